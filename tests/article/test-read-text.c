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

#define LONG_PARAGRAPH                                                                             \
  "The delegation left the capital on Monday morning, after three days of talks about the "        \
  "border, the railway and the "                                                                   \
  "prisoners, and flew home without a word to the press, which had waited since dawn."

static void
test_one_line_paragraphs (void)
{
  assert_read ("talks.txt",
               "Talks end without a word – analysis\n"
               "By Jane Doe and John Roe\n"
               "March 3, 2020\n"
               LONG_PARAGRAPH "\n"
               "What comes next\n"
               LONG_PARAGRAPH "\n"
               "It is unlikely that they will return.\n",
               "title: Talks end without a word\n"
               "byline: Jane Doe and John Roe\n"
               "published: 2020-03-03\n"
               "language: en\n"
               "paragraph 0: " LONG_PARAGRAPH "\n"
               "heading 2: What comes next\n"
               "paragraph 0: " LONG_PARAGRAPH "\n"
               "paragraph 0: It is unlikely that they will return.\n");
}

static void
test_hard_wrapped (void)
{
  assert_read (
      "talks.txt",
      "TALKS END WITHOUT A WORD\n"
      "========================\n"
      "\n"
      "The delegation left the capital on Monday morning, after three\n"
      "days of talks about the border, the railway and the prisoners,\n"
      "and flew home without a word to the press.\n"
      "\n"
      "    \"We shall see,\" said the driver of the bus that had taken\n"
      "    them to the airport, and he was the only one who did say\n"
      "    anything that day.\n"
      "\n"
      "- the border stays closed\n"
      "- the trains run on Tuesdays, but only as far as the second of\n"
      "  the two bridges\n"
      "\n"
      "> Nobody asked us, wrote the mayor.\n",
      "title: TALKS END WITHOUT A WORD\n"
      "byline: -\n"
      "published: -\n"
      "language: en\n"
      "paragraph 0: The delegation left the capital on Monday morning, after three days of talks "
      "about the border, "
      "the railway and the prisoners, and flew home without a word to the press.\n"
      "paragraph 0: \"We shall see,\" said the driver of the bus that had taken them to the "
      "airport, and he was the only "
      "one who did say anything that day.\n"
      "list-item 1: the border stays closed\n"
      "list-item 1: the trains run on Tuesdays, but only as far as the second of the two bridges\n"
      "quote 0: Nobody asked us, wrote the mayor.\n");
}

/* What papers and blogs put below an article is not its body; a date in it may be the article's. */
static void
test_tail (void)
{
  static const char *const tails[] = {
    "May 4, 2019 | 12 Comments »\n\nSubscribe to the Daily Digest\n\nLeave a Reply\n\n12 "
    "Comments\n\n1. I do not agree with a word "
    "of this, and neither does my neighbour, who was a minister once.\n",
    "May 4, 2019\n\nShare this article\n\nFacebook\n\nTwitter\n",
    "Published: May 4, 2019\n\n© 2019 The Paper. All rights reserved.\n\nTags: border, railway\n",
    "May 4, 2019\n\nSign up for our newsletter\n\n3 Comments\n\nFirst!\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      g_autofree char *text = g_strconcat ("Talks end\n\n", LONG_PARAGRAPH, "\n\n", LONG_PARAGRAPH,
                                           "\n\nThe last word had the driver.\n\n", tails[i], NULL);

      g_test_message ("%s", tails[i]);
      assert_read (NULL, text,
                   "title: Talks end\n"
                   "byline: -\n"
                   "published: 2019-05-04\n"
                   "language: en\n"
                   "paragraph 0: " LONG_PARAGRAPH "\n"
                   "paragraph 0: " LONG_PARAGRAPH "\n"
                   "paragraph 0: The last word had the driver.\n");
    }
}

static void
test_fields (void)
{
  assert_read ("a.txt",
               "Title: Talks end\nAuthor: Jane Doe\nDate: 2019-05-04\n\n" LONG_PARAGRAPH "\n",
               "title: Talks end\n"
               "byline: Jane Doe\n"
               "published: 2019-05-04\n"
               "language: en\n"
               "paragraph 0: " LONG_PARAGRAPH "\n");
}

static void
test_one_paragraph (void)
{
  assert_read ("a.txt", "Talks end",
               "title: -\nbyline: -\npublished: -\nlanguage: -\nparagraph 0: Talks end\n");
  assert_read ("a.txt", "Leave a Reply\n\nShare",
               "title: -\nbyline: -\npublished: -\nlanguage: -\nparagraph 0: Leave a Reply\n");
}

/* A body that begins at once has no title, and a sentence that begins like an invitation is
 * kept. */
static void
test_body_only (void)
{
  assert_read ("a.txt",
               LONG_PARAGRAPH
               "\n\nSubscribe to nobody, he said, and he meant it.\n\n" LONG_PARAGRAPH,
               "title: -\nbyline: -\npublished: -\nlanguage: en\n"
               "paragraph 0: " LONG_PARAGRAPH "\n"
               "paragraph 0: Subscribe to nobody, he said, and he meant it.\n"
               "paragraph 0: " LONG_PARAGRAPH "\n");
}

/* The article that the project is named for, where it is at hand. */
static void
test_named_article (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "shared", "samples", "articles",
                                                 "us-israel-security-cooperation.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = NULL;

  if (!g_file_query_exists (file, NULL))
    {
      g_test_skip ("the article is not at hand");
      return;
    }
  article = liaison_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (liaison_article_get_title (article), ==,
                   "What will be the future of US-Israel security cooperation?");
  g_assert_cmpstr (liaison_article_get_published (article), ==, "2021-01-24");
  g_assert_true (g_str_has_suffix (liaison_article_get_text (article), "Yossi Cohen has had."));
}

static void
test_samples (void)
{
  static const struct
  {
    const char *name;
    const char *title;
    const char *published;
  } samples[] = {
    { "iran-deal-withdrawal.md", "After the American exit, who can keep the Iran deal alive?",
      "2018-05-10" },
    { "niger-coup-sahel.md", "France is leaving Niger. Who moves in?", "2023-09-28" },
    { "nordic-nato-bids.txt", "Finland and Sweden knock on NATO's door, and Turkey holds the key",
      "2022-05-19" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path =
          g_test_build_filename (G_TEST_DIST, "data", "articles", samples[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonArticle) article = liaison_reader_read_file (file, NULL, &error);
      guint n;

      g_assert_no_error (error);
      g_assert_cmpstr (liaison_article_get_title (article), ==, samples[i].title);
      g_assert_cmpstr (liaison_article_get_published (article), ==, samples[i].published);
      g_assert_cmpstr (liaison_article_get_byline (article), ==, "Liaison Project");
      liaison_article_get_blocks (article, &n);
      g_assert_cmpuint (n, >=, 12);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/read-text/one-line-paragraphs", test_one_line_paragraphs);
  g_test_add_func ("/read-text/hard-wrapped", test_hard_wrapped);
  g_test_add_func ("/read-text/tail", test_tail);
  g_test_add_func ("/read-text/fields", test_fields);
  g_test_add_func ("/read-text/one-paragraph", test_one_paragraph);
  g_test_add_func ("/read-text/body-only", test_body_only);
  g_test_add_func ("/read-text/named-article", test_named_article);
  g_test_add_func ("/read-text/samples", test_samples);

  return g_test_run ();
}
