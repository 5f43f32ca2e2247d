/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/facsimile.h"
#include "article/pdf/pdf-blocks.h"

G_BEGIN_DECLS

/* Gathers where on the pages of a document the words of its article stand. */
typedef struct _LiaisonPdfFacsimile LiaisonPdfFacsimile;

LiaisonPdfFacsimile *liaison_pdf_facsimile_new  (GPtrArray               *pages);
void                 liaison_pdf_facsimile_free (LiaisonPdfFacsimile     *self);
void                 liaison_pdf_facsimile_add  (LiaisonPdfFacsimile     *self,
                                                 const LiaisonPdfStretch *stretch,
                                                 LiaisonSpan              span);
LiaisonFacsimile    *liaison_pdf_facsimile_end  (LiaisonPdfFacsimile     *self,
                                                 GBytes                  *bytes,
                                                 guint                    length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPdfFacsimile, liaison_pdf_facsimile_free)

G_END_DECLS
