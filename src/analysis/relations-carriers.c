/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a sentence says of a deed that a noun of it names: the verb that carries it ("imposed
 * sanctions"), its circumstances ("in a call with"), what it is said to be. */

#include "analysis/relations-nouns.h"

#include <string.h>

/* "X and Y signed an agreement": with nobody else it is between the two. */
static void
read_between_subjects (const LiaisonNounFrame *frame,
                       LiaisonNounArguments   *arguments)
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
              LiaisonNounArguments   *arguments)
{
  const LiaisonText *text = draft->text;
  g_autoptr (GArray) doers = NULL;
  gboolean undergone = liaison_words_has ("verbs", "light-passive", key) &&
                       frame->kind != LIAISON_RELATION_MEMBER_OF;
  LiaisonClause clause;

  for (int c = liaison_text_child (text, verb, LIAISON_DEPREL_OBL);
       c >= 0 && arguments->targets->len == 0; c = liaison_text_next (text, c, LIAISON_DEPREL_OBL))
    {
      const char *preposition = liaison_text_preposition (text, c);

      if (preposition != NULL && strcmp (preposition, "of") != 0 &&
          strcmp (preposition, "in") != 0 &&
          (g_strv_contains (frame->targets, preposition) ||
           g_strv_contains (frame->mutual, preposition) ||
           (undergone && liaison_noun_is_of_source (frame, preposition))))
        liaison_noun_read_argument (text, noun, frame, c, arguments);
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

/* "the agreement reached between X and Y", which a parser takes for a clause. */
static gboolean
is_reduced (const LiaisonText *text,
            int                noun)
{
  int verb = text->words[noun].head;

  return verb > noun && text->words[noun].deprel == LIAISON_DEPREL_NSUBJ && verb - noun <= 2 &&
         g_str_has_suffix (text->words[verb].lower, "ed") &&
         liaison_text_child (text, verb, LIAISON_DEPREL_OBJ) < 0 &&
         liaison_text_child (text, verb, LIAISON_DEPREL_AUX) < 0;
}

/* The verb that carries the noun: "imposed sanctions", "sanctions were imposed", "held talks". */
static void
read_light_verb (const LiaisonDraft     *draft,
                 int                     noun,
                 int                     host,
                 const LiaisonNounFrame *frame,
                 LiaisonNounArguments   *arguments)
{
  const LiaisonText *text = draft->text;
  int verb = text->words[host].head;
  gboolean object = text->words[host].deprel == LIAISON_DEPREL_OBJ || is_called_for (text, host);
  gboolean subject =
      text->words[host].deprel == LIAISON_DEPREL_NSUBJ_PASS || is_reduced (text, host);
  gboolean sum = frame->kind == LIAISON_RELATION_AID &&
                 text->words[host].deprel == LIAISON_DEPREL_OBL &&
                 g_strcmp0 (liaison_text_preposition (text, host), "in") == 0;
  gboolean under = verb >= 0 && text->words[host].deprel == LIAISON_DEPREL_OBL &&
                   g_strcmp0 (liaison_text_preposition (text, host), "under") == 0;
  g_autofree char *key = NULL;

  /* "provided 10 million in aid". */
  if (verb < 0 || (!object && !subject && !under && !sum) ||
      text->words[verb].upos != LIAISON_UPOS_VERB)
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
    liaison_noun_gather (text, liaison_text_child (text, verb, LIAISON_DEPREL_IOBJ),
                         arguments->targets);
  read_between_subjects (frame, arguments);
}

/* "will rejoin the deal despite objections by Israel": they object to what the verb is about. */
static void
read_despite (const LiaisonDraft     *draft,
              int                     noun,
              const LiaisonNounFrame *frame,
              LiaisonNounArguments   *arguments)
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
    liaison_noun_gather (text, object, arguments->targets);
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
              LiaisonNounArguments   *arguments)
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

/* "At the request of X, Y left", "under pressure from X, Y left": it is done to Y. */
static void
read_prompted (const LiaisonDraft     *draft,
               int                     noun,
               const LiaisonNounFrame *frame,
               LiaisonNounArguments   *arguments)
{
  static const char *const prepositions[] = { "at", "under", "upon", NULL };
  const LiaisonText *text = draft->text;
  const char *preposition = liaison_text_preposition (text, noun);
  int verb = text->words[noun].head;
  int subject;

  if (frame->kind != LIAISON_RELATION_REQUEST || arguments->sources->len == 0 ||
      arguments->targets->len > 0 || verb < 0 || preposition == NULL ||
      text->words[noun].deprel != LIAISON_DEPREL_OBL ||
      !g_strv_contains (prepositions, preposition))
    return;
  subject = liaison_text_is_passive (text, verb) ? -1 : liaison_phrases_subject (text, verb);
  if (subject >= 0)
    liaison_noun_gather (text, subject, arguments->targets);
}

/* "is in talks with X", "are at war". */
static void
read_state (const LiaisonDraft     *draft,
            int                     noun,
            const LiaisonNounFrame *frame,
            LiaisonNounArguments   *arguments)
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
  liaison_noun_gather (text, subject, arguments->sources);
  read_between_subjects (frame, arguments);
}

/* "raised this in a call with X", "in support of X, Y attacked", "joined them in the fight against
 * X": the subject calls, supports, fights. */
static void
read_circumstance (const LiaisonDraft     *draft,
                   int                     noun,
                   const LiaisonNounFrame *frame,
                   LiaisonNounArguments   *arguments)
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
  joint = (frame->kind == LIAISON_RELATION_ASSAULT || frame->kind == LIAISON_RELATION_AID) &&
          is_joint (text, verb) &&
          (strcmp (preposition, "in") == 0 || strcmp (preposition, "for") == 0 ||
           strcmp (preposition, "to") == 0);
  if (!(frame->kind == LIAISON_RELATION_CONSULT &&
        (strcmp (preposition, "in") == 0 || strcmp (preposition, "during") == 0)) &&
      !((frame->kind == LIAISON_RELATION_SUPPORT || frame->kind == LIAISON_RELATION_COOPERATE) &&
        inside) &&
      !joint)
    return;
  liaison_relations_read_clause (draft, verb, &clause);
  if (joint && (frame->kind == LIAISON_RELATION_ASSAULT || clause.passive))
    g_array_append_vals (arguments->sources, clause.objects->data, clause.objects->len);
  if (!clause.passive || joint)
    g_array_append_vals (arguments->sources, clause.subjects->data, clause.subjects->len);
  else if (text->words[verb].deprel == LIAISON_DEPREL_ACL && text->words[verb].head >= 0)
    {
      /* "carried out strikes coordinated with and in support of X". */
      int owner = liaison_relations_owner (draft, text->words[verb].head);

      if (owner >= 0)
        liaison_noun_gather (text, owner, arguments->sources);
    }
  arguments->certainty *= joint ? 0.85 : 1.0;
  liaison_relations_clear_clause (&clause);
}

/* "support for X in the fight against Y": X fights. */
static void
read_supported (const LiaisonDraft     *draft,
                int                     noun,
                const LiaisonNounFrame *frame,
                LiaisonNounArguments   *arguments)
{
  const LiaisonText *text = draft->text;
  int above = text->words[noun].head;

  if (frame->kind != LIAISON_RELATION_ASSAULT || arguments->sources->len > 0 ||
      arguments->targets->len == 0 || above < 0 || above > noun ||
      text->words[noun].deprel != LIAISON_DEPREL_NMOD ||
      g_strcmp0 (liaison_text_preposition (text, noun), "in") != 0)
    return;
  if (liaison_draft_entity_of (draft, above) >= 0)
    {
      liaison_noun_gather (text, above, arguments->sources);
      return;
    }
  if (!liaison_words_has ("verbs", "backing", text->words[above].lemma))
    return;
  for (int c = liaison_text_child (text, above, LIAISON_DEPREL_NMOD); c >= 0 && c < noun;
       c = liaison_text_next (text, c, LIAISON_DEPREL_NMOD))
    if (liaison_draft_entity_of (draft, c) >= 0)
      liaison_noun_gather (text, c, arguments->sources);
}

/* "X is an enemy of Y", "X, a critic of Y". */
static void
read_predicate (const LiaisonDraft   *draft,
                int                   noun,
                LiaisonNounArguments *arguments)
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
      liaison_noun_gather (text, subject, arguments->sources);
    }
  else if (text->words[noun].deprel == LIAISON_DEPREL_APPOS && text->words[noun].head >= 0 &&
           arguments->sources->len == 0)
    g_array_append_val (arguments->sources, text->words[noun].head);
}

/**
 * liaison_noun_read_carriers:
 * @draft: a draft
 * @noun: a noun of the lexicon
 * @host: the noun that it is counted by, or @noun
 * @frame: a frame of @noun
 * @arguments: what its phrase has given; more is added
 */
void
liaison_noun_read_carriers (const LiaisonDraft     *draft,
                            int                     noun,
                            int                     host,
                            const LiaisonNounFrame *frame,
                            LiaisonNounArguments   *arguments)
{
  if (liaison_words_has ("verbs", "party", draft->text->words[noun].lemma))
    {
      read_predicate (draft, noun, arguments);
      return;
    }
  read_light_verb (draft, noun, host, frame, arguments);
  read_despite (draft, host, frame, arguments);
  read_circumstance (draft, host, frame, arguments);
  read_supported (draft, host, frame, arguments);
  read_state (draft, host, frame, arguments);
  read_purpose (draft, host, frame, arguments);
  read_prompted (draft, host, frame, arguments);
}
