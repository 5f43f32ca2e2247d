/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* What one should know beside the question, as a part of a forecast's editor. */
#define LIAISON_TYPE_DETAILS_GROUP (liaison_details_group_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDetailsGroup, liaison_details_group, LIAISON, DETAILS_GROUP, AdwPreferencesGroup)

void liaison_details_group_set (LiaisonDetailsGroup *self,
                                LiaisonDocument     *document,
                                LiaisonForecast     *forecast);

G_END_DECLS
