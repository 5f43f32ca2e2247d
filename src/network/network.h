/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/relation.h"

G_BEGIN_DECLS

/* Who is tied to whom: the entities and relations of an analysis, as the reader corrected it, as list models. */
#define LIAISON_TYPE_NETWORK (liaison_network_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonNetwork, liaison_network, LIAISON, NETWORK, GObject)

LiaisonNetwork  *liaison_network_new              (LiaisonAnalysis *analysis);
/* The same with corrections, of LiaisonCorrection *, applied in their order. */
LiaisonNetwork  *liaison_network_new_corrected    (LiaisonAnalysis *analysis,
                                                   GPtrArray       *corrections);
LiaisonAnalysis *liaison_network_get_analysis     (LiaisonNetwork  *self); /* as it was before them */
guint            liaison_network_get_n_lost       (LiaisonNetwork  *self); /* corrections that do not fit */
/* These, of LiaisonCorrection; NULL if there are none. */
const GPtrArray *liaison_network_get_lost         (LiaisonNetwork  *self);
GListModel      *liaison_network_get_entities     (LiaisonNetwork  *self); /* of LiaisonEntity, most important first */
GListModel      *liaison_network_get_relations    (LiaisonNetwork  *self); /* of LiaisonRelation */
LiaisonEntity   *liaison_network_find_entity      (LiaisonNetwork  *self,
                                                   const char      *id);   /* nullable */
LiaisonRelation *liaison_network_find_relation    (LiaisonNetwork  *self,
                                                   const char      *id);   /* nullable */
/* The entity whose mention covers OFFSET (code points), the shortest if several do; or NULL. */
LiaisonEntity   *liaison_network_entity_at        (LiaisonNetwork  *self,
                                                   guint            offset);
/* The relations that touch ENTITY, in the order of the model; free with g_ptr_array_unref(). */
GPtrArray       *liaison_network_dup_relations_of (LiaisonNetwork  *self,
                                                   LiaisonEntity   *entity);

G_END_DECLS
