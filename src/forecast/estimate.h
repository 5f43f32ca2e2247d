/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One probability given at one time by one person. Immutable. */
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
double             liaison_estimate_get_probability (LiaisonEstimate   *self);
LiaisonConfidence  liaison_estimate_get_confidence  (LiaisonEstimate   *self);
const char        *liaison_estimate_get_reason      (LiaisonEstimate   *self); /* nullable */
const char        *liaison_estimate_get_by          (LiaisonEstimate   *self); /* nullable */
const char        *liaison_estimate_get_at          (LiaisonEstimate   *self);
gint64             liaison_estimate_get_instant     (LiaisonEstimate   *self); /* microseconds since 1970 */

G_END_DECLS
