/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of a forecast file to give away, without what is not to go with them. A copy from which something is left out has no
 * members that this version does not know either: nobody can tell what stands in them. */

#include "forecast/share.h"

#include <string.h>

#include "forecast/forecast-private.h"
#include "forecast/share-names.h"

/* A quotation that is shorter may stand in the reader's own words by chance. */
#define MIN_QUOTED_LETTERS 24

typedef struct
{
  const LiaisonShareWish *wish;
  LiaisonShareNames *names;    /* NULL: they stay */
  GPtrArray *quoted;           /* the passages of the forecast at hand; NULL: they stay */
} Copy;

static void
take_text (char **place,
           char  *text)
{
  g_free (*place);
  *place = text;
}

/* The reader's words, without names, and without what they quote of the article. */
static char *
dup_words (const Copy *copy,
           const char *text)
{
  char *words = copy->names != NULL ? liaison_share_names_replace (copy->names, text) : g_strdup (text);

  for (guint i = 0; words != NULL && copy->quoted != NULL && i < copy->quoted->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words, g_ptr_array_index (copy->quoted, i), -1);

      if (parts[0] != NULL && parts[1] != NULL)
        take_text (&words, g_strjoinv ("[…]", parts));
    }
  return words;
}

static gboolean
leaves_out (const Copy *copy)
{
  return !copy->wish->text || !copy->wish->names;
}

/* --- forecasts --- */

static void
find_quoted (Copy            *copy,
             LiaisonForecast *forecast)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);

  copy->quoted = g_ptr_array_new ();
  for (guint i = 0; i < evidence->len; i++)
    {
      const char *exact = liaison_passage_get_exact (liaison_evidence_get_passage (g_ptr_array_index (evidence, i)));

      if (g_utf8_strlen (exact, -1) >= MIN_QUOTED_LETTERS)
        g_ptr_array_add (copy->quoted, (gpointer) exact);
    }
}

static void
copy_texts (const Copy             *copy,
            LiaisonForecast        *forecast,
            LiaisonForecastBuilder *builder)
{
  g_autofree char *question = dup_words (copy, liaison_forecast_get_question (forecast));
  g_autofree char *criteria = dup_words (copy, liaison_forecast_get_criteria (forecast));
  g_autofree char *background = dup_words (copy, liaison_forecast_get_background (forecast));
  g_autofree char *lesson = dup_words (copy, liaison_forecast_get_lesson (forecast));
  g_autofree char *condition = dup_words (copy, liaison_forecast_get_condition (forecast));
  g_auto (GStrv) tags = g_strdupv ((char **) liaison_forecast_get_tags (forecast));

  for (guint i = 0; tags[i] != NULL; i++)
    take_text (&tags[i], dup_words (copy, tags[i]));
  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_criteria (builder, criteria);
  liaison_forecast_builder_set_background (builder, background);
  liaison_forecast_builder_set_lesson (builder, lesson);
  liaison_forecast_builder_set_condition (builder, condition);
  liaison_forecast_builder_set_tags (builder, (const char * const *) tags);
}

static void
copy_outcomes (const Copy             *copy,
               LiaisonForecast        *forecast,
               LiaisonForecastBuilder *builder)
{
  GPtrArray *copies = liaison_choice_outcomes_new ();

  for (guint i = 0; i < forecast->outcomes->len; i++)
    {
      const LiaisonChoiceOutcome *outcome = g_ptr_array_index (forecast->outcomes, i);
      g_autofree char *name = dup_words (copy, outcome->name);

      g_ptr_array_add (copies, liaison_choice_outcome_new (outcome->id, name, NULL));
    }
  liaison_forecast_builder_set_outcomes (builder, copies);
  g_ptr_array_unref (copies);
}

static void
copy_estimates (const Copy             *copy,
                LiaisonForecast        *forecast,
                LiaisonForecastBuilder *builder)
{
  g_autoptr (GPtrArray) estimates = liaison_forecast_dup_all_estimates (forecast);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);
      const char *by = liaison_estimate_get_by (estimate);
      g_autofree char *reason = dup_words (copy, liaison_estimate_get_reason (estimate));

      if (copy->names != NULL)
        by = liaison_share_names_lookup (copy->names, by);
      g_ptr_array_add (copies, liaison_estimate_with_words (estimate, by, reason));
    }
  liaison_forecast_builder_set_estimates (builder, copies);
}

static LiaisonEvidence *
copy_one_evidence (const Copy      *copy,
                   LiaisonEvidence *evidence)
{
  LiaisonEvidenceDetails details = liaison_evidence_get_details (evidence);
  LiaisonPassage *whole = liaison_evidence_get_passage (evidence);
  g_autoptr (LiaisonPassage) passage = copy->wish->text
                                         ? liaison_passage_ref (whole)
                                         : liaison_passage_new ("", NULL, NULL, liaison_passage_get_span (whole));
  g_autofree char *note = dup_words (copy, liaison_evidence_get_note (evidence));

  details.extra = details.passage_extra = NULL;
  return liaison_evidence_new_full (&details, liaison_evidence_get_source (evidence), passage,
                                    liaison_evidence_get_bearing (evidence), note, liaison_evidence_get_entities (evidence),
                                    liaison_evidence_get_relation (evidence));
}

static void
copy_evidence (const Copy             *copy,
               LiaisonForecast        *forecast,
               LiaisonForecastBuilder *builder)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < evidence->len; i++)
    g_ptr_array_add (copies, copy_one_evidence (copy, g_ptr_array_index (evidence, i)));
  liaison_forecast_builder_set_evidence (builder, copies);
}

static void
copy_resolution (const Copy             *copy,
                 LiaisonForecast        *forecast,
                 LiaisonForecastBuilder *builder)
{
  const LiaisonResolution *resolution = liaison_forecast_get_resolution (forecast);
  g_autofree char *note = NULL;
  g_autoptr (LiaisonResolution) stripped = NULL;

  if (resolution == NULL)
    return;
  note = dup_words (copy, resolution->note);
  stripped = liaison_resolution_with_note (resolution, note);
  liaison_forecast_builder_set_resolution (builder, stripped);
}

static LiaisonForecast *
copy_forecast (Copy            *copy,
               LiaisonForecast *forecast)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (forecast);

  if (!copy->wish->text)
    find_quoted (copy, forecast);
  copy_texts (copy, forecast, builder);
  copy_outcomes (copy, forecast, builder);
  copy_estimates (copy, forecast, builder);
  copy_evidence (copy, forecast, builder);
  copy_resolution (copy, forecast, builder);
  liaison_forecast_builder_set_extra (builder, NULL);
  liaison_forecast_builder_set_modified (builder, liaison_forecast_get_modified (forecast));
  g_clear_pointer (&copy->quoted, g_ptr_array_unref);
  return liaison_forecast_builder_end (builder);
}

static void
copy_forecasts (Copy                *copy,
                LiaisonForecastFile *file)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (file->forecasts));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (G_LIST_MODEL (file->forecasts), i);

      g_ptr_array_add (copies, copy_forecast (copy, forecast));
    }
  g_list_store_splice (file->forecasts, 0, n, copies->pdata, copies->len);
}

/* --- the rest --- */

/* A path on this machine says whose it is. */
static gboolean
is_on_web (const char *uri)
{
  return uri == NULL || g_str_has_prefix (uri, "https://") || g_str_has_prefix (uri, "http://");
}

static void
strip_sources (const Copy          *copy,
               LiaisonForecastFile *file)
{
  for (guint i = 0; i < file->sources->len; i++)
    {
      LiaisonForecastSourceEntry *entry = g_ptr_array_index (file->sources, i);

      g_clear_pointer (&entry->extra, json_object_unref);
      if (!copy->wish->text)
        g_clear_pointer (&entry->source.text, g_free);
      if (!copy->wish->names && !is_on_web (entry->source.uri))
        g_clear_pointer (&entry->source.uri, g_free);
    }
}

/* Members of corrections that are no more than their form. */
static const char *const plain_members[] = { "type", "source", "entity", "other", "relation", "id", "name", "kind", "modality",
                                             "negated", "order", "passages", "start", "end", NULL };

static JsonNode *copy_plain (JsonNode *node);

static JsonObject *
copy_plain_object (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    if (g_strv_contains (plain_members, l->data))
      json_object_set_member (copy, l->data, copy_plain (json_object_get_member (object, l->data)));
    else if (strcmp (l->data, "exact") == 0)
      json_object_set_string_member (copy, l->data, "");
  return copy;
}

/* Without the text of passages, and without what is not known here. */
static JsonNode *
copy_plain (JsonNode *node)
{
  JsonNode *copy;
  JsonArray *from, *to;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      copy = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (copy, copy_plain_object (json_node_get_object (node)));
      return copy;
    }
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return json_node_copy (node);
  from = json_node_get_array (node);
  to = json_array_new ();
  for (guint i = 0; i < json_array_get_length (from); i++)
    json_array_add_element (to, copy_plain (json_array_get_element (from, i)));
  copy = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (copy, to);
  return copy;
}

static void
strip_corrections (LiaisonForecastFile *file)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (file->corrections); i++)
    json_array_add_element (array, copy_plain (json_array_get_element (file->corrections, i)));
  json_array_unref (file->corrections);
  file->corrections = array;
}

static void
strip_file (const Copy          *copy,
            LiaisonForecastFile *file)
{
  take_text (&file->title, dup_words (copy, file->title));
  if (!copy->wish->names)
    g_clear_pointer (&file->author, g_free);
  g_clear_pointer (&file->extra, json_object_unref);
  g_clear_pointer (&file->author_extra, json_object_unref);
  g_clear_pointer (&file->network_extra, json_object_unref);
}

/* The text of the article goes along, though it could be found again here. */
static void
add_text (LiaisonForecastFile *file,
          LiaisonArticle      *article)
{
  for (guint i = 0; i < file->sources->len; i++)
    {
      LiaisonForecastSource *source = g_ptr_array_index (file->sources, i);

      if (source->text == NULL && g_strcmp0 (source->sha256, liaison_article_get_sha256 (article)) == 0)
        source->text = g_strdup (liaison_article_get_text (article));
    }
}

/**
 * liaison_forecast_file_share:
 * @self: a forecast file; nothing of it is changed
 * @wish: what goes to others with the forecasts
 * @article: (nullable): the article that is open, whose text goes along if the forecasts rest on it and texts are wanted
 *
 * Makes a copy to give away. Without the article's text it has no passage, but still where each stands, so that who has the
 * article finds them; nor do the reader's texts quote passages of %MIN_QUOTED_LETTERS letters or more. Without names people are
 * numbered where there are several, nobody is named in the texts, and there is no path of a local file. If anything is left out,
 * so are members of the file that this version does not know. May be called from any thread that alone has @self, and takes time
 * in proportion to the size of the file.
 *
 * Returns: (transfer full): the copy
 */
LiaisonForecastFile *
liaison_forecast_file_share (LiaisonForecastFile    *self,
                             const LiaisonShareWish *wish,
                             LiaisonArticle         *article)
{
  LiaisonForecastFile *file;
  g_autoptr (LiaisonShareNames) names = NULL;
  Copy copy = { .wish = wish };

  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), NULL);

  file = liaison_forecast_file_snapshot (self);
  if (wish->text && article != NULL)
    add_text (file, article);
  if (!leaves_out (&copy))
    return file;
  names = wish->names ? NULL : liaison_share_names_new (file);
  copy.names = names;
  copy_forecasts (&copy, file);
  strip_sources (&copy, file);
  strip_corrections (file);
  strip_file (&copy, file);
  return file;
}
