/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The probabilities of a forecast as a step line in time, and what that line is worth. */

#include "forecast/steps.h"

#include <math.h>

#include "forecast/moment.h"

#define STEP(steps, i) g_array_index (steps, LiaisonStep, i)

/**
 * liaison_steps_new:
 * @forecast: a forecast
 * @by: (nullable): whose estimates; %NULL for those of all, as if they were one person's
 *
 * Returns: (transfer full) (element-type LiaisonStep): the steps, oldest first, maybe none; of several at the same moment the
 *   last. None of a question whose answer is not one probability: see liaison_answer_loss_steps()
 */
GArray *
liaison_steps_new (LiaisonForecast *forecast,
                   const char      *by)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (LiaisonStep));
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);
      LiaisonStep step = { liaison_estimate_get_instant (estimate), liaison_estimate_get_probability (estimate) };

      if (isnan (step.probability) || (by != NULL && g_strcmp0 (liaison_estimate_get_by (estimate), by) != 0))
        continue;
      if (steps->len > 0 && STEP (steps, steps->len - 1).instant == step.instant)
        STEP (steps, steps->len - 1) = step;
      else
        g_array_append_val (steps, step);
    }
  return steps;
}

/**
 * liaison_steps_get_period:
 * @forecast: a forecast
 *
 * Tells when the question was open: from its opening until it was decided or until the end of its close date in UTC, whichever
 * is earlier. Without either it is open without end.
 *
 * Returns: the period; its end is never before its beginning
 */
LiaisonPeriod
liaison_steps_get_period (LiaisonForecast *forecast)
{
  const gint64 day = G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC;
  LiaisonPeriod period = { liaison_moment_to_instant (liaison_forecast_get_opened (forecast)), G_MAXINT64 };

  if (liaison_forecast_get_closes (forecast) != NULL)
    period.end = liaison_moment_to_instant (liaison_forecast_get_closes (forecast)) + day;
  if (liaison_forecast_get_resolved (forecast) != NULL)
    period.end = MIN (period.end, liaison_moment_to_instant (liaison_forecast_get_resolved (forecast)));
  period.end = MAX (period.end, period.begin);
  return period;
}

/**
 * liaison_steps_get_last:
 * @steps: (element-type LiaisonStep): steps
 * @end: a moment, in microseconds since 1970
 * @probability: (out): what stood right before it
 *
 * Returns: whether anything did
 */
gboolean
liaison_steps_get_last (const GArray *steps,
                        gint64        end,
                        double       *probability)
{
  for (guint i = steps->len; i > 0; i--)
    if (STEP (steps, i - 1).instant < end)
      {
        *probability = STEP (steps, i - 1).probability;
        return TRUE;
      }
  return FALSE;
}

/* How long a step stood within a period, in microseconds. */
static double
measure_step (const GArray        *steps,
              guint                i,
              const LiaisonPeriod *period)
{
  gint64 begin = MAX (STEP (steps, i).instant, period->begin);
  gint64 end = i + 1 < steps->len ? MIN (STEP (steps, i + 1).instant, period->end) : period->end;

  return end > begin ? (double) (end - begin) : 0.0;
}

/**
 * liaison_steps_get_brier:
 * @steps: (element-type LiaisonStep): steps
 * @period: while the question was open; it has an end
 * @happened: what came to be
 *
 * Computes the Brier score over time: each probability counts for as long as it stood. An early good forecast is worth more than
 * one on the last day. The time before the first estimate does not count; see liaison_steps_get_coverage().
 *
 * Source: the mean daily Brier score of B. Mellers et al., "Psychological strategies for winning a geopolitical forecasting
 * tournament", Psychological Science 25 (2014), 1106–1115, with moments in the place of days.
 *
 * Returns: from 0, which is best, to 1; NAN when nothing stood
 */
double
liaison_steps_get_brier (const GArray        *steps,
                         const LiaisonPeriod *period,
                         gboolean             happened)
{
  double sum = 0.0, time = 0.0;

  for (guint i = 0; i < steps->len; i++)
    {
      double error = STEP (steps, i).probability - (happened ? 1.0 : 0.0);
      double stood = measure_step (steps, i, period);

      sum += error * error * stood;
      time += stood;
    }
  return time > 0.0 ? sum / time : NAN;
}

/**
 * liaison_steps_get_mean:
 * @steps: (element-type LiaisonStep): steps, of whatever numbers in the place of probabilities
 * @period: while the question was open; it has an end
 *
 * Returns: the mean, in which each number counts for as long as it stood; NAN when nothing stood
 */
double
liaison_steps_get_mean (const GArray        *steps,
                        const LiaisonPeriod *period)
{
  double sum = 0.0, time = 0.0;

  for (guint i = 0; i < steps->len; i++)
    {
      double stood = measure_step (steps, i, period);

      sum += STEP (steps, i).probability * stood;
      time += stood;
    }
  return time > 0.0 ? sum / time : NAN;
}

/**
 * liaison_steps_get_coverage:
 * @steps: (element-type LiaisonStep): steps
 * @period: while the question was open
 *
 * Returns: the share of the period in which an estimate stood, from 0 to 1; 0 for a period without length
 */
double
liaison_steps_get_coverage (const GArray        *steps,
                            const LiaisonPeriod *period)
{
  double time = 0.0;

  for (guint i = 0; i < steps->len; i++)
    time += measure_step (steps, i, period);
  return period->end > period->begin ? time / (double) (period->end - period->begin) : 0.0;
}
