/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of persons along the words: the next one, over what calls its bearer ("the late lawyer"),
 * and lists of them. */

#include "analysis/phrases.h"

#include <string.h>

#include "analysis/titles.h"

/* So many words may stand before a name and call its bearer. */
#define MAX_BETWEEN 8

static gboolean
is_and (const LiaisonText *text,
        guint              word)
{
  return liaison_text_is (text, word, "and") || liaison_text_is (text, word, "&");
}

static gboolean
is_person (const LiaisonDraft *draft,
           int                 entity)
{
  return entity >= 0 && liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_PERSON &&
         liaison_draft_entity (draft, entity)->named;
}

/**
 * liaison_phrases_calls_kin:
 * @text: the words
 * @word: one of them
 *
 * Returns: whether it is a noun of kinship that ties two persons: "daughter"
 */
gboolean
liaison_phrases_calls_kin (const LiaisonText *text,
                           guint              word)
{
  static const char *const loose[] = { "family", "twin", "heir", NULL };
  /* "his business partner" */
  static const char *const kinds[] = { "business", "law",     "trade",  "running",  "coalition",
                                       "training", "trading", "senior", "managing", NULL };

  if (word > 0 && word < text->n_words && strcmp (text->words[word].lemma, "partner") == 0 &&
      (g_strv_contains (kinds, text->words[word - 1].lower) || liaison_text_is (text, word + 1, "of")))
    return FALSE;
  return word < text->n_words && text->words[word].upos == LIAISON_UPOS_NOUN &&
         liaison_words_has ("nouns", "family", text->words[word].lower) &&
         !g_strv_contains (loose, text->words[word].lower);
}

/**
 * liaison_phrases_person_at:
 * @draft: a draft
 * @word: a word, or one past the end
 *
 * Returns: (transfer none) (nullable): the mention of a person whose name @word is part of
 */
const LiaisonDraftMention *
liaison_phrases_person_at (const LiaisonDraft *draft,
                           guint               word)
{
  int mention = word < draft->text->n_words ? draft->name_at[word] : -1;
  const LiaisonDraftMention *name = mention >= 0 ? liaison_draft_mention (draft, mention) : NULL;

  if (name == NULL || name->form != LIAISON_MENTION_NAME || !is_person (draft, name->entity))
    return NULL;
  /* "Sultan" before another name is a title. */
  if (name->end == name->first + 1 && name->end < draft->text->n_words &&
      draft->name_at[name->end] >= 0 &&
      (liaison_words_has ("titles", "male", draft->text->words[name->first].lower) ||
       liaison_words_has ("titles", "female", draft->text->words[name->first].lower)))
    return NULL;
  return name;
}

/**
 * liaison_phrases_add_person:
 * @draft: a draft
 * @persons: (element-type int): persons
 * @entity: index of an entity, or -1
 *
 * Adds it if it is a person and not there yet.
 */
void
liaison_phrases_add_person (const LiaisonDraft *draft,
                            GArray             *persons,
                            int                 entity)
{
  if (!is_person (draft, entity))
    return;
  for (guint i = 0; i < persons->len; i++)
    if (g_array_index (persons, int, i) == entity)
      return;
  g_array_append_val (persons, entity);
}

/* What may stand before a name and call its bearer: "the late", "prominent lawyer", "Emperor". */
static gboolean
is_attribute (const LiaisonDraft *draft,
              guint               word)
{
  const LiaisonWord *it = &draft->text->words[word];

  return it->upos == LIAISON_UPOS_DET || it->upos == LIAISON_UPOS_ADJ ||
         (it->upos == LIAISON_UPOS_PRON && draft->mention_at[word] >= 0) ||
         liaison_phrases_calls_kin (draft->text, word) || liaison_title_is_office (it) ||
         liaison_title_is_occupation (it) || liaison_words_has ("titles", "honorific", it->lower) ||
         liaison_words_has ("titles", "male", it->lower) ||
         liaison_words_has ("titles", "female", it->lower) || draft->title_of[word] >= 0 ||
         /* "legal scholar Otto Weber" */
         (it->upos == LIAISON_UPOS_NOUN && (it->deprel == LIAISON_DEPREL_NMOD_DESC ||
                                            liaison_phrases_person_at (draft, word + 1) != NULL)) ||
         (draft->name_at[word] >= 0 && liaison_phrases_person_at (draft, word) == NULL);
}

/**
 * liaison_phrases_next_person:
 * @draft: a draft
 * @word: where to begin
 *
 * Returns: the word of the name that comes next, over what calls its bearer; 0 if there is none
 */
guint
liaison_phrases_next_person (const LiaisonDraft *draft,
                             guint               word)
{
  guint limit = MIN (liaison_text_sentence_end (draft->text, word > 0 ? word - 1 : 0), word + MAX_BETWEEN);

  for (; word < limit; word++)
    if (liaison_phrases_person_at (draft, word) != NULL)
      return word;
    else if (!is_attribute (draft, word) &&
             /* "lawyer and commissioner Otto Weber" */
             !(is_and (draft->text, word) && word + 1 < limit && is_attribute (draft, word + 1) &&
               is_attribute (draft, word - 1)) &&
             /* "the daughter, Ida", "the leader, Otto Weber", "the party's leader" */
             !(liaison_text_is (draft->text, word, ",") && word > 0 &&
               (liaison_phrases_calls_kin (draft->text, word - 1) ||
                ((liaison_title_is_office (&draft->text->words[word - 1]) ||
                  liaison_title_is_occupation (&draft->text->words[word - 1])) &&
                 liaison_phrases_person_at (draft, word + 1) != NULL))) &&
             !(liaison_text_is (draft->text, word, "'s") && draft->name_at[word - 1] >= 0 &&
               liaison_phrases_person_at (draft, word - 1) == NULL))
      return 0;
  return 0;
}

/**
 * liaison_phrases_persons_from:
 * @draft: a draft
 * @word: a word of a name
 * @several: whether a list goes on after it
 * @persons: (element-type int): the persons are added to it
 *
 * Collects the names from @word on, joined by commas and "and"; ages and years in brackets between
 * are passed over.
 */
void
liaison_phrases_persons_from (const LiaisonDraft *draft,
                              guint               word,
                              gboolean            several,
                              GArray             *persons)
{
  const LiaisonText *text = draft->text;
  guint limit = liaison_text_sentence_end (text, word);

  for (guint n = 0; n < 12; n++)
    {
      const LiaisonDraftMention *name = liaison_phrases_person_at (draft, word);
      guint after;

      if (name == NULL)
        return;
      liaison_phrases_add_person (draft, persons, name->entity);
      after = name->end;
      if (!several || after >= limit || liaison_text_is (text, after, "'s"))
        return;
      if (liaison_text_is (text, after, "("))
        while (after < limit && !liaison_text_is (text, after - 1, ")"))
          after++;
      if (liaison_text_is (text, after, ","))
        after++;
      if (is_and (text, after))
        after++;
      if (after == name->end || after >= limit)
        return;
      word = liaison_phrases_person_at (draft, after) != NULL
                 ? after
                 : liaison_phrases_next_person (draft, after);
      if (word == 0)
        return;
    }
}
