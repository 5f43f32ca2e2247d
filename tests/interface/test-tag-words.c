/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/tag-words.h"

/* Takes TAGS. */
static void
assert_tags (char      **tags,
             const char *expected)
{
  g_auto (GStrv) owned = tags;
  g_autofree char *joined = g_strjoinv ("|", owned);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_add (void)
{
  static const char * const none[] = { NULL };
  static const char * const two[] = { "Borders", "talks", NULL };

  assert_tags (liaison_tags_add (none, "talks"), "talks");
  assert_tags (liaison_tags_add (none, "  two words ,  "), "two words");
  assert_tags (liaison_tags_add (two, "new, NEW ,other"), "Borders|talks|new|other");
  assert_tags (liaison_tags_add (two, "borders, TALKS"), "Borders|talks");
  assert_tags (liaison_tags_add (two, " , ,"), "Borders|talks");
}

static void
test_remove (void)
{
  static const char * const three[] = { "a", "b", "c", NULL };

  assert_tags (liaison_tags_remove (three, "b"), "a|c");
  assert_tags (liaison_tags_remove (three, "d"), "a|b|c");
}

static void
add_forecast (LiaisonForecastFile *file,
              const char          *tags)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_auto (GStrv) list = g_strsplit (tags, "|", -1);
  g_autoptr (LiaisonForecast) forecast = NULL;

  liaison_forecast_builder_set_tags (builder, (const char * const *) list);
  forecast = liaison_forecast_builder_end (builder);
  liaison_forecast_file_change (file, NULL, forecast, g_list_model_get_n_items (liaison_forecast_file_get_forecasts (file)));
}

static void
test_suggest (void)
{
  static const char * const none[] = { NULL };
  static const char * const talks[] = { "TALKS", NULL };
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_new ();

  add_forecast (file, "border|talks|open border");
  add_forecast (file, "talks|bread");
  add_forecast (file, "");
  assert_tags (liaison_tags_suggest (file, none, "b", 9), "border|bread|open border");
  assert_tags (liaison_tags_suggest (file, none, " BOR", 9), "border|open border");
  assert_tags (liaison_tags_suggest (file, none, "", 2), "talks|border");
  assert_tags (liaison_tags_suggest (file, talks, "t", 9), "");
  assert_tags (liaison_tags_suggest (file, none, "xyz", 9), "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/tags/add", test_add);
  g_test_add_func ("/forecast/tags/remove", test_remove);
  g_test_add_func ("/forecast/tags/suggest", test_suggest);
  return g_test_run ();
}
