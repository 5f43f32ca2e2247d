/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several people's answers to one question, taken together, for questions of every type. */

#include "forecast/aggregate-answer.h"

#include <math.h>
#include <stdlib.h>

#include "forecast/aggregate.h"
#include "forecast/score.h"

static const LiaisonAnswer *
answer_of (const GPtrArray *estimates,
           guint            i)
{
  return liaison_estimate_get_answer (g_ptr_array_index (estimates, i));
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Sorts them. */
static double
find_median (double *numbers,
             guint   n)
{
  qsort (numbers, n, sizeof *numbers, compare_doubles);
  return (numbers[(n - 1) / 2] + numbers[n / 2]) / 2.0;
}

static double
find_mean (const double *numbers,
           guint         n)
{
  double sum = 0.0;

  for (guint i = 0; i < n; i++)
    sum += numbers[i] / n;
  return sum;
}

/* The geometric mean, raised to the power of EXPONENT. What is 0 would decide alone. */
static double
find_geometric (const double *shares,
                guint         n,
                double        exponent)
{
  double sum = 0.0;

  for (guint i = 0; i < n; i++)
    sum += log (MAX (shares[i], LIAISON_PROBABILITY_MARGIN)) / n;
  return exp (exponent * sum);
}

static double
pool_probabilities (double      *probabilities,
                    guint        n,
                    LiaisonPool  pool,
                    double       exponent)
{
  LiaisonAggregate all = liaison_aggregate_pool (probabilities, n, exponent);

  return pool == LIAISON_POOL_MEDIAN ? all.median : all.extremized;
}

/* The ids of all outcomes that somebody gives something, each once. */
static GPtrArray *
list_outcomes (const GPtrArray *estimates)
{
  GPtrArray *ids = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < estimates->len; i++)
    {
      guint n;
      const LiaisonShare *shares = liaison_answer_get_shares (answer_of (estimates, i), &n);

      for (guint j = 0; j < n; j++)
        if (g_hash_table_add (seen, (gpointer) shares[j].outcome))
          g_ptr_array_add (ids, (gpointer) shares[j].outcome);
    }
  return ids;
}

/* Makes them 1 together. */
static void
normalize (LiaisonShare *shares,
           guint         n)
{
  double sum = 0.0;

  for (guint i = 0; i < n; i++)
    sum += shares[i].probability;
  for (guint i = 0; i < n; i++)
    shares[i].probability = sum > 0.0 ? MIN (shares[i].probability / sum, 1.0) : 1.0 / n;
}

static LiaisonAnswer *
pool_choices (const GPtrArray *estimates,
              LiaisonPool      pool,
              double           exponent)
{
  g_autoptr (GPtrArray) ids = list_outcomes (estimates);
  g_autofree LiaisonShare *shares = g_new (LiaisonShare, ids->len);
  g_autofree double *given = g_new (double, estimates->len);

  for (guint i = 0; i < ids->len; i++)
    {
      shares[i].outcome = g_ptr_array_index (ids, i);
      for (guint j = 0; j < estimates->len; j++)
        given[j] = liaison_answer_get_share (answer_of (estimates, j), shares[i].outcome);
      shares[i].probability =
        pool == LIAISON_POOL_MEDIAN ? find_median (given, estimates->len) : find_geometric (given, estimates->len, exponent);
    }
  normalize (shares, ids->len);
  return liaison_answer_new_choice (shares, ids->len);
}

static LiaisonAnswer *
pool_quantiles (const GPtrArray     *estimates,
                LiaisonQuestionType  type,
                LiaisonPool          pool)
{
  double quantiles[LIAISON_N_QUANTILES];
  g_autofree double *given = g_new (double, estimates->len);

  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    {
      for (guint j = 0; j < estimates->len; j++)
        given[j] = liaison_answer_get_quantiles (answer_of (estimates, j))[i];
      quantiles[i] = pool == LIAISON_POOL_MEDIAN ? find_median (given, estimates->len) : find_mean (given, estimates->len);
      /* What is in order in each is in order here, but for the last digit of a mean. */
      if (i > 0)
        quantiles[i] = MAX (quantiles[i], quantiles[i - 1]);
    }
  return liaison_answer_new_quantiles (type, quantiles);
}

static LiaisonAnswer *
pool_pairs (const GPtrArray *estimates,
            LiaisonPool      pool,
            double           exponent)
{
  guint n = estimates->len;
  g_autofree double *numbers = g_new (double, 3 * n);
  LiaisonConditional pair;

  for (guint i = 0; i < n; i++)
    {
      const LiaisonConditional *one = liaison_answer_get_conditional (answer_of (estimates, i));

      numbers[i] = one->condition;
      numbers[n + i] = one->yes;
      numbers[2 * n + i] = one->no;
    }
  pair.condition = pool_probabilities (numbers, n, pool, exponent);
  pair.yes = pool_probabilities (numbers + n, n, pool, exponent);
  pair.no = pool_probabilities (numbers + 2 * n, n, pool, exponent);
  return liaison_answer_new_conditional (&pair);
}

static LiaisonAnswer *
pool_binary (const GPtrArray *estimates,
             LiaisonPool      pool,
             double           exponent)
{
  g_autofree double *numbers = g_new (double, estimates->len);

  for (guint i = 0; i < estimates->len; i++)
    numbers[i] = liaison_answer_get_probability (answer_of (estimates, i));
  return liaison_answer_new_probability (pool_probabilities (numbers, estimates->len, pool, exponent));
}

/**
 * liaison_aggregate_answers:
 * @estimates: (element-type LiaisonEstimate): estimates of one type, one from each person
 * @pool: how to take them together
 * @exponent: how far to extremize with %LIAISON_POOL_GEOMETRIC: 1 not at all, more than 1 away from giving each outcome the same
 *
 * Takes answers together.
 *
 * Several outcomes: of each the median, or the geometric mean raised to the exponent, and then all divided by their sum. For two
 * outcomes the latter is the geometric mean of odds, extremized as liaison_aggregate_pool() does. Of a conditional pair the three
 * probabilities are taken together each on its own, and imply P(B). Distributions: of each quantile the median, or the mean, which
 * is known as Vincent's average and keeps the width of the distributions; the exponent does not count.
 *
 * Sources: C. Genest and J. V. Zidek, "Combining probability distributions: A critique and an annotated bibliography",
 * Statistical Science 1 (1986), 114–135, for the logarithmic pool; V. A. Satopää et al., "Combining multiple probability
 * predictions using a simple logit model", International Journal of Forecasting 30 (2014), 344–356; K. C. Lichtendahl,
 * Y. Grushka-Cockayne and R. L. Winkler, "Is it better to average probabilities or quantiles?", Management Science 59 (2013),
 * 1594–1611.
 *
 * Returns: (transfer full) (nullable): what they say together; %NULL when there are none
 */
LiaisonAnswer *
liaison_aggregate_answers (const GPtrArray *estimates,
                           LiaisonPool      pool,
                           double           exponent)
{
  LiaisonQuestionType type;

  if (estimates->len == 0)
    return NULL;
  type = liaison_answer_get_question_type (answer_of (estimates, 0));
  switch (type)
    {
    case LIAISON_QUESTION_CHOICE:
      return pool_choices (estimates, pool, exponent);
    case LIAISON_QUESTION_QUANTITY:
    case LIAISON_QUESTION_DATE:
      return pool_quantiles (estimates, type, pool);
    case LIAISON_QUESTION_CONDITIONAL:
      return pool_pairs (estimates, pool, exponent);
    case LIAISON_QUESTION_BINARY:
    case LIAISON_N_QUESTION_TYPES:
    default:
      return pool_binary (estimates, pool, exponent);
    }
}

/**
 * liaison_aggregate_answer_at:
 * @forecast: a forecast
 * @instant: a moment, in microseconds since 1970; %G_MAXINT64 for what is said last
 * @except: (nullable): who is left out
 * @pool: how to take the answers together
 * @exponent: how far to extremize
 *
 * Returns: (transfer full) (nullable): what people say together at that moment; %NULL when nobody says anything
 */
LiaisonAnswer *
liaison_aggregate_answer_at (LiaisonForecast *forecast,
                             gint64           instant,
                             const char      *except,
                             LiaisonPool      pool,
                             double           exponent)
{
  g_autoptr (GPtrArray) latest = liaison_aggregate_latest (forecast, instant, except);

  return liaison_aggregate_answers (latest, pool, exponent);
}
