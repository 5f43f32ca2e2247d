/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/filter.h"

G_BEGIN_DECLS

/* The words in which the diagram speaks of entities and relations, translated. */
const char *liaison_entity_kind_name      (LiaisonEntityKind    kind);
const char *liaison_entity_kind_plural    (LiaisonEntityKind    kind);
const char *liaison_entity_kind_icon      (LiaisonEntityKind    kind);
const char *liaison_relation_kind_phrase  (LiaisonRelationKind  kind);
const char *liaison_modality_name         (LiaisonModality      modality); /* nullable: nothing is said of facts */
const char *liaison_certainty_name        (LiaisonCertainty     certainty);
const char *liaison_valence_name          (LiaisonValence       valence);
const char *liaison_role_status_name      (LiaisonRoleStatus    status);

const char *liaison_relation_get_speaker  (LiaisonRelation     *relation); /* nullable: the article itself */
char       *liaison_relation_dup_label    (LiaisonRelation     *relation);
char       *liaison_relation_dup_sentence (LiaisonRelation     *relation);
char       *liaison_relation_dup_source_of (LiaisonRelation    *relation);
char       *liaison_relation_dup_certainty (LiaisonRelation    *relation,
                                            LiaisonArticle     *article);
char       *liaison_entity_dup_label      (LiaisonEntity       *entity);
char       *liaison_entity_dup_label_as   (LiaisonEntity       *entity,
                                           gboolean             is_new);
char       *liaison_entity_dup_ties       (LiaisonNetwork      *network,
                                           LiaisonEntity       *entity,
                                           LiaisonFilter       *filter); /* nullable */

G_END_DECLS
