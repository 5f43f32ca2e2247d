/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/features.h"

G_BEGIN_DECLS

/* Parts of speech from left to right, each with the two before it known. */
void    liaison_tagger_keys (LiaisonKeys         *keys,
                             const LiaisonWord   *words,
                             guint                n,
                             guint                i);
guint8  liaison_best_class  (const gint32        *scores,
                             guint                n);
void    liaison_tagger_run  (const LiaisonScorer *scorer,
                             LiaisonWord         *words,
                             guint                n);

G_END_DECLS
