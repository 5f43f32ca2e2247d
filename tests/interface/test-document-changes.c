/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/document-changes.h"

typedef struct
{
  LiaisonDocument *document;
  LiaisonForecast *added; /* what "forecast-added" told last; not owned */
} Fixture;

static void
on_added (LiaisonDocument *document,
          LiaisonForecast *forecast,
          Fixture         *fixture)
{
  fixture->added = forecast;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  /* Without a model the article is shown and nothing else: these tests need no analysis. */
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->document = liaison_document_new ();
  g_signal_connect (fixture->document, "forecast-added", G_CALLBACK (on_added), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->document);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (
      liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document)));
}

static LiaisonForecast *
get (Fixture *fixture,
     guint    index)
{
  LiaisonForecast *forecast = g_list_model_get_item (
      liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document)),
      index);

  g_object_unref (forecast); /* the list holds it */
  return forecast;
}

static void
set_article (Fixture *fixture)
{
  g_autoptr (LiaisonArticle) article =
      liaison_article_new_plain ("Talks resume in May. The minister is unlikely to resign.");

  liaison_document_set_article (fixture->document, article);
}

static void
test_add_and_undo (Fixture       *fixture,
                   gconstpointer  data)
{
  LiaisonHistory *history = liaison_document_get_history (fixture->document);
  LiaisonForecast *first;

  g_assert_true (liaison_document_is_empty (fixture->document));
  first = liaison_document_add_forecast (fixture->document, "Will it rain?");
  g_assert_true (fixture->added == first);
  liaison_document_add_forecast (fixture->document, "Will it snow?");
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_true (liaison_document_get_modified (fixture->document));
  g_assert_false (liaison_document_is_empty (fixture->document));

  liaison_history_undo (history);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture, 0)), ==, "Will it rain?");
  liaison_history_undo (history);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_false (liaison_document_get_modified (fixture->document));
  liaison_history_redo (history);
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture, 0)), ==, "Will it rain?");
}

static void
ask (Fixture    *fixture,
     const char *question)
{
  LiaisonForecast *before = get (fixture, 0);
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (before);
  g_autoptr (LiaisonForecast) after = NULL;

  liaison_forecast_builder_set_question (builder, question);
  after = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (fixture->document, "Edit", "question", before, after);
}

static void
test_typing_is_one_step (Fixture       *fixture,
                         gconstpointer  data)
{
  liaison_document_add_forecast (fixture->document, "W");
  ask (fixture, "Wi");
  ask (fixture, "Wil");
  ask (fixture, "Will");
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture, 0)), ==, "Will");
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture, 0)), ==, "W");
  liaison_history_redo (liaison_document_get_history (fixture->document));
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture, 0)), ==, "Will");
}

static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  liaison_document_add_forecast (fixture->document, "First?");
  liaison_document_add_forecast (fixture->document, "Second?");
  liaison_document_add_forecast (fixture->document, "Third?");
  liaison_document_change_forecast (fixture->document, "Delete", NULL, get (fixture, 1), NULL);
  g_assert_cmpuint (count (fixture), ==, 2);
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_cmpuint (count (fixture), ==, 3);
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture, 1)), ==, "Second?");
}

static void
test_statement (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GArray) entities = g_array_new (FALSE, FALSE, sizeof (guint));
  LiaisonStatement statement = { .span = { 21, 56 }, .cue_span = { 37, 45 }, .cue = (char *) "unlikely",
                                 .low = 0.2, .high = 0.45, .best = 0.3,
                                 .horizon_to = (char *) "2021-06-30", .entities = entities };
  LiaisonForecast *forecast;
  LiaisonEvidence *evidence;

  set_article (fixture);
  g_assert_false (liaison_document_has_forecast_for (fixture->document, &statement));
  forecast = liaison_document_add_forecast_from_statement (fixture->document, &statement);
  g_assert_cmpstr (liaison_forecast_get_question (forecast), ==, "Will the minister resign?");
  g_assert_cmpstr (liaison_forecast_get_closes (forecast), ==, "2021-06-30");
  g_assert_cmpfloat (liaison_estimate_get_probability (liaison_forecast_get_current (forecast)), ==,
                     0.3);
  g_assert_cmpuint (liaison_forecast_get_evidence (forecast)->len, ==, 1);
  evidence = g_ptr_array_index (liaison_forecast_get_evidence (forecast), 0);
  g_assert_cmpstr (liaison_passage_get_exact (liaison_evidence_get_passage (evidence)), ==,
                   "The minister is unlikely to resign.");
  g_assert_true (liaison_document_has_forecast_for (fixture->document, &statement));
}

static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  LiaisonForecast *forecast;

  set_article (fixture);
  forecast = liaison_document_add_forecast (fixture->document, "Will talks resume?");
  liaison_document_add_evidence (fixture->document, forecast, (LiaisonSpan) { 0, 20 }, NULL);
  g_assert_cmpuint (liaison_forecast_get_evidence (get (fixture, 0))->len, ==, 1);
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_cmpuint (liaison_forecast_get_evidence (get (fixture, 0))->len, ==, 0);
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonForecastFile *forecasts = liaison_document_get_forecasts (fixture->document);
  LiaisonHistory *history = liaison_document_get_history (fixture->document);
  double x, y;

  g_assert_false (liaison_forecast_file_get_position (forecasts, "a", &x, &y));
  liaison_document_move_node (fixture->document, "a", 10.0, -20.0);
  g_assert_true (liaison_forecast_file_get_position (forecasts, "a", &x, &y));
  g_assert_cmpfloat (x, ==, 10.0);
  g_assert_cmpfloat (y, ==, -20.0);
  liaison_history_mark_saved (history);
  liaison_document_move_node (fixture->document, "a", 30.0, 40.0);
  liaison_history_undo (history);
  g_assert_true (liaison_forecast_file_get_position (forecasts, "a", &x, &y));
  g_assert_cmpfloat (x, ==, 10.0);
  liaison_history_undo (history);
  g_assert_false (liaison_forecast_file_get_position (forecasts, "a", &x, &y));
}

static void
count_change (guint *n)
{
  (*n)++;
}

/* Several nodes go, and come back, as one. */
static void
test_move_several (Fixture       *fixture,
                   gconstpointer  data)
{
  LiaisonForecastFile *forecasts = liaison_document_get_forecasts (fixture->document);
  LiaisonHistory *history = liaison_document_get_history (fixture->document);
  const LiaisonForecastPlace places[] = { { "a", TRUE, 5.0, 6.0 }, { "b", TRUE, 7.0, 8.0 } };
  double x, y;
  guint n_changes = 0;

  liaison_document_move_node (fixture->document, "b", 1.0, 2.0);
  g_signal_connect_swapped (forecasts, "changed", G_CALLBACK (count_change), &n_changes);
  liaison_document_move_nodes (fixture->document, places, 2);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (liaison_forecast_file_get_position (forecasts, "a", &x, &y));
  g_assert_cmpfloat (x, ==, 5.0);
  g_assert_true (liaison_forecast_file_get_position (forecasts, "b", &x, &y));
  g_assert_cmpfloat (y, ==, 8.0);
  liaison_history_undo (history);
  g_assert_false (liaison_forecast_file_get_position (forecasts, "a", &x, &y));
  g_assert_true (liaison_forecast_file_get_position (forecasts, "b", &x, &y));
  g_assert_cmpfloat (x, ==, 1.0);
  liaison_history_redo (history);
  g_assert_true (liaison_forecast_file_get_position (forecasts, "a", &x, &y));
  g_assert_cmpfloat (y, ==, 6.0);
}

static void
test_missing_model (Fixture       *fixture,
                    gconstpointer  data)
{
  set_article (fixture);
  g_assert_nonnull (liaison_document_get_article (fixture->document));
  g_assert_null (liaison_document_get_network (fixture->document));
  g_assert_nonnull (liaison_document_get_remark (fixture->document));
  g_assert_cmpfloat (liaison_document_get_progress (fixture->document), ==, -1.0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/document-changes/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("add-and-undo", test_add_and_undo);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("delete", test_delete);
  ADD ("statement", test_statement);
  ADD ("evidence", test_evidence);
  ADD ("move", test_move);
  ADD ("move-several", test_move_several);
  ADD ("missing-model", test_missing_model);
#undef ADD
  return g_test_run ();
}
