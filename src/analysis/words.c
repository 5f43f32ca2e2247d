/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The word lists of data/words: how they are found, read and looked up. */

#include "analysis/words.h"

#include <gio/gio.h>
#include <string.h>

#include "liaison-words.h"

#define PREFIX "/io/github/liaison_app/Liaison/words/"

static GBytes *
lookup_list (const char *name)
{
  g_autofree char *path = g_strconcat (PREFIX, name, ".txt", NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resource_lookup_data (liaison_words_get_resource (), path,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("The word list “%s” is not part of the program: %s", name, error->message);
  return bytes;
}

static void
give (const char      *section,
      const char      *entry,
      LiaisonWordsFunc func,
      gpointer         user_data)
{
  g_auto (GStrv) fields = g_strsplit (entry, "|", -1);

  for (char **field = fields; *field != NULL; field++)
    g_strstrip (*field);
  if (fields[0] != NULL && fields[0][0] != '\0')
    func (section, (const char *const *)fields, user_data);
}

static void
read_list (const char      *name,
           gboolean         split,
           LiaisonWordsFunc func,
           gpointer         user_data)
{
  g_autoptr (GBytes) bytes = lookup_list (name);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  const char *section = "";

  for (char **line = lines; *line != NULL; line++)
    {
      g_strstrip (*line);
      if ((*line)[0] == '#' || (*line)[0] == '\0')
        continue;
      if ((*line)[0] == '[')
        {
          (*line)[strcspn (*line, "]")] = '\0';
          section = *line + 1;
        }
      else if (split)
        {
          g_auto (GStrv) entries = g_strsplit (*line, strchr (*line, '|') != NULL ? "\n" : ";", -1);

          for (char **entry = entries; *entry != NULL; entry++)
            give (section, *entry, func, user_data);
        }
      else
        give (section, *line, func, user_data);
    }
}

/**
 * liaison_words_read_lines:
 * @name: the name of a list, without ".txt"
 * @func: called for each line that is an entry
 * @user_data: for @func
 */
void
liaison_words_read_lines (const char      *name,
                          LiaisonWordsFunc func,
                          gpointer         user_data)
{
  read_list (name, FALSE, func, user_data);
}

/**
 * liaison_words_read_entries:
 * @name: the name of a list, without ".txt"
 * @func: called for each entry; a line without "|" may have several, separated by ";"
 * @user_data: for @func
 */
void
liaison_words_read_entries (const char      *name,
                            LiaisonWordsFunc func,
                            gpointer         user_data)
{
  read_list (name, TRUE, func, user_data);
}

/* A list of plain entries: section → word → second field. */
typedef struct
{
  GPtrArray *names; /* of the sections, in order */
  GHashTable *sections;
} List;

static void
on_entry (const char        *section,
          const char *const *fields,
          gpointer           user_data)
{
  List *list = user_data;
  GHashTable *words = g_hash_table_lookup (list->sections, section);

  if (words == NULL)
    {
      char *name = g_strdup (section);

      words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_ptr_array_add (list->names, name);
      g_hash_table_insert (list->sections, name, words);
    }
  g_hash_table_replace (words, g_strdup (fields[0]), g_strdup (fields[1] != NULL ? fields[1] : ""));
}

static void
on_short_form (const char        *section,
               const char *const *fields,
               gpointer           user_data)
{
  const char *equals = strstr (fields[0], " = ");

  if ((g_strcmp0 (section, "short") == 0 || g_strcmp0 (section, "after-city") == 0) && equals != NULL)
    {
      g_autofree char *key = g_strndup (fields[0], equals - fields[0]);
      const char *const pair[] = { key, equals + 3, NULL };

      on_entry (section, pair, user_data);
    }
  else
    on_entry (section, fields, user_data);
}

static List *
load_list (const char *name)
{
  List *list = g_new0 (List, 1);

  list->names = g_ptr_array_new ();
  list->sections = g_hash_table_new (g_str_hash, g_str_equal);
  liaison_words_read_entries (name, on_short_form, list);
  return list;
}

static List *
get_list (const char *name)
{
  static const char *const names[] = { "titles", "nouns", "verbs", "stance", "english", "places", "name-forms", NULL };
  static List *lists[G_N_ELEMENTS (names) - 1];
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    {
      for (guint i = 0; names[i] != NULL; i++)
        lists[i] = load_list (names[i]);
      g_once_init_leave (&loaded, 1);
    }
  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      return lists[i];
  g_return_val_if_reached (lists[0]);
}

/**
 * liaison_words_get:
 * @list: "titles", "nouns", "verbs", "stance", "english", "places" or "name-forms"
 * @section: a section of it
 * @word: a word or several, in lower case
 *
 * Returns: (nullable): the second field of the entry, "" when it has one field, or %NULL
 */
const char *
liaison_words_get (const char *list,
                   const char *section,
                   const char *word)
{
  GHashTable *words = g_hash_table_lookup (get_list (list)->sections, section);

  return words != NULL ? g_hash_table_lookup (words, word) : NULL;
}

/**
 * liaison_words_has:
 * @list: "titles", "nouns", "verbs", "stance", "english", "places" or "name-forms"
 * @section: a section of it
 * @word: a word or several, in lower case
 *
 * Returns: whether the section has the word
 */
gboolean
liaison_words_has (const char *list,
                   const char *section,
                   const char *word)
{
  return liaison_words_get (list, section, word) != NULL;
}

/**
 * liaison_words_section_of:
 * @list: "titles", "nouns", "verbs", "stance", "english", "places" or "name-forms"
 * @prefix: how the name of the section starts
 * @word: a word or several, in lower case
 *
 * Returns: (nullable): what follows @prefix in the name of the first such section that has @word
 */
const char *
liaison_words_section_of (const char *list,
                          const char *prefix,
                          const char *word)
{
  List *found = get_list (list);

  for (guint i = 0; i < found->names->len; i++)
    {
      const char *section = g_ptr_array_index (found->names, i);

      if (g_str_has_prefix (section, prefix) && liaison_words_has (list, section, word))
        return section + strlen (prefix);
    }
  return NULL;
}

static void
on_first_names (const char        *section,
                const char *const *fields,
                gpointer           user_data)
{
  GHashTable *genders = user_data;
  LiaisonGender gender =
      strcmp (section, "male") == 0 ? LIAISON_GENDER_MALE : LIAISON_GENDER_FEMALE;
  g_auto (GStrv) names = g_strsplit (fields[0], " ", -1);

  for (char **name = names; *name != NULL; name++)
    g_hash_table_replace (genders, g_strdup (*name), GINT_TO_POINTER (gender));
}

/**
 * liaison_words_gender:
 * @name: a first name as written
 *
 * Returns: the gender that most bearers of the name have, or unknown
 */
LiaisonGender
liaison_words_gender (const char *name)
{
  static GHashTable *genders = NULL;
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    {
      genders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      liaison_words_read_lines ("first-names", on_first_names, genders);
      g_once_init_leave (&loaded, 1);
    }
  return GPOINTER_TO_INT (g_hash_table_lookup (genders, name));
}
