/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/features.h"

G_BEGIN_DECLS

/* Labels of words in names: 0 for none; the first word of a name of kind k has 2k - 1, the others
 * 2k. */
#define LIAISON_N_LABELS 11
#define LIAISON_LABEL_FIRST(kind) (2 * (kind) - 1)
#define LIAISON_LABEL_NEXT(kind) (2 * (kind))
#define LIAISON_LABEL_KIND(label) (((label) + 1) / 2)
#define LIAISON_LABEL_IS_NEXT(label) ((label) > 0 && (label) % 2 == 0)
#define LIAISON_ANY_LABEL ((1u << LIAISON_N_LABELS) - 1)

void liaison_namer_keys (LiaisonKeys         *keys,
                         const LiaisonWord   *words,
                         guint                n,
                         guint                i);
/* The keys of the step from one label to the next. */
void liaison_namer_step (LiaisonKeys         *keys,
                         guint                label);
/* The best labels, each among those that its mask ALLOWED (nullable: any) names. CONFIDENCES may be
 * NULL. */
void liaison_namer_run  (const LiaisonScorer *scorer,
                         const LiaisonWord   *words,
                         guint                n,
                         const guint16       *allowed,
                         guint8              *labels,
                         float               *confidences);

G_END_DECLS
