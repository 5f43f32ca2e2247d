/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads an article in a confined process and makes one sentence of whatever goes wrong there. */

#include "article/import/import.h"

#include "article/import/import-message.h"
#include "article/import/import-process.h"
#include "article/input.h"
#include "article/reader.h"
#include "article/refusal.h"

#include <string.h>

/* What the process reads longer of an address than this serves nobody. */
#define MAX_URI 8192

/**
 * liaison_import_descriptor:
 * @descriptor: a file, open to be read at its beginning; taken over
 * @name: its name, for messages and to tell its format
 * @uri: (nullable): where it comes from
 * @limits: (nullable): what may be used for it; otherwise 1 GiB and 10 seconds
 * @cancellable: (nullable): to stop at once
 * @error: return location for an error: of the domain %LIAISON_READER_ERROR with a sentence for the
 *   reader, or %G_IO_ERROR_CANCELLED
 *
 * Reads the article in a file in a confined process of its own. Blocks. When it returns, the
 * process has ended and no descriptor is left.
 *
 * Returns: (transfer full): the article, or %NULL with @error set
 */
LiaisonArticle *
liaison_import_descriptor (int                        descriptor,
                           const char                *name,
                           const char                *uri,
                           const LiaisonImportLimits *limits,
                           GCancellable              *cancellable,
                           GError                   **error)
{
  static const LiaisonImportLimits usual = { LIAISON_IMPORT_MEMORY, LIAISON_IMPORT_SECONDS };
  g_autoptr (GBytes) said = NULL;
  g_autoptr (LiaisonArticle) article = NULL;
  g_autofree char *kind = NULL;
  const char *request[] = { LIAISON_IMPORT_READ, name, uri, NULL };
  GError *cause = NULL;
  LiaisonImportEnd end;

  g_return_val_if_fail (descriptor >= 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (limits == NULL)
    limits = &usual;
  if (uri != NULL && strlen (uri) > MAX_URI)
    request[2] = NULL;
  end = liaison_import_process_run (descriptor, request, limits, cancellable, &said);
  if (end == LIAISON_IMPORT_DONE)
    article = liaison_import_message_read (said, &kind, &cause);
  if (article != NULL)
    return g_steal_pointer (&article);
  if (cause == NULL || cause->domain != LIAISON_READER_ERROR)
    {
      g_clear_error (&cause);
      liaison_import_explain (&cause, end, name, limits);
    }
  else if (kind != NULL)
    {
      g_clear_error (&cause);
      liaison_refusal_set_kind (&cause, name, kind);
    }
  else
    liaison_refusal_explain (&cause, name, g_steal_pointer (&cause));
  g_propagate_error (error, cause);
  return NULL;
}

/**
 * liaison_import_bytes:
 * @bytes: what a file holds
 * @name: its name, for messages and to tell its format
 * @uri: (nullable): where it comes from
 * @cancellable: (nullable): to stop at once
 * @error: return location for an error, as of liaison_import_descriptor()
 *
 * Reads an article that is in memory, as liaison_import_descriptor() does.
 *
 * Returns: (transfer full): the article, or %NULL with @error set
 */
LiaisonArticle *
liaison_import_bytes (GBytes        *bytes,
                      const char    *name,
                      const char    *uri,
                      GCancellable  *cancellable,
                      GError       **error)
{
  int file = liaison_input_open_bytes (bytes, name, error);

  return file >= 0 ? liaison_import_descriptor (file, name, uri, NULL, cancellable, error) : NULL;
}
