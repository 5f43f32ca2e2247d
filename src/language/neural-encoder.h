/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/neural-kernels.h"
#include "language/container.h"

G_BEGIN_DECLS

/* The lower part of the network: from words to one vector of integers per word that knows its
 * sentence. */
typedef struct _LiaisonNeuralEncoder LiaisonNeuralEncoder;

/* The room that the encoder needs while it reads a sentence; each thread has its own. */
typedef struct _LiaisonNeuralStates LiaisonNeuralStates;

/* The sizes that the model file states, in the file's order. */
typedef struct
{
  guint32 word, bag, shape;             /* of the three parts of a word's input */
  guint32 hidden, layers;               /* of the LSTM */
  guint32 arc, relation, name, tag;     /* of the heads' hidden vectors */
  guint32 n_tags, n_relations, n_names;
  guint32 n_rows, n_grams, n_shapes, n_flags, n_words;
} LiaisonNeuralSizes;

/* The section NAME of CONTAINER, which must be LENGTH bytes long, or NULL. */
gconstpointer         liaison_neural_find              (LiaisonContainer           *container,
                                                        const char                 *name,
                                                        gsize                       length);
/* The matrix NAME of ROWS × COLUMNS, with its bias where there is one. Returns whether it is
 * there, has that size, and no row of it can leave 32 bits. */
gboolean              liaison_neural_matrix_open       (LiaisonContainer           *container,
                                                        const char                 *name,
                                                        guint                       rows,
                                                        guint                       columns,
                                                        LiaisonNeuralMatrix        *matrix);

/* Borrows CONTAINER. Returns NULL if the sections are not there or do not fit together. */
LiaisonNeuralEncoder *liaison_neural_encoder_new       (LiaisonContainer           *container);
void                  liaison_neural_encoder_free      (LiaisonNeuralEncoder       *self);
const LiaisonNeuralSizes *
                      liaison_neural_encoder_get_sizes (const LiaisonNeuralEncoder *self);

LiaisonNeuralStates  *liaison_neural_states_new        (const LiaisonNeuralEncoder *self,
                                                        guint                       max_words);
void                  liaison_neural_states_free       (LiaisonNeuralStates        *states);

/* Reads a sentence of at most the states' words. Returns N_WORDS rows of 2 × hidden integers
 * (1 = LIAISON_NEURAL_ACTIVATION), padded as liaison_neural_encoder_get_stride() says; they live
 * in STATES until its next use. */
const gint16         *liaison_neural_encoder_read      (const LiaisonNeuralEncoder *self,
                                                        const char *const          *words,
                                                        guint                       n_words,
                                                        LiaisonNeuralStates        *states);
guint                 liaison_neural_encoder_get_stride (const LiaisonNeuralEncoder *self);
/* The floats that the words of the last sentence went in as, for tests. */
const float          *liaison_neural_states_get_inputs (const LiaisonNeuralStates  *states);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNeuralEncoder, liaison_neural_encoder_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNeuralStates, liaison_neural_states_free)

G_END_DECLS
