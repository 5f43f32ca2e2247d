/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ways to the menu of what is in the diagram: the second mouse button, a long press, the Menu key and Shift+F10. F2 renames and
 * Delete removes; Ctrl+click and Ctrl+Space select several. Each selects what it is for; the menu itself is asked for by the signal "menu". */

#include "interface/diagram/diagram-private.h"

#define TOLERANCE 7.0 /* pixels from a line that still hit it */

/* The number of the line at a place of the widget, or -1. */
int
_liaison_diagram_view_pick_edge (LiaisonDiagramView *self,
                                 double              x,
                                 double              y)
{
  double plane_x, plane_y;

  if (!self->arranged)
    return -1;
  _liaison_diagram_view_to_plane (self, x, y, &plane_x, &plane_y);
  return liaison_line_index_hit_line (_liaison_diagram_view_index (self), plane_x, plane_y, TOLERANCE / self->zoom);
}

/* The number of the node at a place of the widget, or -1. */
int
_liaison_diagram_view_pick_node (LiaisonDiagramView *self,
                                 double              x,
                                 double              y)
{
  double plane_x, plane_y;

  if (!self->arranged)
    return -1;
  _liaison_diagram_view_to_plane (self, x, y, &plane_x, &plane_y);
  return liaison_line_index_hit_box (_liaison_diagram_view_index (self), plane_x, plane_y);
}

/* Whether the node is one of several that are selected. */
static gboolean
is_among_selected (LiaisonDiagramView *self,
                   int                 node)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  const GPtrArray *others = liaison_selection_get_others (selection);
  LiaisonEntity *entity = liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, (guint) node));

  return others->len > 0 && (entity == liaison_selection_get_entity (selection) ||
                             g_ptr_array_find ((GPtrArray *) others, entity, NULL));
}

static void
select_at (LiaisonDiagramView *self,
           double              x,
           double              y)
{
  int node = _liaison_diagram_view_pick_node (self, x, y);
  int edge = node < 0 ? _liaison_diagram_view_pick_edge (self, x, y) : -1;

  if (node >= 0 && is_among_selected (self, node))
    return;

  if (node >= 0)
    liaison_diagram_view_choose_entity (self, liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, (guint) node)));
  else if (edge >= 0)
    liaison_diagram_view_choose_relation (self, _liaison_diagram_view_edge (self, (guint) edge)->relation);
  else
    liaison_selection_clear (_liaison_diagram_view_selection (self));
}

static void
open_at (LiaisonDiagramView *self,
         double              x,
         double              y)
{
  if (_liaison_diagram_view_selection (self) == NULL)
    return;
  select_at (self, x, y);
  _liaison_diagram_view_ask_for_menu (self, x, y);
}

static void
on_pressed (LiaisonDiagramView *self,
            int                 n_press,
            double              x,
            double              y,
            GtkGesture         *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_released (LiaisonDiagramView *self,
             int                 n_press,
             double              x,
             double              y)
{
  open_at (self, x, y);
}

static void
on_long_press (LiaisonDiagramView *self,
               double              x,
               double              y,
               GtkGesture         *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_at (self, x, y);
}

/* Ctrl+click selects one more node, or one less. */
static void
on_control_click (LiaisonDiagramView *self,
                  int                 n_press,
                  double              x,
                  double              y,
                  GtkGesture         *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean adds = (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == GDK_CONTROL_MASK;
  int node = adds ? _liaison_diagram_view_pick_node (self, x, y) : -1;

  if (node < 0 || _liaison_diagram_view_selection (self) == NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  liaison_selection_toggle_entity (_liaison_diagram_view_selection (self),
                                   liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, (guint) node)));
}

/* The same for the node that has the focus. */
static void
on_toggle (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  int node = _liaison_diagram_view_focused (self);

  if (selection != NULL && node >= 0)
    liaison_selection_toggle_entity (selection, liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, (guint) node)));
}

/* Selects the line that has the focus; or the node, if it is not for a line or several nodes that are selected. */
static void
select_focused (LiaisonDiagramView *self)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  int node = _liaison_diagram_view_focused (self);
  int line = _liaison_diagram_view_focused_line (self);

  if (selection == NULL)
    return;
  if (line >= 0)
    liaison_selection_select_relation (selection, _liaison_diagram_view_edge (self, (guint) line)->relation);
  if (node < 0 || liaison_selection_get_relation (selection) != NULL || liaison_selection_get_others (selection)->len > 0)
    return;
  liaison_selection_select_entity (selection, liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, (guint) node)));
}

/**
 * liaison_diagram_view_locate_selection:
 * @self: a view
 * @place: (out): where what is selected stands, in pixels of the view; the middle of the view if nothing is
 */
void
liaison_diagram_view_locate_selection (LiaisonDiagramView *self,
                                       GdkRectangle       *place)
{
  LiaisonSelection *selection;
  LiaisonEntity *entity;
  LiaisonRelation *relation;
  int node;

  g_return_if_fail (LIAISON_IS_DIAGRAM_VIEW (self));

  selection = _liaison_diagram_view_selection (self);
  entity = selection != NULL ? liaison_selection_get_entity (selection) : NULL;
  relation = selection != NULL ? liaison_selection_get_relation (selection) : NULL;
  node = entity != NULL ? _liaison_diagram_view_find (self, entity) : -1;
  *place = (GdkRectangle) { gtk_widget_get_width (GTK_WIDGET (self)) / 2, gtk_widget_get_height (GTK_WIDGET (self)) / 2, 1, 1 };
  if (node >= 0)
    {
      const LiaisonDiagramPlace *own = liaison_diagram_node_get_place (_liaison_diagram_view_node (self, (guint) node));

      place->x = (int) (self->pan_x + (own->x - own->width / 2.0) * self->zoom);
      place->y = (int) (self->pan_y + (own->y - own->height / 2.0) * self->zoom);
      place->width = (int) (own->width * self->zoom);
      place->height = (int) (own->height * self->zoom);
    }
  for (guint i = 0; i < self->edges->len && relation != NULL; i++)
    {
      const LiaisonLine *edge = _liaison_diagram_view_edge (self, i);
      double x, y;

      if (edge->relation != relation || !edge->shown)
        continue;
      liaison_line_at (edge, 0.5, &x, &y);
      place->x = (int) (self->pan_x + x * self->zoom);
      place->y = (int) (self->pan_y + y * self->zoom);
    }
}

static void
on_menu (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);
  GdkRectangle place;

  if (_liaison_diagram_view_selection (self) == NULL)
    return;
  select_focused (self);
  liaison_diagram_view_locate_selection (self, &place);
  _liaison_diagram_view_ask_for_menu (self, place.x + place.width / 2.0, place.y + place.height);
}

static void
on_correct (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  select_focused (LIAISON_DIAGRAM_VIEW (widget));
  gtk_widget_activate_action (widget, g_str_equal (action, "diagram.rename") ? "correct.rename" : "correct.remove", NULL);
}

void
_liaison_diagram_view_present_popovers (GtkWidget *widget)
{
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    if (GTK_IS_POPOVER (c))
      gtk_popover_present (GTK_POPOVER (c));
}

void
_liaison_diagram_view_add_menu_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "diagram.menu", NULL, on_menu);
  gtk_widget_class_install_action (widget_class, "diagram.rename", NULL, on_correct);
  gtk_widget_class_install_action (widget_class, "diagram.remove", NULL, on_correct);
  gtk_widget_class_install_action (widget_class, "diagram.toggle", NULL, on_toggle);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, "diagram.toggle", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "diagram.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "diagram.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "diagram.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "diagram.remove", NULL);
}

void
_liaison_diagram_view_add_menu (LiaisonDiagramView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkGesture *control = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (control), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (control, "pressed", G_CALLBACK (on_control_click), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (control));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (on_long_press), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}
