/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastEditor: edits one forecast, in groups: question, type of answer, estimate, history of estimates, evidence,
 * details. There is nothing to confirm: what is entered is in the document at once, where it can be undone. The buttons at its head
 * use actions of the panel: "forecasts.back", "forecasts.look-back", "forecasts.copy", "forecasts.delete"; "forecast.reaffirm", F5,
 * gives the estimate again. The CSS node is "forecasteditor". */

#include "interface/forecast/forecast-editor.h"

#include <glib/gi18n.h>

#include "forecast/moment.h"
#include "forecast/post-mortem.h"
#include "interface/forecast/answer/answer-group.h"
#include "interface/forecast/details-group.h"
#include "interface/forecast/estimate/estimate-editor.h"
#include "interface/forecast/estimate/estimate-history.h"
#include "interface/forecast/evidence/evidence-drop-bar.h"
#include "interface/forecast/evidence/evidence-group.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/forecast-toast.h"
#include "interface/forecast/list/forecast-standing.h"
#include "interface/forecast/people/people-group.h"
#include "interface/forecast/question-group.h"
#include "interface/forecast/resolution-bar.h"

struct _LiaisonForecastEditor
{
  GtkWidget parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;

  /* Template children. */
  GtkWidget *box;
  GtkLabel *state;
  GtkLabel *standing;
  LiaisonResolutionBar *resolution;
  GtkScrolledWindow *scroller;
  GtkWidget *groups;
  GtkWidget *look_back;
  LiaisonQuestionGroup *question;
  LiaisonAnswerGroup *answer;
  LiaisonEstimateEditor *estimate;
  LiaisonEstimateHistory *history;
  LiaisonPeopleGroup *people;
  LiaisonEvidenceGroup *evidence;
  LiaisonDetailsGroup *details;
  LiaisonEvidenceDropBar *drop_bar;
};

G_DEFINE_FINAL_TYPE (LiaisonForecastEditor, liaison_forecast_editor, GTK_TYPE_WIDGET)

/* At the head: where the forecast stands today. */
static void
show_state (LiaisonForecastEditor *self)
{
  g_autofree char *today = liaison_moment_today ();
  g_autofree char *state = liaison_forecast_dup_state_text (self->forecast, today);
  g_autofree char *standing = liaison_forecast_dup_standing (self->forecast, today);

  gtk_label_set_label (self->state, state);
  gtk_label_set_label (self->standing, standing);
  gtk_widget_set_visible (GTK_WIDGET (self->standing), standing != NULL);
  liaison_resolution_bar_set (self->resolution, self->forecast, today);
}

static void
show_history (LiaisonForecastEditor *self)
{
  if (self->forecast != NULL)
    liaison_estimate_history_set (self->history, self->document, self->forecast,
                                  liaison_estimate_editor_get_pending (self->estimate));
}

static void
on_estimate_edit (LiaisonForecastEditor *self,
                  LiaisonEstimate       *estimate)
{
  liaison_estimate_editor_edit (self->estimate, estimate);
}

/* What makes up the question of other types is beside its answer, or the outcomes in it. */
static void
on_complete_answer (LiaisonForecastEditor *self)
{
  if (!liaison_answer_group_complete (self->answer))
    gtk_widget_child_focus (GTK_WIDGET (liaison_estimate_editor_get_answer (self->estimate)), GTK_DIR_TAB_FORWARD);
}

static void
on_reaffirm (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  LiaisonForecastEditor *self = LIAISON_FORECAST_EDITOR (widget);

  if (liaison_estimate_editor_reaffirm (self->estimate))
    liaison_forecast_toast_say (widget, _("Estimate reaffirmed"));
}

static void
show_forecast (LiaisonForecastEditor *self)
{
  show_state (self);
  gtk_widget_set_visible (self->look_back, liaison_post_mortem_is_possible (self->forecast));
  liaison_question_group_set (self->question, self->document, self->forecast);
  liaison_answer_group_set (self->answer, self->document, self->forecast);
  liaison_estimate_editor_set (self->estimate, self->document, self->forecast);
  show_history (self);
  liaison_people_group_set (self->people, self->document, self->forecast);
  liaison_evidence_group_set (self->evidence, self->document, self->forecast);
  liaison_details_group_set (self->details, self->document, self->forecast);
}

static gboolean
liaison_forecast_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_FORECAST_EDITOR (widget)->question));
}

static void
liaison_forecast_editor_dispose (GObject *object)
{
  LiaisonForecastEditor *self = LIAISON_FORECAST_EDITOR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_FORECAST_EDITOR);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_forecast_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/forecast-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, state);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, standing);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, resolution);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, groups);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, look_back);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, question);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, answer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, estimate);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, history);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, people);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, evidence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, details);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, drop_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_complete_answer);
  gtk_widget_class_bind_template_callback (widget_class, on_estimate_edit);
  gtk_widget_class_bind_template_callback (widget_class, show_history);
}

static void
liaison_forecast_editor_class_init (LiaisonForecastEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_forecast_editor_dispose;
  widget_class->grab_focus = liaison_forecast_editor_grab_focus;

  g_type_ensure (LIAISON_TYPE_ANSWER_GROUP);
  g_type_ensure (LIAISON_TYPE_DETAILS_GROUP);
  g_type_ensure (LIAISON_TYPE_ESTIMATE_EDITOR);
  g_type_ensure (LIAISON_TYPE_ESTIMATE_HISTORY);
  g_type_ensure (LIAISON_TYPE_EVIDENCE_DROP_BAR);
  g_type_ensure (LIAISON_TYPE_EVIDENCE_GROUP);
  g_type_ensure (LIAISON_TYPE_PEOPLE_GROUP);
  g_type_ensure (LIAISON_TYPE_QUESTION_GROUP);
  g_type_ensure (LIAISON_TYPE_RESOLUTION_BAR);
  gtk_widget_class_set_css_name (widget_class, "forecasteditor");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "forecast.reaffirm", NULL, on_reaffirm);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "forecast.reaffirm", NULL);
}

static void
liaison_forecast_editor_init (LiaisonForecastEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_evidence_drop_bar_watch (self->drop_bar, GTK_WIDGET (self));
}

/**
 * liaison_forecast_editor_set:
 * @self: an editor
 * @document: (nullable): the document
 * @forecast: (nullable): the forecast as it is now; %NULL for nothing to edit
 *
 * Shows a forecast. Controls that show the same already are left alone, with the cursor that may be in one; another forecast is
 * shown from its beginning.
 */
void
liaison_forecast_editor_set (LiaisonForecastEditor *self,
                             LiaisonDocument       *document,
                             LiaisonForecast       *forecast)
{
  gboolean other;

  g_return_if_fail (LIAISON_IS_FORECAST_EDITOR (self));

  other = liaison_forecast_edit_is_other (self->forecast, forecast);
  g_set_object (&self->document, document);
  g_set_object (&self->forecast, forecast);
  liaison_evidence_drop_bar_set_forecast (self->drop_bar, forecast);
  if (forecast == NULL)
    return;
  show_forecast (self);
  /* What may not be changed can be read and scrolled. */
  gtk_widget_set_sensitive (self->groups, document == NULL || !liaison_document_get_read_only (document));
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

/**
 * liaison_forecast_editor_get_forecast:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the forecast as it is now
 */
LiaisonForecast *
liaison_forecast_editor_get_forecast (LiaisonForecastEditor *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_EDITOR (self), NULL);

  return self->forecast;
}
