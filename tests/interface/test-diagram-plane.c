/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"

#include <adwaita.h>

#include "interface/diagram/diagram-plane.h"

/* Where the middle of WIDGET is in PARENT. */
static graphene_point_t
middle_in (GtkWidget *widget,
           GtkWidget *parent)
{
  graphene_point_t middle = GRAPHENE_POINT_INIT (gtk_widget_get_width (widget) / 2.0f, gtk_widget_get_height (widget) / 2.0f);
  graphene_point_t found;

  g_assert_true (gtk_widget_compute_point (widget, parent, &middle, &found));
  return found;
}

static void
wait_for_allocation (Fixture *fixture)
{
  gtk_widget_queue_allocate (GTK_WIDGET (fixture->view));
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
}

/* Nodes stand around their places, whatever part of the plane is seen. */
static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < 2; i++)
    {
      for (guint k = 0; k < fixture->view->nodes->len; k++)
        {
          LiaisonDiagramNode *widget = _liaison_diagram_view_node (fixture->view, k);
          const LiaisonDiagramPlace *own = liaison_diagram_node_get_place (widget);
          graphene_point_t found = middle_in (GTK_WIDGET (widget), fixture->view->plane);

          g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (widget)), ==, own->width);
          g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (widget)), ==, own->height);
          g_assert_cmpfloat_with_epsilon (found.x, own->x, 0.6);
          g_assert_cmpfloat_with_epsilon (found.y, own->y, 0.6);
        }
      _liaison_diagram_view_pan_by (fixture->view, 70, -30);
      wait_for_allocation (fixture);
    }
}

/* What is moved and scaled is the plane as a whole. */
static void
test_moves_as_a_whole (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  GtkWidget *voss = GTK_WIDGET (node (fixture, "voss"));
  LiaisonDiagramPlace own = place (fixture, "voss");
  graphene_point_t found;

  liaison_diagram_view_zoom_to (fixture->view, 0.5);
  _liaison_diagram_view_pan_by (fixture->view, 70, -30);
  wait_for_allocation (fixture);
  g_assert_cmpfloat (fixture->view->zoom, ==, 0.5);
  found = middle_in (voss, view);
  g_assert_cmpfloat_with_epsilon (found.x, fixture->view->pan_x + own.x * 0.5, 0.6);
  g_assert_cmpfloat_with_epsilon (found.y, fixture->view->pan_y + own.y * 0.5, 0.6);
}

static GskRenderNode *
draw (Fixture *fixture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (fixture->view->plane)->snapshot (fixture->view->plane, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
assert_draws (Fixture *fixture,
              gboolean draws)
{
  GskRenderNode *drawn;

  wait_for_allocation (fixture);
  drawn = draw (fixture);
  g_assert_cmpint (drawn != NULL, ==, draws);
  g_clear_pointer (&drawn, gsk_render_node_unref);
}

/* The view paints nodes and lines: of what stands on it the plane draws only the focus and the mark of a drop. */
static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *voss = GTK_WIDGET (node (fixture, "voss"));

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  assert_draws (fixture, FALSE);
  gtk_widget_add_css_class (voss, "drop-target");
  liaison_diagram_plane_set_marked (LIAISON_DIAGRAM_PLANE (fixture->view->plane), voss);
  assert_draws (fixture, TRUE);
  gtk_widget_remove_css_class (voss, "drop-target");
  liaison_diagram_plane_set_marked (LIAISON_DIAGRAM_PLANE (fixture->view->plane), NULL);
  assert_draws (fixture, FALSE);
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  gtk_widget_grab_focus (voss);
  assert_draws (fixture, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) g_test_add ("/diagram-plane/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("places", test_places);
  ADD ("moves-as-a-whole", test_moves_as_a_whole);
  ADD ("marks", test_marks);
#undef ADD
  return g_test_run ();
}
