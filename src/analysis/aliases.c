/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two names can be names of one thing: surnames, first names, acronyms and shortened names.
 */

#include "analysis/aliases.h"

#include <string.h>

#include "analysis/gazetteer.h"
#include "analysis/words.h"

static gboolean
is_suffix_word (const char *word)
{
  static const char *const suffixes[] = { "jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", NULL };

  return g_strv_contains (suffixes, word);
}

/* The words of a person's name without "Jr." and the like. */
static GStrv
split_person (const char *name,
              guint      *n_words)
{
  g_autoptr (GString) plain = g_string_new (name);
  GStrv words;
  guint n = 0;

  g_string_replace (plain, ",", "", 0);
  words = g_strsplit (plain->str, " ", -1);
  while (words[n] != NULL)
    n++;
  while (n > 1 && is_suffix_word (words[n - 1]))
    {
      n--;
      g_clear_pointer (&words[n], g_free);
    }
  *n_words = n;
  return words;
}

static gboolean
first_names_fit (const char *a,
                 const char *b)
{
  if (strcmp (a, b) == 0)
    return TRUE;
  /* An initial fits; so does a short form that starts the long one: "Alex" and "Alexander". */
  return g_str_has_prefix (a, b) || g_str_has_prefix (b, a);
}

/* Whether the last words differ for sure: a quick look that spares most names the slow one. */
static gboolean
differ_at_end (const char *a,
               const char *b)
{
  const char *last_a = strrchr (a, ' '), *last_b = strrchr (b, ' ');

  if (last_a == NULL || last_b == NULL || strchr (a, ',') != NULL || strchr (b, ',') != NULL)
    return FALSE;
  return strcmp (last_a, last_b) != 0 && !is_suffix_word (last_a + 1) &&
         !is_suffix_word (last_b + 1);
}

/**
 * liaison_aliases_same_person:
 * @a: a folded name of a person
 * @b: another
 *
 * Returns: whether first and last name agree, whatever stands between them
 */
gboolean
liaison_aliases_same_person (const char *a,
                             const char *b)
{
  guint n_a, n_b;
  g_auto (GStrv) words_a = NULL;
  g_auto (GStrv) words_b = NULL;

  if (differ_at_end (a, b))
    return FALSE;
  words_a = split_person (a, &n_a);
  words_b = split_person (b, &n_b);
  if (n_a == 0 || n_b == 0)
    return FALSE;
  if (n_a == 1 || n_b == 1)
    return strcmp (a, b) == 0;
  if (strcmp (words_a[n_a - 1], words_b[n_b - 1]) != 0)
    return FALSE;
  return first_names_fit (words_a[0], words_b[0]) ||
         (n_a > 2 && first_names_fit (words_a[1], words_b[0])) ||
         (n_b > 2 && first_names_fit (words_a[0], words_b[1]));
}

/**
 * liaison_aliases_is_surname:
 * @name: a folded name
 * @full: a longer one
 *
 * Returns: whether @full ends in @name, words being whole
 */
gboolean
liaison_aliases_is_surname (const char *name,
                            const char *full)
{
  guint n_words;
  g_auto (GStrv) words = NULL;
  g_autofree char *joined = NULL;
  gsize length, total;

  if (strchr (full, ',') == NULL && strstr (full, name) == NULL)
    return FALSE;
  words = split_person (full, &n_words);
  joined = g_strjoinv (" ", words);
  length = strlen (name);
  total = strlen (joined);
  if (length >= total || !g_str_has_suffix (joined, name))
    return FALSE;
  return joined[total - length - 1] == ' ' || joined[total - length - 1] == '-';
}

/**
 * liaison_aliases_is_first_name:
 * @name: a folded name
 * @full: a longer one
 *
 * Returns: whether @full starts with @name, words being whole
 */
gboolean
liaison_aliases_is_first_name (const char *name,
                               const char *full)
{
  gsize length = strlen (name);

  return g_str_has_prefix (full, name) && full[length] == ' ';
}

static gboolean
is_small_word (const char *word)
{
  static const char *const small[] = { "of", "the", "and", "for", "in", "on", "to", "de",
                                       "la", "du",  "des", "&",   "a",  "an", NULL };

  return g_strv_contains (small, word);
}

static gboolean
initials_fit (GStrv       words,
              const char *acronym,
              gboolean    with_small)
{
  const char *p = acronym;

  for (char **word = words; *word != NULL; word++)
    {
      g_autofree char *lower = g_utf8_strdown (*word, -1);

      if (*lower == '\0' || (!with_small && is_small_word (lower)))
        continue;
      if (*p == '\0' || g_unichar_tolower (g_utf8_get_char (p)) != g_utf8_get_char (lower))
        return FALSE;
      p = g_utf8_next_char (p);
    }
  return *p == '\0';
}

/**
 * liaison_aliases_is_acronym:
 * @acronym: a name as written
 * @full: another as written
 *
 * Returns: whether @acronym is written in capitals and made of the initials of @full
 */
gboolean
liaison_aliases_is_acronym (const char *acronym,
                            const char *full)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit_set (full, " -", -1);

  for (const char *p = acronym; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '.' || c == '-')
        continue;
      if (!g_unichar_isupper (c))
        return FALSE;
      g_string_append_unichar (letters, c);
    }
  if (g_utf8_strlen (letters->str, -1) < 2 || g_strv_length (words) < 2)
    return FALSE;
  return initials_fit (words, letters->str, FALSE) || initials_fit (words, letters->str, TRUE);
}

static gboolean
is_generic_end (const char *rest)
{
  g_auto (GStrv) words = g_strsplit_set (rest, " ,", -1);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0' && !is_small_word (*word) &&
        liaison_words_section_of ("nouns", "name-", *word) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * liaison_aliases_is_short:
 * @name: a folded name of an organization
 * @full: a longer one
 *
 * Returns: whether @name is @full without its generic last words, or without the state that it
 * starts with
 */
gboolean
liaison_aliases_is_short (const char *name,
                          const char *full)
{
  gsize length = strlen (name), total = strlen (full);
  g_autofree char *start = NULL;
  g_autofree char *title = NULL;

  if (length < 2 || length >= total)
    return FALSE;
  if (g_str_has_prefix (full, name) && full[length] == ' ' &&
      liaison_words_section_of ("nouns", "name-", name) == NULL)
    return is_generic_end (full + length + 1);
  if (!g_str_has_suffix (full, name) || full[total - length - 1] != ' ' ||
      strchr (name, ' ') == NULL)
    return FALSE;
  start = g_strndup (full, total - length - 1);
  if (strcmp (start, "us") == 0 || strcmp (start, "uk") == 0 || strcmp (start, "un") == 0 ||
      strcmp (start, "eu") == 0)
    return TRUE;
  title = g_strdup (start);
  title[0] = g_ascii_toupper (title[0]);
  return liaison_gazetteer_find (title, NULL) != NULL;
}
