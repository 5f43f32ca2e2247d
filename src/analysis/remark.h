/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/draft.h"

G_BEGIN_DECLS

/* Why an analysis with so many entities and relations is sparse, in a sentence for the reader;
 * NULL if it is not. */
char *liaison_remark_for (const LiaisonDraft *draft,
                          guint               n_entities,
                          guint               n_relations);

G_END_DECLS
