/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that stand for enumerations in forecast files. They are not translated. */

#include "forecast/forecast-private.h"

#include <string.h>

static const char * const confidences[] = {
  [LIAISON_CONFIDENCE_LOW] = "low",
  [LIAISON_CONFIDENCE_MODERATE] = "moderate",
  [LIAISON_CONFIDENCE_HIGH] = "high",
};

static const char * const grades[] = {
  [LIAISON_GRADE_LOW - LIAISON_GRADE_LOW] = "low",
  [LIAISON_GRADE_MODERATE - LIAISON_GRADE_LOW] = "moderate",
  [LIAISON_GRADE_HIGH - LIAISON_GRADE_LOW] = "high",
};

static const char * const bearings[] = {
  [LIAISON_BEARING_FOR] = "for",
  [LIAISON_BEARING_AGAINST] = "against",
  [LIAISON_BEARING_CONTEXT] = "context",
};

static const char * const outcomes[] = {
  [LIAISON_OUTCOME_OPEN] = "open",
  [LIAISON_OUTCOME_YES] = "yes",
  [LIAISON_OUTCOME_NO] = "no",
  [LIAISON_OUTCOME_VOID] = "void",
  [LIAISON_OUTCOME_CHOSEN] = "chosen",
  [LIAISON_OUTCOME_VALUE] = "value",
};

/* The place of STRING in WORDS, or -1. */
static int
find (const char * const *words,
      guint               n_words,
      const char         *string)
{
  for (guint i = 0; i < n_words; i++)
    if (strcmp (words[i], string) == 0)
      return (int) i;
  return -1;
}

/**
 * liaison_confidence_to_string: (skip)
 * @confidence: a confidence
 *
 * Returns: (transfer none): its word
 */
const char *
liaison_confidence_to_string (LiaisonConfidence confidence)
{
  return confidences[confidence];
}

/**
 * liaison_confidence_from_string: (skip)
 * @string: a word
 * @value: (out): what it stands for
 *
 * Returns: whether it is such a word
 */
gboolean
liaison_confidence_from_string (const char        *string,
                                LiaisonConfidence *value)
{
  int found = find (confidences, G_N_ELEMENTS (confidences), string);

  if (found >= 0)
    *value = (LiaisonConfidence) found;
  return found >= 0;
}

/**
 * liaison_grade_to_string: (skip)
 * @grade: a grade of evidence
 *
 * Returns: (transfer none): its word
 */
const char *
liaison_grade_to_string (LiaisonGrade grade)
{
  return grades[grade - LIAISON_GRADE_LOW];
}

/**
 * liaison_grade_from_string: (skip)
 * @string: a word
 * @value: (out): what it stands for
 *
 * Returns: whether it is such a word
 */
gboolean
liaison_grade_from_string (const char   *string,
                           LiaisonGrade *value)
{
  int found = find (grades, G_N_ELEMENTS (grades), string);

  if (found >= 0)
    *value = (LiaisonGrade) (found + LIAISON_GRADE_LOW);
  return found >= 0;
}

/**
 * liaison_bearing_to_string: (skip)
 * @bearing: a bearing
 *
 * Returns: (transfer none): its word
 */
const char *
liaison_bearing_to_string (LiaisonBearing bearing)
{
  return bearings[bearing];
}

/**
 * liaison_bearing_from_string: (skip)
 * @string: a word
 * @value: (out): what it stands for
 *
 * Returns: whether it is such a word
 */
gboolean
liaison_bearing_from_string (const char     *string,
                             LiaisonBearing *value)
{
  int found = find (bearings, G_N_ELEMENTS (bearings), string);

  if (found >= 0)
    *value = (LiaisonBearing) found;
  return found >= 0;
}

/**
 * liaison_outcome_to_string: (skip)
 * @outcome: an outcome
 *
 * Returns: (transfer none): its word
 */
const char *
liaison_outcome_to_string (LiaisonOutcome outcome)
{
  return outcomes[outcome];
}

/**
 * liaison_outcome_from_string: (skip)
 * @string: a word
 * @value: (out): what it stands for
 *
 * Returns: whether it is such a word
 */
gboolean
liaison_outcome_from_string (const char     *string,
                             LiaisonOutcome *value)
{
  int found = find (outcomes, G_N_ELEMENTS (outcomes), string);

  if (found >= 0)
    *value = (LiaisonOutcome) found;
  return found >= 0;
}
