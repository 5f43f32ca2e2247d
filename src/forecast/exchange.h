/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* Forecasts from and for forecasting sites. What is imported has ids that follow from what it is, so that importing it again and
 * merging adds only what is new. Errors are sentences for the reader, of the domain LIAISON_FORECAST_FILE_ERROR. */

/* Whichever of the following it is. FILES is of GBytes: one or two tables, or one archive. */
LiaisonForecastFile *liaison_exchange_import (const GPtrArray      *files,
                                              guint                *n_skipped,
                                              GError              **error);
/* Fatebook: the table that it exports, or the one that it imports from spreadsheets. */
LiaisonForecastFile *liaison_fatebook_import  (GBytes              *table,
                                               GError             **error);
/* The table that Fatebook imports. */
char                *liaison_fatebook_export  (LiaisonForecastFile *file);
/* How many questions have no place in that table: other types than yes or no. */
guint                liaison_fatebook_count_left_out (LiaisonForecastFile *file);
/* Metaculus: its data download, a zip archive. N_SKIPPED: questions of types that are not known here. */
LiaisonForecastFile *liaison_metaculus_import_zip (GBytes          *archive,
                                               guint               *n_skipped,
                                               GError             **error);
/* The same, from the two tables that are in it. */
LiaisonForecastFile *liaison_metaculus_import (GBytes              *questions,
                                               GBytes              *forecasts,
                                               guint               *n_skipped,
                                               GError             **error);
/* Whether a table is the one with the questions. */
gboolean             liaison_metaculus_is_questions (GBytes        *table);

G_END_DECLS
