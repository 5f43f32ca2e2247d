/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bin of the calibration chart in words, for those who hear it, point at it, or read the table. */

#include "interface/forecast/scoring/calibration-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/probability-word.h"

static char *
print_range (double low,
             double high)
{
  /* Translators: two percentages: "60–70 %"; the space is one that does not break. */
  return g_strdup_printf (_("%1$d–%2$d %%"), (int) lround (low * 100.0), (int) lround (high * 100.0));
}

/**
 * liaison_calibration_bin_dup_range:
 * @bin: a bin
 *
 * Returns: (transfer full): from which probability to which it goes
 */
char *
liaison_calibration_bin_dup_range (const LiaisonCalibrationBin *bin)
{
  return print_range (bin->low, bin->high);
}

/**
 * liaison_calibration_bin_dup_interval:
 * @bin: a bin
 *
 * Returns: (transfer full): the 95 % interval of the share that happened
 */
char *
liaison_calibration_bin_dup_interval (const LiaisonCalibrationBin *bin)
{
  return print_range (bin->observed_low, bin->observed_high);
}

/**
 * liaison_calibration_bin_dup_sentence:
 * @bin: a bin that is not empty
 *
 * Returns: (transfer full): its range, its number, its means and its interval
 */
char *
liaison_calibration_bin_dup_sentence (const LiaisonCalibrationBin *bin)
{
  g_autofree char *range = liaison_calibration_bin_dup_range (bin);
  g_autofree char *interval = liaison_calibration_bin_dup_interval (bin);
  g_autofree char *mean = liaison_probability_to_text (bin->mean);
  g_autofree char *observed = liaison_probability_to_text (bin->observed);

  g_return_val_if_fail (bin->n > 0, NULL);

  /* Translators: of the calibration chart: a range of percentages, a number of forecasts, the mean of what was said, how many
   * happened, their share, and the interval in which it lies. */
  return g_strdup_printf (ngettext ("%1$s: %2$u forecast, said %3$s, %4$u happened: %5$s (95 %% interval %6$s)",
                                    "%1$s: %2$u forecasts, said %3$s on average, %4$u happened: %5$s (95 %% interval %6$s)",
                                    bin->n),
                          range, bin->n, mean, bin->n_happened, observed, interval);
}
