/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* All that stands in any of the files. Which comes first, and how often one comes, makes no difference. FILES are not changed. */
LiaisonForecastFile *liaison_forecast_merge          (LiaisonForecastFile * const *files,
                                                      guint                        n);
/* What became of BASE in two copies: both changes. Here a removal is told from what was never there. */
LiaisonForecastFile *liaison_forecast_merge_changes  (LiaisonForecastFile         *base,
                                                      LiaisonForecastFile         *ours,
                                                      LiaisonForecastFile         *theirs);

G_END_DECLS
