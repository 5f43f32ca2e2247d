/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* What the stated strengths of the evidence make of the base rate, as an aid beside one's own number. */
typedef struct
{
  double prior;                /* the base rate, from 0 to 1 */
  double posterior;            /* from 0 to 1 */
  guint n_used;                /* pieces of evidence for or against that have a strength */
  guint n_unstated;            /* those that have none, and so were left out */
} LiaisonBayes;

/* FALSE when the forecast has no base rate. */
gboolean liaison_bayes_update (LiaisonForecast *forecast,
                               LiaisonBayes    *bayes);

G_END_DECLS
