/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/neural-network.h"

G_BEGIN_DECLS

/* The room that the network needs for a stretch of words, and what it said of them, for tests. */
typedef struct
{
  LiaisonNeuralStates *encoder;
  const gint16 *states;
  float *units;             /* per word: the scale of a state */
  float *dependents;        /* words × the largest hidden size */
  float *heads;             /* the same and a row for the root */
  float *hidden;
  gint16 *integers;         /* the same, padded */
  gint16 *others;
  float *scales;
  float *other_scales;
  float *zeros;
  float *tags;              /* words × n_tags */
  float *names;             /* words × n_names */
  float *arcs;              /* words × (words + 1) */
  float *relations;         /* words × n_relations */
  guint *parents;
  guint8 *labels;
} LiaisonNeuralScores;

const LiaisonNeuralEncoder *
                     liaison_neural_network_get_encoder  (const LiaisonNeuralNetwork *self);
LiaisonNeuralScores *liaison_neural_scores_new           (const LiaisonNeuralNetwork *self,
                                                          guint                       max_words);
void                 liaison_neural_scores_free          (LiaisonNeuralScores        *scores);
/* Reads at most the scores' words, in one stretch. */
void                 liaison_neural_network_read_stretch (const LiaisonNeuralNetwork *self,
                                                          const char *const          *words,
                                                          guint                       n_words,
                                                          LiaisonNeuralScores        *scores,
                                                          LiaisonNeuralWord          *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNeuralScores, liaison_neural_scores_free)

G_END_DECLS
