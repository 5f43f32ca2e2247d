/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/entity.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_RELATION (liaison_relation_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRelation, liaison_relation, LIAISON, RELATION, GObject)

/* How far a relation can be trusted, in steps that a reader can tell apart. */
typedef enum
{
  LIAISON_CERTAINTY_WEAK,
  LIAISON_CERTAINTY_FAIR,
  LIAISON_CERTAINTY_CERTAIN,
} LiaisonCertainty;

/* What the reader changed of a relation. */
typedef enum
{
  LIAISON_RELATION_CHANGED_KIND = 1 << 0,
  LIAISON_RELATION_CHANGED_MODALITY = 1 << 1,
  LIAISON_RELATION_CHANGED_DIRECTION = 1 << 2,
  LIAISON_RELATION_CHANGED_CONFIRMED = 1 << 3,
  LIAISON_RELATION_CHANGED_ADDED = 1 << 4,
} LiaisonRelationChanges;

const char          *liaison_relation_get_id            (LiaisonRelation *self); /* "burns/reports-to/haines": stable */
LiaisonEntity       *liaison_relation_get_source        (LiaisonRelation *self);
LiaisonEntity       *liaison_relation_get_target        (LiaisonRelation *self);
LiaisonRelationKind  liaison_relation_get_kind          (LiaisonRelation *self);
const char          *liaison_relation_get_label         (LiaisonRelation *self);
LiaisonValence       liaison_relation_get_valence       (LiaisonRelation *self);
LiaisonModality      liaison_relation_get_modality      (LiaisonRelation *self);
gboolean             liaison_relation_get_negated       (LiaisonRelation *self);
LiaisonEntity       *liaison_relation_get_attributed_to (LiaisonRelation *self); /* nullable */
const char          *liaison_relation_get_attribution   (LiaisonRelation *self); /* nullable */
double               liaison_relation_get_confidence    (LiaisonRelation *self);
LiaisonCertainty     liaison_relation_get_certainty     (LiaisonRelation *self);
const LiaisonSpan   *liaison_relation_get_evidence      (LiaisonRelation *self,
                                                         guint           *n_evidence);
const LiaisonTime   *liaison_relation_get_time          (LiaisonRelation *self); /* nullable */
LiaisonRelationChanges liaison_relation_get_changes     (LiaisonRelation *self);

G_END_DECLS
