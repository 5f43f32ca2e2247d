/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/list/forecast-filter.h"

static LiaisonForecastItem *
make_item (void)
{
  static const char *const tags[] = { "ports", "Łódź", NULL };
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonEstimate) estimate = liaison_estimate_new (0.6, LIAISON_CONFIDENCE_LOW, NULL, NULL, "2024-01-10T00:00:00Z");
  g_autoptr (LiaisonPassage) passage = liaison_passage_new ("The envoys met in Genève.", "", "", (LiaisonSpan) { 0, 25 });
  g_autoptr (LiaisonEvidence) evidence = liaison_evidence_new ("s2", passage, LIAISON_BEARING_FOR, "Two papers", NULL, NULL);
  g_autoptr (LiaisonForecast) forecast = NULL;

  liaison_forecast_builder_set_question (builder, "Will the ports sign?");
  liaison_forecast_builder_set_tags (builder, tags);
  liaison_forecast_builder_add_estimate (builder, estimate);
  liaison_forecast_builder_add_evidence (builder, evidence);
  forecast = liaison_forecast_builder_end (builder);
  return liaison_forecast_item_new (forecast, "2024-01-15");
}

static gboolean
matches (LiaisonForecastFilter *filter,
         LiaisonForecastItem   *item)
{
  return gtk_filter_match (GTK_FILTER (filter), item);
}

static void
test_match (void)
{
  g_autoptr (LiaisonForecastFilter) filter = liaison_forecast_filter_new ();
  g_autoptr (LiaisonForecastItem) item = make_item ();

  g_assert_false (liaison_forecast_filter_get_active (filter));
  g_assert_cmpint (gtk_filter_get_strictness (GTK_FILTER (filter)), ==, GTK_FILTER_MATCH_ALL);
  g_assert_true (matches (filter, item));

  liaison_forecast_filter_set_section (filter, LIAISON_FORECAST_SECTION_OPEN);
  g_assert_cmpint (gtk_filter_get_strictness (GTK_FILTER (filter)), ==, GTK_FILTER_MATCH_SOME);
  g_assert_true (matches (filter, item));
  liaison_forecast_filter_set_tag (filter, "ports");
  g_assert_true (matches (filter, item));
  liaison_forecast_filter_set_source (filter, "s2");
  g_assert_true (matches (filter, item));
  liaison_forecast_filter_set_text (filter, "  geneve  SIGN papers łodz ");
  g_assert_true (matches (filter, item));

  liaison_forecast_filter_set_text (filter, "geneve kremlin");
  g_assert_false (matches (filter, item));
  liaison_forecast_filter_set_text (filter, "");
  g_assert_true (matches (filter, item));
  liaison_forecast_filter_set_source (filter, "s1");
  g_assert_false (matches (filter, item));
  liaison_forecast_filter_set_source (filter, NULL);
  liaison_forecast_filter_set_tag (filter, "port");
  g_assert_false (matches (filter, item));
  liaison_forecast_filter_set_tag (filter, NULL);
  liaison_forecast_filter_set_section (filter, LIAISON_FORECAST_SECTION_STALE);
  g_assert_false (matches (filter, item));
  liaison_forecast_filter_clear (filter);
  g_assert_true (matches (filter, item));
  g_assert_false (liaison_forecast_filter_get_active (filter));
}

static void
on_changed (GtkFilter       *filter,
            GtkFilterChange  change,
            int             *heard)
{
  *heard = (int) change;
}

/* A list need not look at everything again when a filter only grew stricter. */
static void
test_changes (void)
{
  g_autoptr (LiaisonForecastFilter) filter = liaison_forecast_filter_new ();
  int heard = -1;

  g_signal_connect (filter, "changed", G_CALLBACK (on_changed), &heard);
  liaison_forecast_filter_set_text (filter, "por");
  g_assert_cmpint (heard, ==, GTK_FILTER_CHANGE_MORE_STRICT);
  liaison_forecast_filter_set_text (filter, "ports");
  g_assert_cmpint (heard, ==, GTK_FILTER_CHANGE_MORE_STRICT);
  liaison_forecast_filter_set_text (filter, "por");
  g_assert_cmpint (heard, ==, GTK_FILTER_CHANGE_LESS_STRICT);
  liaison_forecast_filter_set_text (filter, "sign");
  g_assert_cmpint (heard, ==, GTK_FILTER_CHANGE_DIFFERENT);
  liaison_forecast_filter_set_tag (filter, "a");
  g_assert_cmpint (heard, ==, GTK_FILTER_CHANGE_MORE_STRICT);
  liaison_forecast_filter_set_tag (filter, "b");
  g_assert_cmpint (heard, ==, GTK_FILTER_CHANGE_DIFFERENT);
  liaison_forecast_filter_clear (filter);
  g_assert_cmpint (heard, ==, GTK_FILTER_CHANGE_LESS_STRICT);
  heard = -1;
  liaison_forecast_filter_set_tag (filter, NULL);
  liaison_forecast_filter_set_text (filter, " ");
  liaison_forecast_filter_clear (filter);
  g_assert_cmpint (heard, ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/filter/match", test_match);
  g_test_add_func ("/forecast/filter/changes", test_changes);
  return g_test_run ();
}
