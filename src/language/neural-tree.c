/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The maximum spanning arborescence with one child of the root. A cycle is contracted in place into
 * one of its nodes, and the choices are kept to undo it, so the room needed is quadratic and each
 * contraction costs quadratic time.
 */

#include "language/neural-tree.h"

#include <string.h>

#define NEVER (-1e30)
#define SECOND_ROOT 1e6 /* more than any two trees differ by */

/* What a contraction did, so that it can be undone. */
typedef struct
{
  guint *cycle; /* its nodes; the first stands for all of them */
  guint n;
  guint *heads; /* of the cycle's nodes within it */
  guint *enter; /* for each node outside: where its arc enters the cycle */
  guint *leave; /* for each node outside: which node of the cycle would be its head */
} Contraction;

typedef struct
{
  guint n;       /* nodes with the root, node 0 */
  double *score; /* n × n: of node d hanging on node h */
  guint *head;
  gboolean *gone; /* inside another node */
  guint *mark;
} Search;

static void
contraction_clear (gpointer data)
{
  Contraction *contraction = data;

  g_free (contraction->cycle);
  g_free (contraction->heads);
  g_free (contraction->enter);
  g_free (contraction->leave);
}

static void
choose_heads (Search *search)
{
  for (guint d = 1; d < search->n; d++)
    {
      guint best = 0;

      if (search->gone[d])
        continue;
      for (guint h = 1; h < search->n; h++)
        if (!search->gone[h] &&
            search->score[(gsize) d * search->n + h] > search->score[(gsize) d * search->n + best])
          best = h;
      search->head[d] = best;
    }
}

/* A node on a cycle, or 0. */
static guint
find_cycle (Search *search)
{
  memset (search->mark, 0, search->n * sizeof *search->mark);
  for (guint start = 1; start < search->n; start++)
    {
      guint node = start;

      while (node != 0 && !search->gone[node] && search->mark[node] == 0)
        {
          search->mark[node] = start;
          node = search->head[node];
        }
      if (node != 0 && !search->gone[node] && search->mark[node] == start)
        return node;
    }
  return 0;
}

static void
note_cycle (const Search *search,
            guint         node,
            Contraction  *contraction)
{
  guint n = 0, at = node;

  do
    {
      n++;
      at = search->head[at];
    }
  while (at != node);
  contraction->n = n;
  contraction->cycle = g_new (guint, n);
  contraction->heads = g_new (guint, n);
  contraction->enter = g_new0 (guint, search->n);
  contraction->leave = g_new0 (guint, search->n);
  for (guint i = 0; i < n; i++)
    {
      contraction->cycle[i] = at;
      at = contraction->heads[i] = search->head[at];
    }
}

/* Gives the cycle's first node the best arcs into and out of the cycle. */
static void
contract (Search      *search,
          Contraction *contraction)
{
  guint n = search->n, first = contraction->cycle[0];
  double *score = search->score;

  for (guint i = 1; i < contraction->n; i++)
    search->gone[contraction->cycle[i]] = TRUE;
  for (guint out = 0; out < n; out++)
    {
      double enter = NEVER * 2, leave = NEVER * 2;

      if (search->gone[out] || out == first)
        continue;
      for (guint i = 0; i < contraction->n; i++)
        {
          guint node = contraction->cycle[i];
          double gain =
              score[(gsize) node * n + out] - score[(gsize) node * n + contraction->heads[i]];

          if (gain > enter)
            enter = gain, contraction->enter[out] = node;
          if (score[(gsize) out * n + node] > leave)
            leave = score[(gsize) out * n + node], contraction->leave[out] = node;
        }
      /* The cycle's own arcs are still needed, so the new scores go to the side until the loop over
       * its nodes is done. */
      search->score[(gsize) n * n + out] = enter;
      search->score[(gsize) n * n + n + out] = leave;
    }
  for (guint out = 0; out < n; out++)
    if (!search->gone[out] && out != first)
      {
        score[(gsize) first * n + out] = score[(gsize) n * n + out];
        score[(gsize) out * n + first] = score[(gsize) n * n + n + out];
      }
}

/* Opens the cycle again: one of its nodes gets the head that was found for all, the others keep
 * theirs. */
static void
expand (Search            *search,
        const Contraction *contraction)
{
  guint first = contraction->cycle[0], above = search->head[first],
        entered = contraction->enter[above];

  for (guint i = 1; i < contraction->n; i++)
    search->gone[contraction->cycle[i]] = FALSE;
  for (guint d = 1; d < search->n; d++)
    if (!search->gone[d] && search->head[d] == first)
      {
        gboolean inside = FALSE;

        for (guint i = 0; i < contraction->n && !inside; i++)
          inside = contraction->cycle[i] == d;
        if (!inside)
          search->head[d] = contraction->leave[d];
      }
  for (guint i = 0; i < contraction->n; i++)
    search->head[contraction->cycle[i]] = contraction->heads[i];
  search->head[entered] = above;
}

static void
solve (Search *search)
{
  g_autoptr (GArray) contractions = g_array_new (FALSE, TRUE, sizeof (Contraction));
  guint node;

  g_array_set_clear_func (contractions, contraction_clear);
  choose_heads (search);
  while ((node = find_cycle (search)) != 0)
    {
      Contraction contraction = { 0 };

      note_cycle (search, node, &contraction);
      contract (search, &contraction);
      g_array_append_val (contractions, contraction);
      choose_heads (search);
    }
  for (guint i = contractions->len; i > 0; i--)
    expand (search, &g_array_index (contractions, Contraction, i - 1));
}

/* The best head of each word. Returns whether that is a tree with one child of the root. */
static gboolean
find_greedily (const float *scores,
               guint        n,
               guint       *heads)
{
  guint roots = 0;
  gboolean tree = TRUE;
  g_autofree guint *mark = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const float *row = scores + (gsize) i * (n + 1);

      heads[i] = 0;
      for (guint h = 1; h <= n; h++)
        if (h != i + 1 && row[h] > row[heads[i]])
          heads[i] = h;
      roots += heads[i] == 0;
    }
  for (guint start = 1; start <= n && tree; start++)
    {
      guint node = start;

      while (node != 0 && mark[node] == 0)
        {
          mark[node] = start;
          node = heads[node - 1];
        }
      tree = node == 0 || mark[node] != start;
    }
  return tree && roots == 1;
}

void
liaison_neural_tree_find (const float *scores,
                          guint        n,
                          guint       *heads)
{
  Search search = { .n = n + 1 };
  g_autofree double *score = NULL;
  g_autofree guint *head = NULL, *mark = NULL;
  g_autofree gboolean *gone = NULL;

  if (n == 0 || find_greedily (scores, n, heads))
    return;
  search.score = score = g_new (double, (gsize) (n + 3) * (n + 1));
  search.head = head = g_new0 (guint, n + 1);
  search.mark = mark = g_new0 (guint, n + 1);
  search.gone = gone = g_new0 (gboolean, n + 1);
  for (guint h = 0; h <= n; h++)
    score[h] = NEVER;
  for (guint d = 1; d <= n; d++)
    for (guint h = 0; h <= n; h++)
      score[(gsize) d * (n + 1) + h] =
          h == d ? NEVER
                 : (double) scores[(gsize) (d - 1) * (n + 1) + h] - (h == 0 ? SECOND_ROOT : 0);
  solve (&search);
  for (guint i = 0; i < n; i++)
    heads[i] = head[i + 1];
}
