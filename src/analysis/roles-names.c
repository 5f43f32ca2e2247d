/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The offices and affiliations that stand right after the name of a person: "Mary Reed (born 1970),
 * president of A and director of B", "Otto Weber of the Holm Institute". They are read as the words
 * run, since trees often hang them elsewhere. */

#include "analysis/roles.h"

#include <string.h>

#include "analysis/phrases.h"

/* Brackets after a name are at most so long. */
#define MAX_BRACKETS 60

static gboolean
is (const LiaisonText *text,
    guint              word,
    const char        *form)
{
  return word < text->n_words && strcmp (text->words[word].form, form) == 0;
}

static gboolean
is_dash (const LiaisonText *text,
         guint              word)
{
  return is (text, word, "–") || is (text, word, "—") || is (text, word, "--") ||
         (is (text, word, "-") && word > 0 && text->words[word - 1].end < text->words[word].start);
}

/* The word after brackets that open at WORD. */
static guint
skip_brackets (const LiaisonText *text,
               guint              word)
{
  guint limit = MIN (liaison_text_sentence_end (text, word), word + MAX_BRACKETS);
  guint depth = 0;

  for (guint w = word; w < limit; w++)
    if (is (text, w, "("))
      depth++;
    else if (is (text, w, ")") && --depth == 0)
      return w + 1;
    else if (depth == 0)
      break;
  return word;
}

/* "OC", "Ph.D.", "Jr." */
static gboolean
is_letters_after_name (const LiaisonWord *word)
{
  glong length = g_utf8_strlen (word->form, -1);

  if (strcmp (word->lower, "jr.") == 0 || strcmp (word->lower, "jr") == 0 ||
      strcmp (word->lower, "sr.") == 0 || strcmp (word->lower, "phd") == 0 ||
      strcmp (word->lower, "ph.d.") == 0 || strcmp (word->lower, "esq.") == 0)
    return TRUE;
  if (length < 2 || length > 5 || liaison_title_is_office (word))
    return FALSE;
  for (const char *p = word->form; *p != '\0'; p++)
    if (!g_ascii_isupper (*p) && *p != '.')
      return FALSE;
  return TRUE;
}

/* Where what is said of the bearer of the name starts, or 0 if nothing is. */
static guint
find_start (const LiaisonText *text,
            guint              end,
            gboolean          *bracketed)
{
  guint limit = liaison_text_sentence_end (text, end - 1);
  guint word = end;

  *bracketed = FALSE;
  while (word < limit && is_letters_after_name (&text->words[word]))
    word++;
  while (word + 2 < limit && is (text, word, ",") &&
         is_letters_after_name (&text->words[word + 1]) &&
         (is (text, word + 2, ",") || is (text, word + 2, "(")))
    word += 2;
  if (word < limit && is (text, word, "("))
    {
      guint after = skip_brackets (text, word);

      if (after < limit && (is (text, after, ",") || is_dash (text, after)))
        word = after;
      else
        {
          *bracketed = TRUE;
          return word + 1;
        }
    }
  if (word < limit && (is (text, word, ",") || is_dash (text, word)))
    return word + 1;
  return word < limit && strcmp (text->words[word].lower, "the") == 0 ? word : 0;
}

/* After an apposition the sentence pauses, ends or goes on beside it; where its verb follows, the
 * phrase was the subject. */
static gboolean
ends_apposition (const LiaisonText *text,
                 guint              word,
                 guint              limit)
{
  return word >= limit || (text->words[word].upos != LIAISON_UPOS_VERB &&
                           text->words[word].upos != LIAISON_UPOS_AUX &&
                           text->words[word].upos != LIAISON_UPOS_ADV &&
                           text->words[word].upos != LIAISON_UPOS_NOUN &&
                           text->words[word].upos != LIAISON_UPOS_PROPN);
}

/* The persons named before END and joined to the last of them: "Mary Reed, Otto Weber and Karl
 * Holm". */
static GArray *
collect_joined (const LiaisonDraft *draft,
                guint               mention)
{
  const LiaisonText *text = draft->text;
  GArray *persons = g_array_new (FALSE, FALSE, sizeof (int));
  const LiaisonDraftMention *name = liaison_draft_mention (draft, mention);

  for (;;)
    {
      guint before = name->first;

      g_array_append_val (persons, name->entity);
      if (before > 0 && (strcmp (text->words[before - 1].lower, "and") == 0 ||
                         strcmp (text->words[before - 1].lower, "&") == 0))
        before--;
      else if (persons->len == 1)
        break;
      if (before > 0 && is (text, before - 1, ","))
        before--;
      if (before == name->first || before == 0 || draft->name_at[before - 1] < 0)
        break;
      name = liaison_draft_mention (draft, draft->name_at[before - 1]);
      if (name->form != LIAISON_MENTION_NAME || !liaison_roles_is_person (draft, name->entity))
        break;
    }
  return persons;
}

/**
 * liaison_roles_record_chain:
 * @draft: a draft
 * @person: index of the entity who holds the offices
 * @titles: (element-type LiaisonTitle): complete titles
 * @least: the status that the clause gives, unless the phrase says more
 * @confidence: from 0 to 1
 * @stated: whether the sentence states it, so that what it says of it counts
 *
 * Adds the roles and their ties.
 */
void
liaison_roles_record_chain (LiaisonDraft     *draft,
                            int               person,
                            const GArray     *titles,
                            LiaisonRoleStatus least,
                            double            confidence,
                            gboolean          stated)
{
  for (guint i = 0; i < titles->len; i++)
    {
      LiaisonTitle title = g_array_index (titles, LiaisonTitle, i);

      if (draft->title_of[title.head] >= 0)
        continue;
      if (least != LIAISON_ROLE_CURRENT && title.status != LIAISON_ROLE_FORMER)
        title.status = least;
      liaison_roles_record (draft, person, &title, confidence, stated);
    }
}

static void
find_chain (LiaisonDraft *draft,
            guint         mention)
{
  const LiaisonText *text = draft->text;
  const LiaisonDraftMention *name = liaison_draft_mention (draft, mention);
  gboolean bracketed;
  guint start = find_start (text, name->end, &bracketed), end;
  g_autoptr (GArray) titles = NULL;
  g_autoptr (GArray) persons = NULL;
  const LiaisonTitle *first;

  if (start == 0)
    return;
  titles = liaison_title_chain (draft, start, &end);
  if (titles->len == 0 || !ends_apposition (text, end, liaison_text_sentence_end (text, start)))
    return;
  first = &g_array_index (titles, LiaisonTitle, 0);
  /* Without a comma only what is said in full: "Ian Holm the head of Acme". */
  if (start == name->end && first->end == first->head + 1)
    return;
  persons = collect_joined (draft, mention);
  if (!first->plural)
    g_array_set_size (persons, 1);
  else if (persons->len < 2)
    return;
  for (guint i = 0; i < persons->len; i++)
    liaison_roles_record_chain (draft, g_array_index (persons, int, i), titles,
                                LIAISON_ROLE_CURRENT, 0.8, FALSE);
  if (!first->plural)
    liaison_roles_link_nominal (draft, first->head, name->entity);
}

/* Whether "at" after the name says where its bearer is at work, and not where something happens: the
 * tree hangs it on the name, or the name stands after "by", "with" or "under". */
static gboolean
is_at_work (const LiaisonDraft        *draft,
            const LiaisonDraftMention *name,
            const LiaisonDraftMention *other,
            const GArray              *persons)
{
  static const char *const before[] = { "by", "with", "under", "of", NULL };
  const LiaisonText *text = draft->text;
  int above = text->words[other->head].head;
  guint first = name->first;

  if (above >= 0 && draft->name_at[above] >= 0 && draft->name_at[above] == draft->name_at[name->head])
    return TRUE;
  if (g_strcmp0 (liaison_draft_entity (draft, other->entity)->subkind, "research") != 0)
    return FALSE;
  /* To the start of the list of names. */
  for (guint n = 1; n < persons->len && first >= 2; n++)
    {
      guint w = first - 1;

      while (w > 0 && draft->name_at[w] < 0)
        w--;
      if (draft->name_at[w] < 0)
        break;
      first = liaison_draft_mention (draft, draft->name_at[w])->first;
    }
  return first > 0 && g_strv_contains (before, text->words[first - 1].lower);
}

/* "Otto Weber of the Holm Institute", "Otto Weber and Anna Berg from Acme": both. */
static void
find_affiliation (LiaisonDraft *draft,
                  guint         mention)
{
  static const char *const lords[] = { "international", "government", "military", NULL };
  const LiaisonText *text = draft->text;
  const LiaisonDraftMention *name = liaison_draft_mention (draft, mention), *other;
  g_autoptr (GArray) persons = NULL;
  guint word = name->end + 1;
  const LiaisonDraftEntity *organization;

  if (word + 1 >= liaison_text_sentence_end (text, name->end - 1) ||
      (!is (text, name->end, "of") && !is (text, name->end, "from") && !is (text, name->end, "at")))
    return;
  if (strcmp (text->words[word].lower, "the") == 0)
    word++;
  if (draft->name_at[word] < 0)
    return;
  other = liaison_draft_mention (draft, draft->name_at[word]);
  if (other->form != LIAISON_MENTION_NAME || other->entity < 0 || is (text, other->end, "'s") ||
      is (text, other->end, "’s"))
    return;
  organization = liaison_draft_entity (draft, other->entity);
  if (organization->kind != LIAISON_ENTITY_ORGANIZATION ||
      (organization->subkind != NULL && !is (text, name->end, "of") &&
       g_strv_contains (lords, organization->subkind)))
    return;
  persons = collect_joined (draft, mention);
  if (is (text, name->end, "at") && !is_at_work (draft, name, other, persons))
    return;
  for (guint i = 0; i < persons->len; i++)
    liaison_draft_add_relation (draft, g_array_index (persons, int, i), other->entity,
                                LIAISON_RELATION_MEMBER_OF, text->words[name->end].lower,
                                liaison_phrases_sentence_span (text, name->head))
        ->confidence = 0.6;
}

/* "The former head of Acme, Otto Weber was …", "A professor at Acme, in 2006 Weber …". */
static void
find_fronted (LiaisonDraft *draft,
              guint         first)
{
  const LiaisonText *text = draft->text;
  guint end, limit = liaison_text_sentence_end (text, first);
  g_autoptr (GArray) titles = liaison_title_chain (draft, first, &end);

  if (titles->len == 0 || end + 1 >= limit || !is (text, end, ",") ||
      g_array_index (titles, LiaisonTitle, 0).plural)
    return;
  limit = MIN (limit, end + 6);
  for (guint w = end + 1; w < limit; w++)
    if (draft->name_at[w] >= 0)
      {
        const LiaisonDraftMention *name = liaison_draft_mention (draft, draft->name_at[w]);

        if (name->form == LIAISON_MENTION_NAME && liaison_roles_is_person (draft, name->entity) &&
            !is (text, name->end, "'s") && !is (text, name->end, "’s"))
          liaison_roles_record_chain (draft, name->entity, titles, LIAISON_ROLE_CURRENT, 0.7,
                                      FALSE);
        return;
      }
    else if (text->words[w].upos == LIAISON_UPOS_VERB || text->words[w].upos == LIAISON_UPOS_AUX ||
             text->words[w].upos == LIAISON_UPOS_CCONJ)
      return;
}

/**
 * liaison_roles_after_names:
 * @draft: a draft whose names have entities
 *
 * Adds the roles and ties that stand after the names of persons.
 */
void
liaison_roles_after_names (LiaisonDraft *draft)
{
  guint n_mentions = draft->mentions->len;

  for (guint s = 0; s < draft->text->n_sentences; s++)
    find_fronted (draft, draft->text->sentences[s].first);
  for (guint i = 0; i < n_mentions; i++)
    {
      const LiaisonDraftMention *mention = liaison_draft_mention (draft, i);

      if (mention->form != LIAISON_MENTION_NAME ||
          !liaison_roles_is_person (draft, mention->entity) || mention->end >= draft->text->n_words)
        continue;
      find_chain (draft, i);
      find_affiliation (draft, i);
    }
}
