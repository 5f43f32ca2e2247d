/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tables of forecasting sites have in common: times, probabilities and outcomes in several spellings. */

#include "forecast/exchange-parts.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "forecast/moment.h"

/**
 * liaison_exchange_need: (skip)
 * @table: a table
 * @column: the name of a column
 * @error: set when it is not there
 *
 * Returns: whether it is there
 */
gboolean
liaison_exchange_need (const LiaisonCsvTable *table,
                       const char            *column,
                       GError               **error)
{
  if (liaison_csv_table_has (table, column))
    return TRUE;
  /* Translators: %s is the name of a column. */
  g_set_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_INVALID,
               _("The table has no column “%s”: export it again."), column);
  return FALSE;
}

/* "+00:00" and the like at the end of TEXT, or "Z". */
static const char *
find_offset (const char *text)
{
  gsize length = strlen (text);

  if (length > 6 && text[length - 3] == ':' && strchr ("+-", text[length - 6]) != NULL)
    return text + length - 6;
  return "Z";
}

/* A day, with or without a time of day, whose parts may lack their leading zeros and the offset from UTC. */
static char *
normalize_time (const char *text)
{
  unsigned year, month, day, hour = 0, minute = 0, second = 0;
  g_autofree char *time = NULL;
  int n = sscanf (text, "%4u-%2u-%2u%*[ T]%2u:%2u:%2u", &year, &month, &day, &hour, &minute, &second);

  if (n < 5 && (n != 3 || strlen (text) > strlen ("2022-01-20")))
    return NULL;
  time = g_strdup_printf ("%04u-%02u-%02uT%02u:%02u:%02u%s", year, month, day, hour, minute, second,
                          n >= 5 ? find_offset (text) : "Z");
  return liaison_moment_is_time (time) ? g_steal_pointer (&time) : NULL;
}

static gboolean
fail_time (const LiaisonCsvTable *table,
           guint                  row,
           const char            *text,
           GError               **error)
{
  g_set_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_INVALID,
               _("“%s” in line %u of the table is not a time like 2022-01-20 10:00:00."), text,
               liaison_csv_table_get_line (table, row));
  return FALSE;
}

/**
 * liaison_exchange_read_time: (skip)
 * @table: a table
 * @row: a row
 * @column: the name of a column
 * @time: (out): the point of time, as forecast files write it; %NULL when the field is empty
 * @error: set when there is something else
 *
 * Reads a time. Without an offset it is taken for UTC; fractions of a second are left out.
 *
 * Returns: whether there is a time or nothing
 */
gboolean
liaison_exchange_read_time (const LiaisonCsvTable *table,
                            guint                  row,
                            const char            *column,
                            char                 **time,
                            GError               **error)
{
  const char *text = liaison_csv_table_get (table, row, column);

  *time = *text != '\0' ? normalize_time (text) : NULL;
  return *time != NULL || *text == '\0' || fail_time (table, row, text, error);
}

/**
 * liaison_exchange_need_time: (skip)
 * @table: a table
 * @row: a row
 * @column: the name of a column
 * @time: (out): the point of time, as forecast files write it
 * @error: set when there is something else, or nothing
 *
 * Returns: whether there is a time
 */
gboolean
liaison_exchange_need_time (const LiaisonCsvTable *table,
                            guint                  row,
                            const char            *column,
                            char                 **time,
                            GError               **error)
{
  return liaison_exchange_read_time (table, row, column, time, error) &&
         (*time != NULL || fail_time (table, row, "", error));
}

/**
 * liaison_exchange_read_number: (skip)
 * @table: a table
 * @row: a row
 * @column: the name of a column
 * @unit: what stands for certainty there: 1 or 100; after a number with "%" it is 100
 * @probability: (out): the probability, from 0 to 1
 * @error: set when there is something else, or nothing
 *
 * Returns: whether there is a probability
 */
gboolean
liaison_exchange_read_number (const LiaisonCsvTable *table,
                              guint                  row,
                              const char            *column,
                              double                 unit,
                              double                *probability,
                              GError               **error)
{
  const char *text = liaison_csv_table_get (table, row, column);
  char *end;
  double number = g_ascii_strtod (text, &end);

  while (g_ascii_isspace (*end))
    end++;
  if (*end == '%')
    {
      end++;
      unit = 100.0;
    }
  if (end != text && *end == '\0' && number >= 0.0 && number <= unit)
    {
      *probability = number / unit;
      return TRUE;
    }
  g_set_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_INVALID,
               _("“%s” in line %u of the table is not a probability."), text, liaison_csv_table_get_line (table, row));
  return FALSE;
}

/**
 * liaison_exchange_read_outcome: (skip)
 * @word: a word, in any case
 * @outcome: (out): what it stands for
 *
 * Returns: whether it says how a question was decided; "" says that it was not
 */
gboolean
liaison_exchange_read_outcome (const char     *word,
                               LiaisonOutcome *outcome)
{
  static const struct
  {
    const char *word;
    LiaisonOutcome outcome;
  } words[] = {
    { "yes", LIAISON_OUTCOME_YES },        { "no", LIAISON_OUTCOME_NO },
    { "ambiguous", LIAISON_OUTCOME_VOID }, { "annulled", LIAISON_OUTCOME_VOID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (words[i].word, word) == 0)
      {
        *outcome = words[i].outcome;
        return TRUE;
      }
  return FALSE;
}

/* Reads a word between quotes, which are the first character; returns what follows it, or NULL. */
static const char *
read_quoted (const char *text,
             GString    *word)
{
  char quote = *text;

  for (text++; *text != quote; text++)
    {
      if (*text == '\\' && text[1] != '\0')
        text++;
      if (*text == '\0')
        return NULL;
      g_string_append_c (word, *text);
    }
  return text + 1;
}

static const char *
skip_spaces (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return text;
}

/**
 * liaison_exchange_split_list: (skip)
 * @list: a list as Python writes it: "['Politics', 'Law', 0.5, None]"
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): its words without their quotes, in order, none for ""; %NULL when
 *   it is no list
 */
char **
liaison_exchange_split_list (const char *list)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *p = skip_spaces (list);

  if (*p == '\0')
    return g_strv_builder_end (words);
  if (*p++ != '[')
    return NULL;
  for (p = skip_spaces (p); *p != ']'; p = skip_spaces (p))
    {
      g_autoptr (GString) word = g_string_new (NULL);

      if (*p == '\'' || *p == '"')
        p = read_quoted (p, word);
      else
        for (; *p != '\0' && *p != ',' && *p != ']'; p++)
          g_string_append_c (word, *p);
      if (p == NULL || word->len == 0)
        return NULL;
      g_strv_builder_add (words, g_strchomp (word->str));
      p = skip_spaces (p);
      if (*p == ',')
        p++;
      else if (*p != ']')
        return NULL;
    }
  return *skip_spaces (p + 1) == '\0' ? g_strv_builder_end (words) : NULL;
}

/**
 * liaison_exchange_make_id: (skip)
 * @site: where a question comes from
 * @...: what tells it from others there; ends in %NULL
 *
 * Returns: (transfer full): an id
 */
char *
liaison_exchange_make_id (const char *site,
                          ...)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *part;
  va_list parts;

  va_start (parts, site);
  while ((part = va_arg (parts, const char *)) != NULL)
    g_checksum_update (sum, (const guchar *) part, (gssize) strlen (part) + 1);
  va_end (parts);
  return g_strdup_printf ("%s-%.24s", site, g_checksum_get_string (sum));
}
