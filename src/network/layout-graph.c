/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The graph that the parts of the layout work on. */

#include "network/layout-private.h"

#include "config.h"

/*< private >
 * _liaison_layout_graph_new:
 * @n_nodes: how many boxes
 * @n_links: how many links
 *
 * Returns: (transfer full): a graph whose nodes and links are all zero, to be filled and then indexed
 */
LiaisonLayoutGraph *
_liaison_layout_graph_new (guint n_nodes,
                           guint n_links)
{
  LiaisonLayoutGraph *self = g_new0 (LiaisonLayoutGraph, 1);

  self->n = n_nodes;
  self->n_links = n_links;
  self->x = g_new0 (double, n_nodes);
  self->y = g_new0 (double, n_nodes);
  self->width = g_new0 (double, n_nodes);
  self->height = g_new0 (double, n_nodes);
  self->fixed = g_new0 (gboolean, n_nodes);
  self->box = g_new0 (guint, n_nodes);
  self->source = g_new0 (guint, n_links);
  self->target = g_new0 (guint, n_links);
  self->room = g_new0 (double, n_links);
  self->rule = g_new0 (double, n_links);
  self->bond = g_new0 (double, n_links);
  self->first = g_new0 (guint, n_nodes + 1);
  self->neighbour = g_new0 (guint, 2 * (gsize) n_links);
  self->link = g_new0 (guint, 2 * (gsize) n_links);
  self->unit = 1;
  self->haste = 1;
  self->random = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return self;
}

/*< private >
 * _liaison_layout_graph_free:
 * @self: (transfer full): a graph
 */
void
_liaison_layout_graph_free (LiaisonLayoutGraph *self)
{
  g_free (self->x);
  g_free (self->y);
  g_free (self->width);
  g_free (self->height);
  g_free (self->fixed);
  g_free (self->box);
  g_free (self->source);
  g_free (self->target);
  g_free (self->room);
  g_free (self->rule);
  g_free (self->bond);
  g_free (self->first);
  g_free (self->neighbour);
  g_free (self->link);
  g_free (self);
}

/*< private >
 * _liaison_layout_graph_index:
 * @self: a graph whose links are filled in
 *
 * Lists the neighbours of each node.
 */
void
_liaison_layout_graph_index (LiaisonLayoutGraph *self)
{
  g_autofree guint *next = g_new0 (guint, self->n + 1);

  for (guint i = 0; i <= self->n; i++)
    self->first[i] = 0;
  for (guint l = 0; l < self->n_links; l++)
    {
      self->first[self->source[l] + 1]++;
      self->first[self->target[l] + 1]++;
    }
  for (guint i = 0; i < self->n; i++)
    self->first[i + 1] += self->first[i];
  for (guint i = 0; i < self->n; i++)
    next[i] = self->first[i];
  for (guint l = 0; l < self->n_links; l++)
    {
      guint a = self->source[l];
      guint b = self->target[l];

      self->link[next[a]] = self->link[next[b]] = l;
      self->neighbour[next[a]++] = b;
      self->neighbour[next[b]++] = a;
    }
}

/*< private >
 * _liaison_layout_graph_hops:
 * @self: an indexed graph
 * @from: a node
 * @hops: (out caller-allocates): as many numbers as there are nodes
 *
 * Finds by breadth-first search how many links away each node is from @from. Nodes out of reach get %G_MAXUINT16.
 */
void
_liaison_layout_graph_hops (const LiaisonLayoutGraph *self,
                            guint                     from,
                            guint16                  *hops)
{
  g_autofree guint *queue = g_new (guint, self->n);
  guint head = 0;
  guint tail = 0;

  for (guint i = 0; i < self->n; i++)
    hops[i] = G_MAXUINT16;
  hops[from] = 0;
  queue[tail++] = from;
  while (head < tail)
    {
      guint node = queue[head++];

      for (guint k = self->first[node]; k < self->first[node + 1]; k++)
        if (hops[self->neighbour[k]] == G_MAXUINT16)
          {
            hops[self->neighbour[k]] = (guint16) MIN (hops[node] + 1, G_MAXUINT16 - 1);
            queue[tail++] = self->neighbour[k];
          }
    }
}

/*< private >
 * _liaison_layout_graph_chance:
 * @self: a graph
 *
 * The next number of an xorshift64* generator (Vigna 2016), which gives the same on every machine.
 *
 * Returns: a number from 0 to 1, 1 excluded
 */
double
_liaison_layout_graph_chance (LiaisonLayoutGraph *self)
{
  guint64 state = self->random;

  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  self->random = state;
  return (double) ((state * G_GUINT64_CONSTANT (0x2545f4914f6cdd1d)) >> 11) / 9007199254740992.0;
}
