/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A calibration chart, whose bins can be chosen. Signal: "bin-activated" (guint: the number of a bin that is not empty). */
#define LIAISON_TYPE_CALIBRATION_CHART (liaison_calibration_chart_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCalibrationChart, liaison_calibration_chart, LIAISON, CALIBRATION_CHART, GtkWidget)

GtkWidget *liaison_calibration_chart_new      (void);
/* BINS is of LiaisonCalibrationBin; it is copied. */
void       liaison_calibration_chart_set_bins (LiaisonCalibrationChart *self,
                                               const GArray            *bins);

G_END_DECLS
