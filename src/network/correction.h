/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/passage.h"
#include "network/network.h"

G_BEGIN_DECLS

typedef enum
{
  LIAISON_CORRECTION_RENAME,
  LIAISON_CORRECTION_KIND,
  LIAISON_CORRECTION_MERGE,
  LIAISON_CORRECTION_SPLIT,
  LIAISON_CORRECTION_REMOVE,
  LIAISON_CORRECTION_ADD,
  LIAISON_CORRECTION_RELATE,            /* a new relation */
  LIAISON_CORRECTION_RELATION_KIND,
  LIAISON_CORRECTION_RELATION_MODALITY,
  LIAISON_CORRECTION_RELATION_REVERSE,
  LIAISON_CORRECTION_RELATION_REMOVE,
  LIAISON_CORRECTION_RELATION_CONFIRM,
  LIAISON_CORRECTION_UNKNOWN,           /* of a later version, or damaged: kept, and never applied */
} LiaisonCorrectionType;

/* One thing that the reader changed in the network. Immutable and reference counted. It names what it changes by ids, and by
 * names and passages beside them, so that it fits the network of an article that was changed since. */
typedef struct _LiaisonCorrection LiaisonCorrection;

#define LIAISON_TYPE_CORRECTION (liaison_correction_get_type ())
GType                  liaison_correction_get_type            (void);

LiaisonCorrection     *liaison_correction_new_rename          (LiaisonEntity        *entity,
                                                               const char           *name);
LiaisonCorrection     *liaison_correction_new_kind            (LiaisonEntity        *entity,
                                                               LiaisonEntityKind     kind);
/* ENTITY becomes part of OTHER, which keeps its id and name. */
LiaisonCorrection     *liaison_correction_new_merge           (LiaisonEntity        *entity,
                                                               LiaisonEntity        *other);
/* The mentions of ENTITY at SPANS become those of a new entity of NAME. */
LiaisonCorrection     *liaison_correction_new_split           (LiaisonNetwork       *network,
                                                               LiaisonEntity        *entity,
                                                               const char           *name,
                                                               const LiaisonSpan    *spans,
                                                               guint                 n_spans);
LiaisonCorrection     *liaison_correction_new_remove          (LiaisonEntity        *entity);
/* A new entity, which SPAN of the network's article mentions. */
LiaisonCorrection     *liaison_correction_new_add             (LiaisonNetwork       *network,
                                                               const char           *name,
                                                               LiaisonEntityKind     kind,
                                                               LiaisonSpan           span);
LiaisonCorrection     *liaison_correction_new_relate          (LiaisonNetwork       *network,
                                                               LiaisonEntity        *source,
                                                               LiaisonEntity        *target,
                                                               LiaisonRelationKind   kind,
                                                               LiaisonModality       modality);
LiaisonCorrection     *liaison_correction_new_relation_kind   (LiaisonNetwork       *network,
                                                               LiaisonRelation      *relation,
                                                               LiaisonRelationKind   kind);
LiaisonCorrection     *liaison_correction_new_relation_modality (LiaisonNetwork     *network,
                                                               LiaisonRelation      *relation,
                                                               LiaisonModality       modality,
                                                               gboolean              negated);
/* TYPE is one of those that need nothing beside the relation: reverse, remove or confirm. */
LiaisonCorrection     *liaison_correction_new_for_relation    (LiaisonNetwork       *network,
                                                               LiaisonRelation      *relation,
                                                               LiaisonCorrectionType type);
/* From the JSON that stands in a file. What cannot be understood gives LIAISON_CORRECTION_UNKNOWN, never NULL. */
LiaisonCorrection     *liaison_correction_new_from_string     (const char           *json);
/* The same as made in the article that a forecast file calls SOURCE. */
LiaisonCorrection     *liaison_correction_new_in_source        (const LiaisonCorrection *correction,
                                                               const char           *source);
LiaisonCorrection     *liaison_correction_ref                 (LiaisonCorrection    *self);
void                   liaison_correction_unref               (LiaisonCorrection    *self);

LiaisonCorrectionType  liaison_correction_get_correction_type (const LiaisonCorrection *self);
/* The id of the entity or relation that it makes, or NULL. */
const char            *liaison_correction_get_id              (const LiaisonCorrection *self);
/* What a forecast file calls the article that it was made in; NULL where that is not known. */
const char            *liaison_correction_get_source           (const LiaisonCorrection *self);
/* Of one that was just made: the article, of those of its network, that its passages stand in; NULL where it has none. */
LiaisonArticle        *liaison_correction_get_article          (const LiaisonCorrection *self);
/* What it is about, for people: the name of the entity that it changes, or a passage that states the relation, or its id. NULL for
 * one that is not understood, and for what is added. */
const char            *liaison_correction_get_subject          (const LiaisonCorrection *self);
/* The name of the other entity: what the first is merged into, or where its new line goes. NULL for others. */
const char            *liaison_correction_get_other            (const LiaisonCorrection *self);
/* The name that it gives, or NULL. */
const char            *liaison_correction_get_name             (const LiaisonCorrection *self);
/* The id of the relation that it changes, or NULL. */
const char            *liaison_correction_get_relation         (const LiaisonCorrection *self);
/* JSON on one line; what came from a file is the same as it was. */
const char            *liaison_correction_to_string           (const LiaisonCorrection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCorrection, liaison_correction_unref)

G_END_DECLS
