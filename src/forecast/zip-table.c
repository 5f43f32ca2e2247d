/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables in a zip archive, as sites give their data. */

#include "forecast/zip-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "article/office/archive.h"
#include "article/reader.h"
#include "forecast/forecast-file.h"

/**
 * liaison_zip_table_is_archive:
 * @bytes: what a file holds
 *
 * Returns: whether it begins as a zip archive does
 */
gboolean
liaison_zip_table_is_archive (GBytes *bytes)
{
  return liaison_archive_is (bytes);
}

static GBytes *
fail (LiaisonForecastFileError   code,
      char                      *message,
      GError                   **error)
{
  g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, (int) code, message);
  g_free (message);
  return NULL;
}

/* Says why nothing was unpacked. */
static GBytes *
explain (const GError  *cause,
         gsize          max_bytes,
         GError       **error)
{
  switch (cause->code)
    {
    case LIAISON_READER_ERROR_PROTECTED:
      return fail (LIAISON_FORECAST_FILE_ERROR_INVALID,
                   g_strdup (_("The zip archive is protected by a password: unpack it first.")), error);
    case LIAISON_READER_ERROR_TOO_LARGE:
      return fail (LIAISON_FORECAST_FILE_ERROR_TOO_LARGE,
                   /* Translators: the first %u is a number of megabytes. */
                   g_strdup_printf (_("The zip archive holds too much: a table may have at most %u MB, and the archive %u files."),
                                    (guint) (max_bytes / (1024 * 1024)), LIAISON_ZIP_TABLE_MAX_FILES), error);
    default:
      return fail (LIAISON_FORECAST_FILE_ERROR_DAMAGED, g_strdup (_("The zip archive is damaged or not complete.")), error);
    }
}

/* Whether the file is called DATA, in whatever folder. */
static gboolean
is_called (const char *path,
           gpointer    data)
{
  const char *slash = strrchr (path, '/');

  return strcmp (slash != NULL ? slash + 1 : path, data) == 0;
}

/**
 * liaison_zip_table_read:
 * @archive: a zip archive
 * @name: the name of a file in it
 * @max_bytes: how large it may be; %LIAISON_ZIP_TABLE_MAX_BYTES
 * @error: a sentence for the reader; of the domain %LIAISON_FORECAST_FILE_ERROR
 *
 * Unpacks one file.
 *
 * Returns: (transfer full): what it holds, or %NULL with @error
 */
GBytes *
liaison_zip_table_read (GBytes      *archive,
                        const char  *name,
                        gsize        max_bytes,
                        GError     **error)
{
  LiaisonArchiveLimits limits = {
    .members = LIAISON_ZIP_TABLE_MAX_FILES,
    .member_bytes = max_bytes,
    .total_bytes = max_bytes,
    .ratio = G_MAXUINT,
    .ratio_bytes = max_bytes,
  };
  g_autoptr (GError) cause = NULL;
  g_autoptr (LiaisonArchive) unpacked = liaison_archive_new (archive, &limits, is_called, (gpointer) name, &cause);
  const char *const *names;

  if (unpacked == NULL)
    return explain (cause, max_bytes, error);
  names = liaison_archive_get_names (unpacked);
  if (names[0] == NULL)
    /* Translators: %s is the name of a file. */
    return fail (LIAISON_FORECAST_FILE_ERROR_INVALID, g_strdup_printf (_("There is no “%s” in the zip archive."), name), error);
  return g_bytes_ref (liaison_archive_get (unpacked, names[0]));
}
