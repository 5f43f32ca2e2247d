/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastPanel: the reader's forecasts. A list of cards, of which one opens into an editor; beneath the cards, how many of
 * the article's statements are not forecasts yet, which open as a list of their own. Deleting asks nothing: a toast offers to take
 * it back, in the toast overlay that holds the panel. Escape and Alt+Left go back to the list, Delete deletes the card in focus, F5
 * gives its estimate again.
 * Other pages are children of the stack, with a name; the menu opens one by "forecasts.page". The CSS node is "forecastpanel". */

#include "interface/forecast/forecast-panel.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "interface/document-changes.h"
#include "interface/forecast/evidence/statement-list.h"
#include "interface/forecast/forecast-editor.h"
#include "interface/forecast/forecast-panel-actions.h"
#include "interface/forecast/list/forecast-list.h"
#include "interface/forecast/people/people-page.h"
#include "interface/forecast/scoring/score-page.h"
#include "interface/today.h"

struct _LiaisonForecastPanel
{
  GtkWidget parent_instance;

  LiaisonDocument *document;
  GSignalGroup *document_signals;
  GSignalGroup *file_signals;

  /* Template children. */
  GtkStack *stack;
  LiaisonForecastList *list;
  GtkWidget *new_button;
  GtkWidget *statements_button;
  GtkLabel *statements_label;
  GtkWidget *statements_back;
  LiaisonForecastEditor *editor;
  LiaisonStatementList *statements;
  LiaisonScorePage *scores;
  LiaisonPeoplePage *people;
};

G_DEFINE_FINAL_TYPE (LiaisonForecastPanel, liaison_forecast_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_DOCUMENT = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* --- pages --- */

static void
update_actions (LiaisonForecastPanel *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forecasts.new",
                                 self->document != NULL && !liaison_document_get_read_only (self->document));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forecasts.back", g_strcmp0 (page, "list") != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forecasts.find", self->document != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forecasts.statements",
                                 liaison_statement_list_get_n_statements (self->statements) > 0);
}

static void
show_page (LiaisonForecastPanel *self,
           const char           *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  update_actions (self);
}

/* The list again, at the card that was open. */
static void
go_to_list (LiaisonForecastPanel *self)
{
  LiaisonForecast *forecast = liaison_forecast_editor_get_forecast (self->editor);
  g_autofree char *id = forecast != NULL ? g_strdup (liaison_forecast_get_id (forecast)) : NULL;
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  show_page (self, "list");
  liaison_forecast_editor_set (self->editor, self->document, NULL);
  if (id != NULL && liaison_forecast_list_select (self->list, id, focused))
    return;
  if (focused && !gtk_widget_grab_focus (GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (self->new_button);
}

static void
go_to_editor (LiaisonForecastPanel *self,
              LiaisonForecast      *forecast)
{
  liaison_forecast_editor_set (self->editor, self->document, forecast);
  show_page (self, "editor");
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

/* --- following the document --- */

/* The editor follows its forecast; when that is gone, by undoing perhaps, the list comes back. */
static void
on_file_changed (LiaisonForecastPanel *self)
{
  LiaisonForecast *edited = liaison_forecast_editor_get_forecast (self->editor);
  LiaisonForecast *now = NULL;

  if (edited != NULL)
    now = liaison_forecast_file_find (liaison_document_get_forecasts (self->document), liaison_forecast_get_id (edited), NULL);
  if (edited != NULL && now == NULL)
    go_to_list (self);
  else if (now != NULL && now != edited)
    liaison_forecast_editor_set (self->editor, self->document, now);
  liaison_statement_list_update (self->statements);
}

static void
on_forecasts_replaced (LiaisonForecastPanel *self)
{
  LiaisonForecastFile *file = self->document != NULL ? liaison_document_get_forecasts (self->document) : NULL;

  liaison_forecast_editor_set (self->editor, self->document, NULL);
  liaison_forecast_list_set_file (self->list, file);
  g_signal_group_set_target (self->file_signals, file);
  liaison_statement_list_update (self->statements);
  show_page (self, "list");
}

static void
on_network_changed (LiaisonForecastPanel *self)
{
  liaison_statement_list_update (self->statements);
}

static void
on_forecast_added (LiaisonForecastPanel *self,
                   LiaisonForecast      *forecast)
{
  go_to_editor (self, forecast);
}

static void
on_statements_changed (LiaisonForecastPanel *self)
{
  guint n = liaison_statement_list_get_n_statements (self->statements);
  g_autofree char *text = g_strdup_printf (ngettext ("%u statement is not a forecast yet",
                                                     "%u statements are not forecasts yet", n), n);

  gtk_label_set_label (self->statements_label, text);
  gtk_widget_set_visible (self->statements_button, n > 0);
  update_actions (self);
  if (n == 0 && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "statements") == 0)
    go_to_list (self);
}

static void
on_list_activated (LiaisonForecastPanel *self,
                   LiaisonForecast      *forecast)
{
  go_to_editor (self, forecast);
}

static void
on_day_changed (LiaisonForecastPanel *self)
{
  liaison_forecast_list_set_today (self->list, liaison_today_get_day (liaison_today_get_default ()));
}

/* --- actions --- */

static void
on_new (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  LiaisonForecastPanel *self = LIAISON_FORECAST_PANEL (widget);

  if (self->document != NULL)
    liaison_document_add_forecast (self->document, NULL);
}

static void
on_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonForecastPanel *self = LIAISON_FORECAST_PANEL (widget);
  gboolean scores = gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->scores);

  if (scores && liaison_score_page_go_back (self->scores))
    return;
  /* What was looked back at is still in the editor. */
  if (scores && liaison_forecast_editor_get_forecast (self->editor) != NULL)
    liaison_forecast_panel_show_page (self, "editor");
  else
    go_to_list (self);
}

static void
on_look_back (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  LiaisonForecastPanel *self = LIAISON_FORECAST_PANEL (widget);
  LiaisonForecast *forecast = liaison_forecast_editor_get_forecast (self->editor);

  if (forecast == NULL)
    return;
  show_page (self, "scores");
  liaison_score_page_look_back (self->scores, liaison_forecast_get_id (forecast));
}

static void
on_statements (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  LiaisonForecastPanel *self = LIAISON_FORECAST_PANEL (widget);

  show_page (self, "statements");
  gtk_widget_child_focus (GTK_WIDGET (self->statements), GTK_DIR_TAB_FORWARD);
}

static void
on_page (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  liaison_forecast_panel_show_page (LIAISON_FORECAST_PANEL (widget), g_variant_get_string (parameter, NULL));
}

static void
on_find (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonForecastPanel *self = LIAISON_FORECAST_PANEL (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") != 0)
    go_to_list (self);
  liaison_forecast_list_set_searching (self->list, TRUE);
}

static void
on_open (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonForecastPanel *self = LIAISON_FORECAST_PANEL (widget);
  LiaisonForecast *forecast = liaison_forecast_panel_get_at_hand (self);

  if (forecast != NULL)
    go_to_editor (self, forecast);
}

/* --- object --- */

static void
liaison_forecast_panel_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  if (prop_id == PROP_DOCUMENT)
    g_value_set_object (value, LIAISON_FORECAST_PANEL (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_forecast_panel_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  if (prop_id == PROP_DOCUMENT)
    liaison_forecast_panel_set_document (LIAISON_FORECAST_PANEL (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_forecast_panel_dispose (GObject *object)
{
  LiaisonForecastPanel *self = LIAISON_FORECAST_PANEL (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->file_signals);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_FORECAST_PANEL);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (liaison_forecast_panel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/forecast-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastPanel, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastPanel, new_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastPanel, statements_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastPanel, statements_label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastPanel, statements_back);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastPanel, editor);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastPanel, statements);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastPanel, scores);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastPanel, people);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_statements_changed);
}

static void
liaison_forecast_panel_class_init (LiaisonForecastPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_forecast_panel_get_property;
  object_class->set_property = liaison_forecast_panel_set_property;
  object_class->dispose = liaison_forecast_panel_dispose;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, LIAISON_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (LIAISON_TYPE_FORECAST_EDITOR);
  g_type_ensure (LIAISON_TYPE_FORECAST_LIST);
  g_type_ensure (LIAISON_TYPE_PEOPLE_PAGE);
  g_type_ensure (LIAISON_TYPE_STATEMENT_LIST);
  g_type_ensure (LIAISON_TYPE_SCORE_PAGE);
  gtk_widget_class_set_css_name (widget_class, "forecastpanel");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "forecasts.new", NULL, on_new);
  gtk_widget_class_install_action (widget_class, "forecasts.back", NULL, on_back);
  gtk_widget_class_install_action (widget_class, "forecasts.statements", NULL, on_statements);
  gtk_widget_class_install_action (widget_class, "forecasts.page", "s", on_page);
  gtk_widget_class_install_action (widget_class, "forecasts.find", NULL, on_find);
  gtk_widget_class_install_action (widget_class, "forecasts.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "forecasts.look-back", NULL, on_look_back);
  liaison_forecast_panel_install_actions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "forecasts.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "forecasts.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "forecasts.find", NULL);
}

static void
liaison_forecast_panel_init (LiaisonForecastPanel *self)
{
  self->document_signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  self->file_signals = g_signal_group_new (LIAISON_TYPE_FORECAST_FILE);
  g_signal_group_connect_swapped (self->document_signals, "notify::forecasts", G_CALLBACK (on_forecasts_replaced), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::network", G_CALLBACK (on_network_changed), self);
  g_signal_group_connect_swapped (self->document_signals, "forecast-added", G_CALLBACK (on_forecast_added), self);
  g_signal_group_connect_swapped (self->file_signals, "changed", G_CALLBACK (on_file_changed), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (liaison_today_get_default (), "notify::day", G_CALLBACK (on_day_changed), self, G_CONNECT_SWAPPED);
  update_actions (self);
}

/**
 * liaison_forecast_panel_new:
 *
 * Returns: (transfer floating): a panel without a document
 */
GtkWidget *
liaison_forecast_panel_new (void)
{
  return g_object_new (LIAISON_TYPE_FORECAST_PANEL, NULL);
}

/**
 * liaison_forecast_panel_get_document:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): the document whose forecasts it shows
 */
LiaisonDocument *
liaison_forecast_panel_get_document (LiaisonForecastPanel *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_PANEL (self), NULL);

  return self->document;
}

/**
 * liaison_forecast_panel_set_document:
 * @self: a panel
 * @document: (nullable): the document whose forecasts it shows
 */
void
liaison_forecast_panel_set_document (LiaisonForecastPanel *self,
                                     LiaisonDocument      *document)
{
  g_return_if_fail (LIAISON_IS_FORECAST_PANEL (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  liaison_people_page_set_document (self->people, document);
  liaison_statement_list_set_document (self->statements, document);
  liaison_score_page_set_document (self->scores, document);
  on_forecasts_replaced (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * liaison_forecast_panel_open:
 * @self: a panel with a document
 * @id: the id of a forecast
 *
 * Opens the editor on a forecast. Does nothing when the document has no such forecast.
 */
void
liaison_forecast_panel_open (LiaisonForecastPanel *self,
                             const char           *id)
{
  LiaisonForecast *forecast;

  g_return_if_fail (LIAISON_IS_FORECAST_PANEL (self));
  g_return_if_fail (self->document != NULL);

  forecast = liaison_forecast_file_find (liaison_document_get_forecasts (self->document), id, NULL);
  if (forecast != NULL)
    go_to_editor (self, forecast);
}

/**
 * liaison_forecast_panel_show_list:
 * @self: a panel
 *
 * Goes back to the list.
 */
void
liaison_forecast_panel_show_list (LiaisonForecastPanel *self)
{
  g_return_if_fail (LIAISON_IS_FORECAST_PANEL (self));

  go_to_list (self);
}

/**
 * liaison_forecast_panel_show_page:
 * @self: a panel
 * @name: the name of a page of the panel, such as "list" or "statements"
 *
 * Shows a page and puts the focus into it. Does nothing when there is no such page.
 */
void
liaison_forecast_panel_show_page (LiaisonForecastPanel *self,
                                  const char           *name)
{
  GtkWidget *page;

  g_return_if_fail (LIAISON_IS_FORECAST_PANEL (self));
  g_return_if_fail (name != NULL);

  page = gtk_stack_get_child_by_name (self->stack, name);
  if (page == NULL)
    return;
  show_page (self, name);
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/**
 * liaison_forecast_panel_get_current:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): the forecast that is being edited
 */
LiaisonForecast *
liaison_forecast_panel_get_current (LiaisonForecastPanel *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_PANEL (self), NULL);

  return liaison_forecast_editor_get_forecast (self->editor);
}

/**
 * liaison_forecast_panel_get_at_hand:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): the forecast in the editor, or else the one of the card in focus or selected
 */
LiaisonForecast *
liaison_forecast_panel_get_at_hand (LiaisonForecastPanel *self)
{
  LiaisonForecast *forecast;

  g_return_val_if_fail (LIAISON_IS_FORECAST_PANEL (self), NULL);

  forecast = liaison_forecast_editor_get_forecast (self->editor);
  return forecast != NULL ? forecast : liaison_forecast_list_get_current (self->list);
}
