/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Judges what a file says of itself: programs fill in a title, an author and a date where nobody
 * wrote any. */

#include "article/office/properties.h"

#include "article/byline.h"
#include "article/clean.h"
#include "article/dates.h"

#include <stdlib.h>
#include <string.h>

/* No program wrote a document before; an earlier date is a clock that was not set. */
#define FIRST_YEAR 1985

static gboolean
is_one_of (const char        *lower,
           const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strcmp (lower, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Whether only a number comes after one of WORDS. */
static gboolean
is_numbered (const char        *lower,
             const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (lower, words[i]))
      {
        const char *rest = lower + strlen (words[i]);

        if (rest[strspn (rest, " 0123456789-_()")] == '\0')
          return TRUE;
      }
  return FALSE;
}

static gboolean
is_file_name (const char *lower)
{
  static const char *const suffixes[] = {
    ".doc", ".docx", ".odt", ".rtf", ".txt", ".tmp", ".dot", ".dotx", ".wpd", ".pdf", ".html",
    ".htm", ".qxd", ".indd", ".epub", ".fb2", ".sxw", ".pages", NULL,
  };

  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      return TRUE;
  return FALSE;
}

/**
 * liaison_properties_clean_title:
 * @title: (nullable): what a file calls itself
 *
 * Returns: (transfer full) (nullable): the title on one line; %NULL when a program made it up, as
 *   "Microsoft Word - draft.doc" or "Untitled 1"
 */
char *
liaison_properties_clean_title (const char *title)
{
  static const char *const numbered[] = {
    "untitled", "unnamed", "document", "dokument", "unbenannt", "sans titre", "sin título", "title",
    "no title", "word document", "microsoft word", "new document", "untitled document", "draft",
    "blank", "normal", "template", NULL,
  };
  g_autofree char *line = liaison_clean_line (title);
  g_autofree char *lower = line != NULL ? g_utf8_strdown (line, -1) : NULL;

  if (line == NULL || g_str_has_prefix (lower, "microsoft word - ") || is_file_name (lower) ||
      is_numbered (lower, numbered) || strstr (lower, "://") != NULL ||
      lower[strspn (lower, "0123456789 .-_")] == '\0')
    return NULL;
  return g_steal_pointer (&line);
}

/* Whether NAME is one word in small letters, with or without digits: the name of an account. */
static gboolean
is_account (const char *name)
{
  gboolean has_letter = FALSE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      has_letter |= g_unichar_isalpha (c);
      if (g_unichar_isspace (c) || g_unichar_isupper (c) || c > 0x2e80)
        return FALSE;
    }
  return has_letter || *name == '\0' || g_ascii_isdigit (*name);
}

/**
 * liaison_properties_clean_author:
 * @author: (nullable): who a file says wrote it
 *
 * Returns: (transfer full) (nullable): the name; %NULL when it is that of an account or a program
 */
char *
liaison_properties_clean_author (const char *author)
{
  static const char *const words[] = {
    "user", "windows user", "microsoft office user", "microsoft", "microsoft corporation", "author",
    "unknown", "unknown author", "administrator", "owner", "valued customer", "customer", "guest",
    "default user", "python-docx", "apache poi", "calibre", "none", "n/a", "anonymous", "office",
    "pc", "hp", "dell", "lenovo", "asus", "acer", "home", "test", "unbekannt", "benutzer",
    "utilisateur", "usuario", "authorised user", "your user name", "your name", "aspose",
    "libreoffice", "openoffice", "abbyy", "user name", NULL,
  };
  g_autofree char *line = liaison_byline_clean (author);
  g_autofree char *lower = line != NULL ? g_utf8_strdown (line, -1) : NULL;

  if (line == NULL || is_one_of (lower, words) || is_account (line))
    return NULL;
  return g_steal_pointer (&line);
}

/**
 * liaison_properties_clean_date:
 * @date: (nullable): when a file says it was made
 *
 * Returns: (transfer full) (nullable): the day as "YYYY-MM-DD"; %NULL when there is none that can
 *   be true
 */
char *
liaison_properties_clean_date (const char *date)
{
  g_autofree char *day = liaison_dates_parse (date);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  if (day == NULL || atoi (day) < FIRST_YEAR || atoi (day) > g_date_time_get_year (now) + 1)
    return NULL;
  return g_steal_pointer (&day);
}
