/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A grid finds what looking at everything finds. */

#include "network/line-grid.h"

#define N 300

static LiaisonLineRect
make_rect (GRand  *chance,
           double  reach)
{
  double x = g_rand_double_range (chance, -reach, reach);
  double y = g_rand_double_range (chance, -reach, reach);

  return (LiaisonLineRect) { x, y, x + g_rand_double_range (chance, 0, 240), y + g_rand_double_range (chance, 0, 60) };
}

static gboolean
share (const LiaisonLineRect *a,
       const LiaisonLineRect *b)
{
  return a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom;
}

static guint
count_of (const GArray *found,
          guint         number)
{
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += g_array_index (found, guint, i) == number;
  return n;
}

/* Some lie outside the frame that the grid was made for. */
static void
test_finds (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (5);
  const LiaisonLineRect frame = { -900, -900, 900, 900 };
  g_autoptr (LiaisonLineGrid) grid = _liaison_line_grid_new (&frame, N);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  LiaisonLineRect rects[N];
  guint n = 0;

  for (guint i = 0; i < N; i++)
    {
      rects[i] = make_rect (chance, 1100);
      g_assert_cmpuint (_liaison_line_grid_add (grid, &rects[i]), ==, i);
    }
  for (guint turn = 0; turn < 200; turn++)
    {
      LiaisonLineRect area = make_rect (chance, 1200);

      _liaison_line_grid_find (grid, &area, found);
      for (guint i = 0; i < N; i++)
        g_assert_cmpuint (count_of (found, i), ==, share (&area, &rects[i]) ? 1 : 0);
      n += found->len;
    }
  g_assert_cmpuint (n, >, 100);
}

/* What was found already is not found once more. */
static void
test_finds_more (void)
{
  const LiaisonLineRect frame = { 0, 0, 400, 100 };
  const LiaisonLineRect rects[] = { { 10, 10, 190, 40 }, { 150, 10, 300, 40 }, { 350, 10, 390, 40 } };
  const LiaisonLineRect left = { 0, 0, 160, 100 };
  const LiaisonLineRect right = { 160, 0, 400, 100 };
  g_autoptr (LiaisonLineGrid) grid = _liaison_line_grid_new (&frame, 3);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < 3; i++)
    _liaison_line_grid_add (grid, &rects[i]);
  _liaison_line_grid_find (grid, &left, found);
  g_assert_cmpuint (found->len, ==, 2);
  _liaison_line_grid_find_more (grid, &right, found);
  g_assert_cmpuint (found->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (count_of (found, i), ==, 1);
}

static void
test_empty (void)
{
  const LiaisonLineRect frame = { 0, 0, 0, 0 };
  g_autoptr (LiaisonLineGrid) grid = _liaison_line_grid_new (&frame, 0);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  _liaison_line_grid_find (grid, &frame, found);
  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/line-grid/finds", test_finds);
  g_test_add_func ("/line-grid/finds-more", test_finds_more);
  g_test_add_func ("/line-grid/empty", test_empty);

  return g_test_run ();
}
