/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* A piece of evidence in the editor of a forecast. */
#define LIAISON_TYPE_EVIDENCE_ROW (liaison_evidence_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEvidenceRow, liaison_evidence_row, LIAISON, EVIDENCE_ROW, AdwPreferencesRow)

GtkWidget  *liaison_evidence_row_new    (LiaisonDocument    *document);
void        liaison_evidence_row_set    (LiaisonEvidenceRow *self,
                                         LiaisonForecast    *forecast,
                                         LiaisonEvidence    *evidence);
const char *liaison_evidence_row_get_id (LiaisonEvidenceRow *self);
/* Shows the passage in the article, if it is there. */
gboolean    liaison_evidence_row_reveal (LiaisonEvidenceRow *self);

G_END_DECLS
