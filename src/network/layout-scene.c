/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a node costs where it is: its stress, the lines that its lines cross, and the lines under boxes. Looked up so often
 * that it is reckoned four at once and without branches. */

#include "network/layout-scene.h"

#include "config.h"

#include "network/layout-lanes.h"

#define FAR_OFF 1e12f

static guint
pad (guint n)
{
  return (n + LIAISON_N_LANES - 1) / LIAISON_N_LANES * LIAISON_N_LANES;
}

static float *
new_padded (guint n,
            float filling)
{
  float *numbers = g_new (float, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    numbers[i] = filling;
  return numbers;
}

/*< private >
 * _liaison_layout_scene_new:
 * @graph: an indexed graph, which the scene does not own
 * @distances: those that all pairs want, in links: n × n
 *
 * Returns: (transfer full): the picture as @graph has it
 */
LiaisonLayoutScene *
_liaison_layout_scene_new (const LiaisonLayoutGraph *graph,
                           const float              *distances)
{
  LiaisonLayoutScene *self = g_new0 (LiaisonLayoutScene, 1);
  guint n = pad (graph->n);
  guint n_links = pad (graph->n_links);

  self->graph = graph;
  self->n_nodes = n;
  self->n_links = n_links;
  self->x = new_padded (n, FAR_OFF);
  self->y = new_padded (n, FAR_OFF);
  self->across = new_padded (n, 0);
  self->down = new_padded (n, 0);
  self->ax = new_padded (n_links, FAR_OFF);
  self->ay = new_padded (n_links, FAR_OFF);
  self->bx = new_padded (n_links, FAR_OFF);
  self->by = new_padded (n_links, FAR_OFF);
  self->inverse = g_new0 (float, (gsize) graph->n * n);
  for (guint i = 0; i < graph->n; i++)
    {
      self->across[i] = (float) (graph->width[i] / graph->unit / 2);
      self->down[i] = (float) (graph->height[i] / graph->unit / 2);
      for (guint j = 0; j < graph->n; j++)
        if (j != i)
          self->inverse[(gsize) i * n + j] = 1.0f / distances[(gsize) i * graph->n + j];
    }
  for (guint i = 0; i < graph->n; i++)
    _liaison_layout_scene_put (self, i, (float) (graph->x[i] / graph->unit), (float) (graph->y[i] / graph->unit));
  return self;
}

/*< private >
 * _liaison_layout_scene_free:
 * @self: (transfer full): a scene
 */
void
_liaison_layout_scene_free (LiaisonLayoutScene *self)
{
  g_free (self->x);
  g_free (self->y);
  g_free (self->across);
  g_free (self->down);
  g_free (self->ax);
  g_free (self->ay);
  g_free (self->bx);
  g_free (self->by);
  g_free (self->inverse);
  g_free (self);
}

/*< private >
 * _liaison_layout_scene_put:
 * @self: a scene
 * @node: a node
 * @x: where it is from now on, as are the ends of its links
 * @y: where it is from now on
 */
void
_liaison_layout_scene_put (LiaisonLayoutScene *self,
                           guint               node,
                           float               x,
                           float               y)
{
  const LiaisonLayoutGraph *graph = self->graph;

  self->x[node] = x;
  self->y[node] = y;
  for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
    {
      guint link = graph->link[k];
      guint other = graph->neighbour[k];
      gboolean begins = graph->source[link] == node;

      self->ax[link] = begins ? x : self->x[other];
      self->ay[link] = begins ? y : self->y[other];
      self->bx[link] = begins ? self->x[other] : x;
      self->by[link] = begins ? self->y[other] : y;
    }
}

/*< private >
 * _liaison_layout_scene_try:
 * @self: a scene
 * @node: a node
 * @x: where it is to be measured
 * @y: where it is to be measured
 *
 * Puts the node there for the time being. Its links are drawn in to a point, which crosses nothing and lies under nothing:
 * so they do not count against themselves. To be followed by _liaison_layout_scene_put().
 */
void
_liaison_layout_scene_try (LiaisonLayoutScene *self,
                           guint               node,
                           float               x,
                           float               y)
{
  const LiaisonLayoutGraph *graph = self->graph;

  self->x[node] = x;
  self->y[node] = y;
  for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
    {
      guint link = graph->link[k];

      self->ax[link] = self->bx[link] = x;
      self->ay[link] = self->by[link] = y;
    }
}

/*< private >
 * _liaison_layout_scene_stress:
 * @self: a scene
 * @node: a node
 *
 * Returns: the sum over all other nodes of the square by which its distance is wrong, in proportion
 */
float
_liaison_layout_scene_stress (const LiaisonLayoutScene *self,
                              guint                     node)
{
  const float *inverse = self->inverse + (gsize) node * self->n_nodes;
  LiaisonLanes x = liaison_lanes_all (self->x[node]);
  LiaisonLanes y = liaison_lanes_all (self->y[node]);
  LiaisonLanes sum = { 0 };

  for (guint i = 0; i < self->n_nodes; i += LIAISON_N_LANES)
    {
      LiaisonLanes dx = liaison_lanes_load (self->x + i) - x;
      LiaisonLanes dy = liaison_lanes_load (self->y + i) - y;
      LiaisonLanes miss = liaison_lanes_sqrt (dx * dx + dy * dy) * liaison_lanes_load (inverse + i) - 1;

      sum += miss * miss;
    }
  /* The node itself and the padding are each wrong by 1. */
  return liaison_lanes_sum (sum) - (float) (self->n_nodes - self->graph->n + 1);
}

/* Twice the area of the triangle A, B, C: positive if C is on one side of the line through A and B, negative on the other. */
static inline LiaisonLanes
turn (LiaisonLanes ax,
      LiaisonLanes ay,
      LiaisonLanes bx,
      LiaisonLanes by,
      LiaisonLanes cx,
      LiaisonLanes cy)
{
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

static guint
count_set (LiaisonLaneMask counts)
{
  return (guint) -(counts[0] + counts[1] + counts[2] + counts[3]);
}

static guint
crossings_of_line (const LiaisonLayoutScene *self,
                   LiaisonLanes              px,
                   LiaisonLanes              py,
                   LiaisonLanes              qx,
                   LiaisonLanes              qy)
{
  LiaisonLaneMask counts = { 0 };

  for (guint l = 0; l < self->n_links; l += LIAISON_N_LANES)
    {
      LiaisonLanes ax = liaison_lanes_load (self->ax + l);
      LiaisonLanes ay = liaison_lanes_load (self->ay + l);
      LiaisonLanes bx = liaison_lanes_load (self->bx + l);
      LiaisonLanes by = liaison_lanes_load (self->by + l);

      counts += (LiaisonLaneMask) (turn (px, py, qx, qy, ax, ay) * turn (px, py, qx, qy, bx, by) < 0) &
                (LiaisonLaneMask) (turn (ax, ay, bx, by, px, py) * turn (ax, ay, bx, by, qx, qy) < 0);
    }
  return count_set (counts);
}

/*< private >
 * _liaison_layout_scene_crossings:
 * @self: a scene
 * @node: a node that is being tried
 *
 * Returns: how often its links cross others. Lines that end in one node do not cross: the triangle that tells is nothing.
 */
guint
_liaison_layout_scene_crossings (const LiaisonLayoutScene *self,
                                 guint                     node)
{
  const LiaisonLayoutGraph *graph = self->graph;
  LiaisonLanes x = liaison_lanes_all (self->x[node]);
  LiaisonLanes y = liaison_lanes_all (self->y[node]);
  guint count = 0;

  for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
    {
      guint other = graph->neighbour[k];

      count += crossings_of_line (self, x, y, liaison_lanes_all (self->x[other]), liaison_lanes_all (self->y[other]));
    }
  return count;
}

/* Whether lines from A to B pass under boxes of these sizes around C. */
static inline LiaisonLaneMask
passes (LiaisonLanes ax,
        LiaisonLanes ay,
        LiaisonLanes bx,
        LiaisonLanes by,
        LiaisonLanes cx,
        LiaisonLanes cy,
        LiaisonLanes across,
        LiaisonLanes down)
{
  LiaisonLanes side = turn (ax, ay, bx, by, cx, cy);
  LiaisonLanes width = liaison_lanes_max (bx - ax, ax - bx);
  LiaisonLanes height = liaison_lanes_max (by - ay, ay - by);

  return (LiaisonLaneMask) (liaison_lanes_max (ax, bx) >= cx - across) &
         (LiaisonLaneMask) (liaison_lanes_min (ax, bx) <= cx + across) &
         (LiaisonLaneMask) (liaison_lanes_max (ay, by) >= cy - down) &
         (LiaisonLaneMask) (liaison_lanes_min (ay, by) <= cy + down) &
         (LiaisonLaneMask) (liaison_lanes_max (side, -side) < height * across + width * down);
}

static guint
lines_under (const LiaisonLayoutScene *self,
             guint                     node)
{
  LiaisonLanes x = liaison_lanes_all (self->x[node]);
  LiaisonLanes y = liaison_lanes_all (self->y[node]);
  LiaisonLanes across = liaison_lanes_all (self->across[node]);
  LiaisonLanes down = liaison_lanes_all (self->down[node]);
  LiaisonLaneMask counts = { 0 };

  for (guint l = 0; l < self->n_links; l += LIAISON_N_LANES)
    counts += passes (liaison_lanes_load (self->ax + l), liaison_lanes_load (self->ay + l),
                      liaison_lanes_load (self->bx + l), liaison_lanes_load (self->by + l), x, y, across, down);
  return count_set (counts);
}

static guint
boxes_over (const LiaisonLayoutScene *self,
            guint                     node,
            guint                     other)
{
  LiaisonLanes ax = liaison_lanes_all (self->x[node]);
  LiaisonLanes ay = liaison_lanes_all (self->y[node]);
  LiaisonLanes bx = liaison_lanes_all (self->x[other]);
  LiaisonLanes by = liaison_lanes_all (self->y[other]);
  LiaisonLaneMask counts = { 0 };
  guint count;

  for (guint i = 0; i < self->n_nodes; i += LIAISON_N_LANES)
    counts += passes (ax, ay, bx, by, liaison_lanes_load (self->x + i), liaison_lanes_load (self->y + i),
                      liaison_lanes_load (self->across + i), liaison_lanes_load (self->down + i));
  count = count_set (counts);
  /* The boxes at its ends. */
  return count > 2 ? count - 2 : 0;
}

/*< private >
 * _liaison_layout_scene_covered:
 * @self: a scene
 * @node: a node that is being tried
 *
 * Returns: how many lines pass under its box, and under how many boxes its lines do
 */
guint
_liaison_layout_scene_covered (const LiaisonLayoutScene *self,
                               guint                     node)
{
  const LiaisonLayoutGraph *graph = self->graph;
  guint count = lines_under (self, node);

  for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
    count += boxes_over (self, node, graph->neighbour[k]);
  return count;
}
