/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a table as text, for other programs. */

#include "interface/diagram/diagram-list-copy.h"

#include <glib/gi18n.h>

#include "network/csv.h"

/**
 * liaison_list_to_text:
 * @kind: what the rows are of
 * @rows: (element-type LiaisonListRow): rows
 *
 * Returns: (transfer full): a line for each row, with tabs between the columns
 */
char *
liaison_list_to_text (const LiaisonListKind *kind,
                      GPtrArray             *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      for (guint c = 0; c < kind->n_columns; c++)
        {
          g_autofree char *cell = liaison_list_row_dup_text (g_ptr_array_index (rows, i), kind->columns[c].dup_text);

          g_string_append_printf (text, "%s%s", c > 0 ? "\t" : "", g_strdelimit (cell, "\t\r\n", ' '));
        }
    }
  return g_string_free (text, FALSE);
}

/**
 * liaison_list_to_csv:
 * @kind: what the rows are of
 * @rows: (element-type LiaisonListRow): rows
 *
 * Returns: (transfer full): comma-separated values after RFC 4180, with a line of titles
 */
char *
liaison_list_to_csv (const LiaisonListKind *kind,
                     GPtrArray             *rows)
{
  GString *csv = g_string_new (NULL);

  for (guint c = 0; c < kind->n_columns; c++)
    liaison_csv_append (csv, c == 0, g_dpgettext2 (NULL, "column", kind->columns[c].title));
  g_string_append (csv, "\r\n");
  for (guint i = 0; i < rows->len; i++)
    {
      for (guint c = 0; c < kind->n_columns; c++)
        {
          g_autofree char *cell = liaison_list_row_dup_text (g_ptr_array_index (rows, i), kind->columns[c].dup_text);

          liaison_csv_append (csv, c == 0, cell);
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free (csv, FALSE);
}

static GdkContentProvider *
provide (const char *type,
         char       *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

void
liaison_list_copy (GdkClipboard          *clipboard,
                   const LiaisonListKind *kind,
                   GPtrArray             *rows)
{
  g_autofree char *text = liaison_list_to_text (kind, rows);
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) all = NULL;

  providers[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  providers[1] = provide ("text/csv", liaison_list_to_csv (kind, rows));
  all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (clipboard, all);
}
