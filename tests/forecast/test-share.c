/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is left out of a copy is nowhere in its bytes, and what is not left out is all there. */

#include "forecast/share.h"

#include <string.h>

#include "article/article-builder.h"
#include "forecast-fixture.h"

#define SENTENCE "The two ports will hardly sign before the summer comes."

static const char file_text[] =
  "{\"format\":\"liaison-forecast\",\"version\":1,\"title\":\"Ports, by Ada Moreno\",\"created\":\"2024-01-01T00:00:00Z\","
  "\"author\":{\"name\":\"Ada Moreno\",\"mail\":\"ada@moreno.example\"},"
  "\"sources\":[{\"id\":\"s1\",\"title\":\"Two ports\",\"uri\":\"file:///home/moreno/ports.html\",\"sha256\":\"ab\","
  "\"text\":\"Prelude. " SENTENCE " Postlude.\",\"secret\":\"moreno\"},{\"id\":\"s2\",\"uri\":\"https://a.example/\"}],"
  "\"forecasts\":[{\"id\":\"a\",\"question\":\"Will they sign?\",\"criteria\":\"Ada Moreno decides.\","
  "\"background\":\"It says: " SENTENCE " So.\",\"lesson\":\"Ask Bo Lind.\",\"tags\":[\"for Bo Lind\"],"
  "\"opened\":\"2024-01-01T00:00:00Z\",\"modified\":\"2024-01-05T00:00:00Z\",\"closes\":\"2024-02-01\",\"base_rate\":0.125,"
  "\"estimates\":[{\"at\":\"2024-01-01T00:00:00Z\",\"probability\":0.7,\"by\":\"Ada Moreno\",\"reason\":\"bo lind agrees\","
  "\"where\":\"moreno\"},{\"at\":\"2024-01-02T00:00:00Z\",\"probability\":0.3,\"by\":\"Bo Lind\"}],"
  "\"evidence\":[{\"id\":\"e1\",\"source\":\"s1\",\"strength\":2.5,\"note\":\"Ada Moreno: weak\",\"bearing\":\"against\","
  "\"passage\":{\"exact\":\"" SENTENCE "\",\"prefix\":\"Prelude. \",\"suffix\":\" Postlude.\",\"start\":9,\"end\":64}}],"
  "\"resolution\":{\"outcome\":\"no\",\"at\":\"2024-01-20T00:00:00Z\",\"note\":\"Seen by Bo Lind\",\"judge\":\"Moreno\"},"
  "\"diary\":\"moreno\"}],"
  "\"network\":{\"corrections\":[{\"type\":\"add\",\"id\":\"x\",\"name\":\"Elm\",\"quoted\":\"hardly sign\",\"passages\":"
  "[{\"exact\":\"hardly sign before\",\"prefix\":\"ports will \",\"suffix\":\" the summer\",\"start\":3,\"end\":7}]}]},"
  "\"signature\":\"moreno, hardly\"}";

static char *
share (gboolean text,
       gboolean names)
{
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (file_text);
  g_autofree char *before = forecast_fixture_print (file);
  LiaisonShareWish wish = { .text = text, .names = names };
  g_autoptr (LiaisonForecastFile) copy = liaison_forecast_file_share (file, &wish, NULL);
  g_autofree char *after = forecast_fixture_print (file);
  char *shared = forecast_fixture_print (copy);
  g_autoptr (LiaisonForecastFile) again = forecast_fixture_load (shared); /* it can be read */

  g_assert_cmpstr (before, ==, after);
  return shared;
}

static void
assert_lacks (const char        *text,
              const char *const *parts)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (lower, parts[i]) != NULL)
      g_error ("“%s” stands in:\n%s", parts[i], text);
}

static void
assert_has (const char        *text,
            const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (text, parts[i]) == NULL)
      g_error ("“%s” does not stand in:\n%s", parts[i], text);
}

static const char *const of_names[] = { "moreno", "lind", "/home/", NULL };
static const char *const of_text[] = { "hardly", "ports will", "prelude", "postlude", "summer", NULL };
static const char *const of_both[] = { "Will they sign?", "0.125", "0.7", "0.3", "2.5", "\"against\"", "\"no\"", "Two ports",
                                       "https://a.example/", "\"Elm\"", "2024-01-20T00:00:00Z", "\"start\": 9", "\"end\": 64",
                                       "\"modified\": \"2024-01-05T00:00:00Z\"", "\"sha256\": \"ab\"", NULL };

static void
test_all (void)
{
  g_autofree char *text = share (TRUE, TRUE);
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (file_text);
  g_autofree char *whole = forecast_fixture_print (file);

  g_assert_cmpstr (text, ==, whole);
}

static void
test_without_names (void)
{
  static const char *const kept[] = { "Person 1", "Person 2 agrees", "It says: " SENTENCE, "Prelude. ", NULL };
  g_autofree char *text = share (TRUE, FALSE);

  assert_lacks (text, of_names);
  assert_has (text, of_both);
  assert_has (text, kept);
}

static void
test_without_text (void)
{
  static const char *const kept[] = { "It says: […] So.", "\"by\": \"Ada Moreno\"", "bo lind agrees", "Ada Moreno: weak",
                                      "file:///home/", NULL };
  g_autofree char *text = share (FALSE, TRUE);

  assert_lacks (text, of_text);
  assert_has (text, of_both);
  assert_has (text, kept);
}

static void
test_without_either (void)
{
  g_autofree char *text = share (FALSE, FALSE);

  assert_lacks (text, of_names);
  assert_lacks (text, of_text);
  assert_has (text, of_both);
}

static LiaisonArticle *
make_article (const char *text,
              const char *uri)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();

  liaison_article_builder_set_uri (builder, uri);
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_PARAGRAPH, 0);
  liaison_article_builder_add_text (builder, text);
  return liaison_article_builder_end (builder);
}

/* Outcomes, conditions and estimates from before the type was changed name people, too. */
static void
test_types (void)
{
  static const char *const kept[] = { "\"Person 1 wins\"", "Will Person 2 run?", "0.25", "0.75", "0.6", NULL };
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (
    "{\"format\":\"liaison-forecast\",\"version\":1,\"author\":{\"name\":\"Ada Moreno\"},\"forecasts\":[{\"id\":\"a\",\"question\":\"Who?\","
    "\"type\":\"choice\",\"condition\":\"Will Bo Lind run?\",\"outcomes\":[{\"id\":\"o1\",\"name\":\"Ada Moreno wins\",\"who\":\"moreno\"},"
    "{\"id\":\"o2\",\"name\":\"Nobody\"}],\"estimates\":[{\"at\":\"2024-01-01T00:00:00Z\",\"by\":\"Ada Moreno\",\"probabilities\":"
    "{\"o1\":0.25,\"o2\":0.75}},{\"at\":\"2024-01-02T00:00:00Z\",\"probability\":0.6,\"by\":\"Bo Lind\"}]}]}");
  LiaisonShareWish wish = { .text = TRUE, .names = FALSE };
  g_autoptr (LiaisonForecastFile) copy = liaison_forecast_file_share (file, &wish, NULL);
  g_autofree char *text = forecast_fixture_print (copy);

  assert_lacks (text, of_names);
  assert_has (text, kept);
}

/* The text of the open article goes along, once for its source, and only if it is wanted. */
static void
test_article (void)
{
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();
  g_autoptr (LiaisonArticle) article = make_article ("One sentence.", "https://b.example/");
  LiaisonShareWish wish = { .text = TRUE, .names = FALSE };
  g_autoptr (LiaisonForecastFile) with = NULL, without = NULL;
  const LiaisonForecastSource *source;

  liaison_forecast_file_add_source (file, article);
  with = liaison_forecast_file_share (file, &wish, article);
  source = g_ptr_array_index (liaison_forecast_file_get_sources (with), 0);
  g_assert_cmpstr (source->text, ==, "One sentence.");
  wish.text = FALSE;
  without = liaison_forecast_file_share (file, &wish, article);
  source = g_ptr_array_index (liaison_forecast_file_get_sources (without), 0);
  g_assert_null (source->text);
  source = g_ptr_array_index (liaison_forecast_file_get_sources (file), 0);
  g_assert_null (source->text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/share/all", test_all);
  g_test_add_func ("/forecast/share/without-names", test_without_names);
  g_test_add_func ("/forecast/share/without-text", test_without_text);
  g_test_add_func ("/forecast/share/without-either", test_without_either);
  g_test_add_func ("/forecast/share/types", test_types);
  g_test_add_func ("/forecast/share/article", test_article);
  return g_test_run ();
}
