/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The score page on a document: which forecasts count, what is said of them, and the way from a bin to a forecast and back. */

#include "interface/forecast/scoring/score-page.h"

#include <adwaita.h>

#include "interface/document-changes.h"
#include "interface/forecast/scoring/calibration-chart.h"
#include "interface/forecast/scoring/score-filter.h"
#include "interface/forecast/scoring/score-row.h"
#include "score-fixture.h"

typedef struct
{
  GtkWidget *window;
  LiaisonScorePage *page;
  LiaisonDocument *document;
} Fixture;

static gpointer
child_of (Fixture    *fixture,
          const char *name)
{
  gpointer child = gtk_widget_get_template_child (GTK_WIDGET (fixture->page), LIAISON_TYPE_SCORE_PAGE, name);

  g_assert_nonnull (child);
  return child;
}

static gboolean
is_idle (gpointer page)
{
  gboolean busy;

  g_object_get (page, "busy", &busy, NULL);
  return !busy && gtk_widget_get_mapped (page);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = score_fixture_new_document ();
  fixture->page = g_object_new (LIAISON_TYPE_SCORE_PAGE, NULL);
  liaison_score_page_set_document (fixture->page, fixture->document);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  score_fixture_wait (is_idle, fixture->page);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->page != NULL)
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (fixture->document);
}

static void
assert_count (Fixture    *fixture,
              const char *beginning)
{
  const char *text = gtk_label_get_text (child_of (fixture, "count"));

  if (!g_str_has_prefix (text, beginning))
    g_error ("“%s” does not begin with “%s”", text, beginning);
}

static void
assert_shows (Fixture    *fixture,
              const char *name)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (child_of (fixture, "stack")), ==, name);
}

static AdwComboRow *
find_combo (GtkWidget *widget,
            guint     *number)
{
  AdwComboRow *found = NULL;

  if (ADW_IS_COMBO_ROW (widget) && (*number)-- == 0)
    return ADW_COMBO_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_combo (child, number);
  return found;
}

static void
choose (Fixture *fixture,
        guint    number,
        guint    item)
{
  AdwComboRow *row = find_combo (child_of (fixture, "filter"), &number);

  adw_combo_row_set_selected (row, item);
  score_fixture_wait (is_idle, fixture->page);
}

/* Ada's last words are 0.9, 0.9, 0.8, 0.3 for yes and 0.1 for no. */
static void
test_figures (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *figures = child_of (fixture, "figures");

  assert_count (fixture, "5 forecasts are scored: resolved, and past their close dates. These are too few");
  g_assert_nonnull (g_strrstr (gtk_label_get_text (child_of (fixture, "count")), "1 more is resolved"));
  /* (0.01 + 0.01 + 0.04 + 0.49 + 0.01) / 5 */
  g_assert_nonnull (score_fixture_find_label (figures, "0.112"));
  g_assert_nonnull (score_fixture_find_label (figures, "As if each forecast had missed by 33 points"));
  g_assert_nonnull (score_fixture_find_label (figures, "1.000")); /* discrimination: 0.1 is less than all others */
  g_assert_nonnull (score_fixture_find_label (figures, "On 5 questions that others judged too, you are better"));
  g_assert_nonnull (score_fixture_find_label (figures, "Source: G. W. Brier"));
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  choose (fixture, 1, 1); /* land, as the first by alphabet */
  assert_count (fixture, "1 forecast is scored");
  choose (fixture, 1, 2);
  assert_count (fixture, "4 forecasts are scored");
  choose (fixture, 2, 2); /* Bo, who said 50 % to all */
  g_assert_nonnull (score_fixture_find_label (child_of (fixture, "figures"), "0.250"));
  choose (fixture, 1, 0);
  choose (fixture, 0, 1); /* the last 30 days */
  assert_count (fixture, "No forecast is scored yet");
  g_assert_false (gtk_widget_get_visible (child_of (fixture, "results")));
}

/* A new decision counts, and undoing it takes it away. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  LiaisonForecast *open = score_fixture_find (fixture->document, "open");
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (open);
  g_autoptr (LiaisonForecast) decided = NULL;

  liaison_forecast_builder_resolve (builder, LIAISON_OUTCOME_YES, "2024-01-20T00:00:00Z", NULL);
  decided = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (fixture->document, "Resolve", NULL, open, decided);
  score_fixture_wait (is_idle, fixture->page);
  assert_count (fixture, "6 forecasts are scored");
  liaison_history_undo (liaison_document_get_history (fixture->document));
  score_fixture_wait (is_idle, fixture->page);
  assert_count (fixture, "5 forecasts are scored");
}

/* Nobody sees it, so nothing is computed; it is when it is shown again. */
static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  gboolean busy;

  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  liaison_document_change_forecast (fixture->document, "Delete", NULL, score_fixture_find (fixture->document, "b"), NULL);
  g_object_get (fixture->page, "busy", &busy, NULL);
  g_assert_false (busy);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  score_fixture_wait (is_idle, fixture->page);
  assert_count (fixture, "4 forecasts are scored");
}

static void
test_bin (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *bin = child_of (fixture, "bin");

  g_signal_emit_by_name (child_of (fixture, "chart"), "bin-activated", 9u);
  assert_shows (fixture, "bin");
  g_assert_nonnull (score_fixture_find_label (bin, "90–100 %: 2 forecasts, said 90\302\240% on average"));
  g_assert_nonnull (score_fixture_find_label (bin, "Will a be?"));
  g_assert_nonnull (score_fixture_find_label (bin, "Will b be?"));
  g_assert_null (score_fixture_find_label (bin, "Will c be?"));
  g_assert_nonnull (score_fixture_find_label (bin, "said 90\302\240% · came out yes · Brier score 0.010"));

  gtk_widget_activate_action (bin, "scores.look-back", "s", "a");
  assert_shows (fixture, "post-mortem");
  g_assert_true (liaison_score_page_go_back (fixture->page));
  assert_shows (fixture, "bin");
  g_assert_true (liaison_score_page_go_back (fixture->page));
  assert_shows (fixture, "scores");
  g_assert_false (liaison_score_page_go_back (fixture->page));
}

/* From outside the page, the way back leads out of it; what cannot be looked back at is not shown. */
static void
test_look_back (Fixture       *fixture,
                gconstpointer  data)
{
  LiaisonForecast *forecast = score_fixture_find (fixture->document, "a");
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (forecast);
  g_autoptr (LiaisonForecast) reopened = NULL;

  liaison_score_page_look_back (fixture->page, "open");
  assert_shows (fixture, "scores");
  liaison_score_page_look_back (fixture->page, "a");
  assert_shows (fixture, "post-mortem");
  g_assert_false (liaison_score_page_go_back (fixture->page));

  liaison_score_page_look_back (fixture->page, "a");
  liaison_forecast_builder_reopen (builder);
  reopened = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (fixture->document, "Reopen", NULL, forecast, reopened);
  assert_shows (fixture, "scores");
}

#define ADD(name, func) g_test_add ("/forecast/score-page/" name, Fixture, NULL, set_up, func, tear_down)

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

  ADD ("figures", test_figures);
  ADD ("filter", test_filter);
  ADD ("follows", test_follows);
  ADD ("hidden", test_hidden);
  ADD ("bin", test_bin);
  ADD ("look-back", test_look_back);

  return g_test_run ();
}
