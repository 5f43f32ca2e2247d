/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/citation.h"

#include "article/article-builder.h"

static LiaisonArticle *
make_article (const char *title,
              const char *byline,
              const char *date,
              const char *uri)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();

  liaison_article_builder_set_title (builder, title);
  liaison_article_builder_set_byline (builder, byline);
  liaison_article_builder_set_published (builder, date);
  liaison_article_builder_set_uri (builder, uri);
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_PARAGRAPH, 0);
  liaison_article_builder_add_text (builder, "“No <deal>,” she said.");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_PARAGRAPH, 0);
  liaison_article_builder_add_text (builder, "The end.");
  return liaison_article_builder_end (builder);
}

static void
test_full (void)
{
  g_autoptr (LiaisonArticle) article = make_article ("The “last” ferry & more", "Jane Doe", "2021-01-24",
                                                     "https://www.example.org/a?b=1&c=2");
  g_autofree char *text = liaison_citation_to_text (article, (LiaisonSpan) { 0, 22 });
  g_autofree char *html = liaison_citation_to_html (article, (LiaisonSpan) { 0, liaison_article_get_length (article) });

  g_assert_cmpstr (text, ==,
                   "“‘No <deal>,’ she said.” — Jane Doe, “The ‘last’ ferry & more”, example.org, 24 January 2021, "
                   "https://www.example.org/a?b=1&c=2");
  g_assert_cmpstr (html, ==,
                   "<blockquote cite=\"https://www.example.org/a?b=1&amp;c=2\">"
                   "<p dir=\"auto\">“No &lt;deal&gt;,” she said.</p><p dir=\"auto\">The end.</p></blockquote>"
                   "<p dir=\"auto\">— Jane Doe, <cite>“The ‘last’ ferry &amp; more”</cite>, example.org, 24 January 2021, "
                   "<a href=\"https://www.example.org/a?b=1&amp;c=2\">https://www.example.org/a?b=1&amp;c=2</a></p>");
}

/* What is not known is left out, and a place on this computer is not told. */
static void
test_parts (void)
{
  g_autoptr (LiaisonArticle) local = make_article ("Title", NULL, NULL, "file:///home/reader/private/a.txt");
  g_autoptr (LiaisonArticle) bare = make_article (NULL, NULL, NULL, "javascript:alert(1)");
  g_autofree char *one = liaison_citation_to_text (local, (LiaisonSpan) { 24, 32 });
  g_autofree char *two = liaison_citation_to_text (bare, (LiaisonSpan) { 24, 32 });
  g_autofree char *three = liaison_citation_to_html (bare, (LiaisonSpan) { 24, 32 });

  g_assert_cmpstr (one, ==, "“The end.” — “Title”");
  g_assert_cmpstr (two, ==, "“The end.”");
  g_assert_cmpstr (three, ==, "<blockquote><p dir=\"auto\">The end.</p></blockquote>");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/full", test_full);
  g_test_add_func ("/citation/parts", test_parts);
  return g_test_run ();
}
