/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Applies corrections to the records of an analysis. The analysis itself does not change: its records are copied, the copies
 * are corrected one correction after the other, and make an analysis of their own. The same corrections of the same analysis
 * always give the same. */

#include "network/corrected.h"

#include "config.h"

#include <string.h>

#include "analysis/analysis-private.h"
#include "analysis/records.h"
#include "article/article-join.h"

LiaisonEntityCopy *
_liaison_copy_entity (LiaisonCopy *self,
                      guint        index)
{
  return &g_array_index (self->entities, LiaisonEntityCopy, index);
}

LiaisonRelationCopy *
_liaison_copy_relation (LiaisonCopy *self,
                        guint        index)
{
  return &g_array_index (self->relations, LiaisonRelationCopy, index);
}

static gboolean
goes_by (const LiaisonEntityRecord *record,
         const char                *name)
{
  return strcmp (record->name, name) == 0 ||
         g_ptr_array_find_with_equal_func (record->aliases, name, g_str_equal, NULL);
}

int
_liaison_copy_find_entity (LiaisonCopy            *self,
                           const LiaisonEntityRef *ref)
{
  int found = -1;

  for (guint i = 0; i < self->entities->len; i++)
    if (!_liaison_copy_entity (self, i)->gone && strcmp (_liaison_copy_entity (self, i)->record->id, ref->id) == 0)
      return (int) i;
  /* The article may call it otherwise now, which gives it another id; a name that two have tells nothing. */
  for (guint i = 0; i < self->entities->len && ref->name != NULL; i++)
    if (!_liaison_copy_entity (self, i)->gone && goes_by (_liaison_copy_entity (self, i)->record, ref->name))
      {
        if (found >= 0)
          return -1;
        found = (int) i;
      }
  return found;
}

/* Whether PASSAGE stands in ARTICLE where it stood. */
static gboolean
stands_in (LiaisonPassage *passage,
           LiaisonArticle *article)
{
  LiaisonSpan old = liaison_passage_get_span (passage);
  g_autofree char *text = liaison_article_dup_span (article, old);
  g_autoptr (LiaisonPassage) here = NULL;

  if (strcmp (text, liaison_passage_get_exact (passage)) != 0)
    return FALSE;
  here = liaison_passage_of_article (article, old);
  return liaison_passage_equal (passage, here);
}

/* The article of several that PASSAGE fits best, if one fits better than the others. */
static gboolean
find_best (LiaisonCopy    *self,
           LiaisonPassage *passage,
           LiaisonSpan    *span)
{
  guint n = liaison_article_get_n_parts (self->article);
  double best = 0, second = 0;

  for (guint i = 0; i < n; i++)
    {
      guint start;
      LiaisonArticle *part = liaison_article_get_part (self->article, i, &start);
      LiaisonSpan found;
      double confidence;

      if (!liaison_passage_find (passage, part, &found, &confidence))
        continue;
      second = MAX (second, MIN (best, confidence));
      if (confidence > best)
        {
          best = confidence;
          *span = (LiaisonSpan) { found.start + start, found.end + start };
        }
    }
  return best > second;
}

gboolean
_liaison_copy_locate (LiaisonCopy    *self,
                      LiaisonPassage *passage,
                      LiaisonSpan    *span)
{
  guint n = liaison_article_get_n_parts (self->article);

  for (guint i = 0; i < n; i++)
    {
      guint start;
      LiaisonArticle *part = liaison_article_get_part (self->article, i, &start);

      if (stands_in (passage, part))
        {
          *span = liaison_passage_get_span (passage);
          *span = (LiaisonSpan) { span->start + start, span->end + start };
          return TRUE;
        }
    }
  return find_best (self, passage, span);
}

char *
_liaison_copy_strip_number (const char *id)
{
  g_auto (GStrv) parts = g_strsplit (id, "/", -1);

  if (g_strv_length (parts) != 4)
    return g_strdup (id);
  return g_strdup_printf ("%s/%s/%s", parts[0], parts[1], parts[2]);
}

static gboolean
states (const LiaisonRelationRecord *record,
        LiaisonSpan                  span)
{
  for (guint i = 0; i < record->evidence->len; i++)
    if (liaison_span_overlaps (g_array_index (record->evidence, LiaisonSpan, i), span))
      return TRUE;
  return FALSE;
}

int
_liaison_copy_find_relation (LiaisonCopy             *self,
                             const LiaisonCorrection *correction)
{
  g_autofree char *base = _liaison_copy_strip_number (correction->relation);
  LiaisonSpan span;
  gboolean located = FALSE;
  int exact = -1;
  guint n_alike = 0;

  for (guint i = 0; i < self->relations->len; i++)
    {
      LiaisonRelationCopy *relation = _liaison_copy_relation (self, i);
      g_autofree char *other = _liaison_copy_strip_number (relation->id);

      if (relation->gone || strcmp (other, base) != 0)
        continue;
      n_alike++;
      if (strcmp (relation->id, correction->relation) == 0)
        exact = (int) i;
    }
  /* Of several between the same two, which one has which number may change with the article: the passage tells. */
  if (correction->passages->len > 0 && n_alike > 0 && (n_alike > 1 || exact < 0))
    located = _liaison_copy_locate (self, g_ptr_array_index (correction->passages, 0), &span);
  if (!located || (exact >= 0 && states (_liaison_copy_relation (self, (guint) exact)->record, span)))
    return exact;
  for (guint i = 0; i < self->relations->len; i++)
    {
      LiaisonRelationCopy *relation = _liaison_copy_relation (self, i);
      g_autofree char *other = _liaison_copy_strip_number (relation->id);

      if (!relation->gone && strcmp (other, base) == 0 && states (relation->record, span))
        return (int) i;
    }
  return exact;
}

guint
_liaison_copy_add_entity (LiaisonCopy       *self,
                          const char        *id,
                          const char        *name,
                          LiaisonEntityKind  kind,
                          guint              changes)
{
  LiaisonEntityCopy copy = { _liaison_entity_record_new (), changes, FALSE };

  copy.record->id = g_strdup (id);
  copy.record->name = g_strdup (name);
  copy.record->kind = kind;
  g_array_append_val (self->entities, copy);
  return self->entities->len - 1;
}

static char *
make_relation_id (LiaisonCopy                 *self,
                  const LiaisonRelationRecord *record)
{
  const char *source = _liaison_copy_entity (self, record->source)->record->id;
  const char *target = _liaison_copy_entity (self, record->target)->record->id;
  const char *kind = liaison_relation_kind_to_string (record->kind);
  char *id = g_strdup_printf ("%s/%s/%s", source, kind, target);

  for (guint i = 2; g_hash_table_contains (self->relation_ids, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s/%s/%s/%u", source, kind, target, i);
    }
  return id;
}

guint
_liaison_copy_add_relation (LiaisonCopy           *self,
                            LiaisonRelationRecord *record,
                            char                  *id,
                            guint                  changes)
{
  LiaisonRelationCopy copy = { record, id, changes, FALSE };

  if (copy.id == NULL)
    copy.id = make_relation_id (self, record);
  g_hash_table_add (self->relation_ids, g_strdup (copy.id));
  g_array_append_val (self->relations, copy);
  return self->relations->len - 1;
}

void
_liaison_copy_drop_relation (LiaisonCopy         *self,
                             LiaisonRelationCopy *relation)
{
  if (relation->gone)
    return;
  relation->gone = TRUE;
  g_hash_table_remove (self->relation_ids, relation->id);
}

void
_liaison_copy_insert_mention (LiaisonEntityRecord *record,
                              LiaisonMention       mention)
{
  guint i = 0;

  for (; i < record->mentions->len; i++)
    {
      LiaisonSpan span = g_array_index (record->mentions, LiaisonMention, i).span;

      if (liaison_span_equal (span, mention.span))
        return;
      if (span.start > mention.span.start || (span.start == mention.span.start && span.end > mention.span.end))
        break;
    }
  g_array_insert_val (record->mentions, i, mention);
}

static guint
first_evidence (const LiaisonRelationRecord *record)
{
  return record->evidence->len > 0 ? g_array_index (record->evidence, LiaisonSpan, 0).start : G_MAXUINT;
}

static int
compare_order (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  LiaisonAnalysis *analysis = user_data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  guint x = first_evidence (liaison_analysis_get_relation (analysis, first));
  guint y = first_evidence (liaison_analysis_get_relation (analysis, second));

  if (x != y)
    return x < y ? -1 : 1;
  return first < second ? -1 : first > second;
}

guint *
_liaison_corrected_order (LiaisonAnalysis *analysis)
{
  guint n = liaison_analysis_get_n_relations (analysis);
  guint *order = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_order, analysis);
  return order;
}

/* Copies everything. Relations come in the order of the article, so that their ids count in it. */
static LiaisonCopy *
copy_analysis (LiaisonAnalysis *analysis)
{
  LiaisonCopy *self = g_new0 (LiaisonCopy, 1);
  g_autofree guint *order = _liaison_corrected_order (analysis);

  self->article = liaison_analysis_get_article (analysis);
  self->entities = g_array_new (FALSE, FALSE, sizeof (LiaisonEntityCopy));
  self->relations = g_array_new (FALSE, FALSE, sizeof (LiaisonRelationCopy));
  self->relation_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < liaison_analysis_get_n_entities (analysis); i++)
    {
      LiaisonEntityCopy copy = { _liaison_entity_record_copy (liaison_analysis_get_entity (analysis, i)), 0, FALSE };

      g_array_append_val (self->entities, copy);
    }
  for (guint i = 0; i < liaison_analysis_get_n_relations (analysis); i++)
    _liaison_copy_add_relation (
      self, _liaison_relation_record_copy (liaison_analysis_get_relation (analysis, order[i])), NULL, 0);
  return self;
}

static gboolean
apply (LiaisonCopy             *self,
       const LiaisonCorrection *correction)
{
  switch (correction->type)
    {
    case LIAISON_CORRECTION_RENAME:
      return _liaison_copy_rename (self, correction);
    case LIAISON_CORRECTION_KIND:
      return _liaison_copy_change_kind (self, correction);
    case LIAISON_CORRECTION_MERGE:
      return _liaison_copy_merge (self, correction);
    case LIAISON_CORRECTION_SPLIT:
      return _liaison_copy_split (self, correction);
    case LIAISON_CORRECTION_REMOVE:
      return _liaison_copy_remove (self, correction);
    case LIAISON_CORRECTION_ADD:
      return _liaison_copy_add (self, correction);
    case LIAISON_CORRECTION_RELATE:
      return _liaison_copy_relate (self, correction);
    case LIAISON_CORRECTION_RELATION_KIND:
    case LIAISON_CORRECTION_RELATION_MODALITY:
    case LIAISON_CORRECTION_RELATION_REVERSE:
    case LIAISON_CORRECTION_RELATION_REMOVE:
    case LIAISON_CORRECTION_RELATION_CONFIRM:
      return _liaison_copy_change_relation (self, correction);
    case LIAISON_CORRECTION_UNKNOWN:
    default:
      return FALSE;
    }
}

static LiaisonCorrected *
new_corrected (void)
{
  LiaisonCorrected *self = g_new0 (LiaisonCorrected, 1);

  self->relation_ids = g_ptr_array_new_with_free_func (g_free);
  self->lost = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);
  self->entity_changes = g_array_new (FALSE, TRUE, sizeof (guint));
  self->relation_changes = g_array_new (FALSE, TRUE, sizeof (guint));
  return self;
}

/* Takes what is left of the entities; the new index of each stands in PLACES. */
static GPtrArray *
take_entities (LiaisonCopy      *self,
               LiaisonCorrected *corrected,
               int              *places)
{
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < self->entities->len; i++)
    {
      LiaisonEntityCopy *copy = _liaison_copy_entity (self, i);

      places[i] = copy->gone ? -1 : (int) records->len;
      if (copy->gone)
        {
          _liaison_entity_record_free (copy->record);
          continue;
        }
      g_ptr_array_add (records, copy->record);
      g_array_append_val (corrected->entity_changes, copy->changes);
    }
  return records;
}

static GPtrArray *
take_relations (LiaisonCopy      *self,
                LiaisonCorrected *corrected,
                const int        *places)
{
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < self->relations->len; i++)
    {
      LiaisonRelationCopy *copy = _liaison_copy_relation (self, i);

      if (copy->gone)
        {
          _liaison_relation_record_free (copy->record);
          g_free (copy->id);
          continue;
        }
      copy->record->source = (guint) places[copy->record->source];
      copy->record->target = (guint) places[copy->record->target];
      if (copy->record->attributed_to >= 0)
        copy->record->attributed_to = places[copy->record->attributed_to];
      g_ptr_array_add (records, copy->record);
      g_ptr_array_add (corrected->relation_ids, copy->id);
      g_array_append_val (corrected->relation_changes, copy->changes);
    }
  return records;
}

/* Makes an analysis of the copies, which takes them. */
static void
finish (LiaisonCopy      *self,
        LiaisonCorrected *corrected,
        const char       *remark)
{
  g_autofree int *places = g_new (int, self->entities->len + 1);
  GPtrArray *entities = take_entities (self, corrected, places);
  GPtrArray *relations = take_relations (self, corrected, places);

  corrected->analysis = _liaison_analysis_new_take (self->article, entities, relations, remark);
  g_array_unref (self->entities);
  g_array_unref (self->relations);
  g_hash_table_unref (self->relation_ids);
  g_free (self);
}

LiaisonCorrected *
_liaison_corrected_new (LiaisonAnalysis *analysis,
                        GPtrArray       *corrections)
{
  LiaisonCorrected *self = new_corrected ();
  LiaisonCopy *copy = copy_analysis (analysis);

  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    if (!apply (copy, g_ptr_array_index (corrections, i)))
      g_ptr_array_add (self->lost, liaison_correction_ref (g_ptr_array_index (corrections, i)));
  finish (copy, self, liaison_analysis_get_remark (analysis));
  return self;
}

void
_liaison_corrected_free (LiaisonCorrected *self)
{
  liaison_analysis_unref (self->analysis);
  g_ptr_array_unref (self->relation_ids);
  g_array_unref (self->entity_changes);
  g_array_unref (self->relation_changes);
  g_ptr_array_unref (self->lost);
  g_free (self);
}
