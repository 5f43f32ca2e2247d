/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word for how strongly evidence bears, and the likelihood ratio it stands for. */
typedef struct
{
  const char *word;            /* untranslated, of the context "strength" */
  double ratio;
} LiaisonStrengthWord;

/* The greatest ratio that can be entered: evidence that leaves no doubt is not evidence but the answer. */
#define LIAISON_STRENGTH_MAX 1000.0

/* From weak to very strong. (transfer none) */
const LiaisonStrengthWord *liaison_strength_words    (guint  *n_words);
/* The word nearest to RATIO; NULL when it has no weight. (transfer none) */
const LiaisonStrengthWord *liaison_strength_word_for (double  ratio);
/* "moderate, ×3"; negative: "not stated". (transfer full) */
char                      *liaison_strength_to_text  (double  ratio);
/* "×3", "×1.5". (transfer full) */
char                      *liaison_strength_to_factor (double ratio);

G_END_DECLS
