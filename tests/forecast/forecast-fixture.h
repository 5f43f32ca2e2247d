/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* Forecasts in words. ESTIMATES: "2024-01-01 0.7 Ada, 2024-01-03 0.2 Bo"; each at the beginning of its day in UTC, the name may
 * be left out. OPENED is a day, too; CLOSES a day or NULL; RESOLVED "yes 2024-01-05", "no", "void 2024-01-05" or NULL. */
LiaisonForecast     *forecast_fixture_new   (const char          *id,
                                             const char          *opened,
                                             const char          *closes,
                                             const char          *estimates,
                                             const char          *resolved);
LiaisonForecastFile *forecast_fixture_load  (const char          *text);
char                *forecast_fixture_print (LiaisonForecastFile *file);

G_END_DECLS
