/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* Weighs the evidence of a forecast against its outcomes, in a window of its own. */
#define LIAISON_TYPE_HYPOTHESES_WINDOW (liaison_hypotheses_window_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonHypothesesWindow, liaison_hypotheses_window, LIAISON, HYPOTHESES_WINDOW, AdwWindow)

GtkWidget *liaison_hypotheses_window_new  (LiaisonDocument *document,
                                           LiaisonForecast *forecast);
/* Opens one above the window that WIDGET is in, or goes to the one that is open for FORECAST. */
void       liaison_hypotheses_window_open (GtkWidget       *widget,
                                           LiaisonDocument *document,
                                           LiaisonForecast *forecast);

G_END_DECLS
