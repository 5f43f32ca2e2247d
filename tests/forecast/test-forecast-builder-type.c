/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/forecast-file.h"

#include <math.h>

#include "forecast-fixture.h"

static void
add (LiaisonForecastBuilder *builder,
     LiaisonEstimate        *estimate)
{
  liaison_forecast_builder_add_estimate (builder, estimate);
  g_object_unref (estimate);
}

static LiaisonEstimate *
estimate (double      probability,
          const char *at)
{
  return liaison_estimate_new (probability, LIAISON_CONFIDENCE_LOW, NULL, NULL, at);
}

static LiaisonEstimate *
quantiles (double      median,
           const char *at)
{
  const double five[] = { median - 2.0, median - 1.0, median, median + 1.0, median + 2.0 };

  return liaison_estimate_new_quantiles (LIAISON_QUESTION_QUANTITY, five, LIAISON_CONFIDENCE_LOW, NULL, NULL, at);
}

static LiaisonForecast *
with_type (LiaisonForecast     *forecast,
           LiaisonQuestionType  type)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (forecast);

  liaison_forecast_builder_set_question_type (builder, type);
  return liaison_forecast_builder_end (builder);
}

/* Estimates of another type are not seen, not lost, and in order again when the type is changed back. */
static void
test_change_type (void)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonForecast) first = NULL;
  g_autoptr (LiaisonForecast) changed = NULL;
  g_autoptr (LiaisonForecast) back = NULL;
  const GPtrArray *estimates;

  add (builder, estimate (0.2, "2024-01-02T00:00:00Z"));
  add (builder, quantiles (7.0, "2024-01-04T00:00:00Z"));
  add (builder, estimate (0.1, "2024-01-01T00:00:00Z"));
  add (builder, quantiles (5.0, "2024-01-03T00:00:00Z"));
  liaison_forecast_builder_resolve (builder, LIAISON_OUTCOME_YES, NULL, NULL);
  first = liaison_forecast_builder_end (builder);
  g_assert_cmpuint (liaison_forecast_get_estimates (first)->len, ==, 2);
  g_assert_cmpint (liaison_forecast_get_outcome (first), ==, LIAISON_OUTCOME_YES);

  changed = with_type (first, LIAISON_QUESTION_QUANTITY);
  estimates = liaison_forecast_get_estimates (changed);
  g_assert_cmpuint (estimates->len, ==, 2);
  g_assert_cmpfloat (liaison_answer_get_quantiles (liaison_estimate_get_answer (estimates->pdata[0]))[2], ==, 5.0);
  g_assert_cmpint (liaison_forecast_get_outcome (changed), ==, LIAISON_OUTCOME_OPEN);
  g_assert_null (liaison_forecast_get_resolved (changed));

  back = with_type (changed, LIAISON_QUESTION_BINARY);
  estimates = liaison_forecast_get_estimates (back);
  g_assert_cmpuint (estimates->len, ==, 2);
  g_assert_cmpfloat (liaison_estimate_get_probability (estimates->pdata[0]), ==, 0.1);
  g_assert_cmpint (liaison_forecast_get_outcome (back), ==, LIAISON_OUTCOME_YES);
}

static char *
names (LiaisonForecast *forecast)
{
  const GPtrArray *outcomes = liaison_forecast_get_outcomes (forecast);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outcomes->len; i++)
    g_string_append_printf (text, "%s ", ((const LiaisonChoiceOutcome *) outcomes->pdata[i])->name);
  return g_string_free (text, FALSE);
}

static void
test_outcomes (void)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autofree char *win = g_strdup (liaison_forecast_builder_add_outcome (builder, "Win"));
  g_autofree char *draw = g_strdup (liaison_forecast_builder_add_outcome (builder, "Draw"));
  g_autofree char *loss = g_strdup (liaison_forecast_builder_add_outcome (builder, "Loss"));
  g_autoptr (LiaisonForecast) first = NULL;
  g_autoptr (LiaisonForecast) changed = NULL;
  g_autofree char *before = NULL, *after = NULL;

  liaison_forecast_builder_set_question_type (builder, LIAISON_QUESTION_CHOICE);
  first = liaison_forecast_builder_end (builder);
  g_assert_cmpstr (win, !=, draw);

  builder = liaison_forecast_builder_new (first);
  liaison_forecast_builder_rename_outcome (builder, draw, "Tie");
  liaison_forecast_builder_move_outcome (builder, win, 9);
  liaison_forecast_builder_remove_outcome (builder, loss);
  liaison_forecast_builder_remove_outcome (builder, "none");
  liaison_forecast_builder_resolve_chosen (builder, loss, NULL, NULL);
  changed = liaison_forecast_builder_end (builder);
  before = names (first);
  after = names (changed);
  g_assert_cmpstr (before, ==, "Win Draw Loss ");
  g_assert_cmpstr (after, ==, "Tie Win ");
  g_assert_cmpstr (liaison_forecast_get_outcome_name (changed, draw), ==, "Tie");
  g_assert_cmpstr (liaison_forecast_get_outcome_name (changed, loss), ==, loss);
  g_assert_cmpstr (liaison_forecast_get_chosen (changed), ==, loss);
}

static void
test_decisions (void)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonForecast) date = NULL;
  g_autoptr (LiaisonForecast) pair = NULL;
  g_autoptr (LiaisonForecast) reopened = NULL;

  liaison_forecast_builder_set_question_type (builder, LIAISON_QUESTION_DATE);
  liaison_forecast_builder_resolve_value (builder, 19000.4, "2024-01-01T00:00:00Z", "Seen.");
  date = liaison_forecast_builder_end (builder);
  g_assert_cmpint (liaison_forecast_get_outcome (date), ==, LIAISON_OUTCOME_VALUE);
  g_assert_cmpfloat (liaison_forecast_get_value (date), ==, 19000.0);
  g_assert_cmpstr (liaison_forecast_get_verdict (date), ==, "Seen.");

  builder = liaison_forecast_builder_new (date);
  liaison_forecast_builder_set_question_type (builder, LIAISON_QUESTION_CONDITIONAL);
  liaison_forecast_builder_set_condition (builder, "Does it rain?");
  liaison_forecast_builder_resolve_conditional (builder, LIAISON_OUTCOME_NO, LIAISON_OUTCOME_YES, NULL, NULL);
  pair = liaison_forecast_builder_end (builder);
  g_assert_cmpint (liaison_forecast_get_outcome (pair), ==, LIAISON_OUTCOME_YES);
  g_assert_cmpint (liaison_forecast_get_condition_outcome (pair), ==, LIAISON_OUTCOME_NO);
  g_assert_true (isnan (liaison_forecast_get_value (pair)));

  builder = liaison_forecast_builder_new (pair);
  liaison_forecast_builder_reopen (builder);
  reopened = liaison_forecast_builder_end (builder);
  g_assert_cmpint (liaison_forecast_get_outcome (reopened), ==, LIAISON_OUTCOME_OPEN);
  g_assert_cmpint (liaison_forecast_get_condition_outcome (reopened), ==, LIAISON_OUTCOME_OPEN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/forecast-builder-type/change-type", test_change_type);
  g_test_add_func ("/forecast/forecast-builder-type/outcomes", test_outcomes);
  g_test_add_func ("/forecast/forecast-builder-type/decisions", test_decisions);
  return g_test_run ();
}
