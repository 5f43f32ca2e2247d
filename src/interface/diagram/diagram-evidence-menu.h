/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* The forecasts of DOCUMENT that a relation can be evidence for, and a new one, as choices of ACTION, whose parameter is the id of
 * the forecast, "" for a new one. (transfer full) */
GMenuModel *liaison_diagram_evidence_menu_new (LiaisonDocument *document,
                                               const char      *action);
/* Makes the PASSAGE-th passage that states RELATION evidence for the forecast of the id FORECAST, "" for a new one. */
/* WIDGET is where the reader asked for it: what becomes of it is said there. */
void        liaison_diagram_use_as_evidence   (GtkWidget       *widget,
                                               LiaisonDocument *document,
                                               const char      *forecast,
                                               LiaisonRelation *relation,
                                               guint            passage);

G_END_DECLS
