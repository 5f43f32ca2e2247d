/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/bayes.h"

G_BEGIN_DECLS

/* What is said of Bayes' rule beside the reader's own number. All are to be freed; NULL where there is nothing to say. */

/* "×3", "÷10"; "context"; "no strength". */
char *liaison_bayes_step_to_text    (const LiaisonBayesStep *step);
/* Where the rule ends, from these figures. */
char *liaison_bayes_describe_result (const LiaisonBayes     *bayes);
/* The reader's own number, and how far the two are apart. */
char *liaison_bayes_describe_own    (const LiaisonBayes     *bayes,
                                     LiaisonForecast        *forecast);
/* That pieces have no strength, and were left out. */
char *liaison_bayes_describe_gaps   (const LiaisonBayes     *bayes);
/* That the pieces are seldom independent; how many are of one article, if several are. */
char *liaison_bayes_describe_doubt  (LiaisonForecast        *forecast);

G_END_DECLS
