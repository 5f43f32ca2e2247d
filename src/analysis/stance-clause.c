/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How true a clause says itself to be: by its auxiliaries ("may"), adverbs ("reportedly") and
 * conjunctions ("if"). */

#include "analysis/attribution.h"
#include "analysis/stance.h"

#include <string.h>

#define MAX_STEPS 12

/* The weaker of two: actual < expected < possible < hypothetical. */
void
liaison_stance_weaken (LiaisonStance  *stance,
                       LiaisonModality modality)
{
  stance->modality = MAX (stance->modality, modality);
}

void
liaison_stance_note_source (LiaisonStance *stance,
                            int            source)
{
  if (stance->source < 0)
    stance->source = source;
}

/* The lemma with its particle: "rule_out". */
char *
liaison_stance_dup_key (const LiaisonText *text,
                        int                word)
{
  int particle = liaison_text_child (text, word, LIAISON_DEPREL_COMPOUND_PRT);

  return particle >= 0
             ? g_strconcat (text->words[word].lemma, "_", text->words[particle].lower, NULL)
             : g_strdup (text->words[word].lemma);
}

gboolean
liaison_stance_has_child (const LiaisonText *text,
                          int                word,
                          const char *const *forms)
{
  for (int c = text->words[word].child; c >= 0; c = text->words[c].sibling)
    if (g_strv_contains (forms, text->words[c].lower))
      return TRUE;
  return FALSE;
}

static gboolean
is_past_form (const LiaisonText *text,
              int                verb)
{
  const char *lower = text->words[verb].lower;

  return g_str_has_suffix (lower, "ed") || strcmp (lower, "said") == 0 ||
         strcmp (lower, "told") == 0 || strcmp (lower, "thought") == 0;
}

/* Whether WORD is the head of "that …" after a noun, whatever the parser calls it. */
gboolean
liaison_stance_is_noun_clause (const LiaisonText *text,
                               int                word)
{
  guint8 deprel = text->words[word].deprel;
  int head = text->words[word].head;

  if (head < 0 || text->words[head].upos == LIAISON_UPOS_VERB)
    return FALSE;
  return (deprel == LIAISON_DEPREL_ACL || deprel == LIAISON_DEPREL_ACL_RELCL ||
          deprel == LIAISON_DEPREL_CCOMP) &&
         liaison_text_child_is (text, word, LIAISON_DEPREL_MARK, "that");
}

/* "would" after "said" or after "its vow that" is the future of the past; otherwise a condition. */
static gboolean
is_reported_past (const LiaisonText *text,
                  int                verb)
{
  for (guint steps = 0; verb >= 0 && steps < MAX_STEPS; steps++)
    {
      int head = text->words[verb].head;

      if (head >= 0 && text->words[verb].deprel == LIAISON_DEPREL_CCOMP &&
          (liaison_words_has ("verbs", "report", text->words[head].lemma) ||
           liaison_words_has ("verbs", "believe", text->words[head].lemma)) &&
          is_past_form (text, head))
        return TRUE;
      if (head >= 0 && liaison_stance_is_noun_clause (text, verb) &&
          liaison_words_has ("stance", "noun report", text->words[head].lemma))
        return TRUE;
      verb = head;
    }
  return FALSE;
}

static void
read_would (const LiaisonText *text,
            int                word,
            gboolean           perfect,
            LiaisonStance     *stance)
{
  static const char *const later[] = { "later", "eventually", "subsequently", "ultimately", NULL };

  /* "would later support": told as a future of then. */
  if (liaison_stance_has_child (text, word, later))
    return;
  liaison_stance_weaken (stance, !perfect && is_reported_past (text, word)
                                     ? LIAISON_MODALITY_EXPECTED
                                     : LIAISON_MODALITY_HYPOTHETICAL);
}

void
liaison_stance_read_auxiliaries (const LiaisonText *text,
                                 int                word,
                                 LiaisonStance     *stance)
{
  static const char *const will[] = { "will", "'ll", "wo", "shall", NULL };
  static const char *const may[] = { "may", "might", "can", "ca", "must", "ought", "cannot", NULL };
  static const char *const could[] = { "could", "should", NULL };
  gboolean perfect = liaison_text_child_is (text, word, LIAISON_DEPREL_AUX, "have");

  for (int c = liaison_text_child (text, word, LIAISON_DEPREL_AUX); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_AUX))
    {
      const char *lower = text->words[c].lower;

      if (g_strv_contains (will, lower))
        liaison_stance_weaken (stance, LIAISON_MODALITY_EXPECTED);
      else if (g_strv_contains (may, lower))
        liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
      else if (g_strv_contains (could, lower))
        liaison_stance_weaken (stance,
                               perfect ? LIAISON_MODALITY_HYPOTHETICAL : LIAISON_MODALITY_POSSIBLE);
      else if (strcmp (lower, "would") == 0 || (strcmp (lower, "'d") == 0 && !perfect))
        read_would (text, word, perfect, stance);
    }
}

static gboolean
has_adverb (const LiaisonText *text,
            int                word,
            const char        *section)
{
  for (int c = liaison_text_child (text, word, LIAISON_DEPREL_ADVMOD); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_ADVMOD))
    if (liaison_words_has ("stance", section, text->words[c].lower))
      return TRUE;
  return FALSE;
}

static void
read_hedges (const LiaisonText *text,
             int                word,
             LiaisonStance     *stance)
{
  static const char *const certainly[] = { "certainly", "surely", "inevitably", NULL };

  if (has_adverb (text, word, "hedge possible"))
    liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
  if (has_adverb (text, word, "hedge expected"))
    liaison_stance_weaken (stance, LIAISON_MODALITY_EXPECTED);
  if (text->words[word].upos == LIAISON_UPOS_VERB && has_adverb (text, word, "hedge near") &&
      !liaison_stance_has_child (text, word, certainly))
    liaison_stance_weaken (stance, LIAISON_MODALITY_HYPOTHETICAL);
}

/* What a preposition makes of the gerund after it: "accused of killing", "a believer in
 * rejoining", but "criticised for killing". */
static void
read_gerund (const LiaisonText *text,
             int                word,
             LiaisonStance     *stance)
{
  int head = text->words[word].head;
  const char *lemma = head >= 0 ? text->words[head].lemma : "";

  if (liaison_words_has ("stance", "accuse", lemma))
    {
      liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
      liaison_stance_note_source (stance, liaison_attribution_of_verb (text, head));
    }
  else if (strcmp (lemma, "short") == 0)
    stance->negated = !stance->negated;
  else if (!liaison_words_has ("stance", "gerund factive", lemma))
    liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
}

void
liaison_stance_read_marks (const LiaisonText *text,
                           int                word,
                           LiaisonStance     *stance)
{
  static const char *const loose[] = { "of", "in", "for",     "about", "on",   "toward", "towards",
                                       "at", "to", "against", "into",  "from", NULL };
  static const char *const condition[] = { "if",       "unless",    "lest",      "provided",
                                           "assuming", "supposing", "providing", NULL };
  gboolean gerund = g_str_has_suffix (text->words[word].lower, "ing");

  for (int c = liaison_text_child (text, word, LIAISON_DEPREL_MARK); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_MARK))
    {
      const char *lower = text->words[c].lower;

      if (g_strv_contains (condition, lower))
        liaison_stance_weaken (stance, text->words[word].deprel == LIAISON_DEPREL_CCOMP
                                           ? LIAISON_MODALITY_POSSIBLE
                                           : LIAISON_MODALITY_HYPOTHETICAL);
      else if (strcmp (lower, "whether") == 0 || strcmp (lower, "until") == 0)
        liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
      else if (strcmp (lower, "instead") == 0 || strcmp (lower, "rather") == 0)
        stance->negated = !stance->negated;
      else if (gerund && g_strv_contains (loose, lower))
        read_gerund (text, word, stance);
    }
}

/* What the clause or the phrase itself says of WORD, but for negation. */
void
liaison_stance_read_own (const LiaisonText *text,
                         int                word,
                         LiaisonStance     *stance)
{
  liaison_stance_read_auxiliaries (text, word, stance);
  read_hedges (text, word, stance);
  liaison_stance_read_marks (text, word, stance);
}
