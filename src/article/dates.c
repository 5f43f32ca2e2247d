/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the dates that articles carry: ISO 8601 as in JSON-LD and <time>, RFC 822, and what
 * people write in English ("Jan. 24, 2021", "24th of January 2021", "01/24/2021"). Only the day
 * is kept, as it is written: a time zone does not move it. */

#include "article/dates.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* Years in which an article that somebody opens can have been published. */
#define FIRST_YEAR 1700
#define LAST_YEAR 2199

typedef struct
{
  int year;
  int month;
  int day;
} Day;

static const char *const months[] = {
  "january", "february", "march",     "april",   "may",      "june",
  "july",    "august",   "september", "october", "november", "december",
};

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

static const char *
skip_spaces (const char *p)
{
  while (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r' || (p[0] == '\xc2' && p[1] == '\xa0'))
    p += *p == '\xc2' ? 2 : 1;
  return p;
}

/* Reads a number of MIN to MAX digits that no further digit follows. Returns its end, or NULL. */
static const char *
read_number (const char *p,
             int         min,
             int         max,
             int        *value)
{
  int n = 0;

  *value = 0;
  for (; g_ascii_isdigit (p[n]) && n < max; n++)
    *value = *value * 10 + (p[n] - '0');
  if (n < min || g_ascii_isdigit (p[n]))
    return NULL;
  return p + n;
}

/* Reads the name of a month in full or cut after three letters or more ("Sept."). Returns its
 * end, or NULL. */
static const char *
read_month (const char *p,
            int        *month)
{
  gsize n = 0;

  while (g_ascii_isalpha (p[n]))
    n++;
  if (n < 3 || ((guchar) p[n] >= 0x80 && skip_spaces (p + n) == p + n))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (n <= strlen (months[i]) && g_ascii_strncasecmp (p, months[i], n) == 0 &&
        (n <= 4 || n == strlen (months[i])))
      {
        *month = i + 1;
        return p + n + (p[n] == '.');
      }
  return NULL;
}

static gboolean
is_day (const Day *day)
{
  return day->year >= FIRST_YEAR && day->year <= LAST_YEAR &&
         g_date_valid_dmy (day->day, day->month, day->year);
}

/* 2021-01-24, 2021/1/24, 2021.01.24, 20210124; a time may follow at once. */
static const char *
read_year_first (const char *p,
                 Day        *day)
{
  const char *q = read_number (p, 4, 4, &day->year);
  int compact;

  if (q != NULL && strchr ("-/.", *q) != NULL && *q != '\0')
    {
      char separator = *q;

      q = read_number (q + 1, 1, 2, &day->month);
      if (q == NULL || *q != separator)
        return NULL;
      return read_number (q + 1, 1, 2, &day->day);
    }
  q = read_number (p, 8, 8, &compact);
  if (q == NULL)
    return NULL;
  day->year = compact / 10000;
  day->month = compact / 100 % 100;
  day->day = compact % 100;
  return q;
}

/* 01/24/2021, 24/01/2021, 24.01.2021, 24-01-2021. With slashes the month comes first where both
 * can be. */
static const char *
read_year_last (const char *p,
                Day        *day)
{
  const char *q = read_number (p, 1, 2, &day->month);
  char separator;

  if (q == NULL || *q == '\0' || strchr ("-/.", *q) == NULL)
    return NULL;
  separator = *q;
  q = read_number (q + 1, 1, 2, &day->day);
  if (q == NULL || *q != separator)
    return NULL;
  q = read_number (q + 1, 4, 4, &day->year);
  if (separator != '/' || day->month > 12)
    {
      int first = day->month;

      day->month = day->day;
      day->day = first;
    }
  return q;
}

/* The "th" of 24th. */
static const char *
skip_ordinal (const char *p)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_ascii_strncasecmp (p, endings[i], 2) == 0 && !is_word (p[2]))
      return p + 2;
  return p;
}

/* January 24, 2021; Jan. 24th 2021 */
static const char *
read_month_first (const char *p,
                  Day        *day)
{
  const char *q = read_month (p, &day->month);

  if (q == NULL)
    return NULL;
  q = read_number (skip_spaces (q), 1, 2, &day->day);
  if (q == NULL)
    return NULL;
  q = skip_ordinal (q);
  q = skip_spaces (q + (*q == ','));
  return read_number (q, 4, 4, &day->year);
}

/* 24 January 2021; 24th of Jan., 2021; 24-Jan-2021 */
static const char *
read_day_first (const char *p,
                Day        *day)
{
  const char *q = read_number (p, 1, 2, &day->day);

  if (q == NULL)
    return NULL;
  q = skip_ordinal (q);
  q = *q == '-' ? q + 1 : skip_spaces (q + (*q == '.'));
  if (g_ascii_strncasecmp (q, "of ", 3) == 0)
    q = skip_spaces (q + 3);
  q = read_month (q, &day->month);
  if (q == NULL)
    return NULL;
  q = *q == '-' ? q + 1 : skip_spaces (q + (*q == ','));
  return read_number (q, 4, 4, &day->year);
}

/* Reads the date that begins at P in any of the forms. Returns its end, or NULL. */
static const char *
read_day (const char *p,
          Day        *day)
{
  static const char *(*const forms[]) (const char *, Day *) = {
    read_year_first, read_year_last, read_day_first, read_month_first,
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      const char *end = forms[i](p, day);

      if (end != NULL && is_day (day) && (!is_word (*end) || *end == 'T') &&
          !(*end != '\0' && strchr ("./-", *end) != NULL && g_ascii_isdigit (end[1])))
        return end;
    }
  return NULL;
}

static char *
write_day (const Day *day)
{
  return g_strdup_printf ("%04d-%02d-%02d", day->year, day->month, day->day);
}

/* Whether a date may begin at P: not within a word, but for a month glued to a name
 * ("DoeNovember 15"). */
static gboolean
begins_word (const char *p)
{
  if (strchr ("./-", p[-1]) != NULL && g_ascii_isdigit (*p))
    return FALSE;
  return !is_word (p[-1]) || (g_ascii_isupper (*p) && g_ascii_islower (p[-1]));
}

/* Seconds or milliseconds since 1970, as some pages give them. */
static char *
parse_timestamp (const char *text)
{
  g_autoptr (GDateTime) time = NULL;
  gsize n = strlen (text);

  if ((n != 10 && n != 13) || strspn (text, "0123456789") != n)
    return NULL;
  time = g_date_time_new_from_unix_utc (g_ascii_strtoll (text, NULL, 10) / (n == 13 ? 1000 : 1));
  return time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;
}

/**
 * liaison_dates_find:
 * @text: valid UTF-8
 * @start: (out) (optional): where the date begins
 * @end: (out) (optional): where it ends
 *
 * Finds the first date with day, month and year in a text.
 *
 * Returns: (transfer full) (nullable): the date as "YYYY-MM-DD", or %NULL when there is none
 */
char *
liaison_dates_find (const char  *text,
                    const char **start,
                    const char **end)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      Day day = { 0 };
      const char *q;

      if (!g_ascii_isalnum (*p) || (p > text && !begins_word (p)))
        continue;
      q = read_day (p, &day);
      if (q == NULL)
        continue;
      if (start != NULL)
        *start = p;
      if (end != NULL)
        *end = q;
      return write_day (&day);
    }
  return NULL;
}

/**
 * liaison_dates_parse:
 * @text: (nullable): what stands in a field for a date
 *
 * Returns: (transfer full) (nullable): the day as "YYYY-MM-DD", or %NULL when @text says none
 */
char *
liaison_dates_parse (const char *text)
{
  g_autofree char *trimmed = NULL;
  char *day;

  if (text == NULL)
    return NULL;
  trimmed = g_strstrip (g_utf8_make_valid (text, -1));
  day = parse_timestamp (trimmed);
  return day != NULL ? day : liaison_dates_find (trimmed, NULL, NULL);
}

/**
 * liaison_dates_to_words:
 * @day: a day as "YYYY-MM-DD", or anything
 *
 * Returns: (transfer full): the day as people of the present locale write it, or @day as it is if it is none
 */
char *
liaison_dates_to_words (const char *day)
{
  g_auto (GStrv) parts = g_strsplit (day, "-", 3);
  g_autoptr (GDateTime) date = NULL;

  if (g_strv_length (parts) == 3)
    date = g_date_time_new_utc (atoi (parts[0]), atoi (parts[1]), atoi (parts[2]), 0, 0, 0);
  /* Translators: a date as it stands under an article's title: 24 January 2021. See g_date_time_format(). */
  return date != NULL ? g_date_time_format (date, _("%-d %B %Y")) : g_strdup (day);
}
