/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds whom a pronoun means, by weighing those who were mentioned before (salience after Lappin
 * and Leass 1994, with weights of our own). */

#include "analysis/pronouns.h"

#include <string.h>

#include "analysis/phrases.h"

/* Antecedents are looked for this many sentences back. */
#define PRONOUN_WINDOW 4

/* What speaks for a candidate, in the same unit as role_weight(). Found by hand, by trying a few
 * values of each; none of them matters much alone. */
enum
{
  CLAUSE_SUBJECT = 30, /* of a possessive: the subject of its clause */
  SAME_OWNER = 80,     /* of a possessive: the owner of the larger thing that it is in */
  WITHIN_CLAUSE = 50,  /* the pronoun is in a relative clause of the candidate */
  TOLD = 25,           /* the object of the verb that governs the clause */
  SAME_GENDER = 10,    /* known to be, not only possible */
  PARALLEL = 15,       /* the same part in the clause */
  MENTIONED = 8,       /* for each earlier mention nearby */
  FRONTED = 200,       /* the subject that comes after the phrase of the pronoun */
};
#define PER_WORD 0.5     /* taken off for each word between */
#define PER_SENTENCE 0.6 /* what is left after each sentence between */

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

/* The word that stands for the phrase of a candidate: in "the director, Avril Haines" and in
 * "President Biden" the noun before the name. */
static int
phrase_head (const LiaisonText *text,
             int                word)
{
  for (guint depth = 0; depth < 4; depth++)
    {
      const LiaisonWord *w = &text->words[word];

      if (w->head < 0 || w->head > word || text->words[w->head].upos == LIAISON_UPOS_VERB ||
          (w->deprel != LIAISON_DEPREL_APPOS && w->deprel != LIAISON_DEPREL_FLAT &&
           w->deprel != LIAISON_DEPREL_NMOD_DESC))
        break;
      word = w->head;
    }
  return word;
}

static gboolean
is_subject (LiaisonDeprel deprel)
{
  return deprel == LIAISON_DEPREL_NSUBJ || deprel == LIAISON_DEPREL_NSUBJ_PASS ||
         deprel == LIAISON_DEPREL_NSUBJ_OUTER;
}

static gboolean
is_predicate (const LiaisonText *text,
              int                word)
{
  return text->words[word].upos == LIAISON_UPOS_VERB ||
         liaison_text_child (text, word, LIAISON_DEPREL_NSUBJ) >= 0 ||
         liaison_text_child (text, word, LIAISON_DEPREL_COP) >= 0;
}

/* The verb, or other predicate, of the clause that WORD stands in; -1 if there is none. */
static int
clause_of (const LiaisonText *text,
           int                word)
{
  int verb = text->words[word].head;

  for (guint depth = 0; verb >= 0 && depth < 24; depth++)
    {
      if (is_predicate (text, verb))
        return verb;
      verb = text->words[verb].head;
    }
  return -1;
}

/* Whether CANDIDATE, or what it is joined to by "and", is SUBJECT. */
static gboolean
is_or_joins (const LiaisonText *text,
             int                candidate,
             int                subject)
{
  for (guint depth = 0; candidate >= 0 && depth < 6; depth++)
    {
      if (candidate == subject)
        return TRUE;
      if (text->words[candidate].deprel != LIAISON_DEPREL_CONJ)
        return FALSE;
      candidate = text->words[candidate].head;
    }
  return FALSE;
}

/* "Haines praised her": who does it and whom it is done to are two, unless the pronoun is reflexive
 * or possessive; so they are where the doer is only understood ("Haines left, praising her"). */
static gboolean
is_bound_apart (const LiaisonText         *text,
                const LiaisonDraftMention *pronoun,
                const LiaisonDraftMention *candidate)
{
  const LiaisonWord *word = &text->words[pronoun->head];
  int other = phrase_head (text, candidate->head);

  if (g_str_has_suffix (word->lower, "self") || g_str_has_suffix (word->lower, "selves"))
    return FALSE;
  if (word->deprel == LIAISON_DEPREL_NMOD_POSS)
    /* "his father's friend": not the noun that it belongs to. */
    return word->head == other || word->head == (int)candidate->head;
  if (word->head >= 0 && text->words[other].head == word->head)
    return TRUE;
  if (word->head >= 0 && !is_subject (word->deprel) &&
      text->words[word->head].upos == LIAISON_UPOS_VERB &&
      is_or_joins (text, other, liaison_phrases_subject (text, word->head)))
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
      return text->words[head].head >= 0 && is_subject (text->words[text->words[head].head].deprel)
                 ? 55
                 : 40;
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

/* What the syntax around both says, beside the part that the candidate has in its own clause. */
static double
weigh_construction (const LiaisonText         *text,
                    const LiaisonDraftMention *pronoun,
                    const LiaisonDraftMention *candidate)
{
  const LiaisonWord *word = &text->words[pronoun->head];
  int other = phrase_head (text, candidate->head);
  gboolean possessive = word->deprel == LIAISON_DEPREL_NMOD_POSS;
  int clause = clause_of (text, pronoun->head);
  int owned = text->words[other].head;
  double weight = 0;

  /* "Israel said its …": the possessor is most often the subject of the same clause. */
  if (possessive && clause >= 0 &&
      is_or_joins (text, other, liaison_phrases_subject (text, clause)))
    weight += CLAUSE_SUBJECT;
  /* "Haines's hopes for her career". */
  if (possessive && text->words[other].deprel == LIAISON_DEPREL_NMOD_POSS && owned >= 0 &&
      liaison_text_is_below (text, pronoun->head, owned))
    weight += SAME_OWNER;
  /* "Haines, who left her office". */
  for (int c = text->words[candidate->head].child; c >= 0; c = text->words[c].sibling)
    if ((text->words[c].deprel == LIAISON_DEPREL_ACL_RELCL ||
         text->words[c].deprel == LIAISON_DEPREL_ACL) &&
        liaison_text_is_below (text, pronoun->head, c))
      weight += WITHIN_CLAUSE;
  /* "told Haines that she …". */
  if (clause >= 0 && text->words[other].deprel == LIAISON_DEPREL_OBJ && owned >= 0 &&
      text->words[clause].head == owned && text->words[clause].deprel == LIAISON_DEPREL_CCOMP)
    weight += TOLD;
  return weight;
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
  int head = phrase_head (text, candidate->head);
  double weight = role_weight (text, head) + 100.0;

  if (candidate->form == LIAISON_MENTION_NAME)
    weight += 20;
  else if (candidate->form == LIAISON_MENTION_PRONOUN)
    weight += 30;
  if (entity->gender != LIAISON_GENDER_UNKNOWN && entity->gender == pronoun->gender)
    weight += SAME_GENDER;
  if (!entity->named)
    weight -= entity->gender != LIAISON_GENDER_UNKNOWN ? 15 : 60;
  /* Subjects go on as subjects. */
  if (text->words[head].deprel == word->deprel)
    weight += PARALLEL;
  if (distance == 0)
    weight += weigh_construction (text, pronoun, candidate);
  if (pronoun->gender == LIAISON_GENDER_NEUTER && entity->kind == LIAISON_ENTITY_PLACE)
    weight -= g_strcmp0 (entity->subkind, "country") == 0 ? 10 : 50;
  if (candidate->known != NULL && candidate->known_form == LIAISON_KNOWN_ADJECTIVE)
    weight -= 60;
  /* "the State Department treaties division": a part of another name is hardly meant. */
  if (text->words[head].deprel == LIAISON_DEPREL_COMPOUND)
    weight -= 50;
  /* Nearness, within the sentence too. */
  weight -= PER_WORD * MIN (60, pronoun->head - candidate->head);
  for (guint i = 0; i < distance; i++)
    weight *= PER_SENTENCE;
  return weight;
}

/* "In her speech, Haines said": whether SUBJECT is that of a clause that begins with what PRONOUN
 * stands in. */
static gboolean
is_fronted (const LiaisonText *text,
            int                pronoun,
            int                subject)
{
  int clause, part = pronoun;

  subject = phrase_head (text, subject);
  clause = text->words[subject].head;
  if (clause < 0 || !is_subject (text->words[subject].deprel) ||
      !liaison_text_is_below (text, pronoun, clause))
    return FALSE;
  while (text->words[part].head != clause)
    part = text->words[part].head;
  return part != subject && part < subject && !is_subject (text->words[part].deprel) &&
         (text->words[part].deprel == LIAISON_DEPREL_OBL ||
          text->words[part].deprel == LIAISON_DEPREL_ADVCL ||
          text->words[part].deprel == LIAISON_DEPREL_NMOD);
}

static gboolean
may_mean (const LiaisonDraft        *draft,
          const LiaisonDraftMention *pronoun,
          const LiaisonDraftMention *candidate)
{
  const LiaisonText *text = draft->text;

  return candidate->entity >= 0 && !candidate->hidden && agrees (draft, pronoun, candidate) &&
         (text->words[candidate->head].sentence != text->words[pronoun->head].sentence ||
          !is_bound_apart (text, pronoun, candidate));
}

/* How often the entity of a mention was mentioned in the sentences before it. */
static guint
count_before (const LiaisonDraft *draft,
              int                 position)
{
  const LiaisonDraftMention *mention = liaison_draft_mention (draft, position);
  guint sentence = draft->text->words[mention->head].sentence, n = 0;

  for (int i = position - 1; i >= 0 && n < 4; i--)
    {
      const LiaisonDraftMention *before = liaison_draft_mention (draft, i);

      if (sentence - draft->text->words[before->head].sentence > PRONOUN_WINDOW)
        break;
      n += before->entity == mention->entity;
    }
  return n;
}

/* "help Mali in its fight": the fight is of the one right before, not of who helps. */
static int
find_fighter (const LiaisonDraft        *draft,
              const LiaisonDraftMention *pronoun)
{
  const LiaisonText *text = draft->text;
  guint word = pronoun->head;
  int before;

  if (word < 2 || text->words[word].deprel != LIAISON_DEPREL_NMOD_POSS ||
      strcmp (text->words[word - 1].lower, "in") != 0 ||
      !liaison_words_has ("verbs", "own-fight", text->words[text->words[word].head].lemma))
    return -1;
  before = draft->mention_at[word - 2] >= 0 ? draft->mention_at[word - 2] : draft->name_at[word - 2];
  return before >= 0 && liaison_draft_mention (draft, before)->entity >= 0 &&
                 may_mean (draft, pronoun, liaison_draft_mention (draft, before))
             ? liaison_draft_mention (draft, before)->entity
             : -1;
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

  if (pronoun->person != 3 || word->deprel == LIAISON_DEPREL_EXPL)
    return;
  if ((pronoun->entity = find_fighter (draft, pronoun)) >= 0)
    return;
  for (int i = position - 1; i >= 0; i--)
    {
      const LiaisonDraftMention *candidate = liaison_draft_mention (draft, i);
      double weight;

      if (word->sentence - text->words[candidate->head].sentence > PRONOUN_WINDOW)
        break;
      if (!may_mean (draft, pronoun, candidate))
        continue;
      weight = weigh (draft, pronoun, candidate) + MENTIONED * count_before (draft, i);
      if (weight > best_weight)
        {
          best_weight = weight;
          best = candidate->entity;
        }
    }
  for (guint i = position + 1; i < draft->mentions->len; i++)
    {
      const LiaisonDraftMention *candidate = liaison_draft_mention (draft, i);
      double weight;

      if (text->words[candidate->head].sentence != word->sentence)
        break;
      if (candidate->form != LIAISON_MENTION_NAME ||
          !is_fronted (text, pronoun->head, candidate->head) ||
          !may_mean (draft, pronoun, candidate))
        continue;
      weight = FRONTED;
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
