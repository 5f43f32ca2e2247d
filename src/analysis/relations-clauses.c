/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A verb with who does it and whom it is done to, as far as the tree says: active and passive,
 * relative clauses, participles, what is done for a purpose, and what joined verbs share. */

#include "analysis/relations.h"

#include <string.h>

/* From a verb at most so many nouns up to who has the plan. */
#define MAX_STEPS 4

/**
 * liaison_relations_particle:
 * @text: the words
 * @verb: a verb
 *
 * Returns: its particle, also one that the tree takes for an adverb ("pushed the rebels back"), or
 * -1
 */
int
liaison_relations_particle (const LiaisonText *text,
                            int                verb)
{
  static const char *const particles[] = { "back", "out", "off", "away", "down", NULL };
  int particle = liaison_text_child (text, verb, LIAISON_DEPREL_COMPOUND_PRT);

  for (int c = liaison_text_child (text, verb, LIAISON_DEPREL_ADVMOD); particle < 0 && c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_ADVMOD))
    if (c > verb && g_strv_contains (particles, text->words[c].lower))
      {
        g_autofree char *key =
            g_strconcat (text->words[verb].lemma, "_", text->words[c].lower, NULL);

        if (liaison_lexicon_verb (key) != NULL)
          particle = c;
      }
  return particle;
}

/**
 * liaison_relations_dup_key:
 * @text: the words
 * @verb: a verb
 *
 * Returns: (transfer full): what the lexicon lists it under
 */
char *
liaison_relations_dup_key (const LiaisonText *text,
                           int                verb)
{
  int particle = liaison_relations_particle (text, verb);

  return particle >= 0
             ? g_strconcat (text->words[verb].lemma, "_", text->words[particle].lower, NULL)
             : g_strdup (text->words[verb].lemma);
}

/**
 * liaison_relations_conjuncts:
 * @text: the words
 * @word: a noun, or -1
 *
 * Returns: (transfer full) (element-type int): the noun and those joined to it
 */
GArray *
liaison_relations_conjuncts (const LiaisonText *text,
                             int                word)
{
  return word >= 0 ? liaison_phrases_conjuncts (text, word)
                   : g_array_new (FALSE, FALSE, sizeof (int));
}

static gboolean
is_participle (const LiaisonWord *word)
{
  return word->upos == LIAISON_UPOS_VERB && strcmp (word->lower, word->lemma) != 0 &&
         !g_str_has_suffix (word->lower, "ing");
}

/* "was targeted and killed": the second shares what makes the first a passive. */
static gboolean
is_passive (const LiaisonText *text,
            int                verb)
{
  const LiaisonWord *word = &text->words[verb];

  if (liaison_text_is_passive (text, verb))
    return TRUE;
  if (!is_participle (word) || liaison_text_child (text, verb, LIAISON_DEPREL_OBJ) >= 0 ||
      liaison_text_child (text, verb, LIAISON_DEPREL_NSUBJ) >= 0 ||
      liaison_text_child (text, verb, LIAISON_DEPREL_AUX) >= 0)
    return FALSE;
  if (word->deprel == LIAISON_DEPREL_ACL || word->deprel == LIAISON_DEPREL_AMOD)
    return TRUE;
  return word->deprel == LIAISON_DEPREL_CONJ && word->head >= 0 &&
         text->words[word->head].upos == LIAISON_UPOS_VERB &&
         liaison_text_is_passive (text, word->head);
}

/* "the Iranian-backed group": the one before the participle, or -1. */
static int
find_compound (const LiaisonText *text,
               int                verb)
{
  int first = text->words[verb].child;

  return text->words[verb].deprel == LIAISON_DEPREL_AMOD && is_participle (&text->words[verb]) &&
                 first >= 0 && first < verb && verb - first <= 3 &&
                 strcmp (text->words[verb - 1].form, "-") == 0
             ? first
             : -1;
}

static int
find_by (const LiaisonText *text,
         int                verb)
{
  int agent = liaison_text_child (text, verb, LIAISON_DEPREL_OBL_AGENT);

  if (agent < 0)
    agent = find_compound (text, verb);

  if (agent >= 0)
    return agent;
  for (int c = liaison_text_child (text, verb, LIAISON_DEPREL_OBL); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_OBL))
    if (g_strcmp0 (liaison_text_preposition (text, c), "by") == 0)
      return c;
  return -1;
}

static int
find_agent (const LiaisonText *text,
            int                verb)
{
  int agent = find_by (text, verb);

  /* "attacked and killed by …". */
  for (int c = liaison_text_child (text, verb, LIAISON_DEPREL_CONJ); agent < 0 && c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_CONJ))
    if (is_passive (text, c))
      agent = find_by (text, c);
  if (agent >= 0)
    return agent;
  /* "was killed in an Israeli airstrike": the strike, and through it whose it was. */
  for (int c = liaison_text_child (text, verb, LIAISON_DEPREL_OBL); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_OBL))
    if (g_strcmp0 (liaison_text_preposition (text, c), "in") == 0 &&
        liaison_words_has ("nouns", "operation", text->words[c].lemma))
      return c;
  return -1;
}

/* "targeted and killed them": the first shares the object of the second. */
static int
find_shared_object (const LiaisonText *text,
                    int                verb)
{
  for (int c = liaison_text_child (text, verb, LIAISON_DEPREL_CONJ); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_CONJ))
    if (c > verb && c - verb <= 3 && text->words[c].upos == LIAISON_UPOS_VERB &&
        liaison_text_child (text, c, LIAISON_DEPREL_NSUBJ) < 0 &&
        liaison_text_child (text, verb, LIAISON_DEPREL_OBL) < 0 &&
        liaison_text_child (text, verb, LIAISON_DEPREL_XCOMP) < 0 &&
        liaison_text_child (text, verb, LIAISON_DEPREL_CCOMP) < 0)
      return liaison_text_child (text, c, LIAISON_DEPREL_OBJ);
  return -1;
}

/* The noun that a relative clause has lost its object to. */
static int
find_gap (const LiaisonText *text,
          int                verb)
{
  int subject = liaison_text_child (text, verb, LIAISON_DEPREL_NSUBJ);

  if (subject < 0 || strcmp (text->words[subject].lower, "who") == 0 ||
      strcmp (text->words[subject].lower, "which") == 0 ||
      strcmp (text->words[subject].lower, "that") == 0 ||
      liaison_text_child (text, verb, LIAISON_DEPREL_XCOMP) >= 0 ||
      liaison_text_child (text, verb, LIAISON_DEPREL_CCOMP) >= 0)
    return -1;
  /* "the day that …", "where …" are no objects. */
  return liaison_text_child_is (text, verb, LIAISON_DEPREL_ADVMOD, "where") ||
                 liaison_text_child_is (text, verb, LIAISON_DEPREL_ADVMOD, "when")
             ? -1
             : text->words[verb].head;
}

static int
find_object (const LiaisonText *text,
             int                verb)
{
  const LiaisonWord *word = &text->words[verb];
  int object = liaison_text_child (text, verb, LIAISON_DEPREL_OBJ);

  if (object < 0 && liaison_words_has ("verbs", "appoint", word->lemma))
    {
      /* "named Haines as …", with the name taken for what she was named. */
      object = liaison_text_child (text, verb, LIAISON_DEPREL_XCOMP);
      if (object >= 0 && text->words[object].upos != LIAISON_UPOS_PROPN)
        object = -1;
    }
  if (object < 0)
    object = find_shared_object (text, verb);
  if (object < 0 && word->deprel == LIAISON_DEPREL_ACL_RELCL && word->head >= 0)
    object = find_gap (text, verb);
  return object;
}

/* The one with the plan by what stands with the noun: "their efforts", "efforts by them", "Israeli
 * efforts". */
static int
find_own_owner (const LiaisonDraft *draft,
                int                 noun)
{
  const LiaisonText *text = draft->text;
  int owner = liaison_text_child (text, noun, LIAISON_DEPREL_NMOD_POSS);

  if (owner >= 0)
    return owner;
  for (int c = liaison_text_child (text, noun, LIAISON_DEPREL_NMOD); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_NMOD))
    {
      const char *preposition = liaison_text_preposition (text, c);

      if (preposition != NULL &&
          (strcmp (preposition, "by") == 0 || strcmp (preposition, "of") == 0))
        return c;
    }
  for (int c = text->words[noun].child; c >= 0 && c < noun; c = text->words[c].sibling)
    {
      int entity = liaison_draft_entity_of (draft, c);

      if ((text->words[c].deprel == LIAISON_DEPREL_AMOD ||
           text->words[c].deprel == LIAISON_DEPREL_COMPOUND) &&
          entity >= 0 && liaison_draft_entity (draft, entity)->named)
        return c;
      if (strcmp (text->words[c].lower, "led") == 0 && text->words[c].child >= 0 &&
          text->words[c].child < c)
        return text->words[c].child;
    }
  return -1;
}

/* "in a bid", "as part of an effort", "with plans": the subject of the verb has it. */
static gboolean
is_circumstance (const char *preposition)
{
  static const char *const prepositions[] = {
    "in", "as", "with", "during", "through", "under", NULL
  };

  return preposition != NULL && g_strv_contains (prepositions, preposition);
}

/**
 * liaison_relations_owner:
 * @draft: a draft
 * @noun: the word of a plan, an effort, a campaign
 *
 * Returns: the word of who has it, or -1
 */
int
liaison_relations_owner (const LiaisonDraft *draft,
                         int                 noun)
{
  const LiaisonText *text = draft->text;

  for (guint steps = 0; noun >= 0 && steps < MAX_STEPS; steps++)
    {
      int owner = find_own_owner (draft, noun);
      int head = text->words[noun].head;

      if (owner >= 0)
        return owner;
      if (head < 0)
        return -1;
      switch (text->words[noun].deprel)
        {
        case LIAISON_DEPREL_OBJ:
          {
            g_autofree char *key = liaison_relations_dup_key (text, head);

            return liaison_words_has ("verbs", "light", key) ? liaison_phrases_subject (text, head)
                                                             : -1;
          }
        case LIAISON_DEPREL_OBL:
          return is_circumstance (liaison_text_preposition (text, noun)) &&
                         !liaison_text_is_passive (text, head)
                     ? liaison_phrases_subject (text, head)
                     : -1;
        case LIAISON_DEPREL_NMOD:
          /* "part of efforts", "the next phase of the campaign". */
          if (!liaison_words_has ("verbs", "share", text->words[head].lemma))
            return -1;
          noun = head;
          break;
        default:
          return -1;
        }
    }
  return -1;
}

/* The noun of a plan that stands right before "to" and VERB, or -1. */
static int
find_plan_before (const LiaisonText *text,
                  int                verb)
{
  int mark = liaison_text_child (text, verb, LIAISON_DEPREL_MARK);
  int noun = mark - 1;

  return noun >= 0 && text->words[noun].upos == LIAISON_UPOS_NOUN &&
                 text->words[noun].head == text->words[verb].head &&
                 liaison_words_has ("verbs", "plan", text->words[noun].lemma)
             ? noun
             : -1;
}

/* "the first country to recognize it": the noun does it. */
static gboolean
is_ranked (const LiaisonText *text,
           int                noun)
{
  static const char *const ranks[] = { "first",  "last",   "only",  "next",
                                       "latest", "second", "third", NULL };

  for (int c = text->words[noun].child; c >= 0 && c < noun; c = text->words[c].sibling)
    if (text->words[c].deprel == LIAISON_DEPREL_AMOD &&
        g_strv_contains (ranks, text->words[c].lower))
      return TRUE;
  return FALSE;
}

static int
find_ranked (const LiaisonText *text,
             int                noun)
{
  int subject;

  /* "became the first country to". */
  if (text->words[noun].head >= 0 &&
      strcmp (text->words[text->words[noun].head].lemma, "become") == 0)
    return liaison_phrases_subject (text, text->words[noun].head);
  if (liaison_text_child (text, noun, LIAISON_DEPREL_COP) < 0)
    return text->words[noun].deprel == LIAISON_DEPREL_APPOS ? text->words[noun].head : noun;
  subject = liaison_phrases_subject (text, noun);
  return subject >= 0 ? subject : noun;
}

static int
find_subject (const LiaisonDraft *draft,
              int                 verb)
{
  const LiaisonText *text = draft->text;
  const LiaisonWord *word = &text->words[verb];
  int above = verb;

  /* "efforts to isolate and defeat them". */
  while (text->words[above].deprel == LIAISON_DEPREL_CONJ && text->words[above].head >= 0 &&
         liaison_text_child (text, above, LIAISON_DEPREL_NSUBJ) < 0 &&
         text->words[text->words[above].head].upos == LIAISON_UPOS_VERB)
    above = text->words[above].head;
  word = &text->words[above];
  if (word->head >= 0 && liaison_text_child (text, above, LIAISON_DEPREL_NSUBJ) < 0 &&
      liaison_text_child_is (text, above, LIAISON_DEPREL_MARK, "to"))
    {
      if (word->deprel == LIAISON_DEPREL_ACL && text->words[word->head].upos == LIAISON_UPOS_NOUN)
        return is_ranked (text, word->head) ? find_ranked (text, word->head)
                                            : liaison_relations_owner (draft, word->head);
      /* "supported them in their efforts to stop Y", where the tree takes the verb for what is done
       * in order to stop Y. */
      if (word->deprel == LIAISON_DEPREL_ADVCL && find_plan_before (text, above) >= 0)
        return liaison_relations_owner (draft, find_plan_before (text, above));
      /* "the strikes were carried out by X to stop Y". */
      if (word->deprel == LIAISON_DEPREL_ADVCL && liaison_text_is_passive (text, word->head) &&
          find_by (text, word->head) >= 0)
        return find_by (text, word->head);
    }
  return liaison_phrases_subject (text, verb);
}

/**
 * liaison_relations_read_clause:
 * @draft: a draft
 * @verb: a verb
 * @clause: (out caller-allocates): its arguments; free with liaison_relations_clear_clause()
 */
void
liaison_relations_read_clause (const LiaisonDraft *draft,
                               int                 verb,
                               LiaisonClause      *clause)
{
  const LiaisonText *text = draft->text;
  int subject =
      find_compound (text, verb) >= 0 ? text->words[verb].head : find_subject (draft, verb);
  gboolean own =
      subject >= 0 && (text->words[subject].head == verb || find_compound (text, verb) >= 0);

  clause->verb = verb;
  clause->passive = is_passive (text, verb);
  clause->certainty = own ? 1.0 : 0.88;
  if (clause->passive)
    {
      clause->subjects = liaison_relations_conjuncts (text, find_agent (text, verb));
      clause->objects = liaison_relations_conjuncts (text, subject);
    }
  else
    {
      clause->subjects = liaison_relations_conjuncts (text, subject);
      clause->objects = liaison_relations_conjuncts (text, find_object (text, verb));
    }
}

/**
 * liaison_relations_clear_clause:
 * @clause: a clause that was read
 */
void
liaison_relations_clear_clause (LiaisonClause *clause)
{
  g_array_unref (clause->subjects);
  g_array_unref (clause->objects);
}
