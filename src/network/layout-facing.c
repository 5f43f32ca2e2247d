/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays out each side for itself and sets the sides beside each other so that opponents face each other: one after the other,
 * from the largest on, goes to the place at the edge of those before, and is turned about, so that the lines between are
 * shortest, those between opponents above all, and the whole keeps its shape. Then each is tried again with all others there. */

#include "network/layout-private.h"

#include "config.h"

#include <math.h>

#define GAP 64.0           /* between sides: for lines and their labels */
#define HOSTILE 2.0        /* how much more a line between opponents counts than another */
#define SIZE 3.0           /* how much the size of the whole counts beside the length of a line */
#define N_PLACES 12        /* beside another side */
#define N_ROUNDS 3
#define MANY 40            /* of so many sides, each is tried but once, beside those that it is tied to */
#define MANY_NODES 400     /* of so many, each side is laid out in haste, */
#define NO_FOLDING 1000    /* and of so many, none is folded */

typedef struct
{
  LiaisonLayoutGraph *graph; /* owned: the nodes of this side */
  GArray *outer;            /* of guint: links of the whole graph that end in this side and another */
  LiaisonLayoutTile tile;   /* with the ground beyond the boxes */
  double padding;           /* of the ground; none around a single box */
  double title;
  gboolean mirrored;        /* left is right */
  gboolean upturned;
  gboolean placed;
} Side;

typedef struct
{
  LiaisonLayoutGraph *graph;
  double aspect;
  guint *side;              /* of each node */
  guint *place;             /* its number in its side */
  guint n_sides;
  Side *sides;
  LiaisonLayoutTile frame;  /* around those that have places, but for one that is being placed */
} Facing;

static void
find_node (const Facing *facing,
           guint         node,
           double       *x,
           double       *y)
{
  const Side *side = &facing->sides[facing->side[node]];
  double own_x = side->graph->x[facing->place[node]];
  double own_y = side->graph->y[facing->place[node]];
  double across = side->tile.width - 2 * side->padding;
  double down = side->tile.height - 2 * side->padding - side->title;

  *x = side->tile.x + side->padding + (side->mirrored ? across - own_x : own_x);
  *y = side->tile.y + side->padding + side->title + (side->upturned ? down - own_y : own_y);
}

/* The length of the lines from a side to those that have places, and the size of the whole. */
static double
find_cost (const Facing *facing,
           guint         number)
{
  const Side *side = &facing->sides[number];
  double left = MIN (side->tile.x, facing->frame.x);
  double top = MIN (side->tile.y, facing->frame.y);
  double right = MAX (side->tile.x + side->tile.width, facing->frame.x + facing->frame.width);
  double bottom = MAX (side->tile.y + side->tile.height, facing->frame.y + facing->frame.height);
  double cost = 0;

  for (guint i = 0; i < side->outer->len; i++)
    {
      guint link = g_array_index (side->outer, guint, i);
      guint a = facing->graph->source[link];
      guint b = facing->graph->target[link];
      double ax, ay, bx, by;

      if (!facing->sides[facing->side[a] == number ? facing->side[b] : facing->side[a]].placed)
        continue;
      find_node (facing, a, &ax, &ay);
      find_node (facing, b, &bx, &by);
      cost += sqrt ((bx - ax) * (bx - ax) + (by - ay) * (by - ay)) * (facing->graph->bond[link] < 0 ? HOSTILE : 1);
    }
  return cost + SIZE * MAX ((right - left) / facing->aspect, bottom - top);
}

static void
find_frame (Facing *facing,
            guint   without)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint s = 0; s < facing->n_sides; s++)
    if (facing->sides[s].placed && s != without)
      {
        const LiaisonLayoutTile *tile = &facing->sides[s].tile;

        left = MIN (left, tile->x);
        top = MIN (top, tile->y);
        right = MAX (right, tile->x + tile->width);
        bottom = MAX (bottom, tile->y + tile->height);
      }
  facing->frame = (LiaisonLayoutTile) { right - left, bottom - top, left, top };
}

static gboolean
fits (const Facing *facing,
      guint         number)
{
  const LiaisonLayoutTile *tile = &facing->sides[number].tile;

  for (guint s = 0; s < facing->n_sides; s++)
    {
      const LiaisonLayoutTile *other = &facing->sides[s].tile;

      if (s != number && facing->sides[s].placed && tile->x < other->x + other->width + GAP - 1 &&
          other->x < tile->x + tile->width + GAP - 1 && tile->y < other->y + other->height + GAP - 1 &&
          other->y < tile->y + tile->height + GAP - 1)
        return FALSE;
    }
  return TRUE;
}

/* The places beside OTHER: at each edge, level with its start, its middle and its end. */
static void
put_beside (LiaisonLayoutTile       *tile,
            const LiaisonLayoutTile *other,
            guint                    number)
{
  double share = (number / 4) / 2.0;

  if (number % 2 == 0)
    {
      tile->x = number % 4 == 0 ? other->x + other->width + GAP : other->x - tile->width - GAP;
      tile->y = other->y + share * (other->height - tile->height);
    }
  else
    {
      tile->x = other->x + share * (other->width - tile->width);
      tile->y = number % 4 == 1 ? other->y + other->height + GAP : other->y - tile->height - GAP;
    }
}

/* Finds the best way to turn a side about where it is. */
static void
try_here (const Facing *facing,
          guint         number,
          Side         *best,
          double       *least)
{
  Side *side = &facing->sides[number];

  for (guint turn = 0; turn < 4; turn++)
    {
      double cost;

      side->mirrored = turn % 2 == 1;
      side->upturned = turn / 2 == 1;
      cost = find_cost (facing, number);
      if (cost < *least - 1e-6)
        {
          *least = cost;
          *best = *side;
        }
    }
}

static gboolean
is_tied (const Facing *facing,
         guint         number,
         guint         other)
{
  const GArray *outer = facing->sides[number].outer;

  for (guint i = 0; i < outer->len; i++)
    {
      guint link = g_array_index (outer, guint, i);

      if (facing->side[facing->graph->source[link]] == other || facing->side[facing->graph->target[link]] == other)
        return TRUE;
    }
  return FALSE;
}

/* Tries the places beside OTHER. */
static void
try_beside (const Facing            *facing,
            guint                    number,
            const LiaisonLayoutTile *other,
            Side                    *best,
            double                  *least)
{
  for (guint place = 0; place < N_PLACES; place++)
    {
      put_beside (&facing->sides[number].tile, other, place);
      if (fits (facing, number))
        try_here (facing, number, best, least);
    }
}

static void
put_side (Facing *facing,
          guint   number)
{
  Side *side = &facing->sides[number];
  Side best = *side;
  double least = G_MAXDOUBLE;

  find_frame (facing, number);
  if (side->placed)
    least = find_cost (facing, number);
  side->placed = FALSE;
  for (guint s = 0; s < facing->n_sides; s++)
    if (facing->sides[s].placed && (facing->n_sides <= MANY || is_tied (facing, number, s)))
      try_beside (facing, number, &facing->sides[s].tile, &best, &least);
  /* There is always room outside. */
  if (least == G_MAXDOUBLE)
    try_beside (facing, number, &facing->frame, &best, &least);
  *side = best;
  side->placed = TRUE;
}

/* How much a side has to do with those that have places. */
static double
count_ties (const Facing *facing,
            guint         number)
{
  const GArray *outer = facing->sides[number].outer;
  double sum = 0;

  for (guint i = 0; i < outer->len; i++)
    {
      guint link = g_array_index (outer, guint, i);

      if (facing->sides[facing->side[facing->graph->source[link]]].placed ||
          facing->sides[facing->side[facing->graph->target[link]]].placed)
        sum += facing->graph->bond[link] < 0 ? HOSTILE : 1;
    }
  return sum;
}

/* The next to be placed: of those with most ties to what is, the largest. */
static guint
next_side (const Facing *facing)
{
  guint best = 0;
  double most = -1;

  for (guint s = 0; s < facing->n_sides; s++)
    {
      double value;

      if (facing->sides[s].placed)
        continue;
      value = count_ties (facing, s) + facing->sides[s].graph->n / (facing->graph->n + 1.0);
      if (value > most)
        {
          most = value;
          best = s;
        }
    }
  return best;
}

/* The links and nodes of one side. */
static LiaisonLayoutGraph *
extract (const Facing *facing,
         guint         number)
{
  const LiaisonLayoutGraph *graph = facing->graph;
  LiaisonLayoutGraph *part;
  guint n = 0;
  guint n_links = 0;

  for (guint i = 0; i < graph->n; i++)
    n += facing->side[i] == number;
  for (guint l = 0; l < graph->n_links; l++)
    n_links += facing->side[graph->source[l]] == number && facing->side[graph->target[l]] == number;
  part = _liaison_layout_graph_new (n, n_links);
  part->haste = MAX (graph->n / (double) MANY_NODES, 1);
  if (graph->n < NO_FOLDING)
    part->most_width = graph->most_width * sqrt (n / (double) graph->n);
  part->most_height = graph->most_height * sqrt (n / (double) graph->n);
  for (guint i = 0; i < graph->n; i++)
    if (facing->side[i] == number)
      {
        part->width[facing->place[i]] = graph->width[i];
        part->height[facing->place[i]] = graph->height[i];
      }
  n = 0;
  for (guint l = 0; l < graph->n_links; l++)
    if (facing->side[graph->source[l]] == number && facing->side[graph->target[l]] == number)
      {
        part->source[n] = facing->place[graph->source[l]];
        part->target[n] = facing->place[graph->target[l]];
        part->room[n++] = graph->room[l];
      }
  _liaison_layout_graph_index (part);
  return part;
}

static void
make_side (Facing *facing,
           guint   number)
{
  Side *side = &facing->sides[number];
  LiaisonLayoutTile frame;

  side->graph = extract (facing, number);
  side->outer = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint l = 0; l < facing->graph->n_links; l++)
    {
      guint a = facing->side[facing->graph->source[l]];
      guint b = facing->side[facing->graph->target[l]];

      if (a != b && (a == number || b == number))
        g_array_append_val (side->outer, l);
    }
  if (side->graph->n > 1)
    {
      _liaison_layout_arrange (side->graph, 1);
      side->padding = LIAISON_LAYOUT_SIDE_PADDING;
      side->title = LIAISON_LAYOUT_SIDE_TITLE;
    }
  _liaison_layout_measure (side->graph, &frame);
  for (guint i = 0; i < side->graph->n; i++)
    {
      side->graph->x[i] -= frame.x;
      side->graph->y[i] -= frame.y;
    }
  side->tile.width = frame.width + 2 * side->padding;
  side->tile.height = frame.height + 2 * side->padding + side->title;
}

static void
face_each_other (Facing *facing)
{
  for (guint i = 0; i < facing->n_sides; i++)
    {
      guint number = next_side (facing);

      if (i == 0)
        facing->sides[number].placed = TRUE;
      else
        put_side (facing, number);
    }
  for (guint round = 0; round < N_ROUNDS && facing->n_sides <= MANY; round++)
    for (guint s = 0; s < facing->n_sides && facing->n_sides > 1; s++)
      put_side (facing, s);
}

/*< private >
 * _liaison_layout_face:
 * @self: a connected graph
 * @aspect: the wanted width over height
 *
 * Places all boxes anew, each side by itself.
 */
void
_liaison_layout_face (LiaisonLayoutGraph *self,
                      double              aspect)
{
  g_autofree guint *side = g_new (guint, self->n);
  g_autofree guint *place = g_new (guint, self->n);
  guint n_sides = _liaison_layout_tell_sides (self, side);
  g_autofree Side *sides = g_new0 (Side, n_sides);
  g_autofree guint *sizes = g_new0 (guint, n_sides);
  Facing facing = { self, aspect, side, place, n_sides, sides };

  if (n_sides == 1)
    {
      _liaison_layout_arrange (self, aspect);
      return;
    }
  for (guint i = 0; i < self->n; i++)
    place[i] = sizes[side[i]]++;
  for (guint s = 0; s < n_sides; s++)
    make_side (&facing, s);
  face_each_other (&facing);
  for (guint i = 0; i < self->n; i++)
    find_node (&facing, i, &self->x[i], &self->y[i]);
  for (guint s = 0; s < n_sides; s++)
    {
      _liaison_layout_graph_free (sides[s].graph);
      g_array_unref (sides[s].outer);
    }
}
