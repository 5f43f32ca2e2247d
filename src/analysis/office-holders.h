/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/draft.h"

G_BEGIN_DECLS

/* People who are called by their office alone: "the director", "the Foreign Secretary". */

/* The person that the nominal at POSITION means, or, for an office in capitals that nobody in the
 * article is said to hold, one who is made for it; -1 if it calls none. */
int liaison_office_holders_resolve (LiaisonDraft              *draft,
                                    const LiaisonDraftMention *mention,
                                    guint                      position);

G_END_DECLS
