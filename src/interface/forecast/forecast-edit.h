/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document-changes.h"

G_BEGIN_DECLS

/* What the parts of the forecast editor share. */

typedef void (*LiaisonForecastSetTextFunc) (LiaisonForecastBuilder *builder,
                                            const char             *text);

/* Ends BUILDER, an edit of FORECAST, and puts the outcome into DOCUMENT, undoably. LABEL is translated ("Edit Question"). Edits of
 * the same KIND ("question"), which may be NULL, that follow each other closely are undone together. */
void     liaison_forecast_edit_commit   (LiaisonDocument            *document,
                                         LiaisonForecast            *forecast,
                                         LiaisonForecastBuilder     *builder,
                                         const char                 *label,
                                         const char                 *kind);
/* The same for one text of a forecast; TEXT may be NULL. */
void     liaison_forecast_edit_text     (LiaisonDocument            *document,
                                         LiaisonForecast            *forecast,
                                         LiaisonForecastSetTextFunc  set,
                                         const char                 *text,
                                         const char                 *label,
                                         const char                 *kind);
/* Whether B is another forecast than A, and not A after an edit; both may be NULL. */
gboolean liaison_forecast_edit_is_other (LiaisonForecast            *a,
                                         LiaisonForecast            *b);
/* When a new estimate is given: now, and later than every estimate before. (transfer full) */
char    *liaison_forecast_edit_dup_time (LiaisonForecast            *forecast);
/* The reader's newest estimate again, now, undoably; FALSE when there is none. */
gboolean liaison_forecast_edit_reaffirm (LiaisonDocument            *document,
                                         LiaisonForecast            *forecast);
/* Why FORECAST takes no estimates any more, for the reader; NULL while it does. (transfer none) */
const char *liaison_forecast_edit_get_refusal (LiaisonForecast      *forecast);

G_END_DECLS
