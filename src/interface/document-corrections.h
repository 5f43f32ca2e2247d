/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document.h"
#include "network/correction.h"

G_BEGIN_DECLS

/* What a reader corrects in the network of a document. Each of these is one step of the history, stands in the forecast file,
 * and is told by the document's signal "corrected" (string: a sentence for the reader). One that changes nothing is no step. The
 * document has a network, and entities and relations are its own. */

void     liaison_document_rename_entity         (LiaisonDocument     *self,
                                                 LiaisonEntity       *entity,
                                                 const char          *name);
void     liaison_document_set_entity_kind       (LiaisonDocument     *self,
                                                 LiaisonEntity       *entity,
                                                 LiaisonEntityKind    kind);
/* ENTITY becomes part of OTHER, which is selected then. */
void     liaison_document_merge_entities        (LiaisonDocument     *self,
                                                 LiaisonEntity       *entity,
                                                 LiaisonEntity       *other);
/* The same with several, of LiaisonEntity, as one step. */
void     liaison_document_merge_all             (LiaisonDocument     *self,
                                                 const GPtrArray     *entities,
                                                 LiaisonEntity       *other);
/* The mentions of ENTITY at SPANS, not all of them, become those of a new entity, which is selected then. */
void     liaison_document_split_entity          (LiaisonDocument     *self,
                                                 LiaisonEntity       *entity,
                                                 const char          *name,
                                                 const LiaisonSpan   *spans,
                                                 guint                n_spans);
void     liaison_document_remove_entity         (LiaisonDocument     *self,
                                                 LiaisonEntity       *entity);
/* An entity that SPAN names, which is selected then. Where SPAN is a name of one that is known, that one becomes of KIND. */
void     liaison_document_add_entity            (LiaisonDocument     *self,
                                                 LiaisonEntityKind    kind,
                                                 LiaisonSpan          span);
/* A relation on the reader's word, which is selected then. */
void     liaison_document_relate                (LiaisonDocument     *self,
                                                 LiaisonEntity       *source,
                                                 LiaisonEntity       *target,
                                                 LiaisonRelationKind  kind,
                                                 LiaisonModality      modality);
void     liaison_document_set_relation_kind     (LiaisonDocument     *self,
                                                 LiaisonRelation     *relation,
                                                 LiaisonRelationKind  kind);
void     liaison_document_set_relation_modality (LiaisonDocument     *self,
                                                 LiaisonRelation     *relation,
                                                 LiaisonModality      modality,
                                                 gboolean             negated);
void     liaison_document_reverse_relation      (LiaisonDocument     *self,
                                                 LiaisonRelation     *relation);
void     liaison_document_remove_relation       (LiaisonDocument     *self,
                                                 LiaisonRelation     *relation);
void     liaison_document_set_relation_confirmed (LiaisonDocument    *self,
                                                 LiaisonRelation     *relation,
                                                 gboolean             confirmed);
/* How many relations the reader neither made, changed nor confirmed. */
guint    liaison_document_count_unconfirmed     (LiaisonDocument     *self);
/* Confirms or removes all of these. */
void     liaison_document_accept_all            (LiaisonDocument     *self);
void     liaison_document_reject_all            (LiaisonDocument     *self);

/* Forgets the corrections that no longer fit the article: those of liaison_network_get_lost(). */
void     liaison_document_drop_lost             (LiaisonDocument     *self);

G_END_DECLS
