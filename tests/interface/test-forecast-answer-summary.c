/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a card says and draws of the answer to a question of each type. */

#include "interface/forecast/answer/answer-summary.h"

#include <math.h>

#include "forecast/moment.h"
#include "interface/forecast/answer/answer-scale.h"

#define AT "2024-03-01T10:00:00Z"
#define LATER "2024-04-01T10:00:00Z"

static LiaisonForecast *
make (LiaisonQuestionType  type,
      LiaisonEstimate     *first,
      LiaisonEstimate     *second)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);

  liaison_forecast_builder_set_question_type (builder, type);
  liaison_forecast_builder_set_unit (builder, "ships");
  if (first != NULL)
    liaison_forecast_builder_add_estimate (builder, first);
  if (second != NULL)
    liaison_forecast_builder_add_estimate (builder, second);
  g_clear_object (&first);
  g_clear_object (&second);
  return liaison_forecast_builder_end (builder);
}

static LiaisonEstimate *
quantiles (LiaisonQuestionType  type,
           const char          *at,
           double               shift)
{
  const double values[] = { 8 + shift, 10 + shift, 12 + shift, 15 + shift, 20 + shift };

  return liaison_estimate_new_quantiles (type, values, LIAISON_CONFIDENCE_LOW, NULL, NULL, at);
}

static void
assert_summary (LiaisonForecast *forecast,
                const char      *number,
                const char      *word,
                const char      *detail,
                double           level)
{
  LiaisonAnswerSummary summary;

  liaison_answer_summary_init (&summary, forecast, liaison_forecast_get_current (forecast));
  g_assert_cmpstr (summary.number, ==, number);
  g_assert_cmpstr (summary.word, ==, word);
  g_assert_cmpstr (summary.detail, ==, detail);
  if (isnan (level))
    g_assert_true (isnan (summary.level));
  else
    g_assert_cmpfloat_with_epsilon (summary.level, level, 1e-9);
  liaison_answer_summary_clear (&summary);
}

static void
test_none (void)
{
  g_autoptr (LiaisonForecast) forecast = make (LIAISON_QUESTION_DATE, NULL, NULL);

  assert_summary (forecast, "–", "no estimate yet", NULL, NAN);
}

static void
test_probability (void)
{
  const LiaisonConditional pair = { 0.5, 0.8, 0.2 };
  g_autoptr (LiaisonForecast) binary =
    make (LIAISON_QUESTION_BINARY, liaison_estimate_new (0.7, LIAISON_CONFIDENCE_LOW, NULL, NULL, AT), NULL);
  g_autoptr (LiaisonForecast) conditional =
    make (LIAISON_QUESTION_CONDITIONAL, liaison_estimate_new_conditional (&pair, LIAISON_CONFIDENCE_LOW, NULL, NULL, AT), NULL);
  LiaisonAnswerScale scale;
  double low, high;

  assert_summary (binary, "70\302\240%", "likely", NULL, 0.7);
  assert_summary (conditional, "50\302\240%", "roughly even chance", NULL, 0.5);
  liaison_answer_scale_init (&scale, conditional);
  g_assert_cmpfloat_with_epsilon (liaison_answer_scale_get_level (&scale, liaison_forecast_get_current (conditional)), 0.5, 1e-9);
  g_assert_false (liaison_answer_scale_get_band (&scale, liaison_forecast_get_current (conditional), &low, &high));
}

static void
test_choice (void)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  LiaisonShare first[2] = { { NULL, 0.75 }, { NULL, 0.25 } };
  LiaisonShare second[2] = { { NULL, 0.4 }, { NULL, 0.6 } };
  g_autoptr (LiaisonForecast) forecast = NULL;
  g_autoptr (LiaisonEstimate) early = NULL;
  g_autoptr (LiaisonEstimate) late = NULL;
  LiaisonAnswerScale scale;

  liaison_forecast_builder_set_question_type (builder, LIAISON_QUESTION_CHOICE);
  first[0].outcome = second[0].outcome = liaison_forecast_builder_add_outcome (builder, "Elm");
  first[1].outcome = second[1].outcome = liaison_forecast_builder_add_outcome (builder, "Ash");
  early = liaison_estimate_new_choice (first, 2, LIAISON_CONFIDENCE_LOW, NULL, NULL, AT);
  late = liaison_estimate_new_choice (second, 2, LIAISON_CONFIDENCE_LOW, NULL, NULL, LATER);
  liaison_forecast_builder_add_estimate (builder, early);
  liaison_forecast_builder_add_estimate (builder, late);
  forecast = liaison_forecast_builder_end (builder);
  assert_summary (forecast, "60\302\240%", "of 2 outcomes", "leading: Ash", 0.6);
  /* What leads now is followed back. */
  liaison_answer_scale_init (&scale, forecast);
  g_assert_cmpfloat_with_epsilon (liaison_answer_scale_get_level (&scale, early), 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_answer_scale_get_level (&scale, late), 0.6, 1e-9);
}

static void
test_distribution (void)
{
  g_autoptr (LiaisonForecast) quantity = make (LIAISON_QUESTION_QUANTITY, quantiles (LIAISON_QUESTION_QUANTITY, AT, 0.0),
                                               quantiles (LIAISON_QUESTION_QUANTITY, LATER, 12.0));
  g_autoptr (LiaisonForecast) date = make (LIAISON_QUESTION_DATE, quantiles (LIAISON_QUESTION_DATE, AT, 0.0), NULL);
  LiaisonEstimate *first = g_ptr_array_index (liaison_forecast_get_estimates (quantity), 0);
  LiaisonAnswerScale scale;
  double low, high;

  assert_summary (quantity, "24", "ships", "20 to 32", NAN);
  assert_summary (date, "13 January 1970", "median", "9 January 1970 to 21 January 1970", NAN);
  /* From 8 to 32: both estimates have their place on it. */
  liaison_answer_scale_init (&scale, quantity);
  g_assert_cmpfloat_with_epsilon (liaison_answer_scale_get_level (&scale, first), 4.0 / 24.0, 1e-9);
  g_assert_true (liaison_answer_scale_get_band (&scale, first, &low, &high));
  g_assert_cmpfloat_with_epsilon (low, 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (high, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_answer_scale_place (&scale, 1000.0), 1.0, 1e-9);
}

/* All five the same: in the middle. */
static void
test_point (void)
{
  const double values[] = { 3, 3, 3, 3, 3 };
  g_autoptr (LiaisonForecast) forecast =
    make (LIAISON_QUESTION_QUANTITY,
          liaison_estimate_new_quantiles (LIAISON_QUESTION_QUANTITY, values, LIAISON_CONFIDENCE_LOW, NULL, NULL, AT), NULL);
  LiaisonAnswerScale scale;

  liaison_answer_scale_init (&scale, forecast);
  g_assert_cmpfloat (liaison_answer_scale_get_level (&scale, liaison_forecast_get_current (forecast)), ==, 0.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/answer-summary/none", test_none);
  g_test_add_func ("/forecast/answer-summary/probability", test_probability);
  g_test_add_func ("/forecast/answer-summary/choice", test_choice);
  g_test_add_func ("/forecast/answer-summary/distribution", test_distribution);
  g_test_add_func ("/forecast/answer-summary/point", test_point);
  return g_test_run ();
}
