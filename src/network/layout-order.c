/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Orders the rows of a hierarchy so that few ties cross: by barycentres, a row at a time, downwards and upwards (Sugiyama et al.
 * 1981), each time followed by exchanges of neighbours that save crossings (Gansner et al., "A Technique for Drawing Directed
 * Graphs", 1993). A tie within a row crosses the nodes that it passes. */

#include "network/layout-rows.h"

#include "config.h"

#include <string.h>

#define N_SWEEPS 16
#define N_EXCHANGES 12     /* rounds after each sweep */

typedef struct
{
  guint node;
  guint place;              /* before: equals stay in order */
  double centre;
} Key;

static guint
row_of (const LiaisonLayoutRows *self,
        guint                    node)
{
  return g_array_index (self->row, guint, node);
}

static guint
node_at (const LiaisonLayoutRows *self,
         guint                    row,
         guint                    place)
{
  return g_array_index (self->rows[row], guint, place);
}

/* How far to the right a node is, from 0 to 1. */
static double
share_of (const LiaisonLayoutRows *self,
          guint                    node)
{
  return (self->place[node] + 0.5) / self->rows[row_of (self, node)]->len;
}

/* The mean of where those are to whom NODE is tied in ROW; where it is itself if there are none. */
static double
find_centre (const LiaisonLayoutRows *self,
             guint                    node,
             guint                    row)
{
  double sum = 0;
  double weight = 0;

  for (guint k = self->first[node]; k < self->first[node + 1]; k++)
    {
      guint other = _liaison_layout_rows_other (self, self->tie[k], node);
      double w = g_array_index (self->ties, LiaisonLayoutTie, self->tie[k]).weight;

      /* What is level pulls as well, but less. */
      if (row_of (self, other) == row_of (self, node))
        w /= 8;
      else if (row_of (self, other) != row)
        continue;
      sum += w * share_of (self, other);
      weight += w;
    }
  return weight > 0 ? sum / weight : share_of (self, node);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;

  if (first->centre != second->centre)
    return first->centre < second->centre ? -1 : 1;
  return first->place < second->place ? -1 : 1;
}

static void
put (LiaisonLayoutRows *self,
     guint              row,
     guint              place,
     guint              node)
{
  g_array_index (self->rows[row], guint, place) = node;
  self->place[node] = place;
}

/* Sorts ROW by where its nodes are tied to in BESIDE. */
static void
sort_row (LiaisonLayoutRows *self,
          guint              row,
          guint              beside)
{
  guint n = self->rows[row]->len;
  g_autofree Key *keys = g_new (Key, n);

  for (guint i = 0; i < n; i++)
    {
      guint node = node_at (self, row, i);

      keys[i] = (Key) { node, i, find_centre (self, node, beside) };
    }
  qsort (keys, n, sizeof *keys, compare_keys);
  for (guint i = 0; i < n; i++)
    put (self, row, i, keys[i].node);
}

/* How many crossings the ties of LEFT and RIGHT, which are next to each other in this order, would save if they changed places:
 * negative if it would be more. */
static int
find_gain (const LiaisonLayoutRows *self,
           guint                    left,
           guint                    right)
{
  guint row = row_of (self, left);
  int gain = 0;

  for (guint k = self->first[left]; k < self->first[left + 1]; k++)
    {
      guint a = _liaison_layout_rows_other (self, self->tie[k], left);

      if (row_of (self, a) == row)
        {
          if (a != right)
            gain += self->place[a] > self->place[left] ? 1 : -1;
          continue;
        }
      for (guint m = self->first[right]; m < self->first[right + 1]; m++)
        {
          guint b = _liaison_layout_rows_other (self, self->tie[m], right);

          if (row_of (self, a) != row_of (self, b))
            continue;
          gain += self->place[a] > self->place[b] ? 1 : self->place[a] < self->place[b] ? -1 : 0;
        }
    }
  for (guint m = self->first[right]; m < self->first[right + 1]; m++)
    {
      guint b = _liaison_layout_rows_other (self, self->tie[m], right);

      if (row_of (self, b) == row && b != left)
        gain += self->place[b] < self->place[right] ? 1 : -1;
    }
  return gain;
}

/* Returns whether something was gained. */
static gboolean
exchange (LiaisonLayoutRows *self)
{
  gboolean gained = FALSE;

  for (guint row = 0; row < self->n_rows; row++)
    for (guint i = 0; i + 1 < self->rows[row]->len; i++)
      {
        guint left = node_at (self, row, i);
        guint right = node_at (self, row, i + 1);

        if (find_gain (self, left, right) <= 0)
          continue;
        put (self, row, i, right);
        put (self, row, i + 1, left);
        gained = TRUE;
      }
  return gained;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/* How many of the places added before, as TREE knows, are right of PLACE (Barth, Jünger and Mutzel 2002). */
static guint
count_right (const guint *tree,
             guint        size,
             guint        place)
{
  guint all = 0;
  guint left = 0;

  for (guint i = size; i > 0; i -= i & -i)
    all += tree[i - 1];
  for (guint i = place + 1; i > 0; i -= i & -i)
    left += tree[i - 1];
  return all - left;
}

/* The crossings between ROW and the next. */
static guint64
count_crossings (const LiaisonLayoutRows *self,
                 guint                    row)
{
  guint size = self->rows[row + 1]->len;
  g_autofree guint *tree = g_new0 (guint, size + 1);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  guint64 count = 0;

  for (guint i = 0; i < self->rows[row]->len; i++)
    {
      guint node = node_at (self, row, i);

      g_array_set_size (places, 0);
      for (guint k = self->first[node]; k < self->first[node + 1]; k++)
        {
          guint other = _liaison_layout_rows_other (self, self->tie[k], node);

          if (row_of (self, other) == row + 1)
            g_array_append_val (places, self->place[other]);
        }
      g_array_sort (places, compare_numbers);
      for (guint p = 0; p < places->len; p++)
        count += count_right (tree, size, g_array_index (places, guint, p));
      for (guint p = 0; p < places->len; p++)
        for (guint j = g_array_index (places, guint, p) + 1; j <= size; j += j & -j)
          tree[j - 1]++;
    }
  return count;
}

/*< private >
 * _liaison_layout_order_cost:
 * @self: rows
 *
 * Returns: how often ties cross each other between rows, and pass nodes within theirs
 */
guint64
_liaison_layout_order_cost (const LiaisonLayoutRows *self)
{
  guint64 cost = 0;

  for (guint row = 0; row + 1 < self->n_rows; row++)
    cost += count_crossings (self, row);
  for (guint t = 0; t < self->ties->len; t++)
    {
      const LiaisonLayoutTie *tie = &g_array_index (self->ties, LiaisonLayoutTie, t);
      guint a = self->place[tie->upper];
      guint b = self->place[tie->lower];

      if (row_of (self, tie->upper) == row_of (self, tie->lower))
        cost += MAX (a, b) - MIN (a, b) - 1;
    }
  return cost;
}

/*< private >
 * _liaison_layout_order:
 * @self: rows
 *
 * Orders each row. Deterministic.
 */
void
_liaison_layout_order (LiaisonLayoutRows *self)
{
  g_autofree guint *best = g_memdup2 (self->place, self->n * sizeof *best);
  guint64 least = _liaison_layout_order_cost (self);

  for (guint sweep = 0; sweep < N_SWEEPS && least > 0; sweep++)
    {
      guint64 cost;

      for (guint i = 1; i < self->n_rows; i++)
        if (sweep % 2 == 0)
          sort_row (self, i, i - 1);
        else
          sort_row (self, self->n_rows - 1 - i, self->n_rows - i);
      for (guint round = 0; round < N_EXCHANGES && exchange (self); round++)
        ;
      cost = _liaison_layout_order_cost (self);
      if (cost >= least)
        continue;
      least = cost;
      memcpy (best, self->place, self->n * sizeof *best);
    }
  for (guint i = 0; i < self->n; i++)
    put (self, row_of (self, i), best[i], i);
}
