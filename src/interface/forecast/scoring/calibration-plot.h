/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where and how a calibration chart is drawn. */
typedef struct
{
  double width, height;
  gboolean mirrored;           /* read from right to left */
  GdkRGBA text;
  GdkRGBA dots;
  double faint;                /* the opacity of lines that only help the eye */
  PangoContext *context;       /* has the font of the text around it; not owned */
} LiaisonCalibrationPlot;

#define LIAISON_CALIBRATION_PLOT_LEAST 190.0

/* BINS is of LiaisonCalibrationBin. */
void liaison_calibration_plot_draw       (const LiaisonCalibrationPlot *self,
                                          const GArray                 *bins,
                                          cairo_t                      *cr);
/* The column of a bin, as high as the plot, with the place of its number. */
void liaison_calibration_plot_get_column (const LiaisonCalibrationPlot *self,
                                          guint                         bin,
                                          guint                         n_bins,
                                          GdkRectangle                 *column);

G_END_DECLS
