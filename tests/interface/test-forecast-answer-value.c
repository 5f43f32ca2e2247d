/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/answer/answer-value.h"

#include <math.h>

#include "forecast/moment.h"

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    double value;
  } cases[] = {
    { "120", 120 }, { " 120 ", 120 }, { "-3.5", -3.5 }, { "\342\210\2223.5", -3.5 }, { "3,5", 3.5 }, { "1,200", 1200 },
    { "1,200,000.25", 1200000.25 }, { "12 500", 12500 }, { "12\302\240500", 12500 }, { "12\342\200\257500,5", 12500.5 },
    { "1'200", 1200 }, { "1e6", 1e6 }, { ".5", 0.5 }, { ",250", 0.25 }, { "0.125", 0.125 }, { "1,25", 1.25 },
  };
  static const char * const wrong[] = { "", "many", "12 km", "nan", "inf", "0x10", "1e999", "1.2.3", "--1", "," };
  double value = 7.0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_true (liaison_answer_value_parse (LIAISON_QUESTION_QUANTITY, cases[i].text, &value));
      g_assert_cmpfloat (value, ==, cases[i].value);
    }
  value = 7.0;
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (liaison_answer_value_parse (LIAISON_QUESTION_QUANTITY, wrong[i], &value));
  g_assert_cmpfloat (value, ==, 7.0);
}

/* What is written can be read. */
static void
test_round_trip (void)
{
  static const double values[] = { 0, 1, -1, 0.1, 1200, 12500, 1234567.5, -0.00025, 3e20, 1e-9, 99.95 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = liaison_answer_value_to_text (LIAISON_QUESTION_QUANTITY, values[i]);
      double value;

      g_assert_true (liaison_answer_value_parse (LIAISON_QUESTION_QUANTITY, text, &value));
      g_assert_cmpfloat_with_epsilon (value, values[i], fabs (values[i]) * 1e-9 + 1e-30);
    }
  for (int day = -40000; day < 60000; day += 997)
    {
      g_autofree char *text = liaison_answer_value_to_text (LIAISON_QUESTION_DATE, day);
      double value;

      g_assert_true (liaison_answer_value_parse (LIAISON_QUESTION_DATE, text, &value));
      g_assert_cmpfloat (value, ==, day);
    }
}

static void
test_days (void)
{
  double value = 7.0;

  g_assert_true (liaison_answer_value_parse (LIAISON_QUESTION_DATE, "1970-01-31", &value));
  g_assert_cmpfloat (value, ==, 30.0);
  g_assert_false (liaison_answer_value_parse (LIAISON_QUESTION_DATE, "1970-02-30", &value));
  g_assert_cmpfloat (value, ==, 30.0);
}

static void
test_step (void)
{
  g_assert_cmpfloat_with_epsilon (liaison_answer_value_step (LIAISON_QUESTION_QUANTITY, 0.13), 0.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (liaison_answer_value_step (LIAISON_QUESTION_QUANTITY, 2.5), 5.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (liaison_answer_value_step (LIAISON_QUESTION_QUANTITY, 70.0), 100.0, 1e-12);
  g_assert_cmpfloat (liaison_answer_value_step (LIAISON_QUESTION_DATE, 0.13), ==, 1.0);
  g_assert_cmpfloat (liaison_answer_value_step (LIAISON_QUESTION_DATE, 1.4), ==, 2.0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/answer-value/numbers", test_numbers);
  g_test_add_func ("/forecast/answer-value/round-trip", test_round_trip);
  g_test_add_func ("/forecast/answer-value/days", test_days);
  g_test_add_func ("/forecast/answer-value/step", test_step);
  return g_test_run ();
}
