/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"
#include "interface/forecast/list/forecast-filter.h"

G_BEGIN_DECLS

/* What narrows the list: words, a state, a tag, an article. It is closed until it is asked for; closing it shows everything again.
 * Property "open" (boolean, notifying). Signal "done": the reader wants to go on to the list. */
#define LIAISON_TYPE_FORECAST_FILTER_BAR (liaison_forecast_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForecastFilterBar, liaison_forecast_filter_bar, LIAISON, FORECAST_FILTER_BAR, GtkWidget)

/* (transfer none) */
LiaisonForecastFilter *liaison_forecast_filter_bar_get_filter (LiaisonForecastFilterBar *self);
/* Whose tags and articles there are to choose from; nullable. Call it again when the file changed. */
void                   liaison_forecast_filter_bar_set_file   (LiaisonForecastFilterBar *self,
                                                               LiaisonForecastFile      *file);
void                   liaison_forecast_filter_bar_set_counts (LiaisonForecastFilterBar *self,
                                                               guint                     n_shown,
                                                               guint                     n);
/* What is typed where CAPTURE or something in it has the focus is searched for. */
void                   liaison_forecast_filter_bar_capture    (LiaisonForecastFilterBar *self,
                                                               GtkWidget                *capture);
gboolean               liaison_forecast_filter_bar_get_open   (LiaisonForecastFilterBar *self);
/* Opening puts the focus into the search. */
void                   liaison_forecast_filter_bar_set_open   (LiaisonForecastFilterBar *self,
                                                               gboolean                  open);

G_END_DECLS
