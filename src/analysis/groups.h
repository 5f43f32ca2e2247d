/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/draft.h"

G_BEGIN_DECLS

/* Groups without a name of their own: "the Syrian opposition", "Kurdish fighters", "the US-led
 * coalition". */

/* The group that the nominal at POSITION calls, made if it is the first of its kind; -1 if it calls
 * none. */
int liaison_groups_resolve (LiaisonDraft              *draft,
                            const LiaisonDraftMention *mention,
                            guint                      position);

G_END_DECLS
