/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastItems: the forecasts of a file as lines of a list. */

#include "interface/forecast/list/forecast-items.h"

#include <string.h>

struct _LiaisonForecastItems
{
  GObject parent_instance;

  GListModel *forecasts;       /* nullable */
  gulong handler;
  GPtrArray *items;            /* of LiaisonForecastItem, in the order of FORECASTS */
  char *today;
};

static GType
get_item_type (GListModel *model)
{
  return LIAISON_TYPE_FORECAST_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return LIAISON_FORECAST_ITEMS (model)->items->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  LiaisonForecastItems *self = LIAISON_FORECAST_ITEMS (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
init_list (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonForecastItems, liaison_forecast_items, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list))

/* The item of before for FORECAST, with what it is now, or a new one. */
static LiaisonForecastItem *
renew_item (LiaisonForecastItems *self,
            GHashTable           *before,
            LiaisonForecast      *forecast)
{
  LiaisonForecastItem *item = g_hash_table_lookup (before, liaison_forecast_get_id (forecast));

  if (item == NULL)
    return liaison_forecast_item_new (forecast, self->today);
  g_object_ref (item);
  /* Two forecasts of one id have two items. */
  g_hash_table_remove (before, liaison_forecast_get_id (forecast));
  liaison_forecast_item_set (item, forecast, self->today);
  return item;
}

/* By ids, which belong to the keys: an item's own id is freed when it turns to another forecast. */
static GHashTable *
index_items (LiaisonForecastItems *self,
             guint                 position,
             guint                 n)
{
  GHashTable *before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint i = position; i < position + n; i++)
    {
      LiaisonForecastItem *item = g_ptr_array_index (self->items, i);

      g_hash_table_insert (before, g_strdup (liaison_forecast_item_get_id (item)), g_object_ref (item));
    }
  return before;
}

static void
on_items_changed (GListModel           *forecasts,
                  guint                 position,
                  guint                 removed,
                  guint                 added,
                  LiaisonForecastItems *self)
{
  g_autoptr (GHashTable) before = index_items (self, position, removed);
  g_autoptr (GPtrArray) after = g_ptr_array_new_full (self->items->len - removed + added, g_object_unref);

  for (guint i = 0; i < position; i++)
    g_ptr_array_add (after, g_object_ref (g_ptr_array_index (self->items, i)));
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, position + i);

      g_ptr_array_add (after, renew_item (self, before, forecast));
    }
  for (guint i = position + removed; i < self->items->len; i++)
    g_ptr_array_add (after, g_object_ref (g_ptr_array_index (self->items, i)));
  g_ptr_array_unref (self->items);
  self->items = g_steal_pointer (&after);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
forget_model (LiaisonForecastItems *self)
{
  if (self->forecasts != NULL)
    g_signal_handler_disconnect (self->forecasts, self->handler);
  g_clear_object (&self->forecasts);
}

static void
liaison_forecast_items_dispose (GObject *object)
{
  forget_model (LIAISON_FORECAST_ITEMS (object));

  G_OBJECT_CLASS (liaison_forecast_items_parent_class)->dispose (object);
}

static void
liaison_forecast_items_finalize (GObject *object)
{
  LiaisonForecastItems *self = LIAISON_FORECAST_ITEMS (object);

  g_ptr_array_unref (self->items);
  g_free (self->today);

  G_OBJECT_CLASS (liaison_forecast_items_parent_class)->finalize (object);
}

static void
liaison_forecast_items_class_init (LiaisonForecastItemsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_forecast_items_dispose;
  object_class->finalize = liaison_forecast_items_finalize;
}

static void
liaison_forecast_items_init (LiaisonForecastItems *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * liaison_forecast_items_new:
 * @today: the day that it is, "2022-01-20"
 *
 * Returns: (transfer full): a list without forecasts
 */
LiaisonForecastItems *
liaison_forecast_items_new (const char *today)
{
  LiaisonForecastItems *self = g_object_new (LIAISON_TYPE_FORECAST_ITEMS, NULL);

  self->today = g_strdup (today);
  return self;
}

/**
 * liaison_forecast_items_set_model:
 * @self: a list
 * @forecasts: (nullable): the forecasts that it follows
 *
 * Follows other forecasts. Items stay for those whose id was there before, as when a file is read again.
 */
void
liaison_forecast_items_set_model (LiaisonForecastItems *self,
                                  GListModel           *forecasts)
{
  g_autoptr (GListModel) none = NULL;

  g_return_if_fail (LIAISON_IS_FORECAST_ITEMS (self));
  g_return_if_fail (forecasts == NULL || G_IS_LIST_MODEL (forecasts));

  if (forecasts == self->forecasts)
    return;
  forget_model (self);
  if (forecasts == NULL)
    none = G_LIST_MODEL (g_list_store_new (LIAISON_TYPE_FORECAST));
  else
    {
      self->forecasts = g_object_ref (forecasts);
      self->handler = g_signal_connect (forecasts, "items-changed", G_CALLBACK (on_items_changed), self);
    }
  on_items_changed (forecasts != NULL ? forecasts : none, 0, self->items->len,
                    forecasts != NULL ? g_list_model_get_n_items (forecasts) : 0, self);
}

/**
 * liaison_forecast_items_get_today:
 * @self: a list
 *
 * Returns: (transfer none): the day for which the states of its forecasts are
 */
const char *
liaison_forecast_items_get_today (LiaisonForecastItems *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_ITEMS (self), NULL);

  return self->today;
}

/**
 * liaison_forecast_items_set_today:
 * @self: a list
 * @today: the day that it is, "2022-01-20"
 *
 * Looks again where the forecasts stand. Only items that stand elsewhere now are said to have changed.
 */
void
liaison_forecast_items_set_today (LiaisonForecastItems *self,
                                  const char           *today)
{
  g_return_if_fail (LIAISON_IS_FORECAST_ITEMS (self));
  g_return_if_fail (today != NULL);

  if (strcmp (self->today, today) == 0)
    return;
  g_free (self->today);
  self->today = g_strdup (today);
  for (guint i = 0; i < self->items->len; i++)
    {
      LiaisonForecastItem *item = g_ptr_array_index (self->items, i);

      if (liaison_forecast_item_set (item, liaison_forecast_item_get_forecast (item), self->today))
        g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
    }
}
