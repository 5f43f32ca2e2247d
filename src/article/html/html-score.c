/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the element that is the body of the article: the one in which most of the prose stands
 * closely together, and from it upwards as long as more of the article comes in. */

#include "article/html/html-body.h"

#include <string.h>

/* To climb, an element must bring so much more prose, as a part of what there is. */
#define LEAST_GAIN 0.25

/* The element whose children the block is one of. */
static guint
parent_of (const LiaisonHtmlPage  *page,
           const LiaisonHtmlBlock *block)
{
  const LiaisonHtmlNode *container = liaison_html_page_node (page, block->container);

  switch (container->tag)
    {
    case LIAISON_TAG_P:
    case LIAISON_TAG_PRE:
    case LIAISON_TAG_LI:
    case LIAISON_TAG_BLOCKQUOTE:
    case LIAISON_TAG_TD:
      return container->parent;
    default:
      return block->container;
    }
}

/* The element that most prose stands in or right below: what is further below counts less. */
static guint
find_core (const LiaisonHtmlPage *page,
           const GArray          *blocks)
{
  g_autofree double *scores = g_new0 (double, page->nodes->len);
  guint best = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const LiaisonHtmlBlock *block = liaison_html_block (blocks, i);
      double score = liaison_html_body_prose (block);
      guint node = parent_of (page, block);

      for (guint level = 0; score > 0 && level < 5 && node > 0; level++)
        {
          scores[node] += score;
          if (scores[node] > scores[best])
            best = node;
          score *= 0.6;
          node = liaison_html_page_node (page, node)->parent;
        }
    }
  return best;
}

/* Whether an element says of itself that it is the whole article, so that nothing outside
 * belongs to it. */
static gboolean
is_whole (const LiaisonHtmlNode *node)
{
  return node->tag == LIAISON_TAG_ARTICLE || node->tag == LIAISON_TAG_MAIN ||
         (node->itemprop != NULL && strstr (node->itemprop, " article body ") != NULL) ||
         (node->label != NULL && strstr (node->label, " article body ") != NULL);
}

guint
liaison_html_body_find (const LiaisonHtmlPage *page,
                        GArray                *blocks)
{
  g_autoptr (GArray) sums = liaison_html_body_sums (blocks);
  guint root = find_core (page, blocks);
  double prose = liaison_html_body_sum (page, blocks, sums, root);
  double all = g_array_index (sums, double, blocks->len);

  for (guint node = root; node > 0;)
    {
      double gained;

      if (is_whole (liaison_html_page_node (page, node)) && prose > 0.6 * all)
        break;
      node = liaison_html_page_node (page, node)->parent;
      gained = liaison_html_body_sum (page, blocks, sums, node);
      if (gained > prose * (1.0 + LEAST_GAIN))
        {
          root = node;
          prose = gained;
        }
    }
  return root;
}
