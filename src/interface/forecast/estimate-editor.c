/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEstimateEditor: gives estimates of a forecast.
 *
 * Nothing that is entered here can be lost, because it is in the document at once: the first change of probability, confidence or
 * reason adds an estimate, and further changes replace that one, which is *pending*. "Record Estimate" ends this, as does turning to
 * another forecast; the next change then begins a new estimate. So a history has one entry for each change of mind, not one for
 * each movement of the slider. */

#include "interface/forecast/estimate-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/moment.h"
#include "interface/forecast/answer-control.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/text-row.h"

struct _LiaisonEstimateEditor
{
  GtkWidget parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;
  char *pending_at;            /* the time of the pending estimate, or NULL */
  gboolean updating;           /* controls change because they were set */

  LiaisonAnswerControl *answer; /* as the type of the question needs */

  /* Template children. */
  GtkWidget *group;
  AdwPreferencesRow *answer_row;
  AdwComboRow *confidence;
  LiaisonTextRow *reason;
  GtkWidget *record;
};

G_DEFINE_FINAL_TYPE (LiaisonEstimateEditor, liaison_estimate_editor, GTK_TYPE_WIDGET)

/* Later than every estimate before, even in the same second, or when another machine's clock is ahead. */
static char *
choose_time (LiaisonForecast *forecast)
{
  LiaisonEstimate *last = liaison_forecast_get_current (forecast);
  g_autofree char *now = liaison_moment_now ();
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) next = NULL;
  g_autoptr (GDateTime) utc = NULL;

  if (last == NULL || liaison_moment_compare (liaison_estimate_get_at (last), now) < 0)
    return g_steal_pointer (&now);
  time = g_date_time_new_from_iso8601 (liaison_estimate_get_at (last), NULL);
  next = g_date_time_add_seconds (time, 1.0);
  utc = g_date_time_to_utc (next);
  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

/* Puts what the controls show into the document, as the pending estimate. */
static void
commit (LiaisonEstimateEditor *self,
        const char            *kind)
{
  LiaisonEstimate *pending = liaison_estimate_editor_get_pending (self);
  LiaisonForecastBuilder *builder;
  g_autoptr (LiaisonEstimate) estimate = NULL;
  g_autofree char *reason = liaison_text_row_dup_text (self->reason);

  if (pending == NULL)
    {
      g_free (self->pending_at);
      self->pending_at = choose_time (self->forecast);
    }
  estimate = liaison_answer_control_make (self->answer,
                                          (LiaisonConfidence) adw_combo_row_get_selected (self->confidence), reason,
                                          liaison_forecast_file_get_author (liaison_document_get_forecasts (self->document)),
                                          self->pending_at);
  builder = liaison_forecast_builder_new (self->forecast);
  if (pending != NULL)
    liaison_forecast_builder_remove_estimate (builder, pending);
  liaison_forecast_builder_add_estimate (builder, estimate);
  liaison_forecast_edit_commit (self->document, self->forecast, builder, _("Change Estimate"), kind);
}

static void
on_answer_edited (LiaisonEstimateEditor *self)
{
  commit (self, "answer");
}

/* What is being answered with stays, with the cursor that may be in it, unless the type of the question is another. */
static void
fit_answer (LiaisonEstimateEditor *self)
{
  GType type = liaison_answer_control_get_type_for (self->forecast);

  if (self->answer != NULL && G_OBJECT_TYPE (self->answer) == type)
    return;
  self->answer = g_object_new (type, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->answer), "answer");
  g_signal_connect_object (self->answer, "edited", G_CALLBACK (on_answer_edited), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->answer_row), GTK_WIDGET (self->answer));
}

static void
show_estimate (LiaisonEstimateEditor *self)
{
  LiaisonEstimate *current = liaison_forecast_get_current (self->forecast);
  LiaisonEstimate *pending = liaison_estimate_editor_get_pending (self);

  self->updating = TRUE;
  fit_answer (self);
  liaison_answer_control_show (self->answer, self->forecast, current);
  adw_combo_row_set_selected (self->confidence, current != NULL ? (guint) liaison_estimate_get_confidence (current)
                                                                : LIAISON_CONFIDENCE_MODERATE);
  liaison_text_row_set_text (self->reason, pending != NULL ? liaison_estimate_get_reason (pending) : NULL);
  gtk_widget_set_sensitive (self->record, pending != NULL || current == NULL);
  self->updating = FALSE;
}

static void
on_confidence_selected (LiaisonEstimateEditor *self)
{
  if (!self->updating && self->forecast != NULL)
    commit (self, "confidence");
}

static void
on_reason_edited (LiaisonEstimateEditor *self)
{
  if (self->forecast != NULL)
    commit (self, "reason");
}

static void
liaison_estimate_editor_dispose (GObject *object)
{
  LiaisonEstimateEditor *self = LIAISON_ESTIMATE_EDITOR (object);

  g_clear_pointer (&self->group, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_ESTIMATE_EDITOR);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);
  g_clear_pointer (&self->pending_at, g_free);

  G_OBJECT_CLASS (liaison_estimate_editor_parent_class)->dispose (object);
}

static void
on_record (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  liaison_estimate_editor_record (LIAISON_ESTIMATE_EDITOR (widget));
}

static void
liaison_estimate_editor_class_init (LiaisonEstimateEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_estimate_editor_dispose;

  g_type_ensure (LIAISON_TYPE_TEXT_ROW);
  gtk_widget_class_install_action (widget_class, "estimate.record", NULL, on_record);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "estimate.record", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "estimate.record", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/estimate-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateEditor, group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateEditor, answer_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateEditor, confidence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateEditor, reason);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateEditor, record);
  gtk_widget_class_bind_template_callback (widget_class, on_confidence_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_edited);
}

static void
liaison_estimate_editor_init (LiaisonEstimateEditor *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
}

/**
 * liaison_estimate_editor_set:
 * @self: an estimate editor
 * @document: the document
 * @forecast: the forecast as it is now
 *
 * Shows the newest estimate of a forecast. Turning to another forecast ends the pending estimate.
 */
void
liaison_estimate_editor_set (LiaisonEstimateEditor *self,
                             LiaisonDocument       *document,
                             LiaisonForecast       *forecast)
{
  g_return_if_fail (LIAISON_IS_ESTIMATE_EDITOR (self));

  if (self->forecast == NULL ||
      g_strcmp0 (liaison_forecast_get_id (self->forecast), liaison_forecast_get_id (forecast)) != 0)
    g_clear_pointer (&self->pending_at, g_free);
  g_set_object (&self->document, document);
  g_set_object (&self->forecast, forecast);
  show_estimate (self);
}

/**
 * liaison_estimate_editor_get_pending:
 * @self: an estimate editor
 *
 * Returns: (transfer none) (nullable): the estimate that further changes replace
 */
LiaisonEstimate *
liaison_estimate_editor_get_pending (LiaisonEstimateEditor *self)
{
  LiaisonEstimate *current;

  g_return_val_if_fail (LIAISON_IS_ESTIMATE_EDITOR (self), NULL);

  current = self->forecast != NULL ? liaison_forecast_get_current (self->forecast) : NULL;
  if (current == NULL || g_strcmp0 (liaison_estimate_get_at (current), self->pending_at) != 0)
    return NULL; /* or it was undone */
  return current;
}

/**
 * liaison_estimate_editor_record:
 * @self: an estimate editor
 *
 * Ends the pending estimate. Where a forecast has no estimate at all, what the controls show becomes the first.
 */
void
liaison_estimate_editor_record (LiaisonEstimateEditor *self)
{
  g_return_if_fail (LIAISON_IS_ESTIMATE_EDITOR (self));

  if (self->forecast == NULL)
    return;
  if (liaison_forecast_get_current (self->forecast) == NULL)
    commit (self, NULL);
  g_clear_pointer (&self->pending_at, g_free);
  show_estimate (self);
}

/**
 * liaison_estimate_editor_get_answer:
 * @self: an estimate editor
 *
 * Returns: (transfer none) (nullable): with what the question is answered; %NULL before there is one
 */
LiaisonAnswerControl *
liaison_estimate_editor_get_answer (LiaisonEstimateEditor *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE_EDITOR (self), NULL);

  return self->answer;
}
