/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements: the sentences that say something about the future or give an estimate, with the
 * probability that their words convey and the time that they speak of. */

#include "analysis/draft.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/attribution.h"
#include "analysis/cues.h"
#include "analysis/horizon.h"
#include "analysis/phrases.h"

typedef struct
{
  const LiaisonCue *cue;
  guint word;
  guint depth; /* how far below the root of the sentence */
} Found;

static guint
depth_of (const LiaisonText *text, int word)
{
  guint depth = 0;

  while (word >= 0 && depth < 64)
    {
      word = text->words[word].head;
      depth++;
    }
  return depth;
}

/* What the cue speaks of: the verb of an auxiliary or adverb, otherwise the cue itself. */
static int
governor_of (const LiaisonText *text, const Found *found)
{
  int head = text->words[found->word].head;

  if (found->cue->how == LIAISON_CUE_AUXILIARY || text->words[found->word].upos == LIAISON_UPOS_ADV)
    return head >= 0 ? head : (int)found->word;
  return found->word;
}

/* "no one will", "neither is likely to", "no talks are expected". */
static gboolean
subject_denies (const LiaisonText *text, int governor)
{
  static const char *const none[] = { "nobody", "none", "nothing", "neither", "no", NULL };
  int subject = liaison_text_child (text, governor, LIAISON_DEPREL_NSUBJ);
  guint first;

  if (subject < 0)
    subject = liaison_text_child (text, governor, LIAISON_DEPREL_NSUBJ_PASS);
  if (subject < 0)
    return FALSE;
  first = liaison_text_subtree (text, subject).first;
  return g_strv_contains (none, text->words[subject].lower) ||
         (first < (guint)governor && g_strv_contains (none, text->words[first].lower));
}

static gboolean
is_denied (const LiaisonText *text, const Found *found)
{
  int governor = governor_of (text, found);
  guint next = found->word + 1;

  if (strcmp (text->words[found->word].lower, "won't") == 0)
    return FALSE;
  if (next < text->n_words && (strcmp (text->words[next].lower, "not") == 0 ||
                               strcmp (text->words[next].lower, "n't") == 0 ||
                               strcmp (text->words[next].lower, "never") == 0))
    return !(next + 1 < text->n_words && strcmp (text->words[next + 1].lower, "only") == 0);
  if (subject_denies (text, governor))
    return TRUE;
  return liaison_text_is_negated (text, governor) || liaison_text_is_negated (text, found->word);
}

/* Some denials only weaken: "not certain", "not impossible". */
static gboolean
only_weakens (const LiaisonCue *cue)
{
  static const char *const words[] = { "certain",       "certainly", "impossible", "inevitable",
                                       "inconceivable", "sure",      "clear",      NULL };

  return cue->best >= 0.93 && cue->how != LIAISON_CUE_AUXILIARY
             ? TRUE
             : g_strv_contains (words, cue->words[cue->n_words - 1]);
}

static gboolean
denial_follows (const LiaisonText *text, const Found *found)
{
  guint next = found->word + found->cue->n_words;

  return next < text->n_words && (strcmp (text->words[next].lower, "not") == 0 ||
                                  strcmp (text->words[next].lower, "never") == 0);
}

/* "a 70 percent chance": the number stands for itself. */
static gboolean
read_number (const LiaisonText *text, guint word, double *value)
{
  guint first = text->sentences[text->words[word].sentence].first;

  for (guint back = 1; back <= 4 && word >= first + back; back++)
    {
      const char *lower = text->words[word - back].lower;

      if ((strcmp (lower, "%") == 0 || g_str_has_prefix (lower, "percent") ||
           strcmp (lower, "cent") == 0) &&
          word >= first + back + 1)
        {
          guint number = word - back - 1;

          if (strcmp (text->words[number].lower, "per") == 0 && number > first)
            number--;
          *value = g_ascii_strtod (text->words[number].lower, NULL) / 100.0;
          return *value > 0.0 && *value <= 1.0;
        }
      if (g_str_has_suffix (lower, "%"))
        {
          *value = g_ascii_strtod (lower, NULL) / 100.0;
          return *value > 0.0 && *value <= 1.0;
        }
    }
  return FALSE;
}

static void
set_probability (const LiaisonText *text, const Found *found, LiaisonStatement *statement)
{
  const LiaisonCue *cue = found->cue;
  double number;

  statement->low = cue->low;
  statement->best = cue->best;
  statement->high = cue->high;
  statement->negated = cue->denies;
  if (cue->how == LIAISON_CUE_NOUN && read_number (text, found->word, &number))
    {
      statement->low = MAX (0.0, number - 0.1);
      statement->best = number;
      statement->high = MIN (1.0, number + 0.1);
    }
  if (!is_denied (text, found) || strcmp (cue->words[0], "won't") == 0)
    return;
  /* "almost certainly not" is as sure as "almost certainly"; "not certain" is not. */
  if (only_weakens (cue) && !denial_follows (text, found))
    {
      statement->low = 0.2;
      statement->best = 0.4;
      statement->high = 0.6;
      return;
    }
  statement->low = 1.0 - cue->high;
  statement->best = 1.0 - cue->best;
  statement->high = 1.0 - cue->low;
  statement->negated = !cue->denies;
}

/* The word of the clause that the time in WORDS is of, or -1 if it hangs in a subject. */
static int
clause_of_time (const LiaisonText *text, LiaisonWordRange words)
{
  int word = liaison_text_range_head (text, words.first, words.end);

  for (guint steps = 0; word >= 0 && steps < 12; steps++)
    {
      guint8 deprel = text->words[word].deprel;

      if (deprel == LIAISON_DEPREL_NSUBJ || deprel == LIAISON_DEPREL_NSUBJ_PASS)
        return -1;
      word = text->words[word].head;
      if (word >= 0 && (text->words[word].upos == LIAISON_UPOS_VERB ||
                        text->words[word].upos == LIAISON_UPOS_AUX))
        return word;
    }
  return word;
}

/* "promised until 2047", "which fell on Monday": not "to expand by 2030", "expected in June". */
static gboolean
is_aside (const LiaisonText *text, int verb)
{
  static const char *const expecting[] = { "expect", "schedule", "plan",  "set", "due",
                                           "slate",  "project",  "poise", NULL };
  guint8 deprel = text->words[verb].deprel;

  return (deprel == LIAISON_DEPREL_ACL || deprel == LIAISON_DEPREL_ACL_RELCL) &&
         liaison_text_child (text, verb, LIAISON_DEPREL_MARK) < 0 &&
         liaison_text_child (text, verb, LIAISON_DEPREL_AUX) < 0 &&
         !g_strv_contains (expecting, text->words[verb].lemma);
}

static gboolean
is_past (const LiaisonText *text, int verb)
{
  const LiaisonWord *word = &text->words[verb];

  return word->upos == LIAISON_UPOS_VERB && strcmp (word->lower, word->lemma) != 0 &&
         !g_str_has_suffix (word->lower, "s") && !g_str_has_suffix (word->lower, "ing") &&
         liaison_text_child (text, verb, LIAISON_DEPREL_AUX) < 0 &&
         liaison_text_child (text, verb, LIAISON_DEPREL_AUX_PASS) < 0;
}

/* "said in May that it will end" and "will defend a way of life promised until 2047" have a time
 * that is not that of the cue. */
static gboolean
is_time_of (const LiaisonText *text, LiaisonWordRange words, int governor)
{
  int clause = clause_of_time (text, words);

  if (clause < 0)
    return FALSE;
  for (int word = clause; word >= 0 && word != governor; word = text->words[word].head)
    if (is_aside (text, word))
      return liaison_text_is_below (text, governor, word);
  return clause == governor || !is_past (text, clause);
}

static gboolean
find_time (const LiaisonDraft *draft, LiaisonWordRange range, int governor, LiaisonHorizon *horizon)
{
  while (liaison_horizon_find (draft->text, range.first, range.end, &draft->published, horizon))
    {
      if (is_time_of (draft->text, horizon->words, governor))
        return TRUE;
      range.first = horizon->words.end;
    }
  return FALSE;
}

static void
set_horizon (const LiaisonDraft *draft,
             LiaisonWordRange sentence,
             const Found *found,
             LiaisonStatement *statement)
{
  const LiaisonText *text = draft->text;
  int governor = governor_of (text, found);
  LiaisonHorizon horizon;
  char date[16];

  /* After the cue first: "had said in May that it will … by June". */
  if (!find_time (draft, (LiaisonWordRange){ found->word, sentence.end }, governor, &horizon) &&
      !find_time (draft, (LiaisonWordRange){ sentence.first, found->word }, governor, &horizon))
    return;
  statement->horizon = liaison_text_dup_range (text, horizon.words.first, horizon.words.end);
  if (horizon.dated)
    {
      g_date_strftime (date, sizeof date, "%Y-%m-%d", &horizon.from);
      statement->horizon_from = g_strdup (date);
      g_date_strftime (date, sizeof date, "%Y-%m-%d", &horizon.to);
      statement->horizon_to = g_strdup (date);
    }
}

/* Whether what hangs on WORD may be somebody's word, and then whose: a verb of saying or thinking,
 * or a noun such as "claim". */
static int
source_above (const LiaisonText *text, int word)
{
  const LiaisonWord *above = &text->words[word];

  if (above->upos == LIAISON_UPOS_NOUN)
    return liaison_attribution_of_noun (text, word);
  /* "led them to announce": they announce. */
  if (above->deprel == LIAISON_DEPREL_XCOMP && above->head >= 0 &&
      liaison_text_child (text, above->head, LIAISON_DEPREL_OBJ) >= 0 &&
      liaison_words_has ("verbs", "report", above->lemma))
    return liaison_text_child (text, above->head, LIAISON_DEPREL_OBJ);
  if (above->upos == LIAISON_UPOS_VERB && (liaison_words_has ("verbs", "report", above->lemma) ||
                                           liaison_words_has ("verbs", "believe", above->lemma)))
    return liaison_attribution_of_verb (text, word);
  return -1;
}

/* The source nearest to the cue on the way up to the root of the sentence, or the speaker of the
 * quotation; a plan or an expectation is on the word of whom it is of. */
static int
find_source (const LiaisonDraft *draft, const Found *found)
{
  const LiaisonText *text = draft->text;
  int word = governor_of (text, found);
  int source = found->cue->how == LIAISON_CUE_VERB ? liaison_attribution_of_verb (text, word) : -1;
  int from = -1;

  for (guint steps = 0; word >= 0 && source < 0 && steps < 12; steps++)
    {
      int head = text->words[word].head;
      guint8 deprel = text->words[word].deprel;

      source = liaison_attribution_beside (text, word, from);
      from = word;
      if (source < 0 && head >= 0 &&
          (deprel == LIAISON_DEPREL_CCOMP || deprel == LIAISON_DEPREL_XCOMP ||
           deprel == LIAISON_DEPREL_CSUBJ || deprel == LIAISON_DEPREL_ACL ||
           deprel == LIAISON_DEPREL_OBJ || deprel == LIAISON_DEPREL_PARATAXIS ||
           (deprel == LIAISON_DEPREL_ADVCL &&
            liaison_text_child_is (text, word, LIAISON_DEPREL_MARK, "that"))))
        source = source_above (text, head);
      word = head;
    }
  return source >= 0 ? source : liaison_attribution_of_quote (draft, found->word);
}

static void
set_source (const LiaisonDraft *draft, const Found *found, LiaisonStatement *statement)
{
  int source = find_source (draft, found);

  statement->attributed_to = -1;
  if (source < 0)
    return;
  statement->attributed_to = liaison_phrases_referent (draft, source);
  /* "on the word of him" tells nobody anything. */
  statement->attribution =
      statement->attributed_to >= 0 && draft->text->words[source].upos == LIAISON_UPOS_PRON
          ? g_strdup (liaison_draft_entity (draft, statement->attributed_to)->name)
          : liaison_phrases_dup_phrase (draft->text, source);
}

static void
set_entities (const LiaisonDraft *draft,
              LiaisonWordRange sentence,
              guint *mention,
              LiaisonStatement *statement)
{
  statement->entities = g_array_new (FALSE, FALSE, sizeof (guint));
  while (*mention < draft->mentions->len &&
         liaison_draft_mention (draft, *mention)->first < sentence.first)
    (*mention)++;
  for (guint i = *mention;
       i < draft->mentions->len && liaison_draft_mention (draft, i)->first < sentence.end; i++)
    {
      int entity = liaison_draft_mention (draft, i)->entity;
      gboolean seen = entity < 0 || !liaison_draft_entity (draft, entity)->shown;

      for (guint j = 0; j < statement->entities->len && !seen; j++)
        seen = g_array_index (statement->entities, guint, j) == (guint)entity;
      if (!seen)
        g_array_append_val (statement->entities, entity);
    }
}

/* The cue nearest to the root; of two beside each other ("will likely", "may well") the second says
 * how likely. */
static gboolean
find_cue (const LiaisonText *text, LiaisonWordRange sentence, Found *best)
{
  gboolean found_any = FALSE;
  Found weak = { 0 };

  for (guint w = sentence.first; w < sentence.end; w++)
    {
      Found found = { liaison_cues_at (text, w), w, 0 };

      if (found.cue == NULL)
        continue;
      found.depth = depth_of (text, governor_of (text, &found));
      if (found.cue->how == LIAISON_CUE_WEAK)
        weak = found;
      else if (!found_any || found.depth < best->depth ||
               (found.word <= best->word + best->cue->n_words + 1 &&
                best->cue->how == LIAISON_CUE_AUXILIARY && found.cue->how != LIAISON_CUE_NOUN &&
                found.cue->how != LIAISON_CUE_AUXILIARY))
        {
          *best = found;
          found_any = TRUE;
        }
      w += found.cue->n_words - 1;
    }
  if (found_any && weak.cue != NULL && best->cue->how == LIAISON_CUE_AUXILIARY &&
      weak.word > best->word && weak.word <= best->word + 2)
    *best = weak;
  return found_any;
}

/* Headings ("What Moscow may do") are no sentences. */
static gboolean
is_heading (const LiaisonDraft *draft, guint sentence)
{
  static const char *const asking[] = { "what", "how",   "why",     "who", "where",
                                        "when", "which", "whether", NULL };
  LiaisonWordRange range = draft->text->sentences[sentence];

  return draft->heading[sentence] ||
         (draft->text->words[range.end - 1].upos != LIAISON_UPOS_PUNCT &&
          g_strv_contains (asking, draft->text->words[range.first].lower));
}

/**
 * liaison_draft_find_statements:
 * @self: a draft whose mentions have entities
 *
 * Fills in the statements, at most one per sentence. Questions and headings state nothing.
 */
void
liaison_draft_find_statements (LiaisonDraft *self)
{
  guint mention = 0;

  for (guint s = 0; s < self->text->n_sentences; s++)
    {
      LiaisonWordRange sentence = self->text->sentences[s];
      LiaisonStatement statement = { 0 };
      Found found = { 0 };

      if (sentence.end - sentence.first < 4 || is_heading (self, s) ||
          liaison_phrases_is_question (self->text, sentence.first) ||
          !find_cue (self->text, sentence, &found))
        continue;
      statement.span = liaison_phrases_sentence_span (self->text, sentence.first);
      statement.cue_span.start = self->text->words[found.word].start;
      statement.cue_span.end = self->text->words[found.word + found.cue->n_words - 1].end;
      statement.cue = g_strjoinv (" ", found.cue->words);
      set_probability (self->text, &found, &statement);
      set_horizon (self, sentence, &found, &statement);
      set_source (self, &found, &statement);
      set_entities (self, sentence, &mention, &statement);
      g_array_append_val (self->statements, statement);
    }
}
