/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a forecast file on disk, inwards: data/forecast.schema.json describes it. What passes here is valid after the
 * schema when it is written again. */

#include "forecast/forecast-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "forecast/json-place.h"
#include "forecast/parse-answer.h"

typedef LiaisonJsonPlace Place;

/* What is read inside a forecast: the builder, and the ids that were met. */
typedef struct
{
  LiaisonForecastBuilder *builder;
  GHashTable *ids;
  const char *first_estimate;
} Inside;

static const char * const file_members[] = { "format", "version", "title", "created", "modified", "author", "sources",
                                             "forecasts", "network", NULL };
static const char * const author_members[] = { "name", NULL };
static const char * const source_members[] = { "id", "title", "uri", "published", "sha256", "text", NULL };
static const char * const forecast_members[] = { "id", "question", "criteria", "background", "lesson", "type", "outcomes",
                                                 "unit", "condition", "opened", "closes", "base_rate", "tags", "modified",
                                                 "estimates", "evidence", "resolution", NULL };
static const char * const evidence_members[] = { "id", "source", "passage", "bearing", "strength", "hypotheses", "credibility",
                                                 "relevance", "note", "entities",
                                                 "relation", "modified", NULL };
static const char * const passage_members[] = { "exact", "prefix", "suffix", "start", "end", NULL };
static const char * const network_members[] = { "corrections", "positions", "pinned", NULL };

/* Texts that nothing more is asked of. */
static gboolean
read_texts (const Place  *place,
            GError      **error,
            ...)
{
  gboolean ok = TRUE;
  const char *member;
  va_list arguments;

  va_start (arguments, error);
  while (ok && (member = va_arg (arguments, const char *)) != NULL)
    ok = liaison_json_read_text (place, member, LIAISON_JSON_ANY_TEXT, va_arg (arguments, const char **), error);
  va_end (arguments);
  return ok;
}

static gboolean
need_text (const Place      *place,
           const char       *member,
           LiaisonJsonKind   kind,
           const char      **value,
           GError          **error)
{
  return liaison_json_need (place, member, kind, error) && liaison_json_read_text (place, member, kind, value, error);
}

/* An id that nothing before has. */
static gboolean
need_id (const Place  *place,
         GHashTable   *ids,
         const char  **id,
         GError      **error)
{
  if (!need_text (place, "id", LIAISON_JSON_NAME, id, error))
    return FALSE;
  return g_hash_table_add (ids, (gpointer) *id) || liaison_json_fail (place, "id", -1, LIAISON_JSON_UNIQUE, error);
}

static gboolean
parse_estimate (const Place  *place,
                gpointer      data,
                GError      **error)
{
  Inside *inside = data;
  const char *at = NULL, *by = NULL, *reason = NULL, *word = NULL;
  LiaisonConfidence confidence = LIAISON_CONFIDENCE_MODERATE;
  g_autoptr (JsonObject) extra = NULL;
  g_autoptr (LiaisonAnswer) answer = NULL;
  g_autoptr (LiaisonEstimate) estimate = NULL;

  if (!need_text (place, "at", LIAISON_JSON_TIME, &at, error) ||
      (answer = liaison_parse_answer (place, &extra, error)) == NULL ||
      !liaison_json_read_text (place, "confidence", LIAISON_JSON_CONFIDENCE, &word, error) ||
      !read_texts (place, error, "by", &by, "reason", &reason, NULL))
    return FALSE;
  if (word != NULL && !liaison_confidence_from_string (word, &confidence))
    return liaison_json_fail (place, "confidence", -1, LIAISON_JSON_CONFIDENCE, error);

  estimate = liaison_estimate_new_full (answer, confidence, reason, by, at, extra);
  liaison_forecast_builder_add_estimate (inside->builder, estimate);
  if (inside->first_estimate == NULL)
    inside->first_estimate = at;
  return TRUE;
}

static LiaisonPassage *
parse_passage (const Place  *place,
               GError      **error)
{
  const char *exact = NULL, *prefix = "", *suffix = "";
  double start = 0.0, end = 0.0;

  if (!need_text (place, "exact", LIAISON_JSON_ANY_TEXT, &exact, error) ||
      !read_texts (place, error, "prefix", &prefix, "suffix", &suffix, NULL) ||
      !liaison_json_need (place, "start", LIAISON_JSON_OFFSET, error) ||
      !liaison_json_read_number (place, "start", LIAISON_JSON_OFFSET, &start, error) ||
      !liaison_json_need (place, "end", LIAISON_JSON_OFFSET, error) ||
      !liaison_json_read_number (place, "end", LIAISON_JSON_OFFSET, &end, error))
    return NULL;
  if (end < start)
    {
      liaison_json_fail (place, "end", -1, LIAISON_JSON_SPAN, error);
      return NULL;
    }
  return liaison_passage_new (exact, prefix, suffix, (LiaisonSpan) { (guint) start, (guint) end });
}

/* How evidence fits the outcomes; those that are null were taken back. */
static gboolean
parse_ratings (const Place  *evidence,
               JsonObject  **ratings,
               GError      **error)
{
  Place place = { .parent = evidence, .member = "hypotheses", .index = -1 };
  g_autoptr (JsonObject) read = json_object_new ();

  if (!liaison_json_read_object (evidence, "hypotheses", &place.object, error))
    return FALSE;
  for (const LiaisonJsonValue *v = place.object != NULL ? place.object->first : NULL; v != NULL; v = v->next)
    {
      if (v->type == LIAISON_JSON_TYPE_NULL)
        continue;
      if (v->type != LIAISON_JSON_TYPE_WHOLE || v->whole < LIAISON_RATING_MIN || v->whole > LIAISON_RATING_MAX)
        return liaison_json_fail (&place, v->name, -1, LIAISON_JSON_RATING, error);
      json_object_set_int_member (read, v->name, v->whole);
    }
  if (json_object_get_size (read) > 0)
    *ratings = g_steal_pointer (&read);
  return TRUE;
}

static gboolean
parse_grade (const Place   *evidence,
             const char    *member,
             LiaisonGrade  *grade,
             GError       **error)
{
  const char *word = NULL;

  if (!liaison_json_read_text (evidence, member, LIAISON_JSON_CONFIDENCE, &word, error))
    return FALSE;
  return word == NULL || liaison_grade_from_string (word, grade) ||
         liaison_json_fail (evidence, member, -1, LIAISON_JSON_CONFIDENCE, error);
}

static gboolean
parse_evidence (const Place  *place,
                gpointer      data,
                GError      **error)
{
  Inside *inside = data;
  const char *source = NULL, *note = NULL, *relation = NULL, *word = NULL;
  LiaisonBearing bearing = LIAISON_BEARING_CONTEXT;
  LiaisonEvidenceDetails details = { .strength = -1.0 };
  Place inner = { .parent = place, .member = "passage", .index = -1 };
  g_autoptr (LiaisonPassage) passage = NULL;
  g_autoptr (JsonObject) extra = NULL;
  g_autoptr (JsonObject) passage_extra = NULL;
  g_autoptr (JsonObject) ratings = NULL;
  g_autoptr (LiaisonEvidence) evidence = NULL;
  g_auto (GStrv) entities = NULL;

  if (!need_id (place, inside->ids, &details.id, error) ||
      !need_text (place, "source", LIAISON_JSON_NAME, &source, error) ||
      !liaison_json_need (place, "passage", LIAISON_JSON_OBJECT, error) ||
      !liaison_json_read_object (place, "passage", &inner.object, error) ||
      !liaison_json_read_text (place, "bearing", LIAISON_JSON_BEARING, &word, error) ||
      !liaison_json_read_number (place, "strength", LIAISON_JSON_AMOUNT, &details.strength, error) ||
      !parse_ratings (place, &ratings, error) || !parse_grade (place, "credibility", &details.credibility, error) ||
      !parse_grade (place, "relevance", &details.relevance, error) ||
      !liaison_json_read_text (place, "modified", LIAISON_JSON_TIME, &details.modified, error) ||
      !read_texts (place, error, "note", &note, "relation", &relation, NULL) ||
      !liaison_json_read_texts (place, "entities", &entities, error))
    return FALSE;
  if (word != NULL && !liaison_bearing_from_string (word, &bearing))
    return liaison_json_fail (place, "bearing", -1, LIAISON_JSON_BEARING, error);
  passage = parse_passage (&inner, error);
  if (passage == NULL)
    return FALSE;

  extra = liaison_json_extra (place, evidence_members);
  passage_extra = liaison_json_extra (&inner, passage_members);
  details.ratings = ratings;
  details.extra = extra;
  details.passage_extra = passage_extra;
  evidence = liaison_evidence_new_full (&details, source, passage, bearing, note, (const char * const *) entities,
                                        relation);
  liaison_forecast_builder_add_evidence (inside->builder, evidence);
  return TRUE;
}

static gboolean
parse_resolution (const Place             *forecast,
                  LiaisonForecastBuilder  *builder,
                  GError                 **error)
{
  Place place = { .parent = forecast, .member = "resolution", .index = -1 };
  const char *at = NULL, *note = NULL, *link = NULL, *modified = NULL;
  LiaisonDecision decision;
  g_autoptr (JsonObject) extra = NULL;
  g_autoptr (LiaisonResolution) resolution = NULL;
  g_autoptr (LiaisonResolution) linked = NULL;

  if (!liaison_json_read_object (forecast, "resolution", &place.object, error))
    return FALSE;
  if (place.object == NULL)
    return TRUE;
  if (!liaison_parse_decision (&place, &decision, &extra, error) ||
      !liaison_json_read_text (&place, "at", LIAISON_JSON_TIME, &at, error) ||
      !liaison_json_read_text (&place, "modified", LIAISON_JSON_TIME, &modified, error) ||
      !read_texts (&place, error, "note", &note, "link", &link, NULL))
    return FALSE;

  resolution = liaison_resolution_new_full (&decision, at, note, modified, extra);
  linked = liaison_resolution_with_link (resolution, link);
  liaison_forecast_builder_set_resolution (builder, linked);
  return TRUE;
}

/* The members of a forecast that are text. */
static gboolean
parse_forecast_texts (const Place             *place,
                      LiaisonForecastBuilder  *builder,
                      GError                 **error)
{
  const char *question = NULL, *criteria = NULL, *background = NULL, *lesson = NULL, *closes = NULL;
  const char *word = "binary", *unit = NULL, *condition = NULL;
  LiaisonQuestionType type;
  double base_rate = NAN;
  g_auto (GStrv) tags = NULL;
  g_autoptr (GPtrArray) outcomes = NULL;

  if (!need_text (place, "question", LIAISON_JSON_ANY_TEXT, &question, error) ||
      !read_texts (place, error, "criteria", &criteria, "background", &background, "lesson", &lesson, "unit", &unit, "condition",
                   &condition, NULL) ||
      !liaison_json_read_text (place, "type", LIAISON_JSON_TYPE, &word, error) ||
      !liaison_json_read_text (place, "closes", LIAISON_JSON_DATE, &closes, error) ||
      !liaison_json_read_number (place, "base_rate", LIAISON_JSON_PROBABILITY, &base_rate, error) ||
      !liaison_json_read_texts (place, "tags", &tags, error) ||
      (outcomes = liaison_parse_outcomes (place, error)) == NULL)
    return FALSE;
  if (!liaison_question_type_from_string (word, &type))
    return liaison_json_fail (place, "type", -1, LIAISON_JSON_TYPE, error);

  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_criteria (builder, criteria);
  liaison_forecast_builder_set_background (builder, background);
  liaison_forecast_builder_set_lesson (builder, lesson);
  liaison_forecast_builder_set_question_type (builder, type);
  liaison_forecast_builder_set_outcomes (builder, outcomes);
  liaison_forecast_builder_set_unit (builder, unit);
  liaison_forecast_builder_set_condition (builder, condition);
  liaison_forecast_builder_set_closes (builder, closes);
  liaison_forecast_builder_set_base_rate (builder, base_rate);
  liaison_forecast_builder_set_tags (builder, (const char * const *) tags);
  return TRUE;
}

/* What is read inside a file. */
typedef struct
{
  LiaisonForecastFile *file;
  GHashTable *ids;
} InsideFile;

static gboolean
parse_forecast (const Place  *place,
                gpointer      data,
                GError      **error)
{
  InsideFile *outer = data;
  g_autoptr (LiaisonForecastBuilder) builder = liaison_forecast_builder_new (NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Inside inside = { .builder = builder, .ids = ids };
  g_autoptr (JsonObject) extra = NULL;
  g_autoptr (LiaisonForecast) forecast = NULL;
  const char *id = NULL, *opened = NULL, *modified = NULL;

  if (!need_id (place, outer->ids, &id, error) || !parse_forecast_texts (place, builder, error) ||
      !liaison_json_read_text (place, "opened", LIAISON_JSON_TIME, &opened, error) ||
      !liaison_json_read_text (place, "modified", LIAISON_JSON_TIME, &modified, error) ||
      !liaison_json_read_objects (place, "estimates", parse_estimate, &inside, error) ||
      !liaison_json_read_objects (place, "evidence", parse_evidence, &inside, error) ||
      !parse_resolution (place, builder, error))
    return FALSE;

  /* A file written by hand may leave out what can be told from the rest. */
  if (opened == NULL)
    opened = inside.first_estimate != NULL ? inside.first_estimate : outer->file->created;
  extra = liaison_json_extra (place, forecast_members);
  liaison_forecast_builder_set_id (builder, id);
  liaison_forecast_builder_set_opened (builder, opened);
  liaison_forecast_builder_set_modified (builder, modified != NULL ? modified : opened);
  liaison_forecast_builder_set_extra (builder, extra);
  forecast = liaison_forecast_builder_end (g_steal_pointer (&builder));
  g_list_store_append (outer->file->forecasts, forecast);
  return TRUE;
}

static gboolean
parse_source (const Place  *place,
              gpointer      data,
              GError      **error)
{
  InsideFile *outer = data;
  const char *id = NULL, *title = NULL, *uri = NULL, *published = NULL, *sha256 = NULL, *text = NULL;
  LiaisonForecastSourceEntry *entry;

  if (!need_id (place, outer->ids, &id, error) ||
      !liaison_json_read_text (place, "published", LIAISON_JSON_DATE, &published, error) ||
      !read_texts (place, error, "title", &title, "uri", &uri, "sha256", &sha256, "text", &text, NULL))
    return FALSE;

  entry = g_new0 (LiaisonForecastSourceEntry, 1);
  entry->source.id = g_strdup (id);
  entry->source.title = g_strdup (title);
  entry->source.uri = g_strdup (uri);
  entry->source.published = g_strdup (published);
  entry->source.sha256 = g_strdup (sha256);
  entry->source.text = g_strdup (text);
  entry->extra = liaison_json_extra (place, source_members);
  g_ptr_array_add (outer->file->sources, entry);
  return TRUE;
}

static gboolean
get_number (const LiaisonJsonValue *value,
            double                 *number)
{
  if (value->type == LIAISON_JSON_TYPE_WHOLE)
    *number = (double) value->whole;
  else if (value->type == LIAISON_JSON_TYPE_NUMBER)
    *number = value->number;
  else
    return FALSE;
  return TRUE;
}

static gboolean
parse_positions (const Place          *network,
                 LiaisonForecastFile  *file,
                 GError              **error)
{
  Place place = { .parent = network, .member = "positions", .index = -1 };

  if (!liaison_json_read_object (network, "positions", &place.object, error))
    return FALSE;
  if (place.object == NULL)
    return TRUE;
  for (const LiaisonJsonValue *v = place.object->first; v != NULL; v = v->next)
    {
      LiaisonForecastPosition point;
      LiaisonForecastPosition *position;

      if (v->type != LIAISON_JSON_TYPE_ARRAY || v->n != 2 || !get_number (v->first, &point.x) ||
          !get_number (v->first->next, &point.y))
        return liaison_json_fail (&place, v->name, -1, LIAISON_JSON_POINT, error);
      position = g_new (LiaisonForecastPosition, 1);
      *position = point;
      g_hash_table_replace (file->positions, g_strdup (v->name), position);
    }
  return TRUE;
}

/* Keeps an array as it is. */
static gboolean
parse_array (const Place  *place,
             const char   *member,
             JsonArray   **array,
             GError      **error)
{
  const LiaisonJsonValue *found = NULL;
  JsonNode *node;

  if (!liaison_json_read_array (place, member, &found, error))
    return FALSE;
  if (found != NULL)
    {
      json_array_unref (*array);
      node = liaison_json_to_node (found);
      *array = json_node_dup_array (node);
      json_node_unref (node);
    }
  return TRUE;
}

/* They are kept as they are: whoever shows the network knows what they say. */
static gboolean
keep_correction (const Place  *place,
                 gpointer      data,
                 GError      **error)
{
  return TRUE;
}

static gboolean
parse_network (const Place          *root,
               LiaisonForecastFile  *file,
               GError              **error)
{
  Place place = { .parent = root, .member = "network", .index = -1 };
  g_auto (GStrv) pinned = NULL;

  if (!liaison_json_read_object (root, "network", &place.object, error))
    return FALSE;
  if (place.object == NULL)
    return TRUE;
  if (!liaison_json_read_objects (&place, "corrections", keep_correction, NULL, error) ||
      !parse_array (&place, "corrections", &file->corrections, error) || !parse_positions (&place, file, error) ||
      !liaison_json_read_texts (&place, "pinned", &pinned, error) ||
      !parse_array (&place, "pinned", &file->pinned, error))
    return FALSE;
  file->network_extra = liaison_json_extra (&place, network_members);
  return TRUE;
}

static gboolean
parse_author (const Place          *root,
              LiaisonForecastFile  *file,
              GError              **error)
{
  Place place = { .parent = root, .member = "author", .index = -1 };
  const char *name = NULL;

  if (!liaison_json_read_object (root, "author", &place.object, error))
    return FALSE;
  if (place.object == NULL)
    return TRUE;
  if (!read_texts (&place, error, "name", &name, NULL))
    return FALSE;
  file->author = g_strdup (name);
  file->author_extra = liaison_json_extra (&place, author_members);
  return TRUE;
}

/* Whether this is a forecast file at all, and of which version. */
static gboolean
check_format (const Place  *root,
              guint        *number,
              GError      **error)
{
  const LiaisonJsonValue *format = liaison_json_find (root->object, "format");
  double version = 0.0;

  if (format == NULL || format->type != LIAISON_JSON_TYPE_TEXT || strcmp (format->text, "liaison-forecast") != 0)
    {
      g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_INVALID,
                           _("This is not a forecast file: its “format” is not “liaison-forecast”."));
      return FALSE;
    }
  if (!liaison_json_need (root, "version", LIAISON_JSON_VERSION, error) ||
      !liaison_json_read_number (root, "version", LIAISON_JSON_OFFSET, &version, error))
    return FALSE;
  *number = (guint) MIN (version, G_MAXINT);
  return version >= 1.0 || liaison_json_fail (root, "version", -1, LIAISON_JSON_VERSION, error);
}

static gboolean
parse_head (const Place          *root,
            LiaisonForecastFile  *file,
            GError              **error)
{
  const char *title = NULL, *created = file->created, *modified = NULL;

  if (!read_texts (root, error, "title", &title, NULL) ||
      !liaison_json_read_text (root, "created", LIAISON_JSON_TIME, &created, error) ||
      !liaison_json_read_text (root, "modified", LIAISON_JSON_TIME, &modified, error))
    return FALSE;
  file->title = g_strdup (title);
  g_free (file->modified);
  file->modified = g_strdup (modified != NULL ? modified : created);
  if (created != file->created)
    {
      g_free (file->created);
      file->created = g_strdup (created);
    }
  return TRUE;
}

/* What of a later version is not as it should be, is so for a reason that is not known here. */
static void
blame_version (LiaisonForecastFile  *file,
               GError              **error)
{
  if (!liaison_forecast_file_get_later (file))
    return;
  g_clear_error (error);
  g_set_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_VERSION,
               /* Translators: the numbers are versions of a file format. */
               _("The file was written by a later Liaison, in version %u of the format; this one knows version %d. "
                 "Update Liaison to open it."), file->version, LIAISON_FORECAST_FILE_VERSION);
}

/**
 * liaison_forecast_parse: (skip)
 * @root: (nullable): the JSON of a file
 * @error: a sentence for the reader that names the place; of the domain %LIAISON_FORECAST_FILE_ERROR
 *
 * Makes a forecast file of JSON, of which nothing is kept.
 *
 * Returns: (transfer full): the forecast file, or %NULL with @error
 */
LiaisonForecastFile *
liaison_forecast_parse (const LiaisonJsonValue  *root,
                        GError                 **error)
{
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  g_autoptr (GHashTable) source_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) forecast_ids = g_hash_table_new (g_str_hash, g_str_equal);
  InsideFile sources = { file, source_ids };
  InsideFile forecasts = { file, forecast_ids };
  Place place = { .index = -1 };

  if (root == NULL || root->type != LIAISON_JSON_TYPE_OBJECT)
    {
      g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_INVALID,
                           _("This is JSON, but not a forecast file."));
      return NULL;
    }
  place.object = root;
  if (!check_format (&place, &file->version, error) || !parse_head (&place, file, error) || !parse_author (&place, file, error) ||
      !liaison_json_read_objects (&place, "sources", parse_source, &sources, error) ||
      !liaison_json_need (&place, "forecasts", LIAISON_JSON_ARRAY, error) ||
      !liaison_json_read_objects (&place, "forecasts", parse_forecast, &forecasts, error) ||
      !parse_network (&place, file, error))
    {
      blame_version (file, error);
      return NULL;
    }
  file->extra = liaison_json_extra (&place, file_members);
  return g_steal_pointer (&file);
}
