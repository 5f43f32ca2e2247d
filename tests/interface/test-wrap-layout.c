/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/wrap-layout.h"

typedef struct
{
  GtkWidget *box;
  GtkWidget *children[3];
} Fixture;

/* Three children, 50, 40 and 30 wide, and 10 high. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const int widths[] = { 50, 40, 30 };

  fixture->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_layout_manager (fixture->box, g_object_new (LIAISON_TYPE_WRAP_LAYOUT, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      fixture->children[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_set_size_request (fixture->children[i], widths[i], 10);
      gtk_box_append (GTK_BOX (fixture->box), fixture->children[i]);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->box);
}

static int
height_at (Fixture *fixture,
           int      width)
{
  int height;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
assert_place (Fixture *fixture,
              guint    index,
              int      x,
              int      y,
              int      width)
{
  GtkAllocation place;

  gtk_widget_get_allocation (fixture->children[index], &place);
  g_assert_cmpint (place.x, ==, x);
  g_assert_cmpint (place.y, ==, y);
  g_assert_cmpint (place.width, ==, width);
}

static void
test_measure (Fixture       *fixture,
              gconstpointer  data)
{
  int minimum, natural;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 50);
  g_assert_cmpint (natural, ==, 50 + 6 + 40 + 6 + 30);
  g_assert_cmpint (height_at (fixture, 132), ==, 10);
  g_assert_cmpint (height_at (fixture, 131), ==, 26);
  g_assert_cmpint (height_at (fixture, 95), ==, 26);
  g_assert_cmpint (height_at (fixture, 60), ==, 42);
  gtk_widget_set_visible (fixture->children[1], FALSE);
  g_assert_cmpint (height_at (fixture, 86), ==, 10);
}

/* The last one takes what is left of its line. */
static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  gtk_widget_allocate (fixture->box, 100, 26, -1, NULL);
  assert_place (fixture, 0, 0, 0, 50);
  assert_place (fixture, 1, 56, 0, 40);
  assert_place (fixture, 2, 0, 16, 100);
}

static void
test_mirrored (Fixture       *fixture,
               gconstpointer  data)
{
  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  gtk_widget_allocate (fixture->box, 100, 26, -1, NULL);
  assert_place (fixture, 0, 50, 0, 50);
  assert_place (fixture, 1, 4, 0, 40);
  assert_place (fixture, 2, 0, 16, 100);
}

#define ADD(name, func) g_test_add ("/forecast/wrap-layout/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  ADD ("measure", test_measure);
  ADD ("places", test_places);
  ADD ("mirrored", test_mirrored);
  return g_test_run ();
}
