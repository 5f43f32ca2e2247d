/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/neural-tree.h"

#define MOST 6

/* Whether HEADS is a tree with one child of the root. */
static gboolean
is_tree (const guint *heads,
         guint        n)
{
  guint roots = 0;

  for (guint i = 0; i < n; i++)
    {
      guint node = i + 1, steps = 0;

      roots += heads[i] == 0;
      while (node != 0 && steps++ <= n)
        node = heads[node - 1];
      if (node != 0)
        return FALSE;
    }
  return roots == 1;
}

static double
score_tree (const float *scores,
            const guint *heads,
            guint        n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += scores[i * (n + 1) + heads[i]];
  return sum;
}

/* The score of the best of all trees. */
static double
try_all (const float *scores,
         guint        n)
{
  guint heads[MOST] = { 0 };
  double best = -G_MAXDOUBLE;

  for (;;)
    {
      guint i = 0;

      if (is_tree (heads, n))
        best = MAX (best, score_tree (scores, heads, n));
      while (i < n && ++heads[i] > n)
        heads[i++] = 0;
      if (i == n)
        return best;
    }
}

static void
test_best (void)
{
  for (guint round = 0; round < 400; round++)
    {
      float scores[MOST * (MOST + 1)];
      guint heads[MOST], n = 1 + round % 5;

      for (guint i = 0; i < n * (n + 1); i++)
        scores[i] = (float) g_test_rand_double_range (-10, 10);
      liaison_neural_tree_find (scores, n, heads);
      g_assert_true (is_tree (heads, n));
      g_assert_cmpfloat_with_epsilon (score_tree (scores, heads, n), try_all (scores, n), 1e-4);
    }
}

/* Scores that make cycles within cycles: all words are drawn to their neighbours. */
static void
test_cycles (void)
{
  const guint n = 256;
  g_autofree float *scores = g_new (float, n * (n + 1));
  g_autofree guint *heads = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j <= n; j++)
      {
        gint distance = ABS ((gint) j - 1 - (gint) i);

        scores[i * (n + 1) + j] = j == 0 ? -50.0f : 40.0f - distance * (1 + (i ^ j) % 7);
      }
  liaison_neural_tree_find (scores, n, heads);
  g_assert_true (is_tree (heads, n));
}

static void
test_one_root (void)
{
  const float scores[] = { 9, -1, -2, 9, -3, -1, 9, -2, -1 };
  const float wanting[] = { 9, 0, 5, -9, 9, 0, -9, 4, 9, 3, 0, -9 };
  guint heads[3];

  liaison_neural_tree_find (scores, 2, heads);
  g_assert_true (is_tree (heads, 2));
  liaison_neural_tree_find (wanting, 3, heads);
  g_assert_true (is_tree (heads, 3));
  liaison_neural_tree_find (scores, 1, heads);
  g_assert_cmpuint (heads[0], ==, 0);
  liaison_neural_tree_find (NULL, 0, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/neural-tree/best", test_best);
  g_test_add_func ("/language/neural-tree/cycles", test_cycles);
  g_test_add_func ("/language/neural-tree/one-root", test_one_root);
  return g_test_run ();
}
