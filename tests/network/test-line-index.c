/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "network/line-index.h"

#include <math.h>

#define N_BOXES 90
#define N_LINES 250

typedef struct
{
  LiaisonLineBox boxes[N_BOXES];
  LiaisonLine lines[N_LINES];
  GRand *random;
  LiaisonLineIndex *index;
} Scene;

/* Boxes without order, some lines across the whole, some left out. */
static void
set_up (Scene         *scene,
        gconstpointer  data)
{
  scene->random = g_rand_new_with_seed (7);
  for (guint i = 0; i < N_BOXES; i++)
    scene->boxes[i] = (LiaisonLineBox) { g_rand_double_range (scene->random, -3000, 3000),
                                         g_rand_double_range (scene->random, -1500, 1500), 90, 32, i % 2 == 0 };
  for (guint i = 0; i < N_LINES; i++)
    {
      guint source = (guint) g_rand_int_range (scene->random, 0, N_BOXES);

      scene->lines[i] = (LiaisonLine) { .source = source, .target = (source + 1 + i % 9) % N_BOXES, .label_width = 40,
                                        .label_height = 14, .hidden = i % 11 == 0 };
    }
  liaison_lines_route (scene->lines, N_LINES, scene->boxes, N_BOXES);
  scene->index = liaison_line_index_new (scene->lines, N_LINES, scene->boxes, N_BOXES);
}

static void
tear_down (Scene         *scene,
           gconstpointer  data)
{
  liaison_line_index_free (scene->index);
  g_rand_free (scene->random);
}

static LiaisonLineArea
random_area (Scene *scene)
{
  double x = g_rand_double_range (scene->random, -3200, 3200);
  double y = g_rand_double_range (scene->random, -1700, 1700);

  return (LiaisonLineArea) { x, y, x + g_rand_double_range (scene->random, 1, 900), y + g_rand_double_range (scene->random, 1, 700) };
}

static gboolean
contains (GArray *found,
          guint   number)
{
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, guint, i) == number)
      return TRUE;
  return FALSE;
}

static void
assert_in_order (GArray *found)
{
  for (guint i = 1; i < found->len; i++)
    g_assert_cmpuint (g_array_index (found, guint, i - 1), <, g_array_index (found, guint, i));
}

/* The boxes that are found are those that looking at all finds. */
static void
test_boxes (Scene         *scene,
            gconstpointer  data)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  for (guint turn = 0; turn < 200; turn++)
    {
      LiaisonLineArea area = random_area (scene);

      liaison_line_index_find_boxes (scene->index, area, found);
      assert_in_order (found);
      n += found->len;
      for (guint i = 0; i < N_BOXES; i++)
        {
          const LiaisonLineBox *box = &scene->boxes[i];
          gboolean inside = box->x - box->width / 2 <= area.right && box->x + box->width / 2 >= area.left &&
                            box->y - box->height / 2 <= area.bottom && box->y + box->height / 2 >= area.top;

          g_assert_cmpint (contains (found, i), ==, inside);
        }
    }
  g_assert_cmpuint (n, >, 0);
}

static gboolean
goes_through (const LiaisonLine *line,
              LiaisonLineArea    area)
{
  for (double t = 0; t <= 1; t += 1 / 512.0)
    {
      double x, y;

      liaison_line_at (line, t, &x, &y);
      if (x >= area.left && x <= area.right && y >= area.top && y <= area.bottom)
        return TRUE;
    }
  return FALSE;
}

/* No line that goes through is missed, and none is found that stays far away or is left out. */
static void
test_lines (Scene         *scene,
            gconstpointer  data)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  for (guint turn = 0; turn < 100; turn++)
    {
      LiaisonLineArea area = random_area (scene);

      liaison_line_index_find_lines (scene->index, area, found);
      assert_in_order (found);
      n += found->len;
      for (guint i = 0; i < N_LINES; i++)
        if (scene->lines[i].shown && goes_through (&scene->lines[i], area))
          g_assert_true (contains (found, i));
      for (guint i = 0; i < found->len; i++)
        {
          const LiaisonLine *line = &scene->lines[g_array_index (found, guint, i)];
          LiaisonLineArea around = liaison_line_get_area (line);

          g_assert_true (line->shown);
          g_assert_true (around.left <= area.right && around.right >= area.left);
          g_assert_true (around.top <= area.bottom && around.bottom >= area.top);
        }
    }
  g_assert_cmpuint (n, >, 0);
}

/* The number of the line whose label covers the place, or else of the nearest within TOLERANCE, or -1: looks at all lines. */
static int
find_hit (const LiaisonLine *lines,
          double             x,
          double             y,
          double             tolerance)
{
  double best = tolerance;
  int found = -1;

  for (guint i = 0; i < N_LINES; i++)
    {
      double distance;

      if (lines[i].shown && lines[i].label_shown && fabs (x - lines[i].label_x) <= lines[i].label_width / 2 &&
          fabs (y - lines[i].label_y) <= lines[i].label_height / 2)
        return (int) i;
      distance = liaison_line_distance (&lines[i], x, y);
      if (distance <= best)
        {
          best = distance;
          found = (int) i;
        }
    }
  return found;
}

/* Hits what the search through all lines hits. */
static void
test_hit (Scene         *scene,
          gconstpointer  data)
{
  guint n = 0;

  for (guint turn = 0; turn < 2000; turn++)
    {
      double x = g_rand_double_range (scene->random, -3000, 3000);
      double y = g_rand_double_range (scene->random, -1500, 1500);
      int hit = liaison_line_index_hit_line (scene->index, x, y, 8);

      g_assert_cmpint (hit, ==, find_hit (scene->lines, x, y, 8));
      n += hit >= 0;
    }
  g_assert_cmpuint (n, >, 50);
  for (guint i = 0; i < N_BOXES; i++)
    {
      int hit = liaison_line_index_hit_box (scene->index, scene->boxes[i].x + 44, scene->boxes[i].y - 15);

      g_assert_cmpint (hit, >=, (int) i);
      g_assert_cmpfloat (fabs (scene->boxes[hit].x - scene->boxes[i].x - 44), <=, 45);
    }
  g_assert_cmpint (liaison_line_index_hit_box (scene->index, 1e6, 1e6), ==, -1);
}

static void
test_empty (void)
{
  g_autoptr (LiaisonLineIndex) index = liaison_line_index_new (NULL, 0, NULL, 0);

  g_assert_cmpint (liaison_line_index_hit_box (index, 0, 0), ==, -1);
  g_assert_cmpint (liaison_line_index_hit_line (index, 0, 0, 100), ==, -1);
}

/* Bands over each other show all of a line, and no more of it than there is: each place of its curve is in the band at its height. */
static void
test_area_within (Scene         *scene,
                  gconstpointer  data)
{
  const double step = 50;

  for (guint i = 0; i < N_LINES; i++)
    {
      const LiaisonLine *line = &scene->lines[i];
      LiaisonLineArea whole = liaison_line_get_area (line);

      for (double top = whole.top; line->shown && top < whole.bottom; top += step)
        {
          LiaisonLineArea area = liaison_line_get_area_within (line, top, top + step);

          for (double t = 0; t <= 1; t += 0.01)
            {
              double x, y;

              liaison_line_at (line, t, &x, &y);
              if (y >= top && y < top + step)
                g_assert_true (x >= area.left && x <= area.right);
            }
          g_assert_true (area.left > area.right || (area.left >= whole.left - 1 && area.right <= whole.right + 1));
        }
      if (line->shown)
        {
          LiaisonLineArea none = liaison_line_get_area_within (line, whole.bottom + 100, whole.bottom + 200);

          g_assert_cmpfloat (none.left, >, none.right);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/line-index/boxes", Scene, NULL, set_up, test_boxes, tear_down);
  g_test_add ("/line-index/lines", Scene, NULL, set_up, test_lines, tear_down);
  g_test_add ("/line-index/hit", Scene, NULL, set_up, test_hit, tear_down);
  g_test_add ("/line-index/area-within", Scene, NULL, set_up, test_area_within, tear_down);
  g_test_add_func ("/line-index/empty", test_empty);

  return g_test_run ();
}
