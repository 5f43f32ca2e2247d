/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of estimate: the list of data/words/cues.txt, and where in a sentence one is a cue and
 * where only the same word. */

#include "analysis/cues.h"

#include <stdio.h>
#include <string.h>

#include "analysis/words.h"

static void
free_cue (LiaisonCue *cue)
{
  g_strfreev (cue->words);
  g_free (cue);
}

static void
on_cue (const char *section, const char *const *fields, gpointer user_data)
{
  static const char *const hows[] = {
    "aux", "to", "word", "weak", "noun", "verb", "should", "be-to"
  };
  GHashTable *cues = user_data;
  LiaisonCue *cue = g_new0 (LiaisonCue, 1);
  GPtrArray *same;
  int low, best, high;

  if (g_strv_length ((char **)fields) < 3 ||
      sscanf (fields[1], "%d %d %d", &low, &best, &high) != 3)
    g_error ("The list of cues has a line that cannot be read: “%s”.", fields[0]);
  cue->denies = fields[0][0] == '!';
  cue->words = g_strsplit (fields[0] + (cue->denies ? 1 : 0), " ", -1);
  cue->n_words = g_strv_length (cue->words);
  cue->low = low / 100.0;
  cue->best = best / 100.0;
  cue->high = high / 100.0;
  for (guint i = 0; i < G_N_ELEMENTS (hows); i++)
    if (strcmp (hows[i], fields[2]) == 0)
      cue->how = i;
  same = g_hash_table_lookup (cues, cue->words[0]);
  if (same == NULL)
    {
      same = g_ptr_array_new_with_free_func ((GDestroyNotify)free_cue);
      g_hash_table_insert (cues, cue->words[0], same);
    }
  g_ptr_array_add (same, cue);
}

static gpointer
load (gpointer unused)
{
  GHashTable *cues = g_hash_table_new (g_str_hash, g_str_equal);

  liaison_words_read_lines ("cues", on_cue, cues);
  return cues;
}

static gboolean
matches (const LiaisonText *text, guint word, const LiaisonCue *cue)
{
  guint end = text->sentences[text->words[word].sentence].end;

  if (word + cue->n_words > end)
    return FALSE;
  for (guint i = 0; i < cue->n_words; i++)
    {
      const LiaisonWord *w = &text->words[word + i];

      if (strcmp (w->lower, cue->words[i]) != 0 &&
          !(cue->how == LIAISON_CUE_VERB && strcmp (w->lemma, cue->words[i]) == 0))
        return FALSE;
    }
  return TRUE;
}

/* "may have been", "would have": about what is over. */
static gboolean
is_perfect (const LiaisonText *text, guint word)
{
  guint end = MIN (text->sentences[text->words[word].sentence].end, word + 5);

  for (guint i = word + 1; i < end && text->words[i].upos != LIAISON_UPOS_PUNCT; i++)
    {
      if (strcmp (text->words[i].lower, "have") == 0 || strcmp (text->words[i].lower, "'ve") == 0)
        /* "may have to leave" and "may have a chance" are about what comes. */
        return text->words[i].upos == LIAISON_UPOS_AUX;
      if (text->words[i].upos == LIAISON_UPOS_VERB)
        return FALSE;
    }
  return FALSE;
}

static gboolean
has_had (const LiaisonText *text, int verb)
{
  for (int c = liaison_text_child (text, (guint)verb, LIAISON_DEPREL_AUX); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_AUX))
    if (strcmp (text->words[c].lower, "had") == 0)
      return TRUE;
  return FALSE;
}

/* "feared that it would fall", "had warned": of what was to come then. "Said" and "predicted" are
 * on record still. */
static gboolean
thought_then (const LiaisonText *text, int verb)
{
  static const char *const thoughts[] = { "think",   "fear", "worry",  "know", "believe", "assume",
                                          "suppose", "hope", "wonder", "feel", NULL };

  return has_had (text, verb) ||
         (g_strv_contains (thoughts, text->words[verb].lemma) &&
          (liaison_text_child_is (text, verb, LIAISON_DEPREL_AUX, "did") ||
           (strcmp (text->words[verb].lower, text->words[verb].lemma) != 0 &&
            !g_str_has_suffix (text->words[verb].lower, "s") &&
            liaison_text_child (text, verb, LIAISON_DEPREL_AUX) < 0 &&
            liaison_text_child (text, verb, LIAISON_DEPREL_AUX_PASS) < 0)));
}

/* Whether a clause above WORD tells of what was to come then. */
static gboolean
is_told_of_then (const LiaisonText *text, guint word)
{
  int verb = text->words[word].head;

  for (guint steps = 0; verb >= 0 && steps < 8; steps++)
    {
      int head = text->words[verb].head;

      if (head >= 0 && text->words[verb].deprel == LIAISON_DEPREL_CCOMP &&
          thought_then (text, head))
        return TRUE;
      verb = head;
    }
  return FALSE;
}

/* "how they will vote", "whether it may": asked, not said. */
static gboolean
is_asked (const LiaisonText *text, guint word)
{
  static const char *const asking[] = { "how",  "why",   "what",    "whom", "who",   "where",
                                        "when", "which", "whether", "if",   "whose", NULL };
  int verb = text->words[word].head;

  if (verb < 0)
    return FALSE;
  /* "The question is what they will do." */
  if (text->words[verb].deprel == LIAISON_DEPREL_ACL_RELCL && text->words[verb].head >= 0 &&
      strcmp (text->words[text->words[verb].head].lower, "what") == 0)
    return TRUE;
  if ((text->words[verb].deprel != LIAISON_DEPREL_CCOMP &&
       text->words[verb].deprel != LIAISON_DEPREL_CSUBJ &&
       text->words[verb].deprel != LIAISON_DEPREL_XCOMP))
    return FALSE;
  for (int c = text->words[verb].child; c >= 0 && (guint)c < word; c = text->words[c].sibling)
    if (g_strv_contains (asking, text->words[c].lower))
      return TRUE;
  return FALSE;
}

/* "until they could be told" after what is over: told of then. */
static gboolean
is_told_aside (const LiaisonText *text, guint word)
{
  static const char *const marks[] = { "until", "before", "after", "so", "as", "till", NULL };
  int verb = text->words[word].head;
  int mark = verb < 0 ? -1 : liaison_text_child (text, verb, LIAISON_DEPREL_MARK);

  return mark >= 0 && text->words[verb].deprel == LIAISON_DEPREL_ADVCL &&
         g_strv_contains (marks, text->words[mark].lower);
}

/* "had warned in March that it would fall", wherever the parser hangs the clause. */
static gboolean
had_been_said (const LiaisonText *text,
               guint              word)
{
  guint first = text->sentences[text->words[word].sentence].first;

  for (guint i = first; i + 2 < word && i + 1 < text->n_words; i++)
    if (strcmp (text->words[i].lower, "had") == 0 && word - i < 12 &&
        (liaison_words_has ("verbs", "report", text->words[i + 1].lemma) ||
         liaison_words_has ("verbs", "believe", text->words[i + 1].lemma)))
      return TRUE;
  return FALSE;
}

/* "would" is of the future or of a condition, but for wishes and for what used to happen. */
static gboolean
would_stands (const LiaisonText *text, guint word)
{
  static const char *const wishes[] = { "like",    "rather",    "prefer",     "love",  "say",
                                        "argue",   "often",     "always",     "later", "sometimes",
                                        "usually", "regularly", "frequently", "hope",  "use",
                                        "think",   NULL };
  static const char *const words[] = { "disclose", "comment",   "say",     "confirm",
                                       "reveal",   "elaborate", "specify", NULL };
  int verb = text->words[word].head;
  LiaisonWordRange sentence = text->sentences[text->words[word].sentence];

  for (guint i = word + 1; i < MIN (word + 3, sentence.end); i++)
    if (g_strv_contains (wishes, text->words[i].lower))
      return FALSE;
  /* "would not comment" is a refusal that is over. */
  if (verb >= 0 && g_strv_contains (words, text->words[verb].lemma) &&
      liaison_text_is_negated (text, verb))
    return FALSE;
  return !is_told_of_then (text, word) && !is_told_aside (text, word) &&
         !had_been_said (text, word);
}

/* "could not find", "could see" tell what was possible then. */
static gboolean
could_stands (const LiaisonText *text, guint word)
{
  static const char *const senses[] = { "see",     "hear",       "remember", "afford", "tell",
                                        "believe", "use",        "recall",   "smell",  "imagine",
                                        "notice",  "understand", NULL };
  int verb = text->words[word].head;

  if (verb < 0)
    return TRUE;
  return !liaison_text_is_negated (text, verb) &&
         !g_strv_contains (senses, text->words[verb].lemma) && !is_told_of_then (text, word) &&
         !is_told_aside (text, word);
}

static gboolean
auxiliary_stands (const LiaisonText *text, guint word)
{
  const LiaisonWord *w = &text->words[word];

  /* "will" as a noun, "May" the month, "might" the strength. */
  if (w->upos != LIAISON_UPOS_AUX ||
      (word > 0 && (text->words[word - 1].upos == LIAISON_UPOS_DET ||
                    text->words[word - 1].upos == LIAISON_UPOS_ADJ ||
                    text->words[word - 1].deprel == LIAISON_DEPREL_NMOD_POSS)))
    return FALSE;
  if (strcmp (w->lower, "will") != 0 && strcmp (w->lower, "'ll") != 0 && is_perfect (text, word))
    return FALSE;
  if (is_asked (text, word))
    return FALSE;
  if (strcmp (w->lower, "would") == 0)
    return would_stands (text, word);
  if (strcmp (w->lower, "could") == 0)
    return could_stands (text, word);
  return TRUE;
}

static gboolean
is_past_be (const char *lower)
{
  return strcmp (lower, "was") == 0 || strcmp (lower, "were") == 0 || strcmp (lower, "been") == 0 ||
         strcmp (lower, "had") == 0;
}

/* The word two before WORD, or "". */
static const char *
before (const LiaisonText *text, guint word)
{
  return word >= text->sentences[text->words[word].sentence].first + 2 ? text->words[word - 2].lower
                                                                       : "";
}

/* "have been expected to" goes on; "were expected to" is over. */
static gboolean
is_over (const LiaisonText *text, guint word)
{
  static const char *const going_on[] = { "have", "has", "'ve", "long", NULL };
  LiaisonWordRange sentence = text->sentences[text->words[word].sentence];

  for (guint back = 1; back <= 2 && word >= sentence.first + back; back++)
    {
      const char *lower = text->words[word - back].lower;

      if (strcmp (lower, "been") == 0 && word >= sentence.first + back + 1 &&
          g_strv_contains (going_on, text->words[word - back - 1].lower))
        return FALSE;
      /* "did not plan to", "would have expected to", "honour-bound to". */
      if (is_past_be (lower) || strcmp (lower, "did") == 0 || strcmp (lower, "'ve") == 0 ||
          (back == 1 && (strcmp (lower, "-") == 0 || strcmp (lower, "have") == 0) &&
           (lower[0] == '-' || strcmp (before (text, word), "would") == 0)))
        return TRUE;
    }
  return FALSE;
}

/* "remembers going to get it": without "is" it is a walk. */
static gboolean
has_is (const LiaisonText *text, guint word)
{
  static const char *const is[] = { "is", "'s", "are", "'re", "am", "'m", "not", NULL };
  LiaisonWordRange sentence = text->sentences[text->words[word].sentence];

  for (guint back = 1; back <= 4 && word >= sentence.first + back; back++)
    if (g_strv_contains (is, text->words[word - back].lower))
      return TRUE;
  return FALSE;
}

/* The verb after "to" is spoken of; "were expected to" tells of expectations that are over. */
static gboolean
to_stands (const LiaisonText *text, guint word, const LiaisonCue *cue)
{
  guint next = word + cue->n_words;

  if (next >= text->n_words ||
      (text->words[next].upos != LIAISON_UPOS_VERB && text->words[next].upos != LIAISON_UPOS_AUX &&
       text->words[next].upos != LIAISON_UPOS_ADV))
    return FALSE;
  if (strcmp (cue->words[0], "going") == 0 && !has_is (text, word))
    return FALSE;
  /* "for threats that he threatened to": told of, not announced. */
  if (text->words[word].upos == LIAISON_UPOS_VERB && g_str_has_suffix (cue->words[0], "ed") &&
      (text->words[word].deprel == LIAISON_DEPREL_ACL_RELCL) &&
      liaison_text_child (text, word, LIAISON_DEPREL_NSUBJ) >= 0)
    return FALSE;
  return !is_over (text, word);
}

/* "should be ready", "should be sent by June" expects; "should resign" advises. */
static gboolean
should_stands (const LiaisonText *text, guint word)
{
  static const char *const states[] = { "ready",       "available", "able", "complete", "completed",
                                        "finished",    "enough",    "over", "easy",     "easier",
                                        "operational", "released",  "done", NULL };
  static const char *const times[] = { "within", "soon", "sometime", "shortly", "next", NULL };
  LiaisonWordRange sentence = text->sentences[text->words[word].sentence];

  if (text->words[word].upos != LIAISON_UPOS_AUX || word + 2 >= sentence.end ||
      strcmp (text->words[word + 1].lower, "be") != 0 || is_asked (text, word))
    return FALSE;
  for (guint i = word + 2; i < MIN (word + 8, sentence.end); i++)
    if ((i < word + 5 && g_strv_contains (states, text->words[i].lower)) ||
        g_strv_contains (times, text->words[i].lower))
      return TRUE;
    else if (text->words[i].upos == LIAISON_UPOS_PUNCT)
      return FALSE;
  return FALSE;
}

/* "Norway and Japan are to meet", "a vote is to be held"; not "the aim is to win". */
static gboolean
be_to_stands (const LiaisonText *text, guint word)
{
  LiaisonWordRange sentence = text->sentences[text->words[word].sentence];
  guint verb = word + 2;
  int subject;

  if (verb + 1 >= sentence.end || word == sentence.first)
    return FALSE;
  if (strcmp (text->words[verb].lower, "be") == 0)
    return text->words[verb + 1].upos == LIAISON_UPOS_VERB &&
           text->words[word - 1].upos != LIAISON_UPOS_PRON;
  subject = liaison_text_child (text, verb, LIAISON_DEPREL_NSUBJ);
  return text->words[verb].upos == LIAISON_UPOS_VERB && subject >= 0 && (guint)subject < word &&
         text->words[subject].upos == LIAISON_UPOS_PROPN;
}

static gboolean
noun_stands (const LiaisonText *text, guint word, const LiaisonCue *cue)
{
  guint next = word + cue->n_words;
  LiaisonWordRange sentence = text->sentences[text->words[word].sentence];
  guint back = MAX (sentence.first + 6, word) - 6;

  if (text->words[word].upos != LIAISON_UPOS_NOUN || next >= sentence.end)
    return FALSE;
  if (strcmp (text->words[next].lower, "of") != 0 &&
      strcmp (text->words[next].lower, "that") != 0 && strcmp (text->words[next].lower, "to") != 0)
    return FALSE;
  for (guint i = MAX (sentence.first, back); i < word; i++)
    if (strcmp (text->words[i].lower, "there") == 0 || strcmp (text->words[i].lower, "%") == 0 ||
        g_str_has_prefix (text->words[i].lower, "percent") ||
        strcmp (text->words[i].lower, "per") == 0)
      return TRUE;
  return strcmp (text->words[next].lower, "that") == 0 ||
         strcmp (text->words[word].lemma, "odds") == 0 ||
         strcmp (text->words[word].lemma, "likelihood") == 0 ||
         strcmp (text->words[word].lemma, "probability") == 0;
}

static gboolean
verb_stands (const LiaisonText *text, guint word)
{
  if (liaison_text_child_is (text, word, LIAISON_DEPREL_MARK, "if"))
    return FALSE;
  if (text->words[word].upos != LIAISON_UPOS_VERB ||
      liaison_text_child (text, word, LIAISON_DEPREL_AUX_PASS) >= 0)
    return FALSE;
  if (liaison_text_child (text, word, LIAISON_DEPREL_CCOMP) < 0 &&
      liaison_text_child (text, word, LIAISON_DEPREL_XCOMP) < 0)
    return FALSE;
  for (int c = liaison_text_child (text, word, LIAISON_DEPREL_AUX); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_AUX))
    if (is_past_be (text->words[c].lower))
      return FALSE;
  return TRUE;
}

static gboolean
stands (const LiaisonText *text, guint word, const LiaisonCue *cue)
{
  switch (cue->how)
    {
    case LIAISON_CUE_AUXILIARY:
      return auxiliary_stands (text, word);
    case LIAISON_CUE_TO:
      return to_stands (text, word, cue);
    case LIAISON_CUE_NOUN:
      return noun_stands (text, word, cue);
    case LIAISON_CUE_VERB:
      return verb_stands (text, word);
    case LIAISON_CUE_SHOULD:
      return should_stands (text, word);
    case LIAISON_CUE_BE_TO:
      return be_to_stands (text, word);
    case LIAISON_CUE_WORD:
    case LIAISON_CUE_WEAK:
    default:
      /* "was likely", "had probably": over. */
      return word == 0 || text->words[word - 1].sentence != text->words[word].sentence ||
             (!is_past_be (text->words[word - 1].lower) && !is_perfect (text, word));
    }
}

/**
 * liaison_cues_at:
 * @text: the words
 * @word: where to look
 *
 * Returns: (nullable): the longest cue that starts at @word
 */
const LiaisonCue *
liaison_cues_at (const LiaisonText *text, guint word)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *cues = g_once (&once, load, NULL);
  const GPtrArray *same = g_hash_table_lookup (cues, text->words[word].lower);
  const LiaisonCue *best = NULL;

  if (same == NULL)
    same = g_hash_table_lookup (cues, text->words[word].lemma);
  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      const LiaisonCue *cue = g_ptr_array_index (same, i);

      if ((best == NULL || cue->n_words > best->n_words) && matches (text, word, cue) &&
          stands (text, word, cue))
        best = cue;
    }
  return best;
}
