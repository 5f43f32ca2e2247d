/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/quantile-curve.h"

#include <math.h>

/* Quantiles that people give: of the price of oil, of casualties, of two camps, of a sure thing, of a sum that may be lost. */
static const double samples[][LIAISON_N_QUANTILES] = {
  { 60, 74, 82, 95, 140 }, { 0, 2, 10, 60, 900 }, { 0, 1, 50, 99, 100 }, { 3, 3, 3, 3, 3 }, { -40, -10, 5, 5, 6 },
};

static double
normal_share (double x)
{
  return 0.5 * erfc (-x / G_SQRT2);
}

/* The quantiles of a normal distribution give that distribution, tails and all. */
static void
test_normal (void)
{
  const double mean = 120.0, deviation = 15.0;
  const double values[] = { mean - 1.6448536269514722 * deviation, mean - 0.6744897501960817 * deviation, mean,
                            mean + 0.6744897501960817 * deviation, mean + 1.6448536269514722 * deviation };
  LiaisonQuantileCurve curve;
  double low, high;

  liaison_quantile_curve_init (&curve, values);
  for (double x = 40.0; x <= 200.0; x += 2.5)
    {
      double z = (x - mean) / deviation;

      g_assert_cmpfloat_with_epsilon (liaison_quantile_curve_get_share (&curve, x), normal_share (z), 1e-9);
      g_assert_cmpfloat_with_epsilon (liaison_quantile_curve_get_density (&curve, x),
                                      exp (-0.5 * z * z) / (deviation * sqrt (2.0 * G_PI)), 1e-9);
    }
  liaison_quantile_curve_get_range (&curve, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, mean - 2.5758293035489004 * deviation, 1e-6);
  g_assert_cmpfloat_with_epsilon (high, mean + 2.5758293035489004 * deviation, 1e-6);
}

static void
test_through_points (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (samples); s++)
    {
      LiaisonQuantileCurve curve;

      liaison_quantile_curve_init (&curve, samples[s]);
      for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
        g_assert_cmpfloat_with_epsilon (liaison_quantile_curve_get_share (&curve, curve.value[i]),
                                        liaison_quantile_levels[i], 1e-9);
    }
}

/* The share never decreases, the density is never negative, and it is the slope of the share. */
static void
test_monotone (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (samples); s++)
    {
      LiaisonQuantileCurve curve;
      double low, high, before = 0.0, sum = 0.0;
      const guint n = 20000;

      liaison_quantile_curve_init (&curve, samples[s]);
      liaison_quantile_curve_get_range (&curve, &low, &high);
      for (guint i = 0; i < n; i++)
        {
          double x = low + (high - low) * (i + 0.5) / n;
          double share = liaison_quantile_curve_get_share (&curve, x);
          double density = liaison_quantile_curve_get_density (&curve, x);

          g_assert_cmpfloat (share, >=, before);
          g_assert_cmpfloat (density, >=, 0.0);
          before = share;
          sum += density * (high - low) / n;
        }
      g_assert_cmpfloat_with_epsilon (liaison_quantile_curve_get_share (&curve, low), 0.005, 1e-9);
      g_assert_cmpfloat_with_epsilon (liaison_quantile_curve_get_share (&curve, high), 0.995, 1e-9);
      g_assert_cmpfloat_with_epsilon (sum, 0.99, 1e-3);
    }
}

/* By hand: between z = 0 at 0 and z = 1.6449 at 10, 75 % is where z = 0.6745, at 10 × 0.6745 / 1.6449. */
static void
test_complete (void)
{
  double ends[] = { 90, NAN, NAN, NAN, 150 };
  double upper[] = { NAN, NAN, 0, NAN, 10 };
  double skewed[] = { NAN, 50, 60, 100, NAN };
  double whole[] = { 1, 2, 2, 3, 9 };

  g_assert_true (liaison_quantile_curve_complete (ends));
  g_assert_cmpfloat_with_epsilon (ends[2], 120.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (ends[1], 120.0 - 30.0 * 0.41006, 1e-3);
  g_assert_true (liaison_quantile_curve_complete (upper));
  g_assert_cmpfloat_with_epsilon (upper[3], 4.1006, 1e-4);
  g_assert_cmpfloat_with_epsilon (upper[0], -10.0, 1e-9);
  g_assert_true (liaison_quantile_curve_complete (skewed));
  g_assert_cmpfloat_with_epsilon (skewed[0], 60.0 - 10.0 / 0.41006, 1e-2);
  g_assert_cmpfloat_with_epsilon (skewed[4], 60.0 + 40.0 / 0.41006, 1e-2);
  g_assert_true (liaison_quantile_curve_complete (whole));
  g_assert_cmpfloat (whole[2], ==, 2.0);
}

static void
test_incomplete (void)
{
  double cases[][LIAISON_N_QUANTILES] = {
    { NAN, NAN, NAN, NAN, NAN }, { NAN, NAN, 5, NAN, NAN }, { NAN, 5, 5, NAN, NAN }, { 9, NAN, NAN, NAN, 1 },
    { 1, 2, 4, 3, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double before = cases[i][3];

      g_assert_false (liaison_quantile_curve_complete (cases[i]));
      g_assert_true (cases[i][3] == before || (isnan (before) && isnan (cases[i][3])));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantile-curve/normal", test_normal);
  g_test_add_func ("/quantile-curve/through-points", test_through_points);
  g_test_add_func ("/quantile-curve/monotone", test_monotone);
  g_test_add_func ("/quantile-curve/complete", test_complete);
  g_test_add_func ("/quantile-curve/incomplete", test_incomplete);
  return g_test_run ();
}
