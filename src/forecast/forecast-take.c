/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a forecast file takes the content of another one: with as few changes of its list as there are, so that whoever shows the list
 * keeps what has not changed, and the focus on it. */

#include "forecast/forecast-private.h"

#include <string.h>

static GHashTable *
index_ids (GListModel *forecasts)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      LiaisonForecast *forecast = g_list_model_get_item (forecasts, i);

      g_hash_table_insert (ids, g_strdup (liaison_forecast_get_id (forecast)), forecast);
    }
  return ids;
}

static void
remove_missing (GListStore *store,
                GHashTable *wanted)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (store)); i > 0; i--)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (G_LIST_MODEL (store), i - 1);

      if (!g_hash_table_contains (wanted, forecast->id))
        g_list_store_remove (store, i - 1);
    }
}

/* Whether those that the two have in common stand in the same order. The store has no others. */
static gboolean
keeps_order (GListModel *store,
             GListModel *wanted)
{
  guint n = g_list_model_get_n_items (store), i = 0;

  for (guint j = 0; i < n && j < g_list_model_get_n_items (wanted); j++)
    {
      g_autoptr (LiaisonForecast) present = g_list_model_get_item (store, i);
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (wanted, j);

      if (strcmp (present->id, forecast->id) == 0)
        i++;
    }
  return i == n;
}

static void
put (GListStore      *store,
     guint            position,
     LiaisonForecast *forecast)
{
  g_autoptr (LiaisonForecast) present = g_list_model_get_item (G_LIST_MODEL (store), position);

  if (present == forecast)
    return;
  if (present != NULL && strcmp (present->id, forecast->id) == 0)
    g_list_store_splice (store, position, 1, (gpointer *) &forecast, 1);
  else
    g_list_store_insert (store, position, forecast);
}

static void
take_all (GListStore *store,
          GListModel *wanted)
{
  guint n = g_list_model_get_n_items (wanted);
  g_autoptr (GPtrArray) forecasts = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (forecasts, g_list_model_get_item (wanted, i));
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), forecasts->pdata, n);
}

static void
take_forecasts (GListStore *store,
                GListModel *wanted)
{
  g_autoptr (GHashTable) ids = index_ids (wanted);

  remove_missing (store, ids);
  if (!keeps_order (G_LIST_MODEL (store), wanted))
    {
      take_all (store, wanted);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (wanted); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (wanted, i);

      put (store, i, forecast);
    }
}

#define SWAP(a, b)          \
  G_STMT_START              \
    {                       \
      gpointer swapped = a; \
                            \
      a = b;                \
      b = swapped;          \
    }                       \
  G_STMT_END

/**
 * liaison_forecast_file_take:
 * @self: a forecast file
 * @other: what it is to hold
 *
 * Gives @self the content of @other, which stays as it is. The list of forecasts changes where it differs, and "changed" is emitted
 * once. The time of the last change is now.
 */
void
liaison_forecast_file_take (LiaisonForecastFile *self,
                            LiaisonForecastFile *other)
{
  g_autoptr (LiaisonForecastFile) copy = NULL;

  g_return_if_fail (LIAISON_IS_FORECAST_FILE (self));
  g_return_if_fail (LIAISON_IS_FORECAST_FILE (other));

  /* Everything but the list, which others follow, changes hands with a copy that goes then. */
  copy = liaison_forecast_file_snapshot (other);
  SWAP (self->title, copy->title);
  SWAP (self->created, copy->created);
  SWAP (self->author, copy->author);
  SWAP (self->positions, copy->positions);
  SWAP (self->corrections, copy->corrections);
  SWAP (self->pinned, copy->pinned);
  SWAP (self->extra, copy->extra);
  SWAP (self->author_extra, copy->author_extra);
  SWAP (self->network_extra, copy->network_extra);
  g_ptr_array_set_size (self->sources, 0);
  g_ptr_array_extend_and_steal (self->sources, g_steal_pointer (&copy->sources));
  take_forecasts (self->forecasts, G_LIST_MODEL (other->forecasts));
  liaison_forecast_file_touch (self);
}
