/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arithmetic of the network: integer dot products that the compiler vectorizes, and
 * element-wise float formulas. Nothing here depends on the order of float additions or on the math
 * library, so every machine gives the same bits.
 */

#include "language/neural-kernels.h"

/* A second copy of the loops for newer processors, chosen by the loader. The integers are the same
 * either way. */
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__) &&   \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define FOR_EACH_PROCESSOR __attribute__ ((target_clones ("avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

#define ROWS 4

/* Dot products of four rows with two vectors. */
static inline __attribute__ ((always_inline)) void
dot_pair (const gint16 *const w[ROWS],
          const gint16 *x,
          const gint16 *y,
          guint         length,
          gint32       *out)
{
  const gint16 *w0 = w[0], *w1 = w[1], *w2 = w[2], *w3 = w[3];
  gint32 a0 = 0, a1 = 0, a2 = 0, a3 = 0, b0 = 0, b1 = 0, b2 = 0, b3 = 0;

  for (guint k = 0; k < length; k++)
    {
      a0 += w0[k] * x[k];
      a1 += w1[k] * x[k];
      a2 += w2[k] * x[k];
      a3 += w3[k] * x[k];
      b0 += w0[k] * y[k];
      b1 += w1[k] * y[k];
      b2 += w2[k] * y[k];
      b3 += w3[k] * y[k];
    }
  out[0] = a0, out[1] = a1, out[2] = a2, out[3] = a3;
  out[4] = b0, out[5] = b1, out[6] = b2, out[7] = b3;
}

/* Dot products of four rows with one vector. */
static inline __attribute__ ((always_inline)) void
dot_one (const gint16 *const w[ROWS],
         const gint16 *x,
         guint         length,
         gint32       *out)
{
  const gint16 *w0 = w[0], *w1 = w[1], *w2 = w[2], *w3 = w[3];
  gint32 a0 = 0, a1 = 0, a2 = 0, a3 = 0;

  for (guint k = 0; k < length; k++)
    {
      a0 += w0[k] * x[k];
      a1 += w1[k] * x[k];
      a2 += w2[k] * x[k];
      a3 += w3[k] * x[k];
    }
  out[0] = a0, out[1] = a1, out[2] = a2, out[3] = a3;
}

FOR_EACH_PROCESSOR void
liaison_neural_apply (const LiaisonNeuralMatrix *matrix,
                      const gint16              *x,
                      const float               *x_scale,
                      guint                      n,
                      const float               *add,
                      guint                      add_stride,
                      float                     *out)
{
  guint rows = matrix->rows,
        stride = matrix->stride / LIAISON_NEURAL_STRIDE * LIAISON_NEURAL_STRIDE;
  gint32 sums[2 * ROWS];

  for (guint r = 0; r < rows; r += ROWS)
    {
      const gint16 *w[ROWS];
      guint valid = MIN (ROWS, rows - r);

      for (guint j = 0; j < ROWS; j++)
        w[j] = matrix->weights + (gsize) MIN (r + j, rows - 1) * stride;
      for (guint i = 0; i < n; i += 2)
        {
          const gint16 *a = x + (gsize) i * stride;
          guint pair = MIN (2, n - i);

          if (pair == 2)
            dot_pair (w, a, a + stride, stride, sums);
          else
            dot_one (w, a, stride, sums);
          for (guint p = 0; p < pair; p++)
            for (guint j = 0; j < valid; j++)
              out[(gsize) (i + p) * rows + r + j] =
                  (float) sums[p * ROWS + j] * (matrix->scale[r + j] * x_scale[i + p]) +
                  add[(gsize) (i + p) * add_stride + r + j];
        }
    }
}

/* Lambert's continued fraction of the hyperbolic tangent, cut off after four terms: within 0.0001
 * of it. */
static inline float
squash (float x)
{
  float s;

  x = x < -4.97f ? -4.97f : x;
  x = x > 4.97f ? 4.97f : x;
  s = x * x;
  return x * (135135.0f + s * (17325.0f + s * (378.0f + s))) /
         (135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f)));
}

static inline float
gate (float x)
{
  return 0.5f + 0.5f * squash (0.5f * x);
}

/* To the nearest integer, halves to even, for what is smaller than 2^22. */
static inline float
nearest (float x)
{
  return (x + 12582912.0f) - 12582912.0f;
}

FOR_EACH_PROCESSOR void
liaison_neural_cell (const float *gates,
                     float       *cell,
                     gint16      *state,
                     guint        size)
{
  const float *input = gates, *forget = gates + size, *candidate = gates + 2 * size,
              *output = gates + 3 * size;

  for (guint k = 0; k < size; k++)
    {
      float c = gate (forget[k]) * cell[k] + gate (input[k]) * squash (candidate[k]);

      cell[k] = c;
      state[k] = (gint16) (gint32) nearest (gate (output[k]) * squash (c) *
                                            (float) LIAISON_NEURAL_ACTIVATION);
    }
}

FOR_EACH_PROCESSOR float
liaison_neural_quantize (const float *x,
                         guint        n,
                         int          top,
                         gint16      *q,
                         guint        stride)
{
  float peak = 0, factor;

  for (guint k = 0; k < n; k++)
    {
      float a = x[k] < 0 ? -x[k] : x[k];

      peak = a > peak ? a : peak;
    }
  factor = peak > 0 ? (float) top / peak : 0;
  for (guint k = 0; k < n; k++)
    q[k] = (gint16) (gint32) nearest (x[k] * factor);
  for (guint k = n; k < stride; k++)
    q[k] = 0;
  return peak > 0 ? peak / (float) top : 0;
}

float
liaison_neural_rectify (float  *x,
                        guint   n,
                        int     top,
                        gint16 *q,
                        guint   stride)
{
  for (guint k = 0; k < n; k++)
    x[k] = x[k] > 0 ? x[k] : 0;
  return liaison_neural_quantize (x, n, top, q, stride);
}
