/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* A line for each estimate, for spreadsheets and statistics. */
char *liaison_forecast_file_to_csv (LiaisonForecastFile *file);

G_END_DECLS
