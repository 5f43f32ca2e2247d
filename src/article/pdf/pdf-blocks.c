/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes paragraphs of lines: by the space between them, by their indents, by how far they reach,
 * and by their type. Lengths are in the direction of writing, so that one rule serves both. */

#include "article/pdf/pdf-blocks.h"

#include "article/pdf/pdf-marks.h"

#include <math.h>
#include <string.h>

/* The lines of one column on one page. */
typedef struct
{
  LiaisonPdfPage *page;
  guint number; /* of the page */
  guint first, end;
  float start, stop; /* where its lines start and how far they go */
  float pitch;       /* from line to line */
} Column;

static void
clear_block (gpointer data)
{
  LiaisonPdfBlock *block = data;

  g_clear_pointer (&block->places, g_array_unref);
}

void
liaison_pdf_text_init (LiaisonPdfText *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_pdf_page_free);
  self->blocks = g_array_new (FALSE, TRUE, sizeof (LiaisonPdfBlock));
  g_array_set_clear_func (self->blocks, clear_block);
  self->hyphens = liaison_pdf_hyphens_new ();
}

void
liaison_pdf_text_clear (LiaisonPdfText *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_clear_pointer (&self->hyphens, liaison_pdf_hyphens_free);
}

static float
line_start (const LiaisonPdfLine *line)
{
  return (line->flags & LIAISON_PDF_RTL) != 0 ? -line->box.x2 : line->box.x1;
}

static float
line_stop (const LiaisonPdfLine *line)
{
  return (line->flags & LIAISON_PDF_RTL) != 0 ? -line->box.x1 : line->box.x2;
}

/* The width of the first word of LINE, all stretches of it. */
static float
first_width (LiaisonPdfPage       *page,
             const LiaisonPdfLine *line)
{
  LiaisonPdfBox box = liaison_pdf_page_word (page, line->first)->box;

  for (guint i = 1; i < line->n_words; i++)
    {
      const LiaisonPdfWord *word = liaison_pdf_page_word (page, line->first + i);

      if ((word->flags & LIAISON_PDF_GLUED) == 0)
        break;
      liaison_pdf_box_join (&box, &word->box);
    }
  return box.x2 - box.x1;
}

static const char *
last_word (LiaisonPdfPage       *page,
           const LiaisonPdfLine *line)
{
  return liaison_pdf_page_word (page, line->first + line->n_words - 1)->text;
}

static int
compare_floats (gconstpointer a,
                gconstpointer b)
{
  float first = *(const float *) a;
  float second = *(const float *) b;

  return first < second ? -1 : first > second;
}

static float
middle_of (GArray *values,
           float   otherwise)
{
  if (values->len == 0)
    return otherwise;
  g_array_sort (values, compare_floats);
  return g_array_index (values, float, values->len / 2);
}

/* Measures a column: its lines that are FIRST to END - 1. */
static void
measure_column (Column *self)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (float));

  self->start = G_MAXFLOAT;
  self->stop = -G_MAXFLOAT;
  for (guint i = self->first; i < self->end; i++)
    {
      const LiaisonPdfLine *line = liaison_pdf_page_line (self->page, i);

      self->start = MIN (self->start, line_start (line));
      self->stop = MAX (self->stop, line_stop (line));
      if (i > self->first && fabsf (line[-1].size - line->size) < 0.1f * line->size)
        {
          float pitch = line->box.y2 - line[-1].box.y2;

          if (pitch > 0.5f * line->size && pitch < 3 * line->size)
            g_array_append_val (pitches, pitch);
        }
    }
  self->pitch = middle_of (pitches, 0);
}

static gboolean
is_centred (const Column         *column,
            const LiaisonPdfLine *line)
{
  float before = line_start (line) - column->start;
  float after = column->stop - line_stop (line);

  return before > line->size && fabsf (before - after) < line->size;
}

/* Whether LINE starts further in than LAST, which is not itself the first of its paragraph. */
static gboolean
is_indented (const LiaisonPdfBlock *block,
             const LiaisonPdfLine  *last,
             const LiaisonPdfLine  *line)
{
  float indent = line_start (line) - line_start (last);

  if (block->kind == LIAISON_BLOCK_LIST_ITEM && block->places->len == 1)
    return FALSE;
  return indent > 0.7f * line->size && indent < 6 * line->size;
}

/* Whether LINE starts further out than LAST where the whole paragraph but its first line was set
 * in: the next entry of a list. */
static gboolean
is_outdented (const LiaisonPdfBlock *block,
              const LiaisonPdfLine  *first,
              const LiaisonPdfLine  *last,
              const LiaisonPdfLine  *line)
{
  return block->places->len >= 2 && line_start (last) - line_start (line) > 0.7f * line->size &&
         fabsf (line_start (first) - line_start (line)) < 0.5f * line->size;
}

/* Whether the first word of LINE would have fitted behind LAST: the line was ended on purpose. */
static gboolean
ends_early (const Column         *column,
            const LiaisonPdfLine *last,
            const LiaisonPdfLine *line)
{
  float room = column->stop - line_stop (last) - first_width (column->page, line);

  if (liaison_pdf_marks_ends_sentence (last_word (column->page, last)))
    return room > 0.9f * last->size;
  return room > 0.35f * (column->stop - column->start) && !is_centred (column, last) &&
         !liaison_pdf_marks_ends_hyphened (last_word (column->page, last));
}

static gboolean
starts_item (LiaisonPdfPage       *page,
             const LiaisonPdfLine *line)
{
  g_autofree char *text = liaison_pdf_line_dup_text (page, line);

  return liaison_pdf_marks_item (text, NULL) != LIAISON_PDF_ITEM_NONE;
}

/* Whether LINE begins with a large letter that stands beside several lines. */
static gboolean
has_capital (LiaisonPdfPage       *page,
             const LiaisonPdfLine *line)
{
  return liaison_pdf_page_word (page, line->first)->size > 1.8f * line->size;
}

/* Whether LINE, which follows LAST in its column, begins a block. FIRST is the first line of
 * BLOCK, the one that is open. */
static gboolean
begins_block (const Column          *column,
              const LiaisonPdfBlock *block,
              const LiaisonPdfLine  *first,
              const LiaisonPdfLine  *last,
              const LiaisonPdfLine  *line)
{
  float size = MAX (last->size, line->size);
  float step = line->box.y2 - last->box.y2;
  float pitch = column->pitch > 0 && size < 1.3f * column->pitch ? column->pitch : 1.25f * size;

  if (fabsf (last->size - line->size) > 0.09f * size && line->letters > 2)
    return TRUE;
  if (step < -0.5f * size || step > 1.3f * MAX (pitch, size) + 0.5f)
    return TRUE;
  if ((last->flags & LIAISON_PDF_BOLD) != (line->flags & LIAISON_PDF_BOLD) && block->bold)
    return TRUE;
  if ((line->flags & LIAISON_PDF_BOLD) != 0 && (last->flags & LIAISON_PDF_BOLD) == 0 &&
      liaison_pdf_marks_ends_sentence (last_word (column->page, last)))
    return TRUE;
  if (starts_item (column->page, line) &&
      (block->kind == LIAISON_BLOCK_LIST_ITEM ||
       liaison_pdf_marks_ends_sentence (last_word (column->page, last)) ||
       ends_early (column, last, line)))
    return TRUE;
  if (is_centred (column, line) && is_centred (column, last))
    return FALSE;
  if (has_capital (column->page, first) && block->places->len < 5)
    return FALSE;
  return is_indented (block, last, line) || is_outdented (block, first, last, line) ||
         ends_early (column, last, line);
}

static LiaisonPdfBlock *
begin_block (LiaisonPdfText       *self,
             LiaisonPdfPage       *page,
             const LiaisonPdfLine *line)
{
  LiaisonPdfBlock block = { .kind = LIAISON_BLOCK_PARAGRAPH, .size = line->size };
  g_autofree char *text = liaison_pdf_line_dup_text (page, line);

  block.places = g_array_new (FALSE, FALSE, sizeof (LiaisonPdfPlace));
  block.bold = (line->flags & LIAISON_PDF_BOLD) != 0;
  if (liaison_pdf_marks_item (text, NULL) != LIAISON_PDF_ITEM_NONE)
    {
      block.kind = LIAISON_BLOCK_LIST_ITEM;
      block.level = 1;
    }
  if (liaison_pdf_marks_is_caption (text))
    block.role = LIAISON_PDF_ROLE_CAPTION;
  g_array_append_val (self->blocks, block);
  return liaison_pdf_text_block (self, self->blocks->len - 1);
}

static void
end_block (const Column    *column,
           LiaisonPdfBlock *block)
{
  const LiaisonPdfPlace *place = &g_array_index (block->places, LiaisonPdfPlace,
                                                 block->places->len - 1);
  const LiaisonPdfLine *line = liaison_pdf_page_line (column->page, place->line);

  block->full = column->stop - line_stop (line) < 0.2f * (column->stop - column->start);
}

/* Whether the first word of LINE is set smaller than the rest, as marks are. */
static gboolean
starts_raised (LiaisonPdfPage       *page,
               const LiaisonPdfLine *line)
{
  return liaison_pdf_page_word (page, line->first)->size < 0.87f * line->size;
}

/* Whether LINE stands further from what BEFORE ends with than its lines from each other, or is set
 * otherwise. */
static gboolean
stands_off (LiaisonPdfText        *self,
            const LiaisonPdfBlock *before,
            const LiaisonPdfLine  *line)
{
  const LiaisonPdfLine *last = liaison_pdf_text_line (
      self, &g_array_index (before->places, LiaisonPdfPlace, before->places->len - 1));

  return line->box.y1 - last->box.y2 > 0.6f * line->size ||
         fabsf (last->size - line->size) > 0.05f * line->size;
}

/* Calls notes the small blocks at the end of a column from the first on that begins with the mark
 * of one; on the first page all of them, when there is other text in the column above them. */
static void
find_notes (LiaisonPdfText *self,
            const Column   *column,
            guint           first)
{
  guint notes = self->blocks->len;
  float top = 0; /* of the small blocks so far */

  for (guint i = self->blocks->len; i-- > first;)
    {
      LiaisonPdfBlock *block = liaison_pdf_text_block (self, i);
      const LiaisonPdfLine *line = liaison_pdf_text_line (
          self, &g_array_index (block->places, LiaisonPdfPlace, 0));
      g_autofree char *text = NULL;

      if (block->size > 0.94f * self->body_size || line->box.y1 < 0.4f * column->page->height)
        {
          if (column->number == 0 && block->letters > 100 && block->size > 0.94f * self->body_size &&
              block->size <= 1.1f * self->body_size && top > 0.62f * column->page->height)
            notes = i + 1;
          break;
        }
      top = line->box.y1;
      text = liaison_pdf_line_dup_text (column->page, line);
      if (liaison_pdf_marks_is_note (text, starts_raised (column->page, line)) &&
          (i == first || stands_off (self, block - 1, line)))
        notes = i;
    }
  for (guint i = notes; i < self->blocks->len; i++)
    if (liaison_pdf_text_block (self, i)->role == LIAISON_PDF_ROLE_BODY)
      liaison_pdf_text_block (self, i)->role = LIAISON_PDF_ROLE_NOTE;
}

static void
read_column (LiaisonPdfText *self,
             Column         *column)
{
  LiaisonPdfBlock *block = NULL;
  const LiaisonPdfLine *first = NULL;
  guint blocks = self->blocks->len;

  measure_column (column);
  for (guint i = column->first; i < column->end; i++)
    {
      LiaisonPdfLine *line = liaison_pdf_page_line (column->page, i);
      LiaisonPdfPlace place = { column->number, i };

      if (line->n_words == 0)
        continue;
      if (block == NULL || begins_block (column, block, first, line - 1, line))
        {
          if (block != NULL)
            end_block (column, block);
          block = begin_block (self, column->page, line);
          first = line;
        }
      g_array_append_val (block->places, place);
      block->bold = block->bold && (line->flags & LIAISON_PDF_BOLD) != 0;
      block->letters += line->letters;
    }
  if (block != NULL)
    end_block (column, block);
  find_notes (self, column, blocks);
}

/* The size in which most letters of PAGES are set. */
float
liaison_pdf_text_find_body_size (GPtrArray *pages)
{
  guint letters[400] = { 0 }; /* by quarters of a point */
  guint best = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      LiaisonPdfPage *page = pages->pdata[i];

      for (guint k = 0; k < page->lines->len; k++)
        {
          const LiaisonPdfLine *line = liaison_pdf_page_line (page, k);
          guint size = CLAMP (lroundf (line->size * 4), 0, (long) G_N_ELEMENTS (letters) - 1);

          letters[size] += line->letters;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i] > letters[best])
      best = i;
  return MAX (best / 4.0f, 1);
}

/* Takes the words that no line end cuts as evidence for those that one does. */
static void
gather_words (LiaisonPdfText *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      LiaisonPdfPage *page = self->pages->pdata[i];

      for (guint k = 0; k < page->lines->len; k++)
        {
          const LiaisonPdfLine *line = liaison_pdf_page_line (page, k);

          for (guint w = line->first; w < line->first + line->n_words; w++)
            if (w + 1 < line->first + line->n_words ||
                !liaison_pdf_marks_ends_hyphened (liaison_pdf_page_word (page, w)->text))
              if (w > line->first || k == 0 ||
                  !liaison_pdf_marks_ends_hyphened (last_word (page, line - 1)))
                liaison_pdf_hyphens_add (self->hyphens, liaison_pdf_page_word (page, w)->text);
        }
    }
}

/* Makes blocks of the lines of all pages. */
void
liaison_pdf_text_find_blocks (LiaisonPdfText *self)
{
  self->body_size = liaison_pdf_text_find_body_size (self->pages);
  gather_words (self);
  for (guint i = 0; i < self->pages->len; i++)
    {
      LiaisonPdfPage *page = self->pages->pdata[i];
      Column column = { .page = page, .number = i };

      while (column.end < page->lines->len)
        {
          column.first = column.end;
          while (column.end < page->lines->len &&
                 liaison_pdf_page_line (page, column.end)->region ==
                     liaison_pdf_page_line (page, column.first)->region)
            column.end++;
          read_column (self, &column);
        }
    }
}
