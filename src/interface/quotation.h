/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* What is dragged to become evidence: a stretch of a document's article, and the relation that it states. Immutable and reference
 * counted. It is only of use in this process. */
typedef struct _LiaisonQuotation LiaisonQuotation;

#define LIAISON_TYPE_QUOTATION (liaison_quotation_get_type ())
GType             liaison_quotation_get_type     (void);

/* RELATION may be NULL. DOCUMENT has an article. */
LiaisonQuotation *liaison_quotation_new          (LiaisonDocument  *document,
                                                  LiaisonSpan       span,
                                                  LiaisonRelation  *relation);
LiaisonQuotation *liaison_quotation_ref          (LiaisonQuotation *self);
void              liaison_quotation_unref        (LiaisonQuotation *self);
LiaisonDocument  *liaison_quotation_get_document (LiaisonQuotation *self);
LiaisonSpan       liaison_quotation_get_span     (LiaisonQuotation *self);
LiaisonRelation  *liaison_quotation_get_relation (LiaisonQuotation *self); /* nullable */
/* Its words. (transfer full) */
char             *liaison_quotation_dup_text     (LiaisonQuotation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonQuotation, liaison_quotation_unref)

/* What there is to drag at a place of WIDGET; NULL: nothing. (transfer full) */
typedef LiaisonQuotation *(*LiaisonQuotationFunc) (GtkWidget *widget,
                                                   double     x,
                                                   double     y,
                                                   gpointer   data);
/* Lets the reader drag what FIND gives for the place where a drag begins; other drags are left to whoever else wants them. Text
 * is given to other programs. With GTK_PHASE_CAPTURE it comes before the gestures of WIDGET itself. */
GtkDragSource    *liaison_quotation_add_source   (GtkWidget            *widget,
                                                  GtkPropagationPhase   phase,
                                                  LiaisonQuotationFunc  find,
                                                  gpointer              data);

G_END_DECLS
