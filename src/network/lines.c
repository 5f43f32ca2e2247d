/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the lines of the diagram are, and what they tie. How they get there is in line-routes.c; which is at a place, in line-index.c. */

#include "network/lines.h"

#include <math.h>

#define N_SAMPLES 20

/**
 * liaison_line_at:
 * @edge: a line
 * @t: how far along, from 0 at its start to 1 at its end
 * @x: (out): where it is then
 * @y: (out): where it is then
 */
void
liaison_line_at (const LiaisonLine *edge,
                 double             t,
                 double            *x,
                 double            *y)
{
  double s = 1 - t;
  double a = s * s * s;
  double b = 3 * s * s * t;
  double c = 3 * s * t * t;
  double d = t * t * t;

  *x = a * edge->x[0] + b * edge->x[1] + c * edge->x[2] + d * edge->x[3];
  *y = a * edge->y[0] + b * edge->y[1] + c * edge->y[2] + d * edge->y[3];
}

/**
 * liaison_line_distance:
 * @edge: a line
 * @x: a place
 * @y: a place
 *
 * Returns: how far the place is from the line, or a large number if the line is not shown
 */
double
liaison_line_distance (const LiaisonLine *edge,
                       double             x,
                       double             y)
{
  double best = G_MAXDOUBLE;
  double ax = edge->x[0];
  double ay = edge->y[0];

  if (!edge->shown)
    return G_MAXDOUBLE;
  for (guint i = 1; i <= N_SAMPLES; i++)
    {
      double bx, by, dx, dy, square, along;

      liaison_line_at (edge, (double) i / N_SAMPLES, &bx, &by);
      dx = bx - ax;
      dy = by - ay;
      square = dx * dx + dy * dy;
      along = square > 0 ? CLAMP (((x - ax) * dx + (y - ay) * dy) / square, 0, 1) : 0;
      best = MIN (best, hypot (ax + along * dx - x, ay + along * dy - y));
      ax = bx;
      ay = by;
    }
  return best;
}

/**
 * liaison_lines_dup_links:
 * @lines: (array length=n_lines): lines with their relations; a label that has been measured wants room
 * @n_lines: how many
 *
 * Returns: (transfer full) (element-type LiaisonLayoutLink): the lines as a layout of their boxes sees them
 */
GArray *
liaison_lines_dup_links (const LiaisonLine *lines,
                         guint              n_lines)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (LiaisonLayoutLink));

  for (guint i = 0; i < n_lines; i++)
    {
      LiaisonLayoutLink link = { lines[i].source, lines[i].target, lines[i].label_width,
                                 liaison_relation_get_kind (lines[i].relation),
                                 liaison_relation_get_valence (lines[i].relation) };

      g_array_append_val (links, link);
    }
  return links;
}
