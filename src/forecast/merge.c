/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Merging files into one: the union of what is in them. The result does not depend on the order of the files, on merging some of
 * them first, or on one being there twice, so that any tool may carry the files of a group, and any member may merge them.
 *
 * This holds because each part is a set, or keeps the greatest of its values: estimates are a set; the texts of a forecast, its
 * resolution and each piece of evidence are those that were edited last, and of the same time those whose text is the greatest.
 * (M. Shapiro, N. Preguiça, C. Baquero and M. Zawirski, "Conflict-free replicated data types", SSS 2011, call these sets and
 * registers.) A removal leaves no trace, and what another file still has comes back: liaison_forecast_merge_changes() knows
 * better, but needs to know where two copies come from. A mark of what was removed when would not do: one person's removal would
 * take the question from everybody who answers it; and to take only that person's part, one would have to know in a merged file
 * whose each text is, and to keep the texts that lost. */

#include "forecast/merge.h"

#include <string.h>

#include "forecast/merge-parts.h"
#include "forecast/moment.h"

/* The parts of all files. */
typedef struct
{
  GHashTable *groups;          /* from ids of forecasts to Group */
  GHashTable *sources;         /* from keys to LiaisonForecastSourceEntry, which become the file's */
  GHashTable *corrections;     /* from texts to Correction */
  GHashTable *pinned;          /* a set of texts */
  LiaisonForecastFile *file;   /* what they become */
  char *header;                /* the text of the newest header; NULL while there is none */
} Merger;

/* One forecast in all files. */
typedef struct
{
  LiaisonForecast *texts;      /* has the newest texts; not owned */
  const LiaisonResolution *resolution;
  const char *opened;
  GHashTable *estimates;       /* a set of LiaisonEstimate */
  GHashTable *evidence;        /* from ids to LiaisonEvidence */
} Group;

typedef struct
{
  JsonNode *node;              /* without its place */
  gint64 order;                /* its place in a list */
} Correction;

static void
free_group (gpointer data)
{
  Group *self = data;

  g_hash_table_unref (self->estimates);
  g_hash_table_unref (self->evidence);
  g_free (self);
}

static void
free_correction (gpointer data)
{
  Correction *self = data;

  json_node_unref (self->node);
  g_free (self);
}

/* Whether what was edited at TIME takes the place of what there is; of the same time, the greater text. Frees the texts. */
static gboolean
is_newer (gint64 time,
          gint64 time_there,
          char  *text,
          char  *text_there)
{
  gboolean newer = time != time_there ? time > time_there : strcmp (text, text_there) > 0;

  g_free (text);
  g_free (text_there);
  return newer;
}

/* With its time as it is written, by which two that are the same otherwise may differ. */
static char *
print_dated_texts (LiaisonForecast *forecast)
{
  g_autofree char *texts = liaison_merge_print_texts (forecast);

  return g_strconcat (texts, forecast->modified, NULL);
}

static void
merge_texts (Group           *group,
             LiaisonForecast *forecast)
{
  if (group->opened == NULL || liaison_moment_compare (forecast->opened, group->opened) < 0 ||
      (liaison_moment_compare (forecast->opened, group->opened) == 0 && strcmp (forecast->opened, group->opened) < 0))
    group->opened = forecast->opened;
  if (group->texts == NULL ||
      is_newer (liaison_moment_to_instant (forecast->modified), liaison_moment_to_instant (group->texts->modified),
                print_dated_texts (forecast), print_dated_texts (group->texts)))
    group->texts = forecast;
}

static void
merge_resolution (Group                   *group,
                  const LiaisonResolution *resolution)
{
  if (resolution == NULL)
    return;
  if (group->resolution == NULL ||
      is_newer (liaison_merge_edited_resolution (resolution), liaison_merge_edited_resolution (group->resolution),
                liaison_merge_print_resolution (resolution), liaison_merge_print_resolution (group->resolution)))
    group->resolution = resolution;
}

/* The estimate with its author's name, which one file may leave out but not the file of several. */
static LiaisonEstimate *
sign (LiaisonEstimate *estimate,
      const char      *author)
{
  if (author == NULL || liaison_estimate_get_by (estimate) != NULL)
    return g_object_ref (estimate);
  return liaison_estimate_new_full (liaison_estimate_get_answer (estimate), liaison_estimate_get_confidence (estimate),
                                    liaison_estimate_get_reason (estimate), author, liaison_estimate_get_at (estimate),
                                    liaison_estimate_get_extra (estimate));
}

static void
merge_estimate (Group           *group,
                LiaisonEstimate *estimate,
                const char      *author)
{
  g_autoptr (LiaisonEstimate) signed_estimate = sign (estimate, author);
  LiaisonEstimate *there = g_hash_table_lookup (group->estimates, signed_estimate);

  if (there == signed_estimate)
    return;
  if (there == NULL || is_newer (0, 0, liaison_merge_print_estimate (signed_estimate), liaison_merge_print_estimate (there)))
    g_hash_table_replace (group->estimates, g_object_ref (signed_estimate), signed_estimate);
}

/* IDS: from the ids of sources in the file to those that they have in all. */
static void
merge_evidence (Group           *group,
                LiaisonEvidence *evidence,
                GHashTable      *ids)
{
  const char *source = g_hash_table_lookup (ids, liaison_evidence_get_source (evidence));
  g_autoptr (LiaisonEvidence) one =
    source != NULL ? liaison_evidence_with_source (evidence, source) : g_object_ref (evidence);
  LiaisonEvidence *there = g_hash_table_lookup (group->evidence, liaison_evidence_get_id (one));

  if (there == NULL || is_newer (liaison_merge_edited_evidence (one), liaison_merge_edited_evidence (there),
                                 liaison_merge_print_evidence (one), liaison_merge_print_evidence (there)))
    g_hash_table_replace (group->evidence, (gpointer) liaison_evidence_get_id (one), g_object_ref (one));
}

static Group *
find_group (Merger     *self,
            const char *id)
{
  Group *group = g_hash_table_lookup (self->groups, id);

  if (group != NULL)
    return group;
  group = g_new0 (Group, 1);
  group->estimates =
    g_hash_table_new_full (liaison_merge_hash_estimate, liaison_merge_equal_estimates, g_object_unref, NULL);
  group->evidence = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_hash_table_insert (self->groups, (gpointer) id, group);
  return group;
}

static void
merge_forecast (Merger          *self,
                LiaisonForecast *forecast,
                const char      *author,
                GHashTable      *ids)
{
  Group *group = find_group (self, forecast->id);

  merge_texts (group, forecast);
  merge_resolution (group, forecast->resolution);
  for (guint i = 0; i < forecast->estimates->len; i++)
    merge_estimate (group, g_ptr_array_index (forecast->estimates, i), author);
  for (guint i = 0; forecast->others != NULL && i < forecast->others->len; i++)
    merge_estimate (group, g_ptr_array_index (forecast->others, i), author);
  for (guint i = 0; i < forecast->evidence->len; i++)
    merge_evidence (group, g_ptr_array_index (forecast->evidence, i), ids);
}

/* The greater of two texts; NULL is the least. */
static void
keep_greater (char      **place,
              const char *text)
{
  if (g_strcmp0 (text, *place) <= 0)
    return;
  g_free (*place);
  *place = g_strdup (text);
}

static void
keep_greater_members (JsonObject **place,
                      JsonObject  *members)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (members == NULL)
    return;
  if (*place == NULL)
    *place = json_object_new ();
  json_object_iter_init_ordered (&iter, members);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      JsonNode *there = json_object_get_member (*place, name);

      if (there == NULL || is_newer (0, 0, json_to_string (node, FALSE), json_to_string (there, FALSE)))
        json_object_set_member (*place, name, json_node_copy (node));
    }
}

static LiaisonForecastSource *
find_source (Merger     *self,
             const char *key)
{
  LiaisonForecastSourceEntry *entry = g_hash_table_lookup (self->sources, key);

  if (entry == NULL)
    {
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);

      entry = g_new0 (LiaisonForecastSourceEntry, 1);
      entry->source.id = g_strdup_printf ("s-%.16s", sum);
      g_hash_table_insert (self->sources, g_strdup (key), entry);
    }
  return &entry->source;
}

/* Joins the sources of a file; returns from their ids there to those in all. */
static GHashTable *
merge_sources (Merger              *self,
               LiaisonForecastFile *file)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < file->sources->len; i++)
    {
      const LiaisonForecastSourceEntry *entry = g_ptr_array_index (file->sources, i);
      g_autofree char *key = liaison_merge_source_key (&entry->source);
      LiaisonForecastSource *joined = find_source (self, key);

      keep_greater (&joined->title, entry->source.title);
      keep_greater (&joined->uri, entry->source.uri);
      keep_greater (&joined->published, entry->source.published);
      keep_greater (&joined->sha256, entry->source.sha256);
      keep_greater (&joined->text, entry->source.text);
      keep_greater_members (&((LiaisonForecastSourceEntry *) joined)->extra, entry->extra);
      g_hash_table_insert (ids, entry->source.id, joined->id);
    }
  return ids;
}

static void
merge_positions (Merger              *self,
                 LiaisonForecastFile *file)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, file->positions);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const LiaisonForecastPosition *position = value;
      const LiaisonForecastPosition *there = g_hash_table_lookup (self->file->positions, key);

      if (there == NULL || position->x > there->x || (position->x == there->x && position->y > there->y))
        g_hash_table_replace (self->file->positions, g_strdup (key), g_memdup2 (position, sizeof *position));
    }
}

/* Gives the source that OBJECT names the id that it has in all. IDS: from those of the file to those of all. */
static void
rename_source (JsonObject *object,
               GHashTable *ids)
{
  JsonNode *member = json_object_get_member (object, "source");
  const char *id = NULL;

  if (member != NULL && json_node_get_value_type (member) == G_TYPE_STRING)
    id = g_hash_table_lookup (ids, json_node_get_string (member));
  if (id != NULL)
    json_object_set_string_member (object, "source", id);
}

/* The same for a correction, which names one itself and with each entity. */
static void
rename_sources (JsonObject *correction,
                GHashTable *ids)
{
  g_autoptr (GList) members = NULL;

  rename_source (correction, ids);
  members = json_object_get_values (correction);
  for (const GList *l = members; l != NULL; l = l->next)
    if (JSON_NODE_HOLDS_OBJECT ((JsonNode *) l->data))
      rename_source (json_node_get_object (l->data), ids);
}

/* The place of a correction that was merged before stands in it; of another it is that in its list. */
static void
merge_corrections (Merger              *self,
                   LiaisonForecastFile *file,
                   GHashTable          *ids)
{
  for (guint i = 0; i < json_array_get_length (file->corrections); i++)
    {
      g_autofree char *written = json_to_string (json_array_get_element (file->corrections, i), FALSE);
      g_autoptr (JsonNode) node = json_from_string (written, NULL); /* a copy of all that is in it */
      JsonObject *object = json_node_get_object (node);
      gint64 order = json_object_get_int_member_with_default (object, "order", i);
      g_autofree char *text = NULL;
      Correction *there;

      rename_sources (object, ids);
      if (json_object_has_member (object, "order"))
        json_object_remove_member (object, "order");
      text = json_to_string (node, FALSE);
      there = g_hash_table_lookup (self->corrections, text);
      if (there == NULL)
        {
          there = g_new (Correction, 1);
          *there = (Correction) { json_node_ref (node), order };
          g_hash_table_insert (self->corrections, g_steal_pointer (&text), there);
        }
      there->order = MAX (there->order, order);
    }
  for (guint i = 0; i < json_array_get_length (file->pinned); i++)
    g_hash_table_add (self->pinned, g_strdup (json_array_get_string_element (file->pinned, i)));
}

/* What stands at the head of a file, but for its times and its author. */
static char *
print_header (LiaisonForecastFile *file)
{
  g_autofree char *author = liaison_merge_print_object (file->author_extra);
  g_autofree char *network = liaison_merge_print_object (file->network_extra);
  g_autofree char *extra = liaison_merge_print_object (file->extra);

  return g_strjoin ("\n", file->title != NULL ? file->title : "", author, network, extra, NULL);
}

static void
take_object (JsonObject **place,
             JsonObject  *object)
{
  g_clear_pointer (place, json_object_unref);
  *place = object != NULL ? json_object_ref (object) : NULL;
}

static void
replace_text (char      **place,
              const char *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

/* An author is kept only while all files have the same. */
static void
merge_header (Merger              *self,
              LiaisonForecastFile *file)
{
  LiaisonForecastFile *all = self->file;
  gboolean first = self->header == NULL;
  g_autofree char *header = print_header (file);
  int order = first ? 1 : liaison_moment_compare (file->modified, all->modified);

  if (first || g_strcmp0 (all->author, file->author) != 0)
    replace_text (&all->author, first ? file->author : NULL);
  if (first || liaison_moment_compare (file->created, all->created) < 0 ||
      (liaison_moment_compare (file->created, all->created) == 0 && strcmp (file->created, all->created) < 0))
    replace_text (&all->created, file->created);
  if (order > 0 || (order == 0 && strcmp (header, self->header) > 0))
    {
      replace_text (&all->title, file->title);
      take_object (&all->author_extra, file->author_extra);
      take_object (&all->network_extra, file->network_extra);
      take_object (&all->extra, file->extra);
      g_free (self->header);
      self->header = g_steal_pointer (&header);
    }
  if (order > 0 || (order == 0 && strcmp (file->modified, all->modified) > 0))
    replace_text (&all->modified, file->modified);
}

static void
merge_file (Merger              *self,
            LiaisonForecastFile *file)
{
  g_autoptr (GHashTable) ids = merge_sources (self, file);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (file->forecasts));

  merge_header (self, file);
  merge_positions (self, file);
  merge_corrections (self, file, ids);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (G_LIST_MODEL (file->forecasts), i);

      merge_forecast (self, forecast, file->author, ids); /* the file keeps it alive */
    }
}

static int
compare_estimates (gconstpointer a,
                   gconstpointer b)
{
  return liaison_merge_compare_estimates (*(LiaisonEstimate **) a, *(LiaisonEstimate **) b);
}

/* As it is read: by article, and by place in it. */
static int
compare_evidence (gconstpointer a,
                  gconstpointer b)
{
  LiaisonEvidence *first = *(LiaisonEvidence **) a, *second = *(LiaisonEvidence **) b;
  LiaisonSpan here = liaison_passage_get_span (liaison_evidence_get_passage (first));
  LiaisonSpan there = liaison_passage_get_span (liaison_evidence_get_passage (second));
  int sources = strcmp (liaison_evidence_get_source (first), liaison_evidence_get_source (second));

  if (sources != 0)
    return sources;
  if (here.start != there.start)
    return here.start < there.start ? -1 : 1;
  if (here.end != there.end)
    return here.end < there.end ? -1 : 1;
  return strcmp (liaison_evidence_get_id (first), liaison_evidence_get_id (second));
}

static GPtrArray *
sort_values (GHashTable  *table,
             GCompareFunc compare)
{
  GPtrArray *values = g_ptr_array_sized_new (g_hash_table_size (table));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (values, value);
  g_ptr_array_sort (values, compare);
  return values;
}

static LiaisonForecast *
finish_group (Group *group)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (group->texts);
  g_autoptr (GPtrArray) estimates = sort_values (group->estimates, compare_estimates);
  g_autoptr (GPtrArray) evidence = sort_values (group->evidence, compare_evidence);

  liaison_forecast_builder_set_opened (builder, group->opened);
  liaison_forecast_builder_set_modified (builder, group->texts->modified);
  liaison_forecast_builder_set_resolution (builder, (LiaisonResolution *) group->resolution);
  liaison_forecast_builder_set_estimates (builder, estimates);
  liaison_forecast_builder_set_evidence (builder, evidence);
  return liaison_forecast_builder_end (builder);
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *first = *(Group **) a, *second = *(Group **) b;
  int times = liaison_moment_compare (first->opened, second->opened);

  return times != 0 ? times : strcmp (first->texts->id, second->texts->id);
}

static int
compare_sources (gconstpointer a,
                 gconstpointer b)
{
  const LiaisonForecastSource *first = *(LiaisonForecastSource **) a, *second = *(LiaisonForecastSource **) b;
  int days = g_strcmp0 (first->published, second->published);
  int titles = g_strcmp0 (first->title, second->title);

  return days != 0 ? days : titles != 0 ? titles : strcmp (first->id, second->id);
}

/* Needs the text of each, which is its key. */
static int
compare_corrections (gconstpointer a,
                     gconstpointer b,
                     gpointer      table)
{
  const Correction *first = g_hash_table_lookup (table, *(char **) a);
  const Correction *second = g_hash_table_lookup (table, *(char **) b);

  if (first->order != second->order)
    return first->order < second->order ? -1 : 1;
  return strcmp (*(char **) a, *(char **) b);
}

static void
finish_corrections (Merger *self)
{
  guint n;
  g_autofree gpointer *texts = g_hash_table_get_keys_as_array (self->corrections, &n);

  g_qsort_with_data (texts, (int) n, sizeof *texts, compare_corrections, self->corrections);
  for (guint i = 0; i < n; i++)
    {
      const Correction *correction = g_hash_table_lookup (self->corrections, texts[i]);

      json_object_set_int_member (json_node_get_object (correction->node), "order", correction->order);
      json_array_add_element (self->file->corrections, json_node_ref (correction->node));
    }
}

static void
finish_pinned (Merger *self)
{
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (self->pinned), (GCompareFunc) strcmp);

  for (GList *l = ids; l != NULL; l = l->next)
    json_array_add_string_element (self->file->pinned, l->data);
}

static void
finish (Merger *self)
{
  g_autoptr (GPtrArray) groups = sort_values (self->groups, compare_groups);
  g_autoptr (GPtrArray) sources = sort_values (self->sources, compare_sources);

  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr (LiaisonForecast) forecast = finish_group (g_ptr_array_index (groups, i));

      g_list_store_append (self->file->forecasts, forecast);
    }
  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (self->file->sources, g_ptr_array_index (sources, i));
  finish_corrections (self);
  finish_pinned (self);
}

/**
 * liaison_forecast_merge:
 * @files: (array length=n): files
 * @n: how many; at least one
 *
 * Merges files: the union of their forecasts, by id, of their estimates, evidence, sources and corrections. Of what differs, what
 * was edited last stays. Estimates without a name get that of their file's author; sources get ids that are the same in all
 * merged files; an author is kept when the files agree. Takes time and memory in proportion to what is in the files.
 *
 * Merging is commutative, associative and idempotent.
 *
 * Returns: (transfer full): a file with all that is in them
 */
LiaisonForecastFile *
liaison_forecast_merge (LiaisonForecastFile * const *files,
                        guint                        n)
{
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_group);
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) corrections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_correction);
  g_autoptr (GHashTable) pinned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Merger merger = { groups, sources, corrections, pinned, file, NULL };

  g_return_val_if_fail (n > 0, NULL);

  for (guint i = 0; i < n; i++)
    merge_file (&merger, files[i]);
  finish (&merger);
  g_free (merger.header);
  return g_steal_pointer (&file);
}
