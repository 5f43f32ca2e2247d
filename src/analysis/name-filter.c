/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written like a name and is none: parts of offices, those who hold one, the government of
 * a state. */

#include "analysis/name-filter.h"

#include <string.h>

static gboolean
starts_with_capital (const char *form)
{
  return g_unichar_isupper (g_utf8_get_char (form));
}

/**
 * liaison_name_filter_is_title:
 * @lower: a word in lower case
 *
 * Returns: whether it belongs to an office, a form of address or a status
 */
gboolean
liaison_name_filter_is_title (const char *lower)
{
  static const char *const sections[] = { "leads",  "office",  "honorific", "short",
                                          "former", "nominee", "acting",    "deputy" };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (liaison_words_has ("titles", sections[i], lower))
      return TRUE;
  return FALSE;
}

static gboolean
is_portfolio (const LiaisonText *text,
              guint              word)
{
  return liaison_words_has ("titles", "portfolio", text->words[word].lower);
}

/* "National" of "National Security Advisor" and of "Director of National Intelligence", and "DNI" for the latter, are parts or
 * short forms of an office: nobody's names. */
static gboolean
is_of_office (const LiaisonText *text,
              guint              first,
              guint              end)
{
  guint n = text->n_words;

  if (end - first == 1 && liaison_words_get ("titles", "short", text->words[first].lower) != NULL)
    return TRUE;
  for (guint w = first; w < end; w++)
    if (!is_portfolio (text, w))
      return FALSE;
  while (first > 0 && is_portfolio (text, first - 1))
    first--;
  while (end < n && is_portfolio (text, end))
    end++;
  return (end < n && liaison_name_filter_is_title (text->words[end].lower)) ||
         (first >= 2 && strcmp (text->words[first - 1].lower, "of") == 0 && liaison_name_filter_is_title (text->words[first - 2].lower));
}

/**
 * liaison_name_filter_cut_office:
 * @text: the words
 * @first: the first word of what is written like a name of an organization
 * @end: the word after the last
 *
 * "White House Press" of "White House Press Secretary" is the White House.
 *
 * Returns: the word after the last without what belongs to the office after it
 */
guint
liaison_name_filter_cut_office (const LiaisonText *text,
                                guint              first,
                                guint              end)
{
  guint office = end;

  while (office < text->n_words && office < end + 2 && is_portfolio (text, office))
    office++;
  if (office >= text->n_words || !liaison_name_filter_is_title (text->words[office].lower))
    return end;
  while (end > first + 1 && is_portfolio (text, end - 1))
    end--;
  return end;
}

/* "Senators": many who hold an office, and no organization of that name. */
static gboolean
is_office_holders (const LiaisonText *text,
                   guint              last)
{
  const char *lower = text->words[last].lower;
  gsize length = strlen (lower);
  g_autofree char *singular = NULL;

  if (length < 4 || lower[length - 1] != 's' || liaison_name_filter_is_title (lower))
    return FALSE;
  singular = g_strndup (lower, length - 1);
  return liaison_name_filter_is_title (singular);
}

/* "Government" of "Government of Norway": the state acts, and no organization of that name. */
static gboolean
is_government_of (const LiaisonText *text,
                  guint              first,
                  guint              end)
{
  static const char *const words[] = { "government", "governments", "federal", "national",
                                       "central",    "interim",     "state",   NULL };

  for (guint w = first; w < end; w++)
    if (!g_strv_contains (words, text->words[w].lower))
      return FALSE;
  return g_str_has_prefix (text->words[end - 1].lower, "government") && end + 1 < text->n_words &&
         strcmp (text->words[end].lower, "of") == 0 &&
         (starts_with_capital (text->words[end + 1].form) ||
          strcmp (text->words[end + 1].lower, "the") == 0);
}

/* A letter, and words that no one wrote large where others are, are no names. */
static gboolean
is_written_small (const LiaisonText *text,
                  guint              first,
                  guint              end)
{
  guint start = text->sentences[text->words[first].sentence].first;

  if (end - first == 1 && g_utf8_strlen (text->words[first].form, 2) < 2)
    return TRUE;
  if (!starts_with_capital (text->words[start].form))
    return FALSE;
  for (guint w = first; w < end; w++)
    if (strcmp (text->words[w].form, text->words[w].lower) != 0 || g_ascii_isdigit (text->words[w].form[0]))
      return FALSE;
  return TRUE;
}

/**
 * liaison_name_filter_refuses:
 * @text: the words
 * @first: the first of what was read as a name
 * @end: the word after its last
 *
 * Returns: whether it is nobody's name
 */
gboolean
liaison_name_filter_refuses (const LiaisonText *text,
                             guint              first,
                             guint              end)
{
  return is_of_office (text, first, end) || is_office_holders (text, end - 1) ||
         is_government_of (text, first, end) || is_written_small (text, first, end);
}

/**
 * liaison_name_filter_balance:
 * @text: the words
 * @first: (inout): the first word of a name
 * @end: (inout): the word after its last
 *
 * Cuts a name at a bracket that has no partner in it: "Alex) Reed".
 */
void
liaison_name_filter_balance (const LiaisonText *text,
                             guint             *first,
                             guint             *end)
{
  int opened = -1;

  for (guint w = *first; w < *end; w++)
    if (strcmp (text->words[w].form, "(") == 0)
      opened = w;
    else if (strcmp (text->words[w].form, ")") == 0)
      {
        if (opened < 0 && w + 1 < *end)
          *first = w + 1;
        else if (opened < 0)
          *end = w;
        opened = -1;
      }
  if (opened > (int)*first)
    *end = opened;
}
