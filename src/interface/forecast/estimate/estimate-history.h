/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* The estimates that were given for a forecast, as a part of its editor. Signal "edit", with an estimate: the reader asks to
 * edit it. */
#define LIAISON_TYPE_ESTIMATE_HISTORY (liaison_estimate_history_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEstimateHistory, liaison_estimate_history, LIAISON, ESTIMATE_HISTORY, AdwPreferencesGroup)

/* PENDING, which may be NULL, is the estimate that is still being written. */
void liaison_estimate_history_set (LiaisonEstimateHistory *self,
                                   LiaisonDocument        *document,
                                   LiaisonForecast        *forecast,
                                   LiaisonEstimate        *pending);

G_END_DECLS
