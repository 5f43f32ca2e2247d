/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows TOAST, which is taken, in the overlay that holds WIDGET; where there is none, nothing is shown. */
void liaison_forecast_toast_add  (GtkWidget  *widget,
                                  AdwToast   *toast);
/* The same with a sentence alone, which may hold any characters. */
void liaison_forecast_toast_say  (GtkWidget  *widget,
                                  const char *sentence);

G_END_DECLS
