/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* What a report is made of, from top to bottom, for paper. */
typedef enum
{
  LIAISON_REPORT_TITLE,
  LIAISON_REPORT_HEADING,
  LIAISON_REPORT_SUBHEADING,
  LIAISON_REPORT_TEXT,
  LIAISON_REPORT_QUOTE,
  LIAISON_REPORT_CALIBRATION,   /* of all */
  LIAISON_REPORT_STEPS,         /* of the forecast */
  LIAISON_REPORT_DIAGRAM,
} LiaisonReportBlockKind;

typedef struct
{
  LiaisonReportBlockKind kind;
  char *text;                  /* nullable */
  LiaisonForecast *forecast;   /* of LIAISON_REPORT_STEPS; otherwise NULL */
} LiaisonReportBlock;

/* Of LiaisonReportBlock; free with g_array_unref(). */
GArray *liaison_report_blocks_new (LiaisonForecastFile *file,
                                   const char          *today,
                                   gboolean             diagram);

G_END_DECLS
