/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Relations that nouns state: "Israel's objections to the deal", "Biden's selection of Burns",
 * "sanctions on Iran", alone or with a verb that says nothing itself: "imposed sanctions on". */

#include "analysis/relations.h"

#include <string.h>

typedef struct
{
  GArray *sources; /* of int: words */
  GArray *targets;
  GArray *parties;         /* of both sides: "talks between … and …" */
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
  double confidence = 1.0;

  return liaison_relations_actor (draft, word, &confidence) >= 0;
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

/* What stands with the noun itself. */
static void
read_phrase (const LiaisonDraft     *draft,
             int                     noun,
             const LiaisonNounFrame *frame,
             Arguments              *arguments)
{
  const LiaisonText *text = draft->text;
  gboolean patient_of = g_strv_contains (frame->targets, "of");

  for (int c = text->words[noun].child; c >= 0; c = text->words[c].sibling)
    {
      const char *preposition;

      switch (text->words[c].deprel)
        {
        case LIAISON_DEPREL_NMOD_POSS:
          gather (text, c, arguments->sources);
          break;
        case LIAISON_DEPREL_AMOD:
        case LIAISON_DEPREL_COMPOUND:
          if (c < noun && draft->name_at[c] >= 0 && is_named (draft, c))
            gather (text, c, arguments->sources);
          break;
        case LIAISON_DEPREL_ACL:
          /* "the agreement reached between X and Y". */
          for (int o = liaison_text_child (text, c, LIAISON_DEPREL_OBL); o >= 0;
               o = liaison_text_next (text, o, LIAISON_DEPREL_OBL))
            if (g_strcmp0 (liaison_text_preposition (text, o), "between") == 0 &&
                g_strv_contains (frame->mutual, "between"))
              gather (text, o, arguments->parties);
            else if (g_strcmp0 (liaison_text_preposition (text, o), "by") == 0)
              gather (text, o, arguments->sources);
          break;
        case LIAISON_DEPREL_NMOD:
        case LIAISON_DEPREL_OBL:
        case LIAISON_DEPREL_OBL_AGENT:
          preposition = liaison_text_preposition (text, c);
          if (preposition == NULL)
            break;
          if (g_strv_contains (frame->mutual, preposition))
            {
              if (strcmp (preposition, "between") == 0)
                gather (text, c, arguments->parties);
              else
                {
                  gather (text, c, arguments->targets);
                  arguments->preposition = preposition;
                }
            }
          else if (g_strv_contains (frame->targets, preposition) ||
                   is_in_support_of (text, noun, preposition))
            {
              gather (text, c, arguments->targets);
              arguments->preposition = preposition;
            }
          else if (strcmp (preposition, "by") == 0 ||
                   (strcmp (preposition, "from") == 0 && frame->kind != LIAISON_RELATION_RETREAT) ||
                   (strcmp (preposition, "of") == 0 && !patient_of))
            gather (text, c, arguments->sources);
          break;
        default:
          break;
        }
    }
}

/* "X and Y signed an agreement": with nobody else it is between the two. */
static void
read_between_subjects (const LiaisonDraft     *draft,
                       const LiaisonNounFrame *frame,
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

static gboolean
carries (const LiaisonText  *text,
         int                 noun,
         const char         *verb,
         LiaisonRelationKind kind)
{
  if (is_called_for (text, noun))
    return liaison_words_has ("stance", "verb calling", verb) &&
           (kind == LIAISON_RELATION_SANCTION || kind == LIAISON_RELATION_CONSULT ||
            kind == LIAISON_RELATION_COOPERATE || kind == LIAISON_RELATION_PROTEST);
  return liaison_words_has ("verbs", "light", verb) ||
         liaison_words_has ("stance", "verb carrying", verb);
}

/* The verb that carries the noun: "imposed sanctions", "sanctions were imposed", "held talks". */
static void
read_light_verb (const LiaisonDraft     *draft,
                 int                     noun,
                 const LiaisonNounFrame *frame,
                 Arguments              *arguments)
{
  const LiaisonText *text = draft->text;
  int verb = text->words[noun].head;
  gboolean object = text->words[noun].deprel == LIAISON_DEPREL_OBJ || is_called_for (text, noun);
  gboolean subject = text->words[noun].deprel == LIAISON_DEPREL_NSUBJ_PASS;
  g_autofree char *key = NULL;
  int particle, doer;

  if (verb < 0 || (!object && !subject) || text->words[verb].upos != LIAISON_UPOS_VERB)
    return;
  particle = liaison_text_child (text, verb, LIAISON_DEPREL_COMPOUND_PRT);
  key = particle >= 0
            ? g_strconcat (text->words[verb].lemma, "_", text->words[particle].lower, NULL)
            : g_strdup (text->words[verb].lemma);
  /* "threatened sanctions": what the verb makes of them is left to the stance. */
  if (!carries (text, noun, key, frame->kind))
    return;
  if (frame->kind == LIAISON_RELATION_MEMBER_OF)
    /* Of a degree it does not matter how one got it, but from where. */
    g_array_set_size (arguments->sources, 0);
  arguments->denied = liaison_words_has ("verbs", "light-negative", key);
  doer = object ? liaison_phrases_subject (text, verb)
                : liaison_text_child (text, verb, LIAISON_DEPREL_OBL_AGENT);
  if (doer >= 0 && text->words[doer].head != verb)
    arguments->certainty *= 0.9;
  if (doer >= 0 && liaison_words_has ("verbs", "light-passive", key) &&
      frame->kind != LIAISON_RELATION_MEMBER_OF)
    {
      /* "Israel faces criticism from …": it is done to the subject. */
      if (arguments->targets->len == 0 && arguments->sources->len > 0)
        gather (text, doer, arguments->targets);
    }
  else if (doer >= 0 && arguments->sources->len == 0)
    gather (text, doer, arguments->sources);
  for (int c = liaison_text_child (text, verb, LIAISON_DEPREL_OBL); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_OBL))
    {
      const char *preposition = liaison_text_preposition (text, c);

      if (preposition == NULL || arguments->targets->len > 0)
        continue;
      if (strcmp (preposition, "between") == 0 && g_strv_contains (frame->mutual, preposition))
        gather (text, c, arguments->parties);
      else if (g_strv_contains (frame->targets, preposition) ||
               g_strv_contains (frame->mutual, preposition))
        {
          if (strcmp (preposition, "of") == 0 || strcmp (preposition, "in") == 0)
            continue;
          gather (text, c, arguments->targets);
          arguments->preposition = preposition;
        }
    }
  /* "gave Ukraine aid". */
  if (arguments->targets->len == 0 && object &&
      liaison_text_child (text, verb, LIAISON_DEPREL_IOBJ) >= 0)
    gather (text, liaison_text_child (text, verb, LIAISON_DEPREL_IOBJ), arguments->targets);
  read_between_subjects (draft, frame, arguments);
}

/* "will rejoin the deal despite objections by Israel": they object to what the verb is about. */
static void
read_despite (const LiaisonDraft     *draft,
              int                     noun,
              const LiaisonNounFrame *frame,
              Arguments              *arguments)
{
  const LiaisonText *text = draft->text;
  const char *preposition = liaison_text_preposition (text, noun);
  int verb = text->words[noun].head;
  int object;

  if (arguments->targets->len > 0 || arguments->sources->len == 0 || preposition == NULL ||
      verb < 0 ||
      (text->words[noun].deprel != LIAISON_DEPREL_OBL &&
       text->words[noun].deprel != LIAISON_DEPREL_NMOD))
    return;
  if (strcmp (preposition, "despite") != 0 && strcmp (preposition, "over") != 0 &&
      strcmp (preposition, "amid") != 0 && strcmp (preposition, "against") != 0)
    return;
  if (frame->kind != LIAISON_RELATION_REJECT && frame->kind != LIAISON_RELATION_ACCUSE)
    return;
  object = text->words[noun].deprel == LIAISON_DEPREL_NMOD
               ? verb
               : liaison_text_child (text, verb, LIAISON_DEPREL_OBJ);
  if (object >= 0)
    gather (text, object, arguments->targets);
}

/* "raised this in a call with X", "in support of X, Y attacked": the subject calls, or supports. */
static void
read_circumstance (const LiaisonDraft     *draft,
                   int                     noun,
                   const LiaisonNounFrame *frame,
                   Arguments              *arguments)
{
  const LiaisonText *text = draft->text;
  const char *preposition = liaison_text_preposition (text, noun);
  int verb = text->words[noun].head;
  int subject;

  if (arguments->sources->len > 0 || arguments->targets->len == 0 ||
      text->words[noun].deprel != LIAISON_DEPREL_OBL || verb < 0 || preposition == NULL)
    return;
  if (!(frame->kind == LIAISON_RELATION_CONSULT &&
        (strcmp (preposition, "in") == 0 || strcmp (preposition, "during") == 0)) &&
      !((frame->kind == LIAISON_RELATION_SUPPORT || frame->kind == LIAISON_RELATION_COOPERATE) &&
        strcmp (preposition, "in") == 0 && noun > 0 &&
        strcmp (text->words[noun - 1].lower, "in") == 0))
    return;
  subject = liaison_text_is_passive (text, verb) ? -1 : liaison_phrases_subject (text, verb);
  if (subject >= 0)
    gather (text, subject, arguments->sources);
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

/* Nouns that call a party rather than a deed. */
static gboolean
calls_party (const char *lemma)
{
  static const char *const parties[] = { "supporter", "backer",  "defender",  "champion",
                                         "advocate",  "admirer", "proponent", "fan",
                                         "ally",      "friend",  "critic",    "opponent",
                                         "enemy",     "foe",     "rival",     "adversary",
                                         NULL };

  return g_strv_contains (parties, lemma);
}

static char *
dup_label (const LiaisonDraft *draft,
           int                 noun,
           const Arguments    *arguments)
{
  const LiaisonText *text = draft->text;
  int verb = text->words[noun].head;
  gboolean carried = verb >= 0 && text->words[noun].deprel == LIAISON_DEPREL_OBJ &&
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
tie_all (LiaisonDraft           *draft,
         int                     noun,
         const LiaisonNounFrame *frame,
         const Arguments        *arguments)
{
  g_autofree char *label = dup_label (draft, noun, arguments);
  g_autoptr (GArray) parties = liaison_relations_actors (draft, arguments->parties);

  for (guint i = 0; i < parties->len; i++)
    for (guint j = i + 1; j < parties->len; j++)
      liaison_relations_add (draft, frame->kind, g_array_index (parties, int, i),
                             g_array_index (parties, int, j), noun, label,
                             0.75 * arguments->certainty, arguments->denied);
  for (guint i = 0; i < arguments->sources->len; i++)
    for (guint j = 0; j < arguments->targets->len; j++)
      {
        double confidence = 0.72 * arguments->certainty;
        int source = liaison_relations_actor (draft, g_array_index (arguments->sources, int, i),
                                              &confidence);
        int target = liaison_relations_target (draft, g_array_index (arguments->targets, int, j),
                                               frame->kind, &confidence);

        liaison_relations_add (draft, frame->kind, source, target, noun, label, confidence,
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

  if (entity == NULL || entity->kind != LIAISON_ENTITY_OPERATION || !entity->named)
    return;
  for (guint i = 0; i < arguments->sources->len; i++)
    {
      double confidence = 0.7 * arguments->certainty;
      int source =
          liaison_relations_actor (draft, g_array_index (arguments->sources, int, i), &confidence);

      /* "Soleimani's assassination": the one it was done to. */
      if (source >= 0 && source != entity->victim)
        liaison_relations_add (draft, LIAISON_RELATION_PARTICIPANT_IN, source, operation, noun,
                               entity->head != NULL ? entity->head : "operation", confidence,
                               arguments->denied);
    }
}

static const LiaisonNounFrame *
find_frame (const LiaisonText *text,
            int                noun)
{
  const LiaisonNounFrame *frame = NULL;

  if (noun > 0 && text->words[noun - 1].head == noun)
    {
      g_autofree char *two =
          g_strconcat (text->words[noun - 1].lower, " ", text->words[noun].lemma, NULL);

      frame = liaison_lexicon_noun (two);
    }
  if (frame == NULL)
    frame = liaison_lexicon_noun (text->words[noun].lemma);
  return frame != NULL ? frame : liaison_lexicon_noun (text->words[noun].lower);
}

static void
read_noun (LiaisonDraft *draft,
           int           noun)
{
  const LiaisonNounFrame *frame = find_frame (draft->text, noun);
  Arguments arguments = { 0 };

  if (frame == NULL)
    return;
  arguments.sources = g_array_new (FALSE, FALSE, sizeof (int));
  arguments.targets = g_array_new (FALSE, FALSE, sizeof (int));
  arguments.parties = g_array_new (FALSE, FALSE, sizeof (int));
  arguments.certainty = 1.0;
  read_phrase (draft, noun, frame, &arguments);
  if (calls_party (draft->text->words[noun].lemma))
    read_predicate (draft, noun, &arguments);
  else
    {
      read_light_verb (draft, noun, frame, &arguments);
      read_despite (draft, noun, frame, &arguments);
      read_circumstance (draft, noun, frame, &arguments);
    }
  tie_all (draft, noun, frame, &arguments);
  join_operation (draft, noun, &arguments);
  g_array_unref (arguments.sources);
  g_array_unref (arguments.targets);
  g_array_unref (arguments.parties);
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
    if (draft->text->words[w].upos == LIAISON_UPOS_NOUN &&
        (draft->name_at[w] < 0 ||
         liaison_draft_mention (draft, draft->name_at[w])->form != LIAISON_MENTION_NAME))
      read_noun (draft, w);
}
