/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/report-distribution.h"

#include <string.h>

#include "forecast-fixture.h"

static char *
draw (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[{\"id\":\"f\",\"question\":"
                                           "\"Q?\",\"opened\":\"2024-01-01T00:00:00Z\",%s}]}", members);
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (text);
  LiaisonForecast *forecast = liaison_forecast_file_find (file, "f", NULL);
  GString *out = g_string_new (NULL);

  liaison_report_append_distribution (out, forecast, liaison_estimate_get_answer (liaison_forecast_get_current (forecast)));
  return g_string_free (out, FALSE);
}

#define AT "\"estimates\":[{\"at\":\"2024-01-01T00:00:00Z\","

/* A bar for each outcome, as long as it is probable; names are text. */
static void
test_outcomes (void)
{
  g_autofree char *chart = draw ("\"type\":\"choice\",\"outcomes\":[{\"id\":\"a\",\"name\":\"<Elm>\"},{\"id\":\"b\",\"name\":\"Ash\"}],"
                                 AT "\"probabilities\":{\"a\":0.75,\"b\":0.25}}]");

  g_assert_nonnull (strstr (chart, "&lt;Elm&gt;"));
  g_assert_nonnull (strstr (chart, " x=\"200.00\" y=\"12.00\" width=\"240.00\""));
  g_assert_nonnull (strstr (chart, " x=\"200.00\" y=\"40.00\" width=\"80.00\""));
  g_assert_nonnull (strstr (chart, ">75\302\240%</text>"));
  g_assert_true (g_str_has_suffix (chart, "</svg>\n"));
}

/* The whole width is the range of 90 %, or as much more as the value is beyond it. */
static void
test_ranges (void)
{
  g_autofree char *open = draw ("\"type\":\"quantity\",\"unit\":\"ships\"," AT "\"quantiles\":[0,25,50,75,100]}]");
  g_autofree char *decided = draw ("\"type\":\"quantity\"," AT "\"quantiles\":[0,25,50,75,100]}],\"resolution\":"
                                   "{\"outcome\":\"value\",\"value\":200}");
  g_autofree char *point = draw ("\"type\":\"quantity\"," AT "\"quantiles\":[5,5,5,5,5]}]");

  g_assert_nonnull (strstr (open, " x=\"8.00\" y=\"42.00\" width=\"584.00\""));
  g_assert_nonnull (strstr (open, " x=\"154.00\" y=\"42.00\" width=\"292.00\""));
  g_assert_nonnull (strstr (open, "100\302\240ships"));
  g_assert_nonnull (strstr (decided, " x=\"8.00\" y=\"42.00\" width=\"292.00\""));
  g_assert_nonnull (strstr (decided, "Decided: 200."));
  g_assert_nonnull (strstr (point, " x=\"300.00\" y=\"42.00\" width=\"1.00\""));
}

static void
test_probability (void)
{
  g_autofree char *nothing = draw (AT "\"probability\":0.5}]");

  g_assert_cmpstr (nothing, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/report-distribution/outcomes", test_outcomes);
  g_test_add_func ("/forecast/report-distribution/ranges", test_ranges);
  g_test_add_func ("/forecast/report-distribution/probability", test_probability);
  return g_test_run ();
}
