/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "forecast/evidence.h"

G_BEGIN_DECLS

/* A button that shows how strongly a piece of evidence bears, in a word and a number, and lets the reader say it. Signal "edited":
 * the reader said it. */
#define LIAISON_TYPE_EVIDENCE_STRENGTH (liaison_evidence_strength_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEvidenceStrength, liaison_evidence_strength, LIAISON, EVIDENCE_STRENGTH, GtkWidget)

/* RATIO is negative where nobody said. Emits nothing. */
void   liaison_evidence_strength_set       (LiaisonEvidenceStrength *self,
                                            LiaisonBearing           bearing,
                                            double                   ratio);
double liaison_evidence_strength_get_ratio (LiaisonEvidenceStrength *self);

G_END_DECLS
