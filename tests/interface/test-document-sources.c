/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several articles in one document: read and analysed for real, since what they share is what the analysis finds. */

#include "interface/document-sources.h"

#include <glib/gstdio.h>
#include <string.h>

#include "article/article-join.h"
#include "interface/article/source-bar.h"
#include "interface/article/source-row.h"
#include "interface/document-changes.h"
#include "interface/document-corrections.h"
#include "interface/document-storage.h"
#include "interface/forecast/evidence/evidence-place.h"
#include "network/parts.h"

typedef struct
{
  LiaisonDocument *document;
  GFile *talks;
  GFile *strike;
} Fixture;

static GFile *
get_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "interface", "articles", name, NULL);

  return g_file_new_for_path (path);
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (liaison_document_open_finish (LIAISON_DOCUMENT (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
open_file (LiaisonDocument *document,
           GFile           *file)
{
  gboolean done = FALSE;

  liaison_document_open_async (document, file, NULL, on_opened, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* Until the network is of N articles and nothing is under way. */
static void
wait_for (LiaisonDocument *document,
          guint            n)
{
  while (liaison_sources_get_n_left (liaison_document_get_sources (document)) > 0 || liaison_document_get_network (document) == NULL ||
         liaison_network_get_n_parts (liaison_document_get_network (document)) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
add_strike (Fixture *fixture)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (files, fixture->strike);
  g_assert_cmpuint (liaison_document_add_files (fixture->document, files, TRUE), ==, 1);
  wait_for (fixture->document, 2);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->talks = get_file ("talks.md");
  fixture->strike = get_file ("strike.md");
  fixture->document = liaison_document_new ();
  open_file (fixture->document, fixture->talks);
  wait_for (fixture->document, 1);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->document);
  g_object_unref (fixture->talks);
  g_object_unref (fixture->strike);
}

static LiaisonSource *
get (Fixture *fixture,
     guint    index)
{
  return liaison_sources_get (liaison_document_get_sources (fixture->document), index);
}

static LiaisonEntity *
find (Fixture    *fixture,
      const char *id)
{
  LiaisonEntity *entity = liaison_network_find_entity (liaison_document_get_network (fixture->document), id);

  g_assert_nonnull (entity);
  return entity;
}

static gboolean
knows (Fixture    *fixture,
       const char *id)
{
  return liaison_network_find_entity (liaison_document_get_network (fixture->document), id) != NULL;
}

static guint
count_in (Fixture    *fixture,
          const char *id,
          guint       part)
{
  guint n;

  liaison_network_get_mentions_in (liaison_document_get_network (fixture->document), find (fixture, id), part, &n);
  return n;
}

/* Adding joins people, counts what is new and shows the same article as before; it is a step, but nothing to save. */
static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  LiaisonHistory *history = liaison_document_get_history (fixture->document);
  LiaisonArticle *article = liaison_document_get_article (fixture->document);

  g_assert_false (knows (fixture, "viktor-amsel"));
  add_strike (fixture);
  g_assert_cmpuint (liaison_sources_get_n (liaison_document_get_sources (fixture->document)), ==, 2);
  g_assert_cmpstr (liaison_source_get_title (get (fixture, 0)), ==, "Envoys Meet Over the River Dam");
  g_assert_cmpstr (liaison_source_get_title (get (fixture, 1)), ==, "Strike Ends the Talks");
  g_assert_cmpstr (liaison_source_get_detail (get (fixture, 1)), ==, "20 March 2021 · strike.md");
  g_assert_cmpuint (count_in (fixture, "lena-hartwig", 0), >, 0);
  g_assert_cmpuint (count_in (fixture, "lena-hartwig", 1), >, 0);
  g_assert_cmpuint (count_in (fixture, "viktor-amsel", 0), ==, 0);
  g_assert_cmpint (liaison_source_get_n_new (get (fixture, 0)), >, liaison_source_get_n_new (get (fixture, 1)));
  g_assert_cmpint (liaison_source_get_n_new (get (fixture, 1)), >, 0);
  g_assert_true (liaison_document_get_article (fixture->document) == article);
  g_assert_false (liaison_document_get_modified (fixture->document));
  g_assert_true (liaison_history_get_can_undo (history));

  liaison_history_undo (history);
  wait_for (fixture->document, 1);
  g_assert_false (knows (fixture, "viktor-amsel"));
  g_assert_cmpuint (liaison_sources_get_n (liaison_document_get_sources (fixture->document)), ==, 1);
  liaison_history_redo (history);
  wait_for (fixture->document, 2);
  g_assert_true (knows (fixture, "viktor-amsel"));
}

static void
on_reveal (LiaisonSelection *selection,
           guint             start,
           guint             end,
           LiaisonSpan      *revealed)
{
  *revealed = (LiaisonSpan) { start, end };
}

/* What is shown of an entity is in the article that is shown, or else in the one that has it. */
static void
test_reveal (Fixture       *fixture,
             gconstpointer  data)
{
  LiaisonSpan revealed = { 0, 0 };
  g_autofree char *text = NULL;

  add_strike (fixture);
  g_signal_connect (liaison_document_get_selection (fixture->document), "reveal", G_CALLBACK (on_reveal), &revealed);
  liaison_document_reveal_entity (fixture->document, find (fixture, "viktor-amsel"));
  g_assert_true (liaison_document_get_source (fixture->document) == get (fixture, 1));
  text = liaison_article_dup_span (liaison_document_get_article (fixture->document), revealed);
  g_assert_cmpstr (strstr (text, "Amsel"), !=, NULL);
  /* Both name her: the article stays. */
  liaison_document_reveal_entity (fixture->document, find (fixture, "lena-hartwig"));
  g_assert_true (liaison_document_get_source (fixture->document) == get (fixture, 1));
  g_assert_true (liaison_document_step_source (fixture->document, -1));
  liaison_document_reveal_entity (fixture->document, find (fixture, "lena-hartwig"));
  g_assert_true (liaison_document_get_source (fixture->document) == get (fixture, 0));
  g_assert_false (liaison_document_step_source (fixture->document, -1));
}

/* What only a hidden article tells goes; what others tell too stays. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  LiaisonFilter *filter = liaison_document_get_filter (fixture->document);

  add_strike (fixture);
  liaison_source_set_shown (get (fixture, 1), FALSE);
  g_assert_false (liaison_filter_shows_entity (filter, find (fixture, "viktor-amsel")));
  g_assert_true (liaison_filter_shows_entity (filter, find (fixture, "lena-hartwig")));
  liaison_document_show_sources (fixture->document, get (fixture, 1));
  g_assert_false (liaison_source_get_shown (get (fixture, 0)));
  g_assert_true (liaison_filter_shows_entity (filter, find (fixture, "viktor-amsel")));
  g_assert_false (liaison_filter_shows_entity (filter, find (fixture, "vienna")));
  liaison_filter_clear (filter);
  g_assert_true (liaison_source_get_shown (get (fixture, 0)));
  g_assert_true (liaison_filter_shows_entity (filter, find (fixture, "vienna")));

  liaison_document_set_source (fixture->document, get (fixture, 1));
  liaison_document_set_only_news (fixture->document, TRUE);
  g_assert_true (liaison_filter_shows_entity (filter, find (fixture, "viktor-amsel")));
  g_assert_false (liaison_filter_shows_entity (filter, find (fixture, "vienna")));
  liaison_document_set_only_news (fixture->document, FALSE);
  g_assert_true (liaison_filter_shows_entity (filter, find (fixture, "vienna")));
}

static LiaisonEvidence *
add_evidence (Fixture         *fixture,
              LiaisonForecast *forecast,
              const char      *id,
              guint            part)
{
  LiaisonForecastFile *forecasts = liaison_document_get_forecasts (fixture->document);
  guint n;
  const LiaisonMention *mentions =
    liaison_network_get_mentions_in (liaison_document_get_network (fixture->document), find (fixture, id), part, &n);

  g_assert_cmpuint (n, >, 0);
  /* The forecast of the file, after what was added before. */
  forecast = liaison_forecast_file_find (forecasts, liaison_forecast_get_id (forecast), NULL);
  return liaison_document_add_evidence_as (fixture->document, forecast, mentions[0].span, NULL, LIAISON_BEARING_FOR);
}

/* Evidence is kept with the article that it is from, and leads back there, in a document that is opened anew as well. */
static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  LiaisonForecastFile *forecasts = liaison_document_get_forecasts (fixture->document);
  LiaisonForecast *forecast;
  LiaisonEvidence *one, *other;
  LiaisonSpan span;

  add_strike (fixture);
  forecast = liaison_document_add_forecast (fixture->document, "Will they sign?");
  one = add_evidence (fixture, forecast, "vienna", 0);
  other = add_evidence (fixture, forecast, "viktor-amsel", 1);
  g_assert_cmpuint (liaison_forecast_file_get_sources (forecasts)->len, ==, 2);
  g_assert_cmpstr (liaison_evidence_get_source (one), !=, liaison_evidence_get_source (other));
  g_assert_cmpint (liaison_evidence_find_place (fixture->document, other, &span), ==, LIAISON_EVIDENCE_FOUND);
  liaison_evidence_show (fixture->document, other, span);
  g_assert_true (liaison_document_get_source (fixture->document) == get (fixture, 1));
  g_assert_cmpint (liaison_evidence_find_place (fixture->document, one, &span), ==, LIAISON_EVIDENCE_FOUND);
  liaison_evidence_show (fixture->document, one, span);
  g_assert_true (liaison_document_get_source (fixture->document) == get (fixture, 0));
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_assert_true (liaison_document_save_finish (LIAISON_DOCUMENT (source), result, NULL));
  *(gboolean *) user_data = TRUE;
}

static void
test_reopen (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (LiaisonDocument) again = liaison_document_new ();
  g_autofree char *folder = g_dir_make_tmp ("liaison-sources-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "both.forecast.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  LiaisonForecast *forecast;
  gboolean saved = FALSE;

  add_strike (fixture);
  forecast = liaison_document_add_forecast (fixture->document, "Will they sign?");
  add_evidence (fixture, forecast, "vienna", 0);
  add_evidence (fixture, forecast, "viktor-amsel", 1);
  liaison_document_save_async (fixture->document, file, FALSE, on_saved, &saved);
  while (!saved)
    g_main_context_iteration (NULL, TRUE);
  open_file (again, file);
  wait_for (again, 2);
  g_assert_cmpuint (liaison_sources_get_n (liaison_document_get_sources (again)), ==, 2);
  g_assert_false (liaison_history_get_can_undo (liaison_document_get_history (again)));
  g_file_delete (file, NULL, NULL);
  g_rmdir (folder);
}

/* Corrections stay when an article comes, and when it goes; removing keeps another one in view. */
static void
test_correct_and_remove (Fixture       *fixture,
                         gconstpointer  data)
{
  LiaisonHistory *history = liaison_document_get_history (fixture->document);

  liaison_document_rename_entity (fixture->document, find (fixture, "lena-hartwig"), "Helena Hartwig");
  add_strike (fixture);
  g_assert_cmpstr (liaison_entity_get_name (find (fixture, "lena-hartwig")), ==, "Helena Hartwig");
  liaison_document_rename_entity (fixture->document, find (fixture, "viktor-amsel"), "Victor Amsel");
  g_assert_cmpstr (liaison_entity_get_name (find (fixture, "viktor-amsel")), ==, "Victor Amsel");
  liaison_document_remove_source (fixture->document, get (fixture, 0));
  wait_for (fixture->document, 1);
  g_assert_cmpstr (liaison_source_get_title (liaison_document_get_source (fixture->document)), ==, "Strike Ends the Talks");
  g_assert_false (knows (fixture, "vienna"));
  /* The last one cannot go. */
  g_assert_false (liaison_document_may_remove (fixture->document));
  liaison_document_remove_source (fixture->document, get (fixture, 0));
  g_assert_cmpuint (liaison_sources_get_n (liaison_document_get_sources (fixture->document)), ==, 1);
  liaison_history_undo (history);
  wait_for (fixture->document, 2);
  g_assert_cmpstr (liaison_source_get_title (get (fixture, 0)), ==, "Envoys Meet Over the River Dam");
  g_assert_cmpstr (liaison_entity_get_name (find (fixture, "lena-hartwig")), ==, "Helena Hartwig");
  g_assert_cmpstr (liaison_entity_get_name (find (fixture, "viktor-amsel")), ==, "Victor Amsel");
}

/* The same file is not taken twice, the same text neither; what is no article says why. */
static void
test_trouble (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("liaison-sources-XXXXXX", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.md", NULL);
  g_autoptr (GFile) same = g_file_new_for_path (copy);
  g_autoptr (GFile) missing = g_file_get_child (fixture->talks, "no-such.md");
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_assert_true (g_file_copy (fixture->talks, same, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  g_ptr_array_add (files, fixture->talks);
  g_assert_cmpuint (liaison_document_add_files (fixture->document, files, TRUE), ==, 0);
  g_ptr_array_set_size (files, 0);
  g_ptr_array_add (files, same);
  g_ptr_array_add (files, missing);
  g_assert_cmpuint (liaison_document_add_files (fixture->document, files, TRUE), ==, 2);
  wait_for (fixture->document, 1);
  g_assert_cmpint (liaison_source_get_state (get (fixture, 1)), ==, LIAISON_SOURCE_FAILED);
  g_assert_cmpstr (liaison_source_get_remark (get (fixture, 1)), ==, "This is the same text as “Envoys Meet Over the River Dam”.");
  g_assert_cmpint (liaison_source_get_state (get (fixture, 2)), ==, LIAISON_SOURCE_FAILED);
  g_assert_nonnull (liaison_source_get_remark (get (fixture, 2)));
  liaison_document_remove_failed (fixture->document);
  g_assert_cmpuint (liaison_sources_get_n (liaison_document_get_sources (fixture->document)), ==, 1);
  g_file_delete (same, NULL, NULL);
  g_rmdir (folder);
}

static void
assert_name (Fixture    *fixture,
             const char *id,
             const char *name)
{
  g_assert_cmpstr (liaison_entity_get_name (find (fixture, id)), ==, name);
}

/* Two articles have each a Haines: what is corrected of one is not of the other, whichever is taken away. */
static void
test_namesakes (Fixture       *fixture,
                gconstpointer  data)
{
  LiaisonHistory *history = liaison_document_get_history (fixture->document);
  g_autoptr (LiaisonArticle) first = liaison_article_new_plain ("Haines accused Corvane on Monday. Haines threatened Iran.");
  g_autoptr (LiaisonArticle) second = liaison_article_new_plain ("In Paris, Haines praised France. Haines met reporters.");

  liaison_document_set_article (fixture->document, first);
  wait_for (fixture->document, 1);
  liaison_document_rename_entity (fixture->document, find (fixture, "haines"), "Mary Haines");
  liaison_document_add_article (fixture->document, second);
  wait_for (fixture->document, 2);
  assert_name (fixture, "haines", "Mary Haines");
  assert_name (fixture, "haines-2", "Haines");
  liaison_document_rename_entity (fixture->document, find (fixture, "haines-2"), "Otto Haines");
  assert_name (fixture, "haines", "Mary Haines");
  assert_name (fixture, "haines-2", "Otto Haines");
  liaison_document_remove_source (fixture->document, get (fixture, 0));
  wait_for (fixture->document, 1);
  assert_name (fixture, "haines", "Otto Haines");
  g_assert_cmpuint (liaison_network_get_n_lost (liaison_document_get_network (fixture->document)), ==, 0);
  liaison_history_undo (history);
  wait_for (fixture->document, 2);
  assert_name (fixture, "haines", "Mary Haines");
  assert_name (fixture, "haines-2", "Otto Haines");
  liaison_history_undo (history);
  assert_name (fixture, "haines-2", "Haines");
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *tooltip)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
on_retry (LiaisonSourceRow *row,
          Fixture          *fixture)
{
  liaison_document_retry_source (fixture->document, liaison_source_row_get_source (row));
}

/* What was not there is read when it is, and takes its place in the network; trying in vain says why again. */
static void
test_retry (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("liaison-sources-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "strike.md", NULL);
  g_autoptr (GFile) late = g_file_new_for_path (path);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  LiaisonSourceRow *row = g_object_ref_sink (LIAISON_SOURCE_ROW (liaison_source_row_new ()));
  GtkWidget *button = find_button (GTK_WIDGET (row), "Try Again");
  g_autofree char *remark = NULL;

  g_signal_connect (row, "retry", G_CALLBACK (on_retry), fixture);
  g_ptr_array_add (files, late);
  g_assert_cmpuint (liaison_document_add_files (fixture->document, files, TRUE), ==, 1);
  wait_for (fixture->document, 1);
  liaison_source_row_set_source (row, get (fixture, 1));
  g_assert_cmpuint (liaison_document_count_failed (fixture->document), ==, 1);
  g_assert_true (gtk_widget_get_visible (button));
  remark = g_strdup (liaison_source_get_remark (get (fixture, 1)));
  liaison_document_retry_failed (fixture->document);
  g_assert_cmpint (liaison_source_get_state (get (fixture, 1)), !=, LIAISON_SOURCE_FAILED);
  g_assert_false (gtk_widget_get_visible (button));
  wait_for (fixture->document, 1);
  g_assert_cmpstr (liaison_source_get_remark (get (fixture, 1)), ==, remark);

  g_assert_true (g_file_copy (fixture->strike, late, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  g_signal_emit_by_name (button, "clicked");
  wait_for (fixture->document, 2);
  g_assert_cmpint (liaison_source_get_state (get (fixture, 1)), ==, LIAISON_SOURCE_READY);
  g_assert_null (liaison_source_get_remark (get (fixture, 1)));
  g_assert_true (knows (fixture, "viktor-amsel"));
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_cmpuint (liaison_document_count_failed (fixture->document), ==, 0);
  /* Of what did not fail nothing happens. */
  liaison_document_retry_source (fixture->document, get (fixture, 1));
  g_assert_cmpuint (liaison_sources_get_n_left (liaison_document_get_sources (fixture->document)), ==, 0);
  liaison_source_row_set_source (row, NULL);
  g_assert_finalize_object (row);
  g_file_delete (late, NULL, NULL);
  g_rmdir (folder);
}

/* An analysis that was cancelled is done after all, of the article that is there. */
static void
test_retry_analysis (Fixture       *fixture,
                     gconstpointer  data)
{
  LiaisonDocument *document = liaison_document_new ();
  LiaisonArticle *article;

  open_file (document, fixture->talks);
  article = liaison_document_get_article (document);
  liaison_document_cancel (document);
  g_assert_cmpuint (liaison_document_count_failed (document), ==, 1);
  g_assert_nonnull (liaison_document_get_remark (document));
  liaison_document_retry_failed (document);
  g_assert_null (liaison_document_get_remark (document));
  wait_for (document, 1);
  g_assert_true (liaison_document_get_article (document) == article);
  g_assert_cmpuint (liaison_document_count_failed (document), ==, 0);
  g_assert_finalize_object (document);
}

static void
test_sort_and_cancel (Fixture       *fixture,
                      gconstpointer  data)
{
  LiaisonHistory *history = liaison_document_get_history (fixture->document);
  LiaisonDocument *document = liaison_document_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  open_file (document, fixture->strike);
  g_ptr_array_add (files, fixture->talks);
  liaison_document_add_files (document, files, TRUE);
  liaison_document_cancel (document);
  g_assert_cmpuint (liaison_sources_get_n_left (liaison_document_get_sources (document)), ==, 0);
  g_assert_cmpuint (liaison_sources_get_n (liaison_document_get_sources (document)), ==, 1);
  g_assert_finalize_object (document);

  add_strike (fixture);
  liaison_document_remove_source (fixture->document, get (fixture, 0));
  wait_for (fixture->document, 1);
  g_ptr_array_set_size (files, 0);
  g_ptr_array_add (files, fixture->talks);
  liaison_document_add_files (fixture->document, files, TRUE);
  wait_for (fixture->document, 2);
  g_assert_cmpstr (liaison_source_get_published (get (fixture, 0)), ==, "2021-03-20");
  liaison_document_sort_sources (fixture->document);
  g_assert_cmpstr (liaison_source_get_published (get (fixture, 0)), ==, "2021-03-12");
  liaison_history_undo (history);
  g_assert_cmpstr (liaison_source_get_published (get (fixture, 0)), ==, "2021-03-20");
}

/* The strip is there where there are several, and says which is shown. */
static void
test_bar (Fixture       *fixture,
          gconstpointer  data)
{
  LiaisonSourceBar *bar = g_object_ref_sink (g_object_new (LIAISON_TYPE_SOURCE_BAR, NULL));

  liaison_source_bar_set_document (bar, fixture->document);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  add_strike (fixture);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bar)));
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  liaison_source_bar_set_document (bar, NULL);
  g_assert_finalize_object (bar);
}

/* What has no title of its own goes by the name of its file. */
static void
test_name (Fixture       *fixture,
           gconstpointer  data)
{
  static const char text[] = "In the port nobody had heard of the talks, and the ministers who met there said so at length and more than once, "
                             "which the two papers of the town reported on the following morning without a word of doubt.";
  g_autoptr (LiaisonDocument) document = liaison_document_new ();
  g_autofree char *folder = g_dir_make_tmp ("liaison-sources-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "port notes.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_cmpstr (liaison_document_get_title (document), ==, "Untitled");
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  open_file (document, file);
  g_assert_null (liaison_article_get_title (liaison_document_get_article (document)));
  g_assert_cmpstr (liaison_document_get_title (document), ==, "port notes.txt");
  wait_for (document, 1);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/document-sources/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("add", test_add);
  ADD ("name", test_name);
  ADD ("reveal", test_reveal);
  ADD ("filter", test_filter);
  ADD ("evidence", test_evidence);
  ADD ("reopen", test_reopen);
  ADD ("correct-and-remove", test_correct_and_remove);
  ADD ("namesakes", test_namesakes);
  ADD ("trouble", test_trouble);
  ADD ("retry", test_retry);
  ADD ("retry-analysis", test_retry_analysis);
  ADD ("sort-and-cancel", test_sort_and_cancel);
  ADD ("bar", test_bar);
#undef ADD
  return g_test_run ();
}
