/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/exchange.h"

#include <string.h>

#include "forecast-fixture.h"

#define NAMES "Question title,Multiple choice option,Forecast created by,Forecast (scale = 0-1),Forecast created at,"            \
              "Question created by,Question created at,Question resolve by,Resolution,Resolved at,"                              \
              "Your Brier score for this question,Your relative Brier score for this question,Question notes,"                   \
              "Question shared with,Question shared publicly,Question comments\n"

static LiaisonForecastFile *
import_text (const char  *text,
             GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return liaison_fatebook_import (bytes, error);
}

static LiaisonForecast *
get (LiaisonForecastFile *file,
     guint                i)
{
  g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (liaison_forecast_file_get_forecasts (file), i);

  return forecast; /* the file keeps it alive */
}

/* In the form that Fatebook writes: the seconds without a leading zero. */
static void
test_import (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonForecastFile) file = import_text (
    NAMES
    "\"Will it, really?\",undefined_column,\"Ada\",0.7,2023-04-05 12:34:5,\"Ada\",2023-04-05 12:34:5,2023-05-01 00:00:0,\"YES\","
    "2023-05-02 10:00:10,0.18,-0.1,\"A note\",\"Bo\",false,\"Bo: hm\"\n"
    "\"Will it, really?\",undefined_column,\"Bo\",0.25,2023-04-06 08:00:00,\"Ada\",2023-04-05 12:34:5,2023-05-01 00:00:0,\"YES\","
    "2023-05-02 10:00:10,,,\"A note\",\"Bo\",false,\"Bo: hm\"\n"
    "\"Another?\",,\"Ada\",1,2023-04-05 12:34:56,\"Ada\",2023-04-05 12:34:50,2023-05-01 00:00:00,,,,,,,true,\n",
    &error);
  LiaisonForecast *forecast;
  LiaisonEstimate *estimate;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (liaison_forecast_file_get_forecasts (file)), ==, 2);
  forecast = get (file, 0);
  g_assert_cmpstr (liaison_forecast_get_question (forecast), ==, "Will it, really? — undefined_column");
  g_assert_cmpstr (liaison_forecast_get_opened (forecast), ==, "2023-04-05T12:34:05Z");
  g_assert_cmpstr (liaison_forecast_get_closes (forecast), ==, "2023-05-01");
  g_assert_cmpint (liaison_forecast_get_outcome (forecast), ==, LIAISON_OUTCOME_YES);
  g_assert_cmpstr (liaison_forecast_get_resolved (forecast), ==, "2023-05-02T10:00:10Z");
  g_assert_cmpstr (liaison_forecast_get_background (forecast), ==, "A note\n\nBo: hm");
  g_assert_cmpuint (liaison_forecast_get_estimates (forecast)->len, ==, 2);
  estimate = g_ptr_array_index (liaison_forecast_get_estimates (forecast), 1);
  g_assert_cmpstr (liaison_estimate_get_by (estimate), ==, "Bo");
  g_assert_cmpfloat (liaison_estimate_get_probability (estimate), ==, 0.25);
  forecast = get (file, 1);
  g_assert_cmpint (liaison_forecast_get_outcome (forecast), ==, LIAISON_OUTCOME_OPEN);
  g_assert_cmpfloat (liaison_estimate_get_probability (liaison_forecast_get_current (forecast)), ==, 1.0);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *says;
  } cases[] = {
    { "a,b\n1,2\n", "“Question title”" },
    { NAMES "Q?,,Ada,1.5,2023-04-05 12:00:00,Ada,2023-04-05 12:00:00\n", "“1.5” in line 2" },
    { NAMES "Q?,,Ada,many,2023-04-05 12:00:00,Ada,2023-04-05 12:00:00\n", "“many” in line 2" },
    { NAMES "Q?,,Ada,0.5,yesterday,Ada,2023-04-05 12:00:00\n", "“yesterday” in line 2" },
    { NAMES "Q?,,Ada,0.5,2023-04-05 12:00:00,Ada,2023-02-30 12:00:00\n", "2023-02-30" },
    { NAMES "Q?,,Ada,0.5,2023-04-05 12:00:00,Ada,\n", "“” in line 2" },
    { NAMES "\"Q?\n", "cut off" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (import_text (cases[i].text, &error));
      g_assert_nonnull (error);
      if (strstr (error->message, cases[i].says) == NULL)
        g_error ("“%s” is not in “%s”", cases[i].says, error->message);
    }
}

/* What is exported is imported as it was, but for what has no place there; and always with the same ids. */
static void
test_both_ways (void)
{
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  g_autoptr (LiaisonForecast) one =
    forecast_fixture_new ("a", "2024-01-01", "2024-02-01", "2024-01-01 0.7 Ada, 2024-01-02 0.255", "void 2024-01-03");
  g_autoptr (LiaisonForecast) two = forecast_fixture_new ("b", "2024-01-05", NULL, "2024-01-06 0.01", NULL);
  g_autoptr (LiaisonForecastFile) read = NULL;
  g_autoptr (LiaisonForecastFile) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const GPtrArray *estimates;

  liaison_forecast_file_change (file, NULL, one, 0);
  liaison_forecast_file_change (file, NULL, two, 1);
  text = liaison_fatebook_export (file);
  g_assert_nonnull (strstr (text, "\r\nWill a?,25.5,2024-01-01T00:00:00Z,AMBIGUOUS,2024-01-03T00:00:00Z,2024-02-01,"));
  read = import_text (text, &error);
  g_assert_no_error (error);
  again = import_text (text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (liaison_forecast_file_get_forecasts (read)), ==, 2);
  g_assert_cmpstr (liaison_forecast_get_id (get (read, 0)), ==, liaison_forecast_get_id (get (again, 0)));
  g_assert_cmpstr (liaison_forecast_get_question (get (read, 0)), ==, "Will a?");
  g_assert_cmpint (liaison_forecast_get_outcome (get (read, 0)), ==, LIAISON_OUTCOME_VOID);
  g_assert_cmpstr (liaison_forecast_get_closes (get (read, 0)), ==, "2024-02-01");
  g_assert_cmpstr (liaison_forecast_get_tags (get (read, 0))[0], ==, "a");
  g_assert_null (liaison_forecast_get_closes (get (read, 1)));
  estimates = liaison_forecast_get_estimates (get (read, 0));
  g_assert_cmpuint (estimates->len, ==, 2);
  g_assert_cmpfloat (liaison_estimate_get_probability (g_ptr_array_index (estimates, 0)), ==, 0.7);
  g_assert_cmpfloat (liaison_estimate_get_probability (g_ptr_array_index (estimates, 1)), ==, 0.255);
  g_assert_cmpstr (liaison_estimate_get_at (g_ptr_array_index (estimates, 1)), ==, "2024-01-02T00:00:00Z");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/fatebook/import", test_import);
  g_test_add_func ("/forecast/fatebook/refused", test_refused);
  g_test_add_func ("/forecast/fatebook/both-ways", test_both_ways);
  return g_test_run ();
}
