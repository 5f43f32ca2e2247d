/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the article on an HTML page. */

#include "article/read.h"

#include "article/html/html-body.h"
#include "article/html/html-metadata.h"

#include <string.h>

static gboolean
leads_outside (const char *uri)
{
  return g_ascii_strncasecmp (uri, "http:", 5) == 0 ||
         g_ascii_strncasecmp (uri, "https:", 6) == 0 ||
         g_ascii_strncasecmp (uri, "mailto:", 7) == 0;
}

/* Where HREF on the page BASE leads, or NULL when it does not lead to the web: a page must not
 * point at the reader's own files. */
static char *
resolve (const char *href,
         const char *base)
{
  g_autofree char *uri = NULL;

  if (*href == '#' || *href == '\0')
    return NULL;
  if (leads_outside (href))
    return g_strdup (href);
  uri = base != NULL ? g_uri_resolve_relative (base, href, G_URI_FLAGS_NONE, NULL) : NULL;
  return uri != NULL && leads_outside (uri) ? g_steal_pointer (&uri) : NULL;
}

static void
emit_block (LiaisonArticleBuilder  *builder,
            const LiaisonHtmlPage  *page,
            const LiaisonHtmlBlock *block,
            const char             *base)
{
  guint link_end = 0;

  liaison_article_builder_begin_block (builder, block->kind, block->level);
  for (guint i = block->first; i < block->last; i++)
    {
      const LiaisonHtmlNode *node = liaison_html_page_node (page, i);
      const LiaisonHtmlNode *parent = liaison_html_page_node (page, node->parent);

      if (link_end > 0 && i >= link_end)
        {
          liaison_article_builder_end_link (builder);
          link_end = 0;
        }
      /* A block may begin inside of a link. */
      if (i == block->first && parent->tag == LIAISON_TAG_A && parent->href != NULL)
        node = parent;
      if (node->tag == LIAISON_TAG_A && node->href != NULL)
        {
          g_autofree char *uri = resolve (node->href, base);

          if (uri != NULL)
            {
              liaison_article_builder_begin_link (builder, uri);
              link_end = node->end;
            }
          node = liaison_html_page_node (page, i);
        }
      if (node->tag == LIAISON_TAG_TEXT)
        liaison_article_builder_add_text (builder, node->text);
      else if (node->tag == LIAISON_TAG_BR)
        liaison_article_builder_add_text (builder, " ");
      else if (node->tag == LIAISON_TAG_SKIPPED || node->tag == LIAISON_TAG_SCRIPT || node->hidden)
        i = node->end - 1;
    }
  liaison_article_builder_end_link (builder);
}

static gboolean
is_web (const char *uri)
{
  return uri != NULL && (g_ascii_strncasecmp (uri, "http:", 5) == 0 ||
                         g_ascii_strncasecmp (uri, "https:", 6) == 0);
}

/* What the links of PAGE begin from: what the page says itself, and otherwise where it comes from. */
static char *
find_base (const LiaisonHtmlPage *page,
           const char            *uri)
{
  const char *own = page->canonical != NULL ? page->canonical : uri;
  char *base = NULL;

  if (!is_web (own) && is_web (page->saved_from))
    own = page->saved_from;
  if (page->base != NULL && is_web (page->base))
    base = g_strdup (page->base);
  else if (page->base != NULL && own != NULL)
    base = g_uri_resolve_relative (own, page->base, G_URI_FLAGS_NONE, NULL);
  return base != NULL ? base : g_strdup (own);
}

/* Reads a page. URI, which may be NULL, is where it comes from. */
void
liaison_read_html (LiaisonArticleBuilder *builder,
                   const char            *text,
                   const char            *uri)
{
  g_autoptr (LiaisonHtmlPage) page = liaison_html_page_new (text, strlen (text));
  g_autoptr (GArray) blocks = liaison_html_blocks_new (page);
  g_auto (LiaisonHtmlMetadata) metadata = { 0 };
  LiaisonHtmlHints hints;
  g_autofree char *base = find_base (page, uri);

  liaison_html_metadata_read (&metadata, page, blocks);
  hints = (LiaisonHtmlHints) { metadata.title, metadata.byline, metadata.body };
  liaison_html_body_mark (page, blocks, &hints);

  liaison_article_builder_set_title (builder, metadata.title);
  liaison_article_builder_set_byline (builder, metadata.byline);
  liaison_article_builder_set_published (builder, metadata.published);
  liaison_article_builder_set_language (builder, metadata.language);
  for (guint i = 0; i < blocks->len; i++)
    {
      const LiaisonHtmlBlock *block = liaison_html_block (blocks, i);

      if (!block->dropped)
        emit_block (builder, page, block, base);
    }
}
