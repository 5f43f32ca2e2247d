/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* An estimate in the history of a forecast. Signals "edited" and "removed": the reader asks to edit it, or wants it gone. */
#define LIAISON_TYPE_ESTIMATE_ROW (liaison_estimate_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEstimateRow, liaison_estimate_row, LIAISON, ESTIMATE_ROW, AdwActionRow)

GtkWidget       *liaison_estimate_row_new          (LiaisonForecast    *forecast,
                                                    LiaisonEstimate    *estimate,
                                                    gboolean            pending,
                                                    gboolean            own);
LiaisonEstimate *liaison_estimate_row_get_estimate (LiaisonEstimateRow *self);
gboolean         liaison_estimate_row_get_pending  (LiaisonEstimateRow *self);

G_END_DECLS
