/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/hypotheses.h"

G_BEGIN_DECLS

/* The signs and words of the matrix of evidence against outcomes. */

/* "++", "+", "0", "−", "−−"; "·" for LIAISON_RATING_NONE. (transfer none) */
const char *liaison_rating_sign           (int                         rating);
/* "very consistent", "not judged". (transfer none) */
const char *liaison_rating_word           (int                         rating);
/* "Evidence 2 against No: inconsistent". (transfer full) */
char       *liaison_rating_describe       (guint                       number,
                                           const char                 *outcome,
                                           int                         rating);
/* "low", "moderate", "high". (transfer none) */
const char *liaison_grade_word            (LiaisonGrade                grade);
/* "Tells the outcomes apart: well". (transfer full) */
char       *liaison_diagnosticity_to_text (double                      diagnosticity);
/* "3.4 against it"; "nothing against it"; "not judged yet". (transfer full) */
char       *liaison_inconsistency_to_text (const LiaisonHypothesis    *outcome);

G_END_DECLS
