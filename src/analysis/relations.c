/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Relations: what the finders share, what can be tied to what, and how the same tie stated twice
 * becomes one. */

#include "analysis/relations.h"

#include <string.h>

/* What is under this is not drawn: a line that a careful reader would not draw is worse than none.
 */
#define MIN_CONFIDENCE 0.4

#define ACTORS                                                                                     \
  ((1u << LIAISON_ENTITY_PERSON) | (1u << LIAISON_ENTITY_ORGANIZATION) |                           \
   (1u << LIAISON_ENTITY_PLACE))
#define DEEDS                                                                                      \
  ((1u << LIAISON_ENTITY_OPERATION) | (1u << LIAISON_ENTITY_AGREEMENT) |                           \
   (1u << LIAISON_ENTITY_EVENT))
#define PERSON (1u << LIAISON_ENTITY_PERSON)
#define ORGANIZATION (1u << LIAISON_ENTITY_ORGANIZATION)
#define PLACE (1u << LIAISON_ENTITY_PLACE)

/* A city or a region: it does nothing, and only some things can be done to it. */
#define MERE_PLACE (1u << LIAISON_N_ENTITY_KINDS)

static const struct
{
  guint sources;
  guint targets;
} fitting[LIAISON_N_RELATION_KINDS] = {
  [LIAISON_RELATION_HOLDS_OFFICE] = { PERSON, ORGANIZATION | PLACE | MERE_PLACE },
  [LIAISON_RELATION_LEADS] = { PERSON | ORGANIZATION, ORGANIZATION | PLACE | MERE_PLACE },
  [LIAISON_RELATION_REPORTS_TO] = { PERSON | ORGANIZATION, PERSON | ORGANIZATION },
  [LIAISON_RELATION_MEMBER_OF] = { ACTORS, ORGANIZATION | PLACE },
  [LIAISON_RELATION_PART_OF] = { ORGANIZATION | PLACE, ORGANIZATION | PLACE },
  [LIAISON_RELATION_LOCATED_IN] = { PERSON | ORGANIZATION | MERE_PLACE, PLACE | MERE_PLACE },
  [LIAISON_RELATION_ALLIED_WITH] = { ACTORS, ACTORS },
  [LIAISON_RELATION_FAMILY] = { PERSON, PERSON },
  [LIAISON_RELATION_PARTICIPANT_IN] = { ACTORS, (1u << LIAISON_ENTITY_OPERATION) |
                                                    (1u << LIAISON_ENTITY_EVENT) },
  [LIAISON_RELATION_TARGET_OF] = { ACTORS | MERE_PLACE, 1u << LIAISON_ENTITY_OPERATION },
  [LIAISON_RELATION_PARTY_TO] = { ACTORS, 1u << LIAISON_ENTITY_AGREEMENT },
  [LIAISON_RELATION_AGREE] = { ACTORS, ACTORS | (1u << LIAISON_ENTITY_AGREEMENT) },
  [LIAISON_RELATION_CONSULT] = { ACTORS, ACTORS | MERE_PLACE },
  [LIAISON_RELATION_SUPPORT] = { ACTORS, ACTORS | DEEDS },
  [LIAISON_RELATION_CONCEDE] = { ACTORS, ACTORS },
  [LIAISON_RELATION_COOPERATE] = { ACTORS, ACTORS },
  [LIAISON_RELATION_AID] = { ACTORS, ACTORS | MERE_PLACE },
  [LIAISON_RELATION_RETREAT] = { ACTORS, ACTORS | MERE_PLACE | (1u << LIAISON_ENTITY_AGREEMENT) },
  [LIAISON_RELATION_REQUEST] = { ACTORS, ACTORS },
  [LIAISON_RELATION_ACCUSE] = { ACTORS, ACTORS | DEEDS },
  [LIAISON_RELATION_REJECT] = { ACTORS, ACTORS | DEEDS },
  [LIAISON_RELATION_THREATEN] = { ACTORS, ACTORS },
  [LIAISON_RELATION_PROTEST] = { ACTORS, ACTORS | DEEDS },
  [LIAISON_RELATION_SANCTION] = { ACTORS, ACTORS },
  [LIAISON_RELATION_MOBILIZE] = { ACTORS, ACTORS | MERE_PLACE },
  [LIAISON_RELATION_COERCE] = { ACTORS, ACTORS | MERE_PLACE },
  [LIAISON_RELATION_ASSAULT] = { ACTORS, ACTORS | MERE_PLACE },
  [LIAISON_RELATION_APPOINT] = { ACTORS, PERSON },
};

static gboolean
is_mere_place (const LiaisonDraftEntity *entity)
{
  return entity->kind == LIAISON_ENTITY_PLACE && g_strcmp0 (entity->subkind, "country") != 0;
}

static guint
bit_of (const LiaisonDraftEntity *entity)
{
  return is_mere_place (entity) ? MERE_PLACE : 1u << entity->kind;
}

static gboolean
meets (const LiaisonDraftEntity *target,
       const char               *restriction)
{
  if (restriction == NULL)
    return TRUE;
  if (strcmp (restriction, "agreement") == 0)
    return target->kind == LIAISON_ENTITY_AGREEMENT;
  if (strcmp (restriction, "event") == 0)
    return target->kind == LIAISON_ENTITY_OPERATION || target->kind == LIAISON_ENTITY_EVENT;
  if (strcmp (restriction, "person") == 0)
    return target->kind == LIAISON_ENTITY_PERSON;
  if (strcmp (restriction, "place") == 0)
    return target->kind == LIAISON_ENTITY_PLACE;
  if (strcmp (restriction, "group") == 0)
    return target->kind == LIAISON_ENTITY_ORGANIZATION;
  if (strcmp (restriction, "party") == 0)
    return g_strcmp0 (target->subkind, "party") == 0;
  if (strcmp (restriction, "armed") == 0)
    return g_strcmp0 (target->subkind, "armed-group") == 0 ||
           g_strcmp0 (target->subkind, "military") == 0;
  if (strcmp (restriction, "school") == 0)
    return g_strcmp0 (target->subkind, "research") == 0;
  return FALSE;
}

/**
 * liaison_relations_fits:
 * @draft: a draft
 * @kind: a kind of relation
 * @source: index of an entity
 * @target: index of another
 * @restriction: (nullable): what the frame asks of the target
 *
 * Returns: whether a relation of @kind can be between such two
 */
gboolean
liaison_relations_fits (const LiaisonDraft *draft,
                        LiaisonRelationKind kind,
                        int                 source,
                        int                 target,
                        const char         *restriction)
{
  const LiaisonDraftEntity *from, *to;

  if (source < 0 || target < 0 || source == target)
    return FALSE;
  from = liaison_draft_entity (draft, source);
  to = liaison_draft_entity (draft, target);
  if (!from->named || !to->named)
    return FALSE;
  return (fitting[kind].sources & bit_of (from)) != 0 &&
         (fitting[kind].targets & bit_of (to)) != 0 && meets (to, restriction);
}

/**
 * liaison_relations_add:
 * @draft: a draft
 * @kind: a kind of relation
 * @source: index of an entity
 * @target: index of another
 * @word: the verb or noun that states it
 * @label: the article's words for it
 * @confidence: from 0 to 1
 * @denied: whether the frame turns it round
 *
 * Returns: (transfer none) (nullable): the relation, or %NULL if it does not fit
 */
LiaisonDraftRelation *
liaison_relations_add (LiaisonDraft       *draft,
                       LiaisonRelationKind kind,
                       int                 source,
                       int                 target,
                       int                 word,
                       const char         *label,
                       double              confidence,
                       gboolean            denied)
{
  LiaisonDraftRelation *relation;

  if (!liaison_relations_fits (draft, kind, source, target, NULL) || confidence < MIN_CONFIDENCE)
    return NULL;
  relation = liaison_draft_add_relation (draft, source, target, kind, label,
                                         liaison_phrases_sentence_span (draft->text, word));
  relation->confidence = confidence;
  liaison_phrases_set_stance (draft, relation, word, denied);
  return relation;
}

static gboolean
is_instrument (const char *lemma)
{
  static const char *const instruments[] = {
    "missile",    "rocket",    "drone",    "bomb",      "strike",     "airstrike",      "attack",
    "jet",        "warplane",  "force",    "troops",    "troop",      "raid",           "shelling",
    "bombing",    "aircraft",  "plane",    "artillery", "tank",       "ship",           "warship",
    "offensive",  "operation", "gunman",   "soldier",   "sanction",   "sanctions",      "military",
    "army",       "navy",      "shell",    "fire",      "helicopter", "bomber",         "agent",
    "hacker",     "fighter",   "invasion", "police",    "government", "administration", "court",
    "prosecutor", "team",      "official", "authority", "campaign",   "leader",         "officer",
    "coalition",  NULL
  };

  return g_strv_contains (instruments, lemma);
}

/* The state or group that an instrument belongs to: "an Israeli airstrike", "missiles fired by
 * Iran", "Biden's team". */
static int
find_owner (const LiaisonDraft *draft,
            int                 word)
{
  const LiaisonText *text = draft->text;
  int entity = -1;

  if (liaison_text_child_is (text, word, LIAISON_DEPREL_AMOD, "former"))
    return -1;
  for (int c = text->words[word].child; c >= 0; c = text->words[c].sibling)
    {
      const char *preposition =
          text->words[c].deprel == LIAISON_DEPREL_NMOD ? liaison_text_preposition (text, c) : NULL;

      if (text->words[c].deprel == LIAISON_DEPREL_AMOD ||
          text->words[c].deprel == LIAISON_DEPREL_COMPOUND ||
          text->words[c].deprel == LIAISON_DEPREL_NMOD_POSS ||
          (preposition != NULL &&
           (strcmp (preposition, "by") == 0 || strcmp (preposition, "from") == 0)))
        {
          int found = liaison_phrases_referent (draft, c);

          if (found >= 0 && liaison_draft_entity (draft, found)->kind <= LIAISON_ENTITY_PLACE)
            entity = found;
        }
    }
  return entity;
}

/**
 * liaison_relations_actor:
 * @draft: a draft
 * @word: the word of who acts
 * @confidence: (inout): multiplied by how sure it is
 *
 * Returns: the index of the entity that acts, or -1
 */
int
liaison_relations_actor (const LiaisonDraft *draft,
                         int                 word,
                         double             *confidence)
{
  const LiaisonText *text = draft->text;
  int entity = liaison_phrases_referent (draft, word);
  int noun = word;

  if (entity >= 0 && liaison_draft_entity (draft, entity)->named &&
      liaison_draft_entity (draft, entity)->kind <= LIAISON_ENTITY_PLACE)
    {
      int mention = draft->mention_at[word];

      if (mention >= 0 && liaison_draft_mention (draft, mention)->form == LIAISON_MENTION_PRONOUN)
        *confidence *= 0.85;
      else if (mention >= 0 &&
               liaison_draft_mention (draft, mention)->form == LIAISON_MENTION_NOMINAL)
        *confidence *= 0.95;
      return entity;
    }
  /* A relative pronoun stands for its noun. */
  if (text->words[word].upos == LIAISON_UPOS_PRON && draft->mention_at[word] < 0)
    {
      for (guint depth = 0;
           noun >= 0 && depth < 6 && text->words[noun].deprel != LIAISON_DEPREL_ACL_RELCL; depth++)
        noun = text->words[noun].head;
      noun = noun >= 0 ? text->words[noun].head : -1;
    }
  if (noun < 0 || !is_instrument (text->words[noun].lemma))
    return -1;
  *confidence *= 0.85;
  entity = find_owner (draft, noun);
  /* "the US fired the missiles which killed …". */
  if (entity < 0 && noun != word && text->words[noun].deprel == LIAISON_DEPREL_OBJ &&
      text->words[noun].head >= 0)
    {
      int subject = liaison_phrases_subject (text, text->words[noun].head);

      entity = subject >= 0 ? liaison_phrases_referent (draft, subject) : -1;
    }
  return entity;
}

/**
 * liaison_relations_actors:
 * @draft: a draft
 * @words: (element-type int): words
 *
 * Returns: (transfer full) (element-type int): the entities that act, each once
 */
GArray *
liaison_relations_actors (const LiaisonDraft *draft,
                          const GArray       *words)
{
  GArray *entities = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < words->len; i++)
    {
      double confidence = 1.0;
      int entity = liaison_relations_actor (draft, g_array_index (words, int, i), &confidence);
      gboolean seen = entity < 0;

      for (guint j = 0; j < entities->len && !seen; j++)
        seen = g_array_index (entities, int, j) == entity;
      if (!seen)
        g_array_append_val (entities, entity);
    }
  return entities;
}

/* What one does to these things of somebody one does to him. */
static gboolean
is_aspect (const char *lemma)
{
  static const char *const aspects[] = {
    "decision", "policy",     "plan",        "move",       "legality",    "action",
    "behavior", "behaviour",  "role",        "program",    "programme",   "position",
    "stance",   "treatment",  "claim",       "leadership", "handling",    "effort",
    "record",   "proposal",   "conduct",     "government", "regime",      "administration",
    "campaign", "invasion",   "attack",      "aggression", "actions",     "policies",
    "record",   "presence",   "right",       "bid",        "candidacy",   "use",
    "response", "approach",   "threat",      "ambition",   "influence",   "activity",
    "support",  "legitimacy", "refusal",     "call",       "demand",      "request",
    "offer",    "statement",  "comment",     "remark",     "performance", "view",
    "idea",     "agenda",     "strategy",    "tactic",     "crackdown",   "war",
    "killing",  "nomination", "appointment", "violation",  "team",        "military",
    "army",     "force",      "troops",      "target",     "position",    "stronghold",
    "base",     "defense",    "defence",     "convoy",     "fighter",     "leader",
    "facility", "forces",     "positions",   "targets",    "capability",  "network",
    NULL
  };

  return g_strv_contains (aspects, lemma);
}

/* "in aspects of intelligence related to the operation" is in the operation: the one that hangs below WORD, or -1. */
static int
find_operation_below (const LiaisonDraft *draft,
                      int                 word,
                      int                 depth)
{
  const LiaisonText *text = draft->text;

  for (int c = text->words[word].child; depth > 0 && c >= 0; c = text->words[c].sibling)
    {
      guint8 deprel = text->words[c].deprel;
      int entity;

      if (deprel != LIAISON_DEPREL_NMOD && deprel != LIAISON_DEPREL_OBL && deprel != LIAISON_DEPREL_ACL)
        continue;
      entity = liaison_phrases_referent (draft, c);
      if (entity >= 0 && liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_OPERATION)
        return entity;
      entity = find_operation_below (draft, c, depth - 1);
      if (entity >= 0)
        return entity;
    }
  return -1;
}

/**
 * liaison_relations_target:
 * @draft: a draft
 * @word: the word of what it is done to
 * @kind: what is done
 * @confidence: (inout): multiplied by how sure it is
 *
 * Returns: the index of the entity that it is done to, or -1
 */
int
liaison_relations_target (const LiaisonDraft *draft,
                          int                 word,
                          LiaisonRelationKind kind,
                          double             *confidence)
{
  const LiaisonText *text = draft->text;
  int entity = liaison_phrases_referent (draft, word);
  int possessor;

  if (entity >= 0 && liaison_draft_entity (draft, entity)->named)
    {
      int mention = draft->mention_at[word];

      if (mention >= 0 && liaison_draft_mention (draft, mention)->form == LIAISON_MENTION_PRONOUN)
        *confidence *= 0.85;
      return entity;
    }
  if (kind == LIAISON_RELATION_PARTICIPANT_IN)
    {
      *confidence *= 0.8;
      return find_operation_below (draft, word, 4);
    }
  if (kind != LIAISON_RELATION_ACCUSE && kind != LIAISON_RELATION_REJECT &&
      kind != LIAISON_RELATION_SUPPORT && kind != LIAISON_RELATION_ASSAULT &&
      kind != LIAISON_RELATION_PROTEST && kind != LIAISON_RELATION_AID)
    return -1;
  if (!is_aspect (text->words[word].lemma) && !is_aspect (text->words[word].lower))
    return -1;
  *confidence *= 0.8;
  possessor = liaison_text_child (text, word, LIAISON_DEPREL_NMOD_POSS);
  if (possessor < 0)
    for (possessor = liaison_text_child (text, word, LIAISON_DEPREL_NMOD);
         possessor >= 0 && g_strcmp0 (liaison_text_preposition (text, possessor), "of") != 0;
         possessor = liaison_text_next (text, possessor, LIAISON_DEPREL_NMOD))
      ;
  if (possessor < 0)
    for (possessor = text->words[word].child; possessor >= 0;
         possessor = text->words[possessor].sibling)
      if (possessor < word &&
          (text->words[possessor].deprel == LIAISON_DEPREL_AMOD ||
           text->words[possessor].deprel == LIAISON_DEPREL_COMPOUND) &&
          liaison_draft_entity_of (draft, possessor) >= 0)
        break;
  if (possessor >= 0 && draft->mention_at[possessor] >= 0 &&
      liaison_draft_mention (draft, draft->mention_at[possessor])->form == LIAISON_MENTION_PRONOUN)
    *confidence *= 0.9;
  return possessor >= 0 ? liaison_phrases_referent (draft, possessor) : -1;
}

static gboolean
is_same (const LiaisonDraftRelation *a,
         const LiaisonDraftRelation *b)
{
  return a->source == b->source && a->target == b->target && a->kind == b->kind &&
         a->negated == b->negated;
}

static void
add_evidence (LiaisonDraftRelation *relation,
              const GArray         *evidence)
{
  for (guint i = 0; i < evidence->len; i++)
    {
      LiaisonSpan span = g_array_index (evidence, LiaisonSpan, i);
      gboolean seen = FALSE;

      for (guint j = 0; j < relation->evidence->len; j++)
        seen |= g_array_index (relation->evidence, LiaisonSpan, j).start == span.start;
      if (!seen)
        g_array_append_val (relation->evidence, span);
    }
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const LiaisonSpan *first = a, *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* Two weak statements of one tie are together stronger; what is stated as a fact once is a fact. */
static void
absorb (LiaisonDraftRelation *into,
        LiaisonDraftRelation *other)
{
  guint before = into->evidence->len;

  add_evidence (into, other->evidence);
  g_array_sort (into->evidence, compare_spans);
  if (other->modality < into->modality || (other->modality == into->modality &&
                                           other->attribution == NULL && into->attribution != NULL))
    {
      into->modality = other->modality;
      g_free (into->attribution);
      into->attribution = g_steal_pointer (&other->attribution);
      into->attributed_to = other->attributed_to;
    }
  if (into->evidence->len > before)
    into->confidence = 1.0 - (1.0 - into->confidence) * (1.0 - other->confidence * 0.5);
  else
    into->confidence = MAX (into->confidence, other->confidence);
}

static int
follow (const LiaisonDraft *draft,
        int                 entity)
{
  for (guint steps = 0;
       entity >= 0 && steps < 16 && liaison_draft_entity (draft, entity)->merged >= 0; steps++)
    entity = liaison_draft_entity (draft, entity)->merged;
  return entity;
}

static void
merge_relations (LiaisonDraft *draft)
{
  for (guint i = 0; i < draft->relations->len; i++)
    {
      LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, i);

      relation->source = follow (draft, relation->source);
      relation->target = follow (draft, relation->target);
      relation->attributed_to = follow (draft, relation->attributed_to);
      for (guint j = i + 1; j < draft->relations->len;)
        {
          LiaisonDraftRelation *other = g_ptr_array_index (draft->relations, j);

          other->source = follow (draft, other->source);
          other->target = follow (draft, other->target);
          if (is_same (relation, other))
            {
              absorb (relation, other);
              g_ptr_array_remove_index (draft->relations, j);
            }
          else
            j++;
        }
    }
}

/* "X, member of Y, leads Y": of standing ties between the same two the strongest is enough. */
static gboolean
is_implied (const LiaisonDraft         *draft,
            const LiaisonDraftRelation *relation)
{
  if (relation->kind != LIAISON_RELATION_MEMBER_OF && relation->kind != LIAISON_RELATION_PART_OF &&
      relation->kind != LIAISON_RELATION_HOLDS_OFFICE)
    return FALSE;
  for (guint i = 0; i < draft->relations->len; i++)
    {
      const LiaisonDraftRelation *other = g_ptr_array_index (draft->relations, i);

      if (other != relation && other->source == relation->source &&
          other->target == relation->target &&
          (other->kind == LIAISON_RELATION_LEADS ||
           (other->kind == LIAISON_RELATION_HOLDS_OFFICE &&
            relation->kind != LIAISON_RELATION_HOLDS_OFFICE)) &&
          other->confidence >= relation->confidence)
        return TRUE;
    }
  return FALSE;
}

/* In this share of words of sport nobody attacks anybody. */
#define MAX_SPORT 0.02

static gboolean
is_about_sport (const LiaisonText *text)
{
  guint found = 0;

  for (guint w = 0; w < text->n_words; w++)
    found += liaison_words_has ("nouns", "sports", text->words[w].lower);
  return text->n_words > 0 && (double)found / text->n_words > MAX_SPORT;
}

static gboolean
is_hostile (LiaisonRelationKind kind)
{
  return kind == LIAISON_RELATION_ASSAULT || kind == LIAISON_RELATION_COERCE ||
         kind == LIAISON_RELATION_MOBILIZE || kind == LIAISON_RELATION_THREATEN;
}

static void
finish (LiaisonDraft *draft)
{
  gboolean sport = is_about_sport (draft->text);

  for (guint i = 0; i < draft->relations->len;)
    {
      LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, i);
      gboolean foolish = relation->source == relation->target ||
                         !liaison_draft_entity (draft, relation->source)->shown ||
                         !liaison_draft_entity (draft, relation->target)->shown ||
                         relation->confidence < MIN_CONFIDENCE || is_implied (draft, relation) ||
                         (sport && is_hostile (relation->kind));

      if (foolish)
        {
          g_ptr_array_remove_index (draft->relations, i);
          continue;
        }
      relation->valence = liaison_lexicon_valence (relation->kind);
      /* What is denied is not friendly any more, and not hostile. */
      if (relation->negated)
        relation->valence = relation->valence == LIAISON_VALENCE_POSITIVE ? LIAISON_VALENCE_NEGATIVE
                                                                          : LIAISON_VALENCE_NEUTRAL;
      /* Nobody is a source of himself. */
      if (relation->attributed_to == relation->target && relation->kind == LIAISON_RELATION_ACCUSE)
        relation->confidence *= 0.9;
      i++;
    }
}

/**
 * liaison_draft_find_relations:
 * @self: a draft whose mentions have entities
 *
 * Fills in the relations. Those that earlier stages found on the way are merged with what is found
 * here.
 */
void
liaison_draft_find_relations (LiaisonDraft *self)
{
  liaison_relations_of_verbs (self);
  liaison_relations_of_nouns (self);
  liaison_relations_judgements (self);
  liaison_relations_standing (self);
  liaison_relations_family (self);
  liaison_relations_careers (self);
  liaison_relations_places (self);
  merge_relations (self);
  finish (self);
}
