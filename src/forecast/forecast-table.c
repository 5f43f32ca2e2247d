/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forecasts as a table with a line for each estimate. */

#include "forecast/forecast-table.h"

#include <math.h>

#include "forecast/csv-table.h"
#include "forecast/forecast-private.h"

static const char * const columns[] = { "id", "question", "opened", "closes", "tags", "outcome", "resolved", "at", "by",
                                        "probability", "confidence", "reason" };

static void
append_estimate (GString         *text,
                 LiaisonForecast *forecast,
                 LiaisonEstimate *estimate)
{
  g_autofree char *tags = g_strjoinv (", ", (char **) liaison_forecast_get_tags (forecast));
  double probability = estimate != NULL ? liaison_estimate_get_probability (estimate) : NAN;
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  const char *fields[] = {
    liaison_forecast_get_id (forecast),
    liaison_forecast_get_question (forecast),
    liaison_forecast_get_opened (forecast),
    liaison_forecast_get_closes (forecast),
    tags,
    liaison_outcome_to_string (liaison_forecast_get_outcome (forecast)),
    liaison_forecast_get_resolved (forecast),
    estimate != NULL ? liaison_estimate_get_at (estimate) : NULL,
    estimate != NULL ? liaison_estimate_get_by (estimate) : NULL,
    isnan (probability) ? NULL : g_ascii_formatd (number, sizeof number, "%.15g", probability),
    estimate != NULL ? liaison_confidence_to_string (liaison_estimate_get_confidence (estimate)) : NULL,
    estimate != NULL ? liaison_estimate_get_reason (estimate) : NULL,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (fields) == G_N_ELEMENTS (columns));
  liaison_csv_table_append (text, fields, G_N_ELEMENTS (fields));
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
