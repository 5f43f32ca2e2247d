/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/share-names.h"

#include "forecast-fixture.h"

static LiaisonForecastFile *
make_file (const char *author,
           const char *others)
{
  g_autofree char *text = g_strdup_printf (
    "{\"format\":\"liaison-forecast\",\"version\":1,\"author\":{\"name\":\"%s\"},\"forecasts\":[{\"id\":\"a\",\"question\":\"Q?\","
    "\"estimates\":[%s]}]}",
    author, others);

  return forecast_fixture_load (text);
}

#define BY(name) "{\"at\":\"2024-01-01T00:00:00Z\",\"probability\":0.5,\"by\":\"" name "\"}"

static void
assert_replaced (LiaisonShareNames *names,
                 const char        *text,
                 const char        *expected)
{
  g_autofree char *replaced = liaison_share_names_replace (names, text);

  g_assert_cmpstr (replaced, ==, expected);
}

static void
test_one (void)
{
  g_autoptr (LiaisonForecastFile) file = make_file ("Ada Moreno", BY ("Ada Moreno"));
  g_autoptr (LiaisonShareNames) names = liaison_share_names_new (file);

  g_assert_null (liaison_share_names_lookup (names, "Ada Moreno"));
  g_assert_null (liaison_share_names_lookup (names, NULL));
  assert_replaced (names, "As Ada Moreno says, and ADA MORENO wrote", "As … says, and … wrote");
  assert_replaced (names, "Ada Morenos", "Ada Morenos");
  assert_replaced (names, NULL, NULL);
}

static void
test_several (void)
{
  g_autoptr (LiaisonForecastFile) file = make_file ("Ann", BY ("Ann Bo") "," BY ("Li") "," BY ("Ann") "," BY ("J. (x) [y"));
  g_autoptr (LiaisonShareNames) names = liaison_share_names_new (file);

  g_assert_cmpstr (liaison_share_names_lookup (names, "Ann"), ==, "Person 1");
  g_assert_cmpstr (liaison_share_names_lookup (names, "Ann Bo"), ==, "Person 2");
  g_assert_cmpstr (liaison_share_names_lookup (names, "Li"), ==, "Person 3");
  g_assert_null (liaison_share_names_lookup (names, "Nobody"));
  assert_replaced (names, "Ann Bo and Ann", "Person 2 and Person 1");
  assert_replaced (names, "Annals, Anna, Jo-Ann.", "Annals, Anna, Jo-Person 1.");
  assert_replaced (names, "Li lives", "Li lives");
  assert_replaced (names, "says J. (x) [y", "says Person 4");
}

static void
test_nobody (void)
{
  g_autoptr (LiaisonForecastFile) file = make_file ("", "");
  g_autoptr (LiaisonShareNames) names = liaison_share_names_new (file);

  assert_replaced (names, "Nobody is named.", "Nobody is named.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/share-names/one", test_one);
  g_test_add_func ("/forecast/share-names/several", test_several);
  g_test_add_func ("/forecast/share-names/nobody", test_nobody);
  return g_test_run ();
}
