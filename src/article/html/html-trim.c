/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trims what stands before the body (its title, byline and date, which the article keeps
 * elsewhere) and after it (notes on the publisher, invitations, other articles). */

#include "article/html/html-body.h"

#include "article/html/boilerplate.h"
#include "article/html/html-title.h"

#include <string.h>

/* Only the first and the last so many blocks are looked at. */
#define MOST_LEADS 12
#define MOST_TAILS 12
/* A body of fewer columns of prose is not cut at a line that ends articles. */
#define LEAST_BODY 300

static gboolean
is_title (const LiaisonHtmlBlock *block,
          const char             *text,
          const LiaisonHtmlHints *hints)
{
  return hints->title != NULL && block->words <= 40 &&
         liaison_html_title_compare (text, hints->title) >=
             (block->kind == LIAISON_BLOCK_HEADING ? 0.5 : 0.9);
}

/* Drops from the first blocks everything up to the title, and bylines and dates after it. */
static void
trim_start (const LiaisonHtmlPage  *page,
            GArray                 *blocks,
            const LiaisonHtmlHints *hints)
{
  guint looked_at = 0;
  double prose = 0.0;

  for (guint i = 0; i < blocks->len && looked_at < MOST_LEADS; i++)
    {
      LiaisonHtmlBlock *block = liaison_html_block (blocks, i);
      g_autofree char *text = NULL;

      if (block->dropped)
        continue;
      looked_at++;
      if (block->words > LIAISON_BOILERPLATE_MOST_WORDS)
        break;
      text = liaison_html_blocks_text (page, block);
      if (is_title (block, text, hints))
        {
          if (prose == 0.0)
            for (guint before = 0; before < i; before++)
              liaison_html_block (blocks, before)->dropped = TRUE;
          block->dropped = TRUE;
        }
      else if (liaison_boilerplate_is_lead (text) ||
               (hints->byline != NULL && g_ascii_strcasecmp (text, hints->byline) == 0))
        block->dropped = TRUE;
      else
        prose += liaison_html_body_prose (block);
      if (prose > 200.0)
        break;
    }
}

/* Whether LINE is the heading of the note on itself that a company puts below its releases. */
static gboolean
is_note_heading (const LiaisonHtmlBlock *block,
                 const char             *text)
{
  return block->words >= 2 && block->words <= 7 && g_ascii_strncasecmp (text, "about ", 6) == 0 &&
         g_unichar_isupper (g_utf8_get_char (text + 6)) && text[strlen (text) - 1] != '.';
}

/* Drops everything after a line that ends articles, if enough stands before it. */
static void
cut_end (const LiaisonHtmlPage *page,
         GArray                *blocks)
{
  g_autoptr (GArray) sums = liaison_html_body_sums (blocks);
  double all = g_array_index (sums, double, blocks->len);
  double prose = 0.0;

  for (guint i = 0; i < blocks->len; i++)
    {
      LiaisonHtmlBlock *block = liaison_html_block (blocks, i);
      g_autofree char *text = NULL;

      if (block->dropped)
        continue;
      prose += liaison_html_body_prose (block);
      if (prose < LEAST_BODY || block->words > 12)
        continue;
      text = liaison_html_blocks_text (page, block);
      if (!liaison_boilerplate_ends_article (text) &&
          (prose < 0.6 * all || !is_note_heading (block, text)))
        continue;
      for (; i < blocks->len; i++)
        liaison_html_block (blocks, i)->dropped = TRUE;
    }
}

/* Drops the last blocks as long as they are invitations, headings without a text, and the like. */
static void
trim_end (const LiaisonHtmlPage *page,
          GArray                *blocks)
{
  guint looked_at = 0;

  for (guint i = blocks->len; i > 0 && looked_at < MOST_TAILS; i--)
    {
      LiaisonHtmlBlock *block = liaison_html_block (blocks, i - 1);
      g_autofree char *text = NULL;

      if (block->dropped)
        continue;
      looked_at++;
      if (block->words > LIAISON_BOILERPLATE_MOST_WORDS)
        break;
      text = liaison_html_blocks_text (page, block);
      if (block->kind != LIAISON_BLOCK_HEADING && !liaison_boilerplate_is_tail (text))
        break;
      block->dropped = TRUE;
    }
}

void
liaison_html_body_trim (const LiaisonHtmlPage  *page,
                        GArray                 *blocks,
                        const LiaisonHtmlHints *hints)
{
  trim_start (page, blocks, hints);
  cut_end (page, blocks);
  trim_end (page, blocks);
}
