/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/track-record.h"

#include <math.h>

#include "forecast-fixture.h"
#include "forecast/calibration.h"

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static void
add (GListStore *list,
     const char *id,
     const char *closes,
     const char *estimates,
     const char *resolved)
{
  g_autoptr (LiaisonForecast) forecast = forecast_fixture_new (id, "2024-01-01", closes, estimates, resolved);

  g_list_store_append (list, forecast);
}

/* The first three count on 1 February. */
static GListModel *
make_list (void)
{
  GListStore *list = g_list_store_new (LIAISON_TYPE_FORECAST);

  add (list, "a", "2024-01-10", "2024-01-01 0.5 Ada, 2024-01-06 0.8 Ada, 2024-01-01 0.4 Bo", "yes 2024-01-20");
  add (list, "b", "2024-01-15", "2024-01-01 0.3 Ada", "no 2024-01-15");
  add (list, "c", NULL, "2024-01-01 0.9 Bo", "yes 2024-01-03");
  add (list, "early", "2024-03-01", "2024-01-01 0.9 Ada", "yes 2024-01-03");
  add (list, "today", "2024-02-01", "2024-01-01 0.9 Ada", "yes 2024-02-01");
  add (list, "void", "2024-01-10", "2024-01-01 0.9 Ada", "void 2024-01-03");
  add (list, "open", "2024-01-10", "2024-01-01 0.9 Ada", NULL);
  add (list, "late", "2024-01-10", "2024-01-20 0.9 Ada", "yes 2024-01-25");
  return G_LIST_MODEL (list);
}

static LiaisonTrackRecord *
score (const char *by,
       const char *tag,
       const char *from,
       const char *until)
{
  g_autoptr (GListModel) list = make_list ();
  LiaisonScoreScope scope = { .today = "2024-02-01", .by = by, .tag = tag, .from = from, .until = until };

  return liaison_track_record_new (list, &scope);
}

static guint
count (const char *by,
       const char *tag,
       const char *from,
       const char *until)
{
  g_autoptr (LiaisonTrackRecord) record = score (by, tag, from, until);

  return liaison_track_record_get_summary (record).n;
}

static void
test_summary (void)
{
  g_autoptr (LiaisonTrackRecord) record = score ("Ada", NULL, NULL, NULL);
  LiaisonTrackSummary summary = liaison_track_record_get_summary (record);
  const LiaisonTrackEntry *entry = &g_array_index (liaison_track_record_get_entries (record), LiaisonTrackEntry, 0);
  const GArray *bins = liaison_track_record_get_calibration (record);

  g_assert_cmpuint (summary.n, ==, 2);
  g_assert_cmpuint (summary.n_early, ==, 2); /* one closes today */
  g_assert_cmpstr (liaison_forecast_get_id (entry[0].forecast), ==, "a");
  NEAR (entry[0].judgement.probability, 0.8);
  NEAR (entry[0].timed, (5 * 0.25 + 5 * 0.04) / 10);
  NEAR (entry[0].coverage, 1.0);
  NEAR (entry[0].group, 0.36);
  g_assert_true (isnan (entry[1].group));
  NEAR (summary.brier, (0.04 + 0.09) / 2);
  NEAR (summary.skill, 1.0 - 0.065 / 0.25);
  NEAR (summary.timed, (0.145 + 0.09) / 2);
  NEAR (summary.log, (log (0.8) + log (0.7)) / 2);
  NEAR (summary.discrimination, 1.0);
  g_assert_cmpuint (summary.n_group, ==, 1);
  NEAR (summary.group_difference, 0.145 - 0.36);
  g_assert_cmpuint (g_array_index (bins, LiaisonCalibrationBin, 8).n, ==, 1);
  NEAR (summary.parts.reliability - summary.parts.resolution + summary.parts.uncertainty + summary.parts.within, summary.brier);
}

static void
test_scope (void)
{
  g_assert_cmpuint (count (NULL, NULL, NULL, NULL), ==, 3);
  g_assert_cmpuint (count ("Bo", NULL, NULL, NULL), ==, 2);
  g_assert_cmpuint (count ("Cy", NULL, NULL, NULL), ==, 0);
  g_assert_cmpuint (count (NULL, "b", NULL, NULL), ==, 1);
  g_assert_cmpuint (count (NULL, "early", NULL, NULL), ==, 0);
  g_assert_cmpuint (count (NULL, NULL, "2024-01-10", NULL), ==, 2);
  g_assert_cmpuint (count (NULL, NULL, NULL, "2024-01-10"), ==, 2);
  g_assert_cmpuint (count (NULL, NULL, "2024-01-11", "2024-01-13"), ==, 0);
}

static void
test_nothing (void)
{
  g_autoptr (LiaisonTrackRecord) record = score ("Cy", NULL, NULL, NULL);
  LiaisonTrackSummary summary = liaison_track_record_get_summary (record);

  g_assert_true (isnan (summary.brier) && isnan (summary.log) && isnan (summary.timed) && isnan (summary.skill));
  g_assert_true (isnan (summary.parts.reliability) && isnan (summary.discrimination) && isnan (summary.group_difference));
}

/* Without a date and a time of resolution, there is only the last estimate. */
static void
test_undated (void)
{
  g_autoptr (GListStore) list = g_list_store_new (LIAISON_TYPE_FORECAST);
  LiaisonScoreScope scope = { .today = "2024-02-01" };
  g_autoptr (LiaisonTrackRecord) record = NULL;

  add (list, "a", NULL, "2024-01-01 0.9", "yes");
  record = liaison_track_record_new (G_LIST_MODEL (list), &scope);
  NEAR (liaison_track_record_get_summary (record).brier, 0.01);
  NEAR (liaison_track_record_get_summary (record).timed, 0.01);
}

#define QUESTION(id, type) "{\"id\":\"" id "\",\"question\":\"Q?\",\"closes\":\"2024-01-10\",\"opened\":\"2024-01-01T00:00:00Z\"," \
                           "\"type\":\"" type "\","
#define ESTIMATE(answer) "\"estimates\":[{\"at\":\"2024-01-01T00:00:00Z\"," answer "}],"

/* A question of each type; by hand. */
static void
test_types (void)
{
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (
    "{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":["
    QUESTION ("choice", "choice") "\"outcomes\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\",\"name\":\"B\"},"
    "{\"id\":\"c\",\"name\":\"C\"}]," ESTIMATE ("\"probabilities\":{\"a\":0.2,\"b\":0.5,\"c\":0.3}")
    "\"resolution\":{\"outcome\":\"chosen\",\"chosen\":\"b\"}},"
    QUESTION ("pair", "conditional") ESTIMATE ("\"conditional\":{\"condition\":0.4,\"yes\":0.8,\"no\":0.1}")
    "\"resolution\":{\"outcome\":\"yes\",\"condition\":\"yes\"}},"
    QUESTION ("number", "quantity") ESTIMATE ("\"quantiles\":[8,10,12,14,20]")
    "\"resolution\":{\"outcome\":\"value\",\"value\":15}}]}");
  LiaisonScoreScope scope = { .today = "2024-02-01" };
  g_autoptr (LiaisonTrackRecord) record = liaison_track_record_new (liaison_forecast_file_get_forecasts (file), &scope);
  LiaisonTrackSummary summary = liaison_track_record_get_summary (record);
  const LiaisonTrackEntry *entries = &g_array_index (liaison_track_record_get_entries (record), LiaisonTrackEntry, 0);
  const LiaisonQuantityEntry *quantity =
    &g_array_index (liaison_track_record_get_quantities (record), LiaisonQuantityEntry, 0);

  g_assert_cmpuint (summary.n, ==, 2);
  NEAR (entries[0].brier, 0.19);
  NEAR (entries[0].judgement.probability, 0.5);
  g_assert_true (entries[0].judgement.happened);
  NEAR (entries[1].brier, 0.04);
  NEAR (summary.brier, (0.19 + 0.04) / 2);
  NEAR (summary.skill, 1.0 - (0.19 + 0.04) / (1.0 / 3.0 + 0.25));
  NEAR (summary.log, (log (0.5) + log (0.8)) / 2);
  /* Three of the choice, and two of the pair. */
  g_assert_cmpuint (summary.n_judgements, ==, 5);
  NEAR (summary.judged, (0.04 + 0.25 + 0.09 + 0.04 + 0.36) / 5);
  NEAR (summary.parts.reliability - summary.parts.resolution + summary.parts.uncertainty + summary.parts.within, summary.judged);
  g_assert_cmpuint (summary.n_quantities, ==, 1);
  NEAR (quantity->score, 1.64);
  NEAR (quantity->timed, 1.64);
  g_assert_false (quantity->within_50);
  NEAR (summary.within_90, 1.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/track-record/summary", test_summary);
  g_test_add_func ("/forecast/track-record/scope", test_scope);
  g_test_add_func ("/forecast/track-record/nothing", test_nothing);
  g_test_add_func ("/forecast/track-record/undated", test_undated);
  g_test_add_func ("/forecast/track-record/types", test_types);
  return g_test_run ();
}
