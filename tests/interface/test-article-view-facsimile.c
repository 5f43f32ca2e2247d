/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An article with pages in the article pane: the program's own way from the file to them, and one selection for both. */

#include "interface/article/article-view.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "corrections-fixture.h"
#include "facsimile-fixture.h"
#include "interface/article/article-view-private.h"
#include "interface/article/facsimile-view-private.h"
#include "interface/document-private.h"
#include "interface/document-sources.h"
#include "interface/quotation.h"

typedef struct
{
  Facsimile facsimile;
  LiaisonDocument *document;
  GtkWidget *window;
  LiaisonArticleView *view;
} Fixture;

static gboolean
is_there (Fixture *fixture)
{
  return liaison_document_get_article (fixture->document) != NULL && liaison_article_view_get_has_pages (fixture->view);
}

static void
wait_for (Fixture  *fixture,
          gboolean (*done) (Fixture *))
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (!done (fixture) && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_true (done (fixture));
}

/* Opens the document as a reader does. What it says is told by the tests' own analysis. */
static void
open_file (Fixture *fixture)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (LiaisonAnalysis) analysis = NULL;
  g_autoptr (LiaisonNetwork) network = NULL;

  g_ptr_array_add (files, fixture->facsimile.file);
  liaison_document_add_files (fixture->document, files, FALSE);
  wait_for (fixture, is_there);
  liaison_document_cancel (fixture->document);
  analysis = corrections_make_analysis_of (liaison_document_get_article (fixture->document));
  network = liaison_network_new (analysis);
  _liaison_document_set_network (fixture->document, network);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  facsimile_set_up (&fixture->facsimile, 8);
  fixture->document = liaison_document_new ();
  fixture->view = g_object_ref_sink (g_object_new (LIAISON_TYPE_ARTICLE_VIEW, NULL));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  liaison_article_view_set_document (fixture->view, fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  open_file (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->view);
  liaison_document_cancel (fixture->document);
  g_object_unref (fixture->document);
  facsimile_tear_down (&fixture->facsimile);
}

static gboolean
is_first_drawn (Fixture *fixture)
{
  return fixture->view->pages->scene.pictures != NULL && liaison_facsimile_pictures_get (fixture->view->pages->scene.pictures, 0) != NULL;
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 300 * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static char *
get_mode (Fixture *fixture)
{
  char *mode;

  g_object_get (fixture->view, "mode", &mode, NULL);
  return mode;
}

/* In the article as it was read. */
static LiaisonSpan
find (Fixture    *fixture,
      const char *words)
{
  Facsimile read = { .article = liaison_document_get_article (fixture->document) };

  return facsimile_find (&read, words);
}

static LiaisonFacsimileScene *
scene_of (Fixture *fixture)
{
  return &fixture->view->pages->scene;
}

static void
test_mode (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *first = get_mode (fixture);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_cmpstr (first, ==, "text");
  g_assert_true (gtk_widget_get_visible (fixture->view->pages_bar));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.mode", "s", "pages"));
  second = get_mode (fixture);
  g_assert_cmpstr (second, ==, "pages");
  wait_for (fixture, is_first_drawn);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (fixture->view->pages));
  liaison_article_view_change_mode (fixture->view);
  third = get_mode (fixture);
  g_assert_cmpstr (third, ==, "text");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (fixture->view->text));
}

static char *
dup_clipboard (Fixture *fixture)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)));
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_nonnull (content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  return g_value_dup_string (&value);
}

/* What the pages have selected is what all that is offered for a selection is about. */
static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  LiaisonSpan wanted = find (fixture, "Lee Adair accused"), span;
  g_autofree char *copied = NULL;
  g_autofree char *cited = NULL;

  liaison_article_view_change_mode (fixture->view);
  wait_for (fixture, is_first_drawn);
  g_assert_false (liaison_article_view_get_selection (fixture->view, &span));
  g_signal_emit_by_name (fixture->view->pages, "selected", wanted.start, wanted.end);
  g_assert_true (liaison_article_view_get_selection (fixture->view, &span));
  g_assert_cmpuint (span.start, ==, wanted.start);
  g_assert_cmpuint (span.end, ==, wanted.end);
  g_assert_cmpuint (scene_of (fixture)->selection.start, ==, wanted.start);
  g_assert_cmpuint (scene_of (fixture)->selection.end, ==, wanted.end);
  g_assert_true (gtk_revealer_get_reveal_child (fixture->view->selection_bar));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view->pages), "facsimile.copy", NULL));
  copied = dup_clipboard (fixture);
  g_assert_cmpstr (copied, ==, "Lee Adair accused");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.copy-citation", NULL));
  cited = dup_clipboard (fixture);
  g_assert_nonnull (strstr (cited, "Lee Adair accused"));
  g_assert_cmpstr (cited, !=, copied);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.new-forecast", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document))),
                    ==, 1);
  g_signal_emit_by_name (fixture->view->pages, "selected", 0, 0);
  g_assert_false (liaison_article_view_get_selection (fixture->view, &span));
  g_assert_cmpuint (scene_of (fixture)->selection.end, ==, scene_of (fixture)->selection.start);
}

/* What a drag that begins in WORDS would carry; NULL: nothing. */
static LiaisonQuotation *
drag_from (Fixture    *fixture,
           const char *words)
{
  GtkWidget *pages = GTK_WIDGET (fixture->view->pages);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (pages);
  g_autoptr (GdkContentProvider) content = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_rect_t place;
  guint page, word;

  g_assert_true (liaison_facsimile_find (scene_of (fixture)->facsimile, find (fixture, words).start, &page, &word));
  g_assert_true (_liaison_facsimile_view_place_word (fixture->view->pages, page, word, &place));
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && content == NULL; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        g_signal_emit_by_name (controller, "prepare", place.origin.x + 3.0, place.origin.y + 3.0, &content);
    }
  if (content == NULL)
    return NULL;
  g_value_init (&value, LIAISON_TYPE_QUOTATION);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  return g_value_dup_boxed (&value);
}

/* Selected words can be dragged onto a forecast, and no others. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (LiaisonQuotation) quotation = NULL;
  g_autofree char *words = NULL;
  LiaisonSpan span = find (fixture, "praised Adair");

  liaison_article_view_change_mode (fixture->view);
  wait_for (fixture, is_first_drawn);
  g_assert_null (drag_from (fixture, "praised"));
  g_signal_emit_by_name (fixture->view->pages, "selected", span.start, span.end);
  g_assert_null (drag_from (fixture, "Lee left"));
  quotation = drag_from (fixture, "praised");
  g_assert_nonnull (quotation);
  words = liaison_quotation_dup_text (quotation);
  g_assert_cmpstr (words, ==, "praised Adair");
}

/* Whoever is chosen is selected in the window, and marked. */
static void
test_chosen (Fixture       *fixture,
             gconstpointer  data)
{
  LiaisonSelection *selection = liaison_document_get_selection (fixture->document);
  LiaisonEntity *tessaly = liaison_network_find_entity (liaison_document_get_network (fixture->document), "tessaly");
  LiaisonSpan span = find (fixture, "Tessaly"), marked;

  liaison_article_view_change_mode (fixture->view);
  wait_for (fixture, is_first_drawn);
  g_signal_emit_by_name (fixture->view->pages, "chosen", tessaly);
  g_assert_true (liaison_selection_get_entity (selection) == tessaly);
  g_assert_cmpuint (scene_of (fixture)->stretches[LIAISON_MARK_SELECTED]->len, ==, 1);
  marked = g_array_index (scene_of (fixture)->stretches[LIAISON_MARK_SELECTED], LiaisonSpan, 0);
  g_assert_cmpuint (marked.start, ==, span.start);
  liaison_selection_clear (selection);
  g_assert_cmpuint (scene_of (fixture)->stretches[LIAISON_MARK_SELECTED]->len, ==, 0);
}

static gboolean
is_in_sight (Fixture    *fixture,
             const char *words)
{
  LiaisonFacsimileView *pages = fixture->view->pages;
  graphene_rect_t place;
  guint page, word;

  return liaison_facsimile_find (scene_of (fixture)->facsimile, find (fixture, words).start, &page, &word) &&
         _liaison_facsimile_view_place_word (pages, page, word, &place) && place.origin.y >= 0 &&
         place.origin.y + place.size.height <= (float) gtk_widget_get_height (GTK_WIDGET (pages));
}

/* Evidence that is gone to, and what is found, is scrolled to and marked. */
static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  GtkEditable *entry;

  liaison_article_view_change_mode (fixture->view);
  wait_for (fixture, is_first_drawn);
  settle ();
  g_assert_false (is_in_sight (fixture, "needle6"));
  liaison_document_reveal (fixture->document, find (fixture, "needle6"));
  settle ();
  g_assert_true (is_in_sight (fixture, "needle6"));
  g_assert_cmpuint (scene_of (fixture)->stretches[LIAISON_MARK_EVIDENCE]->len, ==, 1);

  liaison_article_view_find (fixture->view);
  entry = GTK_EDITABLE (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_TYPE_SEARCH_ENTRY));
  gtk_editable_set_text (entry, "needle");
  /* The entry waits for a moment whether more is typed. */
  settle ();
  g_assert_cmpuint (scene_of (fixture)->stretches[LIAISON_MARK_FOUND]->len, ==, 7);
  g_assert_true (liaison_article_find_step (fixture->view->find, TRUE));
  g_assert_true (liaison_article_find_step (fixture->view->find, TRUE));
  settle ();
  g_assert_false (is_in_sight (fixture, "needle6"));
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (fixture->view->pages));
  g_assert_cmpuint (scene_of (fixture)->stretches[LIAISON_MARK_FOUND]->len, ==, 0);
}

/* Text and pages are at the same place. */
static void
test_change_over (Fixture       *fixture,
                  gconstpointer  data)
{
  guint top = 0;

  liaison_article_view_change_mode (fixture->view);
  wait_for (fixture, is_first_drawn);
  liaison_facsimile_view_go_to (fixture->view->pages, find (fixture, "needle4").start);
  settle ();
  liaison_article_view_change_mode (fixture->view);
  settle ();
  settle ();
  g_assert_true (_liaison_article_view_get_top (fixture->view, &top));
  g_assert_cmpuint (top, <=, find (fixture, "needle4").end);
  g_assert_cmpuint (top, >, find (fixture, "needle3").end);
  liaison_article_view_change_mode (fixture->view);
  settle ();
  g_assert_true (liaison_facsimile_view_get_top (fixture->view->pages, &top));
  g_assert_cmpuint (top, <=, find (fixture, "needle4").end);
  g_assert_cmpuint (top, >, find (fixture, "needle3").end);
}

/* A text has none, and where the document is gone there are none: the choice is not offered. */
static void
test_without (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (LiaisonArticle) plain = liaison_article_new_plain (CORRECTIONS_TEXT);
  g_autofree char *mode = NULL;

  liaison_article_view_change_mode (fixture->view);
  liaison_document_add_article (fixture->document, plain);
  liaison_document_step_source (fixture->document, 1);
  settle ();
  g_assert_true (liaison_document_get_article (fixture->document) == plain);
  g_assert_false (liaison_article_view_get_has_pages (fixture->view));
  g_assert_false (gtk_widget_get_visible (fixture->view->pages_bar));
  mode = get_mode (fixture);
  g_assert_cmpstr (mode, ==, "text");
  /* Back at the document, its pages are shown again, as was wanted. */
  liaison_document_step_source (fixture->document, -1);
  wait_for (fixture, is_there);
  g_free (mode);
  mode = get_mode (fixture);
  g_assert_cmpstr (mode, ==, "pages");
  liaison_document_step_source (fixture->document, 1);
  g_unlink (fixture->facsimile.path);
  liaison_document_step_source (fixture->document, -1);
  settle ();
  g_assert_false (liaison_article_view_get_has_pages (fixture->view));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();
  g_test_add ("/article-view-facsimile/mode", Fixture, NULL, set_up, test_mode, tear_down);
  g_test_add ("/article-view-facsimile/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/article-view-facsimile/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/article-view-facsimile/chosen", Fixture, NULL, set_up, test_chosen, tear_down);
  g_test_add ("/article-view-facsimile/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/article-view-facsimile/change-over", Fixture, NULL, set_up, test_change_over, tear_down);
  g_test_add ("/article-view-facsimile/without", Fixture, NULL, set_up, test_without, tear_down);
  return g_test_run ();
}
