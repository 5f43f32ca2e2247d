/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A network as tables for spreadsheets: comma-separated values after RFC 4180. */

#include "network/export-private.h"

#include "network/csv.h"

static void
add_cell (GString             *csv,
          const LiaisonColumn *column,
          guint                number,
          const char          *value)
{
  if (column->type == LIAISON_COLUMN_STRING)
    liaison_csv_append (csv, number == 0, value);
  else
    liaison_csv_append_number (csv, number == 0, value);
}

static void
add_header (GString             *csv,
            const LiaisonColumn *columns)
{
  for (guint c = 0; columns[c].name != NULL; c++)
    g_string_append_printf (csv, "%s%s", c > 0 ? "," : "", columns[c].name);
  g_string_append (csv, "\r\n");
}

char *
_liaison_network_to_csv (LiaisonNetwork *network)
{
  GListModel *relations = liaison_network_get_relations (network);
  GString *csv = g_string_new (NULL);

  add_header (csv, _liaison_relation_columns);
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      for (guint c = 0; _liaison_relation_columns[c].name != NULL; c++)
        {
          g_autofree char *cell = _liaison_relation_dup_cell (relation, c);

          add_cell (csv, &_liaison_relation_columns[c], c, cell);
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free (csv, FALSE);
}

char *
_liaison_network_entities_to_csv (LiaisonNetwork *network)
{
  GListModel *entities = liaison_network_get_entities (network);
  GString *csv = g_string_new (NULL);

  add_header (csv, _liaison_entity_columns);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      for (guint c = 0; _liaison_entity_columns[c].name != NULL; c++)
        {
          g_autofree char *cell = _liaison_entity_dup_cell (entity, c);

          add_cell (csv, &_liaison_entity_columns[c], c, cell);
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free (csv, FALSE);
}
