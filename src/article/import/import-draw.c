/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a page of a document in a confined process and makes one sentence of whatever goes wrong there. */

#include "article/import/import-draw.h"

#include "article/import/import-picture.h"
#include "article/import/import-process.h"
#include "article/reader.h"
#include "article/refusal.h"

#include <glib/gi18n.h>

/* One sentence for a page that cannot be drawn. The text of the article is there all the same. */
static void
explain (GError                 **error,
         LiaisonImportEnd         end,
         const GError            *cause,
         const char              *name,
         const LiaisonImportPage *page)
{
  gboolean large = end == LIAISON_IMPORT_SLOW || end == LIAISON_IMPORT_GREEDY ||
                   g_error_matches (cause, LIAISON_READER_ERROR, LIAISON_READER_ERROR_TOO_LARGE);

  if (end == LIAISON_IMPORT_MISSING || end == LIAISON_IMPORT_CANCELLED)
    liaison_import_explain (error, end, name, NULL);
  else if (g_error_matches (cause, LIAISON_READER_ERROR, LIAISON_READER_ERROR_CHANGED) ||
           g_error_matches (cause, LIAISON_READER_ERROR, LIAISON_READER_ERROR_MISSING))
    liaison_refusal_explain (error, name, g_error_copy (cause));
  else if (large)
    g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_TOO_LARGE,
                 _ ("Page %u of “%s” needs more time or memory than Liaison gives to one page. Read its text instead."),
                 page->page + 1, name);
  else
    g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_DAMAGED,
                 _ ("Page %u of “%s” could not be drawn: it is damaged, or was made to do harm. Read its text instead."),
                 page->page + 1, name);
}

/**
 * liaison_import_draw:
 * @descriptor: a file, open to be read at its beginning; taken over
 * @name: its name, for messages
 * @page: what to draw; at most %LIAISON_IMPORT_MOST_PIXELS
 * @limits: (nullable): what may be used for it; otherwise as much as for reading a file
 * @cancellable: (nullable): to stop at once
 * @error: return location for an error: of the domain %LIAISON_READER_ERROR with a sentence for the
 *   reader, %LIAISON_READER_ERROR_CHANGED when the file has other bytes than it had; or
 *   %G_IO_ERROR_CANCELLED
 *
 * Draws a page of a document in a confined process of its own. Blocks. When it returns, the process
 * has ended and no descriptor is left.
 *
 * Returns: (transfer full): the pixels row by row, of the format %CAIRO_FORMAT_ARGB32, none of them
 *   transparent; or %NULL with @error set
 */
GBytes *
liaison_import_draw (int                        descriptor,
                     const char                *name,
                     const LiaisonImportPage   *page,
                     const LiaisonImportLimits *limits,
                     GCancellable              *cancellable,
                     GError                   **error)
{
  static const LiaisonImportLimits usual = { LIAISON_IMPORT_MEMORY, LIAISON_IMPORT_SECONDS };
  g_autofree char *number = g_strdup_printf ("%u", page->page);
  g_autofree char *width = g_strdup_printf ("%u", page->width);
  g_autofree char *height = g_strdup_printf ("%u", page->height);
  const char *request[] = { LIAISON_IMPORT_DRAW, page->sha256, number, width, height, NULL };
  g_autoptr (GBytes) said = NULL;
  g_autoptr (GBytes) pixels = NULL;
  g_autoptr (GError) cause = NULL;
  LiaisonImportEnd end;

  g_return_val_if_fail (descriptor >= 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  end = liaison_import_process_run (descriptor, request, limits != NULL ? limits : &usual, cancellable,
                                    &said);
  if (end == LIAISON_IMPORT_DONE)
    pixels = liaison_import_picture_read (said, page->width, page->height, &cause);
  if (pixels == NULL)
    explain (error, end, cause, name, page);
  return g_steal_pointer (&pixels);
}
