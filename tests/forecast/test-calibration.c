/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/calibration.h"

#include <math.h>

/* Table I, method 3, of R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17
 * (1998), 857–872. */
static void
test_interval (void)
{
  static const struct
  {
    guint happened, n;
    double low, high;
  } published[] = {
    { 81, 263, 0.2553, 0.3662 },
    { 15, 148, 0.0624, 0.1605 },
    { 0, 20, 0.0000, 0.1611 },
    { 1, 29, 0.0061, 0.1718 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      double low, high;

      liaison_calibration_interval (published[i].happened, published[i].n, &low, &high);
      g_assert_cmpfloat_with_epsilon (low, published[i].low, 0.00005);
      g_assert_cmpfloat_with_epsilon (high, published[i].high, 0.00005);
      /* What did not happen mirrors what did. */
      liaison_calibration_interval (published[i].n - published[i].happened, published[i].n, &low, &high);
      g_assert_cmpfloat_with_epsilon (1.0 - high, published[i].low, 0.00005);
      g_assert_cmpfloat_with_epsilon (1.0 - low, published[i].high, 0.00005);
    }
}

static void
test_bins (void)
{
  const LiaisonJudgement judgements[] = { { 0.0, FALSE }, { 0.05, FALSE }, { 0.7, TRUE }, { 0.1 * 7, FALSE }, { 0.79, TRUE },
                                          { 1.0, TRUE } };
  g_autoptr (GArray) bins = liaison_calibration_new (judgements, G_N_ELEMENTS (judgements), 10);
  const LiaisonCalibrationBin *bin = &g_array_index (bins, LiaisonCalibrationBin, 0);

  g_assert_cmpuint (bins->len, ==, 10);
  for (guint i = 0; i < 10; i++)
    {
      g_assert_cmpfloat_with_epsilon (bin[i].low, i / 10.0, 1e-12);
      g_assert_cmpfloat_with_epsilon (bin[i].high, (i + 1) / 10.0, 1e-12);
    }
  g_assert_cmpuint (bin[0].n, ==, 2);
  g_assert_cmpfloat_with_epsilon (bin[0].mean, 0.025, 1e-12);
  g_assert_cmpfloat (bin[0].observed, ==, 0.0);
  g_assert_cmpfloat (bin[0].observed_low, ==, 0.0);
  g_assert_cmpuint (bin[7].n, ==, 3);
  g_assert_cmpuint (bin[7].n_happened, ==, 2);
  g_assert_cmpfloat_with_epsilon (bin[7].mean, (0.7 + 0.7 + 0.79) / 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (bin[7].observed, 2.0 / 3, 1e-12);
  g_assert_cmpuint (bin[9].n, ==, 1);
  g_assert_cmpfloat (bin[9].observed_high, ==, 1.0);
  g_assert_cmpuint (bin[4].n, ==, 0);
  g_assert_true (isnan (bin[4].mean) && isnan (bin[4].observed));
  g_assert_cmpfloat (bin[4].observed_high, ==, 1.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/calibration/interval", test_interval);
  g_test_add_func ("/forecast/calibration/bins", test_bins);
  return g_test_run ();
}
