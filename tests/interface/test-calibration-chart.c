/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart by keyboard, and what it draws. */

#include "interface/forecast/scoring/calibration-chart.h"

#include <adwaita.h>
#include <string.h>

#include "forecast/calibration.h"
#include "interface/forecast/scoring/calibration-plot.h"
#include "interface/forecast/scoring/calibration-table.h"
#include "score-fixture.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *before;
  LiaisonCalibrationChart *chart;
  int activated;
} Fixture;

static void
on_activated (Fixture *fixture,
              guint    bin)
{
  fixture->activated = (int) bin;
}

/* Bins 1, 6 and 9. */
static GArray *
make_bins (void)
{
  static const LiaisonJudgement judgements[] = { { 0.15, FALSE }, { 0.62, TRUE }, { 0.66, FALSE }, { 1.0, TRUE } };

  return liaison_calibration_new (judgements, G_N_ELEMENTS (judgements), LIAISON_CALIBRATION_BINS);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GArray) bins = make_bins ();

  fixture->activated = -1;
  fixture->window = gtk_window_new ();
  fixture->before = gtk_button_new_with_label ("Before");
  fixture->chart = LIAISON_CALIBRATION_CHART (liaison_calibration_chart_new ());
  liaison_calibration_chart_set_bins (fixture->chart, bins);
  g_signal_connect_swapped (fixture->chart, "bin-activated", G_CALLBACK (on_activated), fixture);
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->chart));
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  score_fixture_wait (is_mapped, fixture->chart);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->chart), (gpointer *) &fixture->chart);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (fixture->chart);
}

/* The number of the button of the chart that has the focus, from 0, or -1. */
static int
focused (Fixture *fixture)
{
  int number = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->chart)); child != NULL;
       child = gtk_widget_get_next_sibling (child), number++)
    if (gtk_widget_has_focus (child))
      return number;
  return -1;
}

static gboolean
go (Fixture          *fixture,
    GtkDirectionType  direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (fixture->chart), direction);
}

static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  gboolean mirrored = data != NULL;
  GtkDirectionType forward = mirrored ? GTK_DIR_LEFT : GTK_DIR_RIGHT;
  GtkDirectionType back = mirrored ? GTK_DIR_RIGHT : GTK_DIR_LEFT;

  gtk_widget_set_direction (GTK_WIDGET (fixture->chart), mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_assert_true (go (fixture, GTK_DIR_TAB_FORWARD));
  g_assert_cmpint (focused (fixture), ==, 0);
  go (fixture, forward);
  g_assert_cmpint (focused (fixture), ==, 1);
  go (fixture, forward);
  go (fixture, forward); /* the last stays */
  g_assert_cmpint (focused (fixture), ==, 2);
  go (fixture, back);
  g_assert_cmpint (focused (fixture), ==, 1);
  g_assert_false (go (fixture, GTK_DIR_TAB_FORWARD)); /* out of it */
  gtk_widget_grab_focus (fixture->before);
  go (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (focused (fixture), ==, 1); /* where it was */
}

static void
test_activate (Fixture       *fixture,
               gconstpointer  data)
{
  go (fixture, GTK_DIR_TAB_FORWARD);
  go (fixture, GTK_DIR_RIGHT);
  g_assert_true (gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  while (fixture->activated < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->activated, ==, 6);
}

/* Each says what it stands for, and stands in its column. */
static void
test_buttons (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (fixture->chart));
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  graphene_rect_t one, two;

  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (second), "60–70 %: 2 forecasts"));
  gtk_test_accessible_assert_property (second, GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_widget_get_tooltip_text (second));
  g_assert_true (gtk_widget_compute_bounds (first, GTK_WIDGET (fixture->chart), &one));
  g_assert_true (gtk_widget_compute_bounds (second, GTK_WIDGET (fixture->chart), &two));
  /* From the middle of the second bin to that of the seventh is half of the plot, which is less than the chart. */
  g_assert_cmpfloat (two.origin.x - one.origin.x, >, 0.35 * gtk_widget_get_width (GTK_WIDGET (fixture->chart)));
  g_assert_cmpfloat (two.origin.x - one.origin.x, <, 0.5 * gtk_widget_get_width (GTK_WIDGET (fixture->chart)));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_widget_observe_children (GTK_WIDGET (fixture->chart))), ==, 3);
}

/* The focus stays in its bin when there are others; a bin that is gone gives it up. */
static void
test_others (Fixture       *fixture,
             gconstpointer  data)
{
  static const LiaisonJudgement judgements[] = { { 0.15, TRUE }, { 0.3, TRUE }, { 0.62, TRUE } };
  g_autoptr (GArray) bins = liaison_calibration_new (judgements, 3, LIAISON_CALIBRATION_BINS);

  go (fixture, GTK_DIR_TAB_FORWARD);
  go (fixture, GTK_DIR_RIGHT);
  liaison_calibration_chart_set_bins (fixture->chart, bins);
  g_assert_cmpint (focused (fixture), ==, 2);
  liaison_calibration_chart_set_bins (fixture->chart, bins);
  g_assert_cmpint (focused (fixture), ==, 2);
}

/* --- the drawing --- */

static guint
count_dots (gboolean mirrored,
            gboolean left)
{
  static const LiaisonJudgement judgement = { 0.95, TRUE };
  g_autoptr (GArray) bins = liaison_calibration_new (&judgement, 1, LIAISON_CALIBRATION_BINS);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 300, 300);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  LiaisonCalibrationPlot plot = { .width = 300, .height = 300, .mirrored = mirrored, .text = { 0, 0, 0, 1 },
                                  .dots = { 1, 0, 0, 1 }, .faint = 0.15, .context = context };
  guint n = 0;

  liaison_calibration_plot_draw (&plot, bins, cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 300; y++)
    for (int x = left ? 0 : 150; x < (left ? 150 : 300); x++)
      {
        guint32 pixel;

        memcpy (&pixel, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
        n += pixel == 0xffff0000u ? 1 : 0;
      }
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

/* A dot at 95 % stands at the end of the line on which one reads. */
static void
test_drawing (void)
{
  g_assert_cmpuint (count_dots (FALSE, FALSE), >, 40);
  g_assert_cmpuint (count_dots (FALSE, TRUE), ==, 0);
  g_assert_cmpuint (count_dots (TRUE, TRUE), >, 40);
  g_assert_cmpuint (count_dots (TRUE, FALSE), ==, 0);
}

/* --- the table --- */

static void
test_table (void)
{
  GtkWidget *table = g_object_ref_sink (liaison_calibration_table_new ());
  g_autoptr (GArray) bins = make_bins ();
  GtkWidget *row, *cell;

  liaison_calibration_table_set_bins (LIAISON_CALIBRATION_TABLE (table), bins);
  liaison_calibration_table_set_bins (LIAISON_CALIBRATION_TABLE (table), bins); /* in the place of the others */
  g_assert_cmpuint (g_list_model_get_n_items (gtk_widget_observe_children (table)), ==, 4);
  gtk_test_accessible_assert_role (table, GTK_ACCESSIBLE_ROLE_TABLE);
  row = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (gtk_widget_get_first_child (table)));
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_ROW);
  cell = gtk_widget_get_first_child (row);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (cell)), ==, "60–70 %");
  g_assert_nonnull (score_fixture_find_label (row, "64\302\240%"));
  g_assert_nonnull (score_fixture_find_label (row, "50\302\240%"));
  g_assert_nonnull (score_fixture_find_label (row, "9–91 %"));
  gtk_test_accessible_assert_role (gtk_widget_get_last_child (row), GTK_ACCESSIBLE_ROLE_CELL);
  g_assert_finalize_object (table);
}

#define ADD(name, data, func) g_test_add ("/forecast/calibration-chart/" name, Fixture, data, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();

  ADD ("walk", NULL, test_walk);
  ADD ("walk-mirrored", "mirrored", test_walk);
  ADD ("activate", NULL, test_activate);
  ADD ("buttons", NULL, test_buttons);
  ADD ("others", NULL, test_others);
  g_test_add_func ("/forecast/calibration-chart/drawing", test_drawing);
  g_test_add_func ("/forecast/calibration-chart/table", test_table);

  return g_test_run ();
}
