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
    "8,https://www.metaculus.com/questions/10/,How much?,[],,spline,2026-01-26 16:00:00+00:00,,,\n",
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

#define TYPED "Question ID,Question Title,Label,Question Type,MC Options (All),Lower Bound,Upper Bound,Open Time,Resolution\n"
#define ANSWERS "Question ID,Forecaster Username,Start Time,Probability Yes,Probability Yes Per Category,5th Percentile," \
                "25th Percentile,Median,75th Percentile,95th Percentile\n"

static LiaisonForecast *
get (LiaisonForecastFile *file,
     guint                i)
{
  g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (liaison_forecast_file_get_forecasts (file), i);

  return forecast; /* the file keeps it alive */
}

static const LiaisonAnswer *
answer_of (LiaisonForecastFile *file,
           guint                i)
{
  return liaison_estimate_get_answer (liaison_forecast_get_current (get (file, i)));
}

static void
test_types (void)
{
  g_autoptr (GError) error = NULL;
  guint n_skipped;
  g_autoptr (LiaisonForecastFile) file = import_texts (
    TYPED
    "1,Who?,,multiple_choice,\"['Ada', \"\"Bo's\"\", 'Cy']\",,,2026-01-26,Bo's\n"
    "2,How many?,,discrete,,0,50,2026-01-26,12.5\n"
    "3,When?,,date,,2026-01-01,2027-01-01,2026-01-26,2026-05-06T00:00:00+00:00\n"
    "4,How much?,,numeric,,0,50,2026-01-26,above_upper_bound\n"
    "5,Who else?,,multiple_choice,\"['Ada', 'Bo']\",,,2026-01-26,annulled\n",
    ANSWERS
    "1,ada,2026-01-27,,\"[0.25, 0.5, 0.25]\",,,,,\n"
    "1,bo,2026-01-28,,\"[0.25, 0.75, None]\",,,,,\n"
    "2,ada,2026-01-27,,,1,2.5,3,4,1e2\n"
    "3,ada,2026-01-27,,,2026-02-01,2026-03-01,2026-04-01,2026-05-01,2026-06-01\n",
    &n_skipped, &error);
  const LiaisonChoiceOutcome *second;
  guint n;

  g_assert_no_error (error);
  g_assert_cmpuint (n_skipped, ==, 0);
  second = g_ptr_array_index (liaison_forecast_get_outcomes (get (file, 0)), 1);
  g_assert_cmpstr (second->name, ==, "Bo's");
  g_assert_cmpstr (liaison_forecast_get_chosen (get (file, 0)), ==, second->id);
  g_assert_cmpfloat (liaison_answer_get_share (answer_of (file, 0), second->id), ==, 0.75);
  liaison_answer_get_shares (answer_of (file, 0), &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (liaison_answer_get_quantiles (answer_of (file, 1))[4], ==, 100.0);
  g_assert_cmpfloat (liaison_forecast_get_value (get (file, 1)), ==, 12.5);
  g_assert_cmpint (liaison_forecast_get_question_type (get (file, 2)), ==, LIAISON_QUESTION_DATE);
  g_assert_cmpfloat (liaison_forecast_get_value (get (file, 2)), ==, 20579.0);
  g_assert_cmpfloat (liaison_forecast_get_value (get (file, 3)), ==, 50.0);
  g_assert_nonnull (strstr (liaison_forecast_get_verdict (get (file, 3)), "more than 50"));
  g_assert_cmpint (liaison_forecast_get_outcome (get (file, 4)), ==, LIAISON_OUTCOME_VOID);
}

static void
test_refused_types (void)
{
  static const struct
  {
    const char *questions, *forecasts;
    const char *says;
  } cases[] = {
    { "1,Who?,,multiple_choice,Ada,,,2026-01-26,\n", "", "“Ada” in line 2" },
    { "1,Who?,,multiple_choice,\"['Ada', 'Ada']\",,,2026-01-26,\n", "", "MC Options (All)" },
    { "1,Who?,,multiple_choice,\"['Ada', 'Bo']\",,,2026-01-26,\n", "1,ada,2026-01-27,,[1.0],,,,,\n", "“[1.0]” in line 2" },
    { "1,Who?,,multiple_choice,\"['Ada', 'Bo']\",,,2026-01-26,\n", "1,ada,2026-01-27,,\"[0.5, 0.1]\",,,,,\n", "line 2" },
    { "1,How many?,,numeric,,,,2026-01-26,\n", "1,ada,2026-01-27,,,1,2,,4,5\n", "“Median”" },
    { "1,How many?,,numeric,,,,2026-01-26,\n", "1,ada,2026-01-27,,,1,2,3,2,5\n", "“75th Percentile”" },
    { "1,When?,,date,,,,2026-01-26,\n", "1,ada,2026-01-27,,,1,2,3,4,5\n", "“5th Percentile”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *questions = g_strconcat (TYPED, cases[i].questions, NULL);
      g_autofree char *forecasts = g_strconcat (ANSWERS, cases[i].forecasts, NULL);
      g_autoptr (GError) error = NULL;
      guint n_skipped;

      g_assert_null (import_texts (questions, forecasts, &n_skipped, &error));
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
  g_test_add_func ("/forecast/metaculus/types", test_types);
  g_test_add_func ("/forecast/metaculus/refused-types", test_refused_types);
  g_test_add_func ("/forecast/metaculus/which", test_which);
  return g_test_run ();
}
