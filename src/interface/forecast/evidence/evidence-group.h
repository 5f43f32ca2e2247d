/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* The evidence of a forecast, as a part of its editor. */
#define LIAISON_TYPE_EVIDENCE_GROUP (liaison_evidence_group_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEvidenceGroup, liaison_evidence_group, LIAISON, EVIDENCE_GROUP, AdwPreferencesGroup)

void liaison_evidence_group_set (LiaisonEvidenceGroup *self,
                                 LiaisonDocument      *document,
                                 LiaisonForecast      *forecast);

G_END_DECLS
