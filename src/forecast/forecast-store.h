/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* Loading and saving. A save is atomic: beside the file, synced, renamed, with the permissions that the file had. ETAG
 * stands for the content on disk: a save with the etag of an older content fails with LIAISON_FORECAST_FILE_ERROR_CHANGED
 * and writes nothing; an etag of NULL overwrites. Snapshots are taken before the work moves to another thread. */
void                 liaison_forecast_store_load_async  (GFile                *file,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
LiaisonForecastFile *liaison_forecast_store_load_finish (GAsyncResult         *result,
                                                         char                **etag,
                                                         GError              **error);
LiaisonForecastFile *liaison_forecast_store_load        (GFile                *file,
                                                         char                **etag,
                                                         GCancellable         *cancellable,
                                                         GError              **error);
void                 liaison_forecast_store_save_async  (LiaisonForecastFile  *forecasts,
                                                         GFile                *file,
                                                         const char           *etag,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
gboolean             liaison_forecast_store_save_finish (GAsyncResult         *result,
                                                         char                **new_etag,
                                                         GError              **error);
gboolean             liaison_forecast_store_save        (LiaisonForecastFile  *forecasts,
                                                         GFile                *file,
                                                         const char           *etag,
                                                         char                **new_etag,
                                                         GCancellable         *cancellable,
                                                         GError              **error);

G_END_DECLS
