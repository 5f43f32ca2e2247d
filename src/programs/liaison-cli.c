/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-cli: does Liaison's work without a display. Each command has a file of its own, cli-NAME.c. */

#include "config.h"

#include "programs/cli.h"
#include "programs/cli-parse.h"
#include "programs/cli-analyze.h"
#include "programs/cli-read.h"

#include <locale.h>
#include <string.h>

static const LiaisonCliCommand commands[] = {
  { "forecast", "forecast check|show|score|merge|export|import [OPTION…] FILE…", liaison_cli_forecast },
  { "layout", "layout [--layout=organic|hierarchy|sides] GRAPH.json", liaison_cli_layout },
  { "parse", "parse --conllu FILE…", liaison_cli_parse },
  { "analyze", "analyze [--plain] [--format=json|jsonl] FILE…", liaison_cli_analyze },
  { "draw", "draw --output=FILE.svg|FILE.png|FILE.pdf [--layout=organic|hierarchy|sides] [--scale=1…4] [--dark] [--all] "
            "[--forecasts=FILE] [--no-cache] ARTICLE…|FOLDER|FORECASTS", liaison_cli_draw },
  { "export", "export --to=graphml|gexf|dot|csv|csv-entities|json [--output=FILE] [--forecasts=FILE] [--no-cache] "
            "ARTICLE…|FOLDER|FORECASTS",
    liaison_cli_export },
  { "read", "read [--format=text|json|jsonl] FILE…", liaison_cli_read },
  { NULL, NULL, NULL },
};

static void
print_usage (gboolean to_error)
{
  GString *text = g_string_new ("usage: liaison-cli COMMAND [ARGUMENT…]\n\n");

  for (const LiaisonCliCommand *c = commands; c->name != NULL; c++)
    g_string_append_printf (text, "  %s\n", c->usage);
  if (to_error)
    g_printerr ("%s", text->str);
  else
    g_print ("%s", text->str);
  g_string_free (text, TRUE);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");

  if (argc >= 2 && (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0))
    {
      print_usage (FALSE);
      return LIAISON_CLI_DONE;
    }
  if (argc >= 2 && strcmp (argv[1], "--version") == 0)
    {
      g_print ("%s\n", LIAISON_VERSION);
      return LIAISON_CLI_DONE;
    }
  for (const LiaisonCliCommand *c = commands; argc >= 2 && c->name != NULL; c++)
    if (strcmp (argv[1], c->name) == 0)
      return c->run (argc - 1, argv + 1);

  print_usage (TRUE);
  return LIAISON_CLI_USAGE;
}
