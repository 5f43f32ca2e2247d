/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bayes' rule over the evidence of a forecast. The strength of a piece of evidence is its likelihood ratio: how many times as
 * likely one would be to find it if what is asked comes to be (or, of evidence against, if it does not). */

#include "forecast/bayes.h"

#include <math.h>

#include "forecast/score.h"

/**
 * liaison_bayes_update:
 * @forecast: a forecast
 * @bayes: (out caller-allocates): what follows from its base rate and its evidence
 *
 * Multiplies the odds of the base rate by the strength of each piece of evidence for, and divides them by that of each against. A
 * strength of less than 1 would turn evidence around, and counts as 1; a base rate of 0 or 1, which no evidence could change, as
 * %LIAISON_PROBABILITY_MARGIN away from itself. The pieces are taken to be independent, which they seldom are: two reports of one
 * event are one piece.
 *
 * Source: I. J. Good, "Probability and the Weighing of Evidence", Griffin (1950), chapter 6, whose weight of evidence is the
 * logarithm of the factor.
 *
 * Returns: whether the forecast has a base rate
 */
gboolean
liaison_bayes_update (LiaisonForecast *forecast,
                      LiaisonBayes    *bayes)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);
  double prior = liaison_forecast_get_base_rate (forecast);
  double inside = CLAMP (prior, LIAISON_PROBABILITY_MARGIN, 1.0 - LIAISON_PROBABILITY_MARGIN);
  double log_odds = log (inside / (1.0 - inside));

  if (isnan (prior))
    return FALSE;
  *bayes = (LiaisonBayes) { .prior = prior };
  for (guint i = 0; i < evidence->len; i++)
    {
      LiaisonEvidence *one = g_ptr_array_index (evidence, i);
      LiaisonBearing bearing = liaison_evidence_get_bearing (one);
      double weight = log (MAX (liaison_evidence_get_strength (one), 1.0));

      if (bearing == LIAISON_BEARING_CONTEXT)
        continue;
      if (liaison_evidence_get_strength (one) < 0.0)
        {
          bayes->n_unstated++;
          continue;
        }
      bayes->n_used++;
      log_odds += bearing == LIAISON_BEARING_FOR ? weight : -weight;
    }
  bayes->posterior = 1.0 / (1.0 + exp (-log_odds));
  return TRUE;
}
