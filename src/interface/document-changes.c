/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The changes that a reader makes in a document. Forecasts are immutable, so a change is a pair of them, before and after, and
 * undoing is putting the one in the place of the other. */

#include "interface/document-changes.h"
#include "interface/document-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/question.h"
#include "interface/document-sources.h"

typedef struct
{
  LiaisonForecastFile *forecasts;
  LiaisonForecast *before; /* nullable */
  LiaisonForecast *after;  /* nullable */
  guint position;
} ForecastChange;

static void
free_forecast_change (gpointer data)
{
  ForecastChange *change = data;

  g_clear_object (&change->forecasts);
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

static void
apply_forecast_change (gboolean forward,
                       gpointer user_data)
{
  ForecastChange *change = user_data;

  liaison_forecast_file_change (change->forecasts,
                                forward ? change->before : change->after,
                                forward ? change->after : change->before,
                                change->position);
}

typedef struct
{
  LiaisonForecastFile *forecasts;
  GArray *before;          /* of LiaisonForecastPlace; their entities are in AFTER */
  GArray *after;
} Move;

static void
free_move (gpointer data)
{
  Move *move = data;

  g_clear_object (&move->forecasts);
  for (guint i = 0; i < move->after->len; i++)
    g_free ((char *) g_array_index (move->after, LiaisonForecastPlace, i).entity);
  g_array_unref (move->before);
  g_array_unref (move->after);
  g_free (move);
}

static void
apply_move (gboolean forward,
            gpointer user_data)
{
  Move *move = user_data;
  GArray *places = forward ? move->after : move->before;

  liaison_forecast_file_set_places (move->forecasts, (LiaisonForecastPlace *) (void *) places->data, places->len);
}

/* The ids of the entities that SPAN mentions, NULL-terminated; free with g_strfreev(). */
static char **
dup_entities_in (LiaisonDocument *self,
                 LiaisonSpan      span)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GListModel *entities;

  if (self->network == NULL)
    return g_strv_builder_end (ids);
  entities = liaison_network_get_entities (self->network);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);
      guint n_mentions;
      const LiaisonMention *mentions = liaison_entity_get_mentions (entity, &n_mentions);

      for (guint m = 0; m < n_mentions; m++)
        if (liaison_span_overlaps (mentions[m].span, span))
          {
            g_strv_builder_add (ids, liaison_entity_get_id (entity));
            break;
          }
    }
  return g_strv_builder_end (ids);
}

static LiaisonEvidence *
new_evidence (LiaisonDocument *self,
              LiaisonSpan      span,
              LiaisonRelation *relation,
              LiaisonBearing   bearing)
{
  LiaisonSpan own;
  LiaisonArticle *article = liaison_document_locate (self, span, &own);
  g_autoptr (LiaisonPassage) passage = liaison_passage_of_article (article, own);
  g_auto (GStrv) entities = dup_entities_in (self, span);
  const char *source = liaison_forecast_file_add_source (self->forecasts, article);

  return liaison_evidence_new (source, passage, bearing, NULL,
                               (const char * const *) entities,
                               relation != NULL ? liaison_relation_get_id (relation) : NULL);
}

/* "Starting point: the article says “unlikely” (20–45 %)." */
static char *
describe_range (const LiaisonStatement *statement)
{
  /* Translators: %1$s is the article's own word, such as "unlikely"; %2$d and %3$d are percentages. */
  return g_strdup_printf (_("Starting point: the article says “%1$s” (%2$d–%3$d %%)."),
                          statement->cue,
                          (int) lround (statement->low * 100.0),
                          (int) lround (statement->high * 100.0));
}

static LiaisonForecast *
add_forecast (LiaisonDocument        *self,
              LiaisonForecastBuilder *builder)
{
  g_autoptr (LiaisonForecast) forecast = liaison_forecast_builder_end (builder);

  liaison_document_change_forecast (self, _("New Forecast"), NULL, NULL, forecast);
  _liaison_document_emit_added (self, forecast);
  return forecast; /* the forecast file holds it */
}

/**
 * liaison_document_change_forecast:
 * @self: a document
 * @label: what the change is, translated, in title case
 * @key: (nullable): changes with the same key that follow each other closely are undone together
 * @before: (nullable): the forecast as it stands in the file; %NULL adds @after at the end
 * @after: (nullable): what takes its place; %NULL deletes @before
 *
 * Changes the forecasts, undoably.
 */
void
liaison_document_change_forecast (LiaisonDocument *self,
                                  const char      *label,
                                  const char      *key,
                                  LiaisonForecast *before,
                                  LiaisonForecast *after)
{
  ForecastChange *change;
  guint position;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (before != NULL || after != NULL);

  if (_liaison_document_refuse (self))
    return;
  if (before == NULL)
    position = g_list_model_get_n_items (liaison_forecast_file_get_forecasts (self->forecasts));
  else if (liaison_forecast_file_find (self->forecasts, liaison_forecast_get_id (before),
                                       &position) == NULL)
    return;

  change = g_new0 (ForecastChange, 1);
  change->forecasts = g_object_ref (self->forecasts);
  g_set_object (&change->before, before);
  g_set_object (&change->after, after);
  change->position = position;
  liaison_history_do (self->history, label, key, apply_forecast_change, change,
                      free_forecast_change);
}

/**
 * liaison_document_add_forecast:
 * @self: a document
 * @question: (nullable): the question to start from
 *
 * Adds a forecast, undoably, and emits "forecast-added".
 *
 * Returns: (transfer none) (nullable): the new forecast; %NULL if the document is read-only
 */
LiaisonForecast *
liaison_document_add_forecast (LiaisonDocument *self,
                               const char      *question)
{
  LiaisonForecastBuilder *builder;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  if (_liaison_document_refuse (self))
    return NULL;
  builder = liaison_forecast_builder_new (NULL);
  liaison_forecast_builder_set_question (builder, question);
  return add_forecast (self, builder);
}

/* (transfer full) */
static LiaisonForecast *
make_forecast (LiaisonDocument        *self,
               const LiaisonStatement *statement)
{
  g_autoptr (LiaisonEvidence) evidence = new_evidence (self, statement->span, NULL, LIAISON_BEARING_FOR);
  g_autofree char *sentence = liaison_document_dup_text (self, statement->span);
  g_autofree char *question = liaison_question_from_sentence (sentence);
  g_autofree char *reason = describe_range (statement);
  g_autoptr (LiaisonEstimate) estimate =
    liaison_estimate_new (statement->best, LIAISON_CONFIDENCE_LOW, reason,
                          liaison_forecast_file_get_author (self->forecasts), NULL);
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);

  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_closes (builder, statement->horizon_to);
  liaison_forecast_builder_add_estimate (builder, estimate);
  liaison_forecast_builder_add_evidence (builder, evidence);
  return liaison_forecast_builder_end (builder);
}

/**
 * liaison_document_add_forecast_from_statement:
 * @self: a document with an article
 * @statement: a statement of the document's analysis
 *
 * Adds a forecast that asks what the statement's sentence answers, which closes at its horizon, whose first estimate is
 * the best value of the statement's range, and which has the sentence as evidence.
 *
 * Returns: (transfer none) (nullable): the new forecast; %NULL if the document is read-only
 */
LiaisonForecast *
liaison_document_add_forecast_from_statement (LiaisonDocument        *self,
                                              const LiaisonStatement *statement)
{
  g_autoptr (LiaisonForecast) forecast = NULL;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (self->article != NULL, NULL);

  if (_liaison_document_refuse (self))
    return NULL;
  forecast = make_forecast (self, statement);
  liaison_document_change_forecast (self, _("New Forecast"), NULL, NULL, forecast);
  _liaison_document_emit_added (self, forecast);
  return forecast; /* the forecast file holds it */
}

typedef struct
{
  LiaisonForecastFile *forecasts;
  GPtrArray *added;        /* of LiaisonForecast */
} Addition;

static void
free_addition (gpointer data)
{
  Addition *addition = data;

  g_clear_object (&addition->forecasts);
  g_ptr_array_unref (addition->added);
  g_free (addition);
}

/* Backwards in the other order, so that each is the last when it goes. */
static void
apply_addition (gboolean forward,
                gpointer user_data)
{
  Addition *addition = user_data;

  for (guint i = 0; i < addition->added->len; i++)
    if (forward)
      liaison_forecast_file_change (addition->forecasts, NULL, g_ptr_array_index (addition->added, i), G_MAXUINT);
    else
      liaison_forecast_file_change (addition->forecasts,
                                    g_ptr_array_index (addition->added, addition->added->len - 1 - i), NULL, 0);
}

/**
 * liaison_document_add_forecasts_from_statements:
 * @self: a document with an article
 * @statements: (element-type LiaisonStatement): statements of the document's analysis; at least one
 *
 * Adds a forecast for each, as liaison_document_add_forecast_from_statement() does, as one step that can be undone. None of them is
 * opened.
 */
void
liaison_document_add_forecasts_from_statements (LiaisonDocument *self,
                                                const GPtrArray *statements)
{
  Addition *addition;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (self->article != NULL);
  g_return_if_fail (statements->len > 0);

  if (_liaison_document_refuse (self))
    return;
  addition = g_new0 (Addition, 1);
  addition->forecasts = g_object_ref (self->forecasts);
  addition->added = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < statements->len; i++)
    g_ptr_array_add (addition->added, make_forecast (self, g_ptr_array_index (statements, i)));
  liaison_history_do (self->history, _("New Forecasts"), NULL, apply_addition,
                      addition, free_addition);
}

/**
 * liaison_document_take_question:
 * @self: a document
 * @question: somebody else's forecast
 *
 * Adds a forecast that asks the same, undoably, and emits "forecast-added". It has the same id, and nobody's estimates, evidence or
 * lesson.
 *
 * Returns: (transfer none) (nullable): the new forecast; %NULL if the document has one already, or is read-only
 */
LiaisonForecast *
liaison_document_take_question (LiaisonDocument *self,
                                LiaisonForecast *question)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (LIAISON_IS_FORECAST (question), NULL);

  if (_liaison_document_refuse (self) ||
      liaison_forecast_file_find (self->forecasts, liaison_forecast_get_id (question), NULL) != NULL)
    return NULL;
  return add_forecast (self, liaison_forecast_builder_new_question (question));
}

/**
 * liaison_document_has_forecast_for:
 * @self: a document
 * @statement: a statement of the document's analysis
 *
 * Returns: whether a forecast has a passage inside the statement's sentence as evidence
 */
gboolean
liaison_document_has_forecast_for (LiaisonDocument        *self,
                                   const LiaisonStatement *statement)
{
  GListModel *forecasts;
  LiaisonSpan own;
  LiaisonArticle *article;
  const char *source = NULL;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), FALSE);

  article = liaison_document_locate (self, statement->span, &own);
  /* Of several articles, in which of them: the same place in another is another passage. */
  if (liaison_sources_get_n (self->sources) > 1 && article != NULL)
    {
      source = liaison_forecast_file_find_source (self->forecasts, article);
      if (source == NULL)
        return FALSE;
    }
  forecasts = liaison_forecast_file_get_forecasts (self->forecasts);
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);
      const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);

      for (guint e = 0; e < evidence->len; e++)
        {
          LiaisonEvidence *piece = g_ptr_array_index (evidence, e);
          LiaisonPassage *passage = liaison_evidence_get_passage (piece);

          if (liaison_span_contains (own, liaison_passage_get_span (passage)) &&
              (source == NULL || g_strcmp0 (source, liaison_evidence_get_source (piece)) == 0))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * liaison_document_add_evidence:
 * @self: a document with an article
 * @forecast: a forecast of the document
 * @span: a stretch of the article
 * @relation: (nullable): the relation that the stretch states
 *
 * Makes @span evidence for @forecast, undoably.
 */
void
liaison_document_add_evidence (LiaisonDocument *self,
                               LiaisonForecast *forecast,
                               LiaisonSpan      span,
                               LiaisonRelation *relation)
{
  liaison_document_add_evidence_as (self, forecast, span, relation, LIAISON_BEARING_FOR);
}

/**
 * liaison_document_add_evidence_as:
 * @self: a document with an article
 * @forecast: a forecast of the document
 * @span: a stretch of the article
 * @relation: (nullable): the relation that the stretch states
 * @bearing: which way it speaks
 *
 * Makes @span evidence of @forecast, undoably.
 *
 * Returns: (transfer none) (nullable): the evidence, which the forecast holds; %NULL when the document takes no changes
 */
LiaisonEvidence *
liaison_document_add_evidence_as (LiaisonDocument *self,
                                  LiaisonForecast *forecast,
                                  LiaisonSpan      span,
                                  LiaisonRelation *relation,
                                  LiaisonBearing   bearing)
{
  g_autoptr (LiaisonEvidence) evidence = NULL;
  g_autoptr (LiaisonForecast) after = NULL;
  LiaisonForecastBuilder *builder;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (self->article != NULL, NULL);

  if (_liaison_document_refuse (self))
    return NULL;
  g_return_val_if_fail (LIAISON_IS_FORECAST (forecast), NULL);
  evidence = new_evidence (self, span, relation, bearing);
  builder = liaison_forecast_builder_new (forecast);
  liaison_forecast_builder_add_evidence (builder, evidence);
  after = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (self, _("Add Evidence"), NULL, forecast, after);
  return evidence; /* the forecast holds it */
}

/**
 * liaison_document_move_node:
 * @self: a document
 * @entity: the id of an entity
 * @x: the centre of its node, in pixels at 100 %
 * @y: the same
 *
 * Keeps the place to which the reader dragged a node, undoably.
 */
void
liaison_document_move_node (LiaisonDocument *self,
                            const char      *entity,
                            double           x,
                            double           y)
{
  LiaisonForecastPlace place = { entity, TRUE, x, y };

  liaison_document_move_nodes (self, &place, 1);
}

static void
add_place (Move                       *move,
           const LiaisonForecastPlace *place)
{
  LiaisonForecastPlace after = { g_strdup (place->entity), place->placed, place->x, place->y };
  LiaisonForecastPlace before = { after.entity, FALSE, 0, 0 };

  before.placed = liaison_forecast_file_get_position (move->forecasts, after.entity, &before.x, &before.y);
  g_array_append_val (move->after, after);
  g_array_append_val (move->before, before);
}

/**
 * liaison_document_move_nodes:
 * @self: a document
 * @places: (array length=n_places): where the nodes of some entities are put
 * @n_places: how many
 *
 * Keeps the places to which the reader dragged several nodes, as one step that can be undone.
 */
void
liaison_document_move_nodes (LiaisonDocument            *self,
                             const LiaisonForecastPlace *places,
                             guint                       n_places)
{
  g_autoptr (GString) key = NULL;
  Move *move;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (n_places > 0);

  if (_liaison_document_refuse (self))
    return;
  key = g_string_new ("move");
  move = g_new0 (Move, 1);
  move->forecasts = g_object_ref (self->forecasts);
  move->before = g_array_new (FALSE, FALSE, sizeof (LiaisonForecastPlace));
  move->after = g_array_new (FALSE, FALSE, sizeof (LiaisonForecastPlace));
  for (guint i = 0; i < n_places; i++)
    {
      add_place (move, &places[i]);
      g_string_append_printf (key, ":%s", places[i].entity);
    }
  liaison_history_do (self->history, g_dngettext (NULL, "Move Node", "Move Nodes", n_places), key->str, apply_move, move,
                      free_move);
}
