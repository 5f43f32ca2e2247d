/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonQuestionHelp: what may make it hard to judge a question later, each with a way to mend it. It is beneath the question,
 * changes while that is being written, and is in nobody's way. The CSS node is "questionhelp". Accessible role: group. */

#include "interface/forecast/question-help.h"

#include <glib/gi18n.h>

#define MAX_SHOWN 4

struct _LiaisonQuestionHelp
{
  GtkWidget parent_instance;

  char *shown;                 /* what the rows say, to see whether that changes */
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (LiaisonQuestionHelp, liaison_question_help, GTK_TYPE_WIDGET)

enum
{
  MEND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the button beside a suggestion does, or NULL for nothing. */
static const char *
get_remedy (LiaisonQuestionFault fault)
{
  switch (fault)
    {
    case LIAISON_QUESTION_FAULT_NO_QUESTION:
      /* Translators: a button that adds a question mark. */
      return _("Add “?”");
    case LIAISON_QUESTION_FAULT_COMPOUND:
      return _("Split");
    case LIAISON_QUESTION_FAULT_NO_DATE:
    case LIAISON_QUESTION_FAULT_OVER:
      return _("Set Date");
    case LIAISON_QUESTION_FAULT_NO_CRITERIA:
      return _("Write Criteria");
    case LIAISON_QUESTION_FAULT_VAGUE:
      return _("Show Word");
    case LIAISON_QUESTION_FAULT_FEW_OUTCOMES:
    case LIAISON_QUESTION_FAULT_SAME_OUTCOMES:
      return _("Set Outcomes");
    case LIAISON_QUESTION_FAULT_NO_UNIT:
      return _("Set Unit");
    case LIAISON_QUESTION_FAULT_NO_CONDITION:
      return _("Write Condition");
    case LIAISON_QUESTION_FAULT_EMPTY:
    default:
      return NULL;
    }
}

static void
on_clicked (LiaisonQuestionHelp *self,
            GtkWidget           *button)
{
  guint fault = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "liaison-fault"));
  g_autofree char *word = g_strdup (g_object_get_data (G_OBJECT (button), "liaison-word"));

  g_signal_emit (self, signals[MEND], 0, fault, word);
}

static GtkWidget *
new_button (LiaisonQuestionHelp         *self,
            const LiaisonQuestionAdvice *advice,
            const char                  *text)
{
  GtkWidget *button = gtk_button_new_with_label (get_remedy (advice->fault));

  g_object_set_data (G_OBJECT (button), "liaison-fault", GUINT_TO_POINTER (advice->fault));
  g_object_set_data_full (G_OBJECT (button), "liaison-word", g_strdup (advice->word), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

static void
append (LiaisonQuestionHelp         *self,
        const LiaisonQuestionAdvice *advice)
{
  g_autofree char *text = liaison_question_advice_to_text (advice);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (row), label);
  if (get_remedy (advice->fault) != NULL)
    gtk_box_append (GTK_BOX (row), new_button (self, advice, text));
  gtk_box_append (GTK_BOX (self->box), row);
}

static char *
describe (const GPtrArray *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const LiaisonQuestionAdvice *advice = g_ptr_array_index (list, i);

      g_string_append_printf (text, "%d %s\n", (int) advice->fault, advice->word != NULL ? advice->word : "");
    }
  return g_string_free (text, FALSE);
}

static void
liaison_question_help_dispose (GObject *object)
{
  LiaisonQuestionHelp *self = LIAISON_QUESTION_HELP (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (liaison_question_help_parent_class)->dispose (object);
}

static void
liaison_question_help_class_init (LiaisonQuestionHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_question_help_dispose;

  signals[MEND] = g_signal_new ("mend", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_UINT, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "questionhelp");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_question_help_init (LiaisonQuestionHelp *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Suggestions for the question"), -1);
}

/**
 * liaison_question_help_set:
 * @self: a question help
 * @forecast: a forecast
 * @today: a day, "2022-01-20"
 *
 * Shows what might be better about a question. Of one that is decided, or not even begun, there is nothing to say.
 */
void
liaison_question_help_set (LiaisonQuestionHelp *self,
                           LiaisonForecast     *forecast,
                           const char          *today)
{
  g_autoptr (GPtrArray) list = liaison_question_check (forecast, today);
  g_autofree char *text = describe (list);
  gboolean begun = *liaison_forecast_get_question (forecast) != '\0' &&
                   liaison_forecast_get_outcome (forecast) == LIAISON_OUTCOME_OPEN;

  g_return_if_fail (LIAISON_IS_QUESTION_HELP (self));

  gtk_widget_set_visible (GTK_WIDGET (self), begun && list->len > 0);
  if (g_strcmp0 (text, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  for (GtkWidget *row; (row = gtk_widget_get_first_child (self->box)) != NULL;)
    gtk_box_remove (GTK_BOX (self->box), row);
  for (guint i = 0; i < list->len && i < MAX_SHOWN; i++)
    append (self, g_ptr_array_index (list, i));
}
