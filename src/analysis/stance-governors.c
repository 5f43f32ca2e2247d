/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What verbs, nouns and adjectives make of the clause that hangs on them: "plans to attack", "its
 * refusal to help", "is unlikely to meet", "denied that". */

#include "analysis/attribution.h"
#include "analysis/stance.h"

#include <string.h>

void
liaison_stance_govern_by_adjective (const LiaisonText *text,
                                    int                adjective,
                                    LiaisonStance     *stance)
{
  const char *lemma = text->words[adjective].lemma;
  gboolean negated = liaison_text_is_negated (text, adjective);

  if (liaison_words_has ("stance", "adjective negative", lemma))
    {
      stance->negated = !stance->negated;
      if (g_str_has_prefix (lemma, "unlik") || strcmp (lemma, "improbable") == 0 ||
          strcmp (lemma, "doubtful") == 0)
        liaison_stance_weaken (stance, LIAISON_MODALITY_EXPECTED);
    }
  else if (liaison_words_has ("stance", "adjective expected", lemma))
    {
      /* "less likely to coordinate" denies rather than states. */
      if (liaison_text_child_is (text, adjective, LIAISON_DEPREL_ADVMOD, "less"))
        stance->negated = !stance->negated;
      liaison_stance_weaken (stance, LIAISON_MODALITY_EXPECTED);
    }
  else if (liaison_words_has ("stance", "adjective possible", lemma))
    liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
  if (liaison_text_child_is (text, adjective, LIAISON_DEPREL_ADVMOD, "too"))
    stance->negated = !stance->negated;
  if (negated)
    stance->negated = !stance->negated;
  liaison_stance_read_own (text, adjective, stance);
}

/* "a plan to attack", "its refusal to help", "hopes for talks", "no evidence that …". */
gboolean
liaison_stance_govern_by_noun (const LiaisonText *text,
                               int                noun,
                               LiaisonStance     *stance)
{
  const char *lemma = text->words[noun].lemma;
  gboolean reports = liaison_words_has ("stance", "noun report", lemma);
  gboolean known = TRUE;

  if (liaison_words_has ("stance", "noun negative", lemma))
    stance->negated = !stance->negated;
  else if (liaison_words_has ("stance", "noun expected", lemma))
    liaison_stance_weaken (stance, LIAISON_MODALITY_EXPECTED);
  else if (liaison_words_has ("stance", "noun possible", lemma))
    liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
  else
    known = reports;
  if (reports)
    liaison_stance_note_source (stance, liaison_attribution_of_noun (text, noun));
  if (known && liaison_text_is_negated (text, noun))
    {
      stance->negated = !stance->negated;
      if (reports)
        liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
    }
  return known;
}

void
liaison_stance_govern_by_report (const LiaisonText *text,
                                 int                verb,
                                 LiaisonStance     *stance)
{
  liaison_stance_note_source (stance, liaison_attribution_of_verb (text, verb));
  /* Who does not say that it is so does not say that it is not. */
  if (liaison_text_is_negated (text, verb))
    liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
}

static void
govern_by_belief (const LiaisonText *text,
                  int                verb,
                  LiaisonStance     *stance)
{
  static const char *const known[] = { "consider", "regard", "view", "judge", NULL };
  static const char *const foreseen[] = { "expect",  "predict", "anticipate",
                                          "foresee", "project", NULL };
  const char *lemma = text->words[verb].lemma;

  if (g_strv_contains (foreseen, lemma))
    liaison_stance_weaken (stance, LIAISON_MODALITY_EXPECTED);
  else if (!g_strv_contains (known, lemma))
    liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
  if (!liaison_text_is_passive (text, verb))
    liaison_stance_note_source (stance, liaison_attribution_of_verb (text, verb));
  if (liaison_text_is_negated (text, verb))
    stance->negated = !stance->negated;
}

/* "urged Japan to attack": of verbs that take both, the one who is urged acts. */
static gboolean
has_object (const LiaisonText *text,
            int                verb)
{
  return liaison_text_child (text, verb, LIAISON_DEPREL_OBJ) >= 0 ||
         liaison_text_child (text, verb, LIAISON_DEPREL_IOBJ) >= 0;
}

/* "plans to attack", "refused to help", "is said to have attacked": the verb above an open clause.
 */
void
liaison_stance_govern_openly (const LiaisonText *text,
                              int                verb,
                              LiaisonStance     *stance)
{
  g_autofree char *key = liaison_stance_dup_key (text, verb);
  gboolean negated = liaison_text_is_negated (text, verb);
  gboolean passive = liaison_text_is_passive (text, verb);

  if (strcmp (key, "have") == 0 && liaison_text_child_is (text, verb, LIAISON_DEPREL_ADVMOD, "yet"))
    stance->negated = !stance->negated;
  else if (liaison_words_has ("verbs", "deny", key))
    {
      stance->negated = !stance->negated;
      liaison_stance_note_source (stance, liaison_attribution_of_verb (text, verb));
    }
  else if (liaison_words_has ("stance", "verb negative", key))
    stance->negated = !stance->negated;
  else if (liaison_words_has ("stance", "verb expected", key) ||
           (strcmp (key, "go") == 0 && liaison_text_child (text, verb, LIAISON_DEPREL_AUX) >= 0 &&
            g_str_has_suffix (text->words[verb].lower, "ing")))
    liaison_stance_weaken (stance, LIAISON_MODALITY_EXPECTED);
  else if (liaison_words_has ("stance", "verb possible", key))
    {
      liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
      if (negated && has_object (text, verb))
        stance->nothing = TRUE;
    }
  else if (passive &&
           (liaison_words_has ("verbs", "believe", key) ||
            (liaison_words_has ("verbs", "report", key) && strcmp (key, "find") != 0 &&
             strcmp (key, "show") != 0)) &&
           strcmp (key, "know") != 0 && strcmp (key, "see") != 0)
    liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
  else if (!passive && liaison_words_has ("verbs", "report", key) && !has_object (text, verb))
    /* "admitted attacking". */
    liaison_stance_note_source (stance, liaison_attribution_of_verb (text, verb));
  if (negated && !liaison_words_has ("stance", "verb factive", key))
    stance->negated = !stance->negated;
  liaison_stance_read_own (text, verb, stance);
}

/* "said that …", "denied that …", "prevented that …": the verb above a clause of its own. */
static void
govern_clause (const LiaisonText *text,
               int                verb,
               LiaisonStance     *stance)
{
  g_autofree char *key = liaison_stance_dup_key (text, verb);

  if (liaison_words_has ("verbs", "deny", key))
    {
      if (!liaison_text_is_negated (text, verb))
        stance->negated = !stance->negated;
      else
        liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
      liaison_stance_note_source (stance, liaison_attribution_of_verb (text, verb));
    }
  else if (liaison_words_has ("stance", "verb factive", key))
    liaison_stance_note_source (stance, liaison_words_has ("verbs", "believe", key)
                                            ? liaison_attribution_of_verb (text, verb)
                                            : -1);
  else if (liaison_words_has ("verbs", "report", key))
    liaison_stance_govern_by_report (text, verb, stance);
  else if (liaison_words_has ("verbs", "believe", key))
    {
      govern_by_belief (text, verb, stance);
      liaison_stance_read_auxiliaries (text, verb, stance);
    }
  else
    liaison_stance_govern_openly (text, verb, stance);
}

void
liaison_stance_govern (const LiaisonText *text,
                       int                word,
                       int                head,
                       LiaisonStance     *stance)
{
  gboolean open = text->words[word].deprel == LIAISON_DEPREL_XCOMP;

  if (text->words[head].upos == LIAISON_UPOS_VERB || text->words[head].upos == LIAISON_UPOS_AUX)
    {
      if (open)
        liaison_stance_govern_openly (text, head, stance);
      else
        govern_clause (text, head, stance);
    }
  else if (liaison_text_child (text, head, LIAISON_DEPREL_COP) < 0 &&
           text->words[head].upos == LIAISON_UPOS_NOUN)
    liaison_stance_govern_by_noun (text, head, stance);
  else
    liaison_stance_govern_by_adjective (text, head, stance);
}
