/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Joins paragraphs over columns and pages, and writes the text of one. */

#include "article/pdf/pdf-blocks.h"

#include "article/pdf/pdf-marks.h"

#include <math.h>
#include <string.h>

/* So many captions and notes may stand between the two parts of a paragraph. */
#define MOST_BETWEEN 8

static LiaisonPdfPlace *
last_place (LiaisonPdfBlock *block)
{
  return &g_array_index (block->places, LiaisonPdfPlace, block->places->len - 1);
}

static const char *
word_of (LiaisonPdfText        *self,
         const LiaisonPdfPlace *place,
         gboolean               last)
{
  LiaisonPdfPage *page = self->pages->pdata[place->page];
  const LiaisonPdfLine *line = liaison_pdf_page_line (page, place->line);

  return liaison_pdf_page_word (page, last ? line->first + line->n_words - 1 : line->first)->text;
}

/* Whether the paragraph BLOCK is not at its end where its column is. */
static gboolean
is_open (LiaisonPdfText  *self,
         LiaisonPdfBlock *block)
{
  return block->places->len > 0 && block->kind != LIAISON_BLOCK_HEADING &&
         block->role == LIAISON_PDF_ROLE_BODY && block->letters > 40 &&
         !liaison_pdf_marks_ends_sentence (word_of (self, last_place (block), TRUE));
}

static gboolean
stand_apart (LiaisonPdfText  *self,
             LiaisonPdfBlock *a,
             LiaisonPdfBlock *b)
{
  const LiaisonPdfPlace *end = last_place (a);
  const LiaisonPdfPlace *start = &g_array_index (b->places, LiaisonPdfPlace, 0);

  return end->page != start->page || liaison_pdf_text_line (self, end)->region !=
                                         liaison_pdf_text_line (self, start)->region;
}

static gboolean
goes_on (LiaisonPdfText  *self,
         LiaisonPdfBlock *block,
         LiaisonPdfBlock *next)
{
  const char *word = word_of (self, &g_array_index (next->places, LiaisonPdfPlace, 0), FALSE);
  gunichar c = g_utf8_get_char (word);

  if (fabsf (block->size - next->size) > 0.06f * block->size ||
      next->kind != LIAISON_BLOCK_PARAGRAPH || block->bold != next->bold ||
      !stand_apart (self, block, next))
    return FALSE;
  return g_unichar_islower (c) || (block->full && !g_unichar_ispunct (c)) ||
         liaison_pdf_marks_ends_hyphened (word_of (self, last_place (block), TRUE));
}

/* Joins the paragraphs that a column or page ends in the middle of a sentence with what goes on in
 * the next. Captions and notes that stand between the two come after them. */
void
liaison_pdf_text_join_blocks (LiaisonPdfText *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      LiaisonPdfBlock *block = liaison_pdf_text_block (self, i);
      guint between = 0;

      for (guint k = i + 1; k < self->blocks->len && between < MOST_BETWEEN; k++)
        {
          LiaisonPdfBlock *next = liaison_pdf_text_block (self, k);

          if (!is_open (self, block))
            break;
          if (next->places->len == 0)
            continue;
          if (next->role != LIAISON_PDF_ROLE_BODY)
            {
              between++;
              continue;
            }
          if (!goes_on (self, block, next))
            break;
          g_array_append_vals (block->places, next->places->data, next->places->len);
          block->letters += next->letters;
          block->full = next->full;
          g_array_set_size (next->places, 0);
        }
    }
}

/* Whether WORD, behind BEFORE on LINE, is the mark of a footnote: small, raised, and no exponent. */
static gboolean
is_mark (const LiaisonPdfLine *line,
         const LiaisonPdfWord *word,
         const char           *before)
{
  static const char *const units[] = { "m", "km", "cm", "mm", "ft", "mi", "x", "n", "p", "R",
                                       NULL };
  const char *end;

  if (word->size > 0.86f * line->size ||
      word->box.y2 > line->box.y2 - 0.12f * line->size ||
      !liaison_pdf_marks_is_reference (word->text))
    return FALSE;
  if (before == NULL || *before == '\0')
    return TRUE;
  end = g_utf8_prev_char (before + strlen (before));
  return !g_unichar_isdigit (g_utf8_get_char (end)) && !g_strv_contains (units, before);
}

static LiaisonPdfStretch *
last_stretch (GArray *stretches)
{
  return stretches != NULL && stretches->len > 0
             ? &g_array_index (stretches, LiaisonPdfStretch, stretches->len - 1)
             : NULL;
}

/* Puts between the line that TEXT ends with and that which AFTER begins what belongs there. */
static void
join_lines (LiaisonPdfText *self,
            GString        *text,
            const char     *after,
            GArray         *stretches)
{
  const char *start = text->str + text->len;
  LiaisonPdfJoin join;

  while (start > text->str && start[-1] != ' ')
    start--;
  join = liaison_pdf_hyphens_join (self->hyphens, start, after);
  if (join == LIAISON_PDF_JOIN_SPACE)
    g_string_append_c (text, ' ');
  else if (join == LIAISON_PDF_JOIN_NO_HYPHEN)
    {
      LiaisonPdfStretch *last = last_stretch (stretches);

      g_string_truncate (text, g_utf8_prev_char (text->str + text->len) - text->str);
      if (last != NULL)
        last->end = MIN (last->end, text->len);
    }
}

/* Adds WORD of PAGE to TEXT, and to STRETCHES, if those are wanted. One that is GLUED to the last is
 * the same word. */
static void
append_word (GString              *text,
             const LiaisonPdfWord *word,
             guint                 page,
             gboolean              glued,
             GArray               *stretches)
{
  LiaisonPdfStretch stretch = { text->len, text->len + strlen (word->text), page, word->box };
  LiaisonPdfStretch *last = last_stretch (stretches);

  g_string_append (text, word->text);
  if (glued && last != NULL && last->end == stretch.start)
    {
      last->end = stretch.end;
      liaison_pdf_box_join (&last->box, &word->box);
    }
  else if (stretches != NULL)
    g_array_append_val (stretches, stretch);
}

static void
append_line (LiaisonPdfText        *self,
             GString               *text,
             const LiaisonPdfPlace *place,
             GArray                *stretches)
{
  LiaisonPdfPage *page = self->pages->pdata[place->page];
  const LiaisonPdfLine *line = liaison_pdf_page_line (page, place->line);
  const char *before = NULL;
  gboolean first = TRUE;
  gboolean dropped = FALSE; /* whether the last word was a mark */

  for (guint i = line->first; i < line->first + line->n_words; i++)
    {
      const LiaisonPdfWord *word = liaison_pdf_page_word (page, i);

      if (is_mark (line, word, before))
        {
          dropped = TRUE;
          continue;
        }
      if (first && text->len > 0)
        join_lines (self, text, word->text, stretches);
      else if (!first && (word->flags & LIAISON_PDF_GLUED) == 0 &&
               !(dropped && strchr (",.;:)", *word->text) != NULL))
        g_string_append_c (text, ' ');
      append_word (text, word, place->page,
                   !first && !dropped && (word->flags & LIAISON_PDF_GLUED) != 0, stretches);
      dropped = FALSE;
      before = word->text;
      first = FALSE;
    }
}

/* The text of BLOCK in one line, to be freed: words that line ends cut are whole, and marks of
 * footnotes are left out. Adds to STRETCHES, of LiaisonPdfStretch, if not NULL, where its words stand;
 * those that are cut are there in parts. */
char *
liaison_pdf_text_dup_block (LiaisonPdfText        *self,
                            const LiaisonPdfBlock *block,
                            GArray                *stretches)
{
  GString *text = g_string_sized_new (block->letters + 64);

  for (guint i = 0; i < block->places->len; i++)
    append_line (self, text, &g_array_index (block->places, LiaisonPdfPlace, i), stretches);
  return g_string_free (text, FALSE);
}
