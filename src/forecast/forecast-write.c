/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a forecast file on disk, outwards: data/forecast.schema.json describes it. Members stand in the order in which
 * they are set here; those that this version does not know follow. */

#include "forecast/forecast-private.h"

#include <string.h>

/* NULL is written as null. */
static void
set_string (JsonObject *object,
            const char *name,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
  else
    json_object_set_null_member (object, name);
}

static void
set_strings (JsonObject         *object,
             const char         *name,
             const char * const *values)
{
  JsonArray *array = json_array_new ();

  for (; *values != NULL; values++)
    json_array_add_string_element (array, *values);
  json_object_set_array_member (object, name, array);
}

static void
set_extra (JsonObject *object,
           JsonObject *extra)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (extra == NULL)
    return;
  json_object_iter_init_ordered (&iter, extra);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (object, name, json_node_copy (node));
}

static JsonObject *
write_estimate (LiaisonEstimate *estimate)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "at", liaison_estimate_get_at (estimate));
  set_string (object, "by", liaison_estimate_get_by (estimate));
  json_object_set_double_member (object, "probability", liaison_estimate_get_probability (estimate));
  json_object_set_string_member (object, "confidence",
                                 liaison_confidence_to_string (liaison_estimate_get_confidence (estimate)));
  set_string (object, "reason", liaison_estimate_get_reason (estimate));
  set_extra (object, liaison_estimate_get_extra (estimate));
  return object;
}

static JsonObject *
write_passage (LiaisonPassage *passage,
               JsonObject     *extra)
{
  JsonObject *object = json_object_new ();
  const char *prefix = liaison_passage_get_prefix (passage);
  const char *suffix = liaison_passage_get_suffix (passage);

  json_object_set_string_member (object, "exact", liaison_passage_get_exact (passage));
  json_object_set_string_member (object, "prefix", prefix != NULL ? prefix : "");
  json_object_set_string_member (object, "suffix", suffix != NULL ? suffix : "");
  json_object_set_int_member (object, "start", liaison_passage_get_span (passage).start);
  json_object_set_int_member (object, "end", liaison_passage_get_span (passage).end);
  set_extra (object, extra);
  return object;
}

static JsonObject *
write_evidence (LiaisonEvidence *evidence)
{
  JsonObject *object = json_object_new ();
  LiaisonEvidenceDetails details = liaison_evidence_get_details (evidence);

  json_object_set_string_member (object, "id", details.id);
  json_object_set_string_member (object, "source", liaison_evidence_get_source (evidence));
  json_object_set_object_member (object, "passage",
                                 write_passage (liaison_evidence_get_passage (evidence), details.passage_extra));
  json_object_set_string_member (object, "bearing", liaison_bearing_to_string (liaison_evidence_get_bearing (evidence)));
  if (details.strength >= 0.0)
    json_object_set_double_member (object, "strength", details.strength);
  else
    json_object_set_null_member (object, "strength");
  set_string (object, "note", liaison_evidence_get_note (evidence));
  set_strings (object, "entities", liaison_evidence_get_entities (evidence));
  set_string (object, "relation", liaison_evidence_get_relation (evidence));
  set_extra (object, details.extra);
  return object;
}

static JsonNode *
write_resolution (const LiaisonResolution *resolution)
{
  JsonNode *node = json_node_alloc ();
  JsonObject *object;

  if (resolution == NULL)
    return json_node_init_null (node);
  object = json_object_new ();
  json_object_set_string_member (object, "outcome", liaison_outcome_to_string (resolution->outcome));
  set_string (object, "at", resolution->at);
  set_string (object, "note", resolution->note);
  if (resolution->modified != NULL)
    json_object_set_string_member (object, "modified", resolution->modified);
  set_extra (object, resolution->extra);
  json_node_init_object (node, object);
  json_object_unref (object);
  return node;
}

static JsonObject *
write_forecast (LiaisonForecast *forecast)
{
  JsonObject *object = json_object_new ();
  JsonArray *estimates = json_array_new ();
  JsonArray *evidence = json_array_new ();

  for (guint i = 0; i < forecast->estimates->len; i++)
    json_array_add_object_element (estimates, write_estimate (g_ptr_array_index (forecast->estimates, i)));
  for (guint i = 0; i < forecast->evidence->len; i++)
    json_array_add_object_element (evidence, write_evidence (g_ptr_array_index (forecast->evidence, i)));

  json_object_set_string_member (object, "id", forecast->id);
  json_object_set_string_member (object, "question", forecast->question);
  set_string (object, "criteria", forecast->criteria);
  set_string (object, "background", forecast->background);
  json_object_set_string_member (object, "type", "binary");
  json_object_set_string_member (object, "opened", forecast->opened);
  set_string (object, "closes", forecast->closes);
  set_strings (object, "tags", (const char * const *) forecast->tags);
  json_object_set_string_member (object, "modified", forecast->modified);
  json_object_set_array_member (object, "estimates", estimates);
  json_object_set_array_member (object, "evidence", evidence);
  json_object_set_member (object, "resolution", write_resolution (forecast->resolution));
  set_extra (object, forecast->extra);
  return object;
}

static JsonObject *
write_source (const LiaisonForecastSourceEntry *entry)
{
  const LiaisonForecastSource *source = &entry->source;
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", source->id);
  set_string (object, "title", source->title);
  set_string (object, "uri", source->uri);
  set_string (object, "published", source->published);
  set_string (object, "sha256", source->sha256);
  set_string (object, "text", source->text);
  set_extra (object, entry->extra);
  return object;
}

/* In the order of the ids, so that a move changes one line. */
static JsonObject *
write_positions (LiaisonForecastFile *file)
{
  JsonObject *object = json_object_new ();
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (file->positions), (GCompareFunc) strcmp);

  for (GList *l = ids; l != NULL; l = l->next)
    {
      const LiaisonForecastPosition *position = g_hash_table_lookup (file->positions, l->data);
      JsonArray *pair = json_array_sized_new (2);

      json_array_add_double_element (pair, position->x);
      json_array_add_double_element (pair, position->y);
      json_object_set_array_member (object, l->data, pair);
    }
  return object;
}

static JsonObject *
write_network (LiaisonForecastFile *file)
{
  JsonObject *object = json_object_new ();

  json_object_set_array_member (object, "corrections", json_array_ref (file->corrections));
  json_object_set_object_member (object, "positions", write_positions (file));
  json_object_set_array_member (object, "pinned", json_array_ref (file->pinned));
  set_extra (object, file->network_extra);
  return object;
}

static JsonArray *
write_forecasts (LiaisonForecastFile *file)
{
  JsonArray *array = json_array_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (file->forecasts));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (G_LIST_MODEL (file->forecasts), i);

      json_array_add_object_element (array, write_forecast (forecast));
    }
  return array;
}

/**
 * liaison_forecast_write: (skip)
 * @file: a forecast file
 *
 * Returns: (transfer full): its JSON
 */
JsonNode *
liaison_forecast_write (LiaisonForecastFile *file)
{
  JsonObject *object = json_object_new ();
  JsonObject *author = json_object_new ();
  JsonArray *sources = json_array_new ();
  JsonNode *root;

  for (guint i = 0; i < file->sources->len; i++)
    json_array_add_object_element (sources, write_source (g_ptr_array_index (file->sources, i)));
  set_string (author, "name", file->author);
  set_extra (author, file->author_extra);

  json_object_set_string_member (object, "format", "liaison-forecast");
  json_object_set_int_member (object, "version", LIAISON_FORECAST_FILE_VERSION);
  set_string (object, "title", file->title);
  json_object_set_string_member (object, "created", file->created);
  json_object_set_string_member (object, "modified", file->modified);
  json_object_set_object_member (object, "author", author);
  json_object_set_array_member (object, "sources", sources);
  json_object_set_array_member (object, "forecasts", write_forecasts (file));
  json_object_set_object_member (object, "network", write_network (file));
  set_extra (object, file->extra);

  root = json_node_alloc ();
  json_node_init_object (root, object);
  json_object_unref (object);
  return root;
}
