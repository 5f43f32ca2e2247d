/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Calibration: of what was given 70 %, did 70 % happen? The bins are of equal width and not folded at 50 %, since a forecaster
 * may err differently on the two sides. */

#include "forecast/calibration.h"

#include <math.h>

/* The 97.5 % quantile of the normal distribution. */
#define Z 1.959963984540054

/**
 * liaison_calibration_find_bin:
 * @probability: from 0 to 1
 * @n_bins: into how many bins of equal width; more than 0
 *
 * Returns: the number of the bin that it is in; a bound belongs to the bin above it
 */
guint
liaison_calibration_find_bin (double probability,
                              guint  n_bins)
{
  /* 0.7 * 10 is a little less than 7 in some computations; what is meant for a bound belongs above it. */
  double place = floor (probability * n_bins + 1e-9);

  return (guint) CLAMP (place, 0.0, n_bins - 1.0);
}

/**
 * liaison_calibration_interval:
 * @n_happened: how many happened
 * @n: of how many; more than 0
 * @low: (out): the lower bound, from 0 to 1
 * @high: (out): the upper bound, from 0 to 1
 *
 * Computes the 95 % score interval of a share, which unlike the textbook one stays inside 0 to 1 and serves for few cases.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), 209–212.
 */
void
liaison_calibration_interval (guint   n_happened,
                              guint   n,
                              double *low,
                              double *high)
{
  double share, centre, half, denominator;

  g_return_if_fail (n > 0 && n_happened <= n);

  share = (double) n_happened / n;
  denominator = 1.0 + Z * Z / n;
  centre = (share + Z * Z / (2.0 * n)) / denominator;
  half = Z * sqrt (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)) / denominator;
  *low = n_happened == 0 ? 0.0 : MAX (centre - half, 0.0);
  *high = n_happened == n ? 1.0 : MIN (centre + half, 1.0);
}

static void
finish_bin (LiaisonCalibrationBin *bin)
{
  if (bin->n == 0)
    {
      bin->mean = bin->observed = NAN;
      bin->observed_low = 0.0;
      bin->observed_high = 1.0;
      return;
    }
  bin->mean /= bin->n;
  bin->observed = (double) bin->n_happened / bin->n;
  liaison_calibration_interval (bin->n_happened, bin->n, &bin->observed_low, &bin->observed_high);
}

/**
 * liaison_calibration_new:
 * @judgements: (array length=n): judgements
 * @n: how many
 * @n_bins: into how many bins of equal width; more than 0
 *
 * Compares the probabilities that were given with the shares that happened.
 *
 * Returns: (transfer full) (element-type LiaisonCalibrationBin): the bins, from 0 to 1, empty ones too
 */
GArray *
liaison_calibration_new (const LiaisonJudgement *judgements,
                         guint                   n,
                         guint                   n_bins)
{
  GArray *bins = g_array_sized_new (FALSE, TRUE, sizeof (LiaisonCalibrationBin), n_bins);

  g_return_val_if_fail (n_bins > 0, bins);

  g_array_set_size (bins, n_bins);
  for (guint i = 0; i < n; i++)
    {
      LiaisonCalibrationBin *bin =
        &g_array_index (bins, LiaisonCalibrationBin, liaison_calibration_find_bin (judgements[i].probability, n_bins));

      bin->n++;
      bin->mean += judgements[i].probability;
      bin->n_happened += judgements[i].happened ? 1 : 0;
    }
  for (guint i = 0; i < n_bins; i++)
    {
      LiaisonCalibrationBin *bin = &g_array_index (bins, LiaisonCalibrationBin, i);

      bin->low = (double) i / n_bins;
      bin->high = (double) (i + 1) / n_bins;
      finish_bin (bin);
    }
  return bins;
}
