/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/steps.h"

#include <math.h>

#include "forecast-fixture.h"
#include "forecast/moment.h"

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static double
brier (LiaisonForecast *forecast,
       const char      *by,
       gboolean         happened)
{
  g_autoptr (GArray) steps = liaison_steps_new (forecast, by);
  LiaisonPeriod period = liaison_steps_get_period (forecast);

  return liaison_steps_get_brier (steps, &period, happened);
}

/* By hand: ten days, four with 50 % and six with 80 %. */
static void
test_timed (void)
{
  g_autoptr (LiaisonForecast) forecast =
    forecast_fixture_new ("a", "2024-01-01", "2024-01-10", "2024-01-01 0.5, 2024-01-05 0.8", NULL);

  NEAR (brier (forecast, NULL, TRUE), (4 * 0.25 + 6 * 0.04) / 10);
  NEAR (brier (forecast, NULL, FALSE), (4 * 0.25 + 6 * 0.64) / 10);
}

/* Decided on the third day: what came later counts for nothing; what was said before the opening stands at the opening. */
static void
test_timed_ends_early (void)
{
  g_autoptr (LiaisonForecast) forecast =
    forecast_fixture_new ("a", "2024-01-02", "2024-01-10", "2024-01-01 0.9, 2024-01-03 0.6, 2024-01-05 0.1", "yes 2024-01-04");

  NEAR (brier (forecast, NULL, TRUE), (0.01 + 0.16) / 2);
}

/* A resolution that is written down after the close date does not make the period longer. */
static void
test_timed_ends_with_date (void)
{
  g_autoptr (LiaisonForecast) forecast =
    forecast_fixture_new ("a", "2024-01-01", "2024-01-02", "2024-01-01 0.9, 2024-01-03 0.1", "yes 2024-02-01");

  NEAR (brier (forecast, NULL, TRUE), 0.01);
}

static void
test_coverage (void)
{
  g_autoptr (LiaisonForecast) forecast =
    forecast_fixture_new ("a", "2024-01-01", "2024-01-04", "2024-01-02 0.5 Ada, 2024-01-04 0.7 Bo", NULL);
  g_autoptr (GArray) all = liaison_steps_new (forecast, NULL);
  g_autoptr (GArray) ada = liaison_steps_new (forecast, "Ada");
  g_autoptr (GArray) bo = liaison_steps_new (forecast, "Bo");
  g_autoptr (GArray) nobody = liaison_steps_new (forecast, "Cy");
  LiaisonPeriod period = liaison_steps_get_period (forecast);
  LiaisonPeriod none = { period.begin, period.begin };

  g_assert_cmpuint (all->len, ==, 2);
  NEAR (liaison_steps_get_coverage (ada, &period), 0.75);
  NEAR (liaison_steps_get_coverage (bo, &period), 0.25);
  NEAR (liaison_steps_get_coverage (nobody, &period), 0.0);
  NEAR (liaison_steps_get_coverage (ada, &none), 0.0);
  g_assert_true (isnan (liaison_steps_get_brier (nobody, &period, TRUE)));
  NEAR (brier (forecast, "Ada", TRUE), 0.25);
}

static void
test_last (void)
{
  g_autoptr (LiaisonForecast) forecast =
    forecast_fixture_new ("a", "2024-01-01", NULL, "2024-01-02 0.5, 2024-01-04 0.7, 2024-01-04 0.8", NULL);
  g_autoptr (GArray) steps = liaison_steps_new (forecast, NULL);
  double probability = -1.0;

  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_false (liaison_steps_get_last (steps, liaison_moment_to_instant ("2024-01-02"), &probability));
  g_assert_true (liaison_steps_get_last (steps, liaison_moment_to_instant ("2024-01-04"), &probability));
  NEAR (probability, 0.5);
  g_assert_true (liaison_steps_get_last (steps, G_MAXINT64, &probability));
  NEAR (probability, 0.8);
  g_assert_cmpint (liaison_steps_get_period (forecast).end, ==, G_MAXINT64);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/steps/timed", test_timed);
  g_test_add_func ("/forecast/steps/timed-ends-early", test_timed_ends_early);
  g_test_add_func ("/forecast/steps/timed-ends-with-date", test_timed_ends_with_date);
  g_test_add_func ("/forecast/steps/coverage", test_coverage);
  g_test_add_func ("/forecast/steps/last", test_last);
  return g_test_run ();
}
