/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/draft.h"

G_BEGIN_DECLS

/* Why an analysis with so many entities and relations is sparse, in a sentence for the reader;
 * NULL if it is not. */
char *liaison_remark_for (const LiaisonDraft *draft,
                          guint               n_entities,
                          guint               n_relations);

/* Why an article in the language TAG, which is not English, is not analysed. */
char *liaison_remark_for_language (const char *tag);

/* Whether the text is in another language than English. */
gboolean liaison_remark_is_foreign (const LiaisonDraft *draft);

G_END_DECLS
