/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The handles of a distribution, moved by the pointer of the display. */

#include "interface/forecast/answer/quantile-plot.h"

#include <adwaita.h>
#include <math.h>

#include "interface/forecast/answer/quantile-handle.h"
#include "pointer.h"
#include "widget-fixture.h"

typedef struct
{
  GtkWidget *window;
  LiaisonQuantilePlot *plot;
  guint n_edits;
} Fixture;

static const double values[LIAISON_N_QUANTILES] = { 90, 108, 120, 132, 150 };

static void
on_edited (Fixture *fixture)
{
  fixture->n_edits++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plot = LIAISON_QUANTILE_PLOT (liaison_quantile_plot_new ());
  liaison_quantile_plot_set (fixture->plot, LIAISON_QUESTION_QUANTITY, "km", values);
  g_signal_connect_swapped (fixture->plot, "edited", G_CALLBACK (on_edited), fixture);
  if (data != NULL)
    gtk_widget_set_direction (GTK_WIDGET (fixture->plot), GTK_TEXT_DIR_RTL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->plot));
  gtk_window_present (GTK_WINDOW (fixture->window));
  pointer_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  widget_close (fixture->window, fixture->plot);
}

/* The middle of a handle. */
static graphene_point_t
place_of (Fixture *fixture,
          guint    index)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->plot));
  graphene_rect_t bounds;

  for (guint i = 0; i < index; i++)
    child = gtk_widget_get_next_sibling (child);
  g_assert_true (LIAISON_IS_QUANTILE_HANDLE (child));
  g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->plot), &bounds));
  return GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
}

static void
drag (Fixture         *fixture,
      graphene_point_t from,
      double           dx)
{
  pointer_move (GTK_WIDGET (fixture->plot), from.x, from.y);
  pointer_settle ();
  pointer_press (POINTER_LEFT);
  pointer_settle ();
  for (guint i = 1; i <= 5; i++)
    {
      pointer_move (GTK_WIDGET (fixture->plot), from.x + dx * i / 5, from.y);
      pointer_settle ();
    }
  pointer_release (POINTER_LEFT);
  pointer_settle ();
}

static double
value (Fixture *fixture,
       guint    index)
{
  return liaison_quantile_plot_get_value (fixture->plot, index);
}

/* As far as the pointer goes: from the 5 % to the 95 % it is 60 km. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  graphene_point_t from = place_of (fixture, 2);
  double pixels = fabs (place_of (fixture, 4).x - place_of (fixture, 0).x);
  double dx = data != NULL ? -20 : 20;

  drag (fixture, from, dx);
  g_assert_cmpfloat_with_epsilon (value (fixture, 2), 120.0 + 20.0 / pixels * 60.0, 1.0);
  g_assert_cmpfloat (value (fixture, 1), ==, 108.0);
  g_assert_cmpfloat (value (fixture, 3), ==, 132.0);
  g_assert_cmpuint (fixture->n_edits, >=, 1);
  /* And it is at the handle still. */
  g_assert_cmpfloat_with_epsilon (place_of (fixture, 2).x, from.x + dx, 3.0);
}

static void
test_neighbour (Fixture       *fixture,
                gconstpointer  data)
{
  drag (fixture, place_of (fixture, 2), 200);
  g_assert_cmpfloat (value (fixture, 2), ==, 132.0);
  g_assert_cmpfloat (value (fixture, 3), ==, 132.0);
  /* Of two at one place, that is taken which can go the way of the pointer. */
  drag (fixture, place_of (fixture, 2), -20);
  g_assert_cmpfloat (value (fixture, 2), <, 132.0);
  g_assert_cmpfloat (value (fixture, 3), ==, 132.0);
  drag (fixture, place_of (fixture, 2), 200);
  drag (fixture, place_of (fixture, 2), 20);
  g_assert_cmpfloat (value (fixture, 2), ==, 132.0);
  g_assert_cmpfloat (value (fixture, 3), >, 132.0);
}

static void
test_elsewhere (Fixture       *fixture,
                gconstpointer  data)
{
  drag (fixture, GRAPHENE_POINT_INIT (250, 20), 60);
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  /* In the cumulative curve the median is half-way up. */
  liaison_quantile_plot_set_cumulative (fixture->plot, TRUE);
  while (place_of (fixture, 2).y > place_of (fixture, 0).y - 50)
    g_main_context_iteration (NULL, TRUE);
  drag (fixture, place_of (fixture, 2), 20);
  g_assert_cmpfloat (value (fixture, 2), >, 120.0);
}

#define ADD(name, data, func) g_test_add ("/forecast/quantile-plot/" name, Fixture, data, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("drag", NULL, test_drag);
  ADD ("drag-right-to-left", GINT_TO_POINTER (TRUE), test_drag);
  ADD ("neighbour", NULL, test_neighbour);
  ADD ("elsewhere", NULL, test_elsewhere);
  return g_test_run ();
}
