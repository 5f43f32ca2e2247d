/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers, and what became of questions, in words. */

#include "forecast/answer-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "forecast/moment.h"
#include "forecast/probability-word.h"

#define SIGNIFICANT 6

/* Six digits that say something, all of a whole number, and no zeros behind them. */
static char *
number_to_text (double value)
{
  int magnitude = value != 0.0 ? (int) floor (log10 (fabs (value))) : 0;
  int decimals = CLAMP (SIGNIFICANT - 1 - magnitude, 0, SIGNIFICANT + 3);
  char *text, *end;

  if (magnitude >= 15 || magnitude < -4)
    return g_strdup_printf ("%.*g", SIGNIFICANT, value);
  text = g_strdup_printf ("%'.*f", decimals, value);
  if (decimals == 0)
    return text;
  for (end = text + strlen (text); end[-1] == '0'; end--)
    ;
  /* The sign before the decimals is a point, a comma, or what else the language has. */
  if (!g_ascii_isdigit (end[-1]))
    end = g_utf8_find_prev_char (text, end);
  *end = '\0';
  return text;
}

/**
 * liaison_value_to_text:
 * @type: %LIAISON_QUESTION_QUANTITY or %LIAISON_QUESTION_DATE
 * @value: a number; of a date, days since 1970-01-01
 * @unit: (nullable): what a quantity is counted in
 *
 * Returns: (transfer full): text in the reader's language
 */
char *
liaison_value_to_text (LiaisonQuestionType  type,
                       double               value,
                       const char          *unit)
{
  g_autofree char *text = NULL;

  if (type == LIAISON_QUESTION_DATE)
    {
      g_autofree char *day = liaison_moment_from_day ((int) floor (value + 0.5));

      return liaison_moment_to_text (day);
    }
  text = number_to_text (value);
  if (unit == NULL)
    return g_steal_pointer (&text);
  /* Translators: a number and what it counts: "12 barrels"; the space is one that does not break. */
  return g_strdup_printf (C_("quantity", "%s %s"), text, unit);
}

static char *
share_text (const LiaisonShare *share,
            LiaisonForecast    *forecast)
{
  g_autofree char *number = liaison_probability_to_text (share->probability);

  /* Translators: the name of an outcome and its probability: "Draw 45 %". */
  return g_strdup_printf (C_("outcome", "%s %s"), liaison_forecast_get_outcome_name (forecast, share->outcome), number);
}

static void
append_share (GString            *text,
              const LiaisonShare *share,
              LiaisonForecast    *forecast)
{
  g_autofree char *part = share_text (share, forecast);

  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
}

/* In the order of the question, and then what is no outcome of it any more. */
static char *
shares_text (const LiaisonAnswer *answer,
             LiaisonForecast     *forecast)
{
  GString *text = g_string_new (NULL);
  const GPtrArray *outcomes = liaison_forecast_get_outcomes (forecast);
  guint n;
  const LiaisonShare *shares = liaison_answer_get_shares (answer, &n);

  for (guint i = 0; i < outcomes->len; i++)
    {
      const LiaisonChoiceOutcome *outcome = g_ptr_array_index (outcomes, i);
      LiaisonShare share = { outcome->id, liaison_answer_get_share (answer, outcome->id) };

      append_share (text, &share, forecast);
    }
  for (guint i = 0; i < n; i++)
    if (liaison_forecast_get_outcome_name (forecast, shares[i].outcome) == shares[i].outcome && shares[i].probability > 0.0)
      append_share (text, &shares[i], forecast);
  return g_string_free (text, FALSE);
}

static char *
quantiles_text (const LiaisonAnswer *answer,
                LiaisonForecast     *forecast)
{
  LiaisonQuestionType type = liaison_answer_get_question_type (answer);
  const double *quantiles = liaison_answer_get_quantiles (answer);
  g_autofree char *median = liaison_value_to_text (type, quantiles[LIAISON_QUANTILE_MEDIAN], liaison_forecast_get_unit (forecast));
  g_autofree char *low = liaison_value_to_text (type, quantiles[0], NULL);
  g_autofree char *high = liaison_value_to_text (type, quantiles[LIAISON_N_QUANTILES - 1], NULL);

  /* Translators: the median of a distribution and the range that it is in with 90 %: "12 barrels (90 %: 8 to 20)". */
  return g_strdup_printf (_("%s (90 %%: %s to %s)"), median, low, high);
}

/* "70 %, likely" */
static char *
probability_text (double probability)
{
  g_autofree char *number = liaison_probability_to_text (probability);
  const char *word = g_dpgettext2 (NULL, "probability", liaison_probability_word_for (probability)->word);

  /* Translators: a probability in percent, and in a word: "70 %, likely". */
  return g_strdup_printf (_("%s, %s"), number, word);
}

static char *
conditional_text (const LiaisonAnswer *answer)
{
  const LiaisonConditional *pair = liaison_answer_get_conditional (answer);
  g_autofree char *implied = probability_text (liaison_answer_get_probability (answer));
  g_autofree char *yes = liaison_probability_to_text (pair->yes);
  g_autofree char *no = liaison_probability_to_text (pair->no);
  g_autofree char *condition = liaison_probability_to_text (pair->condition);

  /* Translators: a conditional forecast: "38 %, unlikely (80 % if the condition comes true, which has 40 %; otherwise 10 %)". */
  return g_strdup_printf (_("%s (%s if the condition comes true, which has %s; otherwise %s)"), implied, yes, condition, no);
}

/**
 * liaison_answer_to_text:
 * @answer: an answer
 * @forecast: the forecast whose question it answers
 *
 * Returns: (transfer full): the whole answer in one line
 */
char *
liaison_answer_to_text (const LiaisonAnswer *answer,
                        LiaisonForecast     *forecast)
{
  switch (liaison_answer_get_question_type (answer))
    {
    case LIAISON_QUESTION_CHOICE:
      return shares_text (answer, forecast);
    case LIAISON_QUESTION_QUANTITY:
    case LIAISON_QUESTION_DATE:
      return quantiles_text (answer, forecast);
    case LIAISON_QUESTION_CONDITIONAL:
      return conditional_text (answer);
    case LIAISON_QUESTION_BINARY:
    case LIAISON_N_QUESTION_TYPES:
    default:
      return probability_text (liaison_answer_get_probability (answer));
    }
}

/**
 * liaison_answer_to_short_text:
 * @answer: an answer
 * @forecast: the forecast whose question it answers
 *
 * Returns: (transfer full): its number; of several outcomes the leading one, of a distribution the median
 */
char *
liaison_answer_to_short_text (const LiaisonAnswer *answer,
                              LiaisonForecast     *forecast)
{
  const double *quantiles = liaison_answer_get_quantiles (answer);
  const LiaisonShare *leading = liaison_answer_get_leading (answer);

  if (quantiles != NULL)
    return liaison_value_to_text (liaison_answer_get_question_type (answer), quantiles[LIAISON_QUANTILE_MEDIAN],
                                  liaison_forecast_get_unit (forecast));
  return leading != NULL ? share_text (leading, forecast)
                         : liaison_probability_to_text (liaison_answer_get_probability (answer));
}

/* With what became of a condition. */
static char *
yes_or_no_text (LiaisonForecast *forecast,
                const char      *decided)
{
  switch (liaison_forecast_get_condition_outcome (forecast))
    {
    case LIAISON_OUTCOME_YES:
      return g_strdup_printf ("%s %s", decided, _("The condition came true."));
    case LIAISON_OUTCOME_NO:
      return g_strdup_printf ("%s %s", decided, _("The condition did not come true."));
    case LIAISON_OUTCOME_OPEN:
    case LIAISON_OUTCOME_VOID:
    case LIAISON_OUTCOME_CHOSEN:
    case LIAISON_OUTCOME_VALUE:
    default:
      return g_strdup (decided);
    }
}

/**
 * liaison_forecast_dup_outcome_text:
 * @forecast: a forecast
 *
 * Returns: (transfer full) (nullable): how its question was decided, in a sentence; %NULL while it is open
 */
char *
liaison_forecast_dup_outcome_text (LiaisonForecast *forecast)
{
  g_autofree char *value = NULL;

  switch (liaison_forecast_get_outcome (forecast))
    {
    case LIAISON_OUTCOME_YES:
      return yes_or_no_text (forecast, _("Decided: yes."));
    case LIAISON_OUTCOME_NO:
      return yes_or_no_text (forecast, _("Decided: no."));
    case LIAISON_OUTCOME_VOID:
      return g_strdup (_("It can no longer be decided."));
    case LIAISON_OUTCOME_CHOSEN:
      /* Translators: what a question was decided as: the name of an outcome, a number or a day. */
      return g_strdup_printf (_("Decided: %s."),
                              liaison_forecast_get_outcome_name (forecast, liaison_forecast_get_chosen (forecast)));
    case LIAISON_OUTCOME_VALUE:
      value = liaison_value_to_text (liaison_forecast_get_question_type (forecast), liaison_forecast_get_value (forecast),
                                     liaison_forecast_get_unit (forecast));
      return g_strdup_printf (_("Decided: %s."), value);
    case LIAISON_OUTCOME_OPEN:
    default:
      return NULL;
    }
}

/**
 * liaison_confidence_to_text:
 * @confidence: how firmly an estimate is held
 *
 * Writes a confidence as a sentence of its own: it is never in one phrase with a likelihood, which readers would take for the same
 * (Intelligence Community Directive 203, D.6.e(2)(a)).
 *
 * Returns: (transfer none): a sentence in the reader's language
 */
const char *
liaison_confidence_to_text (LiaisonConfidence confidence)
{
  switch (confidence)
    {
    case LIAISON_CONFIDENCE_LOW:
      return _("Held with low confidence.");
    case LIAISON_CONFIDENCE_HIGH:
      return _("Held with high confidence.");
    case LIAISON_CONFIDENCE_MODERATE:
    default:
      return _("Held with moderate confidence.");
    }
}
