/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What kind of answer a question asks for. */
typedef enum
{
  LIAISON_QUESTION_BINARY,      /* yes or no: one probability */
  LIAISON_QUESTION_CHOICE,      /* several outcomes, of which one comes to be: a probability for each, 1 together */
  LIAISON_QUESTION_QUANTITY,    /* a number: five quantiles */
  LIAISON_QUESTION_DATE,        /* a day: five quantiles */
  LIAISON_QUESTION_CONDITIONAL, /* yes or no, if a condition comes true and if not: P(A), P(B | A), P(B | not A) */
  LIAISON_N_QUESTION_TYPES,
} LiaisonQuestionType;

/* "choice"; as files write it. */
const char *liaison_question_type_to_string   (LiaisonQuestionType  type);
gboolean    liaison_question_type_from_string (const char          *string,
                                               LiaisonQuestionType *type);
/* "Several outcomes"; in the reader's language. */
const char *liaison_question_type_to_text     (LiaisonQuestionType  type);
/* Whether an answer is a distribution over numbers or days. */
gboolean    liaison_question_type_has_quantiles (LiaisonQuestionType type);

G_END_DECLS
