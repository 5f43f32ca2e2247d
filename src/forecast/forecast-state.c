/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a forecast stands: a function of the forecast and the day alone. */

#include "forecast/forecast-state.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/moment.h"

static const struct
{
  const char *word;
  const char *text;
} states[LIAISON_N_FORECAST_STATES] = {
  /* Translators: the six states of a forecast; each may stand over a list of such forecasts. */
  [LIAISON_FORECAST_STATE_DRAFT] = { "draft", NC_("forecast", "Draft") },
  [LIAISON_FORECAST_STATE_OPEN] = { "open", NC_("forecast", "Open") },
  [LIAISON_FORECAST_STATE_DUE] = { "due", NC_("forecast", "Due") },
  [LIAISON_FORECAST_STATE_PAST_DUE] = { "past-due", NC_("forecast", "Past due") },
  [LIAISON_FORECAST_STATE_RESOLVED] = { "resolved", NC_("forecast", "Resolved") },
  [LIAISON_FORECAST_STATE_ANNULLED] = { "annulled", NC_("forecast", "Annulled") },
};

/**
 * liaison_forecast_get_state:
 * @forecast: a forecast
 * @today: a day, "2022-01-20"
 *
 * Tells where a forecast stands on a day. A forecast closes with the end of its close date; one without a close date stays open
 * until it is resolved.
 *
 * Returns: its state
 */
LiaisonForecastState
liaison_forecast_get_state (LiaisonForecast *forecast,
                            const char      *today)
{
  LiaisonOutcome outcome = liaison_forecast_get_outcome (forecast);
  const char *closes = liaison_forecast_get_closes (forecast);
  int days;

  if (outcome == LIAISON_OUTCOME_VOID)
    return LIAISON_FORECAST_STATE_ANNULLED;
  if (outcome != LIAISON_OUTCOME_OPEN)
    return LIAISON_FORECAST_STATE_RESOLVED;
  if (*liaison_forecast_get_question (forecast) == '\0' || liaison_forecast_get_current (forecast) == NULL)
    return LIAISON_FORECAST_STATE_DRAFT;
  if (closes == NULL)
    return LIAISON_FORECAST_STATE_OPEN;
  days = liaison_moment_days (today, closes);
  if (days < 0)
    return LIAISON_FORECAST_STATE_PAST_DUE;
  return days <= LIAISON_FORECAST_DUE_DAYS ? LIAISON_FORECAST_STATE_DUE : LIAISON_FORECAST_STATE_OPEN;
}

/**
 * liaison_forecast_state_to_string:
 * @state: a state
 *
 * Returns: (transfer none): its word, which is not translated
 */
const char *
liaison_forecast_state_to_string (LiaisonForecastState state)
{
  g_return_val_if_fail (state < LIAISON_N_FORECAST_STATES, NULL);

  return states[state].word;
}

/**
 * liaison_forecast_state_from_string:
 * @string: a word
 * @state: (out): the state it stands for
 *
 * Returns: whether it is such a word
 */
gboolean
liaison_forecast_state_from_string (const char           *string,
                                    LiaisonForecastState *state)
{
  for (guint i = 0; i < LIAISON_N_FORECAST_STATES; i++)
    if (strcmp (states[i].word, string) == 0)
      {
        *state = (LiaisonForecastState) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * liaison_forecast_state_to_text:
 * @state: a state
 *
 * Returns: (transfer none): its name in the reader's language
 */
const char *
liaison_forecast_state_to_text (LiaisonForecastState state)
{
  g_return_val_if_fail (state < LIAISON_N_FORECAST_STATES, NULL);

  return g_dpgettext2 (NULL, "forecast", states[state].text);
}
