/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for probabilities that intelligence analysts write, and the ranges they stand for, from Intelligence Community
 * Directive 203, "Analytic Standards" (2015), D.6.e(2)(a). The directive leaves 0 to 1 % and 99 to 100 % to certainty and
 * names no word for them; the outermost words serve there too. */

#include "forecast/probability-word.h"

#include <glib/gi18n.h>
#include <math.h>

static const LiaisonProbabilityWord words[] = {
  /* Translators: the seven words stand for ranges of probability: 1 to 5 %, 5 to 20 %, 20 to 45 %, 45 to 55 %, 55 to 80 %,
   * 80 to 95 % and 95 to 99 %. Your language's standard of analysis may name them. */
  { NC_("probability", "almost no chance"), 0.01, 0.05, 0.03 },
  { NC_("probability", "very unlikely"), 0.05, 0.20, 0.12 },
  { NC_("probability", "unlikely"), 0.20, 0.45, 0.30 },
  { NC_("probability", "roughly even chance"), 0.45, 0.55, 0.50 },
  { NC_("probability", "likely"), 0.55, 0.80, 0.70 },
  { NC_("probability", "very likely"), 0.80, 0.95, 0.88 },
  { NC_("probability", "almost certain"), 0.95, 0.99, 0.97 },
};

/* Room for probabilities that were computed: 1 - 0.8 is to be 20 %. */
#define TOLERANCE 1e-9

/**
 * liaison_probability_words:
 * @n_words: (out) (optional): the number of words
 *
 * Lists the words, from least to most likely. Each ends where the next begins.
 *
 * Returns: (transfer none) (array length=n_words): the words
 */
const LiaisonProbabilityWord *
liaison_probability_words (guint *n_words)
{
  if (n_words != NULL)
    *n_words = G_N_ELEMENTS (words);
  return words;
}

/**
 * liaison_probability_word_for:
 * @probability: a probability from 0 to 1
 *
 * Finds the word for a probability. A probability where two words meet has the one nearer to the middle, so that an
 * event and its contrary always have mirrored words: 20 % is "unlikely", and 80 % is "likely".
 *
 * Returns: (transfer none): the word
 */
const LiaisonProbabilityWord *
liaison_probability_word_for (double probability)
{
  const guint middle = G_N_ELEMENTS (words) / 2;

  g_return_val_if_fail (!isnan (probability), &words[middle]);

  for (guint i = 0; i < middle; i++)
    if (probability < words[i].high - TOLERANCE)
      return &words[i];
  for (guint i = G_N_ELEMENTS (words) - 1; i > middle; i--)
    if (probability > words[i].low + TOLERANCE)
      return &words[i];
  return &words[middle];
}

/**
 * liaison_probability_to_text:
 * @probability: a probability from 0 to 1
 *
 * Writes a probability in percent, with one decimal where that says more.
 *
 * Returns: (transfer full): text in the reader's language
 */
char *
liaison_probability_to_text (double probability)
{
  double percent = round (probability * 1000.0) / 10.0;
  g_autofree char *number = g_strdup_printf ("%.*f", percent == round (percent) ? 0 : 1, percent);

  /* Translators: a probability in percent; the space is one that does not break. */
  return g_strdup_printf (_("%s %%"), number);
}
