/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds whom nominals and pronouns mean, in order of the text: nominals by what they call ("the
 * deal", "Israeli officials", "the director"), pronouns by weighing those who were mentioned before
 * (pronouns.c). */

#include "analysis/draft.h"

#include <string.h>

#include "analysis/groups.h"
#include "analysis/office-holders.h"
#include "analysis/operations.h"
#include "analysis/phrases.h"
#include "analysis/pronouns.h"

static gboolean
has_child_word (const LiaisonText *text,
                int                word,
                const char        *lower)
{
  for (int c = text->words[word].child; c >= 0; c = text->words[c].sibling)
    if (strcmp (text->words[c].lower, lower) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_definite (const LiaisonText *text,
             int                head)
{
  return has_child_word (text, head, "the") || has_child_word (text, head, "this") ||
         has_child_word (text, head, "that");
}

/* Whether the noun has a modifier that tells it from others of its kind. */
static gboolean
is_modified (const LiaisonText *text,
             int                head)
{
  for (int c = text->words[head].child; c >= 0; c = text->words[c].sibling)
    switch (text->words[c].deprel)
      {
      case LIAISON_DEPREL_AMOD:
      case LIAISON_DEPREL_COMPOUND:
      case LIAISON_DEPREL_NMOD:
      case LIAISON_DEPREL_NMOD_POSS:
      case LIAISON_DEPREL_ACL_RELCL:
      case LIAISON_DEPREL_ACL:
      case LIAISON_DEPREL_NUMMOD:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

/* "Israeli officials", "the US government", "fighters of Hezbollah": parts of a state or group that
 * act for it. */
static int
find_principal (const LiaisonDraft        *draft,
                const LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;
  const LiaisonWord *head = &text->words[mention->head];
  int principal = -1;

  if (!liaison_words_has ("nouns", "acts-for", head->lower) &&
      !liaison_words_has ("nouns", "acts-for", head->lemma))
    return -1;
  /* "a Russian soldier" is one man. */
  if (mention->number == LIAISON_NUMBER_SINGULAR && mention->kind == LIAISON_ENTITY_PERSON &&
      (has_child_word (text, mention->head, "a") || has_child_word (text, mention->head, "an") ||
       has_child_word (text, mention->head, "one")))
    return -1;
  if (has_child_word (text, mention->head, "former") ||
      has_child_word (text, mention->head, "ex") || has_child_word (text, mention->head, "anti"))
    return -1;
  for (int c = head->child; c >= 0; c = text->words[c].sibling)
    {
      int entity = liaison_draft_entity_of (draft, c);
      const char *preposition;

      if (entity < 0 || (liaison_draft_entity (draft, entity)->kind != LIAISON_ENTITY_PLACE &&
                         liaison_draft_entity (draft, entity)->kind != LIAISON_ENTITY_ORGANIZATION))
        continue;
      if (liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_PLACE &&
          g_strcmp0 (liaison_draft_entity (draft, entity)->subkind, "country") != 0)
        continue;
      preposition =
          text->words[c].deprel == LIAISON_DEPREL_NMOD ? liaison_text_preposition (text, c) : NULL;
      /* Of "Israeli and US officials" no single principal acts alone; relations look at the
       * modifiers themselves. */
      if (text->words[c].deprel == LIAISON_DEPREL_AMOD ||
          text->words[c].deprel == LIAISON_DEPREL_COMPOUND ||
          text->words[c].deprel == LIAISON_DEPREL_NMOD_POSS ||
          (preposition != NULL && strcmp (preposition, "of") == 0) ||
          (text->words[c].deprel == LIAISON_DEPREL_NMOD && preposition == NULL))
        principal = entity;
    }
  return principal;
}

/* "the Civic Platform party", "the terrorist group Hamas": the noun says what the name beside it
 * is. */
static int
find_namesake (const LiaisonDraft        *draft,
               const LiaisonDraftMention *mention)
{
  static const char *const nouns[] = {
    "group",        "party",       "company", "firm",    "movement", "organization",
    "organisation", "network",     "militia", "cartel",  "band",     "newspaper",
    "insurgency",   "corporation", "bank",    "airline", "startup",  "agency",
    "magazine",     "alliance",    "bloc",    "union",   NULL
  };
  const LiaisonText *text = draft->text;

  if (!g_strv_contains (nouns, text->words[mention->head].lemma) ||
      mention->number == LIAISON_NUMBER_PLURAL)
    return -1;
  for (int c = text->words[mention->head].child; c >= 0; c = text->words[c].sibling)
    {
      gboolean beside = text->words[c].deprel == LIAISON_DEPREL_COMPOUND ||
                        (text->words[c].deprel == LIAISON_DEPREL_APPOS && c > (int)mention->head);
      int name = beside ? draft->name_at[c] : -1;

      if (name >= 0 && liaison_draft_mention (draft, name)->form == LIAISON_MENTION_NAME &&
          liaison_draft_mention (draft, name)->kind == LIAISON_ENTITY_ORGANIZATION)
        return liaison_draft_mention (draft, name)->entity;
    }
  return -1;
}

/* "the city of Oslo", "the port city Bergen": the place that the noun stands beside. */
static int
find_place (const LiaisonDraft        *draft,
            const LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;

  if (mention->kind != LIAISON_ENTITY_PLACE ||
      mention->number == LIAISON_NUMBER_PLURAL ||
      !liaison_words_has ("nouns", "settlement", text->words[mention->head].lemma))
    return -1;
  for (int c = text->words[mention->head].child; c >= 0; c = text->words[c].sibling)
    {
      int name = c > (int)mention->head ? draft->name_at[c] : -1;

      if (name < 0 || liaison_draft_mention (draft, name)->kind != LIAISON_ENTITY_PLACE ||
          liaison_draft_mention (draft, name)->form != LIAISON_MENTION_NAME)
        continue;
      if ((text->words[c].deprel == LIAISON_DEPREL_NMOD &&
           g_strcmp0 (liaison_text_preposition (text, c), "of") == 0) ||
          (c == (int)mention->head + 1 && text->words[c].deprel != LIAISON_DEPREL_CONJ))
        return liaison_draft_mention (draft, name)->entity;
    }
  return -1;
}

/* The latest entity before MENTION that a bare "the deal" can mean. */
static int
find_described (const LiaisonDraft        *draft,
                const LiaisonDraftMention *mention,
                int                        position)
{
  const char *head = draft->text->words[mention->head].lemma;

  for (int i = position - 1; i >= 0; i--)
    {
      const LiaisonDraftMention *before = liaison_draft_mention (draft, i);
      const LiaisonDraftEntity *entity;

      if (before->entity < 0)
        continue;
      entity = liaison_draft_entity (draft, before->entity);
      if ((int)entity->kind != mention->kind || !entity->named)
        continue;
      switch (entity->kind)
        {
        case LIAISON_ENTITY_OPERATION:
          if (entity->head != NULL &&
              (liaison_operations_same_family (entity->head, head) ||
               strcmp (head, "operation") == 0 || strcmp (head, "attack") == 0))
            return before->entity;
          break;
        case LIAISON_ENTITY_AGREEMENT:
          if (entity->head == NULL || liaison_operations_same_family (entity->head, head))
            return before->entity;
          break;
        case LIAISON_ENTITY_ORGANIZATION:
          /* "the agency" is the last agency. */
          if (entity->subkind != NULL && mention->subkind != NULL &&
              (strcmp (entity->subkind, mention->subkind) == 0 ||
               (strcmp (mention->subkind, "group") == 0 &&
                (strcmp (entity->subkind, "armed-group") == 0))) &&
              draft->text->words[mention->head].sentence -
                      draft->text->words[before->head].sentence <=
                  5)
            return before->entity;
          /* Of an organization that nothing more is known of it may be said as well. */
          if (entity->subkind == NULL && mention->subkind != NULL &&
              before->form == LIAISON_MENTION_NAME &&
              (strcmp (mention->subkind, "company") == 0 ||
               strcmp (mention->subkind, "group") == 0) &&
              draft->text->words[mention->head].sentence -
                      draft->text->words[before->head].sentence <=
                  3)
            return before->entity;
          break;
        case LIAISON_ENTITY_PLACE:
        case LIAISON_ENTITY_PERSON:
        case LIAISON_ENTITY_EVENT:
        case LIAISON_N_ENTITY_KINDS:
        default:
          return -1;
        }
    }
  return -1;
}

static void
resolve_nominal (LiaisonDraft        *draft,
                 LiaisonDraftMention *mention,
                 int                  position)
{
  const LiaisonText *text = draft->text;
  int entity = liaison_groups_resolve (draft, mention, position);

  if (entity < 0)
    entity = find_place (draft, mention);
  if (entity < 0)
    entity = liaison_office_holders_resolve (draft, mention, position);
  if (entity >= 0)
    {
      mention->entity = entity;
      return;
    }
  entity = find_principal (draft, mention);
  if (entity >= 0)
    {
      mention->entity = entity;
      mention->acts_for = TRUE;
      return;
    }
  entity = find_namesake (draft, mention);
  if (entity >= 0)
    {
      mention->entity = entity;
      return;
    }
  if (mention->number == LIAISON_NUMBER_PLURAL || !is_definite (text, mention->head) ||
      is_modified (text, mention->head))
    return;
  entity = mention->kind == LIAISON_ENTITY_PERSON || mention->kind == LIAISON_ENTITY_PLACE ||
                   mention->kind == LIAISON_ENTITY_EVENT
               ? -1
               : find_described (draft, mention, position);
  if (entity >= 0)
    mention->entity = entity;
}

/* A nominal that nothing resolves still competes with names for the pronouns after it; such
 * entities are not shown. */
static void
give_hidden_entity (LiaisonDraft        *draft,
                    LiaisonDraftMention *mention)
{
  LiaisonDraftEntity *entity;

  if (mention->kind != LIAISON_ENTITY_PERSON && mention->kind != LIAISON_ENTITY_ORGANIZATION)
    return;
  mention->entity = liaison_draft_add_entity (draft, mention->kind, NULL);
  entity = liaison_draft_entity (draft, mention->entity);
  entity->gender = mention->gender;
  entity->number = mention->number;
  entity->subkind = mention->subkind;
}

/**
 * liaison_draft_resolve:
 * @self: a draft whose names have entities
 *
 * Gives nominals and pronouns the entities that they mean, where that can be told.
 */
void
liaison_draft_resolve (LiaisonDraft *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      LiaisonDraftMention *mention = liaison_draft_mention (self, i);

      if (mention->entity >= 0)
        continue;
      if (mention->form == LIAISON_MENTION_NOMINAL)
        {
          resolve_nominal (self, mention, i);
          if (mention->entity < 0)
            give_hidden_entity (self, mention);
        }
      else if (mention->form == LIAISON_MENTION_PRONOUN)
        liaison_pronouns_resolve (self, mention, i);
    }
}
