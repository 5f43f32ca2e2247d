/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes out what a page shows twice: a sentence that is set off in large letters beside the
 * paragraph it is from, and blocks that stand once for wide and once for narrow windows. */

#include "article/html/html-body.h"

#include <string.h>

/* A sentence that is set off has so many words. */
#define FEWEST_WORDS 6
/* Blocks of fewer words may well stand twice in an article, as the items of a list. */
#define FEWEST_REPEATED 20
/* What stands twice for two widths of the window stands close together; in blocks. */
#define MOST_APART 12
/* A sentence that is set off is not longer; in words. */
#define MOST_QUOTED 60

/* The letters and digits of TEXT in lower case, words with one space between them. */
static char *
bare (const char *text)
{
  GString *words = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (words, g_unichar_tolower (c));
      else if (c != '\'' && c != 0x2019 && words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  return g_string_free (words, FALSE);
}

/* Whether one of TEXTS but the one at INDEX holds it. */
static gboolean
is_within (const GPtrArray *texts,
           guint            index)
{
  const char *text = g_ptr_array_index (texts, index);
  guint first = index > 40 ? index - 40 : 0;

  for (guint i = first; i < texts->len && i < index + 40; i++)
    {
      const char *other = g_ptr_array_index (texts, i);

      if (i != index && other != NULL && strlen (other) > strlen (text) &&
          strstr (other, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether TEXTS has the one at INDEX shortly before, too. */
static gboolean
stands_before (const GPtrArray *texts,
               guint            index)
{
  for (guint i = index > MOST_APART ? index - MOST_APART : 0; i < index; i++)
    if (g_strcmp0 (g_ptr_array_index (texts, i), g_ptr_array_index (texts, index)) == 0)
      return TRUE;
  return FALSE;
}

/* Drops the blocks that say again what another says. */
void
liaison_html_body_repeat (const LiaisonHtmlPage *page,
                          GArray                *blocks)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < blocks->len; i++)
    {
      LiaisonHtmlBlock *block = liaison_html_block (blocks, i);
      g_autofree char *text = NULL;

      g_ptr_array_add (texts, NULL);
      if (block->dropped || block->words < FEWEST_WORDS)
        continue;
      text = liaison_html_blocks_text (page, block);
      g_ptr_array_index (texts, i) = bare (text);
      block->dropped = block->words >= FEWEST_REPEATED && stands_before (texts, i);
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      LiaisonHtmlBlock *block = liaison_html_block (blocks, i);

      if (!block->dropped && block->kind == LIAISON_BLOCK_QUOTE && block->words <= MOST_QUOTED &&
          g_ptr_array_index (texts, i) != NULL && is_within (texts, i))
        block->dropped = TRUE;
    }
}
