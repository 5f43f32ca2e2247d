/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/difference.h"

G_BEGIN_DECLS

/* What of the reader's forecasts would change, a line for each kind of change: "Added: “Will …?”, “Will …?”". DISPUTED, of
 * LiaisonForecast, may be NULL. Free with g_free(). */
char *liaison_difference_to_text (LiaisonDifference *difference,
                                  const GPtrArray   *disputed);

G_END_DECLS
