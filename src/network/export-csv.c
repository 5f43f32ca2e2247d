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

static char *
write_table (LiaisonNetwork     *network,
             const LiaisonTable *table)
{
  GListModel *rows = table->get_rows (network);
  GString *csv = g_string_new (NULL);

  add_header (csv, table->columns);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);

      for (guint c = 0; table->columns[c].name != NULL; c++)
        {
          g_autofree char *cell = table->dup_cell (row, c);

          add_cell (csv, &table->columns[c], c, cell);
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free (csv, FALSE);
}

char *
_liaison_network_to_csv (LiaisonNetwork *network)
{
  return write_table (network, &_liaison_relation_table);
}

char *
_liaison_network_entities_to_csv (LiaisonNetwork *network)
{
  return write_table (network, &_liaison_entity_table);
}
