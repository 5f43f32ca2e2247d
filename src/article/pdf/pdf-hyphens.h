/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a document, as evidence of how those are spelt that a line end cuts. */
typedef struct _LiaisonPdfHyphens LiaisonPdfHyphens;

/* What becomes of the hyphen at the end of a line and the line end behind it. */
typedef enum
{
  LIAISON_PDF_JOIN_SPACE,    /* a space: there is no hyphen, or it stands for a part left out */
  LIAISON_PDF_JOIN_NOTHING,  /* nothing is put between the lines, and a hyphen stays */
  LIAISON_PDF_JOIN_NO_HYPHEN /* the hyphen was put there for the line end alone */
} LiaisonPdfJoin;

LiaisonPdfHyphens *liaison_pdf_hyphens_new  (void);
void               liaison_pdf_hyphens_free (LiaisonPdfHyphens *self);
void               liaison_pdf_hyphens_add  (LiaisonPdfHyphens *self,
                                             const char        *word);
LiaisonPdfJoin     liaison_pdf_hyphens_join (LiaisonPdfHyphens *self,
                                             const char        *before,
                                             const char        *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPdfHyphens, liaison_pdf_hyphens_free)

G_END_DECLS
