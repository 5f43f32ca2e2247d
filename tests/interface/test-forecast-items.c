/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Items of the list: they stay while their forecasts are replaced, and each change is announced. */

#include "interface/forecast/list/forecast-items.h"

#include "interface/forecast/list/forecast-item.h"

static LiaisonForecast *
edit (LiaisonForecast *from,
      const char      *question,
      const char      *closes)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (from);
  g_autoptr (LiaisonEstimate) estimate = liaison_estimate_new (0.6, LIAISON_CONFIDENCE_LOW, NULL, NULL, "2024-01-10T00:00:00Z");

  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_closes (builder, closes);
  if (from == NULL)
    liaison_forecast_builder_add_estimate (builder, estimate);
  return liaison_forecast_builder_end (builder);
}

static LiaisonForecastItem *
at (LiaisonForecastItems *items,
    guint                 position)
{
  LiaisonForecastItem *item = g_list_model_get_item (G_LIST_MODEL (items), position);

  g_assert_nonnull (item);
  g_object_unref (item); /* the list holds it */
  return item;
}

typedef struct
{
  guint n;
  guint position, removed, added;
} Heard;

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Heard      *heard)
{
  *heard = (Heard) { heard->n + 1, position, removed, added };
}

static void
on_changed (LiaisonForecastItem *item,
            guint               *n)
{
  (*n)++;
}

static void
test_follows (void)
{
  g_autoptr (GListStore) store = g_list_store_new (LIAISON_TYPE_FORECAST);
  g_autoptr (LiaisonForecastItems) items = liaison_forecast_items_new ("2024-01-15");
  g_autoptr (LiaisonForecast) one = edit (NULL, "One?", "2024-06-01");
  g_autoptr (LiaisonForecast) two = edit (NULL, "Two?", "2024-06-01");
  g_autoptr (LiaisonForecast) again = edit (two, "Or two?", "2024-01-16");
  LiaisonForecastItem *second;
  Heard heard = { 0 };
  guint n_changed = 0;

  g_list_store_append (store, one);
  liaison_forecast_items_set_model (items, G_LIST_MODEL (store));
  g_list_store_append (store, two);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (items)), ==, 2);
  second = at (items, 1);
  g_assert_cmpint (liaison_forecast_item_get_section (second), ==, LIAISON_FORECAST_SECTION_OPEN);

  g_signal_connect (items, "items-changed", G_CALLBACK (on_items_changed), &heard);
  g_signal_connect (second, "changed", G_CALLBACK (on_changed), &n_changed);
  g_list_store_splice (store, 1, 1, (gpointer *) &again, 1);
  g_assert_true (at (items, 1) == second); /* the same item, of another section */
  g_assert_true (liaison_forecast_item_get_forecast (second) == again);
  g_assert_cmpint (liaison_forecast_item_get_section (second), ==, LIAISON_FORECAST_SECTION_DUE);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_cmpuint (heard.position, ==, 1);
  g_assert_cmpuint (heard.removed, ==, 1);
  g_assert_cmpuint (heard.added, ==, 1);

  g_list_store_remove (store, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (items)), ==, 1);
  g_assert_true (at (items, 0) == second);
  liaison_forecast_items_set_model (items, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (items)), ==, 0);
}

/* As when a file is read again. */
static void
test_other_model (void)
{
  g_autoptr (GListStore) first = g_list_store_new (LIAISON_TYPE_FORECAST);
  g_autoptr (GListStore) second = g_list_store_new (LIAISON_TYPE_FORECAST);
  g_autoptr (LiaisonForecastItems) items = liaison_forecast_items_new ("2024-01-15");
  g_autoptr (LiaisonForecast) one = edit (NULL, "One?", NULL);
  g_autoptr (LiaisonForecast) again = edit (one, "Or one?", NULL);
  g_autoptr (LiaisonForecast) two = edit (NULL, "Two?", NULL);
  LiaisonForecastItem *kept;

  g_list_store_append (first, one);
  g_list_store_append (second, two);
  g_list_store_append (second, again);
  liaison_forecast_items_set_model (items, G_LIST_MODEL (first));
  kept = at (items, 0);
  liaison_forecast_items_set_model (items, G_LIST_MODEL (second));
  g_assert_true (at (items, 1) == kept);
  g_assert_true (liaison_forecast_item_get_forecast (kept) == again);
  g_list_store_remove (first, 0); /* nobody listens any more */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (items)), ==, 2);
}

static void
test_another_day (void)
{
  g_autoptr (GListStore) store = g_list_store_new (LIAISON_TYPE_FORECAST);
  g_autoptr (LiaisonForecastItems) items = liaison_forecast_items_new ("2024-01-15");
  g_autoptr (LiaisonForecast) one = edit (NULL, "One?", "2024-06-01");
  g_autoptr (LiaisonForecast) two = edit (NULL, "Two?", "2024-01-15");
  Heard heard = { 0 };

  g_list_store_append (store, one);
  g_list_store_append (store, two);
  liaison_forecast_items_set_model (items, G_LIST_MODEL (store));
  g_assert_cmpint (liaison_forecast_item_get_section (at (items, 1)), ==, LIAISON_FORECAST_SECTION_DUE);
  g_signal_connect (items, "items-changed", G_CALLBACK (on_items_changed), &heard);
  liaison_forecast_items_set_today (items, "2024-01-16");
  g_assert_cmpstr (liaison_forecast_items_get_today (items), ==, "2024-01-16");
  g_assert_cmpint (liaison_forecast_item_get_section (at (items, 1)), ==, LIAISON_FORECAST_SECTION_PAST_DUE);
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_cmpuint (heard.position, ==, 1);
  liaison_forecast_items_set_today (items, "2024-01-16");
  g_assert_cmpuint (heard.n, ==, 1);
}

static void
test_order (void)
{
  g_autoptr (LiaisonForecast) open = edit (NULL, "One?", "2024-06-01");
  g_autoptr (LiaisonForecast) due = edit (NULL, "Two?", "2024-01-16");
  g_autoptr (LiaisonForecastItem) first = liaison_forecast_item_new (open, "2024-01-15");
  g_autoptr (LiaisonForecastItem) second = liaison_forecast_item_new (due, "2024-01-15");

  g_assert_cmpint (liaison_forecast_item_compare (second, first), <, 0);
  g_assert_cmpint (liaison_forecast_item_compare (first, second), >, 0);
  g_assert_cmpint (liaison_forecast_item_compare (first, first), ==, 0);
}

static void
test_words (void)
{
  static const char *const none[] = { NULL };
  static const char *const both[] = { "elysee", "will", NULL };
  static const char *const other[] = { "elysee", "kremlin", NULL };
  g_autoptr (LiaisonForecast) forecast = edit (NULL, "Will the Élysée answer?", NULL);
  g_autoptr (LiaisonForecast) edited = edit (forecast, "Will the Kremlin and the Élysée answer?", NULL);
  g_autoptr (LiaisonForecastItem) item = liaison_forecast_item_new (forecast, "2024-01-15");

  g_assert_true (liaison_forecast_item_has_words (item, none));
  g_assert_true (liaison_forecast_item_has_words (item, both));
  g_assert_false (liaison_forecast_item_has_words (item, other));
  g_assert_true (liaison_forecast_item_set (item, edited, "2024-01-15"));
  g_assert_true (liaison_forecast_item_has_words (item, other));
  g_assert_false (liaison_forecast_item_set (item, edited, "2024-01-15"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/items/follows", test_follows);
  g_test_add_func ("/forecast/items/other-model", test_other_model);
  g_test_add_func ("/forecast/items/another-day", test_another_day);
  g_test_add_func ("/forecast/items/order", test_order);
  g_test_add_func ("/forecast/items/words", test_words);
  return g_test_run ();
}
