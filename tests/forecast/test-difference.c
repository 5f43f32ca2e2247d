/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/difference.h"

#include <string.h>

#include "forecast-fixture.h"

/* "a1 b2": forecasts with the ids a and b, and estimates of 10 and 20 %. */
static LiaisonForecastFile *
make_file (const char *content)
{
  LiaisonForecastFile *file = liaison_forecast_file_new ();
  g_auto (GStrv) words = g_strsplit (content, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      const char id[] = { words[i][0], '\0' };
      g_autofree char *estimate = g_strdup_printf ("2024-01-01 0.%s", words[i] + 1);
      g_autoptr (LiaisonForecast) forecast = forecast_fixture_new (id, "2024-01-01", NULL, estimate, NULL);

      liaison_forecast_file_change (file, NULL, forecast, i);
    }
  return file;
}

static char *
join (const GPtrArray *forecasts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < forecasts->len; i++)
    {
      LiaisonForecast *forecast = g_ptr_array_index (forecasts, i);
      double probability = liaison_estimate_get_probability (liaison_forecast_get_current (forecast));

      g_string_append_printf (text, "%s%.0f", liaison_forecast_get_id (forecast), probability * 10.0);
    }
  return g_string_free (text, FALSE);
}

static void
assert_difference (const char *from,
                   const char *to,
                   const char *expected)
{
  g_autoptr (LiaisonForecastFile) first = make_file (from);
  g_autoptr (LiaisonForecastFile) second = make_file (to);
  g_autoptr (LiaisonDifference) difference = liaison_difference_new (first, second);
  g_autofree char *added = join (difference->added);
  g_autofree char *changed = join (difference->changed);
  g_autofree char *removed = join (difference->removed);
  g_autofree char *all = g_strdup_printf ("+%s ~%s -%s", added, changed, removed);

  g_assert_cmpstr (all, ==, expected);
  g_assert_true (liaison_difference_is_empty (difference) == (strcmp (expected, "+ ~ -") == 0));
}

static void
test_difference (void)
{
  assert_difference ("a1 b1", "a1 b1 c1", "+c1 ~ -");
  assert_difference ("a1 b1 c1", "c1 a2", "+ ~a2 -b1");
  assert_difference ("a1", "b1", "+b1 ~ -a1");
}

/* The same forecast, and one with the same content, are no difference. */
static void
test_same (void)
{
  g_autoptr (LiaisonForecastFile) file = make_file ("a1 b1");
  g_autoptr (LiaisonForecastFile) snapshot = liaison_forecast_file_snapshot (file);
  g_autoptr (LiaisonForecastFile) again = NULL;
  g_autoptr (GBytes) bytes = liaison_forecast_file_to_bytes (file);
  g_autoptr (LiaisonDifference) none = liaison_difference_new (file, snapshot);
  g_autoptr (LiaisonDifference) other = NULL;

  g_assert_true (liaison_difference_is_empty (none));
  again = liaison_forecast_file_from_bytes (bytes, NULL);
  other = liaison_difference_new (file, again);
  g_assert_true (liaison_difference_is_empty (other));
}

static void
assert_disputed (LiaisonForecastFile *base,
                 const char          *ours,
                 const char          *theirs,
                 const char          *expected)
{
  g_autoptr (LiaisonForecastFile) first = make_file (ours);
  g_autoptr (LiaisonForecastFile) second = make_file (theirs);
  g_autoptr (GPtrArray) disputed = liaison_difference_disputed (base, first, second);
  g_autofree char *all = join (disputed);

  g_assert_cmpstr (all, ==, expected);
}

static void
test_disputed (void)
{
  g_autoptr (LiaisonForecastFile) base = make_file ("a1 b1 c1");

  assert_disputed (base, "a2 b2", "a3 b1 c2", "a2");
  assert_disputed (base, "a2", "b1", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/difference/difference", test_difference);
  g_test_add_func ("/forecast/difference/same", test_same);
  g_test_add_func ("/forecast/difference/disputed", test_disputed);
  return g_test_run ();
}
