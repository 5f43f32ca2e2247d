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

/* Each word is in the text and on its page, and is found. */
static inline void
check_facsimile (LiaisonFacsimile *facsimile,
                 guint             length)
{
  guint n_pages = facsimile != NULL ? liaison_facsimile_get_n_pages (facsimile) : 0;

  for (guint i = 0; i < n_pages; i++)
    {
      guint n, page, word;
      const LiaisonFacsimileWord *words = liaison_facsimile_get_words (facsimile, i, &n);
      float width, height;

      liaison_facsimile_get_size (facsimile, i, &width, &height);
      for (guint k = 0; k < n; k++)
        {
          check_span (words[k].span, k > 0 ? words[k - 1].span.start : 0, length);
          g_assert_true (words[k].x1 >= 0 && words[k].x1 < words[k].x2 && words[k].x2 <= width);
          g_assert_true (words[k].y1 >= 0 && words[k].y1 < words[k].y2 && words[k].y2 <= height);
          g_assert_true (liaison_facsimile_find (facsimile, words[k].span.start, &page, &word));
          g_assert_cmpuint (liaison_facsimile_get_words (facsimile, page, &n)[word].span.start, ==, words[k].span.start);
          liaison_facsimile_get_words (facsimile, i, &n);
        }
    }
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
  check_facsimile (liaison_article_get_facsimile (article), liaison_article_get_length (article));
}
