/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lets linked nodes pull each other and all nodes push each other away (the forces and the adaptive step of Hu, "Efficient,
 * High-Quality Force-Directed Graph Drawing", The Mathematica Journal 10, 2005). Started from a picture of low stress this keeps
 * its shape at large, and untangles what is near: far fewer lines cross. */

#include "network/layout-private.h"

#include "config.h"

#include <math.h>

#define REPULSION 0.2
#define FIRST_STEP 0.3     /* in units, as is the last */
#define LAST_STEP 1e-3
#define COOLING 0.9
#define PATIENCE 5         /* rounds of progress before the step grows again */

static void
add_repulsion (const LiaisonLayoutGraph *graph,
               double                   *fx,
               double                   *fy)
{
  double strength = REPULSION * graph->unit * graph->unit;

  for (guint i = 0; i < graph->n; i++)
    for (guint j = i + 1; j < graph->n; j++)
      {
        double dx = graph->x[i] - graph->x[j];
        double dy = graph->y[i] - graph->y[j];
        double force = strength / (dx * dx + dy * dy + 1e-9);

        fx[i] += force * dx;
        fy[i] += force * dy;
        fx[j] -= force * dx;
        fy[j] -= force * dy;
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
  double step = FIRST_STEP * self->unit;
  double last_energy = G_MAXDOUBLE;
  guint progress = 0;

  for (guint round = 0; round < n_rounds && step > LAST_STEP * self->unit; round++)
    {
      double energy;

      for (guint i = 0; i < self->n; i++)
        fx[i] = fy[i] = 0;
      add_repulsion (self, fx, fy);
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
