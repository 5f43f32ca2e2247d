/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom an office without a name means. The article may say who holds it, before or after; of
 * "the director" it is the last one. Of an office in capitals, "the Foreign Secretary", somebody
 * speaks and acts even where he is never named: he is called by his office. */

#include "analysis/office-holders.h"

#include <string.h>

#include "analysis/titles.h"

static gboolean
is_definite (const LiaisonText *text,
             guint              head)
{
  return liaison_text_child_is (text, head, LIAISON_DEPREL_DET, "the") ||
         liaison_text_child_is (text, head, LIAISON_DEPREL_DET, "this") ||
         liaison_text_child_is (text, head, LIAISON_DEPREL_DET, "that");
}

/* "Norwegian president": there is but one, with or without "the"; not so "a Norwegian president". */
static gboolean
is_highest (const LiaisonDraft *draft,
            guint               head)
{
  const LiaisonText *text = draft->text;

  if (!liaison_words_has ("titles", "highest", text->words[head].lemma) ||
      liaison_text_child (text, head, LIAISON_DEPREL_DET) >= 0)
    return FALSE;
  for (int c = text->words[head].child; c >= 0 && c < (int)head; c = text->words[c].sibling)
    if (draft->mention_at[c] >= 0 &&
        liaison_draft_mention (draft, draft->mention_at[c])->kind == LIAISON_ENTITY_PLACE &&
        liaison_draft_mention (draft, draft->mention_at[c])->known != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
starts_with_capital (const char *form)
{
  return g_unichar_isupper (g_utf8_get_char (form));
}

/* "the Prime Minister and President Moreau" are two. */
static gboolean
is_joined_to (const LiaisonDraft        *draft,
              const LiaisonDraftMention *mention,
              int                        entity)
{
  const LiaisonText *text = draft->text;
  int head = mention->head;

  if (text->words[head].deprel == LIAISON_DEPREL_CONJ &&
      liaison_draft_entity_of (draft, text->words[head].head) == entity)
    return TRUE;
  for (int c = liaison_text_child (text, head, LIAISON_DEPREL_CONJ); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_CONJ))
    if (liaison_draft_entity_of (draft, c) == entity)
      return TRUE;
  return FALSE;
}

/* Whether the article says that the entity holds OFFICE, in lower case, in ORGANIZATION if that is
 * not -1. */
static gboolean
holds (const LiaisonDraftEntity *entity,
       const char               *office,
       int                       organization)
{
  for (guint i = 0; i < entity->roles->len; i++)
    {
      const LiaisonRole *role = g_ptr_array_index (entity->roles, i);
      int of = g_array_index (entity->role_organizations, int, i);
      g_autofree char *title = g_utf8_strdown (role->title, -1);

      if (strstr (title, office) != NULL && (of < 0 || organization < 0 || of == organization))
        return TRUE;
    }
  return FALSE;
}

static int
holder_at (const LiaisonDraft        *draft,
           const LiaisonDraftMention *mention,
           guint                      index,
           const char                *office,
           int                        organization)
{
  const LiaisonDraftMention *other = liaison_draft_mention (draft, index);

  return other != mention && other->entity >= 0 &&
                 liaison_draft_entity (draft, other->entity)->kind == LIAISON_ENTITY_PERSON &&
                 liaison_draft_entity (draft, other->entity)->named &&
                 holds (liaison_draft_entity (draft, other->entity), office, organization) &&
                 !is_joined_to (draft, mention, other->entity)
             ? other->entity
             : -1;
}

/* The last person before the mention who holds the office, or else the first after it if AFTER. */
static int
find_holder (const LiaisonDraft        *draft,
             const LiaisonDraftMention *mention,
             guint                      position,
             const char                *office,
             int                        organization,
             gboolean                   after)
{
  int entity = -1;

  for (guint i = position; entity < 0 && i-- > 0;)
    entity = holder_at (draft, mention, i, office, organization);
  for (guint i = position + 1; after && entity < 0 && i < draft->mentions->len; i++)
    entity = holder_at (draft, mention, i, office, organization);
  return entity;
}

/* An office of at least two words, all written large, as only one can hold it. */
static gboolean
is_proper (const char *office)
{
  g_auto (GStrv) words = g_strsplit (office, " ", -1);
  guint large = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (starts_with_capital (words[i]))
      large++;
    else if (strcmp (words[i], "of") != 0 && strcmp (words[i], "for") != 0 &&
             strcmp (words[i], "and") != 0 && strcmp (words[i], "the") != 0)
      return FALSE;
  return large >= 2;
}

static int
make_holder (LiaisonDraft *draft,
             const char   *office,
             int           organization)
{
  int entity = liaison_draft_add_entity (draft, LIAISON_ENTITY_PERSON, office);

  liaison_draft_entity (draft, entity)->name = g_strdup (office);
  liaison_draft_entity (draft, entity)->subkind = "official";
  liaison_draft_entity (draft, entity)->number = LIAISON_NUMBER_SINGULAR;
  liaison_draft_add_role (draft, entity, office, LIAISON_ROLE_CURRENT, organization);
  return entity;
}

/**
 * liaison_office_holders_resolve:
 * @draft: a draft whose names have roles
 * @mention: a nominal
 * @position: its index
 *
 * Returns: the index of the person that it means, or -1
 */
int
liaison_office_holders_resolve (LiaisonDraft              *draft,
                                const LiaisonDraftMention *mention,
                                guint                      position)
{
  const LiaisonWord *head = &draft->text->words[mention->head];
  g_autofree char *office = NULL, *lower = NULL;
  LiaisonTitle title = { 0 };
  int organization, entity;

  if (mention->kind != LIAISON_ENTITY_PERSON || mention->number == LIAISON_NUMBER_PLURAL ||
      !liaison_title_is_office (head) ||
      !(is_definite (draft->text, mention->head) || is_highest (draft, mention->head)) ||
      !liaison_title_around (draft, mention->head, &title))
    return -1;
  liaison_title_complete (draft, &title);
  organization = title.organizations->len > 0 ? g_array_index (title.organizations, int, 0) : -1;
  office = liaison_title_dup_office (draft, &title);
  lower = g_utf8_strdown (office, -1);
  if (title.status != LIAISON_ROLE_CURRENT || title.person_possessor)
    {
      liaison_title_clear (&title);
      return -1;
    }
  liaison_title_clear (&title);
  if (strchr (lower, ' ') == NULL)
    return find_holder (draft, mention, position, lower, organization, FALSE);
  entity = find_holder (draft, mention, position, lower, organization, TRUE);
  return entity < 0 && is_proper (office) ? make_holder (draft, office, organization) : entity;
}
