/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/forecast-table.h"

#include "forecast-fixture.h"

static void
test_lines (void)
{
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  g_autoptr (LiaisonForecast) two =
    forecast_fixture_new ("a", "2024-01-01", "2024-02-01", "2024-01-01 0.7 Ada, 2024-01-02 0.25", "no 2024-01-03");
  g_autoptr (LiaisonForecast) none = liaison_forecast_builder_end (liaison_forecast_builder_new (NULL));
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  liaison_forecast_file_change (file, NULL, two, 0);
  liaison_forecast_file_change (file, NULL, none, 1);
  text = liaison_forecast_file_to_csv (file);
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_cmpstr (lines[0], ==, "id,question,opened,closes,tags,outcome,resolved,at,by,probability,confidence,reason");
  g_assert_cmpstr (lines[1], ==,
                   "a,Will a?,2024-01-01T00:00:00Z,2024-02-01,a,no,2024-01-03T00:00:00Z,2024-01-01T00:00:00Z,Ada,0.7,moderate,");
  g_assert_cmpstr (lines[2], ==,
                   "a,Will a?,2024-01-01T00:00:00Z,2024-02-01,a,no,2024-01-03T00:00:00Z,2024-01-02T00:00:00Z,,0.25,moderate,");
  g_assert_true (g_str_has_suffix (lines[3], ",open,,,,,,"));
  g_assert_cmpstr (lines[4], ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/table/lines", test_lines);
  return g_test_run ();
}
