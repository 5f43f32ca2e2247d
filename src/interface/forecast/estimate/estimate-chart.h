/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* The estimates of a forecast over time. Signals: "shown", when the estimate that the pointer or the keyboard is at changes;
 * "edit" and "remove", with the place of an estimate (guint), when the reader asks for that by keyboard. */
#define LIAISON_TYPE_ESTIMATE_CHART (liaison_estimate_chart_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEstimateChart, liaison_estimate_chart, LIAISON, ESTIMATE_CHART, GtkWidget)

/* AUTHOR, who may be NULL, is the reader. */
void             liaison_estimate_chart_set         (LiaisonEstimateChart *self,
                                                     LiaisonForecast      *forecast,
                                                     const char           *author);
/* The estimate that the pointer, or else the keyboard, is at, or NULL. */
LiaisonEstimate *liaison_estimate_chart_get_shown   (LiaisonEstimateChart *self);
/* What the keyboard is at: the place of an estimate, oldest first, or -1. */
int              liaison_estimate_chart_get_current (LiaisonEstimateChart *self);
void             liaison_estimate_chart_set_current (LiaisonEstimateChart *self,
                                                     int                   index);

G_END_DECLS
