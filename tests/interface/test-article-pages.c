/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/article/article-pages.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "article/article-builder.h"
#include "corrections-fixture.h"

#define WIDTH 450.0
#define HEIGHT 640.0

static LiaisonArticle *
make_long_article (void)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();

  liaison_article_builder_set_title (builder, "The long ferry report");
  liaison_article_builder_set_byline (builder, "Jane Doe");
  liaison_article_builder_set_published (builder, "2021-01-24");
  liaison_article_builder_set_uri (builder, "https://example.org/ferries");
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *text = g_strdup_printf ("Paragraph%u says that the ferry is late again, and that nobody on the quay "
                                               "knows when it will sail.", i);

      liaison_article_builder_begin_block (builder, i % 10 == 5 ? LIAISON_BLOCK_LIST_ITEM : LIAISON_BLOCK_PARAGRAPH, 0);
      liaison_article_builder_add_text (builder, text);
    }
  /* One paragraph that is longer than a page. */
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_PARAGRAPH, 0);
  for (guint i = 0; i < 2500; i++)
    {
      g_autofree char *text = g_strdup_printf ("word%u ", i);

      liaison_article_builder_add_text (builder, text);
    }
  return liaison_article_builder_end (builder);
}

/* Prints to a file and returns its text; NULL without pdftotext. */
static char *
print (LiaisonArticlePages *pages,
       guint               *n_pages)
{
  g_autofree char *path = NULL;
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  int file = g_file_open_tmp ("pages-XXXXXX.pdf", &path, NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  char *text = NULL;
  const char *arguments[] = { "pdftotext", "-layout", path, "-", NULL };

  pango_cairo_update_context (cr, context);
  liaison_article_pages_begin (pages, context, WIDTH, HEIGHT);
  while (!liaison_article_pages_continue (pages))
    ;
  *n_pages = liaison_article_pages_get_n (pages);
  for (guint i = 0; i < *n_pages; i++)
    {
      liaison_article_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL))
    g_test_skip ("pdftotext is not installed");
  g_object_unref (context);
  g_unlink (path);
  close (file);
  return text;
}

/* Every word once, in order, over the pages. */
static void
test_long (void)
{
  g_autoptr (LiaisonArticle) article = make_long_article ();
  g_autoptr (LiaisonArticlePages) pages = liaison_article_pages_new (article, NULL);
  guint n_pages, again;
  g_autofree char *text = print (pages, &n_pages);
  g_autofree char *second = NULL;
  g_autofree char *last = NULL;
  const char *at = text;

  if (text == NULL)
    return;
  g_assert_cmpuint (n_pages, >, 4);
  g_assert_nonnull (strstr (text, "The long ferry report"));
  g_assert_nonnull (strstr (text, "Jane Doe · 24 January 2021 · https://example.org/ferries"));
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *word = g_strdup_printf ("Paragraph%u says", i);

      at = strstr (at, word);
      g_assert_nonnull (at);
    }
  for (guint i = 0; i < 2500; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      at = strstr (at, word);
      g_assert_nonnull (at);
      at += strlen (word);
      g_assert_true (g_ascii_isspace (*at));
    }
  last = g_strdup_printf ("Page %u of %u", n_pages, n_pages);
  g_assert_nonnull (strstr (text, "Page 1 of"));
  g_assert_nonnull (strstr (text, last));
  /* No marks, nothing to explain. */
  g_assert_null (strstr (text, "People"));

  /* The preview and the printing begin anew. */
  second = print (pages, &again);
  g_assert_cmpuint (again, ==, n_pages);
  g_assert_cmpstr (second, ==, text);
}

/* Names are underlined, and the kinds that occur are explained. */
static void
test_marks (void)
{
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  g_autoptr (LiaisonNetwork) network = liaison_network_new (analysis);
  g_autoptr (LiaisonArticlePages) pages = liaison_article_pages_new (liaison_analysis_get_article (analysis), network);
  guint n_pages;
  g_autofree char *text = print (pages, &n_pages);

  if (text == NULL)
    return;
  g_assert_cmpuint (n_pages, ==, 1);
  g_assert_nonnull (strstr (text, "People"));
  g_assert_nonnull (strstr (text, "Page 1 of 1"));
}

static void
test_right_to_left (void)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain ("اجتمع الوزراء يوم الاثنين في الميناء القديم.\n\nThe end.");
  g_autoptr (LiaisonArticlePages) pages = liaison_article_pages_new (article, NULL);
  guint n_pages;
  g_autofree char *text = print (pages, &n_pages);

  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "الوزراء"));
  g_assert_nonnull (strstr (text, "The end."));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/article-pages/long", test_long);
  g_test_add_func ("/article-pages/marks", test_marks);
  g_test_add_func ("/article-pages/right-to-left", test_right_to_left);
  return g_test_run ();
}
