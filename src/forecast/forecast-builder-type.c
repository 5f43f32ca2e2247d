/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an edit does to a forecast beyond its texts, estimates and evidence: what kind of answer the question asks for, and how
 * it was decided. */

#include "forecast/forecast-private.h"

#include <math.h>

#include "forecast/moment.h"

static void
replace_string (char       **place,
                const char  *value)
{
  char *copy = value == NULL || *value == '\0' ? NULL : g_strdup (value);

  g_free (*place);
  *place = copy;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = liaison_estimate_get_instant (*(LiaisonEstimate **) a);
  gint64 second = liaison_estimate_get_instant (*(LiaisonEstimate **) b);

  return (first > second) - (first < second);
}

/**
 * liaison_forecast_builder_set_question_type:
 * @self: a builder
 * @type: what kind of answer the question asks for
 *
 * Changes the type of the question. Estimates that answer one of another type are kept in the file, but are not seen until the
 * type is changed back; what was decided in a form that does not fit the type does not count meanwhile.
 */
void
liaison_forecast_builder_set_question_type (LiaisonForecastBuilder *self,
                                            LiaisonQuestionType     type)
{
  g_autoptr (GPtrArray) all = NULL;

  g_return_if_fail (type < LIAISON_N_QUESTION_TYPES);

  if (type == self->forecast->type)
    return;
  all = liaison_forecast_dup_all_estimates (self->forecast);
  g_ptr_array_sort (all, compare_times); /* which leaves those of one time as they are */
  self->forecast->type = type;
  liaison_forecast_builder_set_estimates (self, all);
}

/**
 * liaison_forecast_builder_add_outcome:
 * @self: a builder
 * @name: what to call it
 *
 * Adds an outcome that a question of choice may have, after those that there are.
 *
 * Returns: (transfer none): its id, which belongs to the builder
 */
const char *
liaison_forecast_builder_add_outcome (LiaisonForecastBuilder *self,
                                      const char             *name)
{
  LiaisonChoiceOutcome *outcome;

  g_return_val_if_fail (name != NULL, NULL);

  outcome = liaison_choice_outcome_new (NULL, name, NULL);
  g_ptr_array_add (self->forecast->outcomes, outcome);
  return outcome->id;
}

/**
 * liaison_forecast_builder_rename_outcome:
 * @self: a builder
 * @id: the id of an outcome
 * @name: what to call it
 */
void
liaison_forecast_builder_rename_outcome (LiaisonForecastBuilder *self,
                                         const char             *id,
                                         const char             *name)
{
  const LiaisonChoiceOutcome *before;
  guint position;

  g_return_if_fail (name != NULL);

  before = liaison_choice_outcomes_find (self->forecast->outcomes, id, &position);
  if (before == NULL)
    return;
  g_ptr_array_insert (self->forecast->outcomes, (int) position,
                      liaison_choice_outcome_new (id, name, liaison_choice_outcome_get_extra (before)));
  g_ptr_array_remove_index (self->forecast->outcomes, position + 1);
}

/**
 * liaison_forecast_builder_move_outcome:
 * @self: a builder
 * @id: the id of an outcome
 * @position: where it is to stand; past the end means at the end
 */
void
liaison_forecast_builder_move_outcome (LiaisonForecastBuilder *self,
                                       const char             *id,
                                       guint                   position)
{
  GPtrArray *outcomes = self->forecast->outcomes;
  guint before;
  gpointer outcome;

  if (liaison_choice_outcomes_find (outcomes, id, &before) == NULL)
    return;
  outcome = g_ptr_array_steal_index (outcomes, before);
  g_ptr_array_insert (outcomes, (int) MIN (position, outcomes->len), outcome);
}

/**
 * liaison_forecast_builder_remove_outcome:
 * @self: a builder
 * @id: the id of an outcome
 *
 * Removes an outcome. Estimates keep what they gave it: that much was not given to the others.
 */
void
liaison_forecast_builder_remove_outcome (LiaisonForecastBuilder *self,
                                         const char             *id)
{
  guint position;

  if (liaison_choice_outcomes_find (self->forecast->outcomes, id, &position) != NULL)
    g_ptr_array_remove_index (self->forecast->outcomes, position);
}

/**
 * liaison_forecast_builder_set_outcomes: (skip)
 * @self: a builder
 * @outcomes: (element-type LiaisonChoiceOutcome): the outcomes
 */
void
liaison_forecast_builder_set_outcomes (LiaisonForecastBuilder *self,
                                       GPtrArray              *outcomes)
{
  GPtrArray *copy = liaison_choice_outcomes_copy (outcomes);

  g_ptr_array_unref (self->forecast->outcomes);
  self->forecast->outcomes = copy;
}

/**
 * liaison_forecast_builder_set_unit:
 * @self: a builder
 * @unit: (nullable): what a quantity is counted in
 */
void
liaison_forecast_builder_set_unit (LiaisonForecastBuilder *self,
                                   const char             *unit)
{
  replace_string (&self->forecast->unit, unit);
}

/**
 * liaison_forecast_builder_set_condition:
 * @self: a builder
 * @condition: (nullable): the condition of a conditional pair, as a question
 */
void
liaison_forecast_builder_set_condition (LiaisonForecastBuilder *self,
                                        const char             *condition)
{
  replace_string (&self->forecast->condition, condition);
}

static void
resolve (LiaisonForecastBuilder *self,
         const LiaisonDecision  *decision,
         const char             *at,
         const char             *note)
{
  g_autofree char *now = liaison_moment_now ();
  const LiaisonResolution *before = self->forecast->resolution;
  g_autoptr (LiaisonResolution) resolution = NULL;

  g_return_if_fail (at == NULL || liaison_moment_is_time (at));

  resolution = liaison_resolution_new_full (decision, at != NULL ? at : now, note, now, before != NULL ? before->extra : NULL);
  liaison_forecast_builder_set_resolution (self, resolution);
}

/**
 * liaison_forecast_builder_resolve:
 * @self: a builder
 * @outcome: how the question was decided: yes, no or void
 * @at: (nullable): when the world decided it, an ISO 8601 time with its offset from UTC; %NULL for now
 * @note: (nullable): what decided it
 *
 * Resolves the question, in the place of a resolution that it may have. A question of any type can be void.
 */
void
liaison_forecast_builder_resolve (LiaisonForecastBuilder *self,
                                  LiaisonOutcome          outcome,
                                  const char             *at,
                                  const char             *note)
{
  LiaisonDecision decision = { .outcome = outcome };

  g_return_if_fail (outcome == LIAISON_OUTCOME_YES || outcome == LIAISON_OUTCOME_NO || outcome == LIAISON_OUTCOME_VOID);

  resolve (self, &decision, at, note);
}

/**
 * liaison_forecast_builder_resolve_chosen:
 * @self: a builder
 * @id: the id of the outcome that came to be
 * @at: (nullable): when the world decided it; %NULL for now
 * @note: (nullable): what decided it
 *
 * Resolves a question of choice.
 */
void
liaison_forecast_builder_resolve_chosen (LiaisonForecastBuilder *self,
                                         const char             *id,
                                         const char             *at,
                                         const char             *note)
{
  LiaisonDecision decision = { .outcome = LIAISON_OUTCOME_CHOSEN, .chosen = id };

  g_return_if_fail (id != NULL && *id != '\0');
  g_return_if_fail (self->forecast->type == LIAISON_QUESTION_CHOICE);

  resolve (self, &decision, at, note);
}

/**
 * liaison_forecast_builder_resolve_value:
 * @self: a builder
 * @value: what a quantity came to be; or the day that a date is, in days since 1970-01-01
 * @at: (nullable): when the world decided it; %NULL for now
 * @note: (nullable): what decided it
 *
 * Resolves a question for a quantity or a date.
 */
void
liaison_forecast_builder_resolve_value (LiaisonForecastBuilder *self,
                                        double                  value,
                                        const char             *at,
                                        const char             *note)
{
  LiaisonQuestionType type = self->forecast->type;
  LiaisonDecision decision = { .outcome = LIAISON_OUTCOME_VALUE, .value_type = type, .value = value };
  double quantiles[LIAISON_N_QUANTILES] = { value, value, value, value, value };

  g_return_if_fail (liaison_question_type_has_quantiles (type));
  g_return_if_fail (liaison_quantiles_are_valid (type, quantiles));

  if (type == LIAISON_QUESTION_DATE)
    decision.value = floor (value + 0.5);
  resolve (self, &decision, at, note);
}

/**
 * liaison_forecast_builder_resolve_conditional:
 * @self: a builder
 * @condition: whether the condition came true; %LIAISON_OUTCOME_OPEN where nobody knows
 * @outcome: whether what was asked for came to be: yes or no
 * @at: (nullable): when the world decided it; %NULL for now
 * @note: (nullable): what decided it
 *
 * Resolves a conditional pair.
 */
void
liaison_forecast_builder_resolve_conditional (LiaisonForecastBuilder *self,
                                              LiaisonOutcome          condition,
                                              LiaisonOutcome          outcome,
                                              const char             *at,
                                              const char             *note)
{
  LiaisonDecision decision = { .outcome = outcome, .condition = condition };

  g_return_if_fail (self->forecast->type == LIAISON_QUESTION_CONDITIONAL);
  g_return_if_fail (condition <= LIAISON_OUTCOME_NO);
  g_return_if_fail (outcome == LIAISON_OUTCOME_YES || outcome == LIAISON_OUTCOME_NO);

  resolve (self, &decision, at, note);
}

/**
 * liaison_forecast_builder_set_link:
 * @self: a builder whose question is resolved
 * @link: (nullable): the address of a page that tells what decided it
 */
void
liaison_forecast_builder_set_link (LiaisonForecastBuilder *self,
                                   const char             *link)
{
  g_autoptr (LiaisonResolution) resolution = NULL;

  g_return_if_fail (self->forecast->resolution != NULL);

  resolution = liaison_resolution_with_link (self->forecast->resolution, link);
  liaison_forecast_builder_set_resolution (self, resolution);
}

/**
 * liaison_forecast_builder_reopen:
 * @self: a builder
 *
 * Takes the question's resolution back. That is kept with its time, so that copies of the file in which the question is
 * resolved still do not resolve it again when they are merged.
 */
void
liaison_forecast_builder_reopen (LiaisonForecastBuilder *self)
{
  g_autofree char *now = NULL;
  const LiaisonResolution *before = self->forecast->resolution;
  g_autoptr (LiaisonResolution) resolution = NULL;

  if (before == NULL || before->outcome == LIAISON_OUTCOME_OPEN)
    return;
  now = liaison_moment_now ();
  resolution = liaison_resolution_new (LIAISON_OUTCOME_OPEN, NULL, NULL, now, before->extra);
  liaison_forecast_builder_set_resolution (self, resolution);
}
