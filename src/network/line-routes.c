/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Routes the lines of the diagram. A line runs straight between the centres of its boxes. Where that would lead through another
 * box, bends are tried, slight ones first: to one side, and to one side first and then to the other, until one leads through none.
 * Lines between the same two boxes fan out and bend together. At the end a line is cut where it leaves one box and where it
 * reaches the other. Boxes are looked up in a grid, so that a bend costs about as much as it is long. Knows nothing of widgets, and
 * touches nothing but what it is given: may run in any thread. */

#include "network/lines.h"

#include "config.h"

#include <math.h>

#include "network/line-grid.h"

#define SPREAD 30.0        /* between lines that join the same boxes, at their middle */
#define GAP 3.0            /* between a line's end and its box */
#define CLEARANCE 5.0      /* between a line and the boxes it passes */
#define SHORTEST 10.0      /* lines shorter than this are not shown */
#define N_SAMPLES 20
#define PIECE 160.0        /* the length of pieces of a line by which boxes are looked up */
#define N_PASSES 5         /* the pieces by which it is followed along one box */
#define NEAR_MISS 0.3      /* what it counts to come nearer than CLEARANCE, where a box that is led through counts 1 */
#define FLATTEST 0.8       /* of its length, how far a line may bend */
#define MANY 1500          /* of so many lines, only a few bends are tried for each, */
#define FEW_BENDS 60       /* as where a line comes near to a box, but not through it */

/* How far a line is off the straight one, at a third and at two thirds of its way. */
typedef struct
{
  double first;
  double second;
} Bend;

static const double offsets[] = { 0, 26, 50, 86, 136, 200 };

#define N_OFFSETS (2 * G_N_ELEMENTS (offsets) - 1)
#define N_BENDS (N_OFFSETS * N_OFFSETS)

typedef struct
{
  LiaisonLine *edges;
  guint n_edges;
  const LiaisonLineBox *boxes;
  guint n_boxes;
  LiaisonLineGrid *grid;    /* of the boxes that are not hidden, with their clearance */
  guint *numbers;           /* of the boxes, by their numbers in the grid */
  const Bend *bends;
  guint n_bends;
  GArray *near;             /* scratch: of guint */
  GArray *hurdles;          /* of Hurdle */
} Routing;

static gboolean
is_inside (const LiaisonLineBox *box,
           double                x,
           double                y,
           double                margin)
{
  double dx = fabs (x - box->x);
  double dy = fabs (y - box->y);

  if (dx > box->width / 2 + margin || dy > box->height / 2 + margin)
    return FALSE;
  if (box->round)
    {
      double radius = box->height / 2 + margin;

      dx = MAX (dx - (box->width - box->height) / 2, 0);
      return dx * dx + dy * dy <= radius * radius;
    }
  return TRUE;
}

/* Keeps of a curve, along one axis, what lies between T0 and T1 (blossoming). */
static void
cut (double *p,
     double  t0,
     double  t1)
{
  double t[4][3] = { { t0, t0, t0 }, { t0, t0, t1 }, { t0, t1, t1 }, { t1, t1, t1 } };
  double result[4];

  for (guint i = 0; i < 4; i++)
    {
      double q[4] = { p[0], p[1], p[2], p[3] };

      for (guint level = 0; level < 3; level++)
        for (guint k = 0; k + level < 3; k++)
          q[k] += (q[k + 1] - q[k]) * t[i][level];
      result[i] = q[0];
    }
  for (guint i = 0; i < 4; i++)
    p[i] = result[i];
}

/* Where, from the end FROM (0 or 1) on, the line is out of BOX. */
static double
find_exit (const LiaisonLine    *edge,
           const LiaisonLineBox *box,
           double                from)
{
  double to = 1 - from;
  double inside = from;
  double outside = to;
  double x, y;

  for (guint i = 1; i <= N_SAMPLES; i++)
    {
      double t = from + (to - from) * i / N_SAMPLES;

      liaison_line_at (edge, t, &x, &y);
      if (!is_inside (box, x, y, GAP))
        {
          outside = t;
          break;
        }
      inside = t;
    }
  for (guint i = 0; i < 12; i++)
    {
      double middle = (inside + outside) / 2;

      liaison_line_at (edge, middle, &x, &y);
      if (is_inside (box, x, y, GAP))
        inside = middle;
      else
        outside = middle;
    }
  return outside;
}

static void
clip (LiaisonLine          *edge,
      const LiaisonLineBox *boxes)
{
  double start = find_exit (edge, &boxes[edge->source], 0);
  double end = find_exit (edge, &boxes[edge->target], 1);

  edge->shown = end > start;
  if (!edge->shown)
    return;
  cut (edge->x, start, end);
  cut (edge->y, start, end);
  edge->shown = hypot (edge->x[3] - edge->x[0], edge->y[3] - edge->y[0]) >= SHORTEST;
}

static double
offset_at (guint i)
{
  return i % 2 == 0 ? offsets[i / 2] : -offsets[i / 2 + 1];
}

/* How much a bend is to be avoided: large ones, and those to both sides. */
static double
cost_of (const Bend *bend)
{
  return MAX (fabs (bend->first), fabs (bend->second)) + 0.6 * fabs (bend->first - bend->second);
}

static int
compare_bends (gconstpointer a,
               gconstpointer b)
{
  const Bend *first = a;
  const Bend *second = b;
  double difference = cost_of (first) - cost_of (second);

  if (difference != 0)
    return difference < 0 ? -1 : 1;
  /* Either way round: to the left first. */
  if (first->first != second->first)
    return first->first > second->first ? -1 : 1;
  return first->second > second->second ? -1 : first->second < second->second;
}

/* All bends, the slightest first. */
static const Bend *
get_bends (void)
{
  static Bend bends[N_BENDS];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < N_BENDS; i++)
        bends[i] = (Bend) { offset_at (i / N_OFFSETS), offset_at (i % N_OFFSETS) };
      qsort (bends, N_BENDS, sizeof *bends, compare_bends);
      g_once_init_leave (&ready, 1);
    }
  return bends;
}

/* A curve between the centres, to the left as seen from the box with the lower number where BEND is positive. */
static void
bend_line (LiaisonLine          *edge,
           const LiaisonLineBox *boxes,
           const Bend           *bend)
{
  const LiaisonLineBox *a = &boxes[edge->source];
  const LiaisonLineBox *b = &boxes[edge->target];
  gboolean forward = edge->source < edge->target;
  double dx = b->x - a->x;
  double dy = b->y - a->y;
  double length = MAX (hypot (dx, dy), 1e-6);
  /* A cubic is as far out at its middle as three quarters of its control points are. */
  double first = (forward ? bend->first : -bend->second) * 4 / 3 / length;
  double second = (forward ? bend->second : -bend->first) * 4 / 3 / length;

  edge->x[0] = a->x;
  edge->y[0] = a->y;
  edge->x[1] = a->x + dx / 3 + dy * first;
  edge->y[1] = a->y + dy / 3 - dx * first;
  edge->x[2] = a->x + 2 * dx / 3 + dy * second;
  edge->y[2] = a->y + 2 * dy / 3 - dx * second;
  edge->x[3] = b->x;
  edge->y[3] = b->y;
}

/* A loop at the right upper corner of a box, for what is tied to itself; each further one is larger. */
static void
loop (LiaisonLine          *edge,
      const LiaisonLineBox *boxes,
      double                reach)
{
  const LiaisonLineBox *box = &boxes[edge->source];
  double right = box->x + box->width / 2;
  double top = box->y - box->height / 2;

  edge->x[0] = right - MIN (box->width / 4, 24);
  edge->y[0] = top - GAP;
  edge->x[1] = edge->x[0];
  edge->y[1] = top - reach;
  edge->x[2] = right + reach;
  edge->y[2] = box->y;
  edge->x[3] = right + GAP;
  edge->y[3] = box->y;
  edge->shown = TRUE;
}

/* The straight line between two boxes, from the one with the lower number. Of a curve between them, whose control points are at
 * a third and two thirds of the way, the place along it is just the share of the way. */
typedef struct
{
  double x;
  double y;
  double dx;
  double dy;
  double length;
  double from;              /* the shares of the way at which it leaves the one box */
  double to;                /* and reaches the other */
} Chord;

/* A box in the way, as seen from a chord. */
typedef struct
{
  double x;                 /* its centre, and half its size */
  double y;
  double across;
  double down;
  double from;              /* the shares of the way between which it is, with its clearance */
  double to;
  double least;             /* and how far to the left it is */
  double most;
} Hurdle;

/* At what share of the way from its centre the chord is out of BOX. */
static double
share_inside (const Chord          *chord,
              const LiaisonLineBox *box)
{
  double x = fabs (chord->dx) > 1e-9 ? box->width / 2 / fabs (chord->dx) : G_MAXDOUBLE;
  double y = fabs (chord->dy) > 1e-9 ? box->height / 2 / fabs (chord->dy) : G_MAXDOUBLE;

  return MIN (MIN (x, y), 1);
}

static Chord
chord_of (const LiaisonLine    *edge,
          const LiaisonLineBox *boxes)
{
  const LiaisonLineBox *a = &boxes[MIN (edge->source, edge->target)];
  const LiaisonLineBox *b = &boxes[MAX (edge->source, edge->target)];
  Chord chord = { a->x, a->y, b->x - a->x, b->y - a->y };

  chord.length = MAX (hypot (chord.dx, chord.dy), 1e-6);
  chord.from = share_inside (&chord, a);
  chord.to = 1 - share_inside (&chord, b);
  return chord;
}

/* How far to the left of the chord a curve is. */
static inline double
offset_of (const Bend *bend,
           double      share)
{
  return 4 * share * (1 - share) * ((1 - share) * bend->first + share * bend->second);
}

static void
add_hurdle (Routing     *self,
            const Chord *chord,
            guint        number)
{
  const LiaisonLineRect *rect = _liaison_line_grid_rect (self->grid, number);
  Hurdle hurdle = { (rect->left + rect->right) / 2, (rect->top + rect->bottom) / 2, (rect->right - rect->left) / 2 - CLEARANCE,
                    (rect->bottom - rect->top) / 2 - CLEARANCE };
  double ux = chord->dx / chord->length;
  double uy = chord->dy / chord->length;
  double along = (hurdle.x - chord->x) * ux + (hurdle.y - chord->y) * uy;
  double left = (hurdle.x - chord->x) * uy - (hurdle.y - chord->y) * ux;
  double reach = (hurdle.across + CLEARANCE) * fabs (ux) + (hurdle.down + CLEARANCE) * fabs (uy);
  double girth = (hurdle.across + CLEARANCE) * fabs (uy) + (hurdle.down + CLEARANCE) * fabs (ux);

  hurdle.from = MAX ((along - reach) / chord->length, chord->from);
  hurdle.to = MIN ((along + reach) / chord->length, chord->to);
  hurdle.least = left - girth;
  hurdle.most = left + girth;
  if (hurdle.from < hurdle.to)
    g_array_append_val (self->hurdles, hurdle);
}

/* Finds what is no farther from the chord than REACH. */
static void
find_hurdles (Routing           *self,
              const LiaisonLine *edge,
              const Chord       *chord,
              double             reach)
{
  guint n_pieces = (guint) (chord->length / PIECE) + 1;

  g_array_set_size (self->hurdles, 0);
  for (guint i = 0; i < n_pieces; i++)
    {
      double ax = chord->x + chord->dx * i / n_pieces;
      double ay = chord->y + chord->dy * i / n_pieces;
      double bx = chord->x + chord->dx * (i + 1) / n_pieces;
      double by = chord->y + chord->dy * (i + 1) / n_pieces;
      LiaisonLineRect area = { MIN (ax, bx) - reach, MIN (ay, by) - reach, MAX (ax, bx) + reach, MAX (ay, by) + reach };

      if (i == 0)
        _liaison_line_grid_find (self->grid, &area, self->near);
      else
        _liaison_line_grid_find_more (self->grid, &area, self->near);
    }
  for (guint i = 0; i < self->near->len; i++)
    {
      guint number = g_array_index (self->near, guint, i);

      if (self->numbers[number] != edge->source && self->numbers[number] != edge->target)
        add_hurdle (self, chord, number);
    }
}

/* Whether the piece from A to B touches a hurdle grown by MARGIN. */
static gboolean
touches (const Hurdle *hurdle,
         double        margin,
         double        ax,
         double        ay,
         double        bx,
         double        by)
{
  double across = hurdle->across + margin;
  double down = hurdle->down + margin;

  return MAX (ax, bx) > hurdle->x - across && MIN (ax, bx) < hurdle->x + across && MAX (ay, by) > hurdle->y - down &&
         MIN (ay, by) < hurdle->y + down &&
         fabs ((bx - ax) * (hurdle->y - ay) - (by - ay) * (hurdle->x - ax)) < fabs (bx - ax) * down + fabs (by - ay) * across;
}

/* How bad it is how a curve passes a hurdle. */
static double
pass (const Chord  *chord,
      const Hurdle *hurdle,
      const Bend   *bend)
{
  double ax = 0;
  double ay = 0;
  double worst = 0;

  for (guint i = 0; i <= N_PASSES; i++)
    {
      double share = hurdle->from + (hurdle->to - hurdle->from) * i / N_PASSES;
      double off = offset_of (bend, share) / chord->length;
      double bx = chord->x + chord->dx * share + chord->dy * off;
      double by = chord->y + chord->dy * share - chord->dx * off;

      if (i > 0 && touches (hurdle, 0, ax, ay, bx, by))
        return 1;
      if (i > 0 && worst == 0 && touches (hurdle, CLEARANCE, ax, ay, bx, by))
        worst = NEAR_MISS;
      ax = bx;
      ay = by;
    }
  return worst;
}

/* How bad it is where a curve runs: 1 for each box that it leads through, less for one that it comes too near to. What is of it
 * in its own boxes is not seen, and does not count. What is worse than ENOUGH is not told apart. */
static double
count_hits (const Routing *self,
            const Chord   *chord,
            const Bend    *bend,
            double         enough)
{
  double sum = 0;

  for (guint i = 0; i < self->hurdles->len && sum < enough; i++)
    {
      const Hurdle *hurdle = &g_array_index (self->hurdles, Hurdle, i);
      double a = offset_of (bend, hurdle->from);
      double b = offset_of (bend, (hurdle->from + hurdle->to) / 2);
      double c = offset_of (bend, hurdle->to);
      double low = MIN (MIN (a, b), c);
      double high = MAX (MAX (a, b), c);
      double slack = (high - low) / 4 + 1;

      if (high + slack > hurdle->least && low - slack < hurdle->most)
        sum += pass (chord, hurdle, bend);
    }
  return sum;
}

/* The bend of the NUMBERth of several lines. */
static Bend
fan_out (const Bend *bend,
         guint       number,
         guint       n_lines)
{
  double shift = (number - (n_lines - 1) / 2.0) * SPREAD;

  return (Bend) { bend->first + shift, bend->second + shift };
}

static double
try_bend (const Routing *self,
          const Chord   *chord,
          guint          n_lines,
          const Bend    *bend,
          double         enough)
{
  double sum = 0;

  for (guint i = 0; i < n_lines && sum < enough; i++)
    {
      Bend own = fan_out (bend, i, n_lines);

      sum += count_hits (self, chord, &own, enough - sum);
    }
  return sum;
}

/* Finds the slightest bend of those that lead through fewest boxes. */
static const Bend *
find_bend (Routing           *self,
           const LiaisonLine *edge,
           guint              n_lines)
{
  Chord chord = chord_of (edge, self->boxes);
  double most = FLATTEST * chord.length;
  const Bend *best = &self->bends[0];
  double least;

  /* Boxes that nearly touch: there is no line to be seen. */
  if ((chord.to - chord.from) * chord.length < SHORTEST)
    return best;
  find_hurdles (self, edge, &chord, n_lines * SPREAD / 2 + 1);
  least = try_bend (self, &chord, n_lines, best, G_MAXDOUBLE);
  if (least > 0)
    find_hurdles (self, edge, &chord, MIN (most, offsets[G_N_ELEMENTS (offsets) - 1]) + n_lines * SPREAD / 2 + 1);
  for (guint i = 1; i < (least < 1 ? MIN (self->n_bends, FEW_BENDS) : self->n_bends) && least > 0; i++)
    {
      const Bend *bend = &self->bends[i];
      double hits;

      if (MAX (fabs (bend->first), fabs (bend->second)) > most)
        continue;
      hits = try_bend (self, &chord, n_lines, bend, least);
      if (hits < least - 1e-9)
        {
          least = hits;
          best = bend;
        }
    }
  return best;
}

/* Routes the lines between two boxes, which fan out. */
static void
route (Routing     *self,
       const guint *lines,
       guint        n_lines)
{
  const LiaisonLine *edge = &self->edges[lines[0]];
  const Bend *bend;

  if (edge->source == edge->target)
    {
      for (guint i = 0; i < n_lines; i++)
        loop (&self->edges[lines[i]], self->boxes, 34 + 14.0 * i);
      return;
    }
  bend = find_bend (self, edge, n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      Bend own = fan_out (bend, i, n_lines);

      bend_line (&self->edges[lines[i]], self->boxes, &own);
      clip (&self->edges[lines[i]], self->boxes);
    }
}

static guint64
pair_of (const LiaisonLine *edge)
{
  guint low = MIN (edge->source, edge->target);
  guint high = MAX (edge->source, edge->target);

  return ((guint64) low << 32) | high;
}

static void
fill_grid (Routing *self)
{
  LiaisonLineRect frame = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < self->n_boxes; i++)
    {
      frame.left = MIN (frame.left, self->boxes[i].x - self->boxes[i].width / 2);
      frame.right = MAX (frame.right, self->boxes[i].x + self->boxes[i].width / 2);
      frame.top = MIN (frame.top, self->boxes[i].y - self->boxes[i].height / 2);
      frame.bottom = MAX (frame.bottom, self->boxes[i].y + self->boxes[i].height / 2);
    }
  self->grid = _liaison_line_grid_new (&frame, self->n_boxes);
  for (guint i = 0; i < self->n_boxes; i++)
    {
      const LiaisonLineBox *box = &self->boxes[i];
      double across = box->width / 2 + CLEARANCE;
      double down = box->height / 2 + CLEARANCE;
      LiaisonLineRect rect = { box->x - across, box->y - down, box->x + across, box->y + down };

      if (!box->hidden)
        self->numbers[_liaison_line_grid_add (self->grid, &rect)] = i;
    }
}

typedef struct
{
  guint64 pair;
  guint line;
} Key;

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;

  if (first->pair != second->pair)
    return first->pair < second->pair ? -1 : 1;
  return first->line < second->line ? -1 : first->line > second->line;
}

/* Routes the lines, those of each two boxes together: all, or those of the box ONLY. */
static void
route_pairs (Routing *self,
             guint    only)
{
  g_autofree Key *keys = g_new (Key, self->n_edges + 1);
  g_autofree guint *lines = g_new (guint, self->n_edges + 1);
  guint n = 0;

  for (guint i = 0; i < self->n_edges; i++)
    {
      const LiaisonLine *edge = &self->edges[i];

      if (edge->hidden)
        self->edges[i].shown = FALSE;
      else if (only == G_MAXUINT || edge->source == only || edge->target == only)
        keys[n++] = (Key) { pair_of (edge), i };
    }
  qsort (keys, n, sizeof *keys, compare_keys);
  for (guint i = 0; i < n; i++)
    lines[i] = keys[i].line;
  for (guint start = 0, end = 0; start < n; start = end)
    {
      for (end = start + 1; end < n && keys[end].pair == keys[start].pair; end++)
        ;
      route (self, lines + start, end - start);
    }
}

static void
route_all (LiaisonLine          *edges,
           guint                 n_edges,
           const LiaisonLineBox *boxes,
           guint                 n_boxes,
           guint                 only)
{
  g_autofree guint *numbers = g_new (guint, n_boxes + 1);
  g_autoptr (LiaisonLineGrid) grid = NULL;
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) hurdles = g_array_new (FALSE, FALSE, sizeof (Hurdle));
  Routing self = { edges, n_edges, boxes, n_boxes, NULL, numbers, get_bends (), N_BENDS, near, hurdles };

  if (n_boxes == 0)
    return;
  if (n_edges > MANY)
    self.n_bends = FEW_BENDS;
  fill_grid (&self);
  grid = self.grid;
  route_pairs (&self, only);
}

/**
 * liaison_lines_route:
 * @edges: (array length=n_edges): lines; where they run is set
 * @n_edges: how many
 * @boxes: (array length=n_boxes): what they join
 * @n_boxes: how many
 *
 * Knows of nothing but what it is given, so that it may run in any thread.
 */
void
liaison_lines_route (LiaisonLine          *edges,
                     guint                 n_edges,
                     const LiaisonLineBox *boxes,
                     guint                 n_boxes)
{
  route_all (edges, n_edges, boxes, n_boxes, G_MAXUINT);
}

/**
 * liaison_lines_route_at:
 * @edges: (array length=n_edges): lines
 * @n_edges: how many
 * @boxes: (array length=n_boxes): what they join
 * @n_boxes: how many
 * @box: the number of a box that moved
 *
 * Runs the lines of one box again.
 */
void
liaison_lines_route_at (LiaisonLine          *edges,
                        guint                 n_edges,
                        const LiaisonLineBox *boxes,
                        guint                 n_boxes,
                        guint                 box)
{
  route_all (edges, n_edges, boxes, n_boxes, box);
}
