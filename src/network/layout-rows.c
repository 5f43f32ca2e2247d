/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a hierarchy: ties that pass a row get a waypoint in it, so that there is room for them. */

#include "network/layout-rows.h"

#include "config.h"

#define WAYPOINT 14.0      /* the width of one */
#define STRAIGHT 4.0       /* weights: of the way from waypoint to waypoint, */
#define BENT 2.0           /* from a node to one, */
#define RULE 1.0           /* from node to node where one is above, */
#define PLAIN 0.4          /* and where none is */
#define MANY 200           /* of so many nodes, ties without rule get no waypoints */
#define ARROW 26.0         /* what a tie within a row takes besides its label */

static guint
add_waypoint (LiaisonLayoutRows *self,
              guint              row)
{
  g_array_append_val (self->row, row);
  return self->n++;
}

static void
add_tie (LiaisonLayoutRows *self,
         guint              upper,
         guint              lower,
         double             weight,
         double             gap)
{
  LiaisonLayoutTie tie = { upper, lower, weight, gap };

  g_array_append_val (self->ties, tie);
}

static void
add_link (LiaisonLayoutRows *self,
          guint              link,
          gboolean           rules)
{
  const LiaisonLayoutGraph *graph = self->graph;
  double weight = rules ? RULE : PLAIN;
  guint upper = graph->source[link];
  guint lower = graph->target[link];
  guint from, to;

  if (g_array_index (self->row, guint, upper) > g_array_index (self->row, guint, lower))
    {
      upper = graph->target[link];
      lower = graph->source[link];
    }
  from = g_array_index (self->row, guint, upper);
  to = g_array_index (self->row, guint, lower);
  if (to > from + 1 && !rules && graph->n > MANY)
    return;
  for (guint row = from + 1; row < to; row++)
    {
      guint waypoint = add_waypoint (self, row);

      add_tie (self, upper, waypoint, weight * (upper < graph->n ? BENT : STRAIGHT), 0);
      upper = waypoint;
    }
  add_tie (self, upper, lower, weight * (upper < graph->n ? 1 : BENT), ARROW + graph->room[link]);
}

static void
index_ties (LiaisonLayoutRows *self)
{
  g_autofree guint *next = NULL;

  self->first = g_new0 (guint, self->n + 1);
  self->tie = g_new (guint, 2 * self->ties->len + 1);
  for (guint t = 0; t < self->ties->len; t++)
    {
      self->first[g_array_index (self->ties, LiaisonLayoutTie, t).upper + 1]++;
      self->first[g_array_index (self->ties, LiaisonLayoutTie, t).lower + 1]++;
    }
  for (guint i = 0; i < self->n; i++)
    self->first[i + 1] += self->first[i];
  next = g_memdup2 (self->first, (self->n + 1) * sizeof *next);
  for (guint t = 0; t < self->ties->len; t++)
    {
      self->tie[next[g_array_index (self->ties, LiaisonLayoutTie, t).upper]++] = t;
      self->tie[next[g_array_index (self->ties, LiaisonLayoutTie, t).lower]++] = t;
    }
}

/* Depth first from the top, so that what hangs together begins together. */
static void
fill_rows (LiaisonLayoutRows *self)
{
  g_autofree gboolean *seen = g_new0 (gboolean, self->n);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < 2 * self->n; i++)
    {
      guint start = i % self->n;

      if (i >= self->n || g_array_index (self->row, guint, start) == 0)
        g_array_append_val (stack, start);
      while (stack->len > 0)
        {
          guint node = g_array_index (stack, guint, stack->len - 1);
          GArray *row = self->rows[g_array_index (self->row, guint, node)];

          g_array_set_size (stack, stack->len - 1);
          if (seen[node])
            continue;
          seen[node] = TRUE;
          self->place[node] = row->len;
          g_array_append_val (row, node);
          for (guint k = self->first[node + 1]; k-- > self->first[node];)
            {
              guint other = _liaison_layout_rows_other (self, self->tie[k], node);

              g_array_append_val (stack, other);
            }
        }
    }
}

/*< private >
 * _liaison_layout_rows_new:
 * @graph: an indexed, connected graph, which the rows do not own
 * @row: the row of each node
 * @rules: of each link, whether one of its ends is above the other because of it
 *
 * Returns: (transfer full): the nodes and waypoints in rows, not yet in a good order
 */
LiaisonLayoutRows *
_liaison_layout_rows_new (const LiaisonLayoutGraph *graph,
                          const guint              *row,
                          const gboolean           *rules)
{
  LiaisonLayoutRows *self = g_new0 (LiaisonLayoutRows, 1);

  self->graph = graph;
  self->n = graph->n;
  self->row = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ties = g_array_new (FALSE, FALSE, sizeof (LiaisonLayoutTie));
  g_array_append_vals (self->row, row, graph->n);
  for (guint i = 0; i < graph->n; i++)
    self->n_rows = MAX (self->n_rows, row[i] + 1);
  for (guint l = 0; l < graph->n_links; l++)
    add_link (self, l, rules[l]);
  self->rows = g_new (GArray *, self->n_rows);
  for (guint r = 0; r < self->n_rows; r++)
    self->rows[r] = g_array_new (FALSE, FALSE, sizeof (guint));
  self->place = g_new0 (guint, self->n);
  self->x = g_new0 (double, self->n);
  index_ties (self);
  fill_rows (self);
  return self;
}

/*< private >
 * _liaison_layout_rows_free:
 * @self: (transfer full): rows
 */
void
_liaison_layout_rows_free (LiaisonLayoutRows *self)
{
  for (guint r = 0; r < self->n_rows; r++)
    g_array_unref (self->rows[r]);
  g_free (self->rows);
  g_array_unref (self->row);
  g_array_unref (self->ties);
  g_free (self->place);
  g_free (self->first);
  g_free (self->tie);
  g_free (self->x);
  g_free (self);
}

/*< private >
 * _liaison_layout_rows_other:
 * @self: rows
 * @tie: the number of a tie
 * @node: one of its ends
 *
 * Returns: the other
 */
guint
_liaison_layout_rows_other (const LiaisonLayoutRows *self,
                            guint                    tie,
                            guint                    node)
{
  const LiaisonLayoutTie *ends = &g_array_index (self->ties, LiaisonLayoutTie, tie);

  return ends->upper == node ? ends->lower : ends->upper;
}

/*< private >
 * _liaison_layout_rows_width:
 * @self: rows
 * @node: a node or a waypoint
 *
 * Returns: what it takes up in its row
 */
double
_liaison_layout_rows_width (const LiaisonLayoutRows *self,
                            guint                    node)
{
  return node < self->graph->n ? self->graph->width[node] : WAYPOINT;
}
