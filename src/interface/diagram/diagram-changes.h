/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/network.h"

G_BEGIN_DECLS

/* What the reader changed, in words: "renamed and merged by you". NULL if nothing; free with g_free(). */
char *liaison_entity_dup_changes   (LiaisonEntity   *entity);
char *liaison_relation_dup_changes (LiaisonRelation *relation);

G_END_DECLS
