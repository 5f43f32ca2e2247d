/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A network in the language of Graphviz. Shapes, colours and dashes say what they say in the diagram; everything known stands
 * in attributes of the same names as in the other formats. */

#include "network/export-private.h"

#include <string.h>

static const char *const shapes[LIAISON_N_ENTITY_KINDS] = {
  [LIAISON_ENTITY_PERSON] = "ellipse",     [LIAISON_ENTITY_ORGANIZATION] = "box",
  [LIAISON_ENTITY_PLACE] = "oval",         [LIAISON_ENTITY_OPERATION] = "hexagon",
  [LIAISON_ENTITY_AGREEMENT] = "note",     [LIAISON_ENTITY_EVENT] = "octagon",
};

/* The colours of the diagram in the light style. */
static const char *const colours[LIAISON_N_ENTITY_KINDS] = {
  [LIAISON_ENTITY_PERSON] = "#1c71d8",     [LIAISON_ENTITY_ORGANIZATION] = "#813d9c",
  [LIAISON_ENTITY_PLACE] = "#1a7f4f",      [LIAISON_ENTITY_OPERATION] = "#c01c28",
  [LIAISON_ENTITY_AGREEMENT] = "#8f5d00",  [LIAISON_ENTITY_EVENT] = "#865e3c",
};

static const char *
style_of (LiaisonModality modality)
{
  switch (modality)
    {
    case LIAISON_MODALITY_ACTUAL:
      return "solid";
    case LIAISON_MODALITY_EXPECTED:
      return "dashed";
    case LIAISON_MODALITY_POSSIBLE:
    case LIAISON_MODALITY_HYPOTHETICAL:
    default:
      return "dotted";
    }
}

static const char *
colour_of (LiaisonValence valence)
{
  switch (valence)
    {
    case LIAISON_VALENCE_POSITIVE:
      return "#1b8553";
    case LIAISON_VALENCE_NEGATIVE:
      return "#c01c28";
    case LIAISON_VALENCE_NEUTRAL:
    default:
      return "#5e5c64";
    }
}

/* In quotation marks; of escapes the language has these, and an ending backslash would take the mark with it. */
static void
add_quoted (GString    *dot,
            const char *value)
{
  g_string_append_c (dot, '"');
  for (const char *p = value; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (dot, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (dot, "\\n");
    else
      g_string_append_c (dot, *p);
  g_string_append_c (dot, '"');
}

/* What stands before the brackets is not said in them again; and the weight that Graphviz knows is a force. */
static gboolean
is_attribute (const LiaisonTable *table,
              const char         *name)
{
  if (table == &_liaison_entity_table)
    return strcmp (name, "id") != 0;
  return strcmp (name, "source") != 0 && strcmp (name, "target") != 0 && strcmp (name, "weight") != 0;
}

/* What is known of ROW, and the end of its line. */
static void
add_attributes (GString            *dot,
                const LiaisonTable *table,
                gpointer            row)
{
  for (guint c = 0; table->columns[c].name != NULL; c++)
    {
      g_autofree char *cell = table->dup_cell (row, c);

      if (cell == NULL || !is_attribute (table, table->columns[c].name))
        continue;
      g_string_append_printf (dot, " %s=", table->columns[c].name);
      add_quoted (dot, cell);
    }
  g_string_append (dot, "];\n");
}

static void
add_node (GString       *dot,
          LiaisonEntity *entity)
{
  LiaisonEntityKind kind = liaison_entity_get_kind (entity);

  g_string_append (dot, "  ");
  add_quoted (dot, liaison_entity_get_id (entity));
  g_string_append_printf (dot, " [shape=%s color=\"%s\"", shapes[kind], colours[kind]);
  add_attributes (dot, &_liaison_entity_table, entity);
}

static void
add_line (GString         *dot,
          LiaisonRelation *relation)
{
  g_string_append (dot, "  ");
  add_quoted (dot, liaison_entity_get_id (liaison_relation_get_source (relation)));
  g_string_append (dot, " -> ");
  add_quoted (dot, liaison_entity_get_id (liaison_relation_get_target (relation)));
  g_string_append_printf (dot, " [style=%s color=\"%s\"", style_of (liaison_relation_get_modality (relation)),
                          colour_of (liaison_relation_get_valence (relation)));
  add_attributes (dot, &_liaison_relation_table, relation);
}

char *
_liaison_network_to_dot (LiaisonNetwork *network)
{
  GListModel *entities = liaison_network_get_entities (network);
  GListModel *relations = liaison_network_get_relations (network);
  g_autofree char *title = _liaison_network_dup_title (network);
  GString *dot = g_string_new ("digraph {\n");

  if (title != NULL)
    {
      g_string_append (dot, "  label=");
      add_quoted (dot, title);
      g_string_append (dot, ";\n");
    }
  g_string_append (dot, "  overlap=false;\n");
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      add_node (dot, entity);
    }
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      add_line (dot, relation);
    }
  g_string_append (dot, "}\n");
  return g_string_free (dot, FALSE);
}
