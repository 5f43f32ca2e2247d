/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Articles in files. Plain text is read here; everything else in a confined process: import.c. */

#include "article/reader.h"

#include "article/encoding.h"
#include "article/format.h"
#include "article/import/import.h"
#include "article/read.h"
#include "article/refusal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_BYTES (256 * 1024)

/* So much of a file tells most of those that are no plain text. */
#define SNIFF_BYTES 4096

/* Plain text of more than this takes so long to read that one may want to cancel, which only a
 * process of its own lets at any moment. */
#define PLAIN_BYTES (4 * 1024 * 1024)

/* Makes of an error of GIO, which is taken over, one sentence for the reader, of the same domain
 * and code. */
static void
explain (GError    **error,
         const char *name,
         GError     *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, cause->domain, cause->code,
                 _ ("“%s” could not be opened: there is no such file."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, cause->domain, cause->code,
                 _ ("“%s” could not be opened: you do not have permission to read it."), name);
  else
    g_set_error (error, cause->domain, cause->code, _ ("“%s” could not be read: %s."), name,
                 cause->message);
  g_error_free (cause);
}

static void
set_special (GError    **error,
             const char *name)
{
  g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_UNSUPPORTED,
               _ ("“%s” is a device and not a file. Choose a file that holds an article."), name);
}

/* Looks at FILE before it is opened: a folder, a device or a file that is too large is not read. */
static gboolean
check_file (GFile        *file,
            const char   *name,
            GCancellable *cancellable,
            GError      **error)
{
  GError *cause = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, &cause);

  if (info == NULL)
    {
      explain (error, name, cause);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                   _ ("“%s” is a folder. Open a file in it instead."), name);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    {
      set_special (error, name);
      return FALSE;
    }
  if (g_file_info_get_size (info) > (goffset) LIAISON_READER_MAX_BYTES)
    {
      liaison_refusal_set_size (error, name);
      return FALSE;
    }
  return TRUE;
}

/* Whether TEXT, which need not end at a NUL, is valid UTF-8 but for a character that is cut off at
 * its end. */
static gboolean
is_utf8_head (const char *text,
              gsize       length)
{
  const char *end;

  return g_utf8_validate (text, length, &end) || (*end != '\0' && text + length - end < 4);
}

/* Whether a file that begins like this may be plain text. */
static gboolean
may_be_plain (const char *head,
              gsize       length)
{
  const char *p = head;

  if (length >= 3 && memcmp (p, "\357\273\277", 3) == 0)
    p += 3;
  while (p < head + length && g_ascii_isspace (*p))
    p++;
  return length > 0 && (p == head + length || (*p != '<' && *p != '{')) &&
         memchr (head, '\0', length) == NULL && is_utf8_head (head, length) &&
         liaison_format_foreign (head, length) == NULL;
}

/**
 * liaison_reader_is_plain:
 * @bytes: what a file holds
 * @name: (nullable): its name
 *
 * Whether a file is plain text in UTF-8. Nothing has to be decoded, unpacked or parsed to read it,
 * so that it can be read in any process. What is very long does not count.
 *
 * Returns: %TRUE if liaison_reader_read_bytes() reads it as such
 */
gboolean
liaison_reader_is_plain (GBytes     *bytes,
                         const char *name)
{
  gsize length;
  const char *data;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  if (length > PLAIN_BYTES || !may_be_plain (data, MIN (length, SNIFF_BYTES)) ||
      !g_utf8_validate (data, length, NULL) ||
      liaison_format_foreign (data, length) != NULL ||
      liaison_format_is_mail (data, length, name) || liaison_format_is_pdf (data, length))
    return FALSE;
  text = g_strndup (data, length);
  return liaison_format_guess (text, name) == LIAISON_FORMAT_TEXT;
}

/* Nothing but the reader of plain text is called here, whatever the bytes are. */
static LiaisonArticle *
read_plain (GBytes     *bytes,
            const char *name,
            const char *uri,
            GError    **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = liaison_encoding_decode (data, length);
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;

  liaison_article_builder_set_uri (builder, uri);
  liaison_read_text (builder, text);
  article = liaison_article_builder_end (builder);
  if (liaison_article_get_length (article) > 0)
    return g_steal_pointer (&article);
  liaison_refusal_set (error, LIAISON_READER_ERROR_EMPTY);
  if (error != NULL)
    liaison_refusal_explain (error, name, g_steal_pointer (error));
  return NULL;
}

/**
 * liaison_reader_open_bytes:
 * @bytes: what a file or a clipboard holds
 * @name: (nullable): a name, for messages and to tell the format
 * @uri: (nullable): where it comes from
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error, as of liaison_reader_read_file()
 *
 * Reads an article in memory: plain text here, everything else in a confined process. Blocks.
 *
 * Returns: (transfer full): the article, or %NULL with @error set
 */
LiaisonArticle *
liaison_reader_open_bytes (GBytes        *bytes,
                           const char    *name,
                           const char    *uri,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) == 0 || g_bytes_get_size (bytes) > LIAISON_READER_MAX_BYTES)
    return liaison_reader_read_bytes (bytes, name, uri, error);
  if (liaison_reader_is_plain (bytes, name))
    return read_plain (bytes, name != NULL ? name : _ ("the text"), uri, error);
  return liaison_import_bytes (bytes, name != NULL ? name : _ ("the text"), uri, cancellable,
                               error);
}

/* Reads all of FILE, but never more than one byte above the limit, should it grow meanwhile. */
static GBytes *
load (GFile        *file,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree guint8 *buffer = NULL;
  gssize n;

  if (stream == NULL)
    return NULL;
  buffer = g_malloc (READ_BYTES);
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, READ_BYTES, cancellable,
                                   error)) > 0)
    {
      g_byte_array_append (data, buffer, n);
      if (data->len > LIAISON_READER_MAX_BYTES)
        break;
    }
  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

/* Loads FILE and reads what it holds. */
static LiaisonArticle *
read_loaded (GFile        *file,
             const char   *name,
             const char   *uri,
             GCancellable *cancellable,
             GError      **error)
{
  GError *cause = NULL;
  g_autoptr (GBytes) bytes = load (file, cancellable, &cause);

  if (bytes == NULL)
    {
      explain (error, name, cause);
      return NULL;
    }
  return liaison_reader_open_bytes (bytes, name, uri, cancellable, error);
}

/* Opens a file of this machine, without waiting for anybody at the other end should it have become
 * a pipe meanwhile. */
static int
open_file (GFile      *file,
           const char *name,
           GError    **error)
{
  int descriptor = open (g_file_peek_path (file), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  struct stat status;

  if (descriptor < 0)
    {
      explain (error, name,
               g_error_new_literal (G_IO_ERROR, g_io_error_from_errno (errno),
                                    g_strerror (errno)));
      return -1;
    }
  if (fstat (descriptor, &status) == 0 && S_ISREG (status.st_mode))
    return descriptor;
  close (descriptor);
  set_special (error, name);
  return -1;
}

/**
 * liaison_reader_read_file:
 * @file: a file
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error: of the domain %LIAISON_READER_ERROR, or of #GIOErrorEnum
 *   with a sentence for the reader
 *
 * Reads the article in a file: plain text here, everything else in a confined process that has at
 * most 10 seconds and 1 GiB. Blocks; see liaison_reader_read_async().
 *
 * Returns: (transfer full): the article, or %NULL with @error set
 */
LiaisonArticle *
liaison_reader_read_file (GFile        *file,
                          GCancellable *cancellable,
                          GError      **error)
{
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *uri = NULL;
  char head[SNIFF_BYTES];
  ssize_t length;
  int descriptor;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  shown = name != NULL ? g_filename_display_name (name) : g_strdup (_ ("the file"));
  uri = g_file_get_uri (file);
  if (!check_file (file, shown, cancellable, error))
    return NULL;
  if (!g_file_is_native (file) || g_file_peek_path (file) == NULL)
    return read_loaded (file, shown, uri, cancellable, error);

  descriptor = open_file (file, shown, error);
  if (descriptor < 0)
    return NULL;
  length = pread (descriptor, head, sizeof head, 0);
  if (length > 0 && !may_be_plain (head, length))
    return liaison_import_descriptor (descriptor, shown, uri, NULL, cancellable, error);
  close (descriptor);
  return read_loaded (file, shown, uri, cancellable, error);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  LiaisonArticle *article = liaison_reader_read_file (G_FILE (source), cancellable, &error);

  if (article != NULL)
    g_task_return_pointer (task, article, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_reader_read_async:
 * @file: a file
 * @cancellable: (nullable): to stop reading
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Reads the article in a file off the main thread.
 */
void
liaison_reader_read_async (GFile              *file,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_reader_read_async);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * liaison_reader_read_finish:
 * @file: the file
 * @result: what the callback was given
 * @error: return location for an error, as of liaison_reader_read_file()
 *
 * Returns: (transfer full): the article, or %NULL with @error set
 */
LiaisonArticle *
liaison_reader_read_finish (GFile        *file,
                            GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
