/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* The tags of a forecast, in a row of its editor. */
#define LIAISON_TYPE_TAGS_ROW (liaison_tags_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTagsRow, liaison_tags_row, LIAISON, TAGS_ROW, AdwPreferencesRow)

void liaison_tags_row_set (LiaisonTagsRow  *self,
                           LiaisonDocument *document,
                           LiaisonForecast *forecast);

G_END_DECLS
