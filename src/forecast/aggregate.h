/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/steps.h"

G_BEGIN_DECLS

/* What a group of people says. All are probabilities; NAN when nobody says anything. */
typedef struct
{
  guint n;                 /* people */
  double median;
  double geometric;        /* of the geometric mean of the odds */
  double extremized;       /* the same, pushed away from 50 % */
  double lowest;
  double highest;
  double deviation;        /* the standard deviation of the probabilities */
} LiaisonAggregate;

/* One person's change of mind. */
typedef struct
{
  const char *by;          /* nullable; belongs to the forecast */
  double from;             /* NAN: there was none */
  double to;
} LiaisonMove;

/* With 1, extremizing changes nothing. */
#define LIAISON_AGGREGATE_EXPONENT 2.0

LiaisonAggregate  liaison_aggregate_pool    (const double    *probabilities,
                                             guint            n,
                                             double           exponent);
/* Of LiaisonEstimate, one for each person, in the order of their names; free with g_ptr_array_unref(). */
GPtrArray        *liaison_aggregate_latest  (LiaisonForecast *forecast,
                                             gint64           instant,
                                             const char      *except);
LiaisonAggregate  liaison_aggregate_at      (LiaisonForecast *forecast,
                                             gint64           instant,
                                             double           exponent);
/* Of LiaisonStep: the median of all but EXCEPT, who may be NULL, at each change; free with g_array_unref(). */
GArray           *liaison_aggregate_steps   (LiaisonForecast *forecast,
                                             const char      *except);
/* Of LiaisonMove: who changed between two moments, the largest change first; free with g_array_unref(). */
GArray           *liaison_aggregate_moves   (LiaisonForecast *forecast,
                                             gint64           since,
                                             gint64           until);

G_END_DECLS
