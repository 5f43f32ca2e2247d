/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/reader.h"

#include "article/packing.h"
#include "article/encoding.h"
#include "article/format.h"
#include "article/read.h"
#include "article/refusal.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (liaison-reader-error-quark, liaison_reader_error)

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
  liaison_refusal_set_size (error, name);
}

static void
set_empty (GError    **error,
           const char *name)
{
  g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_EMPTY,
               _ ("There is no text in “%s”. Choose a file that holds an article."), name);
}

static void
set_foreign (GError    **error,
             const char *name,
             const char *foreign)
{
  g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_UNSUPPORTED,
               _ ("“%s” is %s, which Liaison does not read. Save it as plain text, Markdown or "
                  "HTML and open that."),
               name, _ (foreign));
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
    return set_foreign (error, name, foreign), NULL;
  return read_as (format, text, uri);
}

typedef gboolean (*ReadDocument) (LiaisonArticleBuilder *builder,
                                  GBytes                *bytes,
                                  GError               **error);

/* The reader of a format that is more than a text, or NULL. */
static ReadDocument
document_reader (LiaisonFormat format)
{
  switch (format)
    {
    case LIAISON_FORMAT_DOCX:
      return liaison_read_docx;
    case LIAISON_FORMAT_WORD_XML:
      return liaison_read_word_xml;
    case LIAISON_FORMAT_ODT:
      return liaison_read_odt;
    case LIAISON_FORMAT_FLAT_ODT:
      return liaison_read_flat_odt;
    case LIAISON_FORMAT_EPUB:
      return liaison_read_epub;
    case LIAISON_FORMAT_FB2:
      return liaison_read_fb2;
    case LIAISON_FORMAT_RTF:
      return liaison_read_rtf;
    case LIAISON_FORMAT_MAIL:
      return liaison_read_mail;
    case LIAISON_FORMAT_PDF:
      return liaison_read_pdf;
    default:
      return NULL;
    }
}

static LiaisonArticle *
read_document (ReadDocument  reader,
               GBytes       *bytes,
               const char   *uri,
               GError      **error)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();

  liaison_article_builder_set_uri (builder, uri);
  return reader (builder, bytes, error) ? liaison_article_builder_end (builder) : NULL;
}

/**
 * liaison_reader_read_bytes:
 * @bytes: what a file holds, in any encoding
 * @name: (nullable): the name of the file, for messages and to tell its format where its content
 *   leaves it open
 * @uri: (nullable): where it comes from
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Reads an article of plain text, Markdown, HTML or PDF, a mail, a web archive, a document of a
 * word processor or a book.
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
  const char *foreign = NULL;
  LiaisonFormat format = LIAISON_FORMAT_TEXT;
  g_autoptr (LiaisonArticle) article = NULL;
  GError *cause = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > LIAISON_READER_MAX_BYTES)
    return set_too_large (error, shown), NULL;
  if (length == 0)
    return set_empty (error, shown), NULL;
  if (!liaison_packing_find (bytes, &format, &foreign, &cause))
    return liaison_refusal_explain (error, shown, cause), NULL;
  if (foreign != NULL)
    return set_foreign (error, shown, foreign), NULL;
  if (format == LIAISON_FORMAT_TEXT && liaison_format_is_mail (data, length, name))
    format = LIAISON_FORMAT_MAIL;
  if (format == LIAISON_FORMAT_TEXT && liaison_format_is_pdf (data, length))
    format = LIAISON_FORMAT_PDF;
  if (document_reader (format) == NULL)
    article = read_plain (bytes, shown, uri, error);
  else if ((article = read_document (document_reader (format), bytes, uri, &cause)) == NULL)
    liaison_refusal_explain (error, shown, cause);
  if (article == NULL)
    return NULL;
  if (liaison_article_get_length (article) == 0)
    return set_empty (error, shown), NULL;
  return g_steal_pointer (&article);
}
