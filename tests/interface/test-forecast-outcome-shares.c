/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/answer/outcome-shares.h"

#include <math.h>

static void
assert_shares (const double *shares,
               const double *expected,
               guint         n)
{
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (shares[i], expected[i], 1e-12);
}

static void
test_round (void)
{
  double thirds[] = { 1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0 };
  double scaled[] = { 3.0, 1.0 };
  double nothing[] = { 0.0, 0.0, 0.0, 0.0 };
  double sure[] = { 1.0, 0.0, 0.0 };
  double one[] = { 0.4 };

  liaison_outcome_shares_round (thirds, 3);
  assert_shares (thirds, (double[]) { 0.334, 0.333, 0.333 }, 3);
  liaison_outcome_shares_round (scaled, 2);
  assert_shares (scaled, (double[]) { 0.75, 0.25 }, 2);
  liaison_outcome_shares_round (nothing, 4);
  assert_shares (nothing, (double[]) { 0.25, 0.25, 0.25, 0.25 }, 4);
  liaison_outcome_shares_round (sure, 3);
  assert_shares (sure, (double[]) { 0.998, 0.001, 0.001 }, 3);
  liaison_outcome_shares_round (one, 1);
  assert_shares (one, (double[]) { 1.0 }, 1);
  liaison_outcome_shares_round (NULL, 0);
}

/* The difference is shared out in proportion: of 60 : 20, three parts of four. */
static void
test_proportional (void)
{
  double shares[] = { 0.2, 0.6, 0.2 };

  g_assert_true (liaison_outcome_shares_move (shares, NULL, shares, 3, 0, 0.4));
  assert_shares (shares, (double[]) { 0.4, 0.45, 0.15 }, 3);
  g_assert_true (liaison_outcome_shares_move (shares, NULL, shares, 3, 1, 0.725));
  assert_shares (shares, (double[]) { 0.2, 0.725, 0.075 }, 3);
}

static void
test_locked (void)
{
  double shares[] = { 0.2, 0.5, 0.2, 0.1 };
  const gboolean locked[] = { FALSE, TRUE, FALSE, FALSE };
  const gboolean others[] = { FALSE, TRUE, TRUE, TRUE };

  g_assert_cmpfloat_with_epsilon (liaison_outcome_shares_limit (shares, locked, 4, 0), 0.498, 1e-12);
  g_assert_true (liaison_outcome_shares_move (shares, locked, shares, 4, 0, 0.05));
  assert_shares (shares, (double[]) { 0.05, 0.5, 0.3, 0.15 }, 4);
  g_assert_true (liaison_outcome_shares_move (shares, locked, shares, 4, 0, 0.9));
  assert_shares (shares, (double[]) { 0.498, 0.5, 0.001, 0.001 }, 4);
  g_assert_cmpfloat_with_epsilon (liaison_outcome_shares_limit (shares, others, 4, 0), 0.498, 1e-12);
  g_assert_false (liaison_outcome_shares_move (shares, others, shares, 4, 0, 0.3));
  assert_shares (shares, (double[]) { 0.498, 0.5, 0.001, 0.001 }, 4);
}

/* With the weights of its beginning, a way there and back ends where it began. */
static void
test_back (void)
{
  const double weights[] = { 0.1, 0.55, 0.25, 0.1 };
  double shares[] = { 0.1, 0.55, 0.25, 0.1 };

  for (int percent = 10; percent <= 100; percent++)
    g_assert_true (liaison_outcome_shares_move (shares, NULL, weights, 4, 0, percent / 100.0));
  assert_shares (shares, (double[]) { 0.997, 0.001, 0.001, 0.001 }, 4);
  g_assert_true (liaison_outcome_shares_move (shares, NULL, weights, 4, 0, 0.1));
  assert_shares (shares, weights, 4);
}

static void
test_remove (void)
{
  double shares[] = { 0.2, 0.4, 0.3, 0.1 };
  double kept[] = { 0.2, 0.4, 0.3, 0.1 };
  double stuck[] = { 0.2, 0.6, 0.2 };
  const gboolean locked[] = { TRUE, FALSE, FALSE, FALSE };
  const gboolean all[] = { TRUE, TRUE, TRUE };

  liaison_outcome_shares_remove (shares, NULL, 4, 0);
  assert_shares (shares, (double[]) { 0.5, 0.375, 0.125 }, 3);
  liaison_outcome_shares_remove (kept, locked, 4, 1);
  assert_shares (kept, (double[]) { 0.2, 0.6, 0.2 }, 3);
  liaison_outcome_shares_remove (stuck, all, 3, 2);
  assert_shares (stuck, (double[]) { 0.25, 0.75 }, 2);
}

/* Whatever is done, the shares are whole tenths of a percent that sum to 1, and none is nothing. */
static void
test_always_sum (void)
{
  for (guint turn = 0; turn < 3000; turn++)
    {
      guint n = (guint) g_test_rand_int_range (1, 12);
      double shares[12];
      gboolean locked[12];
      int sum = 0;

      for (guint i = 0; i < n; i++)
        {
          shares[i] = g_test_rand_bit () ? g_test_rand_double () : 0.0;
          locked[i] = g_test_rand_int_range (0, 4) == 0;
        }
      liaison_outcome_shares_round (shares, n);
      for (guint move = 0; move < 4; move++)
        {
          guint index = (guint) g_test_rand_int_range (0, (int) n);
          double limit = liaison_outcome_shares_limit (shares, locked, n, index);
          double value = g_test_rand_double_range (-0.2, 1.2);

          if (liaison_outcome_shares_move (shares, locked, shares, n, index, value))
            g_assert_cmpfloat_with_epsilon (shares[index], CLAMP (round (value * 1000.0) / 1000.0, 0.001, limit), 1e-12);
        }
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat_with_epsilon (shares[i] * 1000.0, round (shares[i] * 1000.0), 1e-9);
          g_assert_cmpfloat (shares[i], >=, n > 1 ? LIAISON_OUTCOME_LEAST : 1.0);
          sum += (int) lround (shares[i] * 1000.0);
        }
      g_assert_cmpint (sum, ==, 1000);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/outcome-shares/round", test_round);
  g_test_add_func ("/forecast/outcome-shares/proportional", test_proportional);
  g_test_add_func ("/forecast/outcome-shares/locked", test_locked);
  g_test_add_func ("/forecast/outcome-shares/back", test_back);
  g_test_add_func ("/forecast/outcome-shares/remove", test_remove);
  g_test_add_func ("/forecast/outcome-shares/always-sum", test_always_sum);
  return g_test_run ();
}
