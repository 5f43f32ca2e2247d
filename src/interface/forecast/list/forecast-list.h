/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* The forecasts of a document as cards, ordered by how much they need the reader, which can be narrowed. Signal "activate"
 * (LiaisonForecast): the reader opens one. Action "forecast-list.show-all". Property "searching" (boolean, notifying): whether the
 * bar that narrows the list is open. */
#define LIAISON_TYPE_FORECAST_LIST (liaison_forecast_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForecastList, liaison_forecast_list, LIAISON, FORECAST_LIST, GtkWidget)

/* FILE may be NULL. */
void             liaison_forecast_list_set_file      (LiaisonForecastList *self,
                                                      LiaisonForecastFile *file);
/* The day that it is, "2022-01-20". */
void             liaison_forecast_list_set_today     (LiaisonForecastList *self,
                                                      const char          *today);
/* The forecast of the card in focus, or else of the one that is selected; NULL if there is none. */
LiaisonForecast *liaison_forecast_list_get_current   (LiaisonForecastList *self);
/* Selects and shows the card of the forecast with this id; FOCUS: and moves the focus there. Returns whether there is one. */
gboolean         liaison_forecast_list_select        (LiaisonForecastList *self,
                                                      const char          *id,
                                                      gboolean             focus);
/* Opens the bar that narrows the list, with the focus in its search, or closes it, which shows everything. */
gboolean         liaison_forecast_list_get_searching (LiaisonForecastList *self);
void             liaison_forecast_list_set_searching (LiaisonForecastList *self,
                                                      gboolean             searching);
/* What is shown, of LiaisonForecastItem, in order. */
GListModel      *liaison_forecast_list_get_model     (LiaisonForecastList *self);

G_END_DECLS
