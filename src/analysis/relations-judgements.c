/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Judgements: "Haines said that the operation was a bad move" ties her to the operation, although
 * no verb has both. */

#include "analysis/relations.h"

#include <string.h>

/* 1 if the predicate praises, -1 if it condemns, 0 if neither; WORD is set to what says so. */
static int
judge (const LiaisonText *text,
       int                predicate,
       int               *word)
{
  *word = predicate;
  if (liaison_words_has ("verbs", "judge-negative", text->words[predicate].lemma))
    return -1;
  for (int c = text->words[predicate].child; c >= 0; c = text->words[c].sibling)
    if (text->words[c].deprel == LIAISON_DEPREL_AMOD)
      {
        *word = c;
        if (liaison_words_has ("verbs", "judge-negative", text->words[c].lemma))
          return -1;
        if (liaison_words_has ("verbs", "judge-positive", text->words[c].lemma))
          return 1;
      }
  *word = predicate;
  return liaison_words_has ("verbs", "judge-positive", text->words[predicate].lemma) ? 1 : 0;
}

static LiaisonRelationKind
kind_of (const LiaisonDraft *draft,
         int                 target,
         int                 judgement)
{
  if (judgement > 0)
    return LIAISON_RELATION_SUPPORT;
  return liaison_draft_entity (draft, target)->kind <= LIAISON_ENTITY_PLACE
             ? LIAISON_RELATION_ACCUSE
             : LIAISON_RELATION_REJECT;
}

static void
read_judgement (LiaisonDraft *draft,
                int           predicate)
{
  const LiaisonText *text = draft->text;
  int verb = text->words[predicate].head;
  int subject = liaison_text_child (text, predicate, LIAISON_DEPREL_NSUBJ);
  int judgement, word, speaker;
  const LiaisonParty *target;
  g_autoptr (GArray) speakers = NULL;
  g_autoptr (GArray) subjects = NULL;
  g_autoptr (GArray) sources = NULL;
  g_autoptr (GArray) targets = NULL;
  g_autofree char *label = NULL;

  if (verb < 0 || text->words[predicate].deprel != LIAISON_DEPREL_CCOMP || subject < 0 ||
      liaison_text_child (text, predicate, LIAISON_DEPREL_COP) < 0)
    return;
  /* "said that we are here on a historic day": where one is judges nobody. */
  if (liaison_text_child (text, predicate, LIAISON_DEPREL_CASE) >= 0)
    return;
  if (!liaison_words_has ("verbs", "report", text->words[verb].lemma) &&
      !liaison_words_has ("verbs", "believe", text->words[verb].lemma))
    return;
  judgement = judge (text, predicate, &word);
  speaker = liaison_phrases_subject (text, verb);
  if (judgement == 0 || speaker < 0)
    return;
  if (liaison_text_is_negated (text, predicate))
    judgement = -judgement;
  subjects = liaison_phrases_conjuncts (text, subject);
  targets = liaison_relations_targets (draft, subjects, LIAISON_RELATION_ACCUSE);
  if (targets->len == 0)
    return;
  target = &g_array_index (targets, LiaisonParty, 0);
  speakers = liaison_phrases_conjuncts (text, speaker);
  sources = liaison_relations_sources (draft, speakers);
  label = word != predicate
              ? g_strdup_printf ("%s %s %s", text->words[verb].lower, text->words[word].lower,
                                 text->words[predicate].lower)
              : g_strdup_printf ("%s %s", text->words[verb].lower, text->words[predicate].lower);
  for (guint i = 0; i < sources->len; i++)
    {
      const LiaisonParty *source = &g_array_index (sources, LiaisonParty, i);

      liaison_relations_add (draft, kind_of (draft, target->entity, judgement), source->entity,
                             target->entity, verb, label,
                             0.7 * source->confidence * target->confidence, FALSE);
    }
}

/**
 * liaison_relations_judgements:
 * @draft: a draft whose mentions have entities
 *
 * Adds the relations between those who judge and what they judge.
 */
void
liaison_relations_judgements (LiaisonDraft *draft)
{
  for (guint w = 0; w < draft->text->n_words; w++)
    if (draft->text->words[w].upos != LIAISON_UPOS_PUNCT)
      read_judgement (draft, w);
}
