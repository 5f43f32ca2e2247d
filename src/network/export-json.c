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

/* Between the same two there may be several links: they are told apart by "key", where rows are NUMBERED. */
static void
add_rows (JsonBuilder        *builder,
          LiaisonNetwork     *network,
          const char         *name,
          const LiaisonTable *table,
          gboolean            numbered)
{
  GListModel *rows = table->get_rows (network);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);

      json_builder_begin_object (builder);
      if (numbered)
        {
          json_builder_set_member_name (builder, "key");
          json_builder_add_int_value (builder, i);
        }
      for (guint c = 0; table->columns[c].name != NULL; c++)
        {
          g_autofree char *cell = table->dup_cell (row, c);

          add_cell (builder, &table->columns[c], cell);
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
  add_rows (builder, network, "nodes", &_liaison_entity_table, FALSE);
  add_rows (builder, network, "links", &_liaison_relation_table, TRUE);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);
  return g_strconcat (json, "\n", NULL);
}
