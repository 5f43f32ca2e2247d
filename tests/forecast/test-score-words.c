/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/score-words.h"

#include <math.h>
#include <string.h>

/* Two of three came out yes: 0.8 yes, 0.6 yes, 0.3 no. */
static LiaisonTrackSummary
make_summary (void)
{
  return (LiaisonTrackSummary) {
    .n = 3, .brier = 0.29 / 3, .parts = { 0.0966667, 0.2222222, 0.2222222, 0.0 }, .skill = 1.0 - 0.29 / 0.75,
    .log = log (0.8 * 0.6 * 0.7) / 3, .timed = 0.16, .discrimination = 0.84, .n_group = 2, .group_difference = -0.0204,
  };
}

static void
assert_says (LiaisonFigure              figure,
             const LiaisonTrackSummary *summary,
             const char                *number,
             const char                *sentence)
{
  g_autofree char *one = liaison_figure_to_number (figure, summary);
  g_autofree char *other = liaison_figure_to_sentence (figure, summary);

  g_assert_cmpstr (one, ==, number);
  g_assert_cmpstr (other, ==, sentence);
}

static void
test_numbers (void)
{
  LiaisonTrackSummary summary = make_summary ();

  /* The square root of 0.0967 is 0.311. */
  assert_says (LIAISON_FIGURE_BRIER, &summary, "0.097",
               "As if each forecast had missed by 31 points; always saying 50 % misses by 50.");
  assert_says (LIAISON_FIGURE_TIMED, &summary, "0.160",
               "As if you had been off by 40 points all the while that the questions were open.");
  assert_says (LIAISON_FIGURE_RELIABILITY, &summary, "0.097",
               "What you say and how often it happens are about 31 points apart; less is better.");
  assert_says (LIAISON_FIGURE_RESOLUTION, &summary, "0.222",
               "You set the questions about 47 points apart from what is usual; more is better.");
  /* 1/3 · 2/3. */
  assert_says (LIAISON_FIGURE_UNCERTAINTY, &summary, "0.222",
               "The rarer of the two outcomes came in 33.3\302\240% of the questions; the nearer to half, the harder they were.");
  /* The third root of 0.336 is 0.695. */
  assert_says (LIAISON_FIGURE_LOG, &summary, "−0.364",
               "To what came to be you had given 69.5\302\240% in the geometric mean; 50 % is the baseline.");
  assert_says (LIAISON_FIGURE_SKILL, &summary, "0.613",
               "Your squared error is 61.3\302\240% less than that of giving each outcome the same.");
  assert_says (LIAISON_FIGURE_GROUP, &summary, "−0.020",
               "On 2 questions that others judged too, you are better than their median.");
  assert_says (LIAISON_FIGURE_DISCRIMINATION, &summary, "0.840",
               "Of a question that came out yes and one that came out no, you gave the first more in 84\302\240% of all pairs; "
               "50 % is chance.");
}

static void
test_worse (void)
{
  LiaisonTrackSummary summary = { .n = 1, .brier = 0.36, .skill = 1.0 - 0.36 / 0.25, .n_group = 1, .group_difference = 0.05 };

  assert_says (LIAISON_FIGURE_BRIER, &summary, "0.360",
               "As if each forecast had missed by 60 points: no better than always saying 50 %.");
  assert_says (LIAISON_FIGURE_SKILL, &summary, "−0.440",
               "Your squared error is 44\302\240% more than that of giving each outcome the same.");
  assert_says (LIAISON_FIGURE_GROUP, &summary, "+0.050",
               "On 1 question that others judged too, their median is better than you.");
  summary.group_difference = -0.0001;
  assert_says (LIAISON_FIGURE_GROUP, &summary, "0.000",
               "On 1 question that others judged too, you are as good as their median.");
}

static void
test_quantities (void)
{
  LiaisonTrackSummary summary = { .n_quantities = 4, .within_50 = 0.25, .within_90 = 1.0 };

  assert_says (LIAISON_FIGURE_WITHIN_50, &summary, "0.250",
               "Of 4 quantities and dates 25\302\240%; 50\302\240% is best.");
  assert_says (LIAISON_FIGURE_WITHIN_90, &summary, "1.000",
               "Of 4 quantities and dates 100\302\240%; 90\302\240% is best.");
  summary.n_quantities = 0;
  g_assert_false (liaison_figure_is_known (LIAISON_FIGURE_WITHIN_50, &summary));
  assert_says (LIAISON_FIGURE_WITHIN_90, &summary, "–", "No quantity and no date is scored yet.");
}

static void
test_unknown (void)
{
  LiaisonTrackSummary summary = { .n = 2, .brier = 0.1, .group_difference = NAN, .discrimination = NAN };

  g_assert_true (liaison_figure_is_known (LIAISON_FIGURE_BRIER, &summary));
  g_assert_false (liaison_figure_is_known (LIAISON_FIGURE_GROUP, &summary));
  assert_says (LIAISON_FIGURE_GROUP, &summary, "–", "Nobody else gave estimates to these questions.");
  assert_says (LIAISON_FIGURE_DISCRIMINATION, &summary, "–",
               "This needs questions that came out yes and questions that came out no.");
  summary.n = 0;
  summary.brier = NAN;
  assert_says (LIAISON_FIGURE_BRIER, &summary, "–", "Nothing is scored yet.");
}

static void
assert_count (guint       n,
              guint       n_early,
              const char *expected)
{
  LiaisonTrackSummary summary = { .n = n, .n_early = n_early };
  g_autofree char *text = liaison_score_count_to_sentence (&summary);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_count (void)
{
  assert_count (0, 0, "No forecast is scored yet: one counts when it is resolved and its close date is past.");
  assert_count (0, 1, "No forecast is scored yet: one counts when it is resolved and its close date is past. "
                      "1 more is resolved, and waits for its close date.");
  assert_count (29, 0, "29 forecasts are scored: resolved, and past their close dates. "
                       "These are too few to tell skill from luck; from 30 on, the figures begin to hold.");
  assert_count (30, 2, "30 forecasts are scored: resolved, and past their close dates. "
                       "2 more are resolved, and wait for their close dates.");
}

/* Each has a name, a formula and where it was published. */
static void
test_sources (void)
{
  for (guint i = 0; i < LIAISON_N_FIGURES; i++)
    {
      g_assert_cmpuint (strlen (liaison_figure_to_title (i)), >, 5);
      g_assert_cmpuint (strlen (liaison_figure_to_formula (i)), >, 40);
      g_assert_true (g_regex_match_simple ("\\((19|20)\\d\\d\\)", liaison_figure_to_source (i), 0, 0));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/score-words/numbers", test_numbers);
  g_test_add_func ("/forecast/score-words/worse", test_worse);
  g_test_add_func ("/forecast/score-words/quantities", test_quantities);
  g_test_add_func ("/forecast/score-words/unknown", test_unknown);
  g_test_add_func ("/forecast/score-words/count", test_count);
  g_test_add_func ("/forecast/score-words/sources", test_sources);
  return g_test_run ();
}
