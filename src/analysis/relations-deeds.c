/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a deed is said of who did it: "welcomed Mali's liberation of Kidal", "supported
 * the recapture by Mali" is support for Mali; and what one does "as part of the alliance" the
 * alliance does. */

#include "analysis/relations.h"

#include <string.h>

#define DOER 0.7
#define ALLIANCE 0.85 /* of how sure it is that the member does it */

/* SUPPORT or ACCUSE if the verb is said so of its object, or -1. */
static int
opinion_of (const LiaisonText *text,
            int                verb)
{
  g_autofree char *key = liaison_relations_dup_key (text, verb);
  const GPtrArray *frames = liaison_lexicon_verb (key);

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const LiaisonFrame *frame = g_ptr_array_index (frames, i);

      if ((frame->kind == LIAISON_RELATION_SUPPORT || frame->kind == LIAISON_RELATION_ACCUSE) &&
          frame->preposition == NULL && frame->restriction == NULL && !frame->mutual)
        return (int)frame->kind;
    }
  return liaison_words_has ("verbs", "welcome", key) ? LIAISON_RELATION_SUPPORT : -1;
}

static gboolean
is_deed (const LiaisonWord *word)
{
  return word->upos == LIAISON_UPOS_NOUN && (liaison_words_has ("nouns", "operation", word->lemma) ||
                                             liaison_words_has ("verbs", "deeds", word->lemma) ||
                                             liaison_words_has ("verbs", "deeds", word->lower));
}

/* Who did the deed: its possessor, or the one after "by"; or -1. */
static int
find_doer (const LiaisonText *text,
           int                deed)
{
  int doer = liaison_text_child (text, deed, LIAISON_DEPREL_NMOD_POSS);

  for (int c = text->words[deed].child; doer < 0 && c >= 0; c = text->words[c].sibling)
    if ((text->words[c].deprel == LIAISON_DEPREL_NMOD || text->words[c].deprel == LIAISON_DEPREL_OBL ||
         text->words[c].deprel == LIAISON_DEPREL_OBL_AGENT) &&
        g_strcmp0 (liaison_text_preposition (text, c), "by") == 0)
      doer = c;
  /* "the recapture by Mali", wherever the parser hangs it. */
  if (doer < 0 && deed + 1 < (int)text->n_words && strcmp (text->words[deed + 1].lower, "by") == 0)
    doer = text->words[deed + 1].head;
  return doer;
}

/* "the retaking" is a deed also where the parser sees a verb in it. */
static gboolean
is_verbal (const LiaisonText *text,
           int                word)
{
  return text->words[word].upos == LIAISON_UPOS_VERB &&
         g_str_has_suffix (text->words[word].lower, "ing") &&
         (liaison_text_child (text, word, LIAISON_DEPREL_DET) >= 0 || find_doer (text, word) >= 0);
}

static void
read_opinion (LiaisonDraft *draft,
              int           verb)
{
  const LiaisonText *text = draft->text;
  int kind = opinion_of (text, verb);
  LiaisonClause clause = { 0 };
  g_autoptr (GArray) sources = NULL;

  if (kind < 0)
    return;
  liaison_relations_read_clause (draft, verb, &clause);
  sources = liaison_relations_sources (draft, clause.subjects);
  for (int c = text->words[verb].child; c >= 0; c = text->words[c].sibling)
    if ((text->words[c].deprel == LIAISON_DEPREL_XCOMP ||
         text->words[c].deprel == LIAISON_DEPREL_CCOMP) &&
        is_verbal (text, c))
      g_array_append_val (clause.objects, c);
  for (guint o = 0; o < clause.objects->len; o++)
    {
      int deed = g_array_index (clause.objects, int, o);
      int doer = is_deed (&text->words[deed]) || is_verbal (text, deed) ? find_doer (text, deed) : -1;
      g_autoptr (GArray) words = liaison_relations_conjuncts (text, doer);
      g_autoptr (GArray) doers = liaison_relations_sources (draft, words);
      g_autofree char *label =
          g_strdup_printf ("%s %s of", text->words[verb].lower, text->words[deed].lower);

      for (guint i = 0; i < sources->len; i++)
        for (guint j = 0; j < doers->len; j++)
          {
            const LiaisonParty *source = &g_array_index (sources, LiaisonParty, i);
            const LiaisonParty *target = &g_array_index (doers, LiaisonParty, j);

            liaison_relations_add (draft, (LiaisonRelationKind)kind, source->entity, target->entity,
                                   verb, label,
                                   DOER * clause.certainty * source->confidence * target->confidence,
                                   FALSE);
          }
    }
  liaison_relations_clear_clause (&clause);
}

static gboolean
is_deed_kind (LiaisonRelationKind kind)
{
  return kind == LIAISON_RELATION_ASSAULT || kind == LIAISON_RELATION_COERCE ||
         kind == LIAISON_RELATION_AID || kind == LIAISON_RELATION_SUPPORT ||
         kind == LIAISON_RELATION_SANCTION || kind == LIAISON_RELATION_MOBILIZE;
}

static LiaisonDraftRelation *
copy_for (LiaisonDraft               *draft,
          const LiaisonDraftRelation *relation,
          int                         alliance)
{
  LiaisonDraftRelation *copy = liaison_draft_add_relation (
      draft, alliance, relation->target, relation->kind, relation->label,
      g_array_index (relation->evidence, LiaisonSpan, 0));

  copy->word = relation->word;
  copy->modality = relation->modality;
  copy->negated = relation->negated;
  copy->attributed_to = relation->attributed_to;
  copy->attribution = g_strdup (relation->attribution);
  copy->confidence = relation->confidence * ALLIANCE;
  return copy;
}

/* "Norway, as part of the alliance, bombed …": of all that the sentence says MEMBER does. */
static void
share_deeds (LiaisonDraft *draft,
             int           member,
             int           alliance,
             LiaisonSpan   sentence)
{
  guint n_relations = draft->relations->len;

  for (guint i = 0; i < n_relations; i++)
    {
      const LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, i);

      if (relation->source == member && relation->target != alliance &&
          is_deed_kind (relation->kind) &&
          g_array_index (relation->evidence, LiaisonSpan, 0).start == sentence.start &&
          liaison_relations_fits (draft, relation->kind, alliance, relation->target, NULL))
        copy_for (draft, relation, alliance);
    }
}

static void
read_part (LiaisonDraft *draft,
           int           part)
{
  const LiaisonText *text = draft->text;
  LiaisonSpan sentence = liaison_phrases_sentence_span (text, part);
  int of = liaison_text_child (text, part, LIAISON_DEPREL_NMOD);
  int alliance = of >= 0 ? liaison_phrases_referent (draft, of) : -1;
  guint n_relations = draft->relations->len;

  if (strcmp (text->words[part].lower, "part") != 0 ||
      g_strcmp0 (liaison_text_preposition (text, part), "as") != 0 || alliance < 0 ||
      liaison_draft_entity (draft, alliance)->kind != LIAISON_ENTITY_ORGANIZATION)
    return;
  for (guint i = 0; i < n_relations; i++)
    {
      const LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, i);

      if ((relation->kind == LIAISON_RELATION_MEMBER_OF ||
           relation->kind == LIAISON_RELATION_PART_OF) &&
          relation->target == alliance &&
          g_array_index (relation->evidence, LiaisonSpan, 0).start == sentence.start)
        share_deeds (draft, relation->source, alliance, sentence);
    }
}

/**
 * liaison_relations_deeds:
 * @draft: a draft in which all other finders have looked
 *
 * Adds what follows for those who did a deed, or together with whom it is done.
 */
void
liaison_relations_deeds (LiaisonDraft *draft)
{
  for (guint w = 0; w < draft->text->n_words; w++)
    if (draft->text->words[w].upos == LIAISON_UPOS_VERB)
      read_opinion (draft, w);
    else if (draft->text->words[w].upos == LIAISON_UPOS_NOUN)
      read_part (draft, w);
}
