/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* A page for browsers and printers with all forecasts, their charts and their scores; nothing outside it is needed to show it.
 * DIAGRAM, which may be NULL, is SVG. */
char *liaison_forecast_file_to_html (LiaisonForecastFile *file,
                                     const char          *today,
                                     const char          *diagram);

G_END_DECLS
