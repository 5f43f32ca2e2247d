/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a forecast file on disk, outwards: data/forecast.schema.json describes it. Members stand in the order in which
 * they are written here; those that this version does not know follow. */

#include "forecast/forecast-private.h"

#include <math.h>
#include <string.h>

#include "forecast/answer-json.h"

typedef LiaisonJsonPrinter Printer;

/* The member of an estimate's extra members in which those of its conditional pair are. */
static JsonObject *
find_inner_extra (JsonObject *extra)
{
  JsonNode *node = extra != NULL ? json_object_get_member (extra, "conditional") : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* The members that are not known here, but for those of a conditional pair, which have been written. */
static void
write_extra (JsonObject *extra,
             Printer    *out)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (find_inner_extra (extra) == NULL)
    {
      liaison_json_print_members (out, extra);
      return;
    }
  json_object_iter_init_ordered (&iter, extra);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (strcmp (name, "conditional") != 0)
      liaison_json_print_node (out, name, node);
}

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
  liaison_answer_print (liaison_estimate_get_answer (estimate), find_inner_extra (liaison_estimate_get_extra (estimate)), out);
  liaison_json_print_text (out, "confidence", liaison_confidence_to_string (liaison_estimate_get_confidence (estimate)));
  liaison_json_print_text (out, "reason", liaison_estimate_get_reason (estimate));
  write_extra (liaison_estimate_get_extra (estimate), out);
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
  if (resolution->chosen != NULL)
    liaison_json_print_text (out, "chosen", resolution->chosen);
  if (resolution->outcome == LIAISON_OUTCOME_VALUE)
    liaison_value_print (resolution->value_type, resolution->value, "value", out);
  if (resolution->condition != LIAISON_OUTCOME_OPEN)
    liaison_json_print_text (out, "condition", liaison_outcome_to_string (resolution->condition));
  liaison_json_print_text (out, "at", resolution->at);
  liaison_json_print_text (out, "note", resolution->note);
  if (resolution->link != NULL)
    liaison_json_print_text (out, "link", resolution->link);
  if (resolution->modified != NULL)
    liaison_json_print_text (out, "modified", resolution->modified);
  liaison_json_print_members (out, resolution->extra);
  liaison_json_print_end_object (out);
}

static void
write_outcomes (const GPtrArray *outcomes,
                Printer         *out)
{
  liaison_json_print_begin_array (out, "outcomes");
  for (guint i = 0; i < outcomes->len; i++)
    {
      const LiaisonChoiceOutcome *outcome = g_ptr_array_index (outcomes, i);

      liaison_json_print_begin_object (out, NULL);
      liaison_json_print_text (out, "id", outcome->id);
      liaison_json_print_text (out, "name", outcome->name);
      liaison_json_print_members (out, liaison_choice_outcome_get_extra (outcome));
      liaison_json_print_end_object (out);
    }
  liaison_json_print_end_array (out);
}

/**
 * liaison_forecast_write_type: (skip)
 * @forecast: a forecast
 * @out: where to write the members, in its object, that tell what kind of answer the question asks for
 */
void
liaison_forecast_write_type (LiaisonForecast *forecast,
                             Printer         *out)
{
  liaison_json_print_text (out, "type", liaison_question_type_to_string (forecast->type));
  if (forecast->outcomes->len > 0)
    write_outcomes (forecast->outcomes, out);
  if (forecast->unit != NULL)
    liaison_json_print_text (out, "unit", forecast->unit);
  if (forecast->condition != NULL)
    liaison_json_print_text (out, "condition", forecast->condition);
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
  liaison_forecast_write_type (forecast, out);
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
  for (guint i = 0; forecast->others != NULL && i < forecast->others->len; i++)
    liaison_forecast_write_estimate (g_ptr_array_index (forecast->others, i), out);
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
