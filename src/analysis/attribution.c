/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose word it is: the subject of a verb of saying, the owner of a claim, a source beside the
 * clause, the speaker of a quotation. */

#include "analysis/attribution.h"

#include <string.h>

static gboolean
is_report (const LiaisonWord *word)
{
  return word->upos == LIAISON_UPOS_VERB && liaison_words_has ("verbs", "report", word->lemma);
}

static gboolean
names_source (const LiaisonText *text,
              int                word)
{
  const LiaisonWord *source = &text->words[word];

  return source->upos != LIAISON_UPOS_SCONJ && source->upos != LIAISON_UPOS_VERB &&
         strcmp (source->lower, "it") != 0 && strcmp (source->lower, "there") != 0 &&
         strcmp (source->lower, "which") != 0 && strcmp (source->lower, "that") != 0 &&
         strcmp (source->lower, "this") != 0;
}

/**
 * liaison_attribution_of_verb:
 * @text: the words
 * @verb: a verb of saying or thinking
 *
 * Returns: the word of who says it, or -1
 */
int
liaison_attribution_of_verb (const LiaisonText *text,
                             int                verb)
{
  int source = liaison_text_is_passive (text, verb)
                   ? liaison_text_child (text, verb, LIAISON_DEPREL_OBL_AGENT)
                   : liaison_phrases_subject (text, verb);

  return source >= 0 && names_source (text, source) ? source : -1;
}

/**
 * liaison_attribution_of_noun:
 * @text: the words
 * @noun: a noun
 *
 * Returns: the word of whose claim, report or view it is; the noun itself if it is nobody's; or -1
 * if it calls nothing of the kind
 */
int
liaison_attribution_of_noun (const LiaisonText *text,
                             int                noun)
{
  int owner;

  if (!liaison_words_has ("stance", "noun report", text->words[noun].lemma))
    return -1;
  owner = liaison_text_child (text, noun, LIAISON_DEPREL_NMOD_POSS);
  if (owner >= 0)
    return owner;
  for (owner = liaison_text_child (text, noun, LIAISON_DEPREL_NMOD); owner >= 0;
       owner = liaison_text_next (text, owner, LIAISON_DEPREL_NMOD))
    {
      const char *preposition = liaison_text_preposition (text, owner);

      if (preposition != NULL &&
          (strcmp (preposition, "by") == 0 || strcmp (preposition, "from") == 0))
        return owner;
    }
  /* "made the claim that": who makes it. */
  if (text->words[noun].deprel == LIAISON_DEPREL_OBJ && text->words[noun].head >= 0 &&
      liaison_words_has ("verbs", "light", text->words[text->words[noun].head].lemma))
    return liaison_attribution_of_verb (text, text->words[noun].head);
  return !liaison_words_has ("stance", "noun source", text->words[noun].lemma) ||
                 liaison_text_is_negated (text, noun)
             ? -1
             : noun;
}

/* "in Iran's view": whose. */
static int
find_viewer (const LiaisonText *text,
             int                phrase)
{
  static const char *const views[] = { "view", "opinion",    "word",     "account", "reading",
                                       "eye",  "assessment", "estimate", "version", NULL };
  const char *preposition = liaison_text_preposition (text, phrase);

  if (preposition == NULL || !g_strv_contains (views, text->words[phrase].lemma) ||
      (strcmp (preposition, "in") != 0 && strcmp (preposition, "by") != 0))
    return -1;
  return liaison_text_child (text, phrase, LIAISON_DEPREL_NMOD_POSS);
}

/**
 * liaison_attribution_beside:
 * @text: the words
 * @clause: the head of a clause
 * @from: a dependent of it that has no say, or -1
 *
 * Returns: the word of a source that stands beside the clause, or -1
 */
int
liaison_attribution_beside (const LiaisonText *text,
                            int                clause,
                            int                from)
{
  int source = -1;

  for (int c = text->words[clause].child; c >= 0 && source < 0; c = text->words[c].sibling)
    switch (c == from ? LIAISON_DEPREL_DEP : text->words[c].deprel)
      {
      case LIAISON_DEPREL_OBL:
        source = liaison_text_child_is (text, c, LIAISON_DEPREL_CASE, "according")
                     ? c
                     : find_viewer (text, c);
        break;
      case LIAISON_DEPREL_PARATAXIS:
        if (is_report (&text->words[c]) &&
            liaison_text_child (text, c, LIAISON_DEPREL_NSUBJ) >= 0 &&
            liaison_text_child (text, c, LIAISON_DEPREL_CCOMP) < 0)
          source = liaison_attribution_of_verb (text, c);
        break;
      case LIAISON_DEPREL_ADVCL:
        /* "as Japan says". */
        if (is_report (&text->words[c]) &&
            liaison_text_child_is (text, c, LIAISON_DEPREL_MARK, "as") &&
            liaison_text_child (text, c, LIAISON_DEPREL_NSUBJ) >= 0 &&
            liaison_text_child (text, c, LIAISON_DEPREL_CCOMP) < 0)
          source = liaison_attribution_of_verb (text, c);
        break;
      default:
        break;
      }
  return source;
}

/* The subject of a verb of saying in SENTENCE, outside of quotations and not of a clause that says
 * something of its own. */
static int
find_speaker (const LiaisonText *text,
              guint              sentence)
{
  LiaisonWordRange range = text->sentences[sentence];

  for (guint w = range.first; w < range.end; w++)
    if (text->words[w].quote < 0 && is_report (&text->words[w]) &&
        text->words[w].deprel != LIAISON_DEPREL_ACL_RELCL &&
        text->words[w].deprel != LIAISON_DEPREL_ADVCL)
      {
        int subject = liaison_attribution_of_verb (text, w);

        if (subject >= 0 && text->words[subject].quote < 0)
          return subject;
      }
  return -1;
}

static gboolean
is_quoted (const LiaisonText *text,
           guint              sentence)
{
  LiaisonWordRange range = text->sentences[sentence];

  for (guint w = range.first; w < range.end; w++)
    if (text->words[w].upos != LIAISON_UPOS_PUNCT && text->words[w].quote < 0)
      return FALSE;
  return TRUE;
}

static gboolean
has_quote (const LiaisonText *text,
           guint              sentence)
{
  LiaisonWordRange range = text->sentences[sentence];

  for (guint w = range.first; w < range.end; w++)
    if (text->words[w].quote >= 0)
      return TRUE;
  return FALSE;
}

/* Whether the sentence after SENTENCE begins in the same paragraph. */
static gboolean
runs_on (const LiaisonDraft *draft,
         guint               sentence)
{
  const LiaisonText *text = draft->text;
  guint end = text->words[text->sentences[sentence].end - 1].end;
  guint next = text->words[text->sentences[sentence + 1].first].start;

  return next <= end + 1;
}

/**
 * liaison_attribution_of_quote:
 * @draft: a draft
 * @word: a word
 *
 * A quotation that fills whole sentences is of whoever is named for the one before it in the
 * paragraph, or else for the one after it.
 *
 * Returns: the word of who says the quotation around @word, or -1
 */
int
liaison_attribution_of_quote (const LiaisonDraft *draft,
                              int                 word)
{
  const LiaisonText *text = draft->text;
  guint sentence = text->words[word].sentence;
  int speaker;

  if (text->words[word].quote < 0)
    return -1;
  speaker = find_speaker (text, sentence);
  if (speaker >= 0 || !is_quoted (text, sentence))
    return speaker;
  for (guint s = sentence; s > 0 && sentence - s < 6 && runs_on (draft, s - 1); s--)
    {
      if (!has_quote (text, s - 1))
        break;
      speaker = find_speaker (text, s - 1);
      if (speaker >= 0)
        return speaker;
      if (!is_quoted (text, s - 1))
        break;
    }
  for (guint s = sentence; s + 1 < text->n_sentences && s - sentence < 6 && runs_on (draft, s); s++)
    {
      if (!has_quote (text, s + 1))
        break;
      speaker = find_speaker (text, s + 1);
      if (speaker >= 0)
        return speaker;
      if (!is_quoted (text, s + 1))
        break;
    }
  return -1;
}
