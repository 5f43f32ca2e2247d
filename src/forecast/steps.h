/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* From this moment on, until the next step, a probability stood. */
typedef struct
{
  gint64 instant;     /* microseconds since 1970 began in UTC */
  double probability;
} LiaisonStep;

/* While a question was open: up to END, not included. */
typedef struct
{
  gint64 begin;
  gint64 end;
} LiaisonPeriod;

/* Of LiaisonStep, oldest first; free with g_array_unref(). BY NULL: the estimates of all, as those of one person. */
GArray        *liaison_steps_new          (LiaisonForecast     *forecast,
                                           const char          *by);
LiaisonPeriod  liaison_steps_get_period   (LiaisonForecast     *forecast);
/* FALSE when nothing stood before END. */
gboolean       liaison_steps_get_last     (const GArray        *steps,
                                           gint64               end,
                                           double              *probability);
/* The mean of the squared error over the time in which something stood; NAN when nothing did. */
double         liaison_steps_get_brier    (const GArray        *steps,
                                           const LiaisonPeriod *period,
                                           gboolean             happened);
/* The mean of what stands, whatever it is, over the time in which something stood; NAN when nothing did. */
double         liaison_steps_get_mean     (const GArray        *steps,
                                           const LiaisonPeriod *period);
/* From 0 to 1: the share of the period in which something stood. */
double         liaison_steps_get_coverage (const GArray        *steps,
                                           const LiaisonPeriod *period);

G_END_DECLS
