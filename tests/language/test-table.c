/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of weights: what is put in is found, what is not put in is not, and damaged ones are
 * refused. */

#include "language/features.h"

#define N 5000

static guint64
make_key (guint i)
{
  return liaison_combine (i, 77);
}

static GByteArray *
make_table (guint n)
{
  g_autofree LiaisonTableEntry *entries = g_new0 (LiaisonTableEntry, n + 1);
  g_autofree guint8 *pairs = g_new0 (guint8, n * 6 + 1);

  for (guint i = 0; i < n; i++)
    {
      entries[i] = (LiaisonTableEntry) { make_key (i), i % 4, pairs + 6 * i };
      for (guint k = 0; k < i % 4; k++)
        {
          pairs[6 * i + 2 * k] = k;
          pairs[6 * i + 2 * k + 1] = (guint8) (gint8) ((gint) (i % 200) - 100);
        }
    }
  return liaison_table_build (entries, n, 3);
}

static void
test_find (void)
{
  g_autoptr (GByteArray) bytes = make_table (N);
  LiaisonTable table;
  guint false_finds = 0, n;

  g_assert_true (liaison_table_init (&table, bytes->data, bytes->len));
  for (guint i = 0; i < N; i++)
    {
      const guint8 *pairs = liaison_table_find (&table, make_key (i), &n);

      g_assert_nonnull (pairs);
      g_assert_cmpuint (n, ==, i % 4);
      if (n > 0)
        g_assert_cmpint ((gint8) pairs[1], ==, (gint) (i % 200) - 100);
    }
  for (guint i = N; i < 2 * N; i++)
    false_finds += liaison_table_find (&table, make_key (i), &n) != NULL;
  g_assert_cmpuint (false_finds, <, 8);
}

static void
test_scorer (void)
{
  g_autoptr (GByteArray) bytes = make_table (N);
  LiaisonTableScorer scorer;
  LiaisonKeys keys;
  gint32 scores[3];

  g_assert_false (liaison_table_scorer_init (&scorer, bytes->data, bytes->len, 4));
  g_assert_false (liaison_table_scorer_init (&scorer, NULL, 0, 3));
  g_assert_true (liaison_table_scorer_init (&scorer, bytes->data, bytes->len, 3));
  keys.n = 2;
  keys.keys[0] = make_key (3);
  keys.keys[1] = make_key (101);
  scorer.parent.score (&scorer.parent, &keys, scores);
  g_assert_cmpint (scores[0], ==, (3 - 100) + (101 - 100));
  g_assert_cmpint (scores[1], ==, 3 - 100);
  g_assert_cmpint (scores[2], ==, 3 - 100);
}

static void
test_empty (void)
{
  g_autoptr (GByteArray) bytes = make_table (0);
  LiaisonTable table;
  guint n;

  g_assert_true (liaison_table_init (&table, bytes->data, bytes->len));
  g_assert_null (liaison_table_find (&table, 5, &n));
  g_assert_cmpuint (n, ==, 0);
}

/* Whatever is damaged, the table is refused, or finding stays within its bytes. */
static void
test_damaged (void)
{
  g_autoptr (GByteArray) bytes = make_table (300);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint round = 0; round < 4000; round++)
    {
      gsize length =
          g_rand_boolean (random) ? bytes->len : (gsize) g_rand_int_range (random, 0, bytes->len);
      g_autofree guint8 *copy = g_memdup2 (bytes->data, MAX (length, 1));
      LiaisonTable table;
      guint n;

      for (guint k = 0; k < 3 && length > 0; k++)
        copy[g_rand_int_range (random, 0, MIN (length, (gsize) (k == 0 ? 16 : length)))] =
            g_rand_int_range (random, 0, 256);
      if (!liaison_table_init (&table, copy, length))
        continue;
      for (guint i = 0; i < 300; i++)
        {
          const guint8 *pairs = liaison_table_find (&table, make_key (i), &n);

          if (pairs != NULL)
            g_assert_true (pairs + 2 * n <= copy + length);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/table/find", test_find);
  g_test_add_func ("/language/table/scorer", test_scorer);
  g_test_add_func ("/language/table/empty", test_empty);
  g_test_add_func ("/language/table/damaged", test_damaged);
  return g_test_run ();
}
