/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The largest absolute value of a quantized activation; the second where two activations are
 * multiplied. With these, and the bound on each row that a matrix is checked for when it is opened,
 * no sum leaves 32 bits. */
#define LIAISON_NEURAL_ACTIVATION 8191
#define LIAISON_NEURAL_ACTIVATION_PAIR 4095
/* Rows of integers are padded with zeros to a multiple of this many. */
#define LIAISON_NEURAL_STRIDE 32
#define LIAISON_NEURAL_PADDED(n) \
  (((n) + LIAISON_NEURAL_STRIDE - 1) / LIAISON_NEURAL_STRIDE * LIAISON_NEURAL_STRIDE)

/* A matrix of integers with one scale per row. STRIDE is a multiple of LIAISON_NEURAL_STRIDE. */
typedef struct
{
  const gint16 *weights;    /* rows × stride */
  const float *scale;       /* per row */
  const float *bias;        /* per row, or NULL */
  guint rows;
  guint columns;
  guint stride;
} LiaisonNeuralMatrix;

/* out[i][r] = (weights[r] · x[i]) × (scale[r] × x_scale[i]) + add[i × add_stride + r], for N rows x
 * of the matrix's stride. The products and sums are integers, so the result is the same whatever
 * the machine's vectors are. */
void  liaison_neural_apply    (const LiaisonNeuralMatrix *matrix,
                               const gint16              *x,
                               const float               *x_scale,
                               guint                      n,
                               const float               *add,
                               guint                      add_stride,
                               float                     *out);

/* One step of a cell of SIZE units. GATES holds input, forget, candidate and output gates before
 * their non-linearities. Updates CELL, and writes the new state as integers, of which
 * LIAISON_NEURAL_ACTIVATION stands for 1. */
void  liaison_neural_cell     (const float               *gates,
                               float                     *cell,
                               gint16                    *state,
                               guint                      size);

/* Scales N floats to integers of at most TOP and pads them with zeros to STRIDE. Returns the scale:
 * x ≈ q × scale. */
float liaison_neural_quantize (const float               *x,
                               guint                      n,
                               int                        top,
                               gint16                    *q,
                               guint                      stride);

/* The same after setting what is negative to zero. X is changed. */
float liaison_neural_rectify  (float                     *x,
                               guint                      n,
                               int                        top,
                               gint16                    *q,
                               guint                      stride);

G_END_DECLS
