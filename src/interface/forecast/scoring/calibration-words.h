/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/calibration.h"

G_BEGIN_DECLS

/* "60–70 %". Free with g_free(), as what follows. */
char *liaison_calibration_bin_dup_range    (const LiaisonCalibrationBin *bin);
/* "23–88 %": the 95 % interval of the share. */
char *liaison_calibration_bin_dup_interval (const LiaisonCalibrationBin *bin);
/* The whole bin in one sentence. */
char *liaison_calibration_bin_dup_sentence (const LiaisonCalibrationBin *bin);

G_END_DECLS
