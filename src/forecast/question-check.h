/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* Why it may be hard to say afterwards how a question was answered. */
typedef enum
{
  LIAISON_QUESTION_FAULT_EMPTY,       /* nothing is asked */
  LIAISON_QUESTION_FAULT_NO_QUESTION, /* a sentence without a question mark */
  LIAISON_QUESTION_FAULT_COMPOUND,    /* several questions in one */
  LIAISON_QUESTION_FAULT_NO_DATE,     /* no close date */
  LIAISON_QUESTION_FAULT_OVER,        /* the close date is over */
  LIAISON_QUESTION_FAULT_NO_CRITERIA, /* nothing says what decides it */
  LIAISON_QUESTION_FAULT_VAGUE,       /* a word of which people will have different opinions */
  LIAISON_QUESTION_FAULT_FEW_OUTCOMES, /* a choice needs two */
  LIAISON_QUESTION_FAULT_SAME_OUTCOMES, /* two of a choice have one name, or one has none */
  LIAISON_QUESTION_FAULT_NO_UNIT,     /* a quantity of nobody knows what */
  LIAISON_QUESTION_FAULT_NO_CONDITION, /* a conditional pair without a condition */
} LiaisonQuestionFault;

typedef struct
{
  LiaisonQuestionFault fault;
  char *word;                  /* a vague one, as it stands there, or the name of two outcomes; otherwise NULL */
} LiaisonQuestionAdvice;

/* Of LiaisonQuestionAdvice *, in the order of the faults above; free with g_ptr_array_unref(). */
GPtrArray *liaison_question_check          (LiaisonForecast             *forecast,
                                            const char                  *today);
/* One sentence for the reader: what is wrong, and what to do. */
char      *liaison_question_advice_to_text (const LiaisonQuestionAdvice *advice);
/* Takes two questions in one apart; FALSE when it is one. Free both with g_free(). */
gboolean   liaison_question_split          (const char                  *question,
                                            char                       **first,
                                            char                       **second);

G_END_DECLS
