/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/bayes.h"

#include <math.h>

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

/* A forecast with two pieces of evidence. */
static LiaisonForecast *
make (double          base_rate,
      LiaisonBearing  first,
      double          first_strength,
      LiaisonBearing  second,
      double          second_strength)
{
  const LiaisonBearing bearings[] = { first, second };
  const double strengths[] = { first_strength, second_strength };
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);

  liaison_forecast_builder_set_base_rate (builder, base_rate);
  for (guint i = 0; i < G_N_ELEMENTS (bearings); i++)
    {
      g_autoptr (LiaisonPassage) passage = liaison_passage_new ("x", NULL, NULL, (LiaisonSpan) { 0, 1 });
      g_autoptr (LiaisonEvidence) fresh = liaison_evidence_new ("s1", passage, bearings[i], NULL, NULL, NULL);
      g_autoptr (LiaisonEvidence) strong = liaison_evidence_with_strength (fresh, strengths[i]);

      liaison_forecast_builder_add_evidence (builder, strong);
    }
  return liaison_forecast_builder_end (builder);
}

/* By hand: odds of 1 to 4, times 6, divided by 3, are 1 to 2. */
static void
test_update (void)
{
  g_autoptr (LiaisonForecast) forecast = make (0.2, LIAISON_BEARING_FOR, 6.0, LIAISON_BEARING_AGAINST, 3.0);
  LiaisonBayes bayes;

  g_assert_true (liaison_bayes_update (forecast, &bayes));
  NEAR (bayes.prior, 0.2);
  NEAR (bayes.posterior, 1.0 / 3.0);
  g_assert_cmpuint (bayes.n_used, ==, 2);
  g_assert_cmpuint (bayes.n_unstated, ==, 0);
}

/* The textbook's test: 1 % are ill, 90 % of them and 9 % of the others test positive: 1 in 11, nearly. */
static void
test_textbook (void)
{
  g_autoptr (LiaisonForecast) forecast = make (0.01, LIAISON_BEARING_FOR, 0.9 / 0.09, LIAISON_BEARING_CONTEXT, 50.0);
  LiaisonBayes bayes;

  g_assert_true (liaison_bayes_update (forecast, &bayes));
  NEAR (bayes.posterior, 0.009 / (0.009 + 0.99 * 0.09));
  g_assert_cmpuint (bayes.n_used, ==, 1);
}

static void
test_left_out (void)
{
  g_autoptr (LiaisonForecast) unstated = make (0.4, LIAISON_BEARING_FOR, -1.0, LIAISON_BEARING_AGAINST, 0.5);
  g_autoptr (LiaisonForecast) sure = make (0.0, LIAISON_BEARING_FOR, 2.0, LIAISON_BEARING_FOR, 2.0);
  g_autoptr (LiaisonForecast) without = make (NAN, LIAISON_BEARING_FOR, 2.0, LIAISON_BEARING_FOR, 2.0);
  LiaisonBayes bayes;

  g_assert_true (liaison_bayes_update (unstated, &bayes));
  NEAR (bayes.posterior, 0.4);
  g_assert_cmpuint (bayes.n_unstated, ==, 1);
  g_assert_true (liaison_bayes_update (sure, &bayes));
  g_assert_cmpfloat (bayes.posterior, >, 0.0);
  g_assert_false (liaison_bayes_update (without, &bayes));
}

/* By hand: 1 to 4, times 6 is 3 to 2, divided by 3 is 1 to 2. */
static void
test_steps (void)
{
  g_autoptr (LiaisonForecast) forecast = make (0.2, LIAISON_BEARING_FOR, 6.0, LIAISON_BEARING_AGAINST, 3.0);
  g_autoptr (LiaisonForecast) unstated = make (0.2, LIAISON_BEARING_FOR, -1.0, LIAISON_BEARING_CONTEXT, -1.0);
  g_autoptr (LiaisonForecast) without = make (NAN, LIAISON_BEARING_FOR, 2.0, LIAISON_BEARING_FOR, 2.0);
  g_autoptr (GArray) steps = liaison_bayes_steps (forecast);
  g_autoptr (GArray) others = liaison_bayes_steps (unstated);
  const LiaisonBayesStep *step = (LiaisonBayesStep *) (void *) steps->data;

  g_assert_cmpuint (steps->len, ==, 2);
  NEAR (step[0].before, 0.2);
  NEAR (step[0].factor, 6.0);
  NEAR (step[0].after, 0.6);
  NEAR (step[1].before, 0.6);
  NEAR (step[1].factor, 1.0 / 3.0);
  NEAR (step[1].after, 1.0 / 3.0);
  g_assert_true (step[0].stated);

  step = (LiaisonBayesStep *) (void *) others->data;
  g_assert_false (step[0].stated);
  g_assert_true (step[1].stated);
  NEAR (step[1].after, 0.2);
  g_assert_null (liaison_bayes_steps (without));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/bayes/update", test_update);
  g_test_add_func ("/forecast/bayes/steps", test_steps);
  g_test_add_func ("/forecast/bayes/textbook", test_textbook);
  g_test_add_func ("/forecast/bayes/left-out", test_left_out);
  return g_test_run ();
}
