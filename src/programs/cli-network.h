/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"
#include "network/network.h"

G_BEGIN_DECLS

LiaisonNetwork *liaison_cli_load_network (const char           *path,
                                          gboolean              plain,
                                          const char           *forecasts_path,
                                          LiaisonForecastFile **forecasts,
                                          GError              **error);

G_END_DECLS
