/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of an article as the stages of the analysis see them. Everything after this file is
 * independent of how the reading was made. */

#include "analysis/text.h"

#include <string.h>

/* A walk from a word to its root is cut off here: no sentence is deeper, and a damaged tree may
 * have a circle. */
#define MAX_DEPTH 256

static const char *
fold_lower (LiaisonText *self,
            const char  *form)
{
  g_autofree char *lower = g_utf8_strdown (form, -1);
  g_autoptr (GString) straight = NULL;

  if (strstr (lower, "’") == NULL)
    return g_string_chunk_insert_const (self->strings, lower);
  straight = g_string_new (lower);
  g_string_replace (straight, "’", "'", 0);
  return g_string_chunk_insert_const (self->strings, straight->str);
}

static void
set_word (LiaisonText            *self,
          guint                   i,
          const LiaisonWordInput *input)
{
  LiaisonWord *word = &self->words[i];

  word->form = g_string_chunk_insert_const (self->strings, input->form);
  word->lower = fold_lower (self, input->form);
  word->lemma = fold_lower (self, input->lemma);
  word->start = input->start;
  word->end = input->end;
  word->head = input->head == (int)i ? -1 : input->head;
  word->sentence = input->sentence;
  word->upos = input->upos;
  word->deprel = input->deprel;
  word->child = -1;
  word->sibling = -1;
  word->name = -1;
  word->quote = -1;
}

/* Nothing but a mark or an adverb hangs on an auxiliary or a conjunction: a parser that says so
 * means the word above. */
static void
lift_from_function_words (LiaisonText *self)
{
  for (guint i = 0; i < self->n_words; i++)
    for (guint steps = 0; steps < 4; steps++)
      {
        int head = self->words[i].head;
        LiaisonDeprel above;

        if (head < 0 || head >= (int)self->n_words || self->words[head].head < 0 ||
            self->words[head].head == (int)i)
          break;
        above = self->words[head].deprel;
        if (above != LIAISON_DEPREL_AUX && above != LIAISON_DEPREL_AUX_PASS &&
            above != LIAISON_DEPREL_COP)
          break;
        if (self->words[i].deprel == LIAISON_DEPREL_FIXED ||
            self->words[i].deprel == LIAISON_DEPREL_CONJ)
          break;
        self->words[i].head = self->words[head].head;
      }
}

static void
link_children (LiaisonText *self)
{
  for (guint i = 0; i < self->n_words; i++)
    self->words[i].child = self->words[i].sibling = -1;
  for (int i = (int)self->n_words - 1; i >= 0; i--)
    {
      LiaisonWord *word = &self->words[i];

      if (word->head < 0 || word->head >= (int)self->n_words)
        {
          word->head = -1;
          continue;
        }
      word->sibling = self->words[word->head].child;
      self->words[word->head].child = i;
    }
}

static void
find_sentences (LiaisonText *self)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (LiaisonWordRange));

  for (guint i = 0; i < self->n_words; i++)
    {
      if (i == 0 || self->words[i].sentence != self->words[i - 1].sentence)
        {
          LiaisonWordRange range = { i, i };

          g_array_append_val (sentences, range);
        }
      self->words[i].sentence = sentences->len - 1;
      g_array_index (sentences, LiaisonWordRange, sentences->len - 1).end = i + 1;
    }
  self->n_sentences = sentences->len;
  self->sentences = (LiaisonWordRange *)g_array_free (sentences, FALSE);
}

static void
set_names (LiaisonText       *self,
           const LiaisonName *names,
           guint              n_names)
{
  self->names = g_memdup2 (names, n_names * sizeof (LiaisonName));
  self->n_names = n_names;
  for (guint i = 0; i < n_names; i++)
    for (guint w = names[i].first; w < names[i].first + names[i].length && w < self->n_words; w++)
      self->words[w].name = i;
}

static gboolean
opens_quote (const char *form)
{
  return strcmp (form, "“") == 0 || strcmp (form, "``") == 0 || strcmp (form, "«") == 0 ||
         strcmp (form, "„") == 0;
}

static gboolean
closes_quote (const char *form)
{
  return strcmp (form, "”") == 0 || strcmp (form, "''") == 0 || strcmp (form, "»") == 0;
}

/* A quotation that is not closed within this many words was no quotation: a stray mark must not
 * swallow the article. */
#define MAX_QUOTE 400

static void
mark_quotes (LiaisonText *self)
{
  int opened = -1;

  for (guint i = 0; i < self->n_words; i++)
    {
      const char *form = self->words[i].form;
      gboolean plain = strcmp (form, "\"") == 0;

      if (opened >= 0 && (closes_quote (form) || plain))
        {
          for (guint w = opened; w <= i; w++)
            self->words[w].quote = self->n_quotes;
          self->n_quotes++;
          opened = -1;
        }
      else if (opens_quote (form) || (plain && opened < 0))
        opened = i;
      else if (opened >= 0 && i - opened > MAX_QUOTE)
        opened = -1;
    }
}

/* The dash after a dateline ("HANOI, Vietnam (AP) — "), or -1. */
static int
find_dateline (const LiaisonText *self,
               LiaisonWordRange   sentence)
{
  const char *form = self->words[sentence.first].form;

  for (const char *p = form; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return -1;
  if (g_utf8_strlen (form, -1) < 3 || !g_unichar_isupper (g_utf8_get_char (form)))
    return -1;
  for (guint w = sentence.first + 1; w + 1 < sentence.end && w < sentence.first + 14; w++)
    if (strcmp (self->words[w].form, "—") == 0 || strcmp (self->words[w].form, "–") == 0 ||
        strcmp (self->words[w].form, "--") == 0)
      return w;
    else if (self->words[w].upos == LIAISON_UPOS_VERB || self->words[w].upos == LIAISON_UPOS_AUX)
      return -1;
  return -1;
}

/* Where an article was written takes no part in what it says: the words of a dateline leave the
 * tree, and what hung on them takes their place. */
static void
detach_datelines (LiaisonText *self)
{
  for (guint s = 0; s < self->n_sentences; s++)
    {
      int dash = find_dateline (self, self->sentences[s]);
      int first = self->sentences[s].first;

      if (dash < 0)
        continue;
      for (guint w = dash + 1; w < self->sentences[s].end; w++)
        while (self->words[w].head >= first && self->words[w].head <= dash)
          {
            int above = self->words[w].head;

            if (self->words[above].head == (int)w)
              break;
            self->words[w].deprel = self->words[above].deprel;
            self->words[w].head = self->words[above].head;
          }
      for (int w = first; w <= dash; w++)
        if (self->words[w].head > dash || self->words[w].head < 0)
          {
            self->words[w].head = -1;
            self->words[w].deprel = LIAISON_DEPREL_DEP;
          }
    }
}

static LiaisonText *
complete (LiaisonText       *self,
          const LiaisonName *names,
          guint              n_names)
{
  lift_from_function_words (self);
  find_sentences (self);
  detach_datelines (self);
  liaison_text_mend_possessors (self);
  link_children (self);
  liaison_text_mend (self);
  set_names (self, names, n_names);
  mark_quotes (self);
  return self;
}

static LiaisonText *
allocate (guint n_words)
{
  LiaisonText *self = g_new0 (LiaisonText, 1);

  self->strings = g_string_chunk_new (4096);
  self->words = g_new0 (LiaisonWord, n_words);
  self->n_words = n_words;
  return self;
}

/**
 * liaison_text_new:
 * @reading: what the language engine understood
 *
 * Returns: (transfer full): the words of @reading; they do not refer to it
 */
LiaisonText *
liaison_text_new (const LiaisonReading *reading)
{
  guint n_tokens, n_names;
  const LiaisonToken *tokens = liaison_reading_get_tokens (reading, &n_tokens);
  const LiaisonName *names = liaison_reading_get_names (reading, &n_names);
  LiaisonText *self = allocate (n_tokens);

  for (guint i = 0; i < n_tokens; i++)
    {
      LiaisonWordInput input = {
        .form = liaison_reading_get_form (reading, i),
        .lemma = liaison_reading_get_lemma (reading, i),
        .upos = tokens[i].upos,
        .head = tokens[i].head,
        .deprel = tokens[i].deprel,
        .sentence = tokens[i].sentence,
        .start = tokens[i].start,
        .end = tokens[i].end,
      };

      set_word (self, i, &input);
    }
  return complete (self, names, n_names);
}

/**
 * liaison_text_new_words:
 * @inputs: (array length=n_inputs): the words in order of the text
 * @n_inputs: how many
 * @names: (array length=n_names): runs of words that are names
 * @n_names: how many
 *
 * Returns: (transfer full): the same as liaison_text_new() would give for a reading of these words
 */
LiaisonText *
liaison_text_new_words (const LiaisonWordInput *inputs,
                        guint                   n_inputs,
                        const LiaisonName      *names,
                        guint                   n_names)
{
  LiaisonText *self = allocate (n_inputs);

  for (guint i = 0; i < n_inputs; i++)
    set_word (self, i, &inputs[i]);
  return complete (self, names, n_names);
}

/**
 * liaison_text_free:
 * @self: (transfer full): a text
 */
void
liaison_text_free (LiaisonText *self)
{
  if (self == NULL)
    return;
  g_string_chunk_free (self->strings);
  g_free (self->words);
  g_free (self->sentences);
  g_free (self->names);
  g_free (self);
}

static int
seek (const LiaisonText *self,
      int                word,
      LiaisonDeprel      deprel)
{
  while (word >= 0 && self->words[word].deprel != deprel)
    word = self->words[word].sibling;
  return word;
}

/**
 * liaison_text_child:
 * @self: a text
 * @word: a word
 * @deprel: the relation that is looked for
 *
 * Returns: the first word that depends on @word with @deprel, or -1
 */
int
liaison_text_child (const LiaisonText *self,
                    int                word,
                    LiaisonDeprel      deprel)
{
  return seek (self, self->words[word].child, deprel);
}

/**
 * liaison_text_next:
 * @self: a text
 * @previous: a word that depends on another
 * @deprel: the relation that is looked for
 *
 * Returns: the next word after @previous that depends on the same word with @deprel, or -1
 */
int
liaison_text_next (const LiaisonText *self,
                   int                previous,
                   LiaisonDeprel      deprel)
{
  return seek (self, self->words[previous].sibling, deprel);
}

/**
 * liaison_text_child_is:
 * @self: a text
 * @word: a word
 * @deprel: a relation
 * @lower: a form in lower case
 *
 * Returns: whether @lower depends on @word with @deprel
 */
gboolean
liaison_text_child_is (const LiaisonText *self,
                       int                word,
                       LiaisonDeprel      deprel,
                       const char        *lower)
{
  for (int c = liaison_text_child (self, word, deprel); c >= 0;
       c = liaison_text_next (self, c, deprel))
    if (strcmp (self->words[c].lower, lower) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_negation (const char *lower)
{
  static const char *const negations[] = { "not",     "n't",     "never",  "no",       "neither",
                                           "nor",     "hardly",  "barely", "scarcely", "nobody",
                                           "nothing", "without", "cannot", NULL };

  return g_strv_contains (negations, lower);
}

/**
 * liaison_text_is_negated:
 * @self: a text
 * @word: a word, most often a verb
 *
 * Returns: whether an adverb, a determiner or an auxiliary denies @word
 */
gboolean
liaison_text_is_negated (const LiaisonText *self,
                         int                word)
{
  for (int c = self->words[word].child; c >= 0; c = self->words[c].sibling)
    switch (self->words[c].deprel)
      {
      case LIAISON_DEPREL_ADVMOD:
        /* "not only" does not deny. */
        if (is_negation (self->words[c].lower) &&
            strcmp (self->words[MIN (c + 1, (int)self->n_words - 1)].lower, "only") != 0)
          return TRUE;
        /* "no longer", "not any more". */
        if (liaison_text_child_is (self, c, LIAISON_DEPREL_ADVMOD, "no") ||
            liaison_text_child_is (self, c, LIAISON_DEPREL_DET, "no"))
          return TRUE;
        break;
      case LIAISON_DEPREL_DET:
      case LIAISON_DEPREL_AUX:
      case LIAISON_DEPREL_CC_PRECONJ:
        if (is_negation (self->words[c].lower))
          return TRUE;
        break;
      case LIAISON_DEPREL_NSUBJ:
      case LIAISON_DEPREL_NSUBJ_PASS:
        if (liaison_text_child_is (self, c, LIAISON_DEPREL_DET, "no") ||
            strcmp (self->words[c].lower, "nobody") == 0 ||
            strcmp (self->words[c].lower, "none") == 0 ||
            liaison_text_child_is (self, c, LIAISON_DEPREL_CC_PRECONJ, "neither"))
          return TRUE;
        break;
      case LIAISON_DEPREL_MARK:
      case LIAISON_DEPREL_CASE:
        if (strcmp (self->words[c].lower, "without") == 0 ||
            strcmp (self->words[c].lower, "neither") == 0)
          return TRUE;
        break;
      default:
        break;
      }
  return FALSE;
}

/* The case word of WORD, or -1. A possessive mark is a case, too, but none of these. */
static int
case_of (const LiaisonText *self,
         int                word)
{
  int c = liaison_text_child (self, word, LIAISON_DEPREL_CASE);

  while (c >= 0 && self->words[c].upos == LIAISON_UPOS_PART &&
         strcmp (self->words[c].lower, "to") != 0)
    c = liaison_text_next (self, c, LIAISON_DEPREL_CASE);
  return c;
}

/**
 * liaison_text_preposition:
 * @self: a text
 * @word: a noun
 *
 * Returns: (nullable): its preposition in lower case, with "_" between the parts of one of several
 * words ("out_of")
 */
const char *
liaison_text_preposition (const LiaisonText *self,
                          int                word)
{
  int c = case_of (self, word);
  int title = liaison_text_child (self, word, LIAISON_DEPREL_NMOD_DESC);
  int fixed;
  g_autofree char *joined = NULL;

  /* "of army chief Marta Vane": the title before the name may carry the preposition. */
  if (c < 0 && title >= 0 && title < word)
    c = case_of (self, title);
  if (c < 0)
    return NULL;
  fixed = liaison_text_child (self, c, LIAISON_DEPREL_FIXED);
  if (fixed < 0)
    {
      int second = liaison_text_next (self, c, LIAISON_DEPREL_CASE);

      if (second != c + 1 || self->words[second].upos == LIAISON_UPOS_PART)
        return self->words[c].lower;
      fixed = second;
    }
  joined = g_strconcat (self->words[c].lower, "_", self->words[fixed].lower, NULL);
  return g_string_chunk_insert_const (self->strings, joined);
}

static void
widen (const LiaisonText *self,
       int                word,
       guint              depth,
       LiaisonWordRange  *range)
{
  range->first = MIN (range->first, (guint)word);
  range->end = MAX (range->end, (guint)word + 1);
  if (depth < MAX_DEPTH)
    for (int c = self->words[word].child; c >= 0; c = self->words[c].sibling)
      widen (self, c, depth + 1, range);
}

/**
 * liaison_text_subtree:
 * @self: a text
 * @word: a word
 *
 * Returns: the stretch from the first to the last of the words below @word
 */
LiaisonWordRange
liaison_text_subtree (const LiaisonText *self,
                      int                word)
{
  LiaisonWordRange range = { word, word + 1 };

  widen (self, word, 0, &range);
  return range;
}

/**
 * liaison_text_is_below:
 * @self: a text
 * @word: a word
 * @ancestor: another
 *
 * Returns: whether @word is @ancestor or depends on it, directly or not
 */
gboolean
liaison_text_is_below (const LiaisonText *self,
                       int                word,
                       int                ancestor)
{
  for (guint depth = 0; word >= 0 && depth < MAX_DEPTH; depth++)
    {
      if (word == ancestor)
        return TRUE;
      word = self->words[word].head;
    }
  return FALSE;
}

/**
 * liaison_text_range_head:
 * @self: a text
 * @first: a word
 * @end: the word after the last
 *
 * Returns: the word of the stretch whose head lies outside; the last one such, for names run from
 * left to right
 */
int
liaison_text_range_head (const LiaisonText *self,
                         guint              first,
                         guint              end)
{
  for (guint i = first; i < end; i++)
    {
      int head = self->words[i].head;

      if ((head < (int)first || head >= (int)end) && self->words[i].upos != LIAISON_UPOS_PUNCT &&
          self->words[i].upos != LIAISON_UPOS_DET)
        return i;
    }
  return end - 1;
}

/**
 * liaison_text_dup_range:
 * @self: a text
 * @first: a word
 * @end: the word after the last
 *
 * Returns: (transfer full): the forms, with a space where the text has white space
 */
char *
liaison_text_dup_range (const LiaisonText *self,
                        guint              first,
                        guint              end)
{
  GString *string = g_string_new (NULL);

  for (guint i = first; i < end && i < self->n_words; i++)
    {
      if (i > first && self->words[i].start > self->words[i - 1].end)
        g_string_append_c (string, ' ');
      g_string_append (string, self->words[i].form);
    }
  return g_string_free (string, FALSE);
}

/**
 * liaison_text_is_passive:
 * @self: a text
 * @verb: a verb
 *
 * Returns: whether the grammatical subject of @verb undergoes what it says
 */
gboolean
liaison_text_is_passive (const LiaisonText *self,
                         int                verb)
{
  const LiaisonWord *word = &self->words[verb];

  if (liaison_text_child (self, verb, LIAISON_DEPREL_AUX_PASS) >= 0 ||
      liaison_text_child (self, verb, LIAISON_DEPREL_NSUBJ_PASS) >= 0 ||
      liaison_text_child (self, verb, LIAISON_DEPREL_OBL_AGENT) >= 0)
    return TRUE;
  /* "the missiles fired at the base": a participle after a noun with no object of its own. */
  return word->deprel == LIAISON_DEPREL_ACL && g_str_has_suffix (word->lower, "ed") &&
         liaison_text_child (self, verb, LIAISON_DEPREL_OBJ) < 0;
}

/**
 * liaison_text_reattach:
 * @self: a text
 * @word: a word
 * @head: the word that shall govern it, or -1; not below @word
 * @deprel: how
 *
 * Mends the tree where more is known than the parser knew.
 */
void
liaison_text_reattach (LiaisonText  *self,
                       int           word,
                       int           head,
                       LiaisonDeprel deprel)
{
  int *link;
  int old = self->words[word].head;

  if (head == word || (head >= 0 && liaison_text_is_below (self, head, word)))
    return;
  if (old >= 0)
    for (link = &self->words[old].child; *link >= 0; link = &self->words[*link].sibling)
      if (*link == word)
        {
          *link = self->words[word].sibling;
          break;
        }
  self->words[word].head = head;
  self->words[word].deprel = deprel;
  self->words[word].sibling = -1;
  if (head < 0)
    return;
  for (link = &self->words[head].child; *link >= 0 && *link < word;
       link = &self->words[*link].sibling)
    ;
  self->words[word].sibling = *link;
  *link = word;
}
