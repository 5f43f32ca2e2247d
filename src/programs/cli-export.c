/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-cli export: the network of an article or of several, as the reader corrected it, in a format of other programs. */

#include "config.h"

#include <string.h>

#include "forecast/atomic-write.h"
#include "network/export.h"
#include "programs/cli-network.h"
#include "programs/cli.h"

static char *
dup_formats (void)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < LIAISON_N_EXPORT_FORMATS; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", liaison_export_format_to_string (i));
  return g_string_free (words, FALSE);
}

static gboolean
write_out (const char *text,
           const char *output,
           GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (output == NULL)
    {
      g_print ("%s", text);
      return TRUE;
    }
  bytes = g_bytes_new_static (text, strlen (text));
  return liaison_atomic_write (output, bytes, LIAISON_ATOMIC_WRITE_SHARED, NULL, NULL, NULL, error);
}

static int
export (const LiaisonCliNetworkWish *wish,
        LiaisonExportFormat          format,
        const char                  *output)
{
  gboolean complete;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonNetwork) network = liaison_cli_load_network (wish, NULL, &complete, &error);
  g_autofree char *text = network != NULL ? liaison_network_export (network, format) : NULL;

  if (text != NULL && write_out (text, output, &error))
    return complete ? LIAISON_CLI_DONE : LIAISON_CLI_FAILED;
  g_printerr ("%s: %s\n", wish->paths[0], error->message);
  return LIAISON_CLI_FAILED;
}

/**
 * liaison_cli_export:
 * @argc: how many arguments
 * @argv: the name of the command and its arguments
 *
 * Returns: an exit status
 */
int
liaison_cli_export (int    argc,
                    char **argv)
{
  LiaisonCliNetworkWish wish = { 0 };
  g_autofree char *to = NULL, *output = NULL, *forecasts = NULL, *words = dup_formats ();
  g_auto (GStrv) files = NULL;
  LiaisonExportFormat format = LIAISON_EXPORT_GRAPHML;
  const GOptionEntry options[] = {
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, words, "FORMAT" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where to write; standard output without it", "FILE" },
    { "forecasts", 0, 0, G_OPTION_ARG_FILENAME, &forecasts, "A forecast file with corrections", "FILE" },
    { "plain", 0, 0, G_OPTION_ARG_NONE, &wish.plain, "The file is the body text as it stands", NULL },
    { "no-cache", 0, 0, G_OPTION_ARG_NONE, &wish.no_cache, "Analyse several articles anew", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "ARTICLE…|FOLDER|FORECASTS" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_printerr ("liaison-cli export: %s\n", error->message);
  else if (files == NULL)
    g_printerr ("liaison-cli export: give articles, a folder of them, or a forecast file\n");
  else if (to == NULL || !liaison_export_format_from_string (to, &format))
    g_printerr ("liaison-cli export: --to is one of %s\n", words);
  else
    {
      wish.paths = (const char *const *) files;
      wish.forecasts = forecasts;
      return export (&wish, format, output);
    }
  return LIAISON_CLI_USAGE;
}
