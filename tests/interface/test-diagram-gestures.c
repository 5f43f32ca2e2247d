/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"

#include <adwaita.h>
#include <math.h>

#include "pointer.h"

/* Where the node of an entity is seen, in pixels of the view, as soon as it is seen there. */
static void
locate (Fixture    *fixture,
        const char *id,
        double     *x,
        double     *y)
{
  LiaisonDiagramPlace own = place (fixture, id);
  int number = _liaison_diagram_view_find (fixture->view, entity (fixture, id));

  *x = fixture->view->pan_x + own.x * fixture->view->zoom;
  *y = fixture->view->pan_y + own.y * fixture->view->zoom;
  while (_liaison_diagram_view_pick_node (fixture->view, *x, *y) != number)
    g_main_context_iteration (NULL, TRUE);
}

static void
move_to (Fixture *fixture,
         double   x,
         double   y)
{
  pointer_move (GTK_WIDGET (fixture->view), x, y);
}

/* A drag from a place by DX, DY, on its way in steps. */
static void
drag_by (Fixture *fixture,
         double   x,
         double   y,
         double   dx,
         double   dy)
{
  move_to (fixture, x, y);
  pointer_press (POINTER_LEFT);
  for (guint i = 1; i <= 4; i++)
    move_to (fixture, x + dx * i / 4, y + dy * i / 4);
}

/* A place of the view without a node or a line, at a corner of the picture. */
static void
find_ground (Fixture *fixture,
             double  *x,
             double  *y)
{
  for (*y = 80; *y < 500; *y += 10)
    for (*x = 60; *x < 600; *x += 10)
      if (_liaison_diagram_view_pick_node (fixture->view, *x, *y) < 0 &&
          _liaison_diagram_view_pick_edge (fixture->view, *x, *y) < 0 &&
          _liaison_diagram_view_find_rim (fixture->view, *x, *y) < 0)
        return;
  g_assert_not_reached ();
}

static guint
n_selected (Fixture *fixture)
{
  return (liaison_selection_get_entity (selection (fixture)) != NULL) + liaison_selection_get_others (selection (fixture))->len;
}

static void
test_wheel (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonDiagramView *view = fixture->view;
  double zoom = view->zoom;
  double x, y, plane_x, plane_y, pan_x, pan_y;

  move_to (fixture, 200, 300);
  _liaison_diagram_view_to_plane (view, 200, 300, &plane_x, &plane_y);
  pointer_click (POINTER_WHEEL_UP);
  g_assert_cmpfloat_with_epsilon (view->zoom, zoom * 1.15, 1e-6);
  _liaison_diagram_view_to_plane (view, 200, 300, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, plane_x, 1);
  g_assert_cmpfloat_with_epsilon (y, plane_y, 1);
  key_press (GDK_KEY_Control_L);
  pointer_click (POINTER_WHEEL_DOWN);
  key_release (GDK_KEY_Control_L);
  g_assert_cmpfloat_with_epsilon (view->zoom, zoom, 1e-6);

  pan_x = view->pan_x;
  pan_y = view->pan_y;
  key_press (GDK_KEY_Shift_L);
  pointer_click (POINTER_WHEEL_DOWN);
  key_release (GDK_KEY_Shift_L);
  g_assert_cmpfloat (view->pan_x, <, pan_x);
  g_assert_cmpfloat (view->pan_y, ==, pan_y);
  pointer_click (POINTER_WHEEL_LEFT);
  g_assert_cmpfloat_with_epsilon (view->pan_x, pan_x, 1e-6);
  g_assert_cmpfloat_with_epsilon (view->zoom, zoom, 1e-6);
}

static GtkEventController *
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

/* There are no fingers in a test: this says only what the gesture would. */
static void
test_pinch (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonDiagramView *view = fixture->view;
  GtkEventController *pinch = find_controller (fixture, GTK_TYPE_GESTURE_ZOOM);
  double zoom = view->zoom;
  double x, y, plane_x, plane_y;

  move_to (fixture, 200, 300);
  _liaison_diagram_view_to_plane (view, view->pointer_x, view->pointer_y, &plane_x, &plane_y);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  /* It counts from the beginning. */
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  g_assert_cmpfloat_with_epsilon (view->zoom, 2 * zoom, 1e-6);
  _liaison_diagram_view_to_plane (view, view->pointer_x, view->pointer_y, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, plane_x, 1e-6);
  /* The fingers go on together: what is between them goes with them. */
  view->pointer_x += 70;
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  _liaison_diagram_view_to_plane (view, view->pointer_x, view->pointer_y, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, plane_x, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, plane_y, 1e-6);
}

static void
test_pan (Fixture       *fixture,
          gconstpointer  data)
{
  LiaisonDiagramView *view = fixture->view;
  double pan_x = view->pan_x;
  double pan_y = view->pan_y;
  double x, y;

  find_ground (fixture, &x, &y);
  drag_by (fixture, x, y, 60, 40);
  pointer_release (POINTER_LEFT);
  g_assert_cmpfloat_with_epsilon (view->pan_x, pan_x + 60, 1);
  g_assert_cmpfloat_with_epsilon (view->pan_y, pan_y + 40, 1);
  g_assert_cmpuint (n_selected (fixture), ==, 0);
}

/* The middle button pans over nodes too, and moves none. */
static void
test_middle (Fixture       *fixture,
             gconstpointer  data)
{
  LiaisonDiagramView *view = fixture->view;
  LiaisonDiagramPlace before = place (fixture, "voss");
  double pan_x = view->pan_x;
  double x, y;

  locate (fixture, "voss", &x, &y);
  move_to (fixture, x, y);
  pointer_press (POINTER_MIDDLE);
  move_to (fixture, x + 30, y);
  move_to (fixture, x + 50, y);
  pointer_release (POINTER_MIDDLE);
  g_assert_cmpfloat_with_epsilon (view->pan_x, pan_x + 50, 1);
  g_assert_cmpfloat (place (fixture, "voss").x, ==, before.x);
  g_assert_cmpuint (n_selected (fixture), ==, 0);
}

static void
test_drag_node (Fixture       *fixture,
                gconstpointer  data)
{
  LiaisonDiagramPlace before = place (fixture, "vote");
  double x, y;

  /* To where no other node is. */
  _liaison_diagram_view_zoom_at (fixture->view, 0.5, 350, 300);
  _liaison_diagram_view_pan_by (fixture->view, 0, 150);
  locate (fixture, "vote", &x, &y);
  drag_by (fixture, x, y, 0, 100 - y);
  g_assert_true (fixture->view->dragging);
  pointer_release (POINTER_LEFT);
  g_assert_cmpfloat_with_epsilon (place (fixture, "vote").y, before.y + (100 - y) / fixture->view->zoom, 2 / fixture->view->zoom);
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_cmpfloat (place (fixture, "vote").y, ==, before.y);
}

/* One of several that are selected takes the others along, as one step. */
static void
test_drag_several (Fixture       *fixture,
                   gconstpointer  data)
{
  LiaisonHistory *history = liaison_document_get_history (fixture->document);
  LiaisonDiagramPlace voss = place (fixture, "voss");
  LiaisonDiagramPlace raid = place (fixture, "raid");
  LiaisonDiagramPlace other = place (fixture, "tessaly");
  double x, y;

  liaison_selection_toggle_entity (selection (fixture), entity (fixture, "raid"));
  liaison_selection_toggle_entity (selection (fixture), entity (fixture, "voss"));
  locate (fixture, "voss", &x, &y);
  drag_by (fixture, x, y, 50, 20);
  pointer_release (POINTER_LEFT);
  g_assert_cmpfloat (place (fixture, "voss").x, >, voss.x + 10);
  g_assert_cmpfloat_with_epsilon (place (fixture, "raid").x - raid.x, place (fixture, "voss").x - voss.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (place (fixture, "raid").y - raid.y, place (fixture, "voss").y - voss.y, 1e-6);
  g_assert_cmpfloat (place (fixture, "tessaly").x, ==, other.x);
  g_assert_cmpuint (n_selected (fixture), ==, 2);
  liaison_history_undo (history);
  g_assert_cmpfloat (place (fixture, "voss").x, ==, voss.x);
  g_assert_cmpfloat (place (fixture, "raid").y, ==, raid.y);
  g_assert_false (liaison_history_get_can_undo (history));
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  LiaisonDiagramPlace before = place (fixture, "voss");
  double x, y;

  locate (fixture, "voss", &x, &y);
  drag_by (fixture, x, y, 50, 20);
  g_assert_cmpfloat (place (fixture, "voss").x, !=, before.x);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "diagram.clear", NULL);
  g_assert_false (fixture->view->dragging);
  g_assert_cmpfloat (place (fixture, "voss").x, ==, before.x);
  move_to (fixture, x, y);
  pointer_release (POINTER_LEFT);
  g_assert_cmpfloat (place (fixture, "voss").x, ==, before.x);
  g_assert_false (liaison_history_get_can_undo (liaison_document_get_history (fixture->document)));
}

/* The frame around the nodes of two entities, in pixels of the view, a bit larger than both. */
static graphene_rect_t
frame_of (Fixture    *fixture,
          const char *a,
          const char *b)
{
  graphene_rect_t first, second, frame;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (node (fixture, a)), GTK_WIDGET (fixture->view), &first));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (node (fixture, b)), GTK_WIDGET (fixture->view), &second));
  graphene_rect_union (&first, &second, &frame);
  graphene_rect_inset (&frame, -12, -12);
  return frame;
}

static gboolean
is_selected (Fixture    *fixture,
             const char *id)
{
  return entity (fixture, id) == liaison_selection_get_entity (selection (fixture)) ||
         g_ptr_array_find ((GPtrArray *) liaison_selection_get_others (selection (fixture)), entity (fixture, id), NULL);
}

static void
test_band (Fixture       *fixture,
           gconstpointer  data)
{
  graphene_rect_t frame = frame_of (fixture, "voss", "adair");
  double pan_x = fixture->view->pan_x;

  key_press (GDK_KEY_Shift_L);
  drag_by (fixture, frame.origin.x, frame.origin.y, frame.size.width, frame.size.height);
  g_assert_true (fixture->view->banding);
  pointer_release (POINTER_LEFT);
  key_release (GDK_KEY_Shift_L);
  g_assert_cmpfloat (fixture->view->pan_x, ==, pan_x);
  g_assert_true (is_selected (fixture, "voss"));
  g_assert_true (is_selected (fixture, "adair"));
  for (guint i = 0; i < fixture->view->nodes->len; i++)
    {
      LiaisonDiagramNode *each = _liaison_diagram_view_node (fixture->view, i);
      graphene_rect_t own;

      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (each), GTK_WIDGET (fixture->view), &own));
      g_assert_cmpint (is_selected (fixture, liaison_entity_get_id (liaison_diagram_node_get_entity (each))), ==,
                       graphene_rect_intersection (&own, &frame, NULL));
    }
}

static void
test_band_adds (Fixture       *fixture,
                gconstpointer  data)
{
  graphene_rect_t frame = frame_of (fixture, "raid", "raid");

  liaison_selection_select_entity (selection (fixture), entity (fixture, "voss"));
  key_press (GDK_KEY_Shift_L);
  key_press (GDK_KEY_Control_L);
  drag_by (fixture, frame.origin.x, frame.origin.y, frame.size.width, frame.size.height);
  pointer_release (POINTER_LEFT);
  key_release (GDK_KEY_Control_L);
  key_release (GDK_KEY_Shift_L);
  g_assert_true (liaison_selection_get_entity (selection (fixture)) == entity (fixture, "voss"));
  g_assert_true (is_selected (fixture, "raid"));
  /* Without it only what the band touches is. */
  key_press (GDK_KEY_Shift_L);
  drag_by (fixture, frame.origin.x, frame.origin.y, frame.size.width, frame.size.height);
  pointer_release (POINTER_LEFT);
  key_release (GDK_KEY_Shift_L);
  g_assert_true (is_selected (fixture, "raid"));
  g_assert_false (is_selected (fixture, "voss"));
}

static void
test_band_cancelled (Fixture       *fixture,
                     gconstpointer  data)
{
  graphene_rect_t frame = frame_of (fixture, "voss", "adair");

  liaison_selection_select_entity (selection (fixture), entity (fixture, "vote"));
  key_press (GDK_KEY_Shift_L);
  drag_by (fixture, frame.origin.x, frame.origin.y, frame.size.width, frame.size.height);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "diagram.clear", NULL);
  pointer_release (POINTER_LEFT);
  key_release (GDK_KEY_Shift_L);
  g_assert_cmpuint (n_selected (fixture), ==, 1);
  g_assert_true (is_selected (fixture, "vote"));
}

/* At the edge the plane goes on, and the band stays where it began on it. */
static void
test_edge (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonDiagramView *view = fixture->view;
  double pan_x = view->pan_x;
  graphene_point_t start;
  double x, y;

  find_ground (fixture, &x, &y);
  key_press (GDK_KEY_Shift_L);
  drag_by (fixture, x, y, gtk_widget_get_width (GTK_WIDGET (view)) - 3 - x, 10);
  start = view->band_start;
  while (view->pan_x > pan_x - 200)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (view->band_start.x, ==, start.x);
  _liaison_diagram_view_to_plane (view, gtk_widget_get_width (GTK_WIDGET (view)) - 3, y, &x, &y);
  g_assert_cmpfloat_with_epsilon (view->band_end.x, x, 2);
  pointer_release (POINTER_LEFT);
  key_release (GDK_KEY_Shift_L);
  g_assert_cmpuint (view->edge_tick, ==, 0);
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonDiagramView *view = fixture->view;
  double pan_x = view->pan_x;
  double pan_y = view->pan_y;

  gtk_widget_activate_action (GTK_WIDGET (view), "diagram.pan", "(ii)", 1, 0);
  g_assert_cmpfloat (view->pan_x, <, pan_x);
  g_assert_cmpfloat (view->pan_y, ==, pan_y);
  gtk_widget_activate_action (GTK_WIDGET (view), "diagram.pan", "(ii)", -1, 0);
  g_assert_cmpfloat (view->pan_x, ==, pan_x);
  gtk_widget_activate_action (GTK_WIDGET (view), "diagram.pan-page", "(ii)", 0, -1);
  g_assert_cmpfloat_with_epsilon (view->pan_y, pan_y + 0.8 * gtk_widget_get_height (GTK_WIDGET (view)), 1e-6);
}

/* What is selected comes into the middle of what nothing covers. */
static void
test_show_selected (Fixture       *fixture,
                    gconstpointer  data)
{
  LiaisonDiagramView *view = fixture->view;
  double x, y;

  liaison_selection_select_entity (selection (fixture), entity (fixture, "voss"));
  _liaison_diagram_view_zoom_at (view, 0.2, 0, 0);
  _liaison_diagram_view_pan_by (view, 9000, -7000);
  gtk_widget_activate_action (GTK_WIDGET (view), "diagram.show-selected", NULL);
  g_assert_cmpfloat_with_epsilon (view->zoom, LIAISON_DIAGRAM_READABLE_ZOOM, 1e-6);
  _liaison_diagram_view_to_plane (view, gtk_widget_get_width (GTK_WIDGET (view)) / 2.0,
                                  (gtk_widget_get_height (GTK_WIDGET (view)) + view->top_inset - view->bottom_inset) / 2.0, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, place (fixture, "voss").x, 6);
  g_assert_cmpfloat_with_epsilon (y, place (fixture, "voss").y, 6);
}

static void
set_up_gestures (Fixture       *fixture,
                 gconstpointer  data)
{
  set_up (fixture, data);
  while (!gtk_widget_get_mapped (GTK_WIDGET (fixture->view)))
    g_main_context_iteration (NULL, TRUE);
  pointer_settle ();
}

#define ADD(name, function) g_test_add ("/diagram-gestures/" name, Fixture, NULL, set_up_gestures, function, tear_down)

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

  ADD ("wheel", test_wheel);
  ADD ("pinch", test_pinch);
  ADD ("pan", test_pan);
  ADD ("middle", test_middle);
  ADD ("drag-node", test_drag_node);
  ADD ("drag-several", test_drag_several);
  ADD ("cancel", test_cancel);
  ADD ("band", test_band);
  ADD ("band-adds", test_band_adds);
  ADD ("band-cancelled", test_band_cancelled);
  ADD ("edge", test_edge);
  ADD ("keys", test_keys);
  ADD ("show-selected", test_show_selected);
  return g_test_run ();
}
