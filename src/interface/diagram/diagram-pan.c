/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What moves the plane under its frame: the wheel zooms, or with Shift goes sideways; two fingers on a touchpad pan, with Ctrl
 * zoom, and let the plane run out when they are lifted; a pinch takes the plane between two fingers; the middle button drags it,
 * over nodes too; Ctrl with an arrow key, Page Up and Page Down pan; End goes to what is selected. */

#include "interface/diagram/diagram-private.h"

#include <math.h>

#define ZOOM_STEP 1.15
#define PAN_STEP 48.0       /* pixels for a step of the wheel */
#define KEY_STEP 96.0       /* pixels for a press of a key */
#define PAGE 0.8            /* of the height, for Page Up and Page Down */

static gboolean
on_scroll (LiaisonDiagramView       *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  gboolean wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  double amount = wheel ? dy : dy / PAN_STEP;

  self->coasts = FALSE;
  if ((state & GDK_CONTROL_MASK) != 0 || (wheel && (state & GDK_SHIFT_MASK) == 0 && dx == 0))
    _liaison_diagram_view_zoom_at (self, self->zoom * pow (ZOOM_STEP, -amount), self->pointer_x, self->pointer_y);
  else if (wheel)
    _liaison_diagram_view_pan_by (self, -(dx + dy) * PAN_STEP, 0);
  else
    {
      _liaison_diagram_view_pan_by (self, -dx, -dy);
      self->coasts = TRUE;
    }
  return GDK_EVENT_STOP;
}

/* Fingers were lifted that moved so many pixels a second. */
static void
on_decelerate (LiaisonDiagramView *self,
               double              speed_x,
               double              speed_y)
{
  if (self->coasts)
    _liaison_diagram_view_coast (self, -speed_x, -speed_y);
  self->coasts = FALSE;
}

/* The middle between the fingers, or where the pointer is. */
static void
find_middle (LiaisonDiagramView *self,
             GtkGesture         *pinch,
             double             *x,
             double             *y)
{
  if (gtk_gesture_is_active (pinch) && gtk_gesture_get_bounding_box_center (pinch, x, y))
    return;
  *x = self->pointer_x;
  *y = self->pointer_y;
}

static void
on_pinch_begin (LiaisonDiagramView *self,
                GdkEventSequence   *sequence,
                GtkGesture         *pinch)
{
  double x, y;

  _liaison_diagram_view_cancel_drag (self);
  find_middle (self, pinch, &x, &y);
  self->pinch_zoom = self->zoom;
  _liaison_diagram_view_to_plane (self, x, y, &self->pinch_x, &self->pinch_y);
}

/* What was between the fingers stays there. */
static void
on_pinch (LiaisonDiagramView *self,
          double              scale,
          GtkGesture         *pinch)
{
  double x, y;

  find_middle (self, pinch, &x, &y);
  _liaison_diagram_view_zoom_at (self, self->pinch_zoom * scale, x, y);
  _liaison_diagram_view_pan_by (self, x - self->pan_x - self->pinch_x * self->zoom,
                                y - self->pan_y - self->pinch_y * self->zoom);
}

static void
on_middle_begin (LiaisonDiagramView *self,
                 double              x,
                 double              y,
                 GtkGesture         *middle)
{
  gtk_gesture_set_state (middle, GTK_EVENT_SEQUENCE_CLAIMED);
  self->middle_x = self->middle_y = 0;
  _liaison_diagram_view_stop_glide (self);
  _liaison_diagram_view_unhover (self);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
}

static void
on_middle (LiaisonDiagramView *self,
           double              dx,
           double              dy)
{
  _liaison_diagram_view_pan_by (self, dx - self->middle_x, dy - self->middle_y);
  self->middle_x = dx;
  self->middle_y = dy;
}

static void
on_middle_end (LiaisonDiagramView *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

void
_liaison_diagram_view_add_pan (LiaisonDiagramView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES |
                                                                GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *middle = gtk_gesture_drag_new ();

  g_signal_connect_swapped (scroll, "scroll-begin", G_CALLBACK (_liaison_diagram_view_stop_glide), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect_swapped (scroll, "decelerate", G_CALLBACK (on_decelerate), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (middle), GDK_BUTTON_MIDDLE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (middle), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (middle, "drag-begin", G_CALLBACK (on_middle_begin), self);
  g_signal_connect_swapped (middle, "drag-update", G_CALLBACK (on_middle), self);
  g_signal_connect_swapped (middle, "drag-end", G_CALLBACK (on_middle_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (middle));
}

/* Glides by a step of KEY_STEP, or of a page, in the direction of the parameter: what is there comes into view. */
static void
on_pan (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);
  double step = g_str_equal (action, "diagram.pan") ? KEY_STEP : PAGE * gtk_widget_get_height (widget);
  double zoom, pan_x, pan_y;
  int x, y;

  g_variant_get (parameter, "(ii)", &x, &y);
  _liaison_diagram_view_get_aim (self, &zoom, &pan_x, &pan_y);
  self->follows_size = FALSE;
  _liaison_diagram_view_glide_to (self, zoom, pan_x - x * step, pan_y - y * step);
}

/* Puts what is selected into the middle, large enough to be read. */
static void
on_show_selected (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  double zoom = MAX (self->zoom, LIAISON_DIAGRAM_READABLE_ZOOM);
  GdkRectangle place;
  double x, y;

  if (selection == NULL ||
      (liaison_selection_get_entity (selection) == NULL && liaison_selection_get_relation (selection) == NULL))
    {
      gtk_widget_error_bell (widget);
      return;
    }
  liaison_diagram_view_locate_selection (self, &place);
  _liaison_diagram_view_to_plane (self, place.x + place.width / 2.0, place.y + place.height / 2.0, &x, &y);
  self->follows_size = FALSE;
  _liaison_diagram_view_glide_to (self, zoom, gtk_widget_get_width (widget) / 2.0 - x * zoom,
                                  (gtk_widget_get_height (widget) + self->top_inset - self->bottom_inset) / 2.0 - y * zoom);
}

void
_liaison_diagram_view_add_pan_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad_key;
    GdkModifierType modifiers;
    const char *action;
    int x;
    int y;
  } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, "diagram.pan", -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, "diagram.pan", 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_CONTROL_MASK, "diagram.pan", 0, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GDK_CONTROL_MASK, "diagram.pan", 0, 1 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, "diagram.pan-page", 0, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, "diagram.pan-page", 0, 1 },
  };

  gtk_widget_class_install_action (widget_class, "diagram.pan", "(ii)", on_pan);
  gtk_widget_class_install_action (widget_class, "diagram.pan-page", "(ii)", on_pan);
  gtk_widget_class_install_action (widget_class, "diagram.show-selected", NULL, on_show_selected);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, 0, "diagram.show-selected", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_End, 0, "diagram.show-selected", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, "(ii)", keys[i].x, keys[i].y);
      gtk_widget_class_add_binding_action (widget_class, keys[i].keypad_key, keys[i].modifiers, keys[i].action, "(ii)", keys[i].x,
                                           keys[i].y);
    }
}
