/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes out of the body what does not read like the article: lists of links, teasers of other
 * articles, labels. */

#include "article/html/html-body.h"

#include "article/html/boilerplate.h"

#include <string.h>

/* A list of teasers has so many of them, */
#define FEWEST_TEASERS 3
/* each with not more prose than this. */
#define LONGEST_TEASER 600
/* Elements whose children are looked at for teasers; a body with more children is no list of
 * teasers. */
#define MOST_CHILDREN 400

static gboolean
same_label (const LiaisonHtmlNode *a,
            const LiaisonHtmlNode *b)
{
  return a->tag == b->tag && g_strcmp0 (a->label, b->label) == 0;
}

/* Whether the element NODE shows another article: a headline that is a link, and at most a few
 * lines about it. */
static gboolean
is_teaser (const LiaisonHtmlPage *page,
           const GArray          *blocks,
           guint                  node)
{
  double prose = 0.0;
  gboolean headline = FALSE;
  guint start, end;

  liaison_html_blocks_within (page, blocks, node, &start, &end);
  if (end - start < 2 || end - start > 12)
    return FALSE;
  for (guint i = start; i < end; i++)
    {
      const LiaisonHtmlBlock *block = liaison_html_block (blocks, i);

      headline |= block->words >= 4 && block->link_length * 10 >= block->length * 9;
      prose += liaison_html_body_prose (block);
    }
  return headline && prose < LONGEST_TEASER;
}

/* Drops the children of the element NODE when nearly all of them are teasers. */
static void
drop_teasers (const LiaisonHtmlPage *page,
              GArray                *blocks,
              guint                  node)
{
  const LiaisonHtmlNode *parent = liaison_html_page_node (page, node);
  const LiaisonHtmlNode *first = NULL;
  guint children = 0;
  guint teasers = 0;
  guint start, end;

  for (guint i = node + 1; i < parent->end; i = liaison_html_page_node (page, i)->end)
    {
      const LiaisonHtmlNode *child = liaison_html_page_node (page, i);

      if (child->tag == LIAISON_TAG_TEXT || !liaison_tag_is_block (child->tag))
        continue;
      if (first == NULL)
        first = child;
      if (!same_label (first, child) || ++children > MOST_CHILDREN)
        return;
      teasers += is_teaser (page, blocks, i);
    }
  if (teasers < FEWEST_TEASERS || teasers * 10 < children * 7)
    return;
  liaison_html_blocks_within (page, blocks, node, &start, &end);
  for (guint i = start; i < end; i++)
    liaison_html_block (blocks, i)->dropped = TRUE;
}

/* Whether BLOCK is made of links, and not a sentence with many of them. */
static gboolean
is_links (const LiaisonHtmlBlock *block)
{
  guint free_length = block->length - block->link_length;

  if (block->kind == LIAISON_BLOCK_QUOTE)
    return FALSE;
  if (block->kind == LIAISON_BLOCK_LIST_ITEM && block->words <= 3 && block->n_links > 0)
    return block->link_length * 10 > block->length * 4;
  if (block->words >= 8 && free_length >= 25)
    return block->link_length * 100 > block->length * 85;
  return block->link_length * 10 > block->length * 6;
}

/* Whether the block INDEX is a heading above prose: such a one may be a link, as to the thing
 * that is reviewed. */
static gboolean
heads_prose (const LiaisonHtmlPage *page,
             const GArray          *blocks,
             guint                  index)
{
  const LiaisonHtmlBlock *heading = liaison_html_block (blocks, index);
  const LiaisonHtmlBlock *next;

  if (heading->kind != LIAISON_BLOCK_HEADING || index + 1 >= blocks->len)
    return FALSE;
  next = liaison_html_block (blocks, index + 1);
  return liaison_html_body_prose (next) > 120.0 &&
         liaison_html_page_node (page, next->container)->parent ==
             liaison_html_page_node (page, heading->container)->parent;
}

/* Drops what stands outside ROOT, and what in it does not read like the article. */
void
liaison_html_body_prune (const LiaisonHtmlPage *page,
                         GArray                *blocks,
                         guint                  root)
{
  guint start, end;

  for (guint i = root + 1; i < liaison_html_page_node (page, root)->end; i++)
    if (liaison_tag_is_block (liaison_html_page_node (page, i)->tag))
      drop_teasers (page, blocks, i);

  liaison_html_blocks_within (page, blocks, root, &start, &end);
  for (guint i = 0; i < blocks->len; i++)
    {
      LiaisonHtmlBlock *block = liaison_html_block (blocks, i);
      g_autofree char *text = NULL;

      if (block->dropped)
        continue;
      block->dropped =
          i < start || i >= end || (is_links (block) && !heads_prose (page, blocks, i));
      if (block->dropped || block->words > LIAISON_BOILERPLATE_MOST_WORDS)
        continue;
      text = liaison_html_blocks_text (page, block);
      block->dropped = liaison_boilerplate_is_label (text);
    }
}
