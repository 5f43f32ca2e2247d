/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"

#include <adwaita.h>

#include "interface/document-changes.h"

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

static void
set_up_moving (Fixture       *fixture,
               gconstpointer  data)
{
  set_up (fixture, data);
  while (!gtk_widget_get_mapped (GTK_WIDGET (fixture->view)))
    g_main_context_iteration (NULL, TRUE);
  set_animations (TRUE);
}

static gboolean
is_at (LiaisonDiagramView *view,
       double              zoom,
       double              pan_x,
       double              pan_y)
{
  return ABS (view->zoom - zoom) < 1e-9 && ABS (view->pan_x - pan_x) < 1e-9 && ABS (view->pan_y - pan_y) < 1e-9;
}

static void
wait_for_frame (LiaisonDiagramView *view,
                double              zoom,
                double              pan_x,
                double              pan_y)
{
  while (!is_at (view, zoom, pan_x, pan_y))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_glide (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonDiagramView *view = fixture->view;
  double zoom = view->zoom;
  double x, y, plane_x, plane_y;

  _liaison_diagram_view_to_plane (view, 100, 50, &plane_x, &plane_y);
  /* Twice as near, around 100, 50. */
  _liaison_diagram_view_glide_to (view, 2 * zoom, 100 - plane_x * 2 * zoom, 50 - plane_y * 2 * zoom);
  g_assert_cmpfloat (view->zoom, <, 2 * zoom);
  while (view->zoom != 2 * zoom)
    {
      double last = view->zoom;

      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpfloat (view->zoom, >=, last);
      _liaison_diagram_view_to_plane (view, 100, 50, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, plane_x, 1e-6);
      g_assert_cmpfloat_with_epsilon (y, plane_y, 1e-6);
    }
}

/* Each press of a button counts from where the last one goes. */
static void
test_aim (Fixture       *fixture,
          gconstpointer  data)
{
  double zoom = fixture->view->zoom;
  double aim, x, y;

  liaison_diagram_view_zoom_by (fixture->view, 1.25);
  liaison_diagram_view_zoom_by (fixture->view, 1.25);
  _liaison_diagram_view_get_aim (fixture->view, &aim, &x, &y);
  g_assert_cmpfloat_with_epsilon (aim, zoom * 1.25 * 1.25, 1e-9);
  wait_for_frame (fixture->view, aim, x, y);
}

static void
test_interrupted (Fixture       *fixture,
                  gconstpointer  data)
{
  LiaisonDiagramView *view = fixture->view;
  double x = view->pan_x;

  _liaison_diagram_view_glide_to (view, view->zoom, view->pan_x + 1000, view->pan_y);
  while (view->pan_x == x)
    g_main_context_iteration (NULL, TRUE);
  x = view->pan_x;
  _liaison_diagram_view_pan_by (view, 3, 0);
  g_assert_cmpfloat_with_epsilon (view->pan_x, x + 3, 1e-9);
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpfloat_with_epsilon (view->pan_x, x + 3, 1e-9);
}

static void
test_coast (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonDiagramView *view = fixture->view;
  double x = view->pan_x;
  double y = view->pan_y;

  _liaison_diagram_view_coast (view, 400, -200);
  wait_for_frame (view, view->zoom, x + 100, y - 50);
  /* What hardly moves stops. */
  _liaison_diagram_view_coast (view, 3, 3);
  g_assert_true (is_at (view, view->zoom, x + 100, y - 50));
}

static void
test_reduced (Fixture       *fixture,
              gconstpointer  data)
{
  LiaisonDiagramView *view = fixture->view;
  LiaisonDiagramPlace before = place (fixture, "voss");

  set_animations (FALSE);
  _liaison_diagram_view_glide_to (view, 1.5, 12, 34);
  g_assert_true (is_at (view, 1.5, 12, 34));
  _liaison_diagram_view_coast (view, 400, 400);
  g_assert_true (is_at (view, 1.5, 12, 34));
  liaison_document_move_node (fixture->document, "voss", before.x + 300, before.y);
  g_assert_cmpfloat (place (fixture, "voss").x, ==, before.x + 300);
}

static double
start_of_line (Fixture *fixture)
{
  for (guint i = 0; i < fixture->view->edges->len; i++)
    {
      const LiaisonLine *line = _liaison_diagram_view_edge (fixture->view, i);

      if (g_str_equal (liaison_relation_get_id (line->relation), "voss/leads/survey"))
        return line->x[0];
    }
  g_assert_not_reached ();
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonDiagramPlace before = place (fixture, "voss");
  LiaisonDiagramPlace other = place (fixture, "tessaly");
  double line = start_of_line (fixture);
  double moved_line;

  liaison_document_move_node (fixture->document, "voss", before.x + 3000, before.y);
  /* It is still where it was, and its line with it. */
  g_assert_cmpfloat_with_epsilon (place (fixture, "voss").x, before.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (start_of_line (fixture), line, 200);
  while (place (fixture, "voss").x == before.x)
    g_main_context_iteration (NULL, TRUE);
  while (place (fixture, "voss").x != before.x + 3000)
    g_main_context_iteration (NULL, TRUE);
  moved_line = start_of_line (fixture);
  _liaison_diagram_view_route (fixture->view);
  g_assert_cmpfloat_with_epsilon (start_of_line (fixture), moved_line, 1e-6);
  g_assert_cmpfloat (place (fixture, "tessaly").x, ==, other.x);
}

/* What needs the places has them at their ends, and undo goes back from there. */
static void
test_finish_move (Fixture       *fixture,
                  gconstpointer  data)
{
  LiaisonDiagramPlace before = place (fixture, "voss");

  liaison_document_move_node (fixture->document, "voss", before.x + 3000, before.y);
  _liaison_diagram_view_route (fixture->view);
  g_assert_cmpfloat (place (fixture, "voss").x, ==, before.x + 3000);
  liaison_document_move_node (fixture->document, "voss", before.x + 500, before.y);
  liaison_history_undo (liaison_document_get_history (fixture->document));
  while (place (fixture, "voss").x != before.x)
    g_main_context_iteration (NULL, TRUE);
}

/* A view that goes while something moves. */
static void
test_destroyed (Fixture       *fixture,
                gconstpointer  data)
{
  _liaison_diagram_view_glide_to (fixture->view, 2, 0, 0);
  liaison_document_move_node (fixture->document, "voss", 3000, 0);
  liaison_diagram_set_document (fixture->diagram, NULL);
  g_assert_cmpuint (fixture->view->nodes->len, ==, 0);
}

#define ADD(name, test) g_test_add ("/diagram-motion/" name, Fixture, NULL, set_up_moving, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();

  ADD ("glide", test_glide);
  ADD ("aim", test_aim);
  ADD ("interrupted", test_interrupted);
  ADD ("coast", test_coast);
  ADD ("reduced", test_reduced);
  ADD ("move", test_move);
  ADD ("finish-move", test_finish_move);
  ADD ("destroyed", test_destroyed);
  return g_test_run ();
}
