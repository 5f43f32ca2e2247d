/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which forecasts differ between two files: for a summary before they are merged. */

#include "forecast/difference.h"

#include <string.h>

#include "forecast/merge-parts.h"

/* From ids to forecasts, which the file keeps alive. */
static GHashTable *
index_forecasts (LiaisonForecastFile *file)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      g_hash_table_insert (table, (gpointer) liaison_forecast_get_id (forecast), forecast);
    }
  return table;
}

/* Either may be NULL: it is not there. */
static gboolean
are_same (LiaisonForecast *a,
          LiaisonForecast *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (a == b || a == NULL || b == NULL)
    return a == b;
  first = liaison_merge_print_forecast (a);
  second = liaison_merge_print_forecast (b);
  return strcmp (first, second) == 0;
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * liaison_difference_new:
 * @from: a file
 * @to: another
 *
 * Compares the forecasts of two files, which are told by their ids.
 *
 * Returns: (transfer full): what was added, changed and removed
 */
LiaisonDifference *
liaison_difference_new (LiaisonForecastFile *from,
                        LiaisonForecastFile *to)
{
  LiaisonDifference *self = g_new0 (LiaisonDifference, 1);
  g_autoptr (GHashTable) before = index_forecasts (from);
  g_autoptr (GHashTable) after = index_forecasts (to);
  GListModel *old = liaison_forecast_file_get_forecasts (from);
  GListModel *new = liaison_forecast_file_get_forecasts (to);

  self->added = new_list ();
  self->changed = new_list ();
  self->removed = new_list ();
  for (guint i = 0; i < g_list_model_get_n_items (new); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (new, i);
      LiaisonForecast *was = g_hash_table_lookup (before, liaison_forecast_get_id (forecast));

      if (was == NULL)
        g_ptr_array_add (self->added, g_steal_pointer (&forecast));
      else if (!are_same (was, forecast))
        g_ptr_array_add (self->changed, g_steal_pointer (&forecast));
    }
  for (guint i = 0; i < g_list_model_get_n_items (old); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (old, i);

      if (!g_hash_table_contains (after, liaison_forecast_get_id (forecast)))
        g_ptr_array_add (self->removed, g_steal_pointer (&forecast));
    }
  return self;
}

/**
 * liaison_difference_free:
 * @self: (transfer full): a difference
 */
void
liaison_difference_free (LiaisonDifference *self)
{
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->changed);
  g_ptr_array_unref (self->removed);
  g_free (self);
}

gboolean
liaison_difference_is_empty (LiaisonDifference *self)
{
  return self->added->len + self->changed->len + self->removed->len == 0;
}

/**
 * liaison_difference_disputed:
 * @base: the file as it was
 * @ours: one copy
 * @theirs: another
 *
 * Finds what both copies changed, each in its own way. What one of them removed and the other changed is not among it, for a
 * change outlives a removal.
 *
 * Returns: (transfer full) (element-type LiaisonForecast): the forecasts as they are in @ours
 */
GPtrArray *
liaison_difference_disputed (LiaisonForecastFile *base,
                             LiaisonForecastFile *ours,
                             LiaisonForecastFile *theirs)
{
  GPtrArray *disputed = new_list ();
  g_autoptr (GHashTable) origins = index_forecasts (base);
  g_autoptr (GHashTable) others = index_forecasts (theirs);
  GListModel *forecasts = liaison_forecast_file_get_forecasts (ours);

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) own = g_list_model_get_item (forecasts, i);
      LiaisonForecast *origin = g_hash_table_lookup (origins, liaison_forecast_get_id (own));
      LiaisonForecast *other = g_hash_table_lookup (others, liaison_forecast_get_id (own));

      if (other != NULL && !are_same (origin, own) && !are_same (origin, other) && !are_same (own, other))
        g_ptr_array_add (disputed, g_steal_pointer (&own));
    }
  return disputed;
}
