/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/article-builder.h"

static void
test_blocks (void)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;
  const LiaisonBlock *blocks;
  guint n = 0;

  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_HEADING, 2);
  liaison_article_builder_add_text (builder, "  The \n");
  liaison_article_builder_add_text (builder, "\tbridge ");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_QUOTE, 0);
  liaison_article_builder_add_text (builder, " \u00a0 ");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_LIST_ITEM, 1);
  liaison_article_builder_add_text (builder, "naïve");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_PARAGRAPH, 0);
  liaison_article_builder_add_text (builder, "so\u00adft\x01 \u200bhy\ufeffphen");
  article = liaison_article_builder_end (builder);

  g_assert_cmpstr (liaison_article_get_text (article), ==, "The bridge\n\nnaïve\n\nsoft hyphen");
  blocks = liaison_article_get_blocks (article, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (blocks[0].kind, ==, LIAISON_BLOCK_HEADING);
  g_assert_cmpuint (blocks[0].level, ==, 2);
  g_assert_cmpuint (blocks[0].span.start, ==, 0);
  g_assert_cmpuint (blocks[0].span.end, ==, 10);
  g_assert_cmpint (blocks[1].kind, ==, LIAISON_BLOCK_LIST_ITEM);
  g_assert_cmpuint (blocks[1].span.start, ==, 12);
  g_assert_cmpuint (blocks[1].span.end, ==, 17);
  g_assert_cmpint (blocks[2].kind, ==, LIAISON_BLOCK_PARAGRAPH);
  g_assert_cmpuint (blocks[2].span.start, ==, 19);
  g_assert_cmpuint (blocks[2].span.end, ==, liaison_article_get_length (article));
}

static void
test_links (void)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;
  const LiaisonLink *links;
  guint n = 0;
  static const struct
  {
    const char *text;
    const char *uri;
  } expected[] = {
    { "the treaty", "https://example.org/treaty" },
    { "goes", "https://example.org/long" },
    { "on", "https://example.org/long" },
    { "open", "https://example.org/open" },
  };

  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_PARAGRAPH, 0);
  liaison_article_builder_add_text (builder, "They signed ");
  liaison_article_builder_begin_link (builder, " https://example.org/treaty ");
  liaison_article_builder_add_text (builder, " the treaty ");
  liaison_article_builder_end_link (builder);
  liaison_article_builder_begin_link (builder, "https://example.org/empty");
  liaison_article_builder_end_link (builder);
  liaison_article_builder_add_text (builder, "and it ");
  liaison_article_builder_begin_link (builder, "https://example.org/long");
  liaison_article_builder_add_text (builder, "goes");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_PARAGRAPH, 0);
  liaison_article_builder_add_text (builder, "on ");
  liaison_article_builder_begin_link (builder, "https://example.org/open");
  liaison_article_builder_add_text (builder, "open");
  article = liaison_article_builder_end (builder);

  g_assert_cmpstr (liaison_article_get_text (article), ==,
                   "They signed the treaty and it goes\n\non open");
  links = liaison_article_get_links (article, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = liaison_article_dup_span (article, links[i].span);

      g_assert_cmpstr (text, ==, expected[i].text);
      g_assert_cmpstr (links[i].uri, ==, expected[i].uri);
    }
}

static void
test_fields (void)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;

  liaison_article_builder_set_title (builder, "\n A  title\xff ");
  liaison_article_builder_set_byline (builder, "   ");
  liaison_article_builder_set_language (builder, "en_GB");
  liaison_article_builder_set_uri (builder, "file:///a.txt");
  g_assert_true (liaison_article_builder_set_published (builder, "2021-01-24T23:30:00+02:00"));
  g_assert_false (liaison_article_builder_set_published (builder, "31 February 2021"));
  g_assert_false (liaison_article_builder_set_published (builder, NULL));
  article = liaison_article_builder_end (builder);

  g_assert_cmpstr (liaison_article_get_title (article), ==, "A title\ufffd");
  g_assert_null (liaison_article_get_byline (article));
  g_assert_cmpstr (liaison_article_get_language (article), ==, "en-GB");
  g_assert_cmpstr (liaison_article_get_uri (article), ==, "file:///a.txt");
  g_assert_cmpstr (liaison_article_get_published (article), ==, "2021-01-24");
  g_assert_cmpstr (liaison_article_get_text (article), ==, "");
}

static void
test_odd_language (void)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;

  liaison_article_builder_set_language (builder, "en\"><script>");
  article = liaison_article_builder_end (builder);

  g_assert_null (liaison_article_get_language (article));
}

/* A builder can be used again, and one that is not used up does not leak. */
static void
test_again (void)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) first = NULL;
  g_autoptr (LiaisonArticle) second = NULL;

  liaison_article_builder_set_title (builder, "First");
  liaison_article_builder_add_text (builder, "one");
  first = liaison_article_builder_end (builder);
  liaison_article_builder_add_text (builder, "two");
  second = liaison_article_builder_end (builder);
  liaison_article_builder_set_title (builder, "Third");
  liaison_article_builder_begin_link (builder, "https://example.org/");

  g_assert_cmpstr (liaison_article_get_text (first), ==, "one");
  g_assert_cmpstr (liaison_article_get_title (first), ==, "First");
  g_assert_cmpstr (liaison_article_get_text (second), ==, "two");
  g_assert_null (liaison_article_get_title (second));
}

static void
check_span (LiaisonSpan span,
            guint       start,
            guint       end)
{
  g_assert_cmpuint (span.start, ==, start);
  g_assert_cmpuint (span.end, ==, end);
}

/* Where what is added comes to stand. */
static void
test_spans (void)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;

  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_PARAGRAPH, 0);
  check_span (liaison_article_builder_add_text (builder, " "), 0, 0);
  check_span (liaison_article_builder_add_text (builder, " é"), 0, 1);
  check_span (liaison_article_builder_add_text (builder, "  one  two "), 2, 9);
  check_span (liaison_article_builder_add_text (builder, "\u00ad\u200b"), 0, 0);
  check_span (liaison_article_builder_add_text (builder, "go\u00advern"), 10, 16);
  check_span (liaison_article_builder_add_text (builder, "ment"), 16, 20);
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_PARAGRAPH, 0);
  check_span (liaison_article_builder_add_text (builder, "next"), 22, 26);
  g_assert_cmpuint (liaison_article_builder_get_length (builder), ==, 26);
  article = liaison_article_builder_end (builder);
  g_assert_cmpstr (liaison_article_get_text (article), ==, "é one two government\n\nnext");
  g_assert_null (liaison_article_get_facsimile (article));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article-builder/blocks", test_blocks);
  g_test_add_func ("/article-builder/links", test_links);
  g_test_add_func ("/article-builder/fields", test_fields);
  g_test_add_func ("/article-builder/odd-language", test_odd_language);
  g_test_add_func ("/article-builder/again", test_again);
  g_test_add_func ("/article-builder/spans", test_spans);
  return g_test_run ();
}
