/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_ENTITY (liaison_entity_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEntity, liaison_entity, LIAISON, ENTITY, GObject)

/* What the reader changed of an entity. */
typedef enum
{
  LIAISON_ENTITY_CHANGED_NAME = 1 << 0,
  LIAISON_ENTITY_CHANGED_KIND = 1 << 1,
  LIAISON_ENTITY_CHANGED_MERGED = 1 << 2,
  LIAISON_ENTITY_CHANGED_SPLIT = 1 << 3,
  LIAISON_ENTITY_CHANGED_ADDED = 1 << 4,
} LiaisonEntityChanges;

LiaisonEntity        *liaison_entity_new            (LiaisonAnalysis *analysis,
                                                     guint            index);
const char           *liaison_entity_get_id         (LiaisonEntity   *self);
LiaisonEntityKind     liaison_entity_get_kind       (LiaisonEntity   *self);
const char           *liaison_entity_get_subkind    (LiaisonEntity   *self); /* nullable */
const char           *liaison_entity_get_name       (LiaisonEntity   *self);
/* One short line under the name: the first role with its status, or when it was; NULL if nothing is known. */
const char           *liaison_entity_get_summary    (LiaisonEntity   *self);
double                liaison_entity_get_importance (LiaisonEntity   *self); /* from 0 to 1 */
const GPtrArray      *liaison_entity_get_aliases    (LiaisonEntity   *self); /* of char * */
const GPtrArray      *liaison_entity_get_roles      (LiaisonEntity   *self); /* of LiaisonRole * */
const LiaisonMention *liaison_entity_get_mentions   (LiaisonEntity   *self,
                                                     guint           *n_mentions);
const LiaisonTime    *liaison_entity_get_time       (LiaisonEntity   *self); /* nullable */
LiaisonEntityChanges  liaison_entity_get_changes    (LiaisonEntity   *self);

G_END_DECLS
