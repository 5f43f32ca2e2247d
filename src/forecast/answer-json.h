/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/answer.h"
#include "forecast/json-print.h"

G_BEGIN_DECLS

/* The members that say it: "probability", "probabilities", "quantiles", or "probability" and "conditional". */
void liaison_answer_print (const LiaisonAnswer *answer,
                           JsonObject          *extra,
                           LiaisonJsonPrinter  *out);

/* A number; of a date, which is one of days since 1970-01-01, the day as text. */
void liaison_value_print  (LiaisonQuestionType  type,
                           double               value,
                           const char          *name,
                           LiaisonJsonPrinter  *out);

G_END_DECLS
