/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* Forecasts for people to read, as Markdown, in the reader's language. */
char *liaison_forecast_to_markdown      (LiaisonForecast     *forecast,
                                         LiaisonForecastFile *file);
char *liaison_forecast_file_to_markdown (LiaisonForecastFile *file);

G_END_DECLS
