/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fatebook's tables. It exports a line for each forecast of a question, with probabilities from 0 to 1; what it imports from
 * spreadsheets has other names of columns, and percentages. Both are read here, the second is written. */

#include "forecast/exchange.h"

#include <string.h>

#include "forecast/exchange-parts.h"
#include "forecast/moment.h"

/* The columns of the two tables. */
typedef struct
{
  const char *title;
  const char *option;          /* of a question with several outcomes */
  const char *probability;
  double unit;                 /* what stands for certainty */
  const char *at;
  const char *by;
  const char *opened;
  const char *closes;
  const char *outcome;
  const char *resolved;
  const char *notes;
  const char *comments;
  const char *tags;
} Columns;

static const Columns exported = {
  "Question title", "Multiple choice option", "Forecast (scale = 0-1)", 1.0, "Forecast created at", "Forecast created by",
  "Question created at", "Question resolve by", "Resolution", "Resolved at", "Question notes", "Question comments", "",
};

static const Columns imported = {
  "questionTitle", "", "forecast", 100.0, "fCreatedAt", "", "qCreatedAt", "resolveBy", "resolution", "resolvedAt", "notes",
  "notesExtra", "tags",
};

typedef struct
{
  LiaisonCsvTable *table;
  const Columns *columns;
  GHashTable *builders;        /* from ids to LiaisonForecastBuilder */
  GPtrArray *ids;              /* in their order */
} Import;

static const char *
get (const Import *self,
     guint         row,
     const char   *column)
{
  return liaison_csv_table_get (self->table, row, column);
}

static void
read_background (const Import           *self,
                 guint                   row,
                 LiaisonForecastBuilder *builder)
{
  const char *notes = get (self, row, self->columns->notes);
  const char *comments = get (self, row, self->columns->comments);
  g_autofree char *text =
    g_strconcat (notes, *notes != '\0' && *comments != '\0' ? "\n\n" : "", comments, NULL);

  liaison_forecast_builder_set_background (builder, text);
}

static void
read_tags (const Import           *self,
           guint                   row,
           LiaisonForecastBuilder *builder)
{
  g_auto (GStrv) words = g_strsplit (get (self, row, self->columns->tags), ",", -1);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (*g_strstrip (words[i]) != '\0')
      g_strv_builder_add (tags, words[i]);
  list = g_strv_builder_end (tags);
  liaison_forecast_builder_set_tags (builder, (const char * const *) list);
}

static void
resolve (LiaisonForecastBuilder *builder,
         LiaisonOutcome          outcome,
         const char             *at)
{
  g_autoptr (LiaisonResolution) resolution = liaison_resolution_new (outcome, at, NULL, at, NULL);

  liaison_forecast_builder_set_resolution (builder, resolution);
}

/* The question of a row, as it is before its estimates. */
static gboolean
read_question (const Import           *self,
               guint                   row,
               LiaisonForecastBuilder *builder,
               GError                **error)
{
  const Columns *columns = self->columns;
  const char *option = get (self, row, columns->option);
  g_autofree char *question =
    g_strconcat (get (self, row, columns->title), *option != '\0' ? " — " : "", option, NULL);
  g_autofree char *opened = NULL, *closes = NULL, *resolved = NULL;
  LiaisonOutcome outcome;

  if (!liaison_exchange_need_time (self->table, row, columns->opened, &opened, error) ||
      !liaison_exchange_read_time (self->table, row, columns->closes, &closes, error) ||
      !liaison_exchange_read_time (self->table, row, columns->resolved, &resolved, error))
    return FALSE;
  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_opened (builder, opened);
  if (closes != NULL)
    {
      closes[strlen ("2022-01-20")] = '\0';
      liaison_forecast_builder_set_closes (builder, closes);
    }
  if (liaison_exchange_read_outcome (get (self, row, columns->outcome), &outcome))
    resolve (builder, outcome, resolved);
  liaison_forecast_builder_set_modified (builder, resolved != NULL ? resolved : opened);
  read_background (self, row, builder);
  read_tags (self, row, builder);
  return TRUE;
}

static LiaisonForecastBuilder *
find_builder (Import  *self,
              guint    row,
              GError **error)
{
  const Columns *columns = self->columns;
  g_autofree char *id = liaison_exchange_make_id ("fatebook", get (self, row, columns->title),
                                                  get (self, row, columns->option), get (self, row, columns->opened), NULL);
  LiaisonForecastBuilder *builder = g_hash_table_lookup (self->builders, id);

  if (builder != NULL)
    return builder;
  builder = liaison_forecast_builder_new (NULL);
  liaison_forecast_builder_set_id (builder, id);
  g_ptr_array_add (self->ids, id);
  g_hash_table_insert (self->builders, g_steal_pointer (&id), builder);
  return read_question (self, row, builder, error) ? builder : NULL;
}

static gboolean
read_row (Import  *self,
          guint    row,
          GError **error)
{
  const Columns *columns = self->columns;
  LiaisonForecastBuilder *builder = find_builder (self, row, error);
  g_autofree char *at = NULL;
  g_autoptr (LiaisonEstimate) estimate = NULL;
  double probability;

  if (builder == NULL ||
      !liaison_exchange_read_number (self->table, row, columns->probability, columns->unit, &probability, error) ||
      !liaison_exchange_read_time (self->table, row, columns->at, &at, error) ||
      (at == NULL && !liaison_exchange_read_time (self->table, row, columns->opened, &at, error)))
    return FALSE;
  estimate = liaison_estimate_new (probability, LIAISON_CONFIDENCE_MODERATE, NULL, get (self, row, columns->by), at);
  liaison_forecast_builder_add_estimate (builder, estimate);
  return TRUE;
}

static LiaisonForecastFile *
finish (Import *self)
{
  LiaisonForecastFile *file = liaison_forecast_file_new ();

  for (guint i = 0; i < self->ids->len; i++)
    {
      const char *id = g_ptr_array_index (self->ids, i);
      g_autoptr (LiaisonForecast) forecast = NULL;
      gpointer key, builder;

      g_hash_table_steal_extended (self->builders, id, &key, &builder);
      forecast = liaison_forecast_builder_end (builder);
      g_list_store_append (file->forecasts, forecast);
      g_free (key);
    }
  return file;
}

/**
 * liaison_fatebook_import:
 * @table: the table that Fatebook exports ("Export all your forecasts"), or the one that it imports
 * @error: a sentence for the reader; of the domain %LIAISON_FORECAST_FILE_ERROR
 *
 * Reads forecasts of Fatebook: questions with their notes, comments, estimates of all people and resolutions; each outcome of a
 * question with several as a question of its own. Its times are taken as UTC. What it says of scores and of sharing is left out.
 *
 * Source: the program of Fatebook, github.com/Sage-Future/fatebook, lib/web/export.ts and lib/web/import_router.ts.
 *
 * Returns: (transfer full): the forecasts, or %NULL with @error
 */
LiaisonForecastFile *
liaison_fatebook_import (GBytes  *table,
                         GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (table, &length);
  g_autoptr (LiaisonCsvTable) csv = liaison_csv_table_new (text != NULL ? text : "", length, error);
  g_autoptr (GHashTable) builders =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) liaison_forecast_builder_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  Import import = { csv, &exported, builders, ids };

  if (csv == NULL)
    return NULL;
  if (liaison_csv_table_has (csv, imported.title))
    import.columns = &imported;
  if (!liaison_exchange_need (csv, import.columns->title, error) ||
      !liaison_exchange_need (csv, import.columns->probability, error) ||
      !liaison_exchange_need (csv, import.columns->opened, error))
    return NULL;
  for (guint i = 0; i < liaison_csv_table_get_n_rows (csv); i++)
    if (!read_row (&import, i, error))
      return NULL;
  return finish (&import);
}

static const char *
outcome_word (LiaisonOutcome outcome)
{
  switch (outcome)
    {
    case LIAISON_OUTCOME_YES:
      return "YES";
    case LIAISON_OUTCOME_NO:
      return "NO";
    case LIAISON_OUTCOME_VOID:
      return "AMBIGUOUS";
    case LIAISON_OUTCOME_OPEN:
    default:
      return NULL;
    }
}

static void
append_estimate (GString         *text,
                 LiaisonForecast *forecast,
                 LiaisonEstimate *estimate)
{
  g_autofree char *tags = g_strjoinv (",", (char **) liaison_forecast_get_tags (forecast));
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  const char *fields[] = {
    liaison_forecast_get_question (forecast),
    g_ascii_formatd (number, sizeof number, "%.12g", liaison_estimate_get_probability (estimate) * 100.0),
    liaison_forecast_get_opened (forecast),
    outcome_word (liaison_forecast_get_outcome (forecast)),
    liaison_forecast_get_resolved (forecast),
    liaison_forecast_get_closes (forecast),
    liaison_estimate_get_at (estimate),
    tags,
    liaison_forecast_get_background (forecast),
  };

  liaison_csv_table_append (text, fields, G_N_ELEMENTS (fields));
}

/**
 * liaison_fatebook_count_left_out:
 * @file: a forecast file
 *
 * Returns: how many of its questions liaison_fatebook_export() leaves out, since they are not answered yes or no
 */
guint
liaison_fatebook_count_left_out (LiaisonForecastFile *file)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      n += liaison_forecast_get_question_type (forecast) != LIAISON_QUESTION_BINARY ? 1 : 0;
    }
  return n;
}

/**
 * liaison_fatebook_export:
 * @file: a forecast file
 *
 * Writes the table that Fatebook imports from a spreadsheet, with a line for each estimate. Its columns have the names of the
 * fields that Fatebook asks for. Questions of other types than yes or no, or without an estimate, and who gave it and why, have
 * no place there.
 *
 * Returns: (transfer full): a table
 */
char *
liaison_fatebook_export (LiaisonForecastFile *file)
{
  const char *columns[] = { imported.title, imported.probability, imported.opened, imported.outcome, imported.resolved,
                            imported.closes, imported.at, imported.tags, imported.notes };
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);
  GString *text = g_string_new (NULL);

  liaison_csv_table_append (text, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);
      const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

      if (liaison_forecast_get_question_type (forecast) != LIAISON_QUESTION_BINARY)
        continue;
      for (guint j = 0; j < estimates->len; j++)
        append_estimate (text, forecast, g_ptr_array_index (estimates, j));
    }
  return g_string_free (text, FALSE);
}
