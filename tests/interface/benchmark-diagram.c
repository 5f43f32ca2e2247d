/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints what frames of the diagram cost, in a real window, for a network of an article's size and for a large one: the CPU time
 * of the process from what the reader does until the frame is painted, median and 95th percentile, in milliseconds. Asserts
 * nothing about time. "benchmark-diagram zoom" measures only what begins with that word. */

#include "diagram-fixture.h"

#include <adwaita.h>
#include <math.h>
#include <time.h>

#include "interface/document-private.h"
#include "network/layout.h"

#define N_FRAMES 120
#define QUIET 400000 /* microseconds without a frame: everything is painted */

typedef struct
{
  const char *name;
  guint n_nodes;
  guint n_lines;
  int width;                /* of the diagram, in pixels */
  int height;
} Size;

/* Between the article and the forecasts of a new window, and in most of a screen. */
static const Size sizes[] = {
  { "an article", 150, 400, 560, 730 },
  { "an article", 150, 400, 900, 800 },
  { "a large network", 2000, 6000, 560, 730 },
  { "a large network", 2000, 6000, 900, 800 },
};

/* A widget of one colour, another in each frame. */
G_DECLARE_FINAL_TYPE (Ground, ground, BENCHMARK, GROUND, GtkWidget)

struct _Ground
{
  GtkWidget parent_instance;

  guint n_shown;
};

G_DEFINE_FINAL_TYPE (Ground, ground, GTK_TYPE_WIDGET)

static void
ground_snapshot (GtkWidget   *widget,
                 GtkSnapshot *snapshot)
{
  GdkRGBA color = { 0.2f, BENCHMARK_GROUND (widget)->n_shown++ % 2 == 0 ? 0.3f : 0.4f, 0.5f, 1 };

  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                                    (float) gtk_widget_get_height (widget)));
}

static void
ground_class_init (GroundClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = ground_snapshot;
}

static void
ground_init (Ground *self)
{
}

static const char *wanted; /* nullable: all */
static guint n_painted;
static gint64 painted_at;

static double
cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
on_painted (void)
{
  n_painted++;
  painted_at = g_get_monotonic_time ();
}

static gboolean
on_tick (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Until nothing has been painted for a while. */
static void
wait_until_quiet (void)
{
  guint tick = g_timeout_add (20, on_tick, NULL);

  painted_at = g_get_monotonic_time ();
  while (g_get_monotonic_time () < painted_at + QUIET)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
}

static void
fill (Fixture    *fixture,
      const Size *size)
{
  static const char *const names[] = { "Mara Voss", "Ministry of the Interior", "Tessaly", "Raid on Kallavia",
                                       "Orrin Accord", "Vote of Confidence" };
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < size->n_nodes; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s %u", names[i % G_N_ELEMENTS (names)], i);

      add_entity (entities, id, i % LIAISON_N_ENTITY_KINDS, 1 - i / (double) size->n_nodes);
    }
  /* A tree, and then lines that are mostly near: as communities have. */
  for (guint i = 1; i < size->n_lines + 1; i++)
    {
      guint source = i < size->n_nodes ? i : (guint) g_rand_int_range (random, 1, (gint32) size->n_nodes);
      guint target = i < size->n_nodes ? i / 3 : (source + (guint) g_rand_int_range (random, 1, 12)) % size->n_nodes;

      add_relation (relations, source, target, (LiaisonRelationKind) (i % LIAISON_N_RELATION_KINDS));
    }
  set_network (fixture->document, entities, relations, NULL);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

static void
report (const char *what,
        GArray     *times)
{
  g_array_sort (times, compare);
  g_print ("  %-24s median %6.2f ms   95th percentile %6.2f ms\n", what, g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 95 / 100));
}

typedef void (*Act) (Fixture *fixture,
                     guint    i);

/* What GTK and the display take for a frame of the same size, whatever it shows. */
static void
rest (Fixture *fixture,
      guint    i)
{
}

static void
measure (Fixture    *fixture,
         const char *what,
         Act         act)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  if (act != rest && wanted != NULL && !g_str_has_prefix (what, wanted))
    return;
  wait_until_quiet ();
  for (guint i = 0; i < N_FRAMES; i++)
    {
      double start = cpu_time ();
      double time;
      guint n = n_painted;

      act (fixture, i);
      gtk_widget_queue_draw (gtk_window_get_child (GTK_WINDOW (fixture->window)));
      while (n_painted == n)
        g_main_context_iteration (NULL, TRUE);
      time = cpu_time () - start;
      g_array_append_val (times, time);
    }
  report (what, times);
}

static void
pan (Fixture *fixture,
     guint    i)
{
  double angle = 2 * G_PI * i / N_FRAMES;

  _liaison_diagram_view_pan_by (fixture->view, 14 * cos (angle), 14 * sin (angle));
}

static void
zoom (Fixture *fixture,
      guint    i)
{
  _liaison_diagram_view_zoom_at (fixture->view, fixture->view->zoom * (i < N_FRAMES / 2 ? 1.03 : 1 / 1.03),
                                 gtk_widget_get_width (GTK_WIDGET (fixture->view)) / 3.0,
                                 gtk_widget_get_height (GTK_WIDGET (fixture->view)) / 3.0);
}

static GtkEventController *
find_motion (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        return controller;
    }
  g_assert_not_reached ();
}

/* The pointer goes from line to line. */
static void
hover (Fixture *fixture,
       guint    i)
{
  const LiaisonLine *line = NULL;
  double x, y;

  for (guint k = 0; line == NULL || !line->shown; k++)
    line = _liaison_diagram_view_edge (fixture->view, (i * 37 + k) % fixture->view->edges->len);
  liaison_line_at (line, 0.5, &x, &y);
  g_signal_emit_by_name (find_motion (GTK_WIDGET (fixture->view)), "motion", x * fixture->view->zoom + fixture->view->pan_x,
                         y * fixture->view->zoom + fixture->view->pan_y);
}

static void
choose (Fixture *fixture,
        guint    i)
{
  LiaisonDiagramNode *chosen = _liaison_diagram_view_node (fixture->view, (i * 37) % fixture->view->nodes->len);

  liaison_selection_select_entity (selection (fixture), liaison_diagram_node_get_entity (chosen));
}

/* What the other thread does, of which nothing is seen yet: places for the boxes, and then courses for the lines. */
static void
report_layout (Fixture *fixture)
{
  LiaisonDiagramView *view = fixture->view;
  g_autoptr (GArray) boxes = g_array_new (FALSE, TRUE, sizeof (LiaisonLayoutBox));
  g_autoptr (GArray) links = liaison_lines_dup_links ((LiaisonLine *) (void *) view->edges->data, view->edges->len);
  double start, placed;

  for (guint i = 0; i < view->boxes->len; i++)
    {
      const LiaisonLineBox *place = &g_array_index (view->boxes, LiaisonLineBox, i);
      LiaisonLayoutBox box = { .width = place->width, .height = place->height };

      g_array_append_val (boxes, box);
    }
  start = cpu_time ();
  liaison_layout_run_within (view->layout, (LiaisonLayoutBox *) (void *) boxes->data, boxes->len,
                             (LiaisonLayoutLink *) (void *) links->data, links->len,
                             gtk_widget_get_width (GTK_WIDGET (view)) / LIAISON_DIAGRAM_READABLE_ZOOM,
                             gtk_widget_get_height (GTK_WIDGET (view)) / LIAISON_DIAGRAM_READABLE_ZOOM);
  placed = cpu_time ();
  _liaison_diagram_view_route (view);
  g_print ("  layout                  %4.0f ms   lines %4.0f ms\n", placed - start, cpu_time () - placed);
}

/* What GTK and the display take, before the diagram does anything. */
static void
measure_display (Fixture    *fixture,
                 const Size *size)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);

  gtk_window_set_child (window, g_object_new (ground_get_type (), NULL));
  gtk_window_set_default_size (window, size->width, size->height);
  while (gtk_widget_get_width (gtk_window_get_child (window)) != size->width)
    g_main_context_iteration (NULL, TRUE);
  measure (fixture, "all pixels change", rest);
  gtk_window_set_child (window, GTK_WIDGET (fixture->view));
}

static void
run (Fixture    *fixture,
     const Size *size)
{
  gint64 start;

  g_print ("%s: %u nodes, %u lines, %d × %d pixels\n", size->name, size->n_nodes, size->n_lines, size->width,
           size->height);
  measure_display (fixture, size);
  fill (fixture, size);
  /* Of the most important only, at first: that is not to run beside what is measured. */
  wait_until_arranged (fixture);
  start = g_get_monotonic_time ();
  liaison_diagram_view_show_all (fixture->view);
  while (!fixture->view->arranged || fixture->view->arranging)
    g_main_context_iteration (NULL, TRUE);
  /* The next frame shows it. */
  n_painted = 0;
  while (n_painted == 0)
    g_main_context_iteration (NULL, TRUE);
  g_print ("  from network to picture  %.0f ms (wall clock)\n", (double) (g_get_monotonic_time () - start) / 1000);
  report_layout (fixture);
  liaison_diagram_view_fit (fixture->view);
  measure (fixture, "pan, whole picture", pan);
  measure (fixture, "zoom, whole picture", zoom);
  liaison_diagram_view_fit (fixture->view);
  measure (fixture, "hover, whole picture", hover);
  measure (fixture, "selection, whole picture", choose);
  measure (fixture, "pan, with a selection", pan);
  liaison_selection_clear (selection (fixture));
  liaison_diagram_view_zoom_to (fixture->view, 1);
  measure (fixture, "pan at 100 %", pan);
  measure (fixture, "zoom at 100 %", zoom);
  measure (fixture, "hover at 100 %", hover);
  measure (fixture, "selection, brought in", choose);
  liaison_selection_clear (selection (fixture));
}

int
main (int    argc,
      char **argv)
{
  Fixture fixture = { 0 };

  if (!gtk_init_check ())
    {
      g_print ("There is no display.\n");
      return 77;
    }
  adw_init ();
  wanted = argc > 1 ? argv[1] : NULL;
  fixture.document = liaison_document_new ();
  fixture.view = g_object_ref_sink (g_object_new (LIAISON_TYPE_DIAGRAM_VIEW, "document", fixture.document, NULL));
  fixture.window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), sizes[0].width, sizes[0].height);
  gtk_window_present (GTK_WINDOW (fixture.window));
  g_signal_connect (gtk_widget_get_frame_clock (fixture.window), "after-paint", G_CALLBACK (on_painted), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    run (&fixture, &sizes[i]);
  gtk_window_destroy (GTK_WINDOW (fixture.window));
  g_object_unref (fixture.view);
  g_object_unref (fixture.document);
  return 0;
}
