/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds who "I" and "we" are: in a quotation whoever says it, after "Mary Reed said:" and in a
 * transcript whose turn it is, elsewhere the author. */

#include "analysis/draft.h"

#include <string.h>

#include "analysis/attribution.h"
#include "analysis/phrases.h"

typedef struct
{
  LiaisonDraft *draft;
  guint *paragraph; /* by sentence */
  int *speaker;     /* by sentence: index of the entity whose words it is outside of quotations */
  int author;       /* index of an entity, or -1 */
  int nation;       /* the entity that "we" are in a text that speaks of "our nation", or -1 */
} Speech;

static gboolean
is_first_person (const LiaisonDraftMention *mention)
{
  return mention->form == LIAISON_MENTION_PRONOUN && mention->person == 1;
}

static void
count_paragraphs (Speech *self)
{
  const LiaisonText *text = self->draft->text;
  const char *p = self->draft->body;
  guint at = 0, paragraph = 0;

  for (guint s = 0; s < text->n_sentences; s++)
    {
      guint start = text->words[text->sentences[s].first].start;

      for (; at < start && *p != '\0'; p = g_utf8_next_char (p), at++)
        paragraph += *p == '\n';
      self->paragraph[s] = paragraph;
    }
}

static gboolean
starts_paragraph (const Speech *self,
                  guint         sentence)
{
  return sentence == 0 || self->paragraph[sentence] != self->paragraph[sentence - 1];
}

static gboolean
ends_paragraph (const Speech *self,
                guint         sentence)
{
  return sentence + 1 == self->draft->text->n_sentences ||
         self->paragraph[sentence] != self->paragraph[sentence + 1];
}

static int
person_at (const LiaisonDraft *draft,
           guint               word)
{
  int name = draft->name_at[word] >= 0 ? draft->name_at[word] : draft->title_of[word];
  int entity = name >= 0 ? liaison_draft_mention (draft, name)->entity : -1;

  return entity >= 0 && liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_PERSON ? entity
                                                                                            : -1;
}

/* "TRUMP: ...", "Foreign Secretary Mary Reed: ...": the name before a colon at the start. */
static int
find_label (const Speech *self,
            guint         sentence)
{
  const LiaisonText *text = self->draft->text;
  LiaisonWordRange range = text->sentences[sentence];
  int entity = -1;

  for (guint w = range.first; w < range.end && w < range.first + 9; w++)
    {
      if (strcmp (text->words[w].form, ":") == 0)
        return entity;
      if (text->words[w].upos == LIAISON_UPOS_VERB || text->words[w].upos == LIAISON_UPOS_AUX)
        return -1;
      entity = person_at (self->draft, w);
    }
  return -1;
}

/* "Mary Reed said:" with nothing after it: whose statement follows. */
static int
find_announced (const Speech *self,
                guint         sentence)
{
  const LiaisonText *text = self->draft->text;
  LiaisonWordRange range = text->sentences[sentence];

  if (strcmp (text->words[range.end - 1].form, ":") != 0)
    return -1;
  for (guint w = range.first; w < range.end; w++)
    if (text->words[w].upos == LIAISON_UPOS_VERB && text->words[w].quote < 0 &&
        liaison_words_has ("verbs", "report", text->words[w].lemma))
      {
        int source = liaison_attribution_of_verb (text, w);
        int entity = source >= 0 ? liaison_phrases_referent (self->draft, source) : -1;

        if (entity >= 0)
          return entity;
      }
  return -1;
}

/* "Miss Reed?", "General Weber.": who is called upon to speak. */
static int
find_called (const Speech *self,
             guint         sentence)
{
  LiaisonWordRange range = self->draft->text->sentences[sentence];
  int entity = -1;

  if (!ends_paragraph (self, sentence) || starts_paragraph (self, sentence) ||
      range.end - range.first > 6)
    return -1;
  for (guint w = range.first; w < range.end; w++)
    {
      guint8 upos = self->draft->text->words[w].upos;

      if (upos != LIAISON_UPOS_PUNCT && upos != LIAISON_UPOS_PROPN && upos != LIAISON_UPOS_NOUN)
        return -1;
      if (upos != LIAISON_UPOS_PUNCT)
        entity = person_at (self->draft, w);
    }
  return entity;
}

/* "I am Mary Reed", "My name is Mary Reed". */
static int
find_introduced (const Speech *self,
                 guint         sentence)
{
  const LiaisonText *text = self->draft->text;
  LiaisonWordRange range = text->sentences[sentence];

  for (guint w = range.first; w + 2 < range.end; w++)
    {
      gboolean named = strcmp (text->words[w].lower, "my") == 0 &&
                       strcmp (text->words[w + 1].lower, "name") == 0;
      guint name = named ? w + 3 : w + 2;

      if ((named || strcmp (text->words[w].form, "I") == 0) && text->words[w].quote < 0 &&
          name < range.end && text->words[name - 1].upos == LIAISON_UPOS_AUX &&
          strcmp (text->words[name - 1].lemma, "be") == 0 && self->draft->name_at[name] >= 0)
        return person_at (self->draft, name);
    }
  return -1;
}

/* Whether someone else reports what SPEAKER says: then it is no longer he who speaks. */
static gboolean
is_told_of (const Speech *self,
            guint         sentence,
            int           speaker)
{
  const LiaisonText *text = self->draft->text;
  LiaisonWordRange range = text->sentences[sentence];

  for (guint w = range.first; w < range.end; w++)
    if (text->words[w].quote < 0 && self->draft->mention_at[w] >= 0 &&
        liaison_draft_mention (self->draft, self->draft->mention_at[w])->form ==
            LIAISON_MENTION_NAME &&
        liaison_draft_mention (self->draft, self->draft->mention_at[w])->entity == speaker)
      return TRUE;
  return FALSE;
}

static void
find_turns (Speech *self)
{
  int speaker = -1;

  for (guint s = 0; s < self->draft->text->n_sentences; s++)
    {
      int label = starts_paragraph (self, s) ? find_label (self, s) : -1;
      int next = find_announced (self, s);

      if (next < 0)
        next = find_called (self, s);
      if (label < 0)
        label = find_introduced (self, s);
      if (label >= 0)
        speaker = label;
      else if (next >= 0 || self->draft->heading[s] ||
               (speaker >= 0 && is_told_of (self, s, speaker)))
        speaker = -1;
      self->speaker[s] = speaker;
      if (next >= 0)
        speaker = next;
    }
}

/* Of a text in the first person outside of quotations the author is one who takes part. */
static void
find_author (Speech *self)
{
  LiaisonDraft *draft = self->draft;

  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const LiaisonDraftMention *mention = liaison_draft_mention (draft, i);
      const LiaisonWord *word = &draft->text->words[mention->head];

      if (is_first_person (mention) && mention->number == LIAISON_NUMBER_SINGULAR &&
          mention->entity < 0 && word->quote < 0 && self->speaker[word->sentence] < 0)
        {
          const char *byline = draft->byline;

          self->author = liaison_draft_add_entity (
              draft, LIAISON_ENTITY_PERSON,
              byline != NULL && *byline != '\0' ? byline : "The author");
          liaison_draft_entity (draft, self->author)->name =
              g_strdup (g_ptr_array_index (liaison_draft_entity (draft, self->author)->names, 0));
          return;
        }
    }
}

/* "our nation", said at least twice: the country that the text speaks most of is who "we" are. */
static void
find_nation (Speech *self)
{
  static const char *const nouns[] = { "nation",       "country", "republic", "constitution",
                                       "citizen",      "army",    "economy",  "government",
                                       "independence", NULL };
  const LiaisonDraft *draft = self->draft;
  g_autofree guint *counts = g_new0 (guint, draft->entities->len);
  guint said = 0, most = 0, second = 0;

  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const LiaisonDraftMention *mention = liaison_draft_mention (draft, i);
      const LiaisonWord *word = &draft->text->words[mention->head];

      if (mention->entity >= 0 &&
          g_strcmp0 (liaison_draft_entity (draft, mention->entity)->subkind, "country") == 0)
        counts[mention->entity]++;
      else if (is_first_person (mention) && strcmp (word->lower, "our") == 0 && word->quote < 0 &&
               word->head >= 0 && g_strv_contains (nouns, draft->text->words[word->head].lemma))
        said++;
    }
  for (guint i = 0; i < draft->entities->len; i++)
    if (counts[i] > most)
      {
        second = most;
        most = counts[i];
        self->nation = i;
      }
    else
      second = MAX (second, counts[i]);
  if (said < 2 || most < 2 * second)
    self->nation = -1;
}

/* For whom a person speaks who says "we": the organization, or state, where an office is held. */
static int
find_side (const LiaisonDraft *draft,
           int                 speaker)
{
  const LiaisonDraftEntity *entity = liaison_draft_entity (draft, speaker);
  int side = -1;

  if (entity->kind != LIAISON_ENTITY_PERSON)
    return speaker;
  for (guint i = 0; i < entity->roles->len; i++)
    {
      const LiaisonRole *role = g_ptr_array_index (entity->roles, i);
      int organization = g_array_index (entity->role_organizations, int, i);

      if (organization < 0 || role->status != LIAISON_ROLE_CURRENT)
        continue;
      if (side >= 0 && side != organization)
        return -1;
      side = organization;
    }
  return side;
}

static int
find_meant (const Speech              *self,
            const LiaisonDraftMention *mention)
{
  const LiaisonDraft *draft = self->draft;
  const LiaisonWord *word = &draft->text->words[mention->head];
  gboolean singular = mention->number == LIAISON_NUMBER_SINGULAR;
  int speaker = self->speaker[word->sentence];

  if (word->quote >= 0)
    {
      int source = liaison_attribution_of_quote (draft, mention->head);

      speaker = source >= 0 ? liaison_phrases_referent (draft, source) : speaker;
    }
  else if (speaker < 0)
    return singular ? self->author : self->nation;
  if (speaker < 0)
    return -1;
  return singular ? speaker : find_side (draft, speaker);
}

/**
 * liaison_draft_find_speakers:
 * @self: a draft whose nominals and other pronouns have their entities
 *
 * Gives the pronouns of the first person the entities that speak, where that can be told.
 */
void
liaison_draft_find_speakers (LiaisonDraft *self)
{
  Speech speech = { .draft = self, .author = -1, .nation = -1 };
  g_autofree guint *paragraph = g_new0 (guint, self->text->n_sentences);
  g_autofree int *speaker = g_new0 (int, self->text->n_sentences);

  speech.paragraph = paragraph;
  speech.speaker = speaker;
  count_paragraphs (&speech);
  find_turns (&speech);
  find_author (&speech);
  find_nation (&speech);
  for (guint i = 0; i < self->mentions->len; i++)
    {
      LiaisonDraftMention *mention = liaison_draft_mention (self, i);

      if (is_first_person (mention) && mention->entity < 0)
        mention->entity = find_meant (&speech, mention);
    }
}
