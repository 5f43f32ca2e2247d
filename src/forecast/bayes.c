/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bayes' rule over the evidence of a forecast. The strength of a piece of evidence is its likelihood ratio: how many times as
 * likely one would be to find it if what is asked comes to be (or, of evidence against, if it does not). */

#include "forecast/bayes.h"

#include <math.h>

#include "forecast/score.h"

/* What the odds are multiplied by. */
static double
get_factor (LiaisonEvidence *evidence)
{
  double strength = MAX (liaison_evidence_get_strength (evidence), 1.0);

  switch (liaison_evidence_get_bearing (evidence))
    {
    case LIAISON_BEARING_FOR:
      return strength;
    case LIAISON_BEARING_AGAINST:
      return 1.0 / strength;
    case LIAISON_BEARING_CONTEXT:
    default:
      return 1.0;
    }
}

static double
to_probability (double log_odds)
{
  return 1.0 / (1.0 + exp (-log_odds));
}

/**
 * liaison_bayes_steps:
 * @forecast: a forecast
 *
 * Follows Bayes' rule from the base rate through the evidence, piece by piece: each multiplies the odds by its strength if it
 * speaks for, and divides them by it if it speaks against. A strength of less than 1 would turn evidence around, and counts as 1; a
 * base rate of 0 or 1, which no evidence could change, as %LIAISON_PROBABILITY_MARGIN away from itself. The order changes the steps
 * between, never where they end. The pieces are taken to be independent, which they seldom are: two reports of one event are one
 * piece.
 *
 * Source: I. J. Good, "Probability and the Weighing of Evidence", Griffin (1950), chapter 6, whose weight of evidence is the
 * logarithm of the factor.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonBayesStep): a step for each piece of evidence; %NULL without a base rate
 */
GArray *
liaison_bayes_steps (LiaisonForecast *forecast)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);
  double prior = liaison_forecast_get_base_rate (forecast);
  double inside = CLAMP (prior, LIAISON_PROBABILITY_MARGIN, 1.0 - LIAISON_PROBABILITY_MARGIN);
  double log_odds = log (inside / (1.0 - inside));
  GArray *steps;

  if (isnan (prior))
    return NULL;
  steps = g_array_sized_new (FALSE, FALSE, sizeof (LiaisonBayesStep), evidence->len);
  for (guint i = 0; i < evidence->len; i++)
    {
      LiaisonBayesStep step = { .evidence = g_ptr_array_index (evidence, i), .before = to_probability (log_odds) };

      step.factor = get_factor (step.evidence);
      step.stated = liaison_evidence_get_strength (step.evidence) >= 0.0 ||
                    liaison_evidence_get_bearing (step.evidence) == LIAISON_BEARING_CONTEXT;
      log_odds += log (step.factor);
      step.after = to_probability (log_odds);
      g_array_append_val (steps, step);
    }
  return steps;
}

/**
 * liaison_bayes_update:
 * @forecast: a forecast
 * @bayes: (out caller-allocates): what follows from its base rate and its evidence
 *
 * Sums up liaison_bayes_steps().
 *
 * Returns: whether the forecast has a base rate
 */
gboolean
liaison_bayes_update (LiaisonForecast *forecast,
                      LiaisonBayes    *bayes)
{
  g_autoptr (GArray) steps = liaison_bayes_steps (forecast);
  double prior = liaison_forecast_get_base_rate (forecast);

  if (steps == NULL)
    return FALSE;
  *bayes = (LiaisonBayes) { .prior = prior,
                            .posterior = CLAMP (prior, LIAISON_PROBABILITY_MARGIN, 1.0 - LIAISON_PROBABILITY_MARGIN) };
  for (guint i = 0; i < steps->len; i++)
    {
      const LiaisonBayesStep *step = &g_array_index (steps, LiaisonBayesStep, i);

      bayes->posterior = step->after;
      if (liaison_evidence_get_bearing (step->evidence) != LIAISON_BEARING_CONTEXT)
        *(step->stated ? &bayes->n_used : &bayes->n_unstated) += 1;
    }
  return TRUE;
}
