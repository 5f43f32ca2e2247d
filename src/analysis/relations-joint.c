/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ties between those who are named together: states and organizations that fight, help or pledge
 * something in one clause do it with each other; of two units side by side, "3rd Battalion, 12th
 * Regiment", the smaller is part of the larger; a state "within NATO" is a member. */

#include "analysis/relations.h"

#include <string.h>

#define TOGETHER 0.6
#define UNIT 0.8
#define WITHIN 0.6

static gboolean
is_kind (const LiaisonDraft *draft,
         int                 entity,
         LiaisonEntityKind   kind)
{
  return entity >= 0 && liaison_draft_entity (draft, entity)->kind == kind &&
         liaison_draft_entity (draft, entity)->named;
}

static gboolean
can_cooperate (const LiaisonDraft *draft,
               int                 entity)
{
  return is_kind (draft, entity, LIAISON_ENTITY_ORGANIZATION) ||
         (is_kind (draft, entity, LIAISON_ENTITY_PLACE) &&
          g_strcmp0 (liaison_draft_entity (draft, entity)->subkind, "country") == 0);
}

/* Whether what the verb says, or what they commit themselves to, is done together. */
static gboolean
is_common (const LiaisonText *text,
           int                verb)
{
  g_autofree char *key = liaison_relations_dup_key (text, verb);

  if (liaison_words_has ("verbs", "together", key))
    return TRUE;
  if (!liaison_words_has ("verbs", "together-to", key))
    return FALSE;
  for (int c = text->words[verb].child; c >= 0; c = text->words[c].sibling)
    if ((text->words[c].deprel == LIAISON_DEPREL_XCOMP ||
         text->words[c].deprel == LIAISON_DEPREL_ADVCL) &&
        liaison_text_child_is (text, c, LIAISON_DEPREL_MARK, "to") &&
        liaison_words_has ("verbs", "together", text->words[c].lemma))
      return TRUE;
  return FALSE;
}

/* Whether more is known already of what the two do with each other. */
static gboolean
are_tied (const LiaisonDraft *draft,
          int                 a,
          int                 b)
{
  for (guint i = 0; i < draft->relations->len; i++)
    {
      const LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, i);

      if (((relation->source == a && relation->target == b) ||
           (relation->source == b && relation->target == a)) &&
          (relation->kind == LIAISON_RELATION_AGREE || relation->kind == LIAISON_RELATION_CONSULT ||
           relation->kind == LIAISON_RELATION_ALLIED_WITH ||
           relation->kind == LIAISON_RELATION_COOPERATE))
        return TRUE;
    }
  return FALSE;
}

/* "Norway and Sweden are fighting …": with each other, unless it is each other whom they fight. */
static void
find_together (LiaisonDraft *draft,
               int           verb)
{
  const LiaisonText *text = draft->text;
  int subject = liaison_phrases_subject (text, verb);
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) parties = NULL;
  gboolean has_more = liaison_text_child (text, verb, LIAISON_DEPREL_OBJ) >= 0 ||
                      liaison_text_child (text, verb, LIAISON_DEPREL_ADVCL) >= 0 ||
                      liaison_text_child (text, verb, LIAISON_DEPREL_XCOMP) >= 0 ||
                      liaison_text_child (text, verb, LIAISON_DEPREL_OBL) >= 0;

  if (subject < 0 || text->words[subject].head != verb || !has_more || !is_common (text, verb))
    return;
  words = liaison_phrases_conjuncts (text, subject);
  parties = liaison_relations_sources (draft, words);
  for (guint i = 0; i < parties->len; i++)
    for (guint j = i + 1; j < parties->len; j++)
      {
        const LiaisonParty *a = &g_array_index (parties, LiaisonParty, i);
        const LiaisonParty *b = &g_array_index (parties, LiaisonParty, j);
        g_autofree char *label = g_strdup_printf ("both %s", text->words[verb].lower);

        if (can_cooperate (draft, a->entity) && can_cooperate (draft, b->entity) &&
            !are_tied (draft, a->entity, b->entity))
          liaison_relations_add (draft, LIAISON_RELATION_COOPERATE, a->entity, b->entity, verb,
                                 label, TOGETHER * a->confidence * b->confidence, FALSE);
      }
}

/* How large a military unit of this name is, from 1; 0 if it is none. */
static guint
size_of_unit (const LiaisonText         *text,
              const LiaisonDraftMention *mention)
{
  static const char *const sizes[] = { "squad",    "platoon", "battery",  "company", "squadron",
                                       "battalion", "regiment", "group",   "brigade", "wing",
                                       "division", "corps",   "fleet",    "army",    "command" };
  const char *last = text->words[mention->end - 1].lower;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (strcmp (last, sizes[i]) == 0)
      return i + 1;
  return 0;
}

static gboolean
is_numbered (const LiaisonText         *text,
             const LiaisonDraftMention *mention)
{
  return g_ascii_isdigit (text->words[mention->first].form[0]);
}

/* The mention of a name that begins right after WORD and a comma or "of the", or NULL. */
static const LiaisonDraftMention *
next_name (const LiaisonDraft *draft,
           guint               word,
           gboolean           *comma)
{
  const LiaisonText *text = draft->text;
  guint next = word;

  if (next >= text->n_words)
    return NULL;
  *comma = strcmp (text->words[next].form, ",") == 0;
  if (!*comma && strcmp (text->words[next].lower, "of") != 0 &&
      strcmp (text->words[next].lower, "within") != 0)
    return NULL;
  next++;
  while (next < text->n_words && text->words[next].upos == LIAISON_UPOS_DET)
    next++;
  if (next >= text->n_words || draft->name_at[next] < 0 ||
      liaison_draft_mention (draft, draft->name_at[next])->first != next)
    return NULL;
  return liaison_draft_mention (draft, draft->name_at[next]);
}

static void
find_unit (LiaisonDraft              *draft,
           const LiaisonDraftMention *unit)
{
  gboolean comma = FALSE;
  const LiaisonDraftMention *whole = next_name (draft, unit->end, &comma);
  guint size = size_of_unit (draft->text, unit);

  if (whole == NULL || size == 0 || size_of_unit (draft->text, whole) <= size ||
      (comma && !is_numbered (draft->text, whole)))
    return;
  liaison_relations_add (draft, LIAISON_RELATION_PART_OF, unit->entity, whole->entity, unit->head,
                         "unit", UNIT, FALSE);
}

/* "Norway within NATO". */
static void
find_within (LiaisonDraft              *draft,
             const LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;
  gboolean comma;
  const LiaisonDraftMention *whole;

  if (mention->end >= text->n_words || strcmp (text->words[mention->end].lower, "within") != 0 ||
      !is_kind (draft, mention->entity, LIAISON_ENTITY_PLACE))
    return;
  whole = next_name (draft, mention->end, &comma);
  if (whole != NULL && is_kind (draft, whole->entity, LIAISON_ENTITY_ORGANIZATION) &&
      g_strcmp0 (liaison_draft_entity (draft, whole->entity)->subkind, "international") == 0)
    liaison_relations_add (draft, LIAISON_RELATION_MEMBER_OF, mention->entity, whole->entity,
                           mention->head, "within", WITHIN, FALSE);
}

/* The state of that name, where WORD itself may be taken for a part of another name. */
static int
find_state (const LiaisonDraft *draft,
            guint               word)
{
  const LiaisonKnown *known = liaison_gazetteer_find (draft->text->words[word].form, NULL);

  for (guint i = 0; known != NULL && i < draft->entities->len; i++)
    if (liaison_draft_entity (draft, i)->known == known && liaison_draft_entity (draft, i)->named &&
        liaison_draft_entity (draft, i)->merged < 0)
      return i;
  return -1;
}

/* "the Norway-Sweden War": each fights the other. */
static void
find_war (LiaisonDraft *draft,
          guint         dash)
{
  const LiaisonText *text = draft->text;
  int one, other;

  if (dash == 0 || dash + 2 >= text->n_words ||
      (strcmp (text->words[dash].form, "-") != 0 && strcmp (text->words[dash].form, "–") != 0) ||
      strcmp (text->words[dash + 2].form, "War") != 0)
    return;
  one = liaison_draft_entity_of (draft, dash - 1);
  other = find_state (draft, dash + 1);
  if (one >= 0 && other >= 0 && can_cooperate (draft, one) && can_cooperate (draft, other))
    liaison_relations_add (draft, LIAISON_RELATION_ASSAULT, one, other, dash + 2, "war", UNIT, FALSE);
}

/**
 * liaison_relations_joint:
 * @draft: a draft whose mentions have entities
 *
 * Adds the relations between those who are named together.
 */
void
liaison_relations_joint (LiaisonDraft *draft)
{
  for (guint w = 0; w < draft->text->n_words; w++)
    if (draft->text->words[w].upos == LIAISON_UPOS_VERB)
      find_together (draft, w);
    else
      find_war (draft, w);
  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const LiaisonDraftMention *mention = liaison_draft_mention (draft, i);

      if (mention->form != LIAISON_MENTION_NAME || mention->entity < 0)
        continue;
      find_unit (draft, mention);
      find_within (draft, mention);
    }
}
