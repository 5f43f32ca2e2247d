/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives the nodes of ordered rows their places across, so that ties are short and ways over waypoints straight: minimises
 * Σ w (x_a − x_b)² over the ties, with what is side by side in a row not overlapping. One row at a time, which is an isotonic
 * regression: solved exactly by pooling adjacent violators (Best and Chakravarti 1990). */

#include "network/layout-rows.h"

#include "config.h"

#define N_SWEEPS 40
#define LEVEL 0.25         /* of the weight of a tie, if it is within a row */
#define STAY 1e-3          /* the weight of where a node is */

/* A run of nodes that stand as near to each other as they may. */
typedef struct
{
  guint n;
  double sum;               /* weighted, of where they want to begin */
  double weight;
} Pool;

/* How far apart LEFT and RIGHT must be. */
static double
find_gap (const LiaisonLayoutRows *self,
          guint                    left,
          guint                    right)
{
  double apart = (_liaison_layout_rows_width (self, left) + _liaison_layout_rows_width (self, right)) / 2;

  for (guint k = self->first[left]; k < self->first[left + 1]; k++)
    if (_liaison_layout_rows_other (self, self->tie[k], left) == right)
      return apart + g_array_index (self->ties, LiaisonLayoutTie, self->tie[k]).gap;
  return apart;
}

/* Where NODE would be best, and how much it counts. */
static double
find_wish (const LiaisonLayoutRows *self,
           guint                    node,
           double                  *weight)
{
  double sum = STAY * self->x[node];

  *weight = STAY;
  for (guint k = self->first[node]; k < self->first[node + 1]; k++)
    {
      guint other = _liaison_layout_rows_other (self, self->tie[k], node);
      double w = g_array_index (self->ties, LiaisonLayoutTie, self->tie[k]).weight;

      if (g_array_index (self->row, guint, other) == g_array_index (self->row, guint, node))
        w *= LEVEL;
      sum += w * self->x[other];
      *weight += w;
    }
  return sum / *weight;
}

/* Pools what would be in wrong order at the end. */
static guint
pool_last (Pool  *pools,
           guint  n)
{
  while (n > 1 && pools[n - 2].sum / pools[n - 2].weight > pools[n - 1].sum / pools[n - 1].weight)
    {
      pools[n - 2].n += pools[n - 1].n;
      pools[n - 2].sum += pools[n - 1].sum;
      pools[n - 2].weight += pools[n - 1].weight;
      n--;
    }
  return n;
}

static void
place_row (LiaisonLayoutRows *self,
           const GArray      *row)
{
  g_autofree Pool *pools = g_new (Pool, row->len + 1);
  g_autofree double *offsets = g_new0 (double, row->len + 1);
  guint n = 0;
  guint i = 0;

  for (guint k = 0; k < row->len; k++)
    {
      guint node = g_array_index (row, guint, k);
      double weight;
      double wish = find_wish (self, node, &weight);

      if (k > 0)
        offsets[k] = offsets[k - 1] + find_gap (self, g_array_index (row, guint, k - 1), node);
      pools[n++] = (Pool) { 1, (wish - offsets[k]) * weight, weight };
      n = pool_last (pools, n);
    }
  for (guint p = 0; p < n; p++)
    for (guint k = 0; k < pools[p].n; k++, i++)
      self->x[g_array_index (row, guint, i)] = pools[p].sum / pools[p].weight + offsets[i];
}

/*< private >
 * _liaison_layout_columns:
 * @self: rows in their order
 *
 * Sets the centres of all nodes and waypoints.
 */
void
_liaison_layout_columns (LiaisonLayoutRows *self)
{
  for (guint r = 0; r < self->n_rows; r++)
    {
      const GArray *row = self->rows[r];
      double right = 0;

      for (guint k = 0; k < row->len; k++)
        {
          guint node = g_array_index (row, guint, k);

          self->x[node] = right + _liaison_layout_rows_width (self, node) / 2;
          right += _liaison_layout_rows_width (self, node);
        }
      for (guint k = 0; k < row->len; k++)
        self->x[g_array_index (row, guint, k)] -= right / 2;
    }
  for (guint sweep = 0; sweep < N_SWEEPS; sweep++)
    for (guint r = 0; r < self->n_rows; r++)
      place_row (self, self->rows[sweep % 2 == 0 ? r : self->n_rows - 1 - r]);
}
