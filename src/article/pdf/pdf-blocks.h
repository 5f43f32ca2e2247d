/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"
#include "article/pdf/pdf-hyphens.h"
#include "article/pdf/pdf-page.h"

G_BEGIN_DECLS

typedef enum
{
  LIAISON_PDF_ROLE_BODY,
  LIAISON_PDF_ROLE_CAPTION, /* of a figure or table */
  LIAISON_PDF_ROLE_NOTE,    /* at the foot of a page */
} LiaisonPdfRole;

/* One line of a block: its page and its place in the page's lines. */
typedef struct
{
  guint page;
  guint line;
} LiaisonPdfPlace;

/* A paragraph, heading or item, over one or several pages. */
typedef struct
{
  GArray *places; /* of LiaisonPdfPlace; empty when the block went into another */
  LiaisonBlockKind kind;
  guint level;
  LiaisonPdfRole role;
  float size;
  guint letters;
  gboolean bold;
  gboolean full; /* whether its last line reaches the end of its column */
} LiaisonPdfBlock;

/* A word in the text of a block: from where to where, in bytes, and where it stands on its page. */
typedef struct
{
  gsize start;
  gsize end;
  guint page;
  LiaisonPdfBox box;
} LiaisonPdfStretch;

/* A document that is read: its pages in order, and the blocks that were made of them. */
typedef struct
{
  GPtrArray *pages; /* of LiaisonPdfPage, in reading order */
  GArray *blocks;   /* of LiaisonPdfBlock */
  float body_size;  /* of most letters */
  LiaisonPdfHyphens *hyphens;
} LiaisonPdfText;

void  liaison_pdf_text_init           (LiaisonPdfText *self);
void  liaison_pdf_text_clear          (LiaisonPdfText *self);
float liaison_pdf_text_find_body_size (GPtrArray      *pages);
void  liaison_pdf_text_find_blocks    (LiaisonPdfText *self);
void  liaison_pdf_text_join_blocks    (LiaisonPdfText *self);
char *liaison_pdf_text_dup_block      (LiaisonPdfText        *self,
                                       const LiaisonPdfBlock *block,
                                       GArray                *stretches);

static inline LiaisonPdfBlock *
liaison_pdf_text_block (LiaisonPdfText *self,
                        guint           index)
{
  return &g_array_index (self->blocks, LiaisonPdfBlock, index);
}

static inline LiaisonPdfLine *
liaison_pdf_text_line (LiaisonPdfText        *self,
                       const LiaisonPdfPlace *place)
{
  return liaison_pdf_page_line (self->pages->pdata[place->page], place->line);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonPdfText, liaison_pdf_text_clear)

G_END_DECLS
