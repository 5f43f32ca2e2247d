/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "network/layout.h"

#include <math.h>
#include <string.h>

static LiaisonLayoutBox *
make_boxes (guint  n,
            GRand *chance)
{
  LiaisonLayoutBox *boxes = g_new0 (LiaisonLayoutBox, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      boxes[i].width = g_rand_double_range (chance, 40, 220);
      boxes[i].height = g_rand_double_range (chance, 24, 60);
    }
  return boxes;
}

/* A tree with some more links, so that it is connected. */
static GArray *
make_links (guint  n,
            guint  n_more,
            GRand *chance)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (LiaisonLayoutLink));

  for (guint i = 1; i < n + n_more; i++)
    {
      guint target = i < n ? i : (guint) g_rand_int_range (chance, 0, (gint32) n);
      LiaisonLayoutLink link = { (guint) g_rand_int_range (chance, 0, (gint32) MIN (i, n)), target, 60 };

      g_array_append_val (links, link);
    }
  return links;
}

static void
lay_out (LiaisonLayoutBox *boxes,
         guint             n,
         GArray           *links)
{
  liaison_layout_run (LIAISON_LAYOUT_ORGANIC, boxes, n, (LiaisonLayoutLink *) (void *) links->data, links->len, 1.2);
}

static gboolean
overlap (const LiaisonLayoutBox *a,
         const LiaisonLayoutBox *b)
{
  return fabs (a->x - b->x) < (a->width + b->width) / 2 && fabs (a->y - b->y) < (a->height + b->height) / 2;
}

static void
assert_sound (const LiaisonLayoutBox *boxes,
              guint                   n)
{
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (isfinite (boxes[i].x));
      g_assert_true (isfinite (boxes[i].y));
      for (guint j = 0; j < i; j++)
        g_assert_false (overlap (&boxes[i], &boxes[j]));
    }
}

static double
distance (const LiaisonLayoutBox *a,
          const LiaisonLayoutBox *b)
{
  return hypot (a->x - b->x, a->y - b->y);
}

static void
test_no_overlap (void)
{
  for (guint32 seed = 1; seed <= 12; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      guint n = seed * seed;
      g_autofree LiaisonLayoutBox *boxes = make_boxes (n, chance);
      g_autoptr (GArray) links = make_links (n, n / 2, chance);

      lay_out (boxes, n, links);
      assert_sound (boxes, n);
    }
}

static void
test_same_twice (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);
  g_autofree LiaisonLayoutBox *first = make_boxes (60, chance);
  g_autofree LiaisonLayoutBox *second = g_memdup2 (first, 60 * sizeof *first);
  g_autoptr (GArray) links = make_links (60, 20, chance);

  lay_out (first, 60, links);
  lay_out (second, 60, links);
  g_assert_cmpmem (first, 60 * sizeof *first, second, 60 * sizeof *second);
}

static void
test_linked_are_near (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (3);
  g_autofree LiaisonLayoutBox *boxes = make_boxes (40, chance);
  g_autoptr (GArray) links = make_links (40, 0, chance);
  double linked = 0;
  double all = 0;

  lay_out (boxes, 40, links);
  for (guint l = 0; l < links->len; l++)
    {
      const LiaisonLayoutLink *link = &g_array_index (links, LiaisonLayoutLink, l);

      linked += distance (&boxes[link->source], &boxes[link->target]) / links->len;
    }
  for (guint i = 0; i < 40; i++)
    for (guint j = 0; j < i; j++)
      all += distance (&boxes[i], &boxes[j]) / (40 * 39 / 2);
  g_assert_cmpfloat (linked, <, all / 2);
}

static void
test_label_has_room (void)
{
  for (double room = 20; room <= 200; room += 60)
    {
      LiaisonLayoutBox boxes[2] = { { .width = 120, .height = 36 }, { .width = 90, .height = 36 } };
      LiaisonLayoutLink link = { 0, 1, room };
      double gap;

      liaison_layout_run (LIAISON_LAYOUT_ORGANIC, boxes, 2, &link, 1, 4);
      assert_sound (boxes, 2);
      gap = MAX (fabs (boxes[0].x - boxes[1].x) - 105, fabs (boxes[0].y - boxes[1].y) - 36);
      g_assert_cmpfloat (gap, >, fabs (boxes[0].y - boxes[1].y) > 36 ? 20 : room);
    }
}

static void
test_singles_below (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (5);
  g_autofree LiaisonLayoutBox *boxes = make_boxes (30, chance);
  g_autoptr (GArray) links = make_links (20, 5, chance);

  lay_out (boxes, 30, links);
  assert_sound (boxes, 30);
  for (guint i = 20; i < 30; i++)
    for (guint j = 0; j < 20; j++)
      g_assert_cmpfloat (boxes[i].y - boxes[i].height / 2, >, boxes[j].y + boxes[j].height / 2);
}

static void
test_many_parts (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (11);
  g_autofree LiaisonLayoutBox *boxes = make_boxes (90, chance);
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (LiaisonLayoutLink));
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i + 2 < 90; i += 3)
    {
      LiaisonLayoutLink pair[2] = { { i, i + 1, 0 }, { i + 1, i + 2, 0 } };

      g_array_append_vals (links, pair, 2);
    }
  lay_out (boxes, 90, links);
  assert_sound (boxes, 90);
  for (guint i = 0; i < 90; i++)
    {
      left = MIN (left, boxes[i].x);
      right = MAX (right, boxes[i].x);
      top = MIN (top, boxes[i].y);
      bottom = MAX (bottom, boxes[i].y);
    }
  g_assert_cmpfloat ((right - left) / (bottom - top), >, 0.6);
  g_assert_cmpfloat ((right - left) / (bottom - top), <, 2.4);
}

static void
test_pinned_stay (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (9);
  g_autofree LiaisonLayoutBox *boxes = make_boxes (40, chance);
  g_autoptr (GArray) links = make_links (38, 10, chance);

  for (guint i = 0; i < 40; i += 13)
    {
      boxes[i].pinned = TRUE;
      boxes[i].x = 300.0 + 200 * i;
      boxes[i].y = -150.5;
    }
  lay_out (boxes, 40, links);
  assert_sound (boxes, 40);
  for (guint i = 0; i < 40; i += 13)
    {
      g_assert_cmpfloat (boxes[i].x, ==, 300.0 + 200 * i);
      g_assert_cmpfloat (boxes[i].y, ==, -150.5);
    }
}

/* A picture that is laid out again does not change, and a box that comes new leaves the others nearly where they were. */
static void
test_placed_stay (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (13);
  g_autofree LiaisonLayoutBox *boxes = make_boxes (31, chance);
  g_autofree LiaisonLayoutBox *again = NULL;
  g_autoptr (GArray) links = make_links (31, 0, chance);
  g_autoptr (GArray) fewer = g_array_new (FALSE, FALSE, sizeof (LiaisonLayoutLink));
  double moved = 0;

  g_array_append_vals (fewer, links->data, 29);
  lay_out (boxes, 30, fewer);
  for (guint i = 0; i < 30; i++)
    boxes[i].placed = TRUE;
  again = g_memdup2 (boxes, 31 * sizeof *boxes);
  lay_out (again, 30, fewer);
  for (guint i = 0; i < 30; i++)
    g_assert_cmpfloat (distance (&boxes[i], &again[i]), <, 1e-6);
  lay_out (again, 31, links);
  assert_sound (again, 31);
  for (guint i = 0; i < 30; i++)
    moved += distance (&boxes[i], &again[i]) / 30;
  g_assert_cmpfloat (moved, <, 25);
}

static void
measure (const LiaisonLayoutBox *boxes,
         guint                   n,
         double                 *width,
         double                 *height)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      left = MIN (left, boxes[i].x - boxes[i].width / 2);
      right = MAX (right, boxes[i].x + boxes[i].width / 2);
      top = MIN (top, boxes[i].y - boxes[i].height / 2);
      bottom = MAX (bottom, boxes[i].y + boxes[i].height / 2);
    }
  *width = right - left;
  *height = bottom - top;
}

/* What sprawls is folded until it finds room, and what does already stays as it is. */
static void
test_within (void)
{
  for (guint32 seed = 1; seed <= 6; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autofree LiaisonLayoutBox *boxes = make_boxes (24, chance);
      g_autofree LiaisonLayoutBox *folded = g_memdup2 (boxes, 24 * sizeof *boxes);
      g_autofree LiaisonLayoutBox *roomy = g_memdup2 (boxes, 24 * sizeof *boxes);
      g_autoptr (GArray) links = make_links (24, 3, chance);
      LiaisonLayoutLink *data = (LiaisonLayoutLink *) (void *) links->data;
      double width, height, folded_width, folded_height;

      liaison_layout_run (LIAISON_LAYOUT_ORGANIC, boxes, 24, data, links->len, 1);
      measure (boxes, 24, &width, &height);
      liaison_layout_run_within (LIAISON_LAYOUT_ORGANIC, folded, 24, data, links->len, 960, 960);
      assert_sound (folded, 24);
      measure (folded, 24, &folded_width, &folded_height);
      g_assert_cmpfloat (MAX (folded_width, folded_height), <, 0.95 * MAX (width, height));
      liaison_layout_run_within (LIAISON_LAYOUT_ORGANIC, roomy, 24, data, links->len, 4000, 4000);
      g_assert_cmpmem (roomy, 24 * sizeof *roomy, boxes, 24 * sizeof *boxes);
    }
}

static void
test_odd_input (void)
{
  LiaisonLayoutBox boxes[4] = { { .width = 50, .height = 20 }, { .width = 50, .height = 20 }, { 0 }, { 0 } };
  LiaisonLayoutLink links[] = { { 0, 1, 0 }, { 1, 0, 30 }, { 0, 0, 10 }, { 0, 99, 0 }, { 2, 3, 0 } };

  liaison_layout_run (LIAISON_LAYOUT_ORGANIC, NULL, 0, NULL, 0, 1);
  liaison_layout_run (LIAISON_LAYOUT_ORGANIC, boxes, 1, NULL, 0, 1);
  g_assert_cmpfloat (boxes[0].x, ==, 0);
  g_assert_cmpfloat (boxes[0].y, ==, 0);
  liaison_layout_run (LIAISON_LAYOUT_ORGANIC, boxes, 4, links, G_N_ELEMENTS (links), 1);
  assert_sound (boxes, 4);
}

/* Two boxes pinned onto each other stay so; everything else keeps off them. */
static void
test_pinned_overlap (void)
{
  LiaisonLayoutBox boxes[3] = {
    { .width = 80, .height = 30, .x = 5, .pinned = TRUE },
    { .width = 80, .height = 30, .pinned = TRUE },
    { .width = 80, .height = 30, .placed = TRUE },
  };
  LiaisonLayoutLink links[] = { { 0, 1, 0 }, { 1, 2, 0 } };

  liaison_layout_run (LIAISON_LAYOUT_ORGANIC, boxes, 3, links, 2, 1);
  g_assert_cmpfloat (boxes[0].x, ==, 5);
  g_assert_cmpfloat (boxes[1].x, ==, 0);
  g_assert_false (overlap (&boxes[0], &boxes[2]));
  g_assert_false (overlap (&boxes[1], &boxes[2]));
}

/* Beyond the size up to which all pairs are looked at. */
static void
test_large (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (17);
  g_autofree LiaisonLayoutBox *boxes = make_boxes (1600, chance);
  g_autoptr (GArray) links = make_links (1600, 200, chance);

  lay_out (boxes, 1600, links);
  assert_sound (boxes, 1600);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/no-overlap", test_no_overlap);
  g_test_add_func ("/layout/same-twice", test_same_twice);
  g_test_add_func ("/layout/linked-are-near", test_linked_are_near);
  g_test_add_func ("/layout/label-has-room", test_label_has_room);
  g_test_add_func ("/layout/singles-below", test_singles_below);
  g_test_add_func ("/layout/many-parts", test_many_parts);
  g_test_add_func ("/layout/pinned-stay", test_pinned_stay);
  g_test_add_func ("/layout/placed-stay", test_placed_stay);
  g_test_add_func ("/layout/within", test_within);
  g_test_add_func ("/layout/odd-input", test_odd_input);
  g_test_add_func ("/layout/pinned-overlap", test_pinned_overlap);
  g_test_add_func ("/layout/large", test_large);

  return g_test_run ();
}
