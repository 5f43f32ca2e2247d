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
  g_assert_cmpstr (lines[0], ==, "id,question,opened,closes,tags,outcome,resolved,at,by,probability,confidence,reason,type,condition,unit,"
                   "probabilities,q5,q25,q50,q75,q95,p_condition,p_yes,p_no");
  g_assert_cmpstr (lines[1], ==,
                   "a,Will a?,2024-01-01T00:00:00Z,2024-02-01,a,no,2024-01-03T00:00:00Z,2024-01-01T00:00:00Z,Ada,0.7,moderate,,"
                   "binary,,,,,,,,,,,");
  g_assert_cmpstr (lines[2], ==,
                   "a,Will a?,2024-01-01T00:00:00Z,2024-02-01,a,no,2024-01-03T00:00:00Z,2024-01-02T00:00:00Z,,0.25,moderate,,"
                   "binary,,,,,,,,,,,");
  g_assert_true (g_str_has_suffix (lines[3], ",open,,,,,,,binary,,,,,,,,,,,"));
  g_assert_cmpstr (lines[4], ==, "");
}

#define QUESTION(type) "{\"id\":\"" type "\",\"question\":\"Q?\",\"opened\":\"2024-01-01T00:00:00Z\",\"type\":\"" type "\","
#define ESTIMATE(answer) "\"estimates\":[{\"at\":\"2024-01-01T00:00:00Z\"," answer "}]"

static void
test_types (void)
{
  static const char * const ends[] = {
    "Elm,,2024-01-01T00:00:00Z,,,moderate,,choice,,,Elm: 0.75; gone: 0.25,,,,,,,,",
    "15.5,,2024-01-01T00:00:00Z,,,moderate,,quantity,,ships,,8,10,12,14,20,,,",
    "2024-05-06,,2024-01-01T00:00:00Z,,,moderate,,date,,,,2024-01-01,2024-01-02,2024-01-03,2024-01-04,2024-01-05,,,",
    "yes,,2024-01-01T00:00:00Z,,0.5,moderate,,conditional,\"Rain, or snow?\",,,,,,,,0.5,0.75,0.25",
  };
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (
    "{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":["
    QUESTION ("choice") "\"outcomes\":[{\"id\":\"e\",\"name\":\"Elm\"}]," ESTIMATE ("\"probabilities\":{\"e\":0.75,\"gone\":0.25}")
    ",\"resolution\":{\"outcome\":\"chosen\",\"chosen\":\"e\"}},"
    QUESTION ("quantity") "\"unit\":\"ships\"," ESTIMATE ("\"quantiles\":[8,10,12,14,20]")
    ",\"resolution\":{\"outcome\":\"value\",\"value\":15.5}},"
    QUESTION ("date") ESTIMATE ("\"quantiles\":[\"2024-01-01\",\"2024-01-02\",\"2024-01-03\",\"2024-01-04\",\"2024-01-05\"]")
    ",\"resolution\":{\"outcome\":\"value\",\"value\":\"2024-05-06\"}},"
    QUESTION ("conditional") "\"condition\":\"Rain, or snow?\"," ESTIMATE ("\"conditional\":{\"condition\":0.5,\"yes\":0.75,\"no\":0.25}")
    ",\"resolution\":{\"outcome\":\"yes\"}}]}");
  g_autofree char *text = liaison_forecast_file_to_csv (file);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_test_message ("%s", lines[i + 1]);
      g_assert_true (g_str_has_suffix (lines[i + 1], ends[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/table/lines", test_lines);
  g_test_add_func ("/forecast/table/types", test_types);
  return g_test_run ();
}
