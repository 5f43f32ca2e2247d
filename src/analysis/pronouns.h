/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/draft.h"

G_BEGIN_DECLS

/* Whom pronouns mean. */

void liaison_pronouns_resolve (LiaisonDraft        *draft,
                               LiaisonDraftMention *pronoun,
                               guint                position);

G_END_DECLS
