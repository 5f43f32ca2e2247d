/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* An answer on a card: large, small, and as a bar. */
typedef struct
{
  char *number;                /* "38 %", "12", "20 January 2022"; "–" for none */
  char *word;                  /* "unlikely", "of 3 outcomes", "ships", "no estimate yet" */
  char *detail;                /* nullable; "leading: Draw", "8 to 20" */
  double level;                /* from 0 to 1; NAN: nothing that a bar could show */
} LiaisonAnswerSummary;

/* ESTIMATE may be NULL. */
void  liaison_answer_summary_init  (LiaisonAnswerSummary *self,
                                    LiaisonForecast      *forecast,
                                    LiaisonEstimate      *estimate);
void  liaison_answer_summary_clear (LiaisonAnswerSummary *self);

G_END_DECLS
