/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an article stands to what it states: as a fact, as expected, possible or hypothetical;
 * denied; in its own words or on somebody's word. Found by walking from the verb or noun that
 * states it up to the root of the sentence. */

#include "analysis/phrases.h"

#include <string.h>

#define MAX_STEPS 12

typedef struct
{
  LiaisonModality modality;
  gboolean negated;
  int source; /* word of whose word it is, or -1 */
} Stance;

/* The weaker of two: actual < expected < possible < hypothetical. */
static void
weaken (Stance         *stance,
        LiaisonModality modality)
{
  stance->modality = MAX (stance->modality, modality);
}

static gboolean
is_past_form (const LiaisonText *text,
              int                verb)
{
  const char *lower = text->words[verb].lower;

  return g_str_has_suffix (lower, "ed") || strcmp (lower, "said") == 0 ||
         strcmp (lower, "told") == 0 || strcmp (lower, "thought") == 0;
}

/* "would" after "said" is the future of the past; otherwise it is a condition. */
static gboolean
is_reported_past (const LiaisonText *text,
                  int                verb)
{
  for (guint steps = 0; verb >= 0 && steps < MAX_STEPS; steps++)
    {
      int head = text->words[verb].head;

      if (head >= 0 && text->words[verb].deprel == LIAISON_DEPREL_CCOMP &&
          liaison_words_has ("verbs", "report", text->words[head].lemma) &&
          is_past_form (text, head))
        return TRUE;
      verb = head;
    }
  return FALSE;
}

static void
read_auxiliaries (const LiaisonText *text,
                  int                word,
                  Stance            *stance)
{
  for (int c = liaison_text_child (text, word, LIAISON_DEPREL_AUX); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_AUX))
    {
      const char *lower = text->words[c].lower;

      if (strcmp (lower, "will") == 0 || strcmp (lower, "'ll") == 0 || strcmp (lower, "wo") == 0 ||
          strcmp (lower, "shall") == 0)
        weaken (stance, LIAISON_MODALITY_EXPECTED);
      else if (strcmp (lower, "may") == 0 || strcmp (lower, "might") == 0 ||
               strcmp (lower, "could") == 0 || strcmp (lower, "can") == 0 ||
               strcmp (lower, "should") == 0 || strcmp (lower, "must") == 0 ||
               strcmp (lower, "ought") == 0)
        weaken (stance, LIAISON_MODALITY_POSSIBLE);
      else if (strcmp (lower, "would") == 0 || strcmp (lower, "'d") == 0)
        weaken (stance, is_reported_past (text, word) ? LIAISON_MODALITY_EXPECTED
                                                      : LIAISON_MODALITY_HYPOTHETICAL);
    }
}

static gboolean
has_any_child (const LiaisonText *text,
               int                word,
               const char *const *forms)
{
  for (int c = text->words[word].child; c >= 0; c = text->words[c].sibling)
    if (g_strv_contains (forms, text->words[c].lower))
      return TRUE;
  return FALSE;
}

static void
read_hedges (const LiaisonText *text,
             int                word,
             Stance            *stance)
{
  static const char *const possibly[] = { "possibly",    "perhaps",    "maybe",      "potentially",
                                          "allegedly",   "reportedly", "apparently", "supposedly",
                                          "purportedly", NULL };
  static const char *const probably[] = { "probably", "likely", "presumably", NULL };
  static const char *const almost[] = { "almost", "nearly", NULL };
  static const char *const certainly[] = { "certainly", "surely", "inevitably", NULL };

  if (has_any_child (text, word, possibly))
    weaken (stance, LIAISON_MODALITY_POSSIBLE);
  if (has_any_child (text, word, probably))
    weaken (stance, LIAISON_MODALITY_EXPECTED);
  if (text->words[word].upos == LIAISON_UPOS_VERB && has_any_child (text, word, almost) &&
      !has_any_child (text, word, certainly))
    weaken (stance, LIAISON_MODALITY_HYPOTHETICAL);
}

static void
read_marks (const LiaisonText *text,
            int                word,
            Stance            *stance)
{
  static const char *const loose[] = { "of",     "in",      "for", "about", "on",
                                       "toward", "towards", "at",  NULL };

  for (int c = liaison_text_child (text, word, LIAISON_DEPREL_MARK); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_MARK))
    {
      const char *lower = text->words[c].lower;

      if (strcmp (lower, "if") == 0 || strcmp (lower, "unless") == 0 || strcmp (lower, "lest") == 0)
        weaken (stance, LIAISON_MODALITY_HYPOTHETICAL);
      else if (strcmp (lower, "whether") == 0 || strcmp (lower, "until") == 0)
        weaken (stance, LIAISON_MODALITY_POSSIBLE);
      else if (g_strv_contains (loose, lower) && g_str_has_suffix (text->words[word].lower, "ing"))
        /* "a believer in rejoining", "accused of killing": not said to be done. */
        weaken (stance, LIAISON_MODALITY_POSSIBLE);
    }
  /* "in order to attack": a purpose, not a deed. */
  if (text->words[word].deprel == LIAISON_DEPREL_ADVCL &&
      liaison_text_child_is (text, word, LIAISON_DEPREL_MARK, "to"))
    weaken (stance, LIAISON_MODALITY_POSSIBLE);
}

static void
note_source (const LiaisonText *text,
             int                verb,
             Stance            *stance)
{
  int subject = stance->source < 0 ? liaison_phrases_subject (text, verb) : -1;

  if (subject >= 0 && text->words[subject].upos != LIAISON_UPOS_SCONJ &&
      strcmp (text->words[subject].lower, "it") != 0)
    stance->source = subject;
}

/* What the verb above makes of the clause that hangs on it. */
static void
read_governor (const LiaisonText *text,
               int                word,
               int                head,
               Stance            *stance)
{
  const char *lemma = text->words[head].lemma;
  gboolean open = text->words[word].deprel == LIAISON_DEPREL_XCOMP;

  if (text->words[head].upos == LIAISON_UPOS_VERB || text->words[head].upos == LIAISON_UPOS_AUX)
    {
      if (liaison_words_has ("verbs", "control-negative", lemma) &&
          (open || !liaison_words_has ("verbs", "report", lemma)))
        stance->negated = !stance->negated;
      else if (liaison_words_has ("verbs", "deny", lemma))
        {
          stance->negated = !stance->negated;
          note_source (text, head, stance);
        }
      else if (!open && liaison_words_has ("verbs", "report", lemma))
        {
          note_source (text, head, stance);
          if (liaison_text_is_negated (text, head))
            stance->negated = !stance->negated;
          return;
        }
      else if (liaison_words_has ("verbs", "believe", lemma))
        {
          weaken (stance, strcmp (lemma, "know") == 0 || strcmp (lemma, "see") == 0 ||
                                  strcmp (lemma, "consider") == 0 ||
                                  strcmp (lemma, "regard") == 0 || strcmp (lemma, "view") == 0
                              ? LIAISON_MODALITY_ACTUAL
                          : strcmp (lemma, "expect") == 0 || strcmp (lemma, "predict") == 0 ||
                                  strcmp (lemma, "anticipate") == 0
                              ? LIAISON_MODALITY_EXPECTED
                              : LIAISON_MODALITY_POSSIBLE);
          if (!liaison_text_is_passive (text, head))
            note_source (text, head, stance);
        }
      else if (open && liaison_words_has ("verbs", "control-expected", lemma))
        weaken (stance, LIAISON_MODALITY_EXPECTED);
      else if (open && liaison_words_has ("verbs", "control-possible", lemma))
        weaken (stance, LIAISON_MODALITY_POSSIBLE);
    }
  else if (strcmp (lemma, "unlikely") == 0 || strcmp (lemma, "doubtful") == 0 ||
           strcmp (lemma, "impossible") == 0)
    {
      stance->negated = !stance->negated;
      weaken (stance, LIAISON_MODALITY_EXPECTED);
    }
  else if (strcmp (lemma, "likely") == 0 || strcmp (lemma, "certain") == 0 ||
           strcmp (lemma, "sure") == 0 || strcmp (lemma, "ready") == 0 ||
           strcmp (lemma, "due") == 0)
    {
      /* "less likely to coordinate" denies rather than states. */
      if (liaison_text_child_is (text, head, LIAISON_DEPREL_ADVMOD, "less"))
        stance->negated = !stance->negated;
      weaken (stance, LIAISON_MODALITY_EXPECTED);
    }
  else if (strcmp (lemma, "possible") == 0 || strcmp (lemma, "able") == 0 ||
           strcmp (lemma, "willing") == 0 || strcmp (lemma, "hesitant") == 0 ||
           strcmp (lemma, "reluctant") == 0 || strcmp (lemma, "unwilling") == 0 ||
           strcmp (lemma, "eager") == 0 || strcmp (lemma, "important") == 0 ||
           strcmp (lemma, "necessary") == 0 || strcmp (lemma, "crucial") == 0 ||
           strcmp (lemma, "unclear") == 0)
    weaken (stance, LIAISON_MODALITY_POSSIBLE);
  else if (text->words[word].deprel == LIAISON_DEPREL_ACL &&
           liaison_text_child_is (text, word, LIAISON_DEPREL_MARK, "to"))
    weaken (stance, LIAISON_MODALITY_POSSIBLE);
  if (liaison_text_is_negated (text, head) &&
      (open || text->words[word].deprel == LIAISON_DEPREL_CSUBJ ||
       text->words[word].deprel == LIAISON_DEPREL_CCOMP))
    stance->negated = !stance->negated;
  read_auxiliaries (text, head, stance);
}

/* "according to foreign sources", and ", Haines said" after the clause. */
static void
read_adjuncts (const LiaisonText *text,
               int                word,
               Stance            *stance)
{
  for (int c = text->words[word].child; c >= 0 && stance->source < 0; c = text->words[c].sibling)
    if (text->words[c].deprel == LIAISON_DEPREL_OBL &&
        liaison_text_child_is (text, c, LIAISON_DEPREL_CASE, "according"))
      stance->source = c;
    else if (text->words[c].deprel == LIAISON_DEPREL_PARATAXIS &&
             liaison_words_has ("verbs", "report", text->words[c].lemma) &&
             liaison_text_child (text, c, LIAISON_DEPREL_NSUBJ) >= 0 &&
             liaison_text_child (text, c, LIAISON_DEPREL_CCOMP) < 0)
      stance->source = liaison_text_child (text, c, LIAISON_DEPREL_NSUBJ);
}

/* Whether the head passes what is said of it on to WORD. */
static gboolean
is_inside (const LiaisonText *text,
           int                word)
{
  switch (text->words[word].deprel)
    {
    case LIAISON_DEPREL_NSUBJ:
    case LIAISON_DEPREL_NSUBJ_PASS:
    case LIAISON_DEPREL_NMOD:
    case LIAISON_DEPREL_NMOD_POSS:
    case LIAISON_DEPREL_OBL_AGENT:
    case LIAISON_DEPREL_APPOS:
    case LIAISON_DEPREL_ACL_RELCL:
      return FALSE;
    default:
      return TRUE;
    }
}

static Stance
read_stance (const LiaisonText *text,
             int                word)
{
  Stance stance = { LIAISON_MODALITY_ACTUAL, FALSE, -1 };
  gboolean nominal = text->words[word].upos != LIAISON_UPOS_VERB;
  gboolean inside = TRUE;

  if (liaison_text_is_negated (text, word))
    stance.negated = TRUE;
  for (guint steps = 0; word >= 0 && steps < MAX_STEPS; steps++)
    {
      int head = text->words[word].head;

      if (inside)
        {
          read_auxiliaries (text, word, &stance);
          read_hedges (text, word, &stance);
          read_marks (text, word, &stance);
        }
      read_adjuncts (text, word, &stance);
      if (head < 0)
        break;
      switch (text->words[word].deprel)
        {
        case LIAISON_DEPREL_XCOMP:
        case LIAISON_DEPREL_CCOMP:
        case LIAISON_DEPREL_CSUBJ:
        case LIAISON_DEPREL_CSUBJ_PASS:
        case LIAISON_DEPREL_ACL:
        case LIAISON_DEPREL_ADVCL:
        case LIAISON_DEPREL_PARATAXIS:
          if (inside && text->words[word].deprel != LIAISON_DEPREL_ADVCL)
            read_governor (text, word, head, &stance);
          else if (liaison_words_has ("verbs", "report", text->words[head].lemma) &&
                   text->words[word].deprel == LIAISON_DEPREL_CCOMP)
            note_source (text, head, &stance);
          /* An adverbial clause is stated apart from the main one. */
          if (text->words[word].deprel == LIAISON_DEPREL_ADVCL)
            inside = FALSE;
          break;
        case LIAISON_DEPREL_CONJ:
          /* "will meet and discuss": the second verb shares the auxiliary. */
          if (inside && liaison_text_child (text, word, LIAISON_DEPREL_AUX) < 0 &&
              liaison_text_child (text, word, LIAISON_DEPREL_NSUBJ) < 0 &&
              text->words[word].upos == LIAISON_UPOS_VERB)
            read_auxiliaries (text, head, &stance);
          break;
        case LIAISON_DEPREL_OBJ:
          /* Of a noun the verb says what becomes of it. */
          if (inside && nominal && liaison_text_is_negated (text, head))
            stance.negated = !stance.negated;
          break;
        default:
          inside = inside && is_inside (text, word);
          break;
        }
      word = head;
    }
  return stance;
}

/**
 * liaison_phrases_set_stance:
 * @draft: a draft
 * @relation: a relation of it
 * @word: the verb or noun that states the relation
 * @denied: whether the frame that @word stands in turns it round, as "ended" does with an object
 */
void
liaison_phrases_set_stance (const LiaisonDraft   *draft,
                            LiaisonDraftRelation *relation,
                            int                   word,
                            gboolean              denied)
{
  Stance stance = read_stance (draft->text, word);

  relation->modality = stance.modality;
  relation->negated = stance.negated != denied;
  if (liaison_phrases_is_question (draft->text, word))
    relation->modality = LIAISON_MODALITY_HYPOTHETICAL;
  if (stance.source >= 0)
    {
      int entity = liaison_phrases_referent (draft, stance.source);

      g_free (relation->attribution);
      relation->attribution = liaison_phrases_dup_phrase (draft->text, stance.source);
      relation->attributed_to = entity;
    }
}
