/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What pointer and fingers do in the diagram: the line under the pointer stands out, a click selects a node or a line, or
 * clears the selection. (diagram-drag.c drags, diagram-pan.c pans and zooms.) */

#include "interface/diagram/diagram-private.h"

static void
set_hovered (LiaisonDiagramView *self,
             int                 edge)
{
  if (self->hovered == edge)
    return;
  self->hovered = edge;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The pointer is at a place of the widget and drags nothing: what is there says what can be done with it. */
void
_liaison_diagram_view_hover (LiaisonDiagramView *self,
                             double              x,
                             double              y)
{
  set_hovered (self, _liaison_diagram_view_pick_node (self, x, y) >= 0 ? -1 : _liaison_diagram_view_pick_edge (self, x, y));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), _liaison_diagram_view_find_rim (self, x, y) >= 0 ? "crosshair"
                                                      : self->hovered >= 0                             ? "pointer"
                                                                                                       : NULL);
}

void
_liaison_diagram_view_unhover (LiaisonDiagramView *self)
{
  set_hovered (self, -1);
}

static void
on_motion (LiaisonDiagramView *self,
           double              x,
           double              y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  if (!self->dragging)
    _liaison_diagram_view_hover (self, x, y);
}

static void
on_released (LiaisonDiagramView *self,
             int                 n_press,
             double              x,
             double              y)
{
  int node = _liaison_diagram_view_pick_node (self, x, y);
  int edge = node < 0 ? _liaison_diagram_view_pick_edge (self, x, y) : -1;
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);

  gtk_widget_grab_focus (node >= 0 ? GTK_WIDGET (_liaison_diagram_view_node (self, (guint) node)) : GTK_WIDGET (self));
  if (node >= 0)
    liaison_diagram_view_choose_entity (self, liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, (guint) node)));
  else if (edge >= 0)
    liaison_diagram_view_choose_relation (self, _liaison_diagram_view_edge (self, (guint) edge)->relation);
  else if (selection != NULL)
    liaison_selection_clear (selection);
}

void
_liaison_diagram_view_add_gestures (LiaisonDiagramView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (_liaison_diagram_view_unhover), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  _liaison_diagram_view_add_drag (self);
  _liaison_diagram_view_add_quote (self);
  _liaison_diagram_view_add_pan (self);
}
