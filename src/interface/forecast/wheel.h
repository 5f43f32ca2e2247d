/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Reading on in the panel must not change a number that happens to come under the pointer: has WIDGET leave the wheel alone. */
void liaison_wheel_ignore (GtkWidget *widget);

G_END_DECLS
