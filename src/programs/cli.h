/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit statuses of liaison-cli. */
#define LIAISON_CLI_DONE 0
#define LIAISON_CLI_FAILED 1 /* a file could not be handled */
#define LIAISON_CLI_USAGE 2

/* A command of liaison-cli: ARGV[0] is its name, the rest are its own arguments. Returns an exit status. */
typedef struct
{
  const char *name;
  const char *usage;
  int (*run) (int    argc,
              char **argv);
} LiaisonCliCommand;

int liaison_cli_draw     (int    argc,
                          char **argv);
int liaison_cli_export   (int    argc,
                          char **argv);
int liaison_cli_forecast (int    argc,
                          char **argv);
int liaison_cli_layout   (int    argc,
                          char **argv);

G_END_DECLS
