/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-private.h"

G_BEGIN_DECLS

/* What tells the parts of two files from each other. */

/* Two estimates are one when the same person gave the same answer with the same confidence at the same time. */
guint    liaison_merge_hash_estimate     (gconstpointer            estimate);
gboolean liaison_merge_equal_estimates   (gconstpointer            a,
                                          gconstpointer            b);
/* By time, and by what makes them differ. */
int      liaison_merge_compare_estimates (LiaisonEstimate         *a,
                                          LiaisonEstimate         *b);
/* Of the same article in any file. */
char    *liaison_merge_source_key        (const LiaisonForecastSource *source);

/* All that is in them, as text. What may be NULL gives "null". */
char    *liaison_merge_print_estimate    (LiaisonEstimate         *estimate);
char    *liaison_merge_print_evidence    (LiaisonEvidence         *evidence);
char    *liaison_merge_print_resolution  (const LiaisonResolution *resolution);
char    *liaison_merge_print_texts       (LiaisonForecast         *forecast);
char    *liaison_merge_print_forecast   (LiaisonForecast         *forecast);
char    *liaison_merge_print_object      (JsonObject              *object);

/* When they were edited last, in microseconds since 1970; G_MININT64: nobody knows. */
gint64   liaison_merge_edited_evidence   (LiaisonEvidence         *evidence);
gint64   liaison_merge_edited_resolution (const LiaisonResolution *resolution);

G_END_DECLS
