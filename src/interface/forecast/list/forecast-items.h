/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "interface/forecast/list/forecast-item.h"

G_BEGIN_DECLS

/* A GListModel of LiaisonForecastItem that follows a list of forecasts. A forecast that takes the place of another with its id keeps
 * the item; "items-changed" is emitted for it all the same, since it may sort or filter otherwise. */
#define LIAISON_TYPE_FORECAST_ITEMS (liaison_forecast_items_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForecastItems, liaison_forecast_items, LIAISON, FORECAST_ITEMS, GObject)

LiaisonForecastItems *liaison_forecast_items_new       (const char           *today);
/* FORECASTS, of LiaisonForecast, may be NULL. Items stay for those whose id was there before. */
void                  liaison_forecast_items_set_model (LiaisonForecastItems *self,
                                                        GListModel           *forecasts);
const char           *liaison_forecast_items_get_today (LiaisonForecastItems *self);
void                  liaison_forecast_items_set_today (LiaisonForecastItems *self,
                                                        const char           *today);

G_END_DECLS
