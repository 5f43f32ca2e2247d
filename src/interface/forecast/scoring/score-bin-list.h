/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/track-record.h"

G_BEGIN_DECLS

/* The forecasts of one bin of the calibration chart; activating one opens its post-mortem by "scores.look-back". */
#define LIAISON_TYPE_SCORE_BIN_LIST (liaison_score_bin_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonScoreBinList, liaison_score_bin_list, LIAISON, SCORE_BIN_LIST, GtkWidget)

GtkWidget *liaison_score_bin_list_new  (void);
/* BIN is the number of one in the calibration of RECORD; NULL for nothing to list. */
void       liaison_score_bin_list_show (LiaisonScoreBinList *self,
                                        LiaisonTrackRecord  *record,
                                        guint                bin);

G_END_DECLS
