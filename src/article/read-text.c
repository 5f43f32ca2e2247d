/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads an article of plain text. */

#include "article/read.h"

#include "article/clean.h"
#include "article/frame.h"
#include "article/paragraphs.h"

#include <string.h>

/* A longer line between paragraphs is not a heading; in bytes. */
#define LONGEST_HEADING 90
/* What stands after a heading is longer. */
#define SHORTEST_PARAGRAPH 120

/* Takes the mark of a quotation or an item off LINE and says so in its kind. */
static void
take_mark (LiaisonFrameLine *line)
{
  static const char *const bullets[] = { "- ", "* ", "• ", "· ", "– " };
  gsize n = 0;

  if (g_str_has_prefix (line->text, "> "))
    {
      line->kind = LIAISON_BLOCK_QUOTE;
      n = 2;
    }
  for (guint i = 0; n == 0 && i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line->text, bullets[i]))
      {
        line->kind = LIAISON_BLOCK_LIST_ITEM;
        line->level = 1;
        n = strlen (bullets[i]);
      }
  memmove (line->text, line->text + n, strlen (line->text) - n + 1);
}

static gboolean
could_be_heading (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  gsize length = strlen (text);

  return length > 0 && length <= LONGEST_HEADING &&
         (g_unichar_isupper (first) || g_unichar_isdigit (first)) &&
         strchr (".,;!…\"", text[length - 1]) == NULL && !g_str_has_suffix (text, "”") &&
         !g_str_has_suffix (text, "…");
}

/* Calls headings what stands alone and short between paragraphs. */
static void
find_headings (GArray *lines)
{
  for (guint i = 1; i + 1 < lines->len; i++)
    {
      LiaisonFrameLine *line = &g_array_index (lines, LiaisonFrameLine, i);

      if (line->kind == LIAISON_BLOCK_PARAGRAPH && !line->dropped &&
          could_be_heading (line->text) && line[1].kind == LIAISON_BLOCK_PARAGRAPH &&
          strlen (line[1].text) >= SHORTEST_PARAGRAPH)
        {
          line->kind = LIAISON_BLOCK_HEADING;
          line->level = 2;
        }
    }
}

/* Appends the paragraphs of TEXT to LINES, each as one of KIND if it is no item of a list. */
void
liaison_read_text_lines (GArray          *lines,
                         const char      *text,
                         LiaisonBlockKind kind)
{
  g_autoptr (LiaisonArticle) plain = liaison_article_new_plain (text);
  guint n;
  const LiaisonBlock *blocks = liaison_article_get_blocks (plain, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *raw = liaison_article_dup_span (plain, blocks[i].span);
      LiaisonFrameLine line = { .text = liaison_clean_line (raw), .kind = kind };

      if (line.text == NULL)
        continue;
      take_mark (&line);
      g_array_append_val (lines, line);
    }
}

/* Makes an article of LINES. TITLE, which may be NULL, is known from elsewhere, and not set. */
void
liaison_read_text_end (LiaisonArticleBuilder *builder,
                       GArray                *lines,
                       const char            *title)
{
  g_auto (LiaisonFrame) frame = { .title = g_strdup (title) };

  liaison_frame_find (&frame, lines);
  find_headings (lines);
  if (title == NULL)
    liaison_article_builder_set_title (builder, frame.title);
  liaison_article_builder_set_byline (builder, frame.byline);
  liaison_article_builder_set_published (builder, frame.published);
  for (guint i = 0; i < lines->len; i++)
    {
      const LiaisonFrameLine *line = &g_array_index (lines, LiaisonFrameLine, i);

      if (line->dropped)
        continue;
      liaison_article_builder_begin_block (builder, line->kind, line->level);
      liaison_article_builder_add_text (builder, line->text);
    }
}

void
liaison_read_text (LiaisonArticleBuilder *builder,
                   const char            *text)
{
  g_autoptr (GArray) lines = liaison_frame_lines_new ();

  liaison_read_text_lines (lines, text, LIAISON_BLOCK_PARAGRAPH);
  liaison_read_text_end (builder, lines, NULL);
}
