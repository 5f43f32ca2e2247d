/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Relations: what the finders share, what can be tied to what, and how the same tie stated twice
 * becomes one. */

#include "analysis/relations.h"

#include <string.h>

#include "analysis/times.h"

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
  [LIAISON_RELATION_LOCATED_IN] = { PERSON | ORGANIZATION | MERE_PLACE | (1u << LIAISON_ENTITY_OPERATION),
                                     PLACE | MERE_PLACE },
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

/* "fighting": those between whom a fight is more than a word for a quarrel. */
static gboolean
is_at_war (const LiaisonDraftEntity *source,
           const LiaisonDraftEntity *target)
{
  static const char *const peaceful[] = { "company", "media", "research", "party", "group", NULL };

  if (source->subkind != NULL && source->kind == LIAISON_ENTITY_ORGANIZATION &&
      g_strv_contains (peaceful, source->subkind))
    return FALSE;
  return target->kind == LIAISON_ENTITY_PLACE ||
         (target->kind == LIAISON_ENTITY_ORGANIZATION && target->subkind == NULL) ||
         g_strcmp0 (target->subkind, "armed-group") == 0 ||
         g_strcmp0 (target->subkind, "military") == 0;
}

static gboolean
meets (const LiaisonDraftEntity *source,
       const LiaisonDraftEntity *target,
       const char               *restriction)
{
  static const struct
  {
    const char *restriction;
    LiaisonEntityKind kind;
    const char *subkind; /* or NULL for any */
  } plain[] = {
    { "agreement", LIAISON_ENTITY_AGREEMENT, NULL },
    { "event", LIAISON_ENTITY_OPERATION, NULL },
    { "event", LIAISON_ENTITY_EVENT, NULL },
    { "person", LIAISON_ENTITY_PERSON, NULL },
    { "place", LIAISON_ENTITY_PLACE, NULL },
    { "group", LIAISON_ENTITY_ORGANIZATION, NULL },
    { "party", LIAISON_ENTITY_ORGANIZATION, "party" },
    { "armed", LIAISON_ENTITY_ORGANIZATION, "armed-group" },
    { "armed", LIAISON_ENTITY_ORGANIZATION, "military" },
    { "school", LIAISON_ENTITY_ORGANIZATION, "research" },
    { "actor", LIAISON_ENTITY_PERSON, NULL },
    { "actor", LIAISON_ENTITY_ORGANIZATION, NULL },
  };

  if (restriction == NULL)
    return TRUE;
  if (strcmp (restriction, "locality") == 0)
    return is_mere_place (target);
  if (strcmp (restriction, "fighting") == 0)
    return is_at_war (source, target);
  if (strcmp (restriction, "actor") == 0 && bit_of (target) == PLACE)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (strcmp (restriction, plain[i].restriction) == 0 && target->kind == plain[i].kind &&
        (plain[i].subkind == NULL || g_strcmp0 (target->subkind, plain[i].subkind) == 0))
      return TRUE;
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
  /* Who travels to a city confers with those who govern from there, if he is one to confer. */
  if (kind == LIAISON_RELATION_CONSULT && is_mere_place (to) &&
      (g_strcmp0 (to->subkind, "city") != 0 || from->kind == LIAISON_ENTITY_ORGANIZATION))
    return FALSE;
  return (fitting[kind].sources & bit_of (from)) != 0 &&
         (fitting[kind].targets & bit_of (to)) != 0 && meets (from, to, restriction);
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
  /* Of two times the one that is told first. */
  if (g_date_valid (&other->time.from) &&
      (!g_date_valid (&into->time.from) || other->time.words.start < into->time.words.start))
    into->time = other->time;
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

static void
merge_relations (LiaisonDraft *draft)
{
  for (guint i = 0; i < draft->relations->len; i++)
    {
      LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, i);

      relation->source = liaison_draft_follow (draft, relation->source);
      relation->target = liaison_draft_follow (draft, relation->target);
      relation->attributed_to = liaison_draft_follow (draft, relation->attributed_to);
      for (guint j = i + 1; j < draft->relations->len;)
        {
          LiaisonDraftRelation *other = g_ptr_array_index (draft->relations, j);

          other->source = liaison_draft_follow (draft, other->source);
          other->target = liaison_draft_follow (draft, other->target);
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

/* "added three assists to lead Boston". */
static gboolean
leads_side (const LiaisonDraft         *draft,
            const LiaisonDraftRelation *relation)
{
  return relation->kind == LIAISON_RELATION_LEADS &&
         is_mere_place (liaison_draft_entity (draft, relation->target));
}

/* Who writes "I" outside of quotations, or -1. */
static int
find_author (const LiaisonDraft *draft)
{
  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const LiaisonDraftMention *mention = liaison_draft_mention (draft, i);

      if (mention->form == LIAISON_MENTION_PRONOUN && mention->person == 1 && mention->entity >= 0 &&
          draft->text->words[mention->head].quote < 0)
        return liaison_draft_follow (draft, mention->entity);
    }
  return -1;
}

/* "Reed told me": talking to the press ties nobody to it. */
static gboolean
is_interview (const LiaisonDraftRelation *relation,
              int                         author)
{
  return author >= 0 && (relation->source == author || relation->target == author) &&
         (relation->kind == LIAISON_RELATION_CONSULT || relation->kind == LIAISON_RELATION_REQUEST);
}

static void
finish (LiaisonDraft *draft)
{
  gboolean sport = is_about_sport (draft->text);
  int author = find_author (draft);

  for (guint i = 0; i < draft->relations->len;)
    {
      LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, i);
      gboolean foolish = relation->source == relation->target ||
                         !liaison_draft_entity (draft, relation->source)->shown ||
                         !liaison_draft_entity (draft, relation->target)->shown ||
                         relation->confidence < MIN_CONFIDENCE || is_implied (draft, relation) ||
                         is_interview (relation, author) ||
                         (sport && (is_hostile (relation->kind) || leads_side (draft, relation)));

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
  liaison_relations_control (self);
  liaison_relations_joint (self);
  liaison_relations_deeds (self);
  liaison_times_find (self);
  merge_relations (self);
  finish (self);
}
