/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a sentence is capitalised: as prose is, like a headline, in capitals, or not at all. */
typedef enum
{
  LIAISON_NEURAL_CASE_PROSE,
  LIAISON_NEURAL_CASE_HEADLINE,
  LIAISON_NEURAL_CASE_CAPITALS,
  LIAISON_NEURAL_CASE_NONE,
  LIAISON_N_NEURAL_CASES
} LiaisonNeuralCase;

#define LIAISON_NEURAL_MOST_GRAMS 34 /* 8 affixes, 24 trigrams, the word, and one to spare */

/* What the network is told of a word besides its vector. The hashes are 32-bit FNV-1a, cut by their
 * user. */
typedef struct
{
  guint64 key;              /* 64-bit FNV-1a of the normalised word */
  guint32 grams[LIAISON_NEURAL_MOST_GRAMS];
  guint n_grams;
  guint32 shape;
} LiaisonNeuralFeatures;

/* Fills in FEATURES for WORD, valid UTF-8. FORM is scratch space that grows as needed. */
void          liaison_neural_features_read (LiaisonNeuralFeatures *features,
                                          const char          *word,
                                          GString             *form);

LiaisonNeuralCase liaison_neural_case_of (const char *const *words,
                                 guint              n_words);

G_END_DECLS
