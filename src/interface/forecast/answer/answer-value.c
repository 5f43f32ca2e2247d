/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers and days as people type them. */

#include "interface/forecast/answer/answer-value.h"

#include <langinfo.h>
#include <math.h>
#include <string.h>

#include "forecast/answer-text.h"
#include "forecast/moment.h"
#include "interface/forecast/date-entry.h"

/* The space between groups of digits: an ordinary one, narrow ones, or an apostrophe. The number of bytes, or 0. */
static gsize
space_at (const char *text)
{
  static const char * const spaces[] = { " ", "\302\240", "\342\200\257", "\342\200\211", "'", "\342\200\231" };

  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    if (g_str_has_prefix (text, spaces[i]))
      return strlen (spaces[i]);
  return 0;
}

/* Whether a mark at TEXT, after a digit, stands between thousands: just three digits follow it. */
static gboolean
is_grouping (const char *text)
{
  const char *mark = nl_langinfo (THOUSEP);

  return (*mark != '\0' ? *text == *mark : *text == ',') && strspn (text + 1, "0123456789") == 3;
}

/* Digits, with '.' for the decimal mark and a sign that C knows. */
static char *
plain_number (const char *text)
{
  GString *plain = g_string_new (NULL);
  gboolean decimal = FALSE;

  while (*text != '\0')
    {
      gsize space = space_at (text);

      if (space > 0)
        text += space;
      else if (g_str_has_prefix (text, "\342\210\222")) /* a minus sign */
        {
          g_string_append_c (plain, '-');
          text += 3;
        }
      else if ((*text == ',' || *text == '.') && !decimal && is_grouping (text) && plain->len > 0)
        text++;
      else
        {
          decimal = decimal || *text == ',' || *text == '.';
          g_string_append_c (plain, *text == ',' ? '.' : *text);
          text++;
        }
    }
  return g_string_free (plain, FALSE);
}

static gboolean
parse_number (const char *text,
              double     *value)
{
  g_autofree char *plain = plain_number (text);
  char *end;
  double number;

  if (strspn (plain, "0123456789.eE+-") != strlen (plain)) /* not "nan", "inf" or 0x10 */
    return FALSE;
  number = g_ascii_strtod (plain, &end);
  if (end == plain || *end != '\0' || !isfinite (number))
    return FALSE;
  *value = number;
  return TRUE;
}

/**
 * liaison_answer_value_parse:
 * @type: whether a number or a day is wanted
 * @text: what was typed
 * @value: (out): the number, or days since 1970-01-01
 *
 * Understands what liaison_answer_value_to_text() writes, numbers with a point or a comma and with gaps between thousands, and
 * days as the date entry does.
 *
 * Returns: whether it is one
 */
gboolean
liaison_answer_value_parse (LiaisonQuestionType  type,
                            const char          *text,
                            double              *value)
{
  g_autofree char *day = NULL;

  if (type != LIAISON_QUESTION_DATE)
    return parse_number (text, value);
  day = liaison_date_entry_parse (text);
  if (day != NULL)
    *value = liaison_moment_to_day (day);
  return day != NULL;
}

/**
 * liaison_answer_value_to_text:
 * @type: whether it is a number or a day
 * @value: the number, or days since 1970-01-01
 *
 * Returns: (transfer full): text for a field, which liaison_answer_value_parse() reads as @value again, to twelve digits
 */
char *
liaison_answer_value_to_text (LiaisonQuestionType type,
                              double              value)
{
  char *text = liaison_value_to_text (type, value, NULL);
  char exact[G_ASCII_DTOSTR_BUF_SIZE];
  double read;

  if (type == LIAISON_QUESTION_DATE || (liaison_answer_value_parse (type, text, &read) && read == value))
    return text;
  g_free (text);
  return g_strdup (g_ascii_formatd (exact, sizeof exact, "%.12g", value));
}

/**
 * liaison_answer_value_step:
 * @type: whether it is a number or a day
 * @size: about how much; above 0
 *
 * Returns: a round step that is not less than @size
 */
double
liaison_answer_value_step (LiaisonQuestionType type,
                           double              size)
{
  double power = pow (10.0, floor (log10 (size)));
  double times = size / power;
  double step = power * (times <= 1.0 ? 1.0 : times <= 2.0 ? 2.0 : times <= 5.0 ? 5.0 : 10.0);

  return type == LIAISON_QUESTION_DATE ? MAX (1.0, ceil (step)) : step;
}
