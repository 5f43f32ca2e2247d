/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/forecast-state.h"

#include <string.h>

#include "forecast-fixture.h"

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

/* What a question of its type needs. */
static void
test_types (void)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  const LiaisonShare shares[] = { { "x", 1.0 } };
  const LiaisonConditional pair = { 0.5, 0.5, 0.5 };
  g_autoptr (LiaisonEstimate) choice = liaison_estimate_new_choice (shares, 1, LIAISON_CONFIDENCE_LOW, NULL, NULL, NULL);
  g_autoptr (LiaisonEstimate) conditional = liaison_estimate_new_conditional (&pair, LIAISON_CONFIDENCE_LOW, NULL, NULL, NULL);
  g_autoptr (LiaisonForecast) bare = NULL;
  g_autoptr (LiaisonForecast) whole = NULL;
  g_autoptr (LiaisonForecast) unconditional = NULL;
  g_autoptr (LiaisonForecast) with_condition = NULL;

  liaison_forecast_builder_set_question (builder, "Q?");
  liaison_forecast_builder_set_question_type (builder, LIAISON_QUESTION_CHOICE);
  liaison_forecast_builder_add_estimate (builder, choice);
  liaison_forecast_builder_add_estimate (builder, conditional);
  bare = liaison_forecast_builder_end (builder);
  builder = liaison_forecast_builder_new (bare);
  liaison_forecast_builder_add_outcome (builder, "X");
  liaison_forecast_builder_add_outcome (builder, "Y");
  whole = liaison_forecast_builder_end (builder);
  builder = liaison_forecast_builder_new (whole);
  liaison_forecast_builder_set_question_type (builder, LIAISON_QUESTION_CONDITIONAL);
  unconditional = liaison_forecast_builder_end (builder);
  builder = liaison_forecast_builder_new (unconditional);
  liaison_forecast_builder_set_condition (builder, "A?");
  with_condition = liaison_forecast_builder_end (builder);

  g_assert_cmpint (liaison_forecast_get_state (bare, "2024-01-01"), ==, LIAISON_FORECAST_STATE_DRAFT);
  g_assert_cmpint (liaison_forecast_get_state (whole, "2024-01-01"), ==, LIAISON_FORECAST_STATE_OPEN);
  g_assert_cmpuint (liaison_forecast_get_n_other_estimates (whole), ==, 1);
  g_assert_cmpint (liaison_forecast_get_state (unconditional, "2024-01-01"), ==, LIAISON_FORECAST_STATE_DRAFT);
  g_assert_cmpint (liaison_forecast_get_state (with_condition, "2024-01-01"), ==, LIAISON_FORECAST_STATE_OPEN);
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

/* Each state has a section of its own, and what is open has two. */
static void
test_sections (void)
{
  static const LiaisonForecastSection expected[] = {
    LIAISON_FORECAST_SECTION_DRAFT, LIAISON_FORECAST_SECTION_DRAFT, LIAISON_FORECAST_SECTION_STALE,
  };
  g_autoptr (LiaisonForecast) open = forecast_fixture_new ("a", "2024-01-01", NULL, "2024-01-01 0.5", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (LiaisonForecast) forecast =
        make (cases[i].question, cases[i].estimated, cases[i].closes, cases[i].outcome);

      g_assert_cmpint (liaison_forecast_get_section (forecast, cases[i].today), ==, expected[i]);
    }
  g_assert_cmpint (liaison_forecast_get_section (open, "2024-01-02"), ==, LIAISON_FORECAST_SECTION_OPEN);
  g_assert_cmpint (liaison_forecast_get_section (open, "2024-02-20"), ==, LIAISON_FORECAST_SECTION_STALE);
  g_assert_cmpstr (liaison_forecast_section_to_text (LIAISON_FORECAST_SECTION_STALE), ==, "Stale");
  g_assert_cmpstr (liaison_forecast_section_to_text (LIAISON_FORECAST_SECTION_PAST_DUE), ==, "Past due");
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

static void
test_stale (void)
{
  g_autoptr (LiaisonForecast) forecast = forecast_fixture_new ("a", "2024-01-01", "2024-02-05", "2024-01-01 0.5", NULL);
  g_autoptr (LiaisonForecast) decided = forecast_fixture_new ("b", "2024-01-01", NULL, "2024-01-01 0.5", "yes 2024-01-02");
  g_autoptr (LiaisonForecast) draft = forecast_fixture_new ("c", "2024-01-01", NULL, "2024-01-01 0.5", NULL);

  g_assert_false (liaison_forecast_is_stale (forecast, "2024-01-31"));
  g_assert_true (liaison_forecast_is_stale (forecast, "2024-02-01"));
  g_assert_true (liaison_forecast_is_stale (forecast, "2024-02-05"));
  g_assert_false (liaison_forecast_is_stale (forecast, "2024-02-06"));
  g_assert_false (liaison_forecast_is_stale (decided, "2025-01-01"));
  g_assert_true (liaison_forecast_is_stale (draft, "2025-01-01"));
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      today)
{
  return liaison_forecast_compare_urgency (*(LiaisonForecast **) a, *(LiaisonForecast **) b, today);
}

/* On 1 March, in the order in which they must come. */
static void
test_urgency (void)
{
  static const struct
  {
    const char *closes, *estimates, *resolved;
  } expected[] = {
    { "2024-01-20", "2024-01-01 0.5", NULL },              /* past due for longer */
    { "2024-02-20", "2024-01-01 0.5", NULL },
    { "2024-03-02", "2024-01-01 0.5", NULL },              /* due */
    { "2024-09-01", "2024-01-01 0.5", NULL },              /* stale */
    { "2024-05-01", "2024-02-28 0.5", NULL },              /* open */
    { NULL, "2024-02-28 0.5", NULL },
    { "2024-02-01", "2024-01-01 0.5", "yes 2024-02-01" },
    { "2024-01-10", "2024-01-01 0.5", "no 2024-01-05" },   /* decided for longer */
    { "2024-02-01", "2024-01-01 0.5", "void 2024-02-01" },
  };
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = G_N_ELEMENTS (expected); i > 0; i--)
    {
      g_autofree char *id = g_strdup_printf ("f%u", i - 1);

      g_ptr_array_add (list, forecast_fixture_new (id, "2024-01-01", expected[i - 1].closes, expected[i - 1].estimates,
                                                   expected[i - 1].resolved));
    }
  g_ptr_array_sort_with_data (list, compare, (gpointer) "2024-03-01");
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("f%u", i);

      g_assert_cmpstr (liaison_forecast_get_id (g_ptr_array_index (list, i)), ==, id);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/forecast-state/types", test_types);
  g_test_add_func ("/forecast/state/sections", test_sections);
  g_test_add_func ("/forecast/state/states", test_states);
  g_test_add_func ("/forecast/state/words", test_words);
  g_test_add_func ("/forecast/state/stale", test_stale);
  g_test_add_func ("/forecast/state/urgency", test_urgency);
  return g_test_run ();
}
