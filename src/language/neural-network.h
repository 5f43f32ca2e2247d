/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/neural-encoder.h"
#include "language/token.h"

G_BEGIN_DECLS

/* The whole network: parts of speech, syntax and names of one sentence. Immutable, and safe to use
 * from many threads at once. */
typedef struct _LiaisonNeuralNetwork LiaisonNeuralNetwork;

/* What is said of one word of a sentence. */
typedef struct
{
  LiaisonUpos upos;
  LiaisonDeprel deprel;
  gint head;                /* index in the sentence, or -1 for its root */
  LiaisonNameKind name;     /* of the name that the word is part of */
  gboolean begins;          /* whether the word is the first of its name */
  float confidence;         /* that NAME is right, from 0 to 1 */
} LiaisonNeuralWord;

/* Borrows CONTAINER. Returns NULL if it has no network, or its parts do not fit together. */
LiaisonNeuralNetwork *liaison_neural_network_new  (LiaisonContainer           *container);
void                  liaison_neural_network_free (LiaisonNeuralNetwork       *self);

/* Reads a sentence of N_WORDS valid UTF-8 strings into OUT. Very long sentences are read in
 * stretches, so time and room stay linear in their length. */
void                  liaison_neural_network_read (const LiaisonNeuralNetwork *self,
                                                   const char *const          *words,
                                                   guint                       n_words,
                                                   LiaisonNeuralWord          *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNeuralNetwork, liaison_neural_network_free)

G_END_DECLS
