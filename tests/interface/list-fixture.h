/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document-changes.h"
#include "interface/forecast/list/forecast-row.h"

G_BEGIN_DECLS

/* A forecast of the question WORDS; CLOSES and AT, the time of its estimate, may be NULL. (transfer full) */
LiaisonForecast    *list_fixture_forecast  (const char         *question,
                                            const char         *closes,
                                            const char         *at,
                                            const char *const  *tags);
/* Adds it to DOCUMENT, and returns its id. */
const char         *list_fixture_add       (LiaisonDocument    *document,
                                            const char         *question,
                                            const char         *closes,
                                            const char         *at);
/* Runs the main loop until all is laid out. */
void                list_fixture_settle    (GtkWidget          *widget);
/* The card of the forecast with that question, or NULL where it has none. */
LiaisonForecastRow *list_fixture_find_row  (GtkWidget          *widget,
                                            const char         *question);
/* What stands above it, or NULL. */
const char         *list_fixture_get_title (LiaisonForecastRow *row);

G_END_DECLS
