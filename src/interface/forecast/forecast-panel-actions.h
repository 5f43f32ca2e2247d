/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the panel does with the forecast at hand, and its keys: "forecasts.copy"; "forecasts.reaffirm" (F5); "forecasts.resolve"
 * (Ctrl+R) and "forecasts.reopen", with the id of a forecast or "" for the one at hand; "forecasts.delete". */
void liaison_forecast_panel_install_actions (GtkWidgetClass *panel_class);

G_END_DECLS
