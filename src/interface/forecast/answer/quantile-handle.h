/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What one quantile is moved by, in a drawing that places it. Signal "stepped" (int): by how many steps a key moves it to a
 * greater value, where a page is ten. */
#define LIAISON_TYPE_QUANTILE_HANDLE (liaison_quantile_handle_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonQuantileHandle, liaison_quantile_handle, LIAISON, QUANTILE_HANDLE, GtkWidget)

GtkWidget *liaison_quantile_handle_new      (const char            *label);
/* From MIN to MAX it can be moved; TEXT is the value in words. */
void       liaison_quantile_handle_describe (LiaisonQuantileHandle *self,
                                             double                 value,
                                             double                 min,
                                             double                 max,
                                             const char            *text);

G_END_DECLS
