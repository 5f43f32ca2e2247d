/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Relations that nouns state: "Israel's objections to the deal", "Biden's selection of Burns",
 * "sanctions on Iran", alone or with a verb that says nothing itself: "imposed sanctions on". */

#include "analysis/relations-nouns.h"

#include <string.h>

/* "the first phase of a series of strikes". */
#define MAX_SHARES 3

/**
 * liaison_noun_gather:
 * @text: the words
 * @word: a noun
 * @into: (element-type int): words
 */
void
liaison_noun_gather (const LiaisonText *text,
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

/**
 * liaison_noun_is_of_source:
 * @frame: a frame
 * @preposition: a preposition
 *
 * Returns: whether who does it stands with @preposition
 */
gboolean
liaison_noun_is_of_source (const LiaisonNounFrame *frame,
                           const char             *preposition)
{
  if (strcmp (preposition, "of") == 0)
    return !g_strv_contains (frame->targets, "of");
  if (strcmp (preposition, "from") == 0)
    return frame->kind != LIAISON_RELATION_RETREAT;
  return strcmp (preposition, "by") == 0 || g_strv_contains (frame->sources, preposition);
}

/**
 * liaison_noun_read_argument:
 * @text: the words
 * @noun: a noun of the lexicon
 * @frame: a frame of @noun
 * @word: what stands with @noun or with the verb that carries it
 * @arguments: (inout): the arguments so far
 */
void
liaison_noun_read_argument (const LiaisonText      *text,
                            int                     noun,
                            const LiaisonNounFrame *frame,
                            int                     word,
                            LiaisonNounArguments   *arguments)
{
  const char *preposition = liaison_text_preposition (text, word);

  if (preposition == NULL)
    return;
  if (strcmp (preposition, "between") == 0 && g_strv_contains (frame->mutual, preposition))
    liaison_noun_gather (text, word, arguments->parties);
  else if (strcmp (preposition, "in") == 0 && g_strv_contains (frame->targets, preposition))
    liaison_noun_gather (text, word, arguments->places);
  else if (g_strv_contains (frame->mutual, preposition) ||
           g_strv_contains (frame->targets, preposition) ||
           is_in_support_of (text, noun, preposition))
    {
      liaison_noun_gather (text, word, arguments->targets);
      arguments->preposition = preposition;
    }
  else if (liaison_noun_is_of_source (frame, preposition))
    liaison_noun_gather (text, word, arguments->sources);
}

/* "the agreement reached between X and Y", "sanctions imposed on Y by X", "sanctions that X imposed
 * on Y". */
static void
read_participle (const LiaisonText      *text,
                 int                     noun,
                 const LiaisonNounFrame *frame,
                 int                     verb,
                 LiaisonNounArguments   *arguments)
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
        liaison_noun_read_argument (text, noun, frame, c, arguments);
    }
  if (light && subject >= 0 && text->words[verb].deprel == LIAISON_DEPREL_ACL_RELCL &&
      text->words[subject].upos != LIAISON_UPOS_PRON)
    liaison_noun_gather (text, subject, arguments->sources);
}

/* "US talks" are of the US, "US-Iran talks" of both. */
static void
read_modifiers (const LiaisonDraft     *draft,
                int                     noun,
                const LiaisonNounFrame *frame,
                LiaisonNounArguments   *arguments)
{
  const LiaisonText *text = draft->text;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (int));

  for (int c = text->words[noun].child; c >= 0 && c < noun; c = text->words[c].sibling)
    if (text->words[c].deprel == LIAISON_DEPREL_AMOD ||
        text->words[c].deprel == LIAISON_DEPREL_COMPOUND)
      {
        if (draft->name_at[c] >= 0 && is_named (draft, c))
          liaison_noun_gather (text, c, found);
        else if (strcmp (text->words[c].lower, "led") == 0 && text->words[c].child >= 0 &&
                 text->words[c].child < c)
          liaison_noun_gather (text, text->words[c].child, found);
      }
  if (frame->mutual[0] != NULL && found->len == 2)
    g_array_append_vals (arguments->parties, found->data, found->len);
  else
    g_array_append_vals (arguments->sources, found->data, found->len);
}

/* "the killing of X by Y", with Y hung on X. */
static void
read_agent_below (const LiaisonText    *text,
                  int                   word,
                  LiaisonNounArguments *arguments)
{
  if (g_strcmp0 (liaison_text_preposition (text, word), "of") != 0)
    return;
  for (int c = liaison_text_child (text, word, LIAISON_DEPREL_NMOD); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_NMOD))
    if (g_strcmp0 (liaison_text_preposition (text, c), "by") == 0)
      liaison_noun_gather (text, c, arguments->sources);
}

/* What stands with the noun itself. */
static void
read_phrase (const LiaisonDraft     *draft,
             int                     noun,
             int                     host,
             const LiaisonNounFrame *frame,
             LiaisonNounArguments   *arguments)
{
  const LiaisonText *text = draft->text;

  read_modifiers (draft, host, frame, arguments);
  for (int c = text->words[host].child; c >= 0; c = text->words[c].sibling)
    switch (text->words[c].deprel)
      {
      case LIAISON_DEPREL_NMOD_POSS:
        liaison_noun_gather (text, c, arguments->sources);
        break;
      case LIAISON_DEPREL_ACL:
      case LIAISON_DEPREL_ACL_RELCL:
        read_participle (text, noun, frame, c, arguments);
        break;
      case LIAISON_DEPREL_NMOD:
      case LIAISON_DEPREL_OBL:
      case LIAISON_DEPREL_OBL_AGENT:
        if (noun == host || !liaison_text_is_below (text, noun, c))
          liaison_noun_read_argument (text, noun, frame, c, arguments);
        if (noun == host && g_strv_contains (frame->targets, "of"))
          read_agent_below (text, c, arguments);
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
                liaison_noun_read_argument (text, noun, frame, o, arguments);
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

  const char *preposition =
      head >= 0 && (text->words[noun].deprel == LIAISON_DEPREL_NMOD ||
                    text->words[noun].deprel == LIAISON_DEPREL_OBL)
          ? liaison_text_preposition (text, noun)
          : NULL;
  int object = preposition != NULL ? liaison_text_child (text, head, LIAISON_DEPREL_OBJ) : -1;

  if (preposition == NULL)
    return noun;
  /* "claimed responsibility for the attack". */
  if (strcmp (preposition, "for") == 0 && strcmp (text->words[head].lemma, "responsibility") == 0)
    return head;
  if (strcmp (preposition, "for") == 0 && object >= 0 &&
      strcmp (text->words[object].lemma, "responsibility") == 0)
    return object;
  return strcmp (preposition, "of") == 0 &&
                 liaison_words_has ("verbs", "share", text->words[head].lemma)
             ? head
             : noun;
}

/* "the use of guns and gas", "the siege of X and defeat of Y": the first of joined nouns stands for
 * them. */
static int
find_first (const LiaisonText *text,
            int                noun)
{
  int head = text->words[noun].head;

  return head >= 0 && head < noun && text->words[noun].deprel == LIAISON_DEPREL_CONJ &&
                 text->words[head].upos == LIAISON_UPOS_NOUN
             ? head
             : noun;
}

static char *
dup_label (const LiaisonDraft         *draft,
           int                         noun,
           int                         host,
           const LiaisonNounArguments *arguments)
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
tie_parties (LiaisonDraft               *draft,
             int                         noun,
             const LiaisonNounFrame     *frame,
             const LiaisonNounArguments *arguments,
             const char                 *label)
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
tie_all (LiaisonDraft               *draft,
         int                         noun,
         int                         host,
         const LiaisonNounFrame     *frame,
         const LiaisonNounArguments *arguments)
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
join_operation (LiaisonDraft               *draft,
                int                         noun,
                const LiaisonNounArguments *arguments)
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

/* "improved its defenses against X": what stands right after the noun is said of it, though a
 * parser hangs it on the verb. */
static void
read_next (const LiaisonText      *text,
           int                     noun,
           const LiaisonNounFrame *frame,
           LiaisonNounArguments   *arguments)
{
  const LiaisonWord *next = &text->words[MIN (noun + 1, (int)text->n_words - 1)];
  int word = next->upos == LIAISON_UPOS_ADP && next->deprel == LIAISON_DEPREL_CASE ? next->head : -1;
  const char *preposition = word > noun ? liaison_text_preposition (text, word) : NULL;

  if (arguments->targets->len > 0 || arguments->parties->len > 0 || preposition == NULL ||
      text->words[word].head != text->words[noun].head || strcmp (preposition, "in") == 0 ||
      strcmp (preposition, "to") == 0 || strcmp (preposition, "for") == 0 ||
      (!g_strv_contains (frame->targets, preposition) &&
       !g_strv_contains (frame->mutual, preposition)))
    return;
  liaison_noun_read_argument (text, noun, frame, word, arguments);
}

static void
apply_frame (LiaisonDraft           *draft,
             int                     noun,
             const LiaisonNounFrame *frame)
{
  const LiaisonText *text = draft->text;
  LiaisonNounArguments arguments = { 0 };
  int host = noun, above;

  arguments.sources = g_array_new (FALSE, FALSE, sizeof (int));
  arguments.targets = g_array_new (FALSE, FALSE, sizeof (int));
  arguments.parties = g_array_new (FALSE, FALSE, sizeof (int));
  arguments.places = g_array_new (FALSE, FALSE, sizeof (int));
  arguments.certainty = 1.0;
  read_phrase (draft, noun, noun, frame, &arguments);
  read_next (draft->text, noun, frame, &arguments);
  if (arguments.sources->len == 0)
    host = find_first (text, noun);
  for (guint i = 0; i < MAX_SHARES && (above = find_share (text, host)) != host; i++)
    {
      host = above;
      read_phrase (draft, noun, host, frame, &arguments);
    }
  liaison_noun_read_carriers (draft, noun, host, frame, &arguments);
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
