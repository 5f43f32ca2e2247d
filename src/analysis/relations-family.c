/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Family: "Anna, daughter of Otto Weber and his wife Mary", "her husband Karl", "they had two sons,
 * Per and Ola". A noun of kinship has those it calls (Anna) and those it is seen from (Otto, Mary);
 * they are looked for in the tree and, where the order of the words is fixed, along it. */

#include "analysis/relations.h"

#include <string.h>

#include "analysis/titles.h"

static gboolean
is_and (const LiaisonText *text,
        guint              word)
{
  return liaison_text_is (text, word, "and") || liaison_text_is (text, word, "&");
}

static gboolean
is_plural (const LiaisonWord *word)
{
  return strcmp (word->lower, word->lemma) != 0 || strcmp (word->lower, "siblings") == 0 ||
         strcmp (word->lower, "parents") == 0 || strcmp (word->lower, "children") == 0;
}

/* Over ", Duke of Prussia," to the "and" after it. */
static guint
skip_rank (const LiaisonDraft *draft,
           guint               word)
{
  const LiaisonText *text = draft->text;
  guint limit = MIN (liaison_text_sentence_end (text, word - 1), word + 9);

  if (!liaison_text_is (text, word, ","))
    return word;
  for (guint w = word + 1; w < limit; w++)
    if (is_and (text, w))
      return w;
    else if (text->words[w].upos != LIAISON_UPOS_NOUN &&
             text->words[w].upos != LIAISON_UPOS_PROPN && text->words[w].upos != LIAISON_UPOS_ADJ &&
             text->words[w].upos != LIAISON_UPOS_NUM && text->words[w].upos != LIAISON_UPOS_DET &&
             !liaison_text_is (text, w, "of") && !liaison_text_is (text, w, ","))
      break;
  return word;
}

/* "of Otto Weber and his wife Mary". */
static void
collect_after_of (const LiaisonDraft *draft,
                  guint               noun,
                  GArray             *persons)
{
  const LiaisonText *text = draft->text;
  guint word = noun + 2;
  const LiaisonDraftMention *name;

  if (!liaison_text_is (text, noun + 1, "of") && !liaison_text_is (text, noun + 1, "to"))
    return;
  if (word >= liaison_text_sentence_end (text, noun) || (word = liaison_phrases_next_person (draft, word)) == 0)
    return;
  name = liaison_phrases_person_at (draft, word);
  /* "mother of Per, Ola, and Kari": children come in lists, parents in twos. */
  if (strcmp (text->words[noun].lemma, "mother") == 0 ||
      strcmp (text->words[noun].lemma, "father") == 0 ||
      strcmp (text->words[noun].lemma, "brother") == 0 ||
      strcmp (text->words[noun].lemma, "sister") == 0)
    {
      liaison_phrases_persons_from (draft, word, TRUE, persons);
      return;
    }
  liaison_phrases_add_person (draft, persons, name->entity);
  word = skip_rank (draft, name->end);
  if (is_and (text, word) && word + 1 < liaison_text_sentence_end (text, noun) &&
      (word = liaison_phrases_next_person (draft, word + 1)) != 0)
    liaison_phrases_add_person (draft, persons, liaison_phrases_person_at (draft, word)->entity);
}

static void
add_with_conjuncts (const LiaisonDraft *draft,
                    int                 word,
                    GArray             *persons)
{
  g_autoptr (GArray) words = liaison_phrases_conjuncts (draft->text, word);

  for (guint i = 0; i < words->len; i++)
    liaison_phrases_add_person (draft, persons,
                                liaison_phrases_referent (draft, g_array_index (words, int, i)));
}

/* "Per and his wife Kari live here with their son": of both, who are the subject. */
static void
collect_subjects (const LiaisonDraft *draft,
                  guint               noun,
                  GArray             *persons)
{
  const LiaisonText *text = draft->text;
  int verb = noun, subject;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint steps = 0; verb >= 0 && text->words[verb].upos != LIAISON_UPOS_VERB && steps < 6;
       steps++)
    verb = text->words[verb].head;
  subject = verb >= 0 ? liaison_phrases_subject (text, verb) : -1;
  if (subject < 0 || subject >= (int)noun)
    return;
  add_with_conjuncts (draft, subject, found);
  if (found->len < 2)
    return;
  for (guint i = 0; i < found->len; i++)
    liaison_phrases_add_person (draft, persons, g_array_index (found, int, i));
}

/* "Ralph and Andrea's daughter": the names before the ending. */
static void
collect_possessors (const LiaisonDraft *draft,
                    guint               noun,
                    GArray             *persons)
{
  const LiaisonText *text = draft->text;
  int possessor = liaison_text_child (text, noun, LIAISON_DEPREL_NMOD_POSS);
  const LiaisonDraftMention *name;

  if (possessor < 0)
    {
      /* "his elder brother" with a tree that lost it. */
      guint word = noun;

      while (word > 0 && text->words[word - 1].sentence == text->words[noun].sentence &&
             (text->words[word - 1].upos == LIAISON_UPOS_ADJ ||
              text->words[word - 1].upos == LIAISON_UPOS_NUM))
        word--;
      if (word > 0 && text->words[word - 1].upos == LIAISON_UPOS_PRON &&
          draft->mention_at[word - 1] >= 0)
        possessor = word - 1;
    }
  if (possessor < 0)
    return;
  name = liaison_phrases_person_at (draft, possessor);
  liaison_phrases_add_person (draft, persons, liaison_phrases_referent (draft, possessor));
  if (name != NULL && name->first >= 2 && is_and (text, name->first - 1) &&
      (name = liaison_phrases_person_at (draft, name->first - 2)) != NULL)
    liaison_phrases_add_person (draft, persons, name->entity);
  if (text->words[possessor].upos != LIAISON_UPOS_PRON)
    return;
  /* "Karl Holm and his wife": the one beside it. */
  if (persons->len == 0 && possessor >= 2 &&
      (is_and (text, possessor - 1) || liaison_text_is (text, possessor - 1, ",") ||
       liaison_text_is (text, possessor - 1, "with")) &&
      !liaison_text_is (text, possessor, "their") &&
      (name = liaison_phrases_person_at (draft, possessor - 2)) != NULL)
    liaison_phrases_add_person (draft, persons, name->entity);
  if (liaison_text_is (text, possessor, "their") && persons->len < 2)
    collect_subjects (draft, noun, persons);
  /* "Per and Ola Holm and their sons": both. */
  if (persons->len < 2 && liaison_text_is (text, possessor, "their") && possessor >= 4 &&
      (is_and (text, possessor - 1) || liaison_text_is (text, possessor - 1, "with")) &&
      (name = liaison_phrases_person_at (draft, possessor - 2)) != NULL)
    {
      liaison_phrases_add_person (draft, persons, name->entity);
      if (name->first >= 2 && is_and (text, name->first - 1))
        {
          guint other =
              liaison_phrases_person_at (draft, name->first - 2) != NULL ? name->first - 2 : 0;

          if (other != 0)
            liaison_phrases_add_person (draft, persons,
                                        liaison_phrases_person_at (draft, other)->entity);
        }
    }
}

/* "they had a daughter": of those who had. After "Per married Kari and they …" it is the two. */
static void
collect_parents (const LiaisonDraft *draft,
                 guint               noun,
                 GArray             *persons)
{
  static const char *const having[] = { "have", "raise", "welcome", NULL };
  const LiaisonText *text = draft->text;
  int verb = text->words[noun].head;
  int subject;

  if (verb < 0 || text->words[noun].deprel != LIAISON_DEPREL_OBJ ||
      !g_strv_contains (having, text->words[verb].lemma))
    return;
  subject = liaison_phrases_subject (text, verb);
  if (subject < 0)
    return;
  if (!liaison_text_is (text, subject, "they"))
    {
      add_with_conjuncts (draft, subject, persons);
      return;
    }
  for (guint w = text->sentences[text->words[noun].sentence].first; w < (guint)subject; w++)
    if (strcmp (text->words[w].lemma, "marry") == 0)
      {
        int other = liaison_text_child (text, w, LIAISON_DEPREL_OBJ);
        int one = liaison_phrases_subject (text, w);

        if (other >= 0 && one >= 0)
          {
            liaison_phrases_add_person (draft, persons, liaison_phrases_referent (draft, one));
            liaison_phrases_add_person (draft, persons, liaison_phrases_referent (draft, other));
          }
      }
}

static void collect_others (const LiaisonDraft *draft, guint noun, guint depth, GArray *persons);

/* "her husband John and son Peter": the second as the first. "Otto Weber (and sons Per and Ola)".
 */
static void
collect_from_context (const LiaisonDraft *draft,
                      guint               noun,
                      guint               depth,
                      GArray             *persons)
{
  const LiaisonText *text = draft->text;
  guint first = text->sentences[text->words[noun].sentence].first;
  guint word = noun;

  while (word > first &&
         (text->words[word - 1].upos == LIAISON_UPOS_ADJ ||
          text->words[word - 1].upos == LIAISON_UPOS_NUM || is_and (text, word - 1)))
    word--;
  if (word > first + 1 && liaison_text_is (text, word - 1, "(") &&
      liaison_phrases_person_at (draft, word - 2) != NULL)
    {
      liaison_phrases_add_person (draft, persons,
                                  liaison_phrases_person_at (draft, word - 2)->entity);
      return;
    }
  if (noun == first || !(is_and (text, noun - 1) || liaison_text_is (text, noun - 1, ",")) || depth > 3)
    return;
  for (word = noun - 1; word > first && noun - word < 10; word--)
    if (liaison_phrases_calls_kin (text, word))
      {
        collect_others (draft, word, depth + 1, persons);
        return;
      }
    else if (text->words[word].upos == LIAISON_UPOS_VERB ||
             text->words[word].upos == LIAISON_UPOS_AUX)
      return;
}

/* Those from whom the noun is seen. */
static void
collect_others (const LiaisonDraft *draft,
                guint               noun,
                guint               depth,
                GArray             *persons)
{
  collect_after_of (draft, noun, persons);
  if (persons->len == 0)
    collect_possessors (draft, noun, persons);
  if (persons->len == 0)
    collect_parents (draft, noun, persons);
  if (persons->len == 0)
    collect_from_context (draft, noun, depth, persons);
}

/* "their children were Laura and Ruth". */
static gboolean
collect_predicate (const LiaisonDraft *draft,
                   guint               noun,
                   GArray             *persons)
{
  const LiaisonText *text = draft->text;
  int above = text->words[noun].head;

  if (above <= (int)noun || text->words[noun].deprel != LIAISON_DEPREL_NSUBJ ||
      liaison_text_child (text, above, LIAISON_DEPREL_COP) < 0 ||
      liaison_phrases_person_at (draft, above) == NULL)
    return FALSE;
  liaison_phrases_persons_from (draft, liaison_phrases_person_at (draft, above)->first,
                                is_plural (&text->words[noun]), persons);
  return TRUE;
}

/* "A daughter of Otto and Kari Weber, Mrs. Holm was …". */
static gboolean
collect_fronted (const LiaisonDraft *draft,
                 guint               noun,
                 GArray             *persons)
{
  const LiaisonText *text = draft->text;
  guint first = text->sentences[text->words[noun].sentence].first, word = noun + 2;
  guint limit = MIN (liaison_text_sentence_end (text, noun), noun + 14);

  if (noun - first > 3 || !liaison_text_is (text, noun + 1, "of"))
    return FALSE;
  for (guint w = first; w < noun; w++)
    if (text->words[w].upos != LIAISON_UPOS_DET && text->words[w].upos != LIAISON_UPOS_ADJ)
      return FALSE;
  while (word < limit && !liaison_text_is (text, word, ","))
    word++;
  word = word + 1 < limit ? liaison_phrases_next_person (draft, word + 1) : 0;
  if (word == 0)
    return FALSE;
  liaison_phrases_add_person (draft, persons, liaison_phrases_person_at (draft, word)->entity);
  return TRUE;
}

/* Who is called: by the names after the noun; by the name before a comma or bracket; as the subject
 * of "is the daughter of". */
static void
collect_called (const LiaisonDraft *draft,
                guint               noun,
                GArray             *persons)
{
  const LiaisonText *text = draft->text;
  guint limit = liaison_text_sentence_end (text, noun), word = noun + 1;
  int climb = noun;

  if (word < limit &&
      (liaison_text_is (text, word, ",") || liaison_text_is (text, word, ":") ||
       liaison_text_is (text, word, "-") || liaison_text_is (text, word, "–") ||
       liaison_text_is (text, word, "—") || liaison_text_is (text, word, "--")))
    word++;
  if (word < limit &&
      (word == noun + 1 || liaison_text_child (text, noun, LIAISON_DEPREL_COP) < 0) &&
      (word = liaison_phrases_next_person (draft, word)) != 0)
    {
      liaison_phrases_persons_from (draft, word, is_plural (&text->words[noun]), persons);
      return;
    }
  if (collect_predicate (draft, noun, persons) || collect_fronted (draft, noun, persons))
    return;
  /* "Anna (daughter of Otto)", "Anna, the eldest daughter of Otto" */
  for (word = noun; word > text->sentences[text->words[noun].sentence].first; word--)
    {
      guint before = word - 1;

      if (liaison_text_is (text, before, "(") || liaison_text_is (text, before, ","))
        {
          const LiaisonDraftMention *name =
              before > 0 ? liaison_phrases_person_at (draft, before - 1) : NULL;

          if (name != NULL &&
              (liaison_text_is (text, before, "(") || liaison_text_is_below (text, noun, name->head)))
            {
              liaison_phrases_add_person (draft, persons, name->entity);
              return;
            }
          break;
        }
      if (text->words[before].upos != LIAISON_UPOS_ADJ &&
          text->words[before].upos != LIAISON_UPOS_DET &&
          text->words[before].upos != LIAISON_UPOS_NOUN)
        break;
    }
  for (guint steps = 0; climb >= 0 && steps < 6; steps++)
    {
      int above = text->words[climb].head;

      /* "the son of Otto and the brother of Per": the brother is who is the son. */
      if (text->words[climb].deprel == LIAISON_DEPREL_CONJ && above >= 0 &&
          liaison_phrases_person_at (draft, above) != NULL && text->words[above].head >= 0 &&
          liaison_phrases_calls_kin (text, text->words[above].head))
        {
          climb = text->words[above].head;
          continue;
        }
      if (liaison_text_child (text, climb, LIAISON_DEPREL_COP) >= 0)
        {
          int subject = liaison_phrases_subject (text, climb);

          if (subject >= 0)
            add_with_conjuncts (draft, subject, persons);
          return;
        }
      if (climb != (int)noun && liaison_phrases_person_at (draft, climb) != NULL)
        {
          liaison_phrases_add_person (draft, persons,
                                      liaison_phrases_person_at (draft, climb)->entity);
          return;
        }
      if (text->words[climb].deprel != LIAISON_DEPREL_CONJ &&
          text->words[climb].deprel != LIAISON_DEPREL_APPOS)
        return;
      climb = text->words[climb].head;
    }
}

static void
find_kin (LiaisonDraft *draft,
          guint         noun)
{
  const LiaisonText *text = draft->text;
  g_autoptr (GArray) called = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (int));

  collect_others (draft, noun, 0, others);
  if (others->len == 0)
    return;
  collect_called (draft, noun, called);
  for (guint i = 0; i < called->len; i++)
    for (guint j = 0; j < others->len; j++)
      liaison_relations_add (draft, LIAISON_RELATION_FAMILY, g_array_index (called, int, i),
                             g_array_index (others, int, j), noun, text->words[noun].lemma, 0.8,
                             FALSE);
}

/**
 * liaison_relations_family:
 * @draft: a draft whose mentions have entities
 *
 * Adds the ties that nouns of kinship state.
 */
void
liaison_relations_family (LiaisonDraft *draft)
{
  for (guint w = 0; w < draft->text->n_words; w++)
    if (draft->name_at[w] < 0 && liaison_phrases_calls_kin (draft->text, w))
      find_kin (draft, w);
}
