/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/article-variant.h"

#include "article-description.h"
#include "article/article-builder.h"

static LiaisonArticle *
make_article (void)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();

  liaison_article_builder_set_title (builder, "Les négociations");
  liaison_article_builder_set_byline (builder, "Ada Writer");
  liaison_article_builder_set_published (builder, "2021-01-24");
  liaison_article_builder_set_language (builder, "en-GB");
  liaison_article_builder_set_uri (builder, "file:///a.html");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_HEADING, 2);
  liaison_article_builder_add_text (builder, "Où ?");
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_LIST_ITEM, 3);
  liaison_article_builder_add_text (builder, "In the ");
  liaison_article_builder_begin_link (builder, "https://example.org/");
  liaison_article_builder_add_text (builder, "capital 𝄞");
  liaison_article_builder_end_link (builder);
  return liaison_article_builder_end (builder);
}

static void
test_back (void)
{
  g_autoptr (LiaisonArticle) article = make_article ();
  g_autoptr (GVariant) variant = g_variant_ref_sink (liaison_article_to_variant (article));
  g_autoptr (LiaisonArticle) back = liaison_article_from_variant (variant);
  g_autofree char *before = describe (article);
  g_autofree char *after = NULL;

  g_assert_nonnull (back);
  after = describe (back);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (liaison_article_get_uri (back), ==, "file:///a.html");
  g_assert_cmpstr (liaison_article_get_sha256 (back), ==, liaison_article_get_sha256 (article));
}

/* The first is good, each other has one fault. */
static const char *const lies[] = {
  "(just 'A', nothing, just '2021-01-24', just 'en', nothing, 'text', [(0, 4, 0, 0)], [])",
  "(just 'A\\nB', nothing, nothing, nothing, nothing, 'text', [], [])",
  "(just '', nothing, nothing, nothing, nothing, 'text', [], [])",
  "(nothing, just ' A', nothing, nothing, nothing, 'text', [], [])",
  "(nothing, nothing, just '2021-02-31', nothing, nothing, 'text', [], [])",
  "(nothing, nothing, just 'soon', nothing, nothing, 'text', [], [])",
  "(nothing, nothing, nothing, nothing, nothing, 'te\\u0007xt', [], [])",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(0, 5, 0, 0)], [])",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(2, 2, 0, 0)], [])",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(3, 2, 0, 0)], [])",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(0, 4, 77, 0)], [])",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(0, 4, 0, 4294967295)], [])",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(0, 3, 0, 0), (2, 4, 0, 0)], [])",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(2, 4, 0, 0), (0, 1, 0, 0)], [])",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [], [(0, 5, 'a:b')])",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [], [(1, 3, 'a:b'), (0, 1, 'a:c')])",
};

static void
test_lies (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) variant =
          g_variant_parse (G_VARIANT_TYPE (LIAISON_ARTICLE_VARIANT), lies[i], NULL, NULL, &error);
      g_autoptr (LiaisonArticle) article = NULL;

      g_assert_no_error (error);
      article = liaison_article_from_variant (variant);
      g_test_message ("%s", lies[i]);
      g_assert_cmpint (article != NULL, ==, i == 0);
    }
}

/* Any bytes are an article or none. */
static void
test_random (void)
{
  g_autoptr (LiaisonArticle) article = make_article ();
  g_autoptr (GVariant) variant = g_variant_ref_sink (liaison_article_to_variant (article));
  gsize size = g_variant_get_size (variant);

  for (guint i = 0; i < 3000; i++)
    {
      char *data = g_memdup2 (g_variant_get_data (variant), size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GVariant) changed = NULL;
      g_autoptr (LiaisonArticle) back = NULL;

      for (guint k = 0; k < 3; k++)
        data[g_test_rand_int_range (0, (int) size)] = (char) g_test_rand_int ();
      bytes = g_bytes_new_take (data, g_test_rand_int_range (1, (int) size + 1));
      changed = g_variant_ref_sink (
          g_variant_new_from_bytes (G_VARIANT_TYPE (LIAISON_ARTICLE_VARIANT), bytes, FALSE));
      back = liaison_article_from_variant (changed);
      if (back != NULL)
        g_free (describe (back));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-variant/back", test_back);
  g_test_add_func ("/article-variant/lies", test_lies);
  g_test_add_func ("/article-variant/random", test_random);
  return g_test_run ();
}
