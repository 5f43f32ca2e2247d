/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/report-chart.h"

#include <string.h>

#include "forecast-fixture.h"
#include "forecast/calibration.h"
#include "forecast/moment.h"

/* Four days: two with 50 %, two with 100 %. The chart is 600 wide and 120 high, beginning at 48 and 20. */
static void
test_steps (void)
{
  g_autoptr (LiaisonForecast) forecast =
    forecast_fixture_new ("a", "2024-01-01", "2024-01-04", "2024-01-01 0.5, 2024-01-03 1.0", NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  liaison_report_append_steps (out, forecast, liaison_moment_to_instant ("2024-06-01"));
  g_assert_nonnull (strstr (out->str, "d=\"M48.00 80.00H348.00V20.00H648.00\""));
  g_assert_nonnull (strstr (out->str, "aria-label=\"Estimates over time\""));
  g_assert_nonnull (strstr (out->str, "cx=\"348.00\" cy=\"20.00\" r=\"3\"><title>3 January 2024\n100 %</title>"));
  g_assert_true (g_str_has_suffix (out->str, "</svg>\n"));
}

static void
test_no_steps (void)
{
  g_autoptr (LiaisonForecast) forecast = liaison_forecast_builder_end (liaison_forecast_builder_new (NULL));
  g_autoptr (GString) out = g_string_new (NULL);

  liaison_report_append_steps (out, forecast, 0);
  g_assert_cmpstr (out->str, ==, "");
}

/* The square is 240 wide. */
static void
test_calibration (void)
{
  const LiaisonJudgement judgements[] = { { 0.25, TRUE }, { 0.25, FALSE } };
  g_autoptr (GArray) bins = liaison_calibration_new (judgements, 2, 10);
  g_autoptr (GString) out = g_string_new (NULL);

  liaison_report_append_calibration (out, bins);
  g_assert_nonnull (strstr (out->str, "cx=\"108.00\" cy=\"140.00\" r=\"4\"><title>2 forecasts</title>"));
  g_assert_null (strstr (strstr (out->str, "<circle") + 1, "<circle"));
  g_assert_null (strstr (out->str, "nan"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/report-chart/steps", test_steps);
  g_test_add_func ("/forecast/report-chart/no-steps", test_no_steps);
  g_test_add_func ("/forecast/report-chart/calibration", test_calibration);
  return g_test_run ();
}
