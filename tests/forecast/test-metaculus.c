/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/exchange.h"

#include <string.h>

#include "forecast-fixture.h"

#define QUESTIONS "Question ID,Question URL,Question Title,Categories,Label,Question Type,Open Time,Scheduled Close Time,"       \
                  "Resolution,Resolution Known Time\n"
#define FORECASTS "Question ID,Forecaster ID,Forecaster Username,Start Time,End Time,Forecaster Count,Probability Yes\n"

static LiaisonForecastFile *
import_texts (const char  *questions,
              const char  *forecasts,
              guint       *n_skipped,
              GError     **error)
{
  g_autoptr (GBytes) first = g_bytes_new (questions, strlen (questions));
  g_autoptr (GBytes) second = g_bytes_new (forecasts, strlen (forecasts));

  return liaison_metaculus_import (first, second, n_skipped, error);
}

static void
test_import (void)
{
  g_autoptr (GError) error = NULL;
  guint n_skipped;
  g_autoptr (LiaisonForecastFile) file = import_texts (
    QUESTIONS
    "7,https://www.metaculus.com/questions/9/,Will it?,\"['Law', 'Space & Time']\",by May,binary,2026-01-26 16:00:00+00:00,"
    "2026-02-16 00:00:00.274728+00:00,no,2026-02-17 09:30:00+01:00\n"
    "8,https://www.metaculus.com/questions/10/,How much?,[],,numeric,2026-01-26 16:00:00+00:00,,,\n",
    FORECASTS
    "7,,recency_weighted,2026-01-28 16:00:00.5+00:00,,12,0.25\n"
    "7,3,ada,2026-01-27 16:00:00+00:00,,,0.5\n"
    "8,3,ada,2026-01-27 16:00:00+00:00,,,\n",
    &n_skipped, &error);
  g_autoptr (LiaisonForecast) forecast = NULL;
  const GPtrArray *estimates;

  g_assert_no_error (error);
  g_assert_cmpuint (n_skipped, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (liaison_forecast_file_get_forecasts (file)), ==, 1);
  forecast = g_list_model_get_item (liaison_forecast_file_get_forecasts (file), 0);
  g_assert_cmpstr (liaison_forecast_get_question (forecast), ==, "Will it? — by May");
  g_assert_cmpstr (liaison_forecast_get_opened (forecast), ==, "2026-01-26T16:00:00+00:00");
  g_assert_cmpstr (liaison_forecast_get_closes (forecast), ==, "2026-02-16");
  g_assert_cmpstr (liaison_forecast_get_background (forecast), ==, "https://www.metaculus.com/questions/9/");
  g_assert_cmpstr (liaison_forecast_get_tags (forecast)[1], ==, "Space & Time");
  g_assert_cmpint (liaison_forecast_get_outcome (forecast), ==, LIAISON_OUTCOME_NO);
  g_assert_cmpstr (liaison_forecast_get_resolved (forecast), ==, "2026-02-17T09:30:00+01:00");
  estimates = liaison_forecast_get_estimates (forecast);
  g_assert_cmpuint (estimates->len, ==, 2);
  g_assert_cmpstr (liaison_estimate_get_by (g_ptr_array_index (estimates, 0)), ==, "ada");
  g_assert_cmpfloat (liaison_estimate_get_probability (g_ptr_array_index (estimates, 1)), ==, 0.25);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *questions, *forecasts;
    const char *says;
  } cases[] = {
    { "a\n1\n", FORECASTS, "“Question Title”" },
    { QUESTIONS, "a\n1\n", "“Probability Yes”" },
    { QUESTIONS "7,,Q?,,,binary,soon\n", FORECASTS, "“soon” in line 2" },
    { QUESTIONS "7,,Q?,,,binary,2026-01-01\n", FORECASTS "7,,ada,2026-01-01,,,\n", "“” in line 2" },
    { QUESTIONS "7,,Q?,,,binary,2026-01-01\n", FORECASTS "7,,ada,,,,0.5\n", "“” in line 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      guint n_skipped;

      g_assert_null (import_texts (cases[i].questions, cases[i].forecasts, &n_skipped, &error));
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

static void
test_which (void)
{
  g_autoptr (GBytes) questions = g_bytes_new_static (QUESTIONS, strlen (QUESTIONS));
  g_autoptr (GBytes) forecasts = g_bytes_new_static (FORECASTS, strlen (FORECASTS));

  g_assert_true (liaison_metaculus_is_questions (questions));
  g_assert_false (liaison_metaculus_is_questions (forecasts));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/metaculus/import", test_import);
  g_test_add_func ("/forecast/metaculus/refused", test_refused);
  g_test_add_func ("/forecast/metaculus/which", test_which);
  return g_test_run ();
}
