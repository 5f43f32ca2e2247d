/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Arranges one connected part of a graph: several random starts are brought to low stress and untangled, the best is kept,
 * scaled so that links have a natural length and the boxes room, turned to fit its frame, and freed of overlaps. Where it should
 * not be larger than the room there is, the distances wanted are bent until it fits (fold()). */

#include "network/layout-private.h"

#include "config.h"

#include <math.h>

#define ARROW_ROOM 34.0    /* what of a link must be seen */
#define BESIDE_LABEL 16.0  /* and what of one with a label, beyond half of that: few lie level */
#define LEAST_AREA 2.2     /* the area of the whole over that of the boxes */
#define LESS_CROWDED 80.0  /* and how much more when there are few */
#define MOST_AREA 2.3
#define LESS_EMPTY 170.0
#define MAX_FOLDS 4
#define FULLEST 1.0        /* of the room: what its boxes alone fill so far is not folded, as it will not fit */
#define MANY 100           /* boxes; so many are not taken in at once anyway, and take long */
#define QUICKLY 1e3        /* by how much less is tried to see how often to fold */
#define SURELY 0.95        /* of the room: what takes no more on a quick look fits */
#define CROWD 25           /* with fewer boxes than that the least area is no matter */
#define FULL_LIMIT 1500    /* nodes up to which all pairs are looked at */
#define N_STRESS_ROUNDS 32
#define N_FORCE_ROUNDS 100
#define N_POLISH_ROUNDS 8
#define START_BUDGET 3e7   /* pairs looked at while looking for a good start */
#define MAX_STARTS 16
#define FEW_BUDGET 8e3     /* pairs of nodes for which all is done more than once */
#define MAX_TRIES 8
#define SURVEYED 200       /* nodes that can be taken in together */
#define NODE_BUDGET 1.2e5  /* comparisons per node while improving */
#define PAIR_BUDGET 120    /* and per pair of nodes */
#define MAX_BUDGET 2.5e8

/*< private >
 * _liaison_layout_measure:
 * @self: a graph
 * @frame: (out caller-allocates): the rectangle around all boxes
 */
void
_liaison_layout_measure (const LiaisonLayoutGraph *self,
                         LiaisonLayoutTile        *frame)
{
  double left = G_MAXDOUBLE;
  double top = G_MAXDOUBLE;
  double right = -G_MAXDOUBLE;
  double bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < self->n; i++)
    {
      left = MIN (left, self->x[i] - self->width[i] / 2);
      right = MAX (right, self->x[i] + self->width[i] / 2);
      top = MIN (top, self->y[i] - self->height[i] / 2);
      bottom = MAX (bottom, self->y[i] + self->height[i] / 2);
    }
  *frame = (LiaisonLayoutTile) { right - left, bottom - top, left, top };
}

/*< private >
 * _liaison_layout_rotate:
 * @self: a graph
 * @cosine: of the angle
 * @sine: of the angle
 *
 * Turns all centres around the origin.
 */
void
_liaison_layout_rotate (LiaisonLayoutGraph *self,
                        double              cosine,
                        double              sine)
{
  for (guint i = 0; i < self->n; i++)
    {
      double x = self->x[i];

      self->x[i] = cosine * x - sine * self->y[i];
      self->y[i] = sine * x + cosine * self->y[i];
    }
}

/* The distance at which nodes that are HOPS links away from each other should be, in links. A graph that is folded has what is
 * far nearer: HOPS to the power of 3/4, 1/2, 3/8 and 1/4, so that its branches curl up beside each other. */
static float
fold (float hops,
      guint folds)
{
  float root = __builtin_sqrtf (hops);

  switch (folds)
    {
    case 0:
      return hops;
    case 1:
      return root * __builtin_sqrtf (root);
    case 2:
      return root;
    case 3:
      return __builtin_sqrtf (root * __builtin_sqrtf (root));
    default:
      return __builtin_sqrtf (root);
    }
}

/*< private >
 * _liaison_layout_distances:
 * @self: a connected graph
 * @folds: how much the graph is folded, from 0 to 4
 *
 * Returns: (transfer full) (nullable): the distances that all pairs want, in links, n × n; %NULL if there are too many
 */
float *
_liaison_layout_distances (const LiaisonLayoutGraph *self,
                           guint                     folds)
{
  g_autofree guint16 *hops = NULL;
  float *distances;

  if (self->n > FULL_LIMIT)
    return NULL;
  hops = g_new (guint16, self->n);
  distances = g_new (float, (gsize) self->n * self->n);
  for (guint i = 0; i < self->n; i++)
    {
      _liaison_layout_graph_hops (self, i, hops);
      for (guint j = 0; j < self->n; j++)
        distances[(gsize) i * self->n + j] = fold (hops[j], folds);
    }
  return distances;
}

static void
scale (LiaisonLayoutGraph *graph,
       double              factor)
{
  for (guint i = 0; i < graph->n; i++)
    {
      graph->x[i] *= factor;
      graph->y[i] *= factor;
    }
}

/* Turns the graph the way in which it fits best into a frame of the wanted shape. */
static void
turn_to_fit (LiaisonLayoutGraph *graph,
             double              aspect)
{
  const double cosine = 0.98078528040323044913; /* of 11.25 degrees */
  const double sine = 0.19509032201612826785;
  double best = G_MAXDOUBLE;
  guint best_turn = 0;

  for (guint i = 0; i < 16 + best_turn; i++)
    {
      LiaisonLayoutTile frame;
      double size;

      _liaison_layout_measure (graph, &frame);
      size = MAX (frame.width / aspect, frame.height);
      if (i < 16 && size < best)
        {
          best = size;
          best_turn = i;
        }
      _liaison_layout_rotate (graph, cosine, sine);
    }
}

/* How long a link should be: as long as its two boxes cover of it, seen from any side, and the arrow and label take. */
static double
natural_length (const LiaisonLayoutGraph *graph)
{
  double sum = 0;

  for (guint l = 0; l < graph->n_links; l++)
    {
      guint a = graph->source[l];
      guint b = graph->target[l];

      sum += (graph->width[a] + graph->width[b] + graph->height[a] + graph->height[b]) / 4 +
             MAX (ARROW_ROOM, graph->room[l] / 2 + BESIDE_LABEL);
    }
  return graph->n_links > 0 ? sum / graph->n_links : 1;
}

static double
sum_areas (const LiaisonLayoutGraph *graph)
{
  double sum = 0;

  for (guint i = 0; i < graph->n; i++)
    sum += graph->width[i] * graph->height[i];
  return sum;
}

/* Sets the unit, and the graph's size, from a graph whose unit is 1: links get their natural length, unless that leaves the
 * whole too crowded or too empty. */
static void
choose_unit (LiaisonLayoutGraph *graph)
{
  double boxes = sum_areas (graph);
  double least = graph->n < CROWD ? 0 : LEAST_AREA + LESS_CROWDED / graph->n;
  double most = MOST_AREA + LESS_EMPTY / graph->n;
  double area;
  double factor;
  LiaisonLayoutTile frame;

  graph->unit = natural_length (graph);
  scale (graph, graph->unit);
  _liaison_layout_measure (graph, &frame);
  area = frame.width * frame.height / boxes;
  factor = sqrt (CLAMP (area, least, most) / area);
  scale (graph, factor);
  graph->unit *= factor;
}

static void
swap_places (LiaisonLayoutGraph *graph,
             double            **x,
             double            **y)
{
  double *swap = graph->x;

  graph->x = *x;
  *x = swap;
  swap = graph->y;
  graph->y = *y;
  *y = swap;
}

/* The stress of the graph at the scale where it is least; *UNIT is the length of a link at that scale. */
static double
measure_stress (const LiaisonLayoutGraph *graph,
                const float              *distances,
                double                   *unit)
{
  double sum = 0;
  double squares = 0;
  double n_pairs = (double) graph->n * (graph->n - 1) / 2;

  for (guint i = 0; i < graph->n; i++)
    for (guint j = 0; j < i; j++)
      {
        double dx = graph->x[i] - graph->x[j];
        double dy = graph->y[i] - graph->y[j];
        double ratio = sqrt (dx * dx + dy * dy) / distances[(gsize) i * graph->n + j];

        sum += ratio;
        squares += ratio * ratio;
      }
  if (squares <= 0)
    return 0;
  *unit = squares / sum;
  return 1 - sum * sum / squares / n_pairs;
}

/* The stress of the graph, which gets the scale where it is least. */
static double
fit_scale (LiaisonLayoutGraph *graph,
           const float        *distances)
{
  double unit = 1;
  double stress = measure_stress (graph, distances, &unit);

  scale (graph, 1 / unit);
  return stress;
}

/* What is wrong with the graph: its stress, and lines that cross. */
static double
judge (const LiaisonLayoutGraph *graph,
       double                    stress)
{
  /* Of few, all lines can be followed whether they cross or not; of many, what is tangled is lost. */
  if (graph->n <= SURVEYED)
    stress *= stress * stress * stress;
  return stress * ((double) _liaison_layout_crossings (graph) + graph->n_links / 8.0);
}

/* Starts from several scatterings, as many as time allows, and keeps what comes out best. */
static void
solve (LiaisonLayoutGraph *graph,
       const float        *distances)
{
  double work = (double) graph->n * graph->n * (N_STRESS_ROUNDS + N_FORCE_ROUNDS);
  guint n_starts = (guint) CLAMP (START_BUDGET / work / graph->haste, 2, MAX_STARTS);
  g_autofree double *best_x = g_new (double, graph->n);
  g_autofree double *best_y = g_new (double, graph->n);
  double least = G_MAXDOUBLE;

  for (guint start = 0; start < n_starts; start++)
    {
      double cost;

      _liaison_layout_scatter (graph);
      _liaison_layout_stress (graph, distances, TRUE, 1, N_STRESS_ROUNDS);
      _liaison_layout_forces (graph, N_FORCE_ROUNDS);
      if (start % 2 == 1)
        {
          fit_scale (graph, distances);
          _liaison_layout_stress (graph, distances, FALSE, 0, N_POLISH_ROUNDS);
        }
      cost = judge (graph, fit_scale (graph, distances));
      if (cost < least)
        {
          least = cost;
          swap_places (graph, &best_x, &best_y);
        }
    }
  swap_places (graph, &best_x, &best_y);
}

/* Gives boxes room, and then each its best place. Returns what is still wrong. */
static double
finish (LiaisonLayoutGraph *graph,
        const float        *distances,
        double              aspect)
{
  double stress;

  choose_unit (graph);
  turn_to_fit (graph, aspect);
  _liaison_layout_separate (graph, TRUE);
  if (distances == NULL)
    return 0;
  measure_stress (graph, distances, &graph->unit);
  _liaison_layout_improve (graph, distances, MIN (graph->n * (NODE_BUDGET + graph->n * PAIR_BUDGET), MAX_BUDGET) / graph->haste);
  stress = measure_stress (graph, distances, &graph->unit);
  return judge (graph, stress);
}

/* Several times as long as that is quick, and keeps what comes out best. */
static void
arrange_few (LiaisonLayoutGraph *graph,
             const float        *distances,
             double              aspect)
{
  guint n_tries = (guint) CLAMP (FEW_BUDGET / ((double) graph->n * graph->n) / graph->haste, 1, MAX_TRIES);
  g_autofree double *best_x = g_new (double, graph->n);
  g_autofree double *best_y = g_new (double, graph->n);
  double least = G_MAXDOUBLE;
  double best_unit = 1;

  for (guint try = 0; try < n_tries; try++)
    {
      double cost;

      graph->unit = 1;
      solve (graph, distances);
      cost = finish (graph, distances, aspect);
      if (try == 0 || cost < least)
        {
          least = cost;
          best_unit = graph->unit;
          swap_places (graph, &best_x, &best_y);
        }
    }
  graph->unit = best_unit;
  swap_places (graph, &best_x, &best_y);
}

/* Whether there is room that the graph could find by being folded. */
static gboolean
can_fold (const LiaisonLayoutGraph *graph)
{
  return graph->most_width > 0 && graph->n <= MANY && sum_areas (graph) <= FULLEST * graph->most_width * graph->most_height;
}

/* How many times the graph is larger than it should be. */
static double
excess (const LiaisonLayoutGraph *graph)
{
  LiaisonLayoutTile frame;

  _liaison_layout_measure (graph, &frame);
  return MAX (frame.width / graph->most_width, frame.height / graph->most_height);
}

/* How often to fold the graph so that it is as small as it should be, or no smaller: as far as a quick look at each tells. */
static guint
find_folds (LiaisonLayoutGraph *graph,
            double              aspect)
{
  guint64 random = graph->random;
  double haste = graph->haste;
  double least = G_MAXDOUBLE;
  guint best = 0;

  graph->haste *= QUICKLY;
  for (guint folds = 0; folds <= MAX_FOLDS && least > SURELY; folds++)
    {
      g_autofree float *distances = _liaison_layout_distances (graph, folds);
      double size;

      arrange_few (graph, distances, aspect);
      size = excess (graph);
      if (size < least)
        {
          least = size;
          best = folds;
        }
    }
  graph->haste = haste;
  graph->random = random;
  return best;
}

/* Folds the graph where that makes it as small as it should be, or smaller. */
static void
arrange_folded (LiaisonLayoutGraph *graph,
                double              aspect)
{
  guint folds = can_fold (graph) ? find_folds (graph, aspect) : 0;
  g_autofree float *distances = _liaison_layout_distances (graph, folds);

  arrange_few (graph, distances, aspect);
}

/*< private >
 * _liaison_layout_arrange:
 * @self: a connected graph
 * @aspect: the wanted width over height
 *
 * Places all boxes anew, around the origin or thereabouts.
 */
void
_liaison_layout_arrange (LiaisonLayoutGraph *self,
                         double              aspect)
{
  if (self->n <= FULL_LIMIT)
    {
      arrange_folded (self, aspect);
      return;
    }
  self->unit = 1;
  _liaison_layout_scatter (self);
  _liaison_layout_stress_sparse (self, N_STRESS_ROUNDS);
  finish (self, NULL, aspect);
}
