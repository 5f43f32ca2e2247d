/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* What became of a question, to be chosen: as the type of the question needs. A new type of question has its rows made, and its
 * outcome put into a builder, here and nowhere else. Signal "changed": the reader chose otherwise. */
#define LIAISON_TYPE_RESOLVE_OUTCOME (liaison_resolve_outcome_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonResolveOutcome, liaison_resolve_outcome, LIAISON, RESOLVE_OUTCOME, GtkWidget)

/* Shows what can become of FORECAST, and what became of it if it is resolved. */
void     liaison_resolve_outcome_set_forecast (LiaisonResolveOutcome  *self,
                                               LiaisonForecast        *forecast);
/* Whether enough is said to resolve the question. */
gboolean liaison_resolve_outcome_get_complete (LiaisonResolveOutcome  *self);
/* Resolves it in BUILDER. AT is an ISO 8601 time, or NULL for now; NOTE may be NULL. */
void     liaison_resolve_outcome_apply        (LiaisonResolveOutcome  *self,
                                               LiaisonForecastBuilder *builder,
                                               const char             *at,
                                               const char             *note);

G_END_DECLS
