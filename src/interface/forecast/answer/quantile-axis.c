/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Round numbers, and round days, for the axis below a drawing. */

#include "interface/forecast/answer/quantile-axis.h"

#include <math.h>
#include <stdio.h>

#include "forecast/answer-text.h"
#include "forecast/moment.h"
#include "interface/forecast/answer/answer-value.h"

/* Steps through the calendar, from fine to coarse. Years may go on in tens. */
static const struct
{
  int days;
  int months;
  const char *format;
} steps[] = {
  { 1, 0, "%-d %b" }, { 2, 0, "%-d %b" }, { 7, 0, "%-d %b" }, { 14, 0, "%-d %b" }, { 0, 1, "%b %Y" }, { 0, 3, "%b %Y" },
  { 0, 6, "%b %Y" }, { 0, 12, "%Y" }, { 0, 24, "%Y" }, { 0, 60, "%Y" }, { 0, 120, "%Y" }, { 0, 240, "%Y" }, { 0, 600, "%Y" },
  { 0, 1200, "%Y" }, { 0, 6000, "%Y" }, { 0, 12000, "%Y" },
};

static LiaisonAxisMark *
make_mark (double  value,
           char   *label)
{
  LiaisonAxisMark *self = g_new (LiaisonAxisMark, 1);

  self->value = value;
  self->label = label;
  return self;
}

/**
 * liaison_axis_mark_free:
 * @self: (transfer full): a mark
 */
void
liaison_axis_mark_free (LiaisonAxisMark *self)
{
  g_free (self->label);
  g_free (self);
}

/* The finest round step that leaves not more than MOST. */
static void
place_numbers (GPtrArray *marks,
               double     first,
               double     last,
               guint      most)
{
  double step = liaison_answer_value_step (LIAISON_QUESTION_QUANTITY, (last - first) / (most + 1));

  while (floor (last / step) - ceil (first / step) >= most)
    step = liaison_answer_value_step (LIAISON_QUESTION_QUANTITY, step * 1.5);
  for (double i = ceil (first / step); i <= floor (last / step); i++)
    g_ptr_array_add (marks, make_mark (i * step, liaison_value_to_text (LIAISON_QUESTION_QUANTITY, i * step + 0.0, NULL)));
}

static GDateTime *
date_of (double day)
{
  g_autofree char *text = liaison_moment_from_day ((int) day);
  int year, month, of_month;

  sscanf (text, "%d-%d-%d", &year, &month, &of_month);
  return g_date_time_new_utc (year, month, of_month, 0, 0, 0.0);
}

static double
day_of (GDateTime *date)
{
  return floor ((double) g_date_time_to_unix (date) / 86400.0);
}

/* The first day of the step's months that is not before FIRST; weeks begin on Mondays. */
static GDateTime *
first_of_step (double first,
               guint  step)
{
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (GDateTime) start = NULL;
  int months;

  if (steps[step].months == 0)
    {
      int back = steps[step].days % 7 == 0 ? 4 : 0; /* 1970-01-05 was a Monday */

      return date_of (ceil ((first - back) / steps[step].days) * steps[step].days + back);
    }
  date = date_of (ceil (first));
  months = g_date_time_get_year (date) * 12 + g_date_time_get_month (date) - 1;
  if (g_date_time_get_day_of_month (date) > 1)
    months++;
  months = (months + steps[step].months - 1) / steps[step].months * steps[step].months;
  return g_date_time_new_utc (months / 12, months % 12 + 1, 1, 0, 0, 0.0);
}

/* Returns whether there are not more than MOST of them. */
static gboolean
place_days_by (GPtrArray *marks,
               double     first,
               double     last,
               guint      most,
               guint      step)
{
  g_autoptr (GDateTime) date = first_of_step (first, step);

  g_ptr_array_set_size (marks, 0);
  while (date != NULL && day_of (date) <= last && marks->len <= most)
    {
      GDateTime *next = steps[step].months > 0 ? g_date_time_add_months (date, steps[step].months)
                                               : g_date_time_add_days (date, steps[step].days);

      g_ptr_array_add (marks, make_mark (day_of (date), g_date_time_format (date, steps[step].format)));
      g_date_time_unref (date);
      date = next;
    }
  return marks->len <= most;
}

static void
place_days (GPtrArray *marks,
            double     first,
            double     last,
            guint      most)
{
  guint step = 0;

  while (!place_days_by (marks, first, last, most, step) && step + 1 < G_N_ELEMENTS (steps))
    step++;
}

/**
 * liaison_axis_place_marks:
 * @type: whether they are numbers or days
 * @first: where the axis begins; of days within the years 1 to 9999
 * @last: where it ends, behind @first
 * @most: how many there is room for
 *
 * Returns: (transfer full) (element-type LiaisonAxisMark): marks from the least, maybe none
 */
GPtrArray *
liaison_axis_place_marks (LiaisonQuestionType type,
                          double              first,
                          double              last,
                          guint               most)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_axis_mark_free);

  g_return_val_if_fail (last > first, marks);

  if (most == 0)
    return marks;
  if (type == LIAISON_QUESTION_DATE)
    place_days (marks, first, last, most);
  else
    place_numbers (marks, first, last, most);
  return marks;
}
