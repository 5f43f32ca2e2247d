/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several people's estimates of one question, taken together. A person's newest estimate is what he says. */

#include "forecast/aggregate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "forecast/score.h"

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
find_median (const double *sorted,
             guint         n)
{
  return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
}

static double
log_odds (double probability)
{
  double inside = CLAMP (probability, LIAISON_PROBABILITY_MARGIN, 1.0 - LIAISON_PROBABILITY_MARGIN);

  return log (inside / (1.0 - inside));
}

static double
from_log_odds (double value)
{
  return 1.0 / (1.0 + exp (-value));
}

static double
find_deviation (const double *probabilities,
                guint         n)
{
  double mean = 0.0, squares = 0.0;

  for (guint i = 0; i < n; i++)
    mean += probabilities[i] / n;
  for (guint i = 0; i < n; i++)
    squares += (probabilities[i] - mean) * (probabilities[i] - mean) / n;
  return sqrt (squares);
}

/**
 * liaison_aggregate_pool:
 * @probabilities: (array length=n): one probability from each person
 * @n: how many people
 * @exponent: how far to extremize: 1 not at all, more than 1 away from 50 %
 *
 * Takes probabilities together. The geometric mean of odds is the mean of the log odds; people who each know only a part are
 * too cautious together, and extremizing raises its odds to a power. Probabilities of 0 and 1, which would decide alone, count
 * there as %LIAISON_PROBABILITY_MARGIN away from themselves.
 *
 * Sources: V. A. Satopää, J. Baron, D. P. Foster, B. A. Mellers, P. E. Tetlock and L. H. Ungar, "Combining multiple probability
 * predictions using a simple logit model", International Journal of Forecasting 30 (2014), 344–356; J. Baron, B. A. Mellers,
 * P. E. Tetlock, E. Stone and L. H. Ungar, "Two reasons to make aggregated probability forecasts more extreme", Decision Analysis
 * 11 (2014), 133–145.
 *
 * Returns: what they say together
 */
LiaisonAggregate
liaison_aggregate_pool (const double *probabilities,
                        guint         n,
                        double        exponent)
{
  g_autofree double *sorted = g_memdup2 (probabilities, n * sizeof *probabilities);
  double mean = 0.0;

  if (n == 0)
    return (LiaisonAggregate) { 0, NAN, NAN, NAN, NAN, NAN, NAN };
  qsort (sorted, n, sizeof *sorted, compare_doubles);
  for (guint i = 0; i < n; i++)
    mean += log_odds (sorted[i]) / n;
  return (LiaisonAggregate) {
    .n = n,
    .median = find_median (sorted, n),
    .geometric = from_log_odds (mean),
    .extremized = from_log_odds (exponent * mean),
    .lowest = sorted[0],
    .highest = sorted[n - 1],
    .deviation = find_deviation (sorted, n),
  };
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  return g_strcmp0 (liaison_estimate_get_by (*(LiaisonEstimate **) a), liaison_estimate_get_by (*(LiaisonEstimate **) b));
}

static const char *
name_of (LiaisonEstimate *estimate)
{
  const char *by = liaison_estimate_get_by (estimate);

  return by != NULL ? by : ""; /* an estimate's author is never "" */
}

/**
 * liaison_aggregate_latest:
 * @forecast: a forecast
 * @instant: a moment, in microseconds since 1970
 * @except: (nullable): who is left out
 *
 * Finds what each person said last up to a moment, that moment included. Estimates without a name are one person's.
 *
 * Returns: (transfer full) (element-type LiaisonEstimate): one estimate for each, in the order of the names
 */
GPtrArray *
liaison_aggregate_latest (LiaisonForecast *forecast,
                          gint64           instant,
                          const char      *except)
{
  GPtrArray *latest = g_ptr_array_new_with_free_func (g_object_unref);
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = estimates->len; i > 0; i--)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i - 1);

      if (liaison_estimate_get_instant (estimate) > instant || g_strcmp0 (name_of (estimate), except) == 0)
        continue;
      if (g_hash_table_add (seen, (gpointer) name_of (estimate)))
        g_ptr_array_add (latest, g_object_ref (estimate));
    }
  g_ptr_array_sort (latest, compare_people);
  return latest;
}

/* Those that there are. */
static double *
list_probabilities (const GPtrArray *estimates,
                    guint           *n)
{
  double *probabilities = g_new (double, estimates->len);

  *n = 0;
  for (guint i = 0; i < estimates->len; i++)
    {
      double probability = liaison_estimate_get_probability (g_ptr_array_index (estimates, i));

      if (!isnan (probability))
        probabilities[(*n)++] = probability;
    }
  return probabilities;
}

/**
 * liaison_aggregate_at:
 * @forecast: a forecast
 * @instant: a moment, in microseconds since 1970; %G_MAXINT64 for what is said last
 * @exponent: how far to extremize
 *
 * Returns: what all people say at that moment; nothing of a question whose answer is not one probability
 */
LiaisonAggregate
liaison_aggregate_at (LiaisonForecast *forecast,
                      gint64           instant,
                      double           exponent)
{
  g_autoptr (GPtrArray) latest = liaison_aggregate_latest (forecast, instant, NULL);
  guint n;
  g_autofree double *probabilities = list_probabilities (latest, &n);

  return liaison_aggregate_pool (probabilities, n, exponent);
}

/* What each person says, kept sorted while estimates come in. */
typedef struct
{
  GHashTable *people;          /* from names to double * */
  GArray *sorted;              /* of double */
} Group;

/* The first place whose value is not less. */
static guint
find_place (const GArray *sorted,
            double        value)
{
  guint low = 0, high = sorted->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (sorted, double, middle) < value)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
say (Group      *group,
     const char *by,
     double      probability)
{
  double *before = g_hash_table_lookup (group->people, by);

  if (before != NULL)
    g_array_remove_index (group->sorted, find_place (group->sorted, *before));
  else
    {
      before = g_new (double, 1);
      g_hash_table_insert (group->people, (gpointer) by, before);
    }
  *before = probability;
  g_array_insert_val (group->sorted, find_place (group->sorted, probability), probability);
}

/**
 * liaison_aggregate_steps:
 * @forecast: a forecast
 * @except: (nullable): who is left out
 *
 * Follows the group's median through time.
 *
 * Returns: (transfer full) (element-type LiaisonStep): a step for each moment at which somebody gave an estimate; none of a
 *   question whose answer is not one probability
 */
GArray *
liaison_aggregate_steps (LiaisonForecast *forecast,
                         const char      *except)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (LiaisonStep));
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (double));
  Group group = { people, sorted };

  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);
      LiaisonStep step = { .instant = liaison_estimate_get_instant (estimate) };

      if (g_strcmp0 (name_of (estimate), except) == 0 || isnan (liaison_estimate_get_probability (estimate)))
        continue;
      say (&group, name_of (estimate), liaison_estimate_get_probability (estimate));
      step.probability = find_median ((const double *) sorted->data, sorted->len);
      if (steps->len > 0 && g_array_index (steps, LiaisonStep, steps->len - 1).instant == step.instant)
        g_array_index (steps, LiaisonStep, steps->len - 1) = step;
      else
        g_array_append_val (steps, step);
    }
  return steps;
}

static double
measure_move (const LiaisonMove *move)
{
  return isnan (move->from) ? 1.0 : fabs (move->to - move->from);
}

/* The largest first; of the same size by name. */
static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  double first = measure_move (a), second = measure_move (b);

  if (first != second)
    return first < second ? 1 : -1;
  return g_strcmp0 (((const LiaisonMove *) a)->by, ((const LiaisonMove *) b)->by);
}

/**
 * liaison_aggregate_moves:
 * @forecast: a forecast
 * @since: a moment, in microseconds since 1970
 * @until: a later one
 *
 * Finds who changed his mind, or spoke for the first time, after @since and up to @until.
 *
 * Returns: (transfer full) (element-type LiaisonMove): the moves; first estimates first, then the largest. None of a question
 *   whose answer is not one probability
 */
GArray *
liaison_aggregate_moves (LiaisonForecast *forecast,
                         gint64           since,
                         gint64           until)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (LiaisonMove));
  g_autoptr (GPtrArray) before = liaison_aggregate_latest (forecast, since, NULL);
  g_autoptr (GPtrArray) after = liaison_aggregate_latest (forecast, until, NULL);

  for (guint i = 0, j = 0; i < after->len; i++)
    {
      LiaisonEstimate *now = g_ptr_array_index (after, i);
      LiaisonMove move = { liaison_estimate_get_by (now), NAN, liaison_estimate_get_probability (now) };

      /* Who had spoken before is in both lists, in the same order. */
      if (j < before->len && compare_people (&g_ptr_array_index (before, j), &now) == 0)
        move.from = liaison_estimate_get_probability (g_ptr_array_index (before, j++));
      if (move.from != move.to && !isnan (move.to))
        g_array_append_val (moves, move);
    }
  g_array_sort (moves, compare_moves);
  return moves;
}
