/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/html/json-ld.h"

#include "article/html/json-value.h"

static void
test_article (void)
{
  g_auto (LiaisonJsonLd) data = { 0 };

  liaison_json_ld_read (&data, "<!-- {\"@type\": \"Organization\", \"name\": \"The Paper\"} -->");
  g_assert_null (data.headline);
  liaison_json_ld_read (
      &data, "//<![CDATA[\n[{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"https://schema.org/"
             "NewsArticle\","
             "\"headline\":\"A \\u201cquoted\\u201d \\ud834\\udd1e \\\"head\\\" \\/ line\",\n"
             "\"author\":[{\"name\":\"Jane\"},\"John\",{\"name\":[\"Ann\",\"Jane\"]}],"
             "\"datePublished\":\"2020-03-03\",\"inLanguage\":\"en\",\"articleBody\":\"One\ntwo\",}"
             "}]//]]>");
  liaison_json_ld_read (&data, "{\"@type\":\"Article\",\"headline\":\"Another\"}");
  g_assert_cmpstr (data.headline, ==, "A “quoted” 𝄞 \"head\" / line");
  g_assert_cmpstr (data.author, ==, "Jane, John, Ann");
  g_assert_cmpstr (data.published, ==, "2020-03-03");
  g_assert_cmpstr (data.language, ==, "en");
  g_assert_cmpstr (data.body, ==, "One\ntwo");
}

/* What is not JSON gives nothing, or what could be read so far; it never crashes. */
static void
test_broken (void)
{
  static const char *const texts[] = {
    "",
    "null",
    "{",
    "[",
    "{\"",
    "{\"a",
    "{\"a\"",
    "{\"a\":",
    "{\"a\":}",
    "{\"a\":\"",
    "[[[",
    "[,,,]",
    "{:}",
    "[}",
    "{]",
    "{\"@type\":\"Article\",\"headline\":{\"@type\":\"Article\"}}",
    "{\"@type\":[],\"headline\":1}",
    "[\"\\u12\"]",
    "[\"\\",
    "{\"@type\":\"Article\",\"headline\":\"\\ud834 \\udd1e \\u0000\",\"author\":{}}",
    "]",
    "[1 2 3 {\"a\" 1}]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (LiaisonJsonLd) data = { 0 };

      liaison_json_ld_read (&data, texts[i]);
      g_assert_null (data.author);
    }
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LiaisonJsonValue) value = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "[{\"a\":");
  value = liaison_json_value_parse (text->str);
  g_assert_nonnull (value);
  g_assert_cmpint (value->kind, ==, LIAISON_JSON_ARRAY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-ld/article", test_article);
  g_test_add_func ("/json-ld/broken", test_broken);
  g_test_add_func ("/json-ld/deep", test_deep);

  return g_test_run ();
}
