/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the post-mortem says, that what was learned is kept and can be undone, and how the score is drawn. */

#include "interface/forecast/scoring/post-mortem-page.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "interface/forecast/estimate/step-plot.h"
#include "interface/forecast/scoring/score-chart.h"
#include "interface/forecast/text-row.h"
#include "score-fixture.h"

typedef struct
{
  GtkWidget *window;
  LiaisonPostMortemPage *page;
  LiaisonDocument *document;
} Fixture;

static gpointer
child_of (Fixture    *fixture,
          const char *name)
{
  gpointer child = gtk_widget_get_template_child (GTK_WIDGET (fixture->page), LIAISON_TYPE_POST_MORTEM_PAGE, name);

  g_assert_nonnull (child);
  return child;
}

static void
show (Fixture    *fixture,
      const char *id)
{
  liaison_post_mortem_page_set (fixture->page, fixture->document, score_fixture_find (fixture->document, id));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = score_fixture_new_document ();
  fixture->page = g_object_new (LIAISON_TYPE_POST_MORTEM_PAGE, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  show (fixture, "a");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->document);
}

/* The title and the text of a row. */
static void
assert_row (Fixture    *fixture,
            const char *list,
            int         index,
            const char *title,
            const char *text)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (child_of (fixture, list), index);

  g_assert_nonnull (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, text);
}

static void
test_contents (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_cmpstr (gtk_label_get_text (child_of (fixture, "question")), ==, "Will a be?");
  g_assert_cmpstr (gtk_label_get_text (child_of (fixture, "outcome")), ==, "Decided: yes. · 20 January 2024");
  g_assert_true (g_str_has_prefix (gtk_label_get_text (child_of (fixture, "summary")), "Brier score 0.010 at the end and 0."));

  assert_row (fixture, "evidence", 0, "“Quote one”", "Pointed the right way: made the outcome 3 times as likely.");
  assert_row (fixture, "evidence", 1, "“Quote two”", "Pointed the wrong way; nobody said how strongly.");
  assert_row (fixture, "evidence", 2, "“Quote three”", "Context: it pointed nowhere.");

  /* 0.36 - 0.01 */
  assert_row (fixture, "moves", 0, "From 40\302\240% to 90\302\240%",
              "To the better: the score fell by 0.35.\n5 January 2024 · Ada\nThey met.");
  g_assert_null (gtk_list_box_get_row_at_index (child_of (fixture, "moves"), 1));

  assert_row (fixture, "events", 0, "1 January 2024", "The question was asked.");
  assert_row (fixture, "events", 1, "2 January 2024", "Published: “Quote one”");
  assert_row (fixture, "events", 4, "2 January 2024", "Ada: 40\302\240%, unlikely");
  assert_row (fixture, "events", 7, "20 January 2024", "Decided: yes.\nBoth said so.");
  assert_row (fixture, "events", 8, "1 February 2024", "The close date was over.");
}

/* Without evidence and moves there are no such groups. */
static void
test_least (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, "e");
  g_assert_cmpstr (gtk_label_get_text (child_of (fixture, "outcome")), ==, "Decided: no. · 20 January 2024");
  g_assert_false (gtk_widget_get_visible (child_of (fixture, "evidence_group")));
  g_assert_false (gtk_widget_get_visible (child_of (fixture, "moves_group")));
}

static GtkTextView *
find_view (GtkWidget *widget)
{
  GtkTextView *found = NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    return GTK_TEXT_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);
  return found;
}

static void
test_lesson (Fixture       *fixture,
             gconstpointer  data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (find_view (child_of (fixture, "lesson")));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (child_of (fixture, "events"), 0);
  g_autofree char *text = NULL;

  gtk_text_buffer_insert_at_cursor (buffer, "Meet them.", -1);
  g_assert_cmpstr (liaison_forecast_get_lesson (score_fixture_find (fixture->document, "a")), ==, "Meet them.");
  show (fixture, "a");
  /* What is above and below the text was not made anew. */
  g_assert_true (gtk_list_box_get_row_at_index (child_of (fixture, "events"), 0) == row);
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_null (liaison_forecast_get_lesson (score_fixture_find (fixture->document, "a")));
  show (fixture, "a");
  text = liaison_text_row_dup_text (child_of (fixture, "lesson"));
  g_assert_null (text);
}

static void
test_chart (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *chart = child_of (fixture, "chart");

  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "0.36 from 01/02/24, 0.25 from 01/03/24, 0.01 from 01/05/24");
}

/* --- the drawing --- */

/* In the column X, the highest pixel of the line, or -1. */
static int
find_line (gboolean mirrored,
           int      x)
{
  const LiaisonStep steps[] = { { 0, 0.1 }, { 50 * G_USEC_PER_SEC, 0.9 } };
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (LiaisonStep));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 260, 134);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  LiaisonStepPlot plot = { .width = 260, .height = 134, .mirrored = mirrored, .top = 1.0, .baseline = NAN, .text = { 0, 0, 0, 1 },
                           .line = { 1, 0, 0, 1 }, .faint = 0.15, .context = context };
  LiaisonPeriod period = { 0, 100 * G_USEC_PER_SEC };
  int found = -1;

  g_array_append_vals (array, steps, G_N_ELEMENTS (steps));
  liaison_step_plot_draw (&plot, array, &period, cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 134 && found < 0; y++)
    {
      guint32 pixel;

      memcpy (&pixel, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
      if (pixel >> 24 == 0xff && (pixel & 0xffff) == 0)
        found = y;
    }
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return found;
}

/* Low in the first half of the time, high in the second. */
static void
test_drawing (void)
{
  g_assert_cmpint (find_line (FALSE, 80), >, 90);
  g_assert_cmpint (find_line (FALSE, 230), <, 30);
  g_assert_cmpint (find_line (TRUE, 180), >, 90);
  g_assert_cmpint (find_line (TRUE, 30), <, 30);
}

#define ADD(name, func) g_test_add ("/forecast/post-mortem-page/" name, Fixture, NULL, set_up, func, tear_down)

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

  ADD ("contents", test_contents);
  ADD ("least", test_least);
  ADD ("lesson", test_lesson);
  ADD ("chart", test_chart);
  g_test_add_func ("/forecast/post-mortem-page/drawing", test_drawing);

  return g_test_run ();
}
