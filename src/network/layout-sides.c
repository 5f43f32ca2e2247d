/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells the sides apart: communities of friends. Maximises the modularity of signed networks (Gómez, Jensen and Arenas, "Analysis
 * of community structure in networks of correlated data", Physical Review E 80, 2009), by which friends belong together and
 * opponents do not, by moving one node at a time and then whole communities (Blondel et al. 2008). At the end a community whose
 * members are not tied to each other as friends falls apart, as in the refinement of Leiden (Traag, Waltman and van Eck 2019).
 *
 * igraph is not used for this: its Leiden and leading eigenvector know no opponents, and its spinglass, which does, is slow and
 * gives another result for each state of chance. */

#include "network/layout-private.h"

#include "config.h"

#define RESOLUTION 0.35    /* below 1: fewer and larger sides */
#define LEAST_GAIN 1e-9
#define MAX_ROUNDS 50
#define MAX_LEVELS 20

typedef struct
{
  guint a;
  guint b;
  double bond;
} Bond;

/* Nodes, or communities of them, and what ties them. */
typedef struct
{
  guint n;
  const GArray *bonds;      /* of Bond; of a community to itself as well */
  guint *first;             /* n + 1 starts of */
  guint *bond;              /* the bonds of each */
  double *friendly;         /* the sums of the bonds of each, without sign */
  double *hostile;
  double all_friendly;
  double all_hostile;
} Level;

static Level *
level_new (const GArray *bonds,
           guint         n)
{
  Level *level = g_new0 (Level, 1);
  g_autofree guint *next = NULL;

  level->n = n;
  level->bonds = bonds;
  level->first = g_new0 (guint, n + 1);
  level->bond = g_new (guint, 2 * bonds->len + 1);
  level->friendly = g_new0 (double, n);
  level->hostile = g_new0 (double, n);
  for (guint i = 0; i < bonds->len; i++)
    {
      const Bond *bond = &g_array_index (bonds, Bond, i);
      double *sums = bond->bond > 0 ? level->friendly : level->hostile;

      level->first[bond->a + 1]++;
      level->first[bond->b + 1]++;
      sums[bond->a] += ABS (bond->bond);
      sums[bond->b] += ABS (bond->bond);
      *(bond->bond > 0 ? &level->all_friendly : &level->all_hostile) += 2 * ABS (bond->bond);
    }
  for (guint i = 0; i < n; i++)
    level->first[i + 1] += level->first[i];
  next = g_memdup2 (level->first, (n + 1) * sizeof *next);
  for (guint i = 0; i < bonds->len; i++)
    {
      level->bond[next[g_array_index (bonds, Bond, i).a]++] = i;
      level->bond[next[g_array_index (bonds, Bond, i).b]++] = i;
    }
  return level;
}

static void
level_free (Level *level)
{
  g_free (level->first);
  g_free (level->bond);
  g_free (level->friendly);
  g_free (level->hostile);
  g_free (level);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Level, level_free)

/* The sides while nodes move. */
typedef struct
{
  guint *side;              /* of each node */
  double *friendly;         /* sums over the nodes of each side */
  double *hostile;
  double *bonds;            /* scratch: of one node to each side */
} Sides;

/* What modularity gains if NODE, which is in no side, joins SIDE. */
static double
find_gain (const Level *level,
           const Sides *sides,
           guint        node,
           guint        side)
{
  double gain = sides->bonds[side];

  if (level->all_friendly > 0)
    gain -= RESOLUTION * level->friendly[node] * sides->friendly[side] / level->all_friendly;
  if (level->all_hostile > 0)
    gain += RESOLUTION * level->hostile[node] * sides->hostile[side] / level->all_hostile;
  return gain;
}

static guint
other_end (const Bond *bond,
           guint       node)
{
  return bond->a == node ? bond->b : bond->a;
}

/* Puts NODE into the side where it belongs most. Returns whether that is another than before. */
static gboolean
move (const Level *level,
      Sides       *sides,
      guint        node)
{
  guint old = sides->side[node];
  guint best = old;
  double most;

  sides->friendly[old] -= level->friendly[node];
  sides->hostile[old] -= level->hostile[node];
  for (guint k = level->first[node]; k < level->first[node + 1]; k++)
    {
      const Bond *bond = &g_array_index (level->bonds, Bond, level->bond[k]);

      if (bond->a != bond->b)
        sides->bonds[sides->side[other_end (bond, node)]] += bond->bond;
    }
  most = find_gain (level, sides, node, old);
  for (guint k = level->first[node]; k < level->first[node + 1]; k++)
    {
      guint side = sides->side[other_end (&g_array_index (level->bonds, Bond, level->bond[k]), node)];
      double gain = find_gain (level, sides, node, side);

      if (gain > most + LEAST_GAIN)
        {
          most = gain;
          best = side;
        }
    }
  for (guint k = level->first[node]; k < level->first[node + 1]; k++)
    sides->bonds[sides->side[other_end (&g_array_index (level->bonds, Bond, level->bond[k]), node)]] = 0;
  sides->side[node] = best;
  sides->friendly[best] += level->friendly[node];
  sides->hostile[best] += level->hostile[node];
  return best != old;
}

/* Moves single nodes until none gains from it. Returns whether any did. */
static gboolean
move_all (const Level *level,
          guint       *side)
{
  g_autofree double *friendly = g_memdup2 (level->friendly, level->n * sizeof *friendly);
  g_autofree double *hostile = g_memdup2 (level->hostile, level->n * sizeof *hostile);
  g_autofree double *bonds = g_new0 (double, level->n);
  Sides sides = { side, friendly, hostile, bonds };
  gboolean moved = TRUE;
  gboolean any = FALSE;

  for (guint i = 0; i < level->n; i++)
    side[i] = i;
  for (guint round = 0; round < MAX_ROUNDS && moved; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < level->n; i++)
        moved |= move (level, &sides, i);
      any |= moved;
    }
  return any;
}

/* Numbers sides from 0 in the order of their first nodes. Returns how many there are. */
static guint
number_sides (guint *side,
              guint  n)
{
  g_autofree guint *number = g_new (guint, n);
  guint count = 0;

  for (guint i = 0; i < n; i++)
    number[i] = G_MAXUINT;
  for (guint i = 0; i < n; i++)
    {
      if (number[side[i]] == G_MAXUINT)
        number[side[i]] = count++;
      side[i] = number[side[i]];
    }
  return count;
}

/* Lets a side fall apart into those who are tied as friends. */
static guint
split (const LiaisonLayoutGraph *graph,
       guint                    *side)
{
  g_autofree LiaisonLayoutLink *links = g_new0 (LiaisonLayoutLink, graph->n_links + 1);
  guint n = 0;

  for (guint l = 0; l < graph->n_links; l++)
    if (graph->bond[l] > 0 && side[graph->source[l]] == side[graph->target[l]])
      {
        links[n].source = graph->source[l];
        links[n++].target = graph->target[l];
      }
  return _liaison_layout_find_parts (links, n, graph->n, side);
}

/*< private >
 * _liaison_layout_tell_sides:
 * @self: a graph
 * @side: (out caller-allocates): the side of each node, numbered from 0 in the order of their first nodes
 *
 * Returns: how many sides there are
 */
guint
_liaison_layout_tell_sides (const LiaisonLayoutGraph *self,
                            guint                    *side)
{
  g_autoptr (GArray) bonds = g_array_new (FALSE, FALSE, sizeof (Bond));
  guint n = self->n;

  for (guint l = 0; l < self->n_links; l++)
    {
      Bond bond = { self->source[l], self->target[l], self->bond[l] };

      if (bond.bond != 0)
        g_array_append_val (bonds, bond);
    }
  for (guint i = 0; i < self->n; i++)
    side[i] = i;
  for (guint round = 0; round < MAX_LEVELS; round++)
    {
      g_autoptr (Level) level = level_new (bonds, n);
      g_autofree guint *into = g_new (guint, n);

      if (!move_all (level, into))
        break;
      n = number_sides (into, n);
      for (guint i = 0; i < self->n; i++)
        side[i] = into[side[i]];
      for (guint i = 0; i < bonds->len; i++)
        {
          Bond *bond = &g_array_index (bonds, Bond, i);

          bond->a = into[bond->a];
          bond->b = into[bond->b];
        }
    }
  return split (self, side);
}

/* Adds the sides of GRAPH that have more than one box, unless there is but one. */
static void
add_sides (const LiaisonLayoutGraph *graph,
           const LiaisonLayoutBox   *boxes,
           GArray                   *sides)
{
  g_autofree guint *side = g_new (guint, graph->n);
  guint n = _liaison_layout_tell_sides (graph, side);

  for (guint s = 0; s < n && n > 1; s++)
    {
      LiaisonLayoutSide found = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXUINT, 0 };

      for (guint i = 0; i < graph->n; i++)
        if (side[i] == s && boxes[graph->box[i]].width > 0)
          {
            const LiaisonLayoutBox *box = &boxes[graph->box[i]];

            found.x = MIN (found.x, box->x - box->width / 2);
            found.y = MIN (found.y, box->y - box->height / 2);
            found.width = MAX (found.width, box->x + box->width / 2);
            found.height = MAX (found.height, box->y + box->height / 2);
            found.first = MIN (found.first, graph->box[i]);
            found.n_boxes++;
          }
      found.x -= LIAISON_LAYOUT_SIDE_PADDING;
      found.y -= LIAISON_LAYOUT_SIDE_PADDING + LIAISON_LAYOUT_SIDE_TITLE;
      found.width += LIAISON_LAYOUT_SIDE_PADDING - found.x;
      found.height += LIAISON_LAYOUT_SIDE_PADDING - found.y;
      if (found.n_boxes > 1)
        g_array_append_val (sides, found);
    }
}

static int
compare_sides (gconstpointer a,
               gconstpointer b)
{
  const LiaisonLayoutSide *first = a;
  const LiaisonLayoutSide *second = b;

  return first->first < second->first ? -1 : first->first > second->first;
}

/**
 * liaison_layout_find_sides:
 * @boxes: (array length=n_boxes): boxes that have their places; those of no width are not seen, and do not count
 * @n_boxes: how many
 * @links: (array length=n_links): which are tied
 * @n_links: how many
 *
 * Tells the sides apart as liaison_layout_run() does for the same links.
 *
 * Returns: (transfer full) (element-type LiaisonLayoutSide): those of two boxes and more that are tied to another side, in the
 * order of their first boxes
 */
GArray *
liaison_layout_find_sides (const LiaisonLayoutBox  *boxes,
                           guint                    n_boxes,
                           const LiaisonLayoutLink *links,
                           guint                    n_links)
{
  GArray *sides = g_array_new (FALSE, FALSE, sizeof (LiaisonLayoutSide));
  g_autofree guint *part = g_new0 (guint, n_boxes + 1);
  guint n_parts = _liaison_layout_find_parts (links, n_links, n_boxes, part);
  g_autoptr (GPtrArray) graphs = _liaison_layout_make_graphs (boxes, n_boxes, links, n_links, part, n_parts);

  for (guint p = 0; p < graphs->len; p++)
    if (((LiaisonLayoutGraph *) g_ptr_array_index (graphs, p))->n > 1)
      add_sides (g_ptr_array_index (graphs, p), boxes, sides);
  g_array_sort (sides, compare_sides);
  return sides;
}
