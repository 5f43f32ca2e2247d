/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things and people are: "a company based in X, Y", "X-based", "offices in X", "(born in X)".
 * Most are set phrases whose parts the tree often hangs on the wrong noun; they are read along the
 * words. */

#include "analysis/relations.h"

#include <string.h>

/* What is said to be somewhere stands at most so many words before. */
#define MAX_BACK 26

static gboolean
is_any (const LiaisonText *text,
        guint              word,
        const char *const *lowers)
{
  return word < text->n_words && g_strv_contains (lowers, text->words[word].lower);
}

static guint
sentence_start (const LiaisonText *text,
                guint              word)
{
  return text->sentences[text->words[word].sentence].first;
}

/* The name of this kind that WORD is part of, or NULL. */
static const LiaisonDraftMention *
name_at (const LiaisonDraft *draft,
         guint               word,
         LiaisonEntityKind   kind)
{
  int mention = word < draft->text->n_words ? draft->name_at[word] : -1;
  const LiaisonDraftMention *name = mention >= 0 ? liaison_draft_mention (draft, mention) : NULL;

  return name != NULL && name->form == LIAISON_MENTION_NAME && name->entity >= 0 &&
                 liaison_draft_entity (draft, name->entity)->kind == kind
             ? name
             : NULL;
}

static gboolean
is_subject_kind (const LiaisonDraft *draft,
                 int                 entity)
{
  return entity >= 0 && liaison_draft_entity (draft, entity)->named &&
         liaison_draft_entity (draft, entity)->kind <= LIAISON_ENTITY_ORGANIZATION;
}

/* "the city of", "downtown", "the suburbs of": the word of the place itself, or 0. */
static guint
skip_to_place (const LiaisonDraft *draft,
               guint               word)
{
  const LiaisonText *text = draft->text;
  guint limit = MIN (liaison_text_sentence_end (text, word), word + 6);

  for (; word < limit; word++)
    if (name_at (draft, word, LIAISON_ENTITY_PLACE) != NULL)
      return word;
    else if (draft->name_at[word] >= 0 ||
             (text->words[word].upos != LIAISON_UPOS_NOUN &&
              text->words[word].upos != LIAISON_UPOS_ADJ &&
              text->words[word].upos != LIAISON_UPOS_DET && !liaison_text_is (text, word, "of")))
      return 0;
  return 0;
}

static void
add_place (GArray *places,
           int     entity)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, int, i) == entity)
      return;
  g_array_append_val (places, entity);
}

/* The places from WORD on: "Tampa, Florida, United States", "Tampa in Florida", and with "then in",
 * "and now in" those that follow. Returns the word after them. */
static guint
read_places (const LiaisonDraft *draft,
             guint               word,
             GArray             *places)
{
  static const char *const later[] = { "and", "then", "now", "later", "also", ",", NULL };
  static const char *const inside[] = { "in", "of", ",", "(", NULL };
  const LiaisonText *text = draft->text;
  guint limit = liaison_text_sentence_end (text, word > 0 ? word - 1 : 0);

  if (word >= limit || (word = skip_to_place (draft, word)) == 0)
    return 0;
  for (;;)
    {
      const LiaisonDraftMention *place = name_at (draft, word, LIAISON_ENTITY_PLACE);
      guint next;

      if (place == NULL)
        return word;
      add_place (places, place->entity);
      next = place->end;
      if (liaison_text_is (text, next, ")") && next + 1 < limit)
        next++;
      if (next + 1 < limit && is_any (text, next, inside) &&
          name_at (draft, next + 1, LIAISON_ENTITY_PLACE) != NULL)
        {
          word = next + 1;
          continue;
        }
      /* ", then in Oslo", "and in Bergen" */
      for (word = next; word < limit && is_any (text, word, later); word++)
        ;
      if (word == next || word >= limit || !liaison_text_is (text, word, "in") ||
          (word = skip_to_place (draft, word + 1)) == 0)
        return next;
    }
}

static void
tie_places (LiaisonDraft *draft,
            int           source,
            const GArray *places,
            guint         word,
            const char   *label,
            double        confidence)
{
  for (guint i = 0; i < places->len; i++)
    if (is_subject_kind (draft, source))
      liaison_relations_add (draft, LIAISON_RELATION_LOCATED_IN, source,
                             g_array_index (places, int, i), word, label, confidence, FALSE);
}

/* The word before a bracket that closes at WORD. */
static guint
skip_bracket_back (const LiaisonText *text,
                   guint              word)
{
  guint first = sentence_start (text, word);

  if (!liaison_text_is (text, word, ")"))
    return word;
  for (guint w = word; w > first; w--)
    if (liaison_text_is (text, w, "("))
      return w - 1;
  return word;
}

/* The subject of the copula at WORD: by the tree, or the name right before it. */
static int
find_subject_of (const LiaisonDraft *draft,
                 guint               word)
{
  const LiaisonText *text = draft->text;
  int predicate = text->words[word].head;
  int subject = predicate >= 0 ? liaison_text_child (text, predicate, LIAISON_DEPREL_NSUBJ) : -1;
  int entity = subject >= 0 ? liaison_phrases_referent (draft, subject) : -1;
  guint before = word;

  if (is_subject_kind (draft, entity))
    return entity;
  if (before == sentence_start (text, word))
    return -1;
  before = skip_bracket_back (text, before - 1);
  if (liaison_text_is (text, before, ",") && before > 0)
    before--;
  if (name_at (draft, before, LIAISON_ENTITY_ORGANIZATION) != NULL)
    return name_at (draft, before, LIAISON_ENTITY_ORGANIZATION)->entity;
  /* "Acme, LLC is": the sentence begins with it. */
  before = sentence_start (text, word);
  if (liaison_text_is (text, before, "the"))
    before++;
  if (name_at (draft, before, LIAISON_ENTITY_ORGANIZATION) != NULL)
    return name_at (draft, before, LIAISON_ENTITY_ORGANIZATION)->entity;
  return -1;
}

/* Whom the subject of VERB means; "the Acme offices" are Acme's. */
static int
find_subject_entity (const LiaisonDraft *draft,
                     guint               verb)
{
  const LiaisonText *text = draft->text;
  int subject = liaison_phrases_subject (text, verb);
  int entity = subject >= 0 ? liaison_phrases_referent (draft, subject) : -1;

  if (subject < 0 || entity >= 0)
    return entity;
  for (int c = text->words[subject].child; c >= 0 && c < subject; c = text->words[c].sibling)
    if (text->words[c].deprel == LIAISON_DEPREL_COMPOUND &&
        name_at (draft, c, LIAISON_ENTITY_ORGANIZATION) != NULL)
      return name_at (draft, c, LIAISON_ENTITY_ORGANIZATION)->entity;
  return -1;
}

/* The copula of which what ends before WORD is the predicate, "is a leading …"; or 0. */
static guint
find_copula_before (const LiaisonText *text,
                    guint              word)
{
  guint first = sentence_start (text, word);

  for (guint w = word; w > first && word - w < 9; w--)
    if (liaison_text_is (text, w, "a") || liaison_text_is (text, w, "an"))
      return text->words[w - 1].upos == LIAISON_UPOS_AUX ? w - 1 : 0;
    else if (w < word && text->words[w].upos != LIAISON_UPOS_NOUN &&
             text->words[w].upos != LIAISON_UPOS_PROPN && text->words[w].upos != LIAISON_UPOS_ADJ &&
             text->words[w].upos != LIAISON_UPOS_ADV && text->words[w].upos != LIAISON_UPOS_PUNCT &&
             text->words[w].upos != LIAISON_UPOS_VERB)
      return 0;
  return 0;
}

static gboolean
is_copula (const LiaisonText *text,
           guint              word)
{
  static const char *const forms[] = { "is", "was", "are", "were", NULL };

  return text->words[word].upos == LIAISON_UPOS_AUX && is_any (text, word, forms);
}

/**
 * liaison_relations_described:
 * @draft: a draft
 * @word: a participle, or a noun in apposition
 *
 * Returns: what it is said of: the name beside it; X of "X, a company …"; or the subject of "X is a
 * company …"; -1 if there is none
 */
int
liaison_relations_described (const LiaisonDraft *draft,
                             guint               word)
{
  static const char *const adverbs[] = { "originally", "formerly", "currently", "now",     "once",
                                         "previously", "also",     "presently", "proudly", NULL };
  const LiaisonText *text = draft->text;
  guint first = sentence_start (text, word);
  guint limit = word - first > MAX_BACK ? word - MAX_BACK : first;
  const LiaisonDraftMention *name;
  guint w = word;

  while (w > first && is_any (text, w - 1, adverbs))
    w--;
  if (w == first)
    return -1;
  w--;
  if (liaison_text_is (text, w, ",") && w > first)
    w--;
  w = skip_bracket_back (text, w);
  /* "Acme is an Internet Service Provider based in": that is no name of another. */
  if ((name = name_at (draft, w, LIAISON_ENTITY_ORGANIZATION)) != NULL && w + 1 == word &&
      name->first > first && find_copula_before (text, name->first - 1) != 0)
    return find_subject_of (draft, find_copula_before (text, name->first - 1));
  if (name != NULL || (name = name_at (draft, w, LIAISON_ENTITY_PERSON)) != NULL)
    return name->entity;
  for (; w > limit; w--)
    {
      guint before = w > first ? w - 1 : w;

      if (is_copula (text, w))
        return find_subject_of (draft, w);
      if (liaison_text_is (text, w, ",") &&
          (text->words[w + 1].upos == LIAISON_UPOS_DET || liaison_text_is (text, w + 1, "one")) &&
          (name = name_at (draft, skip_bracket_back (text, before), LIAISON_ENTITY_ORGANIZATION)) !=
              NULL)
        return name->entity;
      /* A verb of its own has a subject that may be anywhere. */
      if (text->words[w].upos == LIAISON_UPOS_VERB &&
          !g_str_has_suffix (text->words[w].lower, "ed") &&
          !g_str_has_suffix (text->words[w].lower, "ing"))
        return -1;
    }
  return -1;
}

/* "Headquartered in Tampa, Acme was …": the name after it. */
static int
find_after (const LiaisonDraft *draft,
            guint               word)
{
  const LiaisonText *text = draft->text;
  guint limit = MIN (liaison_text_sentence_end (text, word - 1), word + 8);

  if (!liaison_text_is (text, word, ","))
    return -1;
  /* "…, a port with two airports, Acme was …" */
  if (liaison_text_is (text, word + 1, "a") || liaison_text_is (text, word + 1, "an"))
    for (guint w = word + 2; w < MIN (liaison_text_sentence_end (text, word), word + 20); w++)
      if (liaison_text_is (text, w, ",") && name_at (draft, w + 1, LIAISON_ENTITY_ORGANIZATION) != NULL)
        return name_at (draft, w + 1, LIAISON_ENTITY_ORGANIZATION)->entity;
  for (word++; word < limit; word++)
    if (name_at (draft, word, LIAISON_ENTITY_ORGANIZATION) != NULL)
      return name_at (draft, word, LIAISON_ENTITY_ORGANIZATION)->entity;
    else if (name_at (draft, word, LIAISON_ENTITY_PERSON) != NULL)
      return name_at (draft, word, LIAISON_ENTITY_PERSON)->entity;
    else if (text->words[word].upos == LIAISON_UPOS_VERB ||
             text->words[word].upos == LIAISON_UPOS_AUX ||
             text->words[word].upos == LIAISON_UPOS_ADP)
      return -1;
    else if (text->words[word].upos == LIAISON_UPOS_PRON)
      return liaison_draft_entity_of (draft, word);
  return -1;
}

/* Whether the sentence, or what is joined to its start, begins with the participle at WORD. */
static gboolean
is_fronted (const LiaisonText *text,
            guint              word)
{
  guint first = sentence_start (text, word);

  for (guint w = first; w < word; w++)
    if (text->words[w].upos == LIAISON_UPOS_AUX || text->words[w].upos == LIAISON_UPOS_PRON ||
        text->words[w].upos == LIAISON_UPOS_DET ||
        (text->words[w].upos == LIAISON_UPOS_VERB &&
         !g_str_has_suffix (text->words[w].lower, "ed")))
      return FALSE;
  return word == first ||
         (text->words[first].upos == LIAISON_UPOS_VERB &&
          g_str_has_suffix (text->words[first].lower, "ed")) ||
         (word == first + 1 && text->words[first].upos == LIAISON_UPOS_ADV);
}

/* "a company based in X, Y". */
static void
find_seat (LiaisonDraft *draft,
           guint         word)
{
  static const char *const seated[] = { "based",     "headquartered", "located", "situated",
                                        "domiciled", "stationed",     NULL };
  static const char *const prepositions[] = { "in", "at", "near", NULL };
  const LiaisonText *text = draft->text;
  g_autoptr (GArray) places = NULL;
  g_autofree char *label = NULL;
  guint in = word + 1, before = word, end;
  int called;

  if (!is_any (text, word, seated) || in + 1 >= liaison_text_sentence_end (text, word))
    return;
  if (liaison_text_is (text, in, "out") && liaison_text_is (text, in + 1, "of"))
    in++;
  else if (!is_any (text, in, prepositions))
    return;
  places = g_array_new (FALSE, FALSE, sizeof (int));
  end = read_places (draft, in + 1, places);
  if (places->len == 0)
    return;
  while (before > sentence_start (text, word) && text->words[before - 1].upos == LIAISON_UPOS_ADV)
    before--;
  if (is_fronted (text, word))
    called = find_after (draft, end);
  else if (before > sentence_start (text, word) && is_copula (text, before - 1))
    {
      /* "which is based in": the tree tells whom "which" means. */
      called = find_subject_entity (draft, word);
      if (called < 0)
        called = find_subject_of (draft, before - 1);
    }
  else
    called = liaison_relations_described (draft, word);
  label = g_strdup_printf ("%s in", text->words[word].lower);
  tie_places (draft, called, places, word, label, 0.7);
}

/* "the Oslo-based firm Acme", "Acme is an Oslo-based firm", "Oslo-based lawyer Ida Brandt". */
static void
find_based (LiaisonDraft *draft,
            guint         word)
{
  const LiaisonText *text = draft->text;
  guint limit = MIN (liaison_text_sentence_end (text, word), word + 9);
  const LiaisonDraftMention *place;
  g_autoptr (GArray) places = NULL;
  int called = -1;
  guint first;

  if (!liaison_text_is (text, word, "based") || word < 2 || !liaison_text_is (text, word - 1, "-") ||
      (place = name_at (draft, word - 2, LIAISON_ENTITY_PLACE)) == NULL)
    return;
  places = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (places, place->entity);
  first = place->first;
  /* "the Tampa, Florida-based" */
  if (first >= 2 && liaison_text_is (text, first - 1, ",") &&
      name_at (draft, first - 2, LIAISON_ENTITY_PLACE) != NULL)
    {
      place = name_at (draft, first - 2, LIAISON_ENTITY_PLACE);
      g_array_append_val (places, place->entity);
      first = place->first;
    }
  for (guint w = word + 1; w < limit && called < 0; w++)
    if (name_at (draft, w, LIAISON_ENTITY_ORGANIZATION) != NULL)
      called = name_at (draft, w, LIAISON_ENTITY_ORGANIZATION)->entity;
    else if (name_at (draft, w, LIAISON_ENTITY_PERSON) != NULL)
      called = name_at (draft, w, LIAISON_ENTITY_PERSON)->entity;
    else if (text->words[w].upos != LIAISON_UPOS_NOUN && text->words[w].upos != LIAISON_UPOS_ADJ &&
             text->words[w].upos != LIAISON_UPOS_PROPN && !liaison_text_is (text, w, ",") &&
             !liaison_text_is (text, w, "-") && !liaison_text_is (text, w, "and"))
      break;
    else if (liaison_text_is (text, w, ",") && text->words[w - 1].upos == LIAISON_UPOS_NOUN)
      {
        /* "an Oslo-based firm, Acme" */
        if (name_at (draft, w + 1, LIAISON_ENTITY_ORGANIZATION) == NULL)
          break;
      }
  if (called < 0)
    called = liaison_relations_described (draft, first);
  tie_places (draft, called, places, word, "based in", 0.7);
}

/* "Acme's headquarters in Tampa", "with offices in Oslo", "its head office was in Bergen". */
static void
find_office (LiaisonDraft *draft,
             guint         word)
{
  static const char *const seats[] = { "headquarters", "office",   "headquarter", "campus",
                                       "hq",           "base",     "plant",       "factory",
                                       "branch",       "facility", "location",    NULL };
  const LiaisonText *text = draft->text;
  g_autoptr (GArray) places = NULL;
  int possessor, called = -1;
  guint in = word + 1;

  if (text->words[word].upos != LIAISON_UPOS_NOUN || draft->name_at[word] >= 0 ||
      !g_strv_contains (seats, text->words[word].lemma))
    return;
  while (in < liaison_text_sentence_end (text, word) &&
         (is_copula (text, in) || liaison_text_is (text, in, "located") || liaison_text_is (text, in, "based")))
    in++;
  if (in + 1 >= liaison_text_sentence_end (text, word) || !liaison_text_is (text, in, "in"))
    return;
  places = g_array_new (FALSE, FALSE, sizeof (int));
  read_places (draft, in + 1, places);
  if (places->len == 0)
    return;
  possessor = liaison_text_child (text, word, LIAISON_DEPREL_NMOD_POSS);
  if (possessor >= 0)
    called = liaison_phrases_referent (draft, possessor);
  for (int c = text->words[word].child; c >= 0 && c < (int)word && called < 0;
       c = text->words[c].sibling)
    if (name_at (draft, c, LIAISON_ENTITY_ORGANIZATION) != NULL)
      called = name_at (draft, c, LIAISON_ENTITY_ORGANIZATION)->entity;
  /* "has offices in", "with offices in" */
  if (called < 0)
    {
      int verb = text->words[word].head;
      int subject;

      for (guint steps = 0; verb >= 0 && steps < 3 && text->words[verb].upos != LIAISON_UPOS_VERB &&
                            liaison_text_child (text, verb, LIAISON_DEPREL_COP) < 0;
           steps++)
        verb = text->words[verb].head;
      if (verb < 0 || (strcmp (text->words[verb].lemma, "have") != 0 &&
                       strcmp (text->words[verb].lemma, "operate") != 0 &&
                       strcmp (text->words[verb].lemma, "maintain") != 0 &&
                       strcmp (text->words[verb].lemma, "open") != 0 &&
                       g_strcmp0 (liaison_text_preposition (text, word), "with") != 0))
        return;
      subject = liaison_phrases_subject (text, verb);
      called = subject >= 0 ? liaison_phrases_referent (draft, subject) : -1;
    }
  if (called >= 0 && liaison_draft_entity (draft, called)->kind == LIAISON_ENTITY_ORGANIZATION)
    tie_places (draft, called, places, word, text->words[word].lower, 0.65);
}

/* "Ida Brandt (born 1970 in Tampa, Florida; died 2001 in Oslo)": where somebody was born. */
static void
find_birth (LiaisonDraft              *draft,
            const LiaisonDraftMention *name)
{
  static const char *const born[] = { "born", "b.", NULL };
  static const char *const ends[] = { "died", "d.", "–", "—", ";", ")", "is", "was", NULL };
  const LiaisonText *text = draft->text;
  guint word = name->end, limit;
  g_autoptr (GArray) places = NULL;

  if (!liaison_text_is (text, word, "("))
    return;
  limit = MIN (liaison_text_sentence_end (text, name->first), word + 40);
  while (word < limit && !liaison_text_is (text, word, ")") && !is_any (text, word, born))
    word++;
  if (word >= limit || !is_any (text, word, born))
    return;
  places = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint w = word + 1; w < limit && places->len < 4 && !is_any (text, w, ends); w++)
    if (name_at (draft, w, LIAISON_ENTITY_PLACE) != NULL)
      {
        add_place (places, name_at (draft, w, LIAISON_ENTITY_PLACE)->entity);
        w = name_at (draft, w, LIAISON_ENTITY_PLACE)->end - 1;
      }
  tie_places (draft, name->entity, places, word, "born in", 0.75);
}

/* "the Foundation in Norway", "Acme (Oslo, Norway)", "at Acme, Oslo": right after the name. */
static void
find_place_of_name (LiaisonDraft              *draft,
                    const LiaisonDraftMention *name)
{
  static const char *const settled[] = { "company", "research", "agency", "group", "media", NULL };
  static const char *const at[] = { "at", "of", "from", "by", "with", "for", NULL };
  const LiaisonText *text = draft->text;
  const char *subkind = liaison_draft_entity (draft, name->entity)->subkind;
  g_autoptr (GArray) places = NULL;
  guint limit = liaison_text_sentence_end (text, name->first), end, before = name->first;
  LiaisonSpan span;

  if ((subkind != NULL && !g_strv_contains (settled, subkind)) || name->end + 1 >= limit ||
      name_at (draft, name->end + 1, LIAISON_ENTITY_PLACE) == NULL)
    return;
  places = g_array_new (FALSE, FALSE, sizeof (int));
  if (before > 0 && liaison_text_is (text, before - 1, "the"))
    before--;
  end = read_places (draft, name->end + 1, places);
  if (end == 0)
    return;
  if (liaison_text_is (text, name->end, "in"))
    {
      int place = text->words[name->end].head;

      if (place < 0 || (!liaison_text_is_below (text, place, name->head) &&
                        !(before > 0 && is_any (text, before - 1, at))))
        return;
    }
  else if (liaison_text_is (text, name->end, "("))
    {
      if (!liaison_text_is (text, end, ")"))
        return;
    }
  else if (!liaison_text_is (text, name->end, ",") || before == 0 || !is_any (text, before - 1, at) ||
           (end < limit && text->words[end].upos != LIAISON_UPOS_PUNCT) || places->len > 2)
    return;
  /* Taken for granted, whatever the sentence says of it: no stance. */
  span = liaison_phrases_sentence_span (text, name->head);
  for (guint i = 0; i < places->len; i++)
    if (liaison_relations_fits (draft, LIAISON_RELATION_LOCATED_IN, name->entity,
                                g_array_index (places, int, i), NULL))
      liaison_draft_add_relation (draft, name->entity, g_array_index (places, int, i),
                                  LIAISON_RELATION_LOCATED_IN, "in", span)
          ->confidence = 0.55;
}

/* "a native of Tampa", "Originally from Tampa, Brandt …". */
static void
find_origin (LiaisonDraft *draft,
             guint         word)
{
  static const char *const natives[] = { "native", "resident", "citizen", NULL };
  const LiaisonText *text = draft->text;
  gboolean from = liaison_text_is (text, word, "from") && word > 0 &&
                  (liaison_text_is (text, word - 1, "originally") || liaison_text_is (text, word - 1, "originating"));
  g_autoptr (GArray) places = NULL;
  guint end;
  int called = -1, noun = word;

  if (!from && !(is_any (text, word, natives) && liaison_text_is (text, word + 1, "of")))
    return;
  places = g_array_new (FALSE, FALSE, sizeof (int));
  end = read_places (draft, from ? word + 1 : word + 2, places);
  if (end == 0)
    return;
  if (!from && liaison_text_child (text, noun, LIAISON_DEPREL_COP) >= 0)
    {
      int subject = liaison_phrases_subject (text, noun);

      called = subject >= 0 ? liaison_phrases_referent (draft, subject) : -1;
    }
  else if (word - sentence_start (text, word) <= 3)
    called = find_after (draft, end);
  if (called >= 0 && liaison_draft_entity (draft, called)->kind == LIAISON_ENTITY_PERSON)
    tie_places (draft, called, places, word, from ? "originally from" : text->words[word].lower,
                0.7);
}

/**
 * liaison_relations_places:
 * @draft: a draft whose mentions have entities
 *
 * Adds the ties between persons and organizations and where they are.
 */
void
liaison_relations_places (LiaisonDraft *draft)
{
  for (guint w = 0; w < draft->text->n_words; w++)
    {
      find_seat (draft, w);
      find_based (draft, w);
      find_office (draft, w);
      find_origin (draft, w);
    }
  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const LiaisonDraftMention *name = liaison_draft_mention (draft, i);

      if (name->form != LIAISON_MENTION_NAME || name->entity < 0 ||
          name->end >= draft->text->n_words)
        continue;
      if (liaison_draft_entity (draft, name->entity)->kind == LIAISON_ENTITY_PERSON)
        find_birth (draft, name);
      else if (liaison_draft_entity (draft, name->entity)->kind == LIAISON_ENTITY_ORGANIZATION)
        find_place_of_name (draft, name);
    }
}
