/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stress of graphs with too many nodes for all pairs (layout-stress.c): its sparse form, where pivots stand for the nodes around them
 * (Ortmann, Klimenta and Brandes, "A Sparse Stress Model", JGAA 21, 2017), and the first scattering of nodes. */

#include "network/layout-private.h"

#include "config.h"

#include <math.h>

#define N_PIVOTS 80

/* A pair of nodes, the distance wanted between them, and how much each is moved for the other's sake. */
typedef struct
{
  guint a;
  guint b;
  float distance;
  float weight_a;
  float weight_b;
} Term;

static void
shuffle (LiaisonLayoutGraph *graph,
         GArray             *terms)
{
  Term *term = (Term *) (void *) terms->data;

  for (guint i = terms->len; i > 1; i--)
    {
      guint j = (guint) (_liaison_layout_graph_chance (graph) * i);
      Term swap = term[i - 1];

      term[i - 1] = term[j];
      term[j] = swap;
    }
}

static void
relax (LiaisonLayoutGraph *graph,
       const Term         *term,
       double              rate)
{
  double dx = graph->x[term->a] - graph->x[term->b];
  double dy = graph->y[term->a] - graph->y[term->b];
  double length = sqrt (dx * dx + dy * dy);
  double wanted = term->distance * graph->unit;
  double share_a = MIN (rate * term->weight_a, 1);
  double share_b = MIN (rate * term->weight_b, 1);
  double step;

  if (length < 1e-9)
    {
      dx = graph->unit * 1e-3;
      dy = 0;
      length = dx;
    }
  step = (length - wanted) / (2 * length);
  if (graph->fixed[term->a] || graph->fixed[term->b])
    step *= 2;
  if (!graph->fixed[term->a])
    {
      graph->x[term->a] -= share_a * step * dx;
      graph->y[term->a] -= share_a * step * dy;
    }
  if (!graph->fixed[term->b])
    {
      graph->x[term->b] += share_b * step * dx;
      graph->y[term->b] += share_b * step * dy;
    }
}

/* N_ROUNDS, a power of two, over all terms, with a rate that falls geometrically from FIRST to LAST. */
static void
descend (LiaisonLayoutGraph *graph,
         GArray             *terms,
         double              first,
         double              last,
         guint               n_rounds)
{
  double factor = last / first;
  double rate = first;

  for (guint i = n_rounds; i > 1; i /= 2)
    factor = sqrt (factor);
  for (guint round = 0; round < n_rounds; round++)
    {
      shuffle (graph, terms);
      for (guint i = 0; i < terms->len; i++)
        relax (graph, &g_array_index (terms, Term, i), rate);
      rate *= factor;
    }
}

/*< private >
 * _liaison_layout_scatter:
 * @self: a graph
 *
 * Puts the nodes anywhere in a square; fixed ones stay.
 */
void
_liaison_layout_scatter (LiaisonLayoutGraph *self)
{
  double side = self->unit * sqrt (self->n);

  for (guint i = 0; i < self->n; i++)
    {
      double x = (_liaison_layout_graph_chance (self) - 0.5) * side;
      double y = (_liaison_layout_graph_chance (self) - 0.5) * side;

      if (self->fixed[i])
        continue;
      self->x[i] = x;
      self->y[i] = y;
    }
}

/* The node furthest from all pivots so far, given how far each node is from its nearest. */
static guint
furthest (const LiaisonLayoutGraph *graph,
          const guint16            *nearest)
{
  guint best = 0;

  for (guint i = 1; i < graph->n; i++)
    if (nearest[i] > nearest[best])
      best = i;
  return best;
}

/* Adds the terms of PIVOT, PIVOT_HOPS links away from the nodes; REGION holds, by distance, how many nodes it stands for. */
static void
add_pivot_terms (const LiaisonLayoutGraph *graph,
                 guint                     pivot,
                 const guint16            *hops,
                 const guint              *region,
                 GArray                   *terms)
{
  for (guint i = 0; i < graph->n; i++)
    {
      float distance = hops[i];
      float square = distance * distance;
      Term term = { i, pivot, distance, 0, 0 };

      if (distance < 2)
        continue;
      term.weight_a = (float) region[hops[i] / 2] / square;
      term.weight_b = 1 / square;
      g_array_append_val (terms, term);
    }
}

/* For each pivot: how many of the nodes that are nearest to it lie within a distance, by distance. */
static guint *
count_regions (const LiaisonLayoutGraph *graph,
               const guint16            *hops,
               const guint              *owner,
               guint                     pivot,
               guint                     longest)
{
  guint *region = g_new0 (guint, longest + 1);

  for (guint i = 0; i < graph->n; i++)
    if (owner[i] == pivot)
      region[MIN (hops[i], longest)]++;
  for (guint d = 1; d <= longest; d++)
    region[d] += region[d - 1];
  return region;
}

/*< private >
 * _liaison_layout_stress_sparse:
 * @self: a connected graph with too many nodes for _liaison_layout_stress()
 * @n_rounds: how many times all terms are looked at: a power of two
 */
void
_liaison_layout_stress_sparse (LiaisonLayoutGraph *self,
                               guint               n_rounds)
{
  guint n_pivots = MIN (N_PIVOTS, self->n);
  gsize n = self->n;
  g_autofree guint16 *hops = g_new (guint16, n_pivots * n);
  g_autofree guint16 *nearest = g_new (guint16, n);
  g_autofree guint *owner = g_new0 (guint, n);
  g_autofree guint *pivots = g_new0 (guint, n_pivots);
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (Term));
  guint longest = 1;

  for (guint i = 0; i < self->n; i++)
    nearest[i] = G_MAXUINT16;
  for (guint p = 0; p < n_pivots; p++)
    {
      pivots[p] = p == 0 ? 0 : furthest (self, nearest);
      _liaison_layout_graph_hops (self, pivots[p], hops + p * n);
      for (guint i = 0; i < self->n; i++)
        {
          longest = MAX (longest, hops[p * n + i]);
          if (hops[p * n + i] < nearest[i])
            {
              nearest[i] = hops[p * n + i];
              owner[i] = p;
            }
        }
    }
  for (guint l = 0; l < self->n_links; l++)
    {
      Term term = { self->source[l], self->target[l], 1, 1, 1 };

      g_array_append_val (terms, term);
    }
  for (guint p = 0; p < n_pivots; p++)
    {
      g_autofree guint *region = count_regions (self, hops + p * n, owner, p, longest);

      add_pivot_terms (self, pivots[p], hops + p * n, region, terms);
    }
  descend (self, terms, (double) longest * longest, 0.1, n_rounds);
}
