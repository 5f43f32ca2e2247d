/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A rectangle on a page in points, from its upper left corner. */
typedef struct
{
  float x1, y1, x2, y2;
} LiaisonPdfBox;

typedef enum
{
  LIAISON_PDF_BOLD = 1 << 0,
  LIAISON_PDF_GLUED = 1 << 1, /* no space before it */
  LIAISON_PDF_RTL = 1 << 2,
  LIAISON_PDF_SOFT = 1 << 3,  /* of a piece: only a wide space stands before it */
  LIAISON_PDF_ALONE = 1 << 4, /* of a piece: a heading with nothing beside it */
} LiaisonPdfFlags;

/* A stretch of letters without space and in one size. */
typedef struct
{
  const char *text; /* of the page's; valid UTF-8 */
  LiaisonPdfBox box;
  float size; /* of its font, in points */
  LiaisonPdfFlags flags;
} LiaisonPdfWord;

typedef enum
{
  LIAISON_PDF_LINE_BODY,
  LIAISON_PDF_LINE_MARGIN, /* a running header or footer, or a page number */
  LIAISON_PDF_LINE_NOTE,   /* of a footnote */
} LiaisonPdfLineKind;

/* Words beside each other on one line. */
typedef struct
{
  LiaisonPdfBox box;
  float size; /* of most of its letters */
  guint first; /* of its words, in the page's */
  guint n_words;
  guint letters;
  guint region; /* the column it stands in, counted over the page */
  LiaisonPdfLineKind kind;
  LiaisonPdfFlags flags; /* BOLD when all of it is, RTL when most of it is */
} LiaisonPdfLine;

typedef struct
{
  float width, height;
  guint turned; /* by how many quarters to the left, so that its text goes to the right */
  GStringChunk *texts;
  GArray *words; /* of LiaisonPdfWord */
  GArray *lines; /* of LiaisonPdfLine */
  guint letters;
  guint unknown; /* letters of which the font does not say what they are */
} LiaisonPdfPage;

LiaisonPdfPage *liaison_pdf_page_new  (float           width,
                                       float           height);
void            liaison_pdf_page_free (LiaisonPdfPage *self);

gboolean liaison_pdf_is_rtl      (gunichar c);
gboolean liaison_pdf_is_unspaced (gunichar c);

static inline LiaisonPdfWord *
liaison_pdf_page_word (LiaisonPdfPage *self,
                       guint           index)
{
  return &g_array_index (self->words, LiaisonPdfWord, index);
}

static inline LiaisonPdfLine *
liaison_pdf_page_line (LiaisonPdfPage *self,
                       guint           index)
{
  return &g_array_index (self->lines, LiaisonPdfLine, index);
}

void  liaison_pdf_box_join       (LiaisonPdfBox       *box,
                                  const LiaisonPdfBox *other);
float liaison_pdf_box_overlap_y  (const LiaisonPdfBox *a,
                                  const LiaisonPdfBox *b);
char *liaison_pdf_line_dup_text  (LiaisonPdfPage       *page,
                                  const LiaisonPdfLine *line);
void  liaison_pdf_line_measure   (LiaisonPdfPage *page,
                                  LiaisonPdfLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPdfPage, liaison_pdf_page_free)

G_END_DECLS
