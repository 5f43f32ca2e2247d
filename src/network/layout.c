/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison_layout_organic(): the graph falls into connected parts. In each, distances are made to agree with the number of
 * links (layout-stress.c), neighbourhoods are untangled (layout-forces.c), boxes are taken off each other (layout-separate.c), and single boxes are moved where that lets
 * fewer lines cross (layout-improve.c). Then the parts are packed (layout-pack.c) and boxes without links are set in
 * rows below. Boxes that are pinned stay; a part that has boxes with places starts from these and stays where it is. */

#include "network/layout-private.h"

#include "config.h"

#include <math.h>
#include <string.h>

#define MARGIN 10.0        /* the room between boxes, at least */
#define MORE_X 12.0        /* and how much more when there are few */
#define MORE_Y 10.0
#define FEW 60.0
#define PART_GAP 36.0      /* the room between parts, beyond these */
#define ROUNDS_AROUND 16

typedef struct
{
  LiaisonLayoutBox *boxes;
  guint n_boxes;
  double aspect;
  guint *part;              /* of each box; parts are numbered from 0 */
  guint *place;             /* of each box: its number in its part */
  guint n_parts;
  double most_width;        /* of a part, if that can be had; 0 where there is no matter */
  double most_height;
} Layout;

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

/* Numbers the connected parts in the order of their first boxes. */
static void
find_parts (Layout                  *layout,
            const LiaisonLayoutLink *links,
            guint                    n_links)
{
  g_autofree guint *parent = g_new (guint, layout->n_boxes);
  g_autofree guint *number = g_new (guint, layout->n_boxes);
  g_autofree guint *size = g_new0 (guint, layout->n_boxes);

  for (guint i = 0; i < layout->n_boxes; i++)
    {
      parent[i] = i;
      number[i] = G_MAXUINT;
    }
  for (guint l = 0; l < n_links; l++)
    if (is_sound (&links[l], layout->n_boxes))
      {
        guint a = find_root (parent, links[l].source);
        guint b = find_root (parent, links[l].target);

        parent[MAX (a, b)] = MIN (a, b);
      }
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      guint root = find_root (parent, i);

      if (number[root] == G_MAXUINT)
        number[root] = layout->n_parts++;
      layout->part[i] = number[root];
      layout->place[i] = size[number[root]]++;
    }
}

/* The links without those that say nothing new: one per pair, with the widest label. */
static GArray *
merge_links (Layout                  *layout,
             const LiaisonLayoutLink *links,
             guint                    n_links)
{
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (LiaisonLayoutLink));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint l = 0; l < n_links; l++)
    {
      guint low = MIN (links[l].source, links[l].target);
      guint high = MAX (links[l].source, links[l].target);
      gint64 key = (gint64) (((guint64) low << 32) | high);
      gpointer found;

      if (!is_sound (&links[l], layout->n_boxes))
        continue;
      if (g_hash_table_lookup_extended (seen, &key, NULL, &found))
        {
          LiaisonLayoutLink *link = &g_array_index (merged, LiaisonLayoutLink, GPOINTER_TO_UINT (found));

          link->label_width = MAX (link->label_width, links[l].label_width);
          continue;
        }
      g_hash_table_insert (seen, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (merged->len));
      g_array_append_val (merged, links[l]);
    }
  return merged;
}

static void
fill_boxes (Layout              *layout,
            LiaisonLayoutGraph **graphs)
{
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      const LiaisonLayoutBox *box = &layout->boxes[i];
      LiaisonLayoutGraph *graph = graphs[layout->part[i]];
      guint node = layout->place[i];

      double share = MIN (1, FEW / graph->n);

      graph->width[node] = box->width + MARGIN + MORE_X * share;
      graph->height[node] = box->height + MARGIN + MORE_Y * share;
      graph->x[node] = box->x;
      graph->y[node] = box->y;
      graph->box[node] = i;
      graph->most_width = layout->most_width;
      graph->most_height = layout->most_height;
    }
}

/* A graph for each part. */
static GPtrArray *
make_graphs (Layout                  *layout,
             const LiaisonLayoutLink *links,
             guint                    n_links)
{
  GPtrArray *graphs = g_ptr_array_new_with_free_func ((GDestroyNotify) _liaison_layout_graph_free);
  g_autoptr (GArray) merged = merge_links (layout, links, n_links);
  g_autofree guint *nodes = g_new0 (guint, layout->n_parts);
  g_autofree guint *counts = g_new0 (guint, layout->n_parts);

  for (guint i = 0; i < layout->n_boxes; i++)
    nodes[layout->part[i]]++;
  for (guint l = 0; l < merged->len; l++)
    counts[layout->part[g_array_index (merged, LiaisonLayoutLink, l).source]]++;
  for (guint p = 0; p < layout->n_parts; p++)
    {
      g_ptr_array_add (graphs, _liaison_layout_graph_new (nodes[p], counts[p]));
      counts[p] = 0;
    }
  fill_boxes (layout, (LiaisonLayoutGraph **) graphs->pdata);
  for (guint l = 0; l < merged->len; l++)
    {
      const LiaisonLayoutLink *link = &g_array_index (merged, LiaisonLayoutLink, l);
      guint part = layout->part[link->source];
      LiaisonLayoutGraph *graph = g_ptr_array_index (graphs, part);
      guint i = counts[part]++;

      graph->source[i] = layout->place[link->source];
      graph->target[i] = layout->place[link->target];
      graph->room[i] = link->label_width;
    }
  for (guint p = 0; p < layout->n_parts; p++)
    _liaison_layout_graph_index (g_ptr_array_index (graphs, p));
  return graphs;
}

static void
fix (Layout             *layout,
     LiaisonLayoutGraph *graph,
     gboolean            placed_too)
{
  for (guint i = 0; i < graph->n; i++)
    {
      const LiaisonLayoutBox *box = &layout->boxes[graph->box[i]];

      graph->fixed[i] = box->pinned || (placed_too && box->placed);
    }
}

/* Where the fixed boxes are in the middle: in the graph, and in LAYOUT. */
static void
find_middles (Layout                   *layout,
              const LiaisonLayoutGraph *graph,
              double                   *from,
              double                   *to)
{
  guint n = 0;

  from[0] = from[1] = to[0] = to[1] = 0;
  for (guint i = 0; i < graph->n; i++)
    if (graph->fixed[i])
      {
        from[0] += graph->x[i];
        from[1] += graph->y[i];
        to[0] += layout->boxes[graph->box[i]].x;
        to[1] += layout->boxes[graph->box[i]].y;
        n++;
      }
  for (guint i = 0; i < 2 && n > 0; i++)
    {
      from[i] /= n;
      to[i] /= n;
    }
}

/* Moves and turns the graph so that its fixed boxes get as near to their places as may be (least squares), then puts these
 * boxes just there. */
static void
align (Layout             *layout,
       LiaisonLayoutGraph *graph)
{
  double from[2];
  double to[2];
  double cosine = 0;
  double sine = 0;
  double length;

  find_middles (layout, graph, from, to);
  for (guint i = 0; i < graph->n; i++)
    {
      const LiaisonLayoutBox *box = &layout->boxes[graph->box[i]];

      graph->x[i] -= from[0];
      graph->y[i] -= from[1];
      if (!graph->fixed[i])
        continue;
      cosine += graph->x[i] * (box->x - to[0]) + graph->y[i] * (box->y - to[1]);
      sine += graph->x[i] * (box->y - to[1]) - graph->y[i] * (box->x - to[0]);
    }
  length = sqrt (cosine * cosine + sine * sine);
  if (length > 1e-6)
    _liaison_layout_rotate (graph, cosine / length, sine / length);
  for (guint i = 0; i < graph->n; i++)
    {
      const LiaisonLayoutBox *box = &layout->boxes[graph->box[i]];

      graph->x[i] = graph->fixed[i] ? box->x : graph->x[i] + to[0];
      graph->y[i] = graph->fixed[i] ? box->y : graph->y[i] + to[1];
    }
}

/* Places a part some of whose boxes have places already: the others go where the links want them. */
static void
arrange_around (Layout             *layout,
                LiaisonLayoutGraph *graph,
                guint               n_placed)
{
  if (n_placed < graph->n)
    {
      g_autofree float *distances = _liaison_layout_distances (graph, 0);

      _liaison_layout_arrange (graph, layout->aspect);
      fix (layout, graph, TRUE);
      align (layout, graph);
      if (distances != NULL)
        _liaison_layout_stress (graph, distances, TRUE, 0, ROUNDS_AROUND);
      _liaison_layout_separate (graph, TRUE);
    }
  fix (layout, graph, FALSE);
  _liaison_layout_separate (graph, FALSE);
}

static guint
count_placed (Layout                   *layout,
              const LiaisonLayoutGraph *graph)
{
  guint n = 0;

  for (guint i = 0; i < graph->n; i++)
    n += layout->boxes[graph->box[i]].placed || layout->boxes[graph->box[i]].pinned;
  return n;
}

static void
keep (Layout                   *layout,
      const LiaisonLayoutGraph *graph,
      double                    dx,
      double                    dy)
{
  for (guint i = 0; i < graph->n; i++)
    {
      layout->boxes[graph->box[i]].x = graph->x[i] + dx;
      layout->boxes[graph->box[i]].y = graph->y[i] + dy;
    }
}

static void
include (LiaisonLayoutTile       *frame,
         const LiaisonLayoutTile *tile)
{
  double right = MAX (frame->x + frame->width, tile->x + tile->width);
  double bottom = MAX (frame->y + frame->height, tile->y + tile->height);

  if (frame->width <= 0)
    {
      *frame = *tile;
      return;
    }
  frame->x = MIN (frame->x, tile->x);
  frame->y = MIN (frame->y, tile->y);
  frame->width = right - frame->x;
  frame->height = bottom - frame->y;
}

static int
compare_size (gconstpointer a,
              gconstpointer b)
{
  const LiaisonLayoutGraph *first = *(LiaisonLayoutGraph **) a;
  const LiaisonLayoutGraph *second = *(LiaisonLayoutGraph **) b;

  return first->n > second->n ? -1 : first->n < second->n;
}

/* Packs the parts PARTS, which are free to move, around FRAME, which holds those that are not and grows. */
static void
pack_parts (Layout            *layout,
            GPtrArray         *parts,
            LiaisonLayoutTile *frame)
{
  g_autofree LiaisonLayoutTile *tiles = g_new0 (LiaisonLayoutTile, parts->len + 1);
  g_autofree LiaisonLayoutTile *frames = g_new0 (LiaisonLayoutTile, parts->len);
  guint first = frame->width > 0 ? 1 : 0;
  double left = frame->x;
  double top = frame->y;

  g_ptr_array_sort (parts, compare_size);
  tiles[0] = *frame;
  for (guint p = 0; p < parts->len; p++)
    {
      _liaison_layout_measure (g_ptr_array_index (parts, p), &frames[p]);
      tiles[first + p] = frames[p];
    }
  _liaison_layout_pack (tiles, first + parts->len, layout->aspect, PART_GAP);
  for (guint p = 0; p < parts->len; p++)
    {
      LiaisonLayoutTile *tile = &tiles[first + p];

      tile->x += left;
      tile->y += top;
      keep (layout, g_ptr_array_index (parts, p), tile->x - frames[p].x, tile->y - frames[p].y);
      include (frame, tile);
    }
}

/* Sets single boxes in rows below FRAME. */
static void
set_rows (Layout            *layout,
          GPtrArray         *singles,
          LiaisonLayoutTile *frame)
{
  double area = 0;
  double widest;
  double x = frame->x;
  double y = frame->y + frame->height + (frame->height > 0 ? PART_GAP : 0);
  double row = 0;

  for (guint s = 0; s < singles->len; s++)
    {
      const LiaisonLayoutGraph *single = g_ptr_array_index (singles, s);

      area += single->width[0] * single->height[0];
    }
  widest = MAX (frame->width, sqrt (area * layout->aspect));
  for (guint s = 0; s < singles->len; s++)
    {
      LiaisonLayoutGraph *single = g_ptr_array_index (singles, s);

      if (x > frame->x && x + single->width[0] > frame->x + widest)
        {
          x = frame->x;
          y += row;
          row = 0;
        }
      single->x[0] = x + single->width[0] / 2;
      single->y[0] = y + single->height[0] / 2;
      keep (layout, single, 0, 0);
      x += single->width[0];
      row = MAX (row, single->height[0]);
    }
}

/* Parts that stay where they were may have grown into each other. */
static void
separate_all (Layout *layout)
{
  g_autoptr (LiaisonLayoutGraph) whole = _liaison_layout_graph_new (layout->n_boxes, 0);

  for (guint i = 0; i < layout->n_boxes; i++)
    {
      const LiaisonLayoutBox *box = &layout->boxes[i];

      whole->box[i] = i;
      whole->x[i] = box->x;
      whole->y[i] = box->y;
      whole->width[i] = box->width + MARGIN / 2;
      whole->height[i] = box->height + MARGIN / 2;
      whole->fixed[i] = box->pinned;
    }
  _liaison_layout_separate (whole, FALSE);
  keep (layout, whole, 0, 0);
}

static void
move_to_middle (Layout *layout)
{
  double left = G_MAXDOUBLE;
  double top = G_MAXDOUBLE;
  double right = -G_MAXDOUBLE;
  double bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < layout->n_boxes; i++)
    {
      left = MIN (left, layout->boxes[i].x);
      right = MAX (right, layout->boxes[i].x);
      top = MIN (top, layout->boxes[i].y);
      bottom = MAX (bottom, layout->boxes[i].y);
    }
  for (guint i = 0; i < layout->n_boxes; i++)
    {
      layout->boxes[i].x -= (left + right) / 2;
      layout->boxes[i].y -= (top + bottom) / 2;
    }
}

static void
arrange_all (LiaisonLayoutBox        *boxes,
             guint                    n_boxes,
             const LiaisonLayoutLink *links,
             guint                    n_links,
             double                   aspect,
             double                   most_width)
{
  g_autofree guint *part = g_new0 (guint, n_boxes);
  g_autofree guint *place = g_new0 (guint, n_boxes);
  Layout layout = { boxes, n_boxes, aspect, part, place, 0, most_width, most_width / aspect };
  LiaisonLayoutTile frame = { 0 };
  g_autoptr (GPtrArray) graphs = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GPtrArray) singles = g_ptr_array_new ();
  gboolean around = FALSE;

  find_parts (&layout, links, n_links);
  graphs = make_graphs (&layout, links, n_links);
  for (guint p = 0; p < graphs->len; p++)
    {
      LiaisonLayoutGraph *graph = g_ptr_array_index (graphs, p);
      guint n_placed = count_placed (&layout, graph);

      if (n_placed > 0)
        {
          LiaisonLayoutTile tile;

          arrange_around (&layout, graph, n_placed);
          keep (&layout, graph, 0, 0);
          _liaison_layout_measure (graph, &tile);
          include (&frame, &tile);
          around = TRUE;
        }
      else if (graph->n > 1)
        {
          _liaison_layout_arrange (graph, aspect);
          g_ptr_array_add (parts, graph);
        }
      else
        g_ptr_array_add (singles, graph);
    }
  pack_parts (&layout, parts, &frame);
  set_rows (&layout, singles, &frame);
  if (around)
    separate_all (&layout);
  else
    move_to_middle (&layout);
}

/**
 * liaison_layout_organic:
 * @boxes: (array length=n_boxes) (inout): the boxes; their centres are set, in pixels at 100 %
 * @n_boxes: how many
 * @links: (array length=n_links): which boxes are tied; links of a box to itself count for nothing
 * @n_links: how many
 * @aspect: the wanted width over height of the whole, above 0
 *
 * Places @boxes so that linked ones are near each other and none overlap. The same input gives the same places on every
 * machine. Pinned boxes stay; placed ones stay near where they are, and exactly there if nothing is in the way. Unless some are,
 * the whole is centred on the origin. The method and its sources stand at the head of each layout-*.c.
 */
void
liaison_layout_organic (LiaisonLayoutBox        *boxes,
                        guint                    n_boxes,
                        const LiaisonLayoutLink *links,
                        guint                    n_links,
                        double                   aspect)
{
  g_return_if_fail (aspect > 0);

  arrange_all (boxes, n_boxes, links, n_links, aspect, 0);
}

/**
 * liaison_layout_organic_within:
 * @boxes: (array length=n_boxes) (inout): the boxes
 * @n_boxes: how many
 * @links: (array length=n_links): which boxes are tied
 * @n_links: how many
 * @width: the room there is, in pixels, above 0
 * @height: the room there is, above 0
 *
 * As liaison_layout_organic(), but a part that does not find room is folded: its far ends curl up beside each other, as
 * far as is needed and can be had. That costs some agreement of distances with the numbers of links, and lets it be read.
 */
void
liaison_layout_organic_within (LiaisonLayoutBox        *boxes,
                               guint                    n_boxes,
                               const LiaisonLayoutLink *links,
                               guint                    n_links,
                               double                   width,
                               double                   height)
{
  g_return_if_fail (width > 0 && height > 0);

  arrange_all (boxes, n_boxes, links, n_links, width / height, width);
}
