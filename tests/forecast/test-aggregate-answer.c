/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/aggregate-answer.h"

#include "forecast-fixture.h"
#include "forecast/aggregate.h"
#include "forecast/moment.h"

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static void
say (GPtrArray     *estimates,
     LiaisonAnswer *answer)
{
  g_ptr_array_add (estimates, liaison_estimate_new_answer (answer, LIAISON_CONFIDENCE_LOW, NULL, NULL, NULL));
  liaison_answer_unref (answer);
}

static GPtrArray *
choices (void)
{
  const LiaisonShare shares[][3] = { { { "a", 0.5 }, { "b", 0.3 }, { "c", 0.2 } },
                                     { { "a", 0.2 }, { "b", 0.2 }, { "c", 0.6 } },
                                     { { "a", 0.7 }, { "b", 0.3 }, { "c", 0.0 } } };
  GPtrArray *estimates = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    say (estimates, liaison_answer_new_choice (shares[i], i == 2 ? 2 : 3));
  return estimates;
}

/* By hand: medians of 0.5, 0.3 and 0.2, which are 1 together; geometric means with 0.0001 for what is 0. */
static void
test_choice (void)
{
  g_autoptr (GPtrArray) estimates = choices ();
  g_autoptr (LiaisonAnswer) median = liaison_aggregate_answers (estimates, LIAISON_POOL_MEDIAN, 1.0);
  g_autoptr (LiaisonAnswer) geometric = liaison_aggregate_answers (estimates, LIAISON_POOL_GEOMETRIC, 1.0);

  NEAR (liaison_answer_get_share (median, "a"), 0.5);
  NEAR (liaison_answer_get_share (median, "b"), 0.3);
  NEAR (liaison_answer_get_share (median, "c"), 0.2);
  /* 0.07^⅓ / (0.07^⅓ + 0.018^⅓ + 0.000012^⅓) */
  NEAR (liaison_answer_get_share (geometric, "a"), 0.412128529980856 / (0.412128529980856 + 0.262074139420890 + 0.022894284851067));
}

/* Two outcomes are the same as yes and no, extremized or not. */
static void
test_two_outcomes (void)
{
  const double given[] = { 0.2, 0.6, 0.7 };
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) binary = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      const LiaisonShare shares[] = { { "y", given[i] }, { "n", 1.0 - given[i] } };

      say (estimates, liaison_answer_new_choice (shares, 2));
      say (binary, liaison_answer_new_probability (given[i]));
    }
  for (double exponent = 1.0; exponent < 3.0; exponent += 0.5)
    {
      LiaisonAggregate all = liaison_aggregate_pool (given, 3, exponent);
      g_autoptr (LiaisonAnswer) two = liaison_aggregate_answers (estimates, LIAISON_POOL_GEOMETRIC, exponent);
      g_autoptr (LiaisonAnswer) one = liaison_aggregate_answers (binary, LIAISON_POOL_GEOMETRIC, exponent);

      NEAR (liaison_answer_get_share (two, "y"), all.extremized);
      NEAR (liaison_answer_get_probability (one), all.extremized);
    }
}

static void
test_quantiles (void)
{
  const double given[][LIAISON_N_QUANTILES] = { { 1, 2, 3, 4, 5 }, { 2, 4, 6, 8, 10 }, { 0, 0, 0, 90, 99 } };
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonAnswer) median = NULL;
  g_autoptr (LiaisonAnswer) mean = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    say (estimates, liaison_answer_new_quantiles (LIAISON_QUESTION_QUANTITY, given[i]));
  median = liaison_aggregate_answers (estimates, LIAISON_POOL_MEDIAN, 1.0);
  mean = liaison_aggregate_answers (estimates, LIAISON_POOL_GEOMETRIC, 1.0);
  NEAR (liaison_answer_get_quantiles (median)[0], 1.0);
  NEAR (liaison_answer_get_quantiles (median)[3], 8.0);
  NEAR (liaison_answer_get_quantiles (mean)[0], 1.0);
  NEAR (liaison_answer_get_quantiles (mean)[4], 38.0);
}

static void
test_conditional (void)
{
  const LiaisonConditional pairs[] = { { 0.2, 0.9, 0.1 }, { 0.4, 0.7, 0.2 }, { 0.9, 0.1, 0.3 } };
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonAnswer) median = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    say (estimates, liaison_answer_new_conditional (&pairs[i]));
  median = liaison_aggregate_answers (estimates, LIAISON_POOL_MEDIAN, 1.0);
  NEAR (liaison_answer_get_conditional (median)->yes, 0.7);
  NEAR (liaison_answer_get_probability (median), 0.4 * 0.7 + 0.6 * 0.2);
}

static void
test_at (void)
{
  g_autoptr (LiaisonForecast) forecast =
    forecast_fixture_new ("f", "2024-01-01", NULL, "2024-01-01 0.2 Ada, 2024-01-02 0.6 Bo, 2024-01-03 0.8 Ada", NULL);
  g_autoptr (LiaisonAnswer) early =
    liaison_aggregate_answer_at (forecast, liaison_moment_to_instant ("2024-01-02"), NULL, LIAISON_POOL_MEDIAN, 1.0);
  g_autoptr (LiaisonAnswer) others = liaison_aggregate_answer_at (forecast, G_MAXINT64, "Bo", LIAISON_POOL_MEDIAN, 1.0);
  g_autoptr (LiaisonAnswer) nobody =
    liaison_aggregate_answer_at (forecast, liaison_moment_to_instant ("2023-01-01"), NULL, LIAISON_POOL_MEDIAN, 1.0);

  NEAR (liaison_answer_get_probability (early), 0.4);
  NEAR (liaison_answer_get_probability (others), 0.8);
  g_assert_null (nobody);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/aggregate-answer/choice", test_choice);
  g_test_add_func ("/forecast/aggregate-answer/two-outcomes", test_two_outcomes);
  g_test_add_func ("/forecast/aggregate-answer/quantiles", test_quantiles);
  g_test_add_func ("/forecast/aggregate-answer/conditional", test_conditional);
  g_test_add_func ("/forecast/aggregate-answer/at", test_at);
  return g_test_run ();
}
