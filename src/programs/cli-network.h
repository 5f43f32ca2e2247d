/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"
#include "network/network.h"

G_BEGIN_DECLS

/* Of what the network is asked for. */
typedef struct
{
  const char *const *paths; /* articles and folders, or one forecast file, as on the command line */
  const char *forecasts;    /* with what the reader corrected; nullable */
  gboolean plain;           /* the articles are body text as it stands */
  gboolean no_cache;        /* of several articles, too, nothing is taken that was found before */
} LiaisonCliNetworkWish;

LiaisonNetwork *liaison_cli_load_network (const LiaisonCliNetworkWish  *wish,
                                          LiaisonForecastFile         **forecasts,
                                          gboolean                     *complete,
                                          GError                      **error);

G_END_DECLS
