/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A network in the two XML formats of graphs: GraphML (graphml.graphdrawing.org) and GEXF 1.3 (gexf.net). */

#include "network/export-private.h"

#include <string.h>

/* Columns that the formats have a place of their own for. */
static gboolean
has_own_place (const char *name)
{
  return strcmp (name, "id") == 0 || strcmp (name, "source") == 0 || strcmp (name, "target") == 0;
}

static void
append (GString    *xml,
        const char *format,
        ...) G_GNUC_PRINTF (2, 3);

/* As g_string_append_printf(), with the strings escaped. */
static void
append (GString    *xml,
        const char *format,
        ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_markup_vprintf_escaped (format, arguments);
  va_end (arguments);
  g_string_append (xml, text);
}

static const char *
graphml_type (LiaisonColumnType type)
{
  switch (type)
    {
    case LIAISON_COLUMN_DOUBLE:
      return "double";
    case LIAISON_COLUMN_INTEGER:
      return "int";
    case LIAISON_COLUMN_BOOLEAN:
      return "boolean";
    case LIAISON_COLUMN_STRING:
    default:
      return "string";
    }
}

static void
add_graphml_keys (GString             *xml,
                  const char          *domain,
                  const LiaisonColumn *columns)
{
  for (guint c = 0; columns[c].name != NULL; c++)
    if (!has_own_place (columns[c].name))
      append (xml, "  <key id=\"%s-%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", domain,
              columns[c].name, domain, columns[c].name, graphml_type (columns[c].type));
}

static void
add_graphml_data (GString            *xml,
                  const char         *domain,
                  const LiaisonTable *table,
                  gpointer            row)
{
  for (guint c = 0; table->columns[c].name != NULL; c++)
    {
      g_autofree char *cell = table->dup_cell (row, c);

      if (cell != NULL && !has_own_place (table->columns[c].name))
        append (xml, "      <data key=\"%s-%s\">%s</data>\n", domain, table->columns[c].name, cell);
    }
}

static void
add_graphml_node (GString       *xml,
                  LiaisonEntity *entity)
{
  append (xml, "    <node id=\"%s\">\n", liaison_entity_get_id (entity));
  add_graphml_data (xml, "node", &_liaison_entity_table, entity);
  g_string_append (xml, "    </node>\n");
}

static void
add_graphml_edge (GString         *xml,
                  LiaisonRelation *relation)
{
  append (xml, "    <edge id=\"%s\" source=\"%s\" target=\"%s\">\n", liaison_relation_get_id (relation),
          liaison_entity_get_id (liaison_relation_get_source (relation)),
          liaison_entity_get_id (liaison_relation_get_target (relation)));
  add_graphml_data (xml, "edge", &_liaison_relation_table, relation);
  g_string_append (xml, "    </edge>\n");
}

char *
_liaison_network_to_graphml (LiaisonNetwork *network)
{
  GListModel *entities = liaison_network_get_entities (network);
  GListModel *relations = liaison_network_get_relations (network);
  g_autofree char *title = _liaison_network_dup_title (network);
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
                               "  <key id=\"graph-title\" for=\"graph\" attr.name=\"title\" attr.type=\"string\"/>\n");

  add_graphml_keys (xml, "node", _liaison_entity_table.columns);
  add_graphml_keys (xml, "edge", _liaison_relation_table.columns);
  g_string_append (xml, "  <graph edgedefault=\"directed\">\n");
  if (title != NULL)
    append (xml, "    <data key=\"graph-title\">%s</data>\n", title);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      add_graphml_node (xml, entity);
    }
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      add_graphml_edge (xml, relation);
    }
  g_string_append (xml, "  </graph>\n</graphml>\n");
  return g_string_free (xml, FALSE);
}

static gboolean
is_gexf_time (const char *name)
{
  return strcmp (name, "start") == 0 || strcmp (name, "end") == 0;
}

/* GEXF has label, weight and time as attributes of its own too. */
static gboolean
is_gexf_attribute (const char *name)
{
  return !has_own_place (name) && strcmp (name, "label") != 0 && strcmp (name, "weight") != 0 && !is_gexf_time (name);
}

static const char *
gexf_type (LiaisonColumnType type)
{
  return type == LIAISON_COLUMN_INTEGER ? "integer" : graphml_type (type);
}

static void
add_gexf_attributes (GString             *xml,
                     const char          *class,
                     const LiaisonColumn *columns)
{
  append (xml, "    <attributes class=\"%s\">\n", class);
  for (guint c = 0; columns[c].name != NULL; c++)
    if (is_gexf_attribute (columns[c].name))
      append (xml, "      <attribute id=\"%s\" title=\"%s\" type=\"%s\"/>\n", columns[c].name,
              columns[c].name, gexf_type (columns[c].type));
  g_string_append (xml, "    </attributes>\n");
}

static void
add_gexf_value (GString             *xml,
                const LiaisonColumn *column,
                const char          *cell)
{
  GString *value;

  if (cell == NULL || !is_gexf_attribute (column->name))
    return;
  value = g_string_new (NULL);
  append (value, "%s", cell);
  /* In an attribute a line break as it stands is read as a space. */
  g_string_replace (value, "\n", "&#10;", 0);
  append (xml, "          <attvalue for=\"%s\" value=\"", column->name);
  g_string_append_printf (xml, "%s\"/>\n", value->str);
  g_string_free (value, TRUE);
}

/* The end of the tag that begins NAME, a node or an edge, with its times, and what else is known of ROW. */
static void
add_gexf_cells (GString            *xml,
                const char         *name,
                const LiaisonTable *table,
                gpointer            row)
{
  for (guint c = 0; table->columns[c].name != NULL; c++)
    {
      g_autofree char *cell = is_gexf_time (table->columns[c].name) ? table->dup_cell (row, c) : NULL;

      if (cell != NULL)
        append (xml, " %s=\"%s\"", table->columns[c].name, cell);
    }
  g_string_append (xml, ">\n        <attvalues>\n");
  for (guint c = 0; table->columns[c].name != NULL; c++)
    {
      g_autofree char *cell = table->dup_cell (row, c);

      add_gexf_value (xml, &table->columns[c], cell);
    }
  append (xml, "        </attvalues>\n      </%s>\n", name);
}

static void
add_gexf_node (GString       *xml,
               LiaisonEntity *entity)
{
  g_autofree char *name = _liaison_export_dup_clean (liaison_entity_get_name (entity));

  append (xml, "      <node id=\"%s\" label=\"%s\"", liaison_entity_get_id (entity), name);
  add_gexf_cells (xml, "node", &_liaison_entity_table, entity);
}

static void
add_gexf_edge (GString         *xml,
               LiaisonRelation *relation)
{
  g_autofree char *label = _liaison_export_dup_clean (liaison_relation_get_label (relation));
  guint n_evidence;

  liaison_relation_get_evidence (relation, &n_evidence);
  append (xml, "      <edge id=\"%s\" source=\"%s\" target=\"%s\" label=\"%s\" weight=\"%u\"",
          liaison_relation_get_id (relation), liaison_entity_get_id (liaison_relation_get_source (relation)),
          liaison_entity_get_id (liaison_relation_get_target (relation)),
          label != NULL ? label : "", n_evidence);
  add_gexf_cells (xml, "edge", &_liaison_relation_table, relation);
}

static gboolean
has_times (LiaisonNetwork *network)
{
  GListModel *entities = liaison_network_get_entities (network);
  GListModel *relations = liaison_network_get_relations (network);
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (entities) && !found; i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      found = liaison_entity_get_time (entity) != NULL;
    }
  for (guint i = 0; i < g_list_model_get_n_items (relations) && !found; i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      found = liaison_relation_get_time (relation) != NULL;
    }
  return found;
}

char *
_liaison_network_to_gexf (LiaisonNetwork *network)
{
  GListModel *entities = liaison_network_get_entities (network);
  GListModel *relations = liaison_network_get_relations (network);
  g_autofree char *title = _liaison_network_dup_title (network);
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
                               "  <meta>\n    <creator>Liaison</creator>\n");

  if (title != NULL)
    append (xml, "    <description>%s</description>\n", title);
  /* What has no time is there always. */
  append (xml, "  </meta>\n  <graph defaultedgetype=\"directed\" mode=\"%s\" timeformat=\"date\">\n",
          has_times (network) ? "dynamic" : "static");
  add_gexf_attributes (xml, "node", _liaison_entity_table.columns);
  add_gexf_attributes (xml, "edge", _liaison_relation_table.columns);
  g_string_append (xml, "    <nodes>\n");
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      add_gexf_node (xml, entity);
    }
  g_string_append (xml, "    </nodes>\n    <edges>\n");
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      add_gexf_edge (xml, relation);
    }
  g_string_append (xml, "    </edges>\n  </graph>\n</gexf>\n");
  return g_string_free (xml, FALSE);
}
