/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lets linked nodes pull each other and all nodes push each other away (the forces and the adaptive step of Hu, "Efficient,
 * High-Quality Force-Directed Graph Drawing", The Mathematica Journal 10, 2005). Started from a picture of low stress this keeps
 * its shape at large, and untangles what is near: far fewer lines cross. */

#include "network/layout-private.h"

#include "config.h"

#include <math.h>

#include "network/layout-lanes.h"

#define REPULSION 0.2f
#define NEARNESS 1e-9f     /* keeps the force between two in one place finite */
#define FAR_OFF 1e12f
#define FIRST_STEP 0.3     /* in units, as is the last */
#define LAST_STEP 1e-3
#define COOLING 0.9
#define PATIENCE 5         /* rounds of progress before the step grows again */

/* What pushes a node at X, Y away from the LIAISON_N_LANES nodes from OTHER on; itself pushes nothing. */
static inline void
push (LiaisonLanes  x,
      LiaisonLanes  y,
      const float  *other_x,
      const float  *other_y,
      LiaisonLanes *fx,
      LiaisonLanes *fy)
{
  LiaisonLanes dx = x - liaison_lanes_load (other_x);
  LiaisonLanes dy = y - liaison_lanes_load (other_y);
  LiaisonLanes force = REPULSION / (dx * dx + dy * dy + NEARNESS);

  *fx += force * dx;
  *fy += force * dy;
}

/* X and Y hold the nodes in units, and then, up to a whole number of lanes, places so far off that nothing comes of them. */
static void
add_repulsion (const LiaisonLayoutGraph *graph,
               const float              *x,
               const float              *y,
               double                   *fx,
               double                   *fy)
{
  for (guint i = 0; i < graph->n; i++)
    {
      LiaisonLanes sum_x = { 0 };
      LiaisonLanes sum_y = { 0 };
      LiaisonLanes xi = liaison_lanes_all (x[i]);
      LiaisonLanes yi = liaison_lanes_all (y[i]);

      for (guint j = 0; j < graph->n; j += LIAISON_N_LANES)
        push (xi, yi, x + j, y + j, &sum_x, &sum_y);
      fx[i] = liaison_lanes_sum (sum_x) * graph->unit;
      fy[i] = liaison_lanes_sum (sum_y) * graph->unit;
    }
}

static void
read_places (const LiaisonLayoutGraph *graph,
             float                    *x,
             float                    *y)
{
  for (guint i = 0; i < graph->n; i++)
    {
      x[i] = (float) (graph->x[i] / graph->unit);
      y[i] = (float) (graph->y[i] / graph->unit);
    }
}

static void
add_attraction (const LiaisonLayoutGraph *graph,
                double                   *fx,
                double                   *fy)
{
  for (guint l = 0; l < graph->n_links; l++)
    {
      guint a = graph->source[l];
      guint b = graph->target[l];
      double dx = graph->x[a] - graph->x[b];
      double dy = graph->y[a] - graph->y[b];
      double force = sqrt (dx * dx + dy * dy) / graph->unit;

      fx[a] -= force * dx;
      fy[a] -= force * dy;
      fx[b] += force * dx;
      fy[b] += force * dy;
    }
}

/* Moves each node by STEP in the direction of its force; returns the sum of the squared forces. */
static double
follow (LiaisonLayoutGraph *graph,
        const double       *fx,
        const double       *fy,
        double              step)
{
  double energy = 0;

  for (guint i = 0; i < graph->n; i++)
    {
      double square = fx[i] * fx[i] + fy[i] * fy[i];
      double force = sqrt (square);

      energy += square;
      if (force > 0 && !graph->fixed[i])
        {
          graph->x[i] += step * fx[i] / force;
          graph->y[i] += step * fy[i] / force;
        }
    }
  return energy;
}

/*< private >
 * _liaison_layout_forces:
 * @self: a graph
 * @n_rounds: the most steps to take
 */
void
_liaison_layout_forces (LiaisonLayoutGraph *self,
                        guint               n_rounds)
{
  g_autofree double *fx = g_new (double, self->n);
  g_autofree double *fy = g_new (double, self->n);
  guint padded = (self->n + LIAISON_N_LANES - 1) / LIAISON_N_LANES * LIAISON_N_LANES;
  g_autofree float *x = g_new (float, padded);
  g_autofree float *y = g_new (float, padded);
  double step = FIRST_STEP * self->unit;
  double last_energy = G_MAXDOUBLE;
  guint progress = 0;

  for (guint i = self->n; i < padded; i++)
    x[i] = y[i] = FAR_OFF;
  for (guint round = 0; round < n_rounds && step > LAST_STEP * self->unit; round++)
    {
      double energy;

      read_places (self, x, y);
      add_repulsion (self, x, y, fx, fy);
      add_attraction (self, fx, fy);
      energy = follow (self, fx, fy, step);
      progress = energy < last_energy ? progress + 1 : 0;
      if (progress == 0)
        step *= COOLING;
      else if (progress % PATIENCE == 0)
        step /= COOLING;
      last_energy = energy;
    }
}
