/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* Answers in words, in the reader's language. FORECAST has the names of outcomes and the unit. All returned text is to be freed. */

/* "70 %, likely"; "Draw 45 %, Win 30 %, Loss 25 %"; "12 barrels (90 %: 8 to 20)"; "38 %, unlikely (80 % if it comes true, …". */
char *liaison_answer_to_text          (const LiaisonAnswer *answer,
                                       LiaisonForecast     *forecast);
/* What fits into a narrow column: "70 %"; the leading outcome, "Draw 45 %"; the median, "12 barrels". */
char *liaison_answer_to_short_text    (const LiaisonAnswer *answer,
                                       LiaisonForecast     *forecast);
/* "12 barrels", or a day; of TYPE quantity or date, a date in days since 1970-01-01. UNIT may be NULL. */
char *liaison_value_to_text           (LiaisonQuestionType  type,
                                       double               value,
                                       const char          *unit);
/* "Decided: yes.", "Decided: Draw.", "It can no longer be decided."; NULL while the question is open. */
char *liaison_forecast_dup_outcome_text (LiaisonForecast    *forecast);
/* "Held with low confidence."; a sentence of its own. */
const char *liaison_confidence_to_text  (LiaisonConfidence   confidence);

G_END_DECLS
