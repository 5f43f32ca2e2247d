/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/relation.h"

G_BEGIN_DECLS

void             _liaison_relation_set_changes (LiaisonRelation        *self,
                                                LiaisonRelationChanges  changes);
LiaisonRelation *_liaison_relation_new (LiaisonAnalysis             *analysis,
                                        const LiaisonRelationRecord *record,
                                        const char                  *id,
                                        LiaisonEntity               *source,
                                        LiaisonEntity               *target,
                                        LiaisonEntity               *attributed_to);
/* The article that states it. */
LiaisonArticle  *_liaison_relation_get_article (LiaisonRelation     *self);

G_END_DECLS
