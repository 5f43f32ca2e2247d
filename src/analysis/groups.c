/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups that have no name, and are told by what they are and where they are from. What the
 * opposition of a state does the state does not do: they are entities of their own, called by their
 * phrase, and the same again where the phrase comes again or "the opposition" alone. */

#include "analysis/groups.h"

#include <string.h>

#include "analysis/phrases.h"

/* Further back "the rebels" may be others. */
#define MAX_SENTENCES 12

static const char *
apart_word (const LiaisonWord *word)
{
  if (liaison_words_has ("nouns", "apart", word->lemma))
    return word->lemma;
  return liaison_words_has ("nouns", "apart", word->lower) ? word->lower : NULL;
}

static gboolean
stands_before (const LiaisonText *text,
               int                child,
               guint              head)
{
  return child < (int)head && (text->words[child].deprel == LIAISON_DEPREL_AMOD ||
                               text->words[child].deprel == LIAISON_DEPREL_COMPOUND ||
                               text->words[child].deprel == LIAISON_DEPREL_NMOD);
}

/* "security" of "security forces": an arm of a state, with a part of its own in what happens. */
static gboolean
is_arm (const LiaisonText *text,
        int                word,
        guint              head)
{
  return (strcmp (text->words[head].lemma, "force") == 0 ||
          strcmp (text->words[head].lemma, "service") == 0) &&
         strcmp (text->words[head].lower, text->words[head].lemma) != 0 &&
         liaison_words_has ("nouns", "arm", text->words[word].lower);
}

/* The word that says what sort of group it is: the head, "rebels", or one before it, "opposition
 * forces"; -1 if none does. */
static int
find_sort (const LiaisonText *text,
           guint              head)
{
  if (apart_word (&text->words[head]) != NULL)
    return (int)head;
  if (!liaison_words_has ("nouns", "acts-for", text->words[head].lower) &&
      !liaison_words_has ("nouns", "acts-for", text->words[head].lemma) &&
      !liaison_words_has ("nouns", "group", text->words[head].lemma))
    return -1;
  for (int c = text->words[head].child; c >= 0; c = text->words[c].sibling)
    if (stands_before (text, c, head) &&
        (apart_word (&text->words[c]) != NULL || is_arm (text, c, head)))
      return c;
  return -1;
}

/* The mention before HEAD that says where the group is from, or -1. */
static int
find_origin (const LiaisonDraft *draft,
             guint               head)
{
  const LiaisonText *text = draft->text;

  for (int c = text->words[head].child; c >= 0; c = text->words[c].sibling)
    if (stands_before (text, c, head) && draft->mention_at[c] >= 0)
      {
        const LiaisonDraftMention *mention = liaison_draft_mention (draft, draft->mention_at[c]);

        if (mention->kind == LIAISON_ENTITY_PLACE && mention->known != NULL)
          return draft->mention_at[c];
      }
  return -1;
}

static gboolean
is_plural (const LiaisonText *text,
           guint              head)
{
  const LiaisonWord *word = &text->words[head];

  return strcmp (word->lower, word->lemma) != 0 ||
         liaison_words_has ("nouns", "apart-collective", word->lemma);
}

static gboolean
is_definite (const LiaisonText *text,
             guint              head)
{
  return liaison_text_child_is (text, head, LIAISON_DEPREL_DET, "the") ||
         liaison_text_child_is (text, head, LIAISON_DEPREL_DET, "these") ||
         liaison_text_child_is (text, head, LIAISON_DEPREL_DET, "those");
}

static gboolean
is_armed (const LiaisonText *text,
          guint              word)
{
  return liaison_words_has ("nouns", "apart-armed", text->words[word].lemma) ||
         liaison_words_has ("nouns", "military", text->words[word].lemma);
}

/* "Syrian opposition forces", without number and determiner. */
static char *
dup_name (const LiaisonText         *text,
          const LiaisonDraftMention *origin,
          int                        sort,
          guint                      head)
{
  g_autofree char *from = liaison_text_dup_range (text, origin->first, origin->end);

  if (sort == (int)head)
    return g_strdup_printf ("%s %s", from, text->words[head].form);
  return g_strdup_printf ("%s %s %s", from, text->words[sort].form, text->words[head].form);
}

static int
add_group (LiaisonDraft *draft,
           const char   *name,
           const char   *subkind)
{
  int entity = liaison_draft_add_entity (draft, LIAISON_ENTITY_ORGANIZATION, name);

  liaison_draft_entity (draft, entity)->name = g_strdup (name);
  liaison_draft_entity (draft, entity)->subkind = subkind;
  return entity;
}

/* Groups are the same if they are of one sort and from one place; this is kept as their head. */
static const char *
make_key (const LiaisonDraftMention *origin,
          const char                *sort)
{
  g_autofree char *key = g_strdup_printf ("%s %s", origin->known->name, sort);

  return g_intern_string (key);
}

static int
find_by_key (const LiaisonDraft *draft,
             const char         *key)
{
  for (guint i = 0; i < draft->entities->len; i++)
    if (liaison_draft_entity (draft, i)->head == key &&
        liaison_draft_entity (draft, i)->merged < 0)
      return i;
  return -1;
}

/* "the rebels": the last that were spoken of. */
static int
find_last (const LiaisonDraft        *draft,
           const LiaisonDraftMention *mention,
           guint                      position,
           const char                *sort)
{
  g_autofree char *ending = g_strdup_printf (" %s", sort);
  guint sentence = draft->text->words[mention->head].sentence;

  for (guint i = position; i-- > 0;)
    {
      const LiaisonDraftMention *before = liaison_draft_mention (draft, i);
      const char *head;

      if (sentence - draft->text->words[before->head].sentence > MAX_SENTENCES)
        break;
      head = before->entity >= 0 ? liaison_draft_entity (draft, before->entity)->head : NULL;
      if (head != NULL && g_str_has_suffix (head, ending) &&
          liaison_draft_entity (draft, before->entity)->kind == LIAISON_ENTITY_ORGANIZATION)
        return before->entity;
    }
  return -1;
}

static int
resolve_sort (LiaisonDraft              *draft,
              const LiaisonDraftMention *mention,
              guint                      position,
              int                        sort)
{
  const LiaisonText *text = draft->text;
  gboolean arm = is_arm (text, sort, mention->head);
  const char *word = arm ? text->words[sort].lower : apart_word (&text->words[sort]);
  int origin = find_origin (draft, mention->head);
  const LiaisonDraftMention *from = origin >= 0 ? liaison_draft_mention (draft, origin) : NULL;
  g_autofree char *name = NULL;
  int entity;

  if (from == NULL)
    return is_definite (text, mention->head) ? find_last (draft, mention, position, word) : -1;
  name = dup_name (text, from, sort, mention->head);
  entity = find_by_key (draft, make_key (from, word));
  if (entity >= 0)
    {
      liaison_draft_add_name (draft, entity, name);
      return entity;
    }
  entity = add_group (draft, name,
                      is_armed (text, mention->head) || is_armed (text, sort) ? "armed-group" : "group");
  liaison_draft_entity (draft, entity)->head = make_key (from, word);
  liaison_draft_entity (draft, entity)->number = LIAISON_NUMBER_PLURAL;
  if (arm && from->entity >= 0)
    liaison_draft_add_relation (draft, entity, from->entity, LIAISON_RELATION_PART_OF,
                                text->words[mention->head].lower,
                                liaison_phrases_sentence_span (text, mention->head))
        ->confidence = 0.75;
  return entity;
}

/* The word "led" of "US-led" before HEAD, or -1. */
static int
find_led (const LiaisonText *text,
          guint              head)
{
  for (int c = text->words[head].child; c >= 0 && c < (int)head; c = text->words[c].sibling)
    if (strcmp (text->words[c].lower, "led") == 0 || g_str_has_suffix (text->words[c].lower, "-led"))
      return c;
  return -1;
}

/* The state or organization before the word "led", or -1. */
static int
find_leader (const LiaisonDraft *draft,
             guint               first,
             guint               led)
{
  for (guint w = led + 1; w-- > first;)
    {
      int entity = liaison_draft_entity_of (draft, w);

      if (entity >= 0 && liaison_draft_entity (draft, entity)->named &&
          liaison_draft_entity (draft, entity)->kind <= LIAISON_ENTITY_PLACE)
        return entity;
    }
  return -1;
}

/* An organization whose name ends as the noun does: "Global Coalition". */
static int
find_called (const LiaisonDraft *draft,
             const char         *noun)
{
  g_autofree char *ending = g_strdup_printf (" %s", noun);

  for (guint i = 0; i < draft->entities->len; i++)
    {
      const LiaisonDraftEntity *entity = liaison_draft_entity (draft, i);
      GHashTableIter iter;
      gpointer folded;

      if (entity->kind != LIAISON_ENTITY_ORGANIZATION || !entity->named || entity->merged >= 0 ||
          entity->head != NULL)
        continue;
      g_hash_table_iter_init (&iter, entity->folded);
      while (g_hash_table_iter_next (&iter, &folded, NULL))
        if (strcmp (folded, noun) == 0 || g_str_has_suffix (folded, ending))
          return i;
    }
  return -1;
}

/* "the US-led coalition": one of several, led by the one. */
static int
resolve_led (LiaisonDraft              *draft,
             const LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;
  guint head = mention->head;
  int led = find_led (text, head);
  guint first = led >= 0 ? liaison_text_subtree (text, led).first : head;
  int leader = led >= 0 ? find_leader (draft, first, led) : -1;
  g_autofree char *name = NULL, *key = NULL;
  int entity;

  if (leader < 0)
    return -1;
  key = g_strdup_printf ("%s led %s",
                         (char *)g_ptr_array_index (liaison_draft_entity (draft, leader)->names, 0),
                         text->words[head].lemma);
  entity = find_by_key (draft, g_intern_string (key));
  if (entity < 0)
    entity = find_called (draft, text->words[head].lemma);
  if (entity < 0)
    {
      name = liaison_text_dup_range (text, first, mention->end);
      entity = add_group (draft, name, mention->subkind);
      liaison_draft_entity (draft, entity)->head = g_intern_string (key);
    }
  if (entity != leader)
    liaison_draft_add_relation (draft, leader, entity, LIAISON_RELATION_LEADS, "led",
                                liaison_phrases_sentence_span (text, head))
        ->confidence = 0.75;
  return entity;
}

/**
 * liaison_groups_resolve:
 * @draft: a draft
 * @mention: a nominal
 * @position: its index
 *
 * Returns: the index of the group that it calls, or -1
 */
int
liaison_groups_resolve (LiaisonDraft              *draft,
                        const LiaisonDraftMention *mention,
                        guint                      position)
{
  const LiaisonText *text = draft->text;
  int sort;

  if (liaison_words_has ("nouns", "alliance", text->words[mention->head].lemma))
    return resolve_led (draft, mention);
  sort = find_sort (text, mention->head);
  if (sort < 0 || !is_plural (text, mention->head))
    return -1;
  return resolve_sort (draft, mention, position, sort);
}
