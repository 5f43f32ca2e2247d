/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Relations that nouns state: "Israel's objections to the deal", "Biden's selection of Burns",
 * "sanctions on Iran", alone or with a verb that says nothing itself: "imposed sanctions on". */

#include "analysis/relations.h"

#include <string.h>

/* "the first phase of a series of strikes". */
#define MAX_SHARES 3

typedef struct
{
  GArray *sources; /* of int: words */
  GArray *targets;
  GArray *parties;         /* of both sides: "talks between … and …" */
  GArray *places;          /* "attacks in …": hit, if nothing else is */
  const char *preposition; /* of the target */
  double certainty;
  gboolean denied;
} Arguments;

static void
gather (const LiaisonText *text,
        int                word,
        GArray            *into)
{
  g_autoptr (GArray) words = liaison_phrases_conjuncts (text, word);

  g_array_append_vals (into, words->data, words->len);
}

static gboolean
is_named (const LiaisonDraft *draft,
          int                 word)
{
  int entity = liaison_draft_entity_of (draft, word);

  return entity >= 0 && liaison_draft_entity (draft, entity)->named;
}

/* "the support of X" is what X gives, "in support of X" what X is given. */
static gboolean
is_in_support_of (const LiaisonText *text,
                  int                noun,
                  const char        *preposition)
{
  return strcmp (preposition, "of") == 0 && noun > 0 &&
         strcmp (text->words[noun].lower, "support") == 0 &&
         strcmp (text->words[noun - 1].lower, "in") == 0;
}

static gboolean
is_of_source (const LiaisonNounFrame *frame,
              const char             *preposition)
{
  if (strcmp (preposition, "of") == 0)
    return !g_strv_contains (frame->targets, "of");
  if (strcmp (preposition, "from") == 0)
    return frame->kind != LIAISON_RELATION_RETREAT;
  return strcmp (preposition, "by") == 0 || g_strv_contains (frame->sources, preposition);
}

/* What WORD is to the noun by its preposition. */
static void
read_argument (const LiaisonText      *text,
               int                     noun,
               const LiaisonNounFrame *frame,
               int                     word,
               Arguments              *arguments)
{
  const char *preposition = liaison_text_preposition (text, word);

  if (preposition == NULL)
    return;
  if (strcmp (preposition, "between") == 0 && g_strv_contains (frame->mutual, preposition))
    gather (text, word, arguments->parties);
  else if (strcmp (preposition, "in") == 0 && g_strv_contains (frame->targets, preposition))
    gather (text, word, arguments->places);
  else if (g_strv_contains (frame->mutual, preposition) ||
           g_strv_contains (frame->targets, preposition) ||
           is_in_support_of (text, noun, preposition))
    {
      gather (text, word, arguments->targets);
      arguments->preposition = preposition;
    }
  else if (is_of_source (frame, preposition))
    gather (text, word, arguments->sources);
}

/* "the agreement reached between X and Y", "sanctions imposed on Y by X", "sanctions that X imposed
 * on Y". */
static void
read_participle (const LiaisonText      *text,
                 int                     noun,
                 const LiaisonNounFrame *frame,
                 int                     verb,
                 Arguments              *arguments)
{
  g_autofree char *key = liaison_relations_dup_key (text, verb);
  gboolean light = liaison_words_has ("verbs", "light", key);
  int subject = liaison_text_child (text, verb, LIAISON_DEPREL_NSUBJ);

  for (int c = text->words[verb].child; c >= 0; c = text->words[c].sibling)
    {
      const char *preposition;

      if (text->words[c].deprel != LIAISON_DEPREL_OBL &&
          text->words[c].deprel != LIAISON_DEPREL_OBL_AGENT)
        continue;
      preposition = liaison_text_preposition (text, c);
      if (preposition != NULL && (light || strcmp (preposition, "between") == 0))
        read_argument (text, noun, frame, c, arguments);
    }
  if (light && subject >= 0 && text->words[verb].deprel == LIAISON_DEPREL_ACL_RELCL &&
      text->words[subject].upos != LIAISON_UPOS_PRON)
    gather (text, subject, arguments->sources);
}

/* "US talks" are of the US, "US-Iran talks" of both. */
static void
read_modifiers (const LiaisonDraft     *draft,
                int                     noun,
                const LiaisonNounFrame *frame,
                Arguments              *arguments)
{
  const LiaisonText *text = draft->text;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (int));

  for (int c = text->words[noun].child; c >= 0 && c < noun; c = text->words[c].sibling)
    if (text->words[c].deprel == LIAISON_DEPREL_AMOD ||
        text->words[c].deprel == LIAISON_DEPREL_COMPOUND)
      {
        if (draft->name_at[c] >= 0 && is_named (draft, c))
          gather (text, c, found);
        else if (strcmp (text->words[c].lower, "led") == 0 && text->words[c].child >= 0 &&
                 text->words[c].child < c)
          gather (text, text->words[c].child, found);
      }
  if (frame->mutual[0] != NULL && found->len == 2)
    g_array_append_vals (arguments->parties, found->data, found->len);
  else
    g_array_append_vals (arguments->sources, found->data, found->len);
}

/* What stands with the noun itself. */
static void
read_phrase (const LiaisonDraft     *draft,
             int                     noun,
             int                     host,
             const LiaisonNounFrame *frame,
             Arguments              *arguments)
{
  const LiaisonText *text = draft->text;

  read_modifiers (draft, host, frame, arguments);
  for (int c = text->words[host].child; c >= 0; c = text->words[c].sibling)
    switch (text->words[c].deprel)
      {
      case LIAISON_DEPREL_NMOD_POSS:
        gather (text, c, arguments->sources);
        break;
      case LIAISON_DEPREL_ACL:
      case LIAISON_DEPREL_ACL_RELCL:
        read_participle (text, noun, frame, c, arguments);
        break;
      case LIAISON_DEPREL_NMOD:
      case LIAISON_DEPREL_OBL:
      case LIAISON_DEPREL_OBL_AGENT:
        if (noun == host || !liaison_text_is_below (text, noun, c))
          read_argument (text, noun, frame, c, arguments);
        break;
      case LIAISON_DEPREL_CONJ:
        /* "support and respect for X". */
        if (noun == host && c > host && arguments->targets->len == 0)
          for (int o = liaison_text_child (text, c, LIAISON_DEPREL_NMOD); o >= 0;
               o = liaison_text_next (text, o, LIAISON_DEPREL_NMOD))
            {
              const char *preposition = liaison_text_preposition (text, o);

              if (preposition != NULL && strcmp (preposition, "of") != 0 &&
                  (g_strv_contains (frame->targets, preposition) ||
                   g_strv_contains (frame->mutual, preposition)))
                read_argument (text, noun, frame, o, arguments);
            }
        break;
      default:
        break;
      }
}

/* The noun that NOUN is counted by: "a series of", "the first round of"; or NOUN. */
static int
find_share (const LiaisonText *text,
            int                noun)
{
  int head = text->words[noun].head;

  return head >= 0 && text->words[noun].deprel == LIAISON_DEPREL_NMOD &&
                 g_strcmp0 (liaison_text_preposition (text, noun), "of") == 0 &&
                 liaison_words_has ("verbs", "share", text->words[head].lemma)
             ? head
             : noun;
}

/* "X and Y signed an agreement": with nobody else it is between the two. */
static void
read_between_subjects (const LiaisonNounFrame *frame,
                       Arguments              *arguments)
{
  if (frame->mutual[0] == NULL || arguments->targets->len > 0 || arguments->parties->len > 0 ||
      arguments->sources->len != 2)
    return;
  g_array_append_vals (arguments->parties, arguments->sources->data, arguments->sources->len);
  g_array_set_size (arguments->sources, 0);
}

/* "called for sanctions". */
static gboolean
is_called_for (const LiaisonText *text,
               int                noun)
{
  return text->words[noun].deprel == LIAISON_DEPREL_OBL &&
         g_strcmp0 (liaison_text_preposition (text, noun), "for") == 0;
}

/* Who is the subject of the verb that carries the noun, and what stands with the verb. */
static void
read_carrier (const LiaisonDraft     *draft,
              int                     noun,
              int                     verb,
              const char             *key,
              const LiaisonNounFrame *frame,
              Arguments              *arguments)
{
  const LiaisonText *text = draft->text;
  g_autoptr (GArray) doers = NULL;
  gboolean undergone = liaison_words_has ("verbs", "light-passive", key) &&
                       frame->kind != LIAISON_RELATION_MEMBER_OF;
  LiaisonClause clause;

  for (int c = liaison_text_child (text, verb, LIAISON_DEPREL_OBL);
       c >= 0 && arguments->targets->len == 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_OBL))
    {
      const char *preposition = liaison_text_preposition (text, c);

      if (preposition != NULL && strcmp (preposition, "of") != 0 &&
          strcmp (preposition, "in") != 0 &&
          (g_strv_contains (frame->targets, preposition) ||
           g_strv_contains (frame->mutual, preposition) ||
           (undergone && is_of_source (frame, preposition))))
        read_argument (text, noun, frame, c, arguments);
    }
  liaison_relations_read_clause (draft, verb, &clause);
  /* What is called for is not done to the one who calls, whatever the tree says. */
  doers = is_called_for (text, noun)
              ? liaison_relations_conjuncts (text, liaison_phrases_subject (text, verb))
              : g_array_ref (clause.subjects);
  if (doers->len > 0)
    arguments->certainty *= clause.certainty < 1.0 ? 0.9 : 1.0;
  if (doers->len > 0 && undergone)
    {
      /* "Israel faces criticism from …": it is done to the subject. */
      if (arguments->targets->len == 0 && arguments->sources->len > 0)
        g_array_append_vals (arguments->targets, doers->data, doers->len);
    }
  else if (arguments->sources->len == 0)
    g_array_append_vals (arguments->sources, doers->data, doers->len);
  liaison_relations_clear_clause (&clause);
}

/* "threatened sanctions": what the verb makes of them is left to the stance. */
static gboolean
carries (const LiaisonText  *text,
         int                 noun,
         const char         *verb,
         LiaisonRelationKind kind)
{
  if (liaison_words_has ("stance", "verb calling", verb) &&
      (kind == LIAISON_RELATION_SANCTION || kind == LIAISON_RELATION_CONSULT ||
       kind == LIAISON_RELATION_COOPERATE || kind == LIAISON_RELATION_PROTEST))
    return TRUE;
  if (is_called_for (text, noun))
    return FALSE;
  return liaison_words_has ("verbs", "light", verb) ||
         liaison_words_has ("stance", "verb carrying", verb);
}

/* The verb that carries the noun: "imposed sanctions", "sanctions were imposed", "held talks". */
static void
read_light_verb (const LiaisonDraft     *draft,
                 int                     noun,
                 int                     host,
                 const LiaisonNounFrame *frame,
                 Arguments              *arguments)
{
  const LiaisonText *text = draft->text;
  int verb = text->words[host].head;
  gboolean object = text->words[host].deprel == LIAISON_DEPREL_OBJ || is_called_for (text, host);
  gboolean subject = text->words[host].deprel == LIAISON_DEPREL_NSUBJ_PASS;
  gboolean under = verb >= 0 && text->words[host].deprel == LIAISON_DEPREL_OBL &&
                   g_strcmp0 (liaison_text_preposition (text, host), "under") == 0;
  g_autofree char *key = NULL;

  if (verb < 0 || (!object && !subject && !under) || text->words[verb].upos != LIAISON_UPOS_VERB)
    return;
  /* "came under fire from X". */
  key = under ? g_strconcat (text->words[verb].lemma, "_under", NULL)
              : liaison_relations_dup_key (text, verb);
  if (!carries (text, host, key, frame->kind))
    return;
  if (frame->kind == LIAISON_RELATION_MEMBER_OF)
    /* Of a degree it does not matter how one got it, but from where. */
    g_array_set_size (arguments->sources, 0);
  arguments->denied = liaison_words_has ("verbs", "light-negative", key);
  read_carrier (draft, noun, verb, key, frame, arguments);
  /* "gave Ukraine aid". */
  if (arguments->targets->len == 0 && object &&
      liaison_text_child (text, verb, LIAISON_DEPREL_IOBJ) >= 0)
    gather (text, liaison_text_child (text, verb, LIAISON_DEPREL_IOBJ), arguments->targets);
  read_between_subjects (frame, arguments);
}

/* "will rejoin the deal despite objections by Israel": they object to what the verb is about. */
static void
read_despite (const LiaisonDraft     *draft,
              int                     noun,
              const LiaisonNounFrame *frame,
              Arguments              *arguments)
{
  static const char *const prepositions[] = { "despite", "over", "amid", "against", NULL };
  const LiaisonText *text = draft->text;
  const char *preposition = liaison_text_preposition (text, noun);
  int verb = text->words[noun].head;
  int object;

  if (arguments->targets->len > 0 || arguments->sources->len == 0 || preposition == NULL ||
      verb < 0 || !g_strv_contains (prepositions, preposition) ||
      (text->words[noun].deprel != LIAISON_DEPREL_OBL &&
       text->words[noun].deprel != LIAISON_DEPREL_NMOD))
    return;
  if (frame->kind != LIAISON_RELATION_REJECT && frame->kind != LIAISON_RELATION_ACCUSE)
    return;
  object = text->words[noun].deprel == LIAISON_DEPREL_NMOD
               ? verb
               : liaison_text_child (text, verb, LIAISON_DEPREL_OBJ);
  if (object >= 0)
    gather (text, object, arguments->targets);
}

/* Whether the verb's subject is on the side of its object: "supports them in the fight against". */
static gboolean
is_joint (const LiaisonText *text,
          int                verb)
{
  g_autofree char *key = liaison_relations_dup_key (text, verb);
  const GPtrArray *frames = liaison_lexicon_verb (key);

  if (liaison_words_has ("verbs", "joint", key))
    return TRUE;
  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const LiaisonFrame *frame = g_ptr_array_index (frames, i);

      if (frame->kind == LIAISON_RELATION_SUPPORT || frame->kind == LIAISON_RELATION_AID ||
          frame->kind == LIAISON_RELATION_COOPERATE)
        return TRUE;
    }
  return FALSE;
}

/* "joined X for talks", "invited X for a visit": of both. */
static void
read_purpose (const LiaisonDraft     *draft,
              int                     noun,
              const LiaisonNounFrame *frame,
              Arguments              *arguments)
{
  const LiaisonText *text = draft->text;
  int verb = text->words[noun].head;
  LiaisonClause clause;

  if (frame->kind != LIAISON_RELATION_CONSULT || arguments->sources->len > 0 ||
      arguments->targets->len > 0 || arguments->parties->len > 0 || verb < 0 ||
      text->words[noun].deprel != LIAISON_DEPREL_OBL ||
      text->words[verb].upos != LIAISON_UPOS_VERB ||
      g_strcmp0 (liaison_text_preposition (text, noun), "for") != 0)
    return;
  liaison_relations_read_clause (draft, verb, &clause);
  g_array_append_vals (arguments->sources, clause.subjects->data, clause.subjects->len);
  g_array_append_vals (arguments->targets, clause.objects->data, clause.objects->len);
  liaison_relations_clear_clause (&clause);
}

/* "is in talks with X", "are at war". */
static void
read_state (const LiaisonDraft     *draft,
            int                     noun,
            const LiaisonNounFrame *frame,
            Arguments              *arguments)
{
  static const char *const prepositions[] = { "in", "at", "on", "under", NULL };
  const LiaisonText *text = draft->text;
  const char *preposition = liaison_text_preposition (text, noun);
  int subject;

  if (arguments->sources->len > 0 || preposition == NULL ||
      liaison_text_child (text, noun, LIAISON_DEPREL_COP) < 0 ||
      !g_strv_contains (prepositions, preposition))
    return;
  subject = liaison_phrases_subject (text, noun);
  if (subject < 0)
    return;
  gather (text, subject, arguments->sources);
  read_between_subjects (frame, arguments);
}

/* "raised this in a call with X", "in support of X, Y attacked", "joined them in the fight against
 * X": the subject calls, supports, fights. */
static void
read_circumstance (const LiaisonDraft     *draft,
                   int                     noun,
                   const LiaisonNounFrame *frame,
                   Arguments              *arguments)
{
  const LiaisonText *text = draft->text;
  const char *preposition = liaison_text_preposition (text, noun);
  int verb = text->words[noun].head;
  gboolean inside = noun > 0 && strcmp (text->words[noun - 1].lower, "in") == 0;
  gboolean joint;
  LiaisonClause clause;

  if (arguments->sources->len > 0 || arguments->targets->len == 0 ||
      text->words[noun].deprel != LIAISON_DEPREL_OBL || verb < 0 || preposition == NULL ||
      text->words[verb].upos != LIAISON_UPOS_VERB)
    return;
  joint = frame->kind == LIAISON_RELATION_ASSAULT && is_joint (text, verb) &&
          (strcmp (preposition, "in") == 0 || strcmp (preposition, "for") == 0);
  if (!(frame->kind == LIAISON_RELATION_CONSULT &&
        (strcmp (preposition, "in") == 0 || strcmp (preposition, "during") == 0)) &&
      !((frame->kind == LIAISON_RELATION_SUPPORT || frame->kind == LIAISON_RELATION_COOPERATE) &&
        inside) &&
      !joint)
    return;
  liaison_relations_read_clause (draft, verb, &clause);
  if (joint && (clause.objects->len > 0 || !clause.passive))
    g_array_append_vals (arguments->sources, clause.objects->data, clause.objects->len);
  if (!clause.passive || joint)
    g_array_append_vals (arguments->sources, clause.subjects->data, clause.subjects->len);
  arguments->certainty *= joint ? 0.85 : 1.0;
  liaison_relations_clear_clause (&clause);
}

/* "X is an enemy of Y", "X, a critic of Y". */
static void
read_predicate (const LiaisonDraft *draft,
                int                 noun,
                Arguments          *arguments)
{
  const LiaisonText *text = draft->text;

  if (arguments->sources->len > 0 && arguments->targets->len > 0)
    return;
  if (liaison_text_child (text, noun, LIAISON_DEPREL_COP) >= 0)
    {
      int subject = liaison_phrases_subject (text, noun);

      if (subject < 0)
        return;
      /* "X is Y's enemy": the possessor is the other one. */
      if (arguments->targets->len == 0)
        {
          g_array_append_vals (arguments->targets, arguments->sources->data,
                               arguments->sources->len);
          g_array_set_size (arguments->sources, 0);
        }
      gather (text, subject, arguments->sources);
    }
  else if (text->words[noun].deprel == LIAISON_DEPREL_APPOS && text->words[noun].head >= 0 &&
           arguments->sources->len == 0)
    g_array_append_val (arguments->sources, text->words[noun].head);
}

static char *
dup_label (const LiaisonDraft *draft,
           int                 noun,
           int                 host,
           const Arguments    *arguments)
{
  const LiaisonText *text = draft->text;
  int verb = text->words[host].head;
  gboolean carried = verb >= 0 && text->words[host].deprel == LIAISON_DEPREL_OBJ &&
                     text->words[verb].upos == LIAISON_UPOS_VERB;
  GString *label = g_string_new (NULL);

  if (carried && liaison_words_has ("verbs", "light", text->words[verb].lemma))
    g_string_append_printf (label, "%s ", text->words[verb].lower);
  g_string_append (label, text->words[noun].lower);
  if (arguments->preposition != NULL)
    g_string_append_printf (label, " %s", arguments->preposition);
  return g_string_free (label, FALSE);
}

static void
tie_parties (LiaisonDraft           *draft,
             int                     noun,
             const LiaisonNounFrame *frame,
             const Arguments        *arguments,
             const char             *label)
{
  g_autoptr (GArray) parties = liaison_relations_sources (draft, arguments->parties);

  for (guint i = 0; i < parties->len; i++)
    for (guint j = i + 1; j < parties->len; j++)
      {
        int one = g_array_index (parties, LiaisonParty, i).entity;
        int other = g_array_index (parties, LiaisonParty, j).entity;

        if (liaison_relations_fits (draft, frame->kind, one, other, frame->restriction))
          liaison_relations_add (draft, frame->kind, one, other, noun, label,
                                 0.75 * arguments->certainty, arguments->denied);
      }
}

static void
tie_all (LiaisonDraft           *draft,
         int                     noun,
         int                     host,
         const LiaisonNounFrame *frame,
         const Arguments        *arguments)
{
  g_autofree char *label = dup_label (draft, noun, host, arguments);
  gboolean local = arguments->targets->len == 0;
  g_autoptr (GArray) sources = liaison_relations_sources (draft, arguments->sources);
  g_autoptr (GArray) targets = liaison_relations_targets (
      draft, local ? arguments->places : arguments->targets, frame->kind);

  tie_parties (draft, noun, frame, arguments, label);
  for (guint i = 0; i < sources->len; i++)
    for (guint j = 0; j < targets->len; j++)
      {
        const LiaisonParty *source = &g_array_index (sources, LiaisonParty, i);
        const LiaisonParty *target = &g_array_index (targets, LiaisonParty, j);

        if ((local && !liaison_relations_fits (draft, frame->kind, source->entity, target->entity,
                                               "locality")) ||
            !liaison_relations_fits (draft, frame->kind, source->entity, target->entity,
                                     frame->restriction))
          continue;
        liaison_relations_add (draft, frame->kind, source->entity, target->entity, noun, label,
                               0.72 * arguments->certainty * source->confidence *
                                   target->confidence,
                               arguments->denied);
      }
}

/* Who carries out an operation takes part in it. */
static void
join_operation (LiaisonDraft    *draft,
                int              noun,
                const Arguments *arguments)
{
  int operation = liaison_draft_entity_of (draft, noun);
  const LiaisonDraftEntity *entity =
      operation >= 0 ? liaison_draft_entity (draft, operation) : NULL;
  g_autoptr (GArray) sources = NULL;

  if (entity == NULL || entity->kind != LIAISON_ENTITY_OPERATION || !entity->named)
    return;
  sources = liaison_relations_sources (draft, arguments->sources);
  for (guint i = 0; i < sources->len; i++)
    {
      const LiaisonParty *source = &g_array_index (sources, LiaisonParty, i);

      /* "Soleimani's assassination": the one it was done to. */
      if (source->entity != entity->victim)
        liaison_relations_add (draft, LIAISON_RELATION_PARTICIPANT_IN, source->entity, operation,
                               noun, entity->head != NULL ? entity->head : "operation",
                               0.7 * arguments->certainty * source->confidence, arguments->denied);
    }
}

static const GPtrArray *
find_frames (const LiaisonText *text,
             int                noun)
{
  const GPtrArray *frames = NULL;

  if (noun > 0 && text->words[noun - 1].head == noun)
    {
      g_autofree char *two =
          g_strconcat (text->words[noun - 1].lower, " ", text->words[noun].lemma, NULL);

      frames = liaison_lexicon_noun (two);
    }
  if (frames == NULL)
    frames = liaison_lexicon_noun (text->words[noun].lemma);
  return frames != NULL ? frames : liaison_lexicon_noun (text->words[noun].lower);
}

static void
apply_frame (LiaisonDraft           *draft,
             int                     noun,
             const LiaisonNounFrame *frame)
{
  const LiaisonText *text = draft->text;
  Arguments arguments = { 0 };
  int host = noun, above;

  arguments.sources = g_array_new (FALSE, FALSE, sizeof (int));
  arguments.targets = g_array_new (FALSE, FALSE, sizeof (int));
  arguments.parties = g_array_new (FALSE, FALSE, sizeof (int));
  arguments.places = g_array_new (FALSE, FALSE, sizeof (int));
  arguments.certainty = 1.0;
  read_phrase (draft, noun, noun, frame, &arguments);
  for (guint i = 0; i < MAX_SHARES && (above = find_share (text, host)) != host; i++)
    {
      host = above;
      read_phrase (draft, noun, host, frame, &arguments);
    }
  if (liaison_words_has ("verbs", "party", text->words[noun].lemma))
    read_predicate (draft, noun, &arguments);
  else
    {
      read_light_verb (draft, noun, host, frame, &arguments);
      read_despite (draft, host, frame, &arguments);
      read_circumstance (draft, host, frame, &arguments);
      read_state (draft, host, frame, &arguments);
      read_purpose (draft, host, frame, &arguments);
    }
  tie_all (draft, noun, host, frame, &arguments);
  join_operation (draft, noun, &arguments);
  g_array_unref (arguments.sources);
  g_array_unref (arguments.targets);
  g_array_unref (arguments.parties);
  g_array_unref (arguments.places);
}

static gboolean
share_preposition (const char *const *some,
                   const char *const *others)
{
  for (; *some != NULL; some++)
    if (g_strv_contains (others, *some))
      return TRUE;
  return FALSE;
}

/* Of frames for the same argument the first that it fills says it: "the war on X" is an assault if
 * X can be fought. */
static void
apply_frames (LiaisonDraft    *draft,
              int              noun,
              const GPtrArray *frames)
{
  const LiaisonNounFrame *filled = NULL;

  for (guint i = 0; i < frames->len; i++)
    {
      const LiaisonNounFrame *frame = g_ptr_array_index (frames, i);
      guint before = draft->relations->len;

      if (filled != NULL && (share_preposition (frame->targets, filled->targets) ||
                             share_preposition (frame->mutual, filled->mutual)))
        continue;
      apply_frame (draft, noun, frame);
      if (draft->relations->len > before)
        filled = frame;
    }
}

/**
 * liaison_relations_of_nouns:
 * @draft: a draft whose mentions have entities
 *
 * Adds the relations that nouns state.
 */
void
liaison_relations_of_nouns (LiaisonDraft *draft)
{
  for (guint w = 0; w < draft->text->n_words; w++)
    {
      const GPtrArray *frames;

      if (draft->text->words[w].upos != LIAISON_UPOS_NOUN ||
          (draft->name_at[w] >= 0 &&
           liaison_draft_mention (draft, draft->name_at[w])->form == LIAISON_MENTION_NAME))
        continue;
      frames = find_frames (draft->text, w);
      if (frames != NULL)
        apply_frames (draft, w, frames);
    }
}
