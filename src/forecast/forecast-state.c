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

/* Whether the question says all that an answer needs. */
static gboolean
can_be_answered (LiaisonForecast *forecast)
{
  if (*liaison_forecast_get_question (forecast) == '\0')
    return FALSE;
  switch (liaison_forecast_get_question_type (forecast))
    {
    case LIAISON_QUESTION_CHOICE:
      return liaison_forecast_get_outcomes (forecast)->len >= 2;
    case LIAISON_QUESTION_CONDITIONAL:
      return liaison_forecast_get_condition (forecast) != NULL;
    case LIAISON_QUESTION_BINARY:
    case LIAISON_QUESTION_QUANTITY:
    case LIAISON_QUESTION_DATE:
    case LIAISON_N_QUESTION_TYPES:
    default:
      return TRUE;
    }
}

/**
 * liaison_forecast_get_state:
 * @forecast: a forecast
 * @today: a day, "2022-01-20"
 *
 * Tells where a forecast stands on a day. A forecast closes with the end of its close date; one without a close date stays open
 * until it is resolved. A choice needs two outcomes, and a conditional pair a condition, to be more than a draft.
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
  if (!can_be_answered (forecast) || liaison_forecast_get_current (forecast) == NULL)
    return LIAISON_FORECAST_STATE_DRAFT;
  if (closes == NULL)
    return LIAISON_FORECAST_STATE_OPEN;
  days = liaison_moment_days (today, closes);
  if (days < 0)
    return LIAISON_FORECAST_STATE_PAST_DUE;
  return days <= LIAISON_FORECAST_DUE_DAYS ? LIAISON_FORECAST_STATE_DUE : LIAISON_FORECAST_STATE_OPEN;
}

/**
 * liaison_forecast_is_stale:
 * @forecast: a forecast
 * @today: a day, "2022-01-20"
 *
 * Tells whether a question is open and nobody has given an estimate for more than %LIAISON_FORECAST_STALE_DAYS days. Giving the
 * same estimate again counts.
 *
 * Returns: whether it is time to think again
 */
gboolean
liaison_forecast_is_stale (LiaisonForecast *forecast,
                           const char      *today)
{
  const gint64 day = G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC;
  LiaisonForecastState state = liaison_forecast_get_state (forecast, today);
  LiaisonEstimate *current = liaison_forecast_get_current (forecast);

  if ((state != LIAISON_FORECAST_STATE_OPEN && state != LIAISON_FORECAST_STATE_DUE) || current == NULL)
    return FALSE;
  return liaison_moment_to_instant (today) - liaison_estimate_get_instant (current) > LIAISON_FORECAST_STALE_DAYS * day;
}

/**
 * liaison_forecast_get_section:
 * @forecast: a forecast
 * @today: a day, "2022-01-20"
 *
 * Tells to which part of a list that is ordered by urgency a forecast belongs: its state, of which those that are open are apart
 * from those that are stale as well.
 *
 * Returns: its section; the least comes first
 */
LiaisonForecastSection
liaison_forecast_get_section (LiaisonForecast *forecast,
                              const char      *today)
{
  switch (liaison_forecast_get_state (forecast, today))
    {
    case LIAISON_FORECAST_STATE_PAST_DUE:
      return LIAISON_FORECAST_SECTION_PAST_DUE;
    case LIAISON_FORECAST_STATE_DUE:
      return LIAISON_FORECAST_SECTION_DUE;
    case LIAISON_FORECAST_STATE_OPEN:
      return liaison_forecast_is_stale (forecast, today) ? LIAISON_FORECAST_SECTION_STALE : LIAISON_FORECAST_SECTION_OPEN;
    case LIAISON_FORECAST_STATE_DRAFT:
      return LIAISON_FORECAST_SECTION_DRAFT;
    case LIAISON_FORECAST_STATE_RESOLVED:
      return LIAISON_FORECAST_SECTION_RESOLVED;
    case LIAISON_FORECAST_STATE_ANNULLED:
    case LIAISON_N_FORECAST_STATES:
    default:
      return LIAISON_FORECAST_SECTION_ANNULLED;
    }
}

/**
 * liaison_forecast_section_to_text:
 * @section: a section
 *
 * Returns: (transfer none): its name, in the reader's language
 */
const char *
liaison_forecast_section_to_text (LiaisonForecastSection section)
{
  static const LiaisonForecastState same[LIAISON_N_FORECAST_SECTIONS] = {
    [LIAISON_FORECAST_SECTION_PAST_DUE] = LIAISON_FORECAST_STATE_PAST_DUE,
    [LIAISON_FORECAST_SECTION_DUE] = LIAISON_FORECAST_STATE_DUE,
    [LIAISON_FORECAST_SECTION_STALE] = LIAISON_FORECAST_STATE_OPEN,
    [LIAISON_FORECAST_SECTION_OPEN] = LIAISON_FORECAST_STATE_OPEN,
    [LIAISON_FORECAST_SECTION_DRAFT] = LIAISON_FORECAST_STATE_DRAFT,
    [LIAISON_FORECAST_SECTION_RESOLVED] = LIAISON_FORECAST_STATE_RESOLVED,
    [LIAISON_FORECAST_SECTION_ANNULLED] = LIAISON_FORECAST_STATE_ANNULLED,
  };

  g_return_val_if_fail (section < LIAISON_N_FORECAST_SECTIONS, NULL);

  /* Translators: an open forecast of which nobody thought for a month; may stand over a list of such forecasts. */
  return section == LIAISON_FORECAST_SECTION_STALE ? g_dpgettext2 (NULL, "forecast", NC_("forecast", "Stale"))
                                                   : liaison_forecast_state_to_text (same[section]);
}

/* What has no close date comes after what has. */
static int
compare_close_dates (LiaisonForecast *a,
                     LiaisonForecast *b)
{
  const char *first = liaison_forecast_get_closes (a), *second = liaison_forecast_get_closes (b);

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  return strcmp (first, second); /* days of one form: "2022-01-20" */
}

/**
 * liaison_forecast_compare_in_section:
 * @a: a forecast
 * @b: another of the same section
 * @section: that section
 *
 * Orders forecasts of one section: those that close first come first; of what was decided, those that closed last.
 *
 * Returns: less than, equal to or greater than 0; 0 only for the same forecast
 */
int
liaison_forecast_compare_in_section (LiaisonForecast        *a,
                                     LiaisonForecast        *b,
                                     LiaisonForecastSection  section)
{
  int days = compare_close_dates (a, b);

  if (days != 0)
    return section >= LIAISON_FORECAST_SECTION_RESOLVED ? -days : days;
  return strcmp (liaison_forecast_get_id (a), liaison_forecast_get_id (b));
}

/**
 * liaison_forecast_compare_urgency:
 * @a: a forecast
 * @b: another
 * @today: a day, "2022-01-20"
 *
 * Orders forecasts by how much they need the reader: those past due, due, stale, open, drafts, and those that are decided. Within
 * each, those that close first come first; of what was decided, those that closed last.
 *
 * Returns: less than, equal to or greater than 0; 0 only for the same forecast
 */
int
liaison_forecast_compare_urgency (LiaisonForecast *a,
                                  LiaisonForecast *b,
                                  const char      *today)
{
  LiaisonForecastSection first = liaison_forecast_get_section (a, today), second = liaison_forecast_get_section (b, today);

  if (first != second)
    return first < second ? -1 : 1;
  return liaison_forecast_compare_in_section (a, b, first);
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
