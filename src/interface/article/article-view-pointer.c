/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pointer and the keyboard do in the article: a click on a name, or Enter with the caret in it, selects its entity
 * everywhere; hovering says who it is. */

#include "interface/article/article-view-private.h"

#include "interface/article/article-marks.h"

static gboolean
get_iter_at (LiaisonArticleView *self,
             double              x,
             double              y,
             GtkTextIter        *iter)
{
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self->text), GTK_TEXT_WINDOW_WIDGET,
                                         (int) x, (int) y, &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self->text), iter, buffer_x, buffer_y);
}

static void
select_at (LiaisonArticleView *self,
           const GtkTextIter  *iter)
{
  LiaisonEntity *entity = _liaison_article_view_entity_at (self, iter);

  if (entity != NULL)
    liaison_selection_select_entity (liaison_document_get_selection (self->document), entity);
}

static void
on_released (GtkGestureClick    *gesture,
             int                 n_press,
             double              x,
             double              y,
             LiaisonArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter iter;

  if (n_press == 1 && !gtk_text_buffer_get_has_selection (buffer) &&
      get_iter_at (self, x, y, &iter))
    select_at (self, &iter);
}

static void
on_motion (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           LiaisonArticleView       *self)
{
  GtkTextIter iter;
  gboolean name = get_iter_at (self, x, y, &iter) &&
                  _liaison_article_view_entity_at (self, &iter) != NULL;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text), name ? "pointer" : "text");
}

static gboolean
on_enter (GtkWidget *text,
          GVariant  *arguments,
          gpointer   user_data)
{
  LiaisonArticleView *self = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  select_at (self, &iter);
  return GDK_EVENT_STOP;
}

void
_liaison_article_view_add_controllers (LiaisonArticleView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->text), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->text), motion);

  /* The text view binds Enter itself, also when it is read-only. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Return|KP_Enter"),
                        gtk_callback_action_new (on_enter, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
}

gboolean
_liaison_article_view_query_tooltip (GtkWidget          *text,
                                     int                 x,
                                     int                 y,
                                     gboolean            keyboard,
                                     GtkTooltip         *tooltip,
                                     LiaisonArticleView *self)
{
  LiaisonEntity *entity;
  GtkTextIter iter;
  g_autofree char *markup = NULL;

  if (keyboard || !get_iter_at (self, x, y, &iter))
    return FALSE;
  entity = _liaison_article_view_entity_at (self, &iter);
  if (entity == NULL)
    return FALSE;

  markup = liaison_entity_dup_tooltip (entity);
  gtk_tooltip_set_markup (tooltip, markup);
  return TRUE;
}
