/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Title phrases: the words of an office with its status and the organizations, states or persons
 * that stand in it. */

#include "analysis/titles.h"

#include <string.h>

#include "analysis/phrases.h"

/**
 * liaison_title_is_office:
 * @word: a noun
 *
 * Returns: whether it calls an office
 */
gboolean
liaison_title_is_office (const LiaisonWord *word)
{
  return liaison_words_has ("titles", "leads", word->lower) ||
         liaison_words_has ("titles", "office", word->lower) ||
         liaison_words_has ("titles", "leads", word->lemma) ||
         liaison_words_has ("titles", "office", word->lemma) ||
         (liaison_words_has ("titles", "short", word->lower) &&
          g_unichar_isupper (g_utf8_get_char (word->form)));
}

/**
 * liaison_title_is_occupation:
 * @word: a noun
 *
 * Returns: whether it is no office, but what somebody is at a place: "a Harvard mathematician"
 */
gboolean
liaison_title_is_occupation (const LiaisonWord *word)
{
  static const char *const general[] = {
    "man",         "woman",     "boy",       "girl",     "child",   "person",   "friend",
    "victim",      "guy",       "hero",      "suspect",  "witness", "teenager", "boss",
    "rival",       "critic",    "supporter", "opponent", "refugee", "prisoner", "hostage",
    "predecessor", "successor", "mentor",    "model",    "driver",  NULL
  };

  return word->upos == LIAISON_UPOS_NOUN && liaison_words_has ("nouns", "person", word->lemma) &&
         !g_strv_contains (general, word->lemma) &&
         !liaison_words_has ("nouns", "family", word->lemma);
}

/**
 * liaison_title_skip_in_name:
 * @text: the words
 * @first: the first word of a name
 * @end: the word after it
 *
 * "VP Operations of Acme" as a name: the office is no part of it.
 *
 * Returns: the first word of the name proper
 */
guint
liaison_title_skip_in_name (const LiaisonText *text,
                            guint              first,
                            guint              end)
{
  static const char *const others[] = { "alumni",     "alumnus", "subsidiary", "co-ordinator",
                                        "operations", "honorary", NULL };

  for (guint w = first + 1; w + 1 < end && w < first + 5; w++)
    if (strcmp (text->words[w].lower, "of") == 0 || strcmp (text->words[w].lower, "at") == 0)
      {
        if (!liaison_title_is_office (&text->words[w - 1]) &&
            !g_strv_contains (others, text->words[w - 1].lower))
          return first;
        return text->words[w + 1].upos == LIAISON_UPOS_DET && w + 2 < end ? w + 2 : w + 1;
      }
  return first;
}

static void
note_status (LiaisonTitle      *title,
             const LiaisonWord *word)
{
  if (liaison_words_has ("titles", "former", word->lower))
    title->status = LIAISON_ROLE_FORMER;
  else if (liaison_words_has ("titles", "nominee", word->lower))
    title->status = LIAISON_ROLE_NOMINEE;
  else if (liaison_words_has ("titles", "acting", word->lower) &&
           title->status == LIAISON_ROLE_CURRENT)
    title->status = LIAISON_ROLE_ACTING;
  else if (liaison_words_has ("titles", "deputy", word->lower) &&
           title->status == LIAISON_ROLE_CURRENT)
    title->status = LIAISON_ROLE_DEPUTY;
}

static gboolean
is_status (const LiaisonWord *word)
{
  static const char *const sections[] = { "former", "nominee", "acting", "current" };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (liaison_words_has ("titles", sections[i], word->lower))
      return TRUE;
  return FALSE;
}

static void
add_organization (const LiaisonDraft *draft,
                  LiaisonTitle       *title,
                  int                 entity)
{
  for (guint i = 0; i < title->organizations->len; i++)
    if (g_array_index (title->organizations, int, i) == entity)
      return;
  if (entity >= 0 && liaison_draft_entity (draft, entity)->kind != LIAISON_ENTITY_EVENT)
    g_array_append_val (title->organizations, entity);
}

/**
 * liaison_title_serves_person:
 * @lemma: the word of an office
 *
 * Returns: whether it can be held with a person: "Biden's adviser"
 */
gboolean
liaison_title_serves_person (const char *lemma)
{
  static const char *const servants[] = {
    "aide",   "adviser",    "advisor",   "assistant",  "spokesman", "spokeswoman",  "spokesperson",
    "lawyer", "attorney",   "secretary", "deputy",     "bodyguard", "speechwriter", "strategist",
    "envoy",  "staffer",    "minister",  "ambassador", "chief",     "agent",        "nominee",
    "pick",   "negotiator", "counsel",   "press",      NULL
  };

  return g_strv_contains (servants, lemma);
}

/* A state has officers of all sorts; a city or a region only some: "a London designer" holds no
 * office in London. */
static gboolean
suits_place (const LiaisonDraft *draft,
             const LiaisonTitle *title,
             int                 place,
             gboolean            where)
{
  static const char *const local[] = { "mayor",
                                       "governor",
                                       "gov",
                                       "gov.",
                                       "senator",
                                       "sen",
                                       "sen.",
                                       "rep",
                                       "rep.",
                                       "representative",
                                       "congressman",
                                       "congresswoman",
                                       "lawmaker",
                                       "chief",
                                       "commissioner",
                                       "sheriff",
                                       "bishop",
                                       "archbishop",
                                       "prosecutor",
                                       "councilman",
                                       "councillor",
                                       "judge",
                                       "commander",
                                       "premier",
                                       "president",
                                       "king",
                                       "queen",
                                       "duke",
                                       "minister",
                                       "secretary",
                                       "leader",
                                       "attorney",
                                       "superintendent",
                                       "mp",
                                       "ambassador",
                                       "envoy",
                                       "emir",
                                       "prince",
                                       "ruler",
                                       "warlord",
                                       NULL };

  return (!where && g_strcmp0 (liaison_draft_entity (draft, place)->subkind, "country") == 0) ||
         g_strv_contains (local, draft->text->words[title->head].lower);
}

/* "teacher in Norway", "physician at a hospital in Oslo, Norway": there, and not of it. */
static gboolean
is_where (const LiaisonText  *text,
          const LiaisonTitle *title,
          guint               word)
{
  while (word > title->head + 1)
    {
      word--;
      if (text->words[word].upos == LIAISON_UPOS_ADP)
        return strcmp (text->words[word].lower, "in") == 0 ||
               strcmp (text->words[word].lower, "at") == 0;
    }
  return FALSE;
}

/* The entities named in the words from FIRST up to END; an organization in the phrase hides the
 * state before it: of "US State Department spokesman" it is the department. */
static void
find_organizations (const LiaisonDraft *draft,
                    LiaisonTitle       *title,
                    guint               first,
                    guint               end)
{
  int state = -1;
  gboolean organized = FALSE;

  for (guint w = first; w < end; w++)
    {
      int mention = draft->name_at[w];
      const LiaisonDraftMention *name =
          mention >= 0 ? liaison_draft_mention (draft, mention) : NULL;

      if (name == NULL || name->entity < 0 || (w > first && draft->name_at[w - 1] == mention))
        continue;
      switch (liaison_draft_entity (draft, name->entity)->kind)
        {
        case LIAISON_ENTITY_ORGANIZATION:
          /* "IRGC Quds Force chief": the last one is meant. */
          if (name->end < title->head)
            {
              g_array_set_size (title->organizations, 0);
              state = -1;
            }
          add_organization (draft, title, name->entity);
          organized = TRUE;
          break;
        case LIAISON_ENTITY_PLACE:
          if (!suits_place (draft, title, name->entity, is_where (draft->text, title, w)))
            break;
          if (w < title->head)
            state = name->entity;
          else if (!organized)
            add_organization (draft, title, name->entity);
          break;
        case LIAISON_ENTITY_PERSON:
          /* "a former aide to Weber". */
          if (w > title->head &&
              liaison_title_serves_person (draft->text->words[title->head].lemma) &&
              title->organizations->len == 0)
            {
              add_organization (draft, title, name->entity);
              title->person_possessor = TRUE;
            }
          break;
        case LIAISON_ENTITY_OPERATION:
        case LIAISON_ENTITY_AGREEMENT:
        case LIAISON_ENTITY_EVENT:
        case LIAISON_N_ENTITY_KINDS:
        default:
          break;
        }
    }
  if (title->organizations->len == 0)
    add_organization (draft, title, state);
}

/* The possessor of the phrase: "Iran's president", "Biden's adviser". */
static void
find_possessor (const LiaisonDraft *draft,
                LiaisonTitle       *title)
{
  int possessor = liaison_text_child (draft->text, title->head, LIAISON_DEPREL_NMOD_POSS);
  int entity = possessor >= 0 ? liaison_phrases_referent (draft, possessor) : -1;

  if (entity < 0 && title->first >= 2 &&
      strcmp (draft->text->words[title->first - 1].lower, "'s") == 0)
    entity = liaison_draft_entity_of (draft, title->first - 2);
  if (entity < 0 || title->organizations->len > 0)
    return;
  title->person_possessor = liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_PERSON;
  add_organization (draft, title, entity);
}

/**
 * liaison_title_clear:
 * @title: a title
 *
 * Frees what @title has; the title itself is the caller's.
 */
void
liaison_title_clear (LiaisonTitle *title)
{
  g_clear_pointer (&title->organizations, g_array_unref);
}

/* "the Prime Minister and President Moreau": nobody is both. */
static gboolean
are_two (const LiaisonText *text, guint and)
{
  guint first = and;

  if (and == 0 || !liaison_words_has ("titles", "highest", text->words[and - 1].lower) ||
      !liaison_words_has ("titles", "highest", text->words[and + 1].lower))
    return FALSE;
  while (first > text->sentences[text->words[and].sentence].first &&
         text->words[first - 1].upos != LIAISON_UPOS_DET &&
         text->words[first - 1].upos != LIAISON_UPOS_PUNCT && and - first < 4)
    first--;
  return first > 0 && text->words[first - 1].upos == LIAISON_UPOS_DET;
}

/**
 * liaison_title_before:
 * @draft: a draft
 * @end: a word
 * @title: (out caller-allocates): the phrase
 *
 * Looks for a title phrase that ends right before @end. It is scanned leftwards, since trees differ
 * on what governs what.
 *
 * Returns: whether there is one
 */
gboolean
liaison_title_before (const LiaisonDraft *draft,
                      guint               end,
                      LiaisonTitle       *title)
{
  const LiaisonText *text = draft->text;
  guint first = end, sentence_first;
  int head = -1;

  /* "an aide of Otto Weber": not his title. */
  if (end == 0 || text->words[end - 1].upos == LIAISON_UPOS_ADP)
    return FALSE;
  sentence_first = text->sentences[text->words[end - 1].sentence].first;
  for (guint w = end; w-- > sentence_first && end - w < 14;)
    {
      const LiaisonWord *word = &text->words[w];
      gboolean part =
          word->upos == LIAISON_UPOS_NOUN || word->upos == LIAISON_UPOS_PROPN ||
          word->upos == LIAISON_UPOS_ADJ ||
          ((strcmp (word->lower, "of") == 0 || strcmp (word->lower, "for") == 0 ||
            strcmp (word->lower, "at") == 0) &&
           w > sentence_first && liaison_title_is_office (&text->words[w - 1])) ||
          (strcmp (word->form, "-") == 0 && w > 0 && text->words[w - 1].end == word->start) ||
          is_status (word) ||
          (strcmp (word->lower, "the") == 0 && first < end &&
           strcmp (text->words[first].lower, "of") != 0 && w > 0 &&
           strcmp (text->words[w - 1].lower, "of") == 0) ||
          ((strcmp (word->lower, "and") == 0 || strcmp (word->lower, "&") == 0) && first < end &&
           w > sentence_first && !are_two (text, w) &&
           (head < 0 ? g_unichar_isupper (g_utf8_get_char (text->words[first].form)) != 0
                     : liaison_title_is_office (&text->words[first]) &&
                           liaison_title_is_office (&text->words[w - 1])));

      if (!part ||
          (draft->name_at[w] >= 0 &&
           liaison_draft_mention (draft, draft->name_at[w])->kind == LIAISON_ENTITY_PERSON))
        break;
      first = w;
      if ((liaison_title_is_office (word) || liaison_title_is_occupation (word)) &&
          (head < 0 || (w + 1 < end && strcmp (text->words[w + 1].lower, "of") == 0)))
        {
          /* "secretary of state": of two offices the one before "of"; otherwise the last one, next
           * to the name. */
          gboolean adjacent = TRUE;

          for (guint i = w + 1; i < end && adjacent; i++)
            adjacent = is_status (&text->words[i]) ||
                       strcmp (text->words[w + 1].lower, "of") == 0 ||
                       strcmp (text->words[w + 1].lower, "at") == 0 ||
                       strcmp (text->words[w + 1].lower, "for") == 0;
          if (adjacent && draft->name_at[w] < 0)
            head = w;
        }
    }
  if (head < 0)
    return FALSE;
  while (first < (guint)head && (strcmp (text->words[first].lower, "of") == 0 ||
                                 strcmp (text->words[first].lower, "for") == 0 ||
                                 strcmp (text->words[first].form, "-") == 0 ||
                                 strcmp (text->words[first].lower, "the") == 0))
    first++;
  title->first = first;
  title->end = end;
  title->head = head;
  return TRUE;
}

/**
 * liaison_title_complete:
 * @draft: a draft
 * @title: a title whose words are known
 *
 * Sets status and organizations; to be freed with liaison_title_clear().
 */
void
liaison_title_complete (const LiaisonDraft *draft,
                        LiaisonTitle       *title)
{
  const LiaisonText *text = draft->text;

  title->status = LIAISON_ROLE_CURRENT;
  title->person_possessor = FALSE;
  title->organizations = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint w = title->first; w < title->end; w++)
    if (w != title->head || liaison_words_has ("titles", "nominee", text->words[w].lower))
      note_status (title, &text->words[w]);
  find_organizations (draft, title, title->first, title->end);
  find_possessor (draft, title);
  title->label_first = title->first;
}

/**
 * liaison_title_dup_office:
 * @draft: a draft
 * @title: a complete title
 *
 * Returns: (transfer full): the office as it is written, without words of status and without the
 * state before it
 */
char *
liaison_title_dup_office (const LiaisonDraft *draft,
                          const LiaisonTitle *title)
{
  const LiaisonText *text = draft->text;
  guint first = title->first, end = title->end;

  while (first < title->head &&
         (is_status (&text->words[first]) || text->words[first].upos == LIAISON_UPOS_PUNCT ||
          (text->words[first].upos == LIAISON_UPOS_ADJ && draft->name_at[first] < 0 &&
           text->words[first].head == (int)title->head &&
           g_unichar_islower (g_utf8_get_char (text->words[first].form)) &&
           !liaison_words_has ("nouns", "agreement-topic", text->words[first].lower) &&
           strcmp (text->words[first].lower, "prime") != 0 &&
           strcmp (text->words[first].lower, "foreign") != 0 &&
           strcmp (text->words[first].lower, "general") != 0 &&
           strcmp (text->words[first].lower, "national") != 0 &&
           strcmp (text->words[first].lower, "supreme") != 0)))
    first++;
  while (end > title->head + 1 && is_status (&text->words[end - 1]))
    end--;
  for (guint w = first; w < title->head; w++)
    {
      int mention = draft->name_at[w];

      if (mention >= 0 && liaison_draft_mention (draft, mention)->known != NULL &&
          g_strcmp0 (liaison_draft_mention (draft, mention)->known->subkind, "country") == 0 &&
          liaison_draft_mention (draft, mention)->end <= title->head)
        first = liaison_draft_mention (draft, mention)->end;
    }
  /* "Norway's new envoy": neither the ending nor what follows it. */
  while (first < title->head && (strcmp (text->words[first].lower, "'s") == 0 ||
                                 is_status (&text->words[first]) ||
                                 strcmp (text->words[first].lower, "new") == 0))
    first++;
  /* "the head of the London-based …": a part of a word is no end. */
  if (end > title->head + 1 && strcmp (text->words[end - 1].form, "-") == 0)
    end = title->head + 1;
  /* Of a chain of organizations the last one is enough: "Quds Force chief". */
  for (guint w = first; w < title->head; w++)
    if (draft->name_at[w] >= 0 && w > first && draft->name_at[w - 1] >= 0 &&
        draft->name_at[w - 1] != draft->name_at[w])
      first = w;
  return liaison_text_dup_range (text, first, end);
}

/**
 * liaison_title_around:
 * @draft: a draft
 * @head: a noun
 * @title: (out caller-allocates): the phrase
 *
 * Returns: whether @head is a word of an office; @title is then what stands before it, and "of …",
 * "to …", "at …" after it
 */
gboolean
liaison_title_around (const LiaisonDraft *draft,
                      guint               head,
                      LiaisonTitle       *title)
{
  const LiaisonText *text = draft->text;

  if ((!liaison_title_is_office (&text->words[head]) &&
       !liaison_title_is_occupation (&text->words[head])) ||
      draft->name_at[head] >= 0)
    return FALSE;
  title->head = head;
  title->first = head;
  title->end = liaison_title_end (draft, head);
  for (int c = text->words[head].child; c >= 0; c = text->words[c].sibling)
    {
      LiaisonWordRange range = liaison_text_subtree (text, c);

      if (c < (int)head && (text->words[c].deprel == LIAISON_DEPREL_AMOD ||
                            text->words[c].deprel == LIAISON_DEPREL_COMPOUND ||
                            (text->words[c].deprel == LIAISON_DEPREL_NMOD &&
                             liaison_text_preposition (text, c) == NULL)))
        title->first = MIN (title->first, range.first);
    }
  return TRUE;
}

/* Labels have room for so many words. */
#define MAX_LABEL_WORDS 7

/**
 * liaison_title_dup_label:
 * @draft: a draft
 * @title: a complete title
 *
 * Returns: (transfer full): the phrase for a line of the diagram; what the line leads to need not
 * stand on it
 */
char *
liaison_title_dup_label (const LiaisonDraft *draft,
                         const LiaisonTitle *title)
{
  const LiaisonText *text = draft->text;
  guint end = title->end, first = title->label_first;

  for (guint w = title->head + 1; w + 1 < end; w++)
    if (text->words[w].upos == LIAISON_UPOS_ADP)
      {
        guint next = w + 1;

        while (next < end && text->words[next].upos == LIAISON_UPOS_DET)
          next++;
        if (next < end && draft->name_at[next] >= 0)
          end = w;
      }
    else if (strcmp (text->words[w].form, ",") == 0)
      end = w;
  if (end - first > MAX_LABEL_WORDS)
    {
      first = MAX (first, title->head >= 3 ? title->head - 3 : 0);
      end = MIN (end, first + MAX_LABEL_WORDS);
      end = MAX (end, title->head + 1);
    }
  return liaison_text_dup_range (text, first, end);
}
