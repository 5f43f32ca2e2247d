/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements: the sentences that say something about the future or give an estimate, with the
 * probability that their words convey and the time that they speak of. */

#include "analysis/draft.h"

#include <stdlib.h>
#include <string.h>

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
depth_of (const LiaisonText *text,
          int                word)
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
governor_of (const LiaisonText *text,
             const Found       *found)
{
  int head = text->words[found->word].head;

  if (found->cue->how == LIAISON_CUE_AUXILIARY || text->words[found->word].upos == LIAISON_UPOS_ADV)
    return head >= 0 ? head : (int)found->word;
  return found->word;
}

static gboolean
is_denied (const LiaisonText *text,
           const Found       *found)
{
  int governor = governor_of (text, found);
  guint next = found->word + 1;

  if (strcmp (text->words[found->word].lower, "won't") == 0)
    return FALSE;
  if (next < text->n_words && (strcmp (text->words[next].lower, "not") == 0 ||
                               strcmp (text->words[next].lower, "n't") == 0 ||
                               strcmp (text->words[next].lower, "never") == 0))
    return !(next + 1 < text->n_words && strcmp (text->words[next + 1].lower, "only") == 0);
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
denial_follows (const LiaisonText *text,
                const Found       *found)
{
  guint next = found->word + found->cue->n_words;

  return next < text->n_words && (strcmp (text->words[next].lower, "not") == 0 ||
                                  strcmp (text->words[next].lower, "never") == 0);
}

/* "a 70 percent chance": the number stands for itself. */
static gboolean
read_number (const LiaisonText *text,
             guint              word,
             double            *value)
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
set_probability (const LiaisonText *text,
                 const Found       *found,
                 LiaisonStatement  *statement)
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

static void
set_horizon (const LiaisonDraft *draft,
             LiaisonWordRange    sentence,
             guint               cue,
             LiaisonStatement   *statement)
{
  const LiaisonText *text = draft->text;
  LiaisonHorizon horizon;
  char date[16];

  /* After the cue first: "had said in May that it will … by June". */
  if (!liaison_horizon_find (text, cue, sentence.end, &draft->published, &horizon) &&
      !liaison_horizon_find (text, sentence.first, cue, &draft->published, &horizon))
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

static void
set_entities (const LiaisonDraft *draft,
              LiaisonWordRange    sentence,
              guint              *mention,
              LiaisonStatement   *statement)
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
find_cue (const LiaisonText *text,
          LiaisonWordRange   sentence,
          Found             *best)
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
is_heading (const LiaisonDraft *draft,
            guint               sentence)
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
      set_horizon (self, sentence, found.word, &statement);
      set_entities (self, sentence, &mention, &statement);
      g_array_append_val (self->statements, statement);
    }
}
