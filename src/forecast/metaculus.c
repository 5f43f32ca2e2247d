/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The data download of Metaculus: question_data.csv has the questions, forecast_data.csv the forecasts of people and of the ways
 * in which Metaculus takes them together. The README in the download describes the columns. */

#include "forecast/exchange.h"

#include <string.h>

#include "forecast/exchange-parts.h"
#include "forecast/moment.h"

static LiaisonCsvTable *
read_table (GBytes  *bytes,
            GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return liaison_csv_table_new (text != NULL ? text : "", length, error);
}

/* A list as Python writes it, "['Politics', 'Law']": its words. */
static char **
split_list (const char *list)
{
  g_auto (GStrv) parts = g_strsplit (list, "'", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL && parts[i + 1] != NULL; i += 2)
    g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

static void
read_texts (LiaisonCsvTable        *table,
            guint                   row,
            LiaisonForecastBuilder *builder)
{
  const char *label = liaison_csv_table_get (table, row, "Label");
  g_autofree char *question =
    g_strconcat (liaison_csv_table_get (table, row, "Question Title"), *label != '\0' ? " — " : "", label, NULL);
  g_autofree char *id = liaison_exchange_make_id ("metaculus", liaison_csv_table_get (table, row, "Question ID"), NULL);
  g_auto (GStrv) tags = split_list (liaison_csv_table_get (table, row, "Categories"));

  liaison_forecast_builder_set_id (builder, id);
  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_background (builder, liaison_csv_table_get (table, row, "Question URL"));
  liaison_forecast_builder_set_tags (builder, (const char * const *) tags);
}

static gboolean
read_question (LiaisonCsvTable        *table,
               guint                   row,
               LiaisonForecastBuilder *builder,
               GError                **error)
{
  g_autofree char *opened = NULL, *closes = NULL, *resolved = NULL;
  g_autoptr (LiaisonResolution) resolution = NULL;
  LiaisonOutcome outcome;

  if (!liaison_exchange_read_time (table, row, "Open Time", &opened, error) ||
      !liaison_exchange_read_time (table, row, "Scheduled Close Time", &closes, error) ||
      !liaison_exchange_read_time (table, row, "Resolution Known Time", &resolved, error))
    return FALSE;
  read_texts (table, row, builder);
  if (opened != NULL)
    liaison_forecast_builder_set_opened (builder, opened);
  if (closes != NULL)
    {
      closes[strlen ("2022-01-20")] = '\0';
      liaison_forecast_builder_set_closes (builder, closes);
    }
  if (liaison_exchange_read_outcome (liaison_csv_table_get (table, row, "Resolution"), &outcome))
    {
      resolution = liaison_resolution_new (outcome, resolved, NULL, resolved, NULL);
      liaison_forecast_builder_set_resolution (builder, resolution);
    }
  if (resolved != NULL || opened != NULL)
    liaison_forecast_builder_set_modified (builder, resolved != NULL ? resolved : opened);
  return TRUE;
}

static gboolean
read_forecast (LiaisonCsvTable        *table,
               guint                   row,
               LiaisonForecastBuilder *builder,
               GError                **error)
{
  const char *name = liaison_csv_table_get (table, row, "Forecaster Username");
  const char *by = *name != '\0' ? name : liaison_csv_table_get (table, row, "Forecaster ID");
  g_autofree char *at = NULL;
  g_autoptr (LiaisonEstimate) estimate = NULL;
  double probability;

  if (!liaison_exchange_read_number (table, row, "Probability Yes", 1.0, &probability, error) ||
      !liaison_exchange_need_time (table, row, "Start Time", &at, error))
    return FALSE;
  estimate = liaison_estimate_new (probability, LIAISON_CONFIDENCE_MODERATE, NULL, by, at);
  liaison_forecast_builder_add_estimate (builder, estimate);
  return TRUE;
}

/* From the numbers of questions to their builders; IDS has the numbers in their order. */
static gboolean
read_questions (LiaisonCsvTable *table,
                GHashTable      *builders,
                GPtrArray       *ids,
                guint           *n_skipped,
                GError         **error)
{
  for (guint i = 0; i < liaison_csv_table_get_n_rows (table); i++)
    {
      const char *id = liaison_csv_table_get (table, i, "Question ID");
      LiaisonForecastBuilder *builder;

      if (strcmp (liaison_csv_table_get (table, i, "Question Type"), "binary") != 0 || g_hash_table_contains (builders, id))
        {
          (*n_skipped)++;
          continue;
        }
      builder = liaison_forecast_builder_new (NULL);
      g_hash_table_insert (builders, (gpointer) id, builder);
      g_ptr_array_add (ids, (gpointer) id);
      if (!read_question (table, i, builder, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_forecasts (LiaisonCsvTable *table,
                GHashTable      *builders,
                GError         **error)
{
  for (guint i = 0; i < liaison_csv_table_get_n_rows (table); i++)
    {
      LiaisonForecastBuilder *builder = g_hash_table_lookup (builders, liaison_csv_table_get (table, i, "Question ID"));

      if (builder != NULL && !read_forecast (table, i, builder, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * liaison_metaculus_is_questions:
 * @table: a table
 *
 * Returns: whether it is that of the questions, and not that of the forecasts
 */
gboolean
liaison_metaculus_is_questions (GBytes *table)
{
  g_autoptr (LiaisonCsvTable) csv = read_table (table, NULL);

  return csv != NULL && liaison_csv_table_has (csv, "Question Title");
}

/**
 * liaison_metaculus_import:
 * @questions: question_data.csv of a data download
 * @forecasts: forecast_data.csv of the same
 * @n_skipped: (out): how many questions are of another type than yes or no, and were left out
 * @error: a sentence for the reader; of the domain %LIAISON_FORECAST_FILE_ERROR
 *
 * Reads questions of Metaculus with the forecasts of all people; those that Metaculus took together stand under the name of the
 * way in which that was done, such as "recency_weighted".
 *
 * Source: the README.md that is in each data download of metaculus.com.
 *
 * Returns: (transfer full): the forecasts, or %NULL with @error
 */
LiaisonForecastFile *
liaison_metaculus_import (GBytes  *questions,
                          GBytes  *forecasts,
                          guint   *n_skipped,
                          GError **error)
{
  g_autoptr (LiaisonCsvTable) question_table = read_table (questions, error);
  g_autoptr (LiaisonCsvTable) forecast_table = question_table != NULL ? read_table (forecasts, error) : NULL;
  g_autoptr (GHashTable) builders =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) liaison_forecast_builder_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (LiaisonForecastFile) file = NULL;

  *n_skipped = 0;
  if (forecast_table == NULL || !liaison_exchange_need (question_table, "Question Title", error) ||
      !liaison_exchange_need (question_table, "Question Type", error) ||
      !liaison_exchange_need (forecast_table, "Probability Yes", error) ||
      !liaison_exchange_need (forecast_table, "Start Time", error) ||
      !read_questions (question_table, builders, ids, n_skipped, error) ||
      !read_forecasts (forecast_table, builders, error))
    return NULL;
  file = liaison_forecast_file_new ();
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (LiaisonForecast) forecast = NULL;
      gpointer builder;

      g_hash_table_steal_extended (builders, g_ptr_array_index (ids, i), NULL, &builder);
      forecast = liaison_forecast_builder_end (builder);
      g_list_store_append (file->forecasts, forecast);
    }
  return g_steal_pointer (&file);
}
