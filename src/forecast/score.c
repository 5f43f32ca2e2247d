/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How good probabilities were, once it is known what happened. */

#include "forecast/score.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "forecast/calibration.h"

/**
 * liaison_score_brier:
 * @judgements: (array length=n): judgements
 * @n: how many
 *
 * Computes the mean squared difference between probability and what happened (1) or not (0): from 0, which is best, to 1.
 * Saying 50 % to everything gives 0.25. This is the form for two outcomes, half of what Brier's sum over both gives.
 *
 * Source: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950), 1–3.
 *
 * Returns: the score; NAN when there are no judgements
 */
double
liaison_score_brier (const LiaisonJudgement *judgements,
                     guint                   n)
{
  double sum = 0.0;

  for (guint i = 0; i < n; i++)
    {
      double error = judgements[i].probability - (judgements[i].happened ? 1.0 : 0.0);

      sum += error * error;
    }
  return n > 0 ? sum / n : NAN;
}

/**
 * liaison_score_log:
 * @judgements: (array length=n): judgements
 * @n: how many
 *
 * Computes the mean natural logarithm of the probability that was given to what came to be: 0 is best, and saying 50 % to
 * everything gives -0.693. It has no lower bound; so that one wrong certainty does not outweigh everything, 0 and 1 count as
 * %LIAISON_PROBABILITY_MARGIN away from themselves, which makes -9.21 the least.
 *
 * Source: I. J. Good, "Rational decisions", Journal of the Royal Statistical Society B 14 (1952), 107–114.
 *
 * Returns: the score; NAN when there are no judgements
 */
double
liaison_score_log (const LiaisonJudgement *judgements,
                   guint                   n)
{
  double sum = 0.0;

  for (guint i = 0; i < n; i++)
    {
      double given = judgements[i].happened ? judgements[i].probability : 1.0 - judgements[i].probability;

      sum += log (CLAMP (given, LIAISON_PROBABILITY_MARGIN, 1.0 - LIAISON_PROBABILITY_MARGIN));
    }
  return n > 0 ? sum / n : NAN;
}

/**
 * liaison_score_skill:
 * @brier: a Brier score
 *
 * Compares a Brier score with that of saying 50 % to everything: 1 is perfect, 0 no better than 50 %, below 0 worse.
 *
 * Source: A. H. Murphy, "Skill scores based on the mean square error and their relationships to the correlation coefficient",
 * Monthly Weather Review 116 (1988), 2417–2424, with 0.25 as the score of reference.
 *
 * Returns: the skill
 */
double
liaison_score_skill (double brier)
{
  return 1.0 - brier / 0.25;
}

static int
compare_judgements (gconstpointer a,
                    gconstpointer b)
{
  double first = ((const LiaisonJudgement *) a)->probability;
  double second = ((const LiaisonJudgement *) b)->probability;

  return (first > second) - (first < second);
}

/**
 * liaison_score_discrimination:
 * @judgements: (array length=n): judgements
 * @n: how many
 *
 * Computes how well the probabilities tell what happened from what did not: the chance that of one of each, drawn at random,
 * the one that happened had been given more (equal ones count half). This is the area under the ROC curve: 1 is perfect, 0.5
 * is no better than chance. Calibration does not enter.
 *
 * Source: J. A. Hanley and B. J. McNeil, "The meaning and use of the area under a receiver operating characteristic (ROC)
 * curve", Radiology 143 (1982), 29–36; computed from the sum of ranks of Mann and Whitney.
 *
 * Returns: the area; NAN unless something happened and something did not
 */
double
liaison_score_discrimination (const LiaisonJudgement *judgements,
                              guint                   n)
{
  g_autofree LiaisonJudgement *sorted = g_memdup2 (judgements, n * sizeof *judgements);
  double ranks = 0.0, happened = 0.0;

  if (n == 0)
    return NAN;
  qsort (sorted, n, sizeof *sorted, compare_judgements);
  for (guint i = 0, end; i < n; i = end)
    {
      double tied = 0.0;

      for (end = i; end < n && compare_judgements (&sorted[end], &sorted[i]) == 0; end++)
        tied += sorted[end].happened ? 1.0 : 0.0;
      ranks += tied * (i + 1.0 + end) / 2.0;
      happened += tied;
    }
  if (happened == 0.0 || happened == n)
    return NAN;
  return (ranks - happened * (happened + 1.0) / 2.0) / (happened * (n - happened));
}

/**
 * liaison_score_split:
 * @judgements: (array length=n): judgements
 * @n: how many
 * @n_bins: into how many bins of equal width the probabilities are put; more than 0
 *
 * Takes the Brier score apart: it is reliability - resolution + uncertainty + within. The first three are Murphy's, with the
 * mean probability of each bin for the probability of all in it; "within" is what that leaves out, the variance within the bins
 * less twice their covariance with what happened. It is 0 when all probabilities in a bin are the same.
 *
 * Sources: A. H. Murphy, "A new vector partition of the probability score", Journal of Applied Meteorology 12 (1973), 595–600;
 * D. B. Stephenson, C. A. S. Coelho and I. T. Jolliffe, "Two extra components in the Brier score decomposition", Weather and
 * Forecasting 23 (2008), 752–757.
 *
 * Returns: the parts, each NAN when there are no judgements
 */
LiaisonBrierParts
liaison_score_split (const LiaisonJudgement *judgements,
                     guint                   n,
                     guint                   n_bins)
{
  g_autoptr (GArray) bins = liaison_calibration_new (judgements, n, n_bins);
  LiaisonBrierParts parts = { 0.0, 0.0, 0.0, 0.0 };
  double happened = 0.0;

  if (n == 0)
    return (LiaisonBrierParts) { NAN, NAN, NAN, NAN };
  for (guint i = 0; i < n; i++)
    happened += judgements[i].happened ? 1.0 : 0.0;
  for (guint i = 0; i < n_bins; i++)
    {
      const LiaisonCalibrationBin *bin = &g_array_index (bins, LiaisonCalibrationBin, i);

      if (bin->n == 0)
        continue;
      parts.reliability += bin->n * (bin->mean - bin->observed) * (bin->mean - bin->observed) / n;
      parts.resolution += bin->n * (bin->observed - happened / n) * (bin->observed - happened / n) / n;
    }
  parts.uncertainty = happened / n * (1.0 - happened / n);
  parts.within = liaison_score_brier (judgements, n) - parts.reliability + parts.resolution - parts.uncertainty;
  return parts;
}
