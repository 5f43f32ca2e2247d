/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/aggregate.h"

#include <math.h>

#include "forecast-fixture.h"
#include "forecast/moment.h"

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)
#define ESTIMATES "2024-01-01 0.5 Ada, 2024-01-02 0.2 Bo, 2024-01-03 0.8 Bo, 2024-01-03 0.9 Cy, 2024-01-05 0.6"

/* By hand: odds of 1, 4 and 9 have the geometric mean 36^(1/3); squared, 36^(2/3). */
static void
test_pool (void)
{
  const double probabilities[] = { 0.9, 0.5, 0.8 };
  const double odds = cbrt (36.0);
  LiaisonAggregate pool = liaison_aggregate_pool (probabilities, 3, 2.0);

  g_assert_cmpuint (pool.n, ==, 3);
  NEAR (pool.median, 0.8);
  NEAR (pool.geometric, odds / (1 + odds));
  NEAR (pool.extremized, odds * odds / (1 + odds * odds));
  NEAR (pool.lowest, 0.5);
  NEAR (pool.highest, 0.9);
  NEAR (pool.deviation, sqrt ((0.7 * 0.7 + 0.2 * 0.2 + 0.5 * 0.5) / 27)); /* differences from 2.2 / 3, in thirds */
}

static void
test_pool_ends (void)
{
  const double two[] = { 0.2, 0.8 }, sure[] = { 0.0, 0.5 }, one[] = { 0.7 };
  LiaisonAggregate pool = liaison_aggregate_pool (two, 2, 3.0);

  NEAR (pool.median, 0.5);
  NEAR (pool.extremized, 0.5);
  pool = liaison_aggregate_pool (sure, 2, 1.0);
  g_assert_cmpfloat (pool.geometric, >, 0.0);
  NEAR (pool.geometric, pool.extremized);
  pool = liaison_aggregate_pool (one, 1, 1.0);
  NEAR (pool.geometric, 0.7);
  NEAR (pool.deviation, 0.0);
  pool = liaison_aggregate_pool (NULL, 0, 1.0);
  g_assert_cmpuint (pool.n, ==, 0);
  g_assert_true (isnan (pool.median));
}

static void
test_latest (void)
{
  g_autoptr (LiaisonForecast) forecast = forecast_fixture_new ("a", "2024-01-01", NULL, ESTIMATES, NULL);
  g_autoptr (GPtrArray) early = liaison_aggregate_latest (forecast, liaison_moment_to_instant ("2024-01-02"), NULL);
  g_autoptr (GPtrArray) late = liaison_aggregate_latest (forecast, G_MAXINT64, "Bo");

  g_assert_cmpuint (early->len, ==, 2);
  g_assert_cmpstr (liaison_estimate_get_by (g_ptr_array_index (early, 1)), ==, "Bo");
  NEAR (liaison_estimate_get_probability (g_ptr_array_index (early, 1)), 0.2);
  g_assert_cmpuint (late->len, ==, 3);
  g_assert_null (liaison_estimate_get_by (g_ptr_array_index (late, 0)));
  g_assert_cmpstr (liaison_estimate_get_by (g_ptr_array_index (late, 2)), ==, "Cy");
  NEAR (liaison_aggregate_at (forecast, liaison_moment_to_instant ("2024-01-03"), 1.0).median, 0.8);
  NEAR (liaison_aggregate_at (forecast, G_MAXINT64, 1.0).median, 0.7);
}

static void
test_steps (void)
{
  g_autoptr (LiaisonForecast) forecast = forecast_fixture_new ("a", "2024-01-01", NULL, ESTIMATES, NULL);
  g_autoptr (GArray) steps = liaison_aggregate_steps (forecast, NULL);
  g_autoptr (GArray) others = liaison_aggregate_steps (forecast, "Cy");
  static const double medians[] = { 0.5, 0.35, 0.8, 0.7 };

  g_assert_cmpuint (steps->len, ==, G_N_ELEMENTS (medians));
  for (guint i = 0; i < steps->len; i++)
    NEAR (g_array_index (steps, LiaisonStep, i).probability, medians[i]);
  g_assert_cmpuint (others->len, ==, 4);
  NEAR (g_array_index (others, LiaisonStep, 2).probability, 0.65);
}

static void
test_moves (void)
{
  g_autoptr (LiaisonForecast) forecast = forecast_fixture_new ("a", "2024-01-01", NULL, ESTIMATES ", 2024-01-06 0.55 Ada", NULL);
  g_autoptr (GArray) moves = liaison_aggregate_moves (forecast, liaison_moment_to_instant ("2024-01-02"), G_MAXINT64);
  const LiaisonMove *move = &g_array_index (moves, LiaisonMove, 0);

  g_assert_cmpuint (moves->len, ==, 4);
  g_assert_null (move[0].by);
  g_assert_true (isnan (move[0].from));
  g_assert_cmpstr (move[1].by, ==, "Cy");
  g_assert_cmpstr (move[2].by, ==, "Bo");
  NEAR (move[2].from, 0.2);
  NEAR (move[2].to, 0.8);
  g_assert_cmpstr (move[3].by, ==, "Ada");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/aggregate/pool", test_pool);
  g_test_add_func ("/forecast/aggregate/pool-ends", test_pool_ends);
  g_test_add_func ("/forecast/aggregate/latest", test_latest);
  g_test_add_func ("/forecast/aggregate/steps", test_steps);
  g_test_add_func ("/forecast/aggregate/moves", test_moves);
  return g_test_run ();
}
