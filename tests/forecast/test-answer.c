/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/answer.h"

#include <math.h>

#include "forecast/moment.h"

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)

static void
test_probability (void)
{
  g_autoptr (LiaisonAnswer) answer = liaison_answer_new_probability (0.7);
  g_autoptr (LiaisonAnswer) same = liaison_answer_new_probability (0.7);
  g_autoptr (LiaisonAnswer) less = liaison_answer_new_probability (0.2);

  g_assert_cmpint (liaison_answer_get_question_type (answer), ==, LIAISON_QUESTION_BINARY);
  NEAR (liaison_answer_get_probability (answer), 0.7);
  g_assert_null (liaison_answer_get_shares (answer, NULL));
  g_assert_null (liaison_answer_get_leading (answer));
  g_assert_null (liaison_answer_get_quantiles (answer));
  g_assert_null (liaison_answer_get_conditional (answer));
  g_assert_cmpint (liaison_answer_compare (answer, same), ==, 0);
  g_assert_cmpuint (liaison_answer_hash (answer), ==, liaison_answer_hash (same));
  g_assert_cmpint (liaison_answer_compare (answer, less), >, 0);
}

static void
test_choice (void)
{
  const LiaisonShare shares[] = { { "b", 0.5 }, { "a", 0.2 }, { "c", 0.3 } };
  const LiaisonShare turned[] = { { "c", 0.3 }, { "b", 0.5 }, { "a", 0.2 } };
  g_autoptr (LiaisonAnswer) answer = liaison_answer_new_choice (shares, 3);
  g_autoptr (LiaisonAnswer) same = liaison_answer_new_choice (turned, 3);
  guint n;

  g_assert_true (isnan (liaison_answer_get_probability (answer)));
  g_assert_cmpstr (liaison_answer_get_shares (answer, &n)[0].outcome, ==, "a");
  g_assert_cmpuint (n, ==, 3);
  NEAR (liaison_answer_get_share (answer, "c"), 0.3);
  NEAR (liaison_answer_get_share (answer, "z"), 0.0);
  g_assert_cmpstr (liaison_answer_get_leading (answer)->outcome, ==, "b");
  g_assert_cmpint (liaison_answer_compare (answer, same), ==, 0);
  g_assert_cmpuint (liaison_answer_hash (answer), ==, liaison_answer_hash (same));
}

static void
test_shares (void)
{
  static const struct
  {
    LiaisonShare shares[3];
    guint n;
    gboolean valid;
  } cases[] = {
    { { { "a", 1.0 } }, 1, TRUE },
    { { { "a", 0.333 }, { "b", 0.333 }, { "c", 0.333 } }, 3, TRUE },
    { { { "a", 0.5 }, { "b", 0.505 } }, 2, TRUE },
    { { { "a", 0.5 }, { "b", 0.506 } }, 2, FALSE },
    { { { "a", 0.5 }, { "b", 0.49 } }, 2, FALSE },
    { { { "a", 0.5 }, { "a", 0.5 } }, 2, FALSE },
    { { { "a", 1.5 }, { "b", -0.5 } }, 2, FALSE },
    { { { "a", NAN } }, 1, FALSE },
    { { { NULL, 0.0 } }, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (liaison_shares_are_valid (cases[i].shares, cases[i].n), ==, cases[i].valid);
}

static void
test_quantiles (void)
{
  const double good[] = { -2.0, 0.0, 0.0, 3.5, 1e9 }, backward[] = { 0.0, 2.0, 1.0, 3.0, 4.0 };
  const double endless[] = { 0.0, 1.0, 2.0, 3.0, INFINITY }, far[] = { 0.0, 0.0, 0.0, 0.0, 2932897.0 };
  g_autoptr (LiaisonAnswer) answer = liaison_answer_new_quantiles (LIAISON_QUESTION_QUANTITY, good);

  g_assert_true (isnan (liaison_answer_get_probability (answer)));
  NEAR (liaison_answer_get_quantiles (answer)[3], 3.5);
  g_assert_false (liaison_quantiles_are_valid (LIAISON_QUESTION_QUANTITY, backward));
  g_assert_false (liaison_quantiles_are_valid (LIAISON_QUESTION_QUANTITY, endless));
  g_assert_true (liaison_quantiles_are_valid (LIAISON_QUESTION_QUANTITY, far));
  g_assert_false (liaison_quantiles_are_valid (LIAISON_QUESTION_DATE, far));
}

static void
test_dates (void)
{
  double day = liaison_moment_to_day ("2024-02-29");
  const double days[] = { day - 0.4, day, day, day + 0.6, day + 1.0 };
  g_autoptr (LiaisonAnswer) answer = liaison_answer_new_quantiles (LIAISON_QUESTION_DATE, days);
  g_autoptr (LiaisonAnswer) number = liaison_answer_new_quantiles (LIAISON_QUESTION_QUANTITY, days);
  g_autofree char *last = liaison_moment_from_day ((int) liaison_answer_get_quantiles (answer)[4]);

  NEAR (liaison_answer_get_quantiles (answer)[0], day);
  NEAR (liaison_answer_get_quantiles (answer)[3], day + 1.0);
  g_assert_cmpstr (last, ==, "2024-03-01");
  g_assert_cmpint (liaison_answer_compare (answer, number), !=, 0);
}

static void
test_conditional (void)
{
  const LiaisonConditional pair = { .condition = 0.4, .yes = 0.8, .no = 0.1 };
  g_autoptr (LiaisonAnswer) answer = liaison_answer_new_conditional (&pair);

  NEAR (liaison_conditional_imply (&pair), 0.38);
  NEAR (liaison_answer_get_probability (answer), 0.38);
  NEAR (liaison_answer_get_conditional (answer)->no, 0.1);
}

static void
refuse_shares (void)
{
  const LiaisonShare shares[] = { { "a", 0.5 }, { "b", 0.1 } };

  g_test_expect_message ("liaison-forecast", G_LOG_LEVEL_CRITICAL, "*liaison_shares_are_valid*");
  g_assert_null (liaison_answer_new_choice (shares, 2));
  g_test_assert_expected_messages ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/answer/probability", test_probability);
  g_test_add_func ("/forecast/answer/choice", test_choice);
  g_test_add_func ("/forecast/answer/shares", test_shares);
  g_test_add_func ("/forecast/answer/quantiles", test_quantiles);
  g_test_add_func ("/forecast/answer/dates", test_dates);
  g_test_add_func ("/forecast/answer/conditional", test_conditional);
  g_test_add_func ("/forecast/answer/refuse-shares", refuse_shares);
  return g_test_run ();
}
