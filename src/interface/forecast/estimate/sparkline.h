/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* The estimates of a forecast over time, drawn small. */
#define LIAISON_TYPE_SPARKLINE (liaison_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSparkline, liaison_sparkline, LIAISON, SPARKLINE, GtkWidget)

GtkWidget *liaison_sparkline_new          (void);
void       liaison_sparkline_set_forecast (LiaisonSparkline *self,
                                           LiaisonForecast  *forecast); /* nullable */

G_END_DECLS
