/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* How often such things happen, in a row of a forecast's editor. */
#define LIAISON_TYPE_BASE_RATE_ROW (liaison_base_rate_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonBaseRateRow, liaison_base_rate_row, LIAISON, BASE_RATE_ROW, AdwPreferencesRow)

void liaison_base_rate_row_set (LiaisonBaseRateRow *self,
                                LiaisonDocument    *document,
                                LiaisonForecast    *forecast);

G_END_DECLS
