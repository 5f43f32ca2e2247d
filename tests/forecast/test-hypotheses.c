/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/hypotheses.h"

#include <math.h>
#include <string.h>

#include "forecast/forecast-file.h"

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)
#define NONE LIAISON_RATING_NONE

typedef struct
{
  int yes;
  int no;
  LiaisonGrade credibility;
  LiaisonGrade relevance;
} Piece;

static LiaisonForecast *
make (const Piece *pieces,
      guint        n)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonPassage) passage = liaison_passage_new ("x", NULL, NULL, (LiaisonSpan) { i, i + 1 });
      g_autoptr (LiaisonEvidence) fresh = liaison_evidence_new ("s1", passage, LIAISON_BEARING_FOR, NULL, NULL, NULL);
      g_autoptr (LiaisonEvidence) yes = liaison_evidence_with_rating (fresh, "yes", pieces[i].yes);
      g_autoptr (LiaisonEvidence) no = liaison_evidence_with_rating (yes, "no", pieces[i].no);
      g_autoptr (LiaisonEvidence) graded = liaison_evidence_with_grades (no, pieces[i].credibility, pieces[i].relevance);

      liaison_forecast_builder_add_evidence (builder, graded);
    }
  return liaison_forecast_builder_end (builder);
}

/* By hand. Against Yes: 1 of weight 2 (both high), 2 of weight 1: 4. Against No: 2 of weight 1/√2 (relevance low): √2. */
static void
test_inconsistency (void)
{
  static const Piece pieces[] = {
    { -1, 1, LIAISON_GRADE_HIGH, LIAISON_GRADE_HIGH },
    { -2, 0, LIAISON_GRADE_MODERATE, LIAISON_GRADE_MODERATE },
    { 2, -2, LIAISON_GRADE_MODERATE, LIAISON_GRADE_LOW },
    { 1, NONE, LIAISON_GRADE_HIGH, LIAISON_GRADE_LOW },
  };
  g_autoptr (LiaisonForecast) forecast = make (pieces, G_N_ELEMENTS (pieces));
  g_autoptr (LiaisonHypotheses) matrix = liaison_hypotheses_new (forecast);

  g_assert_cmpuint (liaison_hypotheses_get_n_outcomes (matrix), ==, 2);
  g_assert_cmpuint (liaison_hypotheses_get_n_rows (matrix), ==, 4);
  g_assert_cmpstr (liaison_hypotheses_get_outcome (matrix, 0)->id, ==, "yes");
  g_assert_cmpstr (liaison_hypotheses_get_outcome (matrix, 1)->id, ==, "no");
  NEAR (liaison_hypotheses_get_outcome (matrix, 0)->inconsistency, 4.0);
  NEAR (liaison_hypotheses_get_outcome (matrix, 1)->inconsistency, sqrt (2.0));
  g_assert_cmpuint (liaison_hypotheses_get_outcome (matrix, 0)->n_rated, ==, 4);
  g_assert_cmpuint (liaison_hypotheses_get_outcome (matrix, 1)->n_rated, ==, 3);
  g_assert_false (liaison_hypotheses_get_outcome (matrix, 0)->least);
  g_assert_true (liaison_hypotheses_get_outcome (matrix, 1)->least);
  NEAR (liaison_hypotheses_get_row (matrix, 0)->weight, 2.0);
  NEAR (liaison_hypotheses_get_row (matrix, 3)->weight, 1.0);
}

/* The differences are 3, 0, 4 and unknown; the greatest there can be is 4. */
static void
test_diagnosticity (void)
{
  static const Piece pieces[] = { { 2, -1, 0, 0 }, { 1, 1, 0, 0 }, { -2, 2, 0, 0 }, { 1, NONE, 0, 0 } };
  g_autoptr (LiaisonForecast) forecast = make (pieces, G_N_ELEMENTS (pieces));
  g_autoptr (LiaisonHypotheses) matrix = liaison_hypotheses_new (forecast);

  NEAR (liaison_hypotheses_get_row (matrix, 0)->diagnosticity, 0.75);
  NEAR (liaison_hypotheses_get_row (matrix, 1)->diagnosticity, 0.0);
  NEAR (liaison_hypotheses_get_row (matrix, 2)->diagnosticity, 1.0);
  g_assert_true (isnan (liaison_hypotheses_get_row (matrix, 3)->diagnosticity));
  g_assert_cmpint (liaison_hypotheses_get_rating (matrix, 0, 1), ==, -1);
  g_assert_cmpint (liaison_hypotheses_get_rating (matrix, 3, 1), ==, NONE);
}

/* The most telling first; of two alike the weightier; what was not judged last. */
static void
test_sort (void)
{
  static const Piece pieces[] = {
    { NONE, NONE, 0, 0 }, { 1, 1, 0, 0 }, { 1, -1, 0, 0 }, { 1, -1, LIAISON_GRADE_HIGH, 0 }, { 2, -2, LIAISON_GRADE_LOW, 0 },
  };
  static const guint expected[] = { 5, 4, 3, 2, 1 };
  g_autoptr (LiaisonForecast) forecast = make (pieces, G_N_ELEMENTS (pieces));
  g_autoptr (LiaisonHypotheses) matrix = liaison_hypotheses_new (forecast);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (liaison_hypotheses_get_row (matrix, i)->number, ==, i + 1);
  liaison_hypotheses_sort (matrix);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (liaison_hypotheses_get_row (matrix, i)->number, ==, expected[i]);
}

/* Nothing stands out where nothing was judged, where one outcome was not, or where all have as much against them. */
static void
test_least (void)
{
  static const Piece cases[] = { { NONE, NONE, 0, 0 }, { -1, NONE, 0, 0 }, { -1, -1, 0, 0 }, { 2, 0, 0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonForecast) forecast = make (&cases[i], 1);
      g_autoptr (LiaisonHypotheses) matrix = liaison_hypotheses_new (forecast);

      g_assert_false (liaison_hypotheses_get_outcome (matrix, 0)->least);
      g_assert_false (liaison_hypotheses_get_outcome (matrix, 1)->least);
    }
}

/* Three outcomes with 1, 0, -1: the differences are 1, 1 and 2, so 4/3 of at most 4. A quantity has no outcomes. */
static void
test_choice (void)
{
  static const char text[] =
    "{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[{\"id\":\"a\",\"question\":\"Who?\",\"type\":\"choice\","
    "\"outcomes\":[{\"id\":\"o1\",\"name\":\"Ada\"},{\"id\":\"o2\",\"name\":\"Bo\"},{\"id\":\"o3\",\"name\":\"Cy\"}],"
    "\"evidence\":[{\"id\":\"e\",\"source\":\"s\",\"passage\":{\"exact\":\"x\",\"start\":0,\"end\":1},"
    "\"hypotheses\":{\"o1\":1,\"o2\":0,\"o3\":-1,\"gone\":-2}}]},{\"id\":\"b\",\"question\":\"How many?\",\"type\":\"quantity\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_from_bytes (bytes, &error);
  g_autoptr (LiaisonHypotheses) matrix = NULL;

  g_assert_no_error (error);
  matrix = liaison_hypotheses_new (liaison_forecast_file_find (file, "a", NULL));
  g_assert_cmpuint (liaison_hypotheses_get_n_outcomes (matrix), ==, 3);
  g_assert_cmpstr (liaison_hypotheses_get_outcome (matrix, 2)->name, ==, "Cy");
  NEAR (liaison_hypotheses_get_row (matrix, 0)->diagnosticity, 1.0 / 3.0);
  NEAR (liaison_hypotheses_get_outcome (matrix, 2)->inconsistency, 1.0);
  g_assert_true (liaison_hypotheses_get_outcome (matrix, 0)->least);
  g_assert_true (liaison_hypotheses_get_outcome (matrix, 1)->least);
  g_assert_true (liaison_hypotheses_apply (liaison_forecast_file_find (file, "a", NULL)));
  g_assert_false (liaison_hypotheses_apply (liaison_forecast_file_find (file, "b", NULL)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/hypotheses/inconsistency", test_inconsistency);
  g_test_add_func ("/forecast/hypotheses/diagnosticity", test_diagnosticity);
  g_test_add_func ("/forecast/hypotheses/sort", test_sort);
  g_test_add_func ("/forecast/hypotheses/least", test_least);
  g_test_add_func ("/forecast/hypotheses/choice", test_choice);
  return g_test_run ();
}
