/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A network as JSON of nodes and links, in the form that NetworkX (node_link_graph) and D3 read. */

#include "network/export-private.h"

#include <json-glib/json-glib.h>

static void
add_cell (JsonBuilder         *builder,
          const LiaisonColumn *column,
          const char          *value)
{
  json_builder_set_member_name (builder, column->name);
  if (value == NULL)
    json_builder_add_null_value (builder);
  else if (column->type == LIAISON_COLUMN_DOUBLE)
    json_builder_add_double_value (builder, g_ascii_strtod (value, NULL));
  else if (column->type == LIAISON_COLUMN_INTEGER)
    json_builder_add_int_value (builder, g_ascii_strtoll (value, NULL, 10));
  else if (column->type == LIAISON_COLUMN_BOOLEAN)
    json_builder_add_boolean_value (builder, g_str_equal (value, "true"));
  else
    json_builder_add_string_value (builder, value);
}

static void
add_nodes (JsonBuilder    *builder,
           LiaisonNetwork *network)
{
  GListModel *entities = liaison_network_get_entities (network);

  json_builder_set_member_name (builder, "nodes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      json_builder_begin_object (builder);
      for (guint c = 0; _liaison_entity_columns[c].name != NULL; c++)
        {
          g_autofree char *cell = _liaison_entity_dup_cell (entity, c);

          add_cell (builder, &_liaison_entity_columns[c], cell);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Between the same two there may be several: they are told apart by "key". */
static void
add_links (JsonBuilder    *builder,
           LiaisonNetwork *network)
{
  GListModel *relations = liaison_network_get_relations (network);

  json_builder_set_member_name (builder, "links");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "key");
      json_builder_add_int_value (builder, i);
      for (guint c = 0; _liaison_relation_columns[c].name != NULL; c++)
        {
          g_autofree char *cell = _liaison_relation_dup_cell (relation, c);

          add_cell (builder, &_liaison_relation_columns[c], cell);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

char *
_liaison_network_to_json (LiaisonNetwork *network)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *title = _liaison_network_dup_title (network);
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "directed");
  json_builder_add_boolean_value (builder, TRUE);
  json_builder_set_member_name (builder, "multigraph");
  json_builder_add_boolean_value (builder, TRUE);
  json_builder_set_member_name (builder, "graph");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "title");
  if (title != NULL)
    json_builder_add_string_value (builder, title);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
  add_nodes (builder, network);
  add_links (builder, network);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);
  return g_strconcat (json, "\n", NULL);
}
