/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scores against values that were computed by hand, and those that were published. */

#include "forecast/score.h"

#include <math.h>

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static const LiaisonJudgement four[] = { { 0.9, TRUE }, { 0.9, FALSE }, { 0.1, FALSE }, { 0.1, FALSE } };

static void
test_brier (void)
{
  const LiaisonJudgement even[] = { { 0.5, TRUE }, { 0.5, FALSE } };
  const LiaisonJudgement sure[] = { { 1.0, TRUE }, { 0.0, FALSE } };
  const LiaisonJudgement wrong[] = { { 0.0, TRUE }, { 1.0, FALSE } };

  NEAR (liaison_score_brier (four, 4), (0.01 + 0.81 + 0.01 + 0.01) / 4);
  NEAR (liaison_score_brier (even, 2), 0.25);
  NEAR (liaison_score_brier (sure, 2), 0.0);
  NEAR (liaison_score_brier (wrong, 2), 1.0);
  g_assert_true (isnan (liaison_score_brier (NULL, 0)));
}

static void
test_skill (void)
{
  NEAR (liaison_score_skill (0.25), 0.0);
  NEAR (liaison_score_skill (0.0), 1.0);
  NEAR (liaison_score_skill (0.21), 0.16);
  NEAR (liaison_score_skill (1.0), -3.0);
}

static void
test_log (void)
{
  const LiaisonJudgement one[] = { { 0.7, TRUE } };
  const LiaisonJudgement two[] = { { 0.7, FALSE }, { 0.5, TRUE } };
  const LiaisonJudgement sure[] = { { 0.0, TRUE } };

  NEAR (liaison_score_log (one, 1), -0.356674943938732);                              /* ln 0.7 */
  NEAR (liaison_score_log (two, 2), (-1.203972804325936 - 0.693147180559945) / 2);    /* ln 0.3, ln 0.5 */
  NEAR (liaison_score_log (sure, 1), -9.210340371976182);                             /* ln 0.0001 */
  g_assert_true (isnan (liaison_score_log (NULL, 0)));
}

/* By hand: two bins, of which one is badly calibrated. */
static void
test_split (void)
{
  LiaisonBrierParts parts = liaison_score_split (four, 4, 10);

  NEAR (parts.reliability, (2 * 0.4 * 0.4 + 2 * 0.1 * 0.1) / 4);
  NEAR (parts.resolution, 0.0625);
  NEAR (parts.uncertainty, 0.1875);
  NEAR (parts.within, 0.0);
}

/* By hand: one bin with 62 % and 68 %. Its variance is 0.0009, twice its covariance with what happened -0.03. */
static void
test_split_within (void)
{
  const LiaisonJudgement pair[] = { { 0.62, TRUE }, { 0.68, FALSE } };
  LiaisonBrierParts parts = liaison_score_split (pair, 2, 10);

  NEAR (parts.reliability, 0.0225);
  NEAR (parts.resolution, 0.0);
  NEAR (parts.uncertainty, 0.25);
  NEAR (parts.within, 0.0309);
  g_assert_true (isnan (liaison_score_split (NULL, 0, 10).reliability));
}

/* Table I of Hanley and McNeil (1982): 58 normal and 51 abnormal images in five degrees of suspicion; the area is 0.893. */
static void
test_discrimination (void)
{
  const guint normal[] = { 33, 6, 6, 11, 2 }, abnormal[] = { 3, 2, 2, 11, 33 };
  g_autoptr (GArray) judgements = g_array_new (FALSE, FALSE, sizeof (LiaisonJudgement));

  for (guint degree = 0; degree < 5; degree++)
    for (guint i = 0; i < normal[degree] + abnormal[degree]; i++)
      {
        LiaisonJudgement judgement = { 0.1 + 0.2 * degree, i < abnormal[degree] };

        g_array_append_val (judgements, judgement);
      }
  g_assert_cmpfloat_with_epsilon (
    liaison_score_discrimination ((const LiaisonJudgement *) judgements->data, judgements->len), 0.893, 0.0005);
}

static void
test_discrimination_ends (void)
{
  const LiaisonJudgement told[] = { { 0.6, TRUE }, { 0.4, FALSE }, { 0.7, TRUE } };
  const LiaisonJudgement tied[] = { { 0.6, TRUE }, { 0.6, FALSE } };
  const LiaisonJudgement wrong[] = { { 0.1, TRUE }, { 0.4, FALSE } };

  NEAR (liaison_score_discrimination (told, 3), 1.0);
  NEAR (liaison_score_discrimination (tied, 2), 0.5);
  NEAR (liaison_score_discrimination (wrong, 2), 0.0);
  g_assert_true (isnan (liaison_score_discrimination (told, 1)));
  g_assert_true (isnan (liaison_score_discrimination (NULL, 0)));
}

/* Whatever the judgements and bins, the parts add up to the score. */
static void
test_split_adds_up (void)
{
  for (guint round = 0; round < 200; round++)
    {
      LiaisonJudgement judgements[40];
      guint n = (guint) g_test_rand_int_range (1, 41);
      LiaisonBrierParts parts;

      for (guint i = 0; i < n; i++)
        judgements[i] = (LiaisonJudgement) { g_test_rand_int_range (0, 101) / 100.0, g_test_rand_bit () != 0 };
      parts = liaison_score_split (judgements, n, (guint) g_test_rand_int_range (1, 21));
      NEAR (parts.reliability - parts.resolution + parts.uncertainty + parts.within, liaison_score_brier (judgements, n));
      g_assert_cmpfloat (parts.reliability, >=, 0.0);
      g_assert_cmpfloat (parts.resolution, <=, parts.uncertainty + 1e-12);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/score/brier", test_brier);
  g_test_add_func ("/forecast/score/skill", test_skill);
  g_test_add_func ("/forecast/score/log", test_log);
  g_test_add_func ("/forecast/score/split", test_split);
  g_test_add_func ("/forecast/score/split-within", test_split_within);
  g_test_add_func ("/forecast/score/split-adds-up", test_split_adds_up);
  g_test_add_func ("/forecast/score/discrimination", test_discrimination);
  g_test_add_func ("/forecast/score/discrimination-ends", test_discrimination_ends);
  return g_test_run ();
}
