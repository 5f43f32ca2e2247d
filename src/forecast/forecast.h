/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "forecast/choice-outcome.h"
#include "forecast/estimate.h"
#include "forecast/evidence.h"

G_BEGIN_DECLS

/* A question about the future with its estimates and evidence. Immutable: an edit makes a new forecast with the same id from
 * a builder, so that undo is a matter of putting the old one back. What a later version of Liaison wrote into it is kept. */
#define LIAISON_TYPE_FORECAST (liaison_forecast_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForecast, liaison_forecast, LIAISON, FORECAST, GObject)

typedef enum
{
  LIAISON_OUTCOME_OPEN,
  LIAISON_OUTCOME_YES,
  LIAISON_OUTCOME_NO,
  LIAISON_OUTCOME_VOID, /* can no longer be decided */
  LIAISON_OUTCOME_CHOSEN, /* of a choice: one of its outcomes came to be */
  LIAISON_OUTCOME_VALUE,  /* of a quantity or a date: it is known */
} LiaisonOutcome;

const char      *liaison_forecast_get_id         (LiaisonForecast *self);
const char      *liaison_forecast_get_question   (LiaisonForecast *self);
const char      *liaison_forecast_get_criteria   (LiaisonForecast *self); /* nullable */
const char      *liaison_forecast_get_background (LiaisonForecast *self); /* nullable */
const char      *liaison_forecast_get_lesson     (LiaisonForecast *self); /* nullable; what was learned from it */
const char      *liaison_forecast_get_opened     (LiaisonForecast *self); /* "2021-01-24T10:00:00Z" */
const char      *liaison_forecast_get_closes     (LiaisonForecast *self); /* nullable, "2022-01-20" */
const char      *liaison_forecast_get_modified   (LiaisonForecast *self);
LiaisonQuestionType liaison_forecast_get_question_type (LiaisonForecast *self);
/* Of const LiaisonChoiceOutcome *: those of a question of choice, in the reader's order; maybe none. */
const GPtrArray *liaison_forecast_get_outcomes   (LiaisonForecast *self);
/* The name of one of them; ID itself where it is none of them any more. */
const char      *liaison_forecast_get_outcome_name (LiaisonForecast *self,
                                                  const char      *id);
const char      *liaison_forecast_get_unit       (LiaisonForecast *self); /* nullable; what a quantity is counted in */
/* Nullable; of a conditional pair the condition A, itself a question. What is asked for then is B. */
const char      *liaison_forecast_get_condition  (LiaisonForecast *self);
/* How often such things happen, from 0 to 1; NAN when nobody said. */
double           liaison_forecast_get_base_rate  (LiaisonForecast *self);
LiaisonOutcome   liaison_forecast_get_outcome    (LiaisonForecast *self);
/* The id of the outcome that came to be; NULL unless the outcome is LIAISON_OUTCOME_CHOSEN. */
const char      *liaison_forecast_get_chosen     (LiaisonForecast *self);
/* What became of a quantity, or of a date, in days since 1970-01-01; NAN unless the outcome is LIAISON_OUTCOME_VALUE. */
double           liaison_forecast_get_value      (LiaisonForecast *self);
/* Of a conditional pair that is decided: whether the condition came true; LIAISON_OUTCOME_OPEN where nobody says. */
LiaisonOutcome   liaison_forecast_get_condition_outcome (LiaisonForecast *self);
const char      *liaison_forecast_get_resolved   (LiaisonForecast *self); /* nullable, "2022-01-12T09:00:00Z" */
const char      *liaison_forecast_get_verdict    (LiaisonForecast *self); /* nullable; what decided it */
const char      *liaison_forecast_get_link       (LiaisonForecast *self); /* nullable; where one can read of it */
const char * const *liaison_forecast_get_tags    (LiaisonForecast *self); /* NULL-terminated, maybe empty */
/* Of LiaisonEstimate *, oldest first; may be empty. All answer a question of the forecast's type. */
const GPtrArray *liaison_forecast_get_estimates  (LiaisonForecast *self);
/* How many more answer a question of another type, from before the type was changed: they are kept, and do not count. */
guint            liaison_forecast_get_n_other_estimates (LiaisonForecast *self);
/* The newest estimate, or NULL. */
LiaisonEstimate *liaison_forecast_get_current    (LiaisonForecast *self);
/* Of LiaisonEvidence *. */
const GPtrArray *liaison_forecast_get_evidence   (LiaisonForecast *self);

/* An edit: starts from a forecast, or from nothing, and ends in a new one. Strings are copied; "" counts as NULL. */
typedef struct _LiaisonForecastBuilder LiaisonForecastBuilder;

LiaisonForecastBuilder *liaison_forecast_builder_new             (LiaisonForecast        *from); /* nullable */
/* Asks what FROM asks, under the same id, and says nothing yet: no estimates, no evidence, no lesson, no outcome. */
LiaisonForecastBuilder *liaison_forecast_builder_new_question    (LiaisonForecast        *from);
void                    liaison_forecast_builder_free            (LiaisonForecastBuilder *self);
void                    liaison_forecast_builder_set_question    (LiaisonForecastBuilder *self,
                                                                  const char             *question);
void                    liaison_forecast_builder_set_criteria    (LiaisonForecastBuilder *self,
                                                                  const char             *criteria);
void                    liaison_forecast_builder_set_background  (LiaisonForecastBuilder *self,
                                                                  const char             *background);
void                    liaison_forecast_builder_set_lesson      (LiaisonForecastBuilder *self,
                                                                  const char             *lesson);
void                    liaison_forecast_builder_set_closes      (LiaisonForecastBuilder *self,
                                                                  const char             *date);
/* Estimates of other types are kept apart, and are there again when the type is changed back. A resolution that does not fit
 * the type counts as none. */
void                    liaison_forecast_builder_set_question_type (LiaisonForecastBuilder *self,
                                                                  LiaisonQuestionType     type);
/* Returns the id of the new outcome, which stands last; it belongs to the builder. */
const char             *liaison_forecast_builder_add_outcome     (LiaisonForecastBuilder *self,
                                                                  const char             *name);
void                    liaison_forecast_builder_rename_outcome  (LiaisonForecastBuilder *self,
                                                                  const char             *id,
                                                                  const char             *name);
void                    liaison_forecast_builder_move_outcome    (LiaisonForecastBuilder *self,
                                                                  const char             *id,
                                                                  guint                   position);
/* What estimates say of it stays in them. */
void                    liaison_forecast_builder_remove_outcome  (LiaisonForecastBuilder *self,
                                                                  const char             *id);
void                    liaison_forecast_builder_set_unit        (LiaisonForecastBuilder *self,
                                                                  const char             *unit);
void                    liaison_forecast_builder_set_condition   (LiaisonForecastBuilder *self,
                                                                  const char             *condition);
/* NAN: nobody says. */
void                    liaison_forecast_builder_set_base_rate   (LiaisonForecastBuilder *self,
                                                                  double                  base_rate);
void                    liaison_forecast_builder_set_tags        (LiaisonForecastBuilder *self,
                                                                  const char * const     *tags);
/* OUTCOME is yes, no or void; AT NULL stands for now; NOTE may be NULL. */
void                    liaison_forecast_builder_resolve         (LiaisonForecastBuilder *self,
                                                                  LiaisonOutcome          outcome,
                                                                  const char             *at,
                                                                  const char             *note);
/* A choice: the outcome with ID came to be. */
void                    liaison_forecast_builder_resolve_chosen  (LiaisonForecastBuilder *self,
                                                                  const char             *id,
                                                                  const char             *at,
                                                                  const char             *note);
/* A quantity, or a date in days since 1970-01-01. */
void                    liaison_forecast_builder_resolve_value   (LiaisonForecastBuilder *self,
                                                                  double                  value,
                                                                  const char             *at,
                                                                  const char             *note);
/* A conditional pair. CONDITION is yes, no, or open where nobody knows; OUTCOME, of what was asked for, yes or no. */
void                    liaison_forecast_builder_resolve_conditional (LiaisonForecastBuilder *self,
                                                                  LiaisonOutcome          condition,
                                                                  LiaisonOutcome          outcome,
                                                                  const char             *at,
                                                                  const char             *note);
/* Of a question that is resolved already: the address of a page that tells of it, or NULL. */
void                    liaison_forecast_builder_set_link        (LiaisonForecastBuilder *self,
                                                                  const char             *link);
void                    liaison_forecast_builder_reopen          (LiaisonForecastBuilder *self);
void                    liaison_forecast_builder_add_estimate    (LiaisonForecastBuilder *self,
                                                                  LiaisonEstimate        *estimate);
void                    liaison_forecast_builder_remove_estimate (LiaisonForecastBuilder *self,
                                                                  LiaisonEstimate        *estimate);
/* Members of ESTIMATE that are not known here are kept. */
void                    liaison_forecast_builder_replace_estimate (LiaisonForecastBuilder *self,
                                                                   LiaisonEstimate        *estimate,
                                                                   LiaisonEstimate        *after);
void                    liaison_forecast_builder_add_evidence    (LiaisonForecastBuilder *self,
                                                                  LiaisonEvidence        *evidence);
void                    liaison_forecast_builder_replace_evidence (LiaisonForecastBuilder *self,
                                                                  LiaisonEvidence        *evidence); /* same id */
void                    liaison_forecast_builder_remove_evidence (LiaisonForecastBuilder *self,
                                                                  const char             *id);
/* Frees the builder. */
LiaisonForecast        *liaison_forecast_builder_end             (LiaisonForecastBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonForecastBuilder, liaison_forecast_builder_free)

G_END_DECLS
