/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an article stands to what it states: as a fact, as expected, possible or hypothetical;
 * denied; in its own words or on somebody's word. Found by walking from the verb or noun that
 * states it up to the root of the sentence: each word above may have a say. */

#include "analysis/attribution.h"
#include "analysis/stance.h"

#include <string.h>

#define MAX_STEPS 12

static gboolean
is_present_form (const LiaisonWord *verb)
{
  return strcmp (verb->lower, verb->lemma) == 0 || g_str_has_suffix (verb->lower, "s") ||
         g_str_has_suffix (verb->lower, "ing");
}

/* "when Norway attacks, Japan will flee": as certain as the main clause. */
static void
read_time (const LiaisonText *text,
           int                word,
           int                head,
           LiaisonStance     *stance)
{
  static const char *const times[] = { "when", "after", "before", "once", "as", "whenever", NULL };
  static const char *const will[] = { "will", "'ll", "wo", "shall", NULL };

  if (is_present_form (&text->words[word]) && liaison_stance_has_child (text, word, times) &&
      liaison_text_child (text, word, LIAISON_DEPREL_AUX) < 0 &&
      liaison_stance_has_child (text, head, will))
    liaison_stance_weaken (stance, LIAISON_MODALITY_EXPECTED);
}

/* An adverbial clause is stated apart from the main one, unless it is one with it: "will fly to
 * Norway, meeting the king". */
static void
leave_adverbial (const LiaisonText *text,
                 int                word,
                 int                head,
                 LiaisonStance     *stance)
{
  static const char *const joining[] = { "with", "by", NULL };
  int mark = liaison_text_child (text, word, LIAISON_DEPREL_MARK);
  gboolean adjective =
      text->words[head].upos == LIAISON_UPOS_ADJ || text->words[head].upos == LIAISON_UPOS_ADV;
  g_autofree char *key = liaison_stance_dup_key (text, head);

  if (!stance->inside)
    return;
  if (liaison_text_child_is (text, word, LIAISON_DEPREL_MARK, "to"))
    {
      if (adjective)
        liaison_stance_govern_by_adjective (text, head, stance);
      else
        /* "in order to attack": a purpose, not a deed. */
        liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
      stance->inside = adjective;
      return;
    }
  read_time (text, word, head, stance);
  if (mark < 0 && liaison_words_has ("stance", "verb negative", key))
    /* "ruled out attacking". */
    liaison_stance_govern_openly (text, head, stance);
  else if (!adjective && ((mark < 0 && liaison_text_child (text, word, LIAISON_DEPREL_NSUBJ) < 0 &&
                           g_str_has_suffix (text->words[word].lower, "ing") &&
                           liaison_text_child (text, word, LIAISON_DEPREL_ADVMOD) < 0) ||
                          (mark >= 0 && g_strv_contains (joining, text->words[mark].lower))))
    {
      /* "by working with them it can help": that it can help is of the future, not the work. */
      if (!liaison_text_child_is (text, head, LIAISON_DEPREL_AUX, "can"))
        liaison_stance_read_own (text, head, stance);
    }
  else
    stance->inside = FALSE;
}

/* "told reporters that …": the parser may hang the clause on who is told. Returns the verb, or -1.
 */
static int
find_telling (const LiaisonText *text,
              int                noun)
{
  int verb = text->words[noun].head;

  return verb >= 0 &&
                 (text->words[noun].deprel == LIAISON_DEPREL_OBJ ||
                  text->words[noun].deprel == LIAISON_DEPREL_IOBJ ||
                  text->words[noun].deprel == LIAISON_DEPREL_OBL_AGENT) &&
                 liaison_words_has ("verbs", "report", text->words[verb].lemma)
             ? verb
             : -1;
}

static void
leave_noun_clause (const LiaisonText *text,
                   int                word,
                   int                head,
                   LiaisonStance     *stance)
{
  gboolean to = liaison_text_child_is (text, word, LIAISON_DEPREL_MARK, "to");
  int verb = to ? -1 : find_telling (text, head);

  if (!stance->inside)
    return;
  if (verb >= 0 && !liaison_words_has ("stance", "noun report", text->words[head].lemma))
    {
      liaison_stance_govern_by_report (text, verb, stance);
      stance->inside = FALSE;
    }
  else if (liaison_stance_is_noun_clause (text, word) || to ||
           liaison_text_child (text, word, LIAISON_DEPREL_MARK) >= 0)
    {
      if (!liaison_stance_govern_by_noun (text, head, stance) && to)
        liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
      stance->deed = stance->clause = TRUE;
    }
  else
    /* "the forces attacking the city", "which attacks it": said of the noun, apart. */
    stance->inside = FALSE;
}

static gboolean
is_definite (const LiaisonText *text,
             int                noun)
{
  static const char *const definite[] = { "the", "this", "that", "these", "those", NULL };

  return liaison_text_child (text, noun, LIAISON_DEPREL_NMOD_POSS) >= 0 ||
         liaison_stance_has_child (text, noun, definite);
}

/* A deed as the object of a verb: "imposed sanctions", "called for talks", "rejected sanctions". */
static void
leave_object (const LiaisonText *text,
              int                noun,
              int                verb,
              LiaisonStance     *stance)
{
  g_autofree char *key = liaison_stance_dup_key (text, verb);
  gboolean light = liaison_words_has ("verbs", "light", key);
  gboolean object = text->words[noun].deprel == LIAISON_DEPREL_OBJ;
  gboolean possible = liaison_words_has ("stance", "verb possible", key);
  gboolean expected = liaison_words_has ("stance", "verb expected", key);

  if (stance->clause && !(object && (liaison_words_has ("verbs", "deny", key) ||
                                     liaison_words_has ("stance", "verb negative", key))))
    {
      /* What is done with a vow or a claim makes it neither more nor less one. */
      stance->inside = FALSE;
      return;
    }
  if (object && liaison_words_has ("verbs", "deny", key))
    {
      if (!liaison_words_has ("verbs", "light-negative", key))
        stance->negated = !stance->negated;
      if (!light)
        liaison_stance_note_source (stance, liaison_attribution_of_verb (text, verb));
    }
  else if (object && liaison_words_has ("stance", "verb negative", key) &&
           !liaison_words_has ("verbs", "light-negative", key))
    stance->negated = !stance->negated;
  else if (possible || expected)
    {
      if (!is_definite (text, noun))
        liaison_stance_weaken (stance,
                               possible ? LIAISON_MODALITY_POSSIBLE : LIAISON_MODALITY_EXPECTED);
    }
  else if (!light)
    {
      if (object && (liaison_words_has ("verbs", "report", key)))
        liaison_stance_note_source (stance, liaison_attribution_of_verb (text, verb));
      if (is_definite (text, noun) || text->words[verb].upos != LIAISON_UPOS_VERB)
        stance->inside = FALSE;
      else
        liaison_stance_read_auxiliaries (text, verb, stance);
      return;
    }
  if (liaison_text_is_negated (text, verb))
    stance->negated = !stance->negated;
  liaison_stance_read_own (text, verb, stance);
}

/* A deed as a subject: "talks will begin", "an attack is likely"; else the verb says nothing of it.
 */
static void
leave_subject (const LiaisonText *text,
               int                noun,
               int                verb,
               LiaisonStance     *stance)
{
  g_autofree char *key = liaison_stance_dup_key (text, verb);
  gboolean passive = text->words[noun].deprel == LIAISON_DEPREL_NSUBJ_PASS;

  if (text->words[verb].upos == LIAISON_UPOS_ADJ)
    {
      liaison_stance_govern_by_adjective (text, verb, stance);
      return;
    }
  if (passive && liaison_words_has ("stance", "verb expected", key))
    liaison_stance_weaken (stance, LIAISON_MODALITY_EXPECTED);
  else if (passive && (liaison_words_has ("stance", "verb possible", key) ||
                       liaison_words_has ("verbs", "believe", key)))
    liaison_stance_weaken (stance, LIAISON_MODALITY_POSSIBLE);
  else if (!liaison_words_has ("stance", "occurrence", key) &&
           !(passive && liaison_words_has ("verbs", "light", key)))
    {
      stance->inside = FALSE;
      return;
    }
  if (liaison_text_is_negated (text, verb))
    stance->negated = !stance->negated;
  liaison_stance_read_own (text, verb, stance);
}

static void
leave_nominal (const LiaisonText *text,
               int                noun,
               int                head,
               LiaisonStance     *stance)
{
  const char *preposition = liaison_text_preposition (text, noun);

  if (!stance->inside)
    return;
  if (stance->tie || !stance->deed)
    {
      stance->inside = FALSE;
      return;
    }
  switch (text->words[noun].deprel)
    {
    case LIAISON_DEPREL_OBJ:
      leave_object (text, noun, head, stance);
      break;
    case LIAISON_DEPREL_OBL:
      if (preposition != NULL &&
          (strcmp (preposition, "for") == 0 || strcmp (preposition, "of") == 0 ||
           strcmp (preposition, "about") == 0 || strcmp (preposition, "with") == 0 ||
           strcmp (preposition, "on") == 0 || strcmp (preposition, "to") == 0))
        leave_object (text, noun, head, stance);
      else
        stance->inside = FALSE;
      break;
    case LIAISON_DEPREL_NSUBJ:
    case LIAISON_DEPREL_NSUBJ_PASS:
      leave_subject (text, noun, head, stance);
      break;
    case LIAISON_DEPREL_NMOD:
      if (!liaison_stance_govern_by_noun (text, head, stance) &&
          !liaison_words_has ("stance", "partitive", text->words[head].lemma))
        stance->inside = FALSE;
      break;
    default:
      stance->inside = FALSE;
      break;
    }
}

/* "will meet and discuss": the second verb shares what the first has, if it has none itself. */
static void
leave_conjunct (const LiaisonText *text,
                int                word,
                int                head,
                LiaisonStance     *stance)
{
  static const char *const alternatives[] = { "or", "nor", NULL };
  static const char *const instead[] = { "rather", "instead", NULL };

  if (!stance->inside || text->words[word].upos != LIAISON_UPOS_VERB)
    return;
  if (liaison_stance_has_child (text, word, instead))
    stance->negated = !stance->negated;
  else if (liaison_text_child (text, word, LIAISON_DEPREL_AUX) < 0 &&
           liaison_text_child (text, word, LIAISON_DEPREL_NSUBJ) < 0)
    {
      liaison_stance_read_own (text, head, stance);
      if (liaison_stance_has_child (text, word, alternatives) &&
          liaison_text_is_negated (text, head))
        stance->negated = !stance->negated;
    }
  else
    liaison_stance_read_marks (text, head, stance);
}

/* From WORD up to what governs it. */
static void
step (const LiaisonText *text,
      int                word,
      int                head,
      LiaisonStance     *stance)
{
  switch (text->words[word].deprel)
    {
    case LIAISON_DEPREL_XCOMP:
    case LIAISON_DEPREL_CCOMP:
    case LIAISON_DEPREL_CSUBJ:
    case LIAISON_DEPREL_CSUBJ_PASS:
      if (stance->inside)
        liaison_stance_govern (text, word, head, stance);
      else if (text->words[word].deprel == LIAISON_DEPREL_CCOMP &&
               liaison_words_has ("verbs", "report", text->words[head].lemma))
        liaison_stance_note_source (stance, liaison_attribution_of_verb (text, head));
      stance->deed = text->words[head].upos == LIAISON_UPOS_NOUN;
      break;
    case LIAISON_DEPREL_PARATAXIS:
      if (liaison_words_has ("verbs", "report", text->words[head].lemma) &&
          liaison_text_child (text, head, LIAISON_DEPREL_CCOMP) < 0)
        liaison_stance_note_source (stance, liaison_attribution_of_verb (text, head));
      stance->inside = FALSE;
      break;
    case LIAISON_DEPREL_ACL:
    case LIAISON_DEPREL_ACL_RELCL:
      leave_noun_clause (text, word, head, stance);
      break;
    case LIAISON_DEPREL_ADVCL:
      leave_adverbial (text, word, head, stance);
      break;
    case LIAISON_DEPREL_CONJ:
      leave_conjunct (text, word, head, stance);
      break;
    default:
      leave_nominal (text, word, head, stance);
      break;
    }
}

/* "was not on the call": he was not, but the call was. */
static gboolean
is_place_of_subject (const LiaisonText *text,
                     int                word)
{
  return liaison_text_child (text, word, LIAISON_DEPREL_COP) >= 0 &&
         liaison_text_child (text, word, LIAISON_DEPREL_CASE) >= 0;
}

static gboolean
is_tie (LiaisonRelationKind kind)
{
  return !liaison_relation_kind_is_action (kind) && kind != LIAISON_RELATION_PARTICIPANT_IN &&
         kind != LIAISON_RELATION_TARGET_OF && kind != LIAISON_RELATION_PARTY_TO;
}

/* "Why did Norway attack?" takes for granted that it did. */
static gboolean
is_open_question (const LiaisonText *text,
                  int                word)
{
  static const char *const granting[] = { "why", NULL };
  LiaisonWordRange sentence = text->sentences[text->words[word].sentence];

  for (guint w = sentence.first; w < sentence.end && w < sentence.first + 3; w++)
    if (g_strv_contains (granting, text->words[w].lower))
      return FALSE;
  return liaison_phrases_is_question (text, word);
}

static LiaisonStance
read_stance (const LiaisonText  *text,
             int                 word,
             LiaisonRelationKind kind)
{
  LiaisonStance stance = { .inside = TRUE, .tie = is_tie (kind), .source = -1 };
  int from = -1;

  stance.deed = text->words[word].upos != LIAISON_UPOS_VERB;
  if (!is_place_of_subject (text, word))
    {
      stance.negated = liaison_text_is_negated (text, word);
      liaison_stance_read_own (text, word, &stance);
    }
  for (guint steps = 0; word >= 0 && steps < MAX_STEPS; steps++)
    {
      int head = text->words[word].head;

      liaison_stance_note_source (&stance, liaison_attribution_beside (text, word, from));
      from = word;
      if (head >= 0)
        step (text, word, head, &stance);
      else if (stance.inside && is_open_question (text, word))
        stance.modality = LIAISON_MODALITY_HYPOTHETICAL;
      word = head;
    }
  return stance;
}

static void
attribute (const LiaisonDraft   *draft,
           LiaisonDraftRelation *relation,
           int                   source)
{
  const LiaisonWord *word = &draft->text->words[source];
  int entity = liaison_phrases_referent (draft, source);

  /* "their charges": if nobody knows whose, the charges are what can be told. */
  if (entity < 0 && word->upos == LIAISON_UPOS_PRON && word->deprel == LIAISON_DEPREL_NMOD_POSS)
    source = word->head;
  g_free (relation->attribution);
  /* "on the word of he" tells nobody anything. */
  relation->attribution = entity >= 0 && word->upos == LIAISON_UPOS_PRON
                              ? g_strdup (liaison_draft_entity (draft, entity)->name)
                              : liaison_phrases_dup_phrase (draft->text, source);
  /* A phrase that runs over the end of a quotation is none. */
  if (entity >= 0 && (strchr (relation->attribution, '"') != NULL ||
                      strstr (relation->attribution, "”") != NULL))
    {
      g_free (relation->attribution);
      relation->attribution = g_strdup (liaison_draft_entity (draft, entity)->name);
    }
  relation->attributed_to = entity;
}

/* Where nothing is stated the relation is not worth drawing. */
#define NOTHING 0.5

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
  LiaisonStance stance = read_stance (draft->text, word, relation->kind);

  relation->word = word;
  relation->modality = stance.modality;
  relation->negated = stance.negated != denied;
  if (stance.nothing)
    relation->confidence *= NOTHING;
  if (stance.source < 0)
    stance.source = liaison_attribution_of_quote (draft, word);
  if (stance.source >= 0)
    attribute (draft, relation, stance.source);
}
