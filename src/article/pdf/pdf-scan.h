/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/pdf/pdf-library.h"
#include "article/pdf/pdf-page.h"

G_BEGIN_DECLS

/* More letters of a page are not read. */
#define LIAISON_PDF_MOST_PAGE_LETTERS 300000

LiaisonPdfPage *liaison_pdf_scan           (const LiaisonPdfLibrary *library,
                                            PopplerPage             *source);
LiaisonPdfBox   liaison_pdf_scan_turn_back (const LiaisonPdfPage    *page,
                                            const LiaisonPdfBox     *box);

G_END_DECLS
