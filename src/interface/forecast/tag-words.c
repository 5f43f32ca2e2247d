/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tags as people type them: spaces around them and differences of case do not make another tag. */

#include "interface/forecast/tag-words.h"

#include <string.h>

static gboolean
is_among (const char * const *tags,
          const char         *tag)
{
  g_autofree char *folded = g_utf8_casefold (tag, -1);

  for (; *tags != NULL; tags++)
    {
      g_autofree char *other = g_utf8_casefold (*tags, -1);

      if (strcmp (folded, other) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * liaison_tags_add:
 * @tags: (array zero-terminated=1): tags
 * @text: what was typed: a tag, or several separated by commas
 *
 * Returns: (transfer full) (array zero-terminated=1): the tags, with what is new at the end
 */
char **
liaison_tags_add (const char * const *tags,
                  const char         *text)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (; *tags != NULL; tags++)
    g_ptr_array_add (list, g_strdup (*tags));
  g_ptr_array_add (list, NULL);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *tag = g_strstrip (parts[i]);

      if (*tag == '\0' || is_among ((const char * const *) list->pdata, tag))
        continue;
      g_ptr_array_index (list, list->len - 1) = g_strdup (tag);
      g_ptr_array_add (list, NULL);
    }
  return (char **) g_ptr_array_free (g_steal_pointer (&list), FALSE);
}

/**
 * liaison_tags_remove:
 * @tags: (array zero-terminated=1): tags
 * @tag: one of them
 *
 * Returns: (transfer full) (array zero-terminated=1): the others
 */
char **
liaison_tags_remove (const char * const *tags,
                     const char         *tag)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (; *tags != NULL; tags++)
    if (strcmp (*tags, tag) != 0)
      g_strv_builder_add (builder, *tags);
  return g_strv_builder_end (builder);
}

/* How often each tag is used, of char * to guint. */
static GHashTable *
count_tags (LiaisonForecastFile *file)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      for (const char * const *tag = liaison_forecast_get_tags (forecast); *tag != NULL; tag++)
        g_hash_table_insert (counts, g_strdup (*tag),
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, *tag)) + 1));
    }
  return counts;
}

typedef struct
{
  const char *tag;
  gboolean begins;
  guint count;
} Match;

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *first = a, *second = b;

  if (first->begins != second->begins)
    return second->begins - first->begins;
  if (first->count != second->count)
    return first->count < second->count ? 1 : -1;
  return g_utf8_collate (first->tag, second->tag);
}

/**
 * liaison_tags_suggest:
 * @file: a forecast file
 * @tags: (array zero-terminated=1): tags that are there already
 * @text: what was typed so far; "" finds every tag
 * @max: how many to find at most
 *
 * Returns: (transfer full) (array zero-terminated=1): tags of the file's forecasts that go on from @text, then those that have it
 *   inside, the most used first
 */
char **
liaison_tags_suggest (LiaisonForecastFile *file,
                      const char * const  *tags,
                      const char          *text,
                      guint                max)
{
  g_autoptr (GHashTable) counts = count_tags (file);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *sought = g_utf8_casefold (text, -1);
  GHashTableIter iter;
  gpointer tag, count;

  g_strstrip (sought);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &tag, &count))
    {
      g_autofree char *folded = g_utf8_casefold (tag, -1);
      Match match = { tag, g_str_has_prefix (folded, sought), GPOINTER_TO_UINT (count) };

      if (strstr (folded, sought) != NULL && !is_among (tags, tag))
        g_array_append_val (matches, match);
    }
  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < matches->len && i < max; i++)
    g_strv_builder_add (builder, g_array_index (matches, Match, i).tag);
  return g_strv_builder_end (builder);
}
