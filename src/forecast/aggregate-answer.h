/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* How answers of several people become one. */
typedef enum
{
  LIAISON_POOL_MEDIAN,
  LIAISON_POOL_GEOMETRIC, /* the geometric mean of odds; of distributions the mean of each quantile */
} LiaisonPool;

/* What ESTIMATES, an array of LiaisonEstimate of one type, say together; NULL when there are none. EXPONENT: how far probabilities
 * are pushed away from saying the same to each outcome, with LIAISON_POOL_GEOMETRIC; 1: not at all. */
LiaisonAnswer *liaison_aggregate_answers   (const GPtrArray *estimates,
                                            LiaisonPool      pool,
                                            double           exponent);
/* What all but EXCEPT, who may be NULL, say at a moment; G_MAXINT64 for what is said last. */
LiaisonAnswer *liaison_aggregate_answer_at (LiaisonForecast *forecast,
                                            gint64           instant,
                                            const char      *except,
                                            LiaisonPool      pool,
                                            double           exponent);

G_END_DECLS
