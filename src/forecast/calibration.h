/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/score.h"

G_BEGIN_DECLS

/* The judgements whose probability is from LOW to below HIGH (of the last bin: to 1). All figures are from 0 to 1. */
typedef struct
{
  double low;
  double high;
  guint n;
  guint n_happened;
  double mean;          /* of the probabilities: where the dot stands; NAN in an empty bin */
  double observed;      /* the share that happened; NAN in an empty bin */
  double observed_low;  /* the 95 % interval of that share; 0 to 1 in an empty bin */
  double observed_high;
} LiaisonCalibrationBin;

#define LIAISON_CALIBRATION_BINS 10

/* Of N_BINS LiaisonCalibrationBin; free with g_array_unref(). */
GArray *liaison_calibration_new      (const LiaisonJudgement *judgements,
                                      guint                   n,
                                      guint                   n_bins);
guint   liaison_calibration_find_bin (double                  probability,
                                      guint                   n_bins);
void    liaison_calibration_interval (guint                   n_happened,
                                      guint                   n,
                                      double                 *low,
                                      double                 *high);

G_END_DECLS
