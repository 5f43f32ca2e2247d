/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes boxes off each other, each by the shortest way, and gives links the room that their labels want. Overlaps are
 * found by sweeping over the boxes from top to bottom, as they are wider than tall; each round moves every overlapping pair apart by what it overlaps, half
 * each, as in position based dynamics (Müller et al. 2007). */

#include "network/layout-private.h"

#include "config.h"

#include <math.h>

#define STRETCH_ROUNDS 12
#define MAX_ROUNDS 400
#define MANY 1500          /* of so many boxes, one in the middle would be long in getting out: */
#define ROUNDS_OF_MANY 12  /* the picture grows the sooner */
#define MAX_GROWTHS 100    /* when boxes are still in each other's way, the picture grows */
#define GROWTH 1.05
#define LABEL_HEIGHT 20.0
#define ARROW_LENGTH 26.0
#define SLACK 0.01 /* what boxes are moved beyond just touching, in pixels */

static int
compare_top (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const LiaisonLayoutGraph *graph = user_data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;
  double top = graph->y[i] - graph->height[i] / 2;
  double other = graph->y[j] - graph->height[j] / 2;

  if (top != other)
    return top < other ? -1 : 1;
  return i < j ? -1 : i > j;
}

/* Nearly sorted from the round before: insertion sort. */
static void
sort_again (const LiaisonLayoutGraph *graph,
            guint                    *order)
{
  for (guint k = 1; k < graph->n; k++)
    {
      guint node = order[k];
      guint j = k;

      while (j > 0 && compare_top (&order[j - 1], &node, (gpointer) graph) > 0)
        {
          order[j] = order[j - 1];
          j--;
        }
      order[j] = node;
    }
}

static void
move_pair (LiaisonLayoutGraph *graph,
           guint               a,
           guint               b,
           double              dx,
           double              dy)
{
  double share_a = graph->fixed[a] ? 0 : graph->fixed[b] ? 1 : 0.5;
  double share_b = graph->fixed[b] ? 0 : 1 - share_a;

  graph->x[a] -= share_a * dx;
  graph->y[a] -= share_a * dy;
  graph->x[b] += share_b * dx;
  graph->y[b] += share_b * dy;
}

/* Moves A and B apart if they overlap; returns whether they did. */
static gboolean
part (LiaisonLayoutGraph *graph,
      guint               a,
      guint               b)
{
  double dx = graph->x[b] - graph->x[a];
  double dy = graph->y[b] - graph->y[a];
  double over_x = (graph->width[a] + graph->width[b]) / 2 - fabs (dx);
  double over_y = (graph->height[a] + graph->height[b]) / 2 - fabs (dy);

  if (over_x <= 0 || over_y <= 0 || (graph->fixed[a] && graph->fixed[b]))
    return FALSE;
  if (over_x < over_y)
    move_pair (graph, a, b, dx < 0 ? -over_x - SLACK : over_x + SLACK, 0);
  else
    move_pair (graph, a, b, 0, dy < 0 ? -over_y - SLACK : over_y + SLACK);
  return TRUE;
}

/* How much of a line in direction UX, UY, neither negative, the box of NODE covers, from its centre. */
static double
covered (const LiaisonLayoutGraph *graph,
         guint                     node,
         double                    ux,
         double                    uy)
{
  double across = graph->width[node] / 2;
  double down = graph->height[node] / 2;

  return ux * down > uy * across ? across / ux : down / uy;
}

/*< private >
 * _liaison_layout_shortage:
 * @self: a graph
 * @link: one of its links
 * @dx: how far its target is to the right of its source
 * @dy: how far it is below
 *
 * Returns: what the link lacks in length to show its label and arrow between the boxes, at least 0; 0 if it has no label
 */
double
_liaison_layout_shortage (const LiaisonLayoutGraph *self,
                          guint                     link,
                          double                    dx,
                          double                    dy)
{
  double length = sqrt (dx * dx + dy * dy);
  double label = self->room[link];
  double wanted;

  if (label <= 0 || length < 1e-6)
    return 0;
  dx = fabs (dx) / length;
  dy = fabs (dy) / length;
  wanted = dx * LABEL_HEIGHT > dy * label ? label / dx : LABEL_HEIGHT / dy;
  wanted += ARROW_LENGTH + covered (self, self->source[link], dx, dy) + covered (self, self->target[link], dx, dy);
  return MAX (wanted - length, 0);
}

static void
stretch_link (LiaisonLayoutGraph *graph,
              guint               link)
{
  guint a = graph->source[link];
  guint b = graph->target[link];
  double dx = graph->x[b] - graph->x[a];
  double dy = graph->y[b] - graph->y[a];
  double shortage = _liaison_layout_shortage (graph, link, dx, dy);

  if (shortage > 0)
    {
      double share = shortage / sqrt (dx * dx + dy * dy) / 2;

      move_pair (graph, a, b, dx * share, dy * share);
    }
}

/*< private >
 * _liaison_layout_push_apart:
 * @self: a graph
 * @n_rounds: the most rounds to take
 *
 * Moves overlapping boxes apart. Two fixed boxes may stay as they are.
 *
 * Returns: whether no boxes overlap any more
 */
gboolean
_liaison_layout_push_apart (LiaisonLayoutGraph *self,
                            guint               n_rounds)
{
  g_autofree guint *order = g_new (guint, self->n);
  gboolean overlap = TRUE;

  for (guint i = 0; i < self->n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) self->n, sizeof *order, compare_top, self);
  for (guint round = 0; round < n_rounds && overlap; round++)
    {
      overlap = FALSE;
      sort_again (self, order);
      for (guint i = 0; i < self->n; i++)
        for (guint j = i + 1; j < self->n; j++)
          {
            guint a = order[i];
            guint b = order[j];

            if (self->y[b] - self->height[b] / 2 > self->y[a] + self->height[a] / 2)
              break;
            if (part (self, a, b))
              overlap = TRUE;
          }
    }
  return !overlap;
}

/*< private >
 * _liaison_layout_separate:
 * @self: a graph
 * @stretch: whether to make links as long as their labels want, where that is possible
 *
 * Removes all overlaps but those between fixed boxes.
 */
void
_liaison_layout_separate (LiaisonLayoutGraph *self,
                          gboolean            stretch)
{
  guint n_rounds = self->n > MANY ? ROUNDS_OF_MANY : MAX_ROUNDS;

  for (guint round = 0; stretch && round < STRETCH_ROUNDS; round++)
    {
      for (guint l = 0; l < self->n_links; l++)
        stretch_link (self, l);
      _liaison_layout_push_apart (self, 4);
    }
  for (guint try = 0; try < MAX_GROWTHS && !_liaison_layout_push_apart (self, n_rounds); try++)
    for (guint i = 0; i < self->n; i++)
      if (!self->fixed[i])
        {
          self->x[i] *= GROWTH;
          self->y[i] *= GROWTH;
        }
}
