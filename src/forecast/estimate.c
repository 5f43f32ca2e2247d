/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEstimate: one probability given at one time by one person. Immutable. */

#include "forecast/forecast-private.h"

#include "forecast/moment.h"

struct _LiaisonEstimate
{
  GObject parent_instance;

  double probability;
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
  return liaison_estimate_new_full (probability, confidence, reason, by, at, NULL);
}

/**
 * liaison_estimate_new_full: (skip)
 * @probability: from 0 to 1
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
liaison_estimate_new_full (double             probability,
                           LiaisonConfidence  confidence,
                           const char        *reason,
                           const char        *by,
                           const char        *at,
                           JsonObject        *extra)
{
  LiaisonEstimate *self;

  g_return_val_if_fail (probability >= 0.0 && probability <= 1.0, NULL);
  g_return_val_if_fail (confidence <= LIAISON_CONFIDENCE_HIGH, NULL);
  g_return_val_if_fail (at == NULL || liaison_moment_is_time (at), NULL);

  self = g_object_new (LIAISON_TYPE_ESTIMATE, NULL);
  self->probability = probability;
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

  return liaison_estimate_new_full (self->probability, self->confidence, reason, by, self->at, NULL);
}

/**
 * liaison_estimate_get_probability:
 * @self: an estimate
 *
 * Returns: the probability, from 0 to 1
 */
double
liaison_estimate_get_probability (LiaisonEstimate *self)
{
  g_return_val_if_fail (LIAISON_IS_ESTIMATE (self), 0.5);

  return self->probability;
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
