/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/forecast/list/forecast-item.h"

G_BEGIN_DECLS

/* A forecast as a card in the list, under a title where it is the first of a section. */
#define LIAISON_TYPE_FORECAST_ROW (liaison_forecast_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForecastRow, liaison_forecast_row, LIAISON, FORECAST_ROW, GtkWidget)

GtkWidget           *liaison_forecast_row_new       (void);
LiaisonForecastItem *liaison_forecast_row_get_item  (LiaisonForecastRow  *self); /* nullable */
/* NULL: it is not in use. */
void                 liaison_forecast_row_set_item  (LiaisonForecastRow  *self,
                                                     LiaisonForecastItem *item);
/* TITLE NULL: none. N: how many forecasts stand under it. */
void                 liaison_forecast_row_set_title (LiaisonForecastRow  *self,
                                                     const char          *title,
                                                     guint                n);

G_END_DECLS
