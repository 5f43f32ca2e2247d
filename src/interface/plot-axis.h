/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An axis across a widget in the direction of reading, which keeps MARGIN from both sides. Units are pixels; a SHARE of 0 is where the
 * axis begins, and of 1 where it ends. It is at least a pixel long. */
double liaison_plot_axis_get_length (GtkWidget *widget,
                                     double     margin);
double liaison_plot_axis_x          (GtkWidget *widget,
                                     double     margin,
                                     double     share);
/* The inverse: below 0 or above 1 where X is beside the axis. */
double liaison_plot_axis_share      (GtkWidget *widget,
                                     double     margin,
                                     double     x);

G_END_DECLS
