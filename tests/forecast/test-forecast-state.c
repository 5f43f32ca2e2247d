/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/forecast-state.h"

#include <string.h>

static LiaisonForecast *
make (const char     *question,
      gboolean        estimated,
      const char     *closes,
      LiaisonOutcome  outcome)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonEstimate) estimate = liaison_estimate_new (0.6, LIAISON_CONFIDENCE_LOW, NULL, NULL, NULL);

  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_closes (builder, closes);
  if (estimated)
    liaison_forecast_builder_add_estimate (builder, estimate);
  if (outcome != LIAISON_OUTCOME_OPEN)
    liaison_forecast_builder_resolve (builder, outcome, NULL, NULL);
  return liaison_forecast_builder_end (builder);
}

static const struct
{
  const char *question;
  gboolean estimated;
  const char *closes;
  LiaisonOutcome outcome;
  const char *today;
  LiaisonForecastState state;
} cases[] = {
  { "", TRUE, "2022-01-20", LIAISON_OUTCOME_OPEN, "2022-01-20", LIAISON_FORECAST_STATE_DRAFT },
  { "Q?", FALSE, "2022-01-20", LIAISON_OUTCOME_OPEN, "2023-01-20", LIAISON_FORECAST_STATE_DRAFT },
  { "Q?", TRUE, NULL, LIAISON_OUTCOME_OPEN, "2099-01-01", LIAISON_FORECAST_STATE_OPEN },
  { "Q?", TRUE, "2022-01-20", LIAISON_OUTCOME_OPEN, "2022-01-12", LIAISON_FORECAST_STATE_OPEN },
  { "Q?", TRUE, "2022-01-20", LIAISON_OUTCOME_OPEN, "2022-01-13", LIAISON_FORECAST_STATE_DUE },
  { "Q?", TRUE, "2022-01-20", LIAISON_OUTCOME_OPEN, "2022-01-20", LIAISON_FORECAST_STATE_DUE },
  { "Q?", TRUE, "2022-01-20", LIAISON_OUTCOME_OPEN, "2022-01-21", LIAISON_FORECAST_STATE_PAST_DUE },
  { "Q?", TRUE, "2022-01-02", LIAISON_OUTCOME_OPEN, "2021-12-31", LIAISON_FORECAST_STATE_DUE },
  { "Q?", TRUE, "2022-01-20", LIAISON_OUTCOME_YES, "2021-01-01", LIAISON_FORECAST_STATE_RESOLVED },
  { "Q?", TRUE, NULL, LIAISON_OUTCOME_NO, "2023-01-01", LIAISON_FORECAST_STATE_RESOLVED },
  { "", FALSE, NULL, LIAISON_OUTCOME_VOID, "2023-01-01", LIAISON_FORECAST_STATE_ANNULLED },
};

static void
test_states (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonForecast) forecast =
        make (cases[i].question, cases[i].estimated, cases[i].closes, cases[i].outcome);

      g_test_message ("%u", i);
      g_assert_cmpint (liaison_forecast_get_state (forecast, cases[i].today), ==, cases[i].state);
    }
}

static void
test_words (void)
{
  LiaisonForecastState state;

  for (guint i = 0; i < LIAISON_N_FORECAST_STATES; i++)
    {
      g_assert_true (liaison_forecast_state_from_string (liaison_forecast_state_to_string (i), &state));
      g_assert_cmpint (state, ==, i);
    }
  g_assert_false (liaison_forecast_state_from_string ("closed", &state));
  g_assert_cmpstr (liaison_forecast_state_to_text (LIAISON_FORECAST_STATE_PAST_DUE), ==, "Past due");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/state/states", test_states);
  g_test_add_func ("/forecast/state/words", test_words);
  return g_test_run ();
}
