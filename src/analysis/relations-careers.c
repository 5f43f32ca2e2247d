/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where people studied and worked, and who founded and leads what: "received a degree in physics
 * from A and a PhD from B", "spent his career at A", "founded in 1990 by X and Y". The organization
 * stands somewhere in the rest of the clause, after one of few prepositions, wherever the tree
 * hangs it. */

#include "analysis/relations.h"

#include <string.h>

static const LiaisonDraftMention *
organization_at (const LiaisonDraft *draft,
                 guint               word)
{
  int mention = word < draft->text->n_words ? draft->name_at[word] : -1;
  const LiaisonDraftMention *name = mention >= 0 ? liaison_draft_mention (draft, mention) : NULL;

  return name != NULL && name->form == LIAISON_MENTION_NAME && name->entity >= 0 &&
                 liaison_draft_entity (draft, name->entity)->kind == LIAISON_ENTITY_ORGANIZATION
             ? name
             : NULL;
}

/* Where what belongs to VERB ends: before the next verb that has a clause of its own. */
static guint
clause_end (const LiaisonText *text,
            guint              verb)
{
  static const char *const stops[] = {
    "where", "which", "who",   "whose", "before",  "after", ";",
    "when",  "while", "until", "prior", "because", "that",  NULL
  };
  guint limit = liaison_text_sentence_end (text, verb);

  for (guint w = verb + 1; w < limit; w++)
    if (g_strv_contains (stops, text->words[w].lower) || text->words[w].upos == LIAISON_UPOS_AUX ||
        (text->words[w].upos == LIAISON_UPOS_VERB && text->words[w].deprel != LIAISON_DEPREL_AMOD &&
         text->words[w].deprel != LIAISON_DEPREL_COMPOUND &&
         !(g_str_has_suffix (text->words[w].lower, "ing") &&
           text->words[w].deprel != LIAISON_DEPREL_CONJ)))
      return w;
  return limit;
}

static void
add_entity (GArray *entities,
            int     entity)
{
  for (guint i = 0; i < entities->len; i++)
    if (g_array_index (entities, int, i) == entity)
      return;
  g_array_append_val (entities, entity);
}

/* The organization at WORD, over "the", and those joined to it; the word after them. */
static guint
collect_list (const LiaisonDraft *draft,
              guint               word,
              GArray             *entities)
{
  const LiaisonText *text = draft->text;
  guint limit = liaison_text_sentence_end (text, word);

  for (guint n = 0; n < 8; n++)
    {
      const LiaisonDraftMention *name;
      guint next;

      if (liaison_text_is (text, word, "the") && word + 1 < limit)
        word++;
      if ((name = organization_at (draft, word)) == NULL)
        return word;
      if (liaison_text_is (text, name->end, "'s"))
        {
          /* "at Hopkins University's School of Law": at both. */
          if (organization_at (draft, name->end + 1) == NULL)
            return name->end;
          add_entity (entities, name->entity);
          word = name->end + 1;
          continue;
        }
      add_entity (entities, name->entity);
      word = next = name->end;
      if (liaison_text_is (text, next, "(") && liaison_text_is (text, next + 2, ")"))
        next += 3;
      if (liaison_text_is (text, next, ","))
        next++;
      if (liaison_text_is (text, next, "and") || liaison_text_is (text, next, "&"))
        next++;
      /* "the Russ College at Ohio University" */
      if (next == word && (liaison_text_is (text, next, "at") || liaison_text_is (text, next, "of")))
        next++;
      if (next == word || next >= limit)
        return word;
      word = next;
    }
  return word;
}

/* The organizations after one of the prepositions from FIRST up to END. */
static void
collect_after (const LiaisonDraft *draft,
               guint               first,
               guint               end,
               const char *const  *prepositions,
               GArray             *entities)
{
  for (guint w = first; w + 1 < end; w++)
    if (g_strv_contains (prepositions, draft->text->words[w].lower))
      w = MAX (w, collect_list (draft, w + 1, entities) - 1);
}

static gboolean
has_word (const LiaisonText *text,
          guint              first,
          guint              end,
          const char *const *lemmas)
{
  for (guint w = first; w < end; w++)
    if (g_strv_contains (lemmas, text->words[w].lemma))
      return TRUE;
  return FALSE;
}

/* Nouns of what one gets at a school, and of what one has at work. */
static const char *const degrees[] = {
  "degree",        "bachelor",    "master",     "doctorate", "phd",     "ph.d.",
  "mba",           "b.a.",        "m.a.",       "ba",        "ma",      "diploma",
  "b.s.",          "m.s.",        "bs",         "bsc",       "msc",     "b.sc.",
  "m.sc.",         "jd",          "j.d.",       "llb",       "llm",     "masters",
  "bachelors",     "md",          "m.d.",       "study",     "studies", "education",
  "undergraduate", "certificate", "m.phil.",    "mphil",     "dphil",   "b.sc",
  "m.sc",          "ph.d",        "fellowship", "school",    "course",  "program",
  "programme",     "major",       NULL
};
static const char *const posts[] = { "position",    "post", "job",           "appointment",
                                     "career",      "role", "professorship", "chair",
                                     "lectureship", "year", "time",          "internship",
                                     "residency",   NULL };

typedef enum
{
  NOTHING,
  STUDY,
  WORK,
} Career;

static Career
read_career (const LiaisonText *text,
             guint              verb,
             guint              end)
{
  static const char *const studying[] = { "study",  "graduate", "major",   "minor",  "matriculate",
                                          "enroll", "enrol",    "educate", "attend", NULL };
  static const char *const getting[] = { "receive",  "earn", "complete", "hold",    "have",
                                         "obtain",   "get",  "pursue",   "finish",  "gain",
                                         "continue", "take", "do",       "achieve", "attain",
                                         "begin",    "win",  "award",    "grant",   NULL };
  static const char *const working[] = { "work",      "teach",  "lecture",  "intern", "consult",
                                         "volunteer", "employ", "research", "serve",  NULL };
  static const char *const filling[] = { "hold",  "spend", "accept", "take",
                                         "begin", "start", "have",   NULL };
  const char *lemma = text->words[verb].lemma;

  /* Lemmas of "majoring" and "minoring" are guesses. */
  if (g_strv_contains (studying, lemma) || g_str_has_prefix (text->words[verb].lower, "majoring") ||
      g_str_has_prefix (text->words[verb].lower, "minoring"))
    return STUDY;
  if (g_strv_contains (working, lemma))
    return WORK;
  if (g_strv_contains (getting, lemma) && has_word (text, verb + 1, end, degrees))
    return STUDY;
  if (g_strv_contains (filling, lemma) && has_word (text, verb + 1, MIN (end, verb + 9), posts))
    return WORK;
  return NOTHING;
}

static void
tie_all (LiaisonDraft *draft,
         guint         verb,
         const GArray *organizations,
         const char   *label)
{
  const LiaisonText *text = draft->text;
  int subject = liaison_phrases_subject (text, verb);
  g_autoptr (GArray) subjects = NULL;

  if (subject < 0)
    return;
  subjects = liaison_phrases_conjuncts (text, subject);
  for (guint i = 0; i < subjects->len; i++)
    {
      int person = liaison_phrases_referent (draft, g_array_index (subjects, int, i));

      if (person < 0 || liaison_draft_entity (draft, person)->kind != LIAISON_ENTITY_PERSON)
        continue;
      for (guint j = 0; j < organizations->len; j++)
        liaison_relations_add (draft, LIAISON_RELATION_MEMBER_OF, person,
                               g_array_index (organizations, int, j), verb, label, 0.7, FALSE);
    }
}

/* "studied law at A and B", "has held posts with A", "served on the board of A". */
static void
find_career (LiaisonDraft *draft,
             guint         verb)
{
  static const char *const at_school[] = { "at", "from", "in", NULL };
  static const char *const at_work[] = { "at", "for", "with", "in", NULL };
  static const char *const on_boards[] = { "at", "for", "of", "on", NULL };
  const LiaisonText *text = draft->text;
  guint end = clause_end (text, verb);
  Career career = read_career (text, verb, end);
  g_autoptr (GArray) organizations = NULL;
  g_autofree char *label = NULL;

  if (career == NOTHING ||
      (liaison_text_is_passive (text, verb) && strcmp (text->words[verb].lemma, "educate") != 0 &&
       strcmp (text->words[verb].lemma, "employ") != 0 &&
       strcmp (text->words[verb].lemma, "award") != 0))
    return;
  organizations = g_array_new (FALSE, FALSE, sizeof (int));
  if (career == STUDY)
    {
      if (strcmp (text->words[verb].lemma, "attend") == 0)
        collect_list (draft, verb + 1, organizations);
      collect_after (draft, verb + 1, end, at_school, organizations);
      for (guint i = organizations->len; i-- > 0;)
        if (g_strcmp0 (liaison_draft_entity (draft, g_array_index (organizations, int, i))->subkind,
                       "research") != 0 &&
            liaison_draft_entity (draft, g_array_index (organizations, int, i))->subkind != NULL)
          g_array_remove_index (organizations, i);
    }
  else if (liaison_text_is (text, verb + 1, "on"))
    collect_after (draft, verb + 1, end, on_boards, organizations);
  else if (liaison_text_is (text, verb + 1, "as"))
    /* The office says it. */
    return;
  else
    collect_after (draft, verb + 1, end, at_work, organizations);
  if (organizations->len == 0)
    return;
  label = career == STUDY ? g_strdup (text->words[verb].lower)
                          : g_strdup_printf ("%s %s", text->words[verb].lower,
                                             liaison_text_is (text, verb + 1, "on") ? "on" : "at");
  if (career == STUDY && strcmp (text->words[verb].lemma, "attend") != 0 &&
      strcmp (text->words[verb].lemma, "study") != 0 &&
      strcmp (text->words[verb].lemma, "graduate") != 0)
    {
      g_free (label);
      label = g_strdup ("studied at");
    }
  tie_all (draft, verb, organizations, label);
}

/* "by", with time and place before it: "founded in 1972 by", "established in Oslo in 1860 by". */
static guint
find_by (const LiaisonText *text,
         guint              verb)
{
  guint limit = MIN (liaison_text_sentence_end (text, verb), verb + 12);

  for (guint w = verb + 1; w < limit; w++)
    if (liaison_text_is (text, w, "by"))
      return w;
    else if (text->words[w].upos == LIAISON_UPOS_VERB || text->words[w].upos == LIAISON_UPOS_AUX ||
             liaison_text_is (text, w, ";") || text->words[w].upos == LIAISON_UPOS_SCONJ)
      return 0;
  return 0;
}

/* "with Otto Weber and Ida Brandt" in the rest of the clause. */
static void
collect_companions (const LiaisonDraft *draft,
                    guint               first,
                    GArray             *persons)
{
  static const char *const with[] = { "with", "alongside", NULL };
  const LiaisonText *text = draft->text;
  guint end = clause_end (text, first);

  for (guint w = first; w + 1 < end; w++)
    if (g_strv_contains (with, text->words[w].lower))
      {
        guint name = liaison_phrases_next_person (draft, w + 1);

        if (name != 0)
          liaison_phrases_persons_from (draft, name, TRUE, persons);
        return;
      }
}

static gboolean
is_founding (const LiaisonWord *word)
{
  static const char *const forms[] = { "founded",  "co-founded", "cofounded", "established",
                                       "formed",   "created",    "launched",  "started",
                                       "founding", NULL };

  return g_strv_contains (forms, word->lower);
}

static gboolean
is_leading (const LiaisonWord *word)
{
  static const char *const forms[] = {
    "led", "headed", "run", "managed", "chaired", "owned", NULL
  };

  return g_strv_contains (forms, word->lower);
}

static void
tie_persons (LiaisonDraft *draft,
             const GArray *persons,
             int           organization,
             guint         verb,
             const char   *label)
{
  if (organization < 0 ||
      liaison_draft_entity (draft, organization)->kind != LIAISON_ENTITY_ORGANIZATION)
    return;
  for (guint i = 0; i < persons->len; i++)
    liaison_relations_add (draft, LIAISON_RELATION_LEADS, g_array_index (persons, int, i),
                           organization, verb, label, 0.72, FALSE);
}

/* What is founded: the object, also of "founded and built Acme"; or what "which she founded" is
 * said of. AFTER: where companions may be named. */
static int
find_founded (const LiaisonDraft *draft,
              guint               verb,
              guint              *after)
{
  const LiaisonText *text = draft->text;
  const LiaisonDraftMention *name = NULL;
  guint start = verb, end;

  if (liaison_text_is (text, verb + 1, "and") && verb + 2 < liaison_text_sentence_end (text, verb) &&
      text->words[verb + 2].upos == LIAISON_UPOS_VERB)
    start = verb + 2;
  end = MIN (clause_end (text, start), start + 8);
  for (guint w = start + 1; w < end && name == NULL; w++)
    if ((name = organization_at (draft, w)) == NULL &&
        (draft->name_at[w] >= 0 || text->words[w].upos == LIAISON_UPOS_ADP))
      break;
  if (name != NULL)
    {
      *after = name->end;
      /* "founded Acme's first plant" */
      return liaison_text_is (text, name->end, "'s") ? -1 : name->entity;
    }
  *after = verb + 1;
  return text->words[verb].deprel == LIAISON_DEPREL_ACL_RELCL && text->words[verb].head >= 0 &&
                 liaison_text_child (text, verb, LIAISON_DEPREL_NSUBJ) >= 0
             ? liaison_phrases_referent (draft, text->words[verb].head)
             : -1;
}

/* "a bank founded in 1972 by X", "founded Acme with Y", "a firm led by its president X". */
static void
find_founders (LiaisonDraft *draft,
               guint         verb)
{
  const LiaisonText *text = draft->text;
  gboolean founding = is_founding (&text->words[verb]);
  guint by = find_by (text, verb);
  g_autoptr (GArray) persons = g_array_new (FALSE, FALSE, sizeof (int));
  int subject;

  if (!founding && !is_leading (&text->words[verb]))
    return;
  if (by != 0 && (by = liaison_phrases_next_person (draft, by + 1)) != 0)
    {
      int organization = -1;

      liaison_phrases_persons_from (draft, by, TRUE, persons);
      if (liaison_text_is_passive (text, verb) &&
          (subject = liaison_phrases_subject (text, verb)) >= 0)
        organization = liaison_phrases_referent (draft, subject);
      if (organization < 0 ||
          liaison_draft_entity (draft, organization)->kind != LIAISON_ENTITY_ORGANIZATION)
        organization = liaison_relations_described (draft, verb);
      tie_persons (draft, persons, organization, verb, text->words[verb].lower);
    }
  else if (founding && !liaison_text_is_passive (text, verb))
    {
      guint after;
      int organization = find_founded (draft, verb, &after);

      subject = liaison_phrases_subject (text, verb);
      if (organization < 0)
        return;
      liaison_phrases_add_person (draft, persons,
                                  subject >= 0 ? liaison_phrases_referent (draft, subject) : -1);
      collect_companions (draft, after, persons);
      tie_persons (draft, persons, organization, verb, text->words[verb].lower);
    }
}

/**
 * liaison_relations_careers:
 * @draft: a draft whose mentions have entities
 *
 * Adds the ties of persons to where they studied and worked, and to what they founded.
 */
void
liaison_relations_careers (LiaisonDraft *draft)
{
  for (guint w = 0; w + 1 < draft->text->n_words; w++)
    if (draft->text->words[w].upos == LIAISON_UPOS_VERB)
      {
        find_career (draft, w);
        find_founders (draft, w);
      }
}
