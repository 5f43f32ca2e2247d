/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-cli forecast import: tables of forecasting sites into a forecast file. */

#include "config.h"

#include <string.h>

#include "forecast/exchange.h"
#include "forecast/merge.h"
#include "programs/cli-forecast.h"
#include "programs/cli.h"

static GBytes *
load_table (const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  if (bytes == NULL)
    g_printerr ("%s: %s\n", name, error->message);
  return bytes;
}

static LiaisonForecastFile *
import_fatebook (const char *name)
{
  g_autoptr (GBytes) table = load_table (name);
  g_autoptr (GError) error = NULL;
  LiaisonForecastFile *file = table != NULL ? liaison_fatebook_import (table, &error) : NULL;

  if (error != NULL)
    g_printerr ("%s: %s\n", name, error->message);
  return file;
}

static void
say_left_out (guint n)
{
  if (n > 0)
    g_printerr ("%u %s left out: their types are not known here\n", n, n == 1 ? "question was" : "questions were");
}

/* A data download as it comes. */
static LiaisonForecastFile *
import_metaculus_zip (const char *name)
{
  g_autoptr (GBytes) archive = load_table (name);
  g_autoptr (GError) error = NULL;
  guint n_skipped = 0;
  LiaisonForecastFile *file = archive != NULL ? liaison_metaculus_import_zip (archive, &n_skipped, &error) : NULL;

  if (error != NULL)
    g_printerr ("%s: %s\n", name, error->message);
  say_left_out (n_skipped);
  return file;
}

/* The two tables, in any order. */
static LiaisonForecastFile *
import_metaculus (char **names)
{
  g_autoptr (GBytes) first = load_table (names[0]);
  g_autoptr (GBytes) second = load_table (names[1]);
  gboolean swapped = second != NULL && liaison_metaculus_is_questions (second);
  g_autoptr (GError) error = NULL;
  LiaisonForecastFile *file;
  guint n_skipped;

  if (first == NULL || second == NULL)
    return NULL;
  file = liaison_metaculus_import (swapped ? second : first, swapped ? first : second, &n_skipped, &error);
  if (file == NULL)
    g_printerr ("%s, %s: %s\n", names[0], names[1], error->message);
  else
    say_left_out (n_skipped);
  return file;
}

static gboolean
write_file (LiaisonForecastFile *file,
            const char          *output)
{
  g_autoptr (GBytes) bytes = liaison_forecast_file_to_bytes (file);

  return liaison_cli_forecast_write (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), output);
}

/**
 * liaison_cli_forecast_import: (skip)
 * @names: (array zero-terminated=1): names of tables
 * @from: the site that they come from
 * @output: where to write
 *
 * Returns: an exit status
 */
int
liaison_cli_forecast_import (char      **names,
                             const char *from,
                             const char *output)
{
  g_autoptr (LiaisonForecastFile) file = NULL;

  if (strcmp (from, "fatebook") == 0 && names[1] == NULL)
    file = import_fatebook (names[0]);
  else if (strcmp (from, "metaculus") == 0 && names[1] == NULL)
    file = import_metaculus_zip (names[0]);
  else if (strcmp (from, "metaculus") == 0 && names[1] != NULL && names[2] == NULL)
    file = import_metaculus (names);
  else
    return LIAISON_CLI_USAGE;
  return file != NULL && write_file (file, output) ? LIAISON_CLI_DONE : LIAISON_CLI_FAILED;
}
