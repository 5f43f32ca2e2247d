/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-cli forecast check: what a valid file has in it that does not count. It may come from merging files, or from a change of
 * type, and be as it should; or from a slip of the pen. */

#include "config.h"

#include "programs/cli-forecast.h"

static gboolean
is_outcome (LiaisonForecast *forecast,
            const char      *id)
{
  const GPtrArray *outcomes = liaison_forecast_get_outcomes (forecast);

  for (guint i = 0; i < outcomes->len; i++)
    if (g_str_equal (((const LiaisonChoiceOutcome *) g_ptr_array_index (outcomes, i))->id, id))
      return TRUE;
  return FALSE;
}

/* How many estimates give something to what is none of the outcomes. */
static guint
count_strays (LiaisonForecast *forecast)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);
  guint n_strays = 0;

  for (guint i = 0; i < estimates->len; i++)
    {
      guint n;
      const LiaisonShare *shares =
        liaison_answer_get_shares (liaison_estimate_get_answer (g_ptr_array_index (estimates, i)), &n);

      for (guint j = 0; j < n; j++)
        if (!is_outcome (forecast, shares[j].outcome))
          {
            n_strays++;
            break;
          }
    }
  return n_strays;
}

static void
note_forecast (const char      *name,
               guint            number,
               LiaisonForecast *forecast)
{
  guint n_others = liaison_forecast_get_n_other_estimates (forecast);
  guint n_strays = count_strays (forecast);
  const char *chosen = liaison_forecast_get_chosen (forecast);

  if (n_others > 0)
    g_print ("%s: forecasts[%u]: %u %s a question of another type and %s not count\n", name, number, n_others,
             n_others == 1 ? "estimate answers" : "estimates answer", n_others == 1 ? "does" : "do");
  if (n_strays > 0)
    g_print ("%s: forecasts[%u]: %u %s something to what is none of its outcomes\n", name, number, n_strays,
             n_strays == 1 ? "estimate gives" : "estimates give");
  if (chosen != NULL && !is_outcome (forecast, chosen))
    g_print ("%s: forecasts[%u]: it was decided as “%s”, which is none of its outcomes\n", name, number, chosen);
}

/**
 * liaison_cli_forecast_note: (skip)
 * @name: the name of a file
 * @file: what is in it
 *
 * Prints a line for each thing that is valid, but may not be meant.
 */
void
liaison_cli_forecast_note (const char          *name,
                           LiaisonForecastFile *file)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      note_forecast (name, i, forecast);
    }
}
