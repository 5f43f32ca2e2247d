/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Corrections of which mentions are whose: an entity is split, or added where the article mentions one. */

#include "network/corrected.h"

#include "config.h"

#include <string.h>

#include "analysis/records.h"

/* How much of the article an entity that the reader adds is about: enough to be shown in any diagram. */
#define IMPORTANCE_OF_ADDED 0.5
/* Shorter names are not looked for elsewhere in the text. */
#define SHORTEST_NAME 3

/* The place of the mention at SPAN, or of one that it overlaps, in RECORD; -1 if there is none. */
static int
find_mention (const LiaisonEntityRecord *record,
              LiaisonSpan                span)
{
  int found = -1;

  for (guint i = 0; i < record->mentions->len; i++)
    {
      LiaisonSpan own = g_array_index (record->mentions, LiaisonMention, i).span;

      if (liaison_span_equal (own, span))
        return (int) i;
      if (found < 0 && liaison_span_overlaps (own, span))
        found = (int) i;
    }
  return found;
}

/* Takes the mentions of the passages out of RECORD, those that are there. */
static GArray *
take_mentions (LiaisonCopy         *self,
               LiaisonEntityRecord *record,
               GPtrArray           *passages)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (LiaisonMention));

  for (guint i = 0; i < passages->len; i++)
    {
      LiaisonSpan span;
      int mention;

      if (!_liaison_copy_locate (self, g_ptr_array_index (passages, i), &span))
        continue;
      mention = find_mention (record, span);
      if (mention < 0)
        continue;
      g_array_append_val (taken, g_array_index (record->mentions, LiaisonMention, mention));
      g_array_remove_index (record->mentions, (guint) mention);
    }
  return taken;
}

static char *
text_of (LiaisonCopy *self,
         LiaisonSpan  span)
{
  return liaison_article_dup_span (self->article, span);
}

static gboolean
names (LiaisonCopy  *self,
       const GArray *mentions,
       const char   *name)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const LiaisonMention *mention = &g_array_index (mentions, LiaisonMention, i);
      g_autofree char *text = NULL;

      if (mention->form != LIAISON_MENTION_NAME)
        continue;
      text = text_of (self, mention->span);
      if (strcmp (text, name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The names go with the mentions that use them: INTO gets those of its mentions, FROM keeps what is left to it. */
static void
share_aliases (LiaisonCopy         *self,
               LiaisonEntityRecord *from,
               LiaisonEntityRecord *into)
{
  for (guint i = 0; i < into->mentions->len; i++)
    {
      const LiaisonMention *mention = &g_array_index (into->mentions, LiaisonMention, i);
      g_autofree char *text = text_of (self, mention->span);

      if (mention->form == LIAISON_MENTION_NAME && strcmp (text, into->name) != 0 &&
          !g_ptr_array_find_with_equal_func (into->aliases, text, g_str_equal, NULL))
        g_ptr_array_add (into->aliases, g_steal_pointer (&text));
    }
  for (guint i = from->aliases->len; i > 0; i--)
    {
      const char *alias = g_ptr_array_index (from->aliases, i - 1);

      if (strcmp (alias, into->name) == 0 ||
          (names (self, into->mentions, alias) && !names (self, from->mentions, alias)))
        g_ptr_array_remove_index (from->aliases, i - 1);
    }
}

static gboolean
mentions_in (const LiaisonEntityRecord *record,
             LiaisonSpan                sentence)
{
  for (guint i = 0; i < record->mentions->len; i++)
    if (liaison_span_overlaps (g_array_index (record->mentions, LiaisonMention, i).span, sentence))
      return TRUE;
  return FALSE;
}

static void
swap_entity (LiaisonRelationRecord *record,
             guint                  from,
             guint                  into)
{
  if (record->source == from)
    record->source = into;
  if (record->target == from)
    record->target = into;
  if (record->attributed_to == (int) from)
    record->attributed_to = (int) into;
}

/* A time goes with the sentence that tells it. */
static void
keep_time (LiaisonRelationRecord *record)
{
  for (guint i = 0; i < record->evidence->len; i++)
    if (liaison_span_overlaps (g_array_index (record->evidence, LiaisonSpan, i), record->time.words))
      return;
  g_date_clear (&record->time.from, 1);
}

/* Gives INTO what the relation says on the ground of sentences that mention INTO and no longer FROM. */
static void
part_relation (LiaisonCopy *self,
               guint        index,
               guint        from,
               guint        into)
{
  LiaisonRelationRecord *record = _liaison_copy_relation (self, index)->record;
  GArray *left = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  GArray *moved = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));

  for (guint i = 0; i < record->evidence->len; i++)
    {
      LiaisonSpan span = g_array_index (record->evidence, LiaisonSpan, i);
      gboolean moves = mentions_in (_liaison_copy_entity (self, into)->record, span) &&
                       !mentions_in (_liaison_copy_entity (self, from)->record, span);

      g_array_append_val (moves ? moved : left, span);
    }
  if (moved->len > 0 && left->len == 0)
    swap_entity (record, from, into);
  else if (moved->len > 0)
    {
      LiaisonRelationRecord *part = _liaison_relation_record_copy (record);

      g_array_unref (part->evidence);
      part->evidence = g_steal_pointer (&moved);
      g_array_unref (record->evidence);
      record->evidence = g_steal_pointer (&left);
      swap_entity (part, from, into);
      keep_time (record);
      keep_time (part);
      _liaison_copy_add_relation (self, part, NULL, 0);
    }
  g_clear_pointer (&moved, g_array_unref);
  g_clear_pointer (&left, g_array_unref);
}

static void
part_relations (LiaisonCopy *self,
                guint        from,
                guint        into)
{
  guint n = self->relations->len;

  for (guint i = 0; i < n; i++)
    {
      const LiaisonRelationCopy *relation = _liaison_copy_relation (self, i);
      const LiaisonRelationRecord *record = relation->record;

      if (!relation->gone &&
          (record->source == from || record->target == from || record->attributed_to == (int) from))
        part_relation (self, i, from, into);
    }
}

gboolean
_liaison_copy_split (LiaisonCopy             *self,
                     const LiaisonCorrection *correction)
{
  int from = _liaison_copy_find_entity (self, &correction->entity);
  LiaisonEntityRef wanted = { correction->id, NULL };
  int into = _liaison_copy_find_entity (self, &wanted);
  LiaisonEntityRecord *record, *part;
  g_autoptr (GArray) taken = NULL;
  guint n_before;

  if (from < 0 || from == into)
    return FALSE;
  record = _liaison_copy_entity (self, (guint) from)->record;
  n_before = record->mentions->len;
  taken = take_mentions (self, record, correction->passages);
  if (taken->len == 0)
    return FALSE;
  /* A new analysis may know the other by itself. */
  if (into < 0)
    {
      into = (int) _liaison_copy_add_entity (self, correction->id, correction->name, record->kind,
                                             LIAISON_ENTITY_CHANGED_SPLIT);
      record = _liaison_copy_entity (self, (guint) from)->record;
      part = _liaison_copy_entity (self, (guint) into)->record;
      part->subkind = record->subkind;
      part->importance = record->importance * taken->len / n_before;
    }
  part = _liaison_copy_entity (self, (guint) into)->record;
  for (guint i = 0; i < taken->len; i++)
    _liaison_copy_insert_mention (part, g_array_index (taken, LiaisonMention, i));
  share_aliases (self, record, part);
  _liaison_copy_entity (self, (guint) from)->changes |= LIAISON_ENTITY_CHANGED_SPLIT;
  part_relations (self, (guint) from, (guint) into);
  _liaison_copy_join_relations (self, (guint) into);
  return TRUE;
}

/* A mention belongs to one entity. */
static void
take_from_others (LiaisonCopy *self,
                  guint        owner,
                  LiaisonSpan  span)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      GArray *mentions = _liaison_copy_entity (self, i)->record->mentions;

      for (guint m = mentions->len; i != owner && m > 0; m--)
        {
          LiaisonSpan own = g_array_index (mentions, LiaisonMention, m - 1).span;

          if (liaison_span_equal (own, span))
            g_array_remove_index (mentions, m - 1);
        }
    }
}

static gboolean
is_taken (LiaisonCopy *self,
          LiaisonSpan  span)
{
  for (guint i = 0; i < self->entities->len; i++)
    if (!_liaison_copy_entity (self, i)->gone &&
        find_mention (_liaison_copy_entity (self, i)->record, span) >= 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_letter_at (const char *text,
              const char *place,
              int         step)
{
  const char *p = step < 0 ? g_utf8_find_prev_char (text, place) : place;

  return p != NULL && *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));
}

/* The other places where NAME stands as a word and that mention nothing else. */
static void
add_other_places (LiaisonCopy         *self,
                  LiaisonEntityRecord *record,
                  const char          *name)
{
  const char *text = liaison_article_get_text (self->article);
  const char *counted = text;
  gsize length = strlen (name);
  guint width = (guint) g_utf8_strlen (name, -1);
  guint offset = 0;

  if (width < SHORTEST_NAME)
    return;
  for (const char *place = strstr (text, name); place != NULL; place = strstr (place + length, name))
    {
      LiaisonMention mention = { { 0, 0 }, LIAISON_MENTION_NAME };

      offset += (guint) g_utf8_pointer_to_offset (counted, place);
      counted = place;
      mention.span = (LiaisonSpan) { offset, offset + width };
      if (!is_letter_at (text, place, -1) && !is_letter_at (text, place + length, 1) && !is_taken (self, mention.span))
        _liaison_copy_insert_mention (record, mention);
    }
}

gboolean
_liaison_copy_add (LiaisonCopy             *self,
                   const LiaisonCorrection *correction)
{
  LiaisonEntityRef wanted = { correction->id, NULL };
  int index = _liaison_copy_find_entity (self, &wanted);
  LiaisonMention mention = { { 0, 0 }, LIAISON_MENTION_NAME };
  LiaisonEntityRecord *record;
  g_autofree char *text = NULL;

  if (!_liaison_copy_locate (self, g_ptr_array_index (correction->passages, 0), &mention.span))
    return FALSE;
  /* A new analysis may have found it by itself. */
  if (index < 0)
    {
      index = (int) _liaison_copy_add_entity (self, correction->id, correction->name, correction->kind,
                                              LIAISON_ENTITY_CHANGED_ADDED);
      _liaison_copy_entity (self, (guint) index)->record->importance = IMPORTANCE_OF_ADDED;
    }
  record = _liaison_copy_entity (self, (guint) index)->record;
  take_from_others (self, (guint) index, mention.span);
  _liaison_copy_insert_mention (record, mention);
  text = text_of (self, mention.span);
  add_other_places (self, record, text);
  return TRUE;
}
