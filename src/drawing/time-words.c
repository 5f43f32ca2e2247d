/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times in words: of a relation, of the part of a timeline that is shown, of its ticks. */

#include "drawing/time-words.h"

#include <glib/gi18n.h>

static char *
format (const GDate *date,
        const char  *pattern)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date),
                                                   g_date_get_day (date), 0, 0, 0);

  return g_date_time_format (day, pattern);
}

static gboolean
is_whole_month (const GDate *from,
                const GDate *to)
{
  return g_date_is_first_of_month (from) && g_date_is_last_of_month (to) && g_date_get_month (from) == g_date_get_month (to) &&
         g_date_get_year (from) == g_date_get_year (to);
}

static gboolean
is_years (const GDate *from,
          const GDate *to)
{
  return g_date_get_day_of_year (from) == 1 && g_date_get_month (to) == G_DATE_DECEMBER && g_date_get_day (to) == 31;
}

/**
 * liaison_time_dup_range:
 * @from: the first day
 * @to: the last day
 *
 * Returns: (transfer full): the time in words, as short as it can be: a year, a month, a day, or from one to another
 */
char *
liaison_time_dup_range (const GDate *from,
                        const GDate *to)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (g_date_valid (from) && g_date_valid (to), g_strdup (""));

  if (is_years (from, to))
    {
      first = format (from, "%Y");
      last = format (to, "%Y");
    }
  else if (is_whole_month (from, to))
    /* Translators: a month, "January 2020", for strftime() */
    return format (from, _("%B %Y"));
  else
    {
      gboolean same_year = g_date_get_year (from) == g_date_get_year (to) && g_date_compare (from, to) != 0;

      /* Translators: a day whose year is told after it, "3 March", for strftime() */
      first = format (from, same_year ? _("%-d %B") : _("%-d %B %Y"));
      last = format (to, _("%-d %B %Y"));
    }
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: from one day, or year, to another: "3 March 2020 – 5 April 2021" */
  return g_strdup_printf (_("%1$s – %2$s"), first, last);
}

char *
liaison_time_dup_text (const LiaisonTime *time)
{
  g_return_val_if_fail (time != NULL, g_strdup (""));

  return liaison_time_dup_range (&time->from, &time->to);
}

/**
 * liaison_time_dup_tick:
 * @day: a Julian day
 * @unit: what begins on it
 *
 * Returns: (transfer full): a short name of what begins
 */
char *
liaison_time_dup_tick (int                 day,
                       LiaisonTimelineUnit unit)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  if (unit >= LIAISON_TIMELINE_YEARS)
    return format (&date, "%Y");
  if (unit >= LIAISON_TIMELINE_MONTHS)
    /* Translators: a month at a tick of the timeline, "Jan 2020", for strftime() */
    return format (&date, _("%b %Y"));
  /* Translators: a day at a tick of the timeline, "3 Mar", for strftime() */
  return format (&date, _("%-d %b"));
}
