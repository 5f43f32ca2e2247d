/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Importing whatever a forecasting site offers, told from what it is. */

#include "forecast/exchange.h"

#include <glib/gi18n.h>

#include "forecast/zip-tables.h"

/* All tables, those in archives too. */
static GPtrArray *
unpack (const GPtrArray  *files,
        GError          **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < files->len; i++)
    {
      GBytes *file = g_ptr_array_index (files, i);
      g_autoptr (GPtrArray) inside = NULL;

      if (!liaison_zip_tables_is_zip (file))
        {
          g_ptr_array_add (tables, g_bytes_ref (file));
          continue;
        }
      inside = liaison_zip_tables_read (file, error);
      if (inside == NULL)
        return NULL;
      for (guint n = 0; n < inside->len; n++)
        g_ptr_array_add (tables, g_bytes_ref (g_ptr_array_index (inside, n)));
    }
  return g_steal_pointer (&tables);
}

static GBytes *
find_questions (const GPtrArray *tables)
{
  for (guint i = 0; i < tables->len; i++)
    if (liaison_metaculus_is_questions (g_ptr_array_index (tables, i)))
      return g_ptr_array_index (tables, i);
  return NULL;
}

/* With the questions of Metaculus go its forecasts: of what else the download has, the one that fits. */
static LiaisonForecastFile *
import_metaculus (const GPtrArray  *tables,
                  GBytes           *questions,
                  guint            *n_skipped,
                  GError          **error)
{
  g_autoptr (GError) last = NULL;

  for (guint i = 0; i < tables->len; i++)
    {
      LiaisonForecastFile *file;

      if (g_ptr_array_index (tables, i) == questions)
        continue;
      g_clear_error (&last);
      file = liaison_metaculus_import (questions, g_ptr_array_index (tables, i), n_skipped, &last);
      if (file != NULL)
        return file;
    }
  if (last != NULL)
    g_propagate_error (error, g_steal_pointer (&last));
  else
    g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_INVALID,
                         _("These are the questions of Metaculus without its forecasts: choose both tables, or the whole download."));
  return NULL;
}

/**
 * liaison_exchange_import:
 * @files: (element-type GBytes): tables, or ZIP archives with tables
 * @n_skipped: (out): how many questions could not be read, being of other types
 * @error: a sentence for the reader; of the domain %LIAISON_FORECAST_FILE_ERROR, or of GIO
 *
 * Reads the table of Fatebook, or the tables of Metaculus's data download, whichever it is.
 *
 * Returns: (transfer full): the forecasts, or %NULL with @error
 */
LiaisonForecastFile *
liaison_exchange_import (const GPtrArray  *files,
                         guint            *n_skipped,
                         GError          **error)
{
  g_autoptr (GPtrArray) tables = unpack (files, error);
  GBytes *questions;

  *n_skipped = 0;
  if (tables == NULL)
    return NULL;
  questions = find_questions (tables);
  if (questions != NULL)
    return import_metaculus (tables, questions, n_skipped, error);
  if (tables->len == 1)
    return liaison_fatebook_import (g_ptr_array_index (tables, 0), error);
  g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_INVALID,
                       tables->len == 0 ? _("There is no table in the archive.")
                                        : _("Choose one table of Fatebook, or the two of Metaculus: its questions and forecasts."));
  return NULL;
}
