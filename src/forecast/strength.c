/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for likelihood ratios. The steps are about equal on the scale on which evidence adds up, the logarithm. Scales in use differ
 * in where they draw the lines; this one follows the half decades of Harold Jeffreys, "Theory of Probability", Clarendon Press (3rd
 * edition, 1961), appendix B: beyond 3 the evidence counts, beyond 10 it is strong, beyond 30 very strong. */

#include "forecast/strength.h"

#include <glib/gi18n.h>
#include <math.h>

static const LiaisonStrengthWord words[] = {
  /* Translators: how strongly a piece of evidence bears: it is 1.5, 3, 10, 30 times as likely to be found if the one thing is
   * true than if the other is. */
  { NC_("strength", "weak"), 1.5 },
  { NC_("strength", "moderate"), 3.0 },
  { NC_("strength", "strong"), 10.0 },
  { NC_("strength", "very strong"), 30.0 },
};

/* Up to this much, a ratio is no different from 1. */
#define WITHOUT_WEIGHT 1.05

/**
 * liaison_strength_words:
 * @n_words: (out) (optional): the number of words
 *
 * Returns: (transfer none) (array length=n_words): the words, from weak to very strong
 */
const LiaisonStrengthWord *
liaison_strength_words (guint *n_words)
{
  if (n_words != NULL)
    *n_words = G_N_ELEMENTS (words);
  return words;
}

/**
 * liaison_strength_word_for:
 * @ratio: a likelihood ratio
 *
 * Returns: (transfer none) (nullable): the word that is nearest to it, as a factor; %NULL when it is 1 or less, or next to it
 */
const LiaisonStrengthWord *
liaison_strength_word_for (double ratio)
{
  if (!(ratio > WITHOUT_WEIGHT))
    return NULL;
  for (guint i = 0; i + 1 < G_N_ELEMENTS (words); i++)
    if (ratio < sqrt (words[i].ratio * words[i + 1].ratio))
      return &words[i];
  return &words[G_N_ELEMENTS (words) - 1];
}

/**
 * liaison_strength_to_factor:
 * @ratio: a likelihood ratio, from 0
 *
 * Returns: (transfer full): "×3", with one decimal where that says more
 */
char *
liaison_strength_to_factor (double ratio)
{
  double tenths = round (ratio * 10.0) / 10.0;
  g_autofree char *number = g_strdup_printf ("%.*f", tenths == round (tenths) ? 0 : 1, tenths);

  /* Translators: a factor; %s is a number. */
  return g_strdup_printf (_("×%s"), number);
}

/**
 * liaison_strength_to_text:
 * @ratio: a likelihood ratio; negative when nobody said
 *
 * Returns: (transfer full): its word and its number: "moderate ×3"
 */
char *
liaison_strength_to_text (double ratio)
{
  const LiaisonStrengthWord *word = liaison_strength_word_for (ratio);
  g_autofree char *factor = NULL;

  if (ratio < 0.0)
    return g_strdup (C_("strength", "not stated"));
  if (word == NULL)
    return g_strdup (C_("strength", "no weight"));
  factor = liaison_strength_to_factor (ratio);
  /* Translators: %1$s is a word such as "moderate", %2$s a factor such as "×3". */
  return g_strdup_printf (C_("strength", "%1$s %2$s"), g_dpgettext2 (NULL, "strength", word->word), factor);
}
