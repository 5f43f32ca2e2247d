/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a calibration chart shows, as a table. */
#define LIAISON_TYPE_CALIBRATION_TABLE (liaison_calibration_table_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCalibrationTable, liaison_calibration_table, LIAISON, CALIBRATION_TABLE, GtkWidget)

GtkWidget *liaison_calibration_table_new      (void);
/* BINS is of LiaisonCalibrationBin; nothing of it is kept. */
void       liaison_calibration_table_set_bins (LiaisonCalibrationTable *self,
                                               const GArray            *bins);

G_END_DECLS
