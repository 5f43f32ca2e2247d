/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's commands other than those on files, and the keys for all of them. */

#include "interface/window/window-private.h"

#include <glib/gi18n.h>

#include "interface/document-changes.h"

static void
on_undo (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  liaison_history_undo (liaison_document_get_history (LIAISON_WINDOW (widget)->document));
}

static void
on_redo (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  liaison_history_redo (liaison_document_get_history (LIAISON_WINDOW (widget)->document));
}

static void
on_find (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonWindow *self = LIAISON_WINDOW (widget);

  liaison_panes_show (self->panes, LIAISON_PANE_ARTICLE);
  liaison_article_view_find (self->article_view);
}

static void
on_change_mode (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  LiaisonWindow *self = LIAISON_WINDOW (widget);

  liaison_panes_show (self->panes, LIAISON_PANE_ARTICLE);
  liaison_article_view_change_mode (self->article_view);
}

static void
on_find_in_diagram (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  LiaisonWindow *self = LIAISON_WINDOW (widget);

  liaison_panes_show (self->panes, LIAISON_PANE_DIAGRAM);
  liaison_diagram_search (self->diagram);
}

static void
on_new_forecast (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  liaison_document_add_forecast (LIAISON_WINDOW (widget)->document, NULL);
}

/* What the reader selected in the article, or else the evidence of the selected relation. */
static gboolean
get_evidence (LiaisonWindow    *self,
              LiaisonSpan      *span,
              LiaisonRelation **relation)
{
  guint n_evidence;

  *relation =
      liaison_selection_get_relation (liaison_document_get_selection (self->document));
  if (*relation != NULL)
    {
      const LiaisonSpan *evidence = liaison_relation_get_evidence (*relation, &n_evidence);

      /* What the reader drew has none. */
      if (n_evidence > 0)
        *span = evidence[0];
      return n_evidence > 0;
    }
  return liaison_article_view_get_selection (self->article_view, span);
}

/* The forecast that is open, or else the newest, or NULL. */
static LiaisonForecast *
get_forecast_at_hand (LiaisonWindow *self)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (self->document));
  LiaisonForecast *open = liaison_forecast_panel_get_current (self->forecast_panel);
  guint n = g_list_model_get_n_items (forecasts);

  if (open != NULL)
    return g_object_ref (open);
  return n > 0 ? g_list_model_get_item (forecasts, n - 1) : NULL;
}

/* Evidence for the forecast that is open, or else for the newest, or for a new one if there is none. */
static void
on_evidence (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  LiaisonWindow *self = LIAISON_WINDOW (widget);
  g_autoptr (LiaisonForecast) forecast = get_forecast_at_hand (self);
  LiaisonRelation *relation;
  LiaisonSpan span;

  if (!get_evidence (self, &span, &relation))
    {
      _liaison_window_say (self, _("Select text or a relation first: it becomes the evidence."));
      return;
    }
  if (forecast == NULL)
    forecast = g_object_ref (liaison_document_add_forecast (self->document, NULL));
  liaison_document_add_evidence (self->document, forecast, span, relation);
  _liaison_window_say (self, _("Evidence added"));
}

static void
on_show_pane (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  liaison_panes_focus (LIAISON_WINDOW (widget)->panes,
                       (LiaisonPane) g_variant_get_int32 (parameter));
}

static void
on_show_scores (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  LiaisonWindow *self = LIAISON_WINDOW (widget);

  liaison_panes_show (self->panes, LIAISON_PANE_FORECASTS);
  liaison_forecast_panel_show_page (self->forecast_panel, "scores");
}

static void
add_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_o, GDK_CONTROL_MASK, "win.open" },
    { GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.paste-article" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "win.save" },
    { GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.save-as" },
    { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
    { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo" },
    { GDK_KEY_f, GDK_CONTROL_MASK, "win.find" },
    { GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.find-in-diagram" },
    { GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.new-forecast" },
    { GDK_KEY_e, GDK_CONTROL_MASK, "win.evidence" },
    { GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.export" },
    { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.copy-diagram" },
    { GDK_KEY_p, GDK_CONTROL_MASK, "win.print-diagram" },
    { GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.change-mode" },
    { GDK_KEY_r, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.show-scores" },
    { GDK_KEY_w, GDK_CONTROL_MASK, "window.close" },
    { GDK_KEY_F9, 0, "win.show-forecasts" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].key, keys[i].modifiers, keys[i].action,
                                         NULL);
  for (int i = 0; i < LIAISON_N_PANES; i++)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_1 + (guint) i, GDK_CONTROL_MASK,
                                         "win.show-pane", "i", i);
}

void
_liaison_window_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.undo", NULL, on_undo);
  gtk_widget_class_install_action (klass, "win.redo", NULL, on_redo);
  gtk_widget_class_install_action (klass, "win.find", NULL, on_find);
  gtk_widget_class_install_action (klass, "win.change-mode", NULL, on_change_mode);
  gtk_widget_class_install_action (klass, "win.find-in-diagram", NULL, on_find_in_diagram);
  gtk_widget_class_install_action (klass, "win.new-forecast", NULL, on_new_forecast);
  gtk_widget_class_install_action (klass, "win.evidence", NULL, on_evidence);
  gtk_widget_class_install_action (klass, "win.show-pane", "i", on_show_pane);
  gtk_widget_class_install_action (klass, "win.show-scores", NULL, on_show_scores);
  add_keys (klass);
}

void
_liaison_window_update_actions (LiaisonWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LiaisonHistory *history = liaison_document_get_history (self->document);
  gboolean open = !_liaison_window_is_empty (self);
  gboolean article = liaison_document_get_article (self->document) != NULL;
  gboolean editable = open && !liaison_document_get_read_only (self->document);

  gtk_widget_action_set_enabled (widget, "win.undo", liaison_history_get_can_undo (history));
  gtk_widget_action_set_enabled (widget, "win.redo", liaison_history_get_can_redo (history));
  gtk_widget_action_set_enabled (widget, "win.find", article);
  gtk_widget_action_set_enabled (widget, "win.change-mode", liaison_article_view_get_has_pages (self->article_view));
  gtk_widget_action_set_enabled (widget, "win.print-article", article);
  gtk_widget_action_set_enabled (widget, "win.find-in-diagram", article);
  gtk_widget_action_set_enabled (widget, "win.evidence", article && editable);
  gtk_widget_action_set_enabled (widget, "win.new-forecast", editable);
  gtk_widget_action_set_enabled (widget, "win.save", editable);
  gtk_widget_action_set_enabled (widget, "win.save-as", editable);
  gtk_widget_action_set_enabled (widget, "win.import-forecasts", editable);
  gtk_widget_action_set_enabled (widget, "win.restore-backup",
                                 editable && liaison_document_get_file (self->document) != NULL);
  _liaison_window_update_share (self, open);
  gtk_widget_action_set_enabled (widget, "win.show-pane", open);
  gtk_widget_action_set_enabled (widget, "win.show-scores", open);
  _liaison_window_update_export (self);
}
