/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/answer.h"
#include "forecast/json-print.h"

G_BEGIN_DECLS

/* The members that say it: "probability", "probabilities", "quantiles", or "probability" and "conditional". */
void liaison_answer_print (const LiaisonAnswer *answer,
                           JsonObject          *extra,
                           LiaisonJsonPrinter  *out);

G_END_DECLS
