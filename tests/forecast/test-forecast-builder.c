/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast-fixture.h"

#include <string.h>

#define FILE_TEXT "{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[{\"id\":\"a\",\"question\":\"Q?\"," \
                  "\"tags\":[\"x\"],\"resolution\":{\"outcome\":\"no\",\"at\":\"2024-01-01T00:00:00Z\",\"note\":\"\"," \
                  "\"judge\":\"Bo\"}}]}"

/* The file with another forecast in the place of its first, written and read again. */
static LiaisonForecastFile *
put (LiaisonForecastFile     *file,
     LiaisonForecastBuilder  *builder,
     char                   **text)
{
  g_autoptr (LiaisonForecast) before = g_list_model_get_item (liaison_forecast_file_get_forecasts (file), 0);
  g_autoptr (LiaisonForecast) after = liaison_forecast_builder_end (builder);

  liaison_forecast_file_change (file, before, after, 0);
  *text = forecast_fixture_print (file);
  return forecast_fixture_load (*text);
}

static LiaisonForecastBuilder *
edit (LiaisonForecastFile *file)
{
  return liaison_forecast_builder_new (liaison_forecast_file_find (file, "a", NULL));
}

static void
test_resolve (void)
{
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (FILE_TEXT);
  g_autoptr (LiaisonForecastFile) again = NULL;
  g_autofree char *text = NULL;
  LiaisonForecastBuilder *builder = edit (file);
  LiaisonForecast *forecast;

  g_assert_cmpint (liaison_forecast_get_outcome (liaison_forecast_file_find (file, "a", NULL)), ==, LIAISON_OUTCOME_NO);
  liaison_forecast_builder_resolve (builder, LIAISON_OUTCOME_YES, "2024-02-01T00:00:00+01:00", "Both signed.");
  again = put (file, builder, &text);
  forecast = liaison_forecast_file_find (again, "a", NULL);
  g_assert_cmpint (liaison_forecast_get_outcome (forecast), ==, LIAISON_OUTCOME_YES);
  g_assert_cmpstr (liaison_forecast_get_resolved (forecast), ==, "2024-02-01T00:00:00+01:00");
  g_assert_cmpstr (liaison_forecast_get_verdict (forecast), ==, "Both signed.");
  g_assert_nonnull (strstr (text, "\"judge\": \"Bo\""));
  g_assert_nonnull (strstr (text, "\"modified\""));
}

static void
test_reopen (void)
{
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (FILE_TEXT);
  g_autoptr (LiaisonForecastFile) again = NULL;
  g_autofree char *text = NULL;
  LiaisonForecastBuilder *builder = edit (file);
  LiaisonForecast *forecast;

  liaison_forecast_builder_reopen (builder);
  again = put (file, builder, &text);
  forecast = liaison_forecast_file_find (again, "a", NULL);
  g_assert_cmpint (liaison_forecast_get_outcome (forecast), ==, LIAISON_OUTCOME_OPEN);
  g_assert_null (liaison_forecast_get_resolved (forecast));
  g_assert_null (liaison_forecast_get_verdict (forecast));
  g_assert_nonnull (strstr (text, "\"outcome\": \"open\""));
  g_assert_nonnull (strstr (text, "\"judge\": \"Bo\""));
}

/* What was never resolved stays without a resolution. */
static void
test_reopen_open (void)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  g_autoptr (LiaisonForecast) forecast = NULL;
  g_autoptr (GBytes) bytes = NULL;

  liaison_forecast_builder_reopen (builder);
  forecast = liaison_forecast_builder_end (builder);
  liaison_forecast_file_change (file, NULL, forecast, 0);
  bytes = liaison_forecast_file_to_bytes (file);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "\"resolution\": null"));
}

static void
test_tags (void)
{
  static const char * const tags[] = { "ports", "summer 2024", NULL };
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (FILE_TEXT);
  g_autoptr (LiaisonForecastFile) again = NULL;
  g_autofree char *text = NULL;
  LiaisonForecastBuilder *builder = edit (file);

  g_assert_cmpstr (liaison_forecast_get_tags (liaison_forecast_file_find (file, "a", NULL))[0], ==, "x");
  liaison_forecast_builder_set_tags (builder, tags);
  again = put (file, builder, &text);
  g_assert_true (g_strv_equal (liaison_forecast_get_tags (liaison_forecast_file_find (again, "a", NULL)), tags));
}

/* However they come, estimates stand by their time; those of the same time in the order in which they came. */
static void
test_order (void)
{
  static const char * const times[] = { "2024-01-03T00:00:00Z", "2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z",
                                        "2024-01-01T01:00:00+01:00", "2024-01-04T00:00:00Z" };
  static const double expected[] = { 0.2, 0.4, 0.3, 0.1, 0.5 };
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonForecast) forecast = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (LiaisonEstimate) estimate =
        liaison_estimate_new ((i + 1) / 10.0, LIAISON_CONFIDENCE_LOW, NULL, NULL, times[i]);

      liaison_forecast_builder_add_estimate (builder, estimate);
    }
  forecast = liaison_forecast_builder_end (builder);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    g_assert_cmpfloat_with_epsilon (
      liaison_estimate_get_probability (g_ptr_array_index (liaison_forecast_get_estimates (forecast), i)), expected[i], 1e-12);
}

/* An edit keeps what a later version wrote into an estimate. */
static void
test_replace_estimate (void)
{
  static const char json[] =
    "{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[{\"id\":\"f\",\"question\":\"Rain?\","
    "\"opened\":\"2024-01-01T00:00:00Z\",\"estimates\":[{\"at\":\"2024-01-02T00:00:00Z\",\"by\":\"Ann\","
    "\"probability\":0.3,\"mood\":\"bright\"},{\"at\":\"2024-01-03T00:00:00Z\",\"by\":\"Ann\",\"probability\":0.4}]}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, sizeof json - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_from_bytes (bytes, &error);
  g_autoptr (LiaisonForecast) before = NULL, after = NULL;
  g_autoptr (LiaisonEstimate) estimate = liaison_estimate_new (0.6, LIAISON_CONFIDENCE_HIGH, "Clouds.", "Ann",
                                                               "2024-01-02T00:00:00Z");
  g_autoptr (GBytes) written = NULL;
  LiaisonForecastBuilder *builder;

  g_assert_no_error (error);
  before = g_object_ref (liaison_forecast_file_find (file, "f", NULL));
  builder = liaison_forecast_builder_new (before);
  liaison_forecast_builder_replace_estimate (builder, g_ptr_array_index (liaison_forecast_get_estimates (before), 0), estimate);
  after = liaison_forecast_builder_end (builder);
  g_assert_cmpuint (liaison_forecast_get_estimates (after)->len, ==, 2);
  g_assert_cmpfloat (liaison_estimate_get_probability (g_ptr_array_index (liaison_forecast_get_estimates (after), 0)), ==, 0.6);
  liaison_forecast_file_change (file, before, after, 0);
  written = liaison_forecast_file_to_bytes (file);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (written, NULL), (gssize) g_bytes_get_size (written), "\"mood\": \"bright\""));
}

/* A link belongs to its resolution: it is written and read with it, and goes with it. */
static void
test_link (void)
{
  g_autoptr (LiaisonForecast) forecast = forecast_fixture_new ("a", "2024-01-01", NULL, "2024-01-01 0.5", "yes 2024-01-02");
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (forecast);
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  g_autoptr (LiaisonForecastFile) again = NULL;
  g_autoptr (LiaisonForecast) linked = NULL;
  g_autoptr (LiaisonForecast) open = NULL;
  g_autofree char *text = NULL;

  g_assert_null (liaison_forecast_get_link (forecast));
  liaison_forecast_builder_set_link (builder, "https://example.org/a");
  linked = liaison_forecast_builder_end (builder);
  liaison_forecast_file_change (file, NULL, linked, 0);
  text = forecast_fixture_print (file);
  again = forecast_fixture_load (text);
  g_assert_cmpstr (liaison_forecast_get_link (liaison_forecast_file_find (again, "a", NULL)), ==, "https://example.org/a");
  g_assert_cmpint (liaison_forecast_get_outcome (linked), ==, LIAISON_OUTCOME_YES);
  builder = liaison_forecast_builder_new (linked);
  liaison_forecast_builder_reopen (builder);
  open = liaison_forecast_builder_end (builder);
  g_assert_null (liaison_forecast_get_link (open));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/builder/link", test_link);
  g_test_add_func ("/forecast/builder/resolve", test_resolve);
  g_test_add_func ("/forecast/builder/reopen", test_reopen);
  g_test_add_func ("/forecast/builder/reopen-open", test_reopen_open);
  g_test_add_func ("/forecast/builder/tags", test_tags);
  g_test_add_func ("/forecast/builder/order", test_order);
  g_test_add_func ("/forecast/builder/replace-estimate", test_replace_estimate);
  return g_test_run ();
}
