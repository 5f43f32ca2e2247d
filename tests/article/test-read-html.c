/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads every page in pages/ and compares with what stands beside it. Set LIAISON_TEST_SHOW to
 * see what is found. */

#include "article/reader.h"

#include "article-description.h"

#include <string.h>

static void
test_page (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = liaison_reader_read_file (file, NULL, &error);
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".html"));
  g_autofree char *expected_path = g_strconcat (stem, ".txt", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = describe (article);
  if (g_getenv ("LIAISON_TEST_SHOW") != NULL)
    g_printerr ("%s\n%s", path, found);
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, &error));
  g_assert_cmpstr (found, ==, expected);
}

/* Links on a page that a browser saved lead from where the page was, and its address tells the
 * day. */
static void
test_saved (void)
{
  static const struct
  {
    const char *head;
    const char *link;
    const char *published;
  } pages[] = {
    { "<!DOCTYPE html>\n<!-- saved from url=(0038)https://example.org/2021/01/24/a.html -->\n"
      "<html><head><title>Harbour talks</title></head>",
      "https://example.org/2021/01/b.html", "2021-01-24" },
    { "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: "
      "https://example.org/2021/01/24/a.html \n saved date: Sun Jan 31 2021\n-->",
      "https://example.org/2021/01/b.html", "2021-01-24" },
    { "<html><head><base href='https://example.com/x/y'></head>", "https://example.com/b.html",
      NULL },
    { "<html><head><base href='/x/y/'><link rel=canonical href='https://example.org/a'></head>",
      "https://example.org/x/b.html", NULL },
    { "<html><head><base href='file:///etc/'></head>", NULL, NULL },
    { "<html><!-- saved from url=(0014)about:internet -->", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *html = g_strconcat (
          pages[i].head,
          "<body><h1>Harbour talks</h1><p>The ministers met on Monday, and agreed to meet again, "
          "as <a href='../b.html'>both of them</a> said.</p></body></html>",
          NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
      g_autoptr (LiaisonArticle) article =
          liaison_reader_read_bytes (bytes, "a.html", "file:///home/reader/a.html", NULL);
      guint n;
      const LiaisonLink *links = liaison_article_get_links (article, &n);

      g_test_message ("%s", pages[i].head);
      g_assert_cmpuint (n, ==, pages[i].link != NULL ? 1 : 0);
      if (n > 0)
        g_assert_cmpstr (links[0].uri, ==, pages[i].link);
      g_assert_cmpstr (liaison_article_get_published (article), ==, pages[i].published);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  g_test_init (&argc, &argv, NULL);

  folder = g_test_build_filename (G_TEST_DIST, "tests", "article", "pages", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".html"))
      {
        g_autofree char *test = g_strconcat ("/read-html/", name, NULL);

        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_page, g_free);
        n++;
      }
  g_assert_cmpuint (n, >=, 7);
  g_test_add_func ("/read-html/saved", test_saved);

  return g_test_run ();
}
