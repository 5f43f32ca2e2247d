/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names in a copy that goes to others without them. People are numbered in the order in which the file comes to them, so that
 * it can still be told whose estimates belong together; where there is only one, nothing stands for the name. */

#include "forecast/share-names.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/forecast-private.h"

/* A shorter name is too likely to be part of what is meant otherwise: in texts, it stays. */
#define MIN_LETTERS 3

struct _LiaisonShareNames
{
  GPtrArray *names;            /* in order */
  GHashTable *substitutes;     /* from names to what stands for them */
  GHashTable *folded;          /* the same from names however they are capitalized */
  GRegex *any;                 /* any name, as a word of its own; nullable */
};

static void
add (LiaisonShareNames *self,
     const char        *name)
{
  char *substitute;

  if (name == NULL || *name == '\0' || g_hash_table_contains (self->substitutes, name))
    return;
  g_ptr_array_add (self->names, g_strdup (name));
  /* Translators: stands for the name of somebody who is not to be named; %u is a number. */
  substitute = g_strdup_printf (_("Person %u"), self->names->len);
  g_hash_table_insert (self->substitutes, g_strdup (name), substitute);
  g_hash_table_insert (self->folded, g_utf8_casefold (name, -1), substitute);
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  size_t first = strlen (*(const char * const *) a);
  size_t second = strlen (*(const char * const *) b);

  return (first < second) - (first > second);
}

/* The longest first, so that “Ann Bo” is not found as “Ann”. */
static GRegex *
make_regex (LiaisonShareNames *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (self->names, NULL, NULL);
  g_autoptr (GString) pattern = g_string_new (NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_lengths);
  for (guint i = 0; i < sorted->len; i++)
    {
      const char *name = g_ptr_array_index (sorted, i);
      g_autofree char *escaped = g_regex_escape_string (name, -1);

      if (g_utf8_strlen (name, -1) < MIN_LETTERS)
        continue;
      g_string_append_printf (pattern, "%s%s", pattern->len > 0 ? "|" : "(?<!\\w)(?:", escaped);
    }
  if (pattern->len == 0)
    return NULL;
  g_string_append (pattern, ")(?!\\w)");
  return g_regex_new (pattern->str, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
}

/**
 * liaison_share_names_new: (skip)
 * @file: a forecast file
 *
 * Collects the author of a file and all who gave estimates in it.
 *
 * Returns: (transfer full): their names
 */
LiaisonShareNames *
liaison_share_names_new (LiaisonForecastFile *file)
{
  LiaisonShareNames *self = g_new0 (LiaisonShareNames, 1);
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->substitutes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add (self, liaison_forecast_file_get_author (file));
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);
      g_autoptr (GPtrArray) estimates = liaison_forecast_dup_all_estimates (forecast);

      for (guint e = 0; e < estimates->len; e++)
        add (self, liaison_estimate_get_by (g_ptr_array_index (estimates, e)));
    }
  self->any = make_regex (self);
  return self;
}

/**
 * liaison_share_names_free: (skip)
 * @self: (transfer full): names
 */
void
liaison_share_names_free (LiaisonShareNames *self)
{
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->folded);
  g_hash_table_unref (self->substitutes);
  g_clear_pointer (&self->any, g_regex_unref);
  g_free (self);
}

/**
 * liaison_share_names_lookup: (skip)
 * @self: names
 * @name: (nullable): one of them
 *
 * Returns: (transfer none) (nullable): what stands for it; %NULL where there is only one
 */
const char *
liaison_share_names_lookup (LiaisonShareNames *self,
                            const char        *name)
{
  return name != NULL && self->names->len > 1 ? g_hash_table_lookup (self->substitutes, name) : NULL;
}

static gboolean
append_substitute (const GMatchInfo *match,
                   GString          *out,
                   gpointer          data)
{
  LiaisonShareNames *self = data;
  g_autofree char *found = g_match_info_fetch (match, 0);
  g_autofree char *folded = g_utf8_casefold (found, -1);
  const char *substitute = self->names->len > 1 ? g_hash_table_lookup (self->folded, folded) : NULL;

  g_string_append (out, substitute != NULL ? substitute : "…");
  return FALSE;
}

/**
 * liaison_share_names_replace: (skip)
 * @self: names
 * @text: (nullable): a text
 *
 * Puts what stands for them in the place of all names in a text, however they are capitalized. Names of one or two letters stay.
 *
 * Returns: (transfer full) (nullable): the text without names
 */
char *
liaison_share_names_replace (LiaisonShareNames *self,
                             const char        *text)
{
  if (text == NULL || self->any == NULL)
    return g_strdup (text);
  return g_regex_replace_eval (self->any, text, -1, 0, 0, append_substitute, self, NULL);
}
