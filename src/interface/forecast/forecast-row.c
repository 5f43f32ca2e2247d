/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastRow: a forecast as a card in the list: the question, the estimate in number and word, its history drawn, a bar,
 * and when it closes. The style class is "forecast-card". Accessible role: list item, whose label says all of it. */

#include "interface/forecast/forecast-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/answer-text.h"
#include "forecast/moment.h"
#include "forecast/probability-word.h"
#include "interface/forecast/sparkline.h"

struct _LiaisonForecastRow
{
  GtkListBoxRow parent_instance;

  LiaisonForecast *forecast;

  /* Template children. */
  GtkLabel *question;
  GtkLabel *number;
  GtkLabel *word;
  LiaisonSparkline *sparkline;
  GtkLevelBar *bar;
  GtkLabel *details;
};

G_DEFINE_FINAL_TYPE (LiaisonForecastRow, liaison_forecast_row, GTK_TYPE_LIST_BOX_ROW)

static void
append_part (GString    *text,
             const char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static char *
describe_outcome (LiaisonForecast *forecast)
{
  g_autofree char *value = NULL;

  switch (liaison_forecast_get_outcome (forecast))
    {
    case LIAISON_OUTCOME_YES:
      return g_strdup (_("decided: yes"));
    case LIAISON_OUTCOME_NO:
      return g_strdup (_("decided: no"));
    case LIAISON_OUTCOME_VOID:
      return g_strdup (_("cannot be decided"));
    case LIAISON_OUTCOME_CHOSEN:
      /* Translators: what a question was decided as: the name of an outcome, a number or a day. */
      return g_strdup_printf (_("decided: %s"),
                              liaison_forecast_get_outcome_name (forecast, liaison_forecast_get_chosen (forecast)));
    case LIAISON_OUTCOME_VALUE:
      value = liaison_value_to_text (liaison_forecast_get_question_type (forecast), liaison_forecast_get_value (forecast),
                                     liaison_forecast_get_unit (forecast));
      return g_strdup_printf (_("decided: %s"), value);
    case LIAISON_OUTCOME_OPEN:
    default:
      return NULL;
    }
}

/* "closes 31 December 2021 · 3 pieces of evidence" */
static char *
describe_details (LiaisonForecast *forecast)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *outcome = describe_outcome (forecast);
  const char *closes = liaison_forecast_get_closes (forecast);
  guint n = liaison_forecast_get_evidence (forecast)->len;

  if (outcome != NULL)
    append_part (text, outcome);
  else if (closes != NULL)
    {
      g_autofree char *day = liaison_moment_to_text (closes);
      /* Translators: %s is a day. */
      g_autofree char *part = g_strdup_printf (_("closes %s"), day);

      append_part (text, part);
    }
  if (n > 0)
    {
      g_autofree char *part = g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", n), n);

      append_part (text, part);
    }
  if (text->len == 0)
    g_string_append (text, _("no close date, no evidence yet"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_estimate (LiaisonForecastRow *self)
{
  LiaisonEstimate *estimate = liaison_forecast_get_current (self->forecast);
  double probability = estimate != NULL ? liaison_estimate_get_probability (estimate) : NAN;
  g_autofree char *number = estimate != NULL ? liaison_answer_to_short_text (liaison_estimate_get_answer (estimate), self->forecast)
                                             : g_strdup ("–");
  const char *word = isnan (probability) ? liaison_question_type_to_text (liaison_forecast_get_question_type (self->forecast))
                                         : g_dpgettext2 (NULL, "probability", liaison_probability_word_for (probability)->word);

  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->word, estimate != NULL ? word : _("no estimate yet"));
  gtk_level_bar_set_value (self->bar, isnan (probability) ? 0.0 : probability);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !isnan (probability));
  liaison_sparkline_set_forecast (self->sparkline, self->forecast);
}

static void
show (LiaisonForecastRow *self)
{
  const char *question = liaison_forecast_get_question (self->forecast);
  g_autofree char *details = describe_details (self->forecast);
  g_autofree char *label = NULL;

  if (*question == '\0')
    question = _("Untitled forecast");
  gtk_label_set_label (self->question, question);
  gtk_label_set_label (self->details, details);
  show_estimate (self);
  /* Translators: what a screen reader says of a forecast: the question, "38 %", "unlikely", and when it closes. */
  label = g_strdup_printf (_("%s %s, %s, %s"), question, gtk_label_get_label (self->number),
                           gtk_label_get_label (self->word), details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
liaison_forecast_row_dispose (GObject *object)
{
  LiaisonForecastRow *self = LIAISON_FORECAST_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_FORECAST_ROW);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_forecast_row_parent_class)->dispose (object);
}

static void
liaison_forecast_row_class_init (LiaisonForecastRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_forecast_row_dispose;

  g_type_ensure (LIAISON_TYPE_SPARKLINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/forecast-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, question);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, number);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, word);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, sparkline);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastRow, details);
}

static void
liaison_forecast_row_init (LiaisonForecastRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A high probability is neither good nor bad: no colours that say so. */
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_FULL);
}

/**
 * liaison_forecast_row_new:
 * @forecast: a forecast
 *
 * Returns: (transfer floating): a card for it
 */
GtkWidget *
liaison_forecast_row_new (LiaisonForecast *forecast)
{
  LiaisonForecastRow *self = g_object_new (LIAISON_TYPE_FORECAST_ROW, NULL);

  liaison_forecast_row_set_forecast (self, forecast);
  return GTK_WIDGET (self);
}

/**
 * liaison_forecast_row_get_forecast:
 * @self: a card
 *
 * Returns: (transfer none): the forecast that it shows
 */
LiaisonForecast *
liaison_forecast_row_get_forecast (LiaisonForecastRow *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_ROW (self), NULL);

  return self->forecast;
}

/**
 * liaison_forecast_row_set_forecast:
 * @self: a card
 * @forecast: what it is to show
 */
void
liaison_forecast_row_set_forecast (LiaisonForecastRow *self,
                                   LiaisonForecast    *forecast)
{
  g_return_if_fail (LIAISON_IS_FORECAST_ROW (self));
  g_return_if_fail (LIAISON_IS_FORECAST (forecast));

  if (g_set_object (&self->forecast, forecast))
    show (self);
}
