/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/neural-kernels.h"

#include <math.h>

#define MOST_ROWS 11
#define MOST_WORDS 5
#define STRIDE 64

static void
test_apply (void)
{
  static gint16 weights[MOST_ROWS * STRIDE], x[MOST_WORDS * STRIDE];
  float scale[MOST_ROWS], x_scale[MOST_WORDS], add[MOST_ROWS], out[MOST_ROWS * MOST_WORDS];

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    weights[i] = g_test_rand_int_range (-4000, 4001);
  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = g_test_rand_int_range (-LIAISON_NEURAL_ACTIVATION, LIAISON_NEURAL_ACTIVATION + 1);
  for (guint r = 0; r < MOST_ROWS; r++)
    scale[r] = 0.001f * r, add[r] = r;
  for (guint i = 0; i < MOST_WORDS; i++)
    x_scale[i] = 0.01f * i;
  for (guint rows = 1; rows <= MOST_ROWS; rows++)
    for (guint n = 1; n <= MOST_WORDS; n++)
      {
        LiaisonNeuralMatrix matrix = { weights, scale, NULL, rows, STRIDE, STRIDE };

        liaison_neural_apply (&matrix, x, x_scale, n, add, 0, out);
        for (guint i = 0; i < n; i++)
          for (guint r = 0; r < rows; r++)
            {
              gint32 sum = 0;
              float want;

              for (guint k = 0; k < STRIDE; k++)
                sum += weights[r * STRIDE + k] * x[i * STRIDE + k];
              want = (float) sum * (scale[r] * x_scale[i]) + add[r];
              g_assert_cmpfloat (out[i * rows + r], ==, want);
            }
      }
}

static double
gate (double x)
{
  return 1 / (1 + exp (-x));
}

static void
test_cell (void)
{
  const guint size = 37;
  float gates[4 * 37], cell[37];
  gint16 state[37];

  for (guint i = 0; i < 4 * size; i++)
    gates[i] = (float) g_test_rand_double_range (-12, 12);
  for (guint i = 0; i < size; i++)
    cell[i] = (float) g_test_rand_double_range (-3, 3);
  for (guint i = 0; i < size; i++)
    {
      float before = cell[i];
      double c = gate (gates[size + i]) * before + gate (gates[i]) * tanh (gates[2 * size + i]);
      float one[] = { gates[i], gates[size + i], gates[2 * size + i], gates[3 * size + i] };
      gint16 alone;

      liaison_neural_cell (one, &before, &alone, 1);
      g_assert_cmpfloat_with_epsilon (before, c, 0.001);
      g_assert_cmpfloat_with_epsilon (alone / (double) LIAISON_NEURAL_ACTIVATION,
                                      gate (gates[3 * size + i]) * tanh (c), 0.001);
    }
  liaison_neural_cell (gates, cell, state, size);
  for (guint i = 0; i < size; i++)
    g_assert_cmpint (ABS (state[i]), <=, LIAISON_NEURAL_ACTIVATION);
}

static void
test_quantize (void)
{
  float x[] = { 0.5f, -1.0f, 0.25f, 0.0f }, nothing[] = { 0, -0.0f }, negative[] = { -3, -1 };
  gint16 q[LIAISON_NEURAL_STRIDE];

  g_assert_cmpfloat_with_epsilon (liaison_neural_quantize (x, 4, 4095, q, LIAISON_NEURAL_STRIDE),
                                  1.0 / 4095, 1e-9);
  g_assert_cmpint (q[0], ==, 2048);
  g_assert_cmpint (q[1], ==, -4095);
  g_assert_cmpint (q[3], ==, 0);
  g_assert_cmpint (q[LIAISON_NEURAL_STRIDE - 1], ==, 0);
  g_assert_cmpfloat (liaison_neural_quantize (nothing, 2, 4095, q, LIAISON_NEURAL_STRIDE), ==, 0);
  g_assert_cmpfloat (liaison_neural_rectify (negative, 2, 4095, q, LIAISON_NEURAL_STRIDE), ==, 0);
  g_assert_cmpint (q[0], ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/neural-kernels/apply", test_apply);
  g_test_add_func ("/language/neural-kernels/cell", test_cell);
  g_test_add_func ("/language/neural-kernels/quantize", test_quantize);
  return g_test_run ();
}
