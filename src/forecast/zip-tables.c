/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables in a ZIP archive, in which sites offer their data: its directory at the end tells what is in it. Stored and deflated
 * files are read, as all that make such downloads write them. An archive is hostile until read: every offset is checked, and what
 * would unpack to more than a forecast file may hold is refused.
 *
 * Source: PKWARE, "APPNOTE.TXT – .ZIP File Format Specification", version 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */

#include "forecast/zip-tables.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/forecast-file.h"

#define LOCAL 0x04034b50u
#define CENTRAL 0x02014b50u
#define END 0x06054b50u
#define LOCAL_SIZE 30u
#define CENTRAL_SIZE 46u
#define END_SIZE 22u
#define MAX_COMMENT 65535u
#define STORED 0u
#define DEFLATED 8u
#define ENCRYPTED 1u

typedef struct
{
  const guint8 *data;
  gsize length;
} Archive;

static guint16
read_16 (const Archive *archive,
         gsize          offset)
{
  return (guint16) (archive->data[offset] | archive->data[offset + 1] << 8);
}

static guint32
read_32 (const Archive *archive,
         gsize          offset)
{
  return read_16 (archive, offset) | (guint32) read_16 (archive, offset + 2) << 16;
}

/* Whether so many bytes stand there. */
static gboolean
has (const Archive *archive,
     guint64        offset,
     guint64        size)
{
  return offset <= archive->length && size <= archive->length - offset;
}

/* Returns NULL. */
static gpointer
fail (GError **error)
{
  g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                       _("The ZIP archive is damaged, or of a kind that cannot be read."));
  return NULL;
}

/* From behind: a comment may follow it. */
static gboolean
find_end (const Archive *archive,
          gsize         *offset)
{
  gsize least = archive->length > END_SIZE + MAX_COMMENT ? archive->length - END_SIZE - MAX_COMMENT : 0;

  if (archive->length < END_SIZE)
    return FALSE;
  for (gsize i = archive->length - END_SIZE + 1; i > least; i--)
    if (read_32 (archive, i - 1) == END)
      {
        *offset = i - 1;
        return TRUE;
      }
  return FALSE;
}

/* Deflated bytes end somewhere, and nothing else says how long they will be. */
static GBytes *
inflate (const guint8  *data,
         gsize          length,
         GError       **error)
{
  g_autoptr (GZlibDecompressor) inflater = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr (GInputStream) deflated = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (deflated, G_CONVERTER (inflater));
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[16384];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, error)) > 0)
    {
      g_byte_array_append (bytes, buffer, (guint) n);
      if (bytes->len > LIAISON_FORECAST_FILE_MAX_BYTES)
        {
          g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_TOO_LARGE,
                               _("A table in the ZIP archive is too large."));
          return NULL;
        }
    }
  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/* What the entry of the directory at OFFSET stands for. */
static GBytes *
read_file (const Archive  *archive,
           gsize           offset,
           GError        **error)
{
  guint16 flags = read_16 (archive, offset + 8), method = read_16 (archive, offset + 10);
  guint32 size = read_32 (archive, offset + 20);
  guint64 local = read_32 (archive, offset + 42), begin;

  if ((flags & ENCRYPTED) != 0 || (method != STORED && method != DEFLATED) || !has (archive, local, LOCAL_SIZE) ||
      read_32 (archive, (gsize) local) != LOCAL)
    return fail (error);
  begin = local + LOCAL_SIZE + read_16 (archive, (gsize) local + 26) + read_16 (archive, (gsize) local + 28);
  if (!has (archive, begin, size))
    return fail (error);
  if (method == STORED)
    return g_bytes_new (archive->data + begin, size);
  return inflate (archive->data + begin, size, error);
}

static gboolean
is_table (const Archive *archive,
          gsize          offset)
{
  guint16 length = read_16 (archive, offset + 28);
  const char *name = (const char *) archive->data + offset + CENTRAL_SIZE;

  return length >= 4 && g_ascii_strncasecmp (name + length - 4, ".csv", 4) == 0;
}

/* The size of the entry at OFFSET with its name, or 0 if it is none. */
static gsize
measure_entry (const Archive *archive,
               gsize          offset)
{
  gsize size;

  if (!has (archive, offset, CENTRAL_SIZE) || read_32 (archive, offset) != CENTRAL)
    return 0;
  size = CENTRAL_SIZE + read_16 (archive, offset + 28) + read_16 (archive, offset + 30) + read_16 (archive, offset + 32);
  return has (archive, offset, size) ? size : 0;
}

/**
 * liaison_zip_tables_is_zip:
 * @bytes: what a file holds
 *
 * Returns: whether it is a ZIP archive
 */
gboolean
liaison_zip_tables_is_zip (GBytes *bytes)
{
  Archive archive;

  archive.data = g_bytes_get_data (bytes, &archive.length);
  return archive.length >= 4 && (read_32 (&archive, 0) == LOCAL || read_32 (&archive, 0) == END);
}

/**
 * liaison_zip_tables_read:
 * @archive: a ZIP archive
 * @error: a sentence for the reader; of the domain %LIAISON_FORECAST_FILE_ERROR, or of GIO
 *
 * Unpacks the files whose names end in ".csv".
 *
 * Returns: (transfer full) (element-type GBytes): them, in their order, or %NULL with @error
 */
GPtrArray *
liaison_zip_tables_read (GBytes  *archive,
                         GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Archive self;
  gsize end, offset, size;
  guint n;

  self.data = g_bytes_get_data (archive, &self.length);
  if (!find_end (&self, &end))
    return fail (error);
  n = read_16 (&self, end + 10);
  offset = read_32 (&self, end + 16);
  for (guint i = 0; i < n; i++, offset += size)
    {
      GBytes *table;

      size = measure_entry (&self, offset);
      if (size == 0)
        return fail (error);
      if (!is_table (&self, offset))
        continue;
      table = read_file (&self, offset, error);
      if (table == NULL)
        return NULL;
      g_ptr_array_add (tables, table);
    }
  return g_steal_pointer (&tables);
}
