/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/reader.h"

#include "article/encoding.h"
#include "article/format.h"
#include "article/read.h"
#include "article/refusal.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (liaison-reader-error-quark, liaison_reader_error)

#define READ_BYTES (256 * 1024)

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)) && g_utf8_get_char (text) != 0xfeff)
      return FALSE;
  return TRUE;
}

static void
set_too_large (GError    **error,
               const char *name)
{
  g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_TOO_LARGE,
               _ ("“%s” is larger than %u MB, too large for an article. Save the part you need in "
                  "a file of its own."),
               name, LIAISON_READER_MAX_BYTES / (1024 * 1024));
}

static void
set_empty (GError    **error,
           const char *name)
{
  g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_EMPTY,
               _ ("There is no text in “%s”. Choose a file that holds an article."), name);
}

static LiaisonArticle *
read_as (LiaisonFormat format,
         const char   *text,
         const char   *uri)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();

  liaison_article_builder_set_uri (builder, uri);
  switch (format)
    {
    case LIAISON_FORMAT_HTML:
      liaison_read_html (builder, text, uri);
      break;
    case LIAISON_FORMAT_MARKDOWN:
      liaison_read_markdown (builder, text);
      break;
    case LIAISON_FORMAT_TEXT:
    default:
      liaison_read_text (builder, text);
      break;
    }
  return liaison_article_builder_end (builder);
}

/* Whether TEXT is XML of another kind than pages. */
static gboolean
is_other_xml (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return g_str_has_prefix (text, "<?xml");
}

/* Reads text, Markdown or a page. */
static LiaisonArticle *
read_plain (GBytes     *bytes,
            const char *name,
            const char *uri,
            GError    **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *foreign = liaison_format_foreign (data, length);
  g_autofree char *text = NULL;
  LiaisonFormat format = LIAISON_FORMAT_TEXT;

  if (foreign == NULL)
    {
      text = liaison_encoding_decode (data, length);
      if (is_blank (text))
        return set_empty (error, name), NULL;
      format = liaison_format_guess (text, name);
      if (format == LIAISON_FORMAT_TEXT && is_other_xml (text))
        foreign = N_ ("an XML file of another kind than web pages");
    }
  if (foreign != NULL)
    {
      g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_UNSUPPORTED,
                   _ ("“%s” is %s, which Liaison does not read. Save it as plain text, Markdown or "
                      "HTML and open that."),
                   name, _ (foreign));
      return NULL;
    }
  return read_as (format, text, uri);
}

/* A reader of a format that is more than a text. */
typedef gboolean (*ReadDocument) (LiaisonArticleBuilder *builder,
                                  GBytes                *bytes,
                                  GError               **error);

static LiaisonArticle *
read_document (ReadDocument read_bytes,
               GBytes      *bytes,
               const char  *name,
               const char  *uri,
               GError     **error)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  GError *cause = NULL;

  liaison_article_builder_set_uri (builder, uri);
  if (read_bytes (builder, bytes, &cause))
    return liaison_article_builder_end (builder);
  liaison_refusal_explain (error, name, cause);
  return NULL;
}

/**
 * liaison_reader_read_bytes:
 * @bytes: what a file holds, in any encoding
 * @name: (nullable): the name of the file, for messages and to tell its format where its content
 *   leaves it open
 * @uri: (nullable): where it comes from
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Reads an article of plain text, Markdown, HTML or PDF, a mail or a web archive.
 *
 * Returns: (transfer full): the article, with a text that is not empty; or %NULL with @error set
 */
LiaisonArticle *
liaison_reader_read_bytes (GBytes     *bytes,
                           const char *name,
                           const char *uri,
                           GError    **error)
{
  gsize length;
  const char *data;
  const char *shown = name != NULL ? name : _ ("the text");
  g_autoptr (LiaisonArticle) article = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > LIAISON_READER_MAX_BYTES)
    return set_too_large (error, shown), NULL;
  if (length == 0)
    return set_empty (error, shown), NULL;
  if (liaison_format_is_mail (data, length, name))
    article = read_document (liaison_read_mail, bytes, shown, uri, error);
  else if (liaison_format_is_pdf (data, length))
    article = read_document (liaison_read_pdf, bytes, shown, uri, error);
  else
    article = read_plain (bytes, shown, uri, error);
  if (article == NULL)
    return NULL;
  if (liaison_article_get_length (article) == 0)
    return set_empty (error, shown), NULL;
  return g_steal_pointer (&article);
}

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
      g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_UNSUPPORTED,
                   _ ("“%s” is a device and not a file. Choose a file that holds an article."),
                   name);
      return FALSE;
    }
  if (g_file_info_get_size (info) > (goffset) LIAISON_READER_MAX_BYTES)
    {
      set_too_large (error, name);
      return FALSE;
    }
  return TRUE;
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

/**
 * liaison_reader_read_file:
 * @file: a file
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error: of the domain %LIAISON_READER_ERROR, or of #GIOErrorEnum
 *   with a sentence for the reader
 *
 * Reads the article in a file. Blocks; see liaison_reader_read_async().
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
  g_autoptr (GBytes) bytes = NULL;
  GError *cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  shown = name != NULL ? g_filename_display_name (name) : g_strdup (_ ("the file"));
  uri = g_file_get_uri (file);
  if (!check_file (file, shown, cancellable, error))
    return NULL;
  bytes = load (file, cancellable, &cause);
  if (bytes == NULL)
    {
      explain (error, shown, cause);
      return NULL;
    }
  return liaison_reader_read_bytes (bytes, shown, uri, error);
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
