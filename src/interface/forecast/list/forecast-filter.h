/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/forecast/list/forecast-item.h"

G_BEGIN_DECLS

/* Which items of the list are shown: those that fit all that is asked for. At first nothing is. */
#define LIAISON_TYPE_FORECAST_FILTER (liaison_forecast_filter_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForecastFilter, liaison_forecast_filter, LIAISON, FORECAST_FILTER, GtkFilter)

LiaisonForecastFilter *liaison_forecast_filter_new         (void);
/* LIAISON_N_FORECAST_SECTIONS stands for any. */
void                   liaison_forecast_filter_set_section (LiaisonForecastFilter  *self,
                                                            LiaisonForecastSection  section);
LiaisonForecastSection liaison_forecast_filter_get_section (LiaisonForecastFilter  *self);
/* NULL stands for any. */
void                   liaison_forecast_filter_set_tag     (LiaisonForecastFilter  *self,
                                                            const char             *tag);
const char            *liaison_forecast_filter_get_tag     (LiaisonForecastFilter  *self);
/* The id of an article that evidence comes from; NULL stands for any. */
void                   liaison_forecast_filter_set_source  (LiaisonForecastFilter  *self,
                                                            const char             *source);
const char            *liaison_forecast_filter_get_source  (LiaisonForecastFilter  *self);
/* Words in any order, whatever their case and accents; "" for none. */
void                   liaison_forecast_filter_set_text    (LiaisonForecastFilter  *self,
                                                            const char             *text);
/* Whether anything is asked for. */
gboolean               liaison_forecast_filter_get_active  (LiaisonForecastFilter  *self);
void                   liaison_forecast_filter_clear       (LiaisonForecastFilter  *self);

G_END_DECLS
