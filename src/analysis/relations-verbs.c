/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Relations that verbs state: who does what to whom, from the frames of the lexicon and the
 * arguments of the tree. */

#include "analysis/relations.h"

#include <string.h>

typedef struct
{
  int verb;
  gboolean passive;
  GArray *subjects; /* of int: words; of a passive the agents */
  GArray *objects;  /* of int: words; of a passive the subjects */
  double certainty; /* 1 with a subject of its own, less with an understood one */
} Clause;

static const char *
dup_key (const LiaisonText *text,
         int                verb,
         char             **key)
{
  int particle = liaison_text_child (text, verb, LIAISON_DEPREL_COMPOUND_PRT);

  *key = particle >= 0
             ? g_strconcat (text->words[verb].lemma, "_", text->words[particle].lower, NULL)
             : g_strdup (text->words[verb].lemma);
  return *key;
}

static int
find_agent (const LiaisonText *text,
            int                verb)
{
  int agent = liaison_text_child (text, verb, LIAISON_DEPREL_OBL_AGENT);

  if (agent >= 0)
    return agent;
  for (int c = liaison_text_child (text, verb, LIAISON_DEPREL_OBL); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_OBL))
    if (g_strcmp0 (liaison_text_preposition (text, c), "by") == 0)
      return c;
  /* "was killed in an Israeli airstrike": the strike, and through it whose it was. */
  for (int c = liaison_text_child (text, verb, LIAISON_DEPREL_OBL); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_OBL))
    if (g_strcmp0 (liaison_text_preposition (text, c), "in") == 0 &&
        liaison_words_has ("nouns", "operation", text->words[c].lemma))
      return c;
  return -1;
}

/* The object of an active verb; of a relative clause that has lost it, the noun that the clause
 * hangs on. */
static int
find_object (const LiaisonText *text,
             int                verb)
{
  const LiaisonWord *word = &text->words[verb];
  int object = liaison_text_child (text, verb, LIAISON_DEPREL_OBJ);
  int subject;

  if (object < 0 && liaison_words_has ("verbs", "appoint", word->lemma))
    {
      /* "named Haines as …", with the name taken for what she was named. */
      object = liaison_text_child (text, verb, LIAISON_DEPREL_XCOMP);
      if (object >= 0 && text->words[object].upos != LIAISON_UPOS_PROPN)
        object = -1;
    }
  if (object >= 0 || word->deprel != LIAISON_DEPREL_ACL_RELCL || word->head < 0)
    return object;
  subject = liaison_text_child (text, verb, LIAISON_DEPREL_NSUBJ);
  if (subject < 0 || strcmp (text->words[subject].lower, "who") == 0 ||
      strcmp (text->words[subject].lower, "which") == 0 ||
      strcmp (text->words[subject].lower, "that") == 0 ||
      liaison_text_child (text, verb, LIAISON_DEPREL_XCOMP) >= 0 ||
      liaison_text_child (text, verb, LIAISON_DEPREL_CCOMP) >= 0)
    return -1;
  /* "the day that …", "where …" are no objects. */
  return liaison_text_child (text, verb, LIAISON_DEPREL_ADVMOD) >= 0 &&
                 strcmp (text->words[liaison_text_child (text, verb, LIAISON_DEPREL_ADVMOD)].lower,
                         "where") == 0
             ? -1
             : word->head;
}

static GArray *
conjuncts_or_none (const LiaisonText *text,
                   int                word)
{
  return word >= 0 ? liaison_phrases_conjuncts (text, word)
                   : g_array_new (FALSE, FALSE, sizeof (int));
}

static void
read_clause (const LiaisonText *text,
             int                verb,
             Clause            *clause)
{
  int subject = liaison_phrases_subject (text, verb);
  gboolean own = subject >= 0 && text->words[subject].head == verb;

  clause->verb = verb;
  clause->passive = liaison_text_is_passive (text, verb);
  clause->certainty = own ? 1.0 : 0.88;
  if (clause->passive)
    {
      clause->subjects = conjuncts_or_none (text, find_agent (text, verb));
      clause->objects = conjuncts_or_none (text, subject);
    }
  else
    {
      clause->subjects = conjuncts_or_none (text, subject);
      clause->objects = conjuncts_or_none (text, find_object (text, verb));
    }
}

static void
clear_clause (Clause *clause)
{
  g_array_unref (clause->subjects);
  g_array_unref (clause->objects);
}

/* The verb as written with its particle and the preposition of the target: "reporting to". */
static char *
dup_label (const LiaisonText *text,
           int                verb,
           const char        *preposition)
{
  int particle = liaison_text_child (text, verb, LIAISON_DEPREL_COMPOUND_PRT);
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

static void
tie (LiaisonDraft       *draft,
     const Clause       *clause,
     const LiaisonFrame *frame,
     const GArray       *sources,
     const GArray       *targets,
     const char         *label)
{
  for (guint i = 0; i < sources->len; i++)
    for (guint j = 0; j < targets->len; j++)
      {
        double confidence = 0.8 * clause->certainty;
        int source = liaison_relations_actor (draft, g_array_index (sources, int, i), &confidence);
        int target = liaison_relations_target (draft, g_array_index (targets, int, j), frame->kind,
                                               &confidence);
        g_autofree char *own = g_strdup (label);
        LiaisonRelationKind kind =
            kind_for_part (draft, frame->kind, g_array_index (targets, int, j), &own);

        if (is_clause (draft->text, frame, g_array_index (targets, int, j)))
          continue;

        /* Talking to the press ties nobody to it. */
        if (frame->kind == LIAISON_RELATION_CONSULT &&
            (is_media (draft, target) || is_media (draft, source)))
          continue;
        if (frame->reversed
                ? liaison_relations_fits (draft, kind, target, source, frame->restriction)
                : liaison_relations_fits (draft, kind, source, target, frame->restriction))
          liaison_relations_add (draft, kind, frame->reversed ? target : source,
                                 frame->reversed ? source : target, clause->verb, own, confidence,
                                 FALSE);
      }
}

/* "Biden and Putin met": each with each. */
static void
tie_mutually (LiaisonDraft       *draft,
              const Clause       *clause,
              const LiaisonFrame *frame,
              const char         *label)
{
  g_autoptr (GArray) entities =
      liaison_relations_actors (draft, clause->passive ? clause->objects : clause->subjects);

  for (guint i = 0; i < entities->len; i++)
    for (guint j = i + 1; j < entities->len; j++)
      liaison_relations_add (draft, frame->kind, g_array_index (entities, int, i),
                             g_array_index (entities, int, j), clause->verb, label,
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

static void
apply_oblique (LiaisonDraft       *draft,
               const Clause       *clause,
               const LiaisonFrame *frame)
{
  const LiaisonText *text = draft->text;
  const GArray *sources =
      clause->passive && keeps_subject (frame->kind) ? clause->objects : clause->subjects;

  for (int c = text->words[clause->verb].child; c >= 0; c = text->words[c].sibling)
    {
      g_autoptr (GArray) targets = NULL;
      g_autofree char *label = NULL;
      const char *preposition;

      if (text->words[c].deprel != LIAISON_DEPREL_OBL &&
          text->words[c].deprel != LIAISON_DEPREL_NMOD)
        continue;
      preposition = liaison_text_preposition (text, c);
      if (preposition == NULL || strcmp (preposition, frame->preposition) != 0)
        continue;
      label = dup_label (text, clause->verb, preposition);
      if (g_strcmp0 (frame->restriction, "event") == 0)
        {
          int operation = find_operation_below (draft, c);

          targets = conjuncts_or_none (text, operation);
        }
      else
        targets = frame->kind == LIAISON_RELATION_LOCATED_IN ? liaison_phrases_places (draft, c)
                                                             : liaison_phrases_conjuncts (text, c);
      tie (draft, clause, frame, sources, targets, label);
    }
}

/* "leads Biden's team": one does not lead Biden, but reports to him. */
static void
lead_collective (LiaisonDraft *draft,
                 const Clause *clause,
                 const char   *label)
{
  const LiaisonText *text = draft->text;

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
      for (guint i = 0; i < clause->subjects->len; i++)
        {
          double confidence = 0.7 * clause->certainty;
          int source = liaison_relations_actor (draft, g_array_index (clause->subjects, int, i),
                                                &confidence);

          liaison_relations_add (draft, LIAISON_RELATION_REPORTS_TO, source, person, clause->verb,
                                 whole, confidence, FALSE);
        }
    }
}

/* Who killed the victim of an operation that the article speaks of took part in it. */
static void
join_operation (LiaisonDraft *draft,
                const Clause *clause,
                const char   *label)
{
  for (guint i = 0; i < clause->subjects->len; i++)
    for (guint j = 0; j < clause->objects->len; j++)
      {
        double confidence = 0.7 * clause->certainty;
        int source =
            liaison_relations_actor (draft, g_array_index (clause->subjects, int, i), &confidence);
        int victim = liaison_draft_entity_of (draft, g_array_index (clause->objects, int, j));

        for (guint k = 0; victim >= 0 && source >= 0 && k < draft->entities->len; k++)
          {
            const LiaisonDraftEntity *operation = liaison_draft_entity (draft, k);

            if (operation->kind == LIAISON_ENTITY_OPERATION && operation->victim == victim &&
                operation->merged < 0 &&
                liaison_draft_entity (draft, victim)->kind == LIAISON_ENTITY_PERSON)
              liaison_relations_add (draft, LIAISON_RELATION_PARTICIPANT_IN, source, k,
                                     clause->verb, label, confidence, FALSE);
          }
      }
}

/* "told Weber that …", "gave Norway aid": the one with no preposition whom it is told or given to.
 */
static void
tie_receivers (LiaisonDraft       *draft,
               const Clause       *clause,
               const LiaisonFrame *frame,
               const char         *label)
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

/* "a firm based in Oslo", "Based in Oslo, …": what is based there, relations-places.c tells. */
static gboolean
is_loose_seat (const LiaisonText  *text,
               const Clause       *clause,
               const LiaisonFrame *frame)
{
  static const char *const seated[] = { "based", "headquartered", "located", "situated", NULL };

  return frame->kind == LIAISON_RELATION_LOCATED_IN &&
         g_strv_contains (seated, text->words[clause->verb].lower) &&
         liaison_text_child (text, clause->verb, LIAISON_DEPREL_NSUBJ) < 0 &&
         liaison_text_child (text, clause->verb, LIAISON_DEPREL_NSUBJ_PASS) < 0 &&
         text->words[clause->verb].deprel != LIAISON_DEPREL_CONJ;
}

/* "agreed to an interview" is not "agreed with each other"; "sent them to Qatar" gave Qatar
 * nothing. */
static gboolean
is_other_sense (const LiaisonText  *text,
                const Clause       *clause,
                const LiaisonFrame *frame)
{
  static const char *const armed[] = { "troop",   "troops",  "force",   "forces",     "soldier",
                                       "army",    "missile", "warship", "ship",       "fighter",
                                       "jet",     "tank",    "drone",   "marine",     "prisoner",
                                       "message", "letter",  "signal",  "delegation", "envoy",
                                       NULL };

  if (frame->mutual)
    {
      for (int c = liaison_text_child (text, clause->verb, LIAISON_DEPREL_OBL); c >= 0;
           c = liaison_text_next (text, c, LIAISON_DEPREL_OBL))
        {
          const char *preposition = liaison_text_preposition (text, c);

          if (preposition != NULL &&
              (strcmp (preposition, "to") == 0 || strcmp (preposition, "with") == 0 ||
               strcmp (preposition, "against") == 0))
            return TRUE;
        }
      return FALSE;
    }
  if (frame->kind == LIAISON_RELATION_AID && g_strcmp0 (frame->preposition, "to") == 0)
    {
      int object = clause->objects->len > 0 ? g_array_index (clause->objects, int, 0) : -1;

      return object < 0 || text->words[object].upos != LIAISON_UPOS_NOUN ||
             g_strv_contains (armed, text->words[object].lemma);
    }
  return FALSE;
}

static void
apply_frame (LiaisonDraft       *draft,
             const Clause       *clause,
             const LiaisonFrame *frame)
{
  g_autofree char *label = dup_label (draft->text, clause->verb, NULL);

  if (is_other_sense (draft->text, clause, frame) || is_loose_seat (draft->text, clause, frame))
    return;
  if (frame->mutual)
    {
      if (clause->objects->len == 0 || clause->passive)
        tie_mutually (draft, clause, frame, label);
      return;
    }
  if (frame->preposition != NULL)
    {
      apply_oblique (draft, clause, frame);
      return;
    }
  tie (draft, clause, frame, clause->subjects, clause->objects, label);
  tie_receivers (draft, clause, frame, label);
  if (frame->kind == LIAISON_RELATION_LEADS)
    lead_collective (draft, clause, label);
  else if (frame->kind == LIAISON_RELATION_ASSAULT)
    join_operation (draft, clause, label);
}

static void
read_verb (LiaisonDraft *draft,
           int           verb)
{
  g_autofree char *key = NULL;
  const GPtrArray *frames = liaison_lexicon_verb (dup_key (draft->text, verb, &key));
  Clause clause = { 0 };

  if (frames == NULL)
    return;
  read_clause (draft->text, verb, &clause);
  for (guint i = 0; i < frames->len; i++)
    {
      guint before = draft->relations->len;

      apply_frame (draft, &clause, g_ptr_array_index (frames, i));
      /* The first frame that an argument fills says it; others are other senses of the verb. */
      if (draft->relations->len > before)
        break;
    }
  clear_clause (&clause);
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
