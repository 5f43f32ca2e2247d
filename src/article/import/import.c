/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads an article in a confined process and makes one sentence of whatever goes wrong there. */

#define _GNU_SOURCE

#include "article/import/import.h"

#include "article/import/import-message.h"
#include "article/import/import-process.h"
#include "article/reader.h"
#include "article/refusal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/mman.h>
#include <unistd.h>

/* What the process reads longer of an address than this serves nobody. */
#define MAX_URI 8192

/* One sentence for a process that did not end well. */
static void
explain_end (GError                   **error,
             LiaisonImportEnd           end,
             const char                *name,
             const LiaisonImportLimits *limits)
{
  switch (end)
    {
    case LIAISON_IMPORT_CANCELLED:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Reading was cancelled."));
      break;
    case LIAISON_IMPORT_MISSING:
      g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_UNAVAILABLE,
                   _ ("“%s” cannot be read, because the program liaison-import is missing or cannot "
                      "be started. Install Liaison again."),
                   name);
      break;
    case LIAISON_IMPORT_SLOW:
      g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_TOO_SLOW,
                   ngettext ("“%s” could not be read within %u second. Save the part you need in a "
                             "file of its own.",
                             "“%s” could not be read within %u seconds. Save the part you need in a "
                             "file of its own.",
                             limits->seconds),
                   name, limits->seconds);
      break;
    case LIAISON_IMPORT_GREEDY:
      g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_TOO_LARGE,
                   _ ("“%s” needs more memory than Liaison gives to one file. Save the part you need "
                      "in a file of its own."),
                   name);
      break;
    case LIAISON_IMPORT_VERBOSE:
      liaison_refusal_explain (error, name,
                               g_error_new_literal (LIAISON_READER_ERROR,
                                                    LIAISON_READER_ERROR_TOO_LARGE, ""));
      break;
    case LIAISON_IMPORT_DONE:
    case LIAISON_IMPORT_CRASHED:
    default:
      g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_DAMAGED,
                   _ ("“%s” could not be read: it is damaged, or was made to do harm. Get it again "
                      "from where it came from."),
                   name);
    }
}

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
  GError *cause = NULL;
  LiaisonImportEnd end;

  g_return_val_if_fail (descriptor >= 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (limits == NULL)
    limits = &usual;
  if (uri != NULL && strlen (uri) > MAX_URI)
    uri = NULL;
  end = liaison_import_process_run (descriptor, name, uri, limits, cancellable, &said);
  if (end == LIAISON_IMPORT_DONE)
    article = liaison_import_message_read (said, &kind, &cause);
  if (article != NULL)
    return g_steal_pointer (&article);
  if (cause == NULL || cause->domain != LIAISON_READER_ERROR)
    {
      g_clear_error (&cause);
      explain_end (&cause, end, name, limits);
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

static gboolean
write_all (int           descriptor,
           const guint8 *data,
           gsize         length)
{
  while (length > 0)
    {
      ssize_t n = write (descriptor, data, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      data += MAX (n, 0);
      length -= MAX (n, 0);
    }
  return TRUE;
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
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  int file = memfd_create ("article", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (file < 0 || !write_all (file, data, length) || lseek (file, 0, SEEK_SET) != 0 ||
      fcntl (file, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   _ ("“%s” could not be read: %s."), name, g_strerror (errno));
      if (file >= 0)
        close (file);
      return NULL;
    }
  return liaison_import_descriptor (file, name, uri, NULL, cancellable, error);
}
