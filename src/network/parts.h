/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/network.h"

G_BEGIN_DECLS

/* A network of several articles (analysis/join.h), told by article. All spans of a network count in the text of all of them; here they
 * are found by article, quickly, as they stand in order. A network of one article has one part. */

guint                 liaison_network_get_n_parts       (LiaisonNetwork   *self);
/* The article of PART, and where its text starts in that of all; START may be NULL. */
LiaisonArticle       *liaison_network_get_part          (LiaisonNetwork   *self,
                                                         guint             part,
                                                         guint            *start);
/* The part whose article is ARTICLE, or -1. */
int                   liaison_network_find_part         (LiaisonNetwork   *self,
                                                         LiaisonArticle   *article);
/* Those of ENTITY that stand in PART, in order; their spans count in the text of all. */
const LiaisonMention *liaison_network_get_mentions_in   (LiaisonNetwork   *self,
                                                         LiaisonEntity    *entity,
                                                         guint             part,
                                                         guint            *n_mentions);
/* Those of RELATION that stand in PART, in order; they count in the text of all. */
const LiaisonSpan    *liaison_network_get_evidence_in   (LiaisonNetwork   *self,
                                                         LiaisonRelation  *relation,
                                                         guint             part,
                                                         guint            *n_evidence);
/* The first part that tells of it; -1 of what the reader added without a passage. */
int                   liaison_network_first_part_of_entity   (LiaisonNetwork  *self,
                                                              LiaisonEntity   *entity);
int                   liaison_network_first_part_of_relation (LiaisonNetwork  *self,
                                                              LiaisonRelation *relation);

G_END_DECLS
