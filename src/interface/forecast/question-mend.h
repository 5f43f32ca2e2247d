/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document.h"

G_BEGIN_DECLS

/* Ways to mend a question, each as one step that can be undone. */

/* Ends the question with a question mark, in the place of a full stop. */
void  liaison_question_mend_mark     (LiaisonDocument *document,
                                      LiaisonForecast *forecast);
/* What FORECAST asks second becomes a forecast of its own, which closes on the same day and has the same tags. */
void  liaison_question_mend_compound (LiaisonDocument *document,
                                      LiaisonForecast *forecast);
/* Criteria with places to fill in, for the type of the question. (transfer full) */
char *liaison_question_dup_criteria  (LiaisonForecast *forecast);

G_END_DECLS
