/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* Adds a chart of an answer that is not one probability, in SVG: a bar for each outcome, or the ranges of a distribution. */
void liaison_report_append_distribution (GString             *out,
                                         LiaisonForecast     *forecast,
                                         const LiaisonAnswer *answer);

G_END_DECLS
