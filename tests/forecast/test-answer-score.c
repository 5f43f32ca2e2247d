/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scores of answers against values that were computed by hand, and those that were published. */

#include "forecast/answer-score.h"

#include <math.h>

#include "forecast-fixture.h"
#include "forecast/moment.h"

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static LiaisonForecastFile *
load (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[{\"id\":\"f\",\"question\":"
                                           "\"Q?\",\"opened\":\"2024-01-01T00:00:00Z\",\"closes\":\"2024-01-10\",%s}]}", members);

  return forecast_fixture_load (text);
}

static LiaisonForecast *
get (LiaisonForecastFile *file)
{
  return liaison_forecast_file_find (file, "f", NULL);
}

#define THREE "\"type\":\"choice\",\"outcomes\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\",\"name\":\"B\"},{\"id\":\"c\",\"name\":\"C\"}]," \
              "\"resolution\":{\"outcome\":\"chosen\",\"chosen\":\"b\"}"

/* By hand: half of 0.2² + 0.5² + 0.3². */
static void
test_choice (void)
{
  g_autoptr (LiaisonForecastFile) file = load (THREE);
  const LiaisonShare shares[] = { { "a", 0.2 }, { "b", 0.5 }, { "c", 0.3 } };
  const LiaisonShare sure[] = { { "b", 1.0 } }, wrong[] = { { "c", 1.0 } }, gone[] = { { "b", 0.5 }, { "x", 0.5 } };
  const LiaisonShare even[] = { { "a", 1.0 / 3.0 }, { "b", 1.0 / 3.0 }, { "c", 1.0 / 3.0 } };
  g_autoptr (LiaisonAnswer) answer = liaison_answer_new_choice (shares, 3);
  g_autoptr (LiaisonAnswer) best = liaison_answer_new_choice (sure, 1);
  g_autoptr (LiaisonAnswer) worst = liaison_answer_new_choice (wrong, 1);
  g_autoptr (LiaisonAnswer) removed = liaison_answer_new_choice (gone, 2);
  g_autoptr (LiaisonAnswer) equal = liaison_answer_new_choice (even, 3);

  NEAR (liaison_answer_get_brier (answer, get (file)), 0.19);
  NEAR (liaison_answer_get_log (answer, get (file)), -0.693147180559945);
  NEAR (liaison_answer_get_loss (answer, get (file)), 0.19);
  NEAR (liaison_answer_get_brier (best, get (file)), 0.0);
  NEAR (liaison_answer_get_log (worst, get (file)), -9.210340371976182); /* ln 0.0001 */
  NEAR (liaison_answer_get_brier (worst, get (file)), 1.0);
  NEAR (liaison_answer_get_brier (removed, get (file)), 0.25);
  NEAR (liaison_answer_get_brier (equal, get (file)), 1.0 / 3.0);
  NEAR (liaison_answer_get_brier_baseline (get (file)), 1.0 / 3.0);
}

/* The example of Brier's paper: ten forecasts of rain, as a choice of two. His score, the whole sum, is 0.19. */
static void
test_published_brier (void)
{
  static const double rain[] = { 0.7, 0.9, 0.8, 0.4, 0.2, 0.0, 0.0, 0.0, 0.0, 0.1 };
  static const gboolean rained[] = { FALSE, TRUE, TRUE, TRUE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE };
  g_autoptr (LiaisonForecastFile) wet = load ("\"type\":\"choice\",\"resolution\":{\"outcome\":\"chosen\",\"chosen\":\"rain\"}");
  g_autoptr (LiaisonForecastFile) dry = load ("\"type\":\"choice\",\"resolution\":{\"outcome\":\"chosen\",\"chosen\":\"none\"}");
  double sum = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (rain); i++)
    {
      const LiaisonShare shares[] = { { "rain", rain[i] }, { "none", 1.0 - rain[i] } };
      g_autoptr (LiaisonAnswer) answer = liaison_answer_new_choice (shares, 2);

      sum += 2.0 * liaison_answer_get_brier (answer, get (rained[i] ? wet : dry));
    }
  NEAR (sum / G_N_ELEMENTS (rain), 0.19);
}

/* A choice of two scores as the same question of yes or no. */
static void
test_same_scale (void)
{
  g_autoptr (LiaisonForecastFile) choice = load ("\"type\":\"choice\",\"resolution\":{\"outcome\":\"chosen\",\"chosen\":\"y\"}");
  g_autoptr (LiaisonForecastFile) binary = load ("\"resolution\":{\"outcome\":\"yes\"}");

  for (guint i = 0; i <= 10; i++)
    {
      const LiaisonShare shares[] = { { "y", i / 10.0 }, { "n", 1.0 - i / 10.0 } };
      g_autoptr (LiaisonAnswer) two = liaison_answer_new_choice (shares, 2);
      g_autoptr (LiaisonAnswer) one = liaison_answer_new_probability (i / 10.0);

      NEAR (liaison_answer_get_brier (two, get (choice)), liaison_answer_get_brier (one, get (binary)));
      NEAR (liaison_answer_get_log (two, get (choice)), liaison_answer_get_log (one, get (binary)));
    }
  NEAR (liaison_answer_get_brier_baseline (get (choice)), liaison_answer_get_brier_baseline (get (binary)));
}

/* Only the branch that came true counts. */
static void
test_conditional (void)
{
  static const struct
  {
    const char *resolution;
    double probability;
    gboolean happened;
  } cases[] = {
    { "{\"outcome\":\"yes\",\"condition\":\"yes\"}", 0.8, TRUE },
    { "{\"outcome\":\"no\",\"condition\":\"no\"}", 0.1, FALSE },
    { "{\"outcome\":\"no\"}", 0.38, FALSE },
  };
  const LiaisonConditional pair = { 0.4, 0.8, 0.1 };
  g_autoptr (LiaisonAnswer) answer = liaison_answer_new_conditional (&pair);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf ("\"type\":\"conditional\",\"resolution\":%s", cases[i].resolution);
      g_autoptr (LiaisonForecastFile) file = load (members);
      LiaisonJudgement judgement;
      double error = cases[i].probability - cases[i].happened;

      g_assert_true (liaison_answer_judge (answer, get (file), &judgement));
      NEAR (judgement.probability, cases[i].probability);
      g_assert_cmpint (judgement.happened, ==, cases[i].happened);
      NEAR (liaison_answer_get_brier (answer, get (file)), error * error);
    }
}

/* Bracher et al.: the sum over the median and the intervals of 50 and 90 %, of which each has half of its level for weight. */
static double
interval_score (const double *q,
                double        value)
{
  double sum = 0.5 * fabs (value - q[2]);

  for (guint i = 0; i < 2; i++)
    {
      double alpha = i == 0 ? 0.1 : 0.5, low = q[i], high = q[4 - i];

      sum += alpha / 2.0 * (high - low + 2.0 / alpha * MAX (low - value, 0.0) + 2.0 / alpha * MAX (value - high, 0.0));
    }
  return sum / 2.5;
}

static void
test_quantiles (void)
{
  const double q[] = { 8.0, 10.0, 12.0, 14.0, 20.0 }, point[] = { 5.0, 5.0, 5.0, 5.0, 5.0 };

  NEAR (liaison_quantiles_get_pinball (0.25, 10.0, 15.0), 1.25);
  NEAR (liaison_quantiles_get_pinball (0.95, 20.0, 15.0), 0.25);
  /* By hand: 2 (0.35 + 1.25 + 1.5 + 0.75 + 0.25) / 5. */
  NEAR (liaison_quantiles_get_interval_score (q, 15.0), 1.64);
  for (double value = 0.0; value <= 30.0; value += 0.5)
    NEAR (liaison_quantiles_get_interval_score (q, value), interval_score (q, value));
  /* Who is certain is off by the distance. */
  NEAR (liaison_quantiles_get_interval_score (point, 7.0), 2.0);
  NEAR (liaison_quantiles_get_interval_score (point, 5.0), 0.0);
}

#define AT(day) "{\"at\":\"2024-01-" day "T00:00:00Z\","
#define FIVE(n) "\"quantiles\":[" n "," n "," n "," n "," n "]}"

/* What was said first counts for four days, what was said last for six; the others' median is between theirs. */
static void
test_steps (void)
{
  g_autoptr (LiaisonForecastFile) file =
    load ("\"type\":\"quantity\",\"resolution\":{\"outcome\":\"value\",\"value\":10},\"estimates\":["
          AT ("01") "\"by\":\"Ada\"," FIVE ("4") "," AT ("01") "\"by\":\"Bo\"," FIVE ("8") "," AT ("03") "\"by\":\"Cy\"," FIVE ("14") ","
          AT ("05") "\"by\":\"Ada\"," FIVE ("9") "]");
  g_autoptr (GArray) own = liaison_answer_loss_steps (get (file), "Ada");
  g_autoptr (GArray) others = liaison_answer_group_loss_steps (get (file), "Ada");
  LiaisonPeriod period = liaison_steps_get_period (get (file));

  g_assert_cmpuint (own->len, ==, 2);
  NEAR (liaison_steps_get_mean (own, &period), (4 * 6.0 + 6 * 1.0) / 10);
  NEAR (liaison_steps_get_mean (others, &period), (2 * 2.0 + 8 * 1.0) / 10);
}

/* The group of a question of yes or no is followed in a quicker way, with the same result. */
static void
test_binary_group (void)
{
  g_autoptr (LiaisonForecast) forecast =
    forecast_fixture_new ("f", "2024-01-01", "2024-01-10", "2024-01-01 0.2 Ada, 2024-01-01 0.6 Bo, 2024-01-03 0.8 Cy", "yes 2024-01-11");
  g_autoptr (GArray) others = liaison_answer_group_loss_steps (forecast, "Ada");

  g_assert_cmpuint (others->len, ==, 2);
  NEAR (g_array_index (others, LiaisonStep, 0).probability, 0.16);
  NEAR (g_array_index (others, LiaisonStep, 1).probability, 0.09);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/answer-score/choice", test_choice);
  g_test_add_func ("/forecast/answer-score/published-brier", test_published_brier);
  g_test_add_func ("/forecast/answer-score/same-scale", test_same_scale);
  g_test_add_func ("/forecast/answer-score/conditional", test_conditional);
  g_test_add_func ("/forecast/answer-score/quantiles", test_quantiles);
  g_test_add_func ("/forecast/answer-score/steps", test_steps);
  g_test_add_func ("/forecast/answer-score/binary-group", test_binary_group);
  return g_test_run ();
}
