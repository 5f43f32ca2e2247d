/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* What the parts of "liaison-cli forecast" share. */

/* Reads a forecast file; says on standard error why it could not. */
LiaisonForecastFile *liaison_cli_forecast_load  (const char              *name);
/* To OUTPUT, or to standard output when that is NULL; says on standard error why it could not. */
gboolean             liaison_cli_forecast_write (const char              *text,
                                                 gsize                    length,
                                                 const char              *output);

/* What to score; each may be NULL. */
typedef struct
{
  const char *by;
  const char *tag;
  const char *from;
  const char *until;
  const char *today;
  gboolean json;
} LiaisonCliScore;

/* Prints what is valid in a file, but may not be meant. */
void liaison_cli_forecast_note (const char             *name,
                                LiaisonForecastFile    *file);
int liaison_cli_forecast_score (char                  **names,
                                const LiaisonCliScore  *wish);
int liaison_cli_forecast_import (char                 **names,
                                 const char            *from,
                                 const char            *output);

G_END_DECLS
