/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/network.h"

G_BEGIN_DECLS

/* What was selected last, to which tables can be limited. Owned; either may be NULL. */
typedef struct
{
  LiaisonEntity *entity;
  LiaisonRelation *relation; /* after that entity */
} LiaisonListScope;

void     liaison_list_scope_remember          (LiaisonListScope *self,
                                               LiaisonEntity    *entity,
                                               LiaisonRelation  *relation);
/* A relation that was chosen among those of the entity, which stays. */
void     liaison_list_scope_remember_relation (LiaisonListScope *self,
                                               LiaisonRelation  *relation);
void     liaison_list_scope_renew             (LiaisonListScope *self,
                                               LiaisonNetwork   *network);
void     liaison_list_scope_clear             (LiaisonListScope *self);
/* A LiaisonEntity or LiaisonRelation, or NULL. */
gpointer liaison_list_scope_get               (LiaisonListScope *self,
                                               gboolean          with_relation);
/* Whether RELATION is LIMIT or touches it. Nothing is no limit. */
gboolean liaison_list_scope_holds             (gpointer          limit,
                                               LiaisonRelation  *relation);
/* "Only Avril Haines". (transfer full) */
char    *liaison_list_scope_dup_title         (gpointer          limit);

G_END_DECLS
