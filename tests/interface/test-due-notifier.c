/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which forecasts the desktop is told of. */

#include "interface/window/due-notifier.h"

static void
add (GListStore     *forecasts,
     const char     *question,
     const char     *closes,
     LiaisonOutcome  outcome)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonEstimate) estimate = liaison_estimate_new (0.6, LIAISON_CONFIDENCE_LOW, NULL, NULL, "2024-03-01T00:00:00Z");
  g_autoptr (LiaisonForecast) forecast = NULL;

  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_closes (builder, closes);
  liaison_forecast_builder_add_estimate (builder, estimate);
  if (outcome != LIAISON_OUTCOME_OPEN)
    liaison_forecast_builder_resolve (builder, outcome, NULL, NULL);
  forecast = liaison_forecast_builder_end (builder);
  g_list_store_append (forecasts, forecast);
}

static void
test_find (void)
{
  g_autoptr (GListStore) forecasts = g_list_store_new (LIAISON_TYPE_FORECAST);
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GPtrArray) none = NULL;

  add (forecasts, "Today?", "2024-03-15", LIAISON_OUTCOME_OPEN);
  add (forecasts, "Tomorrow?", "2024-03-16", LIAISON_OUTCOME_OPEN);
  add (forecasts, "Decided?", "2024-03-01", LIAISON_OUTCOME_NO);
  add (forecasts, "Annulled?", "2024-03-15", LIAISON_OUTCOME_VOID);
  add (forecasts, "Past?", "2024-03-02", LIAISON_OUTCOME_OPEN);
  add (forecasts, "Ever?", NULL, LIAISON_OUTCOME_OPEN);
  due = liaison_due_notifier_find (G_LIST_MODEL (forecasts), "2024-03-15");
  g_assert_cmpuint (due->len, ==, 2);
  g_assert_cmpstr (liaison_forecast_get_question (g_ptr_array_index (due, 0)), ==, "Past?");
  g_assert_cmpstr (liaison_forecast_get_question (g_ptr_array_index (due, 1)), ==, "Today?");
  none = liaison_due_notifier_find (G_LIST_MODEL (forecasts), "2024-03-01");
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/due-notifier/find", test_find);
  return g_test_run ();
}
