/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/question-type.h"

G_BEGIN_DECLS

/* Numbers and days as they are entered. A day is a number too, of days since 1970-01-01, so that drawings take both. TYPE is
 * LIAISON_QUESTION_QUANTITY or LIAISON_QUESTION_DATE. */

/* For a field: "12,500" or "20 January 2022", and more digits where it takes them to say the number. */
char    *liaison_answer_value_to_text (LiaisonQuestionType type,
                                       double              value);
/* Takes what people type; FALSE where it is none. */
gboolean liaison_answer_value_parse (LiaisonQuestionType  type,
                                     const char          *text,
                                     double              *value);
/* A round step of about SIZE: 1, 2 or 5 times a power of ten; of days, whole ones. */
double   liaison_answer_value_step  (LiaisonQuestionType  type,
                                     double               size);

G_END_DECLS
