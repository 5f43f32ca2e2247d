/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days and points of time as forecast files write them: the profile of ISO 8601 in RFC 3339. */

#include "forecast/moment.h"

#include <glib/gi18n.h>
#include <string.h>

/* 1970-01-01 as g_date_get_julian() counts, and 9999-12-31 in days since then. */
#define EPOCH 719163
#define LAST_DAY 2932896

/* Whether the string begins with the shape of PATTERN, in which 0 stands for a digit; returns what follows, or NULL. */
static const char *
skip_shape (const char *string,
            const char *pattern)
{
  for (; *pattern != '\0'; string++, pattern++)
    if (*pattern == '0' ? !g_ascii_isdigit (*string) : *string != *pattern)
      return NULL;
  return string;
}

static guint
read_digits (const char *string,
             guint       n)
{
  guint value = 0;

  for (guint i = 0; i < n; i++)
    value = value * 10 + (guint) (string[i] - '0');
  return value;
}

static gboolean
begins_with_date (const char *string)
{
  return skip_shape (string, "0000-00-00") != NULL &&
         g_date_valid_dmy ((GDateDay) read_digits (string + 8, 2),
                           (GDateMonth) read_digits (string + 5, 2),
                           (GDateYear) read_digits (string, 4));
}

/* The offset from UTC: "Z" or "+01:00". */
static gboolean
is_offset (const char *string)
{
  if (strcmp (string, "Z") == 0)
    return TRUE;
  if ((*string != '+' && *string != '-') || strlen (string) != 6)
    return FALSE;
  return skip_shape (string + 1, "00:00") != NULL && read_digits (string + 1, 2) <= 23 &&
         read_digits (string + 4, 2) <= 59;
}

/**
 * liaison_moment_now:
 *
 * Tells the time, to the second, in UTC.
 *
 * Returns: (transfer full): the time, "2021-01-24T10:00:00Z"
 */
char *
liaison_moment_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/**
 * liaison_moment_today:
 *
 * Tells the day, by the clock of the place.
 *
 * Returns: (transfer full): the day, "2021-01-24"
 */
char *
liaison_moment_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * liaison_moment_is_date:
 * @string: a string
 *
 * Returns: whether @string is a day that exists, "2022-01-20"
 */
gboolean
liaison_moment_is_date (const char *string)
{
  return begins_with_date (string) && string[10] == '\0';
}

/**
 * liaison_moment_is_time:
 * @string: a string
 *
 * Returns: whether @string is a point of time with its offset from UTC: "2021-01-24T10:00:00Z"
 */
gboolean
liaison_moment_is_time (const char *string)
{
  const char *rest;

  if (!begins_with_date (string) || skip_shape (string + 10, "T00:00:00") == NULL)
    return FALSE;
  if (read_digits (string + 11, 2) > 23 || read_digits (string + 14, 2) > 59 || read_digits (string + 17, 2) > 59)
    return FALSE;
  rest = string + 19;
  if (*rest == '.')
    {
      rest++;
      if (!g_ascii_isdigit (*rest))
        return FALSE;
      while (g_ascii_isdigit (*rest))
        rest++;
    }
  return is_offset (rest);
}

static gint64
count_days (const char *date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) read_digits (date + 8, 2), (GDateMonth) read_digits (date + 5, 2),
                  (GDateYear) read_digits (date, 4));
  return (gint64) g_date_get_julian (&day);
}

/* The part of a second after the point, in microseconds; what is finer is cut off. */
static gint64
read_fraction (const char *digits)
{
  gint64 value = 0;

  for (guint i = 0; i < 6; i++)
    {
      value = value * 10 + (g_ascii_isdigit (*digits) ? *digits - '0' : 0);
      if (g_ascii_isdigit (*digits))
        digits++;
    }
  return value;
}

/* The offset from UTC at the end of a point of time, in seconds. */
static gint64
read_offset (const char *time)
{
  const char *sign = strpbrk (time + 19, "+-");
  gint64 seconds;

  if (sign == NULL)
    return 0;
  seconds = (gint64) read_digits (sign + 1, 2) * 3600 + read_digits (sign + 4, 2) * 60;
  return *sign == '-' ? -seconds : seconds;
}

/**
 * liaison_moment_to_instant:
 * @string: a day or a point of time
 *
 * Counts the time in the proleptic Gregorian calendar without leap seconds, as POSIX does. A day stands for its beginning in
 * UTC.
 *
 * Returns: microseconds since 1970 began; %G_MININT64 when @string is neither
 */
gint64
liaison_moment_to_instant (const char *string)
{
  gint64 seconds, fraction = 0;

  if (liaison_moment_is_time (string))
    {
      seconds = (gint64) read_digits (string + 11, 2) * 3600 + read_digits (string + 14, 2) * 60 +
                read_digits (string + 17, 2) - read_offset (string);
      if (string[19] == '.')
        fraction = read_fraction (string + 20);
    }
  else if (liaison_moment_is_date (string))
    seconds = 0;
  else
    return G_MININT64;
  return ((count_days (string) - EPOCH) * 86400 + seconds) * G_USEC_PER_SEC + fraction;
}

/**
 * liaison_moment_compare:
 * @a: a point of time
 * @b: another
 *
 * Compares two points of time, in whatever offset from UTC they are written.
 *
 * Returns: less than, equal to or greater than 0, like strcmp()
 */
int
liaison_moment_compare (const char *a,
                        const char *b)
{
  gint64 first = liaison_moment_to_instant (a);
  gint64 second = liaison_moment_to_instant (b);

  return (first > second) - (first < second);
}

/**
 * liaison_moment_days:
 * @from: a day, "2022-01-20"
 * @to: another day
 *
 * Returns: how many days @to is after @from; less than 0 when it is before
 */
int
liaison_moment_days (const char *from,
                     const char *to)
{
  g_return_val_if_fail (liaison_moment_is_date (from) && liaison_moment_is_date (to), 0);

  return (int) (count_days (to) - count_days (from));
}

/**
 * liaison_moment_to_day:
 * @date: a day, "2022-01-20"
 *
 * Returns: how many days it is after 1970-01-01; less than 0 when it is before
 */
int
liaison_moment_to_day (const char *date)
{
  g_return_val_if_fail (liaison_moment_is_date (date), 0);

  return (int) (count_days (date) - EPOCH);
}

/**
 * liaison_moment_from_day:
 * @day: how many days after 1970-01-01; in the years 1 to 9999
 *
 * Returns: (transfer full): the day, "2022-01-20"
 */
char *
liaison_moment_from_day (int day)
{
  GDate date;

  g_return_val_if_fail (day > -EPOCH && day <= LAST_DAY, NULL);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + EPOCH));
  return g_strdup_printf ("%04d-%02d-%02d", (int) g_date_get_year (&date), (int) g_date_get_month (&date),
                          (int) g_date_get_day (&date));
}

/**
 * liaison_moment_to_text:
 * @string: a day or a point of time
 *
 * Writes a day in words. Of a point of time it is the day that it was here.
 *
 * Returns: (transfer full): text in the reader's language; @string itself when it is neither
 */
char *
liaison_moment_to_text (const char *string)
{
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) here = NULL;

  if (liaison_moment_is_date (string))
    here = g_date_time_new_utc ((int) read_digits (string, 4), (int) read_digits (string + 5, 2),
                                (int) read_digits (string + 8, 2), 12, 0, 0.0);
  else if (liaison_moment_is_time (string))
    {
      time = g_date_time_new_from_iso8601 (string, NULL);
      here = time != NULL ? g_date_time_to_local (time) : NULL;
    }
  /* Translators: a day, as strftime() writes it: "20 January 2022". */
  return here != NULL ? g_date_time_format (here, _("%-d %B %Y")) : g_strdup (string);
}
