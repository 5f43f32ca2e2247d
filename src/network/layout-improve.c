/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Improves a picture without overlaps by moving one box at a time, where that lowers the cost: stress, lines that cross,
 * lines that pass under boxes, and labels without room. A box never moves onto another. */

#include "network/layout-scene.h"

#include "config.h"

#include <math.h>

#define N_TRIES 8
#define COOLING 0.92
#define BOX_WEIGHT 0.5 /* of a line under a box, in crossings */
#define LABEL_SHORTAGE 40.0 /* pixels that a link is too short for its label and that weigh as much as a box */
#define BOX_LIMIT 300  /* nodes up to which lines under boxes matter: more are not read one by one */

typedef struct
{
  LiaisonLayoutGraph *graph;
  LiaisonLayoutScene *scene;
  LiaisonLayoutTile frame;  /* which the picture does not leave */
  double stress_weight;
  double crossing_weight;
  double box_weight;
  double spent;             /* comparisons made so far */
} Search;

static double
turn (double ax,
      double ay,
      double bx,
      double by,
      double cx,
      double cy)
{
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

static gboolean
cross (double ax,
       double ay,
       double bx,
       double by,
       double cx,
       double cy,
       double dx,
       double dy)
{
  if (MAX (ax, bx) < MIN (cx, dx) || MAX (cx, dx) < MIN (ax, bx) ||
      MAX (ay, by) < MIN (cy, dy) || MAX (cy, dy) < MIN (ay, by))
    return FALSE;
  return turn (ax, ay, bx, by, cx, cy) * turn (ax, ay, bx, by, dx, dy) < 0 &&
         turn (cx, cy, dx, dy, ax, ay) * turn (cx, cy, dx, dy, bx, by) < 0;
}

/* How far the links of NODE are from having room for their labels. */
static double
shortage_at (Search *search,
             guint   node,
             double  x,
             double  y)
{
  const LiaisonLayoutGraph *graph = search->graph;
  double sum = 0;

  for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
    {
      double dx = graph->x[graph->neighbour[k]] - x;
      double dy = graph->y[graph->neighbour[k]] - y;

      sum += _liaison_layout_shortage (graph, graph->link[k], dx, dy) / LABEL_SHORTAGE;
    }
  return sum;
}

/* What NODE costs at X, Y; no more is looked at once it costs LIMIT. */
static double
cost_at (Search *search,
         guint   node,
         double  x,
         double  y,
         double  limit)
{
  const LiaisonLayoutGraph *graph = search->graph;
  guint n_links = graph->first[node + 1] - graph->first[node];
  double cost = search->box_weight > 0 ? search->box_weight * shortage_at (search, node, x, y) : 0;

  _liaison_layout_scene_try (search->scene, node, (float) (x / graph->unit), (float) (y / graph->unit));
  cost += search->stress_weight * _liaison_layout_scene_stress (search->scene, node);
  search->spent += graph->n;
  if (cost < limit)
    {
      cost += search->crossing_weight * _liaison_layout_scene_crossings (search->scene, node);
      search->spent += (double) n_links * graph->n_links;
    }
  if (cost < limit && search->box_weight > 0)
    {
      cost += search->box_weight * _liaison_layout_scene_covered (search->scene, node);
      search->spent += (double) n_links * graph->n + graph->n_links;
    }
  return cost;
}

static gboolean
is_in_frame (const Search *search,
             double        x,
             double        y)
{
  const LiaisonLayoutTile *frame = &search->frame;

  return x >= frame->x && x <= frame->x + frame->width && y >= frame->y && y <= frame->y + frame->height;
}

static gboolean
is_free (Search *search,
         guint   node,
         double  x,
         double  y)
{
  const LiaisonLayoutGraph *graph = search->graph;

  for (guint i = 0; i < graph->n; i++)
    if (i != node && fabs (graph->x[i] - x) < (graph->width[i] + graph->width[node]) / 2 &&
        fabs (graph->y[i] - y) < (graph->height[i] + graph->height[node]) / 2)
      return FALSE;
  return TRUE;
}

static void
middle_of_neighbours (const LiaisonLayoutGraph *graph,
                      guint                     node,
                      double                   *x,
                      double                   *y)
{
  guint n = graph->first[node + 1] - graph->first[node];

  *x = *y = 0;
  for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
    {
      *x += graph->x[graph->neighbour[k]] / n;
      *y += graph->y[graph->neighbour[k]] / n;
    }
}

static gboolean
improve_node (Search *search,
              guint   node,
              double  reach)
{
  LiaisonLayoutGraph *graph = search->graph;
  double best = cost_at (search, node, graph->x[node], graph->y[node], G_MAXDOUBLE);
  gboolean better = FALSE;

  for (guint try = 0; try < N_TRIES; try++)
    {
      double x = graph->x[node];
      double y = graph->y[node];
      double cost;

      if (try == 0)
        middle_of_neighbours (graph, node, &x, &y);
      else if (try <= 2)
        {
          guint k = graph->first[node] + (guint) (_liaison_layout_graph_chance (graph) *
                                                 (graph->first[node + 1] - graph->first[node]));
          x = graph->x[graph->neighbour[k]];
          y = graph->y[graph->neighbour[k]];
        }
      x += (2 * _liaison_layout_graph_chance (graph) - 1) * reach;
      y += (2 * _liaison_layout_graph_chance (graph) - 1) * reach;
      if (!is_in_frame (search, x, y) || !is_free (search, node, x, y))
        continue;
      cost = cost_at (search, node, x, y, best);
      if (cost < best)
        {
          best = cost;
          graph->x[node] = x;
          graph->y[node] = y;
          better = TRUE;
        }
    }
  _liaison_layout_scene_put (search->scene, node, (float) (graph->x[node] / graph->unit),
                             (float) (graph->y[node] / graph->unit));
  return better;
}

/*< private >
 * _liaison_layout_crossings:
 * @self: a graph
 *
 * Returns: how many pairs of links cross
 */
guint64
_liaison_layout_crossings (const LiaisonLayoutGraph *self)
{
  guint64 count = 0;

  for (guint l = 0; l < self->n_links; l++)
    for (guint m = l + 1; m < self->n_links; m++)
      {
        guint a = self->source[l];
        guint b = self->target[l];
        guint c = self->source[m];
        guint d = self->target[m];

        if (a != c && a != d && b != c && b != d)
          count += cross (self->x[a], self->y[a], self->x[b], self->y[b], self->x[c], self->y[c],
                          self->x[d], self->y[d]);
      }
  return count;
}

/*< private >
 * _liaison_layout_improve:
 * @self: a connected graph without overlaps
 * @distances: those that all pairs want, in links: n × n
 * @budget: how many comparisons to spend, about; a second has some hundred million
 */
void
_liaison_layout_improve (LiaisonLayoutGraph *self,
                         const float        *distances,
                         double              budget)
{
  g_autoptr (LiaisonLayoutScene) scene = _liaison_layout_scene_new (self, distances);
  Search search = { self, scene };
  double stress = 0;
  double crossings = (double) _liaison_layout_crossings (self);
  double reach = self->unit;

  for (guint i = 0; i < self->n; i++)
    stress += _liaison_layout_scene_stress (scene, i) / 2;
  search.stress_weight = 1 / MAX (stress, 1e-9);
  search.crossing_weight = self->n / 190.0 / MAX (crossings, self->n_links / 4.0);
  search.box_weight = self->n <= BOX_LIMIT ? search.crossing_weight * BOX_WEIGHT : 0;
  search.spent = 0;
  _liaison_layout_measure (self, &search.frame);
  while (search.spent < budget && reach > self->unit / 64)
    {
      for (guint i = 0; i < self->n && search.spent < budget; i++)
        if (!self->fixed[i])
          improve_node (&search, i, reach);
      reach *= COOLING;
    }
}
