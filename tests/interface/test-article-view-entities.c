/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/article/article-view.h"

#include <adwaita.h>
#include <string.h>

#include "corrections-fixture.h"
#include "interface/article/article-view-private.h"
#include "interface/document-private.h"
#include "interface/quotation.h"

typedef struct
{
  LiaisonDocument *document;
  GtkWidget *window;
  LiaisonArticleView *view;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  g_autoptr (LiaisonNetwork) network = liaison_network_new (analysis);

  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->document = liaison_document_new ();
  fixture->view = g_object_ref_sink (g_object_new (LIAISON_TYPE_ARTICLE_VIEW, NULL));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  liaison_article_view_set_document (fixture->view, fixture->document);
  liaison_document_set_article (fixture->document, liaison_analysis_get_article (analysis));
  _liaison_document_set_network (fixture->document, network);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->document);
}

static GtkTextBuffer *
buffer_of (Fixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view->text));
}

/* Finds WORD in what is shown. */
static void
find (Fixture     *fixture,
      const char  *word,
      GtkTextIter *start,
      GtkTextIter *end)
{
  gtk_text_buffer_get_start_iter (buffer_of (fixture), start);
  g_assert_true (gtk_text_iter_forward_search (start, word, 0, start, end, NULL));
}

static gboolean
has_tag (Fixture    *fixture,
         const char *word,
         const char *tag)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer_of (fixture));
  GtkTextIter start, end;

  find (fixture, word, &start, &end);
  return gtk_text_iter_has_tag (&start, gtk_text_tag_table_lookup (table, tag));
}

static void
mark_as (Fixture    *fixture,
         const char *word,
         const char *kind)
{
  GtkTextIter start, end;

  find (fixture, word, &start, &end);
  gtk_text_buffer_select_range (buffer_of (fixture), &start, &end);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.add-entity", "s", kind));
}

/* Selected text becomes an entity, which is selected and underlined, and the text stays the same. */
static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  LiaisonSelection *selection = liaison_document_get_selection (fixture->document);
  GtkTextMark *mark;
  GtkTextIter start, end;

  find (fixture, "praised", &start, &end);
  mark = gtk_text_buffer_create_mark (buffer_of (fixture), NULL, &start, TRUE);
  g_assert_false (has_tag (fixture, "Board", "organization"));
  mark_as (fixture, "Board", "organization");
  g_assert_cmpstr (liaison_entity_get_name (liaison_selection_get_entity (selection)), ==, "Board");
  g_assert_true (has_tag (fixture, "Board", "organization"));
  gtk_text_buffer_get_iter_at_mark (buffer_of (fixture), &end, mark);
  g_assert_true (gtk_text_iter_equal (&start, &end));
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_false (has_tag (fixture, "Board", "organization"));
}

/* What has a name already gets another kind, and the underline of the old one goes. */
static void
test_known (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_true (has_tag (fixture, "Tessaly", "place"));
  mark_as (fixture, "Tessaly", "event");
  g_assert_true (has_tag (fixture, "Tessaly", "event"));
  g_assert_false (has_tag (fixture, "Tessaly", "place"));
}

/* What is found covers nothing while the reader looks further, and can be used afterwards. */
static void
test_found (Fixture       *fixture,
            gconstpointer  data)
{
  GtkEditable *entry;
  GtkTextIter start, end;

  gtk_window_present (GTK_WINDOW (fixture->window));
  liaison_article_view_find (fixture->view);
  entry = GTK_EDITABLE (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_TYPE_SEARCH_ENTRY));
  gtk_editable_set_text (entry, "praised");
  g_signal_emit_by_name (entry, "activate");
  while (!gtk_text_buffer_get_selection_bounds (buffer_of (fixture), &start, &end))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_revealer_get_reveal_child (fixture->view->selection_bar));
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer_of (fixture), &start, &end));
  g_assert_true (gtk_revealer_get_reveal_child (fixture->view->selection_bar));
}

/* Every kind is in the menu. */
static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (fixture->view->entity_menu)), ==, LIAISON_N_ENTITY_KINDS);
}

/* What a drag that begins in WORD would carry; NULL: nothing. */
static LiaisonQuotation *
drag_from (Fixture    *fixture,
           const char *word)
{
  GtkTextView *text = GTK_TEXT_VIEW (fixture->view->text);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (text));
  g_autoptr (GdkContentProvider) content = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  GtkTextIter start, end;
  GdkRectangle place;
  int x, y;

  find (fixture, word, &start, &end);
  gtk_text_view_get_iter_location (text, &start, &place);
  gtk_text_view_buffer_to_window_coords (text, GTK_TEXT_WINDOW_WIDGET, place.x + 1, place.y + place.height / 2, &x, &y);
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && content == NULL; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        g_signal_emit_by_name (controller, "prepare", (double) x, (double) y, &content);
    }
  if (content == NULL)
    return NULL;
  g_value_init (&value, LIAISON_TYPE_QUOTATION);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  return g_value_dup_boxed (&value);
}

/* Selected text can be dragged, and nothing else. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (LiaisonQuotation) quotation = NULL;
  g_autofree char *words = NULL;
  GtkTextIter start, end;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < 100 && gtk_widget_get_width (GTK_WIDGET (fixture->view->text)) == 0; i++)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (drag_from (fixture, "praised"));
  find (fixture, "praised", &start, &end);
  gtk_text_buffer_select_range (buffer_of (fixture), &start, &end);
  g_assert_null (drag_from (fixture, "met Lee"));
  quotation = drag_from (fixture, "praised");
  g_assert_nonnull (quotation);
  words = liaison_quotation_dup_text (quotation);
  g_assert_cmpstr (words, ==, "praised");
  g_assert_null (liaison_quotation_get_relation (quotation));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();
  g_test_add ("/article-view-entities/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/article-view-entities/known", Fixture, NULL, set_up, test_known, tear_down);
  g_test_add ("/article-view-entities/menu", Fixture, NULL, set_up, test_menu, tear_down);
  g_test_add ("/article-view-entities/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/article-view/entities/drag", Fixture, NULL, set_up, test_drag, tear_down);
  return g_test_run ();
}
