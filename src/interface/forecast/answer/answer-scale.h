/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* How the answers to one question are drawn over time: what each of them comes down to, from 0 at the bottom to 1 at the top. A
 * probability is what it is; of several outcomes it is that of the one that leads now; a median, and what lies between the quantiles
 * 5 and 95 %, stand between the least and the greatest quantile that was ever given. */
typedef struct
{
  LiaisonQuestionType type;
  const char *leading;         /* belongs to the forecast; of a choice the id of what leads now, otherwise NULL */
  double low;                  /* the values at the bottom and at the top */
  double high;
} LiaisonAnswerScale;

/* FORECAST has an estimate, and outlives the scale. */
void     liaison_answer_scale_init      (LiaisonAnswerScale       *self,
                                         LiaisonForecast          *forecast);
double   liaison_answer_scale_get_level (const LiaisonAnswerScale *self,
                                         LiaisonEstimate          *estimate);
/* The level of a value of the question's quantity, or of a probability. */
double   liaison_answer_scale_place     (const LiaisonAnswerScale *self,
                                         double                    value);
/* FALSE where answers have no width. */
gboolean liaison_answer_scale_get_band  (const LiaisonAnswerScale *self,
                                         LiaisonEstimate          *estimate,
                                         double                   *low,
                                         double                   *high);

G_END_DECLS
