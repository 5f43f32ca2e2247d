/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "forecast/forecast-file.h"
#include "forecast/track-record.h"

G_BEGIN_DECLS

/* Chooses which forecasts are scored. Signal: "changed", after the reader chose otherwise. */
#define LIAISON_TYPE_SCORE_FILTER (liaison_score_filter_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonScoreFilter, liaison_score_filter, LIAISON, SCORE_FILTER, AdwPreferencesGroup)

/* Offers the tags and the people that FILE has; what is chosen stays so if it is still there. */
void liaison_score_filter_update    (LiaisonScoreFilter  *self,
                                     LiaisonForecastFile *file);
/* What is in SCOPE belongs to the filter, and holds until it changes. TODAY, a day, is the caller's. */
void liaison_score_filter_get_scope (LiaisonScoreFilter  *self,
                                     const char          *today,
                                     LiaisonScoreScope   *scope);

G_END_DECLS
