/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands with a name tells what kind of thing it is, where the reading took it for a person or
 * a place: one is chief executive of a company, studies at a school, and what is headquartered
 * somewhere is nobody. */

#include "analysis/draft.h"

#include <string.h>

static gboolean
is (const LiaisonText *text,
    int                word,
    const char        *lower)
{
  return word >= 0 && word < (int)text->n_words && strcmp (text->words[word].lower, lower) == 0;
}

/* The section of nouns that calls organizations of this noun, or NULL. */
static const char *
find_sort (const LiaisonWord *word)
{
  static const char *const sorts[] = { "agency", "party", "company", "media", "research", "group" };
  /* Persons, too, are called so, or places. */
  static const char *const either[] = { "developer",  "publisher", "maker",   "supplier",
                                        "contractor", "model",     "network", "channel",
                                        "school",     "church",    "office",  "authority",
                                        NULL };

  if (word->upos != LIAISON_UPOS_NOUN || g_strv_contains (either, word->lemma))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (liaison_words_has ("nouns", sorts[i], word->lemma))
      return sorts[i];
  return NULL;
}

/* "chief executive of", "chairman of the", "professor at": nobody is that of a person. */
static gboolean
follows_office (const LiaisonText         *text,
                const LiaisonDraftMention *name,
                const char               **sort)
{
  static const char *const of[] = { "ceo",        "chairman",   "chairwoman",   "chairperson",
                                    "cfo",        "coo",        "cto",          "founder",
                                    "co-founder", "cofounder",  "director",     "president",
                                    "owner",      "co-owner",   "officer",      "executive",
                                    "trustee",    "dean",       "rector",       "shareholder",
                                    "employee",   "subsidiary", "headquarters", "alumnus",
                                    "graduate",   "co-chair",   "co-ceo",       "division",
                                    NULL };
  static const char *const at[] = { "ceo",      "professor", "lecturer", "researcher", "director",
                                    "officer",  "executive", "manager",  "president",  "fellow",
                                    "engineer", "scientist", "analyst",  "economist",  "counsel",
                                    "worked",   "works",     "work",     "working",    "taught",
                                    "teaches",  NULL };
  static const char *const schools[] = { "studied",  "educated", "graduated",    "enrolled",
                                         "studying", "studies",  "matriculated", NULL };
  int word = (int)name->first - 1;
  int before;

  if (is (text, word, "the"))
    word--;
  before = word - 1;
  *sort = NULL;
  /* "at Deb's Riverview Kennels": not at Deb. */
  if (before < 0 || text->words[before].sentence != text->words[name->first].sentence ||
      is (text, name->end, "'s"))
    return FALSE;
  /* "founder of the Acme estate": not of Acme. */
  if (is (text, word, "of"))
    return g_strv_contains (of, text->words[before].lemma) &&
           (name->end >= text->n_words || text->words[name->end].upos != LIAISON_UPOS_NOUN);
  if (is (text, word, "at") || is (text, word, "from"))
    {
      if (g_strv_contains (schools, text->words[before].lower))
        {
          *sort = "research";
          return TRUE;
        }
      if (is (text, word, "from"))
        return FALSE;
      /* "director of sales and marketing at": over what the office is for. */
      for (guint skipped = 0; skipped < 7 && before >= 0; skipped++, before--)
        if (g_strv_contains (at, text->words[before].lower))
          return TRUE;
        else if (text->words[before].upos != LIAISON_UPOS_NOUN &&
                 text->words[before].upos != LIAISON_UPOS_PROPN &&
                 text->words[before].upos != LIAISON_UPOS_ADJ && !is (text, before, "and") &&
                 !is (text, before, "of"))
          return FALSE;
      return FALSE;
    }
  return FALSE;
}

/* "Acme's headquarters", "Acme CEO Mary Reed". */
static gboolean
precedes_office (const LiaisonText         *text,
                 const LiaisonDraftMention *name)
{
  static const char *const posts[] = { "ceo",        "chairman",     "chairwoman", "headquarters",
                                       "subsidiary", "shareholder",  "employee",   "cfo",
                                       "coo",        "cto",          "co-founder", "spokeswoman",
                                       "spokesman",  "spokesperson", NULL };
  guint word = name->end;

  if (is (text, word, "'s") || is (text, word, "'"))
    word++;
  for (guint skipped = 0; word < text->n_words && skipped < 3; skipped++, word++)
    {
      if (text->words[word].sentence != text->words[name->first].sentence)
        return FALSE;
      if (g_strv_contains (posts, text->words[word].lemma) ||
          (is (text, word, "executive") && word > 0 && is (text, word - 1, "chief")))
        /* A person, too, has a spokesman. */
        return word == name->end || !g_str_has_prefix (text->words[word].lemma, "spokes");
      if (text->words[word].upos != LIAISON_UPOS_ADJ &&
          strcmp (text->words[word].lower, "president") != 0 && !is (text, word, "and") &&
          strcmp (text->words[word].lower, "founder") != 0)
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_found (const LiaisonWord *word)
{
  static const char *const verbs[] = { "found", "co-found", "cofound", NULL };

  return g_strv_contains (verbs, word->lemma) && g_str_has_suffix (word->lower, "founded");
}

/* "Acme is a company", "Acme was founded", "who founded Acme", "Acme, a company based in". */
static gboolean
is_argument (const LiaisonText         *text,
             const LiaisonDraftMention *name,
             const char               **sort)
{
  static const char *const done_to[] = { "headquarter", "incorporate", NULL };
  const LiaisonWord *word = &text->words[name->head], *above;

  *sort = NULL;
  /* "Orlando, Florida": where something is, whatever the tree makes of it. */
  if (word->head < 0 || (name->first > 0 && is (text, name->first - 1, ",")))
    return FALSE;
  above = &text->words[word->head];
  switch (word->deprel)
    {
    case LIAISON_DEPREL_NSUBJ:
      if (liaison_text_child (text, word->head, LIAISON_DEPREL_COP) >= 0)
        *sort = find_sort (above);
      return *sort != NULL;
    case LIAISON_DEPREL_NSUBJ_PASS:
      return is_found (above) || g_strv_contains (done_to, above->lemma);
    case LIAISON_DEPREL_OBJ:
      /* "prior to joining Acme" */
      if ((strcmp (above->lower, "joining") == 0 || strcmp (above->lower, "leaving") == 0) &&
          word->head > 0 && name->end - name->first == 1 &&
          (is (text, word->head - 1, "to") || is (text, word->head - 1, "before") ||
           is (text, word->head - 1, "since") || is (text, word->head - 1, "after")))
        return liaison_words_gender (text->words[name->first].form) == LIAISON_GENDER_UNKNOWN;
      return word->head < (int)name->head && is_found (above);
    case LIAISON_DEPREL_APPOS:
    case LIAISON_DEPREL_NMOD_DESC:
      /* "the company Acme". */
      if (word->head + 1 == (int)name->first)
        *sort = find_sort (above);
      return *sort != NULL;
    default:
      return FALSE;
    }
}

/* "Acme is a fashion brand", "the company Acme", as the words run. */
static gboolean
is_beside_sort (const LiaisonText         *text,
                const LiaisonDraftMention *name,
                const char               **sort)
{
  guint limit = text->sentences[text->words[name->first].sentence].end;
  guint word = name->end;

  *sort = NULL;
  if (name->first > 0 && text->words[name->first - 1].sentence == text->words[name->first].sentence)
    *sort = find_sort (&text->words[name->first - 1]);
  if (*sort != NULL)
    return TRUE;
  if (word + 2 >= limit || text->words[word].upos != LIAISON_UPOS_AUX ||
      (!is (text, word, "is") && !is (text, word, "was")) ||
      (!is (text, word + 1, "a") && !is (text, word + 1, "an")))
    return FALSE;
  for (word += 2; word < limit && word < name->end + 7; word++)
    {
      if (text->words[word].upos != LIAISON_UPOS_ADJ &&
          text->words[word].upos != LIAISON_UPOS_NOUN &&
          text->words[word].upos != LIAISON_UPOS_PROPN)
        break;
      *sort = find_sort (&text->words[word]);
    }
  return *sort != NULL;
}

static gboolean
has_apposition (const LiaisonText         *text,
                const LiaisonDraftMention *name,
                const char               **sort)
{
  int part = liaison_text_child (text, name->head, LIAISON_DEPREL_APPOS);

  *sort = part > (int)name->head ? find_sort (&text->words[part]) : NULL;
  return *sort != NULL;
}

/* "Mary Reed": two or three words, the first a first name. */
static gboolean
looks_like_person (const LiaisonText         *text,
                   const LiaisonDraftMention *name)
{
  LiaisonKnownForm form;

  /* "Philip Morris USA" */
  if (name->end - name->first > 1 &&
      (liaison_words_has ("nouns", "name-company", text->words[name->end - 1].lower) ||
       liaison_gazetteer_find (text->words[name->end - 1].form, &form) != NULL))
    return FALSE;
  return name->end - name->first > 1 && name->end - name->first < 4 &&
         liaison_words_gender (text->words[name->first].form) != LIAISON_GENDER_UNKNOWN;
}

/* "Reed" where the article names a Mary Reed. */
static gboolean
is_surname (const LiaisonDraft        *draft,
            const LiaisonDraftMention *name)
{
  g_autofree char *ending = g_strconcat (" ", name->folded, NULL);

  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const LiaisonDraftMention *other = liaison_draft_mention (draft, i);

      if (other->form == LIAISON_MENTION_NAME && other->kind == LIAISON_ENTITY_PERSON &&
          other->folded != NULL && g_str_has_suffix (other->folded, ending))
        return TRUE;
    }
  return FALSE;
}

/* "the Moreau regime", said of no place that is known: a regime is called after who rules. */
static void
name_rulers (LiaisonDraft *draft)
{
  for (guint i = 0; i < draft->mentions->len; i++)
    {
      LiaisonDraftMention *name = liaison_draft_mention (draft, i);

      if (name->form == LIAISON_MENTION_NAME && name->known == NULL &&
          name->kind == LIAISON_ENTITY_PLACE && name->end - name->first == 1 &&
          (is (draft->text, name->end, "regime") || is (draft->text, name->end, "administration")))
        {
          name->kind = LIAISON_ENTITY_PERSON;
          name->subkind = NULL;
        }
    }
}

/**
 * liaison_draft_weigh_uses:
 * @self: a draft with mentions that have no entities yet
 *
 * Makes organizations of the names that are used as such. All names that are written the same are
 * the same kind of thing.
 */
void
liaison_draft_weigh_uses (LiaisonDraft *self)
{
  g_autoptr (GHashTable) sorts = g_hash_table_new (g_str_hash, g_str_equal);

  name_rulers (self);
  for (guint i = 0; i < self->mentions->len; i++)
    {
      LiaisonDraftMention *name = liaison_draft_mention (self, i);
      const char *sort = NULL;

      if (name->form != LIAISON_MENTION_NAME || name->known != NULL || name->folded == NULL ||
          (name->kind != LIAISON_ENTITY_PERSON && name->kind != LIAISON_ENTITY_PLACE) ||
          (name->kind == LIAISON_ENTITY_PERSON && looks_like_person (self->text, name)))
        continue;
      if ((follows_office (self->text, name, &sort) || precedes_office (self->text, name) ||
           is_argument (self->text, name, &sort) || is_beside_sort (self->text, name, &sort) ||
           has_apposition (self->text, name, &sort)) &&
          !is_surname (self, name))
        g_hash_table_insert (sorts, name->folded, (gpointer)(sort != NULL ? sort : ""));
    }
  if (g_hash_table_size (sorts) == 0)
    return;
  for (guint i = 0; i < self->mentions->len; i++)
    {
      LiaisonDraftMention *name = liaison_draft_mention (self, i);
      const char *sort =
          name->form == LIAISON_MENTION_NAME && name->known == NULL && name->folded != NULL &&
                  (name->kind == LIAISON_ENTITY_PERSON || name->kind == LIAISON_ENTITY_PLACE)
              ? g_hash_table_lookup (sorts, name->folded)
              : NULL;

      if (sort == NULL)
        continue;
      name->kind = LIAISON_ENTITY_ORGANIZATION;
      name->subkind = *sort != '\0' ? sort : NULL;
    }
}
