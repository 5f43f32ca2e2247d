/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Merging two copies of a file whose common origin is known: what was loaded, what is in the window, and what someone else has
 * written meanwhile. What one of them changed is taken; where both changed the same, the later edit is; what one removed and the
 * other left alone is removed. */

#include "forecast/merge.h"

#include <string.h>

#include "forecast/merge-parts.h"
#include "forecast/moment.h"

typedef enum
{
  OURS,
  THEIRS,
} Side;

/* One forecast in the three files; NULL where it is not. */
typedef struct
{
  LiaisonForecast *base;
  LiaisonForecast *ours;
  LiaisonForecast *theirs;
  Side newer;                  /* of the two, where both have it */
} Three;

/* Which side's value stays, of values as text. */
static Side
choose_text (const char *base,
             const char *ours,
             const char *theirs,
             Side        newer)
{
  if (g_strcmp0 (ours, theirs) == 0 || g_strcmp0 (base, theirs) == 0)
    return OURS;
  return g_strcmp0 (base, ours) == 0 ? THEIRS : newer;
}

/* The same, and frees the texts. */
static Side
choose (char *base,
        char *ours,
        char *theirs,
        Side  newer)
{
  Side side = choose_text (base, ours, theirs, newer);

  g_free (base);
  g_free (ours);
  g_free (theirs);
  return side;
}

static Side
find_newer (const char *ours,
            const char *theirs)
{
  return liaison_moment_compare (theirs, ours) > 0 ? THEIRS : OURS;
}

/* Whether what only one side has is new there, or was changed there, and so was not removed by the other on purpose. */
static gboolean
keeps (char *base,
       char *own)
{
  gboolean kept = g_strcmp0 (base, own) != 0;

  g_free (base);
  g_free (own);
  return kept;
}

static LiaisonForecast *
find_forecast (GHashTable *table,
               const char *id)
{
  return g_hash_table_lookup (table, id);
}

/* From ids to forecasts, which the file keeps alive. */
static GHashTable *
index_forecasts (LiaisonForecastFile *file)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (file->forecasts));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (G_LIST_MODEL (file->forecasts), i);

      g_hash_table_insert (table, forecast->id, forecast);
    }
  return table;
}

static char *
join_tags (LiaisonForecast *forecast)
{
  return g_strjoinv ("\n", forecast->tags);
}

/* BASE may be NULL: both sides made the forecast, as may happen with one that was imported. */
#define CHOOSE(three, member)                                                                                                   \
  (choose_text ((three)->base != NULL ? (three)->base->member : NULL, (three)->ours->member, (three)->theirs->member,           \
                (three)->newer) == OURS                                                                                         \
     ? (three)->ours                                                                                                            \
     : (three)->theirs)                                                                                                         \
    ->member

/* What kind of answer is asked for, with what belongs to it. */
static char *
print_type (LiaisonForecast *forecast)
{
  LiaisonJsonPrinter printer;
  g_autoptr (GBytes) bytes = NULL;

  liaison_json_print_begin (&printer);
  liaison_json_print_begin_object (&printer, NULL);
  liaison_forecast_write_type (forecast, &printer);
  liaison_json_print_end_object (&printer);
  bytes = liaison_json_print_end (&printer);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
print_base_rate (LiaisonForecast *forecast)
{
  return g_strdup_printf ("%a", forecast->base_rate);
}

static void
take_type (LiaisonForecastBuilder *builder,
           LiaisonForecast        *forecast)
{
  liaison_forecast_builder_set_question_type (builder, forecast->type);
  liaison_forecast_builder_set_outcomes (builder, forecast->outcomes);
  liaison_forecast_builder_set_unit (builder, forecast->unit);
  liaison_forecast_builder_set_condition (builder, forecast->condition);
}

static void
merge_texts (LiaisonForecastBuilder *builder,
             const Three            *three)
{
  const LiaisonForecast *base = three->base;
  Side tags = choose (base != NULL ? join_tags (three->base) : NULL, join_tags (three->ours), join_tags (three->theirs),
                      three->newer);
  Side type = choose (base != NULL ? print_type (three->base) : NULL, print_type (three->ours), print_type (three->theirs),
                      three->newer);
  Side rate = choose (base != NULL ? print_base_rate (three->base) : NULL, print_base_rate (three->ours),
                      print_base_rate (three->theirs), three->newer);
  Side extra = choose (base != NULL ? liaison_merge_print_object (base->extra) : NULL,
                       liaison_merge_print_object (three->ours->extra), liaison_merge_print_object (three->theirs->extra),
                       three->newer);
  Side resolution = choose (base != NULL ? liaison_merge_print_resolution (base->resolution) : NULL,
                            liaison_merge_print_resolution (three->ours->resolution),
                            liaison_merge_print_resolution (three->theirs->resolution), three->newer);

  liaison_forecast_builder_set_question (builder, CHOOSE (three, question));
  liaison_forecast_builder_set_criteria (builder, CHOOSE (three, criteria));
  liaison_forecast_builder_set_background (builder, CHOOSE (three, background));
  liaison_forecast_builder_set_lesson (builder, CHOOSE (three, lesson));
  take_type (builder, type == OURS ? three->ours : three->theirs);
  liaison_forecast_builder_set_opened (builder, CHOOSE (three, opened));
  liaison_forecast_builder_set_closes (builder, CHOOSE (three, closes));
  liaison_forecast_builder_set_modified (builder, (three->newer == OURS ? three->ours : three->theirs)->modified);
  liaison_forecast_builder_set_tags (builder,
                                     (const char * const *) (tags == OURS ? three->ours : three->theirs)->tags);
  liaison_forecast_builder_set_base_rate (builder, (rate == OURS ? three->ours : three->theirs)->base_rate);
  liaison_forecast_builder_set_extra (builder, (extra == OURS ? three->ours : three->theirs)->extra);
  liaison_forecast_builder_set_resolution (builder, (resolution == OURS ? three->ours : three->theirs)->resolution);
}

/* Of all types. */
static GPtrArray *
list_estimates (LiaisonForecast *forecast)
{
  return forecast != NULL ? liaison_forecast_dup_all_estimates (forecast) : g_ptr_array_new ();
}

/* The list keeps them alive. */
static GHashTable *
index_estimates (const GPtrArray *estimates)
{
  GHashTable *set = g_hash_table_new (liaison_merge_hash_estimate, liaison_merge_equal_estimates);

  for (guint i = 0; i < estimates->len; i++)
    g_hash_table_add (set, g_ptr_array_index (estimates, i));
  return set;
}

/* What both have, ours unless only they changed its reason; and what one has anew. */
static void
merge_estimates (LiaisonForecastBuilder *builder,
                 const Three            *three)
{
  g_autoptr (GPtrArray) origins = list_estimates (three->base);
  g_autoptr (GPtrArray) mine = list_estimates (three->ours);
  g_autoptr (GPtrArray) others = list_estimates (three->theirs);
  g_autoptr (GHashTable) base = index_estimates (origins);
  g_autoptr (GHashTable) ours = index_estimates (mine);
  g_autoptr (GHashTable) theirs = index_estimates (others);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  liaison_forecast_builder_set_estimates (builder, none);
  for (guint i = 0; i < mine->len; i++)
    {
      LiaisonEstimate *own = g_ptr_array_index (mine, i);
      LiaisonEstimate *other = g_hash_table_lookup (theirs, own);
      LiaisonEstimate *origin = g_hash_table_lookup (base, own);

      if (other == NULL && origin != NULL)
        continue;
      if (other != NULL && choose (origin != NULL ? liaison_merge_print_estimate (origin) : NULL,
                                   liaison_merge_print_estimate (own), liaison_merge_print_estimate (other), OURS) == THEIRS)
        own = other;
      liaison_forecast_builder_add_estimate (builder, own);
    }
  for (guint i = 0; i < others->len; i++)
    {
      LiaisonEstimate *other = g_ptr_array_index (others, i);

      if (!g_hash_table_contains (ours, other) && !g_hash_table_contains (base, other))
        liaison_forecast_builder_add_estimate (builder, other);
    }
}

static LiaisonEvidence *
find_evidence (LiaisonForecast *forecast,
               const char      *id)
{
  for (guint i = 0; forecast != NULL && i < forecast->evidence->len; i++)
    if (strcmp (liaison_evidence_get_id (g_ptr_array_index (forecast->evidence, i)), id) == 0)
      return g_ptr_array_index (forecast->evidence, i);
  return NULL;
}

static char *
print_evidence (LiaisonEvidence *evidence)
{
  return evidence != NULL ? liaison_merge_print_evidence (evidence) : NULL;
}

static void
merge_evidence (LiaisonForecastBuilder *builder,
                const Three            *three)
{
  g_autoptr (GPtrArray) merged = g_ptr_array_new ();

  for (guint i = 0; i < three->ours->evidence->len; i++)
    {
      LiaisonEvidence *own = g_ptr_array_index (three->ours->evidence, i);
      LiaisonEvidence *other = find_evidence (three->theirs, liaison_evidence_get_id (own));
      LiaisonEvidence *origin = find_evidence (three->base, liaison_evidence_get_id (own));
      Side newer = OURS;

      if (other == NULL && !keeps (print_evidence (origin), print_evidence (own)))
        continue;
      if (other != NULL && liaison_merge_edited_evidence (other) > liaison_merge_edited_evidence (own))
        newer = THEIRS;
      if (other != NULL && choose (print_evidence (origin), print_evidence (own), print_evidence (other), newer) == THEIRS)
        own = other;
      g_ptr_array_add (merged, own);
    }
  for (guint i = 0; i < three->theirs->evidence->len; i++)
    {
      LiaisonEvidence *other = g_ptr_array_index (three->theirs->evidence, i);
      const char *id = liaison_evidence_get_id (other);

      if (find_evidence (three->ours, id) == NULL &&
          keeps (print_evidence (find_evidence (three->base, id)), print_evidence (other)))
        g_ptr_array_add (merged, other);
    }
  liaison_forecast_builder_set_evidence (builder, merged);
}

static LiaisonForecast *
merge_forecast (const Three *three)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (three->ours);

  merge_texts (builder, three);
  merge_estimates (builder, three);
  merge_evidence (builder, three);
  return liaison_forecast_builder_end (builder);
}

static char *
print_forecast (LiaisonForecast *forecast)
{
  return forecast != NULL ? liaison_merge_print_forecast (forecast) : NULL;
}

static void
merge_forecasts (LiaisonForecastFile *file,
                 LiaisonForecastFile *base,
                 LiaisonForecastFile *ours,
                 LiaisonForecastFile *theirs)
{
  g_autoptr (GHashTable) origins = index_forecasts (base);
  g_autoptr (GHashTable) own = index_forecasts (ours);
  g_autoptr (GHashTable) others = index_forecasts (theirs);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (ours->forecasts));
  guint n_theirs = g_list_model_get_n_items (G_LIST_MODEL (theirs->forecasts));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecast) mine = g_list_model_get_item (G_LIST_MODEL (ours->forecasts), i);
      Three three = { find_forecast (origins, mine->id), mine, find_forecast (others, mine->id), OURS };
      g_autoptr (LiaisonForecast) merged = NULL;

      if (three.theirs == NULL && !keeps (print_forecast (three.base), liaison_merge_print_forecast (mine)))
        continue;
      if (three.theirs != NULL)
        three.newer = find_newer (mine->modified, three.theirs->modified);
      merged = three.theirs != NULL ? merge_forecast (&three) : g_object_ref (mine);
      g_list_store_append (file->forecasts, merged);
    }
  for (guint i = 0; i < n_theirs; i++)
    {
      g_autoptr (LiaisonForecast) other = g_list_model_get_item (G_LIST_MODEL (theirs->forecasts), i);

      if (find_forecast (own, other->id) == NULL &&
          keeps (print_forecast (find_forecast (origins, other->id)), liaison_merge_print_forecast (other)))
        g_list_store_append (file->forecasts, other);
    }
}

static char *
find_free_id (GHashTable *taken,
              const char *wanted)
{
  char *id = g_strdup (wanted);

  for (guint i = 1; g_hash_table_contains (taken, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("s%u", i);
    }
  return id;
}

/* Ours, with their ids, and what only they have. Returns from the ids of theirs to those here; ids of the file. */
static GHashTable *
merge_sources (LiaisonForecastFile *file,
               LiaisonForecastFile *ours,
               LiaisonForecastFile *theirs)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint side = OURS; side <= THEIRS; side++)
    {
      const GPtrArray *sources = side == OURS ? ours->sources : theirs->sources;

      for (guint i = 0; i < sources->len; i++)
        {
          const LiaisonForecastSourceEntry *entry = g_ptr_array_index (sources, i);
          g_autofree char *key = liaison_merge_source_key (&entry->source);
          LiaisonForecastSourceEntry *here = side == THEIRS ? g_hash_table_lookup (keys, key) : NULL;

          if (here == NULL)
            {
              g_autofree char *id = find_free_id (taken, entry->source.id);

              here = liaison_forecast_source_entry_copy (entry, id);
              g_ptr_array_add (file->sources, here);
              g_hash_table_add (taken, here->source.id);
              g_hash_table_insert (keys, g_steal_pointer (&key), here);
            }
          if (side == THEIRS)
            g_hash_table_insert (ids, entry->source.id, here->source.id);
        }
    }
  return ids;
}

/* A forecast with the ids of sources of another file. */
static LiaisonForecast *
translate (LiaisonForecast *forecast,
           GHashTable      *ids)
{
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean differs = FALSE;
  LiaisonForecastBuilder *builder;

  for (guint i = 0; i < forecast->evidence->len; i++)
    {
      LiaisonEvidence *one = g_ptr_array_index (forecast->evidence, i);
      const char *id = g_hash_table_lookup (ids, liaison_evidence_get_source (one));

      g_ptr_array_add (evidence, id != NULL ? liaison_evidence_with_source (one, id) : g_object_ref (one));
      differs = differs || g_ptr_array_index (evidence, i) != one;
    }
  if (!differs)
    return g_object_ref (forecast);
  builder = liaison_forecast_builder_new (forecast);
  liaison_forecast_builder_set_modified (builder, forecast->modified);
  liaison_forecast_builder_set_evidence (builder, evidence);
  return liaison_forecast_builder_end (builder);
}

/* A file that has only the forecasts of another, with other ids of sources. */
static LiaisonForecastFile *
translate_forecasts (LiaisonForecastFile *file,
                     GHashTable          *ids)
{
  LiaisonForecastFile *translated = liaison_forecast_file_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (file->forecasts));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (G_LIST_MODEL (file->forecasts), i);
      g_autoptr (LiaisonForecast) one = translate (forecast, ids);

      g_list_store_append (translated->forecasts, one);
    }
  return translated;
}

static char *
print_position (LiaisonForecastFile *file,
                const char          *entity)
{
  const LiaisonForecastPosition *position = g_hash_table_lookup (file->positions, entity);

  return position != NULL ? g_strdup_printf ("%a %a", position->x, position->y) : NULL;
}

static void
merge_position (LiaisonForecastFile *file,
                LiaisonForecastFile *base,
                LiaisonForecastFile *ours,
                LiaisonForecastFile *theirs,
                const char          *entity)
{
  Side side = choose (print_position (base, entity), print_position (ours, entity), print_position (theirs, entity),
                      find_newer (ours->modified, theirs->modified));
  const LiaisonForecastPosition *position = g_hash_table_lookup ((side == OURS ? ours : theirs)->positions, entity);

  if (position != NULL)
    g_hash_table_replace (file->positions, g_strdup (entity), g_memdup2 (position, sizeof *position));
}

static void
merge_positions (LiaisonForecastFile *file,
                 LiaisonForecastFile *base,
                 LiaisonForecastFile *ours,
                 LiaisonForecastFile *theirs)
{
  for (guint side = OURS; side <= THEIRS; side++)
    {
      GHashTableIter iter;
      gpointer entity;

      g_hash_table_iter_init (&iter, (side == OURS ? ours : theirs)->positions);
      while (g_hash_table_iter_next (&iter, &entity, NULL))
        merge_position (file, base, ours, theirs, entity);
    }
}

static GHashTable *
index_array (JsonArray *array)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_hash_table_add (set, json_to_string (json_array_get_element (array, i), FALSE));
  return set;
}

/* Ours without what they took away, and then what they added, each in its order. */
static void
merge_array (JsonArray *merged,
             JsonArray *base,
             JsonArray *ours,
             JsonArray *theirs)
{
  g_autoptr (GHashTable) origins = index_array (base);
  g_autoptr (GHashTable) own = index_array (ours);
  g_autoptr (GHashTable) others = index_array (theirs);

  for (guint side = OURS; side <= THEIRS; side++)
    {
      JsonArray *array = side == OURS ? ours : theirs;

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          JsonNode *node = json_array_get_element (array, i);
          g_autofree char *text = json_to_string (node, FALSE);
          gboolean known = g_hash_table_contains (origins, text);

          if (side == OURS ? !known || g_hash_table_contains (others, text)
                           : !known && !g_hash_table_contains (own, text))
            json_array_add_element (merged, json_node_ref (node));
        }
    }
}

static void
take_object (JsonObject **place,
             JsonObject  *base,
             JsonObject  *ours,
             JsonObject  *theirs,
             Side         newer)
{
  Side side = choose (liaison_merge_print_object (base), liaison_merge_print_object (ours),
                      liaison_merge_print_object (theirs), newer);
  JsonObject *object = side == OURS ? ours : theirs;

  *place = object != NULL ? json_object_ref (object) : NULL;
}

static void
merge_header (LiaisonForecastFile *file,
              LiaisonForecastFile *base,
              LiaisonForecastFile *ours,
              LiaisonForecastFile *theirs)
{
  Side newer = find_newer (ours->modified, theirs->modified);
  Side title = choose_text (base->title, ours->title, theirs->title, newer);
  Side author = choose_text (base->author, ours->author, theirs->author, newer);

  g_free (file->created);
  g_free (file->modified);
  file->created = g_strdup (ours->created);
  file->modified = g_strdup ((newer == OURS ? ours : theirs)->modified);
  file->title = g_strdup ((title == OURS ? ours : theirs)->title);
  file->author = g_strdup ((author == OURS ? ours : theirs)->author);
  take_object (&file->extra, base->extra, ours->extra, theirs->extra, newer);
  take_object (&file->author_extra, base->author_extra, ours->author_extra, theirs->author_extra, newer);
  take_object (&file->network_extra, base->network_extra, ours->network_extra, theirs->network_extra, newer);
}

/**
 * liaison_forecast_merge_changes:
 * @base: the file as it was when the two became different
 * @ours: one copy; what is in both keeps the order and the ids of sources that it has here, so that edits can still be undone
 * @theirs: the other copy
 *
 * Merges two copies of one file. Texts, resolutions, evidence and places are those of the side that changed them; where both did,
 * those that were edited later, or ours. What was removed in one copy and not changed in the other is gone. Estimates that were
 * added stay, each side's.
 *
 * Returns: (transfer full): a file with the changes of both
 */
LiaisonForecastFile *
liaison_forecast_merge_changes (LiaisonForecastFile *base,
                                LiaisonForecastFile *ours,
                                LiaisonForecastFile *theirs)
{
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (LiaisonForecastFile) translated = NULL;

  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (base), NULL);
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (ours), NULL);
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (theirs), NULL);

  merge_header (file, base, ours, theirs);
  ids = merge_sources (file, ours, theirs);
  translated = translate_forecasts (theirs, ids);
  merge_forecasts (file, base, ours, translated);
  merge_positions (file, base, ours, theirs);
  merge_array (file->corrections, base->corrections, ours->corrections, theirs->corrections);
  merge_array (file->pinned, base->pinned, ours->pinned, theirs->pinned);
  return g_steal_pointer (&file);
}
