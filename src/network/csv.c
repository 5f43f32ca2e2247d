/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Comma-separated values after RFC 4180, safe to be opened by spreadsheets. */

#include "network/csv.h"

#include <string.h>

static void
add_field (GString    *csv,
           const char *value)
{
  if (value == NULL)
    return;
  if (strpbrk (value, ",\"\r\n") == NULL)
    {
      g_string_append (csv, value);
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

/* A spreadsheet takes a cell that begins so for a formula, and a formula from an article is not to be run. */
static gboolean
looks_like_formula (const char *value)
{
  return value != NULL && *value != '\0' && strchr ("=+-@\t\r", *value) != NULL;
}

/**
 * liaison_csv_append_number:
 * @csv: a line of values
 * @first: whether it is the first in its line
 * @number: (nullable): a number as it is to stand in one more cell
 */
void
liaison_csv_append_number (GString    *csv,
                           gboolean    first,
                           const char *number)
{
  if (!first)
    g_string_append_c (csv, ',');
  add_field (csv, number);
}

/**
 * liaison_csv_append:
 * @csv: a line of values
 * @first: whether it is the first in its line
 * @text: (nullable): the words of one more cell
 */
void
liaison_csv_append (GString    *csv,
                    gboolean    first,
                    const char *text)
{
  g_autofree char *harmless = looks_like_formula (text) ? g_strconcat ("'", text, NULL) : NULL;

  liaison_csv_append_number (csv, first, harmless != NULL ? harmless : text);
}
