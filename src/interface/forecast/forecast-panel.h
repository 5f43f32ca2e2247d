/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* The reader's forecasts: a list, of which a row opens into an editor. Property "document" (LiaisonDocument, nullable).
 * Actions: "forecasts.new", "forecasts.back", "forecasts.statements", "forecasts.page" (a string: the name of a page),
 * "forecasts.find", of the forecast in the editor "forecasts.look-back", and of this or of the card in focus "forecasts.open",
 * "forecasts.copy", "forecasts.delete". */
#define LIAISON_TYPE_FORECAST_PANEL (liaison_forecast_panel_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForecastPanel, liaison_forecast_panel, LIAISON, FORECAST_PANEL, GtkWidget)

GtkWidget       *liaison_forecast_panel_new          (void);
LiaisonDocument *liaison_forecast_panel_get_document (LiaisonForecastPanel *self); /* nullable */
void             liaison_forecast_panel_set_document (LiaisonForecastPanel *self,
                                                      LiaisonDocument      *document);
/* Opens the editor on a forecast of the document, or goes back to the list. */
void             liaison_forecast_panel_open         (LiaisonForecastPanel *self,
                                                      const char           *id);
void             liaison_forecast_panel_show_list    (LiaisonForecastPanel *self);
/* Shows the page of that name, with the focus in it: "list", "statements"... */
void             liaison_forecast_panel_show_page    (LiaisonForecastPanel *self,
                                                      const char           *name);
/* The forecast that is being edited, or NULL. */
LiaisonForecast *liaison_forecast_panel_get_current  (LiaisonForecastPanel *self);
/* That one, or else the one of the card in focus; NULL if there is none. */
LiaisonForecast *liaison_forecast_panel_get_at_hand  (LiaisonForecastPanel *self);

G_END_DECLS
