/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "article/article.h"

/* What a fuzz target defines, and libFuzzer or driver.c calls with each input. Returns 0. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* SPAN is in a text of LENGTH code points, is not empty and begins at LAST or after it. */
static inline void
check_span (LiaisonSpan span,
            guint       last,
            guint       length)
{
  g_assert_cmpuint (span.start, >=, last);
  g_assert_cmpuint (span.end, >, span.start);
  g_assert_cmpuint (span.end, <=, length);
}

/* What holds for each article, whatever it was read from. */
static inline void
check_article (LiaisonArticle *article)
{
  const char *const fields[] = {
    liaison_article_get_title (article),    liaison_article_get_byline (article),
    liaison_article_get_language (article), liaison_article_get_published (article),
    liaison_article_get_text (article),
  };
  const LiaisonBlock *blocks;
  const LiaisonLink *links;
  guint n_blocks;
  guint n_links;
  guint last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_true (fields[i] == NULL || g_utf8_validate (fields[i], -1, NULL));

  blocks = liaison_article_get_blocks (article, &n_blocks);
  for (guint i = 0; i < n_blocks; last = blocks[i++].span.end)
    check_span (blocks[i].span, last, liaison_article_get_length (article));
  links = liaison_article_get_links (article, &n_links);
  last = 0;
  for (guint i = 0; i < n_links; last = links[i++].span.end)
    {
      check_span (links[i].span, last, liaison_article_get_length (article));
      g_assert_true (g_utf8_validate (links[i].uri, -1, NULL));
    }
}
