/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-import MEMORY SECONDS read NAME [URI]
 * liaison-import MEMORY SECONDS draw SHA256 PAGE WIDTH HEIGHT
 *
 * Confines itself, then reads the file on its standard input, or draws a page of it if it has that
 * checksum, and writes the article (import-message.h), the picture (import-picture.h), or why there
 * is none, to its standard output for the program that started it. */

#include "article/format.h"
#include "article/import/import-message.h"
#include "article/import/import-picture.h"
#include "article/import/import-process.h"
#include "article/import/import-sandbox.h"
#include "article/packing.h"
#include "article/pdf/pdf-draw.h"
#include "article/reader.h"
#include "article/refusal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* GLib ends a process that gets no memory with a message; here the status says it. What libraries
 * only tell (Poppler does of each fault in a document) GLib would write to standard output, where
 * the article goes. */
static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  if ((level & (G_LOG_LEVEL_MESSAGE | G_LOG_LEVEL_INFO | G_LOG_LEVEL_DEBUG)) != 0)
    return G_LOG_WRITER_HANDLED;
  for (gsize i = 0; level & G_LOG_LEVEL_ERROR && i < n_fields; i++)
    if (strcmp (fields[i].key, "MESSAGE") == 0 && strstr (fields[i].value, "failed to allocate"))
      _exit (LIAISON_IMPORT_EXIT_MEMORY);
  return g_log_writer_default (level, fields, n_fields, data);
}

/* All of the standard input, and one byte more than may be read should there be more. */
static GBytes *
read_input (void)
{
  gsize most = (gsize) LIAISON_READER_MAX_BYTES + 1;
  gsize size = 64 * 1024;
  gsize length = 0;
  char *data = g_malloc (size + 1);

  while (length < most)
    {
      ssize_t n;

      if (length == size)
        data = g_realloc (data, (size = MIN (size * 4, most)) + 1);
      n = read (STDIN_FILENO, data + length, size - length);
      if (n == 0)
        break;
      if (n < 0 && errno != EINTR)
        _exit (EXIT_FAILURE);
      length += MAX (n, 0);
    }
  data[length] = '\0';
  return g_bytes_new_take (data, length);
}

static gboolean
write_output (int     output,
              GBytes *message)
{
  gsize length;
  const char *data = g_bytes_get_data (message, &length);

  while (length > 0)
    {
      ssize_t n = write (output, data, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      data += MAX (n, 0);
      length -= MAX (n, 0);
    }
  return TRUE;
}

/* Of a file that is not read, what it is. */
static const char *
kind_of (GBytes       *bytes,
         const GError *error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *kind = NULL;
  LiaisonFormat format = LIAISON_FORMAT_TEXT;

  if (!g_error_matches (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_UNSUPPORTED) ||
      !liaison_packing_find (bytes, &format, &kind, NULL))
    return NULL;
  return kind != NULL ? kind : liaison_format_foreign (data, length);
}

static GBytes *
read_article (GBytes     *bytes,
              const char *name,
              const char *uri)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = liaison_reader_read_bytes (bytes, name, uri, &error);

  return liaison_import_message_new (article, error, kind_of (bytes, error));
}

static guint
take_number (const char *text,
             guint       most)
{
  guint64 number = g_ascii_strtoull (text, NULL, 10);

  return (guint) MIN (number, most);
}

/* Draws only of the document that was read, as it was. */
static GBytes *
draw_page (GBytes *bytes,
           char  **arguments)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  guint width = take_number (arguments[2], LIAISON_IMPORT_LONGEST_SIDE);
  guint height = take_number (arguments[3], LIAISON_IMPORT_LONGEST_SIDE);
  g_autofree guint32 *pixels = NULL;
  g_autoptr (GError) error = NULL;

  if (strcmp (sum, arguments[0]) != 0)
    liaison_refusal_set (&error, LIAISON_READER_ERROR_CHANGED);
  else if (width == 0 || height == 0 || (guint64) width * height > LIAISON_IMPORT_MOST_PIXELS)
    liaison_refusal_set (&error, LIAISON_READER_ERROR_TOO_LARGE);
  else
    pixels = liaison_pdf_draw (bytes, take_number (arguments[1], G_MAXINT), width, height, &error);
  return liaison_import_picture_new (pixels, width, height, error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) message = NULL;
  gboolean reads = (argc == 5 || argc == 6) && strcmp (argv[3], LIAISON_IMPORT_READ) == 0;
  gboolean draws = argc == 8 && strcmp (argv[3], LIAISON_IMPORT_DRAW) == 0;
  int output;

  if (!reads && !draws)
    return 2;
  liaison_import_confine (g_ascii_strtoull (argv[1], NULL, 10),
                          (guint) g_ascii_strtoull (argv[2], NULL, 10));
  g_log_set_writer_func (write_log, NULL, NULL);
  /* What libraries say is not for the program that listens. */
  output = dup (STDOUT_FILENO);
  if (output < 0 || dup2 (STDERR_FILENO, STDOUT_FILENO) < 0)
    return EXIT_FAILURE;

  bytes = read_input ();
  message = reads ? read_article (bytes, argv[4], argv[5]) : draw_page (bytes, argv + 4);
  /* Nothing is left to do, and nothing is done: a search for leaks cannot work in here. */
  _exit (write_output (output, message) ? EXIT_SUCCESS : EXIT_FAILURE);
}
