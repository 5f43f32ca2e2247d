/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEstimate: one answer given at one time by one person. Immutable. */

#include "forecast/forecast-private.h"

#include "forecast/moment.h"

struct _LiaisonEstimate
{
  GObject parent_instance;

  LiaisonAnswer *answer;
  LiaisonConfidence confidence;
  char *reason;
  char *by;
  char *at;
  gint64 instant;              /* the same, in microseconds since 1970 */
  JsonObject *extra;
};

G_DEFINE_FINAL_TYPE (LiaisonEstimate, liaison_estimate, G_TYPE_OBJECT)

static char *
dup_filled (const char *string)
{
  return string == NULL || *string == '\0' ? NULL : g_strdup (string);
}

static void
liaison_estimate_finalize (GObject *object)
{
  LiaisonEstimate *self = LIAISON_ESTIMATE (object);

  g_clear_pointer (&self->answer, liaison_answer_unref);
  g_free (self->reason);
  g_free (self->by);
  g_free (self->at);
  g_clear_pointer (&self->extra, json_object_unref);

  G_OBJECT_CLASS (liaison_estimate_parent_class)->finalize (object);
}

static void
liaison_estimate_class_init (LiaisonEstimateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_estimate_finalize;
}

static void
liaison_estimate_init (LiaisonEstimate *self)
{
}

/**
 * liaison_estimate_new:
 * @probability: from 0 to 1
 * @confidence: how firmly it is held
 * @reason: (nullable): why
 * @by: (nullable): whose estimate it is
 * @at: (nullable): when it was given, an ISO 8601 time with its offset from UTC; %NULL for now
 *
 * Makes an estimate.
 *
 * Returns: (transfer full): the estimate
 */
LiaisonEstimate *
liaison_estimate_new (double             probability,
                      LiaisonConfidence  confidence,
                      const char        *reason,
                      const char        *by,
                      const char        *at)
{
  g_autoptr (LiaisonAnswer) answer = liaison_answer_new_probability (probability);

  return answer != NULL ? liaison_estimate_new_full (answer, confidence, reason, by, at, NULL) : NULL;
}

/**
 * liaison_estimate_new_answer:
 * @answer: what is said
 * @confidence: how firmly it is held
 * @reason: (nullable): why
 * @by: (nullable): whose estimate it is
 * @at: (nullable): when it was given, an ISO 8601 time with its offset from UTC; %NULL for now
 *
 * Makes an estimate of a question of any type.
 *
 * Returns: (transfer full): the estimate
 */
LiaisonEstimate *
liaison_estimate_new_answer (const LiaisonAnswer *answer,
                             LiaisonConfidence    confidence,
                             const char          *reason,
                             const char          *by,
                             const char          *at)
{
  return liaison_estimate_new_full (answer, confidence, reason, by, at, NULL);
}

/**
 * liaison_estimate_new_choice:
 * @shares: (array length=n): the probability of each outcome; together they are 1
 * @n: how many
 * @confidence: how firmly it is held
 * @reason: (nullable): why
 * @by: (nullable): whose estimate it is
 * @at: (nullable): when it was given; %NULL for now
 *
 * Makes an estimate of a question with several outcomes. What can be an answer tells liaison_shares_are_valid().
 *
 * Returns: (transfer full): the estimate
 */
LiaisonEstimate *
liaison_estimate_new_choice (const LiaisonShare *shares,
                             guint               n,
                             LiaisonConfidence   confidence,
                             const char         *reason,
                             const char         *by,
                             const char         *at)
{
  g_autoptr (LiaisonAnswer) answer = liaison_answer_new_choice (shares, n);

  return answer != NULL ? liaison_estimate_new_full (answer, confidence, reason, by, at, NULL) : NULL;
}

/**
 * liaison_estimate_new_quantiles:
 * @type: %LIAISON_QUESTION_QUANTITY or %LIAISON_QUESTION_DATE
 * @quantiles: (array fixed-size=5): the quantiles, none less than the one before; of a date days since 1970-01-01
 * @confidence: how firmly it is held
 * @reason: (nullable): why
 * @by: (nullable): whose estimate it is
 * @at: (nullable): when it was given; %NULL for now
 *
 * Makes an estimate of a number or a day. What can be an answer tells liaison_quantiles_are_valid().
 *
 * Returns: (transfer full): the estimate
 */
LiaisonEstimate *
liaison_estimate_new_quantiles (LiaisonQuestionType  type,
                                const double        *quantiles,
                                LiaisonConfidence    confidence,
                                const char          *reason,
                                const char          *by,
                                const char          *at)
{
  g_autoptr (LiaisonAnswer) answer = liaison_answer_new_quantiles (type, quantiles);

  return answer != NULL ? liaison_estimate_new_full (answer, confidence, reason, by, at, NULL) : NULL;
}

/**
 * liaison_estimate_new_conditional:
 * @conditional: P(A), P(B | A) and P(B | not A)
 * @confidence: how firmly it is held
 * @reason: (nullable): why
 * @by: (nullable): whose estimate it is
 * @at: (nullable): when it was given; %NULL for now
 *
 * Makes an estimate of a question with a condition.
 *
 * Returns: (transfer full): the estimate
 */
LiaisonEstimate *
liaison_estimate_new_conditional (const LiaisonConditional *conditional,
                                  LiaisonConfidence         confidence,
                                  const char               *reason,
                                  const char               *by,
                                  const char               *at)
{
  g_autoptr (LiaisonAnswer) answer = liaison_answer_new_conditional (conditional);

  return answer != NULL ? liaison_estimate_new_full (answer, confidence, reason, by, at, NULL) : NULL;
}

/**
 * liaison_estimate_new_full: (skip)
 * @answer: what is said
 * @confidence: how firmly it is held
 * @reason: (nullable): why
 * @by: (nullable): whose estimate it is
 * @at: (nullable): when it was given
 * @extra: (nullable): members of the file that are not known here
 *
 * Makes an estimate as it stands in a file.
 *
 * Returns: (transfer full): the estimate
 */
LiaisonEstimate *
liaison_estimate_new_full (const LiaisonAnswer *answer,
                           LiaisonConfidence    confidence,
                           const char          *reason,
                           const char          *by,
                           const char          *at,
                           JsonObject          *extra)
{
  LiaisonEstimate *self;

  g_return_val_if_fail (answer != NULL, NULL);
  g_return_val_if_fail (confidence <= LIAISON_CONFIDENCE_HIGH, NULL);
  g_return_val_if_fail (at == NULL || liaison_moment_is_time (at), NULL);

  self = g_object_new (LIAISON_TYPE_ESTIMATE, NULL);
  self->answer = liaison_answer_ref (answer);
  self->confidence = confidence;
  self->reason = dup_filled (reason);
  self->by = dup_filled (by);
  self->at = at != NULL ? g_strdup (at) : liaison_moment_now ();
  self->instant = liaison_moment_to_instant (self->at);
  self->extra = extra != NULL ? json_object_ref (extra) : NULL;
  return self;
}

/**
 * liaison_estimate_with_words: (skip)
 * @self: an estimate
 * @by: (nullable): whose estimate it is called
 * @reason: (nullable): why it was given
 *
 * Returns: (transfer full): the same estimate in these words, without members of the file that are not known here
 */
LiaisonEstimate *
liaison_estimate_with_words (LiaisonEstimate *self,
                             const char      *by,
                             const char      *reason)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE (self), NULL);

  return liaison_estimate_new_full (self->answer, self->confidence, reason, by, self->at, NULL);
}

/**
 * liaison_estimate_get_answer:
 * @self: an estimate
 *
 * Returns: (transfer none): what it says
 */
const LiaisonAnswer *
liaison_estimate_get_answer (LiaisonEstimate *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE (self), NULL);

  return self->answer;
}

/**
 * liaison_estimate_get_question_type:
 * @self: an estimate
 *
 * Returns: the type of the questions that it answers
 */
LiaisonQuestionType
liaison_estimate_get_question_type (LiaisonEstimate *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE (self), LIAISON_QUESTION_BINARY);

  return liaison_answer_get_question_type (self->answer);
}

/**
 * liaison_estimate_get_probability:
 * @self: an estimate
 *
 * Returns: the probability, from 0 to 1; of a conditional pair the one that it implies. NAN for several outcomes, quantities and
 *   dates: liaison_estimate_get_answer() has what they say
 */
double
liaison_estimate_get_probability (LiaisonEstimate *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE (self), 0.5);

  return liaison_answer_get_probability (self->answer);
}

/**
 * liaison_estimate_get_confidence:
 * @self: an estimate
 *
 * Returns: how firmly it is held
 */
LiaisonConfidence
liaison_estimate_get_confidence (LiaisonEstimate *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE (self), LIAISON_CONFIDENCE_MODERATE);

  return self->confidence;
}

/**
 * liaison_estimate_get_reason:
 * @self: an estimate
 *
 * Returns: (transfer none) (nullable): why it was given
 */
const char *
liaison_estimate_get_reason (LiaisonEstimate *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE (self), NULL);

  return self->reason;
}

/**
 * liaison_estimate_get_by:
 * @self: an estimate
 *
 * Returns: (transfer none) (nullable): whose estimate it is
 */
const char *
liaison_estimate_get_by (LiaisonEstimate *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE (self), NULL);

  return self->by;
}

/**
 * liaison_estimate_get_at:
 * @self: an estimate
 *
 * Returns: (transfer none): when it was given, an ISO 8601 time
 */
const char *
liaison_estimate_get_at (LiaisonEstimate *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE (self), NULL);

  return self->at;
}

/**
 * liaison_estimate_get_instant:
 * @self: an estimate
 *
 * Returns: when it was given, in microseconds since 1970 began in UTC
 */
gint64
liaison_estimate_get_instant (LiaisonEstimate *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE (self), 0);

  return self->instant;
}

/**
 * liaison_estimate_get_extra: (skip)
 * @self: an estimate
 *
 * Returns: (transfer none) (nullable): members of the file that are not known here
 */
JsonObject *
liaison_estimate_get_extra (LiaisonEstimate *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE (self), NULL);

  return self->extra;
}
