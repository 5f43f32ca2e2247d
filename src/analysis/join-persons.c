/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of persons as they are compared across articles: "Yevgeniy V. Prigozhin" and "Evgeny Prigozhin" have the same first
 * and last word. What is made the same here is what reports spell differently of one person; where a spelling may tell two apart it
 * is left alone. */

#include <string.h>

#include "analysis/gazetteer.h"
#include "analysis/join-private.h"
#include "analysis/words.h"

/* Letters that have no accent to take off. */
static const char *
plain_letter (gunichar c)
{
  switch (c)
    {
    case 0xf8: /* ø */
      return "o";
    case 0xe6: /* æ */
      return "ae";
    case 0x153: /* œ */
      return "oe";
    case 0x142: /* ł */
      return "l";
    case 0xdf: /* ß */
      return "ss";
    case 0x111: /* đ */
    case 0xf0: /* ð */
      return "d";
    case 0xfe: /* þ */
      return "th";
    case 0x131: /* ı */
      return "i";
    case 0x259: /* ə */
      return "a";
    default:
      return NULL;
    }
}

/* Folded, a hyphen a space, without apostrophes and commas. */
static char *
simplify (const char *name)
{
  g_autofree char *folded = liaison_gazetteer_fold (name);
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *letter = plain_letter (c);

      if (letter != NULL)
        g_string_append (plain, letter);
      else if (c == '-' || c == ' ' || c == 0x2010 || c == 0x2011 || c == 0x2013)
        g_string_append_c (plain, ' ');
      else if (g_unichar_isalnum (c))
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

static void
replace_end (GString    *word,
             const char *end,
             const char *by)
{
  if (word->len > strlen (end) + 1 && g_str_has_suffix (word->str, end))
    {
      g_string_truncate (word, word->len - strlen (end));
      g_string_append (word, by);
    }
}

/* Two of the same letter are one. */
static void
drop_doubles (GString *word)
{
  gsize kept = 0;

  for (gsize i = 0; i < word->len; i++)
    if (kept == 0 || word->str[i] != word->str[kept - 1] || (guchar)word->str[i] >= 0x80)
      word->str[kept++] = word->str[i];
  g_string_truncate (word, kept);
}

/* Names of so few letters are told apart by each of them: "Lee" and "Le", "XI" and "XII". */
#define SHORT 3

/* "Schröder", "Schroeder"; "Lukashenka", "Lukashenko"; "Zelenskyy", "Zelensky"; "Qaddafi", "Kaddafi". */
static char *
spell_last (const char *name)
{
  GString *word = g_string_new (name);

  if (g_utf8_strlen (name, -1) <= SHORT)
    return g_string_free (word, FALSE);
  g_string_replace (word, "oe", "o", 0);
  g_string_replace (word, "ue", "u", 0);
  g_string_replace (word, "ou", "u", 0);
  g_string_replace (word, "q", "k", 0);
  g_string_replace (word, "gh", "g", 0);
  g_string_replace (word, "dh", "d", 0);
  replace_end (word, "yev", "ev");
  replace_end (word, "off", "ov");
  replace_end (word, "iy", "y");
  replace_end (word, "yi", "y");
  replace_end (word, "yj", "y");
  replace_end (word, "ij", "y");
  replace_end (word, "ii", "y");
  drop_doubles (word);
  replace_end (word, "ski", "sky");
  replace_end (word, "skay", "skaya");
  replace_end (word, "enka", "enko");
  return g_string_free (word, FALSE);
}

static char *
spell_first (const char *name)
{
  const char *one = liaison_words_section_of ("name-forms", "first ", name);
  GString *word;

  if (one != NULL || g_utf8_strlen (name, -1) <= SHORT)
    return g_strdup (one != NULL ? one : name);
  word = g_string_new (name);
  g_string_replace (word, "q", "k", 0);
  drop_doubles (word);
  return g_string_free (word, FALSE);
}

static gboolean
is (const char *section,
    const char *word)
{
  return liaison_words_has ("name-forms", section, word);
}

/* "j d vance" is "jd vance": initials that stand together are one word. */
static void
join_initials (GPtrArray *words)
{
  for (guint i = 0; i + 1 < words->len; i++)
    while (i + 2 < words->len && g_utf8_strlen (g_ptr_array_index (words, i + 1), -1) == 1 &&
           g_utf8_strlen (g_ptr_array_index (words, i), -1) < 3 &&
           (i > 0 || g_utf8_strlen (g_ptr_array_index (words, i), -1) == 1))
      {
        char *joined = g_strconcat (g_ptr_array_index (words, i), g_ptr_array_index (words, i + 1), NULL);

        g_free (words->pdata[i]);
        words->pdata[i] = joined;
        g_ptr_array_remove_index (words, i + 1);
      }
}

/**
 * _liaison_join_person_words: (skip)
 * @name: a name as written
 * @generation: (out) (transfer full) (nullable): "jr" and the like
 *
 * Returns: (transfer full): its words, the first and the last spelled the one way, none between that tells nobody apart
 */
GStrv
_liaison_join_person_words (const char  *name,
                            char       **generation)
{
  g_autofree char *plain = simplify (name);
  g_auto (GStrv) split = g_strsplit (plain, " ", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GStrvBuilder) result = g_strv_builder_new ();

  *generation = NULL;
  for (char **word = split; *word != NULL; word++)
    if (**word != '\0' && !(words->len == 0 && is ("form of address", *word)))
      g_ptr_array_add (words, g_strdup (*word));
  while (words->len > 1 && (is ("degree", g_ptr_array_index (words, words->len - 1)) ||
                            is ("generation", g_ptr_array_index (words, words->len - 1))))
    {
      if (is ("generation", g_ptr_array_index (words, words->len - 1)))
        {
          g_free (*generation);
          *generation = g_strndup (g_ptr_array_index (words, words->len - 1), 2);
        }
      g_ptr_array_remove_index (words, words->len - 1);
    }
  join_initials (words);
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      g_autofree char *spelled = NULL;

      if (i > 0 && i + 1 < words->len && is ("particle", word))
        continue;
      spelled = i > 0 && i + 1 == words->len ? spell_last (word) : spell_first (word);
      g_strv_builder_add (result, spelled);
    }
  return g_strv_builder_end (result);
}
