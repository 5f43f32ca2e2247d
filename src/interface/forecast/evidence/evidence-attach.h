/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* Makes a stretch of the article evidence of FORECAST, undoably, and says so in the toast overlay that holds WIDGET. What is evidence
 * there already is not added again. ASKS: the toast offers that it speaks against. Returns whether it was added. */
gboolean liaison_evidence_attach (GtkWidget       *widget,
                                  LiaisonDocument *document,
                                  LiaisonForecast *forecast,
                                  LiaisonSpan      span,
                                  LiaisonRelation *relation,
                                  LiaisonBearing   bearing,
                                  gboolean         asks);

G_END_DECLS
