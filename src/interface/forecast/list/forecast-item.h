/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-state.h"

G_BEGIN_DECLS

/* One line of the list: a forecast as it is now, on a day. Forecasts are immutable and are replaced when they are edited; an item
 * stays, and with it the selection and the focus. Emitted after a change: "changed". */
#define LIAISON_TYPE_FORECAST_ITEM (liaison_forecast_item_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForecastItem, liaison_forecast_item, LIAISON, FORECAST_ITEM, GObject)

LiaisonForecastItem    *liaison_forecast_item_new          (LiaisonForecast     *forecast,
                                                            const char          *today);
LiaisonForecast        *liaison_forecast_item_get_forecast (LiaisonForecastItem *self);
const char             *liaison_forecast_item_get_id       (LiaisonForecastItem *self);
LiaisonForecastSection  liaison_forecast_item_get_section  (LiaisonForecastItem *self);
/* Returns whether anything is different now. */
gboolean                liaison_forecast_item_set          (LiaisonForecastItem *self,
                                                            LiaisonForecast     *forecast,
                                                            const char          *today);
/* Like strcmp(): what most needs the reader comes first. */
int                     liaison_forecast_item_compare      (LiaisonForecastItem *self,
                                                            LiaisonForecastItem *other);
/* WORDS, which end with NULL, are as liaison_fold() gives them. */
gboolean                liaison_forecast_item_has_words    (LiaisonForecastItem *self,
                                                            const char *const   *words);

G_END_DECLS
