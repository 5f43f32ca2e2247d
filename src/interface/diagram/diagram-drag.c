/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drags with the first button, or a finger: a node, with all that are selected if it is one of them; a line, where it begins at the
 * rim of a node; else the plane; with Shift a rubber band. Near the edges of the widget the plane goes on by itself. Escape takes a
 * drag back. */

#include "interface/diagram/diagram-private.h"

#include <math.h>

#include "interface/document-changes.h"

#define THRESHOLD 6.0       /* pixels: less is a click */
#define EDGE 28.0           /* pixels from an edge of the widget where the plane goes on */
#define EDGE_SPEED 700.0    /* pixels a second at the edge itself */
#define LONGEST_STEP 0.05   /* seconds: a frame that came late does not throw the plane */

/* A node that is dragged. */
typedef struct
{
  guint number;
  double x;                 /* where it was */
  double y;
  double offset_x;          /* from the pointer to its centre, on the plane */
  double offset_y;
} Load;

static Load *
get_load (LiaisonDiagramView *self,
          guint               i)
{
  return &g_array_index (self->load, Load, i);
}

static void
take (LiaisonDiagramView *self,
      int                 number,
      double              x,
      double              y)
{
  const LiaisonDiagramPlace *place;
  Load load;

  if (number < 0)
    return;
  place = liaison_diagram_node_get_place (_liaison_diagram_view_node (self, (guint) number));
  load = (Load) { (guint) number, place->x, place->y, place->x - x, place->y - y };
  g_array_append_val (self->load, load);
}

/* Takes what is dragged with the node: itself, or all that are selected. X and Y are the pointer's, on the plane. */
static void
take_all (LiaisonDiagramView *self,
          double              x,
          double              y)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonEntity *entity = liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, (guint) self->dragged));
  const GPtrArray *others = selection != NULL ? liaison_selection_get_others (selection) : NULL;

  g_array_set_size (self->load, 0);
  if (others == NULL || others->len == 0 ||
      (entity != liaison_selection_get_entity (selection) && !g_ptr_array_find ((GPtrArray *) others, entity, NULL)))
    {
      take (self, self->dragged, x, y);
      return;
    }
  take (self, _liaison_diagram_view_find (self, liaison_selection_get_entity (selection)), x, y);
  for (guint i = 0; i < others->len; i++)
    take (self, _liaison_diagram_view_find (self, g_ptr_array_index (others, i)), x, y);
}

static void
set_place (LiaisonDiagramView *self,
           guint               number,
           double              x,
           double              y)
{
  LiaisonDiagramPlace *place = liaison_diagram_node_get_place (_liaison_diagram_view_node (self, number));

  place->x = x;
  place->y = y;
}

/* The nodes follow the pointer, which is at X, Y of the plane. */
static void
move_load (LiaisonDiagramView *self,
           double              x,
           double              y)
{
  for (guint i = 0; i < self->load->len; i++)
    _liaison_diagram_view_lift (self, get_load (self, i)->number);
  for (guint i = 0; i < self->load->len; i++)
    set_place (self, get_load (self, i)->number, x + get_load (self, i)->offset_x, y + get_load (self, i)->offset_y);
  _liaison_diagram_view_route_lifted (self);
}

/* The nodes go back to where they were. */
static void
put_back (LiaisonDiagramView *self)
{
  if (self->load->len == 0)
    return;
  _liaison_diagram_view_hold_places (self);
  for (guint i = 0; i < self->load->len; i++)
    set_place (self, get_load (self, i)->number, get_load (self, i)->x, get_load (self, i)->y);
  _liaison_diagram_view_route (self);
  _liaison_diagram_view_move_places (self);
}

static void
drag_to (LiaisonDiagramView *self,
         double              x,
         double              y)
{
  double plane_x, plane_y;

  _liaison_diagram_view_to_plane (self, x, y, &plane_x, &plane_y);
  if (self->banding)
    _liaison_diagram_view_set_band (self, plane_x, plane_y);
  else if (self->dragged >= 0)
    move_load (self, plane_x, plane_y);
  if (self->drawing >= 0 || (self->dragged >= 0 && self->load->len == 1))
    _liaison_diagram_view_set_drop (self, x, y, MAX (self->drawing, self->dragged));
}

/* How far beyond the margin at one of the edges, from -1 to 1; 0 in the middle. */
static double
push_at (double place,
         double size)
{
  if (place < EDGE)
    return MAX ((place - EDGE) / EDGE, -1);
  if (place > size - EDGE)
    return MIN ((place - size + EDGE) / EDGE, 1);
  return 0;
}

static gboolean
on_edge_tick (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = MIN ((double) (now - self->edge_time) / G_USEC_PER_SEC, LONGEST_STEP);
  double push_x = push_at (self->pointer_x, gtk_widget_get_width (widget));
  double push_y = push_at (self->pointer_y, gtk_widget_get_height (widget));

  if (push_x == 0 && push_y == 0)
    {
      self->edge_tick = 0;
      return G_SOURCE_REMOVE;
    }
  self->edge_time = now;
  _liaison_diagram_view_pan_by (self, -push_x * EDGE_SPEED * seconds, -push_y * EDGE_SPEED * seconds);
  drag_to (self, self->pointer_x, self->pointer_y);
  return G_SOURCE_CONTINUE;
}

static void
watch_edge (LiaisonDiagramView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->edge_tick != 0 || (push_at (self->pointer_x, gtk_widget_get_width (widget)) == 0 &&
                               push_at (self->pointer_y, gtk_widget_get_height (widget)) == 0))
    return;
  self->edge_time = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (widget));
  self->edge_tick = gtk_widget_add_tick_callback (widget, on_edge_tick, NULL, NULL);
}

static void
on_drag_begin (LiaisonDiagramView *self,
               double              x,
               double              y)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->drag));

  self->dragging = FALSE;
  if (_liaison_diagram_view_quotes_at (self, self->drag, x, y))
    {
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  _liaison_diagram_view_finish_move (self);
  self->banding = (state & GDK_SHIFT_MASK) != 0 && self->arranged;
  self->band_adds = (state & GDK_CONTROL_MASK) != 0;
  self->drawing = self->banding ? -1 : _liaison_diagram_view_find_rim (self, x, y);
  self->dragged = self->banding || self->drawing >= 0 ? -1 : _liaison_diagram_view_pick_node (self, x, y);
  self->start_x = x;
  self->start_y = y;
}

/* Escape is to come here. */
static void
take_keys (LiaisonDiagramView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* It is more than a click. */
static void
start_drag (LiaisonDiagramView *self)
{
  double x, y;

  self->dragging = TRUE;
  self->follows_size = FALSE;
  self->pointer_x = self->start_x;
  self->pointer_y = self->start_y;
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->drawing >= 0 || self->banding ? "crosshair" : "grabbing");
  _liaison_diagram_view_stop_glide (self);
  _liaison_diagram_view_unhover (self);
  take_keys (self);
  _liaison_diagram_view_to_plane (self, self->start_x, self->start_y, &x, &y);
  if (self->dragged >= 0)
    take_all (self, x, y);
  else if (self->banding)
    _liaison_diagram_view_begin_band (self, x, y);
}

static void
on_drag_update (LiaisonDiagramView *self,
                double              dx,
                double              dy)
{
  double x = self->start_x + dx;
  double y = self->start_y + dy;

  if (!self->dragging && hypot (dx, dy) < THRESHOLD)
    return;
  if (!self->dragging)
    start_drag (self);
  if (self->dragged < 0 && self->drawing < 0 && !self->banding)
    {
      _liaison_diagram_view_pan_by (self, x - self->pointer_x, y - self->pointer_y);
      self->pointer_x = x;
      self->pointer_y = y;
      return;
    }
  self->pointer_x = x;
  self->pointer_y = y;
  drag_to (self, x, y);
  watch_edge (self);
}

static void
stop_drag (LiaisonDiagramView *self)
{
  self->dragged = -1;
  self->drawing = -1;
  self->dragging = FALSE;
  self->banding = FALSE;
  g_array_set_size (self->load, 0);
  if (self->edge_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->edge_tick);
  self->edge_tick = 0;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  _liaison_diagram_view_clear_drop (self);
}

static LiaisonEntity *
entity_of (LiaisonDiagramView *self,
           int                 number)
{
  return liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, (guint) number));
}

/* Lets go above another node: the one that was dragged goes back, and whoever listens decides what becomes of the two. */
static void
drop (LiaisonDiagramView *self)
{
  gboolean draws = self->drawing >= 0;
  g_autoptr (LiaisonEntity) dragged = g_object_ref (entity_of (self, draws ? self->drawing : self->dragged));
  g_autoptr (LiaisonEntity) target = g_object_ref (entity_of (self, self->drop));

  if (!draws)
    put_back (self);
  stop_drag (self);
  _liaison_diagram_view_tell_drop (self, dragged, target, draws);
}

/* The document keeps where the nodes were put. */
static void
keep_load (LiaisonDiagramView *self)
{
  g_autofree LiaisonForecastPlace *places = g_new (LiaisonForecastPlace, self->load->len);
  guint n = self->load->len;

  for (guint i = 0; i < n; i++)
    {
      LiaisonDiagramNode *node = _liaison_diagram_view_node (self, get_load (self, i)->number);
      const LiaisonDiagramPlace *place = liaison_diagram_node_get_place (node);

      places[i] = (LiaisonForecastPlace) { liaison_entity_get_id (liaison_diagram_node_get_entity (node)), TRUE, place->x, place->y };
    }
  stop_drag (self);
  _liaison_diagram_view_route (self);
  if (n > 0 && self->document != NULL)
    liaison_document_move_nodes (self->document, places, n);
}

static void
on_drag_end (LiaisonDiagramView *self,
             double              dx,
             double              dy)
{
  if (self->dragging && self->drop >= 0)
    drop (self);
  else if (self->dragging && self->dragged >= 0)
    keep_load (self);
  else if (self->dragging && self->banding)
    {
      _liaison_diagram_view_end_band (self);
      stop_drag (self);
    }
  else
    stop_drag (self);
}

/* Something else took the pointer away, or the reader thought better of it. */
static void
on_drag_cancel (LiaisonDiagramView *self)
{
  if (self->dragging)
    put_back (self);
  stop_drag (self);
}

/* Takes back the drag that is under way. Returns FALSE if none is. */
gboolean
_liaison_diagram_view_cancel_drag (LiaisonDiagramView *self)
{
  if (!self->dragging)
    return FALSE;
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag));
  if (self->dragging)
    on_drag_cancel (self);
  return TRUE;
}

void
_liaison_diagram_view_add_drag (LiaisonDiagramView *self)
{
  self->load = g_array_new (FALSE, FALSE, sizeof (Load));
  /* Sees what begins on a node before the node does, and takes it over only when it becomes a drag. */
  self->drag = gtk_gesture_drag_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
}
