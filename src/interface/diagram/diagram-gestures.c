/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What pointer, wheel and fingers do in the diagram: the wheel and a pinch zoom, a touchpad pans, dragging moves a node or the
 * plane, or draws a line where it begins at the rim of a node, a click selects a line or clears the selection. (Clicks on nodes
 * are the nodes' own affair.) */

#include "interface/diagram/diagram-private.h"

#include <math.h>

#include "interface/document-changes.h"

#define ZOOM_STEP 1.15
#define PAN_STEP 48.0
#define DRAG_THRESHOLD 6.0

static void
set_hovered (LiaisonDiagramView *self,
             int                 edge)
{
  if (self->hovered == edge)
    return;
  self->hovered = edge;
  _liaison_diagram_view_forget_lines (self);
}

static void
on_motion (LiaisonDiagramView *self,
           double              x,
           double              y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  if (self->dragging)
    return;
  set_hovered (self, _liaison_diagram_view_pick_node (self, x, y) >= 0 ? -1 : _liaison_diagram_view_pick_edge (self, x, y));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), _liaison_diagram_view_find_rim (self, x, y) >= 0 ? "crosshair"
                                                      : self->hovered >= 0                             ? "pointer"
                                                                                                       : NULL);
}

static void
on_leave (LiaisonDiagramView *self)
{
  set_hovered (self, -1);
}

static gboolean
on_scroll (LiaisonDiagramView       *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  gboolean wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  double amount = wheel ? dy : dy / PAN_STEP;

  if ((state & GDK_CONTROL_MASK) != 0 || (wheel && (state & GDK_SHIFT_MASK) == 0 && dx == 0))
    _liaison_diagram_view_zoom_at (self, self->zoom * pow (ZOOM_STEP, -amount), self->pointer_x, self->pointer_y);
  else if (wheel)
    _liaison_diagram_view_pan_by (self, -(dx + dy) * PAN_STEP, 0);
  else
    _liaison_diagram_view_pan_by (self, -dx, -dy);
  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (LiaisonDiagramView *self)
{
  self->pinch_zoom = self->zoom;
}

static void
on_pinch (LiaisonDiagramView *self,
          double              scale,
          GtkGesture         *pinch)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (pinch, &x, &y))
    _liaison_diagram_view_zoom_at (self, self->pinch_zoom * scale, x, y);
}

static void
on_drag_begin (LiaisonDiagramView *self,
               double              x,
               double              y)
{
  _liaison_diagram_view_finish_move (self);
  self->drawing = _liaison_diagram_view_find_rim (self, x, y);
  self->dragged = self->drawing < 0 ? _liaison_diagram_view_pick_node (self, x, y) : -1;
  self->dragging = FALSE;
  self->start_x = x;
  self->start_y = y;
  if (self->dragged >= 0)
    {
      LiaisonDiagramPlace *place = liaison_diagram_node_get_place (_liaison_diagram_view_node (self, (guint) self->dragged));

      self->drag_x = place->x;
      self->drag_y = place->y;
    }
  else
    {
      self->drag_x = self->pan_x;
      self->drag_y = self->pan_y;
    }
}

static void
move_node (LiaisonDiagramView *self,
           double              dx,
           double              dy)
{
  guint number = (guint) self->dragged;
  LiaisonDiagramPlace *place = liaison_diagram_node_get_place (_liaison_diagram_view_node (self, number));

  place->x = self->drag_x + dx / self->zoom;
  place->y = self->drag_y + dy / self->zoom;
  _liaison_diagram_view_route (self, self->dragged);
}

static void
on_drag_update (LiaisonDiagramView *self,
                double              dx,
                double              dy)
{
  if (!self->dragging)
    {
      if (hypot (dx, dy) < DRAG_THRESHOLD)
        return;
      self->dragging = TRUE;
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->drawing >= 0 ? "crosshair" : "grabbing");
      set_hovered (self, -1);
    }
  self->follows_size = FALSE;
  if (self->dragged >= 0)
    move_node (self, dx, dy);
  if (self->drawing >= 0 || self->dragged >= 0)
    _liaison_diagram_view_set_drop (self, self->start_x + dx, self->start_y + dy, MAX (self->drawing, self->dragged));
  else
    _liaison_diagram_view_pan_by (self, self->drag_x + dx - self->pan_x, self->drag_y + dy - self->pan_y);
}

static void
stop_drag (LiaisonDiagramView *self)
{
  self->dragged = -1;
  self->drawing = -1;
  self->dragging = FALSE;
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
    {
      move_node (self, 0, 0);
      _liaison_diagram_view_route (self, -1);
    }
  stop_drag (self);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  _liaison_diagram_view_tell_drop (self, dragged, target, draws);
}

static void
on_drag_end (LiaisonDiagramView *self,
             double              dx,
             double              dy)
{
  int number = self->dragged;
  gboolean moved = self->dragging;

  if (moved && self->drop >= 0)
    {
      drop (self);
      return;
    }
  stop_drag (self);
  if (!moved)
    return;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (number >= 0 && self->document != NULL)
    {
      LiaisonDiagramNode *node = _liaison_diagram_view_node (self, (guint) number);
      LiaisonDiagramPlace *place = liaison_diagram_node_get_place (node);

      _liaison_diagram_view_route (self, -1);
      liaison_document_move_node (self->document, liaison_entity_get_id (liaison_diagram_node_get_entity (node)),
                                  place->x, place->y);
    }
}

/* Something else took the pointer away: the node goes back. */
static void
on_drag_cancel (LiaisonDiagramView *self)
{
  if (self->dragged >= 0 && self->dragging)
    {
      move_node (self, 0, 0);
      _liaison_diagram_view_route (self, -1);
    }
  stop_drag (self);
}

static void
on_released (LiaisonDiagramView *self,
             int                 n_press,
             double              x,
             double              y)
{
  int edge = _liaison_diagram_view_pick_edge (self, x, y);
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (edge >= 0)
    liaison_diagram_view_choose_relation (self, _liaison_diagram_view_edge (self, (guint) edge)->relation);
  else if (selection != NULL)
    liaison_selection_clear (selection);
}

static void
add (LiaisonDiagramView *self,
     GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
_liaison_diagram_view_add_gestures (LiaisonDiagramView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  add (self, motion);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  add (self, scroll);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  add (self, GTK_EVENT_CONTROLLER (pinch));
  /* Sees what begins on a node before the node does, and takes it over only when it becomes a drag. */
  self->drag = gtk_gesture_drag_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  add (self, GTK_EVENT_CONTROLLER (self->drag));
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  add (self, GTK_EVENT_CONTROLLER (click));
}
