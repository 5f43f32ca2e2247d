/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The signs and words of the matrix of evidence against outcomes. */

#include "interface/forecast/hypotheses/hypotheses-words.h"

#include <glib/gi18n.h>
#include <math.h>

static const char * const signs[] = { "−−", "−", "0", "+", "++" };

static const char * const words[] = {
  /* Translators: how a piece of evidence fits an outcome. */
  NC_("rating", "very inconsistent"),
  NC_("rating", "inconsistent"),
  NC_("rating", "neutral"),
  NC_("rating", "consistent"),
  NC_("rating", "very consistent"),
};

/**
 * liaison_rating_sign:
 * @rating: how evidence fits an outcome, or %LIAISON_RATING_NONE
 *
 * Returns: (transfer none): a sign for it
 */
const char *
liaison_rating_sign (int rating)
{
  if (rating < LIAISON_RATING_MIN || rating > LIAISON_RATING_MAX)
    return "·";
  return signs[rating - LIAISON_RATING_MIN];
}

/**
 * liaison_rating_word:
 * @rating: how evidence fits an outcome, or %LIAISON_RATING_NONE
 *
 * Returns: (transfer none): a word for it, translated
 */
const char *
liaison_rating_word (int rating)
{
  if (rating < LIAISON_RATING_MIN || rating > LIAISON_RATING_MAX)
    return C_("rating", "not judged");
  return g_dpgettext2 (NULL, "rating", words[rating - LIAISON_RATING_MIN]);
}

/**
 * liaison_rating_describe:
 * @number: the number of a piece of evidence
 * @outcome: the name of an outcome
 * @rating: how the one fits the other
 *
 * Returns: (transfer full): what a screen reader says of the cell
 */
char *
liaison_rating_describe (guint       number,
                         const char *outcome,
                         int         rating)
{
  /* Translators: %1$u is the number of a piece of evidence, %2$s the name of an outcome, %3$s how the one fits the other:
   * "Evidence 2 against No: inconsistent". */
  return g_strdup_printf (_("Evidence %1$u against %2$s: %3$s"), number, outcome, liaison_rating_word (rating));
}

/**
 * liaison_grade_word:
 * @grade: a grade of evidence
 *
 * Returns: (transfer none): a word for it, translated
 */
const char *
liaison_grade_word (LiaisonGrade grade)
{
  switch (grade)
    {
    case LIAISON_GRADE_LOW:
      return C_("grade", "low");
    case LIAISON_GRADE_HIGH:
      return C_("grade", "high");
    case LIAISON_GRADE_MODERATE:
    default:
      return C_("grade", "moderate");
    }
}

/**
 * liaison_diagnosticity_to_text:
 * @diagnosticity: from 0 to 1; NAN when it is not known
 *
 * Returns: (transfer full): a sentence for it
 */
char *
liaison_diagnosticity_to_text (double diagnosticity)
{
  if (isnan (diagnosticity))
    return g_strdup (_("Judge it against two outcomes at least"));
  if (diagnosticity <= 0.0)
    return g_strdup (_("Fits all outcomes alike: tells nothing apart"));
  /* Translators: %d is a percentage. */
  return g_strdup_printf (_("Tells the outcomes apart: %d %%"), (int) lround (diagnosticity * 100.0));
}

/**
 * liaison_inconsistency_to_text:
 * @outcome: an outcome
 *
 * Returns: (transfer full): how much speaks against it
 */
char *
liaison_inconsistency_to_text (const LiaisonHypothesis *outcome)
{
  g_autofree char *number = NULL;

  if (outcome->n_rated == 0)
    return g_strdup (_("not judged yet"));
  if (outcome->inconsistency <= 0.0)
    return g_strdup (_("nothing against it"));
  number = g_strdup_printf ("%.1f", outcome->inconsistency);
  /* Translators: %s is a number, the weighted inconsistency of an outcome. */
  return g_strdup_printf (_("%s against it"), number);
}
