/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Routes the lines of the diagram. A line runs straight between the centres of its boxes, or bows where another box is in the
 * way; lines between the same two boxes fan out. It is cut where it leaves one box and where it reaches the other. Knows
 * nothing of widgets. */

#include "network/lines.h"

#include <math.h>

#define SPREAD 30.0        /* between lines that join the same boxes, at their middle */
#define GAP 3.0            /* between a line's end and its box */
#define CLEARANCE 5.0      /* between a line and the boxes it passes */
#define SHORTEST 10.0      /* lines shorter than this are not shown */
#define N_SAMPLES 20

static const double bows[] = { 0, 34, -34, 64, -64, 100, -100, 140, -140 };

static gboolean
is_inside (const LiaisonLineBox *box,
           double                x,
           double                y,
           double                margin)
{
  double dx = fabs (x - box->x);
  double dy = fabs (y - box->y);

  if (dx > box->width / 2 + margin || dy > box->height / 2 + margin)
    return FALSE;
  if (box->round)
    {
      double radius = box->height / 2 + margin;

      dx = MAX (dx - (box->width - box->height) / 2, 0);
      return dx * dx + dy * dy <= radius * radius;
    }
  return TRUE;
}

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

/* Keeps of a curve, along one axis, what lies between T0 and T1 (blossoming). */
static void
cut (double *p,
     double  t0,
     double  t1)
{
  double t[4][3] = { { t0, t0, t0 }, { t0, t0, t1 }, { t0, t1, t1 }, { t1, t1, t1 } };
  double result[4];

  for (guint i = 0; i < 4; i++)
    {
      double q[4] = { p[0], p[1], p[2], p[3] };

      for (guint level = 0; level < 3; level++)
        for (guint k = 0; k + level < 3; k++)
          q[k] += (q[k + 1] - q[k]) * t[i][level];
      result[i] = q[0];
    }
  for (guint i = 0; i < 4; i++)
    p[i] = result[i];
}

/* Where, from the end FROM (0 or 1) on, the line is out of BOX. */
static double
find_exit (const LiaisonLine    *edge,
           const LiaisonLineBox *box,
           double                from)
{
  double to = 1 - from;
  double inside = from;
  double outside = to;
  double x, y;

  for (guint i = 1; i <= N_SAMPLES; i++)
    {
      double t = from + (to - from) * i / N_SAMPLES;

      liaison_line_at (edge, t, &x, &y);
      if (!is_inside (box, x, y, GAP))
        {
          outside = t;
          break;
        }
      inside = t;
    }
  for (guint i = 0; i < 12; i++)
    {
      double middle = (inside + outside) / 2;

      liaison_line_at (edge, middle, &x, &y);
      if (is_inside (box, x, y, GAP))
        inside = middle;
      else
        outside = middle;
    }
  return outside;
}

static void
clip (LiaisonLine          *edge,
      const LiaisonLineBox *boxes)
{
  double start = find_exit (edge, &boxes[edge->source], 0);
  double end = find_exit (edge, &boxes[edge->target], 1);

  edge->shown = end > start;
  if (!edge->shown)
    return;
  cut (edge->x, start, end);
  cut (edge->y, start, end);
  edge->shown = hypot (edge->x[3] - edge->x[0], edge->y[3] - edge->y[0]) >= SHORTEST;
}

/* A curve between the centres that is BOW away from the straight line at its middle, to the left as seen from the box with the
 * lower number. */
static void
bend (LiaisonLine          *edge,
      const LiaisonLineBox *boxes,
      double                bow)
{
  const LiaisonLineBox *a = &boxes[edge->source];
  const LiaisonLineBox *b = &boxes[edge->target];
  double dx = b->x - a->x;
  double dy = b->y - a->y;
  double length = MAX (hypot (dx, dy), 1e-6);
  double side = edge->source < edge->target ? bow : -bow;
  /* A cubic is as far out at its middle as three quarters of its control points are. */
  double nx = dy / length * side * 4 / 3;
  double ny = -dx / length * side * 4 / 3;

  edge->x[0] = a->x;
  edge->y[0] = a->y;
  edge->x[1] = a->x + dx / 3 + nx;
  edge->y[1] = a->y + dy / 3 + ny;
  edge->x[2] = a->x + 2 * dx / 3 + nx;
  edge->y[2] = a->y + 2 * dy / 3 + ny;
  edge->x[3] = b->x;
  edge->y[3] = b->y;
}

/* A loop at the right upper corner of a box, for what is tied to itself; each further one is larger. */
static void
loop (LiaisonLine          *edge,
      const LiaisonLineBox *boxes,
      double                reach)
{
  const LiaisonLineBox *box = &boxes[edge->source];
  double right = box->x + box->width / 2;
  double top = box->y - box->height / 2;

  edge->x[0] = right - MIN (box->width / 4, 24);
  edge->y[0] = top - GAP;
  edge->x[1] = edge->x[0];
  edge->y[1] = top - reach;
  edge->x[2] = right + reach;
  edge->y[2] = box->y;
  edge->x[3] = right + GAP;
  edge->y[3] = box->y;
  edge->shown = TRUE;
}

static guint
count_boxes_under (const LiaisonLine    *edge,
                   const LiaisonLineBox *boxes,
                   guint                 n_boxes)
{
  double left = MIN (MIN (edge->x[0], edge->x[1]), MIN (edge->x[2], edge->x[3]));
  double right = MAX (MAX (edge->x[0], edge->x[1]), MAX (edge->x[2], edge->x[3]));
  double top = MIN (MIN (edge->y[0], edge->y[1]), MIN (edge->y[2], edge->y[3]));
  double bottom = MAX (MAX (edge->y[0], edge->y[1]), MAX (edge->y[2], edge->y[3]));
  guint count = 0;

  for (guint i = 0; i < n_boxes; i++)
    {
      const LiaisonLineBox *box = &boxes[i];

      if (i == edge->source || i == edge->target || box->hidden || box->x - box->width / 2 > right ||
          box->x + box->width / 2 < left || box->y - box->height / 2 > bottom ||
          box->y + box->height / 2 < top)
        continue;
      for (guint s = 1; s < 2 * N_SAMPLES; s++)
        {
          double x, y;

          liaison_line_at (edge, s / (2.0 * N_SAMPLES), &x, &y);
          if (is_inside (box, x, y, CLEARANCE))
            {
              count++;
              break;
            }
        }
    }
  return count;
}

/* Runs the line, the NUMBERth of COUNT between its boxes. */
static void
route (LiaisonLine          *edge,
       guint                 number,
       guint                 count,
       const LiaisonLineBox *boxes,
       guint                 n_boxes)
{
  double base = (number - (count - 1) / 2.0) * SPREAD;
  double best_bow = base;
  guint fewest = G_MAXUINT;

  if (edge->source == edge->target)
    {
      loop (edge, boxes, 34 + 14.0 * number);
      return;
    }
  for (guint i = 0; i < (count == 1 ? G_N_ELEMENTS (bows) : 1) && fewest > 0; i++)
    {
      guint under;

      bend (edge, boxes, base + bows[i]);
      under = count_boxes_under (edge, boxes, n_boxes);
      if (under < fewest)
        {
          fewest = under;
          best_bow = base + bows[i];
        }
    }
  bend (edge, boxes, best_bow);
  clip (edge, boxes);
}

static guint64
pair_of (const LiaisonLine *edge)
{
  guint low = MIN (edge->source, edge->target);
  guint high = MAX (edge->source, edge->target);

  return ((guint64) low << 32) | high;
}

static void
route_all (LiaisonLine          *edges,
           guint                 n_edges,
           const LiaisonLineBox *boxes,
           guint                 n_boxes,
           guint                 only)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree guint64 *pairs = g_new (guint64, n_edges);
  g_autofree guint *numbers = g_new (guint, n_edges);

  for (guint i = 0; i < n_edges; i++)
    {
      if (edges[i].hidden)
        continue;
      pairs[i] = pair_of (&edges[i]);
      numbers[i] = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &pairs[i]));
      g_hash_table_insert (counts, &pairs[i], GUINT_TO_POINTER (numbers[i] + 1));
    }
  for (guint i = 0; i < n_edges; i++)
    if (edges[i].hidden)
      edges[i].shown = FALSE;
    else if (only == G_MAXUINT || edges[i].source == only || edges[i].target == only)
      route (&edges[i], numbers[i], GPOINTER_TO_UINT (g_hash_table_lookup (counts, &pairs[i])), boxes, n_boxes);
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
 * liaison_lines_hit:
 * @edges: (array length=n_edges): lines
 * @n_edges: how many
 * @x: a place
 * @y: a place
 * @tolerance: how far off a line still counts
 *
 * Returns: the number of the line whose label covers the place, or else of the nearest within @tolerance, or -1
 */
int
liaison_lines_hit (const LiaisonLine *edges,
                   guint              n_edges,
                   double             x,
                   double             y,
                   double             tolerance)
{
  double best = tolerance;
  int found = -1;

  for (guint i = 0; i < n_edges; i++)
    {
      double distance;

      if (edges[i].shown && edges[i].label_shown && fabs (x - edges[i].label_x) <= edges[i].label_width / 2 &&
          fabs (y - edges[i].label_y) <= edges[i].label_height / 2)
        return (int) i;
      distance = liaison_line_distance (&edges[i], x, y);
      if (distance <= best)
        {
          best = distance;
          found = (int) i;
        }
    }
  return found;
}

/**
 * liaison_lines_route:
 * @edges: (array length=n_edges): lines; where they run is set
 * @n_edges: how many
 * @boxes: (array length=n_boxes): what they join
 * @n_boxes: how many
 */
void
liaison_lines_route (LiaisonLine          *edges,
                     guint                 n_edges,
                     const LiaisonLineBox *boxes,
                     guint                 n_boxes)
{
  route_all (edges, n_edges, boxes, n_boxes, G_MAXUINT);
}

/**
 * liaison_lines_route_at:
 * @edges: (array length=n_edges): lines
 * @n_edges: how many
 * @boxes: (array length=n_boxes): what they join
 * @n_boxes: how many
 * @box: the number of a box that moved
 *
 * Runs the lines of one box again.
 */
void
liaison_lines_route_at (LiaisonLine          *edges,
                        guint                 n_edges,
                        const LiaisonLineBox *boxes,
                        guint                 n_boxes,
                        guint                 box)
{
  route_all (edges, n_edges, boxes, n_boxes, box);
}
