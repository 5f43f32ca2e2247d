/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * LiaisonNeuralEncoder: a vector for each word (of its form, its letters and its shape), then
 * layers of long short-term memory (Hochreiter and Schmidhuber, 1997) in both directions. All
 * matrices are integers; what flows between the layers too.
 */

#include "language/neural-encoder.h"

#include <string.h>

#include "language/neural-word.h"

#define MAX_LAYERS 4
#define MAX_SIZE 4096 /* of any dimension but the tables */
#define MAX_ROWS (1u << 22)
#define ROW_MASK 0xffffffu
#define FLAG_SHIFT 24

typedef struct
{
  LiaisonNeuralMatrix input;
  LiaisonNeuralMatrix recurrent;
} Direction;

struct _LiaisonNeuralEncoder
{
  LiaisonNeuralSizes sizes;
  guint input;            /* word + bag + shape */
  const guint64 *keys;    /* of the vocabulary, ascending */
  const guint32 *entries; /* a row and flags for each key */
  const gint8 *vectors;
  const float *vector_scales;
  const gint8 *grams;
  const float *gram_scales;
  const float *shapes;
  const float *flags;
  const float *cases;
  Direction layers[MAX_LAYERS][2];
};

struct _LiaisonNeuralStates
{
  guint max_words;
  float *inputs;   /* words × input */
  gint16 *rows[2]; /* words × stride; a layer reads one and writes the other */
  float *scales;   /* per word */
  float *units;    /* per word: the scale of a state */
  float *gates;    /* words × 4 hidden */
  float *step;     /* 4 hidden */
  float *cell;     /* hidden */
  gint16 *state;   /* hidden, padded */
  GString *form;
};

gconstpointer
liaison_neural_find (LiaisonContainer *container,
                     const char       *name,
                     gsize             length)
{
  gsize found;
  const guint8 *data = liaison_container_find (container, name, &found);

  return data != NULL && found == length ? data : NULL;
}

/* Whether no sum of products with activations can leave 32 bits. */
static gboolean
check_matrix (const LiaisonNeuralMatrix *matrix)
{
  for (guint r = 0; r < matrix->rows; r++)
    {
      const gint16 *row = matrix->weights + (gsize) r * matrix->stride;
      guint32 sum = 0;

      for (guint k = 0; k < matrix->stride; k++)
        sum += ABS ((gint32) row[k]);
      if (sum > G_MAXINT32 / LIAISON_NEURAL_ACTIVATION)
        return FALSE;
    }
  return TRUE;
}

gboolean
liaison_neural_matrix_open (LiaisonContainer    *container,
                            const char          *name,
                            guint                rows,
                            guint                columns,
                            LiaisonNeuralMatrix *matrix)
{
  guint stride = LIAISON_NEURAL_PADDED (columns);
  g_autofree char *weights = g_strconcat (name, ".q", NULL);
  g_autofree char *scale = g_strconcat (name, ".s", NULL);
  g_autofree char *bias = g_strconcat (name, ".b", NULL);

  *matrix = (LiaisonNeuralMatrix){
    .weights = liaison_neural_find (container, weights, (gsize) rows * stride * sizeof (gint16)),
    .scale = liaison_neural_find (container, scale, rows * sizeof (float)),
    .bias = liaison_neural_find (container, bias, rows * sizeof (float)),
    .rows = rows,
    .columns = columns,
    .stride = stride,
  };
  return matrix->weights != NULL && matrix->scale != NULL && check_matrix (matrix);
}

static gboolean
check_sizes (const LiaisonNeuralSizes *sizes)
{
  const guint32 *all = (const guint32 *) sizes;

  for (guint i = 0; i < G_STRUCT_OFFSET (LiaisonNeuralSizes, n_rows) / sizeof (guint32); i++)
    if (all[i] == 0 || all[i] > MAX_SIZE)
      return FALSE;
  return sizes->layers <= MAX_LAYERS && sizes->n_flags <= 8 && sizes->n_rows > 0 &&
         sizes->n_rows < MAX_ROWS && sizes->n_grams > 0 && sizes->n_grams < MAX_ROWS &&
         sizes->n_shapes > 0 && sizes->n_shapes < MAX_ROWS &&
         (sizes->n_grams & (sizes->n_grams - 1)) == 0 &&
         (sizes->n_shapes & (sizes->n_shapes - 1)) == 0 && sizes->n_words < MAX_ROWS;
}

static gboolean
open_tables (LiaisonNeuralEncoder *self,
             LiaisonContainer     *container)
{
  const LiaisonNeuralSizes *s = &self->sizes;
  gsize words = s->n_words, rows = s->n_rows, grams = s->n_grams, row = s->shape * sizeof (float);

  self->keys = liaison_neural_find (container, "neural/words.key", words * sizeof (guint64));
  self->entries = liaison_neural_find (container, "neural/words.row", words * sizeof (guint32));
  self->vectors = liaison_neural_find (container, "neural/vectors.q", rows * s->word);
  self->vector_scales = liaison_neural_find (container, "neural/vectors.s", rows * sizeof (float));
  self->grams = liaison_neural_find (container, "neural/grams.q", grams * s->bag);
  self->gram_scales = liaison_neural_find (container, "neural/grams.s", grams * sizeof (float));
  self->shapes = liaison_neural_find (container, "neural/shapes", s->n_shapes * row);
  self->flags = liaison_neural_find (container, "neural/flags", s->n_flags * row);
  self->cases = liaison_neural_find (container, "neural/cases", LIAISON_N_NEURAL_CASES * row);
  return self->keys != NULL && self->entries != NULL && self->vectors != NULL &&
         self->vector_scales != NULL && self->grams != NULL && self->gram_scales != NULL &&
         self->shapes != NULL && self->flags != NULL && self->cases != NULL;
}

static gboolean
open_layers (LiaisonNeuralEncoder *self,
             LiaisonContainer     *container)
{
  guint hidden = self->sizes.hidden;

  for (guint l = 0; l < self->sizes.layers; l++)
    for (guint d = 0; d < 2; d++)
      {
        g_autofree char *in = g_strdup_printf ("neural/lstm%u%c.in", l, "fb"[d]);
        g_autofree char *rec = g_strdup_printf ("neural/lstm%u%c.rec", l, "fb"[d]);
        guint columns = l == 0 ? self->input : 2 * hidden;
        Direction *direction = &self->layers[l][d];

        if (!liaison_neural_matrix_open (container, in, 4 * hidden, columns, &direction->input) ||
            direction->input.bias == NULL ||
            !liaison_neural_matrix_open (container, rec, 4 * hidden, hidden, &direction->recurrent))
          return FALSE;
      }
  return TRUE;
}

LiaisonNeuralEncoder *
liaison_neural_encoder_new (LiaisonContainer *container)
{
  g_autoptr (LiaisonNeuralEncoder) self = g_new0 (LiaisonNeuralEncoder, 1);
  const LiaisonNeuralSizes *sizes = liaison_neural_find (container, "neural/sizes", sizeof *sizes);

  if (sizes == NULL || !check_sizes (sizes))
    return NULL;
  self->sizes = *sizes;
  self->input = sizes->word + sizes->bag + sizes->shape;
  if (!open_tables (self, container) || !open_layers (self, container))
    return NULL;
  return g_steal_pointer (&self);
}

void
liaison_neural_encoder_free (LiaisonNeuralEncoder *self)
{
  g_free (self);
}

const LiaisonNeuralSizes *
liaison_neural_encoder_get_sizes (const LiaisonNeuralEncoder *self)
{
  return &self->sizes;
}

guint
liaison_neural_encoder_get_stride (const LiaisonNeuralEncoder *self)
{
  return LIAISON_NEURAL_PADDED (2 * self->sizes.hidden);
}

LiaisonNeuralStates *
liaison_neural_states_new (const LiaisonNeuralEncoder *self,
                           guint                       max_words)
{
  LiaisonNeuralStates *states = g_new0 (LiaisonNeuralStates, 1);
  gsize hidden = self->sizes.hidden;
  gsize stride =
      MAX (LIAISON_NEURAL_PADDED (self->input), liaison_neural_encoder_get_stride (self));

  states->max_words = max_words;
  states->inputs = g_new0 (float, (gsize) max_words * self->input);
  states->rows[0] = g_new0 (gint16, max_words * stride);
  states->rows[1] = g_new0 (gint16, max_words * stride);
  states->scales = g_new0 (float, max_words);
  states->units = g_new0 (float, max_words);
  for (guint i = 0; i < max_words; i++)
    states->units[i] = 1.0f / LIAISON_NEURAL_ACTIVATION;
  states->gates = g_new0 (float, max_words * 4 * hidden);
  states->step = g_new0 (float, 4 * hidden);
  states->cell = g_new0 (float, hidden);
  states->state = g_new0 (gint16, LIAISON_NEURAL_PADDED (hidden));
  states->form = g_string_new (NULL);
  return states;
}

void
liaison_neural_states_free (LiaisonNeuralStates *states)
{
  g_free (states->inputs);
  g_free (states->rows[0]);
  g_free (states->rows[1]);
  g_free (states->scales);
  g_free (states->units);
  g_free (states->gates);
  g_free (states->step);
  g_free (states->cell);
  g_free (states->state);
  g_string_free (states->form, TRUE);
  g_free (states);
}

/* The row and the flags of a word; row 0 stands for all words that are not known. */
static guint32
find (const LiaisonNeuralEncoder *self,
      guint64                     key)
{
  guint low = 0, high = self->sizes.n_words;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->keys[middle] < key)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->sizes.n_words && self->keys[low] == key ? self->entries[low] : 0;
}

static void
add_row (float       *out,
         const gint8 *row,
         float        scale,
         guint        n)
{
  for (guint k = 0; k < n; k++)
    out[k] += (float) row[k] * scale;
}

static void
add_floats (float       *out,
            const float *row,
            guint        n)
{
  for (guint k = 0; k < n; k++)
    out[k] += row[k];
}

static void
read_word (const LiaisonNeuralEncoder *self,
           const char                 *word,
           LiaisonNeuralCase           casing,
           GString                    *form,
           float                      *out)
{
  const LiaisonNeuralSizes *s = &self->sizes;
  LiaisonNeuralFeatures features;
  guint32 entry, row;
  float *bag = out + s->word, *shape = bag + s->bag;

  liaison_neural_features_read (&features, word, form);
  entry = find (self, features.key);
  row = entry & ROW_MASK;
  if (row >= s->n_rows)
    row = 0;
  memset (out, 0, self->input * sizeof (float));
  add_row (out, self->vectors + (gsize) row * s->word, self->vector_scales[row], s->word);
  for (guint i = 0; i < features.n_grams; i++)
    {
      guint gram = features.grams[i] & (s->n_grams - 1);

      add_row (bag, self->grams + (gsize) gram * s->bag, self->gram_scales[gram], s->bag);
    }
  for (guint k = 0; k < s->bag; k++)
    bag[k] /= (float) features.n_grams;
  add_floats (shape, self->shapes + (gsize) (features.shape & (s->n_shapes - 1)) * s->shape,
              s->shape);
  add_floats (shape, self->cases + casing * s->shape, s->shape);
  for (guint i = 0; i < s->n_flags; i++)
    if (entry >> (FLAG_SHIFT + i) & 1)
      add_floats (shape, self->flags + i * s->shape, s->shape);
}

/* One direction of one layer: its half of each word's state goes to OUT. */
static void
run_direction (const LiaisonNeuralEncoder *self,
               const Direction            *direction,
               gboolean                    backward,
               const gint16               *in,
               const float                *scales,
               guint                       n_words,
               gint16                     *out,
               guint                       out_stride,
               LiaisonNeuralStates        *states)
{
  guint hidden = self->sizes.hidden;

  liaison_neural_apply (&direction->input, in, scales, n_words, direction->input.bias, 0,
                        states->gates);
  memset (states->cell, 0, hidden * sizeof (float));
  memset (states->state, 0, hidden * sizeof (gint16));
  for (guint i = 0; i < n_words; i++)
    {
      gsize at = backward ? n_words - 1 - i : i;

      liaison_neural_apply (&direction->recurrent, states->state, states->units, 1,
                            states->gates + at * 4 * hidden, 0, states->step);
      liaison_neural_cell (states->step, states->cell, states->state, hidden);
      memcpy (out + at * out_stride, states->state, hidden * sizeof (gint16));
    }
}

const gint16 *
liaison_neural_encoder_read (const LiaisonNeuralEncoder *self,
                             const char                 *const *words,
                             guint                       n_words,
                             LiaisonNeuralStates        *states)
{
  guint hidden = self->sizes.hidden, stride = liaison_neural_encoder_get_stride (self),
        padded = LIAISON_NEURAL_PADDED (self->input);
  LiaisonNeuralCase casing = liaison_neural_case_of (words, n_words);
  gint16 *in = states->rows[0], *out = states->rows[1];
  const float *scales = states->scales;

  g_assert (n_words <= states->max_words);
  for (guint i = 0; i < n_words; i++)
    {
      float *input = states->inputs + (gsize) i * self->input;

      read_word (self, words[i], casing, states->form, input);
      states->scales[i] = liaison_neural_quantize (input, self->input, LIAISON_NEURAL_ACTIVATION,
                                                   in + (gsize) i * padded, padded);
    }
  for (guint l = 0; l < self->sizes.layers; l++)
    {
      const Direction *layer = self->layers[l];
      gint16 *swap = in;

      for (guint i = 0; i < n_words; i++)
        memset (out + (gsize) i * stride + 2 * hidden, 0, (stride - 2 * hidden) * sizeof (gint16));
      run_direction (self, &layer[0], FALSE, in, scales, n_words, out, stride, states);
      run_direction (self, &layer[1], TRUE, in, scales, n_words, out + hidden, stride, states);
      scales = states->units;
      in = out;
      out = swap;
    }
  return in;
}

const float *
liaison_neural_states_get_inputs (const LiaisonNeuralStates *states)
{
  return states->inputs;
}
