/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finds the best tree over N words. SCORES has N rows of N + 1: of word i hanging on word j - 1, or
 * on the root where j is 0. Exactly one word hangs on the root. Fills in HEADS with 0 for the root
 * and j for word j - 1.
 *
 * The highest-scoring head of each word, where that is a tree; else the algorithm of Chu and Liu
 * (1965) and Edmonds (1967). */
void liaison_neural_tree_find (const float *scores,
                               guint        n,
                               guint       *heads);

G_END_DECLS
