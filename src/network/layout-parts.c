/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes what is to be laid out apart: into connected parts, and into a graph for each. */

#include "network/layout-private.h"

#include "config.h"

#define MARGIN 10.0        /* the room between boxes, at least */
#define MORE_X 12.0        /* and how much more when there are few */
#define MORE_Y 10.0
#define FEW 60.0

static guint
find_root (guint *parent,
           guint  i)
{
  while (parent[i] != i)
    {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
  return i;
}

static gboolean
is_sound (const LiaisonLayoutLink *link,
          guint                    n_boxes)
{
  return link->source < n_boxes && link->target < n_boxes && link->source != link->target;
}

/*< private >
 * _liaison_layout_find_parts:
 * @links: (array length=n_links): which boxes are tied
 * @n_links: how many
 * @n_boxes: how many boxes there are
 * @part: (out caller-allocates) (array length=n_boxes): the part of each box
 *
 * Numbers the connected parts from 0 in the order of their first boxes.
 *
 * Returns: how many there are
 */
guint
_liaison_layout_find_parts (const LiaisonLayoutLink *links,
                            guint                    n_links,
                            guint                    n_boxes,
                            guint                   *part)
{
  g_autofree guint *parent = g_new (guint, n_boxes);
  g_autofree guint *number = g_new (guint, n_boxes);
  guint n_parts = 0;

  for (guint i = 0; i < n_boxes; i++)
    {
      parent[i] = i;
      number[i] = G_MAXUINT;
    }
  for (guint l = 0; l < n_links; l++)
    if (is_sound (&links[l], n_boxes))
      {
        guint a = find_root (parent, links[l].source);
        guint b = find_root (parent, links[l].target);

        parent[MAX (a, b)] = MIN (a, b);
      }
  for (guint i = 0; i < n_boxes; i++)
    {
      guint root = find_root (parent, i);

      if (number[root] == G_MAXUINT)
        number[root] = n_parts++;
      part[i] = number[root];
    }
  return n_parts;
}

/* How strongly the source of such a relation is above its target; negative if it is below, 0 if neither is above the other. */
static double
find_rule (LiaisonRelationKind kind)
{
  switch (kind)
    {
    case LIAISON_RELATION_LEADS:
      return 4;
    case LIAISON_RELATION_APPOINT:
      return 2;
    case LIAISON_RELATION_REPORTS_TO:
      return -4;
    case LIAISON_RELATION_HOLDS_OFFICE:
      return -3;
    case LIAISON_RELATION_MEMBER_OF:
    case LIAISON_RELATION_PART_OF:
      return -2;
    default:
      return 0;
    }
}

/* How much those tied by such a relation are friends; negative if they are opponents. Who belongs together counts as friends; who
 * just has to do with somebody, a little. */
static double
find_bond (LiaisonRelationKind kind,
           LiaisonValence      valence)
{
  if (valence != LIAISON_VALENCE_NEUTRAL)
    return valence == LIAISON_VALENCE_POSITIVE ? 1 : -1;
  switch (kind)
    {
    case LIAISON_RELATION_HOLDS_OFFICE:
    case LIAISON_RELATION_LEADS:
    case LIAISON_RELATION_REPORTS_TO:
    case LIAISON_RELATION_MEMBER_OF:
    case LIAISON_RELATION_PART_OF:
    case LIAISON_RELATION_ALLIED_WITH:
      return 1.5;
    case LIAISON_RELATION_FAMILY:
    case LIAISON_RELATION_APPOINT:
    case LIAISON_RELATION_SUPPORT:
    case LIAISON_RELATION_COOPERATE:
    case LIAISON_RELATION_AID:
      return 1;
    case LIAISON_RELATION_TARGET_OF:
    case LIAISON_RELATION_REJECT:
    case LIAISON_RELATION_THREATEN:
    case LIAISON_RELATION_COERCE:
    case LIAISON_RELATION_ASSAULT:
      return -0.5;
    default:
      return 0.3;
    }
}

/* What ties two boxes, of all that does: in the direction of the first link. */
typedef struct
{
  guint source;
  guint target;
  double room;
  double rule;
  double bond;
} Pair;

/* The links without those that say nothing new: one per pair within a part, with the widest label. */
static GArray *
merge_links (const LiaisonLayoutLink *links,
             guint                    n_links,
             guint                    n_boxes,
             const guint             *part)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint l = 0; l < n_links; l++)
    {
      Pair pair = { links[l].source, links[l].target, links[l].label_width, find_rule (links[l].kind),
                    find_bond (links[l].kind, links[l].valence) };
      gint64 key = (gint64) (((guint64) MIN (pair.source, pair.target) << 32) | MAX (pair.source, pair.target));
      gpointer found;

      if (!is_sound (&links[l], n_boxes) || part[pair.source] != part[pair.target])
        continue;
      if (g_hash_table_lookup_extended (seen, &key, NULL, &found))
        {
          Pair *before = &g_array_index (pairs, Pair, GPOINTER_TO_UINT (found));

          before->room = MAX (before->room, pair.room);
          before->bond += pair.bond;
          before->rule += before->source == pair.source ? pair.rule : -pair.rule;
          continue;
        }
      g_hash_table_insert (seen, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (pairs->len));
      g_array_append_val (pairs, pair);
    }
  return pairs;
}

static void
fill_box (LiaisonLayoutGraph     *graph,
          guint                   node,
          const LiaisonLayoutBox *box)
{
  double share = MIN (1, FEW / graph->n);

  graph->width[node] = box->width + MARGIN + MORE_X * share;
  graph->height[node] = box->height + MARGIN + MORE_Y * share;
  graph->x[node] = box->x;
  graph->y[node] = box->y;
}

/*< private >
 * _liaison_layout_make_graphs:
 * @boxes: (array length=n_boxes): boxes
 * @n_boxes: how many
 * @links: (array length=n_links): which are tied; links between parts count for nothing
 * @n_links: how many
 * @part: (array length=n_boxes): the part of each box
 * @n_parts: how many there are
 *
 * Returns: (transfer full) (element-type LiaisonLayoutGraph): an indexed graph for each part
 */
GPtrArray *
_liaison_layout_make_graphs (const LiaisonLayoutBox  *boxes,
                             guint                    n_boxes,
                             const LiaisonLayoutLink *links,
                             guint                    n_links,
                             const guint             *part,
                             guint                    n_parts)
{
  GPtrArray *graphs = g_ptr_array_new_with_free_func ((GDestroyNotify) _liaison_layout_graph_free);
  g_autoptr (GArray) pairs = merge_links (links, n_links, n_boxes, part);
  g_autofree guint *place = g_new0 (guint, n_boxes);
  g_autofree guint *n_nodes = g_new0 (guint, n_parts);
  g_autofree guint *n_pairs = g_new0 (guint, n_parts);

  for (guint i = 0; i < n_boxes; i++)
    place[i] = n_nodes[part[i]]++;
  for (guint l = 0; l < pairs->len; l++)
    n_pairs[part[g_array_index (pairs, Pair, l).source]]++;
  for (guint p = 0; p < n_parts; p++)
    {
      g_ptr_array_add (graphs, _liaison_layout_graph_new (n_nodes[p], n_pairs[p]));
      n_pairs[p] = 0;
    }
  for (guint i = 0; i < n_boxes; i++)
    {
      LiaisonLayoutGraph *graph = g_ptr_array_index (graphs, part[i]);

      fill_box (graph, place[i], &boxes[i]);
      graph->box[place[i]] = i;
    }
  for (guint l = 0; l < pairs->len; l++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, l);
      LiaisonLayoutGraph *graph = g_ptr_array_index (graphs, part[pair->source]);
      guint i = n_pairs[part[pair->source]]++;

      graph->source[i] = place[pair->source];
      graph->target[i] = place[pair->target];
      graph->room[i] = pair->room;
      graph->rule[i] = pair->rule;
      graph->bond[i] = pair->bond;
    }
  for (guint p = 0; p < n_parts; p++)
    _liaison_layout_graph_index (g_ptr_array_index (graphs, p));
  return graphs;
}
