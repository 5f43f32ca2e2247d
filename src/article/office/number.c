/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the numbers of lists. */

#include "article/office/number.h"

/* The same letter stands so often at most; beyond, digits are easier to read. */
#define MOST_REPEATED 30
#define LARGEST_ROMAN 3999

static void
append_letters (GString *text,
                int      value,
                char     first)
{
  gssize at = (gssize) text->len;

  for (; value > 0; value = (value - 1) / 26)
    g_string_insert_c (text, at, (char) (first + (value - 1) % 26));
}

static void
append_repeated (GString *text,
                 int      value,
                 char     first)
{
  int n = (value - 1) / 26 + 1;

  for (int i = 0; i < n; i++)
    g_string_append_c (text, (char) (first + (value - 1) % 26));
}

static void
append_roman (GString *text,
              int      value,
              gboolean upper)
{
  static const struct
  {
    int value;
    const char *lower;
    const char *upper;
  } signs[] = {
    { 1000, "m", "M" }, { 900, "cm", "CM" }, { 500, "d", "D" }, { 400, "cd", "CD" },
    { 100, "c", "C" },  { 90, "xc", "XC" },  { 50, "l", "L" },  { 40, "xl", "XL" },
    { 10, "x", "X" },   { 9, "ix", "IX" },   { 5, "v", "V" },   { 4, "iv", "IV" },
    { 1, "i", "I" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    for (; value >= signs[i].value; value -= signs[i].value)
      g_string_append (text, upper ? signs[i].upper : signs[i].lower);
}

/**
 * liaison_number_append:
 * @text: what to write to
 * @format: how
 * @value: the number; one that cannot be written so is written in digits
 */
void
liaison_number_append (GString             *text,
                       LiaisonNumberFormat  format,
                       int                  value)
{
  gboolean repeated = value > 0 && value <= 26 * MOST_REPEATED;
  gboolean roman = value > 0 && value <= LARGEST_ROMAN;

  if (format == LIAISON_NUMBER_NONE || format == LIAISON_NUMBER_BULLET)
    return;
  if ((format == LIAISON_NUMBER_LOWER_LETTER || format == LIAISON_NUMBER_UPPER_LETTER) && value > 0)
    append_letters (text, value, format == LIAISON_NUMBER_LOWER_LETTER ? 'a' : 'A');
  else if (format == LIAISON_NUMBER_LOWER_REPEATED && repeated)
    append_repeated (text, value, 'a');
  else if (format == LIAISON_NUMBER_UPPER_REPEATED && repeated)
    append_repeated (text, value, 'A');
  else if ((format == LIAISON_NUMBER_LOWER_ROMAN || format == LIAISON_NUMBER_UPPER_ROMAN) && roman)
    append_roman (text, value, format == LIAISON_NUMBER_UPPER_ROMAN);
  else if (format == LIAISON_NUMBER_DECIMAL_ZERO)
    g_string_append_printf (text, "%02d", value);
  else
    g_string_append_printf (text, "%d", value);
}
