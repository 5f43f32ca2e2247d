/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison_layout_run(): what is to be placed falls into connected parts (layout-parts.c). In each, distances are made to agree with the number of links (layout-stress.c),
 * neighbourhoods are untangled (layout-forces.c), boxes are taken off each other (layout-separate.c), and single boxes are moved
 * where that lets fewer lines cross (layout-improve.c); in a hierarchy, a part in which some are above others is set in rows
 * (layout-hierarchy.c), and where sides are told apart (layout-sides.c), each is laid out for itself and faces the others
 * (layout-facing.c). Then the parts are packed (layout-pack.c) and boxes without links are set in rows below. Boxes that are
 * pinned or have places stay, and what is new comes in beside what it is tied to. */

#include "network/layout-private.h"

#include "config.h"

#include <math.h>
#include <string.h>

#define LEAST_MARGIN 5.0   /* between boxes that had places before */
#define PART_GAP 36.0      /* the room between parts, beyond these */
#define SIDE_GAP (LIAISON_LAYOUT_SIDE_PADDING + LIAISON_LAYOUT_SIDE_TITLE)
#define ROUNDS_AROUND 16

typedef struct
{
  LiaisonLayoutBox *boxes;
  guint n_boxes;
  double aspect;
  LiaisonLayoutStyle style;
  double most_width;        /* of a part, if that can be had; 0 where there is no matter */
} Layout;

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
 * boxes just there. Only what is organic is turned. */
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
  if (layout->style == LIAISON_LAYOUT_ORGANIC && length > 1e-6)
    _liaison_layout_rotate (graph, cosine / length, sine / length);
  for (guint i = 0; i < graph->n; i++)
    {
      const LiaisonLayoutBox *box = &layout->boxes[graph->box[i]];

      graph->x[i] = graph->fixed[i] ? box->x : graph->x[i] + to[0];
      graph->y[i] = graph->fixed[i] ? box->y : graph->y[i] + to[1];
    }
}

/* Places all boxes of the part anew. */
static void
arrange (Layout             *layout,
         LiaisonLayoutGraph *graph)
{
  if (layout->style == LIAISON_LAYOUT_SIDES)
    _liaison_layout_face (graph, layout->aspect);
  else if (layout->style == LIAISON_LAYOUT_ORGANIC || !_liaison_layout_hierarchy (graph, layout->aspect))
    _liaison_layout_arrange (graph, layout->aspect);
}

/* Puts each box that is free, from the fixed ones on, where it would stand beside those of its neighbours that have a place by
 * then: FRESH_X and FRESH_Y is how the whole would stand anew. */
static void
follow_neighbours (LiaisonLayoutGraph *graph,
                   const double       *fresh_x,
                   const double       *fresh_y)
{
  g_autofree guint *queue = g_new (guint, graph->n);
  g_autofree gboolean *known = g_memdup2 (graph->fixed, graph->n * sizeof *known);
  g_autofree gboolean *waits = g_memdup2 (graph->fixed, graph->n * sizeof *waits);
  guint head = 0;
  guint tail = 0;

  for (guint i = 0; i < graph->n; i++)
    if (graph->fixed[i])
      queue[tail++] = i;
  while (head < tail)
    {
      guint node = queue[head++];
      double x = 0;
      double y = 0;
      guint n = 0;

      for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
        {
          guint other = graph->neighbour[k];

          if (!waits[other])
            queue[tail++] = other;
          waits[other] = TRUE;
          if (!known[other])
            continue;
          x += graph->x[other] + fresh_x[node] - fresh_x[other];
          y += graph->y[other] + fresh_y[node] - fresh_y[other];
          n++;
        }
      known[node] = TRUE;
      if (graph->fixed[node] || n == 0)
        continue;
      graph->x[node] = x / n;
      graph->y[node] = y / n;
    }
}

/* Places a part some of whose boxes have places already: the others go where the links want them. */
static void
arrange_around (Layout             *layout,
                LiaisonLayoutGraph *graph)
{
  arrange (layout, graph);
  fix (layout, graph, TRUE);
  if (layout->style == LIAISON_LAYOUT_ORGANIC)
    {
      g_autofree float *distances = _liaison_layout_distances (graph, 0);

      align (layout, graph);
      if (distances != NULL)
        _liaison_layout_stress (graph, distances, TRUE, 0, ROUNDS_AROUND);
    }
  else
    {
      g_autofree double *fresh_x = g_memdup2 (graph->x, graph->n * sizeof *fresh_x);
      g_autofree double *fresh_y = g_memdup2 (graph->y, graph->n * sizeof *fresh_y);

      align (layout, graph);
      follow_neighbours (graph, fresh_x, fresh_y);
    }
  _liaison_layout_separate (graph, layout->style == LIAISON_LAYOUT_ORGANIC);
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
  _liaison_layout_pack (tiles, first + parts->len, layout->aspect, PART_GAP + (layout->style == LIAISON_LAYOUT_SIDES ? SIDE_GAP : 0));
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

/* Parts that stay where they were may have grown into each other. First what is new makes way, then, if need be, the others. */
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
      whole->width[i] = box->width + LEAST_MARGIN;
      whole->height[i] = box->height + LEAST_MARGIN;
    }
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < layout->n_boxes; i++)
        whole->fixed[i] = layout->boxes[i].pinned || (pass == 0 && layout->boxes[i].placed);
      _liaison_layout_separate (whole, FALSE);
    }
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

/* Places each part for itself. Returns whether some boxes had places; FRAME is the rectangle around what has its place by
 * then. Those that are free to move as a whole are added to PARTS, and boxes by themselves to SINGLES. */
static gboolean
arrange_parts (Layout            *layout,
               GPtrArray         *graphs,
               GPtrArray         *parts,
               GPtrArray         *singles,
               LiaisonLayoutTile *frame)
{
  gboolean around = FALSE;

  for (guint p = 0; p < graphs->len; p++)
    {
      LiaisonLayoutGraph *graph = g_ptr_array_index (graphs, p);
      guint n_placed = count_placed (layout, graph);

      if (n_placed > 0)
        {
          LiaisonLayoutTile tile;

          if (n_placed < graph->n)
            arrange_around (layout, graph);
          keep (layout, graph, 0, 0);
          _liaison_layout_measure (graph, &tile);
          include (frame, &tile);
          around = TRUE;
        }
      else if (graph->n > 1)
        {
          arrange (layout, graph);
          g_ptr_array_add (parts, graph);
        }
      else
        g_ptr_array_add (singles, graph);
    }
  return around;
}

static void
run (Layout                  *layout,
     const LiaisonLayoutLink *links,
     guint                    n_links)
{
  g_autofree guint *part = g_new0 (guint, layout->n_boxes);
  guint n_parts = _liaison_layout_find_parts (links, n_links, layout->n_boxes, part);
  g_autoptr (GPtrArray) graphs = _liaison_layout_make_graphs (layout->boxes, layout->n_boxes, links, n_links, part, n_parts);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GPtrArray) singles = g_ptr_array_new ();
  LiaisonLayoutTile frame = { 0 };
  gboolean around;

  for (guint p = 0; p < graphs->len; p++)
    {
      LiaisonLayoutGraph *graph = g_ptr_array_index (graphs, p);

      graph->most_width = layout->most_width;
      graph->most_height = layout->most_width / layout->aspect;
    }
  around = arrange_parts (layout, graphs, parts, singles, &frame);
  pack_parts (layout, parts, &frame);
  set_rows (layout, singles, &frame);
  if (around)
    separate_all (layout);
  else
    move_to_middle (layout);
}

/**
 * liaison_layout_run:
 * @style: what the picture is to show first
 * @boxes: (array length=n_boxes) (inout): the boxes; their centres are set, in pixels at 100 %
 * @n_boxes: how many
 * @links: (array length=n_links): which boxes are tied; links of a box to itself count for nothing
 * @n_links: how many
 * @aspect: the wanted width over height of the whole, above 0
 *
 * Places @boxes so that none overlap. The same input gives the same places on every machine. Pinned boxes stay; placed ones
 * too, unless they are in each other's way, and what is new comes in near its neighbours. Unless some are, the whole is centred
 * on the origin. The method and its sources stand at the head of each layout-*.c.
 */
void
liaison_layout_run (LiaisonLayoutStyle       style,
                    LiaisonLayoutBox        *boxes,
                    guint                    n_boxes,
                    const LiaisonLayoutLink *links,
                    guint                    n_links,
                    double                   aspect)
{
  Layout layout = { boxes, n_boxes, aspect, style, 0 };

  g_return_if_fail (aspect > 0);

  run (&layout, links, n_links);
}

/**
 * liaison_layout_run_within:
 * @style: what the picture is to show first
 * @boxes: (array length=n_boxes) (inout): the boxes
 * @n_boxes: how many
 * @links: (array length=n_links): which boxes are tied
 * @n_links: how many
 * @width: the room there is, in pixels, above 0
 * @height: the room there is, above 0
 *
 * As liaison_layout_run(), but a part that does not find room is folded: its far ends curl up beside each other, as
 * far as is needed and can be had. That costs some agreement of distances with the numbers of links, and lets it be read.
 */
void
liaison_layout_run_within (LiaisonLayoutStyle       style,
                           LiaisonLayoutBox        *boxes,
                           guint                    n_boxes,
                           const LiaisonLayoutLink *links,
                           guint                    n_links,
                           double                   width,
                           double                   height)
{
  Layout layout = { boxes, n_boxes, width / height, style, width };

  g_return_if_fail (width > 0 && height > 0);

  run (&layout, links, n_links);
}

static const char *const styles[] = { "organic", "hierarchy", "sides" };

const char *
liaison_layout_style_to_string (LiaisonLayoutStyle style)
{
  g_return_val_if_fail (style < LIAISON_N_LAYOUT_STYLES, NULL);

  return styles[style];
}

gboolean
liaison_layout_style_from_string (const char         *string,
                                  LiaisonLayoutStyle *style)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (strcmp (string, styles[i]) == 0)
      {
        *style = i;
        return TRUE;
      }
  return FALSE;
}
