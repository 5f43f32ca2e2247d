/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The corrections that a forecast file keeps. They are JSON that is not understood here, and so none is lost that only another
 * version knows: what does not change stays the node that was read. */

#include "forecast/forecast-private.h"

/* TEXTS, which it takes, are those of the corrections that there are: thousands of them are not to be written again for each that
 * comes. */
static void
know_texts (LiaisonForecastFile *self,
            char               **texts)
{
  _liaison_forecast_file_forget_texts (self);
  self->correction_texts = texts;
  self->texts_of = json_array_ref (self->corrections);
  self->n_texts = json_array_get_length (self->corrections);
}

/* (transfer none) */
static char **
get_texts (LiaisonForecastFile *self)
{
  g_autoptr (GStrvBuilder) texts = NULL;

  if (self->texts_of == self->corrections && self->n_texts == json_array_get_length (self->corrections))
    return self->correction_texts;
  texts = g_strv_builder_new ();
  for (guint i = 0; i < json_array_get_length (self->corrections); i++)
    {
      g_autofree char *text = json_to_string (json_array_get_element (self->corrections, i), FALSE);

      g_strv_builder_add (texts, text);
    }
  know_texts (self, g_strv_builder_end (texts));
  return self->correction_texts;
}

void
_liaison_forecast_file_forget_texts (LiaisonForecastFile *self)
{
  g_clear_pointer (&self->correction_texts, g_strfreev);
  g_clear_pointer (&self->texts_of, json_array_unref);
}

/* The text of each correction that there is, which the file owns, to its node, which CORRECTIONS own. */
static GHashTable *
index_corrections (LiaisonForecastFile *self,
                   JsonArray           *corrections)
{
  GHashTable *nodes = g_hash_table_new (g_str_hash, g_str_equal);
  char **texts = get_texts (self);

  for (guint i = 0; texts[i] != NULL; i++)
    g_hash_table_insert (nodes, texts[i], json_array_get_element (corrections, i));
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
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (self), NULL);

  return g_strdupv (get_texts (self));
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
  g_autoptr (GStrvBuilder) texts = NULL;
  JsonArray *array;

  g_return_if_fail (LIAISON_IS_FORECAST_FILE (self));
  g_return_if_fail (corrections != NULL);

  known = index_corrections (self, self->corrections);
  array = json_array_new ();
  texts = g_strv_builder_new ();
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
      g_strv_builder_add (texts, corrections[i]);
    }
  json_array_unref (self->corrections);
  self->corrections = array;
  know_texts (self, g_strv_builder_end (texts));
  liaison_forecast_file_touch (self);
}
