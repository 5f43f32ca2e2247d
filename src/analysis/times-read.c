/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of time that lie behind an article: "in January 2020", "last week", "two years ago", "since 2015", "from 2003 to 2011". */

#include "analysis/times.h"

#include <string.h>

/* The unit of the calendar that DATE lies in: the day, the week from Monday on, the month, the quarter, the year. */
static void
set_unit (LiaisonPeriod *period,
          GDate          date,
          int            days,
          int            n_months)
{
  int year = g_date_get_year (&date), month = g_date_get_month (&date);

  if (n_months == 12)
    liaison_period_set_months (period, year, 1, 12);
  else if (n_months == 3)
    liaison_period_set_months (period, year, (month - 1) / 3 * 3 + 1, (month - 1) / 3 * 3 + 3);
  else if (n_months == 1)
    liaison_period_set_month (period, year, month);
  else
    {
      if (days == 7)
        g_date_subtract_days (&date, (guint)g_date_get_weekday (&date) - 1);
      period->from = period->to = date;
      g_date_add_days (&period->to, (guint)days - 1);
      period->dated = TRUE;
    }
}

/* The date so many units before the article. */
static GDate
go_back (const LiaisonCalendar *context,
         guint                  n,
         int                    days,
         int                    n_months)
{
  GDate date = *context->published;

  g_date_subtract_days (&date, n * (guint)days);
  g_date_subtract_months (&date, n * (guint)n_months);
  return date;
}

/* A year or so cannot be told from its neighbours in "forty years ago", nor can a decade. */
#define MAX_AGO 30

/* "two weeks ago", "a year earlier" is another matter. */
static guint
read_ago (const LiaisonCalendar *context,
          guint                  i,
          LiaisonPeriod         *period)
{
  int count = liaison_calendar_number (context, i), days, n_months;

  if (count == 0 || !liaison_calendar_unit (context, i + 1, &days, &n_months) ||
      !liaison_calendar_is (context, i + 2, "ago"))
    return 0;
  liaison_period_set_words (period, i, i + 3);
  if (context->known && count <= MAX_AGO && n_months <= 12 &&
      !g_str_has_prefix (liaison_calendar_word (context, i + 1), "hour"))
    set_unit (period, go_back (context, (guint)count, days, n_months), days, n_months);
  return i + 3;
}

static void
set_days_back (const LiaisonCalendar *context,
               guint                  n,
               LiaisonPeriod         *period)
{
  if (context->known)
    set_unit (period, go_back (context, n, 1, 0), 1, 0);
}

static guint
read_near_day (const LiaisonCalendar *context,
               guint                  i,
               LiaisonPeriod         *period)
{
  guint end = i + 1;

  if (!liaison_calendar_is_any (context, i, "yesterday today tonight"))
    return 0;
  if (liaison_calendar_is_any (context, end, "morning afternoon evening night"))
    end++;
  liaison_period_set_words (period, i, end);
  set_days_back (context, liaison_calendar_is (context, i, "yesterday") ? 1 : 0, period);
  return end;
}

/* Saturday and Sunday that are over, or the one that is on. */
static void
set_weekend (const LiaisonCalendar *context,
             LiaisonPeriod         *period)
{
  guint weekday;

  if (!context->known)
    return;
  weekday = g_date_get_weekday (context->published);
  set_days_back (context, weekday == G_DATE_SATURDAY ? 0 : weekday % 7 + 1, period);
  if (weekday != G_DATE_SATURDAY)
    g_date_add_days (&period->to, 1);
}

/* A part of the year or month: "late last year", "early this month". */
static void
narrow (LiaisonPeriod *period,
        gboolean       early,
        gboolean       late)
{
  guint days = (guint)g_date_days_between (&period->from, &period->to);

  if (early)
    g_date_subtract_days (&period->to, days - days / 3);
  if (late)
    g_date_add_days (&period->from, days - days / 3);
}

/* "last week", "earlier this month", "late last year", "the past two years". */
static guint
read_relative (const LiaisonCalendar *context,
               guint                  i,
               LiaisonPeriod         *period)
{
  guint first = i;
  gboolean early = liaison_calendar_is (context, i, "early"), late = liaison_calendar_is (context, i, "late");
  gboolean earlier = liaison_calendar_is (context, i, "earlier"), this, past, last;
  int count, days, n_months;

  if (early || late || earlier)
    i++;
  if (liaison_calendar_is_any (context, i, "in on"))
    i++;
  if (liaison_calendar_is (context, i, "the"))
    i++;
  this = liaison_calendar_is (context, i, "this");
  past = liaison_calendar_is (context, i, "past");
  last = liaison_calendar_is (context, i, "last");
  if (liaison_calendar_is (context, i, "weekend") || ((this || past || last) && liaison_calendar_is (context, i + 1, "weekend")))
    {
      i += liaison_calendar_is (context, i, "weekend") ? 1 : 2;
      liaison_period_set_words (period, first, i);
      set_weekend (context, period);
      return i;
    }
  if (!this && !past && !last)
    return 0;
  i++;
  if (!past && liaison_calendar_is_any (context, i, "morning afternoon evening night"))
    {
      liaison_period_set_words (period, first, i + 1);
      set_days_back (context, last ? 1 : 0, period);
      return i + 1;
    }
  count = liaison_calendar_number (context, i);
  if (count != 0)
    i++;
  if (!liaison_calendar_unit (context, i, &days, &n_months) || (this && count != 0) ||
      g_str_has_prefix (liaison_calendar_word (context, i), "hour"))
    return 0;
  liaison_period_set_words (period, first, i + 1);
  if (!context->known)
    return i + 1;
  if (count == 0 && g_str_has_suffix (liaison_calendar_word (context, i), "s"))
    return i + 1;
  if (count != 0 || past || n_months == 120)
    {
      period->from = go_back (context, (guint)MAX (count, 1), days, n_months);
      period->to = *context->published;
      period->dated = TRUE;
      return i + 1;
    }
  set_unit (period, go_back (context, last ? 1 : 0, days, n_months), days, n_months);
  if (earlier)
    period->to = *context->published;
  if (n_months > 0)
    narrow (period, early, late);
  return i + 1;
}

/* A day or month with the year told otherwise: "in October last year", "in May of this year". */
static guint
read_month_of (const LiaisonCalendar *context,
               guint                  i,
               LiaisonPeriod         *period)
{
  guint end = liaison_calendar_read_month (context, i, period), year;
  int ahead;

  if (end == 0)
    return 0;
  year = end + (liaison_calendar_is (context, end, "of") ? 1 : 0);
  if (!liaison_calendar_is_any (context, year, "last this") || !liaison_calendar_is (context, year + 1, "year") ||
      !context->known || !period->dated)
    return end;
  ahead = (int)g_date_get_year (context->published) - (liaison_calendar_is (context, year, "last") ? 1 : 0) -
          (int)g_date_get_year (&period->from);
  for (; ahead < 0; ahead++)
    {
      g_date_subtract_years (&period->from, 1);
      g_date_subtract_years (&period->to, 1);
    }
  for (; ahead > 0; ahead--)
    {
      g_date_add_years (&period->from, 1);
      g_date_add_years (&period->to, 1);
    }
  period->words.end = year + 2;
  return year + 2;
}

static guint
read_day (const LiaisonCalendar *context,
          guint                  i,
          LiaisonPeriod         *period)
{
  guint end = liaison_calendar_read_day (context, i, period);

  if (end == 0)
    return 0;
  /* "Monday morning", "Monday, March 3": the date says it better. */
  if (liaison_calendar_is_any (context, end, "morning afternoon evening night"))
    period->words.end = ++end;
  if (period->dated && g_date_compare (&period->from, &period->to) == 0 &&
      liaison_calendar_read_month (context, end + (liaison_calendar_is (context, end, ",") ? 1 : 0), &(LiaisonPeriod){ 0 }) != 0)
    {
      guint first = period->words.first;

      end = read_month_of (context, end + (liaison_calendar_is (context, end, ",") ? 1 : 0), period);
      period->words.first = first;
    }
  return end;
}

static guint
read_any (const LiaisonCalendar *context,
          guint                  i,
          LiaisonPeriod         *period)
{
  static guint (*const readers[]) (const LiaisonCalendar *, guint, LiaisonPeriod *) = {
    read_ago, read_near_day, read_relative, read_day, liaison_calendar_read_decade, liaison_calendar_read_year, read_month_of,
  };
  guint end;

  for (guint r = 0; r < G_N_ELEMENTS (readers); r++)
    {
      *period = (LiaisonPeriod){ 0 };
      if ((end = readers[r](context, i, period)) != 0)
        return end;
    }
  return 0;
}

/* "from 2003 to 2011", "between March and June 2020": from the beginning of the one to the end of the other. */
static guint
read_range (const LiaisonCalendar *context,
            guint                  i,
            const char            *middle,
            LiaisonPeriod         *period)
{
  LiaisonPeriod last = { 0 };
  guint end = read_any (context, i + 1, period), after;

  if (end == 0)
    return 0;
  after = liaison_calendar_is_any (context, end, middle) ? read_any (context, end + 1, &last) : 0;
  /* "from March to June 2020" has one year for both. */
  if (after != 0 && last.dated && period->dated && g_date_compare (&period->from, &last.to) > 0)
    g_date_subtract_years (&period->from, 1);
  period->dated = after != 0 && period->dated && last.dated && g_date_compare (&period->from, &last.to) <= 0;
  period->to = last.to;
  period->words = (LiaisonWordRange){ i, MAX (after, end) };
  return MAX (after, end);
}

/* Prepositions that give a time which is not that of the deed, or one end of it only. */
#define APART "after before by until till for within following ahead pending"

/**
 * liaison_times_read:
 * @context: the words, with the direction in which a day without a year lies
 * @i: the word to begin with
 * @period: (out): the time
 *
 * Returns: the word after those that speak of a time, or 0 if none begins at @i; whether @period has dates is another matter
 */
guint
liaison_times_read (const LiaisonCalendar *context,
                    guint                  i,
                    LiaisonPeriod         *period)
{
  guint end;

  *period = (LiaisonPeriod){ 0 };
  if (liaison_calendar_is (context, i, "from"))
    return read_range (context, i, "to until till through - – —", period);
  if (liaison_calendar_is (context, i, "between"))
    return read_range (context, i, "and", period);
  if (liaison_calendar_is_any (context, i, APART))
    {
      end = read_any (context, i + 1, period);
      period->dated = FALSE;
      return end;
    }
  if (liaison_calendar_is_any (context, i, "in on during throughout over since"))
    {
      end = read_any (context, i + 1, period);
      if (end == 0)
        return 0;
      period->words.first = i;
      if (liaison_calendar_is (context, i, "since"))
        {
          period->dated &= context->known;
          if (context->known)
            period->to = *context->published;
        }
      return end;
    }
  return read_any (context, i, period);
}
