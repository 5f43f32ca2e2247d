/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* Popovers in which the reader says how something is to be corrected. Each closes when that is done. ENTITY is one of DOCUMENT's
 * network. (transfer floating) */
GtkWidget *liaison_diagram_form_rename (LiaisonDocument *document,
                                        LiaisonEntity   *entity);
/* Another entity becomes part of ENTITY. */
GtkWidget *liaison_diagram_form_merge  (LiaisonDocument *document,
                                        LiaisonEntity   *entity);
/* Asks whether ENTITY, which was dropped on OTHER, is the same. */
GtkWidget *liaison_diagram_form_merge_into (LiaisonDocument *document,
                                        LiaisonEntity   *entity,
                                        LiaisonEntity   *other);
GtkWidget *liaison_diagram_form_split  (LiaisonDocument *document,
                                        LiaisonEntity   *entity);
/* TARGET may be NULL: then it is chosen too. */
GtkWidget *liaison_diagram_form_relate (LiaisonDocument *document,
                                        LiaisonEntity   *source,
                                        LiaisonEntity   *target);

G_END_DECLS
