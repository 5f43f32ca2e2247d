/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/aggregate.h"
#include "forecast/score.h"

G_BEGIN_DECLS

/* How good answers were, once it is known what became of the question. FORECAST is decided in a form that fits its type. */

/* The probability that counts, and whether it happened: of a conditional pair that of the branch which came true, where that is
 * known. FALSE for several outcomes and for distributions. */
gboolean liaison_answer_judge               (const LiaisonAnswer *answer,
                                             LiaisonForecast     *forecast,
                                             LiaisonJudgement    *judgement);
/* From 0, which is best, to 1; NAN for distributions. */
double   liaison_answer_get_brier           (const LiaisonAnswer *answer,
                                             LiaisonForecast     *forecast);
/* What saying the same to each outcome would have given: 0.25 for two outcomes. */
double   liaison_answer_get_brier_baseline  (LiaisonForecast     *forecast);
/* 0 is best; NAN for distributions. */
double   liaison_answer_get_log             (const LiaisonAnswer *answer,
                                             LiaisonForecast     *forecast);
/* In the unit of the quantity, or in days; 0 is best. */
double   liaison_quantiles_get_pinball      (double               level,
                                             double               quantile,
                                             double               value);
double   liaison_quantiles_get_interval_score (const double      *quantiles,
                                             double               value);
/* The one of the two that fits the type: what is less is better. */
double   liaison_answer_get_loss            (const LiaisonAnswer *answer,
                                             LiaisonForecast     *forecast);
/* Of LiaisonStep, with losses in the place of probabilities; free with g_array_unref(). BY NULL: the estimates of all. */
GArray  *liaison_answer_loss_steps          (LiaisonForecast     *forecast,
                                             const char          *by);
/* Those of what all but EXCEPT say together, by the median. */
GArray  *liaison_answer_group_loss_steps    (LiaisonForecast     *forecast,
                                             const char          *except);

G_END_DECLS
