/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The averaged perceptron (Y. Freund and R. Schapire, "Large margin classification using the
 * perceptron algorithm", 1999), with one row of weights for each feature that was ever wrong. A
 * feature counts only once it has been wrong a few times, which keeps the model small and loses
 * little (Y. Goldberg and M. Elhadad, "Learning sparser perceptron models", 2011). */

#include "language/train.h"

#include <stdlib.h>
#include <string.h>

/* Weights are rounded so that this share of them does not reach beyond a byte. */
#define WITHIN_BYTE 0.9995

typedef struct
{
  gint32 weight;
  guint32 stamp;            /* when it changed last */
  gint64 total;             /* the sum of the weight over time until then */
} Cell;

struct _LiaisonLearner
{
  LiaisonScorer parent;
  guint64 *keys;            /* open addressing; 0 is free */
  guint32 *rows;
  guint bits;
  guint n_rows;
  GArray *cells;            /* n_classes for each row */
  GArray *updates;          /* guint32 for each row: how often it changed */
  guint least_updates;      /* a row that changed less often does not count */
  guint32 now;
};

static guint
find_slot (const LiaisonLearner *self,
           guint64               key)
{
  guint mask = (1u << self->bits) - 1, slot = key >> (64 - self->bits);

  while (self->keys[slot] != 0 && self->keys[slot] != key)
    slot = (slot + 1) & mask;
  return slot;
}

static void
score (const LiaisonScorer *scorer,
       const LiaisonKeys   *keys,
       gint32              *scores)
{
  const LiaisonLearner *self = (const LiaisonLearner *) scorer;

  memset (scores, 0, sizeof *scores * scorer->n_classes);
  for (guint i = 0; i < keys->n; i++)
    {
      guint slot = find_slot (self, keys->keys[i] | 1);
      const Cell *row;

      if (self->keys[slot] == 0 ||
          g_array_index (self->updates, guint32, self->rows[slot]) < self->least_updates)
        continue;
      row = &g_array_index (self->cells, Cell, (gsize) self->rows[slot] * scorer->n_classes);
      for (guint k = 0; k < scorer->n_classes; k++)
        scores[k] += row[k].weight;
    }
}

LiaisonLearner *
liaison_learner_new (guint n_classes,
                     guint least_updates)
{
  LiaisonLearner *self = g_new0 (LiaisonLearner, 1);

  self->parent.score = score;
  self->parent.n_classes = n_classes;
  self->least_updates = least_updates;
  self->updates = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->bits = 16;
  self->keys = g_new0 (guint64, 1u << self->bits);
  self->rows = g_new0 (guint32, 1u << self->bits);
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  return self;
}

void
liaison_learner_free (LiaisonLearner *self)
{
  g_free (self->keys);
  g_free (self->rows);
  g_array_unref (self->cells);
  g_array_unref (self->updates);
  g_free (self);
}

static void
grow (LiaisonLearner *self)
{
  guint64 *keys = self->keys;
  guint32 *rows = self->rows;
  guint n = 1u << self->bits;

  self->bits++;
  self->keys = g_new0 (guint64, 1u << self->bits);
  self->rows = g_new0 (guint32, 1u << self->bits);
  for (guint i = 0; i < n; i++)
    if (keys[i] != 0)
      {
        guint slot = find_slot (self, keys[i]);

        self->keys[slot] = keys[i];
        self->rows[slot] = rows[i];
      }
  g_free (keys);
  g_free (rows);
}

static guint32
ensure_row (LiaisonLearner *self,
            guint64         key)
{
  guint slot;

  if (self->n_rows * 2 > 1u << self->bits)
    grow (self);
  slot = find_slot (self, key);
  if (self->keys[slot] == 0)
    {
      self->keys[slot] = key;
      self->rows[slot] = self->n_rows++;
      g_array_set_size (self->cells, self->n_rows * self->parent.n_classes);
      g_array_set_size (self->updates, self->n_rows);
    }
  return self->rows[slot];
}

void
liaison_learner_update (LiaisonLearner    *self,
                        const LiaisonKeys *keys,
                        guint              class_,
                        gint               delta)
{
  for (guint i = 0; i < keys->n; i++)
    {
      guint32 row = ensure_row (self, keys->keys[i] | 1);
      gsize at = (gsize) row * self->parent.n_classes + class_;
      Cell *cell = &g_array_index (self->cells, Cell, at);

      cell->total += (gint64) cell->weight * (self->now - cell->stamp);
      cell->stamp = self->now;
      cell->weight += delta;
      /* An update is a pair: more for the right class, less for the wrong one. */
      g_array_index (self->updates, guint32, row) += delta > 0;
    }
}

void
liaison_learner_tick (LiaisonLearner *self)
{
  self->now++;
}

static double
find_average (LiaisonLearner *self,
              const Cell     *cell)
{
  return (cell->total + (double) cell->weight * (self->now - cell->stamp)) / MAX (self->now, 1);
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* What one weight of 127 in the table stands for, over 127. */
static double
find_scale (LiaisonLearner *self)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->cells->len; i++)
    {
      double size = ABS (find_average (self, &g_array_index (self->cells, Cell, i)));

      if (size > 0)
        g_array_append_val (sizes, size);
    }
  if (sizes->len == 0)
    return 1;
  qsort (sizes->data, sizes->len, sizeof (double), compare_doubles);
  return g_array_index (sizes, double, (guint) ((sizes->len - 1) * WITHIN_BYTE)) / 127;
}

static gint
quantize (LiaisonLearner *self,
          const Cell     *cell,
          double          scale)
{
  double value = find_average (self, cell) / scale;

  return CLAMP ((gint) (value < 0 ? value - 0.5 : value + 0.5), -127, 127);
}

/* The pairs of a row, without weights smaller than LEAST; a row without a weight of at least twice
 * that has none. */
static guint
collect_pairs (LiaisonLearner *self,
               const Cell     *row,
               double          scale,
               gint            least,
               guint8         *pairs)
{
  guint n = 0;
  gint most = 0;

  for (guint k = 0; k < self->parent.n_classes; k++)
    {
      gint weight = quantize (self, &row[k], scale);

      most = MAX (most, ABS (weight));
      if (ABS (weight) < least)
        continue;
      pairs[2 * n] = k;
      pairs[2 * n + 1] = (guint8) (gint8) weight;
      n++;
    }
  return most >= 2 * least - 1 ? n : 0;
}

static GByteArray *
build (LiaisonLearner *self,
       double          scale,
       gint            least)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (LiaisonTableEntry));
  guint8 pairs[2 * LIAISON_MOST_CLASSES];
  GByteArray *bytes;

  for (guint slot = 0; slot < 1u << self->bits; slot++)
    if (self->keys[slot] != 0 &&
        g_array_index (self->updates, guint32, self->rows[slot]) >= self->least_updates)
      {
        const Cell *row =
            &g_array_index (self->cells, Cell, (gsize) self->rows[slot] * self->parent.n_classes);
        LiaisonTableEntry entry = { self->keys[slot],
                                    collect_pairs (self, row, scale, least, pairs), NULL };

        if (entry.n_pairs == 0)
          continue;
        entry.pairs = g_memdup2 (pairs, 2 * entry.n_pairs);
        g_array_append_val (entries, entry);
      }
  bytes = liaison_table_build ((LiaisonTableEntry *) entries->data, entries->len,
                               self->parent.n_classes);
  g_printerr ("  %u features of %u, smallest weight %d, %u bytes\n", entries->len, self->n_rows,
              least, bytes->len);
  for (guint i = 0; i < entries->len; i++)
    g_free (g_array_index (entries, LiaisonTableEntry, i).pairs);
  return bytes;
}

/**
 * liaison_learner_finish:
 * @self: a learner
 * @most: how many bytes the table may have
 *
 * Averages the weights, rounds them to bytes, and leaves small ones out until the table is small
 * enough.
 *
 * Returns: (transfer full): the bytes of a table
 */
GByteArray *
liaison_learner_finish (LiaisonLearner *self,
                        gsize           most)
{
  double scale = find_scale (self);

  for (gint least = 1;; least++)
    {
      GByteArray *bytes = build (self, scale, least);

      if (bytes->len <= most || least == 60)
        return bytes;
      g_byte_array_unref (bytes);
    }
}
