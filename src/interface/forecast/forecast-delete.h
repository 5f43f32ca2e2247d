/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* Deletes a forecast of DOCUMENT without asking; a toast in the overlay that holds WIDGET offers to take it back. */
void liaison_forecast_delete (LiaisonDocument *document,
                              LiaisonForecast *forecast,
                              GtkWidget       *widget);

G_END_DECLS
