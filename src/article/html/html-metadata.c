/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds title, byline, date and language of a page's article: in JSON-LD, in what the page tells
 * other programs (OpenGraph, Dublin Core and their like), in the attributes of elements, and in
 * the visible text, in this order. */

#include "article/html/html-metadata.h"

#include "article/byline.h"
#include "article/clean.h"
#include "article/dates.h"
#include "article/html/html-title.h"
#include "article/html/json-ld.h"

#include <stdio.h>
#include <string.h>

/* A block of more words is not a byline or a date line. */
#define MOST_WORDS 16

static const char *const date_keys[] = {
  "article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
  "sailthru.date", "publication_date", "publish-date", "publishdate", "published_at", "pubdate",
  "article.published", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.created",
  "dcterms.date", "dc.date", "dc.date.created", "article_date_original", "bt:pubdate",
  "date_published", "datecreated", "date", NULL,
};

static const char *const author_keys[] = {
  "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator",
  "dcterms.creator", "article.author", "cxenseparse:author", "creator", "byline", NULL,
};

static const char *const author_words[] = { " byline", " author", " writer", " contributor", NULL };

static const char *const date_words[] = {
  " date", " time", " timestamp", " published", " pubdate", " posted", " publication", NULL,
};

static void
read_structured (LiaisonHtmlMetadata   *self,
                 const LiaisonHtmlPage *page,
                 LiaisonJsonLd         *data)
{
  g_autofree char *author = NULL;

  for (guint i = 0; i < page->ld->len; i++)
    liaison_json_ld_read (data, g_ptr_array_index (page->ld, i));
  author = liaison_clean_markup (data->author);
  self->byline = liaison_byline_clean (author);
  self->published = liaison_dates_parse (data->published);
  self->body = liaison_clean_markup (data->body);
}

static void
read_metas (LiaisonHtmlMetadata   *self,
            const LiaisonHtmlPage *page)
{
  for (guint i = 0; self->published == NULL && date_keys[i] != NULL; i++)
    self->published = liaison_dates_parse (liaison_html_page_meta (page, date_keys[i]));
  for (guint i = 0; self->byline == NULL && author_keys[i] != NULL; i++)
    self->byline = liaison_byline_clean (liaison_html_page_meta (page, author_keys[i]));
}

/* The text of the element NODE, if it is one of few words. */
static char *
short_text (const LiaisonHtmlPage *page,
            guint                  node)
{
  LiaisonHtmlBlock all = { .first = node, .last = liaison_html_page_node (page, node)->end };
  char *text;

  if (all.last - all.first > 60)
    return NULL;
  text = liaison_html_blocks_text (page, &all);
  if (*text == '\0' || strlen (text) > 200)
    g_clear_pointer (&text, g_free);
  return text;
}

static gboolean
says (const char *words,
      const char *word)
{
  return words != NULL && strstr (words, word) != NULL;
}

/* Whether the element NODE stands in what other people wrote, or among other articles. */
static gboolean
is_foreign (const LiaisonHtmlPage *page,
            guint                  node)
{
  static const char *const words[] = { " comment", " related", " sidebar", " widget",
                                       " recent",  " popular", NULL };

  for (guint level = 0; level < 8 && node > 0; level++)
    {
      const LiaisonHtmlNode *element = liaison_html_page_node (page, node);

      if (element->tag == LIAISON_TAG_ASIDE || liaison_html_labelled (element->label, words))
        return element->tag != LIAISON_TAG_BODY && element->tag != LIAISON_TAG_HTML;
      node = element->parent;
    }
  return FALSE;
}

/* Looks at what elements say of themselves: itemprop, <time>, and class names. */
static void
read_elements (LiaisonHtmlMetadata   *self,
               const LiaisonHtmlPage *page)
{
  g_autofree char *by_time = NULL;
  g_autofree char *by_label = NULL;
  g_autofree char *byline = NULL;

  for (guint i = 1; i < page->nodes->len; i++)
    {
      const LiaisonHtmlNode *node = liaison_html_page_node (page, i);
      g_autofree char *text = NULL;

      if (node->tag == LIAISON_TAG_TEXT ||
          (node->label == NULL && node->itemprop == NULL && node->value == NULL))
        continue;
      if (self->published == NULL &&
          (says (node->itemprop, " date published ") || says (node->label, " dt published ")))
        {
          text = short_text (page, i);
          self->published = liaison_dates_parse (node->value != NULL ? node->value : text);
        }
      if (by_time == NULL && node->tag == LIAISON_TAG_TIME && node->value != NULL)
        by_time = liaison_dates_parse (node->value);
      if (by_label == NULL && liaison_html_labelled (node->label, date_words) &&
          (text != NULL || (text = short_text (page, i)) != NULL))
        by_label = liaison_dates_find (text, NULL, NULL);
      if (self->byline == NULL && byline == NULL &&
          (says (node->itemprop, " author ") ||
           liaison_html_labelled (node->label, author_words)) &&
          (text != NULL || (text = short_text (page, i)) != NULL) && !is_foreign (page, i))
        byline = liaison_byline_clean (text);
    }
  if (self->published == NULL)
    self->published = by_time != NULL ? g_steal_pointer (&by_time) : g_steal_pointer (&by_label);
  if (self->byline == NULL)
    self->byline = g_steal_pointer (&byline);
}

/* Looks at the short lines around the headline: "By Jane Doe", "24 January 2021". */
static void
read_visible (LiaisonHtmlMetadata   *self,
              const LiaisonHtmlPage *page,
              const GArray          *blocks)
{
  guint headline = 0;

  while (headline < blocks->len && liaison_html_block (blocks, headline)->level != 1)
    headline++;
  if (headline == blocks->len)
    headline = 0;
  for (guint i = headline; i < blocks->len && i < headline + 16; i++)
    {
      const LiaisonHtmlBlock *block = liaison_html_block (blocks, i);
      g_autofree char *text = NULL;

      if (block->words > MOST_WORDS)
        continue;
      text = liaison_html_blocks_text (page, block);
      if (self->published == NULL)
        self->published = liaison_dates_find (text, NULL, NULL);
      if (self->byline == NULL && liaison_byline_is (text))
        self->byline = liaison_byline_clean (text);
    }
}

/* Takes the date out of an address such as https://example.org/2021/01/24/title. */
static void
read_address (LiaisonHtmlMetadata   *self,
              const LiaisonHtmlPage *page)
{
  const char *uri =
      page->canonical != NULL ? page->canonical : liaison_html_page_meta (page, "og:url");

  if (uri == NULL)
    uri = page->saved_from;

  for (const char *p = uri; p != NULL && self->published == NULL; p = strchr (p + 1, '/'))
    {
      int year, month, day;
      char after = '/';

      if (sscanf (p, "/%4d/%2d/%2d%c", &year, &month, &day, &after) >= 3 && after == '/' &&
          year >= 1900 && year <= 2199 && g_date_valid_dmy (day, month, year))
        self->published = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    }
}

static void
read_language (LiaisonHtmlMetadata   *self,
               const LiaisonHtmlPage *page,
               const LiaisonJsonLd   *data)
{
  const char *language = page->lang;

  if (language == NULL || *language == '\0')
    language = data->language;
  if (language == NULL)
    language = liaison_html_page_meta (page, "content-language");
  if (language == NULL)
    language = liaison_html_page_meta (page, "og:locale");
  self->language = liaison_clean_line (language);
}

/* Fills SELF, which is empty, with what PAGE tells. */
void
liaison_html_metadata_read (LiaisonHtmlMetadata   *self,
                            const LiaisonHtmlPage *page,
                            const GArray          *blocks)
{
  g_auto (LiaisonJsonLd) data = { 0 };

  read_structured (self, page, &data);
  read_metas (self, page);
  read_elements (self, page);
  read_visible (self, page, blocks);
  read_address (self, page);
  read_language (self, page, &data);
  self->title = liaison_html_title_find (page, blocks, data.headline);
}

void
liaison_html_metadata_clear (LiaisonHtmlMetadata *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->byline, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->body, g_free);
}
