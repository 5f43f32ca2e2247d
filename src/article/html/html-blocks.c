/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts a page into its blocks of text, in the order in which they are read, and measures each. */

#include "article/html/html-blocks.h"

#include "article/clean.h"

/* A block-level element that is open, and what it makes of the text in it. */
typedef struct
{
  guint node;
  guint end;
  LiaisonBlockKind kind;
  guint level;
  guint list_depth;
} Open;

typedef struct
{
  const LiaisonHtmlPage *page;
  GArray *blocks;
  GArray *open; /* of Open */
  LiaisonHtmlBlock block;
  guint link_end; /* texts before this node stand in a link */
  guint breaks;   /* that came since the last text */
  gboolean space; /* whether white space came since the last character */
  gunichar last;  /* the last character but closing quotation marks */
} Cut;

static Open *
innermost (Cut *cut)
{
  return &g_array_index (cut->open, Open, cut->open->len - 1);
}

static gboolean
is_closing (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201d || c == 0x2019 || c == 0xbb ||
         c == 0x300d;
}

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026 || c == 0x3002 ||
         c == 0xff01 || c == 0xff1f || c == 0x61f || c == 0x6d4 || c == 0x964;
}

static gboolean
is_comma (gunichar c)
{
  return c == ',' || c == ';' || c == 0x3001 || c == 0xff0c || c == 0x60c;
}

/* Ends the block, if it holds anything. */
static void
end_block (Cut *cut)
{
  Open *open = innermost (cut);

  if (cut->block.length > 0)
    {
      cut->block.container = open->node;
      cut->block.kind = open->kind;
      cut->block.level = open->level;
      cut->block.stopped = is_stop (cut->last);
      g_array_append_val (cut->blocks, cut->block);
    }
  cut->block = (LiaisonHtmlBlock) { 0 };
  cut->space = FALSE;
  cut->breaks = 0;
  cut->last = 0;
}

static void
close_before (Cut  *cut,
              guint index)
{
  while (cut->open->len > 1 && innermost (cut)->end <= index)
    {
      end_block (cut);
      g_array_set_size (cut->open, cut->open->len - 1);
    }
}

static void
open_block (Cut                   *cut,
            guint                  index,
            const LiaisonHtmlNode *node)
{
  Open open = *innermost (cut);

  end_block (cut);
  open.node = index;
  open.end = node->end;
  if (liaison_tag_heading (node->tag) > 0)
    {
      open.kind = LIAISON_BLOCK_HEADING;
      open.level = liaison_tag_heading (node->tag);
    }
  else if (node->tag == LIAISON_TAG_BLOCKQUOTE)
    {
      open.kind = LIAISON_BLOCK_QUOTE;
      open.level = 0;
    }
  else if (node->tag == LIAISON_TAG_UL || node->tag == LIAISON_TAG_OL)
    open.list_depth++;
  else if (node->tag == LIAISON_TAG_LI && open.kind != LIAISON_BLOCK_HEADING)
    {
      open.kind = LIAISON_BLOCK_LIST_ITEM;
      open.level = MAX (1, open.list_depth);
    }
  g_array_append_val (cut->open, open);
}

static void
measure (Cut      *cut,
         gunichar  c,
         gboolean  in_link)
{
  guint width = c >= 0x2e80 && c < 0x1f000 ? 2 : 1;

  if (cut->block.length == 0 || cut->space || (width == 2 && c != 0x3001 && c != 0x3002))
    cut->block.words++;
  if (cut->space && cut->block.length > 0)
    width++;
  cut->space = FALSE;
  cut->block.length += width;
  cut->block.link_length += in_link ? width : 0;
  cut->block.commas += is_comma (c);
  if (!is_closing (c))
    cut->last = c;
}

static void
add_text (Cut                   *cut,
          guint                  index,
          const LiaisonHtmlNode *node)
{
  gboolean in_link = index < cut->link_end;

  for (const char *p = node->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (liaison_clean_is_space (c))
        cut->space = TRUE;
      else if (!liaison_clean_is_unwanted (c))
        {
          if (cut->breaks >= 2)
            end_block (cut);
          cut->breaks = 0;
          if (cut->block.length == 0)
            cut->block.first = index;
          measure (cut, c, in_link);
          cut->block.last = index + 1;
        }
    }
}

static void
add_node (Cut  *cut,
          guint index)
{
  const LiaisonHtmlNode *node = liaison_html_page_node (cut->page, index);

  if (node->tag == LIAISON_TAG_TEXT)
    add_text (cut, index, node);
  else if (node->tag == LIAISON_TAG_BR)
    {
      cut->breaks++;
      cut->space = TRUE;
    }
  else if (node->tag == LIAISON_TAG_A && node->href != NULL)
    {
      cut->link_end = MAX (cut->link_end, node->end);
      cut->block.n_links++;
    }
  else if (liaison_tag_is_block (node->tag))
    open_block (cut, index, node);
}

/* The blocks of PAGE, an array of LiaisonHtmlBlock. */
GArray *
liaison_html_blocks_new (const LiaisonHtmlPage *page)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Open));
  Open root = { 0, page->nodes->len, LIAISON_BLOCK_PARAGRAPH, 0, 0 };
  Cut cut = { .page = page, .open = open };

  cut.blocks = g_array_new (FALSE, TRUE, sizeof (LiaisonHtmlBlock));
  g_array_append_val (open, root);
  for (guint i = 1; i < page->nodes->len; i++)
    {
      const LiaisonHtmlNode *node = liaison_html_page_node (page, i);

      close_before (&cut, i);
      if (node->tag == LIAISON_TAG_SKIPPED || node->tag == LIAISON_TAG_SCRIPT ||
          node->tag == LIAISON_TAG_TITLE || node->hidden)
        {
          i = node->end - 1;
          continue;
        }
      add_node (&cut, i);
    }
  close_before (&cut, page->nodes->len);
  end_block (&cut);
  return cut.blocks;
}

/* The text of BLOCK, white space folded. */
char *
liaison_html_blocks_text (const LiaisonHtmlPage  *page,
                          const LiaisonHtmlBlock *block)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char *line;

  for (guint i = block->first; i < block->last; i++)
    {
      const LiaisonHtmlNode *node = liaison_html_page_node (page, i);

      if (node->tag == LIAISON_TAG_TEXT)
        g_string_append (text, node->text);
      else if (node->tag == LIAISON_TAG_BR)
        g_string_append_c (text, ' ');
      else if (node->tag == LIAISON_TAG_SKIPPED || node->tag == LIAISON_TAG_SCRIPT || node->hidden)
        i = node->end - 1;
    }
  line = liaison_clean_line (text->str);
  return line != NULL ? line : g_strdup ("");
}

static guint
count_before (const GArray *blocks,
              guint         node)
{
  guint low = 0;
  guint high = blocks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (liaison_html_block (blocks, middle)->first < node)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Which of BLOCKS stand as a whole in the element NODE: those from START up to END. */
void
liaison_html_blocks_within (const LiaisonHtmlPage *page,
                            const GArray          *blocks,
                            guint                  node,
                            guint                 *start,
                            guint                 *end)
{
  guint node_end = liaison_html_page_node (page, node)->end;

  *start = count_before (blocks, node);
  *end = count_before (blocks, node_end);
  while (*end > *start && liaison_html_block (blocks, *end - 1)->last > node_end)
    (*end)--;
}
