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

/* What one piece of evidence does to the probability that stood before it. */
typedef struct
{
  LiaisonEvidence *evidence;   /* lives as long as the forecast */
  double factor;               /* the odds are multiplied by it; 1 changes nothing */
  gboolean stated;             /* it has a strength, or speaks neither way and needs none */
  double before;               /* from 0 to 1 */
  double after;
} LiaisonBayesStep;

/* A step for each piece of evidence, in its order; NULL when the forecast has no base rate. (transfer full) */
GArray  *liaison_bayes_steps  (LiaisonForecast *forecast);
/* FALSE when the forecast has no base rate. */
gboolean liaison_bayes_update (LiaisonForecast *forecast,
                               LiaisonBayes    *bayes);

G_END_DECLS
