/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-cli forecast check|show FILE…: what forecast files hold. */

#include "programs/cli.h"

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "forecast/forecast-markdown.h"
#include "forecast/forecast-store.h"

/* Handles one file that could be read. */
typedef void (*FileFunc) (const char          *name,
                          LiaisonForecastFile *file);

static void
check (const char          *name,
       LiaisonForecastFile *file)
{
  guint n = g_list_model_get_n_items (liaison_forecast_file_get_forecasts (file));

  g_print ("%s: valid, %u %s\n", name, n, n == 1 ? "forecast" : "forecasts");
}

static void
show (const char          *name,
      LiaisonForecastFile *file)
{
  g_autofree char *text = liaison_forecast_file_to_markdown (file);

  g_print ("%s", text);
}

static int
handle_files (char     **names,
              FileFunc   func)
{
  int status = LIAISON_CLI_DONE;

  for (; *names != NULL; names++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (*names);
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonForecastFile) forecasts = liaison_forecast_store_load (file, NULL, NULL, &error);

      if (forecasts != NULL)
        func (*names, forecasts);
      else
        {
          g_printerr ("%s: %s\n", *names, error->message);
          status = LIAISON_CLI_FAILED;
        }
    }
  return status;
}

/**
 * liaison_cli_forecast:
 * @argc: the number of arguments
 * @argv: (array zero-terminated=1): "forecast", what to do, and names of files
 *
 * "check" says of each file whether it is valid, "show" writes it for people to read.
 *
 * Returns: an exit status
 */
int
liaison_cli_forecast (int    argc,
                      char **argv)
{
  FileFunc func = NULL;

  if (argc >= 3 && strcmp (argv[1], "check") == 0)
    func = check;
  else if (argc >= 3 && strcmp (argv[1], "show") == 0)
    func = show;
  if (func != NULL && argv[2][0] != '-')
    return handle_files (argv + 2, func);
  g_printerr ("usage: liaison-cli forecast check|show FILE…\n");
  return LIAISON_CLI_USAGE;
}
