/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/network.h"

G_BEGIN_DECLS

/* A network in words, for tests. ENTITIES: "voss:person raid:operation:2021-01-01..2021-01-31", the days only if they are known, most important first. RELATIONS, one after the other, each
 * "voss leads kallavia" and then, if it is not neutral, actual, certain and stated once, words of "positive", "negative", "expected",
 * "possible", "hypothetical", "weak", "2" (to 9: times stated), "2021-01-01..2021-02-01" (when), "; " between them. */
LiaisonNetwork *graph_make (const char *entities,
                            const char *relations);

G_END_DECLS
