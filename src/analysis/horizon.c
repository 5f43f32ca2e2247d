/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds by when something is said to happen ("in June", "by the end of next year", "within months")
 * and resolves it against the date of publication. */

#include "analysis/horizon.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const LiaisonText *text;
  guint end;
  const GDate *published;
  gboolean known; /* PUBLISHED is a date */
} Context;

static const char *const months[] = { "january",  "february", "march",  "april",     "may",
                                      "june",     "july",     "august", "september", "october",
                                      "november", "december", NULL };
static const char *const weekdays[] = { "monday", "tuesday",  "wednesday", "thursday",
                                        "friday", "saturday", "sunday",    NULL };
static const char *const seasons[] = { "winter", "spring", "summer", "autumn", "fall", NULL };

static const char *
word_at (const Context *context, guint i)
{
  return i < context->end ? context->text->words[i].lower : "";
}

static gboolean
is_at (const Context *context, guint i, const char *lower)
{
  return strcmp (word_at (context, i), lower) == 0;
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
static int
month_at (const Context *context, guint i)
{
  const char *lower = word_at (context, i);
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

static int
year_at (const Context *context, guint i)
{
  const char *lower = word_at (context, i);

  return strlen (lower) == 4 && strspn (lower, "0123456789") == 4 && lower[0] >= '1' &&
                 lower[0] <= '2'
             ? atoi (lower)
             : 0;
}

static int
day_at (const Context *context, guint i)
{
  const char *lower = word_at (context, i);
  int day = atoi (lower);
  gsize digits = strspn (lower, "0123456789");

  return digits > 0 && digits <= 2 && (lower[digits] == '\0' || strlen (lower) == digits + 2) &&
                 day >= 1 && day <= 31
             ? day
             : 0;
}

static int
number_at (const Context *context, guint i)
{
  static const char *const numbers[] = { "a",      "two",    "three", "four", "five",
                                         "six",    "seven",  "eight", "nine", "ten",
                                         "eleven", "twelve", NULL };
  const char *lower = word_at (context, i);
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
static gboolean
unit_at (const Context *context, guint i, int *days, int *n_months)
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
    if (is_at (context, i, units[u].word))
      {
        *days = units[u].days;
        *n_months = units[u].months;
        return TRUE;
      }
  return FALSE;
}

static void
set_words (LiaisonHorizon *horizon, guint first, guint end)
{
  horizon->words.first = first;
  horizon->words.end = end;
  horizon->dated = FALSE;
}

static void
set_month (LiaisonHorizon *horizon, int year, int month)
{
  if (year < 1 || year > 9999)
    return;
  g_date_set_dmy (&horizon->from, 1, month, year);
  g_date_set_dmy (&horizon->to, g_date_get_days_in_month (month, year), month, year);
  horizon->dated = TRUE;
}

static void
set_months (LiaisonHorizon *horizon, int year, int first, int last)
{
  set_month (horizon, year, first);
  if (horizon->dated)
    g_date_set_dmy (&horizon->to, g_date_get_days_in_month (last, year), last, year);
}

static void
start_now (const Context *context, LiaisonHorizon *horizon)
{
  if (context->known && horizon->dated && g_date_compare (&horizon->to, context->published) >= 0)
    horizon->from = *context->published;
}

/* "the 2030s", "the early 2020s": four years of ten for a part of them. */
static guint
read_decade (const Context *context, guint i, LiaisonHorizon *horizon)
{
  guint first = i;
  int from = 0, to = 9, decade;
  const char *lower;

  if (is_at (context, i, "the"))
    i++;
  if (is_at (context, i, "early") || is_at (context, i, "mid") || is_at (context, i, "late"))
    {
      from = is_at (context, i, "early") ? 0 : is_at (context, i, "mid") ? 4 : 6;
      to = is_at (context, i, "early") ? 3 : is_at (context, i, "mid") ? 6 : 9;
      i++;
      if (is_at (context, i, "-"))
        i++;
    }
  lower = word_at (context, i);
  decade = atoi (lower);
  if (strlen (lower) != 5 || lower[4] != 's' || decade % 10 != 0 || decade < 1900)
    return 0;
  set_words (horizon, first, i + 1);
  g_date_set_dmy (&horizon->from, 1, 1, decade + from);
  g_date_set_dmy (&horizon->to, 31, 12, decade + to);
  horizon->dated = TRUE;
  return i + 1;
}

/* "(early|mid|late) 2022", "mid-2022". */
static guint
read_year (const Context *context, guint i, LiaisonHorizon *horizon)
{
  guint first = i;
  int part = 0, year;

  if (is_at (context, i, "early") || is_at (context, i, "late") || is_at (context, i, "mid"))
    {
      part = is_at (context, i, "early") ? 1 : is_at (context, i, "late") ? 3 : 2;
      i++;
      if (is_at (context, i, "-") || is_at (context, i, "in"))
        i++;
    }
  year = year_at (context, i);
  if (year == 0 && part != 0 && month_at (context, i) == 0)
    return 0;
  if (year == 0)
    return 0;
  set_words (horizon, first, i + 1);
  set_months (horizon, year, part == 3 ? 9 : part == 2 ? 5 : 1, part == 1 ? 4 : part == 2 ? 8 : 12);
  return i + 1;
}

/* "June", "June 2022", "3 June", "June 3, 2022". */
static guint
read_month (const Context *context, guint i, LiaisonHorizon *horizon)
{
  guint first = i;
  int day = 0, month, year;

  if (is_at (context, i, "early") || is_at (context, i, "late") || is_at (context, i, "mid") ||
      is_at (context, i, "the"))
    i++;
  if (day_at (context, i) != 0 && month_at (context, i + 1) != 0)
    day = day_at (context, i++);
  month = month_at (context, i);
  if (month == 0)
    return 0;
  i++;
  if (day == 0 && day_at (context, i) != 0 && year_at (context, i) == 0)
    day = day_at (context, i++);
  if (is_at (context, i, ",") && year_at (context, i + 1) != 0)
    i++;
  year = year_at (context, i);
  if (year != 0)
    i++;
  set_words (horizon, first, i);
  if (year == 0 && context->known)
    {
      year = g_date_get_year (context->published);
      /* A month that has gone by this year is that of the next. */
      if (month < (int)g_date_get_month (context->published))
        year++;
    }
  if (year != 0)
    set_month (horizon, year, month);
  if (horizon->dated && day != 0 && g_date_valid_dmy (day, month, year))
    {
      g_date_set_dmy (&horizon->from, day, month, year);
      horizon->to = horizon->from;
    }
  return i;
}

/* "this weekend", "the weekend", "next weekend": Saturday and Sunday. */
static guint
read_weekend (
    const Context *context, guint first, guint weekend, gboolean next, LiaisonHorizon *horizon)
{
  int ahead;

  set_words (horizon, first, weekend + 1);
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
read_relative (const Context *context, guint i, gboolean whole, LiaisonHorizon *horizon)
{
  guint first = i;
  gboolean next = FALSE, coming = FALSE, this = FALSE;
  gboolean early = is_at (context, i, "early"), late = is_at (context, i, "late");
  int days, n_months, count;
  GDate date;

  while (is_at (context, i, "later") || is_at (context, i, "early") || is_at (context, i, "late") ||
         is_at (context, i, "the") || is_at (context, i, "sometime") || is_at (context, i, "end"))
    i++;
  if (is_at (context, i, "next"))
    next = TRUE;
  else if (is_at (context, i, "coming") || is_at (context, i, "following"))
    coming = TRUE;
  else if (is_at (context, i, "this"))
    this = TRUE;
  else if (!whole || !is_at (context, i - 1, "the"))
    return 0;
  if (next || coming || this)
    i++;
  if (is_at (context, i, "few") || is_at (context, i, "several") || is_at (context, i, "couple"))
    i++;
  if (is_at (context, i, "of"))
    i++;
  count = number_at (context, i);
  if (count != 0)
    i++;
  if (unit_at (context, i, &days, &n_months))
    {
      gboolean plural = g_str_has_suffix (word_at (context, i), "s");

      set_words (horizon, first, i + 1);
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
        set_months (horizon, g_date_get_year (&date) + (next ? 1 : 0), late ? 9 : 1,
                    early ? 4 : 12);
      else if (n_months == 1)
        {
          if (next)
            g_date_add_months (&date, 1);
          set_month (horizon, g_date_get_year (&date), g_date_get_month (&date));
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
  if (is_at (context, i, "weekend"))
    return read_weekend (context, first, i, next, horizon);
  if (find_in (weekdays, word_at (context, i)) >= 0 || find_in (seasons, word_at (context, i)) >= 0)
    return i;
  return 0;
}

/* "Friday": the next one; "the summer", "spring": the next one that is not over. */
static guint
read_day_or_season (const Context *context, guint i, LiaisonHorizon *horizon)
{
  guint first = i;
  int weekday, season;

  if (is_at (context, i, "the") || is_at (context, i, "this") || is_at (context, i, "next") ||
      is_at (context, i, "early") || is_at (context, i, "late"))
    i++;
  weekday = find_in (weekdays, word_at (context, i));
  season = find_in (seasons, word_at (context, i));
  if (weekday >= 0)
    {
      set_words (horizon, first, i + 1);
      if (context->known)
        {
          int today = g_date_get_weekday (context->published);
          int ahead = (weekday + 1 - today + 7) % 7;

          /* "next Tuesday" is that of the next week. */
          if (is_at (context, first, "next"))
            ahead = 8 - today + weekday;
          horizon->from = *context->published;
          g_date_add_days (&horizon->from, ahead);
          horizon->to = horizon->from;
          horizon->dated = TRUE;
        }
      return i + 1;
    }
  if (season < 0 || (season == 4 && first == i))
    return 0;
  set_words (horizon, first, i + 1);
  if (context->known)
    {
      static const int starts[] = { 12, 3, 6, 9, 9 };
      int year = g_date_get_year (context->published),
          month = g_date_get_month (context->published);

      if (season == 0)
        {
          g_date_set_dmy (&horizon->from, 1, 12, month <= 2 ? year - 1 : year);
          g_date_set_dmy (&horizon->to, 28, 2, month <= 2 ? year : year + 1);
          horizon->dated = TRUE;
        }
      else
        set_months (horizon, month > starts[season] + 2 ? year + 1 : year, starts[season],
                    starts[season] + 2);
    }
  return i + 1;
}

/* After "within" or "in": "months", "two weeks", "a year". */
static guint
read_span (const Context *context, guint i, gboolean within, LiaisonHorizon *horizon)
{
  guint first = i;
  int days, n_months, count;

  if (is_at (context, i, "a") &&
      (is_at (context, i + 1, "few") || is_at (context, i + 1, "matter") ||
       is_at (context, i + 1, "couple")))
    i += is_at (context, i + 2, "of") ? 3 : 2;
  else if (is_at (context, i, "several"))
    i += is_at (context, i + 1, "more") ? 2 : 1;
  count = number_at (context, i);
  if (count != 0)
    i++;
  if (!unit_at (context, i, &days, &n_months))
    return 0;
  /* "in years" is the past; "in 24 hours" and "within years" are ahead. */
  if (!within && (count == 0 && first == i))
    return 0;
  set_words (horizon, first, i + 1);
  if (context->known)
    {
      int n = count != 0 ? count : 6;

      if (g_str_has_prefix (word_at (context, i), "hour"))
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
read_end_of (const Context *context, guint i, LiaisonHorizon *horizon)
{
  guint first = i, end;
  GDate start;

  if (is_at (context, i, "the"))
    i++;
  if (!(is_at (context, i, "end") || is_at (context, i, "close") ||
        is_at (context, i, "beginning") || is_at (context, i, "start")) ||
      !is_at (context, i + 1, "of"))
    return 0;
  i += 2;
  end = read_year (context, i, horizon);
  if (end == 0)
    end = read_month (context, i, horizon);
  if (end == 0)
    end = read_relative (context, i, TRUE, horizon);
  if (end == 0)
    return 0;
  horizon->words.first = first;
  start = horizon->from;
  if (horizon->dated && !is_at (context, first, "end") &&
      (is_at (context, i - 2, "beginning") || is_at (context, i - 2, "start")))
    horizon->to = start;
  return end;
}

/* "the second half of 2025", "the first quarter of next year". */
static guint
read_part_of (const Context *context, guint i, LiaisonHorizon *horizon)
{
  static const char *const ordinals[] = { "first", "second", "third", "fourth", NULL };
  guint first = i, end;
  int part, n_months;

  if (is_at (context, i, "the"))
    i++;
  part = find_in (ordinals, word_at (context, i));
  n_months = is_at (context, i + 1, "half") ? 6 : is_at (context, i + 1, "quarter") ? 3 : 0;
  if (part < 0 || n_months == 0 || part * n_months >= 12 || !is_at (context, i + 2, "of"))
    return 0;
  end = read_year (context, i + 3, horizon);
  if (end == 0)
    end = read_relative (context, i + 3, TRUE, horizon);
  if (end == 0)
    return 0;
  horizon->words.first = first;
  if (horizon->dated)
    set_months (horizon, g_date_get_year (&horizon->to), part * n_months + 1,
                (part + 1) * n_months);
  return end;
}

/* Times that no calendar has: "in the near future", "at some point", "going forward". */
static guint
read_vague (const Context *context, guint i, LiaisonHorizon *horizon)
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

      if (strncmp (phrases[p], word_at (context, i), strcspn (phrases[p], " ")) != 0)
        continue;
      words = g_strsplit (phrases[p], " ", -1);
      while (words[n] != NULL && is_at (context, i + n, words[n]))
        n++;
      if (words[n] != NULL)
        continue;
      set_words (horizon, i, i + n);
      return i + n;
    }
  return 0;
}

static guint
read_any (const Context *context, guint i, gboolean within, LiaisonHorizon *horizon)
{
  static guint (*const readers[]) (const Context *, guint, LiaisonHorizon *) = {
    read_end_of, read_part_of, read_decade, read_year, read_month, read_day_or_season
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
read_at (const Context *context, guint i, LiaisonHorizon *horizon)
{
  const char *lower = word_at (context, i);
  guint end = read_vague (context, i, horizon);

  if (end != 0)
    return end;
  if (strcmp (lower, "tomorrow") == 0 || strcmp (lower, "tonight") == 0 ||
      strcmp (lower, "today") == 0)
    {
      set_words (horizon, i, i + 1);
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
      return read_day_or_season (context, i, horizon);
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
  Context context = { text, end, published, g_date_valid (published) };

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
