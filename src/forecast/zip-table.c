/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables in a zip archive, as sites give their data. Nothing is written to disk, and no more is unpacked than is asked for. */

#include "forecast/zip-table.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n.h>
#include <string.h>

#include "forecast/forecast-file.h"

#define CHUNK 65536

/**
 * liaison_zip_table_is_archive:
 * @bytes: what a file holds
 *
 * Returns: whether it begins as a zip archive does
 */
gboolean
liaison_zip_table_is_archive (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 4 && memcmp (data, "PK\003\004", 4) == 0;
}

static gboolean
fail (LiaisonForecastFileError   code,
      char                      *message,
      GError                   **error)
{
  g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, (int) code, message);
  g_free (message);
  return FALSE;
}

static gboolean
fail_damaged (GError **error)
{
  return fail (LIAISON_FORECAST_FILE_ERROR_DAMAGED, g_strdup (_("The zip archive is damaged or not complete.")), error);
}

/* The name without folders. */
static gboolean
is_called (struct archive_entry *entry,
           const char           *name)
{
  const char *path = archive_entry_pathname (entry);
  const char *slash = path != NULL ? strrchr (path, '/') : NULL;

  return path != NULL && strcmp (slash != NULL ? slash + 1 : path, name) == 0;
}

/* Goes to the file of that name. */
static gboolean
find (struct archive  *reader,
      const char      *name,
      GError         **error)
{
  struct archive_entry *entry;
  int status;

  for (guint i = 0; i < LIAISON_ZIP_TABLE_MAX_FILES; i++)
    {
      status = archive_read_next_header (reader, &entry);
      if (status == ARCHIVE_EOF)
        /* Translators: %s is the name of a file. */
        return fail (LIAISON_FORECAST_FILE_ERROR_INVALID, g_strdup_printf (_("There is no “%s” in the zip archive."), name),
                     error);
      if (status < ARCHIVE_WARN)
        return fail_damaged (error);
      if (!is_called (entry, name))
        continue;
      if (archive_entry_is_encrypted (entry))
        return fail (LIAISON_FORECAST_FILE_ERROR_INVALID,
                     g_strdup (_("The zip archive is protected by a password: unpack it first.")), error);
      return TRUE;
    }
  return fail (LIAISON_FORECAST_FILE_ERROR_TOO_LARGE,
               g_strdup_printf (_("There are too many files in the zip archive: at most %u are looked at."),
                                LIAISON_ZIP_TABLE_MAX_FILES), error);
}

/* Counts what comes out: what the archive says of its size may be wrong. */
static GBytes *
unpack (struct archive  *reader,
        gsize            max_bytes,
        GError         **error)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 chunk[CHUNK];
  la_ssize_t n;

  while ((n = archive_read_data (reader, chunk, sizeof chunk)) > 0)
    {
      if ((gsize) n > max_bytes - bytes->len)
        {
          fail (LIAISON_FORECAST_FILE_ERROR_TOO_LARGE,
                /* Translators: %u is a number of megabytes. */
                g_strdup_printf (_("The table in the zip archive is too large: it may have at most %u MB."),
                                 (guint) (max_bytes / (1024 * 1024))), error);
          g_byte_array_unref (bytes);
          return NULL;
        }
      g_byte_array_append (bytes, chunk, (guint) n);
    }
  if (n == 0)
    return g_byte_array_free_to_bytes (bytes);
  fail_damaged (error);
  g_byte_array_unref (bytes);
  return NULL;
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
  struct archive *reader = archive_read_new ();
  GBytes *found = NULL;
  gsize length;
  const void *data = g_bytes_get_data (archive, &length);

  archive_read_support_format_zip (reader);
  if (archive_read_open_memory (reader, data, length) != ARCHIVE_OK)
    fail_damaged (error);
  else if (find (reader, name, error))
    found = unpack (reader, max_bytes, error);
  archive_read_free (reader);
  return found;
}
