/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonResolveOutcome: what became of a question: yes or no; one of several outcomes; a number or a day; or that it can no longer
 * be decided. The CSS node is "resolveoutcome"; it holds a list with a row for each. */

#include "interface/forecast/resolve-outcome.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "forecast/answer-text.h"
#include "forecast/moment.h"
#include "interface/forecast/answer/answer-value.h"
#include "interface/forecast/date-entry.h"

/* One row. */
typedef struct
{
  LiaisonOutcome outcome;
  char *id;                /* of an outcome of a choice; nullable */
  GtkCheckButton *button;
} Choice;

struct _LiaisonResolveOutcome
{
  GtkWidget parent_instance;

  LiaisonForecast *forecast;   /* nullable */
  GArray *choices;             /* of Choice */
  gboolean filling;

  GtkWidget *list;
  GtkWidget *value;            /* a GtkEntry or a LiaisonDateEntry; nullable */
  GtkDropDown *condition;      /* nullable */
};

G_DEFINE_FINAL_TYPE (LiaisonResolveOutcome, liaison_resolve_outcome, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What became of the condition of a pair, in the order of the lines. */
static const LiaisonOutcome conditions[] = { LIAISON_OUTCOME_OPEN, LIAISON_OUTCOME_YES, LIAISON_OUTCOME_NO };

static void
clear_choice (gpointer data)
{
  g_free (((Choice *) data)->id);
}

static Choice *
get_chosen (LiaisonResolveOutcome *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = &g_array_index (self->choices, Choice, i);

      if (gtk_check_button_get_active (choice->button))
        return choice;
    }
  return NULL;
}

static void
emit_changed (LiaisonResolveOutcome *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* As far as it is entered: NAN for nothing. A date is in days since 1970-01-01. */
static double
get_value (LiaisonResolveOutcome *self)
{
  const char *date;
  double number = NAN;

  if (GTK_IS_ENTRY (self->value))
    {
      liaison_answer_value_parse (LIAISON_QUESTION_QUANTITY, gtk_editable_get_text (GTK_EDITABLE (self->value)), &number);
      return number;
    }
  date = LIAISON_IS_DATE_ENTRY (self->value) ? liaison_date_entry_get_date (LIAISON_DATE_ENTRY (self->value)) : NULL;
  return date != NULL ? liaison_moment_days ("1970-01-01", date) : NAN;
}

/* Who enters a value means it. */
static void
on_value_changed (LiaisonResolveOutcome *self)
{
  for (guint i = 0; !self->filling && i < self->choices->len; i++)
    if (g_array_index (self->choices, Choice, i).outcome == LIAISON_OUTCOME_VALUE)
      gtk_check_button_set_active (g_array_index (self->choices, Choice, i).button, TRUE);
  emit_changed (self);
}

/* A row with a button at its start; WIDGET, which may be NULL, stands at its end. */
static void
add_choice (LiaisonResolveOutcome *self,
            const char            *title,
            const char            *subtitle,
            GtkWidget             *widget,
            Choice                 choice)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  choice.button = GTK_CHECK_BUTTON (gtk_check_button_new ());
  if (self->choices->len > 0)
    gtk_check_button_set_group (choice.button, g_array_index (self->choices, Choice, 0).button);
  gtk_widget_set_valign (GTK_WIDGET (choice.button), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice.button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle != NULL ? subtitle : "");
  adw_action_row_add_prefix (row, GTK_WIDGET (choice.button));
  if (widget != NULL)
    adw_action_row_add_suffix (row, widget);
  adw_action_row_set_activatable_widget (row, GTK_WIDGET (choice.button));
  g_signal_connect_object (choice.button, "toggled", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_array_append_val (self->choices, choice);
}

static void
add_yes_and_no (LiaisonResolveOutcome *self)
{
  add_choice (self, _("Yes"), NULL, NULL, (Choice) { .outcome = LIAISON_OUTCOME_YES });
  add_choice (self, _("No"), NULL, NULL, (Choice) { .outcome = LIAISON_OUTCOME_NO });
}

static void
add_outcomes (LiaisonResolveOutcome *self)
{
  const GPtrArray *outcomes = liaison_forecast_get_outcomes (self->forecast);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const LiaisonChoiceOutcome *outcome = g_ptr_array_index (outcomes, i);
      Choice choice = { .outcome = LIAISON_OUTCOME_CHOSEN, .id = g_strdup (outcome->id) };

      add_choice (self, liaison_forecast_get_outcome_name (self->forecast, outcome->id), NULL, NULL, choice);
    }
}

/* As one reads it, or with all its digits where that would change it. */
static void
show_number (LiaisonResolveOutcome *self,
             double                 value)
{
  g_autofree char *text = liaison_value_to_text (LIAISON_QUESTION_QUANTITY, value, NULL);
  char exact[G_ASCII_DTOSTR_BUF_SIZE];
  double read;

  if (!liaison_answer_value_parse (LIAISON_QUESTION_QUANTITY, text, &read) || read != value)
    gtk_editable_set_text (GTK_EDITABLE (self->value), g_ascii_dtostr (exact, sizeof exact, value));
  else
    gtk_editable_set_text (GTK_EDITABLE (self->value), text);
}

static void
add_number (LiaisonResolveOutcome *self)
{
  double value = liaison_forecast_get_value (self->forecast);

  self->value = gtk_entry_new ();
  gtk_widget_set_valign (self->value, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->value), 10);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->value), GTK_INPUT_PURPOSE_NUMBER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Number"), -1);
  if (!isnan (value))
    show_number (self, value);
  g_signal_connect_object (self->value, "changed", G_CALLBACK (on_value_changed), self, G_CONNECT_SWAPPED);
  add_choice (self, _("Number"), liaison_forecast_get_unit (self->forecast), self->value,
              (Choice) { .outcome = LIAISON_OUTCOME_VALUE });
}

static void
add_date (LiaisonResolveOutcome *self)
{
  double value = liaison_forecast_get_value (self->forecast);
  g_autofree char *date = isnan (value) ? NULL : liaison_moment_from_day ((int) value);

  self->value = g_object_new (LIAISON_TYPE_DATE_ENTRY, "valign", GTK_ALIGN_CENTER, NULL);
  liaison_date_entry_set_labels (LIAISON_DATE_ENTRY (self->value), _("Day"), _("No Day"));
  liaison_date_entry_set_date (LIAISON_DATE_ENTRY (self->value), date);
  g_signal_connect_object (self->value, "edited", G_CALLBACK (on_value_changed), self, G_CONNECT_SWAPPED);
  add_choice (self, _("Day"), NULL, self->value, (Choice) { .outcome = LIAISON_OUTCOME_VALUE });
}

/* What became of the condition stands above what became of the question. */
static void
add_condition (LiaisonResolveOutcome *self)
{
  const char *const lines[] = { _("Nobody knows"), _("It came true"), _("It did not"), NULL };
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  const char *condition = liaison_forecast_get_condition (self->forecast);

  self->condition = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (lines));
  gtk_widget_set_valign (GTK_WIDGET (self->condition), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->condition), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Condition"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (conditions[i] == liaison_forecast_get_condition_outcome (self->forecast))
      gtk_drop_down_set_selected (self->condition, i);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), condition != NULL ? condition : _("Condition"));
  adw_action_row_add_suffix (row, GTK_WIDGET (self->condition));
  adw_action_row_set_activatable_widget (row, GTK_WIDGET (self->condition));
  gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
}

static void
add_rows (LiaisonResolveOutcome *self)
{
  switch (liaison_forecast_get_question_type (self->forecast))
    {
    case LIAISON_QUESTION_CHOICE:
      add_outcomes (self);
      break;
    case LIAISON_QUESTION_QUANTITY:
      add_number (self);
      break;
    case LIAISON_QUESTION_DATE:
      add_date (self);
      break;
    case LIAISON_QUESTION_CONDITIONAL:
      add_condition (self);
      add_yes_and_no (self);
      break;
    case LIAISON_QUESTION_BINARY:
    default:
      add_yes_and_no (self);
      break;
    }
  add_choice (self, _("Annulled"), _("It can no longer be decided, and does not count in any score."), NULL,
              (Choice) { .outcome = LIAISON_OUTCOME_VOID });
}

static void
clear_rows (LiaisonResolveOutcome *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_array_set_size (self->choices, 0);
  self->value = NULL;
  self->condition = NULL;
}

static gboolean
liaison_resolve_outcome_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (LIAISON_RESOLVE_OUTCOME (widget)->list, GTK_DIR_TAB_FORWARD);
}

static void
liaison_resolve_outcome_dispose (GObject *object)
{
  LiaisonResolveOutcome *self = LIAISON_RESOLVE_OUTCOME (object);

  g_array_set_size (self->choices, 0);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_resolve_outcome_parent_class)->dispose (object);
}

static void
liaison_resolve_outcome_finalize (GObject *object)
{
  g_array_unref (LIAISON_RESOLVE_OUTCOME (object)->choices);

  G_OBJECT_CLASS (liaison_resolve_outcome_parent_class)->finalize (object);
}

static void
liaison_resolve_outcome_class_init (LiaisonResolveOutcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_resolve_outcome_dispose;
  object_class->finalize = liaison_resolve_outcome_finalize;
  widget_class->grab_focus = liaison_resolve_outcome_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "resolveoutcome");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
liaison_resolve_outcome_init (LiaisonResolveOutcome *self)
{
  self->choices = g_array_new (FALSE, TRUE, sizeof (Choice));
  g_array_set_clear_func (self->choices, clear_choice);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outcome"), -1);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

/**
 * liaison_resolve_outcome_set_forecast:
 * @self: a list of outcomes
 * @forecast: the forecast that is to be resolved
 *
 * Shows what can become of @forecast. Of one that is resolved, its outcome is chosen; of others, none.
 */
void
liaison_resolve_outcome_set_forecast (LiaisonResolveOutcome *self,
                                      LiaisonForecast       *forecast)
{
  g_return_if_fail (LIAISON_IS_RESOLVE_OUTCOME (self));
  g_return_if_fail (LIAISON_IS_FORECAST (forecast));

  self->filling = TRUE;
  clear_rows (self);
  g_set_object (&self->forecast, forecast);
  add_rows (self);
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = &g_array_index (self->choices, Choice, i);

      if (choice->outcome == liaison_forecast_get_outcome (forecast) &&
          g_strcmp0 (choice->id, liaison_forecast_get_chosen (forecast)) == 0)
        gtk_check_button_set_active (choice->button, TRUE);
    }
  self->filling = FALSE;
}

/**
 * liaison_resolve_outcome_get_complete:
 * @self: a list of outcomes
 *
 * Returns: whether an outcome is chosen, with its value if it needs one
 */
gboolean
liaison_resolve_outcome_get_complete (LiaisonResolveOutcome *self)
{
  Choice *chosen;

  g_return_val_if_fail (LIAISON_IS_RESOLVE_OUTCOME (self), FALSE);

  chosen = get_chosen (self);
  return chosen != NULL && (chosen->outcome != LIAISON_OUTCOME_VALUE || !isnan (get_value (self)));
}

/**
 * liaison_resolve_outcome_apply:
 * @self: a list of outcomes that is complete
 * @builder: an edit of its forecast
 * @at: (nullable): when it was decided, an ISO 8601 time; %NULL for now
 * @note: (nullable): what decided it
 *
 * Resolves the forecast as chosen.
 */
void
liaison_resolve_outcome_apply (LiaisonResolveOutcome  *self,
                               LiaisonForecastBuilder *builder,
                               const char             *at,
                               const char             *note)
{
  Choice *chosen;

  g_return_if_fail (liaison_resolve_outcome_get_complete (self));

  chosen = get_chosen (self);
  if (chosen->outcome == LIAISON_OUTCOME_CHOSEN)
    liaison_forecast_builder_resolve_chosen (builder, chosen->id, at, note);
  else if (chosen->outcome == LIAISON_OUTCOME_VALUE)
    liaison_forecast_builder_resolve_value (builder, get_value (self), at, note);
  else if (self->condition != NULL && chosen->outcome != LIAISON_OUTCOME_VOID)
    liaison_forecast_builder_resolve_conditional (builder, conditions[gtk_drop_down_get_selected (self->condition)],
                                                  chosen->outcome, at, note);
  else
    liaison_forecast_builder_resolve (builder, chosen->outcome, at, note);
}
