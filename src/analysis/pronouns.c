/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds whom a pronoun means, by weighing those who were mentioned before (salience after Lappin
 * and Leass 1994, with weights of our own). */

#include "analysis/pronouns.h"

#include <string.h>

#include "analysis/phrases.h"

/* Antecedents are looked for this many sentences back. */
#define PRONOUN_WINDOW 4

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
 * liaison_pronouns_resolve:
 * @draft: a draft whose mentions before @position have their entities
 * @pronoun: a pronoun
 * @position: its index among the mentions
 *
 * Gives the pronoun the entity that it means, where that can be told.
 */
void
liaison_pronouns_resolve (LiaisonDraft        *draft,
                          LiaisonDraftMention *pronoun,
                          guint                position)
{
  resolve_pronoun (draft, pronoun, position);
  learn_gender (draft, pronoun);
}
