/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Knows the line that says who wrote an article. */

#include "article/byline.h"

#include "article/clean.h"
#include "article/dates.h"

#include <string.h>

/* A longer line says more than names. In bytes. */
#define MOST_LENGTH 120

static const char *const openings[] = {
  "by ", "by: ", "by:", "written by ", "posted by ", "reported by ", "reporting by ", "story by ",
  "author: ", "authors: ", "author ", "words by ", "text by ", "analysis by ", "from ",
  "opinion by ",
};

/* The length of the "By " with which LINE begins, or 0. */
static gsize
opening (const char *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_ascii_strncasecmp (line, openings[i], strlen (openings[i])) == 0)
      return strlen (openings[i]);
  return 0;
}

static gboolean
starts_capital (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return g_unichar_isupper (c) || g_unichar_istitle (c) || (c > 0x2e80 && g_unichar_isalpha (c));
}

/**
 * liaison_byline_is:
 * @line: a line of text, valid UTF-8
 *
 * Returns: whether it is a byline such as "By Jane Doe and John Roe"
 */
gboolean
liaison_byline_is (const char *line)
{
  gsize n = opening (line);
  gsize length = strlen (line);

  if (n == 0 || length > MOST_LENGTH || g_ascii_strncasecmp (line, "from ", 5) == 0)
    return FALSE;
  return line[n] != '\0' && starts_capital (line + n) && strchr (".!?", line[length - 1]) == NULL;
}

/* Cuts spaces, commas and the like off the end of LINE, and a weekday that stood before a date. */
static void
cut_end (char *line)
{
  static const char *const weekdays[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday" };

  for (gsize n = strlen (line); n > 0 && strchr (" ,;:|-", line[n - 1]) != NULL; n--)
    line[n - 1] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (g_str_has_suffix (line, weekdays[i]))
      {
        line[strlen (line) - strlen (weekdays[i])] = '\0';
        cut_end (line);
      }
}

/* Cuts off LINE what follows the names: a date, a time, the name of a paper behind a bar. */
static void
cut_rest (char *line)
{
  static const char *const ends[] = { " | ",       " • ",     " · ",    " — ", " – ", " on ",
                                      "Published", "Updated", "Posted", "@",   "(" };
  static const char *const ago[] = { " day ago",   " days ago",    " hour ago",
                                     " hours ago", " minutes ago", " mins ago" };
  const char *date = NULL;
  g_autofree char *day = liaison_dates_find (line, &date, NULL);

  if (day != NULL)
    line[date - line] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      char *end = strstr (line, ends[i]);

      if (end != NULL && end > line)
        *end = '\0';
    }
  for (guint i = 0; i < G_N_ELEMENTS (ago); i++)
    {
      char *end = strstr (line, ago[i]);

      while (end != NULL && end > line && g_ascii_isdigit (end[-1]))
        end--;
      if (end != NULL)
        *end = '\0';
    }
  cut_end (line);
}

/**
 * liaison_byline_clean:
 * @text: (nullable): what stands where the authors should stand
 *
 * Returns: (transfer full) (nullable): the names, without "By" and what follows them; %NULL when
 *   @text is not names
 */
char *
liaison_byline_clean (const char *text)
{
  g_autofree char *line = liaison_clean_markup (text);

  if (line == NULL)
    return NULL;
  for (gsize n = opening (line); n > 0; n = opening (line))
    memmove (line, line + n, strlen (line) - n + 1);
  g_strchug (line);
  cut_rest (line);
  if (*line == '\0' || strlen (line) > MOST_LENGTH || strstr (line, "://") != NULL ||
      g_str_has_prefix (line, "www.") || g_ascii_strcasecmp (line, "admin") == 0)
    return NULL;
  return g_steal_pointer (&line);
}
