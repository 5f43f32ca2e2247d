/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions that several stages ask of the tree of a sentence: who is the subject, what belongs to
 * a phrase, whom a word means. */

#include "analysis/phrases.h"

#include <string.h>

/* Subjects are looked for at most so many clauses up. */
#define MAX_CLAUSES 6

/**
 * liaison_phrases_sentence_span:
 * @text: the words
 * @word: one of them
 *
 * Returns: the stretch of the sentence that @word stands in
 */
LiaisonSpan
liaison_phrases_sentence_span (const LiaisonText *text,
                               int                word)
{
  LiaisonWordRange sentence = text->sentences[text->words[word].sentence];
  LiaisonSpan span = { text->words[sentence.first].start, text->words[sentence.end - 1].end };

  return span;
}

static gboolean
is_relative (const LiaisonWord *word)
{
  return word->upos == LIAISON_UPOS_PRON &&
         (strcmp (word->lower, "who") == 0 || strcmp (word->lower, "which") == 0 ||
          strcmp (word->lower, "that") == 0 || strcmp (word->lower, "whom") == 0 ||
          strcmp (word->lower, "whose") == 0);
}

/* The noun that the relative clause around WORD hangs on, or -1. */
static int
find_antecedent (const LiaisonText *text,
                 int                word)
{
  for (guint depth = 0; word >= 0 && depth < 24; depth++)
    {
      if (text->words[word].deprel == LIAISON_DEPREL_ACL_RELCL)
        return text->words[word].head;
      word = text->words[word].head;
    }
  return -1;
}

static gboolean
is_quantity (const LiaisonWord *word)
{
  static const char *const quantities[] = { "many",   "some",     "most",      "several", "all",
                                            "both",   "each",     "one",       "members", "number",
                                            "group",  "majority", "part",      "parts",   "few",
                                            "dozens", "hundreds", "thousands", "none",    NULL };

  return g_strv_contains (quantities, word->lower);
}

/* "Ida Brandt, who was …": the person whose name stands right before a singular "who", or -1. */
static int
find_beside (const LiaisonDraft *draft,
             int                 word)
{
  static const char *const plural[] = { "are", "were", "have", NULL };
  const LiaisonText *text = draft->text;
  int mention;

  if (strcmp (text->words[word].lower, "who") != 0 || word < 2 ||
      strcmp (text->words[word - 1].form, ",") != 0 || word + 1 >= (int)text->n_words ||
      g_strv_contains (plural, text->words[word + 1].lower))
    return -1;
  mention = draft->name_at[word - 2];
  if (mention < 0 || liaison_draft_mention (draft, mention)->form != LIAISON_MENTION_NAME ||
      liaison_draft_mention (draft, mention)->entity < 0 ||
      liaison_draft_entity (draft, liaison_draft_mention (draft, mention)->entity)->kind !=
          LIAISON_ENTITY_PERSON)
    return -1;
  return liaison_draft_mention (draft, mention)->entity;
}

/**
 * liaison_phrases_referent:
 * @draft: a draft
 * @word: a word
 *
 * Returns: the index of the entity that @word refers to, or -1
 */
int
liaison_phrases_referent (const LiaisonDraft *draft,
                          int                 word)
{
  const LiaisonText *text = draft->text;
  int entity, part;

  if (word < 0)
    return -1;
  entity = liaison_draft_entity_of (draft, word);
  if (entity >= 0 && liaison_draft_entity (draft, entity)->named)
    return entity;
  if (is_relative (&text->words[word]))
    {
      int antecedent = find_antecedent (text, word);
      int beside = find_beside (draft, word);

      if (beside >= 0)
        return beside;
      if (antecedent < 0 || antecedent == word || is_relative (&text->words[antecedent]))
        return -1;
      entity = liaison_phrases_referent (draft, antecedent);
      /* "is a lawyer who": the subject. */
      if (entity < 0 && liaison_text_child (text, antecedent, LIAISON_DEPREL_COP) >= 0)
        {
          part = liaison_text_child (text, antecedent, LIAISON_DEPREL_NSUBJ);
          if (part >= 0 && !is_relative (&text->words[part]))
            entity = liaison_phrases_referent (draft, part);
        }
      return entity;
    }
  /* "the director, Avril Haines": the apposition names whom the noun means. */
  if (text->words[word].upos != LIAISON_UPOS_VERB)
    {
      static const LiaisonDeprel naming[] = { LIAISON_DEPREL_APPOS, LIAISON_DEPREL_FLAT,
                                              LIAISON_DEPREL_NMOD_DESC };

      for (guint i = 0; i < G_N_ELEMENTS (naming); i++)
        {
          part = liaison_text_child (text, word, naming[i]);
          if (part > word && (entity = liaison_draft_entity_of (draft, part)) >= 0 &&
              draft->name_at[part] >= 0)
            return entity;
        }
    }
  if (is_quantity (&text->words[word]) &&
      (part = liaison_text_child (text, word, LIAISON_DEPREL_NMOD)) >= 0 &&
      g_strcmp0 (liaison_text_preposition (text, part), "of") == 0)
    return liaison_draft_entity_of (draft, part);
  return -1;
}

static int
own_subject (const LiaisonText *text,
             int                verb)
{
  int subject = liaison_text_child (text, verb, LIAISON_DEPREL_NSUBJ);
  int next;

  /* Of two the one next to the verb: the first is "while ambassador, …" or the like. */
  while (subject >= 0 && (next = liaison_text_next (text, subject, LIAISON_DEPREL_NSUBJ)) >= 0 &&
         next < verb)
    subject = next;
  return subject >= 0 ? subject : liaison_text_child (text, verb, LIAISON_DEPREL_NSUBJ_PASS);
}

static gboolean
controls_object (const char *lemma)
{
  static const char *const verbs[] = {
    "ask",      "urge",    "tell",   "force",    "allow",  "order",  "help",      "persuade",
    "convince", "let",     "make",   "want",     "expect", "enable", "encourage", "press",
    "permit",   "invite",  "advise", "instruct", "lead",   "cause",  "see",       "watch",
    "appoint",  "accuse",  "compel", "pressure", "warn",   "name",   "nominate",  "get",
    "call",     "prevent", "stop",   "choose",   "elect",  "push",   "leave",     "require",
    "beg",      "need",    "like",   NULL
  };

  return g_strv_contains (verbs, lemma);
}

/* "While speaking to Reed, a dog was called for": who spoke is not said. */
static gboolean
dangles (const LiaisonText *text,
         int                verb)
{
  int head = text->words[verb].head;

  return head > verb && g_str_has_suffix (text->words[verb].lower, "ing") &&
         liaison_text_is_passive (text, head) &&
         (liaison_text_child (text, head, LIAISON_DEPREL_NSUBJ_PASS) < 0 ||
          text->words[liaison_text_child (text, head, LIAISON_DEPREL_NSUBJ_PASS)].upos !=
              LIAISON_UPOS_PROPN);
}

/**
 * liaison_phrases_subject:
 * @text: the words
 * @verb: a verb, or the predicate of a copula
 *
 * Returns: the word of its subject, or -1
 */
int
liaison_phrases_subject (const LiaisonText *text,
                         int                verb)
{
  for (guint depth = 0; verb >= 0 && depth < MAX_CLAUSES; depth++)
    {
      const LiaisonWord *word = &text->words[verb];
      int subject = own_subject (text, verb);
      int object;

      if (subject >= 0)
        return subject;
      switch (word->deprel)
        {
        case LIAISON_DEPREL_XCOMP:
          object = word->head >= 0 ? liaison_text_child (text, word->head, LIAISON_DEPREL_OBJ) : -1;
          if (object >= 0 && object < verb && controls_object (text->words[word->head].lemma))
            return object;
          break;
        case LIAISON_DEPREL_CCOMP:
          object = word->head >= 0 ? liaison_text_child (text, word->head, LIAISON_DEPREL_OBJ) : -1;
          if (object >= 0 && controls_object (text->words[word->head].lemma))
            return object;
          /* "believed Norway needed help": what stands right before the clause. */
          return object >= 0 && (int)liaison_text_subtree (text, object).end == verb ? object : -1;
        case LIAISON_DEPREL_ACL:
        case LIAISON_DEPREL_ACL_RELCL:
          /* "the forces attacking the city", "missiles which hit it": the noun is the subject; not
           * so for "the plan to attack". */
          if (liaison_text_child_is (text, verb, LIAISON_DEPREL_MARK, "to"))
            return word->head >= 0 ? liaison_text_child (text, word->head, LIAISON_DEPREL_NMOD_POSS)
                                   : -1;
          return word->head;
        case LIAISON_DEPREL_CONJ:
          /* A second verb with a subject of the first; a noun or an adjective has none to give. */
          if (word->head >= 0 && text->words[word->head].upos != LIAISON_UPOS_VERB &&
              text->words[word->head].upos != LIAISON_UPOS_AUX &&
              liaison_text_child (text, word->head, LIAISON_DEPREL_COP) < 0 &&
              own_subject (text, word->head) < 0)
            return -1;
          break;
        case LIAISON_DEPREL_ADVCL:
          /* "accused Norway of attacking": not he who accuses. Otherwise it is the subject of the
           * main clause. */
          object = word->head >= 0 ? liaison_text_child (text, word->head, LIAISON_DEPREL_OBJ) : -1;
          if (object >= 0 && (liaison_text_child_is (text, verb, LIAISON_DEPREL_MARK, "of") ||
                              liaison_text_child_is (text, verb, LIAISON_DEPREL_MARK, "for") ||
                              liaison_text_child_is (text, verb, LIAISON_DEPREL_MARK, "from") ||
                              liaison_text_child_is (text, verb, LIAISON_DEPREL_MARK, "into")))
            return object;
          if (dangles (text, verb))
            return -1;
          break;
        default:
          return -1;
        }
      verb = word->head;
    }
  return -1;
}

static void
add_conjuncts (const LiaisonText *text,
               int                word,
               GArray            *words,
               guint              depth)
{
  g_array_append_val (words, word);
  for (int c = text->words[word].child; c >= 0 && depth < 4 && words->len < 12;
       c = text->words[c].sibling)
    {
      if (text->words[c].deprel == LIAISON_DEPREL_CONJ && text->words[c].upos != LIAISON_UPOS_VERB)
        add_conjuncts (text, c, words, depth + 1);
      /* "Haines and Burns, as well as Sullivan": also where the tree makes it a modifier. */
      else if (text->words[c].deprel == LIAISON_DEPREL_NMOD)
        {
          const char *preposition = liaison_text_preposition (text, c);

          if (preposition != NULL &&
              (strcmp (preposition, "as_well") == 0 || strcmp (preposition, "along_with") == 0 ||
               strcmp (preposition, "together_with") == 0 ||
               strcmp (preposition, "including") == 0))
            add_conjuncts (text, c, words, depth + 1);
        }
    }
}

/**
 * liaison_phrases_conjuncts:
 * @text: the words
 * @word: a noun
 *
 * Returns: (transfer full) (element-type int): @word and the nouns joined to it
 */
GArray *
liaison_phrases_conjuncts (const LiaisonText *text,
                           int                word)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (int));

  add_conjuncts (text, word, words, 0);
  return words;
}

static void
add_once (GArray *words,
          int     word)
{
  for (guint i = 0; i < words->len; i++)
    if (g_array_index (words, int, i) == word)
      return;
  g_array_append_val (words, word);
}

static gboolean
is_area (const char *lemma)
{
  static const char *const areas[] = { "city",      "town",    "village",  "suburb", "outskirt",
                                       "outskirts", "centre",  "center",   "heart",  "area",
                                       "region",    "part",    "province", "state",  "county",
                                       "district",  "north",   "south",    "east",   "west",
                                       "borough",   "capital", "island",   "port",   NULL };

  return g_strv_contains (areas, lemma);
}

/**
 * liaison_phrases_places:
 * @draft: a draft
 * @word: a noun
 *
 * Returns: (transfer full) (element-type int): @word, the nouns joined to it, and the names that
 * stand after it as where it is
 */
GArray *
liaison_phrases_places (const LiaisonDraft *draft,
                        int                 word)
{
  const LiaisonText *text = draft->text;
  GArray *words = liaison_phrases_conjuncts (text, word);

  for (guint i = 0; i < words->len && words->len < 8; i++)
    {
      int place = g_array_index (words, int, i);
      int after = draft->name_at[place] >= 0
                      ? (int)liaison_draft_mention (draft, draft->name_at[place])->end
                      : -1;

      /* "Tampa, Florida": whatever the tree makes of it. */
      if (after >= 0 && after + 1 < (int)text->n_words &&
          strcmp (text->words[after].form, ",") == 0 && draft->name_at[after + 1] >= 0 &&
          liaison_draft_mention (draft, draft->name_at[after + 1])->kind == LIAISON_ENTITY_PLACE &&
          text->words[after + 1].sentence == text->words[place].sentence)
        add_once (words, liaison_draft_mention (draft, draft->name_at[after + 1])->head);
      for (int c = text->words[place].child; c >= 0; c = text->words[c].sibling)
        if (c > place && draft->name_at[c] >= 0 && draft->name_at[c] != draft->name_at[place] &&
            (text->words[c].deprel == LIAISON_DEPREL_APPOS ||
             text->words[c].deprel == LIAISON_DEPREL_NMOD_UNMARKED ||
             text->words[c].deprel == LIAISON_DEPREL_FLAT ||
             text->words[c].deprel == LIAISON_DEPREL_LIST ||
             (text->words[c].deprel == LIAISON_DEPREL_NMOD &&
              liaison_text_preposition (text, c) == NULL)))
          add_once (words, c);
        /* "the suburbs of Tampa" */
        else if (c > place && draft->name_at[place] < 0 &&
                 text->words[c].deprel == LIAISON_DEPREL_NMOD &&
                 g_strcmp0 (liaison_text_preposition (text, c), "of") == 0 &&
                 is_area (text->words[place].lemma))
          add_once (words, c);
    }
  return words;
}

static guint
core_end (const LiaisonText *text,
          int                word,
          guint              depth)
{
  guint end = word + 1;

  for (int c = text->words[word].child; c >= 0 && depth < 12; c = text->words[c].sibling)
    switch (text->words[c].deprel)
      {
      case LIAISON_DEPREL_COMPOUND:
      case LIAISON_DEPREL_FLAT:
      case LIAISON_DEPREL_AMOD:
      case LIAISON_DEPREL_NUMMOD:
      case LIAISON_DEPREL_NMOD:
      case LIAISON_DEPREL_NMOD_POSS:
      case LIAISON_DEPREL_NMOD_DESC:
      case LIAISON_DEPREL_CONJ:
      case LIAISON_DEPREL_FIXED:
      case LIAISON_DEPREL_GOESWITH:
        if (text->words[c].upos != LIAISON_UPOS_VERB ||
            text->words[c].deprel == LIAISON_DEPREL_AMOD)
          end = MAX (end, core_end (text, c, depth + 1));
        break;
      case LIAISON_DEPREL_APPOS:
        /* "the toy company Hasbro", without a comma. */
        if (c > word &&
            strcmp (text->words[liaison_text_subtree (text, c).first - 1].form, ",") != 0)
          end = MAX (end, core_end (text, c, depth + 1));
        break;
      default:
        break;
      }
  return end;
}

/**
 * liaison_phrases_core_end:
 * @text: the words
 * @word: a noun
 *
 * Returns: the word after the phrase of @word
 */
guint
liaison_phrases_core_end (const LiaisonText *text,
                          int                word)
{
  guint end = core_end (text, word, 0);

  return MIN (end, text->sentences[text->words[word].sentence].end);
}

/**
 * liaison_phrases_is_question:
 * @text: the words
 * @word: one of them
 *
 * Returns: whether the sentence of @word ends in a question mark
 */
gboolean
liaison_phrases_is_question (const LiaisonText *text,
                             int                word)
{
  LiaisonWordRange sentence = text->sentences[text->words[word].sentence];

  for (guint w = sentence.end; w-- > sentence.first && sentence.end - w < 4;)
    if (strcmp (text->words[w].form, "?") == 0)
      return TRUE;
  return FALSE;
}

/**
 * liaison_phrases_dup_phrase:
 * @text: the words
 * @word: a noun
 *
 * Returns: (transfer full): its phrase, without determiner and without what follows a comma; at
 * most a dozen words
 */
char *
liaison_phrases_dup_phrase (const LiaisonText *text,
                            int                word)
{
  guint end = liaison_phrases_core_end (text, word);
  guint first = word;

  for (int c = text->words[word].child; c >= 0 && c < word; c = text->words[c].sibling)
    if (text->words[c].deprel != LIAISON_DEPREL_DET &&
        text->words[c].deprel != LIAISON_DEPREL_CASE &&
        text->words[c].deprel != LIAISON_DEPREL_PUNCT &&
        text->words[c].deprel != LIAISON_DEPREL_CC &&
        text->words[c].deprel != LIAISON_DEPREL_MARK &&
        text->words[c].deprel != LIAISON_DEPREL_ADVMOD)
      first = MIN (first, liaison_text_subtree (text, c).first);
  if (end - first > 12)
    {
      first = MAX (first, (guint)word >= 6 ? (guint)word - 6 : 0);
      end = MIN (end, first + 12);
    }
  return liaison_text_dup_range (text, first, end);
}
