/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* The close dates, for calendars. */
char *liaison_forecast_file_to_calendar (LiaisonForecastFile *file);

G_END_DECLS
