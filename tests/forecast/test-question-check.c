/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/question-check.h"

#include <string.h>

/* What is found, as text: "no-date vague:soon". */
static char *
list_advice (LiaisonForecast *forecast)
{
  static const char * const names[] = { "empty", "no-question", "compound", "no-date", "over", "no-criteria", "vague", "few-outcomes",
                                       "same-outcomes", "no-unit", "no-condition" };
  g_autoptr (GPtrArray) list = liaison_question_check (forecast, "2024-01-10");
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const LiaisonQuestionAdvice *advice = g_ptr_array_index (list, i);
      g_autofree char *sentence = liaison_question_advice_to_text (advice);

      g_assert_true (g_str_has_suffix (sentence, "."));
      g_string_append_printf (found, "%s%s%s%s", i > 0 ? " " : "", names[advice->fault], advice->word != NULL ? ":" : "",
                              advice->word != NULL ? advice->word : "");
    }
  return g_string_free (found, FALSE);
}

static LiaisonForecastBuilder *
begin (const char *question,
       const char *criteria,
       const char *closes)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);

  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_criteria (builder, criteria);
  liaison_forecast_builder_set_closes (builder, closes);
  return builder;
}

static char *
check (const char *question,
       const char *criteria,
       const char *closes)
{
  g_autoptr (LiaisonForecast) forecast = liaison_forecast_builder_end (begin (question, criteria, closes));

  return list_advice (forecast);
}

/* OUTCOMES ends in NULL. */
static char *
check_type (LiaisonQuestionType  type,
            const char * const  *outcomes,
            const char          *unit,
            const char          *condition)
{
  LiaisonForecastBuilder *builder = begin ("Who signs by 1 May?", "Two papers say so.", "2024-05-01");
  g_autoptr (LiaisonForecast) forecast = NULL;

  liaison_forecast_builder_set_question_type (builder, type);
  for (; outcomes != NULL && *outcomes != NULL; outcomes++)
    liaison_forecast_builder_add_outcome (builder, *outcomes);
  liaison_forecast_builder_set_unit (builder, unit);
  liaison_forecast_builder_set_condition (builder, condition);
  forecast = liaison_forecast_builder_end (builder);
  return list_advice (forecast);
}

static void
test_types (void)
{
  static const char * const two[] = { "Elm", "Ash", NULL }, * const same[] = { "Elm", " elm", NULL }, * const one[] = { "", NULL };
  static const struct
  {
    LiaisonQuestionType type;
    const char * const *outcomes;
    const char *unit, *condition;
    const char *found;
  } types[] = {
    { LIAISON_QUESTION_CHOICE, two, NULL, NULL, "" },
    { LIAISON_QUESTION_CHOICE, same, NULL, NULL, "same-outcomes:elm" },
    { LIAISON_QUESTION_CHOICE, one, NULL, NULL, "few-outcomes same-outcomes:" },
    { LIAISON_QUESTION_QUANTITY, NULL, "ships", NULL, "" },
    { LIAISON_QUESTION_QUANTITY, NULL, NULL, NULL, "no-unit" },
    { LIAISON_QUESTION_DATE, NULL, NULL, NULL, "" },
    { LIAISON_QUESTION_CONDITIONAL, NULL, NULL, "Does it rain soon?", "vague:soon" },
    { LIAISON_QUESTION_CONDITIONAL, NULL, NULL, NULL, "no-condition" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *found = check_type (types[i].type, types[i].outcomes, types[i].unit, types[i].condition);

      g_assert_cmpstr (found, ==, types[i].found);
    }
}

static const struct
{
  const char *question, *criteria, *closes;
  const char *found;
} cases[] = {
  { "Will both ports sign by 1 May?", "Two papers report both signatures.", "2024-05-01", "" },
  { "", NULL, NULL, "empty no-date no-criteria" },
  { "The ports sign", "Two papers say so.", "2024-05-01", "no-question" },
  { "Will they sign?", "Two papers say so.", "2024-01-09", "over" },
  { "Will they sign?", "Two papers say so.", "2024-01-10", "" },
  { "Will talks improve significantly soon?", NULL, "2024-05-01", "no-criteria vague:improve vague:significantly vague:soon" },
  { "Will a MAJOR strike end?", "A major strike may end, sooner or later.", "2024-05-01", "vague:MAJOR vague:may" },
  { "Will one port sign, and will the other follow?", "Two papers say so.", "2024-05-01", "compound" },
  { "How many strikes, and how often, will some call?", "As papers say.", "2024-05-01", "vague:some" },
  { "Will somebody weaken the resoonance?", "Café: fewest.", "2024-05-01", "" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = check (cases[i].question, cases[i].criteria, cases[i].closes);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_split (void)
{
  static const struct
  {
    const char *question, *first, *second;
  } splits[] = {
    { "Will the one sign, and will the other follow?", "Will the one sign?", "Will the other follow?" },
    { "Will the one sign and is the other present?", "Will the one sign?", "Is the other present?" },
    { "Will they sign? Will it hold?", "Will they sign?", "Will it hold?" },
    { "Wird der Hafen \303\266ffnen oder wird er schlie\303\237en?", "Wird der Hafen \303\266ffnen?", "Wird er schlie\303\237en?" },
    { "Will both the one and the other sign?", NULL, NULL },
    { "Will they sign and keep it?", NULL, NULL },
    { "And will they sign?", NULL, NULL },
    { "Will they sign?", NULL, NULL },
    { "", NULL, NULL },
    { "\377 and will", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_autofree char *first = NULL, *second = NULL;

      g_assert_cmpint (liaison_question_split (splits[i].question, &first, &second), ==, splits[i].first != NULL);
      g_assert_cmpstr (first, ==, splits[i].first);
      g_assert_cmpstr (second, ==, splits[i].second);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/question-check/types", test_types);
  g_test_add_func ("/forecast/question-check/cases", test_cases);
  g_test_add_func ("/forecast/question-check/split", test_split);
  return g_test_run ();
}
