/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEstimateEditor: gives estimates of a forecast, and edits those that the reader gave before.
 *
 * Nothing that is entered here can be lost, because it is in the document at once: the first change of the answer, confidence or
 * reason adds an estimate, and further changes replace that one, which is *pending*. "Record Estimate" ends this, as does turning to
 * another forecast; the next change then begins a new estimate. So a history has one entry for each change of mind, not one for
 * each movement of the slider. An estimate that is edited later is pending in the same way, and keeps its time.
 *
 * A large change asks for its reason, without being in the way. */

#include "interface/forecast/estimate/estimate-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/moment.h"
#include "interface/forecast/answer/answer-control.h"
#include "interface/forecast/estimate/estimate-plot.h"
#include "interface/forecast/estimate/reason-prompt.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/text-row.h"

struct _LiaisonEstimateEditor
{
  GtkWidget parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;
  char *pending_at;            /* the time of the pending estimate, or NULL */
  char *skipped_at;            /* the time of the estimate for whose reason not to ask, or NULL */
  gboolean updating;           /* controls change because they were set */

  LiaisonAnswerControl *answer; /* as the type of the question needs */

  /* Template children. */
  AdwPreferencesGroup *group;
  AdwPreferencesRow *answer_row;
  AdwComboRow *confidence;
  LiaisonReasonPrompt *prompt;
  LiaisonTextRow *reason;
  GtkWidget *reaffirm;
  GtkButton *record;
};

G_DEFINE_FINAL_TYPE (LiaisonEstimateEditor, liaison_estimate_editor, GTK_TYPE_WIDGET)

enum
{
  TURNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_author (LiaisonEstimateEditor *self)
{
  return liaison_forecast_file_get_author (liaison_document_get_forecasts (self->document));
}

static LiaisonEstimate *
get_newest (LiaisonEstimateEditor *self)
{
  return liaison_estimate_find_newest (self->forecast, get_author (self));
}

/* Whether the pending estimate is one that was given before others. */
static gboolean
is_editing (LiaisonEstimateEditor *self)
{
  LiaisonEstimate *pending = liaison_estimate_editor_get_pending (self);

  return pending != NULL && pending != get_newest (self);
}

/* What the reader thought right before an estimate, or NULL. */
static LiaisonEstimate *
find_before (LiaisonEstimateEditor *self,
             LiaisonEstimate       *estimate)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (self->forecast);
  LiaisonEstimate *before = NULL;

  for (guint i = 0; i < estimates->len && g_ptr_array_index (estimates, i) != estimate; i++)
    if (liaison_estimate_is_of (g_ptr_array_index (estimates, i), get_author (self)))
      before = g_ptr_array_index (estimates, i);
  return before;
}

/* How large a change still lacks its reason. */
static double
get_unexplained_shift (LiaisonEstimateEditor *self)
{
  LiaisonEstimate *pending = liaison_estimate_editor_get_pending (self);
  LiaisonEstimate *before = pending != NULL ? find_before (self, pending) : NULL;

  if (before == NULL || liaison_estimate_get_reason (pending) != NULL || g_strcmp0 (self->skipped_at, self->pending_at) == 0)
    return 0.0;
  return liaison_answer_control_get_shift (self->answer, before, pending);
}

static LiaisonEstimate *
make_estimate (LiaisonEstimateEditor *self,
               const char            *reason,
               const char            *at)
{
  LiaisonConfidence confidence = (LiaisonConfidence) adw_combo_row_get_selected (self->confidence);

  return liaison_answer_control_make (self->answer, confidence, reason, get_author (self), at);
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
  g_autofree char *key = NULL;

  if (!liaison_answer_control_is_complete (self->answer) || liaison_forecast_edit_get_refusal (self->forecast) != NULL)
    return;
  if (pending == NULL)
    {
      g_free (self->pending_at);
      self->pending_at = liaison_forecast_edit_dup_time (self->forecast);
    }
  builder = liaison_forecast_builder_new (self->forecast);
  liaison_answer_control_apply (self->answer, builder);
  estimate = make_estimate (self, reason, self->pending_at);
  if (pending != NULL)
    liaison_forecast_builder_replace_estimate (builder, pending, estimate);
  else
    liaison_forecast_builder_add_estimate (builder, estimate);
  key = kind != NULL ? g_strconcat (kind, ":", self->pending_at, NULL) : NULL; /* estimates are undone one by one */
  liaison_forecast_edit_commit (self->document, self->forecast, builder, _("Change Estimate"), key);
}

static void
on_answer_edited (LiaisonEstimateEditor *self,
                  gboolean               apart)
{
  commit (self, apart ? NULL : "answer");
}

/* Names of outcomes, and their order, are no estimate. */
static void
on_question_edited (LiaisonEstimateEditor *self,
                    const char            *what)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (self->forecast);

  liaison_answer_control_apply (self->answer, builder);
  liaison_forecast_edit_commit (self->document, self->forecast, builder, _("Edit Outcomes"), what);
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
  g_signal_connect_object (self->answer, "question-edited", G_CALLBACK (on_question_edited), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->answer_row), GTK_WIDGET (self->answer));
}

/* Confidence and reason are of an answer: they wait for one. */
static void
show_whether_complete (LiaisonEstimateEditor *self)
{
  gboolean complete = liaison_answer_control_is_complete (self->answer);

  gtk_widget_set_sensitive (GTK_WIDGET (self->confidence), complete);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reason), complete);
  gtk_widget_set_sensitive (GTK_WIDGET (self->record), complete);
}

static void
show_heading (LiaisonEstimateEditor *self,
              LiaisonEstimate       *pending)
{
  gboolean editing = is_editing (self);
  g_autofree char *title = NULL;

  if (editing)
    {
      g_autofree char *day = liaison_moment_to_text (liaison_estimate_get_at (pending));
      /* Translators: %s is a day: an earlier estimate is being edited. */
      title = g_strdup_printf (_("Estimate of %s"), day);
    }
  adw_preferences_group_set_title (self->group, editing ? title : _("Estimate"));
  adw_preferences_group_set_description (self->group, editing ? _("You are editing an earlier estimate. It keeps its day.") : NULL);
  gtk_button_set_label (self->record, editing ? _("_Done") : _("_Record Estimate"));
}

/* Either the one button or the other; the focus goes over to the one that takes the place of the one that had it. */
static void
show_button (LiaisonEstimateEditor *self,
             gboolean               open)
{
  GtkWidget *shown = open ? GTK_WIDGET (self->record) : self->reaffirm;
  GtkWidget *hidden = open ? self->reaffirm : GTK_WIDGET (self->record);

  gtk_widget_set_visible (shown, TRUE);
  if (gtk_widget_is_focus (hidden))
    gtk_widget_grab_focus (shown);
  gtk_widget_set_visible (hidden, FALSE);
}

static void
show_estimate (LiaisonEstimateEditor *self)
{
  LiaisonEstimate *newest = get_newest (self);
  LiaisonEstimate *pending = liaison_estimate_editor_get_pending (self);
  LiaisonEstimate *shown = pending != NULL ? pending : newest;

  self->updating = TRUE;
  fit_answer (self);
  liaison_answer_control_show (self->answer, self->forecast, shown);
  adw_combo_row_set_selected (self->confidence, shown != NULL ? (guint) liaison_estimate_get_confidence (shown)
                                                              : LIAISON_CONFIDENCE_MODERATE);
  liaison_text_row_set_text (self->reason, pending != NULL ? liaison_estimate_get_reason (pending) : NULL);
  liaison_reason_prompt_set_shift (self->prompt, get_unexplained_shift (self));
  show_button (self, pending != NULL || newest == NULL);
  show_heading (self, pending);
  show_whether_complete (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->group), liaison_forecast_edit_get_refusal (self->forecast) == NULL);
  self->updating = FALSE;
}

static void
on_skipped (LiaisonEstimateEditor *self)
{
  g_free (self->skipped_at);
  self->skipped_at = g_strdup (self->pending_at);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  show_estimate (self);
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

  if (self->group != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->group));
  self->group = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_ESTIMATE_EDITOR);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);
  g_clear_pointer (&self->pending_at, g_free);
  g_clear_pointer (&self->skipped_at, g_free);

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

  signals[TURNED] = g_signal_new ("turned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIAISON_TYPE_REASON_PROMPT);
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
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateEditor, prompt);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateEditor, reason);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateEditor, reaffirm);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEstimateEditor, record);
  gtk_widget_class_bind_template_callback (widget_class, on_confidence_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_skipped);
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
  const GPtrArray *estimates;

  g_return_val_if_fail (LIAISON_IS_ESTIMATE_EDITOR (self), NULL);

  if (self->forecast == NULL || self->pending_at == NULL)
    return NULL;
  estimates = liaison_forecast_get_estimates (self->forecast);
  for (guint i = estimates->len; i > 0; i--)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i - 1);

      if (strcmp (liaison_estimate_get_at (estimate), self->pending_at) == 0 &&
          liaison_estimate_is_of (estimate, get_author (self)))
        return estimate;
    }
  return NULL; /* it was undone */
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
  if (get_newest (self) == NULL)
    commit (self, NULL);
  g_clear_pointer (&self->pending_at, g_free);
  show_estimate (self);
  g_signal_emit (self, signals[TURNED], 0);
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

/**
 * liaison_estimate_editor_edit:
 * @self: an estimate editor
 * @estimate: an estimate of the forecast that the reader gave
 *
 * Turns to an estimate that was given before, so that further changes replace it, until liaison_estimate_editor_record().
 */
void
liaison_estimate_editor_edit (LiaisonEstimateEditor *self,
                              LiaisonEstimate       *estimate)
{
  g_return_if_fail (LIAISON_IS_ESTIMATE_EDITOR (self));
  g_return_if_fail (LIAISON_IS_ESTIMATE (estimate));

  g_free (self->pending_at);
  self->pending_at = g_strdup (liaison_estimate_get_at (estimate));
  show_estimate (self);
  g_signal_emit (self, signals[TURNED], 0);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * liaison_estimate_editor_reaffirm:
 * @self: an estimate editor
 *
 * Gives the reader's newest estimate again, now: nothing has changed, and that is worth knowing. One that is pending is recorded
 * instead, since it was given just now.
 *
 * Returns: whether there was anything to reaffirm
 */
gboolean
liaison_estimate_editor_reaffirm (LiaisonEstimateEditor *self)
{
  gboolean given_now;

  g_return_val_if_fail (LIAISON_IS_ESTIMATE_EDITOR (self), FALSE);

  if (self->forecast == NULL || get_newest (self) == NULL)
    return FALSE;
  given_now = liaison_estimate_editor_get_pending (self) != NULL && !is_editing (self);
  liaison_estimate_editor_record (self);
  return given_now || liaison_forecast_edit_reaffirm (self->document, self->forecast);
}
