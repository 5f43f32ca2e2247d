/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds whom nominals and pronouns mean, in order of the text: nominals by what they call ("the
 * deal", "Israeli officials", "the director"), pronouns by weighing those who were mentioned before
 * (salience after Lappin and Leass 1994, with weights of our own). */

#include "analysis/draft.h"

#include <string.h>

#include "analysis/operations.h"
#include "analysis/phrases.h"

/* Antecedents of pronouns are looked for this many sentences back. */
#define PRONOUN_WINDOW 4

static gboolean
has_child_word (const LiaisonText *text,
                int                word,
                const char        *lower)
{
  for (int c = text->words[word].child; c >= 0; c = text->words[c].sibling)
    if (strcmp (text->words[c].lower, lower) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_definite (const LiaisonText *text,
             int                head)
{
  return has_child_word (text, head, "the") || has_child_word (text, head, "this") ||
         has_child_word (text, head, "that");
}

/* Whether the noun has a modifier that tells it from others of its kind. */
static gboolean
is_modified (const LiaisonText *text,
             int                head)
{
  for (int c = text->words[head].child; c >= 0; c = text->words[c].sibling)
    switch (text->words[c].deprel)
      {
      case LIAISON_DEPREL_AMOD:
      case LIAISON_DEPREL_COMPOUND:
      case LIAISON_DEPREL_NMOD:
      case LIAISON_DEPREL_NMOD_POSS:
      case LIAISON_DEPREL_ACL_RELCL:
      case LIAISON_DEPREL_ACL:
      case LIAISON_DEPREL_NUMMOD:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

/* "Israeli officials", "the US government", "fighters of Hezbollah": parts of a state or group that
 * act for it. */
static int
find_principal (const LiaisonDraft        *draft,
                const LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;
  const LiaisonWord *head = &text->words[mention->head];
  int principal = -1;

  if (!liaison_words_has ("nouns", "acts-for", head->lower) &&
      !liaison_words_has ("nouns", "acts-for", head->lemma))
    return -1;
  /* "a Russian soldier" is one man. */
  if (mention->number == LIAISON_NUMBER_SINGULAR && mention->kind == LIAISON_ENTITY_PERSON &&
      (has_child_word (text, mention->head, "a") || has_child_word (text, mention->head, "an") ||
       has_child_word (text, mention->head, "one")))
    return -1;
  if (has_child_word (text, mention->head, "former") ||
      has_child_word (text, mention->head, "ex") || has_child_word (text, mention->head, "anti"))
    return -1;
  for (int c = head->child; c >= 0; c = text->words[c].sibling)
    {
      int entity = liaison_draft_entity_of (draft, c);
      const char *preposition;

      if (entity < 0 || (liaison_draft_entity (draft, entity)->kind != LIAISON_ENTITY_PLACE &&
                         liaison_draft_entity (draft, entity)->kind != LIAISON_ENTITY_ORGANIZATION))
        continue;
      if (liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_PLACE &&
          g_strcmp0 (liaison_draft_entity (draft, entity)->subkind, "country") != 0)
        continue;
      preposition =
          text->words[c].deprel == LIAISON_DEPREL_NMOD ? liaison_text_preposition (text, c) : NULL;
      /* Of "Israeli and US officials" no single principal acts alone; relations look at the
       * modifiers themselves. */
      if (text->words[c].deprel == LIAISON_DEPREL_AMOD ||
          text->words[c].deprel == LIAISON_DEPREL_COMPOUND ||
          text->words[c].deprel == LIAISON_DEPREL_NMOD_POSS ||
          (preposition != NULL && strcmp (preposition, "of") == 0) ||
          (text->words[c].deprel == LIAISON_DEPREL_NMOD && preposition == NULL))
        principal = entity;
    }
  return principal;
}

/* "the Civic Platform party", "the terrorist group Hamas": the noun says what the name beside it
 * is. */
static int
find_namesake (const LiaisonDraft        *draft,
               const LiaisonDraftMention *mention)
{
  static const char *const nouns[] = {
    "group",        "party",       "company", "firm",    "movement", "organization",
    "organisation", "network",     "militia", "cartel",  "band",     "newspaper",
    "insurgency",   "corporation", "bank",    "airline", "startup",  "agency",
    "magazine",     "alliance",    "bloc",    "union",   NULL
  };
  const LiaisonText *text = draft->text;

  if (!g_strv_contains (nouns, text->words[mention->head].lemma) ||
      mention->number == LIAISON_NUMBER_PLURAL)
    return -1;
  for (int c = text->words[mention->head].child; c >= 0; c = text->words[c].sibling)
    {
      gboolean beside = text->words[c].deprel == LIAISON_DEPREL_COMPOUND ||
                        (text->words[c].deprel == LIAISON_DEPREL_APPOS && c > (int)mention->head);
      int name = beside ? draft->name_at[c] : -1;

      if (name >= 0 && liaison_draft_mention (draft, name)->form == LIAISON_MENTION_NAME &&
          liaison_draft_mention (draft, name)->kind == LIAISON_ENTITY_ORGANIZATION)
        return liaison_draft_mention (draft, name)->entity;
    }
  return -1;
}

/* The latest entity before MENTION that a bare "the deal" can mean. */
static int
find_described (const LiaisonDraft        *draft,
                const LiaisonDraftMention *mention,
                int                        position)
{
  const char *head = draft->text->words[mention->head].lemma;

  for (int i = position - 1; i >= 0; i--)
    {
      const LiaisonDraftMention *before = liaison_draft_mention (draft, i);
      const LiaisonDraftEntity *entity;

      if (before->entity < 0)
        continue;
      entity = liaison_draft_entity (draft, before->entity);
      if ((int)entity->kind != mention->kind || !entity->named)
        continue;
      switch (entity->kind)
        {
        case LIAISON_ENTITY_OPERATION:
          if (entity->head != NULL &&
              (liaison_operations_same_family (entity->head, head) ||
               strcmp (head, "operation") == 0 || strcmp (head, "attack") == 0))
            return before->entity;
          break;
        case LIAISON_ENTITY_AGREEMENT:
          if (entity->head == NULL || liaison_operations_same_family (entity->head, head))
            return before->entity;
          break;
        case LIAISON_ENTITY_ORGANIZATION:
          /* "the agency" is the last agency. */
          if (entity->subkind != NULL && mention->subkind != NULL &&
              (strcmp (entity->subkind, mention->subkind) == 0 ||
               (strcmp (mention->subkind, "group") == 0 &&
                (strcmp (entity->subkind, "armed-group") == 0))) &&
              draft->text->words[mention->head].sentence -
                      draft->text->words[before->head].sentence <=
                  5)
            return before->entity;
          /* Of an organization that nothing more is known of it may be said as well. */
          if (entity->subkind == NULL && mention->subkind != NULL &&
              before->form == LIAISON_MENTION_NAME &&
              (strcmp (mention->subkind, "company") == 0 ||
               strcmp (mention->subkind, "group") == 0) &&
              draft->text->words[mention->head].sentence -
                      draft->text->words[before->head].sentence <=
                  3)
            return before->entity;
          break;
        case LIAISON_ENTITY_PLACE:
        case LIAISON_ENTITY_PERSON:
        case LIAISON_ENTITY_EVENT:
        case LIAISON_N_ENTITY_KINDS:
        default:
          return -1;
        }
    }
  return -1;
}

static gboolean
has_role (const LiaisonDraftEntity *entity,
          const char               *lemma)
{
  for (guint i = 0; i < entity->roles->len; i++)
    {
      const LiaisonRole *role = g_ptr_array_index (entity->roles, i);
      g_autofree char *lower = g_utf8_strdown (role->title, -1);

      if (strstr (lower, lemma) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "the director": the last person of whom the article said so. */
static int
find_office_holder (const LiaisonDraft        *draft,
                    const LiaisonDraftMention *mention,
                    int                        position)
{
  const char *lemma = draft->text->words[mention->head].lemma;

  if (!liaison_words_has ("titles", "leads", lemma) &&
      !liaison_words_has ("titles", "office", lemma))
    return -1;
  for (int i = position - 1; i >= 0; i--)
    {
      const LiaisonDraftMention *before = liaison_draft_mention (draft, i);

      if (before->entity >= 0 && before->form == LIAISON_MENTION_NAME &&
          liaison_draft_entity (draft, before->entity)->kind == LIAISON_ENTITY_PERSON &&
          has_role (liaison_draft_entity (draft, before->entity), lemma))
        return before->entity;
    }
  return -1;
}

static void
resolve_nominal (LiaisonDraft        *draft,
                 LiaisonDraftMention *mention,
                 int                  position)
{
  const LiaisonText *text = draft->text;
  int entity = find_principal (draft, mention);

  if (entity >= 0)
    {
      mention->entity = entity;
      mention->acts_for = TRUE;
      return;
    }
  entity = find_namesake (draft, mention);
  if (entity >= 0)
    {
      mention->entity = entity;
      return;
    }
  if (mention->number == LIAISON_NUMBER_PLURAL || !is_definite (text, mention->head) ||
      is_modified (text, mention->head))
    return;
  entity = mention->kind == LIAISON_ENTITY_PERSON ? find_office_holder (draft, mention, position)
           : mention->kind == LIAISON_ENTITY_PLACE || mention->kind == LIAISON_ENTITY_EVENT
               ? -1
               : find_described (draft, mention, position);
  if (entity >= 0)
    mention->entity = entity;
}

/* A nominal that nothing resolves still competes with names for the pronouns after it; such
 * entities are not shown. */
static void
give_hidden_entity (LiaisonDraft        *draft,
                    LiaisonDraftMention *mention)
{
  LiaisonDraftEntity *entity;

  if (mention->kind != LIAISON_ENTITY_PERSON && mention->kind != LIAISON_ENTITY_ORGANIZATION)
    return;
  mention->entity = liaison_draft_add_entity (draft, mention->kind, NULL);
  entity = liaison_draft_entity (draft, mention->entity);
  entity->gender = mention->gender;
  entity->number = mention->number;
  entity->subkind = mention->subkind;
}

static gboolean
agrees (const LiaisonDraft        *draft,
        const LiaisonDraftMention *pronoun,
        const LiaisonDraftMention *candidate)
{
  const LiaisonDraftEntity *entity = liaison_draft_entity (draft, candidate->entity);
  gboolean person = entity->kind == LIAISON_ENTITY_PERSON;

  switch (pronoun->gender)
    {
    case LIAISON_GENDER_MALE:
    case LIAISON_GENDER_FEMALE:
      return person && candidate->number != LIAISON_NUMBER_PLURAL &&
             (entity->gender == LIAISON_GENDER_UNKNOWN || entity->gender == pronoun->gender);
    case LIAISON_GENDER_NEUTER:
      return !person && candidate->number != LIAISON_NUMBER_PLURAL;
    case LIAISON_GENDER_UNKNOWN:
    default:
      return !person ? entity->kind == LIAISON_ENTITY_ORGANIZATION || candidate->acts_for ||
                           g_strcmp0 (entity->subkind, "country") == 0
                     : candidate->number == LIAISON_NUMBER_PLURAL;
    }
}

/* "Haines praised her": who does it and whom it is done to are two, unless the pronoun is reflexive
 * or possessive. */
static gboolean
is_bound_apart (const LiaisonText         *text,
                const LiaisonDraftMention *pronoun,
                const LiaisonDraftMention *candidate)
{
  const LiaisonWord *word = &text->words[pronoun->head];
  int other = candidate->head;

  if (g_str_has_suffix (word->lower, "self") || g_str_has_suffix (word->lower, "selves"))
    return FALSE;
  if (word->deprel == LIAISON_DEPREL_NMOD_POSS)
    /* "his father's friend": not the noun that it belongs to. */
    return word->head == other;
  if (word->head >= 0 && text->words[other].head == word->head)
    return TRUE;
  return liaison_text_is_below (text, pronoun->head, other) &&
         text->words[other].upos != LIAISON_UPOS_VERB &&
         text->words[pronoun->head].sentence == text->words[other].sentence &&
         !liaison_text_is_below (text, pronoun->head,
                                 liaison_text_child (text, other, LIAISON_DEPREL_ACL_RELCL)) &&
         !liaison_text_is_below (text, pronoun->head,
                                 liaison_text_child (text, other, LIAISON_DEPREL_APPOS));
}

static double
role_weight (const LiaisonText *text,
             int                head)
{
  switch (text->words[head].deprel)
    {
    case LIAISON_DEPREL_NSUBJ:
    case LIAISON_DEPREL_NSUBJ_PASS:
    case LIAISON_DEPREL_NSUBJ_OUTER:
      return 80;
    case LIAISON_DEPREL_OBJ:
    case LIAISON_DEPREL_ROOT:
      return 50;
    case LIAISON_DEPREL_IOBJ:
    case LIAISON_DEPREL_OBL_AGENT:
      return 45;
    case LIAISON_DEPREL_NMOD_POSS:
    case LIAISON_DEPREL_CONJ:
      return 40;
    case LIAISON_DEPREL_OBL:
    case LIAISON_DEPREL_APPOS:
      return 30;
    case LIAISON_DEPREL_NMOD:
      return 20;
    case LIAISON_DEPREL_COMPOUND:
    case LIAISON_DEPREL_AMOD:
      return 5;
    default:
      return 25;
    }
}

static double
weigh (const LiaisonDraft        *draft,
       const LiaisonDraftMention *pronoun,
       const LiaisonDraftMention *candidate)
{
  const LiaisonText *text = draft->text;
  const LiaisonDraftEntity *entity = liaison_draft_entity (draft, candidate->entity);
  const LiaisonWord *word = &text->words[pronoun->head];
  guint distance = word->sentence - text->words[candidate->head].sentence;
  double weight = role_weight (text, candidate->head) + 100.0;

  if (candidate->form == LIAISON_MENTION_NAME)
    weight += 20;
  else if (candidate->form == LIAISON_MENTION_PRONOUN)
    weight += 30;
  if (entity->gender != LIAISON_GENDER_UNKNOWN && entity->gender == pronoun->gender)
    weight += 25;
  if (!entity->named)
    weight -= entity->gender != LIAISON_GENDER_UNKNOWN ? 15 : 60;
  /* Subjects go on as subjects. */
  if (text->words[candidate->head].deprel == word->deprel)
    weight += 15;
  /* "Israel said its …": the possessor is most often the subject of the same clause. */
  if (word->deprel == LIAISON_DEPREL_NMOD_POSS && distance == 0 &&
      text->words[candidate->head].deprel == LIAISON_DEPREL_NSUBJ)
    weight += 20;
  if (pronoun->gender == LIAISON_GENDER_NEUTER && entity->kind == LIAISON_ENTITY_PLACE)
    weight -= g_strcmp0 (entity->subkind, "country") == 0 ? 10 : 50;
  if (candidate->known != NULL && candidate->known_form == LIAISON_KNOWN_ADJECTIVE)
    weight -= 60;
  /* "the State Department treaties division": a part of another name is hardly meant. */
  if (text->words[candidate->head].deprel == LIAISON_DEPREL_COMPOUND)
    weight -= 50;
  /* Nearness, within the sentence too. */
  weight -= 0.5 * MIN (60, pronoun->head - candidate->head);
  for (guint i = 0; i < distance; i++)
    weight *= 0.6;
  return weight;
}

/* Who speaks the quotation around WORD: the subject of a verb of saying beside it. */
static int
find_speaker (const LiaisonDraft *draft,
              int                 word)
{
  const LiaisonText *text = draft->text;
  guint sentence = text->words[word].sentence;

  for (guint w = text->sentences[sentence].first; w < text->sentences[sentence].end; w++)
    if (text->words[w].quote < 0 && liaison_words_has ("verbs", "report", text->words[w].lemma) &&
        text->words[w].upos == LIAISON_UPOS_VERB)
      {
        int subject = liaison_text_child (text, w, LIAISON_DEPREL_NSUBJ);
        int entity = subject >= 0 ? liaison_phrases_referent (draft, subject) : -1;

        if (entity >= 0)
          return entity;
      }
  return -1;
}

static void
resolve_pronoun (LiaisonDraft        *draft,
                 LiaisonDraftMention *pronoun,
                 int                  position)
{
  const LiaisonText *text = draft->text;
  const LiaisonWord *word = &text->words[pronoun->head];
  double best_weight = 25.0;
  int best = -1;

  if (pronoun->person == 1)
    {
      if (word->quote >= 0 && pronoun->number == LIAISON_NUMBER_SINGULAR)
        pronoun->entity = find_speaker (draft, pronoun->head);
      return;
    }
  if (pronoun->person != 3 || word->deprel == LIAISON_DEPREL_EXPL)
    return;
  for (int i = position - 1; i >= 0; i--)
    {
      const LiaisonDraftMention *candidate = liaison_draft_mention (draft, i);
      double weight;

      if (word->sentence - text->words[candidate->head].sentence > PRONOUN_WINDOW)
        break;
      if (candidate->entity < 0 || candidate->hidden || !agrees (draft, pronoun, candidate) ||
          (text->words[candidate->head].sentence == word->sentence &&
           is_bound_apart (text, pronoun, candidate)))
        continue;
      weight = weigh (draft, pronoun, candidate);
      if (weight > best_weight)
        {
          best_weight = weight;
          best = candidate->entity;
        }
    }
  if (best >= 0)
    pronoun->entity = best;
}

/* A gender that a pronoun has shown holds for the rest of the article. */
static void
learn_gender (LiaisonDraft              *draft,
              const LiaisonDraftMention *pronoun)
{
  LiaisonDraftEntity *entity;

  if (pronoun->entity < 0 ||
      (pronoun->gender != LIAISON_GENDER_MALE && pronoun->gender != LIAISON_GENDER_FEMALE))
    return;
  entity = liaison_draft_entity (draft, pronoun->entity);
  if (entity->gender == LIAISON_GENDER_UNKNOWN)
    entity->gender = pronoun->gender;
}

/**
 * liaison_draft_resolve:
 * @self: a draft whose names have entities
 *
 * Gives nominals and pronouns the entities that they mean, where that can be told.
 */
void
liaison_draft_resolve (LiaisonDraft *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      LiaisonDraftMention *mention = liaison_draft_mention (self, i);

      if (mention->entity >= 0)
        continue;
      if (mention->form == LIAISON_MENTION_NOMINAL)
        {
          resolve_nominal (self, mention, i);
          if (mention->entity < 0)
            give_hidden_entity (self, mention);
        }
      else if (mention->form == LIAISON_MENTION_PRONOUN)
        {
          resolve_pronoun (self, mention, i);
          learn_gender (self, mention);
        }
    }
}
