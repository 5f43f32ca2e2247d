/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forecasts as a table with a line for each estimate, of questions of every type. */

#include "forecast/forecast-table.h"

#include <math.h>

#include "forecast/csv-table.h"
#include "forecast/forecast-private.h"
#include "forecast/moment.h"

/* After the columns that every question needs stand those that only some types fill. */
static const char * const columns[] = { "id", "question", "opened", "closes", "tags", "outcome", "resolved", "at", "by",
                                        "probability", "confidence", "reason", "type", "condition", "unit", "probabilities",
                                        "q5", "q25", "q50", "q75", "q95", "p_condition", "p_yes", "p_no" };

static char *
print_number (double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return isnan (number) ? NULL : g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", number));
}

static char *
print_value (LiaisonQuestionType type,
             double              value)
{
  return type == LIAISON_QUESTION_DATE ? liaison_moment_from_day ((int) value) : print_number (value);
}

/* A word; of a choice the name of the outcome that came to be, of a quantity or a date what it was. */
static char *
print_outcome (LiaisonForecast *forecast)
{
  LiaisonOutcome outcome = liaison_forecast_get_outcome (forecast);

  if (outcome == LIAISON_OUTCOME_CHOSEN)
    return g_strdup (liaison_forecast_get_outcome_name (forecast, liaison_forecast_get_chosen (forecast)));
  if (outcome == LIAISON_OUTCOME_VALUE)
    return print_value (liaison_forecast_get_question_type (forecast), liaison_forecast_get_value (forecast));
  return g_strdup (liaison_outcome_to_string (outcome));
}

/* "Elm: 0.6; Ash: 0.4" */
static char *
print_shares (LiaisonForecast     *forecast,
              const LiaisonAnswer *answer)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  const LiaisonShare *shares = liaison_answer_get_shares (answer, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = print_number (shares[i].probability);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "",
                              liaison_forecast_get_outcome_name (forecast, shares[i].outcome), number);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* The fields from "probabilities" on. */
static void
add_answer (GPtrArray           *fields,
            LiaisonForecast     *forecast,
            const LiaisonAnswer *answer)
{
  const double *quantiles = liaison_answer_get_quantiles (answer);
  const LiaisonConditional *pair = liaison_answer_get_conditional (answer);

  g_ptr_array_add (fields, print_shares (forecast, answer));
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    g_ptr_array_add (fields,
                     quantiles != NULL ? print_value (liaison_answer_get_question_type (answer), quantiles[i]) : NULL);
  g_ptr_array_add (fields, pair != NULL ? print_number (pair->condition) : NULL);
  g_ptr_array_add (fields, pair != NULL ? print_number (pair->yes) : NULL);
  g_ptr_array_add (fields, pair != NULL ? print_number (pair->no) : NULL);
}

static void
append_estimate (GString         *text,
                 LiaisonForecast *forecast,
                 LiaisonEstimate *estimate)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  double probability = estimate != NULL ? liaison_estimate_get_probability (estimate) : NAN;

  g_ptr_array_add (fields, g_strdup (liaison_forecast_get_id (forecast)));
  g_ptr_array_add (fields, g_strdup (liaison_forecast_get_question (forecast)));
  g_ptr_array_add (fields, g_strdup (liaison_forecast_get_opened (forecast)));
  g_ptr_array_add (fields, g_strdup (liaison_forecast_get_closes (forecast)));
  g_ptr_array_add (fields, g_strjoinv (", ", (char **) liaison_forecast_get_tags (forecast)));
  g_ptr_array_add (fields, print_outcome (forecast));
  g_ptr_array_add (fields, g_strdup (liaison_forecast_get_resolved (forecast)));
  g_ptr_array_add (fields, estimate != NULL ? g_strdup (liaison_estimate_get_at (estimate)) : NULL);
  g_ptr_array_add (fields, estimate != NULL ? g_strdup (liaison_estimate_get_by (estimate)) : NULL);
  g_ptr_array_add (fields, print_number (probability));
  g_ptr_array_add (fields, estimate != NULL
                             ? g_strdup (liaison_confidence_to_string (liaison_estimate_get_confidence (estimate)))
                             : NULL);
  g_ptr_array_add (fields, estimate != NULL ? g_strdup (liaison_estimate_get_reason (estimate)) : NULL);
  g_ptr_array_add (fields, g_strdup (liaison_question_type_to_string (liaison_forecast_get_question_type (forecast))));
  g_ptr_array_add (fields, g_strdup (liaison_forecast_get_condition (forecast)));
  g_ptr_array_add (fields, g_strdup (liaison_forecast_get_unit (forecast)));
  if (estimate != NULL)
    add_answer (fields, forecast, liaison_estimate_get_answer (estimate));
  while (fields->len < G_N_ELEMENTS (columns))
    g_ptr_array_add (fields, NULL);
  liaison_csv_table_append (text, (const char * const *) fields->pdata, fields->len);
}

/**
 * liaison_forecast_file_to_csv:
 * @file: a forecast file
 *
 * Writes a table (RFC 4180) whose first line names the columns, with a line for each estimate and one for each forecast without
 * any. Words and numbers are as in the file, not in the reader's language.
 *
 * Returns: (transfer full): the table
 */
char *
liaison_forecast_file_to_csv (LiaisonForecastFile *file)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);
  GString *text = g_string_new (NULL);

  liaison_csv_table_append (text, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);
      const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

      if (estimates->len == 0)
        append_estimate (text, forecast, NULL);
      for (guint j = 0; j < estimates->len; j++)
        append_estimate (text, forecast, g_ptr_array_index (estimates, j));
    }
  return g_string_free (text, FALSE);
}
