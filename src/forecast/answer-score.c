/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How good answers of every type were. */

#include "forecast/answer-score.h"

#include <math.h>

#include "forecast/aggregate-answer.h"

/**
 * liaison_answer_judge:
 * @answer: an answer
 * @forecast: the forecast that it belongs to, which is decided
 * @judgement: (out): the probability that counts, and whether what it was given for happened
 *
 * Tells what one probability is scored. Of a conditional pair it is P(B | A) when the condition came true, P(B | not A) when it did
 * not, and the implied P(B) when nobody says: a statement about what was not the case cannot be held against anybody.
 *
 * Returns: whether there is one
 */
gboolean
liaison_answer_judge (const LiaisonAnswer *answer,
                      LiaisonForecast     *forecast,
                      LiaisonJudgement    *judgement)
{
  const LiaisonConditional *pair = liaison_answer_get_conditional (answer);
  LiaisonOutcome condition = liaison_forecast_get_condition_outcome (forecast);

  judgement->probability = liaison_answer_get_probability (answer);
  judgement->happened = liaison_forecast_get_outcome (forecast) == LIAISON_OUTCOME_YES;
  if (pair != NULL && condition == LIAISON_OUTCOME_YES)
    judgement->probability = pair->yes;
  else if (pair != NULL && condition == LIAISON_OUTCOME_NO)
    judgement->probability = pair->no;
  return !isnan (judgement->probability);
}

/**
 * liaison_answer_get_brier:
 * @answer: an answer
 * @forecast: the forecast that it belongs to, which is decided
 *
 * Computes half of the sum, over all outcomes, of the squared difference between the probability of an outcome and 1 if it came to
 * be, 0 if not. Brier's own score is the whole sum, from 0 to 2; half of it is for two outcomes the usual square of one
 * difference, so that questions of all types have the same scale.
 *
 * Source: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950), 1–3.
 *
 * Returns: from 0, which is best, to 1; NAN for a distribution
 */
double
liaison_answer_get_brier (const LiaisonAnswer *answer,
                          LiaisonForecast     *forecast)
{
  const char *chosen = liaison_forecast_get_chosen (forecast);
  LiaisonJudgement judgement;
  guint n;
  const LiaisonShare *shares = liaison_answer_get_shares (answer, &n);
  double given, sum = 0.0;

  if (liaison_answer_judge (answer, forecast, &judgement))
    return liaison_score_brier (&judgement, 1);
  if (shares == NULL || chosen == NULL)
    return NAN;
  for (guint i = 0; i < n; i++)
    sum += shares[i].probability * shares[i].probability;
  given = liaison_answer_get_share (answer, chosen);
  return MIN ((sum - given * given + (1.0 - given) * (1.0 - given)) / 2.0, 1.0);
}

/**
 * liaison_answer_get_brier_baseline:
 * @forecast: a forecast
 *
 * Returns: the Brier score of giving the same probability to each outcome: (1 - 1/n) / 2, which is 0.25 for two; NAN for a
 *   distribution
 */
double
liaison_answer_get_brier_baseline (LiaisonForecast *forecast)
{
  LiaisonQuestionType type = liaison_forecast_get_question_type (forecast);
  guint n = liaison_forecast_get_outcomes (forecast)->len;

  if (liaison_question_type_has_quantiles (type))
    return NAN;
  return type == LIAISON_QUESTION_CHOICE ? (1.0 - 1.0 / MAX (n, 2)) / 2.0 : 0.25;
}

/**
 * liaison_answer_get_log:
 * @answer: an answer
 * @forecast: the forecast that it belongs to, which is decided
 *
 * Computes the natural logarithm of the probability that was given to what came to be, as liaison_score_log() does.
 *
 * Returns: 0, which is best, or less; NAN for a distribution
 */
double
liaison_answer_get_log (const LiaisonAnswer *answer,
                        LiaisonForecast     *forecast)
{
  const char *chosen = liaison_forecast_get_chosen (forecast);
  LiaisonJudgement judgement = { .happened = TRUE };

  if (liaison_answer_judge (answer, forecast, &judgement))
    return liaison_score_log (&judgement, 1);
  if (liaison_answer_get_shares (answer, NULL) == NULL || chosen == NULL)
    return NAN;
  judgement = (LiaisonJudgement) { liaison_answer_get_share (answer, chosen), TRUE };
  return liaison_score_log (&judgement, 1);
}

/**
 * liaison_quantiles_get_pinball:
 * @level: the level of a quantile, from 0 to 1
 * @quantile: what was said of it
 * @value: what came to be
 *
 * Computes the loss that makes it best to say the quantile that one believes: the distance of the value, times @level when it is
 * above, times 1 - @level when it is below.
 *
 * Source: R. Koenker and G. Bassett, "Regression quantiles", Econometrica 46 (1978), 33–50.
 *
 * Returns: the loss, in the unit of @value; 0 is best
 */
double
liaison_quantiles_get_pinball (double level,
                               double quantile,
                               double value)
{
  return value >= quantile ? level * (value - quantile) : (1.0 - level) * (quantile - value);
}

/**
 * liaison_quantiles_get_interval_score:
 * @quantiles: (array fixed-size=5): the quantiles of a distribution
 * @value: what came to be
 *
 * Computes the weighted interval score: of the median and the central intervals of 50 and 90 %, the width of each and a penalty for
 * being outside, weighted so that it is twice the mean of the pinball losses of the five quantiles. With only a median it is the
 * absolute error.
 *
 * Sources: T. Gneiting and A. E. Raftery, "Strictly proper scoring rules, prediction, and estimation", Journal of the American
 * Statistical Association 102 (2007), 359–378; J. Bracher, E. L. Ray, T. Gneiting and N. G. Reich, "Evaluating epidemic forecasts
 * in an interval format", PLoS Computational Biology 17 (2021), e1008618.
 *
 * Returns: the score, in the unit of @value; 0 is best
 */
double
liaison_quantiles_get_interval_score (const double *quantiles,
                                      double        value)
{
  double sum = 0.0;

  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    sum += liaison_quantiles_get_pinball (liaison_quantile_levels[i], quantiles[i], value);
  return 2.0 * sum / LIAISON_N_QUANTILES;
}

/**
 * liaison_answer_get_loss:
 * @answer: an answer
 * @forecast: the forecast that it belongs to, which is decided
 *
 * Returns: the weighted interval score of a distribution, the Brier score of any other answer
 */
double
liaison_answer_get_loss (const LiaisonAnswer *answer,
                         LiaisonForecast     *forecast)
{
  const double *quantiles = liaison_answer_get_quantiles (answer);

  return quantiles != NULL ? liaison_quantiles_get_interval_score (quantiles, liaison_forecast_get_value (forecast))
                           : liaison_answer_get_brier (answer, forecast);
}

static void
append_step (GArray              *steps,
             gint64               instant,
             const LiaisonAnswer *answer,
             LiaisonForecast     *forecast)
{
  LiaisonStep step = { instant, liaison_answer_get_loss (answer, forecast) };

  if (steps->len > 0 && g_array_index (steps, LiaisonStep, steps->len - 1).instant == instant)
    g_array_index (steps, LiaisonStep, steps->len - 1) = step;
  else
    g_array_append_val (steps, step);
}

/**
 * liaison_answer_loss_steps:
 * @forecast: a forecast that is decided
 * @by: (nullable): whose estimates; %NULL for those of all, as if they were one person's
 *
 * Returns: (transfer full) (element-type LiaisonStep): what each answer cost from when it was given until the next
 */
GArray *
liaison_answer_loss_steps (LiaisonForecast *forecast,
                           const char      *by)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (LiaisonStep));
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);

      if (by == NULL || g_strcmp0 (liaison_estimate_get_by (estimate), by) == 0)
        append_step (steps, liaison_estimate_get_instant (estimate), liaison_estimate_get_answer (estimate), forecast);
    }
  return steps;
}

/* Of one probability: the median is kept sorted while estimates come in. */
static GArray *
binary_group_steps (LiaisonForecast *forecast,
                    const char      *except)
{
  GArray *steps = liaison_aggregate_steps (forecast, except);
  gboolean happened = liaison_forecast_get_outcome (forecast) == LIAISON_OUTCOME_YES;

  for (guint i = 0; i < steps->len; i++)
    {
      LiaisonStep *step = &g_array_index (steps, LiaisonStep, i);
      LiaisonJudgement judgement = { step->probability, happened };

      step->probability = liaison_score_brier (&judgement, 1);
    }
  return steps;
}

/**
 * liaison_answer_group_loss_steps:
 * @forecast: a forecast that is decided
 * @except: (nullable): who is left out
 *
 * Returns: (transfer full) (element-type LiaisonStep): what the median of the others cost, from each estimate to the next
 */
GArray *
liaison_answer_group_loss_steps (LiaisonForecast *forecast,
                                 const char      *except)
{
  GArray *steps;
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

  if (liaison_forecast_get_question_type (forecast) == LIAISON_QUESTION_BINARY)
    return binary_group_steps (forecast, except);
  steps = g_array_new (FALSE, FALSE, sizeof (LiaisonStep));
  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);
      gint64 instant = liaison_estimate_get_instant (estimate);
      g_autoptr (LiaisonAnswer) answer = NULL;

      /* What comes at one moment is one change. */
      if (i + 1 < estimates->len && liaison_estimate_get_instant (g_ptr_array_index (estimates, i + 1)) == instant)
        continue;
      answer = liaison_aggregate_answer_at (forecast, instant, except, LIAISON_POOL_MEDIAN, 1.0);
      if (answer != NULL)
        append_step (steps, instant, answer, forecast);
    }
  return steps;
}
