/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things are on the axis of a plot, and what is at a place. */

#include "interface/plot-axis.h"

/* From the side where reading begins, or back from there. */
static double
turn (GtkWidget *widget,
      double     x)
{
  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - x : x;
}

double
liaison_plot_axis_get_length (GtkWidget *widget,
                              double     margin)
{
  return MAX (1.0, gtk_widget_get_width (widget) - 2 * margin);
}

double
liaison_plot_axis_x (GtkWidget *widget,
                     double     margin,
                     double     share)
{
  return turn (widget, margin + share * liaison_plot_axis_get_length (widget, margin));
}

double
liaison_plot_axis_share (GtkWidget *widget,
                         double     margin,
                         double     x)
{
  return (turn (widget, x) - margin) / liaison_plot_axis_get_length (widget, margin);
}
