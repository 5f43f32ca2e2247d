/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/forecast-private.h"

#include <string.h>

#include "forecast-fixture.h"

static GBytes *
read_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "forecast", "samples", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static LiaisonForecastFile *
load (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  LiaisonForecastFile *file = liaison_forecast_file_from_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);
  return file;
}

/* The samples are in the form in which files are written, with members on every level that no version knows. */
static void
test_round_trip (gconstpointer sample)
{
  g_autoptr (GBytes) bytes = read_sample (sample);
  g_autoptr (LiaisonForecastFile) file = load (bytes);
  g_autofree char *before = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *after = forecast_fixture_print (file);

  g_assert_cmpstr (after, ==, before);
}

static void
test_contents (void)
{
  g_autoptr (GBytes) bytes = read_sample ("full.forecast.json");
  g_autoptr (LiaisonForecastFile) file = load (bytes);
  guint position = 99;
  LiaisonForecast *forecast = liaison_forecast_file_find (file, "0b9fe5a5-6f2e-4c37-9d5f-0a1d3f1c6a01", &position);
  LiaisonEstimate *estimate;
  LiaisonEvidence *evidence;
  const LiaisonForecastSource *source;
  double x, y;

  g_assert_cmpstr (liaison_forecast_file_get_title (file), ==, "The harbour talks — “what next?”");
  g_assert_cmpstr (liaison_forecast_file_get_author (file), ==, "Ada Example");
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpstr (liaison_forecast_get_question (forecast), ==, "Will the two ports sign before summer?");
  g_assert_cmpstr (liaison_forecast_get_closes (forecast), ==, "2024-06-21");
  g_assert_null (liaison_forecast_get_background (forecast));
  g_assert_cmpint (liaison_forecast_get_outcome (forecast), ==, LIAISON_OUTCOME_YES);
  g_assert_cmpuint (liaison_forecast_get_estimates (forecast)->len, ==, 2);
  estimate = liaison_forecast_get_current (forecast);
  g_assert_cmpfloat (liaison_estimate_get_probability (estimate), ==, 0.35);
  g_assert_cmpint (liaison_estimate_get_confidence (estimate), ==, LIAISON_CONFIDENCE_LOW);
  g_assert_null (liaison_estimate_get_reason (estimate));
  evidence = g_ptr_array_index (liaison_forecast_get_evidence (forecast), 0);
  g_assert_cmpstr (liaison_passage_get_exact (liaison_evidence_get_passage (evidence)), ==,
                   "the deal is “all but done”");
  g_assert_cmpuint (liaison_passage_get_span (liaison_evidence_get_passage (evidence)).end, ==, 146);
  g_assert_cmpstr (liaison_evidence_get_entities (evidence)[1], ==, "port-of-ash");
  g_assert_cmpint (liaison_evidence_get_bearing (evidence), ==, LIAISON_BEARING_FOR);
  source = g_ptr_array_index (liaison_forecast_file_get_sources (file), 0);
  g_assert_cmpstr (source->published, ==, "2024-02-29");
  g_assert_true (liaison_forecast_file_get_position (file, "port-of-elm", &x, &y));
  g_assert_cmpfloat (x, ==, 120.0);
  g_assert_cmpfloat (y, ==, -40.0);
  g_assert_false (liaison_forecast_file_get_position (file, "nowhere", &x, &y));
}

/* An edit leaves what it does not touch, unknown members too. */
static void
test_edit_keeps_the_rest (void)
{
  g_autoptr (GBytes) bytes = read_sample ("full.forecast.json");
  g_autoptr (LiaisonForecastFile) file = load (bytes);
  LiaisonForecast *before = liaison_forecast_file_find (file, "0b9fe5a5-6f2e-4c37-9d5f-0a1d3f1c6a01", NULL);
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (before);
  LiaisonEvidence *evidence = g_ptr_array_index (liaison_forecast_get_evidence (before), 0);
  g_autoptr (LiaisonEvidence) against = liaison_evidence_with_bearing (evidence, LIAISON_BEARING_AGAINST);
  g_autoptr (LiaisonForecast) after = NULL;
  g_autofree char *text = NULL;
  static const char * const kept[] = { "\"pronouns\"", "\"archive\"", "\"mood\"", "\"page\"", "\"colour\"", "\"judge\"",
                                       "\"visibility\"", "\"layout\"", "\"later\"", "9007199254740993", "\"strength\": 2.0" };

  liaison_forecast_builder_set_question (builder, "Will they sign?");
  liaison_forecast_builder_replace_evidence (builder, against);
  after = liaison_forecast_builder_end (builder);
  liaison_forecast_file_change (file, before, after, 0);
  liaison_forecast_file_set_position (file, "port-of-elm", 1, 2);
  text = forecast_fixture_print (file);
  g_assert_nonnull (strstr (text, "\"Will they sign?\""));
  g_assert_nonnull (strstr (text, "\"against\""));
  g_assert_nonnull (strstr (text, "\"port-of-elm\": [1.0, 2.0]"));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_test_message ("%s", kept[i]);
      g_assert_nonnull (strstr (text, kept[i]));
    }
}

static void
test_least_file (void)
{
  g_autoptr (LiaisonForecastFile) file =
    forecast_fixture_load ("{\"forecasts\":[{\"id\":\"a\",\"question\":\"Q?\",\"estimates\":["
               "{\"at\":\"2024-02-01T00:00:00Z\",\"probability\":1},{\"at\":\"2024-01-01T00:00:00Z\",\"probability\":0}]}],"
               "\"version\":1,\"format\":\"liaison-forecast\"}");
  LiaisonForecast *forecast = liaison_forecast_file_find (file, "a", NULL);
  g_autofree char *once = forecast_fixture_print (file);
  g_autoptr (LiaisonForecastFile) again = forecast_fixture_load (once);
  g_autofree char *twice = forecast_fixture_print (again);

  g_assert_cmpstr (liaison_forecast_get_opened (forecast), ==, "2024-02-01T00:00:00Z");
  g_assert_cmpfloat (liaison_estimate_get_probability (liaison_forecast_get_current (forecast)), ==, 1.0);
  g_assert_null (liaison_forecast_file_get_title (file));
  g_assert_cmpstr (once, ==, twice);
}

static void
count (LiaisonForecastFile *file,
       guint               *n)
{
  (*n)++;
}

static void
test_changes_notify (void)
{
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  g_autoptr (LiaisonForecast) first = liaison_forecast_builder_end (liaison_forecast_builder_new (NULL));
  g_autoptr (LiaisonForecast) second = liaison_forecast_builder_end (liaison_forecast_builder_new (NULL));
  g_autoptr (LiaisonForecast) edited = liaison_forecast_builder_end (liaison_forecast_builder_new (first));
  GListModel *list = liaison_forecast_file_get_forecasts (file);
  guint n = 0, position;

  g_signal_connect (file, "changed", G_CALLBACK (count), &n);
  liaison_forecast_file_set_title (file, "A");
  liaison_forecast_file_set_title (file, "A");
  g_assert_cmpuint (n, ==, 1);
  liaison_forecast_file_change (file, NULL, first, 0);
  liaison_forecast_file_change (file, NULL, second, 99);
  liaison_forecast_file_change (file, first, edited, 0);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  g_assert_true (liaison_forecast_file_find (file, liaison_forecast_get_id (second), &position) == second);
  g_assert_cmpuint (position, ==, 1);
  g_assert_true (liaison_forecast_file_find (file, liaison_forecast_get_id (first), &position) == edited);
  liaison_forecast_file_change (file, edited, NULL, 0);
  g_assert_null (liaison_forecast_file_find (file, liaison_forecast_get_id (first), NULL));
  liaison_forecast_file_change (file, edited, first, 0);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  g_assert_cmpuint (n, ==, 5);
  liaison_forecast_file_clear_position (file, "a");
  g_assert_cmpuint (n, ==, 5);
}

static void
test_sources (void)
{
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  g_autoptr (LiaisonArticle) one = liaison_article_new_plain ("The first article. It says something.");
  g_autoptr (LiaisonArticle) same = liaison_article_new_plain ("The first article. It says something.");
  g_autoptr (LiaisonArticle) other = liaison_article_new_plain ("Another article. It says nothing.");
  const LiaisonForecastSource *source;

  g_assert_cmpstr (liaison_forecast_file_add_source (file, one), ==, "s1");
  g_assert_cmpstr (liaison_forecast_file_add_source (file, same), ==, "s1");
  g_assert_cmpstr (liaison_forecast_file_add_source (file, other), ==, "s2");
  source = g_ptr_array_index (liaison_forecast_file_get_sources (file), 0);
  g_assert_cmpstr (source->text, ==, liaison_article_get_text (one));
  g_assert_cmpstr (source->sha256, ==, liaison_article_get_sha256 (one));
}

/* What is set is written and read again; what another version wrote stays to the letter. */
static void
test_corrections (void)
{
  g_autoptr (GBytes) bytes = read_sample ("full.forecast.json");
  g_autoptr (LiaisonForecastFile) file = load (bytes);
  g_autoptr (LiaisonForecastFile) again = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) before = liaison_forecast_file_dup_corrections (file);
  g_auto (GStrv) wanted = NULL;
  g_auto (GStrv) read = NULL;
  g_autofree char *text = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *original = NULL;
  guint n = 0;

  g_assert_cmpuint (g_strv_length (before), ==, 1);
  g_assert_cmpstr (before[0], ==, "{\"rename\":\"elm\",\"to\":\"Port of Elm\"}");
  g_signal_connect (file, "changed", G_CALLBACK (count), &n);
  g_strv_builder_add (builder, before[0]);
  g_strv_builder_add (builder, "{\"type\":\"remove\",\"entity\":{\"id\":\"ash\"},\"note\":1.50}");
  wanted = g_strv_builder_end (builder);
  liaison_forecast_file_set_corrections (file, (const char * const *) wanted);
  g_assert_cmpuint (n, ==, 1);
  text = forecast_fixture_print (file);
  again = forecast_fixture_load (text);
  read = liaison_forecast_file_dup_corrections (again);
  g_assert_cmpuint (g_strv_length (read), ==, 2);
  g_assert_cmpstr (read[0], ==, wanted[0]);
  g_assert_nonnull (strstr (read[1], "\"remove\""));
  liaison_forecast_file_set_corrections (file, (const char * const *) before);
  undone = forecast_fixture_print (file);
  original = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (strstr (undone, "\"network\""), ==, strstr (original, "\"network\""));
}

/* A snapshot has all that is in the file, and stays as it is. */
static void
test_snapshot (void)
{
  g_autoptr (GBytes) bytes = read_sample ("full.forecast.json");
  g_autoptr (LiaisonForecastFile) file = load (bytes);
  g_autoptr (LiaisonForecastFile) snapshot = liaison_forecast_file_snapshot (file);
  g_autofree char *before = forecast_fixture_print (file);
  g_autofree char *after = NULL;
  static const char * const none[] = { NULL };
  LiaisonForecast *forecast = liaison_forecast_file_find (file, "0b9fe5a5-6f2e-4c37-9d5f-0a1d3f1c6a01", NULL);

  liaison_forecast_file_set_title (file, "Another");
  liaison_forecast_file_set_position (file, "port-of-elm", 1, 2);
  liaison_forecast_file_set_corrections (file, none);
  liaison_forecast_file_change (file, forecast, NULL, 0);
  after = forecast_fixture_print (snapshot);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/forecast/file/round-trip", "full.forecast.json", test_round_trip);
  g_test_add_data_func ("/forecast/file/round-trip-types", "types.forecast.json", test_round_trip);
  g_test_add_func ("/forecast/file/contents", test_contents);
  g_test_add_func ("/forecast/file/edit", test_edit_keeps_the_rest);
  g_test_add_func ("/forecast/file/least", test_least_file);
  g_test_add_func ("/forecast/file/changes", test_changes_notify);
  g_test_add_func ("/forecast/file/sources", test_sources);
  g_test_add_func ("/forecast/file/corrections", test_corrections);
  g_test_add_func ("/forecast/file/snapshot", test_snapshot);
  return g_test_run ();
}
