/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pointer and the keyboard on the plot of a timeline. A click chooses an item; a drag draws the brush, moves it or one of its
 * edges; a double click or Escape takes it away. The wheel shows more or less of the time, with Shift an earlier or later part. Left and Right go from item to item, with Shift they brush along. */

#include "interface/diagram/diagram-timeline-private.h"

#include <math.h>

#define DRAG_THRESHOLD 4.0
#define ZOOM_STEP 1.25
#define PAN_STEP 0.1     /* of the time shown, for a step of the wheel */

static void
set_hovered (LiaisonTimelinePlot *self,
             int                  index)
{
  if (self->hovered == index)
    return;
  self->hovered = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (LiaisonTimelinePlot *self,
           double               x,
           double               y)
{
  LiaisonBrushGrip grip = self->grip != LIAISON_BRUSH_NONE ? self->grip : _liaison_timeline_plot_grip_at (self, x);

  self->pointer_x = x;
  set_hovered (self, _liaison_timeline_plot_item_at (self, x, y));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), grip == LIAISON_BRUSH_FROM || grip == LIAISON_BRUSH_TO ? "ew-resize"
                                                      : self->hovered >= 0                                ? "pointer"
                                                      : grip == LIAISON_BRUSH_MOVE                        ? "grab"
                                                                                                          : NULL);
}

static void
on_leave (LiaisonTimelinePlot *self)
{
  set_hovered (self, -1);
}

static int
whole_day (double day)
{
  return MAX (1, (int) floor (day));
}

static void
on_drag_begin (LiaisonTimelinePlot *self,
               double               x,
               double               y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->grip_x = x;
  self->grip_from = self->from;
  self->grip_to = self->to;
  self->grip = LIAISON_BRUSH_NONE;
}

/* What the brush is when the pointer that went down at GRIP_X is at X. */
static void
drag_to (LiaisonTimelinePlot *self,
         double               x,
         gboolean             still)
{
  int day = whole_day (_liaison_timeline_plot_day (self, x));
  int by = (int) round (_liaison_timeline_plot_day (self, x) - _liaison_timeline_plot_day (self, self->grip_x));

  switch (self->grip)
    {
    case LIAISON_BRUSH_NEW:
      _liaison_timeline_plot_brush (self, whole_day (_liaison_timeline_plot_day (self, self->grip_x)), day, still);
      break;
    case LIAISON_BRUSH_FROM:
      _liaison_timeline_plot_brush (self, MIN (day, self->grip_to), self->grip_to, still);
      break;
    case LIAISON_BRUSH_TO:
      _liaison_timeline_plot_brush (self, self->grip_from, MAX (day, self->grip_from), still);
      break;
    case LIAISON_BRUSH_MOVE:
      _liaison_timeline_plot_brush (self, self->grip_from + by, self->grip_to + by, still);
      break;
    case LIAISON_BRUSH_NONE:
    default:
      break;
    }
}

static void
on_drag_update (LiaisonTimelinePlot *self,
                double               x,
                double               y)
{
  if (self->timeline == NULL)
    return;
  if (self->grip == LIAISON_BRUSH_NONE && ABS (x) >= DRAG_THRESHOLD)
    self->grip = _liaison_timeline_plot_grip_at (self, self->grip_x);
  drag_to (self, self->grip_x + x, TRUE);
}

static void
on_drag_end (LiaisonTimelinePlot *self,
             double               x,
             double               y,
             GtkGestureDrag      *drag)
{
  double start_x, start_y;
  int index;

  if (self->timeline == NULL)
    return;
  if (self->grip != LIAISON_BRUSH_NONE)
    {
      drag_to (self, self->grip_x + x, FALSE);
      self->grip = LIAISON_BRUSH_NONE;
      return;
    }
  gtk_gesture_drag_get_start_point (drag, &start_x, &start_y);
  index = _liaison_timeline_plot_item_at (self, start_x, start_y);
  if (index >= 0)
    _liaison_timeline_plot_choose (self, index);
}

static gboolean
clear (LiaisonTimelinePlot *self)
{
  if (!self->brushed)
    return FALSE;
  liaison_timeline_plot_clear_brush (self);
  _liaison_timeline_plot_tell (self, FALSE);
  return TRUE;
}

static void
on_pressed (LiaisonTimelinePlot *self,
            int                  n_press,
            double               x,
            double               y)
{
  if (n_press == 2 && _liaison_timeline_plot_item_at (self, x, y) < 0)
    clear (self);
}

static gboolean
on_scroll (LiaisonTimelinePlot *self,
           double               dx,
           double               dy)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (dy != 0)
    liaison_timeline_plot_zoom (self, pow (ZOOM_STEP, -dy), self->pointer_x);
  if (dx != 0)
    liaison_timeline_plot_pan (self, mirrored ? -dx * PAN_STEP : dx * PAN_STEP);
  return TRUE;
}

void
_liaison_timeline_plot_add_input (LiaisonTimelinePlot *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* From the item that the brush was begun at to the one that the keyboard is at now. */
static void
brush_along (LiaisonTimelinePlot *self)
{
  const LiaisonTimelineItem *anchor = liaison_timeline_get_item (self->timeline, (guint) self->anchor);
  const LiaisonTimelineItem *current = liaison_timeline_get_item (self->timeline, (guint) self->current);

  _liaison_timeline_plot_brush (self, MIN (anchor->from, current->from), MAX (anchor->to, current->to), FALSE);
}

static void
go_to (LiaisonTimelinePlot *self,
       int                  index,
       gboolean             brush)
{
  if (brush && self->anchor < 0)
    self->anchor = MAX (self->current, 0);
  if (!brush)
    self->anchor = -1;
  _liaison_timeline_plot_choose (self, index);
  if (brush)
    brush_along (self);
}

static gboolean
on_step (GtkWidget *widget,
         GVariant  *parameter,
         gpointer   user_data)
{
  LiaisonTimelinePlot *self = LIAISON_TIMELINE_PLOT (widget);
  int n = self->timeline != NULL ? (int) liaison_timeline_get_n_items (self->timeline) : 0;
  gboolean brush;
  int step;

  g_variant_get (parameter, "(ib)", &step, &brush);
  if (n == 0)
    return FALSE;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && ABS (step) == 1)
    step = -step;
  if (self->current < 0 && ABS (step) == 1)
    go_to (self, step > 0 ? 0 : n - 1, brush);
  else
    go_to (self, CLAMP (self->current + step, 0, n - 1), brush);
  return TRUE;
}

static gboolean
on_choose (GtkWidget *widget,
           GVariant  *parameter,
           gpointer   user_data)
{
  LiaisonTimelinePlot *self = LIAISON_TIMELINE_PLOT (widget);

  if (self->current < 0)
    return FALSE;
  _liaison_timeline_plot_choose (self, self->current);
  return TRUE;
}

static gboolean
on_escape (GtkWidget *widget,
           GVariant  *parameter,
           gpointer   user_data)
{
  return clear (LIAISON_TIMELINE_PLOT (widget));
}

static gboolean
on_zoom (GtkWidget *widget,
         GVariant  *parameter,
         gpointer   user_data)
{
  LiaisonTimelinePlot *self = LIAISON_TIMELINE_PLOT (widget);
  graphene_rect_t place = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), 0);

  if (self->current >= 0)
    liaison_timeline_plot_locate (self, (guint) self->current, &place);
  liaison_timeline_plot_zoom (self, g_variant_get_double (parameter), place.origin.x + place.size.width / 2);
  return TRUE;
}

#define FAR 1000000 /* beyond the last item */

void
_liaison_timeline_plot_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyvals[2];
    int step;
  } steps[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, -1 },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, 1 },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, -FAR },
    { { GDK_KEY_End, GDK_KEY_KP_End }, FAR },
  };
  static const guint choose[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint k = 0; k < 2; k++)
      {
        gtk_widget_class_add_binding (widget_class, steps[i].keyvals[k], 0, on_step, "(ib)", steps[i].step, FALSE);
        gtk_widget_class_add_binding (widget_class, steps[i].keyvals[k], GDK_SHIFT_MASK, on_step, "(ib)", steps[i].step, TRUE);
      }
  for (guint i = 0; i < G_N_ELEMENTS (choose); i++)
    gtk_widget_class_add_binding (widget_class, choose[i], 0, on_choose, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_plus, 0, on_zoom, "d", ZOOM_STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Add, 0, on_zoom, "d", ZOOM_STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_minus, 0, on_zoom, "d", 1 / ZOOM_STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Subtract, 0, on_zoom, "d", 1 / ZOOM_STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_0, 0, on_zoom, "d", 1e-9);
}
