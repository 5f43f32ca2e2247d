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
on_cue (const char        *section,
        const char *const *fields,
        gpointer           user_data)
{
  static const char *const hows[] = { "aux", "to", "word", "weak", "noun", "verb" };
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
matches (const LiaisonText *text,
         guint              word,
         const LiaisonCue  *cue)
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
is_perfect (const LiaisonText *text,
            guint              word)
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
has_condition (const LiaisonText *text,
               guint              word)
{
  LiaisonWordRange sentence = text->sentences[text->words[word].sentence];

  for (guint i = sentence.first; i < sentence.end; i++)
    if (strcmp (text->words[i].lower, "if") == 0 || strcmp (text->words[i].lower, "unless") == 0 ||
        strcmp (text->words[i].lower, "were") == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_had (const LiaisonText *text,
         int                verb)
{
  for (int c = liaison_text_child (text, (guint) verb, LIAISON_DEPREL_AUX); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_AUX))
    if (strcmp (text->words[c].lower, "had") == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_reported (const LiaisonText *text,
             guint              word)
{
  int verb = text->words[word].head;

  for (guint steps = 0; verb >= 0 && steps < 8; steps++)
    {
      int head = text->words[verb].head;

      /* "had warned that it would fall" tells what was to come then. */
      if (head >= 0 && text->words[verb].deprel == LIAISON_DEPREL_CCOMP && has_had (text, head))
        return FALSE;
      if (head >= 0 && text->words[verb].deprel == LIAISON_DEPREL_CCOMP &&
          (liaison_words_has ("verbs", "report", text->words[head].lemma) ||
           liaison_words_has ("verbs", "believe", text->words[head].lemma)))
        return TRUE;
      verb = head;
    }
  return FALSE;
}

static gboolean
auxiliary_stands (const LiaisonText *text,
                  guint              word)
{
  const LiaisonWord *w = &text->words[word];
  guint next = word + 1;

  /* "will" as a noun, "May" the month, "might" the strength. */
  if (w->upos != LIAISON_UPOS_AUX ||
      (word > 0 && (text->words[word - 1].upos == LIAISON_UPOS_DET ||
                    text->words[word - 1].upos == LIAISON_UPOS_ADJ ||
                    text->words[word - 1].deprel == LIAISON_DEPREL_NMOD_POSS)))
    return FALSE;
  if (strcmp (w->lower, "will") != 0 && strcmp (w->lower, "'ll") != 0 && is_perfect (text, word))
    return FALSE;
  if (strcmp (w->lower, "would") == 0)
    {
      if (next < text->n_words && (strcmp (text->words[next].lower, "like") == 0 ||
                                   strcmp (text->words[next].lower, "rather") == 0 ||
                                   strcmp (text->words[next].lower, "often") == 0 ||
                                   strcmp (text->words[next].lower, "later") == 0))
        return FALSE;
      return has_condition (text, word) || is_reported (text, word);
    }
  if (strcmp (w->lower, "could") == 0)
    /* "could not find" tells what was not possible then. */
    return w->head < 0 || !liaison_text_is_negated (text, w->head);
  return TRUE;
}

static gboolean
is_past_be (const char *lower)
{
  return strcmp (lower, "was") == 0 || strcmp (lower, "were") == 0 || strcmp (lower, "been") == 0 ||
         strcmp (lower, "had") == 0;
}

/* The verb after "to" is spoken of; "were expected to" tells of expectations that are over. */
static gboolean
to_stands (const LiaisonText *text,
           guint              word,
           const LiaisonCue  *cue)
{
  guint next = word + cue->n_words;

  if (next >= text->n_words ||
      (text->words[next].upos != LIAISON_UPOS_VERB && text->words[next].upos != LIAISON_UPOS_AUX &&
       text->words[next].upos != LIAISON_UPOS_ADV))
    return FALSE;
  for (guint back = 1; back <= 2 && back <= word; back++)
    if (is_past_be (text->words[word - back].lower) &&
        text->words[word].sentence == text->words[word - back].sentence)
      return FALSE;
  return TRUE;
}

static gboolean
noun_stands (const LiaisonText *text,
             guint              word,
             const LiaisonCue  *cue)
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
verb_stands (const LiaisonText *text,
             guint              word)
{
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
stands (const LiaisonText *text,
        guint              word,
        const LiaisonCue  *cue)
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
liaison_cues_at (const LiaisonText *text,
                 guint              word)
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
