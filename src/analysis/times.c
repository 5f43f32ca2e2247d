/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When what the article states happened or is to happen: finds the time that belongs to the verb or noun which states it. A time
 * that might be of something else is left out, as no date is better than a wrong one. */

#include "analysis/times.h"

#include <stdio.h>
#include <string.h>

#include "analysis/horizon.h"
#include "analysis/phrases.h"

/* Verbs that only say that the deed, which is their object or subject, was done; they have its time. */
static const char *const doing[] = {
  "launch", "carry",  "conduct", "hold",   "make",  "sign",    "reach",   "stage",   "mount",    "begin",
  "start",  "impose", "deliver", "take",   "occur", "happen",  "come",    "give",    "conclude", "strike",
  "ink",    "commit", "wage",    "perform", "pay",  "perpetrate", "broker", "ratify", "adopt",   "negotiate",
  "kill",   "wound",  "injure",  "break",  "erupt", "fight",   NULL
};

/* Verbs that say when the deed was over, which is not when it was. */
static const char *const ending[] = { "end", "halt", "stop", "finish", "cancel", "suspend", "abandon", "leave", "quit", "expire", NULL };

/* Verbs whose time is that of the deed which hangs on them. */
static const char *const phases[] = { "begin", "start", "manage", "help", "come", "go", "continue", NULL };

static gboolean
is_word_of (const char *const *words,
            const LiaisonText *text,
            int                word)
{
  return g_strv_contains (words, text->words[word].lemma);
}

static gboolean
is_verb (const LiaisonText *text,
         int                word)
{
  return text->words[word].upos == LIAISON_UPOS_VERB || text->words[word].upos == LIAISON_UPOS_AUX;
}

/* Which way the form of a verb points: -1 to what was, 0 where it does not tell. */
static int
tense_of_form (const LiaisonText *text,
               int                verb)
{
  static const char *const alike[] = { "hit", "cut", "put", "set", "read", "let", "beat", "cost", "hurt", "shut", "spread", "split",
                                       "quit", NULL };
  const LiaisonWord *word = &text->words[verb];

  if (strcmp (word->lower, word->lemma) == 0)
    return g_strv_contains (alike, word->lower) && liaison_text_child (text, verb, LIAISON_DEPREL_MARK) < 0 ? -1 : 0;
  return g_str_has_suffix (word->lower, "s") || g_str_has_suffix (word->lower, "ing") ? 0 : -1;
}

/* What the auxiliaries of WORD say: 1 "will", "may", -1 "had", "was", and 0 for "is", none, or what was ahead once: "vowed that he
 * would". */
static int
tense_of_auxiliaries (const LiaisonText *text,
                      int                word,
                      gboolean          *found)
{
  static const char *const ahead[] = { "will", "'ll", "shall", "may", "can", "should", "must", NULL };
  static const char *const behind[] = { "had", "has", "have", "'ve", "did", "was", "were", "been", NULL };
  int tense = 0;

  *found = FALSE;
  for (int c = text->words[word].child; c >= 0; c = text->words[c].sibling)
    {
      guint8 deprel = text->words[c].deprel;

      if (deprel != LIAISON_DEPREL_AUX && deprel != LIAISON_DEPREL_AUX_PASS && deprel != LIAISON_DEPREL_COP)
        continue;
      *found = TRUE;
      /* "may have attacked" is of the past. */
      if (g_strv_contains (behind, text->words[c].lower))
        tense = -1;
      else if (g_strv_contains (ahead, text->words[c].lower) && tense == 0)
        tense = 1;
    }
  return tense;
}

/* Whether what WORD states lies behind the article (-1) or ahead of it (1); 0 where its clause does not tell. What is EXPECTED is
 * ahead, unless it was expected once. */
static int
find_tense (const LiaisonText *text,
            int                word,
            gboolean           expected)
{
  for (guint steps = 0; word >= 0 && steps < 16; steps++, word = text->words[word].head)
    {
      gboolean has_auxiliary;
      int tense = tense_of_auxiliaries (text, word, &has_auxiliary);

      if (has_auxiliary && is_verb (text, word))
        return expected && tense < 0 ? 1 : tense;
      if (expected)
        return 1;
      if (tense != 0)
        return tense;
      if (!is_verb (text, word))
        continue;
      tense = tense_of_form (text, word);
      if (tense != 0)
        return tense;
      /* A finite verb of its own has the last word; what hangs on another has its tense. */
      if (!g_str_has_suffix (text->words[word].lower, "ing") && !liaison_text_child_is (text, word, LIAISON_DEPREL_MARK, "to"))
        return 0;
    }
  return 0;
}

/* Whether WORD names or calls somebody, or a place: it has no time, so that one that hangs on it is of the verb above. */
static gboolean
is_party (const LiaisonDraft *draft,
          int                 word)
{
  int entity = liaison_draft_entity_of (draft, word);

  if (draft->text->words[word].upos == LIAISON_UPOS_PRON)
    return TRUE;
  if (entity < 0)
    return draft->text->words[word].upos == LIAISON_UPOS_PROPN;
  return liaison_draft_entity (draft, (guint)entity)->kind <= LIAISON_ENTITY_PLACE;
}

/* "met Haines in Paris on Monday": the time hangs on a party of the deed by a mistake of the parser. */
static gboolean
hangs_on_party_of (const LiaisonDraft *draft,
                   int                 time,
                   int                 word)
{
  const LiaisonText *text = draft->text;
  int party = text->words[time].head;

  if (time < word || !is_verb (text, word))
    return FALSE;
  for (guint steps = 0; steps < 3 && party > word; steps++, party = text->words[party].head)
    {
      const char *preposition = liaison_text_preposition (text, party);
      guint8 deprel = text->words[party].deprel;

      if (!is_party (draft, party) || (preposition != NULL && g_str_has_prefix (preposition, "according")))
        return FALSE;
      if (text->words[party].head == word)
        return deprel == LIAISON_DEPREL_OBJ || deprel == LIAISON_DEPREL_OBL || deprel == LIAISON_DEPREL_IOBJ ||
               deprel == LIAISON_DEPREL_OBL_AGENT;
      if (deprel != LIAISON_DEPREL_NMOD && deprel != LIAISON_DEPREL_CONJ)
        return FALSE;
    }
  return FALSE;
}

/* "signed the accord in 2015", "the strike took place on Monday", "a deal reached in May": VERB has the time of the deed WORD. */
static gboolean
does (const LiaisonText *text,
      int                verb,
      int                word)
{
  guint8 deprel = text->words[word].deprel;

  if (!is_verb (text, verb) || !is_word_of (doing, text, verb) || is_verb (text, word))
    return FALSE;
  if (text->words[verb].head == word)
    return (text->words[verb].deprel == LIAISON_DEPREL_ACL || text->words[verb].deprel == LIAISON_DEPREL_ACL_RELCL) &&
           g_strcmp0 (text->words[verb].lemma, "kill") != 0;
  return text->words[word].head == verb &&
         (deprel == LIAISON_DEPREL_OBJ || deprel == LIAISON_DEPREL_NSUBJ || deprel == LIAISON_DEPREL_NSUBJ_PASS);
}

/* "In 2014 Norway invaded Sweden and annexed …": what stands before both is of both. */
static gboolean
covers_conjunct (const LiaisonText *text,
                 int                time,
                 int                word)
{
  int verb = text->words[word].head;
  int subject;

  if (verb < 0 || text->words[word].deprel != LIAISON_DEPREL_CONJ || text->words[time].head != verb || !is_verb (text, word) ||
      time > verb || liaison_text_child (text, word, LIAISON_DEPREL_NSUBJ) >= 0)
    return FALSE;
  subject = liaison_text_child (text, verb, LIAISON_DEPREL_NSUBJ);
  return subject >= 0 && time < subject;
}

/* "last year's attack", "the 2015 deal": a time in the phrase of the deed, without a preposition. */
static gboolean
qualifies (const LiaisonText *text,
           int                time,
           int                word)
{
  guint8 deprel = text->words[time].deprel;

  return text->words[time].head == word && time < word && !is_verb (text, word) &&
         (deprel == LIAISON_DEPREL_NUMMOD || deprel == LIAISON_DEPREL_COMPOUND || deprel == LIAISON_DEPREL_AMOD ||
          deprel == LIAISON_DEPREL_NMOD_POSS || deprel == LIAISON_DEPREL_NMOD_DESC || deprel == LIAISON_DEPREL_NMOD_UNMARKED);
}

/* "visited Oslo on Monday, meeting the king": what goes along with a deed, as "served as president" does, has its time. */
static gboolean
goes_along (const LiaisonText *text,
            int                verb,
            int                word)
{
  static const char *const serving[] = { "serve", "work", "act", "elect", "appoint", "name", "inaugurate", NULL };
  guint8 deprel = text->words[word].deprel;

  if (text->words[word].head != verb || !is_verb (text, verb))
    return FALSE;
  if (deprel == LIAISON_DEPREL_ADVCL)
    return g_str_has_suffix (text->words[word].lower, "ing") && liaison_text_child (text, word, LIAISON_DEPREL_MARK) < 0 &&
           liaison_text_child (text, word, LIAISON_DEPREL_AUX) < 0;
  if (deprel == LIAISON_DEPREL_XCOMP)
    return is_word_of (phases, text, verb);
  return deprel == LIAISON_DEPREL_OBL && is_word_of (serving, text, verb) &&
         g_strcmp0 (liaison_text_preposition (text, word), "as") == 0;
}

static gboolean
is_adjunct (const LiaisonText *text,
            int                time)
{
  guint8 deprel = text->words[time].deprel;

  return deprel == LIAISON_DEPREL_OBL || deprel == LIAISON_DEPREL_OBL_UNMARKED || deprel == LIAISON_DEPREL_ADVMOD ||
         deprel == LIAISON_DEPREL_NMOD || deprel == LIAISON_DEPREL_NMOD_UNMARKED;
}

/* "condemned the attack in 2003": that is when the attack was, whatever the parser says; only a day of late is that of the verb. */
static gboolean
may_be_of_object (const LiaisonDraft  *draft,
                  const LiaisonPeriod *period,
                  int                  verb)
{
  const LiaisonText *text = draft->text;
  int object = is_verb (text, verb) ? liaison_text_child (text, verb, LIAISON_DEPREL_OBJ) : -1;

  if (object < 0 || (guint)object > period->words.first || is_word_of (doing, text, verb) ||
      !liaison_words_has ("nouns", "operation", text->words[object].lemma))
    return FALSE;
  return !g_date_valid (&draft->published) || g_date_compare (&period->from, &period->to) != 0 ||
         ABS (g_date_days_between (&period->from, &draft->published)) > 7;
}

/* Whether the time is that of what WORD states. */
static gboolean
is_time_of (const LiaisonDraft  *draft,
            const LiaisonPeriod *period,
            int                  word)
{
  const LiaisonText *text = draft->text;
  LiaisonWordRange words = period->words;
  int time = liaison_text_range_head (text, words.first, words.end);
  int above;

  if (time < 0 || (above = text->words[time].head) < 0)
    return FALSE;
  if (qualifies (text, time, word))
    return TRUE;
  /* A bare number is no time of a verb, "killed 2020", but of a birth. */
  if (!is_adjunct (text, time) || (words.end == words.first + 1 && g_ascii_isdigit (text->words[words.first].form[0]) &&
                                   strcmp (text->words[above].lower, "born") != 0))
    return FALSE;
  if (may_be_of_object (draft, period, above))
    return FALSE;
  return above == word || does (text, above, word) || covers_conjunct (text, time, word) ||
         hangs_on_party_of (draft, time, word) || goes_along (text, above, word);
}

static gboolean
find_ahead (const LiaisonDraft *draft,
            LiaisonWordRange    sentence,
            int                 word,
            LiaisonPeriod      *period)
{
  while (liaison_horizon_find (draft->text, sentence.first, sentence.end, &draft->published, period))
    {
      if (period->dated && is_time_of (draft, period, word))
        return TRUE;
      sentence.first = period->words.end;
    }
  return FALSE;
}

static gboolean
find_behind (const LiaisonDraft *draft,
             LiaisonWordRange    sentence,
             int                 word,
             int                 direction,
             LiaisonPeriod      *period)
{
  LiaisonCalendar context = { draft->text, sentence.end, &draft->published, g_date_valid (&draft->published), direction };
  guint end;

  for (guint i = sentence.first; i < sentence.end; i = MAX (end, i + 1))
    {
      end = liaison_times_read (&context, i, period);
      if (end != 0 && period->dated && is_time_of (draft, period, word))
        return TRUE;
    }
  return FALSE;
}

/* What is over did not begin after the article, nor end after it. */
static gboolean
clip (const LiaisonDraft *draft,
      LiaisonPeriod      *period)
{
  if (!g_date_valid (&draft->published))
    return TRUE;
  if (g_date_compare (&period->from, &draft->published) > 0)
    return FALSE;
  if (g_date_compare (&period->to, &draft->published) > 0)
    period->to = draft->published;
  return TRUE;
}

static void
set_time (const LiaisonText   *text,
          const LiaisonPeriod *period,
          LiaisonTime         *time)
{
  time->words.start = text->words[period->words.first].start;
  time->words.end = text->words[period->words.end - 1].end;
  time->from = period->from;
  time->to = period->to;
}

/**
 * liaison_times_of_word:
 * @draft: a draft whose mentions have entities
 * @word: the verb or noun that states something
 * @modality: how true it is
 * @time: (out): when it is; left alone where nothing is found
 *
 * Returns: whether the article says when
 */
gboolean
liaison_times_of_word (const LiaisonDraft *draft,
                       int                 word,
                       LiaisonModality     modality,
                       LiaisonTime        *time)
{
  LiaisonWordRange sentence = draft->text->sentences[draft->text->words[word].sentence];
  int tense = find_tense (draft->text, word, modality == LIAISON_MODALITY_EXPECTED);
  LiaisonPeriod period = { 0 };

  /* What was planned once may be over by now, if it has a year. */
  if (!(tense > 0 && find_ahead (draft, sentence, word, &period)) &&
      (!find_behind (draft, sentence, word, MIN (tense, 0), &period) || !clip (draft, &period)))
    return FALSE;
  set_time (draft->text, &period, time);
  return TRUE;
}

/* The words that an earlier stage took for the time of a deed: "January 2020". */
static void
read_when (const LiaisonDraft *draft,
           LiaisonDraftEntity *entity)
{
  LiaisonCalendar context = { draft->text, entity->when_words.end, &draft->published, g_date_valid (&draft->published), -1 };
  LiaisonPeriod period = { 0 };
  int time, verb;

  if (entity->when_words.end == 0)
    return;
  time = liaison_text_range_head (draft->text, entity->when_words.first, entity->when_words.end);
  verb = time >= 0 ? draft->text->words[time].head : -1;
  if (verb >= 0 && is_verb (draft->text, verb) && is_word_of (ending, draft->text, verb))
    return;
  if (liaison_times_read (&context, entity->when_words.first, &period) != 0 && period.dated &&
      clip (draft, &period))
    set_time (draft->text, &period, &entity->time);
}

/* "9/11" and the like have their day in their head and their year in words. */
static void
read_known_day (LiaisonDraftEntity        *entity,
                const LiaisonDraftMention *mention)
{
  guint month, day;
  int year = entity->when != NULL ? (int)g_ascii_strtoll (entity->when, NULL, 10) : 0;

  if (entity->kind != LIAISON_ENTITY_EVENT || entity->head == NULL || sscanf (entity->head, "%u/%u", &month, &day) != 2 ||
      year < 1000 || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return;
  entity->time.words = mention->span;
  g_date_set_dmy (&entity->time.from, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  entity->time.to = entity->time.from;
}

static void
find_time_of_entity (LiaisonDraft              *draft,
                     const LiaisonDraftMention *mention)
{
  LiaisonDraftEntity *entity = liaison_draft_entity (draft, (guint)liaison_draft_follow (draft, mention->entity));

  if (entity->kind <= LIAISON_ENTITY_PLACE || mention->form == LIAISON_MENTION_PRONOUN ||
      g_date_valid (&entity->time.from))
    return;
  read_known_day (entity, mention);
  if (!g_date_valid (&entity->time.from))
    liaison_times_of_word (draft, (int)mention->head, LIAISON_MODALITY_ACTUAL, &entity->time);
}

/* A tie to a deed holds when the deed is done. */
static const LiaisonTime *
find_time_of_deed (const LiaisonDraft         *draft,
                   const LiaisonDraftRelation *relation)
{
  int ends[] = { liaison_draft_follow (draft, relation->target), liaison_draft_follow (draft, relation->source) };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const LiaisonDraftEntity *entity = liaison_draft_entity (draft, (guint)ends[i]);

      if (entity->kind > LIAISON_ENTITY_PLACE && g_date_valid (&entity->time.from))
        return &entity->time;
    }
  return NULL;
}

static gboolean
is_tie_to_deed (LiaisonRelationKind kind)
{
  return kind == LIAISON_RELATION_PARTICIPANT_IN || kind == LIAISON_RELATION_TARGET_OF || kind == LIAISON_RELATION_PARTY_TO ||
         kind == LIAISON_RELATION_LOCATED_IN;
}

/**
 * liaison_times_find:
 * @draft: a draft with relations that are not merged yet
 *
 * Gives the relations, and the operations, events and agreements, the times that the article states for them.
 */
void
liaison_times_find (LiaisonDraft *draft)
{
  for (guint i = 0; i < draft->mentions->len; i++)
    if (liaison_draft_mention (draft, i)->entity >= 0 && !liaison_draft_mention (draft, i)->hidden)
      find_time_of_entity (draft, liaison_draft_mention (draft, i));
  for (guint i = 0; i < draft->entities->len; i++)
    if (!g_date_valid (&liaison_draft_entity (draft, i)->time.from))
      read_when (draft, liaison_draft_entity (draft, i));
  for (guint i = 0; i < draft->relations->len; i++)
    {
      LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, i);
      const LiaisonTime *time;

      if (relation->word >= 0 && liaison_times_of_word (draft, relation->word, relation->modality, &relation->time))
        continue;
      time = is_tie_to_deed (relation->kind) ? find_time_of_deed (draft, relation) : NULL;
      if (time != NULL)
        relation->time = *time;
    }
}
