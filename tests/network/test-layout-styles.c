/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds of every layout, on graphs of chance: no overlaps, the same twice, pinned boxes stay, and small changes leave the
 * others where they are. What a hierarchy and sides show stands below. */

#include "network/layout.h"

#include <math.h>
#include <string.h>

#define N 36

typedef struct
{
  LiaisonLayoutBox boxes[N + 1];
  LiaisonLayoutLink links[2 * N];
  guint n_links;
} Graph;

static void
make_graph (Graph   *graph,
            guint32  seed)
{
  static const LiaisonRelationKind kinds[] = {
    LIAISON_RELATION_LEADS, LIAISON_RELATION_CONSULT, LIAISON_RELATION_MEMBER_OF,
    LIAISON_RELATION_SUPPORT, LIAISON_RELATION_ACCUSE, LIAISON_RELATION_REPORTS_TO,
  };
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  memset (graph, 0, sizeof *graph);
  graph->n_links = N + N / 3;
  for (guint i = 0; i <= N; i++)
    {
      graph->boxes[i].width = g_rand_double_range (chance, 50, 190);
      graph->boxes[i].height = g_rand_double_range (chance, 26, 46);
    }
  for (guint l = 0; l < graph->n_links; l++)
    {
      guint source = (guint) g_rand_int_range (chance, 0, N - 4);
      guint target = l < N - 5 ? l + 1 : (guint) g_rand_int_range (chance, 0, N - 4);

      graph->links[l] = (LiaisonLayoutLink) { l < N - 5 ? source % (l + 1) : source, target, 50,
                                              kinds[g_rand_int_range (chance, 0, G_N_ELEMENTS (kinds))],
                                              (LiaisonValence) g_rand_int_range (chance, 0, 3) };
    }
}

static void
lay_out (Graph              *graph,
         LiaisonLayoutStyle  style,
         guint               n_boxes)
{
  liaison_layout_run_within (style, graph->boxes, n_boxes, graph->links, graph->n_links, 1200, 1000);
}

static void
keep_all (Graph *graph)
{
  for (guint i = 0; i < N; i++)
    graph->boxes[i].placed = TRUE;
}

static void
assert_no_overlap (const Graph *graph,
                   guint        n_boxes)
{
  for (guint i = 0; i < n_boxes; i++)
    for (guint j = 0; j < i; j++)
      {
        const LiaisonLayoutBox *a = &graph->boxes[i];
        const LiaisonLayoutBox *b = &graph->boxes[j];

        g_assert_true (isfinite (a->x) && isfinite (a->y));
        g_assert_true (fabs (a->x - b->x) >= (a->width + b->width) / 2 - 1e-6 ||
                       fabs (a->y - b->y) >= (a->height + b->height) / 2 - 1e-6);
      }
}

static void
assert_all_stay (const Graph *before,
                 const Graph *after)
{
  for (guint i = 0; i < N; i++)
    {
      g_assert_cmpfloat_with_epsilon (after->boxes[i].x, before->boxes[i].x, 1e-6);
      g_assert_cmpfloat_with_epsilon (after->boxes[i].y, before->boxes[i].y, 1e-6);
    }
}

static void
test_sound (gconstpointer style)
{
  for (guint32 seed = 1; seed <= 4; seed++)
    {
      Graph graph, again;

      make_graph (&graph, seed);
      again = graph;
      lay_out (&graph, GPOINTER_TO_UINT (style), N);
      assert_no_overlap (&graph, N);
      lay_out (&again, GPOINTER_TO_UINT (style), N);
      g_assert_cmpmem (again.boxes, sizeof again.boxes, graph.boxes, sizeof graph.boxes);
    }
}

static void
test_pinned (gconstpointer style)
{
  for (guint32 seed = 1; seed <= 3; seed++)
    {
      Graph graph;

      make_graph (&graph, seed);
      for (guint i = 0; i < N; i += 9)
        {
          graph.boxes[i].pinned = TRUE;
          graph.boxes[i].x = 310.5 * i;
          graph.boxes[i].y = -90.25 * (i % 4);
        }
      lay_out (&graph, GPOINTER_TO_UINT (style), N);
      assert_no_overlap (&graph, N);
      for (guint i = 0; i < N; i += 9)
        {
          g_assert_cmpfloat (graph.boxes[i].x, ==, 310.5 * i);
          g_assert_cmpfloat (graph.boxes[i].y, ==, -90.25 * (i % 4));
        }
    }
}

/* One more box: the others stay, and it comes in near the one that it is tied to. */
static void
test_add_box (gconstpointer style)
{
  double sum = 0;

  for (guint32 seed = 1; seed <= 4; seed++)
    {
      Graph graph, more;

      make_graph (&graph, seed);
      lay_out (&graph, GPOINTER_TO_UINT (style), N);
      keep_all (&graph);
      more = graph;
      more.links[more.n_links++] = (LiaisonLayoutLink) { seed, N, 50, LIAISON_RELATION_CONSULT, LIAISON_VALENCE_NEUTRAL };
      lay_out (&more, GPOINTER_TO_UINT (style), N + 1);
      assert_all_stay (&graph, &more);
      assert_no_overlap (&more, N + 1);
      sum += hypot (more.boxes[N].x - more.boxes[seed].x, more.boxes[N].y - more.boxes[seed].y) / 4;
    }
  g_test_message ("%.0f pixels from its neighbour", sum);
  g_assert_cmpfloat (sum, <, 420);
}

/* One more link, one less, and one box less. */
static void
test_small_changes (gconstpointer style)
{
  for (guint32 seed = 1; seed <= 4; seed++)
    {
      Graph graph, changed;

      make_graph (&graph, seed);
      lay_out (&graph, GPOINTER_TO_UINT (style), N);
      keep_all (&graph);
      changed = graph;
      changed.links[changed.n_links++] = (LiaisonLayoutLink) { 2, N - 6, 50, LIAISON_RELATION_ACCUSE, LIAISON_VALENCE_NEGATIVE };
      lay_out (&changed, GPOINTER_TO_UINT (style), N);
      assert_all_stay (&graph, &changed);
      changed = graph;
      changed.n_links -= 5;
      lay_out (&changed, GPOINTER_TO_UINT (style), N);
      assert_all_stay (&graph, &changed);
      changed = graph;
      lay_out (&changed, GPOINTER_TO_UINT (style), N - 1);
      assert_all_stay (&graph, &changed);
    }
}

/* A link of each direction and kind puts above who is, and a circle is no harm. */
static void
test_above (void)
{
  LiaisonLayoutBox boxes[7] = { 0 };
  const LiaisonLayoutLink links[] = {
    { 0, 1, 0, LIAISON_RELATION_LEADS },      { 2, 1, 0, LIAISON_RELATION_REPORTS_TO }, { 3, 2, 0, LIAISON_RELATION_PART_OF },
    { 4, 2, 0, LIAISON_RELATION_MEMBER_OF },  { 1, 5, 0, LIAISON_RELATION_APPOINT },    { 6, 5, 0, LIAISON_RELATION_HOLDS_OFFICE },
    /* Weaker than those on the way from 0 down to 3. */
    { 3, 0, 0, LIAISON_RELATION_APPOINT },
  };
  const guint above[][2] = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 2, 4 }, { 1, 5 }, { 5, 6 } };

  for (guint i = 0; i < 7; i++)
    boxes[i].width = boxes[i].height = 30;
  liaison_layout_run (LIAISON_LAYOUT_HIERARCHY, boxes, 7, links, G_N_ELEMENTS (links) - 1, 1);
  for (guint i = 0; i < G_N_ELEMENTS (above); i++)
    g_assert_cmpfloat (boxes[above[i][0]].y + 30, <, boxes[above[i][1]].y);
  liaison_layout_run (LIAISON_LAYOUT_HIERARCHY, boxes, 7, links, G_N_ELEMENTS (links), 1);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpfloat (boxes[above[i][0]].y + 30, <, boxes[above[i][1]].y);
}

/* One leader of many: the rows are broken, rather than being endless. */
static void
test_wide_rows (void)
{
  LiaisonLayoutBox boxes[31] = { 0 };
  LiaisonLayoutLink links[30] = { 0 };
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < 31; i++)
    {
      boxes[i].width = 120;
      boxes[i].height = 34;
      if (i > 0)
        links[i - 1] = (LiaisonLayoutLink) { 0, i, 40, LIAISON_RELATION_LEADS };
    }
  liaison_layout_run (LIAISON_LAYOUT_HIERARCHY, boxes, 31, links, 30, 1.2);
  for (guint i = 1; i < 31; i++)
    {
      g_assert_cmpfloat (boxes[i].y, >, boxes[0].y + 34);
      left = MIN (left, boxes[i].x - 60);
      right = MAX (right, boxes[i].x + 60);
      bottom = MAX (bottom, boxes[i].y + 17);
    }
  g_assert_cmpfloat ((right - left) / (bottom - boxes[0].y), <, 3.5);
}

/* Two camps of friends that accuse each other, and a third by itself. */
static void
test_camps (void)
{
  LiaisonLayoutBox boxes[13] = { 0 };
  LiaisonLayoutLink links[40];
  guint n = 0;
  g_autoptr (GArray) sides = NULL;

  for (guint i = 0; i < 13; i++)
    {
      boxes[i].width = 90;
      boxes[i].height = 30;
      for (guint j = i + 1; j < MIN (i + 3, (i / 4 + 1) * 4); j++)
        links[n++] = (LiaisonLayoutLink) { i, j, 40, LIAISON_RELATION_SUPPORT, LIAISON_VALENCE_POSITIVE };
    }
  for (guint i = 0; i < 4; i++)
    links[n++] = (LiaisonLayoutLink) { i, 4 + (i + 1) % 4, 40, LIAISON_RELATION_ACCUSE, LIAISON_VALENCE_NEGATIVE };
  links[n++] = (LiaisonLayoutLink) { 12, 1, 40, LIAISON_RELATION_ASSAULT, LIAISON_VALENCE_NEGATIVE };
  liaison_layout_run (LIAISON_LAYOUT_SIDES, boxes, 13, links, n, 1.3);
  sides = liaison_layout_find_sides (boxes, 13, links, n);
  /* The third has nobody against it, and the one by himself is no side. */
  g_assert_cmpuint (sides->len, ==, 2);
  for (guint s = 0; s < 2; s++)
    {
      const LiaisonLayoutSide *side = &g_array_index (sides, LiaisonLayoutSide, s);

      g_assert_cmpuint (side->first, ==, 4 * s);
      g_assert_cmpuint (side->n_boxes, ==, 4);
      for (guint i = 0; i < 13; i++)
        {
          gboolean inside = boxes[i].x > side->x && boxes[i].x < side->x + side->width && boxes[i].y > side->y &&
                            boxes[i].y < side->y + side->height;

          g_assert_true (inside == (i / 4 == s));
        }
    }
}

static void
test_words (void)
{
  LiaisonLayoutStyle style = LIAISON_LAYOUT_ORGANIC;

  for (guint i = 0; i < LIAISON_N_LAYOUT_STYLES; i++)
    {
      g_assert_true (liaison_layout_style_from_string (liaison_layout_style_to_string (i), &style));
      g_assert_cmpuint (style, ==, i);
    }
  g_assert_false (liaison_layout_style_from_string ("circular", &style));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    GTestDataFunc function;
  } all[] = {
    { "sound", test_sound }, { "pinned", test_pinned }, { "add-box", test_add_box }, { "small-changes", test_small_changes },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint style = 0; style < LIAISON_N_LAYOUT_STYLES; style++)
    for (guint i = 0; i < G_N_ELEMENTS (all); i++)
      {
        g_autofree char *path = g_strdup_printf ("/layout-styles/%s/%s", liaison_layout_style_to_string (style), all[i].name);

        g_test_add_data_func (path, GUINT_TO_POINTER (style), all[i].function);
      }
  g_test_add_func ("/layout-styles/above", test_above);
  g_test_add_func ("/layout-styles/wide-rows", test_wide_rows);
  g_test_add_func ("/layout-styles/camps", test_camps);
  g_test_add_func ("/layout-styles/words", test_words);

  return g_test_run ();
}
