/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "network/lines.h"

#include <math.h>

#include "network/line-index.h"
#include "network/line-labels.h"

static double
outside (const LiaisonLineBox *box,
         double                   x,
         double                   y)
{
  return MAX (fabs (x - box->x) - box->width / 2, fabs (y - box->y) - box->height / 2);
}

static void
test_ends_at_boxes (void)
{
  const LiaisonLineBox boxes[] = { { 0, 0, 120, 40, FALSE }, { 300, 200, 80, 30, FALSE } };

  for (guint turn = 0; turn < 2; turn++)
    {
      LiaisonLine edge = { .source = turn, .target = 1 - turn };

      liaison_lines_route (&edge, 1, boxes, 2);
      g_assert_true (edge.shown);
      g_assert_cmpfloat_with_epsilon (outside (&boxes[turn], edge.x[0], edge.y[0]), 3, 0.2);
      g_assert_cmpfloat_with_epsilon (outside (&boxes[1 - turn], edge.x[3], edge.y[3]), 3, 0.2);
    }
}

/* A straight line stays straight when it is cut. */
static void
test_straight (void)
{
  const LiaisonLineBox boxes[] = { { 0, 0, 60, 30, FALSE }, { 200, 100, 60, 30, TRUE } };
  LiaisonLine edge = { .source = 0, .target = 1 };

  liaison_lines_route (&edge, 1, boxes, 2);
  for (double t = 0; t <= 1; t += 0.125)
    {
      double x, y;

      liaison_line_at (&edge, t, &x, &y);
      g_assert_cmpfloat_with_epsilon (y, x / 2, 1e-6);
    }
}

static void
test_parallel_apart (void)
{
  const LiaisonLineBox boxes[] = { { 0, 0, 60, 30, FALSE }, { 260, 40, 60, 30, FALSE } };
  LiaisonLine edges[] = { { .source = 0, .target = 1 }, { .source = 1, .target = 0 }, { .source = 0, .target = 1 } };

  liaison_lines_route (edges, 3, boxes, 2);
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < i; j++)
      {
        double x, y;

        liaison_line_at (&edges[i], 0.5, &x, &y);
        g_assert_cmpfloat (liaison_line_distance (&edges[j], x, y), >, 20);
      }
}

static void
test_goes_around (void)
{
  const LiaisonLineBox boxes[] = { { 0, 0, 60, 30, FALSE }, { 400, 0, 60, 30, FALSE }, { 200, 4, 80, 30, FALSE } };
  LiaisonLine edge = { .source = 0, .target = 1 };

  liaison_lines_route (&edge, 1, boxes, 3);
  for (double t = 0; t <= 1; t += 0.02)
    {
      double x, y;

      liaison_line_at (&edge, t, &x, &y);
      g_assert_cmpfloat (outside (&boxes[2], x, y), >, 0);
    }
}

static int
hit (const LiaisonLine *lines,
     guint              n_lines,
     double             x,
     double             y,
     double             tolerance)
{
  g_autoptr (LiaisonLineIndex) index = liaison_line_index_new (lines, n_lines, NULL, 0);

  return liaison_line_index_hit_line (index, x, y, tolerance);
}

static void
test_no_room (void)
{
  const LiaisonLineBox boxes[] = { { 0, 0, 60, 30, FALSE }, { 61, 0, 60, 30, FALSE }, { 0, 0, 60, 30, FALSE } };
  LiaisonLine edges[] = { { .source = 0, .target = 1 }, { .source = 0, .target = 2 } };

  liaison_lines_route (edges, 2, boxes, 3);
  g_assert_false (edges[0].shown);
  g_assert_false (edges[1].shown);
  g_assert_cmpint (hit (edges, 2, 30, 0, 100), ==, -1);
}

/* One that is left out is not there, and the others take no heed of it. */
static void
test_hidden (void)
{
  const LiaisonLineBox boxes[] = { { 0, 0, 40, 20, FALSE }, { 200, 0, 40, 20, FALSE } };
  LiaisonLine edges[] = { { .source = 0, .target = 1, .hidden = TRUE }, { .source = 0, .target = 1 } };
  double x, y;

  liaison_lines_route (edges, 2, boxes, 2);
  g_assert_false (edges[0].shown);
  g_assert_true (edges[1].shown);
  liaison_line_at (&edges[1], 0.5, &x, &y);
  g_assert_cmpfloat_with_epsilon (y, 0, 1e-6);
  edges[0].hidden = FALSE;
  liaison_lines_route (edges, 2, boxes, 2);
  g_assert_true (edges[0].shown);
  liaison_line_at (&edges[1], 0.5, &x, &y);
  g_assert_cmpfloat (fabs (y), >, 5);
}

static void
test_loop (void)
{
  const LiaisonLineBox box = { 10, 20, 60, 30, FALSE };
  LiaisonLine edge = { .source = 0, .target = 0 };

  liaison_lines_route (&edge, 1, &box, 1);
  g_assert_true (edge.shown);
  for (double t = 0; t <= 1; t += 0.1)
    {
      double x, y;

      liaison_line_at (&edge, t, &x, &y);
      g_assert_cmpfloat (outside (&box, x, y), >, 0);
    }
}

static void
test_hit (void)
{
  const LiaisonLineBox boxes[] = { { 0, 0, 40, 20, FALSE }, { 200, 0, 40, 20, FALSE }, { 0, 100, 40, 20, FALSE }, { 200, 100, 40, 20, FALSE } };
  LiaisonLine edges[] = { { .source = 0, .target = 1 }, { .source = 2, .target = 3, .label_width = 60, .label_height = 16 } };

  liaison_lines_route (edges, 2, boxes, 4);
  liaison_line_labels_place (edges, 2, boxes, 4);
  g_assert_cmpint (hit (edges, 2, 100, 4, 5), ==, 0);
  g_assert_cmpint (hit (edges, 2, 100, 6, 5), ==, -1);
  g_assert_cmpint (hit (edges, 2, 60, 98, 5), ==, 1);
  g_assert_cmpint (hit (edges, 2, 100, 50, 5), ==, -1);
  /* The label counts as its line. */
  g_assert_true (edges[1].label_shown);
  g_assert_cmpint (hit (edges, 2, edges[1].label_x, edges[1].label_y + 7, 5), ==, 1);
}

static void
test_route_at (void)
{
  LiaisonLineBox boxes[] = { { 0, 0, 40, 20, FALSE }, { 200, 0, 40, 20, FALSE }, { 200, 100, 40, 20, FALSE } };
  LiaisonLine edges[] = { { .source = 0, .target = 1 }, { .source = 1, .target = 2 } };
  double before;

  liaison_lines_route (edges, 2, boxes, 3);
  before = edges[1].y[0];
  boxes[0].y = 60;
  liaison_lines_route_at (edges, 2, boxes, 3, 0);
  g_assert_cmpfloat (edges[0].y[0], >, 40);
  g_assert_cmpfloat (edges[1].y[0], ==, before);
}

/* Labels keep off boxes and off each other, or are not shown. */
static void
test_labels (void)
{
  const LiaisonLineBox boxes[] = { { 0, 0, 60, 30, FALSE }, { 300, 0, 60, 30, FALSE }, { 150, 150, 60, 30, FALSE }, { 150, -150, 60, 30, FALSE }, { 75, 0, 20, 20, FALSE } };
  LiaisonLine edges[] = {
    { .source = 2, .target = 3, .label_width = 70, .label_height = 16 },
    { .source = 0, .target = 2, .label_width = 70, .label_height = 16 },
    { .source = 1, .target = 3, .label_width = 70, .label_height = 16 },
    { .source = 0, .target = 1, .label_width = 70, .label_height = 16 },
    { .source = 0, .target = 4, .label_width = 90, .label_height = 16 },
  };

  liaison_lines_route (edges, 5, boxes, 5);
  liaison_line_labels_place (edges, 5, boxes, 5);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_true (edges[i].label_shown);
      g_assert_cmpfloat (liaison_line_distance (&edges[i], edges[i].label_x, edges[i].label_y), <, 1);
      for (guint b = 0; b < 5; b++)
        g_assert_true (fabs (edges[i].label_x - boxes[b].x) >= (70 + boxes[b].width) / 2 ||
                       fabs (edges[i].label_y - boxes[b].y) >= (16 + boxes[b].height) / 2);
      for (guint j = 0; j < i; j++)
        g_assert_true (fabs (edges[i].label_x - edges[j].label_x) >= 70 || fabs (edges[i].label_y - edges[j].label_y) >= 16);
    }
  g_assert_false (edges[4].label_shown);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lines/ends-at-boxes", test_ends_at_boxes);
  g_test_add_func ("/lines/straight", test_straight);
  g_test_add_func ("/lines/parallel-apart", test_parallel_apart);
  g_test_add_func ("/lines/goes-around", test_goes_around);
  g_test_add_func ("/lines/no-room", test_no_room);
  g_test_add_func ("/lines/loop", test_loop);
  g_test_add_func ("/lines/hidden", test_hidden);
  g_test_add_func ("/lines/hit", test_hit);
  g_test_add_func ("/lines/route-at", test_route_at);
  g_test_add_func ("/lines/labels", test_labels);

  return g_test_run ();
}
