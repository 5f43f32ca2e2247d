/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecast: a question about the future with its estimates and evidence. Immutable: forecast-builder.c makes it. */

#include "forecast/forecast-private.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (LiaisonForecast, liaison_forecast, G_TYPE_OBJECT)

static void
liaison_forecast_finalize (GObject *object)
{
  LiaisonForecast *self = LIAISON_FORECAST (object);

  g_free (self->id);
  g_free (self->question);
  g_free (self->criteria);
  g_free (self->background);
  g_free (self->lesson);
  g_free (self->opened);
  g_free (self->closes);
  g_free (self->modified);
  g_free (self->unit);
  g_free (self->condition);
  g_strfreev (self->tags);
  g_clear_pointer (&self->outcomes, g_ptr_array_unref);
  g_clear_pointer (&self->estimates, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_clear_pointer (&self->resolution, liaison_resolution_unref);
  g_clear_pointer (&self->extra, json_object_unref);

  G_OBJECT_CLASS (liaison_forecast_parent_class)->finalize (object);
}

static void
liaison_forecast_class_init (LiaisonForecastClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_forecast_finalize;
}

static void
liaison_forecast_init (LiaisonForecast *self)
{
  self->base_rate = NAN;
}

/**
 * liaison_forecast_get_id:
 * @self: a forecast
 *
 * Returns: (transfer none): its id, which an edit does not change
 */
const char *
liaison_forecast_get_id (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->id;
}

/**
 * liaison_forecast_get_question:
 * @self: a forecast
 *
 * Returns: (transfer none): the question; "" while it has not been written
 */
const char *
liaison_forecast_get_question (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->question;
}

/**
 * liaison_forecast_get_criteria:
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): what decides the question
 */
const char *
liaison_forecast_get_criteria (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->criteria;
}

/**
 * liaison_forecast_get_background:
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): what one should know about the question
 */
const char *
liaison_forecast_get_background (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->background;
}

/**
 * liaison_forecast_get_lesson:
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): what was learned from the forecast, once it was decided
 */
const char *
liaison_forecast_get_lesson (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->lesson;
}

/**
 * liaison_forecast_get_opened:
 * @self: a forecast
 *
 * Returns: (transfer none): when the question was asked, an ISO 8601 time
 */
const char *
liaison_forecast_get_opened (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->opened;
}

/**
 * liaison_forecast_get_closes:
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): the day on which the question closes, "2022-01-20"
 */
const char *
liaison_forecast_get_closes (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->closes;
}

/**
 * liaison_forecast_get_modified:
 * @self: a forecast
 *
 * Returns: (transfer none): when it was edited last, an ISO 8601 time
 */
const char *
liaison_forecast_get_modified (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->modified;
}

/**
 * liaison_forecast_get_question_type:
 * @self: a forecast
 *
 * Returns: what kind of answer its question asks for
 */
LiaisonQuestionType
liaison_forecast_get_question_type (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), LIAISON_QUESTION_BINARY);

  return self->type;
}

/**
 * liaison_forecast_get_outcomes:
 * @self: a forecast
 *
 * Returns: (transfer none) (element-type LiaisonChoiceOutcome): the outcomes that a question of choice may have, in the order
 *   that the reader gave them; maybe none
 */
const GPtrArray *
liaison_forecast_get_outcomes (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->outcomes;
}

/**
 * liaison_forecast_get_outcome_name:
 * @self: a forecast
 * @id: the id of one of its outcomes
 *
 * Returns: (transfer none): its name; @id when the outcome was removed
 */
const char *
liaison_forecast_get_outcome_name (LiaisonForecast *self,
                                   const char      *id)
{
  const LiaisonChoiceOutcome *outcome;

  g_return_val_if_fail (LIAISON_IS_FORECAST (self), id);

  outcome = liaison_choice_outcomes_find (self->outcomes, id, NULL);
  return outcome != NULL ? outcome->name : id;
}

/**
 * liaison_forecast_get_unit:
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): what a quantity is counted in
 */
const char *
liaison_forecast_get_unit (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->unit;
}

/**
 * liaison_forecast_get_condition:
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): the condition of a conditional pair, as a question
 */
const char *
liaison_forecast_get_condition (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->condition;
}

/**
 * liaison_forecast_get_base_rate:
 * @self: a forecast
 *
 * Returns: how often such things happen, from 0 to 1, before one looks at this case; NAN when nobody said
 */
double
liaison_forecast_get_base_rate (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NAN);

  return self->base_rate;
}

/**
 * liaison_forecast_get_outcome:
 * @self: a forecast
 *
 * Returns: how the question was decided, or that it is open
 */
LiaisonOutcome
liaison_forecast_get_outcome (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), LIAISON_OUTCOME_OPEN);

  if (self->resolution == NULL || !liaison_resolution_fits (self->resolution, self->type))
    return LIAISON_OUTCOME_OPEN;
  return self->resolution->outcome;
}

/**
 * liaison_forecast_get_chosen:
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): the id of the outcome of a choice that came to be
 */
const char *
liaison_forecast_get_chosen (LiaisonForecast *self)
{
  return liaison_forecast_get_outcome (self) == LIAISON_OUTCOME_CHOSEN ? self->resolution->chosen : NULL;
}

/**
 * liaison_forecast_get_value:
 * @self: a forecast
 *
 * Returns: what became of a quantity, or of a date, in days since 1970-01-01; NAN while that is not known
 */
double
liaison_forecast_get_value (LiaisonForecast *self)
{
  return liaison_forecast_get_outcome (self) == LIAISON_OUTCOME_VALUE ? self->resolution->value : NAN;
}

/**
 * liaison_forecast_get_condition_outcome:
 * @self: a forecast
 *
 * Returns: whether the condition of a conditional pair that is decided came true; %LIAISON_OUTCOME_OPEN where nobody says
 */
LiaisonOutcome
liaison_forecast_get_condition_outcome (LiaisonForecast *self)
{
  LiaisonOutcome outcome = liaison_forecast_get_outcome (self);

  if (self->type != LIAISON_QUESTION_CONDITIONAL || (outcome != LIAISON_OUTCOME_YES && outcome != LIAISON_OUTCOME_NO))
    return LIAISON_OUTCOME_OPEN;
  return self->resolution->condition;
}

/**
 * liaison_forecast_get_resolved:
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): when the question was decided, an ISO 8601 time; %NULL while it is open or when nobody
 *   said
 */
const char *
liaison_forecast_get_resolved (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return liaison_forecast_get_outcome (self) != LIAISON_OUTCOME_OPEN ? self->resolution->at : NULL;
}

/**
 * liaison_forecast_get_verdict:
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): the note of the resolution, which says what decided the question
 */
const char *
liaison_forecast_get_verdict (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->resolution != NULL && liaison_resolution_fits (self->resolution, self->type) ? self->resolution->note : NULL;
}

/**
 * liaison_forecast_get_link:
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): the address of a page that tells what decided the question
 */
const char *
liaison_forecast_get_link (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->resolution != NULL && liaison_resolution_fits (self->resolution, self->type) ? self->resolution->link : NULL;
}

/**
 * liaison_forecast_get_estimates:
 * @self: a forecast
 *
 * Returns: (transfer none) (element-type LiaisonEstimate): its estimates, oldest first; maybe none. Those from before the type
 *   of the question was changed are not among them
 */
const GPtrArray *
liaison_forecast_get_estimates (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->estimates;
}

/**
 * liaison_forecast_get_n_other_estimates:
 * @self: a forecast
 *
 * Returns: how many estimates answer a question of another type, and are kept until the type is changed back
 */
guint
liaison_forecast_get_n_other_estimates (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), 0);

  return self->others != NULL ? self->others->len : 0;
}

/**
 * liaison_forecast_dup_all_estimates: (skip)
 * @forecast: a forecast
 *
 * Returns: (transfer full) (element-type LiaisonEstimate): its estimates, and then those of other types
 */
GPtrArray *
liaison_forecast_dup_all_estimates (LiaisonForecast *forecast)
{
  GPtrArray *all = g_ptr_array_new_full (forecast->estimates->len, g_object_unref);

  for (guint i = 0; i < forecast->estimates->len; i++)
    g_ptr_array_add (all, g_object_ref (g_ptr_array_index (forecast->estimates, i)));
  for (guint i = 0; forecast->others != NULL && i < forecast->others->len; i++)
    g_ptr_array_add (all, g_object_ref (g_ptr_array_index (forecast->others, i)));
  return all;
}

/**
 * liaison_forecast_get_current:
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): the newest estimate
 */
LiaisonEstimate *
liaison_forecast_get_current (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->estimates->len > 0 ? g_ptr_array_index (self->estimates, self->estimates->len - 1) : NULL;
}

/**
 * liaison_forecast_get_evidence:
 * @self: a forecast
 *
 * Returns: (transfer none) (element-type LiaisonEvidence): its evidence, in the order in which it was added
 */
const GPtrArray *
liaison_forecast_get_evidence (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->evidence;
}

/**
 * liaison_forecast_get_tags:
 * @self: a forecast
 *
 * Returns: (transfer none) (array zero-terminated=1): its tags, maybe none
 */
const char * const *
liaison_forecast_get_tags (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return (const char * const *) self->tags;
}

/**
 * liaison_forecast_get_resolution: (skip)
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): how the question was decided
 */
const LiaisonResolution *
liaison_forecast_get_resolution (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->resolution;
}

/**
 * liaison_forecast_get_extra: (skip)
 * @self: a forecast
 *
 * Returns: (transfer none) (nullable): members of the file that are not known here
 */
JsonObject *
liaison_forecast_get_extra (LiaisonForecast *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST (self), NULL);

  return self->extra;
}
