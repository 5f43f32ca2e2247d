/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/scoring/calibration-words.h"

static void
assert_sentence (const LiaisonJudgement *judgements,
                 guint                   n,
                 guint                   number,
                 const char             *expected)
{
  g_autoptr (GArray) bins = liaison_calibration_new (judgements, n, LIAISON_CALIBRATION_BINS);
  g_autofree char *sentence = liaison_calibration_bin_dup_sentence (&g_array_index (bins, LiaisonCalibrationBin, number));

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentence (void)
{
  static const LiaisonJudgement judgements[] = { { 0.6, TRUE }, { 0.65, FALSE }, { 0.64, TRUE }, { 0.05, FALSE } };

  /* Wilson's interval of 2 of 3 is 20.8 to 93.9 %, of 0 of 1 0 to 79.3 %. */
  assert_sentence (judgements, 4, 6,
                   "60–70 %: 3 forecasts, said 63\302\240% on average, 2 happened: 66.7\302\240% "
                   "(95 % interval 21–94 %)");
  assert_sentence (judgements, 4, 0, "0–10 %: 1 forecast, said 5\302\240%, 0 happened: 0\302\240% "
                                     "(95 % interval 0–79 %)");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/calibration-words/sentence", test_sentence);
  return g_test_run ();
}
