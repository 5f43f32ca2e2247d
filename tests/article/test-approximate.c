/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/approximate.h"

/* The distances by the textbook: the whole matrix. */
static void
search_slowly (const gunichar *pattern,
               guint           n,
               const gunichar *text,
               guint           length,
               gboolean        anchored,
               guint          *distances)
{
  g_autofree guint *column = g_new (guint, n + 1);

  for (guint i = 0; i <= n; i++)
    column[i] = i;
  for (guint j = 0; j < length; j++)
    {
      guint diagonal = column[0];

      column[0] = anchored ? j + 1 : 0;
      for (guint i = 1; i <= n; i++)
        {
          guint above = column[i];
          guint best = diagonal + (pattern[i - 1] != text[j]);

          best = MIN (best, MIN (column[i - 1], above) + 1);
          diagonal = above;
          column[i] = best;
        }
      distances[j] = column[n];
    }
}

/* Patterns around the borders of one, two and three words, over an alphabet that makes near
 * misses. */
static void
test_against_textbook (void)
{
  static const guint lengths[] = { 1, 2, 31, 63, 64, 65, 100, 127, 128, 129, 200 };

  for (guint k = 0; k < G_N_ELEMENTS (lengths) * 8; k++)
    {
      guint n = lengths[k % G_N_ELEMENTS (lengths)];
      guint length = 300;
      gboolean anchored = k % 2;
      g_autofree gunichar *pattern = g_new (gunichar, n);
      g_autofree gunichar *text = g_new (gunichar, length);
      g_autofree guint *slow = g_new (guint, length);
      g_autofree guint *fast = g_new (guint, length);
      g_autoptr (LiaisonApproximate) matcher = NULL;

      for (guint i = 0; i < n; i++)
        pattern[i] = 'a' + g_test_rand_int_range (0, 3) + (i % 7 == 0 ? 0x400 : 0);
      for (guint i = 0; i < length; i++)
        text[i] =
            i % 5 == 0 ? (gunichar)g_test_rand_int_range ('a', 'd') : pattern[(i + i / 9) % n];
      search_slowly (pattern, n, text, length, anchored, slow);
      matcher = liaison_approximate_new (pattern, n);
      liaison_approximate_search (matcher, text, length, anchored, fast);
      for (guint i = 0; i < length; i++)
        g_assert_cmpuint (fast[i], ==, slow[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/approximate/against-textbook", test_against_textbook);

  return g_test_run ();
}
