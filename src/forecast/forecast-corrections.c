/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The corrections that a forecast file keeps. They are JSON that is not understood here, and so none is lost that only another
 * version knows: what does not change stays the node that was read. */

#include "forecast/forecast-private.h"

/* The text of each correction that there is, to its node. */
static GHashTable *
index_corrections (LiaisonForecastFile *self)
{
  GHashTable *nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref);

  for (guint i = 0; i < json_array_get_length (self->corrections); i++)
    {
      JsonNode *node = json_array_get_element (self->corrections, i);

      g_hash_table_insert (nodes, json_to_string (node, FALSE), json_node_ref (node));
    }
  return nodes;
}

/**
 * liaison_forecast_file_dup_corrections:
 * @self: a forecast file
 *
 * Returns: (transfer full) (array zero-terminated=1): the corrections in order, each an object of JSON on one line; free with
 *   g_strfreev()
 */
char **
liaison_forecast_file_dup_corrections (LiaisonForecastFile *self)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), NULL);

  for (guint i = 0; i < json_array_get_length (self->corrections); i++)
    {
      g_autofree char *text = json_to_string (json_array_get_element (self->corrections, i), FALSE);

      g_strv_builder_add (texts, text);
    }
  return g_strv_builder_end (texts);
}

/**
 * liaison_forecast_file_set_corrections:
 * @self: a forecast file
 * @corrections: (array zero-terminated=1): objects of JSON, in order
 *
 * Puts these corrections in the place of those that there are.
 */
void
liaison_forecast_file_set_corrections (LiaisonForecastFile *self,
                                       const char * const  *corrections)
{
  g_autoptr (GHashTable) known = NULL;
  JsonArray *array;

  g_return_if_fail (LIAISON_IS_FORECAST_FILE (self));
  g_return_if_fail (corrections != NULL);

  known = index_corrections (self);
  array = json_array_new ();
  for (guint i = 0; corrections[i] != NULL; i++)
    {
      JsonNode *node = g_hash_table_lookup (known, corrections[i]);

      node = node != NULL ? json_node_ref (node) : json_from_string (corrections[i], NULL);
      if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
        {
          g_critical ("“%s” is no correction", corrections[i]);
          g_clear_pointer (&node, json_node_unref);
          continue;
        }
      json_array_add_element (array, node);
    }
  json_array_unref (self->corrections);
  self->corrections = array;
  liaison_forecast_file_touch (self);
}
