/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a phrase stands for when it does something or something is done to it: itself, or the one
 * that it acts for ("an Israeli airstrike", "missiles fired by Iran"), belongs to ("Iran's
 * behavior", "rebel positions"), is a share of ("dozens of Russian soldiers"). Which nouns do so
 * stands in data/words/verbs.txt. */

#include "analysis/relations.h"

#include <string.h>

#define MAX_DEPTH 5

/* What is looked for: who acts, or whom it is done to, and what it is. */
typedef struct
{
  const LiaisonDraft *draft;
  gboolean acts;
  LiaisonRelationKind kind;
  GArray *parties;
} Search;

static void collect (Search *search, int word, double confidence, guint depth);

static gboolean
is_in (const LiaisonWord *word,
       const char        *section)
{
  return liaison_words_has ("verbs", section, word->lemma) ||
         liaison_words_has ("verbs", section, word->lower);
}

static gboolean
is_named (const LiaisonDraft *draft,
          int                 entity)
{
  return entity >= 0 && liaison_draft_entity (draft, entity)->named;
}

static void
add_party (Search *search,
           int     entity,
           int     word,
           double  confidence)
{
  LiaisonParty party = { entity, word, confidence };
  int mention = search->draft->mention_at[word];

  if (mention >= 0 &&
      liaison_draft_mention (search->draft, mention)->form == LIAISON_MENTION_PRONOUN)
    party.confidence *= 0.85;
  else if (search->acts && mention >= 0 &&
           liaison_draft_mention (search->draft, mention)->form == LIAISON_MENTION_NOMINAL)
    party.confidence *= 0.95;
  for (guint i = 0; i < search->parties->len; i++)
    {
      LiaisonParty *known = &g_array_index (search->parties, LiaisonParty, i);

      if (known->entity == entity)
        {
          known->confidence = MAX (known->confidence, party.confidence);
          return;
        }
    }
  g_array_append_val (search->parties, party);
}

/* The ways in which a noun lets what is said of it through to somebody else. */
typedef enum
{
  OPAQUE,
  ACTS,   /* troops, an airstrike: does what its owner does */
  HELD,   /* a stronghold, a tank: to hit it is to hit its owner */
  ASPECT, /* a decision, a policy: to criticize it is to criticize its owner */
  PEOPLE, /* the people of a state: what is done to them is done to it */
  SHARE,  /* dozens of, the city of: the same as what follows "of" */
  SITE,   /* a hotel, a market: to hit it is to hit the town */
  OFFICE, /* an ambassador, a president: what he does his state does, and the other way round */
} Passage;

static gboolean
is_bodily (LiaisonRelationKind kind)
{
  return kind == LIAISON_RELATION_ASSAULT || kind == LIAISON_RELATION_COERCE ||
         kind == LIAISON_RELATION_MOBILIZE || kind == LIAISON_RELATION_SANCTION;
}

static gboolean
is_verbal (LiaisonRelationKind kind)
{
  return kind == LIAISON_RELATION_ACCUSE || kind == LIAISON_RELATION_REJECT ||
         kind == LIAISON_RELATION_SUPPORT || kind == LIAISON_RELATION_PROTEST ||
         kind == LIAISON_RELATION_THREATEN || kind == LIAISON_RELATION_COOPERATE;
}

static gboolean
is_office (const LiaisonWord *word)
{
  return word->upos == LIAISON_UPOS_NOUN &&
         (liaison_words_has ("titles", "office", word->lemma) ||
          liaison_words_has ("titles", "leads", word->lemma));
}

/* "a US official": to kill him is not to attack the state. */
static gboolean
is_one_man (const LiaisonText *text,
            const LiaisonWord *word)
{
  int index = (int)(word - text->words);

  return strcmp (word->lower, word->lemma) == 0 &&
         (liaison_text_child_is (text, index, LIAISON_DEPREL_DET, "a") ||
          liaison_text_child_is (text, index, LIAISON_DEPREL_DET, "an"));
}

static Passage
passage_of (const Search      *search,
            const LiaisonWord *word)
{
  gboolean action =
      liaison_relation_kind_is_action (search->kind) && search->kind != LIAISON_RELATION_APPOINT;

  if (is_in (word, "share"))
    return SHARE;
  if (search->acts)
    return is_in (word, "acts") ? ACTS : is_office (word) ? OFFICE : OPAQUE;
  if (!action && search->kind != LIAISON_RELATION_LEADS)
    return OPAQUE;
  if (is_in (word, "people"))
    return action && !(is_bodily (search->kind) && is_one_man (search->draft->text, word)) ? PEOPLE
                                                                                           : OPAQUE;
  if (is_in (word, "held") && (is_bodily (search->kind) || is_verbal (search->kind) ||
                               search->kind == LIAISON_RELATION_AID))
    return HELD;
  if (is_in (word, "aspect") && (is_verbal (search->kind) || search->kind == LIAISON_RELATION_AID))
    return ASPECT;
  if (search->kind == LIAISON_RELATION_ASSAULT && is_in (word, "site"))
    return SITE;
  return action && is_office (word) ? OFFICE : OPAQUE;
}

static gboolean
collect_all (Search *search,
             int     word,
             double  confidence,
             guint   depth)
{
  guint before = search->parties->len;
  g_autoptr (GArray) words = liaison_phrases_conjuncts (search->draft->text, word);

  for (guint i = 0; i < words->len; i++)
    collect (search, g_array_index (words, int, i), confidence, depth + 1);
  return search->parties->len > before;
}

/* Those who stand after the noun with one of the prepositions. */
static gboolean
collect_after (Search            *search,
               int                noun,
               const char *const *prepositions,
               double             confidence,
               guint              depth)
{
  const LiaisonText *text = search->draft->text;
  gboolean found = FALSE;

  for (int c = text->words[noun].child; c >= 0; c = text->words[c].sibling)
    {
      const char *preposition = NULL;

      if (text->words[c].deprel == LIAISON_DEPREL_NMOD ||
          text->words[c].deprel == LIAISON_DEPREL_OBL ||
          text->words[c].deprel == LIAISON_DEPREL_OBL_AGENT)
        preposition = liaison_text_preposition (text, c);
      if (preposition != NULL && g_strv_contains (prepositions, preposition))
        found |= collect_all (search, c, confidence, depth);
    }
  return found;
}

/* "a raid conducted by Norway", "missiles fired from Norway". */
static gboolean
collect_agents (Search *search,
                int     noun,
                double  confidence,
                guint   depth)
{
  static const char *const by[] = { "by", NULL };
  const LiaisonText *text = search->draft->text;
  gboolean found = FALSE;

  for (int c = liaison_text_child (text, noun, LIAISON_DEPREL_ACL); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_ACL))
    if (liaison_words_has ("verbs", "light", text->words[c].lemma) ||
        liaison_words_has ("verbs", "weapon", text->words[noun].lemma))
      found |= collect_after (search, c, by, confidence, depth);
  return found;
}

/* "an Israeli airstrike", "the coalition airstrike", "the US-led coalition". */
static gboolean
collect_before (Search *search,
                int     noun,
                double  confidence,
                guint   depth)
{
  const LiaisonText *text = search->draft->text;
  gboolean found = FALSE;

  for (int c = text->words[noun].child; c >= 0 && c < noun; c = text->words[c].sibling)
    {
      if (text->words[c].deprel != LIAISON_DEPREL_AMOD &&
          text->words[c].deprel != LIAISON_DEPREL_COMPOUND)
        continue;
      if (search->acts && strcmp (text->words[c].lower, "led") == 0)
        {
          int leader = text->words[c].child;

          if (leader >= 0 && leader < c)
            found |= collect_all (search, leader, confidence * 0.95, depth);
        }
      else if (is_named (search->draft, liaison_draft_entity_of (search->draft, c)))
        found |= collect_all (search, c, confidence, depth);
    }
  return found;
}

/* "bombed a mosque in Kabul", with the place hung on the verb. */
static void
collect_beside (Search *search,
                int     noun,
                double  confidence,
                guint   depth)
{
  const LiaisonText *text = search->draft->text;
  int preposition = noun + 1;
  int place =
      preposition < (int)text->n_words && strcmp (text->words[preposition].lower, "in") == 0
          ? text->words[preposition].head
          : -1;

  if (place > noun && text->words[place].head == text->words[noun].head)
    collect_all (search, place, confidence, depth);
}

/* "forces loyal to X". */
static gboolean
collect_loyal (Search *search,
               int     noun,
               double  confidence,
               guint   depth)
{
  static const char *const to[] = { "to", "with", NULL };
  static const char *const loyal[] = { "loyal", "faithful", "allied", "answerable", NULL };
  const LiaisonText *text = search->draft->text;
  gboolean found = FALSE;

  for (int c = text->words[noun].child; c >= 0; c = text->words[c].sibling)
    if (c > noun && g_strv_contains (loyal, text->words[c].lower))
      found |= collect_after (search, c, to, confidence, depth);
  return found;
}

/* Only states have officials who stand for them here. */
static void
keep_states (Search *search,
             guint   first)
{
  for (guint i = first; i < search->parties->len;)
    {
      const LiaisonDraftEntity *entity = liaison_draft_entity (
          search->draft, g_array_index (search->parties, LiaisonParty, i).entity);

      if (entity->kind == LIAISON_ENTITY_PLACE && g_strcmp0 (entity->subkind, "country") == 0)
        i++;
      else
        g_array_remove_index (search->parties, i);
    }
}

/* Whose WORD is: its possessor, who did it, or what it is of. */
static void
collect_owner (Search *search,
               int     word,
               Passage passage,
               double  confidence,
               guint   depth)
{
  static const char *const doer[] = { "by", "from", NULL };
  static const char *const of[] = { "of", "for", NULL };
  static const char *const in[] = { "in", "near", NULL };
  const LiaisonText *text = search->draft->text;
  int possessor = liaison_text_child (text, word, LIAISON_DEPREL_NMOD_POSS);

  if (liaison_text_child_is (text, word, LIAISON_DEPREL_AMOD, "former"))
    return;
  if (passage == SITE)
    {
      if (!collect_after (search, word, in, confidence, depth))
        collect_beside (search, word, confidence, depth);
      return;
    }
  if (passage == ACTS && collect_loyal (search, word, confidence, depth))
    return;
  if (passage == SHARE)
    {
      if (!collect_after (search, word, of, confidence, depth) &&
          (search->acts || is_bodily (search->kind) || is_verbal (search->kind)))
        collect_before (search, word, confidence, depth);
      return;
    }
  /* "their French counterparts" are France's. */
  if (passage == PEOPLE && collect_before (search, word, confidence, depth))
    return;
  if (possessor >= 0 && collect_all (search, possessor, confidence * 0.97, depth))
    return;
  if ((passage == ACTS || passage == ASPECT) &&
      (collect_after (search, word, doer, confidence, depth) ||
       collect_agents (search, word, confidence, depth)))
    return;
  if (collect_before (search, word, confidence, depth))
    return;
  /* "targets in Lebanon". */
  if (passage == HELD && search->kind == LIAISON_RELATION_ASSAULT &&
      !collect_after (search, word, of, confidence, depth))
    collect_after (search, word, in, confidence, depth);
  /* "the bombing of X": not X is who acts. */
  else if (passage != ACTS || !liaison_words_has ("nouns", "operation", text->words[word].lemma))
    collect_after (search, word, of, confidence, depth);
}

/* "the organization Hezbollah", where the tree does not join the two: the name right after the
 * noun; or -1. */
static int
find_name_after (const LiaisonDraft *draft,
                 int                 noun)
{
  const LiaisonText *text = draft->text;
  int next = noun + 1;

  if (next >= (int)text->n_words || text->words[noun].upos != LIAISON_UPOS_NOUN ||
      text->words[next].upos != LIAISON_UPOS_PROPN || draft->name_at[next] < 0 ||
      text->words[next].sentence != text->words[noun].sentence ||
      (text->words[next].head != text->words[noun].head && text->words[next].head != noun))
    return -1;
  return next;
}

/* The noun that a relative pronoun in WORD stands for; otherwise WORD. */
static int
find_noun (const LiaisonDraft *draft,
           int                 word)
{
  const LiaisonText *text = draft->text;
  int noun = word;

  if (text->words[word].upos != LIAISON_UPOS_PRON || draft->mention_at[word] >= 0)
    return word;
  for (guint depth = 0;
       noun >= 0 && depth < 6 && text->words[noun].deprel != LIAISON_DEPREL_ACL_RELCL; depth++)
    noun = text->words[noun].head;
  return noun >= 0 ? text->words[noun].head : -1;
}

/* "Oslo is a city that …", "Oslo, a city that …": whom the noun says something of; or -1. */
static int
find_called (const LiaisonText *text,
             int                noun)
{
  if (liaison_text_child (text, noun, LIAISON_DEPREL_COP) >= 0 &&
      liaison_text_preposition (text, noun) == NULL && !liaison_text_is_negated (text, noun))
    return liaison_text_child (text, noun, LIAISON_DEPREL_NSUBJ);
  return text->words[noun].deprel == LIAISON_DEPREL_APPOS ? text->words[noun].head : -1;
}

static void
collect (Search *search,
         int     word,
         double  confidence,
         guint   depth)
{
  const LiaisonDraft *draft = search->draft;
  const LiaisonText *text = draft->text;
  int entity = liaison_phrases_referent (draft, word);
  guint before = search->parties->len;
  int noun, called;
  Passage passage;

  if (is_named (draft, entity) &&
      (!search->acts || liaison_draft_entity (draft, entity)->kind <= LIAISON_ENTITY_PLACE))
    {
      add_party (search, entity, word, confidence);
      return;
    }
  noun = find_noun (draft, word);
  if (noun < 0 || depth > MAX_DEPTH)
    return;
  passage = passage_of (search, &text->words[noun]);
  if (passage != OPAQUE)
    collect_owner (search, noun, passage, confidence * (passage == SHARE ? 0.97 : 0.9), depth);
  if (passage == OFFICE)
    keep_states (search, before);
  called = search->parties->len == before ? find_name_after (draft, noun) : -1;
  if (called < 0 && search->parties->len == before)
    called = find_called (text, noun);
  if (called >= 0 && called != word)
    collect (search, called, confidence * 0.95, depth + 1);
  if (passage == OPAQUE)
    return;
  /* "the US fired the missiles which killed …". */
  if (search->parties->len == 0 && noun != word && text->words[noun].deprel == LIAISON_DEPREL_OBJ &&
      text->words[noun].head >= 0)
    {
      int subject = liaison_phrases_subject (text, text->words[noun].head);

      if (subject >= 0 && subject != word)
        collect (search, subject, confidence * 0.85, depth + 1);
    }
}

static GArray *
search_all (Search       *search,
            const GArray *words)
{
  search->parties = g_array_new (FALSE, FALSE, sizeof (LiaisonParty));
  for (guint i = 0; i < words->len; i++)
    collect (search, g_array_index (words, int, i), 1.0, 0);
  return search->parties;
}

/**
 * liaison_relations_sources:
 * @draft: a draft
 * @words: (element-type int): the words of who acts
 *
 * Returns: (transfer full) (element-type LiaisonParty): who acts, each once
 */
GArray *
liaison_relations_sources (const LiaisonDraft *draft,
                           const GArray       *words)
{
  Search search = { draft, TRUE, LIAISON_N_RELATION_KINDS, NULL };

  return search_all (&search, words);
}

/**
 * liaison_relations_targets:
 * @draft: a draft
 * @words: (element-type int): the words of what it is done to
 * @kind: what is done
 *
 * Returns: (transfer full) (element-type LiaisonParty): whom it is done to, each once
 */
GArray *
liaison_relations_targets (const LiaisonDraft *draft,
                           const GArray       *words,
                           LiaisonRelationKind kind)
{
  Search search = { draft, FALSE, kind, NULL };

  return search_all (&search, words);
}
