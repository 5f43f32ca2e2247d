/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* What other people say to a forecast's question, as a part of its editor. It is there only when somebody else asks it. */
#define LIAISON_TYPE_PEOPLE_GROUP (liaison_people_group_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPeopleGroup, liaison_people_group, LIAISON, PEOPLE_GROUP, AdwPreferencesGroup)

void liaison_people_group_set (LiaisonPeopleGroup *self,
                               LiaisonDocument    *document,
                               LiaisonForecast    *forecast); /* nullable */

G_END_DECLS
