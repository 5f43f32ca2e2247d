/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quotes a passage with its source: “passage” — byline, “title”, publication, date, address. What the article does not tell is
 * left out. Where it lies on this computer is nobody's business: only addresses of the web are given. */

#include "article/citation.h"

#include <string.h>

#include <glib/gi18n.h>

#include "article/dates.h"

static gboolean
is_public (const char *uri)
{
  const char *scheme = uri != NULL ? g_uri_peek_scheme (uri) : NULL;

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

/* "example.org"; NULL where the article is not of the web. */
static char *
host_of (LiaisonArticle *article)
{
  const char *address = liaison_article_get_uri (article);
  g_autoptr (GUri) uri = is_public (address) ? g_uri_parse (address, G_URI_FLAGS_NONE, NULL) : NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL || *host == '\0')
    return NULL;
  return g_strdup (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);
}

static char *
date_of (LiaisonArticle *article)
{
  const char *published = liaison_article_get_published (article);

  return published != NULL ? liaison_dates_to_words (published) : NULL;
}

/* The quotation marks that TEXT has become those inside quotation marks. */
static char *
quote (const char *text)
{
  g_autoptr (GString) inner = g_string_new (text);

  g_string_replace (inner, "“", "‘", 0);
  g_string_replace (inner, "”", "’", 0);
  /* Translators: quotation marks around what is quoted. */
  return g_strdup_printf (C_ ("quotation", "“%s”"), inner->str);
}

/* Puts MORE behind what stands in SOURCE already. */
static void
add_part (GString    *source,
          const char *more)
{
  if (more == NULL || *more == '\0')
    return;
  if (source->len > 0)
    /* Translators: what stands between the parts of a source: byline, title, publication, date, address. */
    g_string_append (source, C_ ("citation", ", "));
  g_string_append (source, more);
}

static char *
source_in_text (LiaisonArticle *article)
{
  GString *source = g_string_new (NULL);
  const char *title = liaison_article_get_title (article);
  g_autofree char *quoted = title != NULL ? quote (title) : NULL;
  g_autofree char *host = host_of (article);
  g_autofree char *date = date_of (article);

  add_part (source, liaison_article_get_byline (article));
  add_part (source, quoted);
  add_part (source, host);
  add_part (source, date);
  if (is_public (liaison_article_get_uri (article)))
    add_part (source, liaison_article_get_uri (article));
  return g_string_free (source, FALSE);
}

static char *
source_in_html (LiaisonArticle *article)
{
  GString *source = g_string_new (NULL);
  const char *byline = liaison_article_get_byline (article);
  const char *title = liaison_article_get_title (article);
  const char *uri = liaison_article_get_uri (article);
  g_autofree char *quoted = title != NULL ? quote (title) : NULL;
  g_autofree char *host = host_of (article);
  g_autofree char *date = date_of (article);
  g_autofree char *safe_byline = byline != NULL ? g_markup_escape_text (byline, -1) : NULL;
  g_autofree char *safe_title = quoted != NULL ? g_markup_printf_escaped ("<cite>%s</cite>", quoted) : NULL;
  g_autofree char *safe_host = host != NULL ? g_markup_escape_text (host, -1) : NULL;
  g_autofree char *safe_date = date != NULL ? g_markup_escape_text (date, -1) : NULL;
  g_autofree char *link = is_public (uri) ? g_markup_printf_escaped ("<a href=\"%s\">%s</a>", uri, uri) : NULL;

  add_part (source, safe_byline);
  add_part (source, safe_title);
  add_part (source, safe_host);
  add_part (source, safe_date);
  add_part (source, link);
  return g_string_free (source, FALSE);
}

/**
 * liaison_citation_to_text:
 * @article: an article
 * @span: a stretch of it
 *
 * Returns: (transfer full): the passage in quotation marks and its source, as plain text in the style of the language of the
 *   messages
 */
char *
liaison_citation_to_text (LiaisonArticle *article,
                          LiaisonSpan     span)
{
  g_autofree char *passage = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *source = NULL;

  g_return_val_if_fail (LIAISON_IS_ARTICLE (article), NULL);

  passage = liaison_article_dup_span (article, span);
  quoted = quote (passage);
  source = source_in_text (article);
  if (*source == '\0')
    return g_steal_pointer (&quoted);
  /* Translators: a quoted passage, in quotation marks already, and its source. */
  return g_strdup_printf (C_ ("citation", "%1$s — %2$s"), quoted, source);
}

/**
 * liaison_citation_to_html:
 * @article: an article
 * @span: a stretch of it
 *
 * Returns: (transfer full): the passage as a block quote, with a paragraph for its source below it
 */
char *
liaison_citation_to_html (LiaisonArticle *article,
                          LiaisonSpan     span)
{
  GString *html;
  g_autofree char *passage = NULL;
  g_autofree char *source = NULL;
  g_auto (GStrv) paragraphs = NULL;
  const char *language;

  g_return_val_if_fail (LIAISON_IS_ARTICLE (article), NULL);

  passage = liaison_article_dup_span (article, span);
  source = source_in_html (article);
  paragraphs = g_strsplit (passage, "\n\n", -1);
  language = liaison_article_get_language (article);
  html = g_string_new ("<blockquote");
  if (is_public (liaison_article_get_uri (article)))
    {
      g_autofree char *cite = g_markup_escape_text (liaison_article_get_uri (article), -1);

      g_string_append_printf (html, " cite=\"%s\"", cite);
    }
  if (language != NULL)
    g_string_append_printf (html, " lang=\"%s\"", language);
  g_string_append_c (html, '>');
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_autofree char *safe = g_markup_escape_text (g_strstrip (paragraphs[i]), -1);

      if (*safe != '\0')
        g_string_append_printf (html, "<p dir=\"auto\">%s</p>", safe);
    }
  g_string_append (html, "</blockquote>");
  if (*source != '\0')
    g_string_append_printf (html, "<p dir=\"auto\">— %s</p>", source);
  return g_string_free (html, FALSE);
}
