/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ways to mend a question. */

#include "interface/forecast/question-mend.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/moment.h"
#include "forecast/question-check.h"
#include "interface/document-changes.h"
#include "interface/forecast/forecast-edit.h"

/**
 * liaison_question_mend_mark:
 * @document: a document
 * @forecast: one of its forecasts
 *
 * Ends the question with a question mark.
 */
void
liaison_question_mend_mark (LiaisonDocument *document,
                            LiaisonForecast *forecast)
{
  g_autofree char *text = g_strchomp (g_strdup (liaison_forecast_get_question (forecast)));
  g_autofree char *question = NULL;
  gsize length = strlen (text);

  while (length > 0 && (text[length - 1] == '.' || text[length - 1] == '!'))
    text[--length] = '\0';
  question = g_strconcat (text, "?", NULL);
  liaison_forecast_edit_text (document, forecast, liaison_forecast_builder_set_question, question, _("Edit Question"), NULL);
}

/**
 * liaison_question_mend_compound:
 * @document: a document
 * @forecast: one of its forecasts
 *
 * Takes apart what asks two things at once: the second becomes a forecast of its own. Does nothing when it is one question.
 */
void
liaison_question_mend_compound (LiaisonDocument *document,
                                LiaisonForecast *forecast)
{
  g_autofree char *first = NULL, *second = NULL;
  g_autofree char *key = g_strconcat ("split:", liaison_forecast_get_id (forecast), NULL);
  g_autoptr (LiaisonForecast) added = NULL, kept = NULL;
  LiaisonForecastBuilder *builder;

  if (!liaison_question_split (liaison_forecast_get_question (forecast), &first, &second))
    return;
  builder = liaison_forecast_builder_new (NULL);
  liaison_forecast_builder_set_question (builder, second);
  liaison_forecast_builder_set_closes (builder, liaison_forecast_get_closes (forecast));
  liaison_forecast_builder_set_tags (builder, liaison_forecast_get_tags (forecast));
  added = liaison_forecast_builder_end (builder);
  builder = liaison_forecast_builder_new (forecast);
  liaison_forecast_builder_set_question (builder, first);
  kept = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (document, _("Split Question"), key, NULL, added);
  liaison_document_change_forecast (document, _("Split Question"), key, forecast, kept);
}

/**
 * liaison_question_dup_criteria:
 * @forecast: a forecast
 *
 * Returns: (transfer full): criteria with places to fill in, marked "…", in the reader's language
 */
char *
liaison_question_dup_criteria (LiaisonForecast *forecast)
{
  const char *closes = liaison_forecast_get_closes (forecast);
  g_autofree char *day = closes != NULL ? liaison_moment_to_text (closes) : g_strdup ("…");

  switch (liaison_forecast_get_question_type (forecast))
    {
    case LIAISON_QUESTION_CHOICE:
      /* Translators: criteria of a question with several outcomes, to be filled in; %s is a day. */
      return g_strdup_printf (_("Decided by … as of %s, according to …. If it is none of the outcomes: …."), day);
    case LIAISON_QUESTION_QUANTITY:
      /* Translators: criteria of a question about a number, to be filled in; %s is a day. */
      return g_strdup_printf (_("The number that … publishes for %s, as first published."), day);
    case LIAISON_QUESTION_DATE:
      return g_strdup (_("The first day on which …, according to …. If it does not happen: …."));
    case LIAISON_QUESTION_BINARY:
    case LIAISON_QUESTION_CONDITIONAL:
    case LIAISON_N_QUESTION_TYPES:
    default:
      /* Translators: criteria of a question of yes or no, to be filled in; %s is a day. */
      return g_strdup_printf (_("Yes, if … by the end of %s, according to …. No otherwise."), day);
    }
}
