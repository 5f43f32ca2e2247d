/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/network.h"

G_BEGIN_DECLS

/* Whether a walk may go along RELATION. */
typedef gboolean (*LiaisonPathsFunc) (LiaisonRelation *relation,
                                      gpointer         data);

/* How far the entities are from ENTITY, in steps along relations in either direction: LiaisonEntity → steps + 1, as a guint in the
 * pointer. Only those within LIMIT steps; G_MAXUINT for all. */
GHashTable *liaison_paths_measure (LiaisonNetwork   *network,
                                   LiaisonEntity    *entity,
                                   guint             limit,
                                   LiaisonPathsFunc  may_go,
                                   gpointer          data);
/* The same for the entities on all the shortest paths between two, counted from FROM, both included; NULL if there is no path. */
GHashTable *liaison_paths_find    (LiaisonNetwork   *network,
                                   LiaisonEntity    *from,
                                   LiaisonEntity    *to,
                                   LiaisonPathsFunc  may_go,
                                   gpointer          data);

G_END_DECLS
