/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonAnswerChoice: the editor of outcomes as an answer. A name or a place that is changed changes the question; a share, and an
 * outcome that comes or goes, the answer as well. A question without outcomes begins with two, which are its own once the reader
 * has named or weighed them. The CSS node is "answerchoice". */

#include "interface/forecast/answer/answer-choice.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "interface/forecast/answer/answer-control.h"
#include "interface/forecast/answer/outcome-editor.h"

#define LEAST_OUTCOMES 2
#define MOST_OUTCOMES 100 /* that are edited; a file may have any number */

struct _LiaisonAnswerChoice
{
  GtkWidget parent_instance;

  LiaisonForecast *forecast;
  GtkWidget *child;
  LiaisonOutcomeEditor *editor; /* these two are in the child, and one of them is seen */
  GtkLabel *remark;
};

static void liaison_answer_choice_answer_init (LiaisonAnswerControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonAnswerChoice, liaison_answer_choice, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_ANSWER_CONTROL, liaison_answer_choice_answer_init))

static void
on_edited (LiaisonAnswerChoice *self,
           const char          *what)
{
  if (strcmp (what, "name") == 0 || strcmp (what, "move") == 0)
    liaison_answer_control_emit_question_edited (LIAISON_ANSWER_CONTROL (self), what);
  else if (strcmp (what, "probability") == 0)
    liaison_answer_control_emit_edited (LIAISON_ANSWER_CONTROL (self));
  else
    liaison_answer_control_emit_edited_apart (LIAISON_ANSWER_CONTROL (self));
}

static void
show_remark (LiaisonAnswerChoice *self,
             guint                n_outcomes)
{
  g_autofree char *text = g_strdup_printf (_("This question has %u outcomes, which are too many to be edited here."), n_outcomes);

  gtk_label_set_label (self->remark, text);
}

/* --- LiaisonAnswerControl --- */

static gboolean
is_complete (LiaisonAnswerControl *control)
{
  LiaisonForecast *forecast = LIAISON_ANSWER_CHOICE (control)->forecast;

  return forecast != NULL && liaison_forecast_get_outcomes (forecast)->len <= MOST_OUTCOMES;
}

static void
show_estimate (LiaisonAnswerControl *control,
               LiaisonForecast      *forecast,
               LiaisonEstimate      *estimate)
{
  static const char * const places[LEAST_OUTCOMES] = { "first", "second" };
  LiaisonAnswerChoice *self = LIAISON_ANSWER_CHOICE (control);
  const GPtrArray *outcomes = liaison_forecast_get_outcomes (forecast);
  guint n = MAX (outcomes->len, LEAST_OUTCOMES);
  g_autofree const char **ids = g_new (const char *, n);
  g_autofree const char **names = g_new (const char *, n);
  g_autofree double *shares = g_new0 (double, n);

  g_set_object (&self->forecast, forecast);
  gtk_widget_set_visible (GTK_WIDGET (self->editor), n <= MOST_OUTCOMES);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), n > MOST_OUTCOMES);
  if (n > MOST_OUTCOMES)
    {
      show_remark (self, n);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      const LiaisonChoiceOutcome *outcome = i < outcomes->len ? g_ptr_array_index (outcomes, i) : NULL;

      ids[i] = outcome != NULL ? outcome->id : places[i];
      names[i] = outcome != NULL ? outcome->name : "";
      if (outcome != NULL && estimate != NULL)
        shares[i] = liaison_answer_get_share (liaison_estimate_get_answer (estimate), outcome->id);
    }
  liaison_outcome_editor_set (self->editor, ids, names, estimate != NULL ? shares : NULL, n);
}

static LiaisonEstimate *
make_estimate (LiaisonAnswerControl *control,
               LiaisonConfidence     confidence,
               const char           *reason,
               const char           *by,
               const char           *at)
{
  LiaisonOutcomeEditor *editor = LIAISON_ANSWER_CHOICE (control)->editor;
  guint n = liaison_outcome_editor_get_n_outcomes (editor);
  g_autofree LiaisonShare *shares = g_new (LiaisonShare, n);

  for (guint i = 0; i < n; i++)
    {
      shares[i].outcome = liaison_outcome_editor_get_id (editor, i);
      shares[i].probability = liaison_outcome_editor_get_probability (editor, i);
    }
  return liaison_estimate_new_choice (shares, n, confidence, reason, by, at);
}

/* How much went from some outcomes to others: half the sum of the differences. */
static double
get_shift (LiaisonAnswerControl *control,
           LiaisonEstimate      *before,
           LiaisonEstimate      *after)
{
  const LiaisonAnswer *answers[2] = { liaison_estimate_get_answer (before), liaison_estimate_get_answer (after) };
  double gained = 0.0;
  guint n;
  const LiaisonShare *shares = liaison_answer_get_shares (answers[1], &n);

  g_return_val_if_fail (shares != NULL, 0.0);

  for (guint i = 0; i < n; i++)
    gained += MAX (shares[i].probability - liaison_answer_get_share (answers[0], shares[i].outcome), 0.0);
  return MIN (gained, 1.0);
}

static const LiaisonChoiceOutcome *
find_outcome (LiaisonForecast *forecast,
              const char      *id)
{
  const GPtrArray *outcomes = liaison_forecast_get_outcomes (forecast);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const LiaisonChoiceOutcome *outcome = g_ptr_array_index (outcomes, i);

      if (strcmp (outcome->id, id) == 0)
        return outcome;
    }
  return NULL;
}

static gboolean
has_row (LiaisonAnswerChoice *self,
         const char          *id)
{
  for (guint i = 0; i < liaison_outcome_editor_get_n_outcomes (self->editor); i++)
    if (strcmp (liaison_outcome_editor_get_id (self->editor, i), id) == 0)
      return TRUE;
  return FALSE;
}

/* The outcomes of the question become those of the rows. New rows take the ids that the question gives them. */
static void
apply (LiaisonAnswerControl   *control,
       LiaisonForecastBuilder *builder)
{
  LiaisonAnswerChoice *self = LIAISON_ANSWER_CHOICE (control);
  const GPtrArray *outcomes = liaison_forecast_get_outcomes (self->forecast);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const LiaisonChoiceOutcome *outcome = g_ptr_array_index (outcomes, i);

      if (!has_row (self, outcome->id))
        liaison_forecast_builder_remove_outcome (builder, outcome->id);
    }
  for (guint i = 0; i < liaison_outcome_editor_get_n_outcomes (self->editor); i++)
    {
      const char *id = liaison_outcome_editor_get_id (self->editor, i);
      const char *name = liaison_outcome_editor_get_name (self->editor, i);
      const LiaisonChoiceOutcome *outcome = find_outcome (self->forecast, id);

      if (outcome == NULL)
        liaison_outcome_editor_set_id (self->editor, i, liaison_forecast_builder_add_outcome (builder, name));
      else if (strcmp (outcome->name, name) != 0)
        liaison_forecast_builder_rename_outcome (builder, id, name);
      liaison_forecast_builder_move_outcome (builder, liaison_outcome_editor_get_id (self->editor, i), i);
    }
}

static void
liaison_answer_choice_answer_init (LiaisonAnswerControlInterface *iface)
{
  iface->show = show_estimate;
  iface->make = make_estimate;
  iface->get_shift = get_shift;
  iface->apply = apply;
  iface->is_complete = is_complete;
}

/* --- object --- */

static gboolean
liaison_answer_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_ANSWER_CHOICE (widget)->editor));
}

static void
liaison_answer_choice_dispose (GObject *object)
{
  LiaisonAnswerChoice *self = LIAISON_ANSWER_CHOICE (object);

  self->editor = NULL;
  self->remark = NULL;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_answer_choice_parent_class)->dispose (object);
}

static void
liaison_answer_choice_class_init (LiaisonAnswerChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_answer_choice_dispose;
  widget_class->grab_focus = liaison_answer_choice_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "answerchoice");
}

static void
liaison_answer_choice_init (LiaisonAnswerChoice *self)
{
  self->child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->editor = LIAISON_OUTCOME_EDITOR (liaison_outcome_editor_new ());
  self->remark = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->remark, TRUE);
  gtk_label_set_xalign (self->remark, 0.0f);
  gtk_box_append (GTK_BOX (self->child), GTK_WIDGET (self->editor));
  gtk_box_append (GTK_BOX (self->child), GTK_WIDGET (self->remark));
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}
