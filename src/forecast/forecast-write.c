/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a forecast file on disk, outwards: data/forecast.schema.json describes it. Members stand in the order in which
 * they are written here; those that this version does not know follow. */

#include "forecast/forecast-private.h"

#include <math.h>
#include <string.h>

typedef LiaisonJsonPrinter Printer;

/**
 * liaison_forecast_write_estimate: (skip)
 * @estimate: an estimate
 * @out: where to write it, in an array
 */
void
liaison_forecast_write_estimate (LiaisonEstimate *estimate,
                                 Printer         *out)
{
  liaison_json_print_begin_object (out, NULL);
  liaison_json_print_text (out, "at", liaison_estimate_get_at (estimate));
  liaison_json_print_text (out, "by", liaison_estimate_get_by (estimate));
  liaison_json_print_number (out, "probability", liaison_estimate_get_probability (estimate));
  liaison_json_print_text (out, "confidence", liaison_confidence_to_string (liaison_estimate_get_confidence (estimate)));
  liaison_json_print_text (out, "reason", liaison_estimate_get_reason (estimate));
  liaison_json_print_members (out, liaison_estimate_get_extra (estimate));
  liaison_json_print_end_object (out);
}

static void
write_passage (LiaisonPassage *passage,
               JsonObject     *extra,
               Printer        *out)
{
  const char *prefix = liaison_passage_get_prefix (passage);
  const char *suffix = liaison_passage_get_suffix (passage);

  liaison_json_print_begin_object (out, "passage");
  liaison_json_print_text (out, "exact", liaison_passage_get_exact (passage));
  liaison_json_print_text (out, "prefix", prefix != NULL ? prefix : "");
  liaison_json_print_text (out, "suffix", suffix != NULL ? suffix : "");
  liaison_json_print_whole (out, "start", liaison_passage_get_span (passage).start);
  liaison_json_print_whole (out, "end", liaison_passage_get_span (passage).end);
  liaison_json_print_members (out, extra);
  liaison_json_print_end_object (out);
}

/* What is only there where the reader weighed the outcomes against each other. */
static void
write_hypotheses (const LiaisonEvidenceDetails *details,
                  Printer                      *out)
{
  if (details->ratings != NULL)
    {
      liaison_json_print_begin_object (out, "hypotheses");
      liaison_json_print_members (out, details->ratings);
      liaison_json_print_end_object (out);
    }
  if (details->credibility != LIAISON_GRADE_MODERATE)
    liaison_json_print_text (out, "credibility", liaison_grade_to_string (details->credibility));
  if (details->relevance != LIAISON_GRADE_MODERATE)
    liaison_json_print_text (out, "relevance", liaison_grade_to_string (details->relevance));
}

/**
 * liaison_forecast_write_evidence: (skip)
 * @evidence: a piece of evidence
 * @out: where to write it, in an array
 */
void
liaison_forecast_write_evidence (LiaisonEvidence *evidence,
                                 Printer         *out)
{
  LiaisonEvidenceDetails details = liaison_evidence_get_details (evidence);

  liaison_json_print_begin_object (out, NULL);
  liaison_json_print_text (out, "id", details.id);
  liaison_json_print_text (out, "source", liaison_evidence_get_source (evidence));
  write_passage (liaison_evidence_get_passage (evidence), details.passage_extra, out);
  liaison_json_print_text (out, "bearing", liaison_bearing_to_string (liaison_evidence_get_bearing (evidence)));
  if (details.strength >= 0.0)
    liaison_json_print_number (out, "strength", details.strength);
  else
    liaison_json_print_null (out, "strength");
  write_hypotheses (&details, out);
  liaison_json_print_text (out, "note", liaison_evidence_get_note (evidence));
  liaison_json_print_texts (out, "entities", liaison_evidence_get_entities (evidence));
  liaison_json_print_text (out, "relation", liaison_evidence_get_relation (evidence));
  if (details.modified != NULL)
    liaison_json_print_text (out, "modified", details.modified);
  liaison_json_print_members (out, details.extra);
  liaison_json_print_end_object (out);
}

/**
 * liaison_forecast_write_resolution: (skip)
 * @resolution: (nullable): how a question was decided
 * @out: where to write it
 * @name: (nullable): the member that it is
 */
void
liaison_forecast_write_resolution (const LiaisonResolution *resolution,
                                   Printer                 *out,
                                   const char              *name)
{
  if (resolution == NULL)
    {
      liaison_json_print_null (out, name);
      return;
    }
  liaison_json_print_begin_object (out, name);
  liaison_json_print_text (out, "outcome", liaison_outcome_to_string (resolution->outcome));
  liaison_json_print_text (out, "at", resolution->at);
  liaison_json_print_text (out, "note", resolution->note);
  if (resolution->modified != NULL)
    liaison_json_print_text (out, "modified", resolution->modified);
  liaison_json_print_members (out, resolution->extra);
  liaison_json_print_end_object (out);
}

/**
 * liaison_forecast_write_texts: (skip)
 * @forecast: a forecast
 * @opened: (nullable): when the question was asked; %NULL leaves it out
 * @out: where to write its first members, in its object: what describes the question
 */
void
liaison_forecast_write_texts (LiaisonForecast *forecast,
                              const char      *opened,
                              Printer         *out)
{
  liaison_json_print_text (out, "id", forecast->id);
  liaison_json_print_text (out, "question", forecast->question);
  liaison_json_print_text (out, "criteria", forecast->criteria);
  liaison_json_print_text (out, "background", forecast->background);
  if (forecast->lesson != NULL)
    liaison_json_print_text (out, "lesson", forecast->lesson);
  liaison_json_print_text (out, "type", "binary");
  if (opened != NULL)
    liaison_json_print_text (out, "opened", opened);
  liaison_json_print_text (out, "closes", forecast->closes);
  if (!isnan (forecast->base_rate))
    liaison_json_print_number (out, "base_rate", forecast->base_rate);
  liaison_json_print_texts (out, "tags", (const char * const *) forecast->tags);
}

static void
write_forecast (LiaisonForecast *forecast,
                Printer         *out)
{
  liaison_json_print_begin_object (out, NULL);
  liaison_forecast_write_texts (forecast, forecast->opened, out);
  liaison_json_print_text (out, "modified", forecast->modified);
  liaison_json_print_begin_array (out, "estimates");
  for (guint i = 0; i < forecast->estimates->len; i++)
    liaison_forecast_write_estimate (g_ptr_array_index (forecast->estimates, i), out);
  liaison_json_print_end_array (out);
  liaison_json_print_begin_array (out, "evidence");
  for (guint i = 0; i < forecast->evidence->len; i++)
    liaison_forecast_write_evidence (g_ptr_array_index (forecast->evidence, i), out);
  liaison_json_print_end_array (out);
  liaison_forecast_write_resolution (forecast->resolution, out, "resolution");
  liaison_json_print_members (out, forecast->extra);
  liaison_json_print_end_object (out);
}

static void
write_source (const LiaisonForecastSourceEntry *entry,
              Printer                          *out)
{
  const LiaisonForecastSource *source = &entry->source;

  liaison_json_print_begin_object (out, NULL);
  liaison_json_print_text (out, "id", source->id);
  liaison_json_print_text (out, "title", source->title);
  liaison_json_print_text (out, "uri", source->uri);
  liaison_json_print_text (out, "published", source->published);
  liaison_json_print_text (out, "sha256", source->sha256);
  liaison_json_print_text (out, "text", source->text);
  liaison_json_print_members (out, entry->extra);
  liaison_json_print_end_object (out);
}

/* A kept array. */
static void
write_array (const char *name,
             JsonArray  *array,
             Printer    *out)
{
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), array);

  liaison_json_print_node (out, name, node);
}

/* In the order of the ids, so that a move changes one line. */
static void
write_positions (LiaisonForecastFile *file,
                 Printer             *out)
{
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (file->positions), (GCompareFunc) strcmp);

  liaison_json_print_begin_object (out, "positions");
  for (GList *l = ids; l != NULL; l = l->next)
    {
      const LiaisonForecastPosition *position = g_hash_table_lookup (file->positions, l->data);
      g_autoptr (JsonArray) pair = json_array_sized_new (2);

      json_array_add_double_element (pair, position->x);
      json_array_add_double_element (pair, position->y);
      write_array (l->data, pair, out);
    }
  liaison_json_print_end_object (out);
}

static void
write_network (LiaisonForecastFile *file,
               Printer             *out)
{
  liaison_json_print_begin_object (out, "network");
  write_array ("corrections", file->corrections, out);
  write_positions (file, out);
  write_array ("pinned", file->pinned, out);
  liaison_json_print_members (out, file->network_extra);
  liaison_json_print_end_object (out);
}

static void
write_author (LiaisonForecastFile *file,
              Printer             *out)
{
  liaison_json_print_begin_object (out, "author");
  liaison_json_print_text (out, "name", file->author);
  liaison_json_print_members (out, file->author_extra);
  liaison_json_print_end_object (out);
}

static void
write_forecasts (LiaisonForecastFile *file,
                 Printer             *out)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (file->forecasts));

  liaison_json_print_begin_array (out, "forecasts");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (G_LIST_MODEL (file->forecasts), i);

      write_forecast (forecast, out);
    }
  liaison_json_print_end_array (out);
}

/**
 * liaison_forecast_write: (skip)
 * @file: a forecast file
 * @printer: where to write it
 * @name: (nullable): the member that it is there
 *
 * Writes a forecast file as JSON.
 */
void
liaison_forecast_write (LiaisonForecastFile *file,
                        LiaisonJsonPrinter  *printer,
                        const char          *name)
{
  liaison_json_print_begin_object (printer, name);
  liaison_json_print_text (printer, "format", "liaison-forecast");
  liaison_json_print_whole (printer, "version", LIAISON_FORECAST_FILE_VERSION);
  liaison_json_print_text (printer, "title", file->title);
  liaison_json_print_text (printer, "created", file->created);
  liaison_json_print_text (printer, "modified", file->modified);
  write_author (file, printer);
  liaison_json_print_begin_array (printer, "sources");
  for (guint i = 0; i < file->sources->len; i++)
    write_source (g_ptr_array_index (file->sources, i), printer);
  liaison_json_print_end_array (printer);
  write_forecasts (file, printer);
  write_network (file, printer);
  liaison_json_print_members (printer, file->extra);
  liaison_json_print_end_object (printer);
}
