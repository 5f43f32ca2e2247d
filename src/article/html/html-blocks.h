/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"
#include "article/html/html-page.h"

G_BEGIN_DECLS

/* A run of text without a line break of its own: a paragraph, a heading, an item, a button.
 * Lengths are columns: a character of Chinese, Japanese or Korean counts twice. */
typedef struct
{
  guint first; /* the node where it begins */
  guint last;  /* after the node where it ends */
  guint container; /* the innermost block-level element that it stands in */
  LiaisonBlockKind kind;
  guint level;       /* as in LiaisonBlock */
  guint length;      /* of its text, white space folded */
  guint link_length; /* of its text that stands in links */
  guint n_links;
  guint words;
  guint commas;
  gboolean stopped; /* whether it ends as sentences do */
  gboolean dropped; /* whether it was found not to belong to the article */
  double value;     /* for (positive) or against its being body text */
} LiaisonHtmlBlock;

GArray *liaison_html_blocks_new    (const LiaisonHtmlPage  *page);
char   *liaison_html_blocks_text   (const LiaisonHtmlPage  *page,
                                    const LiaisonHtmlBlock *block);
void    liaison_html_blocks_within (const LiaisonHtmlPage  *page,
                                    const GArray           *blocks,
                                    guint                   node,
                                    guint                  *start,
                                    guint                  *end);

static inline LiaisonHtmlBlock *
liaison_html_block (const GArray *blocks,
                    guint         index)
{
  return &g_array_index (blocks, LiaisonHtmlBlock, index);
}

G_END_DECLS
