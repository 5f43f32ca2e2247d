/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/reader.h"

#include "article-description.h"

#include <string.h>

static void
assert_read (const char *name,
             const char *text,
             const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = liaison_reader_read_bytes (bytes, name, NULL, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = describe (article);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_front_matter (void)
{
  assert_read ("a.md",
               "---\r\ntitle: \"Who holds the *bridge*?\"\r\nauthors: [Jane Doe, John "
               "Roe]\r\ndate: 2020-03-03T10:00:00Z\r\nlang: en\r\n"
               "draft: false\r\n---\r\n\r\nThe bridge is [closed](https://example.org/closed).\r\n",
               "title: Who holds the *bridge*?\n"
               "byline: Jane Doe, John Roe\n"
               "published: 2020-03-03\n"
               "language: en\n"
               "paragraph 0: The bridge is closed.\n"
               "link: closed -> https://example.org/closed\n");
}

static void
test_blocks (void)
{
  assert_read ("a.markdown",
               "# Who holds the bridge?\n\n*By Jane Doe*\n\n3 March 2020\n\n"
               "The bridge is **closed**, and\nthe `ferry` full.\n\n"
               "## Numbers\n\n1. one\n2. two\n   - half\n\n"
               "> A quote, *from* the [mayor](<m.html>).\n>\n> > and another\n\n"
               "<div><p>From <b>HTML</b> &amp; all.</p></div>\n\n"
               "![a picture](p.png)\n\n***\n\n    indented code\n",
               "title: Who holds the bridge?\n"
               "byline: Jane Doe\n"
               "published: 2020-03-03\n"
               "language: en\n"
               "paragraph 0: The bridge is closed, and the ferry full.\n"
               "heading 2: Numbers\n"
               "list-item 1: one\n"
               "list-item 1: two\n"
               "list-item 2: half\n"
               "quote 0: A quote, from the mayor.\n"
               "quote 0: and another\n"
               "paragraph 0: From HTML & all.\n"
               "paragraph 0: a picture\n"
               "paragraph 0: indented code\n"
               "link: mayor -> m.html\n");
}

/* Markdown is known by its content, too, and a text with a sign of it is still a text. */
static void
test_by_content (void)
{
  assert_read ("a.txt", "# Title\n\nThe [first](https://example.org/1) and **second**.\n",
               "title: Title\nbyline: -\npublished: -\nlanguage: -\n"
               "paragraph 0: The first and second.\nlink: first -> https://example.org/1\n");
  assert_read (
      NULL,
      "He wrote \"#1\" on the wall, and 5 * 4 * 3 below it; nobody asked him why.\n\nThat was "
      "all.\n",
      "title: -\nbyline: -\npublished: -\nlanguage: en\n"
      "paragraph 0: He wrote \"#1\" on the wall, and 5 * 4 * 3 below it; nobody asked him why.\n"
      "paragraph 0: That was all.\n");
}

/* Nesting beyond all measure, of every kind, neither crashes nor hangs. */
static void
test_hostile (void)
{
  static const char *const units[] = { ">",  "[",  "*a **a ", "- ",     "` ",
                                       "![", "<a", "&",       "_a_ __", "1. " };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new ("# Title\n\n");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LiaisonArticle) article = NULL;
      g_autoptr (GError) error = NULL;

      for (guint k = 0; k < 20000; k++)
        g_string_append (text, units[i]);
      g_string_append (text, "the end\n");
      bytes = g_bytes_new (text->str, text->len);
      article = liaison_reader_read_bytes (bytes, "a.md", NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (strstr (liaison_article_get_text (article), "end"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/read-markdown/front-matter", test_front_matter);
  g_test_add_func ("/read-markdown/blocks", test_blocks);
  g_test_add_func ("/read-markdown/by-content", test_by_content);
  g_test_add_func ("/read-markdown/hostile", test_hostile);

  return g_test_run ();
}
