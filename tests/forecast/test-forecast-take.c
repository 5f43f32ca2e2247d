/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/forecast-file.h"

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
dup_content (LiaisonForecastFile *file)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);
      double probability = liaison_estimate_get_probability (liaison_forecast_get_current (forecast));

      g_string_append_printf (text, "%s%s%.0f", i > 0 ? " " : "", liaison_forecast_get_id (forecast), probability * 10.0);
    }
  return g_string_free (text, FALSE);
}

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  g_string_append_printf (user_data, "%u-%u+%u ", position, removed, added);
}

static void
count (guint *n)
{
  (*n)++;
}

static void
assert_taken (const char *from,
              const char *to,
              const char *changes)
{
  g_autoptr (LiaisonForecastFile) file = make_file (from);
  g_autoptr (LiaisonForecastFile) other = make_file (to);
  g_autoptr (GString) heard = g_string_new (NULL);
  g_autofree char *content = NULL;
  g_autofree char *kept = NULL;
  guint n_changed = 0;

  g_signal_connect (liaison_forecast_file_get_forecasts (file), "items-changed", G_CALLBACK (on_items_changed), heard);
  g_signal_connect_swapped (file, "changed", G_CALLBACK (count), &n_changed);
  liaison_forecast_file_take (file, other);
  content = dup_content (file);
  kept = dup_content (other);
  g_assert_cmpstr (content, ==, to);
  g_assert_cmpstr (kept, ==, to);
  g_assert_cmpstr (heard->str, ==, changes);
  g_assert_cmpuint (n_changed, ==, 1);
}

/* Only what differs changes, so that nobody loses the focus who stands on the rest. Forecasts of the same id are changed in
 * their place. */
static void
test_changes (void)
{
  assert_taken ("a1 b1 c1", "a1 b2 c1", "0-1+1 1-1+1 2-1+1 ");
  assert_taken ("a1 b1 c1", "a1 b1 c1 d1", "0-1+1 1-1+1 2-1+1 3-0+1 ");
  assert_taken ("a1 b1 c1", "c1", "1-1+0 0-1+0 0-1+1 ");
  assert_taken ("b1", "a1 b1 c1", "0-0+1 1-1+1 2-0+1 ");
  assert_taken ("a1 b1", "b1 a1", "0-2+2 ");
  assert_taken ("a1", "", "0-1+0 ");
}

static void
test_same_objects (void)
{
  g_autoptr (LiaisonForecastFile) file = make_file ("a1 b1 c1");
  g_autoptr (LiaisonForecastFile) snapshot = liaison_forecast_file_snapshot (file);
  g_autoptr (LiaisonForecast) more = forecast_fixture_new ("d", "2024-01-01", NULL, "2024-01-01 0.4", NULL);
  g_autoptr (GString) heard = g_string_new (NULL);

  liaison_forecast_file_change (snapshot, NULL, more, 3);
  g_signal_connect (liaison_forecast_file_get_forecasts (file), "items-changed", G_CALLBACK (on_items_changed), heard);
  liaison_forecast_file_take (file, snapshot);
  g_assert_cmpstr (heard->str, ==, "3-0+1 ");
}

/* All else comes along, and what takes it and what gave it are not tied. */
static void
test_rest (void)
{
  static const char text[] =
    "{\"format\":\"liaison-forecast\",\"version\":1,\"title\":\"Theirs\",\"author\":{\"name\":\"Ada\"},\"mood\":\"good\","
    "\"sources\":[{\"id\":\"s1\",\"title\":\"An article\",\"uri\":\"https://example.org/a\"}],\"forecasts\":[],"
    "\"network\":{\"corrections\":[{\"rename\":\"x\"}],\"positions\":{\"ada\":[1,2]},\"pinned\":[\"ada\"]}}";
  g_autoptr (LiaisonForecastFile) file = make_file ("a1");
  g_autoptr (LiaisonForecastFile) other = forecast_fixture_load (text);
  g_autofree char *before = forecast_fixture_print (other);
  g_autofree char *taken = NULL;
  g_autofree char *after = NULL;
  double x, y;

  liaison_forecast_file_take (file, other);
  taken = forecast_fixture_print (file);
  g_assert_nonnull (strstr (taken, "\"mood\": \"good\""));
  g_assert_nonnull (strstr (taken, "\"pinned\""));
  g_assert_cmpstr (liaison_forecast_file_get_title (file), ==, "Theirs");
  g_assert_cmpstr (liaison_forecast_file_get_author (file), ==, "Ada");
  g_assert_cmpuint (liaison_forecast_file_get_sources (file)->len, ==, 1);
  g_assert_true (liaison_forecast_file_get_position (file, "ada", &x, &y));

  liaison_forecast_file_clear_position (file, "ada");
  liaison_forecast_file_set_title (file, "Mine");
  after = forecast_fixture_print (other);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/take/changes", test_changes);
  g_test_add_func ("/forecast/take/same-objects", test_same_objects);
  g_test_add_func ("/forecast/take/rest", test_rest);
  return g_test_run ();
}
