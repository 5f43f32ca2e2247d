/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Operations and agreements that the article describes without a proper name: "the assassination of
 * X", "the invasion of Y", "the Iran nuclear deal". Each becomes an entity, once for all the ways
 * in which the article calls it. */

#include "analysis/operations.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/phrases.h"

/* Words for one and the same deed, when it was done to the same person or place. */
static const char *const families[][12] = {
  { "assassination", "killing", "murder", "execution", "poisoning", "slaying", "strike", "attack",
    NULL },
  { "invasion", "occupation", "annexation", "war", "intervention", NULL },
  { "bombing", "bombardment", "shelling", "raid", "strike", "airstrike", "attack", "drone strike",
    "missile strike", NULL },
  { "deal", "agreement", "accord", "pact", "treaty", "accords", "settlement", NULL },
  { "ceasefire", "cease-fire", "truce", "armistice", NULL },
};

/**
 * liaison_operations_same_family:
 * @a: the lemma of a noun
 * @b: another
 *
 * Returns: whether both can call the same operation or agreement
 */
gboolean
liaison_operations_same_family (const char *a,
                                const char *b)
{
  if (strcmp (a, b) == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (g_strv_contains ((const char *const *)families[i], a) &&
        g_strv_contains ((const char *const *)families[i], b))
      return TRUE;
  return FALSE;
}

/* The entity that the operation is aimed at, with the word that says so; -1 if the phrase does not
 * say. */
static int
find_victim (const LiaisonDraft *draft,
             int                 head,
             int                *victim_word)
{
  const LiaisonText *text = draft->text;
  const char *prepositions = liaison_words_get ("nouns", "operation", text->words[head].lemma);
  g_auto (GStrv) wanted = g_strsplit (prepositions != NULL ? prepositions : "of", ";", -1);
  int part, entity;

  for (char **w = wanted; *w != NULL; w++)
    g_strstrip (*w);
  for (part = liaison_text_child (text, head, LIAISON_DEPREL_NMOD); part >= 0;
       part = liaison_text_next (text, part, LIAISON_DEPREL_NMOD))
    {
      const char *preposition = liaison_text_preposition (text, part);

      if (preposition == NULL || !g_strv_contains ((const char *const *)wanted, preposition))
        continue;
      entity = liaison_phrases_referent (draft, part);
      if (entity >= 0)
        {
          *victim_word = part;
          return entity;
        }
    }
  /* "the Soleimani killing", "Soleimani's assassination": whoever stands before a deed that is done
   * "of" somebody. */
  if (strcmp (wanted[0] != NULL ? wanted[0] : "", "of") == 0 ||
      strcmp (text->words[head].lemma, "war") == 0)
    for (part = text->words[head].child; part >= 0; part = text->words[part].sibling)
      if (part < head && (text->words[part].deprel == LIAISON_DEPREL_COMPOUND ||
                          (text->words[part].deprel == LIAISON_DEPREL_NMOD_POSS &&
                           strcmp (text->words[head].lemma, "war") != 0)))
        {
          entity = liaison_phrases_referent (draft, part);
          if (entity < 0 || (liaison_draft_entity (draft, entity)->kind != LIAISON_ENTITY_PERSON &&
                             text->words[part].deprel == LIAISON_DEPREL_NMOD_POSS))
            continue;
          *victim_word = part;
          return entity;
        }
  return -1;
}

static int
find_same_operation (const LiaisonDraft *draft,
                     const char         *head,
                     int                 victim,
                     const char         *when)
{
  for (guint i = 0; i < draft->entities->len; i++)
    {
      const LiaisonDraftEntity *entity = liaison_draft_entity (draft, i);

      if (entity->kind == LIAISON_ENTITY_OPERATION && entity->victim == victim &&
          entity->merged < 0 && entity->head != NULL &&
          liaison_operations_same_family (entity->head, head) &&
          (entity->when == NULL || when == NULL || strcmp (entity->when, when) == 0 ||
           g_str_has_suffix (entity->when, when) || g_str_has_suffix (when, entity->when)))
        return i;
    }
  return -1;
}

static char *
capitalize (const char *name)
{
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (name), NULL);
}

/* The article's own preposition, or the usual one. */
static const char *
name_preposition (const LiaisonText *text,
                  const char        *lemma,
                  int                victim_word)
{
  const char *prepositions = liaison_words_get ("nouns", "operation", lemma);

  if (g_strcmp0 (liaison_text_preposition (text, victim_word), "in") == 0)
    return "in";
  return prepositions != NULL && g_str_has_prefix (prepositions, "on")        ? "on"
         : prepositions != NULL && g_str_has_prefix (prepositions, "against") ? "against"
         : prepositions != NULL && g_str_has_prefix (prepositions, "in")      ? "in"
                                                                              : "of";
}

static int
make_operation (LiaisonDraft *draft,
                int           head,
                int           victim,
                int           victim_word)
{
  const LiaisonText *text = draft->text;
  const LiaisonDraftEntity *record = liaison_draft_entity (draft, victim);
  const char *victim_name =
      record->name != NULL ? record->name : g_ptr_array_index (record->names, 0);
  g_autofree char *described = NULL;
  g_autofree char *name = NULL;
  LiaisonDraftEntity *operation;
  int index;

  if (strcmp (text->words[head].lemma, "war") == 0 &&
      liaison_text_preposition (text, victim_word) == NULL)
    described = g_strdup_printf ("%s war", victim_name);
  else
    described = g_strdup_printf ("%s %s %s", text->words[head].lemma,
                                 name_preposition (text, text->words[head].lemma, victim_word), victim_name);
  name = capitalize (described);
  index = liaison_draft_add_entity (draft, LIAISON_ENTITY_OPERATION, name);
  operation = liaison_draft_entity (draft, index);
  operation->name = g_steal_pointer (&name);
  operation->head = text->words[head].lemma;
  operation->subkind = g_intern_string (text->words[head].lemma);
  operation->victim = victim;
  operation->number = LIAISON_NUMBER_SINGULAR;
  return index;
}

/* A deed that is spoken of in general ("attacks on Israel", "such operations") is no operation of
 * its own. */
static gboolean
is_particular (const LiaisonText         *text,
               const LiaisonDraftMention *mention)
{
  const LiaisonWord *head = &text->words[mention->head];

  if (mention->number == LIAISON_NUMBER_PLURAL)
    return FALSE;
  for (int c = head->child; c >= 0; c = text->words[c].sibling)
    if (strcmp (text->words[c].lower, "such") == 0 || strcmp (text->words[c].lower, "any") == 0 ||
        strcmp (text->words[c].lower, "no") == 0 || strcmp (text->words[c].lower, "every") == 0 ||
        strcmp (text->words[c].lower, "possible") == 0 ||
        strcmp (text->words[c].lower, "potential") == 0)
      return FALSE;
  return TRUE;
}

/* "in Baghdad", said of the deed or of whom it hit. */
static void
add_places (LiaisonDraft *draft,
            int           operation,
            int           word)
{
  static const char *const where[] = { "in", "at", "near", "outside", NULL };
  const LiaisonText *text = draft->text;

  for (int part = liaison_text_child (text, word, LIAISON_DEPREL_NMOD); part >= 0;
       part = liaison_text_next (text, part, LIAISON_DEPREL_NMOD))
    {
      const char *preposition = liaison_text_preposition (text, part);
      int place = liaison_phrases_referent (draft, part);
      LiaisonDraftRelation *relation;

      if (preposition == NULL || !g_strv_contains (where, preposition) || place < 0 ||
          liaison_draft_entity (draft, place)->kind != LIAISON_ENTITY_PLACE)
        continue;
      relation = liaison_draft_add_relation (draft, operation, place, LIAISON_RELATION_LOCATED_IN,
                                             preposition,
                                             liaison_phrases_sentence_span (text, word));
      relation->confidence = 0.8;
    }
}

static void
describe_operation (LiaisonDraft        *draft,
                    LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;
  int victim_word = -1, victim, entity;
  g_autofree char *when = NULL;
  LiaisonDraftRelation *relation;

  if (liaison_operations_describe_dated (draft, mention) || !is_particular (text, mention))
    return;
  victim = find_victim (draft, mention->head, &victim_word);
  if (victim < 0)
    return;
  when = liaison_operations_dup_when (text, mention->head);
  entity = find_same_operation (draft, text->words[mention->head].lemma, victim, when);
  if (entity < 0)
    entity = make_operation (draft, mention->head, victim, victim_word);
  liaison_operations_set_when (draft, entity, mention->head);
  mention->entity = entity;
  add_places (draft, entity, mention->head);
  if (liaison_draft_entity (draft, victim)->kind == LIAISON_ENTITY_PERSON)
    add_places (draft, entity, victim_word);
  /* A war in a country is not made on it. */
  if (g_strcmp0 (liaison_text_preposition (text, victim_word), "in") == 0)
    return;
  relation = liaison_draft_add_relation (draft, victim, entity, LIAISON_RELATION_TARGET_OF,
                                         text->words[mention->head].lemma,
                                         liaison_phrases_sentence_span (text, mention->head));
  relation->valence = LIAISON_VALENCE_NEGATIVE;
  relation->confidence = 0.85;
}

/* The words of an agreement's phrase without determiner and year: "Iran nuclear deal". */
static char *
dup_topic (const LiaisonText         *text,
           const LiaisonDraftMention *mention)
{
  guint first = mention->first;

  while (first < mention->head &&
         (text->words[first].upos == LIAISON_UPOS_DET || liaison_operations_is_year (&text->words[first]) ||
          text->words[first].upos == LIAISON_UPOS_PUNCT ||
          text->words[first].upos == LIAISON_UPOS_NUM ||
          strcmp (text->words[first].lower, "new") == 0 ||
          strcmp (text->words[first].lower, "current") == 0 ||
          strcmp (text->words[first].lower, "recent") == 0 ||
          strcmp (text->words[first].lower, "landmark") == 0 ||
          strcmp (text->words[first].lower, "controversial") == 0 ||
          strcmp (text->words[first].lower, "historic") == 0 ||
          strcmp (text->words[first].lower, "original") == 0))
    first++;
  return liaison_text_dup_range (text, first, mention->head + 1);
}

/* "Norway and Sweden", or NULL if it is not two that are known. */
static char *
dup_between (const LiaisonDraft *draft,
             int                 word)
{
  g_autoptr (GArray) words = liaison_phrases_conjuncts (draft->text, word);
  const char *names[2];

  if (words->len != 2)
    return NULL;
  for (guint i = 0; i < 2; i++)
    {
      int party = liaison_phrases_referent (draft, g_array_index (words, int, i));

      if (party < 0 || liaison_draft_entity (draft, party)->names->len == 0)
        return NULL;
      names[i] = liaison_draft_entity (draft, party)->name != NULL
                     ? liaison_draft_entity (draft, party)->name
                     : g_ptr_array_index (liaison_draft_entity (draft, party)->names, 0);
    }
  return g_strdup_printf ("%s and %s", names[0], names[1]);
}

/* With whom it is, where that is all that tells it from others: "nuclear agreement with Iran". */
static char *
dup_whole_topic (const LiaisonDraft        *draft,
                 const LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;
  char *topic = dup_topic (text, mention);

  for (guint w = mention->first; w < mention->head; w++)
    if (draft->name_at[w] >= 0)
      return topic;
  for (int c = liaison_text_child (text, mention->head, LIAISON_DEPREL_NMOD); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_NMOD))
    {
      int name = draft->name_at[c];
      const char *preposition = liaison_text_preposition (text, c);
      g_autofree char *brief = NULL;

      if (name >= 0 && g_strcmp0 (preposition, "between") == 0)
        {
          char *between = dup_between (draft, c);

          brief = between != NULL ? topic : NULL;
          if (between == NULL)
            return topic;
          topic = g_strdup_printf ("%s between %s", brief, between);
          g_free (between);
          return topic;
        }
      if (name < 0 || liaison_draft_mention (draft, name)->entity < 0 ||
          g_strcmp0 (preposition, "with") != 0)
        continue;
      brief = topic;
      return g_strdup_printf (
          "%s with %s", brief,
          liaison_draft_entity (draft, liaison_draft_mention (draft, name)->entity)->name);
    }
  return topic;
}

static gboolean
has_topic (const LiaisonDraft        *draft,
           const LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;

  for (guint w = mention->first; w < mention->head; w++)
    {
      int name =
          draft->name_at[w] >= 0 ? liaison_draft_mention (draft, draft->name_at[w])->entity : -1;
      const LiaisonDraftEntity *entity = name >= 0 ? liaison_draft_entity (draft, name) : NULL;

      if (liaison_words_has ("nouns", "agreement-topic", text->words[w].lower))
        return TRUE;
      /* States and alliances make agreements with names; companies close deals. */
      if (entity != NULL && (entity->kind == LIAISON_ENTITY_PLACE ||
                             g_strcmp0 (entity->subkind, "international") == 0 ||
                             g_strcmp0 (entity->subkind, "armed-group") == 0))
        return TRUE;
    }
  return FALSE;
}

/* "the ceasefire between Norway and Sweden": whose it is tells it from others as a topic does. */
static gboolean
has_parties (const LiaisonDraft        *draft,
             const LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;

  for (int c = liaison_text_child (text, mention->head, LIAISON_DEPREL_NMOD); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_NMOD))
    {
      int party = liaison_phrases_referent (draft, c);
      const LiaisonDraftEntity *entity = party >= 0 ? liaison_draft_entity (draft, party) : NULL;

      if (g_strcmp0 (liaison_text_preposition (text, c), "between") == 0 && entity != NULL &&
          (g_strcmp0 (entity->subkind, "country") == 0 ||
           g_strcmp0 (entity->subkind, "international") == 0 ||
           g_strcmp0 (entity->subkind, "armed-group") == 0))
        return TRUE;
    }
  return FALSE;
}

/* "the 2015 agreement": the one of that year, if the article has spoken of it; -1 if not. */
static int
find_of_year (const LiaisonDraft        *draft,
              const LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;

  for (guint w = mention->first; w < mention->head; w++)
    for (guint i = 0; liaison_operations_is_year (&text->words[w]) && i < draft->entities->len; i++)
      {
        const LiaisonDraftEntity *entity = liaison_draft_entity (draft, i);

        if (entity->kind == LIAISON_ENTITY_AGREEMENT && entity->merged < 0 &&
            entity->when != NULL && g_str_has_suffix (entity->when, text->words[w].form))
          return i;
      }
  return -1;
}

static gboolean
words_within (const char *small,
              const char *large)
{
  g_auto (GStrv) words = g_strsplit (small, " ", -1);
  g_autofree char *padded = g_strconcat (" ", large, " ", NULL);

  for (char **word = words; *word != NULL; word++)
    {
      g_autofree char *needle = g_strconcat (" ", *word, " ", NULL);

      if (strstr (padded, needle) == NULL)
        return FALSE;
    }
  return TRUE;
}

static int
find_same_agreement (const LiaisonDraft *draft,
                     const char         *head,
                     const char         *folded)
{
  for (int i = draft->entities->len - 1; i >= 0; i--)
    {
      const LiaisonDraftEntity *entity = liaison_draft_entity (draft, i);

      if (entity->kind != LIAISON_ENTITY_AGREEMENT || entity->merged >= 0 || entity->head == NULL ||
          !liaison_operations_same_family (entity->head, head))
        continue;
      for (guint n = 0; n < entity->names->len; n++)
        {
          g_autofree char *other = liaison_gazetteer_fold (g_ptr_array_index (entity->names, n));

          if (words_within (folded, other) || words_within (other, folded))
            return i;
        }
    }
  return -1;
}

/* What everybody knows to be another name of an agreement that the article names. */
static int
find_known_agreement (const LiaisonDraft *draft,
                      const char         *folded)
{
  for (guint i = 0; i < draft->entities->len; i++)
    {
      const LiaisonDraftEntity *entity = liaison_draft_entity (draft, i);
      g_auto (GStrv) names = NULL;

      if (entity->kind != LIAISON_ENTITY_AGREEMENT || entity->merged >= 0 ||
          entity->known == NULL || entity->known->others == NULL)
        continue;
      names = g_strsplit (entity->known->others, ";", -1);
      for (char **name = names; *name != NULL; name++)
        {
          g_autofree char *other = liaison_gazetteer_fold (g_strstrip (*name));

          if (words_within (folded, other))
            return i;
        }
    }
  return -1;
}

static void
add_party (LiaisonDraft *draft,
           int           agreement,
           int           head,
           int           word,
           double        confidence)
{
  int party = liaison_phrases_referent (draft, word);
  LiaisonDraftRelation *relation;

  if (party < 0 || party == agreement ||
      (liaison_draft_entity (draft, party)->kind != LIAISON_ENTITY_PLACE &&
       liaison_draft_entity (draft, party)->kind != LIAISON_ENTITY_ORGANIZATION))
    return;
  /* A treaty is named after a city, but a city signs none. */
  if (liaison_draft_entity (draft, party)->kind == LIAISON_ENTITY_PLACE &&
      g_strcmp0 (liaison_draft_entity (draft, party)->subkind, "country") != 0)
    return;
  relation = liaison_draft_add_relation (draft, party, agreement, LIAISON_RELATION_PARTY_TO,
                                         draft->text->words[head].lemma,
                                         liaison_phrases_sentence_span (draft->text, word));
  relation->confidence = confidence;
  /* "hopes for a trade deal with Norway": there is none yet. */
  liaison_phrases_set_stance (draft, relation, head, FALSE);
}

static void
find_parties (LiaisonDraft *draft,
              int           agreement,
              int           head)
{
  const LiaisonText *text = draft->text;

  for (int c = text->words[head].child; c >= 0; c = text->words[c].sibling)
    {
      const char *preposition =
          text->words[c].deprel == LIAISON_DEPREL_NMOD ? liaison_text_preposition (text, c) : NULL;
      gboolean joint = preposition != NULL &&
                       (strcmp (preposition, "between") == 0 || strcmp (preposition, "with") == 0);

      if (joint || (c < head && (text->words[c].deprel == LIAISON_DEPREL_COMPOUND ||
                                 text->words[c].deprel == LIAISON_DEPREL_AMOD)))
        {
          g_autoptr (GArray) words = liaison_phrases_conjuncts (text, c);

          for (guint i = 0; i < words->len; i++)
            add_party (draft, agreement, head, g_array_index (words, int, i), joint ? 0.8 : 0.6);
        }
    }
}

static void
describe_agreement (LiaisonDraft        *draft,
                    LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;
  g_autofree char *topic = NULL;
  g_autofree char *folded = NULL;
  LiaisonDraftEntity *agreement;
  int entity;

  if (mention->number == LIAISON_NUMBER_PLURAL)
    return;
  if (!has_topic (draft, mention) && !has_parties (draft, mention))
    {
      mention->entity = find_of_year (draft, mention);
      return;
    }
  topic = dup_whole_topic (draft, mention);
  folded = liaison_gazetteer_fold (topic);
  entity = find_known_agreement (draft, folded);
  if (entity < 0)
    entity = find_same_agreement (draft, text->words[mention->head].lemma, folded);
  if (entity < 0)
    {
      entity = liaison_draft_add_entity (draft, LIAISON_ENTITY_AGREEMENT, topic);
      agreement = liaison_draft_entity (draft, entity);
      agreement->name = capitalize (topic);
      agreement->head = text->words[mention->head].lemma;
      agreement->subkind = g_intern_string (text->words[mention->head].lemma);
      agreement->number = LIAISON_NUMBER_SINGULAR;
    }
  else
    {
      agreement = liaison_draft_entity (draft, entity);
      if (agreement->head == NULL)
        agreement->head = text->words[mention->head].lemma;
      liaison_draft_add_name (draft, entity, topic);
      if (agreement->name == NULL || strlen (topic) > strlen (agreement->name))
        {
          g_free (agreement->name);
          agreement->name = capitalize (topic);
        }
    }
  liaison_operations_set_when (draft, entity, mention->head);
  mention->entity = entity;
  find_parties (draft, entity, mention->head);
}

/**
 * liaison_draft_find_operations:
 * @self: a draft whose names have entities
 *
 * Makes entities of the operations and agreements that are described, with whom they hit and who is
 * party to them.
 */
void
liaison_draft_find_operations (LiaisonDraft *self)
{
  guint n_mentions = self->mentions->len;

  for (guint i = 0; i < n_mentions; i++)
    {
      LiaisonDraftMention *mention = liaison_draft_mention (self, i);

      if (mention->entity >= 0)
        {
          if (liaison_draft_entity (self, mention->entity)->kind == LIAISON_ENTITY_OPERATION)
            liaison_operations_set_when (self, mention->entity, mention->head);
          continue;
        }
      if (mention->form != LIAISON_MENTION_NOMINAL)
        continue;
      if (mention->kind == LIAISON_ENTITY_OPERATION)
        describe_operation (self, mention);
      else if (mention->kind == LIAISON_ENTITY_AGREEMENT)
        describe_agreement (self, mention);
    }
  liaison_operations_find_dates (self);
}
