/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonResolveDialog: asks how a question was decided. What it shows is a copy: while it is open, the forecast may be edited
 * elsewhere, and only what is asked for here is put into it in the end. CSS node: window. Accessible role: dialog. */

#include "interface/forecast/resolve-dialog.h"

#include <glib/gi18n.h>

#include "forecast/answer-text.h"
#include "forecast/moment.h"
#include "interface/forecast/date-entry.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/forecast-toast.h"
#include "interface/forecast/resolve-outcome.h"
#include "interface/forecast/text-row.h"

struct _LiaisonResolveDialog
{
  AdwWindow parent_instance;

  GWeakRef widget;             /* near which messages are shown */
  GWeakRef document;
  char *id;                    /* of the forecast */

  /* Template children. */
  GtkButton *resolve_button;
  GtkWidget *reopen_button;
  GtkLabel *question;
  GtkLabel *criteria;
  GtkLabel *estimate;
  LiaisonResolveOutcome *outcome;
  LiaisonDateEntry *date;
  LiaisonTextRow *note;
  AdwEntryRow *link;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (LiaisonResolveDialog, liaison_resolve_dialog, ADW_TYPE_WINDOW)

/* --- what is entered --- */

static char *
dup_link (LiaisonResolveDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->link))));
}

static gboolean
is_link (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : NULL;

  return (g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0) && g_uri_get_host (uri) != NULL &&
         *g_uri_get_host (uri) != '\0';
}

/* What cannot stay so, or NULL. */
static const char *
find_problem (LiaisonResolveDialog *self)
{
  g_autofree char *today = liaison_moment_today ();
  g_autofree char *link = dup_link (self);
  const char *date = liaison_date_entry_get_date (self->date);

  if (date != NULL && liaison_moment_days (today, date) > 0)
    return _("That day is still to come.");
  if (*link != '\0' && !is_link (link))
    return _("That is no address of a page, such as https://example.org/report.");
  return NULL;
}

static void
update (LiaisonResolveDialog *self)
{
  const char *problem = find_problem (self);

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "resolve.done",
                                 problem == NULL && liaison_resolve_outcome_get_complete (self->outcome));
}

/* The middle of a day here, so that it is that day in most other places; of today, and of no day, NULL, which stands for now. */
static char *
dup_time (const char *date)
{
  g_autofree char *today = liaison_moment_today ();
  g_autofree char *text = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) utc = NULL;

  if (date == NULL || g_str_equal (date, today))
    return NULL;
  text = g_strconcat (date, "T12:00:00", NULL);
  local = g_date_time_new_from_iso8601 (text, zone);
  utc = g_date_time_to_utc (local);
  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

/* The day of a point of time here. */
static char *
dup_day (const char *time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
}

/* --- actions --- */

/* The forecast as it is now; NULL when it is gone. */
static LiaisonForecast *
find_forecast (LiaisonResolveDialog *self,
               LiaisonDocument      *document)
{
  return document != NULL ? liaison_forecast_file_find (liaison_document_get_forecasts (document), self->id, NULL) : NULL;
}

/* A day that was not changed keeps its hour. */
static char *
dup_resolved (LiaisonResolveDialog *self,
              LiaisonForecast      *forecast)
{
  const char *before = liaison_forecast_get_resolved (forecast);
  const char *date = liaison_date_entry_get_date (self->date);
  g_autofree char *day = before != NULL ? dup_day (before) : NULL;

  return day != NULL && g_strcmp0 (day, date) == 0 ? g_strdup (before) : dup_time (date);
}

static void
on_done (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonResolveDialog *self = LIAISON_RESOLVE_DIALOG (widget);
  g_autoptr (LiaisonDocument) document = g_weak_ref_get (&self->document);
  LiaisonForecast *forecast = find_forecast (self, document);
  LiaisonForecastBuilder *builder;
  g_autofree char *note = liaison_text_row_dup_text (self->note);
  g_autofree char *link = dup_link (self);
  g_autofree char *at = NULL;

  if (forecast != NULL)
    {
      at = dup_resolved (self, forecast);
      builder = liaison_forecast_builder_new (forecast);
      liaison_resolve_outcome_apply (self->outcome, builder, at, note);
      liaison_forecast_builder_set_link (builder, link);
      liaison_forecast_edit_commit (document, forecast, builder, _("Resolve Forecast"), NULL);
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_reopen (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonResolveDialog *self = LIAISON_RESOLVE_DIALOG (widget);
  g_autoptr (LiaisonDocument) document = g_weak_ref_get (&self->document);
  g_autoptr (GtkWidget) near = g_weak_ref_get (&self->widget);
  LiaisonForecast *forecast = find_forecast (self, document);

  if (forecast != NULL)
    liaison_resolve_reopen (near, document, forecast);
  gtk_window_close (GTK_WINDOW (self));
}

/* --- widget --- */

static void
show_estimate (LiaisonResolveDialog *self,
               LiaisonForecast      *forecast)
{
  LiaisonEstimate *estimate = liaison_forecast_get_current (forecast);
  g_autofree char *answer = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->estimate), estimate != NULL);
  if (estimate == NULL)
    return;
  answer = liaison_answer_to_text (liaison_estimate_get_answer (estimate), forecast);
  /* Translators: %s is an estimate, such as "70 %, likely". */
  text = g_strdup_printf (_("Last estimate: %s"), answer);
  gtk_label_set_label (self->estimate, text);
}

static void
show_resolution (LiaisonResolveDialog *self,
                 LiaisonForecast      *forecast)
{
  const char *resolved = liaison_forecast_get_resolved (forecast);
  const char *link = liaison_forecast_get_link (forecast);
  g_autofree char *day = resolved != NULL ? dup_day (resolved) : liaison_moment_today ();
  gboolean decided = liaison_forecast_get_outcome (forecast) != LIAISON_OUTCOME_OPEN;

  liaison_resolve_outcome_set_forecast (self->outcome, forecast);
  liaison_date_entry_set_date (self->date, day);
  liaison_text_row_set_text (self->note, liaison_forecast_get_verdict (forecast));
  gtk_editable_set_text (GTK_EDITABLE (self->link), link != NULL ? link : "");
  gtk_widget_set_visible (self->reopen_button, decided);
  if (decided)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Change Resolution"));
      gtk_button_set_label (self->resolve_button, _("C_hange"));
    }
}

static void
show_forecast (LiaisonResolveDialog *self,
               LiaisonForecast      *forecast)
{
  const char *question = liaison_forecast_get_question (forecast);
  const char *criteria = liaison_forecast_get_criteria (forecast);

  gtk_label_set_label (self->question, *question != '\0' ? question : _("Untitled forecast"));
  gtk_label_set_label (self->criteria, criteria != NULL ? criteria : "");
  gtk_widget_set_visible (GTK_WIDGET (self->criteria), criteria != NULL);
  show_estimate (self, forecast);
  show_resolution (self, forecast);
}

static void
liaison_resolve_dialog_finalize (GObject *object)
{
  LiaisonResolveDialog *self = LIAISON_RESOLVE_DIALOG (object);

  g_weak_ref_clear (&self->widget);
  g_weak_ref_clear (&self->document);
  g_free (self->id);

  G_OBJECT_CLASS (liaison_resolve_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/forecast/resolve-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonResolveDialog, resolve_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonResolveDialog, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonResolveDialog, question);
  gtk_widget_class_bind_template_child (widget_class, LiaisonResolveDialog, criteria);
  gtk_widget_class_bind_template_child (widget_class, LiaisonResolveDialog, estimate);
  gtk_widget_class_bind_template_child (widget_class, LiaisonResolveDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, LiaisonResolveDialog, date);
  gtk_widget_class_bind_template_child (widget_class, LiaisonResolveDialog, note);
  gtk_widget_class_bind_template_child (widget_class, LiaisonResolveDialog, link);
  gtk_widget_class_bind_template_child (widget_class, LiaisonResolveDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
liaison_resolve_dialog_class_init (LiaisonResolveDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = liaison_resolve_dialog_finalize;

  g_type_ensure (LIAISON_TYPE_RESOLVE_OUTCOME);
  g_type_ensure (LIAISON_TYPE_DATE_ENTRY);
  g_type_ensure (LIAISON_TYPE_TEXT_ROW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "resolve.done", NULL, on_done);
  gtk_widget_class_install_action (widget_class, "resolve.reopen", NULL, on_reopen);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "resolve.done", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "resolve.done", NULL);
}

static void
liaison_resolve_dialog_init (LiaisonResolveDialog *self)
{
  g_weak_ref_init (&self->widget, NULL);
  g_weak_ref_init (&self->document, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_date_entry_set_labels (self->date, _("Decided on"), _("Today"));
}

/**
 * liaison_resolve_dialog_open:
 * @widget: a widget of the window that the dialog is above
 * @document: a document
 * @forecast: a forecast of it
 *
 * Opens the dialog. What is done in it can be undone.
 *
 * Returns: (transfer none): the dialog
 */
GtkWindow *
liaison_resolve_dialog_open (GtkWidget       *widget,
                             LiaisonDocument *document,
                             LiaisonForecast *forecast)
{
  LiaisonResolveDialog *self;
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (LIAISON_IS_FORECAST (forecast), NULL);

  root = gtk_widget_get_root (widget);
  self = g_object_new (LIAISON_TYPE_RESOLVE_DIALOG, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  g_weak_ref_set (&self->widget, widget);
  g_weak_ref_set (&self->document, document);
  self->id = g_strdup (liaison_forecast_get_id (forecast));
  show_forecast (self, forecast);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->outcome));
  return GTK_WINDOW (self);
}

/**
 * liaison_resolve_reopen:
 * @widget: (nullable): a widget near which it is said
 * @document: a document
 * @forecast: a forecast of it
 *
 * Takes the resolution of a forecast back, undoably.
 */
void
liaison_resolve_reopen (GtkWidget       *widget,
                        LiaisonDocument *document,
                        LiaisonForecast *forecast)
{
  LiaisonForecastBuilder *builder;

  g_return_if_fail (LIAISON_IS_DOCUMENT (document));
  g_return_if_fail (LIAISON_IS_FORECAST (forecast));

  if (liaison_forecast_get_outcome (forecast) == LIAISON_OUTCOME_OPEN)
    return;
  builder = liaison_forecast_builder_new (forecast);
  liaison_forecast_builder_reopen (builder);
  liaison_forecast_edit_commit (document, forecast, builder, _("Reopen Forecast"), NULL);
  if (widget != NULL)
    liaison_forecast_toast_say (widget, _("Forecast reopened"));
}
