/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who holds which place, from how it is held and taken: "territory held by X", "X-held towns in Y",
 * "liberated Y from X", "the fall of Y to X". */

#include "analysis/relations.h"

#include <string.h>

#define HELD 0.72
#define TAKEN 0.62 /* who a place is taken from has held it */

static gboolean
is_place (const LiaisonDraft *draft,
          int                 entity)
{
  return entity >= 0 && liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_PLACE &&
         liaison_draft_entity (draft, entity)->named;
}

/* The place that WORD is, or that it is a part of: "territory in X", "the outskirts of X". */
static int
place_of (const LiaisonDraft *draft,
          int                 word)
{
  const LiaisonText *text = draft->text;
  int entity = liaison_phrases_referent (draft, word);

  if (entity >= 0 || !liaison_words_has ("nouns", "place", text->words[word].lemma))
    return is_place (draft, entity) ? entity : -1;
  for (int c = liaison_text_child (text, word, LIAISON_DEPREL_NMOD); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_NMOD))
    {
      const char *preposition = liaison_text_preposition (text, c);

      if (preposition != NULL &&
          (strcmp (preposition, "in") == 0 || strcmp (preposition, "of") == 0) &&
          is_place (draft, liaison_phrases_referent (draft, c)))
        return liaison_phrases_referent (draft, c);
    }
  return -1;
}

static void
hold (LiaisonDraft *draft,
      int           holder,
      int           place,
      int           word,
      const char   *label,
      double        confidence)
{
  g_autoptr (GArray) words = liaison_phrases_conjuncts (draft->text, holder);
  g_autoptr (GArray) holders = liaison_relations_sources (draft, words);

  for (guint i = 0; i < holders->len; i++)
    {
      const LiaisonParty *party = &g_array_index (holders, LiaisonParty, i);
      LiaisonDraftRelation *relation;

      if (liaison_draft_entity (draft, party->entity)->kind == LIAISON_ENTITY_PERSON)
        continue;
      relation = liaison_relations_add (draft, LIAISON_RELATION_LEADS, party->entity, place, word,
                                        label, confidence * party->confidence, FALSE);
      /* Whoever may take it, so it is. */
      if (relation != NULL)
        {
          relation->modality = LIAISON_MODALITY_ACTUAL;
          relation->negated = FALSE;
        }
    }
}

/* "ISIL-held territory in Syria": the holder stands before the participle. */
static void
find_compound (LiaisonDraft *draft,
               int           participle)
{
  const LiaisonText *text = draft->text;
  int noun = text->words[participle].head;
  int place;

  if (text->words[participle].deprel != LIAISON_DEPREL_AMOD || noun < participle || participle < 2 ||
      strcmp (text->words[participle - 1].form, "-") != 0 ||
      !liaison_words_has ("verbs", "holding", text->words[participle].lemma))
    return;
  place = place_of (draft, noun);
  if (place >= 0 && liaison_draft_entity_of (draft, participle - 2) >= 0)
    hold (draft, participle - 2, place, participle, "holds", HELD);
}

/* "liberated Mosul from Islamic State fighters": they held it. */
static void
find_taken (LiaisonDraft *draft,
            int           verb)
{
  const LiaisonText *text = draft->text;
  int object = liaison_text_is_passive (text, verb)
                   ? liaison_text_child (text, verb, LIAISON_DEPREL_NSUBJ_PASS)
                   : liaison_text_child (text, verb, LIAISON_DEPREL_OBJ);
  int place = object >= 0 ? place_of (draft, object) : -1;

  if (place < 0 || !liaison_words_has ("verbs", "taking", text->words[verb].lemma))
    return;
  for (guint pass = 0; pass < 2; pass++)
    {
      int above = pass == 0 ? verb : object;

      for (int c = text->words[above].child; c >= 0; c = text->words[c].sibling)
        if ((text->words[c].deprel == LIAISON_DEPREL_OBL ||
             text->words[c].deprel == LIAISON_DEPREL_NMOD) &&
            g_strcmp0 (liaison_text_preposition (text, c), "from") == 0)
          hold (draft, c, place, verb, "held", TAKEN);
    }
}

/* "the fall of Y to X". */
static void
find_fall (LiaisonDraft *draft,
           int           noun)
{
  const LiaisonText *text = draft->text;
  int place = -1, holder = -1;

  if (strcmp (text->words[noun].lemma, "fall") != 0 && strcmp (text->words[noun].lemma, "loss") != 0)
    return;
  for (int c = liaison_text_child (text, noun, LIAISON_DEPREL_NMOD); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_NMOD))
    {
      const char *preposition = liaison_text_preposition (text, c);

      if (g_strcmp0 (preposition, "of") == 0)
        place = place_of (draft, c);
      else if (g_strcmp0 (preposition, "to") == 0)
        holder = c;
    }
  if (place >= 0 && holder >= 0)
    hold (draft, holder, place, noun, "took", HELD);
}

/**
 * liaison_relations_control:
 * @draft: a draft whose mentions have entities
 *
 * Adds the relations between those who hold places and the places.
 */
void
liaison_relations_control (LiaisonDraft *draft)
{
  for (guint w = 0; w < draft->text->n_words; w++)
    {
      find_compound (draft, w);
      if (draft->text->words[w].upos == LIAISON_UPOS_VERB)
        find_taken (draft, w);
      else if (draft->text->words[w].upos == LIAISON_UPOS_NOUN)
        find_fall (draft, w);
    }
}
