/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/office/style.h"
#include "article/office/xml.h"

G_BEGIN_DECLS

/* The lists of an OpenDocument text, how far they are, and which are open. */
typedef struct _LiaisonOdtLists LiaisonOdtLists;

LiaisonOdtLists *liaison_odt_lists_new        (const LiaisonXml *content,
                                               const LiaisonXml *styles);
void             liaison_odt_lists_free       (LiaisonOdtLists  *self);
void             liaison_odt_lists_enter      (LiaisonOdtLists  *self,
                                               const LiaisonXml *xml,
                                               guint             index);
void             liaison_odt_lists_leave      (LiaisonOdtLists  *self);
void             liaison_odt_lists_enter_item (LiaisonOdtLists  *self,
                                               const LiaisonXml *xml,
                                               guint             index);
char            *liaison_odt_lists_dup_label  (LiaisonOdtLists  *self,
                                               const LiaisonXml *xml,
                                               guint             index,
                                               LiaisonStyle     *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonOdtLists, liaison_odt_lists_free)

G_END_DECLS
