/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts aside what a page itself marks as something other than the article: by elements made for
 * it, and by the words that people put in class names and identifiers. */

#include "article/html/html-body.h"

#include <string.h>

/* An element that holds more of the page's prose than this is not put aside for a word in its
 * class, */
#define MOST_PROSE 0.35
/* or for a word that hardly ever is wrong. */
#define MOST_PROSE_SURE 0.75
/* Comments can be much longer than what they are about. */
#define MOST_PROSE_COMMENTS 0.95

/* Each begins with a space and so matches the beginning of a word; with a space at its end, a
 * whole word. */
static const char *const other_words[] = {
  " ad ", " ads ", " adbox", " adslot", " adunit", " adsense", " adblock", " advert",
  " advertisement", " adwrap", " agegate", " alert ", " author bio", " author box", " author card",
  " author info", " author content", " author desc", " author profile", " post author",
  " authorbio", " authorbox", " about author", " about the author", " banner", " bio ",
  " breadcrumb", " byline", " caption", " combx", " comment", " community", " consent",
  " contact us", " contentinfo ", " cookie", " copyright", " correction form", " credit ",
  " credits ", " cta ", " dateline", " dialog ", " disclaimer", " disqus", " donate", " donation",
  " dropdown", " fb comments", " flyout", " foot ", " footer", " follow us", " gdpr",
  " livefyre", " login", " masthead", " menu", " meta ",
  " metadata", " modal", " more from", " more in", " more on", " more stories", " most popular",
  " most read", " nav ", " navbar", " navigation ", " newsletter", " next article", " next post",
  " onscreen", " outbrain", " overlay", " pager ", " pagination", " paywall", " photo credit",
  " popular", " popup", " post info", " post meta", " post nav", " poll ", " print only", " promo",
  " promoted", " rail ", " rating", " read more", " read next", " readmore", " recirc",
  " recommend", " recommended", " reg wall", " register", " registration", " related", " remark",
  " reply", " respond", " search ", " shop ", " share ", " sharedaddy", " sharebar", " sharing",
  " shoutbox", " sidebar", " signup", " sign up", " site header", " skip ", " skip link",
  " skyscraper", " slideshow", " social", " sociable", " sponsor", " sr only", " subscribe",
  " subscription", " supplemental", " survey", " taboola", " tagcloud", " tag list", " tags ",
  " tag links", " teaser", " terms ", " timestamp", " toc ", " toolbar", " tooltip", " top bar",
  " topbar", " trending", " tweetmeme", " utility", " visually hidden", " visuallyhidden",
  " widget area", " widgets", " widget categories", " widget recent", " widget archive",
  " widget title", " widgettitle", " yarpp", " you may also", " you might", NULL,
};

/* Words that hardly ever stand on what holds the article. */
static const char *const sure_words[] = {
  " comments ", " comment list", " commentlist", " comment form", " disqus", " footer ", " cookie",
  " gdpr", " consent ", " sidebar ", " site footer", " newsletter", " breadcrumb",
  " related articles", " related posts", " related stories", " recommended ", " outbrain",
  " taboola", " share buttons", " modal ", " popup ", NULL,
};

static const char *const comments_words[] = { " comments ", " comment list", " commentlist",
                                              " disqus", NULL };

/* Posts of other people that the article shows. They are called social, too, but are a part of
 * it. */
static const char *const quoted_words[] = { " twitter tweet", " instagram media", " fb post",
                                            NULL };

/* An element that is called so is kept although one of the other words stands there, too. */
static const char *const body_words[] = {
  " article body", " articlebody", " article content", " article text", " entry content",
  " post body", " post content", " story body", " story content", " body content", " main content",
  NULL,
};

static gboolean
is_other_element (LiaisonTag tag)
{
  switch (tag)
    {
    case LIAISON_TAG_ASIDE:
    case LIAISON_TAG_BUTTON:
    case LIAISON_TAG_CAPTION:
    case LIAISON_TAG_FIGCAPTION:
    case LIAISON_TAG_FOOTER:
    case LIAISON_TAG_FORM:
    case LIAISON_TAG_NAV:
    case LIAISON_TAG_ADDRESS:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_sure (const LiaisonHtmlNode *node)
{
  return node->tag == LIAISON_TAG_FOOTER || node->tag == LIAISON_TAG_NAV ||
         liaison_html_labelled (node->label, sure_words);
}

static gboolean
is_other (const LiaisonHtmlNode *node)
{
  if (node->tag == LIAISON_TAG_TEXT || node->tag == LIAISON_TAG_HTML ||
      node->tag == LIAISON_TAG_BODY)
    return FALSE;
  if (is_other_element (node->tag))
    return TRUE;
  return liaison_html_labelled (node->label, other_words) &&
         !liaison_html_labelled (node->label, body_words) &&
         (node->itemprop == NULL || strstr (node->itemprop, " article body") == NULL);
}

static gboolean
quotes_post (const LiaisonHtmlPage *page,
             guint                  node)
{
  guint end = liaison_html_page_node (page, node)->end;

  for (guint i = node; i < end && i < node + 20; i++)
    if (liaison_html_labelled (liaison_html_page_node (page, i)->label, quoted_words))
      return TRUE;
  return FALSE;
}

static gboolean
has_headline (const LiaisonHtmlPage *page,
              guint                  node)
{
  for (guint i = node; i < liaison_html_page_node (page, node)->end; i++)
    if (liaison_html_page_node (page, i)->tag == LIAISON_TAG_H1)
      return TRUE;
  return FALSE;
}

/* Whether an element that is marked as something else still may hold the article, by its part of
 * the page's prose. */
static gboolean
may_hold_article (const LiaisonHtmlPage *page,
                  guint                  node,
                  double                 part)
{
  const LiaisonHtmlNode *element = liaison_html_page_node (page, node);

  if (!is_sure (element))
    return part > MOST_PROSE;
  if (liaison_html_labelled (element->label, comments_words))
    return part > MOST_PROSE_COMMENTS || (part > MOST_PROSE && has_headline (page, node));
  return part > MOST_PROSE && (part > MOST_PROSE_SURE || has_headline (page, node));
}

/* Drops the blocks of every element that is marked as something else. */
void
liaison_html_body_clean (const LiaisonHtmlPage *page,
                         GArray                *blocks)
{
  g_autoptr (GArray) sums = liaison_html_body_sums (blocks);
  double all = MAX (1.0, g_array_index (sums, double, blocks->len));

  for (guint i = 1; i < page->nodes->len; i++)
    {
      const LiaisonHtmlNode *node = liaison_html_page_node (page, i);
      guint start, end;

      if (!is_other (node) || quotes_post (page, i) ||
          may_hold_article (page, i, liaison_html_body_sum (page, blocks, sums, i) / all))
        continue;
      liaison_html_blocks_within (page, blocks, i, &start, &end);
      for (guint b = start; b < end; b++)
        liaison_html_block (blocks, b)->dropped = TRUE;
      i = node->end - 1;
    }
}
