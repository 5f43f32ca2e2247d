/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonQuestionGroup: what is asked, until when, and what decides it, with suggestions beneath that can be taken up. */

#include "interface/forecast/question-group.h"

#include <glib/gi18n.h>

#include "forecast/moment.h"
#include "interface/forecast/date-entry.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/question-help.h"
#include "interface/forecast/question-mend.h"
#include "interface/forecast/text-row.h"

struct _LiaisonQuestionGroup
{
  AdwPreferencesGroup parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;

  /* Template children. */
  LiaisonTextRow *question;
  LiaisonTextRow *criteria;
  LiaisonDateEntry *closes;
  LiaisonQuestionHelp *help;
};

G_DEFINE_FINAL_TYPE (LiaisonQuestionGroup, liaison_question_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  COMPLETE_ANSWER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_question_edited (LiaisonQuestionGroup *self)
{
  g_autofree char *text = liaison_text_row_dup_text (self->question);

  liaison_forecast_edit_text (self->document, self->forecast, liaison_forecast_builder_set_question, text, _("Edit Question"),
                              "question");
}

static void
on_criteria_edited (LiaisonQuestionGroup *self)
{
  g_autofree char *text = liaison_text_row_dup_text (self->criteria);

  liaison_forecast_edit_text (self->document, self->forecast, liaison_forecast_builder_set_criteria, text, _("Edit Criteria"),
                              "criteria");
}

static void
on_closes_edited (LiaisonQuestionGroup *self)
{
  if (self->forecast != NULL)
    liaison_forecast_edit_text (self->document, self->forecast, liaison_forecast_builder_set_closes,
                                liaison_date_entry_get_date (self->closes), _("Change Close Date"), "closes");
}

/* Puts criteria to fill in, with the first place selected. */
static void
begin_criteria (LiaisonQuestionGroup *self)
{
  g_autofree char *text = liaison_question_dup_criteria (self->forecast);

  liaison_forecast_edit_text (self->document, self->forecast, liaison_forecast_builder_set_criteria, text, _("Edit Criteria"),
                              NULL);
  liaison_text_row_select (self->criteria, "…");
}

static void
on_mend (LiaisonQuestionGroup *self,
         guint                 fault,
         const char           *word)
{
  switch ((LiaisonQuestionFault) fault)
    {
    case LIAISON_QUESTION_FAULT_NO_QUESTION:
      liaison_question_mend_mark (self->document, self->forecast);
      gtk_widget_grab_focus (GTK_WIDGET (self->question));
      break;
    case LIAISON_QUESTION_FAULT_COMPOUND:
      liaison_question_mend_compound (self->document, self->forecast);
      gtk_widget_grab_focus (GTK_WIDGET (self->question));
      break;
    case LIAISON_QUESTION_FAULT_NO_DATE:
    case LIAISON_QUESTION_FAULT_OVER:
      gtk_widget_child_focus (GTK_WIDGET (self->closes), GTK_DIR_TAB_FORWARD);
      break;
    case LIAISON_QUESTION_FAULT_NO_CRITERIA:
      begin_criteria (self);
      break;
    case LIAISON_QUESTION_FAULT_VAGUE:
      if (!liaison_text_row_select (self->question, word))
        liaison_text_row_select (self->criteria, word);
      break;
    case LIAISON_QUESTION_FAULT_FEW_OUTCOMES:
    case LIAISON_QUESTION_FAULT_SAME_OUTCOMES:
    case LIAISON_QUESTION_FAULT_NO_UNIT:
    case LIAISON_QUESTION_FAULT_NO_CONDITION:
      g_signal_emit (self, signals[COMPLETE_ANSWER], 0);
      break;
    case LIAISON_QUESTION_FAULT_EMPTY:
    default:
      gtk_widget_grab_focus (GTK_WIDGET (self->question));
      break;
    }
}

static gboolean
liaison_question_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_QUESTION_GROUP (widget)->question));
}

static void
liaison_question_group_dispose (GObject *object)
{
  LiaisonQuestionGroup *self = LIAISON_QUESTION_GROUP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_QUESTION_GROUP);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_question_group_parent_class)->dispose (object);
}

static void
liaison_question_group_class_init (LiaisonQuestionGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_question_group_dispose;
  widget_class->grab_focus = liaison_question_group_grab_focus;

  signals[COMPLETE_ANSWER] = g_signal_new ("complete-answer", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);

  g_type_ensure (LIAISON_TYPE_TEXT_ROW);
  g_type_ensure (LIAISON_TYPE_DATE_ENTRY);
  g_type_ensure (LIAISON_TYPE_QUESTION_HELP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/question-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonQuestionGroup, question);
  gtk_widget_class_bind_template_child (widget_class, LiaisonQuestionGroup, criteria);
  gtk_widget_class_bind_template_child (widget_class, LiaisonQuestionGroup, closes);
  gtk_widget_class_bind_template_child (widget_class, LiaisonQuestionGroup, help);
  gtk_widget_class_bind_template_callback (widget_class, on_question_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_criteria_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_closes_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_mend);
}

static void
liaison_question_group_init (LiaisonQuestionGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_question_group_set:
 * @self: a question group
 * @document: the document
 * @forecast: the forecast as it is now
 *
 * Shows what a forecast asks. Controls that show the same already are left alone, with the cursor that may be in one.
 */
void
liaison_question_group_set (LiaisonQuestionGroup *self,
                            LiaisonDocument      *document,
                            LiaisonForecast      *forecast)
{
  g_autofree char *today = liaison_moment_today ();

  g_return_if_fail (LIAISON_IS_QUESTION_GROUP (self));

  g_set_object (&self->document, document);
  g_set_object (&self->forecast, forecast);
  liaison_text_row_set_text (self->question, liaison_forecast_get_question (forecast));
  liaison_text_row_set_text (self->criteria, liaison_forecast_get_criteria (forecast));
  liaison_date_entry_set_date (self->closes, liaison_forecast_get_closes (forecast));
  liaison_question_help_set (self->help, forecast, today);
}
