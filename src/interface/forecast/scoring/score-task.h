/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"
#include "forecast/track-record.h"

G_BEGIN_DECLS

/* Scores the forecasts that FILE has now, in another thread. Nothing of SCOPE is kept. */
void                liaison_score_task_run_async  (LiaisonForecastFile     *file,
                                                   const LiaisonScoreScope *scope,
                                                   GCancellable            *cancellable,
                                                   GAsyncReadyCallback      callback,
                                                   gpointer                 user_data);
LiaisonTrackRecord *liaison_score_task_run_finish (GAsyncResult            *result,
                                                   GError                 **error);

G_END_DECLS
