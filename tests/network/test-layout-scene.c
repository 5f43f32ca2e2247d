/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a scene tells of a node, against the same reckoned plainly, one by one. */

#include "network/layout-scene.h"

#include <math.h>

#define N_NODES 23
#define N_LINKS 41

static LiaisonLayoutGraph *
make_graph (void)
{
  LiaisonLayoutGraph *graph = _liaison_layout_graph_new (N_NODES, N_LINKS);
  guint links = 0;

  graph->unit = 80;
  for (guint i = 0; i < N_NODES; i++)
    {
      graph->x[i] = (_liaison_layout_graph_chance (graph) - 0.5) * 600;
      graph->y[i] = (_liaison_layout_graph_chance (graph) - 0.5) * 400;
      graph->width[i] = 40 + 5 * (i % 7);
      graph->height[i] = 20 + 3 * (i % 4);
    }
  for (guint step = 1; links < N_LINKS; step++)
    for (guint i = 0; i + step < N_NODES && links < N_LINKS; i++)
      {
        graph->source[links] = i % 2 == 0 ? i : i + step;
        graph->target[links++] = i % 2 == 0 ? i + step : i;
      }
  _liaison_layout_graph_index (graph);
  return graph;
}

static double
side_of (const LiaisonLayoutGraph *graph,
         guint                     a,
         guint                     b,
         guint                     c)
{
  return (graph->x[b] - graph->x[a]) * (graph->y[c] - graph->y[a]) -
         (graph->y[b] - graph->y[a]) * (graph->x[c] - graph->x[a]);
}

static guint
count_crossings (const LiaisonLayoutGraph *graph,
                 guint                     node)
{
  guint count = 0;

  for (guint l = 0; l < graph->n_links; l++)
    for (guint m = 0; m < graph->n_links; m++)
      {
        guint a = graph->source[l], b = graph->target[l], c = graph->source[m], d = graph->target[m];

        if ((a != node && b != node) || a == c || a == d || b == c || b == d)
          continue;
        count += side_of (graph, a, b, c) * side_of (graph, a, b, d) < 0 &&
                 side_of (graph, c, d, a) * side_of (graph, c, d, b) < 0;
      }
  return count;
}

/* Whether the line passes under the box, by looking at many of its points. */
static gboolean
is_under (const LiaisonLayoutGraph *graph,
          guint                     link,
          guint                     box)
{
  guint a = graph->source[link], b = graph->target[link];

  for (guint t = 0; t <= 20000; t++)
    {
      double x = graph->x[a] + (graph->x[b] - graph->x[a]) * t / 20000;
      double y = graph->y[a] + (graph->y[b] - graph->y[a]) * t / 20000;

      if (fabs (x - graph->x[box]) < graph->width[box] / 2 && fabs (y - graph->y[box]) < graph->height[box] / 2)
        return TRUE;
    }
  return FALSE;
}

static guint
count_covered (const LiaisonLayoutGraph *graph,
               guint                     node)
{
  guint count = 0;

  for (guint l = 0; l < graph->n_links; l++)
    {
      gboolean own = graph->source[l] == node || graph->target[l] == node;

      for (guint i = 0; i < graph->n; i++)
        if (i != graph->source[l] && i != graph->target[l] && (own || i == node))
          count += is_under (graph, l, i);
    }
  return count;
}

static double
add_stress (const LiaisonLayoutGraph *graph,
            const float              *distances,
            guint                     node)
{
  double sum = 0;

  for (guint i = 0; i < graph->n; i++)
    if (i != node)
      {
        double distance = hypot (graph->x[i] - graph->x[node], graph->y[i] - graph->y[node]) / graph->unit;

        sum += pow (distance / distances[node * graph->n + i] - 1, 2);
      }
  return sum;
}

static void
test_scene (void)
{
  g_autoptr (LiaisonLayoutGraph) graph = make_graph ();
  g_autofree float *distances = _liaison_layout_distances (graph, 0);
  g_autoptr (LiaisonLayoutScene) scene = _liaison_layout_scene_new (graph, distances);
  guint crossings = 0, covered = 0;

  for (guint node = 0; node < graph->n; node++)
    {
      double stress = add_stress (graph, distances, node);
      float x = (float) (graph->x[node] / graph->unit);
      float y = (float) (graph->y[node] / graph->unit);

      g_assert_cmpfloat_with_epsilon (_liaison_layout_scene_stress (scene, node), stress, stress * 1e-4);
      _liaison_layout_scene_try (scene, node, x, y);
      g_assert_cmpuint (_liaison_layout_scene_crossings (scene, node), ==, count_crossings (graph, node));
      g_assert_cmpuint (_liaison_layout_scene_covered (scene, node), ==, count_covered (graph, node));
      crossings += _liaison_layout_scene_crossings (scene, node);
      covered += _liaison_layout_scene_covered (scene, node);
      _liaison_layout_scene_put (scene, node, x, y);
    }
  /* Otherwise nothing was tested. */
  g_assert_cmpuint (crossings, >, 20);
  g_assert_cmpuint (covered, >, 20);
}

/* A node that is elsewhere costs what a graph with the node there costs. */
static void
test_try (void)
{
  g_autoptr (LiaisonLayoutGraph) graph = make_graph ();
  g_autofree float *distances = _liaison_layout_distances (graph, 0);
  g_autoptr (LiaisonLayoutScene) scene = _liaison_layout_scene_new (graph, distances);

  for (guint node = 0; node < graph->n; node += 3)
    {
      graph->x[node] += 90;
      graph->y[node] -= 60;
      _liaison_layout_scene_try (scene, node, (float) (graph->x[node] / graph->unit),
                                 (float) (graph->y[node] / graph->unit));
      g_assert_cmpuint (_liaison_layout_scene_crossings (scene, node), ==, count_crossings (graph, node));
      g_assert_cmpuint (_liaison_layout_scene_covered (scene, node), ==, count_covered (graph, node));
      _liaison_layout_scene_put (scene, node, (float) (graph->x[node] / graph->unit),
                                 (float) (graph->y[node] / graph->unit));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-scene/measures", test_scene);
  g_test_add_func ("/layout-scene/try", test_try);
  return g_test_run ();
}
