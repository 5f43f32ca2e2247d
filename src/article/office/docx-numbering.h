/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/office/style.h"
#include "article/office/xml.h"

G_BEGIN_DECLS

/* The lists of a Word document and how far they are. */
typedef struct _LiaisonDocxNumbering LiaisonDocxNumbering;

LiaisonDocxNumbering *liaison_docx_numbering_new       (const LiaisonXml     *xml);
void                  liaison_docx_numbering_free      (LiaisonDocxNumbering *self);
char                 *liaison_docx_numbering_dup_label (LiaisonDocxNumbering *self,
                                                        const LiaisonXml     *xml,
                                                        guint                 properties,
                                                        const char           *style_id,
                                                        LiaisonStyle         *style,
                                                        gboolean              counted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonDocxNumbering, liaison_docx_numbering_free)

G_END_DECLS
