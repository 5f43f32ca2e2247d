/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places the nodes of a graph so that their distances agree with the number of links between them: minimises the stress
 * Σ w_ij (|x_i − x_j| − d_ij)² by stochastic gradient descent on one pair at a time (Zheng, Pawar and Goodman, "Graph
 * Drawing by Stochastic Gradient Descent", IEEE TVCG 25, 2019), with w_ij = 1 / d_ij⁴ in place of their 1 / d_ij²: what is near
 * counts more, and fewer lines cross.
 *
 * In place of shuffled pairs the nodes are shuffled once, and each round goes over the pairs (i, i + k) of the shuffled order,
 * for all k in an order of chance. Of one k, four pairs next to each other have no node in common, so that they can be moved
 * at once with the same result as one by one, and everything that they need lies side by side.
 *
 * Only addition, multiplication, division and square roots are used, so that the same graph gives the same picture on every
 * machine. */

#include "network/layout-private.h"

#include "config.h"

#include <math.h>

#include "network/layout-lanes.h"

#define LEAST_LENGTH 1e-6f
#define LAST_RATE 0.1f
#define LAST_RATE_AROUND 0.2f /* the least that a start near the goal begins with */

typedef struct
{
  guint n;
  guint n_steps;            /* k runs from 1 to this */
  guint *order;             /* the shuffled nodes */
  float *x;                 /* in units, by the shuffled order */
  float *y;
  float *free;              /* 0 for a fixed node, 1 for another */
  float *wanted;            /* n for each k: the distances wanted */
  float *weight;            /* beside them */
} Pairs;

static void
shuffle (LiaisonLayoutGraph *graph,
         guint              *numbers,
         guint               n)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = (guint) (_liaison_layout_graph_chance (graph) * i);
      guint swap = numbers[i - 1];

      numbers[i - 1] = numbers[j];
      numbers[j] = swap;
    }
}

static float
weigh (float    distance,
       gboolean near)
{
  float weight = 1 / (distance * distance);

  return near ? weight * weight : weight;
}

static void
fill_pairs (Pairs         *pairs,
            const float   *distances,
            gboolean       near)
{
  guint n = pairs->n;

  for (guint k = 1; k <= pairs->n_steps; k++)
    for (guint i = 0; i < n; i++)
      {
        guint j = i + k < n ? i + k : i + k - n;
        float distance = distances[(gsize) pairs->order[i] * n + pairs->order[j]];

        pairs->wanted[(gsize) (k - 1) * n + i] = distance;
        pairs->weight[(gsize) (k - 1) * n + i] = weigh (distance, near);
      }
}

static Pairs *
pairs_new (LiaisonLayoutGraph *graph,
           const float        *distances,
           gboolean            near)
{
  Pairs *pairs = g_new0 (Pairs, 1);
  guint n = graph->n;

  pairs->n = n;
  pairs->n_steps = n / 2;
  pairs->order = g_new (guint, n);
  pairs->x = g_new (float, n);
  pairs->y = g_new (float, n);
  pairs->free = g_new (float, n);
  pairs->wanted = g_new (float, (gsize) pairs->n_steps * n);
  pairs->weight = g_new (float, (gsize) pairs->n_steps * n);
  for (guint i = 0; i < n; i++)
    pairs->order[i] = i;
  shuffle (graph, pairs->order, n);
  for (guint i = 0; i < n; i++)
    {
      guint node = pairs->order[i];

      pairs->x[i] = (float) (graph->x[node] / graph->unit);
      pairs->y[i] = (float) (graph->y[node] / graph->unit);
      pairs->free[i] = graph->fixed[node] ? 0 : 1;
    }
  fill_pairs (pairs, distances, near);
  return pairs;
}

static void
pairs_free (Pairs *pairs)
{
  g_free (pairs->order);
  g_free (pairs->x);
  g_free (pairs->y);
  g_free (pairs->free);
  g_free (pairs->wanted);
  g_free (pairs->weight);
  g_free (pairs);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pairs, pairs_free)

/* Moves the pair of A and B towards the distance that it wants; a free one goes all the way if the other is fixed. */
static inline void
relax (Pairs *pairs,
       guint  a,
       guint  b,
       float  wanted,
       float  weight,
       float  rate)
{
  float dx = pairs->x[a] - pairs->x[b];
  float dy = pairs->y[a] - pairs->y[b];
  float length = MAX (__builtin_sqrtf (dx * dx + dy * dy), LEAST_LENGTH);
  float step = MIN (rate * weight, 1) * (length - wanted) / (2 * length);
  float step_a = step * pairs->free[a] * (2 - pairs->free[b]);
  float step_b = step * pairs->free[b] * (2 - pairs->free[a]);

  pairs->x[a] -= step_a * dx;
  pairs->y[a] -= step_a * dy;
  pairs->x[b] += step_b * dx;
  pairs->y[b] += step_b * dy;
}

/* The same for the four pairs from A and B on. */
static inline void
relax_lanes (Pairs       *pairs,
             guint        a,
             guint        b,
             const float *wanted,
             const float *weight,
             float        rate)
{
  LiaisonLanes xa = liaison_lanes_load (pairs->x + a);
  LiaisonLanes ya = liaison_lanes_load (pairs->y + a);
  LiaisonLanes xb = liaison_lanes_load (pairs->x + b);
  LiaisonLanes yb = liaison_lanes_load (pairs->y + b);
  LiaisonLanes free_a = liaison_lanes_load (pairs->free + a);
  LiaisonLanes free_b = liaison_lanes_load (pairs->free + b);
  LiaisonLanes dx = xa - xb;
  LiaisonLanes dy = ya - yb;
  LiaisonLanes length = liaison_lanes_max (liaison_lanes_sqrt (dx * dx + dy * dy), liaison_lanes_all (LEAST_LENGTH));
  LiaisonLanes step = liaison_lanes_min (rate * liaison_lanes_load (weight), liaison_lanes_all (1)) *
                      (length - liaison_lanes_load (wanted)) / (2 * length);
  LiaisonLanes step_a = step * free_a * (2 - free_b);
  LiaisonLanes step_b = step * free_b * (2 - free_a);

  liaison_lanes_store (pairs->x + a, xa - step_a * dx);
  liaison_lanes_store (pairs->y + a, ya - step_a * dy);
  liaison_lanes_store (pairs->x + b, xb + step_b * dx);
  liaison_lanes_store (pairs->y + b, yb + step_b * dy);
}

/* The pairs of A and B up to A of END, next to each other; K is how far A and B are apart. */
static void
relax_run (Pairs       *pairs,
           guint        a,
           guint        end,
           guint        b,
           const float *wanted,
           const float *weight,
           float        rate)
{
  guint apart = a < b ? b - a : a - b;

  for (; apart >= LIAISON_N_LANES && a + LIAISON_N_LANES <= end; a += LIAISON_N_LANES, b += LIAISON_N_LANES)
    relax_lanes (pairs, a, b, wanted + a, weight + a, rate);
  for (; a < end; a++, b++)
    relax (pairs, a, b, wanted[a], weight[a], rate);
}

/* All pairs once. */
static void
sweep (Pairs       *pairs,
       const guint *steps,
       float        rate)
{
  guint n = pairs->n;

  for (guint s = 0; s < pairs->n_steps; s++)
    {
      guint k = steps[s];
      const float *wanted = pairs->wanted + (gsize) (k - 1) * n;
      const float *weight = pairs->weight + (gsize) (k - 1) * n;

      relax_run (pairs, 0, n - k, k, wanted, weight, rate);
      /* Halfway round each pair comes twice. */
      if (2 * k < n)
        relax_run (pairs, n - k, n, 0, wanted, weight, rate);
    }
}

static float
longest_of (const Pairs *pairs)
{
  float longest = 1;

  for (gsize i = 0; i < (gsize) pairs->n_steps * pairs->n; i++)
    longest = MAX (longest, pairs->wanted[i]);
  return longest;
}

/*< private >
 * _liaison_layout_stress:
 * @self: a connected graph
 * @distances: those that all pairs want, in links: n × n
 * @near: whether what is near counts more, by 1 / d⁴; else by 1 / d², the measure of stress
 * @heat: 1 to forget where the nodes are now; less to stay nearer to it
 * @n_rounds: how many times all pairs are looked at: a power of two
 */
void
_liaison_layout_stress (LiaisonLayoutGraph *self,
                        const float        *distances,
                        gboolean            near,
                        double              heat,
                        guint               n_rounds)
{
  g_autoptr (Pairs) pairs = pairs_new (self, distances, near);
  g_autofree guint *steps = g_new (guint, pairs->n_steps + 1);
  float rate = MAX ((float) heat / weigh (longest_of (pairs), near), LAST_RATE_AROUND);
  double factor = LAST_RATE / rate;

  for (guint i = n_rounds; i > 1; i /= 2)
    factor = sqrt (factor);
  for (guint k = 1; k <= pairs->n_steps; k++)
    steps[k - 1] = k;
  for (guint round = 0; round < n_rounds; round++)
    {
      shuffle (self, steps, pairs->n_steps);
      sweep (pairs, steps, rate);
      rate *= (float) factor;
    }
  for (guint i = 0; i < pairs->n; i++)
    if (!self->fixed[pairs->order[i]])
      {
        self->x[pairs->order[i]] = pairs->x[i] * self->unit;
        self->y[pairs->order[i]] = pairs->y[i] * self->unit;
      }
}
