/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds places for the labels of lines: on their line, near its middle, off all boxes and off each other, as far as that
 * can be had. Knows nothing of widgets. */

#include "network/line-labels.h"

#include <math.h>

#define MOST_COVERED 0.25 /* of a label that may cover, or be covered by, something */

#define HEAD 34.0         /* the square around a line's end in which its head stands */

static const double places[] = { 0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8 };

static double
shared (double ax,
        double ay,
        double a_width,
        double a_height,
        double bx,
        double by,
        double b_width,
        double b_height)
{
  double across = MIN (ax + a_width / 2, bx + b_width / 2) - MAX (ax - a_width / 2, bx - b_width / 2);
  double down = MIN (ay + a_height / 2, by + b_height / 2) - MAX (ay - a_height / 2, by - b_height / 2);

  return across > 0 && down > 0 ? across * down : 0;
}

/* How much a label of EDGE at X, Y would share with the line's head, with boxes and with the labels before it. */
static double
covered_at (const LiaisonLine    *edges,
            guint                 number,
            double                x,
            double                y,
            const LiaisonLineBox *boxes,
            guint                 n_boxes)
{
  const LiaisonLine *edge = &edges[number];
  double sum = 0;

  sum += shared (x, y, edge->label_width, edge->label_height, edge->x[3], edge->y[3], HEAD, HEAD);
  for (guint i = 0; i < n_boxes; i++)
    if (!boxes[i].hidden)
      sum += shared (x, y, edge->label_width, edge->label_height, boxes[i].x, boxes[i].y, boxes[i].width,
                     boxes[i].height);
  for (guint i = 0; i < number; i++)
    if (edges[i].shown && edges[i].label_shown)
      sum += shared (x, y, edge->label_width, edge->label_height, edges[i].label_x, edges[i].label_y,
                     edges[i].label_width, edges[i].label_height);
  return sum;
}

/**
 * liaison_line_labels_place:
 * @edges: (array length=n_edges): routed lines, the most important first; the places of their labels are set
 * @n_edges: how many
 * @boxes: (array length=n_boxes): what the labels must not cover
 * @n_boxes: how many
 */
void
liaison_line_labels_place (LiaisonLine          *edges,
                           guint                 n_edges,
                           const LiaisonLineBox *boxes,
                           guint                 n_boxes)
{
  for (guint e = 0; e < n_edges; e++)
    {
      LiaisonLine *edge = &edges[e];
      double least = G_MAXDOUBLE;

      edge->label_shown = FALSE;
      for (guint i = 0; edge->shown && i < G_N_ELEMENTS (places) && least > 0; i++)
        {
          double x, y, covered;

          liaison_line_at (edge, places[i], &x, &y);
          covered = covered_at (edges, e, x, y, boxes, n_boxes);
          if (covered < least)
            {
              least = covered;
              edge->label_x = x;
              edge->label_y = y;
            }
        }
      edge->label_shown = least <= MOST_COVERED * edge->label_width * edge->label_height;
    }
}
