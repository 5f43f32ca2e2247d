/* SPDX-License-Identifier: GPL-3.0-or-later */

/* By what names an entity of one article is looked for in others. A key starts with the kind, as one name of two kinds is never one
 * thing. A name that may be anybody's has no key: a lone surname, "the Senate" of nobody knows which state, "strike". */

#include <stdio.h>
#include <string.h>

#include "analysis/gazetteer.h"
#include "analysis/join-private.h"
#include "analysis/words.h"

static void
free_name (gpointer data)
{
  LiaisonJoinName *name = data;

  g_free (name->key);
  g_free (name->state);
  g_ptr_array_unref (name->others);
  g_ptr_array_unref (name->middle);
  g_free (name);
}

static char *
make_key (LiaisonEntityKind  kind,
          const char        *name,
          const char        *more)
{
  return more == NULL ? g_strdup_printf ("%d:%s", kind, name) : g_strdup_printf ("%d:%s|%s", kind, name, more);
}

static void
add_other (LiaisonJoinName *self,
           char            *key)
{
  if (g_strcmp0 (key, self->key) != 0 && !g_ptr_array_find_with_equal_func (self->others, key, g_str_equal, NULL))
    g_ptr_array_add (self->others, key);
  else
    g_free (key);
}

/* What is known under the name itself, not as an adjective or a capital of it. */
static const LiaisonKnown *
find_known (const LiaisonEntityRecord *record,
            const char                *name)
{
  LiaisonKnownForm form;
  const LiaisonKnown *known = liaison_gazetteer_find (name, &form);

  return known != NULL && form == LIAISON_KNOWN_NAME && known->kind == record->kind ? known : NULL;
}

/* The state that NAME is, as written or as an adjective, or NULL. */
static const char *
find_state (const char *name)
{
  LiaisonKnownForm form;
  const LiaisonKnown *known = liaison_gazetteer_find (name, &form);

  if (known == NULL || form == LIAISON_KNOWN_CAPITAL || g_strcmp0 (known->subkind, "country") != 0)
    return NULL;
  return known->name;
}

/* Names that are not persons': "Revolutionary Guards" and "Revolutionary Guard" are one, "The Hague" and "Hague" too. */
static char *
fold_other (const char *name)
{
  g_autofree char *folded = liaison_gazetteer_fold (name);
  g_auto (GStrv) words = g_strsplit_set (folded, " -", -1);
  GString *result = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    {
      gsize length = strlen (*word);

      if (length == 0)
        continue;
      if (length > 4 && (*word)[length - 1] == 's' && (*word)[length - 2] != 's')
        (*word)[length - 1] = '\0';
      g_string_append_printf (result, "%s%s", result->len > 0 ? " " : "",
                              strcmp (*word, "&") == 0 ? "and" : *word);
    }
  g_string_replace (result, "defence", "defense", 0);
  g_string_replace (result, "organisation", "organization", 0);
  g_string_replace (result, "labour", "labor", 0);
  return g_string_free (result, FALSE);
}

/* How many words NAME has that mean something, if all of them are words that every state has names of, as in "Ministry of
 * Defence"; or 0. */
static guint
count_institution (const char *name)
{
  static const char *const small[] = { "of", "the", "and", "for", "in", "on", "to", NULL };
  g_autofree char *folded = liaison_gazetteer_fold (name);
  g_auto (GStrv) words = g_strsplit_set (folded, " -", -1);
  guint n = 0;

  for (char **word = words; *word != NULL; word++)
    if (**word == '\0' || g_strv_contains (small, *word))
      continue;
    else if (!liaison_words_has ("name-forms", "institution", *word))
      return 0;
    else
      n++;
  return n;
}

static gboolean
is_institution (const char *name)
{
  return count_institution (name) > 0;
}

/* Whether every state may have one of this name, known or not: "Senate", but not "Central Intelligence Agency". */
static gboolean
is_anywhere (const LiaisonEntityRecord *record,
             const LiaisonKnown        *known)
{
  guint n = count_institution (record->name);

  return n > 0 && record->kind == LIAISON_ENTITY_ORGANIZATION &&
         (known == NULL || n < 3 || g_str_has_suffix (record->name, "Party") || g_str_has_suffix (record->name, "Council"));
}

static gboolean
is_acronym (const char *name)
{
  guint capitals = 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      capitals++;
    else if (*p != '.' && *p != '-' && !g_unichar_isdigit (g_utf8_get_char (p)))
      return FALSE;
  return capitals > 1;
}

/* The state that each entity is part of or in, by what the article says of it; NULL where it says nothing. */
static const char **
find_states (LiaisonAnalysis *analysis)
{
  guint n = liaison_analysis_get_n_entities (analysis);
  const char **states = g_new0 (const char *, n + 1);

  for (guint i = 0; i < liaison_analysis_get_n_relations (analysis); i++)
    {
      const LiaisonRelationRecord *relation = liaison_analysis_get_relation (analysis, i);
      const LiaisonEntityRecord *target = liaison_analysis_get_entity (analysis, relation->target);

      if ((relation->kind == LIAISON_RELATION_PART_OF || relation->kind == LIAISON_RELATION_LOCATED_IN) &&
          !relation->negated && target->kind == LIAISON_ENTITY_PLACE && states[relation->source] == NULL)
        states[relation->source] = find_state (target->name);
    }
  return states;
}

/* The state that the article is about most, or NULL. */
static const char *
find_home (LiaisonAnalysis *analysis)
{
  for (guint i = 0; i < liaison_analysis_get_n_entities (analysis); i++)
    {
      const LiaisonEntityRecord *record = liaison_analysis_get_entity (analysis, i);
      const char *state = record->kind == LIAISON_ENTITY_PLACE ? find_state (record->name) : NULL;

      if (state != NULL)
        return state;
    }
  return NULL;
}

/* "Corvane National Guard Corps" may be called CNGC elsewhere. Of shorter ones too many are alike. */
static void
add_acronym (LiaisonJoinName           *self,
             const LiaisonEntityRecord *record)
{
  g_auto (GStrv) words = g_strsplit_set (record->name, " -", -1);
  g_autoptr (GString) letters = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (g_unichar_isupper (g_utf8_get_char (*word)))
      g_string_append_unichar (letters, g_unichar_tolower (g_utf8_get_char (*word)));
  if (g_utf8_strlen (letters->str, -1) >= 4)
    add_other (self, make_key (record->kind, letters->str, NULL));
}

static void
name_other (LiaisonJoinName           *self,
            const LiaisonEntityRecord *record,
            const char                *state,
            const char                *home)
{
  const LiaisonKnown *known = find_known (record, record->name);
  g_autofree char *folded = fold_other (known != NULL ? known->name : record->name);

  if (folded[0] == '\0')
    return;
  if (is_anywhere (record, known))
    {
      if (state == NULL && known != NULL && known->country != NULL && g_strcmp0 (known->country, home) == 0)
        state = known->country;
      /* What is known is written without the state that it is known of. */
      if (state != NULL)
        self->key = make_key (record->kind, folded, known != NULL && g_strcmp0 (known->country, state) == 0 ? NULL : state);
      return;
    }
  self->key = make_key (record->kind, folded, NULL);
  if (known == NULL && record->kind == LIAISON_ENTITY_ORGANIZATION)
    add_acronym (self, record);
  for (guint i = 0; i < record->aliases->len; i++)
    {
      const char *alias = g_ptr_array_index (record->aliases, i);
      const LiaisonKnown *other = find_known (record, alias);
      g_autofree char *key = fold_other (other != NULL ? other->name : alias);

      /* "the Guard", for short, is somebody else in the next article. */
      if (other == NULL && !is_acronym (alias) && (strchr (key, ' ') == NULL || is_institution (alias)))
        continue;
      add_other (self, make_key (record->kind, key, NULL));
    }
}

typedef enum
{
  TELLS_NOTHING,        /* "strike": any */
  TELLS_WITH_TIME,      /* "invasion of Corvane": there may be another at another time */
  TELLS,                /* "Operation Lentil", "assassination of Ann Reed" */
} Telling;

/* How much the name of what happened, or was agreed, tells of which it is. */
static Telling
find_telling (const LiaisonEntityRecord *record)
{
  g_auto (GStrv) words = g_strsplit (record->name, " ", -1);
  guint n_proper = 0, n_plain = 0;
  gboolean once = FALSE, recurring = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *lower = g_utf8_strdown (words[i], -1);

      once = once || liaison_words_has ("name-forms", "once", lower);
      recurring = liaison_words_has ("name-forms", "recurring", lower);
      /* "Invasion of Corvane" starts with a capital only because it is a name here. */
      if (i == 0 && words[1] != NULL && strlen (words[1]) < 5 && g_ascii_islower (words[1][0]))
        n_plain++;
      else if (g_unichar_isupper (g_utf8_get_char (words[i])) || g_ascii_isdigit (words[i][0]))
        n_proper += i > 0;
      else if (strlen (lower) > 3)
        n_plain++;
    }
  if (n_proper == 0 || recurring)
    return n_proper == 0 ? TELLS_NOTHING : TELLS_WITH_TIME;
  return n_plain == 0 || once ? TELLS : TELLS_WITH_TIME;
}

/* An article that does not say when something was speaks of what was so many days before or after it, as far as may be guessed. */
#define NEAR_DAYS 400

/* Sets the days in which it was. Returns whether anything is known of them. */
static gboolean
find_days (LiaisonJoinName           *self,
           const LiaisonEntityRecord *record,
           const char                *published)
{
  guint year, month, day;

  if (g_date_valid (&record->time.from) && g_date_valid (&record->time.to))
    {
      self->from = (int)g_date_get_julian (&record->time.from);
      self->to = (int)g_date_get_julian (&record->time.to);
      return TRUE;
    }
  if (published != NULL && sscanf (published, "%4u-%2u-%2u", &year, &month, &day) == 3 &&
      g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
      self->from = (int)g_date_get_julian (&date) - NEAR_DAYS;
      self->to = self->from + 2 * NEAR_DAYS;
      return TRUE;
    }
  return FALSE;
}

static void
name_happening (LiaisonJoinName           *self,
                const LiaisonEntityRecord *record,
                const char                *published)
{
  const LiaisonKnown *known = find_known (record, record->name);
  g_autofree char *folded = fold_other (known != NULL ? known->name : record->name);
  Telling telling = known != NULL ? TELLS : find_telling (record);

  if (telling == TELLS_NOTHING || (telling == TELLS_WITH_TIME && !find_days (self, record, published)))
    return;
  /* Of what has a name of its own the articles may tell different days. */
  if (telling == TELLS)
    self->from = self->to = 0;
  self->key = make_key (record->kind, folded, NULL);
}

/* The state in which the role is an office that one holds at a time: "Prime Minister" of Israel, "French President". */
static const char *
find_office (LiaisonAnalysis   *analysis,
             const LiaisonRole *role)
{
  g_autofree char *title = g_utf8_strdown (role->title, -1);
  int organization = liaison_analysis_find_entity (analysis, role->organization);
  g_auto (GStrv) words = NULL;

  if (g_str_has_prefix (title, "former "))
    memmove (title, title + strlen ("former "), strlen (title) - strlen ("former ") + 1);
  if (organization >= 0 && liaison_words_has ("name-forms", "state office", title))
    return find_state (liaison_analysis_get_entity (analysis, organization)->name);
  words = g_strsplit (role->title, " ", 2);
  if (words[0] != NULL && words[1] != NULL)
    {
      g_autofree char *rest = g_utf8_strdown (words[1], -1);

      if (liaison_words_has ("name-forms", "state office", rest))
        return find_state (words[0]);
    }
  return NULL;
}

/* "Prime Minister" is whoever that is. */
static gboolean
is_office (const char *name)
{
  g_autofree char *folded = liaison_gazetteer_fold (name);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n = g_strv_length (words);

  return n > 1 && liaison_words_has ("name-forms", "before office", words[0]) &&
         liaison_words_section_of ("titles", "", words[n - 1]) != NULL;
}

/* First and last name make the key; NULL of a name of one word. */
static char *
make_person_key (const char *name,
                 GPtrArray  *middle,
                 char      **by_middle)
{
  g_autofree char *generation = NULL;
  g_auto (GStrv) words = _liaison_join_person_words (name, &generation);
  guint n = g_strv_length (words);
  g_autofree char *both = NULL;

  if (n < 2 || g_utf8_strlen (words[n - 1], -1) < 2)
    return NULL;
  /* "J. Smith" is many. */
  if (g_utf8_strlen (words[0], -1) < 2 || is_office (name))
    return NULL;
  for (guint i = 1; middle != NULL && i + 1 < n; i++)
    g_ptr_array_add (middle, g_strdup (words[i]));
  if (by_middle != NULL && n > 2 && g_utf8_strlen (words[1], -1) > 2)
    {
      g_autofree char *second = g_strdup_printf ("%s %s", words[1], words[n - 1]);

      *by_middle = make_key (LIAISON_ENTITY_PERSON, second, generation);
    }
  both = g_strdup_printf ("%s %s", words[0], words[n - 1]);
  return make_key (LIAISON_ENTITY_PERSON, both, generation);
}

static void
name_person (LiaisonJoinName           *self,
             LiaisonAnalysis           *analysis,
             const LiaisonEntityRecord *record)
{
  char *by_middle = NULL;

  self->key = make_person_key (record->name, self->middle, &by_middle);
  if (self->key == NULL)
    return;
  if (by_middle != NULL)
    add_other (self, by_middle);
  for (guint i = 0; i < record->roles->len && self->state == NULL; i++)
    self->state = g_strdup (find_office (analysis, g_ptr_array_index (record->roles, i)));
}

/**
 * _liaison_join_names: (skip)
 * @analysis: an analysis of one article
 *
 * Returns: (transfer full) (element-type LiaisonJoinName): by what names each of its entities is looked for
 */
GPtrArray *
_liaison_join_names (LiaisonAnalysis *analysis)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (free_name);
  g_autofree const char **states = find_states (analysis);
  const char *home = find_home (analysis);

  for (guint i = 0; i < liaison_analysis_get_n_entities (analysis); i++)
    {
      const LiaisonEntityRecord *record = liaison_analysis_get_entity (analysis, i);
      LiaisonJoinName *name = g_new0 (LiaisonJoinName, 1);

      name->others = g_ptr_array_new_with_free_func (g_free);
      name->middle = g_ptr_array_new_with_free_func (g_free);
      if (record->kind == LIAISON_ENTITY_PERSON)
        name_person (name, analysis, record);
      else if (record->kind == LIAISON_ENTITY_ORGANIZATION || record->kind == LIAISON_ENTITY_PLACE)
        name_other (name, record, states[i], home);
      else
        name_happening (name, record, liaison_article_get_published (liaison_analysis_get_article (analysis)));
      g_ptr_array_add (names, name);
    }
  return names;
}

static gboolean
words_fit (const GPtrArray *a,
           const GPtrArray *b)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    {
      const char *first = g_ptr_array_index (a, i);
      const char *second = g_ptr_array_index (b, i);

      if (!g_str_has_prefix (first, second) && !g_str_has_prefix (second, first))
        return FALSE;
    }
  return TRUE;
}

gboolean
_liaison_join_names_fit (const LiaisonJoinName *a,
                         const LiaisonJoinName *b)
{
  return words_fit (a->middle, b->middle) && (a->state == NULL || b->state == NULL || strcmp (a->state, b->state) == 0) &&
         (a->from == 0 || b->from == 0 || (a->from <= b->to && b->from <= a->to));
}
