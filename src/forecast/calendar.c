/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The close dates of forecasts as iCalendar (RFC 5545): an event of a whole day for each. */

#include "forecast/calendar.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/answer-text.h"

/* A line has at most so many bytes before its end. */
#define MAX_LINE 75

/* Adds a line, folded where it is too long, but never inside a character. */
static void
append_line (GString    *out,
             const char *line)
{
  gsize room = MAX_LINE;

  while (strlen (line) > room)
    {
      const char *end = line + room;

      while ((*(const guchar *) end & 0xc0) == 0x80)
        end--;
      g_string_append_len (out, line, end - line);
      g_string_append (out, "\r\n ");
      line = end;
      room = MAX_LINE - 1;
    }
  g_string_append (out, line);
  g_string_append (out, "\r\n");
}

/* Adds a property whose value is text. */
static void
append_text (GString    *out,
             const char *name,
             const char *text)
{
  g_autoptr (GString) line = g_string_new (name);

  g_string_append_c (line, ':');
  for (; *text != '\0'; text++)
    if (*text == '\n')
      g_string_append (line, "\\n");
    else if (strchr ("\\;,", *text) != NULL)
      g_string_append_printf (line, "\\%c", *text);
    else if ((guchar) *text >= 0x20)
      g_string_append_c (line, *text);
  append_line (out, line->str);
}

static void
append_value (GString    *out,
              const char *name,
              const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);

  append_line (out, line);
}

/* "20220120" of "2022-01-20". */
static char *
compress_date (const char *date)
{
  return g_strdup_printf ("%.4s%.2s%.2s", date, date + 5, date + 8);
}

/* "20220120T093000Z" of any point of time. */
static char *
compress_time (const char *time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (moment);

  return g_date_time_format (utc, "%Y%m%dT%H%M%SZ");
}

static char *
describe (LiaisonForecast *forecast)
{
  GString *text = g_string_new (NULL);
  LiaisonEstimate *current = liaison_forecast_get_current (forecast);
  const char *condition = liaison_forecast_get_condition (forecast);
  const char *criteria = liaison_forecast_get_criteria (forecast);

  if (current != NULL)
    {
      g_autofree char *answer = liaison_answer_to_text (liaison_estimate_get_answer (current), forecast);

      g_string_append (text, answer);
    }
  if (condition != NULL && liaison_forecast_get_question_type (forecast) == LIAISON_QUESTION_CONDITIONAL)
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n\n" : "", _("Condition"), condition);
  if (criteria != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", criteria);
  return g_string_free (text, FALSE);
}

static void
append_event (GString         *out,
              LiaisonForecast *forecast)
{
  const char * const *tags = liaison_forecast_get_tags (forecast);
  g_autofree char *stamp = compress_time (liaison_forecast_get_modified (forecast));
  g_autofree char *day = compress_date (liaison_forecast_get_closes (forecast));
  g_autofree char *description = describe (forecast);
  const char *question = liaison_forecast_get_question (forecast);

  append_value (out, "BEGIN", "VEVENT");
  append_text (out, "UID", liaison_forecast_get_id (forecast));
  append_value (out, "DTSTAMP", stamp);
  append_value (out, "DTSTART;VALUE=DATE", day);
  append_text (out, "SUMMARY", *question != '\0' ? question : _("Untitled forecast"));
  if (*description != '\0')
    append_text (out, "DESCRIPTION", description);
  for (; *tags != NULL; tags++)
    append_text (out, "CATEGORIES", *tags);
  append_value (out, "STATUS", liaison_forecast_get_outcome (forecast) == LIAISON_OUTCOME_VOID ? "CANCELLED" : "CONFIRMED");
  append_value (out, "TRANSP", "TRANSPARENT");
  append_value (out, "END", "VEVENT");
}

/**
 * liaison_forecast_file_to_calendar:
 * @file: a forecast file
 *
 * Writes the close dates as events of a whole day that do not make the day busy; what was annulled is cancelled. Each has the id
 * of its forecast, so that a calendar takes a later copy for the same event. The same forecasts give the same text.
 *
 * Source: B. Desruisseaux (ed.), "Internet Calendaring and Scheduling Core Object Specification (iCalendar)", RFC 5545 (2009).
 *
 * Returns: (transfer full): iCalendar
 */
char *
liaison_forecast_file_to_calendar (LiaisonForecastFile *file)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);
  GString *out = g_string_new (NULL);

  append_value (out, "BEGIN", "VCALENDAR");
  append_value (out, "VERSION", "2.0");
  append_value (out, "PRODID", "-//Liaison//Forecasts//EN");
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      if (liaison_forecast_get_closes (forecast) != NULL)
        append_event (out, forecast);
    }
  append_value (out, "END", "VCALENDAR");
  return g_string_free (out, FALSE);
}
