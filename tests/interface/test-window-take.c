/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window takes what is on the clipboard: a piece of a page with its address, a text, or a link. */

#include "interface/window/window-private.h"

#include <string.h>

#include "interface/window/application.h"
#include "score-fixture.h"

static LiaisonApplication *application;

static const char page[] =
    "<h1>Harbour talks begin</h1><p>The ministers met on Monday, and agreed to meet again, as both "
    "of them said.</p><h2>What is next</h2><p>Observers doubt it, because neither side has said "
    "what it would give up, or when.</p>";

static gboolean
has_article (gpointer data)
{
  return liaison_document_get_article (data) != NULL;
}

static gboolean
says_link (gpointer data)
{
  return score_fixture_find_label (data, "This is a link") != NULL;
}

static void
copy (LiaisonWindow *window,
      const char    *html,
      const char    *place,
      const char    *text)
{
  GdkContentProvider *forms[3];
  gsize n = 0;
  g_autoptr (GdkContentProvider) all = NULL;
  const char *types[] = { "text/html", "text/x-moz-url-priv" };
  const char *bytes[] = { html, place };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (bytes[i] != NULL)
      {
        g_autoptr (GBytes) content = g_bytes_new (bytes[i], strlen (bytes[i]));

        forms[n++] = gdk_content_provider_new_for_bytes (types[i], content);
      }
  forms[n++] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  all = gdk_content_provider_new_union (forms, n);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)), all);
}

static LiaisonWindow *
paste (const char *html,
       const char *place,
       const char *text)
{
  LiaisonWindow *window = liaison_window_new (ADW_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  copy (window, html, place, text);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.paste-article", NULL);
  return window;
}

static void
test_page (void)
{
  LiaisonWindow *window = paste (page, "https://example.org/harbour", "plain words");
  LiaisonDocument *document = liaison_window_get_document (window);
  LiaisonArticle *article;
  guint n;

  score_fixture_wait (has_article, document);
  article = liaison_document_get_article (document);
  g_assert_cmpstr (liaison_article_get_title (article), ==, "Harbour talks begin");
  g_assert_cmpstr (liaison_article_get_uri (article), ==, "https://example.org/harbour");
  g_assert_cmpint (liaison_article_get_blocks (article, &n)[1].kind, ==, LIAISON_BLOCK_HEADING);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Markup that only colours a text is not read. */
static void
test_text (void)
{
  LiaisonWindow *window = paste ("<span style=\"color: red\">coloured</span>", NULL, "plain words");
  LiaisonDocument *document = liaison_window_get_document (window);

  score_fixture_wait (has_article, document);
  g_assert_cmpstr (liaison_article_get_text (liaison_document_get_article (document)), ==,
                   "plain words");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_link (void)
{
  LiaisonWindow *window = paste (NULL, NULL, "https://example.org/harbour");

  score_fixture_wait (says_link, window);
  g_assert_true (liaison_document_is_empty (liaison_window_get_document (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_set_prgname ("liaison");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  application = liaison_application_new ();
  g_application_register (G_APPLICATION (application), NULL, NULL);

  g_test_add_func ("/window-take/page", test_page);
  g_test_add_func ("/window-take/text", test_text);
  g_test_add_func ("/window-take/link", test_link);

  return g_test_run ();
}
