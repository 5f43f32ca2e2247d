/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/question-type.h"

G_BEGIN_DECLS

/* What an estimate says, in the form that the type of its question asks for. Immutable and reference counted. */
typedef struct _LiaisonAnswer LiaisonAnswer;

/* The probability of one of several outcomes. */
typedef struct
{
  const char *outcome;         /* its id */
  double probability;          /* from 0 to 1 */
} LiaisonShare;

/* The shares of an answer may be this far from 1 together: people round. */
#define LIAISON_SHARES_TOLERANCE 0.005

/* A conditional pair: three probabilities from 0 to 1. */
typedef struct
{
  double condition;            /* P(A) */
  double yes;                  /* P(B | A) */
  double no;                   /* P(B | not A) */
} LiaisonConditional;

#define LIAISON_N_QUANTILES 5
#define LIAISON_QUANTILE_MEDIAN 2

/* 0.05, 0.25, 0.5, 0.75, 0.95. */
extern const double liaison_quantile_levels[LIAISON_N_QUANTILES];

/* Whether they can be an answer: each id once, each from 0 to 1, and 1 together. */
gboolean             liaison_shares_are_valid          (const LiaisonShare       *shares,
                                                        guint                     n);
/* Whether they are finite, none less than the one before, and days within the years 1 to 9999. */
gboolean             liaison_quantiles_are_valid       (LiaisonQuestionType       type,
                                                        const double             *quantiles);
/* P(B). */
double               liaison_conditional_imply         (const LiaisonConditional *conditional);

LiaisonAnswer       *liaison_answer_new_probability    (double                    probability);
LiaisonAnswer       *liaison_answer_new_choice         (const LiaisonShare       *shares,
                                                        guint                     n);
/* TYPE is LIAISON_QUESTION_QUANTITY or LIAISON_QUESTION_DATE. QUANTILES are LIAISON_N_QUANTILES numbers; for a date days since
 * 1970-01-01, which are rounded to whole ones (see liaison_moment_to_day() and liaison_moment_from_day()). */
LiaisonAnswer       *liaison_answer_new_quantiles      (LiaisonQuestionType       type,
                                                        const double             *quantiles);
LiaisonAnswer       *liaison_answer_new_conditional    (const LiaisonConditional *conditional);
LiaisonAnswer       *liaison_answer_ref                (const LiaisonAnswer      *self);
void                 liaison_answer_unref              (LiaisonAnswer            *self);

LiaisonQuestionType  liaison_answer_get_question_type  (const LiaisonAnswer      *self);
/* The one probability that it comes down to: of a conditional pair the implied P(B). NAN for several outcomes and for
 * distributions, which have none. */
double               liaison_answer_get_probability    (const LiaisonAnswer      *self);
/* In the order of the ids; NULL unless it is a choice. */
const LiaisonShare  *liaison_answer_get_shares         (const LiaisonAnswer      *self,
                                                        guint                    *n);
/* 0 for what it does not mention. */
double               liaison_answer_get_share          (const LiaisonAnswer      *self,
                                                        const char               *outcome);
/* The share that is the greatest, of the same size the first; NULL unless it is a choice. */
const LiaisonShare  *liaison_answer_get_leading        (const LiaisonAnswer      *self);
/* LIAISON_N_QUANTILES of them; NULL unless it is a distribution. */
const double        *liaison_answer_get_quantiles      (const LiaisonAnswer      *self);
/* NULL unless it is a conditional pair. */
const LiaisonConditional *liaison_answer_get_conditional (const LiaisonAnswer    *self);
/* Like strcmp(); 0 only when they say the same. */
int                  liaison_answer_compare            (const LiaisonAnswer      *a,
                                                        const LiaisonAnswer      *b);
guint                liaison_answer_hash               (const LiaisonAnswer      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonAnswer, liaison_answer_unref)

G_END_DECLS
