/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that are known before the article is read: states with their adjectives and capitals,
 * organizations, places. */

#include "analysis/gazetteer.h"

#include <string.h>

#include "analysis/words.h"

typedef struct
{
  const LiaisonKnown *known;
  LiaisonKnownForm form;
  char *written; /* the entry as it stands in the list */
} Entry;

typedef struct
{
  GHashTable *entries; /* folded name → Entry */
  GPtrArray *known;    /* of LiaisonKnown *: all, also those that stand twice */
  GStringChunk *strings;
} Gazetteer;

/**
 * liaison_gazetteer_fold:
 * @name: a name as written
 *
 * Returns: (transfer full): the form in which names are compared
 */
char *
liaison_gazetteer_fold (const char *name)
{
  g_autofree char *plain = g_utf8_normalize (name, -1, G_NORMALIZE_NFKD);
  GString *folded = g_string_new (NULL);

  for (const char *p = plain != NULL ? plain : name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c) || c == '.' || c == '"' || c == 0x201C || c == 0x201D)
        continue;
      if (c == 0x2019 || c == 0x2018)
        c = '\'';
      if (g_unichar_isspace (c))
        {
          if (folded->len == 0 || folded->str[folded->len - 1] == ' ')
            continue;
          c = ' ';
        }
      g_string_append_unichar (folded, g_unichar_tolower (c));
    }
  while (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  if (g_str_has_prefix (folded->str, "the ") && folded->len > 4)
    g_string_erase (folded, 0, 4);
  return g_string_free (folded, FALSE);
}

static void
add (Gazetteer          *self,
     const char         *written,
     const LiaisonKnown *known,
     LiaisonKnownForm    form)
{
  g_autofree char *folded = liaison_gazetteer_fold (written);
  Entry *entry;

  if (folded[0] == '\0' || g_hash_table_contains (self->entries, folded))
    return;
  entry = g_new (Entry, 1);
  entry->known = known;
  entry->form = form;
  entry->written = g_strdup (written);
  g_hash_table_insert (self->entries, g_steal_pointer (&folded), entry);
}

static void
add_all (Gazetteer          *self,
         const char         *list,
         const LiaisonKnown *known,
         LiaisonKnownForm    form)
{
  g_auto (GStrv) names = g_strsplit (list != NULL ? list : "", ";", -1);

  for (char **name = names; *name != NULL; name++)
    add (self, g_strstrip (*name), known, form);
}

static LiaisonKnown *
make_known (Gazetteer        *self,
            const char       *name,
            LiaisonEntityKind kind,
            const char       *subkind)
{
  LiaisonKnown *known = g_new0 (LiaisonKnown, 1);

  g_ptr_array_add (self->known, known);
  known->name = g_string_chunk_insert_const (self->strings, name);
  known->kind = kind;
  known->subkind = g_string_chunk_insert_const (self->strings, subkind);
  return known;
}

static void
on_country (const char        *section,
            const char *const *fields,
            gpointer           user_data)
{
  Gazetteer *self = user_data;
  LiaisonKnown *known = make_known (self, fields[0], LIAISON_ENTITY_PLACE, "country");
  guint n_fields = g_strv_length ((char **)fields);

  known->country = known->name;
  add (self, fields[0], known, LIAISON_KNOWN_NAME);
  add_all (self, n_fields > 1 ? fields[1] : NULL, known, LIAISON_KNOWN_NAME);
  add_all (self, n_fields > 2 ? fields[2] : NULL, known, LIAISON_KNOWN_ADJECTIVE);
  add_all (self, n_fields > 3 ? fields[3] : NULL, known, LIAISON_KNOWN_CAPITAL);
}

static void
on_organization (const char        *section,
                 const char *const *fields,
                 gpointer           user_data)
{
  Gazetteer *self = user_data;
  LiaisonEntityKind kind = strcmp (section, "treaty") == 0 ? LIAISON_ENTITY_AGREEMENT
                                                           : LIAISON_ENTITY_ORGANIZATION;
  LiaisonKnown *known = make_known (self, fields[0], kind, section);
  guint n_fields = g_strv_length ((char **)fields);

  if (n_fields > 2 && fields[2][0] != '\0')
    known->country = g_string_chunk_insert_const (self->strings, fields[2]);
  add (self, fields[0], known, LIAISON_KNOWN_NAME);
  add_all (self, n_fields > 1 ? fields[1] : NULL, known, LIAISON_KNOWN_NAME);
  if (n_fields > 1 && fields[1][0] != '\0')
    known->others = g_string_chunk_insert_const (self->strings, fields[1]);
}

static void
on_place (const char        *section,
          const char *const *fields,
          gpointer           user_data)
{
  Gazetteer *self = user_data;

  /* "Fla." is read only where it stands after a city. */
  if (strcmp (section, "after-city") == 0)
    return;
  add (self, fields[0], make_known (self, fields[0], LIAISON_ENTITY_PLACE, section),
       LIAISON_KNOWN_NAME);
}

static gpointer
load (gpointer unused)
{
  Gazetteer *self = g_new0 (Gazetteer, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->strings = g_string_chunk_new (4096);
  self->known = g_ptr_array_new ();
  liaison_words_read_lines ("countries", on_country, self);
  liaison_words_read_lines ("organizations", on_organization, self);
  liaison_words_read_entries ("places", on_place, self);
  return self;
}

/* A short name in capitals ("US", "WHO", "IS") is not the word "us". */
static gboolean
fits_case (const char *written,
           const char *entry)
{
  guint capitals = 0, letters = 0;

  for (const char *p = entry; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      {
        letters++;
        capitals += g_unichar_isupper (g_utf8_get_char (p)) != 0;
      }
  if (capitals < letters || letters > 5)
    return g_unichar_isupper (g_utf8_get_char (written)) ||
           g_unichar_islower (g_utf8_get_char (entry)) ||
           !g_unichar_isalpha (g_utf8_get_char (written)) || g_str_has_prefix (written, "the ");
  for (const char *p = written; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)) && !g_str_has_prefix (p, "the "))
      return FALSE;
    else if (g_str_has_prefix (p, "the "))
      p += 3;
  return TRUE;
}

/**
 * liaison_gazetteer_find:
 * @name: a name as written
 * @form: (out) (optional): how it stands for what is known
 *
 * Returns: (nullable): what is known of it; it lives as long as the program
 */
const LiaisonKnown *
liaison_gazetteer_find (const char       *name,
                        LiaisonKnownForm *form)
{
  static GOnce once = G_ONCE_INIT;
  Gazetteer *self = g_once (&once, load, NULL);
  g_autofree char *folded = liaison_gazetteer_fold (name);
  const Entry *entry = g_hash_table_lookup (self->entries, folded);

  if (entry == NULL || !fits_case (name, entry->written))
    return NULL;
  if (form != NULL)
    *form = entry->form;
  return entry->known;
}
