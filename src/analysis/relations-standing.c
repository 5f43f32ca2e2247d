/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Standing ties that noun phrases state: what belongs to what, and where it is. Offices are in
 * roles.c, family in relations-family.c. */

#include "analysis/relations.h"

#include <string.h>

static gboolean
is_kind (const LiaisonDraft *draft,
         int                 entity,
         LiaisonEntityKind   kind)
{
  return entity >= 0 && liaison_draft_entity (draft, entity)->kind == kind &&
         liaison_draft_entity (draft, entity)->named;
}

/* Who is called by the noun: by apposition, by a name right after it, or as the subject of "is the
 * son of". */
static int
find_called (const LiaisonDraft *draft,
             int                 noun)
{
  const LiaisonText *text = draft->text;
  int part = liaison_text_child (text, noun, LIAISON_DEPREL_APPOS);
  int entity = part >= 0 ? liaison_draft_entity_of (draft, part) : -1;

  if (entity >= 0)
    return entity;
  if (liaison_text_child (text, noun, LIAISON_DEPREL_COP) >= 0)
    {
      part = liaison_phrases_subject (text, noun);
      return part >= 0 ? liaison_phrases_referent (draft, part) : -1;
    }
  if (noun + 1 < (int)text->n_words && draft->name_at[noun + 1] >= 0 &&
      text->words[noun + 1].sentence == text->words[noun].sentence)
    return liaison_draft_mention (draft, draft->name_at[noun + 1])->entity;
  if (text->words[noun].deprel == LIAISON_DEPREL_APPOS && text->words[noun].head >= 0)
    return liaison_draft_entity_of (draft, text->words[noun].head);
  return -1;
}

static int
find_relative (const LiaisonDraft *draft,
               int                 noun)
{
  const LiaisonText *text = draft->text;
  int part = liaison_text_child (text, noun, LIAISON_DEPREL_NMOD_POSS);

  if (part >= 0)
    return part;
  for (part = liaison_text_child (text, noun, LIAISON_DEPREL_NMOD); part >= 0;
       part = liaison_text_next (text, part, LIAISON_DEPREL_NMOD))
    if (g_strcmp0 (liaison_text_preposition (text, part), "of") == 0)
      return part;
  return -1;
}

/* "Iran's Revolutionary Guard", "Lebanon's Hezbollah". */
static void
find_owner_of_name (LiaisonDraft              *draft,
                    const LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;
  int possessor = liaison_text_child (text, mention->head, LIAISON_DEPREL_NMOD_POSS);
  int owner = possessor >= 0 && possessor < (int)mention->first
                  ? liaison_draft_entity_of (draft, possessor)
                  : -1;
  /* A state owns its agencies, not the schools and companies that are in it. */
  static const char *const settled[] = { "armed-group", "research", "company", "media", "group",
                                         NULL };
  g_autofree char *label = NULL;
  LiaisonRelationKind kind;

  if (owner < 0 || !is_kind (draft, mention->entity, LIAISON_ENTITY_ORGANIZATION) ||
      draft->name_at[possessor] < 0)
    return;
  /* "NASA's Rover", "China's Composite": of what is not known to be an organization of some sort it
   * may be the product or the index. */
  if (liaison_draft_entity (draft, mention->entity)->subkind == NULL)
    return;
  if (!is_kind (draft, owner, LIAISON_ENTITY_PLACE) &&
      !is_kind (draft, owner, LIAISON_ENTITY_ORGANIZATION))
    return;
  label = g_strdup_printf ("%s’s", liaison_draft_entity (draft, owner)->name);
  kind = is_kind (draft, owner, LIAISON_ENTITY_PLACE) &&
                 liaison_draft_entity (draft, mention->entity)->subkind != NULL &&
                 g_strv_contains (settled, liaison_draft_entity (draft, mention->entity)->subkind)
             ? LIAISON_RELATION_LOCATED_IN
             : LIAISON_RELATION_PART_OF;
  /* Taken for granted, whatever the sentence says of it: no stance. */
  if (liaison_relations_fits (draft, kind, mention->entity, owner, NULL))
    liaison_draft_add_relation (draft, mention->entity, owner, kind, label,
                                liaison_phrases_sentence_span (text, mention->head))
        ->confidence = 0.65;
}

static gboolean
is_part_noun (const char *lemma)
{
  static const char *const parts[] = {
    "agency",     "arm",        "wing",      "branch",   "division",  "unit",        "subsidiary",
    "affiliate",  "department", "bureau",    "office",   "offshoot",  "faction",     "chapter",
    "body",       "ministry",   "committee", "regiment", "battalion", "brigade",     "army",
    "force",      "service",    "military",  "navy",     "militia",   "group",       "party",
    "company",    "firm",       "think",     "bank",     "newspaper", "broadcaster", "university",
    "parliament", "city",       "capital",   "unit",     NULL
  };

  return g_strv_contains (parts, lemma);
}

static gboolean
is_subsidiary (const char *lemma)
{
  static const char *const parts[] = { "subsidiary", "division",  "unit", "arm",
                                       "branch",     "affiliate", NULL };

  return g_strv_contains (parts, lemma);
}

/* The determiner of the phrase of NOUN, or its first word. */
static guint
phrase_start (const LiaisonText *text,
              guint              noun)
{
  guint first = text->sentences[text->words[noun].sentence].first;
  guint word = noun;

  while (word > first && (text->words[word - 1].upos == LIAISON_UPOS_ADJ ||
                          text->words[word - 1].upos == LIAISON_UPOS_NOUN ||
                          text->words[word - 1].upos == LIAISON_UPOS_ADV ||
                          text->words[word - 1].upos == LIAISON_UPOS_PROPN ||
                          (text->words[word - 1].upos == LIAISON_UPOS_VERB &&
                           g_str_has_suffix (text->words[word - 1].lower, "ed"))))
    word--;
  if (word > first && text->words[word - 1].upos == LIAISON_UPOS_DET)
    word--;
  return word;
}

/* "Mossad, Israel's intelligence agency", "the Lebanese group Hezbollah", "X is a subsidiary of Y".
 */
static void
find_parts (LiaisonDraft *draft,
            int           noun)
{
  const LiaisonText *text = draft->text;
  int called, whole_word = -1, whole;

  if (!is_part_noun (text->words[noun].lemma) || draft->name_at[noun] >= 0)
    return;
  called = find_called (draft, noun);
  if (!is_kind (draft, called, LIAISON_ENTITY_ORGANIZATION) &&
      is_subsidiary (text->words[noun].lemma))
    called = liaison_relations_described (draft, phrase_start (text, noun));
  if (!is_kind (draft, called, LIAISON_ENTITY_ORGANIZATION))
    return;
  whole_word = find_relative (draft, noun);
  for (int c = text->words[noun].child; whole_word < 0 && c >= 0 && c < noun;
       c = text->words[c].sibling)
    if ((text->words[c].deprel == LIAISON_DEPREL_AMOD ||
         text->words[c].deprel == LIAISON_DEPREL_COMPOUND) &&
        draft->name_at[c] >= 0)
      whole_word = c;
  whole = whole_word >= 0 ? liaison_phrases_referent (draft, whole_word) : -1;
  /* "WeWork's parent company": the other way round. */
  if (noun > 0 && strcmp (text->words[noun - 1].lower, "parent") == 0 &&
      is_kind (draft, whole, LIAISON_ENTITY_ORGANIZATION))
    liaison_relations_add (draft, LIAISON_RELATION_PART_OF, whole, called, noun, "parent company",
                           0.7, FALSE);
  else if (is_kind (draft, whole, LIAISON_ENTITY_PLACE) ||
           is_kind (draft, whole, LIAISON_ENTITY_ORGANIZATION))
    {
      gboolean loose = is_kind (draft, whole, LIAISON_ENTITY_PLACE) &&
                       (g_strcmp0 (liaison_draft_entity (draft, whole)->subkind, "country") != 0 ||
                        strcmp (text->words[noun].lemma, "group") == 0 ||
                        strcmp (text->words[noun].lemma, "company") == 0 ||
                        strcmp (text->words[noun].lemma, "firm") == 0 ||
                        strcmp (text->words[noun].lemma, "militia") == 0 ||
                        strcmp (text->words[noun].lemma, "newspaper") == 0 ||
                        strcmp (text->words[noun].lemma, "university") == 0 ||
                        strcmp (text->words[noun].lemma, "think") == 0 ||
                        strcmp (text->words[noun].lemma, "bank") == 0 ||
                        strcmp (text->words[noun].lemma, "broadcaster") == 0);

      liaison_relations_add (draft, loose ? LIAISON_RELATION_LOCATED_IN : LIAISON_RELATION_PART_OF,
                             called, whole, noun, text->words[noun].lower, 0.7, FALSE);
    }
}

static gboolean
is_member_noun (const char *lemma)
{
  static const char *const members[] = { "member",  "nation",      "country",   "state",
                                         "partner", "participant", "signatory", NULL };

  return g_strv_contains (members, lemma);
}

/* "members of the alliance include X and Y", "coalition nations include …". */
static void
find_listed_members (LiaisonDraft *draft,
                     int           verb)
{
  const LiaisonText *text = draft->text;
  int subject = liaison_text_child (text, verb, LIAISON_DEPREL_NSUBJ);
  int object = liaison_text_child (text, verb, LIAISON_DEPREL_OBJ);
  int whole = -1;
  g_autoptr (GArray) words = NULL;

  if (strcmp (text->words[verb].lemma, "include") != 0 || subject < 0 || object < 0 ||
      !is_member_noun (text->words[subject].lemma))
    return;
  for (int c = text->words[subject].child; c >= 0 && whole < 0; c = text->words[c].sibling)
    if (text->words[c].deprel == LIAISON_DEPREL_COMPOUND ||
        text->words[c].deprel == LIAISON_DEPREL_NMOD ||
        text->words[c].deprel == LIAISON_DEPREL_AMOD ||
        text->words[c].deprel == LIAISON_DEPREL_NMOD_POSS)
      whole = liaison_draft_entity_of (draft, c);
  if (!is_kind (draft, whole, LIAISON_ENTITY_ORGANIZATION))
    return;
  words = liaison_phrases_conjuncts (text, object);
  for (guint i = 0; i < words->len; i++)
    liaison_relations_add (draft, LIAISON_RELATION_MEMBER_OF,
                           liaison_phrases_referent (draft, g_array_index (words, int, i)), whole,
                           verb, text->words[subject].lower, 0.75, FALSE);
}

/* "the UK, as part of the coalition, …", "Norway is a member of the alliance". */
static void
find_membership (LiaisonDraft *draft,
                 int           noun)
{
  const LiaisonText *text = draft->text;
  const char *preposition = liaison_text_preposition (text, noun);
  gboolean part = strcmp (text->words[noun].lemma, "part") == 0;
  int called = -1, whole;
  g_autofree char *label = NULL;

  if (!part && strcmp (text->words[noun].lemma, "member") != 0)
    return;
  if (preposition != NULL && strcmp (preposition, "as") == 0 && text->words[noun].head >= 0)
    {
      int head = text->words[noun].head;

      called = text->words[noun].deprel == LIAISON_DEPREL_NMOD
                   ? liaison_draft_entity_of (draft, head)
               : liaison_phrases_subject (text, head) >= 0
                   ? liaison_phrases_referent (draft, liaison_phrases_subject (text, head))
                   : -1;
    }
  else if (text->words[noun].deprel == LIAISON_DEPREL_APPOS ||
           liaison_text_child (text, noun, LIAISON_DEPREL_COP) >= 0)
    called = find_called (draft, noun);
  whole = find_relative (draft, noun);
  whole = whole >= 0 ? liaison_phrases_referent (draft, whole) : -1;
  if (called < 0 || !is_kind (draft, whole, LIAISON_ENTITY_ORGANIZATION) ||
      liaison_draft_entity (draft, called)->kind > LIAISON_ENTITY_PLACE)
    return;
  label = g_strdup_printf ("%s of", text->words[noun].lower);
  liaison_relations_add (draft,
                         is_kind (draft, called, LIAISON_ENTITY_ORGANIZATION) && part
                             ? LIAISON_RELATION_PART_OF
                             : LIAISON_RELATION_MEMBER_OF,
                         called, whole, noun, label, 0.75, FALSE);
}

/* "Acme is a Danish airline", "Acme, a union in Norway": where it is at home. */
static void
find_home (LiaisonDraft *draft,
           int           noun)
{
  const LiaisonText *text = draft->text;
  static const char *const sorts[] = { "company", "media", "research", "group", "party" };
  gboolean fits = FALSE;
  int called;

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    fits |= liaison_words_has ("nouns", sorts[i], text->words[noun].lemma);
  if (!fits || draft->name_at[noun] >= 0 ||
      (liaison_text_child (text, noun, LIAISON_DEPREL_COP) < 0 &&
       text->words[noun].deprel != LIAISON_DEPREL_APPOS))
    return;
  called = find_called (draft, noun);
  if (!is_kind (draft, called, LIAISON_ENTITY_ORGANIZATION))
    return;
  for (int c = text->words[noun].child; c >= 0; c = text->words[c].sibling)
    {
      int place = draft->mention_at[c] >= 0
                      ? liaison_draft_mention (draft, draft->mention_at[c])->entity
                      : -1;
      gboolean before = c < noun && (text->words[c].deprel == LIAISON_DEPREL_AMOD ||
                                     text->words[c].deprel == LIAISON_DEPREL_COMPOUND);
      gboolean after = c > noun && text->words[c].deprel == LIAISON_DEPREL_NMOD &&
                       g_strcmp0 (liaison_text_preposition (text, c), "in") == 0;

      if (is_kind (draft, place, LIAISON_ENTITY_PLACE) && (before || after))
        liaison_relations_add (draft, LIAISON_RELATION_LOCATED_IN, called, place, noun,
                               before ? text->words[c].form : "in", 0.65, FALSE);
    }
}

/* "an American economist" as what somebody is: a citizen of that state. */
static void
find_nationality (LiaisonDraft *draft,
                  int           noun)
{
  const LiaisonText *text = draft->text;
  int person;
  gboolean listed = liaison_words_has ("nouns", "person", text->words[noun].lemma) ||
                    liaison_words_has ("titles", "office", text->words[noun].lemma) ||
                    liaison_words_has ("titles", "leads", text->words[noun].lemma);
  gboolean predicate = liaison_text_child (text, noun, LIAISON_DEPREL_COP) >= 0;

  if (draft->name_at[noun] >= 0 || (!predicate && text->words[noun].deprel != LIAISON_DEPREL_APPOS))
    return;
  /* Whatever somebody is called with "is a" is a word for persons. */
  if (!listed && !(predicate && (liaison_text_child_is (text, noun, LIAISON_DEPREL_DET, "a") ||
                                 liaison_text_child_is (text, noun, LIAISON_DEPREL_DET, "an"))))
    return;
  person = find_called (draft, noun);
  if (!is_kind (draft, person, LIAISON_ENTITY_PERSON))
    return;
  for (int c = text->words[noun].child; c >= 0 && c < noun; c = text->words[c].sibling)
    {
      int mention = text->words[c].deprel == LIAISON_DEPREL_AMOD ? draft->mention_at[c] : -1;

      if (mention < 0 || liaison_draft_mention (draft, mention)->known == NULL ||
          liaison_draft_mention (draft, mention)->known_form != LIAISON_KNOWN_ADJECTIVE)
        continue;
      liaison_relations_add (draft, LIAISON_RELATION_MEMBER_OF, person,
                             liaison_draft_mention (draft, mention)->entity, noun,
                             text->words[c].form, 0.7, FALSE);
    }
}

/* Over brackets that open at WORD. */
static guint
skip_asides (const LiaisonText *text,
             guint              word)
{
  guint limit = MIN (text->sentences[text->words[word].sentence].end, word + 60);
  guint depth = 0;

  for (guint w = word; w < limit; w++)
    {
      if (strcmp (text->words[w].form, "(") == 0)
        depth++;
      else if (strcmp (text->words[w].form, ")") == 0 && depth > 0)
        depth--;
      else if (depth == 0)
        return w;
    }
  return word;
}

/* "Ida Brandt (born 1970) is a German computer scientist", where the tree lost the one or the other
 * in a long aside. */
static void
find_citizen (LiaisonDraft              *draft,
              const LiaisonDraftMention *name)
{
  const LiaisonText *text = draft->text;
  guint word = name->end < text->n_words ? skip_asides (text, name->end) : text->n_words;
  guint limit = word < text->n_words ? text->sentences[text->words[word].sentence].end : 0;

  if (word + 3 >= limit || !is_kind (draft, name->entity, LIAISON_ENTITY_PERSON) ||
      text->words[word].upos != LIAISON_UPOS_AUX ||
      (strcmp (text->words[word].lower, "is") != 0 &&
       strcmp (text->words[word].lower, "was") != 0) ||
      (strcmp (text->words[word + 1].lower, "a") != 0 &&
       strcmp (text->words[word + 1].lower, "an") != 0))
    return;
  for (guint w = word + 2; w < limit && w < word + 6; w++)
    {
      int mention = draft->mention_at[w];

      if (mention >= 0 && liaison_draft_mention (draft, mention)->known != NULL &&
          liaison_draft_mention (draft, mention)->known_form == LIAISON_KNOWN_ADJECTIVE &&
          g_strcmp0 (liaison_draft_mention (draft, mention)->known->subkind, "country") == 0)
        {
          liaison_relations_add (draft, LIAISON_RELATION_MEMBER_OF, name->entity,
                                 liaison_draft_mention (draft, mention)->entity, word,
                                 text->words[w].form, 0.7, FALSE);
          return;
        }
      if (text->words[w].upos != LIAISON_UPOS_ADJ && text->words[w].upos != LIAISON_UPOS_ADV)
        return;
    }
}

/**
 * liaison_relations_standing:
 * @draft: a draft whose mentions have entities
 *
 * Adds the standing ties that noun phrases state.
 */
void
liaison_relations_standing (LiaisonDraft *draft)
{
  for (guint w = 0; w < draft->text->n_words; w++)
    if (draft->text->words[w].upos == LIAISON_UPOS_NOUN)
      {
        find_parts (draft, w);
        find_membership (draft, w);
        find_nationality (draft, w);
        find_home (draft, w);
      }
    else if (draft->text->words[w].upos == LIAISON_UPOS_VERB)
      {
        find_listed_members (draft, w);
      }
  for (guint i = 0; i < draft->mentions->len; i++)
    if (liaison_draft_mention (draft, i)->form == LIAISON_MENTION_NAME &&
        liaison_draft_mention (draft, i)->entity >= 0)
      {
        find_owner_of_name (draft, liaison_draft_mention (draft, i));
        find_citizen (draft, liaison_draft_mention (draft, i));
      }
}
