/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document.h"

G_BEGIN_DECLS

/* The forecasts of DOCUMENT that a relation can be evidence for, and a new one, as choices of ACTION, whose parameter is the id of
 * the forecast, "" for a new one. (transfer full) */
GMenuModel *liaison_diagram_evidence_menu_new (LiaisonDocument *document,
                                               const char      *action);
/* Makes the PASSAGE-th passage that states RELATION evidence for the forecast of the id FORECAST, "" for a new one. */
void        liaison_diagram_use_as_evidence   (LiaisonDocument *document,
                                               const char      *forecast,
                                               LiaisonRelation *relation,
                                               guint            passage);

G_END_DECLS
