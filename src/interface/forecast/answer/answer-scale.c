/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/answer/answer-scale.h"

static const double *
get_quantiles (LiaisonEstimate *estimate)
{
  return liaison_answer_get_quantiles (liaison_estimate_get_answer (estimate));
}

static void
find_extremes (LiaisonAnswerScale *self,
               const GPtrArray    *estimates)
{
  self->low = G_MAXDOUBLE;
  self->high = -G_MAXDOUBLE;
  for (guint i = 0; i < estimates->len; i++)
    {
      const double *quantiles = get_quantiles (g_ptr_array_index (estimates, i));

      self->low = MIN (self->low, quantiles[0]);
      self->high = MAX (self->high, quantiles[LIAISON_N_QUANTILES - 1]);
    }
}

/**
 * liaison_answer_scale_init:
 * @self: where the scale is put
 * @forecast: a forecast that has an estimate; it outlives the scale
 *
 * Finds how the estimates of a forecast are drawn so that they can be compared.
 */
void
liaison_answer_scale_init (LiaisonAnswerScale *self,
                           LiaisonForecast    *forecast)
{
  LiaisonEstimate *current = liaison_forecast_get_current (forecast);

  g_return_if_fail (current != NULL);

  self->type = liaison_forecast_get_question_type (forecast);
  self->leading = NULL;
  self->low = 0.0;
  self->high = 1.0;
  if (self->type == LIAISON_QUESTION_CHOICE)
    self->leading = liaison_answer_get_leading (liaison_estimate_get_answer (current))->outcome;
  else if (liaison_question_type_has_quantiles (self->type))
    find_extremes (self, liaison_forecast_get_estimates (forecast));
}

/**
 * liaison_answer_scale_place:
 * @self: a scale
 * @value: a probability, or a value of the quantity that is asked for
 *
 * Returns: where it stands, from 0 to 1
 */
double
liaison_answer_scale_place (const LiaisonAnswerScale *self,
                            double                    value)
{
  if (self->high <= self->low)
    return 0.5;
  return CLAMP ((value - self->low) / (self->high - self->low), 0.0, 1.0);
}

/**
 * liaison_answer_scale_get_level:
 * @self: a scale
 * @estimate: one of the forecast's estimates
 *
 * Returns: where it stands, from 0 to 1
 */
double
liaison_answer_scale_get_level (const LiaisonAnswerScale *self,
                                LiaisonEstimate          *estimate)
{
  if (self->leading != NULL)
    return liaison_answer_get_share (liaison_estimate_get_answer (estimate), self->leading);
  if (get_quantiles (estimate) != NULL)
    return liaison_answer_scale_place (self, get_quantiles (estimate)[LIAISON_QUANTILE_MEDIAN]);
  return liaison_estimate_get_probability (estimate);
}

/**
 * liaison_answer_scale_get_band:
 * @self: a scale
 * @estimate: one of the forecast's estimates
 * @low: (out): where its quantile 5 % stands, from 0 to 1
 * @high: (out): where its quantile 95 % stands
 *
 * Returns: whether the estimate is a distribution
 */
gboolean
liaison_answer_scale_get_band (const LiaisonAnswerScale *self,
                               LiaisonEstimate          *estimate,
                               double                   *low,
                               double                   *high)
{
  const double *quantiles = get_quantiles (estimate);

  if (quantiles == NULL)
    return FALSE;
  *low = liaison_answer_scale_place (self, quantiles[0]);
  *high = liaison_answer_scale_place (self, quantiles[LIAISON_N_QUANTILES - 1]);
  return TRUE;
}
