/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/article.h"

#include <string.h>

static void
assert_block (LiaisonArticle *article,
              guint           index,
              const char     *text)
{
  guint n = 0;
  const LiaisonBlock *blocks = liaison_article_get_blocks (article, &n);
  g_autofree char *found = NULL;

  g_assert_cmpuint (index, <, n);
  found = liaison_article_dup_span (article, blocks[index].span);
  g_assert_cmpstr (found, ==, text);
}

static guint
count_blocks (LiaisonArticle *article)
{
  guint n = 0;

  liaison_article_get_blocks (article, &n);
  return n;
}

static void
test_plain_keeps_text (void)
{
  const char *text = "  First “paragraph”.\r\n\r\n\tSecond\u00a0one. \n\n\n\nThird.\n";
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (text);

  g_assert_cmpstr (liaison_article_get_text (article), ==, text);
  g_assert_cmpuint (liaison_article_get_length (article), ==, g_utf8_strlen (text, -1));
  g_assert_null (liaison_article_get_title (article));
  g_assert_null (liaison_article_get_byline (article));
  g_assert_null (liaison_article_get_published (article));
  g_assert_null (liaison_article_get_language (article));
  g_assert_null (liaison_article_get_uri (article));
  g_assert_cmpuint (count_blocks (article), ==, 3);
  assert_block (article, 0, "First “paragraph”.");
  assert_block (article, 1, "Second\u00a0one.");
  assert_block (article, 2, "Third.");
}

static void
test_plain_one_line_each (void)
{
  g_autoptr (LiaisonArticle) article =
      liaison_article_new_plain ("The minister went to the border.\nHe came back the same day.\n"
                                 "Nobody said a word about it, and the papers were silent.");

  g_assert_cmpuint (count_blocks (article), ==, 3);
  assert_block (article, 1, "He came back the same day.");
}

static void
test_plain_hard_wrapped (void)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (
      "The foreign minister of the island went to the border on Tuesday,\n"
      "where he met the general who had signed the armistice two years\n"
      "before, and both of them said that the line would hold for now.\n"
      "They did not shake hands.\n"
      "On Wednesday the general denied it all, in a speech that was shown\n"
      "on every channel, and recalled his envoy from the capital.\n");

  g_assert_cmpuint (count_blocks (article), ==, 2);
  assert_block (article, 1,
                "On Wednesday the general denied it all, in a speech that was shown\n"
                "on every channel, and recalled his envoy from the capital.");
}

static void
test_plain_invalid (void)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain ("caf\xe9 on the quay");

  g_assert_cmpstr (liaison_article_get_text (article), ==, "caf\ufffd on the quay");
}

static void
test_plain_empty (void)
{
  g_autoptr (LiaisonArticle) empty = liaison_article_new_plain ("");
  g_autoptr (LiaisonArticle) blank = liaison_article_new_plain (" \n\r\n\t");
  g_autofree char *nothing = liaison_article_dup_span (empty, (LiaisonSpan) { 0, 10 });

  g_assert_cmpuint (count_blocks (empty), ==, 0);
  g_assert_cmpuint (liaison_article_get_length (empty), ==, 0);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpuint (count_blocks (blank), ==, 0);
  g_assert_cmpuint (liaison_article_get_length (blank), ==, 5);
}

/* Offsets are code points far into a text of two- to four-byte characters. */
static void
test_offsets (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LiaisonArticle) article = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, i % 3 == 0 ? "é" : i % 3 == 1 ? "—" : "𝄞");
  g_string_append (text, "end");
  article = liaison_article_new_plain (text->str);

  g_assert_cmpuint (liaison_article_get_length (article), ==, 1003);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *found = liaison_article_dup_span (article, (LiaisonSpan) { i, i + 1 });

      g_assert_cmpstr (found, ==, i % 3 == 0 ? "é" : i % 3 == 1 ? "—" : "𝄞");
    }
  {
    g_autofree char *end = liaison_article_dup_span (article, (LiaisonSpan) { 1000, 2000 });
    g_autofree char *beyond = liaison_article_dup_span (article, (LiaisonSpan) { 5000, 6000 });
    g_autofree char *backward = liaison_article_dup_span (article, (LiaisonSpan) { 6, 5 });

    g_assert_cmpstr (end, ==, "end");
    g_assert_cmpstr (beyond, ==, "");
    g_assert_cmpstr (backward, ==, "");
  }
}

static void
test_sha256 (void)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain ("abc");

  g_assert_cmpstr (liaison_article_get_sha256 (article), ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_kind_names (void)
{
  g_assert_cmpstr (liaison_block_kind_to_string (LIAISON_BLOCK_PARAGRAPH), ==, "paragraph");
  g_assert_cmpstr (liaison_block_kind_to_string (LIAISON_BLOCK_HEADING), ==, "heading");
  g_assert_cmpstr (liaison_block_kind_to_string (LIAISON_BLOCK_QUOTE), ==, "quote");
  g_assert_cmpstr (liaison_block_kind_to_string (LIAISON_BLOCK_LIST_ITEM), ==, "list-item");
  g_assert_cmpstr (liaison_block_kind_to_string (LIAISON_BLOCK_UNMARKED_ITEM), ==, "unmarked-item");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article/plain/keeps-text", test_plain_keeps_text);
  g_test_add_func ("/article/plain/one-line-each", test_plain_one_line_each);
  g_test_add_func ("/article/plain/hard-wrapped", test_plain_hard_wrapped);
  g_test_add_func ("/article/plain/invalid", test_plain_invalid);
  g_test_add_func ("/article/plain/empty", test_plain_empty);
  g_test_add_func ("/article/offsets", test_offsets);
  g_test_add_func ("/article/sha256", test_sha256);
  g_test_add_func ("/article/kind-names", test_kind_names);

  return g_test_run ();
}
