/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* Edits one forecast of a document. Everything entered is in the document at once. */
#define LIAISON_TYPE_FORECAST_EDITOR (liaison_forecast_editor_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonForecastEditor, liaison_forecast_editor, LIAISON, FORECAST_EDITOR, GtkWidget)

/* FORECAST NULL: nothing to edit. */
void             liaison_forecast_editor_set          (LiaisonForecastEditor *self,
                                                       LiaisonDocument       *document,
                                                       LiaisonForecast       *forecast);
LiaisonForecast *liaison_forecast_editor_get_forecast (LiaisonForecastEditor *self); /* nullable */

G_END_DECLS
