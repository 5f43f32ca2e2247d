/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Relations that verbs state: who does what to whom, from the frames of the lexicon and the
 * arguments of the tree. */

#include "analysis/relations.h"

#include <string.h>

/* The verb as written with its particle and the preposition of the target: "reporting to". */
static char *
dup_label (const LiaisonText *text,
           int                verb,
           const char        *preposition)
{
  int particle = liaison_relations_particle (text, verb);
  GString *label = g_string_new (text->words[verb].lower);

  if (particle >= 0)
    g_string_append_printf (label, " %s", text->words[particle].lower);
  if (preposition != NULL)
    {
      g_string_append_printf (label, " %s", preposition);
      g_string_replace (label, "_", " ", 0);
    }
  return g_string_free (label, FALSE);
}

static gboolean
is_media (const LiaisonDraft *draft,
          int                 entity)
{
  return entity >= 0 && g_strcmp0 (liaison_draft_entity (draft, entity)->subkind, "media") == 0;
}

/* "leads the Czech army" is an office in the state, not at its head; the label says what of it. */
static LiaisonRelationKind
kind_for_part (const LiaisonDraft *draft,
               LiaisonRelationKind kind,
               int                 word,
               char              **label)
{
  int mention = draft->mention_at[word];
  char *longer;

  if (mention < 0 || !liaison_draft_mention (draft, mention)->acts_for ||
      liaison_relation_kind_is_action (kind))
    return kind;
  longer = g_strdup_printf ("%s %s", *label, draft->text->words[word].lower);
  g_free (*label);
  *label = longer;
  return kind == LIAISON_RELATION_LEADS ? LIAISON_RELATION_HOLDS_OFFICE : kind;
}

/* "support the US assisting them": what is supported is what they do. */
static gboolean
is_clause (const LiaisonText  *text,
           const LiaisonFrame *frame,
           int                 word)
{
  guint next = word + 1;

  return (frame->kind == LIAISON_RELATION_SUPPORT || frame->kind == LIAISON_RELATION_REJECT) &&
         next < text->n_words && text->words[next].upos == LIAISON_UPOS_VERB &&
         g_str_has_suffix (text->words[next].lower, "ing");
}

/* Talking to the press ties nobody to it. */
static gboolean
is_talk_with_media (const LiaisonDraft *draft,
                    LiaisonRelationKind kind,
                    int                 source,
                    int                 target)
{
  return kind == LIAISON_RELATION_CONSULT && (is_media (draft, target) || is_media (draft, source));
}

static void
tie_parties (LiaisonDraft        *draft,
             const LiaisonClause *clause,
             const LiaisonFrame  *frame,
             const LiaisonParty  *source,
             const LiaisonParty  *target,
             const char          *label)
{
  g_autofree char *own = g_strdup (label);
  LiaisonRelationKind kind = kind_for_part (draft, frame->kind, target->word, &own);

  if (is_talk_with_media (draft, kind, source->entity, target->entity) ||
      !liaison_relations_fits (draft, kind, source->entity, target->entity, frame->restriction))
    return;
  liaison_relations_add (draft, kind, source->entity, target->entity, clause->verb, own,
                         0.8 * clause->certainty * source->confidence * target->confidence, FALSE);
}

static void
tie (LiaisonDraft        *draft,
     const LiaisonClause *clause,
     const LiaisonFrame  *frame,
     const GArray        *source_words,
     const GArray        *target_words,
     const char          *label)
{
  g_autoptr (GArray) sources =
      liaison_relations_sources (draft, frame->reversed ? target_words : source_words);
  g_autoptr (GArray) targets =
      liaison_relations_targets (draft, frame->reversed ? source_words : target_words, frame->kind);

  for (guint i = 0; i < sources->len; i++)
    for (guint j = 0; j < targets->len; j++)
      {
        const LiaisonParty *target = &g_array_index (targets, LiaisonParty, j);

        if (!is_clause (draft->text, frame, target->word))
          tie_parties (draft, clause, frame, &g_array_index (sources, LiaisonParty, i), target,
                       label);
      }
}

/* "Biden and Putin met": each with each. */
static void
tie_mutually (LiaisonDraft        *draft,
              const LiaisonClause *clause,
              const LiaisonFrame  *frame,
              const char          *label)
{
  g_autoptr (GArray) parties =
      liaison_relations_sources (draft, clause->passive ? clause->objects : clause->subjects);

  for (guint i = 0; i < parties->len; i++)
    for (guint j = i + 1; j < parties->len; j++)
      liaison_relations_add (draft, frame->kind, g_array_index (parties, LiaisonParty, i).entity,
                             g_array_index (parties, LiaisonParty, j).entity, clause->verb, label,
                             0.75 * clause->certainty, FALSE);
}

/* Standing ties in the passive are of the one who is spoken of: "is based in", "was educated at".
 */
static gboolean
keeps_subject (LiaisonRelationKind kind)
{
  return kind == LIAISON_RELATION_LOCATED_IN || kind == LIAISON_RELATION_MEMBER_OF ||
         kind == LIAISON_RELATION_PART_OF || kind == LIAISON_RELATION_ALLIED_WITH ||
         kind == LIAISON_RELATION_FAMILY || kind == LIAISON_RELATION_PARTICIPANT_IN ||
         kind == LIAISON_RELATION_REPORTS_TO;
}

/* An operation that the argument is or is about: "assisted in aspects of intelligence related to
 * the operation". */
static int
find_operation_below (const LiaisonDraft *draft,
                      int                 word)
{
  LiaisonWordRange range = liaison_text_subtree (draft->text, word);

  for (guint w = range.first; w < range.end; w++)
    {
      int entity = liaison_draft_entity_of (draft, w);

      if (entity >= 0 && liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_OPERATION &&
          liaison_draft_entity (draft, entity)->named)
        return w;
    }
  return -1;
}

static gboolean
is_happening (const LiaisonDraft *draft,
              int                 word)
{
  int entity = liaison_phrases_referent (draft, word);

  return entity >= 0 && (liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_OPERATION ||
                         liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_EVENT);
}

static gboolean
has_preposition (const LiaisonText *text,
                 int                word,
                 const char        *preposition)
{
  return (text->words[word].deprel == LIAISON_DEPREL_OBL ||
          text->words[word].deprel == LIAISON_DEPREL_NMOD) &&
         g_strcmp0 (liaison_text_preposition (text, word), preposition) == 0;
}

/* "a visit to", "the ambassador to". */
static gboolean
takes (const char *noun,
       const char *preposition)
{
  const GPtrArray *frames = liaison_lexicon_noun (noun);

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const LiaisonNounFrame *frame = g_ptr_array_index (frames, i);

      if (g_strv_contains (frame->targets, preposition) ||
          g_strv_contains (frame->mutual, preposition))
        return TRUE;
    }
  return strcmp (preposition, "to") == 0 && liaison_words_has ("verbs", "takes-to", noun);
}

/* A parser hangs "seized the town from them", "used gas against them" on the noun. Below NOUN the
 * phrase with PREPOSITION, unless a noun on the way takes such a one itself; or -1. */
static int
find_on_object (const LiaisonText *text,
                int                noun,
                const char        *preposition,
                guint              depth)
{
  if (depth == 0 || takes (text->words[noun].lemma, preposition))
    return -1;
  for (int c = text->words[noun].child; c >= 0; c = text->words[c].sibling)
    {
      int found;

      if (c < noun || (text->words[c].deprel != LIAISON_DEPREL_NMOD &&
                       text->words[c].deprel != LIAISON_DEPREL_CONJ &&
                       text->words[c].deprel != LIAISON_DEPREL_OBL))
        continue;
      if (has_preposition (text, c, preposition))
        return c;
      found = find_on_object (text, c, preposition, depth - 1);
      if (found >= 0)
        return found;
    }
  return -1;
}

/* The prepositions that are looked for on the object too. */
static gboolean
strays (const LiaisonFrame *frame)
{
  return liaison_relation_kind_is_action (frame->kind) &&
         (frame->class != NULL || strcmp (frame->preposition, "to") == 0 ||
          strcmp (frame->preposition, "from") == 0 ||
          strcmp (frame->preposition, "against") == 0 || strcmp (frame->preposition, "at") == 0);
}

/* The words of the arguments with the preposition of the frame. */
static GArray *
find_obliques (const LiaisonText   *text,
               const LiaisonClause *clause,
               const LiaisonFrame  *frame)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (int));

  for (int c = text->words[clause->verb].child; c >= 0; c = text->words[c].sibling)
    if (has_preposition (text, c, frame->preposition))
      g_array_append_val (words, c);
  if (words->len > 0 || !strays (frame))
    return words;
  for (guint i = 0; i < clause->objects->len; i++)
    {
      int object = g_array_index (clause->objects, int, i);
      int found = text->words[object].head == clause->verb
                      ? find_on_object (text, object, frame->preposition, 3)
                      : -1;

      if (found >= 0)
        g_array_append_val (words, found);
    }
  return words;
}

static void
apply_oblique (LiaisonDraft        *draft,
               const LiaisonClause *clause,
               const LiaisonFrame  *frame)
{
  const LiaisonText *text = draft->text;
  const GArray *sources =
      clause->passive && keeps_subject (frame->kind) ? clause->objects : clause->subjects;
  g_autoptr (GArray) obliques = find_obliques (text, clause, frame);
  g_autofree char *label = dup_label (text, clause->verb, frame->preposition);

  for (guint i = 0; i < obliques->len; i++)
    {
      int word = g_array_index (obliques, int, i);
      g_autoptr (GArray) targets = NULL;

      if (frame->kind == LIAISON_RELATION_PARTICIPANT_IN && !is_happening (draft, word))
        targets = liaison_relations_conjuncts (text, find_operation_below (draft, word));
      else
        targets = frame->kind == LIAISON_RELATION_LOCATED_IN
                      ? liaison_phrases_places (draft, word)
                      : liaison_phrases_conjuncts (text, word);
      tie (draft, clause, frame, sources, targets, label);
    }
}

/* "leads Biden's team": one does not lead Biden, but reports to him. */
static void
lead_collective (LiaisonDraft        *draft,
                 const LiaisonClause *clause,
                 const char          *label)
{
  const LiaisonText *text = draft->text;
  g_autoptr (GArray) sources = liaison_relations_sources (draft, clause->subjects);

  for (guint j = 0; j < clause->objects->len; j++)
    {
      int object = g_array_index (clause->objects, int, j);
      int possessor = liaison_text_child (text, object, LIAISON_DEPREL_NMOD_POSS);
      int person = possessor >= 0 ? liaison_phrases_referent (draft, possessor) : -1;
      g_autofree char *whole = NULL;

      if (person < 0 || liaison_draft_entity (draft, person)->kind != LIAISON_ENTITY_PERSON ||
          !liaison_words_has ("nouns", "collective", text->words[object].lower))
        continue;
      whole = g_strdup_printf ("%s %s", label, text->words[object].lower);
      for (guint i = 0; i < sources->len; i++)
        {
          const LiaisonParty *source = &g_array_index (sources, LiaisonParty, i);

          liaison_relations_add (draft, LIAISON_RELATION_REPORTS_TO, source->entity, person,
                                 clause->verb, whole, 0.7 * clause->certainty * source->confidence,
                                 FALSE);
        }
    }
}

static void
join_operations_against (LiaisonDraft        *draft,
                         const LiaisonClause *clause,
                         const LiaisonParty  *source,
                         int                  victim,
                         const char          *label)
{
  if (victim < 0 || liaison_draft_entity (draft, victim)->kind != LIAISON_ENTITY_PERSON)
    return;
  for (guint i = 0; i < draft->entities->len; i++)
    {
      const LiaisonDraftEntity *operation = liaison_draft_entity (draft, i);

      if (operation->kind == LIAISON_ENTITY_OPERATION && operation->victim == victim &&
          operation->merged < 0)
        liaison_relations_add (draft, LIAISON_RELATION_PARTICIPANT_IN, source->entity, i,
                               clause->verb, label, 0.7 * clause->certainty * source->confidence,
                               FALSE);
    }
}

/* Who killed the victim of an operation that the article speaks of took part in it. */
static void
join_operation (LiaisonDraft        *draft,
                const LiaisonClause *clause,
                const char          *label)
{
  g_autoptr (GArray) sources = liaison_relations_sources (draft, clause->subjects);

  for (guint i = 0; i < sources->len; i++)
    for (guint j = 0; j < clause->objects->len; j++)
      join_operations_against (
          draft, clause, &g_array_index (sources, LiaisonParty, i),
          liaison_draft_entity_of (draft, g_array_index (clause->objects, int, j)), label);
}

/* "told Weber that …", "gave Norway aid": the one with no preposition whom it is told or given to.
 */
static void
tie_receivers (LiaisonDraft        *draft,
               const LiaisonClause *clause,
               const LiaisonFrame  *frame,
               const char          *label)
{
  int receiver =
      clause->passive ? -1 : liaison_text_child (draft->text, clause->verb, LIAISON_DEPREL_IOBJ);
  g_autoptr (GArray) targets = NULL;

  if (receiver < 0 ||
      (frame->kind != LIAISON_RELATION_CONSULT && frame->kind != LIAISON_RELATION_REQUEST &&
       frame->kind != LIAISON_RELATION_THREATEN && frame->kind != LIAISON_RELATION_AID))
    return;
  targets = liaison_phrases_conjuncts (draft->text, receiver);
  tie (draft, clause, frame, clause->subjects, targets, label);
}

/* "sent them to Qatar" gave Qatar nothing, nor did "sent troops to Qatar"; "delivered tanks to"
 * does. */
static gboolean
is_other_gift (const LiaisonText   *text,
               const LiaisonClause *clause)
{
  static const char *const moving[] = { "send", "ship", "dispatch", "bring", "transfer", NULL };
  int object = clause->objects->len > 0 ? g_array_index (clause->objects, int, 0) : -1;

  return object < 0 || text->words[object].upos != LIAISON_UPOS_NOUN ||
         (g_strv_contains (moving, text->words[clause->verb].lemma) &&
          liaison_words_has ("verbs", "force", text->words[object].lemma)) ||
         liaison_words_has ("verbs", "message", text->words[object].lemma);
}

/* "agreed to an interview" is not "agreed with each other"; "agreed to a truce" is. */
static gboolean
is_between_subjects (const LiaisonText *text,
                     int                noun)
{
  const GPtrArray *frames = liaison_lexicon_noun (text->words[noun].lemma);

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const LiaisonNounFrame *frame = g_ptr_array_index (frames, i);

      if (frame->kind == LIAISON_RELATION_AGREE || frame->kind == LIAISON_RELATION_COOPERATE)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_other_party (const LiaisonText *text,
                 int                verb)
{
  static const char *const prepositions[] = { "to", "with", "against", NULL };

  for (int c = liaison_text_child (text, verb, LIAISON_DEPREL_OBL); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_OBL))
    {
      const char *preposition = liaison_text_preposition (text, c);

      if (preposition != NULL && g_strv_contains (prepositions, preposition) &&
          !(strcmp (preposition, "to") == 0 && is_between_subjects (text, c)))
        return TRUE;
    }
  return FALSE;
}

/* Whether the object is of the class that the frame asks for: "used gas against" is not "used its
 * influence against". */
static gboolean
has_class (const LiaisonText   *text,
           const LiaisonClause *clause,
           const char          *class)
{
  for (guint i = 0; i < clause->objects->len; i++)
    {
      const LiaisonWord *object = &text->words[g_array_index (clause->objects, int, i)];

      if (strcmp (class, object->lemma) == 0 || liaison_words_has ("verbs", class, object->lemma) ||
          liaison_words_has ("verbs", class, object->lower))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_other_sense (const LiaisonText   *text,
                const LiaisonClause *clause,
                const LiaisonFrame  *frame)
{
  if (frame->class != NULL && !has_class (text, clause, frame->class))
    return TRUE;
  /* "return cargo to Earth": not who returns it. */
  if (frame->kind == LIAISON_RELATION_LOCATED_IN && !clause->passive && clause->objects->len > 0 &&
      (strcmp (text->words[clause->verb].lemma, "return") == 0 ||
       strcmp (text->words[clause->verb].lemma, "move") == 0))
    return TRUE;
  if (frame->mutual)
    return has_other_party (text, clause->verb);
  return frame->kind == LIAISON_RELATION_AID && g_strcmp0 (frame->preposition, "to") == 0 &&
         is_other_gift (text, clause);
}

/* "a firm based in Oslo", "Based in Oslo, …": what is based there, relations-places.c tells. */
static gboolean
is_loose_seat (const LiaisonText   *text,
               const LiaisonClause *clause,
               const LiaisonFrame  *frame)
{
  static const char *const seated[] = { "based", "headquartered", "located", "situated", NULL };

  return frame->kind == LIAISON_RELATION_LOCATED_IN &&
         g_strv_contains (seated, text->words[clause->verb].lower) &&
         liaison_text_child (text, clause->verb, LIAISON_DEPREL_NSUBJ) < 0 &&
         liaison_text_child (text, clause->verb, LIAISON_DEPREL_NSUBJ_PASS) < 0 &&
         text->words[clause->verb].deprel != LIAISON_DEPREL_CONJ;
}

/* "discussed trade": with each other, as trade is nobody. */
static gboolean
speaks_of (const LiaisonDraft  *draft,
           const LiaisonClause *clause,
           const LiaisonFrame  *frame)
{
  g_autoptr (GArray) targets =
      liaison_relations_targets (draft, clause->objects, LIAISON_RELATION_CONSULT);

  return frame->kind == LIAISON_RELATION_CONSULT && targets->len == 0;
}

static void
apply_frame (LiaisonDraft        *draft,
             const LiaisonClause *clause,
             const LiaisonFrame  *frame)
{
  g_autofree char *label = dup_label (draft->text, clause->verb, NULL);

  if (is_other_sense (draft->text, clause, frame) || is_loose_seat (draft->text, clause, frame))
    return;
  if (frame->mutual)
    {
      if (clause->objects->len == 0 || clause->passive || speaks_of (draft, clause, frame))
        tie_mutually (draft, clause, frame, label);
      return;
    }
  if (frame->preposition != NULL)
    {
      apply_oblique (draft, clause, frame);
      return;
    }
  if (frame->reversed)
    {
      /* "buys" seen from what is bought. */
      g_autofree char *felt = frame->kind == LIAISON_RELATION_PART_OF
                                  ? g_strdup ("owned by")
                                  : g_strconcat (label, " by", NULL);

      tie (draft, clause, frame, clause->subjects, clause->objects, felt);
      return;
    }
  tie (draft, clause, frame, clause->subjects, clause->objects, label);
  tie_receivers (draft, clause, frame, label);
  if (frame->kind == LIAISON_RELATION_LEADS)
    lead_collective (draft, clause, label);
  else if (frame->kind == LIAISON_RELATION_ASSAULT)
    join_operation (draft, clause, label);
}

/* The first frame that an argument fills says what it does to it; others are other senses of the
 * verb. Another argument may fill another frame: "seized the town from the rebels". */
static void
read_verb (LiaisonDraft *draft,
           int           verb)
{
  g_autofree char *key = liaison_relations_dup_key (draft->text, verb);
  const GPtrArray *frames = liaison_lexicon_verb (key);
  g_autoptr (GPtrArray) filled = NULL;
  LiaisonClause clause = { 0 };

  if (frames == NULL)
    return;
  filled = g_ptr_array_new ();
  liaison_relations_read_clause (draft, verb, &clause);
  for (guint i = 0; i < frames->len; i++)
    {
      const LiaisonFrame *frame = g_ptr_array_index (frames, i);
      gpointer place = (gpointer)(frame->preposition != NULL ? frame->preposition : "");
      guint before = draft->relations->len;

      if (g_ptr_array_find (filled, place, NULL))
        continue;
      apply_frame (draft, &clause, frame);
      if (draft->relations->len > before)
        g_ptr_array_add (filled, place);
    }
  liaison_relations_clear_clause (&clause);
}

/**
 * liaison_relations_of_verbs:
 * @draft: a draft whose mentions have entities
 *
 * Adds the relations that verbs state.
 */
void
liaison_relations_of_verbs (LiaisonDraft *draft)
{
  for (guint w = 0; w < draft->text->n_words; w++)
    if (draft->text->words[w].upos == LIAISON_UPOS_VERB)
      read_verb (draft, w);
}
