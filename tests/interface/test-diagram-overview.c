/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"

#include <adwaita.h>
#include <math.h>

#include "interface/diagram/diagram-overview.h"
#include "pointer.h"

static LiaisonDiagramOverview *
overview (Fixture *fixture)
{
  return LIAISON_DIAGRAM_OVERVIEW (child (fixture, "overview"));
}

static void
set_up_wide (Fixture       *fixture,
             gconstpointer  data)
{
  set_up (fixture, data);
  while (!gtk_widget_get_mapped (GTK_WIDGET (fixture->view)))
    g_main_context_iteration (NULL, TRUE);
  pointer_settle ();
}

/* Whether it is there; when it is, also where it is. */
static gboolean
is_seen (Fixture *fixture)
{
  GtkWidget *map = GTK_WIDGET (overview (fixture));

  pointer_settle ();
  while (gtk_widget_get_mapped (map) && gtk_widget_get_width (map) == 0)
    g_main_context_iteration (NULL, TRUE);
  return gtk_widget_get_mapped (map);
}

/* So near that not all can be seen. */
static void
come_near (Fixture *fixture)
{
  _liaison_diagram_view_zoom_at (fixture->view, 3, 350, 300);
  pointer_settle ();
}

static void
test_shown (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_false (is_seen (fixture));
  come_near (fixture);
  g_assert_true (is_seen (fixture));
  g_assert_cmpfloat (gtk_widget_get_opacity (GTK_WIDGET (overview (fixture))), ==, 1);
  liaison_diagram_overview_set_wanted (overview (fixture), FALSE);
  g_assert_false (is_seen (fixture));
  liaison_diagram_overview_set_wanted (overview (fixture), TRUE);
  g_assert_true (is_seen (fixture));
  liaison_diagram_view_fit (fixture->view);
  g_assert_false (is_seen (fixture));
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  come_near (fixture);
  g_assert_true (is_seen (fixture));
  gtk_widget_set_size_request (GTK_WIDGET (fixture->diagram), -1, -1);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 420, 600);
  while (gtk_widget_get_width (GTK_WIDGET (fixture->diagram)) > 420)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_seen (fixture));
}

/* A smaller window shows less. */
static void
test_resized (Fixture       *fixture,
              gconstpointer  data)
{
  /* The reader has taken the plane: it is not fitted again. */
  _liaison_diagram_view_pan_by (fixture->view, 1, 0);
  g_assert_false (is_seen (fixture));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 340);
  while (gtk_widget_get_height (GTK_WIDGET (fixture->diagram)) > 340)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_seen (fixture));
}

/* It lies neither under the card nor over it. */
static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  graphene_rect_t card, own;

  come_near (fixture);
  liaison_selection_select_entity (selection (fixture), entity (fixture, "voss"));
  come_near (fixture);
  while (!gtk_widget_get_mapped (child (fixture, "card")))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_seen (fixture));
  g_assert_true (gtk_widget_compute_bounds (child (fixture, "card"), fixture->window, &card));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (overview (fixture)), fixture->window, &own));
  g_assert_false (graphene_rect_intersection (&card, &own, NULL));
}

static void
middle_of_seen (Fixture *fixture,
                double  *x,
                double  *y)
{
  _liaison_diagram_view_to_plane (fixture->view, gtk_widget_get_width (GTK_WIDGET (fixture->view)) / 2.0,
                                  gtk_widget_get_height (GTK_WIDGET (fixture->view)) / 2.0, x, y);
}

/* The corner of the map shows the corner of the picture, and the frame follows the pointer from there. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *map = GTK_WIDGET (overview (fixture));
  double zoom, x, y, later_x, later_y;
  graphene_rect_t picture;

  come_near (fixture);
  g_assert_true (is_seen (fixture));
  zoom = fixture->view->zoom;
  g_assert_true (_liaison_diagram_view_measure (fixture->view, TRUE, &picture));
  pointer_move (map, 8, gtk_widget_get_height (map) / 2.0);
  pointer_press (POINTER_LEFT);
  middle_of_seen (fixture, &x, &y);
  g_assert_cmpfloat (x, <, picture.origin.x + picture.size.width * 0.25);
  g_assert_cmpfloat_with_epsilon (y, picture.origin.y + picture.size.height / 2, picture.size.height * 0.1);
  pointer_move (map, 60, gtk_widget_get_height (map) / 2.0);
  middle_of_seen (fixture, &later_x, &later_y);
  g_assert_cmpfloat (later_x, >, x + picture.size.width * 0.15);
  g_assert_cmpfloat_with_epsilon (later_y, y, 1e-3);
  pointer_release (POINTER_LEFT);
  g_assert_cmpfloat (fixture->view->zoom, ==, zoom);
  g_assert_null (liaison_selection_get_entity (selection (fixture)));
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkAccessible *map = GTK_ACCESSIBLE (overview (fixture));

  gtk_test_accessible_assert_role (map, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (map, GTK_ACCESSIBLE_PROPERTY_LABEL, "Overview of the diagram");
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (map)));
}

#define ADD(name, function) g_test_add ("/diagram-overview/" name, Fixture, NULL, set_up_wide, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();

  ADD ("shown", test_shown);
  ADD ("narrow", test_narrow);
  ADD ("resized", test_resized);
  ADD ("card", test_card);
  ADD ("drag", test_drag);
  ADD ("accessible", test_accessible);
  return g_test_run ();
}
