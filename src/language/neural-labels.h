/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/token.h"

G_BEGIN_DECLS

/* The labels that the network gives to words: outside of names, or the beginning or the inside of a
 * name of some sort. */
typedef struct _LiaisonNeuralLabels LiaisonNeuralLabels;

/* NAMES are N labels such as "O", "B-PER" and "I-PER", the first of them "O". Returns NULL if they
 * are not. */
LiaisonNeuralLabels *liaison_neural_labels_new        (const char *const         *names,
                                                       guint                      n);
void                 liaison_neural_labels_free       (LiaisonNeuralLabels       *self);

/* The best sequence of labels in which the inside of a name follows its beginning (Viterbi, 1967).
 * SCORES is N_WORDS rows of one score per label. */
void                 liaison_neural_labels_decode     (const LiaisonNeuralLabels *self,
                                                       const float               *scores,
                                                       guint                      n_words,
                                                       guint8                    *labels);

LiaisonNameKind      liaison_neural_labels_get_kind   (const LiaisonNeuralLabels *self,
                                                       guint                      label);
gboolean             liaison_neural_labels_begins     (const LiaisonNeuralLabels *self,
                                                       guint                      label);

/* The share of LABEL's kind of name among the exponentiated SCORES of a word. */
float                liaison_neural_labels_confidence (const LiaisonNeuralLabels *self,
                                                       const float               *scores,
                                                       guint                      label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNeuralLabels, liaison_neural_labels_free)

G_END_DECLS
