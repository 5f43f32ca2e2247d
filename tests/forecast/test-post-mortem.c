/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/post-mortem.h"

#include <math.h>

#include "forecast-fixture.h"

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)
#define PASSAGE "\"passage\":{\"exact\":\"x\",\"start\":0,\"end\":1}"
#define DAY (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)

/* Ada went from 50 to 40 and 80 %, and once more when it was over; Bo from 30 to 20 %. */
static LiaisonForecastFile *
make_file (const char *outcome)
{
  g_autofree char *text = g_strdup_printf (
    "{\"format\":\"liaison-forecast\",\"version\":1,\"sources\":[{\"id\":\"s1\",\"published\":\"2024-01-03\"},{\"id\":\"s2\"}],"
    "\"forecasts\":[{\"id\":\"a\",\"question\":\"Q?\",\"opened\":\"2024-01-01T00:00:00Z\",\"closes\":\"2024-01-10\",\"estimates\":["
    "{\"at\":\"2024-01-01T00:00:00Z\",\"probability\":0.5,\"by\":\"Ada\"},"
    "{\"at\":\"2024-01-02T00:00:00Z\",\"probability\":0.3,\"by\":\"Bo\"},"
    "{\"at\":\"2024-01-03T00:00:00Z\",\"probability\":0.4,\"by\":\"Ada\"},"
    "{\"at\":\"2024-01-04T00:00:00Z\",\"probability\":0.4,\"by\":\"Ada\"},"
    "{\"at\":\"2024-01-05T00:00:00Z\",\"probability\":0.2,\"by\":\"Bo\"},"
    "{\"at\":\"2024-01-06T00:00:00Z\",\"probability\":0.8,\"by\":\"Ada\"},"
    "{\"at\":\"2024-01-20T00:00:00Z\",\"probability\":1,\"by\":\"Ada\"}],"
    "\"evidence\":[{\"id\":\"context\",\"source\":\"s2\",\"bearing\":\"context\",\"strength\":9," PASSAGE "},"
    "{\"id\":\"weak\",\"source\":\"s1\",\"bearing\":\"for\",\"strength\":0.5," PASSAGE "},"
    "{\"id\":\"unsaid\",\"source\":\"s2\",\"bearing\":\"for\"," PASSAGE "},"
    "{\"id\":\"strong\",\"source\":\"s2\",\"bearing\":\"for\",\"strength\":4," PASSAGE "},"
    "{\"id\":\"against\",\"source\":\"s2\",\"bearing\":\"against\",\"strength\":2," PASSAGE "}],"
    "\"resolution\":{\"outcome\":\"%s\",\"at\":\"2024-01-08T00:00:00Z\"}}]}",
    outcome);

  return forecast_fixture_load (text);
}

static LiaisonPostMortem *
look_back (const char *outcome)
{
  g_autoptr (LiaisonForecastFile) file = make_file (outcome);

  return liaison_post_mortem_new (liaison_forecast_file_find (file, "a", NULL), file);
}

static void
test_evidence (void)
{
  static const struct
  {
    const char *outcome;
    const char *ids[5];
    guint n_right, n_wrong;
  } cases[] = {
    { "yes", { "strong", "weak", "unsaid", "against", "context" }, 3, 1 },
    { "no", { "against", "strong", "weak", "unsaid", "context" }, 1, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonPostMortem) self = look_back (cases[i].outcome);
      const GArray *evidence = liaison_post_mortem_get_evidence (self);

      g_assert_cmpuint (evidence->len, ==, 5);
      for (guint e = 0; e < evidence->len; e++)
        {
          const LiaisonPostMortemEvidence *one = &g_array_index (evidence, LiaisonPostMortemEvidence, e);

          g_assert_cmpstr (liaison_evidence_get_id (one->evidence), ==, cases[i].ids[e]);
          g_assert_cmpint (one->pointed, ==, e < cases[i].n_right                      ? LIAISON_POINTED_RIGHT
                                             : e < cases[i].n_right + cases[i].n_wrong ? LIAISON_POINTED_WRONG
                                                                                       : LIAISON_POINTED_NOWHERE);
        }
    }
}

/* A strength below 1 counts as 1; what is context, or has none, has no factor. */
static void
test_factors (void)
{
  g_autoptr (LiaisonPostMortem) self = look_back ("yes");
  const LiaisonPostMortemEvidence *evidence =
    &g_array_index (liaison_post_mortem_get_evidence (self), LiaisonPostMortemEvidence, 0);

  NEAR (evidence[0].factor, 4.0);
  NEAR (evidence[1].factor, 1.0);
  g_assert_true (isnan (evidence[2].factor));
  NEAR (evidence[3].factor, 2.0);
  g_assert_true (isnan (evidence[4].factor));
}

/* Each against what the same person had said; what was said again, or afterwards, is no move. */
static void
test_moves (void)
{
  g_autoptr (LiaisonPostMortem) self = look_back ("yes");
  const GArray *moves = liaison_post_mortem_get_moves (self);
  const LiaisonPostMortemMove *move = &g_array_index (moves, LiaisonPostMortemMove, 0);

  g_assert_cmpuint (moves->len, ==, 3);
  g_assert_cmpstr (liaison_estimate_get_at (move[0].estimate), ==, "2024-01-06T00:00:00Z");
  NEAR (liaison_estimate_get_probability (move[0].before), 0.4);
  NEAR (move[0].gain, 0.36 - 0.04);
  NEAR (move[1].gain, 0.25 - 0.36);
  NEAR (liaison_estimate_get_probability (move[2].before), 0.3);
  NEAR (move[2].gain, 0.49 - 0.64);
}

static void
test_events (void)
{
  static const LiaisonPostMortemKind expected[] = {
    LIAISON_EVENT_OPENED,   LIAISON_EVENT_ESTIMATE, LIAISON_EVENT_ESTIMATE, LIAISON_EVENT_PUBLISHED,
    LIAISON_EVENT_ESTIMATE, LIAISON_EVENT_ESTIMATE, LIAISON_EVENT_ESTIMATE, LIAISON_EVENT_ESTIMATE,
    LIAISON_EVENT_RESOLVED, LIAISON_EVENT_CLOSED,   LIAISON_EVENT_ESTIMATE,
  };
  g_autoptr (LiaisonPostMortem) self = look_back ("no");
  const GArray *events = liaison_post_mortem_get_events (self);

  g_assert_cmpuint (events->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < events->len; i++)
    g_assert_cmpint (g_array_index (events, LiaisonPostMortemEvent, i).kind, ==, expected[i]);
  g_assert_cmpstr (g_array_index (events, LiaisonPostMortemEvent, 3).at, ==, "2024-01-03");
  g_assert_cmpstr (liaison_evidence_get_id (g_array_index (events, LiaisonPostMortemEvent, 3).evidence), ==, "weak");
}

/* Seven days: 0.5 for one, 0.3 for one, 0.4 for two, 0.2 for one, 0.8 for two. */
static void
test_scores (void)
{
  g_autoptr (LiaisonPostMortem) self = look_back ("yes");
  const GArray *scores = liaison_post_mortem_get_scores (self);
  LiaisonPeriod period = liaison_post_mortem_get_period (self);

  g_assert_cmpint (period.end - period.begin, ==, 7 * DAY);
  g_assert_cmpuint (scores->len, >=, 5);
  NEAR (g_array_index (scores, LiaisonStep, 0).probability, 0.25);
  NEAR (g_array_index (scores, LiaisonStep, scores->len - 1).probability, 0.04);
  NEAR (liaison_post_mortem_get_score (self), 0.04);
  NEAR (liaison_post_mortem_get_timed (self), (0.25 + 0.49 + 2 * 0.36 + 0.64 + 2 * 0.04) / 7);
}

/* Of several outcomes, evidence points by its rating, and the score is half the sum over all. */
static void
test_choice (void)
{
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (
    "{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[{\"id\":\"a\",\"question\":\"Q?\",\"type\":\"choice\","
    "\"outcomes\":[{\"id\":\"o1\",\"name\":\"One\"},{\"id\":\"o2\",\"name\":\"Two\"},{\"id\":\"o3\",\"name\":\"Three\"}],"
    "\"opened\":\"2024-01-01T00:00:00Z\",\"closes\":\"2024-01-10\",\"estimates\":["
    "{\"at\":\"2024-01-01T00:00:00Z\",\"probabilities\":{\"o1\":0.2,\"o2\":0.3,\"o3\":0.5}},"
    "{\"at\":\"2024-01-03T00:00:00Z\",\"probabilities\":{\"o1\":0.6,\"o2\":0.3,\"o3\":0.1}}],"
    "\"resolution\":{\"outcome\":\"chosen\",\"chosen\":\"o1\",\"at\":\"2024-01-05T00:00:00Z\"}}]}");
  LiaisonForecast *forecast = liaison_forecast_file_find (file, "a", NULL);
  g_autoptr (LiaisonPassage) passage = liaison_passage_new ("x", NULL, NULL, (LiaisonSpan) { 0, 1 });
  g_autoptr (LiaisonEvidence) plain = liaison_evidence_new ("s", passage, LIAISON_BEARING_FOR, NULL, NULL, NULL);
  g_autoptr (LiaisonEvidence) fits = liaison_evidence_with_rating (plain, "o1", 2);
  g_autoptr (LiaisonEvidence) other = liaison_evidence_new ("s", passage, LIAISON_BEARING_CONTEXT, NULL, NULL, NULL);
  g_autoptr (LiaisonEvidence) unfit = liaison_evidence_with_rating (other, "o1", -1);
  g_autoptr (LiaisonEvidence) silent = liaison_evidence_new ("s", passage, LIAISON_BEARING_FOR, NULL, NULL, NULL);
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (forecast);
  g_autoptr (LiaisonForecast) rated = NULL;
  g_autoptr (LiaisonPostMortem) self = NULL;
  const LiaisonPostMortemEvidence *evidence;
  const LiaisonPostMortemMove *move;

  liaison_forecast_builder_add_evidence (builder, silent);
  liaison_forecast_builder_add_evidence (builder, unfit);
  liaison_forecast_builder_add_evidence (builder, fits);
  rated = liaison_forecast_builder_end (builder);
  self = liaison_post_mortem_new (rated, file);
  evidence = &g_array_index (liaison_post_mortem_get_evidence (self), LiaisonPostMortemEvidence, 0);
  g_assert_true (evidence[0].evidence == fits && evidence[0].pointed == LIAISON_POINTED_RIGHT);
  g_assert_true (evidence[1].evidence == unfit && evidence[1].pointed == LIAISON_POINTED_WRONG);
  g_assert_true (evidence[2].evidence == silent && evidence[2].pointed == LIAISON_POINTED_NOWHERE);
  move = &g_array_index (liaison_post_mortem_get_moves (self), LiaisonPostMortemMove, 0);
  /* (0.64 + 0.09 + 0.25) / 2 and (0.16 + 0.09 + 0.01) / 2, each for two of four days; a third to each would get 1/3. */
  NEAR (liaison_post_mortem_get_score (self), 0.13);
  NEAR (move->gain, 0.49 - 0.13);
  NEAR (liaison_post_mortem_get_timed (self), (0.49 + 0.13) / 2);
  NEAR (liaison_post_mortem_get_baseline (self), 1.0 / 3.0);
}

/* A quantity has a score in its unit, and nothing to compare it with. */
static void
test_quantity (void)
{
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (
    "{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[{\"id\":\"a\",\"question\":\"Q?\",\"type\":\"quantity\","
    "\"opened\":\"2024-01-01T00:00:00Z\",\"closes\":\"2024-01-10\",\"estimates\":["
    "{\"at\":\"2024-01-01T00:00:00Z\",\"quantiles\":[10,20,30,40,60]},{\"at\":\"2024-01-03T00:00:00Z\",\"quantiles\":[35,35,35,35,35]}],"
    "\"resolution\":{\"outcome\":\"value\",\"value\":35,\"at\":\"2024-01-05T00:00:00Z\"}}]}");
  g_autoptr (LiaisonPostMortem) self = liaison_post_mortem_new (liaison_forecast_file_find (file, "a", NULL), file);

  NEAR (liaison_post_mortem_get_score (self), 0.0);
  g_assert_cmpfloat (liaison_post_mortem_get_timed (self), >, 0.0);
  g_assert_true (isnan (liaison_post_mortem_get_baseline (self)));
  g_assert_cmpuint (liaison_post_mortem_get_moves (self)->len, ==, 1);
}

static void
test_possible (void)
{
  static const char *const outcomes[] = { "open", "yes", "no", "void" };

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      g_autoptr (LiaisonForecastFile) file = make_file (outcomes[i]);

      g_assert_cmpint (liaison_post_mortem_is_possible (liaison_forecast_file_find (file, "a", NULL)), ==, i == 1 || i == 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/post-mortem/evidence", test_evidence);
  g_test_add_func ("/forecast/post-mortem/factors", test_factors);
  g_test_add_func ("/forecast/post-mortem/moves", test_moves);
  g_test_add_func ("/forecast/post-mortem/events", test_events);
  g_test_add_func ("/forecast/post-mortem/scores", test_scores);
  g_test_add_func ("/forecast/post-mortem/choice", test_choice);
  g_test_add_func ("/forecast/post-mortem/quantity", test_quantity);
  g_test_add_func ("/forecast/post-mortem/possible", test_possible);
  return g_test_run ();
}
