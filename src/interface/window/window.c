/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonWindow: one document: its article, its diagram and its forecasts beside each other. What it does stands in window-actions.c,
 * window-open.c, window-save.c, window-disk.c, window-team.c, window-export.c and window-drop.c. CSS node: window. */

#include "interface/window/window-private.h"

#include <glib/gi18n.h>

#include "interface/settings.h"
#include "interface/window/recent.h"

G_DEFINE_FINAL_TYPE (LiaisonWindow, liaison_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_SHOW_FORECASTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

gboolean
_liaison_window_is_empty (LiaisonWindow *self)
{
  return liaison_document_is_empty (self->document) && liaison_document_get_team (self->document) == NULL;
}

/* "us-israel.forecast.json · edited" */
static char *
dup_subtitle (LiaisonWindow *self)
{
  GFile *file = liaison_document_get_file (self->document);
  gboolean modified = liaison_document_get_modified (self->document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  if (name == NULL)
    return g_strdup (modified ? _("forecasts not saved yet") : "");
  if (liaison_document_get_read_only (self->document))
    /* Translators: %s is the name of a file that may not be changed. */
    return g_strdup_printf (_("%s · read-only"), name);
  /* Translators: %s is the name of a file with changes that are not saved. */
  return modified ? g_strdup_printf (_("%s · edited"), name) : g_steal_pointer (&name);
}

static void
update_title (LiaisonWindow *self)
{
  gboolean empty = _liaison_window_is_empty (self);
  const char *title = empty ? _("Liaison") : liaison_document_get_title (self->document);
  g_autofree char *subtitle = dup_subtitle (self);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
update_page (LiaisonWindow *self)
{
  gboolean empty = _liaison_window_is_empty (self);
  gboolean narrow = liaison_panes_get_narrow (self->panes);

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "panes");
  adw_view_switcher_bar_set_reveal (self->switcher, !empty && narrow);
  gtk_widget_set_visible (self->forecasts_button, !empty && !narrow);
  gtk_widget_set_visible (self->find_button, !empty && !narrow);
  gtk_widget_set_visible (self->redo_button, !narrow);
}

static void
on_document_changed (LiaisonWindow *self)
{
  update_title (self);
  update_page (self);
  _liaison_window_update_actions (self);
}

static void
on_show_forecasts_changed (LiaisonWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_FORECASTS]);
}

static void
on_forecast_added (LiaisonWindow *self)
{
  liaison_panes_show (self->panes, LIAISON_PANE_FORECASTS);
}

static void
remember_size (LiaisonWindow *self)
{
  GSettings *settings = liaison_settings_get ();
  int width, height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (settings, "maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (width > 0 && height > 0)
    {
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
    }
}

static void
restore_size (LiaisonWindow *self)
{
  GSettings *settings = liaison_settings_get ();

  if (settings == NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
      return;
    }
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_settings_bind (settings, "article-width", self->panes, "article-width",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "forecast-width", self->panes, "forecasts-width",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-forecasts", self->panes, "show-forecasts",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
show_document (LiaisonWindow   *self,
               LiaisonDocument *document)
{
  liaison_article_view_set_document (self->article_view, document);
  liaison_diagram_set_document (self->diagram, document);
  liaison_forecast_panel_set_document (self->forecast_panel, document);
}

static gboolean
liaison_window_close_request (GtkWindow *window)
{
  LiaisonWindow *self = LIAISON_WINDOW (window);

  if (!_liaison_window_may_close (self))
    return GDK_EVENT_STOP;
  remember_size (self);
  liaison_document_cancel (self->document);
  return GTK_WINDOW_CLASS (liaison_window_parent_class)->close_request (window);
}

static void
liaison_window_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LiaisonWindow *self = LIAISON_WINDOW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_SHOW_FORECASTS:
      /* The action of this name asks before the template is there. */
      g_value_set_boolean (value, TRUE);
      if (self->panes != NULL)
        g_object_get_property (G_OBJECT (self->panes), "show-forecasts", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_window_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_SHOW_FORECASTS)
    g_object_set_property (G_OBJECT (LIAISON_WINDOW (object)->panes), "show-forecasts", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_window_dispose (GObject *object)
{
  LiaisonWindow *self = LIAISON_WINDOW (object);

  if (self->article_view != NULL)
    show_document (self, NULL);
  g_clear_object (&self->trail);
  g_clear_object (&self->document);
  g_clear_object (&self->backup);
  g_clear_object (&self->failed);
  g_clear_object (&self->exporting);
  g_clear_weak_pointer (&self->close_alert);

  G_OBJECT_CLASS (liaison_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/window/window.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, reading_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, empty_page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, article_view);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, diagram);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, forecast_panel);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, forecasts_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, recent_section);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWindow, sample_section);
}

static void
liaison_window_class_init (LiaisonWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_window_get_property;
  object_class->set_property = liaison_window_set_property;
  object_class->dispose = liaison_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = liaison_window_close_request;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, LIAISON_TYPE_DOCUMENT,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_FORECASTS] =
      g_param_spec_boolean ("show-forecasts", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LIAISON_TYPE_ARTICLE_VIEW);
  g_type_ensure (LIAISON_TYPE_BANNER);
  g_type_ensure (LIAISON_TYPE_DIAGRAM);
  g_type_ensure (LIAISON_TYPE_EMPTY_PAGE);
  g_type_ensure (LIAISON_TYPE_FORECAST_PANEL);
  g_type_ensure (LIAISON_TYPE_PANES);
  g_type_ensure (LIAISON_TYPE_READING_BAR);
  bind_template (widget_class);
  _liaison_window_install_actions (widget_class);
  _liaison_window_install_open (widget_class);
  _liaison_window_install_save (widget_class);
  _liaison_window_install_disk (widget_class);
  _liaison_window_install_team (widget_class);
  _liaison_window_install_export (widget_class);
  _liaison_window_install_print (widget_class);
  _liaison_window_install_share (widget_class);
  _liaison_window_install_import (widget_class);
  _liaison_window_install_sources (widget_class);
  _liaison_window_install_trail (widget_class);
}

static void
follow_document (LiaisonWindow *self)
{
  static const char *const watched[] = { "notify::article", "notify::file", "notify::forecasts",
                                         "notify::modified", "notify::read-only", "notify::team",  "notify::title", NULL };

  for (guint i = 0; watched[i] != NULL; i++)
    g_signal_connect_object (self->document, watched[i], G_CALLBACK (on_document_changed), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::network", G_CALLBACK (_liaison_window_update_export), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "forecast-added", G_CALLBACK (on_forecast_added), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "corrected", G_CALLBACK (_liaison_window_say_done), self, G_CONNECT_SWAPPED);
  _liaison_window_follow_disk (self);
  g_signal_connect_object (liaison_document_get_history (self->document), "notify",
                           G_CALLBACK (_liaison_window_update_actions), self, G_CONNECT_SWAPPED);
}

static void
liaison_window_init (LiaisonWindow *self)
{
  g_autofree char *author = liaison_settings_dup_author ();
  g_autoptr (GPtrArray) samples = liaison_recent_samples ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->document = liaison_document_new ();
  liaison_forecast_file_set_author (liaison_document_get_forecasts (self->document), author);
  show_document (self, self->document);
  adw_view_switcher_bar_set_stack (self->switcher, liaison_panes_get_stack (self->panes));
  g_signal_connect_object (self->panes, "notify::show-forecasts",
                           G_CALLBACK (on_show_forecasts_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->article_view, "notify::has-pages", G_CALLBACK (_liaison_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes, "notify::narrow", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED);
  liaison_recent_fill_menu (self->sample_section, samples);
  _liaison_window_update_recent (self);
  _liaison_window_add_drop_target (self);
  _liaison_window_add_trail (self);
  _liaison_window_follow_sources (self);
  follow_document (self);
  restore_size (self);
  on_document_changed (self);
}

LiaisonWindow *
liaison_window_new (AdwApplication *application)
{
  return g_object_new (LIAISON_TYPE_WINDOW, "application", application, NULL);
}

LiaisonDocument *
liaison_window_get_document (LiaisonWindow *self)
{
  g_return_val_if_fail (LIAISON_IS_WINDOW (self), NULL);

  return self->document;
}

void
_liaison_window_update_recent (LiaisonWindow *self)
{
  g_autoptr (GPtrArray) files = liaison_recent_files ();

  liaison_recent_fill_menu (self->recent_section, files);
  liaison_empty_page_update (self->empty_page);
}
