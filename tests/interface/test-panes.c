/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/window/panes.h"

typedef struct
{
  GtkWidget *window;
  LiaisonPanes *panes;
  GtkWidget *children[LIAISON_N_PANES];
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char * const names[] = { "article", "diagram", "forecasts" };

  fixture->window = gtk_window_new ();
  fixture->panes = g_object_new (LIAISON_TYPE_PANES, NULL);
  for (guint i = 0; i < LIAISON_N_PANES; i++)
    {
      fixture->children[i] = gtk_button_new_with_label (names[i]);
      g_object_set (fixture->panes, names[i], fixture->children[i], NULL);
    }
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panes));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
show_at (Fixture *fixture,
         int      width)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 400);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
wait_for (Fixture  *fixture,
          gboolean  narrow)
{
  while (gtk_widget_get_width (GTK_WIDGET (fixture->panes)) == 0 ||
         liaison_panes_get_narrow (fixture->panes) != narrow)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_visible (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < LIAISON_N_PANES; i++)
    n += gtk_widget_get_visible (fixture->children[i]);
  return n;
}

static void
test_wide (Fixture       *fixture,
           gconstpointer  data)
{
  show_at (fixture, 1200);
  wait_for (fixture, FALSE);
  g_assert_cmpuint (count_visible (fixture), ==, 3);

  g_object_set (fixture->panes, "show-forecasts", FALSE, NULL);
  g_assert_cmpuint (count_visible (fixture), ==, 2);
  g_assert_false (gtk_widget_get_visible (fixture->children[LIAISON_PANE_FORECASTS]));

  liaison_panes_show (fixture->panes, LIAISON_PANE_FORECASTS);
  g_assert_cmpuint (count_visible (fixture), ==, 3);
}

/* Putting the handles where they were is not taken for the reader's hand. */
static void
test_widths (Fixture       *fixture,
             gconstpointer  data)
{
  int article, forecasts;

  g_object_set (fixture->panes, "article-width", 440, "forecasts-width", 320, NULL);
  show_at (fixture, 1300);
  wait_for (fixture, FALSE);
  while (g_main_context_iteration (NULL, FALSE) || gtk_widget_get_width (fixture->children[LIAISON_PANE_FORECASTS]) < 280)
    ;
  g_object_get (fixture->panes, "article-width", &article, "forecasts-width", &forecasts, NULL);
  g_assert_cmpint (article, ==, 440);
  g_assert_cmpint (forecasts, ==, 320);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  AdwViewStack *stack = liaison_panes_get_stack (fixture->panes);

  show_at (fixture, 360);
  wait_for (fixture, TRUE);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->panes)), ==, 360);
  g_assert_cmpuint (count_visible (fixture), ==, 1);
  g_assert_true (gtk_widget_get_visible (fixture->children[LIAISON_PANE_ARTICLE]));

  liaison_panes_show (fixture->panes, LIAISON_PANE_DIAGRAM);
  g_assert_cmpuint (count_visible (fixture), ==, 1);
  g_assert_true (gtk_widget_get_visible (fixture->children[LIAISON_PANE_DIAGRAM]));

  adw_view_stack_set_visible_child_name (stack, "forecasts");
  g_assert_cmpuint (count_visible (fixture), ==, 1);
  g_assert_true (gtk_widget_get_visible (fixture->children[LIAISON_PANE_FORECASTS]));
}

/* Until it is known which pane stays when a window becomes narrow, none is squeezed away and loses the focus. */
static void
test_shrink (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *diagram = fixture->children[LIAISON_PANE_DIAGRAM];
  int width;

  show_at (fixture, 1200);
  wait_for (fixture, FALSE);
  liaison_panes_focus (fixture->panes, LIAISON_PANE_DIAGRAM);
  width = gtk_widget_get_width (diagram);
  gtk_widget_allocate (GTK_WIDGET (fixture->panes), 500, 400, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (diagram), ==, width);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == diagram);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GtkSelectionModel) pages =
      adw_view_stack_get_pages (liaison_panes_get_stack (fixture->panes));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (pages)), ==, LIAISON_N_PANES);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/panes/wide", Fixture, NULL, set_up, test_wide, tear_down);
  g_test_add ("/panes/widths", Fixture, NULL, set_up, test_widths, tear_down);
  g_test_add ("/panes/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/panes/shrink", Fixture, NULL, set_up, test_shrink, tear_down);
  g_test_add ("/panes/pages", Fixture, NULL, set_up, test_pages, tear_down);
  return g_test_run ();
}
