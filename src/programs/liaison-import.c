/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-import MEMORY SECONDS NAME [URI]: confines itself, then reads the file on its standard
 * input and writes the article, or why there is none, to its standard output for the program that
 * started it: import-message.h. */

#include "article/format.h"
#include "article/import/import-message.h"
#include "article/import/import-process.h"
#include "article/import/import-sandbox.h"
#include "article/packing.h"
#include "article/reader.h"

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

int
main (int    argc,
      char **argv)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) message = NULL;
  g_autoptr (LiaisonArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  int output;

  if (argc < 4 || argc > 5)
    return 2;
  liaison_import_confine (g_ascii_strtoull (argv[1], NULL, 10),
                          (guint) g_ascii_strtoull (argv[2], NULL, 10));
  g_log_set_writer_func (write_log, NULL, NULL);
  /* What libraries say is not for the program that listens. */
  output = dup (STDOUT_FILENO);
  if (output < 0 || dup2 (STDERR_FILENO, STDOUT_FILENO) < 0)
    return EXIT_FAILURE;

  bytes = read_input ();
  article = liaison_reader_read_bytes (bytes, argv[3], argc > 4 ? argv[4] : NULL, &error);
  message = liaison_import_message_new (article, error, kind_of (bytes, error));
  /* Nothing is left to do, and nothing is done: a search for leaks cannot work in here. */
  _exit (write_output (output, message) ? EXIT_SUCCESS : EXIT_FAILURE);
}
