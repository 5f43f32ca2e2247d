/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the body of an article among everything else on a page, in stages: what is marked as
 * something else is put aside; the element that holds most of the prose is found; what does not
 * read like the article is taken out of it; and what stands before and after the body is
 * trimmed. No stage knows any site. */

#include "article/html/html-body.h"

/* How much of BLOCK is prose: its length when it reads like a sentence or more, otherwise 0. */
double
liaison_html_body_prose (const LiaisonHtmlBlock *block)
{
  double linked = (double) block->link_length / MAX (1, block->length);

  if (block->dropped || block->kind == LIAISON_BLOCK_HEADING || linked > 0.5 || block->words < 8)
    return 0.0;
  if (block->commas == 0 && !block->stopped)
    return block->words >= 20 ? block->length * 0.5 : 0.0;
  return block->length * (1.0 - linked);
}

/* Sums of the prose of all blocks before each, so that the prose of a range is a difference. */
GArray *
liaison_html_body_sums (const GArray *blocks)
{
  GArray *sums = g_array_sized_new (FALSE, FALSE, sizeof (double), blocks->len + 1);
  double sum = 0.0;

  g_array_append_val (sums, sum);
  for (guint i = 0; i < blocks->len; i++)
    {
      sum += liaison_html_body_prose (liaison_html_block (blocks, i));
      g_array_append_val (sums, sum);
    }
  return sums;
}

/* How much prose stands in the element NODE, by SUMS. */
double
liaison_html_body_sum (const LiaisonHtmlPage *page,
                       const GArray          *blocks,
                       const GArray          *sums,
                       guint                  node)
{
  guint start, end;

  liaison_html_blocks_within (page, blocks, node, &start, &end);
  return end > start ? g_array_index (sums, double, end) - g_array_index (sums, double, start)
                     : 0.0;
}

static gboolean
keeps_any (const GArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    if (!liaison_html_block (blocks, i)->dropped)
      return TRUE;
  return FALSE;
}

/* When nothing looks like an article, what looks like sentences is better than nothing; and if
 * there are none, whatever is there. */
static void
keep_anything (GArray *blocks)
{
  for (guint fewest = 8; !keeps_any (blocks) && fewest > 0; fewest /= 2)
    for (guint i = 0; i < blocks->len; i++)
      {
        LiaisonHtmlBlock *block = liaison_html_block (blocks, i);

        block->dropped = block->words < fewest;
      }
}

/* Marks as dropped all of BLOCKS that are not of the article. */
void
liaison_html_body_mark (const LiaisonHtmlPage  *page,
                        GArray                 *blocks,
                        const LiaisonHtmlHints *hints)
{
  guint root;

  liaison_html_body_clean (page, blocks);
  root = liaison_html_body_find (page, blocks);
  liaison_html_body_prune (page, blocks, root);
  liaison_html_body_guide (page, blocks, hints);
  liaison_html_body_repeat (page, blocks);
  liaison_html_body_trim (page, blocks, hints);
  if (!keeps_any (blocks))
    keep_anything (blocks);
}
