/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives the nodes of a hierarchy their rows: the first step of the method of Sugiyama, Tagawa and Toda (1981).
 *
 * Of ties that say in a circle who is above whom, the weakest are not heeded. The rest falls into trees and the like, clans, which
 * get rows by the longest path from above, as short as that lets the ties be. Clans, of which most are single nodes, are then
 * set beside those they are tied to otherwise: level with them, or below one that has company on both sides. Rows that would be too wide
 * are broken, as Coffman and Graham's method does: what has none below it goes a row down. */

#include "network/layout-rows.h"

#include "config.h"

#include <math.h>
#include <string.h>

#define MAX_BESIDE 2       /* free nodes level with one that they are tied to */
#define N_TIGHTENINGS 8
#define PLAIN 0.4          /* what a tie that does not rule counts beside one that does */

typedef struct
{
  const LiaisonLayoutGraph *graph;
  const gboolean *rules;    /* of each link: whether one end must be above the other */
  int *row;                 /* of each node; from any number on while clans are set */
  guint *order;             /* the nodes, none before one above it */
  guint *clan;              /* of each node */
} Ranks;

static gboolean
is_above (const LiaisonLayoutGraph *graph,
          guint                     link,
          guint                     node)
{
  return graph->rule[link] > 0 ? graph->source[link] == node : graph->target[link] == node;
}

/* Whether there is a way down from FROM to TO. */
static gboolean
leads_to (const LiaisonLayoutGraph *graph,
          const gboolean           *rules,
          guint                     from,
          guint                     to,
          guint                    *stack,
          guint                    *mark,
          guint                     stamp)
{
  guint n = 0;

  stack[n++] = from;
  mark[from] = stamp;
  while (n > 0)
    {
      guint node = stack[--n];

      if (node == to)
        return TRUE;
      for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
        if (rules[graph->link[k]] && is_above (graph, graph->link[k], node) && mark[graph->neighbour[k]] != stamp)
          {
            mark[graph->neighbour[k]] = stamp;
            stack[n++] = graph->neighbour[k];
          }
    }
  return FALSE;
}

static int
compare_rule (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const LiaisonLayoutGraph *graph = user_data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;
  double first = fabs (graph->rule[i]);
  double second = fabs (graph->rule[j]);

  if (first != second)
    return first > second ? -1 : 1;
  return i < j ? -1 : i > j;
}

/* Heeds the ties that rule, the strongest first, but for those that would close a circle. Returns how many are heeded. */
static guint
choose_rules (const LiaisonLayoutGraph *graph,
              gboolean                 *rules)
{
  g_autofree guint *order = g_new (guint, graph->n_links + 1);
  g_autofree guint *stack = g_new (guint, graph->n);
  g_autofree guint *mark = g_new0 (guint, graph->n);
  guint n_rules = 0;

  memset (rules, 0, graph->n_links * sizeof *rules);
  for (guint l = 0; l < graph->n_links; l++)
    order[l] = l;
  g_qsort_with_data (order, (int) graph->n_links, sizeof *order, compare_rule, (gpointer) graph);
  for (guint i = 0; i < graph->n_links && graph->rule[order[i]] != 0; i++)
    {
      guint l = order[i];
      guint above = graph->rule[l] > 0 ? graph->source[l] : graph->target[l];
      guint below = graph->rule[l] > 0 ? graph->target[l] : graph->source[l];

      if (leads_to (graph, rules, below, above, stack, mark, i + 1))
        continue;
      rules[l] = TRUE;
      n_rules++;
    }
  return n_rules;
}

/* The nodes so that none comes before one that is above it (Kahn 1962), and their rows by the longest path. */
static void
sort_down (Ranks *ranks)
{
  const LiaisonLayoutGraph *graph = ranks->graph;
  g_autofree guint *n_above = g_new0 (guint, graph->n);
  guint head = 0;
  guint tail = 0;

  for (guint l = 0; l < graph->n_links; l++)
    if (ranks->rules[l])
      n_above[graph->rule[l] > 0 ? graph->target[l] : graph->source[l]]++;
  for (guint i = 0; i < graph->n; i++)
    {
      ranks->row[i] = 0;
      if (n_above[i] == 0)
        ranks->order[tail++] = i;
    }
  while (head < tail)
    {
      guint node = ranks->order[head++];

      for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
        {
          guint below = graph->neighbour[k];

          if (!ranks->rules[graph->link[k]] || !is_above (graph, graph->link[k], node))
            continue;
          ranks->row[below] = MAX (ranks->row[below], ranks->row[node] + 1);
          if (--n_above[below] == 0)
            ranks->order[tail++] = below;
        }
    }
}

/* Where NODE may be, between those above and those below it, and how many there are of each. */
static void
find_slack (const Ranks *ranks,
            guint        node,
            int         *highest,
            int         *lowest,
            guint       *n_above,
            guint       *n_below)
{
  const LiaisonLayoutGraph *graph = ranks->graph;

  *highest = G_MININT;
  *lowest = G_MAXINT;
  *n_above = *n_below = 0;
  for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
    {
      int row = ranks->row[graph->neighbour[k]];

      if (!ranks->rules[graph->link[k]])
        continue;
      if (is_above (graph, graph->link[k], node))
        {
          *lowest = MIN (*lowest, row - 1);
          ++*n_below;
        }
      else
        {
          *highest = MAX (*highest, row + 1);
          ++*n_above;
        }
    }
}

/* Makes ties as short as can be: a node goes down to those below it if they are more than those above. */
static void
tighten (Ranks *ranks)
{
  for (guint round = 0; round < N_TIGHTENINGS; round++)
    for (guint i = ranks->graph->n; i-- > 0;)
      {
        guint node = ranks->order[i];
        int highest, lowest;
        guint n_above, n_below;

        find_slack (ranks, node, &highest, &lowest, &n_above, &n_below);
        if (n_below > n_above)
          ranks->row[node] = lowest;
        else if (n_above > n_below)
          ranks->row[node] = highest;
      }
}

static guint
count_clans (Ranks *ranks)
{
  const LiaisonLayoutGraph *graph = ranks->graph;
  g_autofree LiaisonLayoutLink *links = g_new0 (LiaisonLayoutLink, graph->n_links + 1);
  guint n = 0;

  for (guint l = 0; l < graph->n_links; l++)
    if (ranks->rules[l])
      {
        links[n].source = graph->source[l];
        links[n++].target = graph->target[l];
      }
  return _liaison_layout_find_parts (links, n, graph->n, ranks->clan);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  int first = *(const int *) a;
  int second = *(const int *) b;

  return first < second ? -1 : first > second;
}

/* By how many rows a clan of MEMBERS is to be moved so that it is level with what it is tied to: the median of what its ties want. */
static int
find_shift (const Ranks    *ranks,
            const GArray   *members,
            const gboolean *settled,
            guint          *n_beside)
{
  const LiaisonLayoutGraph *graph = ranks->graph;
  g_autoptr (GArray) shifts = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint m = 0; m < members->len; m++)
    {
      guint node = g_array_index (members, guint, m);

      for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
        {
          guint other = graph->neighbour[k];
          int shift = ranks->row[other] - ranks->row[node];

          if (ranks->clan[other] == ranks->clan[node] || !settled[ranks->clan[other]])
            continue;
          /* What comes by itself stands beside or, if there is company already, below. */
          if (members->len == 1 && n_beside[other]++ >= MAX_BESIDE)
            shift++;
          g_array_append_val (shifts, shift);
        }
    }
  if (shifts->len == 0)
    return 0;
  g_array_sort (shifts, compare_numbers);
  return g_array_index (shifts, int, shifts->len / 2);
}

/* The clans that are not settled and tied to one that is: the largest of them, or the first. */
static guint
next_clan (const Ranks     *ranks,
           GArray         **members,
           guint            n_clans,
           const gboolean  *settled,
           const gboolean  *reached)
{
  guint best = G_MAXUINT;

  for (guint c = 0; c < n_clans; c++)
    if (!settled[c] && reached[c] && (best == G_MAXUINT || members[c]->len > members[best]->len))
      best = c;
  return best;
}

static void
reach (const Ranks  *ranks,
       const GArray *members,
       gboolean     *reached)
{
  const LiaisonLayoutGraph *graph = ranks->graph;

  for (guint m = 0; m < members->len; m++)
    {
      guint node = g_array_index (members, guint, m);

      for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
        reached[ranks->clan[graph->neighbour[k]]] = TRUE;
    }
}

/* Sets the clans level with each other, from the largest on. */
static void
settle_clans (Ranks *ranks)
{
  const guint n_clans = count_clans (ranks);
  g_autofree GArray **members = g_new (GArray *, n_clans);
  g_autofree gboolean *settled = g_new0 (gboolean, n_clans);
  g_autofree gboolean *reached = g_new0 (gboolean, n_clans);
  g_autofree guint *n_beside = g_new0 (guint, ranks->graph->n);
  guint largest = 0;

  for (guint c = 0; c < n_clans; c++)
    members[c] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < ranks->graph->n; i++)
    g_array_append_val (members[ranks->clan[i]], i);
  for (guint c = 0; c < n_clans; c++)
    if (members[c]->len > members[largest]->len)
      largest = c;
  for (guint c = largest; c != G_MAXUINT; c = next_clan (ranks, members, n_clans, settled, reached))
    {
      int shift = find_shift (ranks, members[c], settled, n_beside);

      for (guint m = 0; m < members[c]->len; m++)
        ranks->row[g_array_index (members[c], guint, m)] += shift;
      settled[c] = TRUE;
      reach (ranks, members[c], reached);
    }
  for (guint c = 0; c < n_clans; c++)
    g_array_unref (members[c]);
}

static void
start_at_zero (Ranks *ranks)
{
  int least = G_MAXINT;

  for (guint i = 0; i < ranks->graph->n; i++)
    least = MIN (least, ranks->row[i]);
  for (guint i = 0; i < ranks->graph->n; i++)
    ranks->row[i] -= least;
}

typedef struct
{
  int row;
  guint height;             /* rows below it that it holds up */
  guint node;
} Turn;

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const Turn *first = a;
  const Turn *second = b;

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;
  if (first->height != second->height)
    return first->height > second->height ? -1 : 1;
  return first->node < second->node ? -1 : first->node > second->node;
}

/* How many rows hang on each node. */
static void
measure_heights (const Ranks *ranks,
                 guint       *heights)
{
  const LiaisonLayoutGraph *graph = ranks->graph;

  for (guint i = graph->n; i-- > 0;)
    {
      guint node = ranks->order[i];

      heights[node] = 0;
      for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
        if (ranks->rules[graph->link[k]] && is_above (graph, graph->link[k], node))
          heights[node] = MAX (heights[node], heights[graph->neighbour[k]] + 1);
    }
}

/* Moves what a row has no room for a row down, and what is below it before it. */
static void
break_rows (Ranks  *ranks,
            double  widest)
{
  const LiaisonLayoutGraph *graph = ranks->graph;
  g_autofree guint *heights = g_new0 (guint, graph->n);
  g_autofree Turn *turns = g_new (Turn, graph->n);
  guint done = 0;

  measure_heights (ranks, heights);
  for (int row = 0; done < graph->n; row++)
    {
      double width = 0;
      guint n = 0;

      for (guint i = 0; i < graph->n; i++)
        if (ranks->row[i] == row)
          turns[n++] = (Turn) { row, heights[i], i };
      qsort (turns, n, sizeof *turns, compare_turns);
      for (guint t = 0; t < n; t++)
        {
          guint node = turns[t].node;

          width += graph->width[node];
          if (width > widest && t > 0)
            ranks->row[node]++;
          else
            done++;
        }
      /* Nobody is level with, or above, one that is above him. */
      for (guint i = 0; i < graph->n; i++)
        {
          guint node = ranks->order[i];
          int highest, lowest;
          guint n_above, n_below;

          find_slack (ranks, node, &highest, &lowest, &n_above, &n_below);
          if (n_above > 0 && highest > ranks->row[node])
            ranks->row[node] = highest;
        }
    }
}

/* How many rows the ties of NODE would pass if it were in ROW. */
static double
find_length (const Ranks *ranks,
             guint        node,
             int          row)
{
  const LiaisonLayoutGraph *graph = ranks->graph;
  double length = 0;

  for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
    {
      int apart = ABS (ranks->row[graph->neighbour[k]] - row);

      length += ranks->rules[graph->link[k]] ? apart : PLAIN * apart;
    }
  return length;
}

/* Moves single nodes to rows that have room, as long as that makes ties shorter: breaking rows has made them longer. */
static void
shorten (Ranks  *ranks,
         double  widest)
{
  const LiaisonLayoutGraph *graph = ranks->graph;
  g_autofree double *widths = NULL;
  int n_rows = 0;

  for (guint i = 0; i < graph->n; i++)
    n_rows = MAX (n_rows, ranks->row[i] + 1);
  widths = g_new0 (double, n_rows);
  for (guint i = 0; i < graph->n; i++)
    widths[ranks->row[i]] += graph->width[i];
  for (guint round = 0; round < N_TIGHTENINGS; round++)
    for (guint i = graph->n; i-- > 0;)
      {
        guint node = ranks->order[i];
        int best = ranks->row[node];
        double least = find_length (ranks, node, best);
        int highest, lowest;
        guint n_above, n_below;

        find_slack (ranks, node, &highest, &lowest, &n_above, &n_below);
        for (int row = MAX (highest, 0); row <= MIN (lowest, n_rows - 1); row++)
          if (widths[row] + graph->width[node] <= widest && find_length (ranks, node, row) < least)
            {
              least = find_length (ranks, node, row);
              best = row;
            }
        widths[ranks->row[node]] -= graph->width[node];
        widths[best] += graph->width[node];
        ranks->row[node] = best;
      }
}

/* Rows that nobody is in are left out. */
static void
close_gaps (const Ranks *ranks,
            guint       *row)
{
  guint n = ranks->graph->n;
  g_autofree Turn *turns = g_new (Turn, n);
  guint number = 0;

  for (guint i = 0; i < n; i++)
    turns[i] = (Turn) { ranks->row[i], 0, i };
  qsort (turns, n, sizeof *turns, compare_turns);
  for (guint t = 0; t < n; t++)
    {
      if (t > 0 && turns[t].row != turns[t - 1].row)
        number++;
      row[turns[t].node] = number;
    }
}

/*< private >
 * _liaison_layout_rank:
 * @graph: a connected graph
 * @widest: how wide the boxes of a row may be together
 * @row: (out caller-allocates): the row of each node, from 0 at the top, none of them empty
 * @rules: (out caller-allocates): of each link, whether one of its ends is above the other because the link says so
 *
 * Returns: whether any link does
 */
gboolean
_liaison_layout_rank (const LiaisonLayoutGraph *graph,
                      double                    widest,
                      guint                    *row,
                      gboolean                 *rules)
{
  g_autofree int *rows = g_new0 (int, graph->n);
  g_autofree guint *order = g_new0 (guint, graph->n);
  g_autofree guint *clan = g_new0 (guint, graph->n);
  Ranks ranks = { graph, rules, rows, order, clan };

  if (choose_rules (graph, rules) == 0)
    return FALSE;
  sort_down (&ranks);
  tighten (&ranks);
  settle_clans (&ranks);
  start_at_zero (&ranks);
  break_rows (&ranks, widest);
  shorten (&ranks, widest);
  close_gaps (&ranks, row);
  return TRUE;
}
