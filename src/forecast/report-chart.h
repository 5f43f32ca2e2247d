/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* Charts as SVG to stand in a page of HTML; they take their colour from the text around them. Each has a name for screen readers.
 * Nothing is added for an empty one. */
void liaison_report_append_steps       (GString         *out,
                                        LiaisonForecast *forecast,
                                        gint64           now);
/* CALIBRATION is of LiaisonCalibrationBin. */
void liaison_report_append_calibration (GString         *out,
                                        const GArray    *calibration);

G_END_DECLS
