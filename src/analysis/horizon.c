/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds by when something is said to happen ("in June", "by the end of next year", "within months")
 * and resolves it against the date of publication. */

#include "analysis/horizon.h"

#include <string.h>

static void
start_now (const LiaisonCalendar *context, LiaisonHorizon *horizon)
{
  if (context->known && horizon->dated && g_date_compare (&horizon->to, context->published) >= 0)
    horizon->from = *context->published;
}

/* "this weekend", "the weekend", "next weekend": Saturday and Sunday. */
static guint
read_weekend (
    const LiaisonCalendar *context, guint first, guint weekend, gboolean next, LiaisonHorizon *horizon)
{
  int ahead;

  liaison_period_set_words (horizon, first, weekend + 1);
  if (!context->known)
    return weekend + 1;
  ahead = (int)G_DATE_SUNDAY - (int)g_date_get_weekday (context->published) + (next ? 7 : 0);
  horizon->from = horizon->to = *context->published;
  g_date_add_days (&horizon->to, ahead);
  if (ahead > 0)
    g_date_add_days (&horizon->from, ahead - 1);
  horizon->dated = TRUE;
  return weekend + 1;
}

/* "this year", "next month", "later this week", "the year", "the coming weeks", "the next six
 * months". */
static guint
read_relative (const LiaisonCalendar *context, guint i, gboolean whole, LiaisonHorizon *horizon)
{
  guint first = i;
  gboolean next = FALSE, coming = FALSE, this = FALSE;
  gboolean early = liaison_calendar_is (context, i, "early"), late = liaison_calendar_is (context, i, "late");
  int days, n_months, count;
  GDate date;

  while (liaison_calendar_is_any (context, i, "later early late the sometime end"))
    i++;
  if (liaison_calendar_is (context, i, "next"))
    next = TRUE;
  else if (liaison_calendar_is_any (context, i, "coming following"))
    coming = TRUE;
  else if (liaison_calendar_is (context, i, "this"))
    this = TRUE;
  else if (!whole || !liaison_calendar_is (context, i - 1, "the"))
    return 0;
  if (next || coming || this)
    i++;
  if (liaison_calendar_is_any (context, i, "few several couple"))
    i++;
  if (liaison_calendar_is (context, i, "of"))
    i++;
  count = liaison_calendar_number (context, i);
  if (count != 0)
    i++;
  if (liaison_calendar_unit (context, i, &days, &n_months))
    {
      gboolean plural = g_str_has_suffix (liaison_calendar_word (context, i), "s");

      liaison_period_set_words (horizon, first, i + 1);
      if (!context->known)
        return i + 1;
      date = *context->published;
      horizon->dated = TRUE;
      if (count != 0 || plural || coming)
        {
          /* From now on for so long; "the coming months" for half a dozen, "weeks" and "days"
           * likewise. */
          int n = count != 0 ? count : plural ? 6 : 1;

          horizon->from = horizon->to = date;
          g_date_add_days (&horizon->to, n * days);
          g_date_add_months (&horizon->to, n * n_months);
        }
      else if (n_months == 12)
        liaison_period_set_months (horizon, g_date_get_year (&date) + (next ? 1 : 0), late ? 9 : 1,
                    early ? 4 : 12);
      else if (n_months == 1)
        {
          if (next)
            g_date_add_months (&date, 1);
          liaison_period_set_month (horizon, g_date_get_year (&date), g_date_get_month (&date));
        }
      else if (days == 7)
        {
          int back = (int)g_date_get_weekday (&date) - 1;

          g_date_subtract_days (&date, back);
          if (next)
            g_date_add_days (&date, 7);
          horizon->from = horizon->to = date;
          g_date_add_days (&horizon->to, 6);
        }
      else
        {
          horizon->from = horizon->to = date;
          g_date_add_days (&horizon->to, days);
          g_date_add_months (&horizon->to, n_months);
        }
      if (this || whole)
        start_now (context, horizon);
      return i + 1;
    }
  if (liaison_calendar_is (context, i, "weekend"))
    return read_weekend (context, first, i, next, horizon);
  if (liaison_calendar_is_day (context, i))
    return i;
  return 0;
}

/* After "within" or "in": "months", "two weeks", "a year". */
static guint
read_span (const LiaisonCalendar *context, guint i, gboolean within, LiaisonHorizon *horizon)
{
  guint first = i;
  int days, n_months, count;

  if (liaison_calendar_is (context, i, "a") &&
      liaison_calendar_is_any (context, i + 1, "few matter couple"))
    i += liaison_calendar_is (context, i + 2, "of") ? 3 : 2;
  else if (liaison_calendar_is (context, i, "several"))
    i += liaison_calendar_is (context, i + 1, "more") ? 2 : 1;
  count = liaison_calendar_number (context, i);
  if (count != 0)
    i++;
  if (!liaison_calendar_unit (context, i, &days, &n_months))
    return 0;
  /* "in years" is the past; "in 24 hours" and "within years" are ahead. */
  if (!within && (count == 0 && first == i))
    return 0;
  liaison_period_set_words (horizon, first, i + 1);
  if (context->known)
    {
      int n = count != 0 ? count : 6;

      if (g_str_has_prefix (liaison_calendar_word (context, i), "hour"))
        n = 1 + n / 24;
      horizon->from = horizon->to = *context->published;
      g_date_add_days (&horizon->to, n * days);
      g_date_add_months (&horizon->to, n * n_months);
      if (!within)
        {
          /* "in two weeks" is about then, not from now on. */
          horizon->from = horizon->to;
          g_date_subtract_days (&horizon->from, MAX (1, n * days + n_months * n * 30) / 5);
        }
      horizon->dated = TRUE;
    }
  return i + 1;
}

static guint
read_end_of (const LiaisonCalendar *context, guint i, LiaisonHorizon *horizon)
{
  guint first = i, end;
  GDate start;

  if (liaison_calendar_is (context, i, "the"))
    i++;
  if (!liaison_calendar_is_any (context, i, "end close beginning start") ||
      !liaison_calendar_is (context, i + 1, "of"))
    return 0;
  i += 2;
  end = liaison_calendar_read_year (context, i, horizon);
  if (end == 0)
    end = liaison_calendar_read_month (context, i, horizon);
  if (end == 0)
    end = read_relative (context, i, TRUE, horizon);
  if (end == 0)
    return 0;
  horizon->words.first = first;
  start = horizon->from;
  if (horizon->dated && !liaison_calendar_is (context, first, "end") &&
      liaison_calendar_is_any (context, i - 2, "beginning start"))
    horizon->to = start;
  return end;
}

static int
find_ordinal (const char *word)
{
  static const char *const ordinals[] = { "first", "second", "third", "fourth" };

  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    if (strcmp (ordinals[i], word) == 0)
      return (int)i;
  return -1;
}

/* "the second half of 2025", "the first quarter of next year". */
static guint
read_part_of (const LiaisonCalendar *context, guint i, LiaisonHorizon *horizon)
{
  guint first = i, end;
  int part, n_months;

  if (liaison_calendar_is (context, i, "the"))
    i++;
  part = find_ordinal (liaison_calendar_word (context, i));
  n_months = liaison_calendar_is (context, i + 1, "half") ? 6 : liaison_calendar_is (context, i + 1, "quarter") ? 3 : 0;
  if (part < 0 || n_months == 0 || part * n_months >= 12 || !liaison_calendar_is (context, i + 2, "of"))
    return 0;
  end = liaison_calendar_read_year (context, i + 3, horizon);
  if (end == 0)
    end = read_relative (context, i + 3, TRUE, horizon);
  if (end == 0)
    return 0;
  horizon->words.first = first;
  if (horizon->dated)
    liaison_period_set_months (horizon, g_date_get_year (&horizon->to), part * n_months + 1,
                (part + 1) * n_months);
  return end;
}

/* Times that no calendar has: "in the near future", "at some point", "going forward". */
static guint
read_vague (const LiaisonCalendar *context, guint i, LiaisonHorizon *horizon)
{
  static const char *const phrases[] = {
    "in the near future",
    "in the near term",
    "in the near-term",
    "in the near - term",
    "in the short term",
    "in the medium term",
    "in the long term",
    "in the long run",
    "in the future",
    "for the foreseeable future",
    "in the foreseeable future",
    "at some point",
    "going forward",
    "over the long term",
    "over time",
    "in due course",
    "in the years ahead",
    "in the months ahead",
    "in the weeks ahead",
    "for years to come",
    "in the years to come",
  };

  for (guint p = 0; p < G_N_ELEMENTS (phrases); p++)
    {
      g_auto (GStrv) words = NULL;
      guint n = 0;

      if (strncmp (phrases[p], liaison_calendar_word (context, i), strcspn (phrases[p], " ")) != 0)
        continue;
      words = g_strsplit (phrases[p], " ", -1);
      while (words[n] != NULL && liaison_calendar_is (context, i + n, words[n]))
        n++;
      if (words[n] != NULL)
        continue;
      liaison_period_set_words (horizon, i, i + n);
      return i + n;
    }
  return 0;
}

static guint
read_any (const LiaisonCalendar *context, guint i, gboolean within, LiaisonHorizon *horizon)
{
  static guint (*const readers[]) (const LiaisonCalendar *, guint, LiaisonHorizon *) = {
    read_end_of,
    read_part_of,
    liaison_calendar_read_decade,
    liaison_calendar_read_year,
    liaison_calendar_read_month,
    liaison_calendar_read_day,
  };
  guint end;

  for (guint r = 0; r < G_N_ELEMENTS (readers); r++)
    if ((end = readers[r](context, i, horizon)) != 0)
      return end;
  if ((end = read_relative (context, i, TRUE, horizon)) != 0 && horizon->words.end == end)
    return end;
  return read_span (context, i, within, horizon);
}

static guint
read_at (const LiaisonCalendar *context, guint i, LiaisonHorizon *horizon)
{
  const char *lower = liaison_calendar_word (context, i);
  guint end = read_vague (context, i, horizon);

  if (end != 0)
    return end;
  if (strcmp (lower, "tomorrow") == 0 || strcmp (lower, "tonight") == 0 ||
      strcmp (lower, "today") == 0)
    {
      liaison_period_set_words (horizon, i, i + 1);
      if (context->known)
        {
          horizon->from = *context->published;
          if (strcmp (lower, "tomorrow") == 0)
            g_date_add_days (&horizon->from, 1);
          horizon->to = horizon->from;
          horizon->dated = TRUE;
        }
      return i + 1;
    }
  if (strcmp (lower, "by") == 0 || strcmp (lower, "before") == 0 || strcmp (lower, "until") == 0 ||
      strcmp (lower, "within") == 0)
    {
      end = read_any (context, i + 1, strcmp (lower, "within") == 0, horizon);
      if (end != 0)
        {
          horizon->words.first = i;
          start_now (context, horizon);
        }
      return end;
    }
  if (strcmp (lower, "in") == 0 || strcmp (lower, "on") == 0 || strcmp (lower, "during") == 0 ||
      strcmp (lower, "over") == 0 || strcmp (lower, "for") == 0 || strcmp (lower, "at") == 0 ||
      strcmp (lower, "after") == 0)
    {
      end = read_any (context, i + 1, FALSE, horizon);
      if (end != 0)
        horizon->words.first = i;
      /* "for several more years" starts now. */
      if (end != 0 && strcmp (lower, "for") == 0)
        start_now (context, horizon);
      return end;
    }
  if (strcmp (lower, "this") == 0 || strcmp (lower, "next") == 0 || strcmp (lower, "later") == 0 ||
      strcmp (lower, "early") == 0 || strcmp (lower, "late") == 0)
    {
      end = read_relative (context, i, FALSE, horizon);
      if (end != 0 && horizon->words.end == end)
        return end;
      return liaison_calendar_read_day (context, i, horizon);
    }
  return 0;
}

/**
 * liaison_horizon_find:
 * @text: the words
 * @first: the first word to look at
 * @end: the word after the last
 * @published: the date of the article, or a date that is not valid
 * @horizon: (out): what was found
 *
 * Returns: whether the words name a time ahead
 */
gboolean
liaison_horizon_find (const LiaisonText *text,
                      guint first,
                      guint end,
                      const GDate *published,
                      LiaisonHorizon *horizon)
{
  LiaisonCalendar context = { text, end, published, g_date_valid (published), 1 };

  for (guint i = first; i < end; i++)
    {
      LiaisonHorizon found = { 0 };

      if (read_at (&context, i, &found) == 0 || found.words.end > end)
        continue;
      /* What lies before the article is no horizon. */
      if (found.dated && context.known && g_date_compare (&found.to, published) < 0)
        {
          i = found.words.end - 1;
          continue;
        }
      *horizon = found;
      return TRUE;
    }
  return FALSE;
}
