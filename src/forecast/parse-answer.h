/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-private.h"
#include "forecast/json-place.h"

G_BEGIN_DECLS

/* What an estimate says. EXTRA, which is to be freed, gets the members of the estimate that are not known here, or NULL. */
LiaisonAnswer *liaison_parse_answer     (const LiaisonJsonPlace  *estimate,
                                         JsonObject             **extra,
                                         GError                 **error);
/* What a resolution says, in DECISION, which points into the file; EXTRA as above. */
gboolean       liaison_parse_decision   (const LiaisonJsonPlace  *resolution,
                                         LiaisonDecision         *decision,
                                         JsonObject             **extra,
                                         GError                 **error);
/* The outcomes of a question of choice, as liaison_choice_outcomes_new() has them; none where there are none. */
GPtrArray     *liaison_parse_outcomes   (const LiaisonJsonPlace  *forecast,
                                         GError                 **error);

G_END_DECLS
