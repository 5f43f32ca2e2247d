/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

/* ARTICLE line by line: what is known about it, its blocks, its links. */
static inline char *
describe (LiaisonArticle *article)
{
  GString *text = g_string_new (NULL);
  const char *const fields[][2] = {
    { "title", liaison_article_get_title (article) },
    { "byline", liaison_article_get_byline (article) },
    { "published", liaison_article_get_published (article) },
    { "language", liaison_article_get_language (article) },
  };
  guint n;
  const LiaisonBlock *blocks = liaison_article_get_blocks (article, &n);
  const LiaisonLink *links;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_string_append_printf (text, "%s: %s\n", fields[i][0],
                            fields[i][1] != NULL ? fields[i][1] : "-");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *block = liaison_article_dup_span (article, blocks[i].span);

      g_string_append_printf (text, "%s %u: %s\n", liaison_block_kind_to_string (blocks[i].kind),
                              blocks[i].level, block);
    }
  links = liaison_article_get_links (article, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *link = liaison_article_dup_span (article, links[i].span);

      g_string_append_printf (text, "link: %s -> %s\n", link, links[i].uri);
    }
  return g_string_free (text, FALSE);
}
