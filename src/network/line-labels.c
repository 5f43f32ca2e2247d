/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds places for the labels of lines: on their line and near its middle, or else beside it, off all boxes, off the heads of
 * lines and off each other. Where there is none, the label is not shown. What is in the way is looked up in grids. Knows nothing of
 * widgets, and may run in any thread. */

#include "network/line-labels.h"

#include "config.h"

#include <math.h>

#include "network/line-grid.h"

#define HEAD 26.0          /* the square around a line's end in which its head stands */
#define MOST_COVERED 0.04  /* of a label that may cover, or be covered by, something */
#define MARGIN 2.0         /* around a label */
#define N_PLACES 15        /* along a line */
#define FROM_END 0.16      /* how near to the ends they reach */
#define ELBOW_X 16.0       /* the room around a label in which there is no other if it is in no crowd */
#define ELBOW_Y 10.0
#define CROWD_ZOOM 0.75
#define BESIDE 0.95        /* of its height, how far a label is off its line if it is beside */

/* What a label may not cover. */
typedef struct
{
  LiaisonLineGrid *boxes;
  LiaisonLineGrid *heads;
  LiaisonLineGrid *labels;
  LiaisonLineGrid *calm;    /* those that are in no crowd */
  GArray *found;            /* scratch */
} Obstacles;

static double
sum_shared (LiaisonLineGrid       *grid,
            const LiaisonLineRect *area,
            GArray                *found)
{
  double sum = 0;

  _liaison_line_grid_find (grid, area, found);
  for (guint i = 0; i < found->len; i++)
    {
      const LiaisonLineRect *rect = _liaison_line_grid_rect (grid, g_array_index (found, guint, i));

      sum += (MIN (rect->right, area->right) - MAX (rect->left, area->left)) *
             (MIN (rect->bottom, area->bottom) - MAX (rect->top, area->top));
    }
  return sum;
}

static LiaisonLineRect
rect_around (double x,
             double y,
             double width,
             double height)
{
  return (LiaisonLineRect) { x - width / 2, y - height / 2, x + width / 2, y + height / 2 };
}

/* How much a label at X, Y would share with other things. */
static double
covered_at (Obstacles         *obstacles,
            const LiaisonLine *edge,
            double             x,
            double             y)
{
  LiaisonLineRect area = rect_around (x, y, edge->label_width + 2 * MARGIN, edge->label_height);

  return sum_shared (obstacles->boxes, &area, obstacles->found) + sum_shared (obstacles->labels, &area, obstacles->found) +
         sum_shared (obstacles->heads, &area, obstacles->found);
}

/* The share of the line at its Ith place: from the middle outwards. */
static double
place_at (guint i)
{
  double step = (0.5 - FROM_END) / (N_PLACES / 2);
  double off = (i + 1) / 2 * step;

  return i % 2 == 1 ? 0.5 - off : 0.5 + off;
}

/* The place, at a share of the line, that is so many label heights to the left of it. */
static void
find_place (const LiaisonLine *edge,
            double             share,
            double             beside,
            double            *x,
            double            *y)
{
  double ax, ay, bx, by, length;

  liaison_line_at (edge, share, x, y);
  if (beside == 0)
    return;
  liaison_line_at (edge, share - 0.02, &ax, &ay);
  liaison_line_at (edge, share + 0.02, &bx, &by);
  length = MAX (hypot (bx - ax, by - ay), 1e-6);
  /* The steeper the line, the more of the label's width is in its way. */
  beside *= (edge->label_height * fabs (bx - ax) + edge->label_width * 0.6 * fabs (by - ay)) / length;
  *x += (by - ay) / length * beside;
  *y -= (bx - ax) / length * beside;
}

/* Of labels that crowd around a busy box, a few will do in a small picture: the first ones. */
static void
thin_out (LiaisonLine *edge,
          Obstacles   *obstacles)
{
  LiaisonLineRect area = rect_around (edge->label_x, edge->label_y, edge->label_width, edge->label_height);
  LiaisonLineRect around = rect_around (edge->label_x, edge->label_y, edge->label_width + 2 * ELBOW_X,
                                        edge->label_height + 2 * ELBOW_Y);

  _liaison_line_grid_find (obstacles->calm, &around, obstacles->found);
  edge->label_zoom = obstacles->found->len > 0 ? CROWD_ZOOM : 0;
  if (edge->label_zoom == 0)
    _liaison_line_grid_add (obstacles->calm, &area);
}

static void
place_label (LiaisonLine *edge,
             Obstacles   *obstacles)
{
  static const double sides[] = { 0, BESIDE, -BESIDE };
  double least = G_MAXDOUBLE;
  LiaisonLineRect area;

  for (guint side = 0; side < G_N_ELEMENTS (sides) && least > 0; side++)
    for (guint i = 0; i < N_PLACES && least > 0; i++)
      {
        double x, y, covered;

        find_place (edge, place_at (i), sides[side], &x, &y);
        covered = covered_at (obstacles, edge, x, y);
        if (covered < least)
          {
            least = covered;
            edge->label_x = x;
            edge->label_y = y;
          }
      }
  edge->label_shown = least <= MOST_COVERED * edge->label_width * edge->label_height;
  if (!edge->label_shown)
    return;
  area = rect_around (edge->label_x, edge->label_y, edge->label_width, edge->label_height);
  _liaison_line_grid_add (obstacles->labels, &area);
  thin_out (edge, obstacles);
}

static LiaisonLineRect
find_frame (const LiaisonLineBox *boxes,
            guint                 n_boxes)
{
  LiaisonLineRect frame = { 0 };

  for (guint i = 0; i < n_boxes; i++)
    {
      frame.left = MIN (frame.left, boxes[i].x - boxes[i].width / 2);
      frame.right = MAX (frame.right, boxes[i].x + boxes[i].width / 2);
      frame.top = MIN (frame.top, boxes[i].y - boxes[i].height / 2);
      frame.bottom = MAX (frame.bottom, boxes[i].y + boxes[i].height / 2);
    }
  return frame;
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
  LiaisonLineRect frame = find_frame (boxes, n_boxes);
  g_autoptr (LiaisonLineGrid) box_grid = _liaison_line_grid_new (&frame, n_boxes);
  g_autoptr (LiaisonLineGrid) head_grid = _liaison_line_grid_new (&frame, n_edges);
  g_autoptr (LiaisonLineGrid) label_grid = _liaison_line_grid_new (&frame, n_edges);
  g_autoptr (LiaisonLineGrid) calm_grid = _liaison_line_grid_new (&frame, n_edges);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  Obstacles obstacles = { box_grid, head_grid, label_grid, calm_grid, found };

  for (guint i = 0; i < n_boxes; i++)
    {
      LiaisonLineRect rect = rect_around (boxes[i].x, boxes[i].y, boxes[i].width, boxes[i].height);

      if (!boxes[i].hidden)
        _liaison_line_grid_add (box_grid, &rect);
    }
  for (guint e = 0; e < n_edges; e++)
    {
      LiaisonLineRect rect = rect_around (edges[e].x[3], edges[e].y[3], HEAD, HEAD);

      edges[e].label_shown = FALSE;
      edges[e].label_zoom = 0;
      if (edges[e].shown)
        _liaison_line_grid_add (head_grid, &rect);
    }
  for (guint e = 0; e < n_edges; e++)
    if (edges[e].shown)
      place_label (&edges[e], &obstacles);
}
