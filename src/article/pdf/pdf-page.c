/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on one page of a PDF document: words, and the lines that they make. */

#include "article/pdf/pdf-page.h"

#include <string.h>

LiaisonPdfPage *
liaison_pdf_page_new (float width,
                      float height)
{
  LiaisonPdfPage *self = g_new0 (LiaisonPdfPage, 1);

  self->width = width;
  self->height = height;
  self->texts = g_string_chunk_new (1024);
  self->words = g_array_new (FALSE, FALSE, sizeof (LiaisonPdfWord));
  self->lines = g_array_new (FALSE, FALSE, sizeof (LiaisonPdfLine));
  return self;
}

void
liaison_pdf_page_free (LiaisonPdfPage *self)
{
  g_string_chunk_free (self->texts);
  g_array_unref (self->words);
  g_array_unref (self->lines);
  g_free (self);
}

/* Whether C is a letter that is written from right to left. */
gboolean
liaison_pdf_is_rtl (gunichar c)
{
  return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) ||
         (c >= 0xfe70 && c <= 0xfefc) || (c >= 0x10800 && c <= 0x10fff) ||
         (c >= 0x1e800 && c <= 0x1efff);
}

/* Whether C is of a script that puts no spaces between words: no space is added at the end of a
 * line behind it. */
gboolean
liaison_pdf_is_unspaced (gunichar c)
{
  return (c >= 0xe00 && c <= 0xeff) || (c >= 0x1000 && c <= 0x109f) ||
         (c >= 0x1780 && c <= 0x17ff) || (c >= 0x2e80 && c <= 0x9fff) ||
         (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff00 && c <= 0xffef) ||
         (c >= 0x20000 && c <= 0x3ffff);
}

void
liaison_pdf_box_join (LiaisonPdfBox       *box,
                      const LiaisonPdfBox *other)
{
  box->x1 = MIN (box->x1, other->x1);
  box->y1 = MIN (box->y1, other->y1);
  box->x2 = MAX (box->x2, other->x2);
  box->y2 = MAX (box->y2, other->y2);
}

/* How much of the lower one of A and B stands beside the other, from 0 to 1. */
float
liaison_pdf_box_overlap_y (const LiaisonPdfBox *a,
                           const LiaisonPdfBox *b)
{
  float overlap = MIN (a->y2, b->y2) - MAX (a->y1, b->y1);
  float height = MIN (a->y2 - a->y1, b->y2 - b->y1);

  return overlap <= 0 ? 0 : overlap / MAX (height, 0.1f);
}

/* The text of LINE, to be freed. */
char *
liaison_pdf_line_dup_text (LiaisonPdfPage       *page,
                           const LiaisonPdfLine *line)
{
  GString *text = g_string_sized_new (128);

  for (guint i = 0; i < line->n_words; i++)
    {
      const LiaisonPdfWord *word = liaison_pdf_page_word (page, line->first + i);

      if (i > 0 && (word->flags & LIAISON_PDF_GLUED) == 0)
        g_string_append_c (text, ' ');
      g_string_append (text, word->text);
    }
  return g_string_free (text, FALSE);
}

/* Sums up LINE from its words: box, size, letters and flags. */
void
liaison_pdf_line_measure (LiaisonPdfPage *page,
                          LiaisonPdfLine *line)
{
  guint most = 0;
  guint rtl = 0;
  gboolean bold = TRUE;

  line->letters = 0;
  for (guint i = 0; i < line->n_words; i++)
    {
      const LiaisonPdfWord *word = liaison_pdf_page_word (page, line->first + i);
      guint letters = g_utf8_strlen (word->text, -1);

      if (i == 0)
        line->box = word->box;
      else
        liaison_pdf_box_join (&line->box, &word->box);
      line->letters += letters;
      rtl += (word->flags & LIAISON_PDF_RTL) != 0 ? letters : 0;
      bold = bold && ((word->flags & LIAISON_PDF_BOLD) != 0 || letters == 1);
      if (letters > most)
        {
          most = letters;
          line->size = word->size;
        }
    }
  line->flags = (bold && line->letters > 1 ? LIAISON_PDF_BOLD : 0) |
                (rtl * 2 > line->letters ? LIAISON_PDF_RTL : 0);
}
