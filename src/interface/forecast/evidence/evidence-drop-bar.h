/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* Three places to drop a quotation on: for, against, context. They come up while one is dragged over the widget that is watched. */
#define LIAISON_TYPE_EVIDENCE_DROP_BAR (liaison_evidence_drop_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEvidenceDropBar, liaison_evidence_drop_bar, LIAISON, EVIDENCE_DROP_BAR, GtkWidget)

/* WIDGET holds the bar, and takes quotations itself as evidence for. To be called once. */
void liaison_evidence_drop_bar_watch        (LiaisonEvidenceDropBar *self,
                                             GtkWidget              *widget);
/* FORECAST is the one that evidence is for; it may be NULL. */
void liaison_evidence_drop_bar_set_forecast (LiaisonEvidenceDropBar *self,
                                             LiaisonForecast        *forecast);

G_END_DECLS
