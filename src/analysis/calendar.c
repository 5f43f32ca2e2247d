/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the calendar: months, days, years and decades, and what they mean for an article of a given day. */

#include "analysis/calendar.h"

#include <stdlib.h>
#include <string.h>

static const char *const months[] = { "january",  "february", "march",  "april",     "may",
                                      "june",     "july",     "august", "september", "october",
                                      "november", "december", NULL };
static const char *const weekdays[] = { "monday", "tuesday",  "wednesday", "thursday",
                                        "friday", "saturday", "sunday",    NULL };
static const char *const seasons[] = { "winter", "spring", "summer", "autumn", "fall", NULL };

const char *
liaison_calendar_word (const LiaisonCalendar *context, guint i)
{
  return i < context->end ? context->text->words[i].lower : "";
}

gboolean
liaison_calendar_is (const LiaisonCalendar *context, guint i, const char *lower)
{
  return strcmp (liaison_calendar_word (context, i), lower) == 0;
}

gboolean
liaison_calendar_is_any (const LiaisonCalendar *context, guint i, const char *words)
{
  const char *lower = liaison_calendar_word (context, i);
  gsize length = strlen (lower);

  if (length == 0)
    return FALSE;
  for (const char *found = strstr (words, lower); found != NULL; found = strstr (found + 1, lower))
    if ((found == words || found[-1] == ' ') && (found[length] == ' ' || found[length] == '\0'))
      return TRUE;
  return FALSE;
}

static int
find_in (const char *const *list, const char *word)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (strcmp (list[i], word) == 0)
      return i;
  return -1;
}

/* "Jan." and "Sept" as well as the full names; "may" only with a capital. */
int
liaison_calendar_month (const LiaisonCalendar *context, guint i)
{
  const char *lower = liaison_calendar_word (context, i);
  gsize length = strlen (lower);

  if (i >= context->end || !g_unichar_isupper (g_utf8_get_char (context->text->words[i].form)))
    return 0;
  if (length > 0 && lower[length - 1] == '.')
    length--;
  for (guint m = 0; months[m] != NULL; m++)
    if (strcmp (months[m], lower) == 0 || (length >= 3 && length <= 4 && lower[length] == '.' &&
                                           strncmp (months[m], lower, length) == 0))
      return m + 1;
  return 0;
}

int
liaison_calendar_year (const LiaisonCalendar *context, guint i)
{
  const char *lower = liaison_calendar_word (context, i);

  return strlen (lower) == 4 && strspn (lower, "0123456789") == 4 && lower[0] >= '1' &&
                 lower[0] <= '2'
             ? atoi (lower)
             : 0;
}

int
liaison_calendar_day (const LiaisonCalendar *context, guint i)
{
  const char *lower = liaison_calendar_word (context, i);
  int day = atoi (lower);
  gsize digits = strspn (lower, "0123456789");

  return digits > 0 && digits <= 2 && (lower[digits] == '\0' || strlen (lower) == digits + 2) &&
                 day >= 1 && day <= 31
             ? day
             : 0;
}

int
liaison_calendar_number (const LiaisonCalendar *context, guint i)
{
  static const char *const numbers[] = { "a",      "two",    "three", "four", "five",
                                         "six",    "seven",  "eight", "nine", "ten",
                                         "eleven", "twelve", NULL };
  const char *lower = liaison_calendar_word (context, i);
  int found = find_in (numbers, lower);

  if (found >= 0)
    return found + 1;
  if (strcmp (lower, "an") == 0 || strcmp (lower, "one") == 0)
    return 1;
  return strspn (lower, "0123456789") == strlen (lower) && strlen (lower) > 0 && strlen (lower) < 4
             ? atoi (lower)
             : 0;
}

/* Days, months or years of a word of time; of a plural without a number ("within months") a usual
 * upper bound is meant. */
gboolean
liaison_calendar_unit (const LiaisonCalendar *context, guint i, int *days, int *n_months)
{
  static const struct
  {
    const char *word;
    int days;
    int months;
  } units[] = {
    { "hour", 1, 0 },     { "hours", 1, 0 },     { "day", 1, 0 },   { "days", 1, 0 },
    { "week", 7, 0 },     { "weeks", 7, 0 },     { "month", 0, 1 }, { "months", 0, 1 },
    { "quarter", 0, 3 },  { "quarters", 0, 3 },  { "year", 0, 12 }, { "years", 0, 12 },
    { "decade", 0, 120 }, { "decades", 0, 120 },
  };

  for (guint u = 0; u < G_N_ELEMENTS (units); u++)
    if (liaison_calendar_is (context, i, units[u].word))
      {
        *days = units[u].days;
        *n_months = units[u].months;
        return TRUE;
      }
  return FALSE;
}

gboolean
liaison_calendar_is_day (const LiaisonCalendar *context, guint i)
{
  const char *lower = liaison_calendar_word (context, i);

  return find_in (weekdays, lower) >= 0 || find_in (seasons, lower) >= 0;
}

void
liaison_period_set_words (LiaisonPeriod *period, guint first, guint end)
{
  period->words.first = first;
  period->words.end = end;
  period->dated = FALSE;
}

void
liaison_period_set_month (LiaisonPeriod *period, int year, int month)
{
  if (year < 1 || year > 9999)
    return;
  g_date_set_dmy (&period->from, 1, month, year);
  g_date_set_dmy (&period->to, g_date_get_days_in_month (month, year), month, year);
  period->dated = TRUE;
}

void
liaison_period_set_months (LiaisonPeriod *period, int year, int first, int last)
{
  liaison_period_set_month (period, year, first);
  if (period->dated)
    g_date_set_dmy (&period->to, g_date_get_days_in_month (last, year), last, year);
}

/* "the 2030s", "the early 2020s": four years of ten for a part of them. */
guint
liaison_calendar_read_decade (const LiaisonCalendar *context, guint i, LiaisonPeriod *period)
{
  guint first = i;
  int from = 0, to = 9, decade;
  const char *lower;

  if (liaison_calendar_is (context, i, "the"))
    i++;
  if (liaison_calendar_is_any (context, i, "early mid late"))
    {
      from = liaison_calendar_is (context, i, "early") ? 0 : liaison_calendar_is (context, i, "mid") ? 4 : 6;
      to = liaison_calendar_is (context, i, "early") ? 3 : liaison_calendar_is (context, i, "mid") ? 6 : 9;
      i++;
      if (liaison_calendar_is (context, i, "-"))
        i++;
    }
  lower = liaison_calendar_word (context, i);
  decade = atoi (lower);
  if (strlen (lower) != 5 || lower[4] != 's' || decade % 10 != 0 || decade < 1900)
    return 0;
  liaison_period_set_words (period, first, i + 1);
  g_date_set_dmy (&period->from, 1, 1, decade + from);
  g_date_set_dmy (&period->to, 31, 12, decade + to);
  period->dated = TRUE;
  return i + 1;
}

/* "(early|mid|late) 2022", "mid-2022". */
guint
liaison_calendar_read_year (const LiaisonCalendar *context, guint i, LiaisonPeriod *period)
{
  guint first = i;
  int part = 0, year;

  if (liaison_calendar_is_any (context, i, "early late mid"))
    {
      part = liaison_calendar_is (context, i, "early") ? 1 : liaison_calendar_is (context, i, "late") ? 3 : 2;
      i++;
      if (liaison_calendar_is_any (context, i, "- in"))
        i++;
    }
  year = liaison_calendar_year (context, i);
  if (year == 0 && part != 0 && liaison_calendar_month (context, i) == 0)
    return 0;
  if (year == 0)
    return 0;
  liaison_period_set_words (period, first, i + 1);
  liaison_period_set_months (period, year, part == 3 ? 9 : part == 2 ? 5 : 1, part == 1 ? 4 : part == 2 ? 8 : 12);
  return i + 1;
}

/* The year of a month that goes without: ahead it is that of the next if it has gone by this year, and behind likewise. */
static int
find_year (const LiaisonCalendar *context, int day, int month)
{
  int year, now;

  if (!context->known || context->direction == 0)
    return 0;
  year = g_date_get_year (context->published);
  now = g_date_get_month (context->published);
  if (context->direction > 0)
    return month < now ? year + 1 : year;
  return month > now || (month == now && day > g_date_get_day (context->published)) ? year - 1 : year;
}

/* "June", "June 2022", "3 June", "June 3, 2022". */
guint
liaison_calendar_read_month (const LiaisonCalendar *context, guint i, LiaisonPeriod *period)
{
  guint first = i;
  int day = 0, month, year;

  if (liaison_calendar_is_any (context, i, "early late mid the"))
    i++;
  if (liaison_calendar_day (context, i) != 0 && liaison_calendar_month (context, i + 1) != 0)
    day = liaison_calendar_day (context, i++);
  month = liaison_calendar_month (context, i);
  if (month == 0)
    return 0;
  i++;
  if (day == 0 && liaison_calendar_day (context, i) != 0 && liaison_calendar_year (context, i) == 0)
    day = liaison_calendar_day (context, i++);
  if (liaison_calendar_is (context, i, ",") && liaison_calendar_year (context, i + 1) != 0)
    i++;
  year = liaison_calendar_year (context, i);
  if (year != 0)
    i++;
  liaison_period_set_words (period, first, i);
  if (year == 0)
    year = find_year (context, day, month);
  if (year != 0)
    liaison_period_set_month (period, year, month);
  if (period->dated && day != 0 && g_date_valid_dmy (day, month, year))
    {
      g_date_set_dmy (&period->from, day, month, year);
      period->to = period->from;
    }
  return i;
}

/* The day of that name: today or next, or the last one. NEXT and LAST are that of another week than this. */
static void
set_weekday (const LiaisonCalendar *context, int weekday, const char *which, LiaisonPeriod *period)
{
  int today, days;

  if (!context->known || context->direction == 0)
    return;
  today = g_date_get_weekday (context->published);
  days = (weekday + 1 - today + 7) % 7;
  if (strcmp (which, "next") == 0)
    days = 8 - today + weekday;
  else if (context->direction < 0 && (days > 0 || strcmp (which, "last") == 0))
    days -= 7;
  period->from = *context->published;
  if (days < 0)
    g_date_subtract_days (&period->from, (guint)-days);
  else
    g_date_add_days (&period->from, (guint)days);
  period->to = period->from;
  period->dated = TRUE;
}

/* The winter of a year is the one that begins in it. */
static void
set_season (int year, int season, LiaisonPeriod *period)
{
  static const int starts[] = { 12, 3, 6, 9, 9 };

  if (season != 0)
    {
      liaison_period_set_months (period, year, starts[season], starts[season] + 2);
      return;
    }
  liaison_period_set_month (period, year, 12);
  if (period->dated)
    g_date_set_dmy (&period->to, g_date_get_days_in_month (2, year + 1), 2, year + 1);
}

/* The year of the next season of that name that is not over, or of the last that has begun. */
static int
find_season (const LiaisonCalendar *context, int season)
{
  static const int starts[] = { 12, 3, 6, 9, 9 };
  int year, month;

  if (!context->known || context->direction == 0)
    return 0;
  year = g_date_get_year (context->published);
  month = g_date_get_month (context->published);
  if (season == 0 && month <= 2)
    return year - 1;
  if (context->direction > 0)
    return season != 0 && month > starts[season] + 2 ? year + 1 : year;
  return month < starts[season] ? year - 1 : year;
}

/* "Friday", "the summer", "spring of 2019". */
guint
liaison_calendar_read_day (const LiaisonCalendar *context, guint i, LiaisonPeriod *period)
{
  guint first = i;
  int weekday, season, year;

  if (liaison_calendar_is_any (context, i, "the this next last early late"))
    i++;
  weekday = find_in (weekdays, liaison_calendar_word (context, i));
  season = find_in (seasons, liaison_calendar_word (context, i));
  if (weekday >= 0)
    {
      liaison_period_set_words (period, first, i + 1);
      set_weekday (context, weekday, liaison_calendar_word (context, first), period);
      return i + 1;
    }
  if (season < 0 || (season == 4 && first == i))
    return 0;
  i++;
  year = liaison_calendar_year (context, i + (liaison_calendar_is (context, i, "of") ? 1 : 0));
  if (year != 0)
    i += liaison_calendar_is (context, i, "of") ? 2 : 1;
  else
    year = find_season (context, season);
  liaison_period_set_words (period, first, i);
  if (year != 0)
    set_season (year, season, period);
  return i;
}
