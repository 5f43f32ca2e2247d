/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* A forecast as a card in the list. */
#define LIAISON_TYPE_FORECAST_ROW (liaison_forecast_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForecastRow, liaison_forecast_row, LIAISON, FORECAST_ROW, GtkListBoxRow)

GtkWidget       *liaison_forecast_row_new          (LiaisonForecast    *forecast);
LiaisonForecast *liaison_forecast_row_get_forecast (LiaisonForecastRow *self);
void             liaison_forecast_row_set_forecast (LiaisonForecastRow *self,
                                                    LiaisonForecast    *forecast);

G_END_DECLS
