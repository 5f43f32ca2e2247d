/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Back and forward through what was selected in the window: Alt with an arrow, the keys and the mouse buttons that browsers use. */

#include "interface/window/window-private.h"

#include "interface/document-sources.h"

#define BUTTON_BACK 8
#define BUTTON_FORWARD 9

static void
go (LiaisonWindow *self,
    gboolean       back)
{
  LiaisonDiagramView *view = liaison_diagram_get_view (self->diagram);
  LiaisonSources *sources = liaison_document_get_sources (self->document);
  LiaisonSource *source;
  gpointer found = back ? liaison_selection_trail_go_back (self->trail) : liaison_selection_trail_go_forward (self->trail);

  /* In the article that was shown then, if it is still there. */
  source = found != NULL ? liaison_sources_find_article (sources, liaison_selection_trail_get_article (self->trail)) : NULL;
  if (source != NULL && source != liaison_document_get_source (self->document))
    {
      liaison_selection_clear (liaison_document_get_selection (self->document));
      liaison_document_set_source (self->document, source);
    }
  if (found == NULL)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (LIAISON_IS_ENTITY (found))
    liaison_diagram_view_choose_entity (view, found);
  else
    liaison_diagram_view_choose_relation (view, found);
}

static void
on_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  go (LIAISON_WINDOW (widget), TRUE);
}

static void
on_forward (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  go (LIAISON_WINDOW (widget), FALSE);
}

/* Back is where one comes from: to the left, or to the right where text runs that way. */
static gboolean
on_arrow (GtkWidget *widget,
          GVariant  *parameter,
          gpointer   user_data)
{
  gboolean left = g_variant_get_boolean (parameter);

  go (LIAISON_WINDOW (widget), left == (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL));
  return TRUE;
}

static void
on_pressed (LiaisonWindow *self,
            int            n_press,
            double         x,
            double         y,
            GtkGesture    *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != BUTTON_BACK && button != BUTTON_FORWARD)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  go (self, button == BUTTON_BACK);
}

static void
update (LiaisonWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", liaison_selection_trail_get_can_go_back (self->trail));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward", liaison_selection_trail_get_can_go_forward (self->trail));
}

void
_liaison_window_install_trail (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.back", NULL, on_back);
  gtk_widget_class_install_action (klass, "win.forward", NULL, on_forward);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Back, 0, "win.back", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Forward, 0, "win.forward", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Left, GDK_ALT_MASK, on_arrow, "b", TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Right, GDK_ALT_MASK, on_arrow, "b", FALSE);
}

void
_liaison_window_add_trail (LiaisonWindow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->trail = liaison_selection_trail_new (self->document);
  g_signal_connect_object (self->trail, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
