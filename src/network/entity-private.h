/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/entity.h"

G_BEGIN_DECLS

/* For LiaisonNetwork, before anybody sees the entity. */
void _liaison_entity_set_changes (LiaisonEntity        *self,
                                  LiaisonEntityChanges  changes);

/* The article, or all of them, that it is from. */
LiaisonArticle *_liaison_entity_get_article (LiaisonEntity *self);

G_END_DECLS
