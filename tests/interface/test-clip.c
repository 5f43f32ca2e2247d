/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What browsers and other programs put on the clipboard, and what is made of it. */

#include "interface/clip.h"

#include <string.h>

#include "article/reader.h"

#define BYTES(literal) literal, sizeof (literal) - 1

static const struct
{
  const char *what;
  const char *html;
  gsize length;
  const char *uri;
  const char *text; /* of the article that is read in it; NULL when it holds none */
} pieces[] = {
  { "a paragraph", BYTES ("<meta charset='utf-8'><p>The talks, he said, caf\303\251.</p>"), NULL,
    "The talks, he said, café." },
  { "UTF-16 with a mark", BYTES ("\377\376<\0p\0>\0h\0i\0 \0y\0o\0u\0"), NULL, "hi you" },
  { "UTF-16 without a mark", BYTES ("<\0p\0>\0h\0i\0 \0y\0o\0u\0"), NULL, "hi you" },
  { "with a header",
    BYTES ("Version:0.9\r\nStartHTML:0105\r\nSourceURL:https://example.org/a?b=c\r\n<html><body>"
           "<p>hello there</p></body></html>"),
    "https://example.org/a?b=c", "hello there" },
  { "with a header that leads to a file",
    BYTES ("Version:0.9\r\nSourceURL:file:///etc/passwd\r\n<html><body><p>hello there</p>"), NULL,
    "hello there" },
  { "a link", BYTES ("words and <a href='https://example.org/x'>more of them</a>"), NULL,
    "words and more of them" },
  { "colours of an editor", BYTES ("<div><span style='color: red'>int</span> a;</div>"), NULL, NULL },
  { "no markup", BYTES ("2 < 3 and <pre> is a tag"), NULL, NULL },
  { "nothing", BYTES (""), NULL, NULL },
};

static void
test_pages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GBytes) html = g_bytes_new_static (pieces[i].html, pieces[i].length);
      g_autofree char *uri = NULL;
      g_autoptr (GBytes) page = liaison_clip_page (html, &uri);
      g_autoptr (LiaisonArticle) article = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", pieces[i].what);
      g_assert_cmpstr (uri, ==, pieces[i].uri);
      if (pieces[i].text == NULL)
        {
          g_assert_null (page);
          continue;
        }
      g_assert_nonnull (page);
      article = liaison_reader_read_bytes (page, NULL, uri, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (liaison_article_get_text (article), ==, pieces[i].text);
    }
}

static void
test_structure (void)
{
  static const char piece[] =
      "<h1>Harbour talks begin</h1><p>The ministers met on Monday, and agreed to meet again, as "
      "both of them said.</p><h2>What is next</h2><p>Observers doubt it, because <a "
      "href=\"/b\">neither side</a> has said what it would give up, or when.</p>";
  g_autoptr (GBytes) html = g_bytes_new_static (piece, strlen (piece));
  g_autofree char *uri = NULL;
  g_autoptr (GBytes) page = liaison_clip_page (html, &uri);
  g_autoptr (LiaisonArticle) article =
      liaison_reader_read_bytes (page, NULL, "https://example.org/a", NULL);
  guint n;
  const LiaisonLink *links = liaison_article_get_links (article, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (links[0].uri, ==, "https://example.org/b");
  g_assert_cmpstr (liaison_article_get_title (article), ==, "Harbour talks begin");
  g_assert_cmpstr (liaison_article_get_uri (article), ==, "https://example.org/a");
  g_assert_cmpint (liaison_article_get_blocks (article, &n)[1].kind, ==, LIAISON_BLOCK_HEADING);
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *uri;
  } addresses[] = {
    { BYTES ("h\0t\0t\0p\0:\0/\0/\0a\0.\0b\0/\0"), "http://a.b/" },
    { BYTES ("h\0t\0t\0p\0:\0/\0/\0a\0.\0b\0/\0\n\0T\0i\0"), "http://a.b/" },
    { BYTES ("https://example.org/a"), "https://example.org/a" },
    { BYTES ("file:///etc/passwd"), NULL },
    { BYTES ("javascript:alert(1)"), NULL },
    { BYTES (""), NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (addresses[i].bytes, addresses[i].length);
      g_autofree char *uri = liaison_clip_address (bytes);

      g_assert_cmpstr (uri, ==, addresses[i].uri);
    }
  g_assert_true (liaison_clip_is_address (" https://example.org/a\n"));
  g_assert_false (liaison_clip_is_address ("https://example.org/a is a page"));
  g_assert_false (liaison_clip_is_address ("ministers met"));
  g_assert_false (liaison_clip_is_address (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clip/pages", test_pages);
  g_test_add_func ("/clip/structure", test_structure);
  g_test_add_func ("/clip/addresses", test_addresses);

  return g_test_run ();
}
