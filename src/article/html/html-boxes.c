/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Some pages put a box with links to other articles behind a name, into the sentence: it opens
 * when the pointer is on the name. What is in such a box is not read with the sentence. */

#include "article/html/html-page.h"

#include <string.h>

/* A box has so many links, */
#define FEWEST_LINKS 3
/* so many bytes of text, */
#define SHORTEST_TEXT 60
/* and not more nodes than this. */
#define MOST_NODES 200

static gboolean
is_box (const LiaisonHtmlPage *page,
        guint                  node)
{
  const LiaisonHtmlNode *element = liaison_html_page_node (page, node);
  gsize text = 0;
  gsize linked = 0;
  guint links = 0;
  guint link_end = 0;

  if (element->tag != LIAISON_TAG_OTHER || element->label == NULL ||
      element->end - node > MOST_NODES)
    return FALSE;
  for (guint i = node + 1; i < element->end; i++)
    {
      const LiaisonHtmlNode *inner = liaison_html_page_node (page, i);

      if (liaison_tag_is_block (inner->tag))
        return FALSE;
      if (inner->tag == LIAISON_TAG_A && inner->href != NULL)
        {
          links++;
          link_end = MAX (link_end, inner->end);
        }
      else if (inner->tag == LIAISON_TAG_TEXT)
        {
          text += strlen (inner->text);
          linked += i < link_end ? strlen (inner->text) : 0;
        }
    }
  return links >= FEWEST_LINKS && text >= SHORTEST_TEXT && linked * 10 >= text * 8;
}

/* Hides the boxes in the paragraphs of PAGE. */
void
liaison_html_page_hide_boxes (LiaisonHtmlPage *page)
{
  for (guint i = 1; i < page->nodes->len; i++)
    {
      LiaisonHtmlNode *node = liaison_html_page_node (page, i);

      if (liaison_html_page_node (page, node->parent)->tag == LIAISON_TAG_P && is_box (page, i))
        {
          node->hidden = TRUE;
          i = node->end - 1;
        }
    }
}
