/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/answer/answer-summary.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/answer-text.h"
#include "forecast/probability-word.h"

static void
take_choice (LiaisonAnswerSummary *self,
             LiaisonForecast      *forecast,
             const LiaisonShare   *leading)
{
  guint n = liaison_forecast_get_outcomes (forecast)->len;
  const char *name = liaison_forecast_get_outcome_name (forecast, leading->outcome);

  self->number = liaison_probability_to_text (leading->probability);
  self->word = g_strdup_printf (ngettext ("of %u outcome", "of %u outcomes", n), n);
  /* Translators: the name of the most probable of several outcomes. */
  self->detail = *name != '\0' ? g_strdup_printf (_("leading: %s"), name) : NULL;
  self->level = leading->probability;
}

static void
take_distribution (LiaisonAnswerSummary *self,
                   LiaisonForecast      *forecast,
                   const double         *quantiles)
{
  LiaisonQuestionType type = liaison_forecast_get_question_type (forecast);
  const char *unit = liaison_forecast_get_unit (forecast);
  g_autofree char *low = liaison_value_to_text (type, quantiles[0], NULL);
  g_autofree char *high = liaison_value_to_text (type, quantiles[LIAISON_N_QUANTILES - 1], NULL);

  self->number = liaison_value_to_text (type, quantiles[LIAISON_QUANTILE_MEDIAN], NULL);
  self->word = g_strdup (type == LIAISON_QUESTION_QUANTITY && unit != NULL ? unit : _("median"));
  /* Translators: two numbers or days between which something is with 90 %: "8 to 20". */
  self->detail = g_strdup_printf (_("%1$s to %2$s"), low, high);
}

static void
take_probability (LiaisonAnswerSummary *self,
                  double                probability)
{
  self->number = liaison_probability_to_text (probability);
  self->word = g_strdup (g_dpgettext2 (NULL, "probability", liaison_probability_word_for (probability)->word));
  self->level = probability;
}

/**
 * liaison_answer_summary_init:
 * @self: where the summary is put; clear it with liaison_answer_summary_clear()
 * @forecast: a forecast
 * @estimate: (nullable): one of its estimates
 *
 * Says in short what an estimate answers, in the reader's language.
 */
void
liaison_answer_summary_init (LiaisonAnswerSummary *self,
                             LiaisonForecast      *forecast,
                             LiaisonEstimate      *estimate)
{
  const LiaisonAnswer *answer = estimate != NULL ? liaison_estimate_get_answer (estimate) : NULL;

  self->level = NAN;
  self->detail = NULL;
  if (answer == NULL)
    {
      self->number = g_strdup ("–");
      self->word = g_strdup (_("no estimate yet"));
    }
  else if (liaison_answer_get_leading (answer) != NULL)
    take_choice (self, forecast, liaison_answer_get_leading (answer));
  else if (liaison_answer_get_quantiles (answer) != NULL)
    take_distribution (self, forecast, liaison_answer_get_quantiles (answer));
  else
    take_probability (self, liaison_answer_get_probability (answer));
}

/**
 * liaison_answer_summary_clear:
 * @self: a summary
 *
 * Frees what is in it.
 */
void
liaison_answer_summary_clear (LiaisonAnswerSummary *self)
{
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->word, g_free);
  g_clear_pointer (&self->detail, g_free);
}
