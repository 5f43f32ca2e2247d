/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "forecast/answer.h"

G_BEGIN_DECLS

/* One answer given at one time by one person: a probability, or what else the type of the question asks for. Immutable. */
#define LIAISON_TYPE_ESTIMATE (liaison_estimate_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEstimate, liaison_estimate, LIAISON, ESTIMATE, GObject)

typedef enum
{
  LIAISON_CONFIDENCE_LOW,
  LIAISON_CONFIDENCE_MODERATE,
  LIAISON_CONFIDENCE_HIGH,
} LiaisonConfidence;

/* AT is an ISO 8601 time in UTC, or NULL for now; BY and REASON may be NULL. PROBABILITY is from 0 to 1. */
LiaisonEstimate   *liaison_estimate_new             (double             probability,
                                                     LiaisonConfidence  confidence,
                                                     const char        *reason,
                                                     const char        *by,
                                                     const char        *at);
/* An answer to a question of any type. */
LiaisonEstimate   *liaison_estimate_new_answer      (const LiaisonAnswer *answer,
                                                     LiaisonConfidence  confidence,
                                                     const char        *reason,
                                                     const char        *by,
                                                     const char        *at);
/* The three below are short for liaison_answer_new_…() and this. */
LiaisonEstimate   *liaison_estimate_new_choice      (const LiaisonShare *shares,
                                                     guint              n,
                                                     LiaisonConfidence  confidence,
                                                     const char        *reason,
                                                     const char        *by,
                                                     const char        *at);
LiaisonEstimate   *liaison_estimate_new_quantiles   (LiaisonQuestionType type,
                                                     const double      *quantiles,
                                                     LiaisonConfidence  confidence,
                                                     const char        *reason,
                                                     const char        *by,
                                                     const char        *at);
LiaisonEstimate   *liaison_estimate_new_conditional (const LiaisonConditional *conditional,
                                                     LiaisonConfidence  confidence,
                                                     const char        *reason,
                                                     const char        *by,
                                                     const char        *at);
const LiaisonAnswer *liaison_estimate_get_answer    (LiaisonEstimate   *self);
LiaisonQuestionType liaison_estimate_get_question_type (LiaisonEstimate *self);
/* From 0 to 1; of a conditional pair the implied P(B). NAN for several outcomes, quantities and dates, which have not one. */
double             liaison_estimate_get_probability (LiaisonEstimate   *self);
LiaisonConfidence  liaison_estimate_get_confidence  (LiaisonEstimate   *self);
const char        *liaison_estimate_get_reason      (LiaisonEstimate   *self); /* nullable */
const char        *liaison_estimate_get_by          (LiaisonEstimate   *self); /* nullable */
const char        *liaison_estimate_get_at          (LiaisonEstimate   *self);
gint64             liaison_estimate_get_instant     (LiaisonEstimate   *self); /* microseconds since 1970 */

G_END_DECLS
