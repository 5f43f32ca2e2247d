/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/forecast-private.h"

#include <string.h>

static LiaisonEvidence *
make (void)
{
  g_autoptr (LiaisonPassage) passage = liaison_passage_new ("x", NULL, NULL, (LiaisonSpan) { 3, 4 });
  static const char * const entities[] = { "harbour", NULL };

  return liaison_evidence_new ("s1", passage, LIAISON_BEARING_AGAINST, "Why", entities, "r1");
}

/* What an edit does not name is as it was. */
static void
assert_rest (LiaisonEvidence *evidence,
             LiaisonEvidence *before)
{
  g_assert_true (evidence != before);
  g_assert_cmpstr (liaison_evidence_get_id (evidence), ==, liaison_evidence_get_id (before));
  g_assert_cmpint (liaison_evidence_get_bearing (evidence), ==, LIAISON_BEARING_AGAINST);
  g_assert_cmpstr (liaison_evidence_get_note (evidence), ==, "Why");
  g_assert_cmpstr (liaison_evidence_get_entities (evidence)[0], ==, "harbour");
  g_assert_cmpstr (liaison_evidence_get_relation (evidence), ==, "r1");
  g_assert_nonnull (liaison_evidence_get_details (evidence).modified);
}

static void
test_ratings (void)
{
  g_autoptr (LiaisonEvidence) fresh = make ();
  g_autoptr (LiaisonEvidence) yes = liaison_evidence_with_rating (fresh, "yes", 2);
  g_autoptr (LiaisonEvidence) both = liaison_evidence_with_rating (yes, "no", 0);
  g_autoptr (LiaisonEvidence) other = liaison_evidence_with_rating (both, "yes", -1);
  g_autoptr (LiaisonEvidence) noted = liaison_evidence_with_strength (other, 3.0);
  g_autoptr (LiaisonEvidence) one = liaison_evidence_with_rating (noted, "yes", LIAISON_RATING_NONE);
  g_autoptr (LiaisonEvidence) none = liaison_evidence_with_rating (one, "no", LIAISON_RATING_NONE);

  g_assert_cmpint (liaison_evidence_get_rating (fresh, "yes"), ==, LIAISON_RATING_NONE);
  g_assert_cmpint (liaison_evidence_get_rating (yes, "yes"), ==, 2);
  g_assert_cmpint (liaison_evidence_get_rating (both, "yes"), ==, 2);
  g_assert_cmpint (liaison_evidence_get_rating (both, "no"), ==, 0);
  g_assert_cmpint (liaison_evidence_get_rating (other, "yes"), ==, -1);
  g_assert_cmpint (liaison_evidence_get_rating (noted, "yes"), ==, -1);
  g_assert_cmpint (liaison_evidence_get_rating (one, "yes"), ==, LIAISON_RATING_NONE);
  g_assert_cmpint (liaison_evidence_get_rating (one, "no"), ==, 0);
  g_assert_null (liaison_evidence_get_details (none).ratings);
  assert_rest (other, fresh);
}

static void
test_grades (void)
{
  g_autoptr (LiaisonEvidence) fresh = make ();
  g_autoptr (LiaisonEvidence) graded = liaison_evidence_with_grades (fresh, LIAISON_GRADE_LOW, LIAISON_GRADE_HIGH);

  g_assert_cmpint (liaison_evidence_get_credibility (fresh), ==, LIAISON_GRADE_MODERATE);
  g_assert_cmpint (liaison_evidence_get_relevance (fresh), ==, LIAISON_GRADE_MODERATE);
  g_assert_cmpint (liaison_evidence_get_credibility (graded), ==, LIAISON_GRADE_LOW);
  g_assert_cmpint (liaison_evidence_get_relevance (graded), ==, LIAISON_GRADE_HIGH);
  assert_rest (graded, fresh);
}

static void
test_passage (void)
{
  g_autoptr (LiaisonEvidence) fresh = make ();
  g_autoptr (LiaisonPassage) passage = liaison_passage_new ("y", "b", "a", (LiaisonSpan) { 7, 8 });
  g_autoptr (LiaisonEvidence) moved = liaison_evidence_with_passage (fresh, "s2", passage);

  g_assert_cmpstr (liaison_evidence_get_source (moved), ==, "s2");
  g_assert_true (liaison_passage_equal (liaison_evidence_get_passage (moved), passage));
  assert_rest (moved, fresh);
}

/* Through a file and back; outcomes that the forecast does not have, and null, do no harm. */
static void
test_file (void)
{
  static const char text[] =
    "{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[{\"id\":\"a\",\"question\":\"Q?\",\"evidence\":[{\"id\":\"e\","
    "\"source\":\"s1\",\"passage\":{\"exact\":\"x\",\"start\":0,\"end\":1},\"hypotheses\":{\"o7\":-2,\"yes\":1,\"no\":null},"
    "\"credibility\":\"high\",\"relevance\":\"low\"}]}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonForecastFile) first = liaison_forecast_file_from_bytes (bytes, &error);
  g_autoptr (LiaisonForecastFile) second = NULL;
  g_autoptr (GBytes) again = NULL;
  LiaisonEvidence *evidence;

  g_assert_no_error (error);
  again = liaison_forecast_file_to_bytes (first);
  second = liaison_forecast_file_from_bytes (again, &error);
  g_assert_no_error (error);
  evidence = g_ptr_array_index (liaison_forecast_get_evidence (liaison_forecast_file_find (second, "a", NULL)), 0);
  g_assert_cmpint (liaison_evidence_get_rating (evidence, "o7"), ==, -2);
  g_assert_cmpint (liaison_evidence_get_rating (evidence, "yes"), ==, 1);
  g_assert_cmpint (liaison_evidence_get_rating (evidence, "no"), ==, LIAISON_RATING_NONE);
  g_assert_cmpint (liaison_evidence_get_credibility (evidence), ==, LIAISON_GRADE_HIGH);
  g_assert_cmpint (liaison_evidence_get_relevance (evidence), ==, LIAISON_GRADE_LOW);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/evidence/ratings", test_ratings);
  g_test_add_func ("/forecast/evidence/grades", test_grades);
  g_test_add_func ("/forecast/evidence/passage", test_passage);
  g_test_add_func ("/forecast/evidence/file", test_file);
  return g_test_run ();
}
