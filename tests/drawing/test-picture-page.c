/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/picture.h"

#include "analysis/analysis-private.h"
#include "article/article-builder.h"
#include "written-ink.h"

/* What is written around the picture of an article in which nobody is, from "Jane Roe" of 3 May 2020, at URI. */
static char *
write_page (const char *title,
            const char *uri)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;
  g_autoptr (LiaisonAnalysis) analysis = NULL;
  g_autoptr (LiaisonNetwork) network = NULL;
  g_autoptr (LiaisonPicture) picture = NULL;
  LiaisonPalette palette;
  WrittenInk written;
  char *lines;

  liaison_article_builder_set_title (builder, title);
  liaison_article_builder_set_byline (builder, "Jane Roe");
  liaison_article_builder_set_published (builder, "2020-05-03");
  liaison_article_builder_set_uri (builder, uri);
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_PARAGRAPH, 0);
  liaison_article_builder_add_text (builder, "It rained.");
  article = liaison_article_builder_end (builder);
  analysis = _liaison_analysis_new_take (article, g_ptr_array_new (), g_ptr_array_new (), NULL);
  network = liaison_network_new (analysis);
  picture = liaison_picture_new (network, NULL, 0);
  liaison_palette_init (&palette, LIAISON_PALETTE_LIGHT);
  written_ink_init (&written);
  g_assert_true (liaison_picture_set (picture, NULL, NULL));
  g_assert_true (liaison_picture_paint (picture, &written.ink, &palette, NULL, NULL));
  lines = g_strdup (written.lines->str);
  written_ink_clear (&written);
  return lines;
}

static void
test_heading (void)
{
  g_autofree char *lines = write_page ("Rain", "https://example.org/rain");

  g_assert_true (g_str_has_prefix (lines, "text #000000/80 Rain 32 32\n"
                                          "text #000000/60 Jane Roe · 3 May 2020 · https://example.org/rain 32 "));
}

/* Where a file is on this machine is nobody else's business. */
static void
test_file (void)
{
  g_autofree char *lines = write_page ("Rain", "file:///home/jane/rain.md");

  g_assert_null (g_strstr_len (lines, -1, "home"));
  g_assert_nonnull (g_strstr_len (lines, -1, "Jane Roe · 3 May 2020 32 "));
}

static void
test_untitled (void)
{
  g_autofree char *lines = write_page (NULL, NULL);

  g_assert_true (g_str_has_prefix (lines, "text #000000/60 Jane Roe · 3 May 2020 32 "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-page/heading", test_heading);
  g_test_add_func ("/picture-page/file", test_file);
  g_test_add_func ("/picture-page/untitled", test_untitled);

  return g_test_run ();
}
