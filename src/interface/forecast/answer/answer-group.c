/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonAnswerGroup: the type of the question, and what some types need: the unit of a quantity, the condition of a conditional
 * pair. Another type hides the estimates of the one before and forgets nothing: they are there again when the type is changed back,
 * which the reader is told. */

#include "interface/forecast/answer/answer-group.h"

#include <glib/gi18n.h>

#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/forecast-toast.h"
#include "interface/forecast/text-row.h"

struct _LiaisonAnswerGroup
{
  AdwPreferencesGroup parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;
  gboolean updating;           /* controls change because they were set */

  /* Template children. */
  AdwComboRow *type;
  LiaisonTextRow *unit;
  LiaisonTextRow *condition;
};

G_DEFINE_FINAL_TYPE (LiaisonAnswerGroup, liaison_answer_group, ADW_TYPE_PREFERENCES_GROUP)

static void
on_type_selected (LiaisonAnswerGroup *self)
{
  guint type = adw_combo_row_get_selected (self->type);
  LiaisonForecastBuilder *builder;
  guint n_estimates;

  if (self->updating || self->forecast == NULL || type >= LIAISON_N_QUESTION_TYPES ||
      type == liaison_forecast_get_question_type (self->forecast))
    return;
  n_estimates = liaison_forecast_get_estimates (self->forecast)->len;
  builder = liaison_forecast_builder_new (self->forecast);
  liaison_forecast_builder_set_question_type (builder, (LiaisonQuestionType) type);
  liaison_forecast_edit_commit (self->document, self->forecast, builder, _("Change Type of Answer"), NULL);
  if (n_estimates > 0)
    liaison_forecast_toast_say (GTK_WIDGET (self), _("Estimates of the type before are kept for when it is chosen again"));
}

static void
on_unit_edited (LiaisonAnswerGroup *self)
{
  g_autofree char *text = liaison_text_row_dup_text (self->unit);

  liaison_forecast_edit_text (self->document, self->forecast, liaison_forecast_builder_set_unit, text, _("Change Unit"), "unit");
}

static void
on_condition_edited (LiaisonAnswerGroup *self)
{
  g_autofree char *text = liaison_text_row_dup_text (self->condition);

  liaison_forecast_edit_text (self->document, self->forecast, liaison_forecast_builder_set_condition, text,
                              _("Edit Condition"), "condition");
}

static void
liaison_answer_group_dispose (GObject *object)
{
  LiaisonAnswerGroup *self = LIAISON_ANSWER_GROUP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_ANSWER_GROUP);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_answer_group_parent_class)->dispose (object);
}

static void
liaison_answer_group_class_init (LiaisonAnswerGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_answer_group_dispose;

  g_type_ensure (LIAISON_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/answer-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonAnswerGroup, type);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAnswerGroup, unit);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAnswerGroup, condition);
  gtk_widget_class_bind_template_callback (widget_class, on_type_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_unit_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_condition_edited);
}

static void
liaison_answer_group_init (LiaisonAnswerGroup *self)
{
  g_autoptr (GtkStringList) types = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < LIAISON_N_QUESTION_TYPES; i++)
    gtk_string_list_append (types, liaison_question_type_to_text ((LiaisonQuestionType) i));
  self->updating = TRUE;
  adw_combo_row_set_model (self->type, G_LIST_MODEL (types));
  self->updating = FALSE;
}

/**
 * liaison_answer_group_set:
 * @self: a group
 * @document: the document
 * @forecast: the forecast as it is now
 *
 * Shows what kind of answer a forecast asks for. Controls that show the same already are left alone.
 */
void
liaison_answer_group_set (LiaisonAnswerGroup *self,
                          LiaisonDocument    *document,
                          LiaisonForecast    *forecast)
{
  LiaisonQuestionType type;

  g_return_if_fail (LIAISON_IS_ANSWER_GROUP (self));

  type = liaison_forecast_get_question_type (forecast);
  g_set_object (&self->document, document);
  g_set_object (&self->forecast, forecast);
  self->updating = TRUE;
  adw_combo_row_set_selected (self->type, type);
  self->updating = FALSE;
  liaison_text_row_set_text (self->unit, liaison_forecast_get_unit (forecast));
  liaison_text_row_set_text (self->condition, liaison_forecast_get_condition (forecast));
  gtk_widget_set_visible (GTK_WIDGET (self->unit), type == LIAISON_QUESTION_QUANTITY);
  gtk_widget_set_visible (GTK_WIDGET (self->condition), type == LIAISON_QUESTION_CONDITIONAL);
}

/**
 * liaison_answer_group_complete:
 * @self: an answer group
 *
 * Moves the focus to the unit of a quantity, or to the condition of a conditional pair.
 *
 * Returns: whether the type of the question has one
 */
gboolean
liaison_answer_group_complete (LiaisonAnswerGroup *self)
{
  g_return_val_if_fail (LIAISON_IS_ANSWER_GROUP (self), FALSE);

  if (gtk_widget_get_visible (GTK_WIDGET (self->unit)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->unit));
  if (gtk_widget_get_visible (GTK_WIDGET (self->condition)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->condition));
  return FALSE;
}
