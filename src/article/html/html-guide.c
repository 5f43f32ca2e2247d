/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Some pages carry the text of the article a second time, for other programs. It has no
 * structure and may lack parts, so it is not taken for the body; but it tells where the body
 * begins and ends, and which blocks were put aside by mistake. */

#include "article/html/html-body.h"

#include <string.h>

/* A shorter text is a summary; in bytes. */
#define LEAST_GUIDE 400
/* Of the prose that was found, so much must stand in the guide for it to be believed. */
#define LEAST_AGREEMENT 0.6
/* Blocks of fewer words could stand in any text. */
#define FEWEST_WORDS 8

/* A hash of every three words of TEXT that follow each other, in lower case: FUNC is called with
 * each. */
typedef void (*GramFunc) (guint64  gram,
                          gpointer data);

static void
for_each_gram (const char *text,
               GramFunc    func,
               gpointer    data)
{
  guint64 words[3] = { 0, 0, 0 };
  guint64 word = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && g_unichar_isalnum (c))
        {
          word = (word + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^ g_unichar_tolower (c);
          continue;
        }
      if (word != 0)
        {
          words[0] = words[1];
          words[1] = words[2];
          words[2] = word;
          if (words[0] != 0)
            func (words[0] * 31 * 31 + words[1] * 31 + words[2], data);
          word = 0;
        }
      if (c == 0)
        break;
    }
}

static void
on_guide_gram (guint64  gram,
               gpointer data)
{
  gint64 *key = g_new (gint64, 1);

  *key = (gint64) gram;
  g_hash_table_add (data, key);
}

typedef struct
{
  GHashTable *guide;
  guint all;
  guint known;
} Count;

static void
on_block_gram (guint64  gram,
               gpointer data)
{
  Count *count = data;
  gint64 key = (gint64) gram;

  count->all++;
  count->known += g_hash_table_contains (count->guide, &key);
}

/* Which part of BLOCK stands in the guide, from 0 to 1; -1 when it is too short to tell. */
static double
find_part (const LiaisonHtmlPage  *page,
           const LiaisonHtmlBlock *block,
           GHashTable             *guide)
{
  Count count = { .guide = guide };
  g_autofree char *text = NULL;

  if (block->words < FEWEST_WORDS)
    return -1.0;
  text = liaison_html_blocks_text (page, block);
  for_each_gram (text, on_block_gram, &count);
  return count.all > 0 ? (double) count.known / count.all : -1.0;
}

/* Corrects what is dropped by the text of the article that the page carries for programs, if it
 * does. */
void
liaison_html_body_guide (const LiaisonHtmlPage  *page,
                         GArray                 *blocks,
                         const LiaisonHtmlHints *hints)
{
  g_autoptr (GHashTable) guide = NULL;
  g_autofree double *parts = NULL;
  double agreed = 0.0;
  double all = 0.0;
  guint first = blocks->len;
  guint last = 0;

  if (hints->body == NULL || strlen (hints->body) < LEAST_GUIDE)
    return;
  guide = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for_each_gram (hints->body, on_guide_gram, guide);
  parts = g_new (double, MAX (1, blocks->len));
  for (guint i = 0; i < blocks->len; i++)
    {
      const LiaisonHtmlBlock *block = liaison_html_block (blocks, i);

      parts[i] = find_part (page, block, guide);
      if (block->dropped)
        continue;
      all += liaison_html_body_prose (block);
      if (parts[i] < 0.6)
        continue;
      agreed += liaison_html_body_prose (block);
      first = MIN (first, i);
      last = i;
    }
  if (agreed < LEAST_AGREEMENT * all)
    return;
  for (guint i = 0; i < blocks->len; i++)
    {
      LiaisonHtmlBlock *block = liaison_html_block (blocks, i);

      if (i > last && parts[i] < 0.6)
        block->dropped = TRUE;
      else if (i > first && i < last && parts[i] > 0.9)
        block->dropped = FALSE;
    }
}
