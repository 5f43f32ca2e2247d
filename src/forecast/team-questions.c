/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the people of a team ask, and what all of them say to one question. */

#include "forecast/forecast-private.h"
#include "forecast/team-private.h"

#include <string.h>

#include "forecast/merge.h"

/* A file with one forecast, whose estimates are the author's where nobody else is named. */
static LiaisonForecastFile *
new_single (LiaisonForecast *forecast,
            const char      *author)
{
  LiaisonForecastFile *file = liaison_forecast_file_new ();
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (forecast);
  g_autoptr (LiaisonForecast) bare = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  liaison_forecast_builder_set_evidence (builder, none);
  liaison_forecast_builder_set_modified (builder, liaison_forecast_get_modified (forecast));
  bare = liaison_forecast_builder_end (builder);
  liaison_forecast_file_set_author (file, author);
  liaison_forecast_file_change (file, NULL, bare, 0);
  return file;
}

/**
 * liaison_team_dup_question:
 * @self: a team
 * @own: (nullable): the reader's forecasts
 * @id: the id of a forecast
 *
 * Merges what everybody says to a question, without evidence. Conflict copies of one person's file are one person's words.
 *
 * Returns: (transfer full) (nullable): a forecast with all their estimates
 */
LiaisonForecast *
liaison_team_dup_question (LiaisonTeam         *self,
                           LiaisonForecastFile *own,
                           const char          *id)
{
  g_autoptr (GPtrArray) singles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonForecastFile) merged = NULL;
  LiaisonForecast *mine = own != NULL ? liaison_forecast_file_find (own, id, NULL) : NULL;

  g_return_val_if_fail (LIAISON_IS_TEAM (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (mine != NULL)
    g_ptr_array_add (singles, new_single (mine, liaison_forecast_file_get_author (own)));
  for (guint i = 0; i < _liaison_team_get_files (self)->len; i++)
    {
      LiaisonTeamFile *file = g_ptr_array_index (_liaison_team_get_files (self), i);
      LiaisonForecast *forecast = file->forecasts != NULL ? g_hash_table_lookup (file->forecasts, id) : NULL;

      if (forecast != NULL)
        g_ptr_array_add (singles, new_single (forecast, file->person));
    }
  if (singles->len == 0)
    return NULL;
  merged = liaison_forecast_merge ((LiaisonForecastFile **) singles->pdata, singles->len);
  return g_list_model_get_item (G_LIST_MODEL (merged->forecasts), 0);
}

/* How many people have each question. */
static GHashTable *
count_ids (LiaisonTeam *self)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < _liaison_team_get_files (self)->len; i++)
    {
      LiaisonTeamFile *file = g_ptr_array_index (_liaison_team_get_files (self), i);
      GHashTableIter iter;
      gpointer id;

      if (file->forecasts == NULL)
        continue;
      g_hash_table_iter_init (&iter, file->forecasts);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        g_hash_table_insert (counts, id, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)) + 1));
    }
  return counts;
}

static int
compare_questions (gconstpointer a,
                   gconstpointer b,
                   gpointer      counts)
{
  LiaisonForecast *first = *(LiaisonForecast **) a, *second = *(LiaisonForecast **) b;
  guint m = GPOINTER_TO_UINT (g_hash_table_lookup (counts, first->id));
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, second->id));

  if (m != n)
    return m > n ? -1 : 1;
  return g_strcmp0 (first->question, second->question) != 0 ? g_strcmp0 (first->question, second->question)
                                                            : strcmp (first->id, second->id);
}

static void
mark_own (GHashTable          *seen,
          LiaisonForecastFile *own)
{
  guint n = own != NULL ? g_list_model_get_n_items (G_LIST_MODEL (own->forecasts)) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (G_LIST_MODEL (own->forecasts), i);

      g_hash_table_add (seen, forecast->id);
    }
}

/**
 * liaison_team_list_questions:
 * @self: a team
 * @own: (nullable): the reader's forecasts
 *
 * Finds what others ask and the reader does not.
 *
 * Returns: (transfer full) (element-type LiaisonForecast): one forecast for each question
 */
GPtrArray *
liaison_team_list_questions (LiaisonTeam         *self,
                             LiaisonForecastFile *own)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (LIAISON_IS_TEAM (self), questions);

  counts = count_ids (self);
  mark_own (seen, own);
  for (guint i = 0; i < _liaison_team_get_files (self)->len; i++)
    {
      LiaisonTeamFile *file = g_ptr_array_index (_liaison_team_get_files (self), i);
      GHashTableIter iter;
      gpointer id, forecast;

      if (file->forecasts == NULL)
        continue;
      g_hash_table_iter_init (&iter, file->forecasts);
      while (g_hash_table_iter_next (&iter, &id, &forecast))
        if (liaison_forecast_get_question (forecast) != NULL && g_hash_table_add (seen, id))
          g_ptr_array_add (questions, g_object_ref (forecast));
    }
  g_ptr_array_sort_with_data (questions, compare_questions, counts);
  return questions;
}

guint
liaison_team_count_people (LiaisonTeam *self,
                           const char  *id)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (LIAISON_IS_TEAM (self), 0);

  for (guint i = 0; i < _liaison_team_get_files (self)->len; i++)
    {
      LiaisonTeamFile *file = g_ptr_array_index (_liaison_team_get_files (self), i);

      if (file->forecasts != NULL && g_hash_table_contains (file->forecasts, id))
        g_hash_table_add (names, file->person);
    }
  return g_hash_table_size (names);
}

GPtrArray *
liaison_team_list_files_of (LiaisonTeam *self,
                            const char  *name)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LIAISON_IS_TEAM (self), files);

  for (guint i = 0; i < _liaison_team_get_files (self)->len; i++)
    {
      LiaisonTeamFile *file = g_ptr_array_index (_liaison_team_get_files (self), i);

      if (file->content != NULL && name != NULL &&
          g_strcmp0 (liaison_forecast_file_get_author (file->content), name) == 0)
        g_ptr_array_add (files, g_object_ref (file->file));
    }
  return files;
}
