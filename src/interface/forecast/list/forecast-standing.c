/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a forecast stands, in words. */

#include "interface/forecast/list/forecast-standing.h"

#include <glib/gi18n.h>

#include "forecast/answer-text.h"
#include "forecast/forecast-state.h"
#include "forecast/moment.h"

#define SOON 60 /* days that are counted; a day further away is named */

/**
 * liaison_forecast_dup_state_text:
 * @forecast: a forecast
 * @today: a day, "2022-01-20"
 *
 * Returns: (transfer full): its state, of a resolved one with the outcome
 */
char *
liaison_forecast_dup_state_text (LiaisonForecast *forecast,
                                 const char      *today)
{
  g_autofree char *value = NULL;

  switch (liaison_forecast_get_outcome (forecast))
    {
    case LIAISON_OUTCOME_YES:
      return g_strdup (_("Resolved: yes"));
    case LIAISON_OUTCOME_NO:
      return g_strdup (_("Resolved: no"));
    case LIAISON_OUTCOME_CHOSEN:
      /* Translators: what a question was decided as: the name of an outcome, a number or a day. */
      return g_strdup_printf (_("Resolved: %s"),
                              liaison_forecast_get_outcome_name (forecast, liaison_forecast_get_chosen (forecast)));
    case LIAISON_OUTCOME_VALUE:
      value = liaison_value_to_text (liaison_forecast_get_question_type (forecast), liaison_forecast_get_value (forecast),
                                     liaison_forecast_get_unit (forecast));
      return g_strdup_printf (_("Resolved: %s"), value);
    case LIAISON_OUTCOME_OPEN:
    case LIAISON_OUTCOME_VOID:
    default:
      return g_strdup (liaison_forecast_state_to_text (liaison_forecast_get_state (forecast, today)));
    }
}

static char *
describe_close (const char *closes,
                const char *today)
{
  int days = liaison_moment_days (today, closes);
  g_autofree char *day = liaison_moment_to_text (closes);
  guint n = (guint) ABS (days);

  if (days == 0)
    return g_strdup (_("closes today"));
  if (days > SOON)
    /* Translators: %s is a day. */
    return g_strdup_printf (_("closes %s"), day);
  if (days > 0)
    return g_strdup_printf (ngettext ("closes in %u day", "closes in %u days", n), n);
  if (days >= -SOON)
    return g_strdup_printf (ngettext ("closed %u day ago", "closed %u days ago", n), n);
  /* Translators: %s is a day. */
  return g_strdup_printf (_("closed %s"), day);
}

static char *
describe_decision (LiaisonForecast *forecast)
{
  g_autofree char *day = liaison_moment_to_text (liaison_forecast_get_resolved (forecast));

  /* Translators: when a question was decided; %s is a day. */
  return g_strdup_printf (_("decided %s"), day);
}

static char *
describe_age (LiaisonForecast *forecast,
              const char      *today)
{
  gint64 age = liaison_moment_to_instant (today) - liaison_estimate_get_instant (liaison_forecast_get_current (forecast));
  guint n = (guint) (age / G_USEC_PER_SEC / 86400);

  return g_strdup_printf (ngettext ("no estimate for %u day", "no estimate for %u days", n), n);
}

/**
 * liaison_forecast_dup_standing:
 * @forecast: a forecast
 * @today: a day, "2022-01-20"
 *
 * Says what the state leaves open: when the question closes or closed or was decided, and that the newest estimate is old.
 *
 * Returns: (transfer full) (nullable): text in the reader's language; %NULL when there is nothing to say
 */
char *
liaison_forecast_dup_standing (LiaisonForecast *forecast,
                               const char      *today)
{
  const char *closes = liaison_forecast_get_closes (forecast);
  g_autofree char *close = NULL;
  g_autofree char *age = NULL;

  if (liaison_forecast_get_resolved (forecast) != NULL)
    return describe_decision (forecast);
  if (closes != NULL)
    close = describe_close (closes, today);
  if (liaison_forecast_is_stale (forecast, today))
    age = describe_age (forecast, today);
  if (close != NULL && age != NULL)
    return g_strjoin (" · ", close, age, NULL);
  return close != NULL ? g_steal_pointer (&close) : g_steal_pointer (&age);
}
