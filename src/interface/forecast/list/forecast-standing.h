/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* Where a forecast stands, in words of the reader's language. TODAY is a day, "2022-01-20". */

/* "Open", "Past due", "Resolved: yes". */
char *liaison_forecast_dup_state_text (LiaisonForecast *forecast,
                                       const char      *today);
/* "closes in 3 days", "closed 5 days ago", "no estimate for 40 days"; NULL when there is nothing to say. */
char *liaison_forecast_dup_standing   (LiaisonForecast *forecast,
                                       const char      *today);

G_END_DECLS
