/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets a connected part in rows, those above who lead: the method of Sugiyama, Tagawa and Toda ("Methods for Visual
 * Understanding of Hierarchical System Structures", 1981) in the steps of Gansner, Koutsofios, North and Vo (1993). The steps have
 * files of their own: layout-ranks.c, layout-rows.c, layout-order.c, layout-columns.c. */

#include "network/layout-rows.h"

#include "config.h"

#define ROW_GAP 30.0       /* between rows, beyond the room that boxes want */
#define STEEP 0.16         /* and how much more for each pixel that a tie runs across */
#define MOST_GAP 74.0

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

/*< private >
 * _liaison_layout_hierarchy:
 * @self: a connected graph
 * @aspect: the wanted width over height
 *
 * Places all boxes anew, in rows.
 *
 * Returns: %FALSE if no link says that one is above another; then nothing is placed
 */
gboolean
_liaison_layout_hierarchy (LiaisonLayoutGraph *self,
                           double              aspect)
{
  g_autofree guint *row = g_new (guint, self->n);
  g_autofree gboolean *rules = g_new (gboolean, self->n_links + 1);
  g_autoptr (LiaisonLayoutRows) rows = NULL;

  if (!_liaison_layout_rank (self, aspect, row, rules))
    return FALSE;
  rows = _liaison_layout_rows_new (self, row, rules);
  _liaison_layout_order (rows);
  _liaison_layout_columns (rows);
  place (self, rows);
  return TRUE;
}
