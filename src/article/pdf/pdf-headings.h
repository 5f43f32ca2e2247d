/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/pdf/pdf-blocks.h"
#include "article/pdf/pdf-library.h"

G_BEGIN_DECLS

/* One entry of the outline of a document. */
typedef struct
{
  char *key; /* its letters and digits in lower case */
  guint page; /* from 0; G_MAXUINT when it is not told */
  guint level; /* from 1 */
} LiaisonPdfEntry;

GArray *liaison_pdf_headings_read_outline (const LiaisonPdfLibrary *library,
                                           PopplerDocument         *document);
void    liaison_pdf_headings_find         (LiaisonPdfText *text,
                                           GArray         *outline,
                                           guint           title);
guint   liaison_pdf_headings_find_title   (LiaisonPdfText *text,
                                           const char     *title);
char   *liaison_pdf_headings_dup_key      (const char *text);

G_END_DECLS
