/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the forecast editor share. */

#include "interface/forecast/forecast-edit.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/moment.h"
#include "interface/forecast/estimate/estimate-plot.h"

/**
 * liaison_forecast_edit_commit:
 * @document: a document
 * @forecast: one of its forecasts
 * @builder: (transfer full): an edit of @forecast
 * @label: what the edit is called, translated
 * @kind: (nullable): what is edited; edits of the same kind that follow each other closely are undone together
 *
 * Ends an edit and puts its outcome into the document.
 */
void
liaison_forecast_edit_commit (LiaisonDocument        *document,
                              LiaisonForecast        *forecast,
                              LiaisonForecastBuilder *builder,
                              const char             *label,
                              const char             *kind)
{
  g_autoptr (LiaisonForecast) after = liaison_forecast_builder_end (builder);
  g_autofree char *key = kind != NULL ? g_strconcat (kind, ":", liaison_forecast_get_id (forecast), NULL) : NULL;

  liaison_document_change_forecast (document, label, key, forecast, after);
}

/**
 * liaison_forecast_edit_text:
 * @document: a document
 * @forecast: one of its forecasts
 * @set: which text
 * @text: (nullable): what it is to be
 * @label: what the edit is called, translated
 * @kind: (nullable): what is edited; see liaison_forecast_edit_commit()
 *
 * Changes one text of a forecast in the document.
 */
void
liaison_forecast_edit_text (LiaisonDocument            *document,
                            LiaisonForecast            *forecast,
                            LiaisonForecastSetTextFunc  set,
                            const char                 *text,
                            const char                 *label,
                            const char                 *kind)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (forecast);

  set (builder, text);
  liaison_forecast_edit_commit (document, forecast, builder, label, kind);
}

/**
 * liaison_forecast_edit_is_other:
 * @a: (nullable): a forecast
 * @b: (nullable): a forecast
 *
 * Returns: whether @b is another forecast than @a, and not @a after an edit
 */
gboolean
liaison_forecast_edit_is_other (LiaisonForecast *a,
                                LiaisonForecast *b)
{
  return a == NULL || b == NULL || strcmp (liaison_forecast_get_id (a), liaison_forecast_get_id (b)) != 0;
}

/**
 * liaison_forecast_edit_dup_time:
 * @forecast: a forecast
 *
 * Returns: (transfer full): when a new estimate is given: now, but later than every estimate before, even in the same second, or
 *   when another machine's clock is ahead
 */
char *
liaison_forecast_edit_dup_time (LiaisonForecast *forecast)
{
  LiaisonEstimate *last = liaison_forecast_get_current (forecast);
  g_autofree char *now = liaison_moment_now ();
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) next = NULL;
  g_autoptr (GDateTime) utc = NULL;

  if (last == NULL || liaison_moment_compare (liaison_estimate_get_at (last), now) < 0)
    return g_steal_pointer (&now);
  time = g_date_time_new_from_iso8601 (liaison_estimate_get_at (last), NULL);
  next = g_date_time_add_seconds (time, 1.0);
  utc = g_date_time_to_utc (next);
  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

/**
 * liaison_forecast_edit_reaffirm:
 * @document: a document
 * @forecast: one of its forecasts
 *
 * Gives the reader's newest estimate again, now: nothing has changed, and that is worth knowing.
 *
 * Returns: whether there was an estimate to give again
 */
gboolean
liaison_forecast_edit_reaffirm (LiaisonDocument *document,
                                LiaisonForecast *forecast)
{
  const char *author = liaison_forecast_file_get_author (liaison_document_get_forecasts (document));
  LiaisonEstimate *newest = liaison_estimate_find_newest (forecast, author);
  g_autofree char *at = liaison_forecast_edit_dup_time (forecast);
  g_autoptr (LiaisonEstimate) again = NULL;
  LiaisonForecastBuilder *builder;

  if (newest == NULL || liaison_forecast_edit_get_refusal (forecast) != NULL)
    return FALSE;
  again = liaison_estimate_new_answer (liaison_estimate_get_answer (newest), liaison_estimate_get_confidence (newest), NULL,
                                       author, at);
  builder = liaison_forecast_builder_new (forecast);
  liaison_forecast_builder_add_estimate (builder, again);
  liaison_forecast_edit_commit (document, forecast, builder, _("Reaffirm Estimate"), NULL);
  return TRUE;
}

/**
 * liaison_forecast_edit_get_refusal:
 * @forecast: a forecast
 *
 * Returns: (transfer none) (nullable): a sentence that says why the forecast takes no estimates; %NULL while it does
 */
const char *
liaison_forecast_edit_get_refusal (LiaisonForecast *forecast)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (forecast), NULL);

  if (liaison_forecast_get_outcome (forecast) == LIAISON_OUTCOME_OPEN)
    return NULL;
  return _("The question is decided. Reopen it to give another estimate.");
}
