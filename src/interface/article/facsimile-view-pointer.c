/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pointer does on the pages: a click on a name selects its entity, hovering says who it is, dragging selects words, also over
 * several pages; Ctrl and the wheel, or two fingers, zoom. A finger that drags scrolls, and one that stays selects a word. The menu of
 * the pages is here too. */

#include "interface/article/facsimile-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "interface/article/facsimile-boxes.h"

/* A press that moves less, in pixels, drags nothing. */
#define THRESHOLD 6.0
/* Zooming by one step of the wheel. */
#define WHEEL_STEP 1.1
/* A drag beyond an edge scrolls by this share of how far it is beyond it, in each frame. */
#define DRAG_SPEED 0.2

gboolean
_liaison_facsimile_view_word_at (LiaisonFacsimileView *self,
                                 double                x,
                                 double                y,
                                 guint                *page,
                                 guint                *word)
{
  double page_x, page_y;

  return _liaison_facsimile_view_locate (self, x, y, page, &page_x, &page_y) &&
         liaison_facsimile_pictures_get_error (self->scene.pictures, *page) == NULL &&
         liaison_facsimile_word_at (self->scene.facsimile, *page, page_x, page_y, word);
}

static gboolean
nearest_word_at (LiaisonFacsimileView *self,
                 double                x,
                 double                y,
                 guint                *page,
                 guint                *word)
{
  double page_x, page_y;

  return _liaison_facsimile_view_locate (self, x, y, page, &page_x, &page_y) &&
         liaison_facsimile_nearest_word (self->scene.facsimile, *page, page_x, page_y, word);
}

LiaisonEntity *
_liaison_facsimile_view_entity_of (LiaisonFacsimileView *self,
                                   guint                 page,
                                   guint                 word)
{
  const LiaisonFacsimileWord *box = _liaison_facsimile_view_word (self, page, word);
  LiaisonEntity *entity = NULL;

  /* A name may begin behind a quotation mark that belongs to the word. */
  for (guint at = box != NULL ? box->span.start : 0; box != NULL && self->scene.marks != NULL && entity == NULL && at < box->span.end &&
       at < box->span.start + 3; at++)
    entity = liaison_article_marks_entity_at (self->scene.marks, at);
  return entity;
}

void
_liaison_facsimile_view_select_to (LiaisonFacsimileView *self,
                                   guint                 page,
                                   guint                 word)
{
  const LiaisonFacsimileWord *from = _liaison_facsimile_view_word (self, self->anchor_page, self->anchor_word);
  const LiaisonFacsimileWord *to = _liaison_facsimile_view_word (self, page, word);

  if (from == NULL || to == NULL)
    return;
  self->scene.caret_page = page;
  self->scene.caret_word = word;
  _liaison_facsimile_view_emit_selected (self, (LiaisonSpan) { MIN (from->span.start, to->span.start),
                                                               MAX (from->span.end, to->span.end) });
}

/* --- pressing and dragging --- */

static void
select_word (LiaisonFacsimileView *self,
             double                x,
             double                y)
{
  guint page, word;

  if (!_liaison_facsimile_view_word_at (self, x, y, &page, &word))
    return;
  self->anchor_page = page;
  self->anchor_word = word;
  _liaison_facsimile_view_select_to (self, page, word);
}

static void
on_pressed (GtkGestureClick      *gesture,
            int                   n_press,
            double                x,
            double                y,
            LiaisonFacsimileView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 2)
    select_word (self, x, y);
}

/* A finger has no other button, and does not drag. */
static void
on_long_press (GtkGestureLongPress  *gesture,
               double                x,
               double                y,
               LiaisonFacsimileView *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  select_word (self, x, y);
}

static void
on_released (GtkGestureClick      *gesture,
             int                   n_press,
             double                x,
             double                y,
             LiaisonFacsimileView *self)
{
  guint page, word;
  LiaisonEntity *entity;

  if (n_press != 1)
    return;
  if (self->scene.selection.end > self->scene.selection.start)
    _liaison_facsimile_view_emit_selected (self, (LiaisonSpan) { 0, 0 });
  if (!_liaison_facsimile_view_word_at (self, x, y, &page, &word))
    return;
  self->scene.caret_page = self->anchor_page = page;
  self->scene.caret_word = self->anchor_word = word;
  entity = _liaison_facsimile_view_entity_of (self, page, word);
  if (entity != NULL)
    _liaison_facsimile_view_emit_chosen (self, entity);
}

static void
select_to_pointer (LiaisonFacsimileView *self)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  guint page, word;

  if (nearest_word_at (self, self->drag_x, CLAMP (self->drag_y, 0, height), &page, &word))
    _liaison_facsimile_view_select_to (self, page, word);
}

static double
get_beyond (double at,
            double size)
{
  return at < 0 ? at : MAX (at - size, 0);
}

/* A drag beyond the edge goes on as long as it is there. */
static gboolean
on_drag_frame (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (widget);
  double x = get_beyond (self->drag_x, gtk_widget_get_width (widget));
  double y = get_beyond (self->drag_y, gtk_widget_get_height (widget));

  if (x == 0 && y == 0)
    return G_SOURCE_CONTINUE;
  _liaison_facsimile_view_scroll_by (self, x * DRAG_SPEED, y * DRAG_SPEED);
  select_to_pointer (self);
  return G_SOURCE_CONTINUE;
}

static gboolean
is_finger (gpointer gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (gesture);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
on_drag_begin (GtkGestureDrag       *gesture,
               double                x,
               double                y,
               LiaisonFacsimileView *self)
{
  guint page, word;

  self->dragging = FALSE;
  if (is_finger (gesture) || !nearest_word_at (self, x, y, &page, &word))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  /* With Shift the selection that is there grows. */
  if (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & GDK_SHIFT_MASK)
    return;
  self->anchor_page = page;
  self->anchor_word = word;
}

static void
on_drag_update (GtkGestureDrag       *gesture,
                double                offset_x,
                double                offset_y,
                LiaisonFacsimileView *self)
{
  double x, y;

  if (!gtk_gesture_drag_get_start_point (gesture, &x, &y) || (!self->dragging && hypot (offset_x, offset_y) < THRESHOLD))
    return;
  if (!self->dragging)
    {
      self->dragging = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      self->drag_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_drag_frame, NULL, NULL);
    }
  self->drag_x = x + offset_x;
  self->drag_y = y + offset_y;
  select_to_pointer (self);
}

static void
on_drag_over (LiaisonFacsimileView *self)
{
  self->dragging = FALSE;
  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
  self->drag_tick = 0;
}

/* --- hovering --- */

static void
on_motion (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           LiaisonFacsimileView     *self)
{
  guint page, word;
  gboolean on_word = _liaison_facsimile_view_word_at (self, x, y, &page, &word);
  gboolean on_name = on_word && _liaison_facsimile_view_entity_of (self, page, word) != NULL;

  self->pointer_x = x;
  self->pointer_y = y;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), on_name ? "pointer" : on_word ? "text" : NULL);
}

gboolean
_liaison_facsimile_view_query_tooltip (GtkWidget  *widget,
                                       int         x,
                                       int         y,
                                       gboolean    keyboard,
                                       GtkTooltip *tooltip)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (widget);
  g_autofree char *markup = NULL;
  LiaisonEntity *entity;
  guint page, word;

  if (keyboard || !_liaison_facsimile_view_word_at (self, x, y, &page, &word))
    return FALSE;
  entity = _liaison_facsimile_view_entity_of (self, page, word);
  if (entity == NULL)
    return FALSE;
  markup = liaison_entity_dup_tooltip (entity);
  gtk_tooltip_set_markup (tooltip, markup);
  return TRUE;
}

/* --- zooming --- */

static gboolean
on_scroll (GtkEventControllerScroll *controller,
           double                    x,
           double                    y,
           LiaisonFacsimileView     *self)
{
  if (!(gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller)) & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  _liaison_facsimile_view_zoom_by (self, pow (WHEEL_STEP, -y), self->pointer_x, self->pointer_y);
  return GDK_EVENT_STOP;
}

static void
on_pinch (GtkGestureZoom       *gesture,
          double                scale,
          LiaisonFacsimileView *self)
{
  double *last = g_object_get_data (G_OBJECT (gesture), "last");
  double x, y;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y) && *last > 0)
    _liaison_facsimile_view_zoom_by (self, scale / *last, x, y);
  *last = scale;
}

static void
on_pinch_begin (GtkGesture *gesture)
{
  *(double *) g_object_get_data (G_OBJECT (gesture), "last") = 1;
}

/* --- the menu --- */

static GMenuModel *
make_menu (LiaisonFacsimileView *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();

  g_menu_append (copy, _("_Copy"), "facsimile.copy");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  if (self->menu != NULL)
    g_menu_append_section (menu, NULL, self->menu);
  return G_MENU_MODEL (menu);
}

static void
open_menu (LiaisonFacsimileView *self,
           double                x,
           double                y)
{
  g_autoptr (GMenuModel) menu = make_menu (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "facsimile.copy", self->scene.selection.end > self->scene.selection.start);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
on_menu_pressed (GtkGestureClick      *gesture,
                 int                   n_press,
                 double                x,
                 double                y,
                 LiaisonFacsimileView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  open_menu (self, x, y);
}

static gboolean
on_menu_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (widget);
  graphene_rect_t place = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  _liaison_facsimile_view_place_word (self, self->scene.caret_page, self->scene.caret_word, &place);
  open_menu (self, place.origin.x, place.origin.y + place.size.height);
  return GDK_EVENT_STOP;
}

void
_liaison_facsimile_view_install_menu (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding (klass, GDK_KEY_Menu, 0, on_menu_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
}

static void
add (LiaisonFacsimileView *self,
     gpointer              controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (controller));
}

void
_liaison_facsimile_view_add_pointer (LiaisonFacsimileView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "end", G_CALLBACK (on_drag_over), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (on_drag_over), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_menu_pressed), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_press), self);
  g_object_set_data_full (G_OBJECT (pinch), "last", g_new0 (double, 1), g_free);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), NULL);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  add (self, click);
  add (self, drag);
  add (self, menu);
  add (self, press);
  add (self, pinch);
  add (self, motion);
  add (self, scroll);
}
