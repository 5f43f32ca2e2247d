/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIAISON_PDF_ITEM_NONE,
  LIAISON_PDF_ITEM_BULLET,
  LIAISON_PDF_ITEM_NUMBER,
} LiaisonPdfItem;

LiaisonPdfItem liaison_pdf_marks_item          (const char *line,
                                                gsize      *length);
gboolean       liaison_pdf_marks_is_caption    (const char *line);
gboolean       liaison_pdf_marks_is_note       (const char *line,
                                                gboolean    raised);
gboolean       liaison_pdf_marks_is_reference  (const char *word);
gboolean       liaison_pdf_marks_ends_sentence (const char *word);
gboolean       liaison_pdf_marks_ends_hyphened (const char *word);

G_END_DECLS
