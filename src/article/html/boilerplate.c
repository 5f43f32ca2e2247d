/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Knows the lines that publishers put around articles: labels of buttons and adverts, dates and
 * bylines before the text, invitations to subscribe and to comment after it. */

#include "article/html/boilerplate.h"

#include "article/byline.h"
#include "article/dates.h"

#include <string.h>

/* Lines that are never the article's, as a whole. In lower case, without what stands around the
 * words. */
static const char *const labels[] = {
  "ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising",
  "article continues below", "article continues below advertisement",
  "article continues after advertisement", "back to top", "click to enlarge", "close", "comments",
  "comment", "continue reading", "continue reading below", "continue reading the main story",
  "continue reading this article", "copy link", "copy this link", "download", "email",
  "email this article", "facebook", "follow us", "leave a comment", "listen", "load more",
  "loading", "log in", "most popular", "most read", "more", "newsletter", "next", "next article",
  "photo", "photos", "play video", "popular", "previous",
  "previous article", "print", "print this article", "read full article", "read more", "read next",
  "recommended", "recommended for you", "related", "related articles", "related content",
  "related coverage", "related posts", "related stories", "related story", "related topics",
  "save", "scroll to continue", "scroll to continue with content", "see also", "share",
  "share on facebook", "share on twitter", "share this", "share this article", "share this page",
  "share this story", "show comments", "sign in", "sign up", "skip ad", "skip advertisement",
  "sponsored", "sponsored content", "story continues", "story continues below",
  "story continues below advertisement", "subscribe", "subscribe now", "tags",
  "thank you for subscribing", "topics", "trending", "trending now",
  "tweet", "twitter", "up next", "video", "view comments", "view gallery", "watch", "watch now",
  "whatsapp", "write a comment", "your ad here", "explore further", "tell us what you think",
  "mehr zum thema", "anzeige", "werbung", "publicidade", "publicidad", "publicité", "реклама",
};

/* Beginnings of lines that stand before the text: in lower case. */
static const char *const leads[] = {
  "published ", "published: ", "updated ", "updated: ", "last updated", "last modified", "posted ",
  "posted: ", "posted on ", "first published", "originally published on ", "date: ",
  "reading time", "estimated reading time", "modified ", "share this", "photo by ", "image by ",
  "file photo",
};

/* Beginnings of lines that stand after the text. */
static const char *const tails[] = {
  "have a tip?", "got a tip?", "do you have a tip", "get the latest ", "get our ", "get more ",
  "sign up ", "sign up for ", "subscribe to ", "subscribe ", "follow us", "follow me ",
  "follow him ", "follow her ", "follow them ", "like us on ", "join us on ", "join our ",
  "join the conversation", "click here to subscribe", "click here to sign up",
  "click here for more", "for more news", "for more information about", "read more:", "read more ",
  "read also", "read next", "also read", "see also", "related:", "related articles", "more:",
  "more from ", "more on ", "more stories", "share this ", "copyright ", "© ", "(c) ",
  "all rights reserved", "this material may not be published",
  "this document is subject to copyright", "citation:", "this article was originally published on",
  "contact the author", "contact the writer", "contact the reporter", "email the author",
  "about the author", "leave a reply", "leave a comment", "post a comment", "comments are closed",
  "view all comments", "write to ", "listen to our ", "download our ", "download the ",
  "to comment on this", "send us your ", "what do you think?", "tags:", "filed under", "topics:",
  "categories:", "posted in ", "if you enjoyed ", "if you liked ", "support our ", "donate ",
  "watch:", "watch live", "watch more", "this site uses ", "this website uses ", "we use cookies",
  "by clicking ", "by continuing ",
};

/* Beginnings of lines after which nothing of the article comes any more. */
static const char *const ends[] = {
  "leave a reply", "leave a comment", "leave a response", "post a comment", "subscribe to ",
  "join the discussion", "view all comments", "your email address will not be published",
  "you must be logged in to", "add your comment", "comments are closed", "no comments yet",
  "be the first to comment", "related articles", "related posts", "related stories",
  "share this post", "share this article", "share this story", "more from this author",
  "about the author", "you may also like", "you might also like", "recommended for you",
  "sign up for our newsletter", "read next",
};

/* LINE in lower case, without signs and spaces around its words. */
static char *
bare (const char *line)
{
  g_autofree char *lower = g_utf8_strdown (line, -1);
  char *start = lower;
  char *end = lower + strlen (lower);

  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (start, end - start);
}

static gboolean
begins (const char        *line,
        const char *const *beginnings,
        gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_has_prefix (line, beginnings[i]))
      return TRUE;
  return FALSE;
}

/* Whether LINE as a whole is the label of a button, an advert or a box. */
gboolean
liaison_boilerplate_is_label (const char *line)
{
  g_autofree char *words = bare (line);

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (words, labels[i]) == 0)
      return TRUE;
  /* Markup that was written out as text. */
  return *line == '<' && strstr (line, "=\"") != NULL;
}

/* Whether nearly all of LINE is a date, with or without a time, a place or a word such as
 * "Updated". */
static gboolean
is_date_line (const char *line)
{
  const char *start = NULL;
  const char *end = NULL;
  g_autofree char *day = liaison_dates_find (line, &start, &end);

  return day != NULL && strlen (line) - (end - start) <= 32 && start - line <= 16;
}

/* Whether LINE, which stands before the text, is a date, a byline or the like. */
gboolean
liaison_boilerplate_is_lead (const char *line)
{
  g_autofree char *lower = g_utf8_strdown (line, -1);

  return (strlen (line) < 120 && begins (lower, leads, G_N_ELEMENTS (leads))) ||
         is_date_line (line) || liaison_byline_is (line) || g_str_has_suffix (lower, " min read") ||
         g_str_has_suffix (lower, " minute read");
}

/* Whether LINE, which stands after the text, is an invitation, a note on rights or the like. */
gboolean
liaison_boilerplate_is_tail (const char *line)
{
  g_autofree char *lower = g_utf8_strdown (line, -1);

  return begins (lower, tails, G_N_ELEMENTS (tails)) || liaison_boilerplate_is_label (line);
}

/* Whether the article ends before LINE. */
gboolean
liaison_boilerplate_ends_article (const char *line)
{
  g_autofree char *lower = g_utf8_strdown (line, -1);

  return begins (lower, ends, G_N_ELEMENTS (ends));
}
