/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Articles in files. Plain text is read here; everything else in a confined process: import.c. */

#include "article/reader.h"

#include "article/encoding.h"
#include "article/format.h"
#include "article/import/import.h"
#include "article/input.h"
#include "article/read.h"
#include "article/refusal.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/* So much of a file tells most of those that are no plain text. */
#define SNIFF_BYTES 4096

/* Plain text of more than this takes so long to read that one may want to cancel, which only a
 * process of its own lets at any moment. */
#define PLAIN_BYTES (4 * 1024 * 1024)

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

/* Loads FILE and reads what it holds. */
static LiaisonArticle *
read_loaded (GFile        *file,
             const char   *name,
             const char   *uri,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GBytes) bytes = liaison_input_load (file, name, cancellable, error);

  return bytes != NULL ? liaison_reader_open_bytes (bytes, name, uri, cancellable, error) : NULL;
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
  g_autofree char *uri = NULL;
  char head[SNIFF_BYTES];
  ssize_t length;
  int descriptor;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = liaison_input_dup_name (file);
  uri = g_file_get_uri (file);
  if (!liaison_input_check (file, name, cancellable, error))
    return NULL;
  if (!liaison_input_is_local (file))
    return read_loaded (file, name, uri, cancellable, error);

  descriptor = liaison_input_open (file, name, error);
  if (descriptor < 0)
    return NULL;
  length = pread (descriptor, head, sizeof head, 0);
  if (length > 0 && !may_be_plain (head, length))
    return liaison_import_descriptor (descriptor, name, uri, NULL, cancellable, error);
  close (descriptor);
  return read_loaded (file, name, uri, cancellable, error);
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
