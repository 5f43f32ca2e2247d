/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastBuilder: an edit. It starts from a forecast, or from nothing, and ends in a new one with the same id. */

#include "forecast/forecast-private.h"

#include <math.h>
#include <string.h>

#include "forecast/moment.h"

static void
replace_string (char       **place,
                const char  *value)
{
  char *copy = value == NULL || *value == '\0' ? NULL : g_strdup (value);

  g_free (*place);
  *place = copy;
}

static gpointer
copy_object (gconstpointer object,
             gpointer      unused)
{
  return g_object_ref ((gpointer) object);
}

/* The place of a new estimate: after all that are not later. */
static guint
find_place (const GPtrArray *estimates,
            gint64           instant)
{
  guint low = 0, high = estimates->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (liaison_estimate_get_instant (g_ptr_array_index (estimates, middle)) <= instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static LiaisonForecast *
create (void)
{
  LiaisonForecast *self = g_object_new (LIAISON_TYPE_FORECAST, NULL);

  self->id = g_uuid_string_random ();
  self->question = g_strdup ("");
  self->opened = liaison_moment_now ();
  self->tags = g_new0 (char *, 1);
  self->outcomes = liaison_choice_outcomes_new ();
  self->estimates = g_ptr_array_new_with_free_func (g_object_unref);
  self->evidence = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

static LiaisonForecast *
copy (LiaisonForecast *from)
{
  LiaisonForecast *self = g_object_new (LIAISON_TYPE_FORECAST, NULL);

  self->id = g_strdup (from->id);
  self->question = g_strdup (from->question);
  self->criteria = g_strdup (from->criteria);
  self->background = g_strdup (from->background);
  self->lesson = g_strdup (from->lesson);
  self->opened = g_strdup (from->opened);
  self->closes = g_strdup (from->closes);
  self->type = from->type;
  self->outcomes = liaison_choice_outcomes_copy (from->outcomes);
  self->unit = g_strdup (from->unit);
  self->condition = g_strdup (from->condition);
  self->base_rate = from->base_rate;
  self->tags = g_strdupv (from->tags);
  self->estimates = g_ptr_array_copy (from->estimates, copy_object, NULL);
  self->others = from->others != NULL ? g_ptr_array_copy (from->others, copy_object, NULL) : NULL;
  self->evidence = g_ptr_array_copy (from->evidence, copy_object, NULL);
  self->resolution = from->resolution != NULL ? liaison_resolution_ref (from->resolution) : NULL;
  self->extra = from->extra != NULL ? json_object_ref (from->extra) : NULL;
  return self;
}

/**
 * liaison_forecast_builder_new:
 * @from: (nullable): the forecast to edit; %NULL for a new one
 *
 * Begins an edit.
 *
 * Returns: (transfer full): a builder, to be ended with liaison_forecast_builder_end()
 */
LiaisonForecastBuilder *
liaison_forecast_builder_new (LiaisonForecast *from)
{
  LiaisonForecastBuilder *self = g_new0 (LiaisonForecastBuilder, 1);

  self->forecast = from != NULL ? copy (from) : create ();
  return self;
}

/**
 * liaison_forecast_builder_new_question:
 * @from: somebody's forecast
 *
 * Starts an edit that asks the same question, under the same id, from now on, and in which nobody has said anything.
 *
 * Returns: (transfer full): a builder
 */
LiaisonForecastBuilder *
liaison_forecast_builder_new_question (LiaisonForecast *from)
{
  LiaisonForecastBuilder *self = liaison_forecast_builder_new (from);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *now = liaison_moment_now ();

  liaison_forecast_builder_set_estimates (self, none);
  liaison_forecast_builder_set_evidence (self, none);
  liaison_forecast_builder_set_lesson (self, NULL);
  liaison_forecast_builder_set_resolution (self, NULL);
  liaison_forecast_builder_set_opened (self, now);
  return self;
}

/**
 * liaison_forecast_builder_free:
 * @self: (transfer full): a builder
 *
 * Gives the edit up.
 */
void
liaison_forecast_builder_free (LiaisonForecastBuilder *self)
{
  g_clear_object (&self->forecast);
  g_free (self);
}

/**
 * liaison_forecast_builder_set_question:
 * @self: a builder
 * @question: (nullable): the question
 */
void
liaison_forecast_builder_set_question (LiaisonForecastBuilder *self,
                                       const char             *question)
{
  char *copied = g_strdup (question != NULL ? question : "");

  g_free (self->forecast->question);
  self->forecast->question = copied;
}

/**
 * liaison_forecast_builder_set_criteria:
 * @self: a builder
 * @criteria: (nullable): what decides the question
 */
void
liaison_forecast_builder_set_criteria (LiaisonForecastBuilder *self,
                                       const char             *criteria)
{
  replace_string (&self->forecast->criteria, criteria);
}

/**
 * liaison_forecast_builder_set_background:
 * @self: a builder
 * @background: (nullable): what one should know about the question
 */
void
liaison_forecast_builder_set_background (LiaisonForecastBuilder *self,
                                         const char             *background)
{
  replace_string (&self->forecast->background, background);
}

/**
 * liaison_forecast_builder_set_lesson:
 * @self: a builder
 * @lesson: (nullable): what was learned from the forecast, once it was decided
 */
void
liaison_forecast_builder_set_lesson (LiaisonForecastBuilder *self,
                                     const char             *lesson)
{
  replace_string (&self->forecast->lesson, lesson);
}

/**
 * liaison_forecast_builder_set_closes:
 * @self: a builder
 * @date: (nullable): the day on which the question closes, "2022-01-20"
 */
void
liaison_forecast_builder_set_closes (LiaisonForecastBuilder *self,
                                     const char             *date)
{
  g_return_if_fail (date == NULL || *date == '\0' || liaison_moment_is_date (date));

  replace_string (&self->forecast->closes, date);
}

/**
 * liaison_forecast_builder_set_base_rate:
 * @self: a builder
 * @base_rate: how often such things happen, from 0 to 1; NAN: nobody says
 */
void
liaison_forecast_builder_set_base_rate (LiaisonForecastBuilder *self,
                                        double                  base_rate)
{
  g_return_if_fail (isnan (base_rate) || (base_rate >= 0.0 && base_rate <= 1.0));

  self->forecast->base_rate = base_rate;
}

/* Where estimates of a type are; makes room for those of another type than the question's. */
static GPtrArray *
estimates_of (LiaisonForecast     *forecast,
              LiaisonQuestionType  type)
{
  if (type == forecast->type)
    return forecast->estimates;
  if (forecast->others == NULL)
    forecast->others = g_ptr_array_new_with_free_func (g_object_unref);
  return forecast->others;
}

/**
 * liaison_forecast_builder_add_estimate:
 * @self: a builder
 * @estimate: an estimate
 *
 * Adds an estimate at its place in time. One that answers a question of another type is kept, but not seen.
 */
void
liaison_forecast_builder_add_estimate (LiaisonForecastBuilder *self,
                                       LiaisonEstimate        *estimate)
{
  GPtrArray *estimates;

  g_return_if_fail (LIAISON_IS_ESTIMATE (estimate));

  estimates = estimates_of (self->forecast, liaison_estimate_get_question_type (estimate));
  g_ptr_array_insert (estimates, (int) find_place (estimates, liaison_estimate_get_instant (estimate)),
                      g_object_ref (estimate));
}

/**
 * liaison_forecast_builder_remove_estimate:
 * @self: a builder
 * @estimate: one of the forecast's estimates
 */
void
liaison_forecast_builder_remove_estimate (LiaisonForecastBuilder *self,
                                          LiaisonEstimate        *estimate)
{
  g_ptr_array_remove (self->forecast->estimates, estimate);
}

/**
 * liaison_forecast_builder_replace_estimate:
 * @self: a builder
 * @estimate: one of the forecast's estimates
 * @after: what is to stand in its place
 *
 * Edits an estimate. What a later version of Liaison wrote into it is kept.
 */
void
liaison_forecast_builder_replace_estimate (LiaisonForecastBuilder *self,
                                           LiaisonEstimate        *estimate,
                                           LiaisonEstimate        *after)
{
  g_autoptr (LiaisonEstimate) full = NULL;

  g_return_if_fail (LIAISON_IS_ESTIMATE (after));

  full = liaison_estimate_new_full (liaison_estimate_get_answer (after), liaison_estimate_get_confidence (after),
                                    liaison_estimate_get_reason (after), liaison_estimate_get_by (after),
                                    liaison_estimate_get_at (after), liaison_estimate_get_extra (estimate));
  liaison_forecast_builder_remove_estimate (self, estimate);
  liaison_forecast_builder_add_estimate (self, full);
}

static gboolean
find_evidence (LiaisonForecastBuilder *self,
               const char             *id,
               guint                  *position)
{
  for (guint i = 0; i < self->forecast->evidence->len; i++)
    if (strcmp (liaison_evidence_get_id (g_ptr_array_index (self->forecast->evidence, i)), id) == 0)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * liaison_forecast_builder_add_evidence:
 * @self: a builder
 * @evidence: a piece of evidence
 */
void
liaison_forecast_builder_add_evidence (LiaisonForecastBuilder *self,
                                       LiaisonEvidence        *evidence)
{
  g_return_if_fail (LIAISON_IS_EVIDENCE (evidence));

  g_ptr_array_add (self->forecast->evidence, g_object_ref (evidence));
}

/**
 * liaison_forecast_builder_replace_evidence:
 * @self: a builder
 * @evidence: what is to stand in the place of the evidence with the same id
 */
void
liaison_forecast_builder_replace_evidence (LiaisonForecastBuilder *self,
                                           LiaisonEvidence        *evidence)
{
  guint position;

  g_return_if_fail (LIAISON_IS_EVIDENCE (evidence));

  if (find_evidence (self, liaison_evidence_get_id (evidence), &position))
    {
      g_object_ref (evidence);
      g_object_unref (g_ptr_array_index (self->forecast->evidence, position));
      g_ptr_array_index (self->forecast->evidence, position) = evidence;
    }
}

/**
 * liaison_forecast_builder_remove_evidence:
 * @self: a builder
 * @id: the id of a piece of evidence
 */
void
liaison_forecast_builder_remove_evidence (LiaisonForecastBuilder *self,
                                          const char             *id)
{
  guint position;

  if (find_evidence (self, id, &position))
    g_ptr_array_remove_index (self->forecast->evidence, position);
}

/**
 * liaison_forecast_builder_set_id: (skip)
 * @self: a builder
 * @id: the id that a file gives
 */
void
liaison_forecast_builder_set_id (LiaisonForecastBuilder *self,
                                 const char             *id)
{
  replace_string (&self->forecast->id, id);
}

/**
 * liaison_forecast_builder_set_opened: (skip)
 * @self: a builder
 * @at: when the question was asked
 */
void
liaison_forecast_builder_set_opened (LiaisonForecastBuilder *self,
                                     const char             *at)
{
  replace_string (&self->forecast->opened, at);
}

/**
 * liaison_forecast_builder_set_modified: (skip)
 * @self: a builder
 * @at: when the forecast was edited last
 */
void
liaison_forecast_builder_set_modified (LiaisonForecastBuilder *self,
                                       const char             *at)
{
  replace_string (&self->forecast->modified, at);
  self->dated = TRUE;
}

/**
 * liaison_forecast_builder_set_tags:
 * @self: a builder
 * @tags: (array zero-terminated=1): words to find it by
 */
void
liaison_forecast_builder_set_tags (LiaisonForecastBuilder *self,
                                   const char * const     *tags)
{
  g_strfreev (self->forecast->tags);
  self->forecast->tags = g_strdupv ((char **) tags);
}

/**
 * liaison_forecast_builder_set_resolution: (skip)
 * @self: a builder
 * @resolution: (nullable): how the question was decided
 */
void
liaison_forecast_builder_set_resolution (LiaisonForecastBuilder *self,
                                         LiaisonResolution      *resolution)
{
  g_clear_pointer (&self->forecast->resolution, liaison_resolution_unref);
  self->forecast->resolution = resolution != NULL ? liaison_resolution_ref (resolution) : NULL;
}

/**
 * liaison_forecast_builder_set_estimates: (skip)
 * @self: a builder
 * @estimates: (element-type LiaisonEstimate): its estimates of all types, those of each oldest first
 */
void
liaison_forecast_builder_set_estimates (LiaisonForecastBuilder *self,
                                        const GPtrArray        *estimates)
{
  g_ptr_array_set_size (self->forecast->estimates, 0);
  g_clear_pointer (&self->forecast->others, g_ptr_array_unref);
  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);

      g_ptr_array_add (estimates_of (self->forecast, liaison_estimate_get_question_type (estimate)), g_object_ref (estimate));
    }
}

/**
 * liaison_forecast_builder_set_evidence: (skip)
 * @self: a builder
 * @evidence: (element-type LiaisonEvidence): its evidence
 */
void
liaison_forecast_builder_set_evidence (LiaisonForecastBuilder *self,
                                       const GPtrArray        *evidence)
{
  g_ptr_array_set_size (self->forecast->evidence, 0);
  for (guint i = 0; i < evidence->len; i++)
    g_ptr_array_add (self->forecast->evidence, g_object_ref (g_ptr_array_index (evidence, i)));
}

/**
 * liaison_forecast_builder_set_extra: (skip)
 * @self: a builder
 * @extra: (nullable): members of the file that are not known here
 */
void
liaison_forecast_builder_set_extra (LiaisonForecastBuilder *self,
                                    JsonObject             *extra)
{
  g_clear_pointer (&self->forecast->extra, json_object_unref);
  self->forecast->extra = extra != NULL ? json_object_ref (extra) : NULL;
}

/**
 * liaison_forecast_builder_end:
 * @self: (transfer full): a builder
 *
 * Ends the edit.
 *
 * Returns: (transfer full): the forecast as it is now
 */
LiaisonForecast *
liaison_forecast_builder_end (LiaisonForecastBuilder *self)
{
  LiaisonForecast *forecast = g_steal_pointer (&self->forecast);

  if (!self->dated)
    {
      g_free (forecast->modified);
      forecast->modified = liaison_moment_now ();
    }
  liaison_forecast_builder_free (self);
  return forecast;
}
