/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* The forecast that WIDGET stands for; NULL: none. */
typedef LiaisonForecast *(*LiaisonEvidenceDropFunc) (GtkWidget *widget);

/* Lets quotations of the article be dropped on WIDGET, as evidence of the forecast that FIND gives. ASKS: a toast offers that it
 * speaks against. WIDGET has the style ":drop(active)" meanwhile. */
GtkDropTarget *liaison_evidence_drop_add (GtkWidget               *widget,
                                          LiaisonEvidenceDropFunc  find,
                                          LiaisonBearing           bearing,
                                          gboolean                 asks);

G_END_DECLS
