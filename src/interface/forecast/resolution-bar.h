/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* Above a forecast that is past its date, or decided: what is to be done, or what was. Hidden otherwise. */
#define LIAISON_TYPE_RESOLUTION_BAR (liaison_resolution_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonResolutionBar, liaison_resolution_bar, LIAISON, RESOLUTION_BAR, GtkWidget)

/* TODAY is a day, "2022-01-20". */
void liaison_resolution_bar_set (LiaisonResolutionBar *self,
                                 LiaisonForecast      *forecast,
                                 const char           *today);

G_END_DECLS
