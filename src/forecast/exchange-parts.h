/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/csv-table.h"
#include "forecast/forecast-private.h"

G_BEGIN_DECLS

/* What the tables of forecasting sites have in common. The readers return FALSE and set ERROR to a sentence that names the line. */
gboolean  liaison_exchange_need         (const LiaisonCsvTable  *table,
                                         const char             *column,
                                         GError                **error);
/* An empty field gives NULL. */
gboolean  liaison_exchange_read_time    (const LiaisonCsvTable  *table,
                                         guint                   row,
                                         const char             *column,
                                         char                  **time,
                                         GError                **error);
gboolean  liaison_exchange_need_time    (const LiaisonCsvTable  *table,
                                         guint                   row,
                                         const char             *column,
                                         char                  **time,
                                         GError                **error);
gboolean  liaison_exchange_read_number  (const LiaisonCsvTable  *table,
                                         guint                   row,
                                         const char             *column,
                                         double                  unit,
                                         double                 *probability,
                                         GError                **error);
gboolean  liaison_exchange_read_outcome (const char             *word,
                                         LiaisonOutcome         *outcome);
/* The words of a list as Python writes it: ['A', "B's", 0.5, None]. NULL when it is none; "" gives none. */
char    **liaison_exchange_split_list   (const char             *list);
/* An id that is always the same for the same parts; ends in NULL. */
char     *liaison_exchange_make_id      (const char             *site,
                                         ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
