/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What makes the cards of the list, and puts a title above the first of each section: lists of GTK 4.8 know no sections. */
#define LIAISON_TYPE_FORECAST_LIST_ROWS (liaison_forecast_list_rows_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForecastListRows, liaison_forecast_list_rows, LIAISON, FORECAST_LIST_ROWS, GObject)

/* MODEL, of LiaisonForecastItem, is what the list shows. */
LiaisonForecastListRows *liaison_forecast_list_rows_new           (GListModel              *model);
/* (transfer full) */
GtkListItemFactory      *liaison_forecast_list_rows_make_factory  (LiaisonForecastListRows *self);
/* Before the next frame, looks again where the titles belong. */
void                     liaison_forecast_list_rows_update_titles (LiaisonForecastListRows *self);
/* What holds the card there and takes the focus; NULL where none has been made. */
GtkWidget               *liaison_forecast_list_rows_find          (LiaisonForecastListRows *self,
                                                                   guint                    position);
/* The place of the card in which WIDGET is; GTK_INVALID_LIST_POSITION when it is in none. */
guint                    liaison_forecast_list_rows_position_of   (GtkWidget               *widget);

G_END_DECLS
