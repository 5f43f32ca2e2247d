/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/article-variant.h"

#include "article-description.h"
#include "article/article-builder.h"

#define SHA256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

/* The pages that a text of LENGTH was read from. */
static LiaisonFacsimile *
make_facsimile (guint length)
{
  static const LiaisonFacsimilePage pages[] = { { 595.5f, 842, 2 }, { 20, 30.25f, 0 } };
  static const LiaisonFacsimileWord words[] = { { { 0, 2 }, 10, 10.125f, 40, 20 }, { { 6, 8 }, 50, 10, 60, 20 } };

  return liaison_facsimile_new_take (
      SHA256, g_array_append_vals (g_array_new (FALSE, FALSE, sizeof *pages), pages, G_N_ELEMENTS (pages)),
      g_array_append_vals (g_array_new (FALSE, FALSE, sizeof *words), words, G_N_ELEMENTS (words)), length);
}

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
  liaison_article_builder_take_facsimile (builder, make_facsimile (liaison_article_builder_get_length (builder)));
  return liaison_article_builder_end (builder);
}

static void
check_facsimile (LiaisonFacsimile *before,
                 LiaisonFacsimile *after)
{
  float width, height;
  guint n, m;
  const LiaisonFacsimileWord *those;
  const LiaisonFacsimileWord *these;

  g_assert_nonnull (before);
  g_assert_nonnull (after);
  g_assert_cmpstr (liaison_facsimile_get_sha256 (after), ==, SHA256);
  g_assert_cmpuint (liaison_facsimile_get_n_pages (after), ==, 2);
  liaison_facsimile_get_size (after, 1, &width, &height);
  g_assert_cmpfloat (width, ==, 20);
  g_assert_cmpfloat (height, ==, 30.25f);
  those = liaison_facsimile_get_words (before, 0, &n);
  these = liaison_facsimile_get_words (after, 0, &m);
  g_assert_cmpmem (these, m * sizeof *these, those, n * sizeof *those);
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
  check_facsimile (liaison_article_get_facsimile (article), liaison_article_get_facsimile (back));
  g_assert_cmpstr (liaison_article_get_sha256 (back), ==, liaison_article_get_sha256 (article));
}

/* The first is good, each other has one fault. */
static const char *const lies[] = {
  "(just 'A', nothing, just '2021-01-24', just 'en', nothing, 'text', [(0, 4, 0, 0)], [], nothing)",
  "(just 'A\\nB', nothing, nothing, nothing, nothing, 'text', [], [], nothing)",
  "(just '', nothing, nothing, nothing, nothing, 'text', [], [], nothing)",
  "(nothing, just ' A', nothing, nothing, nothing, 'text', [], [], nothing)",
  "(nothing, nothing, just '2021-02-31', nothing, nothing, 'text', [], [], nothing)",
  "(nothing, nothing, just 'soon', nothing, nothing, 'text', [], [], nothing)",
  "(nothing, nothing, nothing, nothing, nothing, 'te\\u0007xt', [], [], nothing)",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(0, 5, 0, 0)], [], nothing)",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(2, 2, 0, 0)], [], nothing)",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(3, 2, 0, 0)], [], nothing)",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(0, 4, 77, 0)], [], nothing)",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(0, 4, 0, 4294967295)], [], nothing)",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(0, 3, 0, 0), (2, 4, 0, 0)], [], nothing)",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [(2, 4, 0, 0), (0, 1, 0, 0)], [], nothing)",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [], [(0, 5, 'a:b')], nothing)",
  "(nothing, nothing, nothing, nothing, nothing, 'text', [], [(1, 3, 'a:b'), (0, 1, 'a:c')], nothing)",
};

/* Numbers with a fraction by their bits: 100, 200 and one that is none. */
#define HUNDRED "1120403456"
#define TWO_HUNDRED "1128792064"
#define NOT_A_NUMBER "2143289344"

/* The facsimile of an article whose text is "text". The first is good, each other has one fault. */
static const char *const false_pages[] = {
  "('" SHA256 "', [(" TWO_HUNDRED ", " TWO_HUNDRED ", 1)], [(0, 4, 0, 0, " HUNDRED ", " HUNDRED ")])",
  "('', [(" TWO_HUNDRED ", " TWO_HUNDRED ", 1)], [(0, 4, 0, 0, " HUNDRED ", " HUNDRED ")])",
  "('" SHA256 "', [], [])",
  "('" SHA256 "', [(" TWO_HUNDRED ", " NOT_A_NUMBER ", 1)], [(0, 4, 0, 0, " HUNDRED ", " HUNDRED ")])",
  "('" SHA256 "', [(" TWO_HUNDRED ", " TWO_HUNDRED ", 2)], [(0, 4, 0, 0, " HUNDRED ", " HUNDRED ")])",
  "('" SHA256 "', [(" TWO_HUNDRED ", " TWO_HUNDRED ", 1)], [(0, 5, 0, 0, " HUNDRED ", " HUNDRED ")])",
  "('" SHA256 "', [(" TWO_HUNDRED ", " TWO_HUNDRED ", 1)], [(0, 4, 0, 0, " HUNDRED ", " NOT_A_NUMBER ")])",
  "('" SHA256 "', [(" HUNDRED ", " TWO_HUNDRED ", 1)], [(0, 4, 0, 0, " TWO_HUNDRED ", " HUNDRED ")])",
};

static void
test_false_pages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (false_pages); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "(nothing, nothing, nothing, nothing, nothing, 'text', [], [], just %s)", false_pages[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) variant =
          g_variant_parse (G_VARIANT_TYPE (LIAISON_ARTICLE_VARIANT), text, NULL, NULL, &error);
      g_autoptr (LiaisonArticle) article = NULL;

      g_assert_no_error (error);
      article = liaison_article_from_variant (variant);
      g_test_message ("%s", text);
      g_assert_cmpint (article != NULL, ==, i == 0);
    }
}

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
  g_test_add_func ("/article-variant/false-pages", test_false_pages);
  g_test_add_func ("/article-variant/random", test_random);
  return g_test_run ();
}
