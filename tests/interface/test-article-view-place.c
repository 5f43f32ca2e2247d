/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/article/article-view.h"

#include <adwaita.h>

#include "interface/article/article-view-private.h"
#include "interface/article/reading-places.h"

static LiaisonArticle *
make_article (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, "Paragraph %u of the long report, with some words so that it takes a line or two of the pane.\n\n", i);
  return liaison_article_new_plain (text->str);
}

typedef struct
{
  LiaisonArticle *article;
  LiaisonDocument *document;
  GtkWidget *window;
  LiaisonArticleView *view;
} Fixture;

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 400 * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
open_window (Fixture *fixture,
             int      width)
{
  fixture->document = liaison_document_new ();
  fixture->view = g_object_new (LIAISON_TYPE_ARTICLE_VIEW, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  liaison_article_view_set_document (fixture->view, fixture->document);
  liaison_document_set_article (fixture->document, fixture->article);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static void
close_window (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->document);
  settle ();
}

static guint
get_top (Fixture *fixture)
{
  GdkRectangle visible;
  GtkTextIter iter;
  guint offset = 0;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (fixture->view->text), &visible);
  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (fixture->view->text), &iter, 0, visible.y);
  while (!liaison_article_buffer_get_offset (liaison_article_text_get_buffer (fixture->view->text), &iter, &offset))
    if (!gtk_text_iter_forward_char (&iter))
      break;
  return offset;
}

/* Until what is on top is between LOW and HIGH. */
static void
wait_top (Fixture *fixture,
          guint    low,
          guint    high)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while ((get_top (fixture) < low || get_top (fixture) > high) && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_cmpuint (get_top (fixture), >=, low);
  g_assert_cmpuint (get_top (fixture), <=, high);
}

static void
scroll_to (Fixture *fixture,
           guint    offset)
{
  liaison_article_text_scroll_to (fixture->view->text, (LiaisonSpan) { offset, offset + 10 });
  settle ();
}

/* In a window of another width the same passage is on top. */
static void
test_restore (void)
{
  Fixture fixture = { make_article () };
  guint top, offset = 0;

  open_window (&fixture, 700);
  g_assert_cmpuint (get_top (&fixture), ==, 0);
  scroll_to (&fixture, liaison_article_get_length (fixture.article) / 2);
  wait_top (&fixture, 1000, liaison_article_get_length (fixture.article));
  settle ();
  top = get_top (&fixture);
  close_window (&fixture);
  g_assert_true (liaison_reading_places_get (liaison_article_get_sha256 (fixture.article), &offset));
  g_assert_cmpuint (offset, ==, top);

  open_window (&fixture, 420);
  wait_top (&fixture, top - 200, top);

  /* Read to the end: begins anew. */
  scroll_to (&fixture, liaison_article_get_length (fixture.article) - 10);
  wait_top (&fixture, top + 200, liaison_article_get_length (fixture.article));
  settle ();
  close_window (&fixture);
  g_assert_false (liaison_reading_places_get (liaison_article_get_sha256 (fixture.article), &offset));
  open_window (&fixture, 420);
  g_assert_cmpuint (get_top (&fixture), ==, 0);
  close_window (&fixture);
  g_assert_false (liaison_reading_places_get (liaison_article_get_sha256 (fixture.article), &offset));
  g_object_unref (fixture.article);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/article-view-place/restore", test_restore);
  return g_test_run ();
}
