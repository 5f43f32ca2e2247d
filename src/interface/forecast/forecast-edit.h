/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document-changes.h"

G_BEGIN_DECLS

/* Ends BUILDER, an edit of FORECAST, and puts the outcome into DOCUMENT, undoably. LABEL is translated ("Edit Question"). Edits of
 * the same KIND ("question"), which may be NULL, that follow each other closely are undone together. */
void liaison_forecast_edit_commit (LiaisonDocument        *document,
                                   LiaisonForecast        *forecast,
                                   LiaisonForecastBuilder *builder,
                                   const char             *label,
                                   const char             *kind);

G_END_DECLS
