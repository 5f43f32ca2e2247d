/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets a connected part in rows, those above who lead: the method of Sugiyama, Tagawa and Toda ("Methods for Visual
 * Understanding of Hierarchical System Structures", 1981) in the steps of Gansner, Koutsofios, North and Vo (1993). The steps have
 * files of their own: layout-ranks.c, layout-rows.c, layout-order.c, layout-columns.c. */

#include "network/layout-rows.h"

#include "config.h"

#include <math.h>

#define ROW_GAP 30.0       /* between rows, beyond the room that boxes want */
#define STEEP 0.16         /* and how much more for each pixel that a tie runs across */
#define MOST_GAP 74.0
#define CROSSING 0.15      /* how much worse a picture is with one crossing for each tie */
#define MANY 1000          /* of so many nodes only one picture is made */

/* How much room is wanted between ROW and the next: the more, the more slanting its ties are. */
static double
find_gap (const LiaisonLayoutRows *rows,
          guint                    row)
{
  double gap = ROW_GAP;

  for (guint t = 0; t < rows->ties->len; t++)
    {
      const LiaisonLayoutTie *tie = &g_array_index (rows->ties, LiaisonLayoutTie, t);
      double across = rows->x[tie->upper] - rows->x[tie->lower];

      if (g_array_index (rows->row, guint, tie->upper) == row && g_array_index (rows->row, guint, tie->lower) == row + 1)
        gap = MAX (gap, ROW_GAP + STEEP * ABS (across));
    }
  return MIN (gap, MOST_GAP);
}

static double
find_height (const LiaisonLayoutRows *rows,
             guint                    row)
{
  double height = 0;

  for (guint k = 0; k < rows->rows[row]->len; k++)
    {
      guint node = g_array_index (rows->rows[row], guint, k);

      if (node < rows->graph->n)
        height = MAX (height, rows->graph->height[node]);
    }
  return height;
}

static void
place (LiaisonLayoutGraph      *graph,
       const LiaisonLayoutRows *rows)
{
  double top = 0;

  for (guint r = 0; r < rows->n_rows; r++)
    {
      double height = find_height (rows, r);

      for (guint k = 0; k < rows->rows[r]->len; k++)
        {
          guint node = g_array_index (rows->rows[r], guint, k);

          if (node >= graph->n)
            continue;
          graph->x[node] = rows->x[node];
          graph->y[node] = top + height / 2;
        }
      top += height + find_gap (rows, r);
    }
}

/* How wide a row would be in a picture of that aspect if all rows were full. */
static double
find_width (const LiaisonLayoutGraph *graph,
            double                    aspect)
{
  double area = 0;

  for (guint i = 0; i < graph->n; i++)
    area += graph->width[i] * (graph->height[i] + ROW_GAP);
  return sqrt (area * aspect);
}

/* Sets the graph in rows no wider than WIDEST, as far as single boxes let them. Returns what is wrong with the picture, or a
 * negative number if nobody is above another. */
static double
arrange (LiaisonLayoutGraph *graph,
         double              aspect,
         double              widest)
{
  g_autofree guint *row = g_new (guint, graph->n);
  g_autofree gboolean *rules = g_new (gboolean, graph->n_links + 1);
  g_autoptr (LiaisonLayoutRows) rows = NULL;
  LiaisonLayoutTile frame;
  double size;

  if (!_liaison_layout_rank (graph, widest, row, rules))
    return -1;
  rows = _liaison_layout_rows_new (graph, row, rules);
  _liaison_layout_order (rows);
  _liaison_layout_columns (rows);
  place (graph, rows);
  _liaison_layout_measure (graph, &frame);
  size = MAX (frame.width / aspect, frame.height);
  /* Whatever finds room is small enough. */
  if (graph->most_height > 0)
    size = MAX (size / graph->most_height, 1);
  return size * (1 + CROSSING * _liaison_layout_order_cost (rows) / graph->n_links);
}

/*< private >
 * _liaison_layout_hierarchy:
 * @self: a connected graph
 * @aspect: the wanted width over height
 *
 * Places all boxes anew, in rows: as wide ones as make the best picture.
 *
 * Returns: %FALSE if no link says that one is above another; then nothing is placed
 */
gboolean
_liaison_layout_hierarchy (LiaisonLayoutGraph *self,
                           double              aspect)
{
  static const double shares[] = { 0.5, 0.65, 0.8, 1, 1.25, 1.6, 2.2 };
  guint n_tries = self->n > MANY ? 1 : G_N_ELEMENTS (shares);
  double width = find_width (self, aspect);
  double least = G_MAXDOUBLE;
  double best = 1;

  for (guint i = 0; i < n_tries && n_tries > 1; i++)
    {
      double cost = arrange (self, aspect, shares[i] * width);

      if (cost < 0)
        return FALSE;
      if (cost < least)
        {
          least = cost;
          best = shares[i];
        }
    }
  return arrange (self, aspect, best * width) >= 0;
}
