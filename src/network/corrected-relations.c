/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Corrections of relations: new ones, other kinds, modalities and directions, removal and confirmation. */

#include "network/corrected.h"

#include "config.h"

#include "analysis/lexicon.h"

static gboolean
say_the_same (const LiaisonRelationRecord *a,
              const LiaisonRelationRecord *b)
{
  return a->source == b->source && a->target == b->target && a->kind == b->kind && a->valence == b->valence &&
         a->modality == b->modality && a->negated == b->negated && a->attributed_to == b->attributed_to &&
         g_strcmp0 (a->attribution, b->attribution) == 0;
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const LiaisonSpan *first = a;
  const LiaisonSpan *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first->end < second->end ? -1 : first->end > second->end;
}

static void
join_evidence (GArray       *into,
               const GArray *from)
{
  g_array_append_vals (into, from->data, from->len);
  g_array_sort (into, compare_spans);
  for (guint i = into->len; i > 1; i--)
    if (compare_spans (&g_array_index (into, LiaisonSpan, i - 1), &g_array_index (into, LiaisonSpan, i - 2)) == 0)
      g_array_remove_index (into, i - 1);
}

/* Whether the relation has the id that one between its two entities has, and not one from before a merge. */
static gboolean
has_own_id (LiaisonCopy               *self,
            const LiaisonRelationCopy *relation)
{
  const char *source = _liaison_copy_entity (self, relation->record->source)->record->id;
  const char *target = _liaison_copy_entity (self, relation->record->target)->record->id;
  g_autofree char *own = g_strdup_printf ("%s/%s/%s", source, liaison_relation_kind_to_string (relation->record->kind),
                                          target);
  g_autofree char *id = _liaison_copy_strip_number (relation->id);

  return g_str_equal (own, id);
}

static void
join (LiaisonCopy         *self,
      LiaisonRelationCopy *into,
      LiaisonRelationCopy *from)
{
  if (!has_own_id (self, into) && has_own_id (self, from))
    {
      char *id = into->id;

      into->id = from->id;
      from->id = id;
    }
  join_evidence (into->record->evidence, from->record->evidence);
  if (!g_date_valid (&into->record->time.from))
    into->record->time = from->record->time;
  into->record->confidence = MAX (into->record->confidence, from->record->confidence);
  into->changes |= from->changes;
  _liaison_copy_drop_relation (self, from);
}

void
_liaison_copy_join_relations (LiaisonCopy *self,
                              guint        entity)
{
  for (guint i = 0; i < self->relations->len; i++)
    {
      LiaisonRelationCopy *relation = _liaison_copy_relation (self, i);
      const LiaisonRelationRecord *record = relation->record;

      if (relation->gone || (record->source != entity && record->target != entity))
        continue;
      if (record->source == record->target)
        _liaison_copy_drop_relation (self, relation);
      for (guint j = i + 1; !relation->gone && j < self->relations->len; j++)
        {
          LiaisonRelationCopy *other = _liaison_copy_relation (self, j);

          if (!other->gone && say_the_same (record, other->record))
            join (self, relation, other);
        }
    }
}

gboolean
_liaison_copy_relate (LiaisonCopy             *self,
                      const LiaisonCorrection *correction)
{
  int source = _liaison_copy_find_entity (self, &correction->entity);
  int target = _liaison_copy_find_entity (self, &correction->other);
  LiaisonRelationRecord *record;
  gboolean taken;

  if (source < 0 || target < 0 || source == target)
    return FALSE;
  record = g_new0 (LiaisonRelationRecord, 1);
  record->source = (guint) source;
  record->target = (guint) target;
  record->kind = correction->relation_kind;
  record->valence = liaison_lexicon_valence (record->kind);
  record->modality = correction->modality;
  record->attributed_to = -1;
  record->confidence = 1;
  record->evidence = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  /* A new analysis may have given the id to what it found. */
  taken = g_hash_table_contains (self->relation_ids, correction->id);
  _liaison_copy_add_relation (self, record, taken ? NULL : g_strdup (correction->id), LIAISON_RELATION_CHANGED_ADDED);
  return TRUE;
}

/* As the analysis has it: what is denied is not hostile, and no friend is half an enemy. */
static LiaisonValence
find_valence (LiaisonRelationKind kind,
              gboolean            negated)
{
  LiaisonValence valence = liaison_lexicon_valence (kind);

  if (!negated)
    return valence;
  return valence == LIAISON_VALENCE_POSITIVE ? LIAISON_VALENCE_NEGATIVE : LIAISON_VALENCE_NEUTRAL;
}

static void
change_kind (LiaisonRelationRecord *record,
             LiaisonRelationKind    kind)
{
  if (record->kind == kind)
    return;
  record->kind = kind;
  record->valence = find_valence (kind, record->negated);
  /* The article's word was for the other kind. */
  g_clear_pointer (&record->label, g_free);
}

static void
reverse (LiaisonRelationRecord *record)
{
  guint source = record->source;

  record->source = record->target;
  record->target = source;
}

static void
set_modality (LiaisonRelationRecord *record,
              LiaisonModality        modality,
              gboolean               negated)
{
  record->modality = modality;
  if (record->negated != negated)
    record->valence = find_valence (record->kind, negated);
  record->negated = negated;
}

gboolean
_liaison_copy_change_relation (LiaisonCopy             *self,
                               const LiaisonCorrection *correction)
{
  int index = _liaison_copy_find_relation (self, correction);
  LiaisonRelationCopy *relation;

  if (index < 0)
    return FALSE;
  relation = _liaison_copy_relation (self, (guint) index);
  if (correction->type == LIAISON_CORRECTION_RELATION_REMOVE)
    {
      _liaison_copy_drop_relation (self, relation);
      return TRUE;
    }
  if (correction->type == LIAISON_CORRECTION_RELATION_KIND)
    {
      change_kind (relation->record, correction->relation_kind);
      relation->changes |= LIAISON_RELATION_CHANGED_KIND;
    }
  else if (correction->type == LIAISON_CORRECTION_RELATION_MODALITY)
    {
      set_modality (relation->record, correction->modality, correction->negated);
      relation->changes |= LIAISON_RELATION_CHANGED_MODALITY;
    }
  else if (correction->type == LIAISON_CORRECTION_RELATION_REVERSE)
    {
      reverse (relation->record);
      relation->changes ^= LIAISON_RELATION_CHANGED_DIRECTION;
    }
  else
    relation->changes |= LIAISON_RELATION_CHANGED_CONFIRMED;
  /* Whoever looked at it and corrected it knows. */
  relation->record->confidence = 1;
  return TRUE;
}
