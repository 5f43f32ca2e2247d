/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Importing whatever a forecasting site offers, told from what it is. */

#include "forecast/exchange.h"

#include <glib/gi18n.h>
#include <string.h>


/* As every file of that kind begins. */
static gboolean
is_zip (GBytes *file)
{
  gsize length;
  const char *data = g_bytes_get_data (file, &length);

  return length >= 4 && memcmp (data, "PK\003\004", 4) == 0;
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
 * @files: (element-type GBytes): a table of Fatebook, the tables of Metaculus, or its data download, a zip archive
 * @n_skipped: (out): how many questions could not be read, being of types that are not known here
 * @error: a sentence for the reader; of the domain %LIAISON_FORECAST_FILE_ERROR
 *
 * Reads whichever of these it is.
 *
 * Returns: (transfer full): the forecasts, or %NULL with @error
 */
LiaisonForecastFile *
liaison_exchange_import (const GPtrArray  *files,
                         guint            *n_skipped,
                         GError          **error)
{
  GBytes *first = files->len > 0 ? g_ptr_array_index (files, 0) : NULL;
  GBytes *questions = find_questions (files);

  *n_skipped = 0;
  if (files->len == 1 && is_zip (first))
    return liaison_metaculus_import_zip (first, n_skipped, error);
  if (questions != NULL)
    return import_metaculus (files, questions, n_skipped, error);
  if (files->len == 1)
    return liaison_fatebook_import (first, error);
  g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_INVALID,
                       _("Choose one table of Fatebook, or the two of Metaculus: its questions and forecasts."));
  return NULL;
}
