/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Probabilities as people enter and say them: in percent, as odds, as how often among like cases, and in words.
 *
 * That people judge better by "3 in 100" than by "0.03" is from G. Gigerenzer and U. Hoffrage, "How to improve Bayesian reasoning
 * without instruction: frequency formats", Psychological Review 102 (1995), 684–704. */

#include "forecast/probability-scale.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "forecast/probability-word.h"

/* Below each limit, and above its mirror, steps of this size; in percent. */
static const struct
{
  double limit;
  double step;
} steps[] = {
  { 1.0, 0.1 },
  { 5.0, 0.5 },
  { 50.0, 1.0 },
};

#define TOLERANCE 1e-6 /* in percent */
#define MOST_CASES 10  /* "in 10" and less is said of what is neither rare nor common */

/**
 * liaison_probability_clamp:
 * @probability: a number
 *
 * Returns: the nearest probability that can be entered
 */
double
liaison_probability_clamp (double probability)
{
  return CLAMP (probability, LIAISON_PROBABILITY_LEAST, LIAISON_PROBABILITY_MOST);
}

/* The step right beneath PERCENT, which is at most 50, or right above it. */
static double
step_at (double   percent,
         gboolean above)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (percent < steps[i].limit - TOLERANCE || (!above && percent <= steps[i].limit + TOLERANCE))
      return steps[i].step;
  return steps[G_N_ELEMENTS (steps) - 1].step;
}

/* The next multiple of the step, in percent. */
static double
next_percent (double   percent,
              gboolean up)
{
  double step;

  if (percent > 50.0 + TOLERANCE || (up && percent > 50.0 - TOLERANCE))
    return 100.0 - next_percent (100.0 - percent, !up);
  step = step_at (percent, up);
  return up ? (floor (percent / step + TOLERANCE) + 1.0) * step : (ceil (percent / step - TOLERANCE) - 1.0) * step;
}

/**
 * liaison_probability_next:
 * @probability: a probability
 * @up: whether upwards
 *
 * Goes one step. Where the steps change size, the one that leads away from a limit has the size of its own side: from 5 %
 * upwards it is 6 %, downwards 4.5 %.
 *
 * Returns: the probability one step on, within what can be entered
 */
double
liaison_probability_next (double   probability,
                          gboolean up)
{
  double percent = CLAMP (probability, 0.0, 1.0) * 100.0;

  return liaison_probability_clamp (round (next_percent (percent, up) * 10.0) / 1000.0);
}

/**
 * liaison_probability_snap:
 * @probability: a probability
 *
 * Returns: the nearest one that steps lead to
 */
double
liaison_probability_snap (double probability)
{
  double percent = CLAMP (probability, 0.0, 1.0) * 100.0;
  double step = step_at (MIN (percent, 100.0 - percent), TRUE);

  return liaison_probability_clamp (round (round (percent / step) * step * 10.0) / 1000.0);
}

/* Reads a number that is not negative, with a point or a comma, and moves *TEXT behind it and the spaces that follow. */
static gboolean
read_number (const char **text,
             double      *number)
{
  g_autofree char *copy = g_strdelimit (g_strdup (*text), ",", '.');
  char *end;

  if (!g_ascii_isdigit (copy[0]) && copy[0] != '.')
    return FALSE;
  *number = g_ascii_strtod (copy, &end);
  if (end == copy || !isfinite (*number))
    return FALSE;
  *text += end - copy;
  while (g_unichar_isspace (g_utf8_get_char (*text)))
    *text = g_utf8_next_char (*text);
  return TRUE;
}

static gboolean
skip (const char **text,
      const char  *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);
  while (g_unichar_isspace (g_utf8_get_char (*text)))
    *text = g_utf8_next_char (*text);
  return TRUE;
}

static gboolean
skip_one_of (const char **text,
             const char  *words)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0' && skip (text, list[i]))
      return TRUE;
  return FALSE;
}

/* Two numbers with something between them. */
static gboolean
read_pair (const char *text,
           double      first,
           double     *probability)
{
  /* Translators: what may stand between two numbers of odds, in lower case, separated by |: "3 to 1" is 75 %. */
  gboolean odds = skip (&text, ":") || skip_one_of (&text, C_ ("odds", "to")) || skip (&text, "to");
  /* Translators: what may stand between two numbers of a share, in lower case, separated by |: "1 in 4" is 25 %. */
  gboolean share = !odds && (skip (&text, "/") || skip_one_of (&text, C_ ("odds", "in|of|out of")) || skip_one_of (&text, "in|of|out of"));
  double second;

  if ((!odds && !share) || !read_number (&text, &second) || *text != '\0')
    return FALSE;
  if (odds && first + second > 0.0)
    *probability = first / (first + second);
  else if (share && second > 0.0 && first <= second)
    *probability = first / second;
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_word (const char *text,
           double     *probability)
{
  guint n;
  const LiaisonProbabilityWord *words = liaison_probability_words (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *word = g_utf8_strdown (g_dpgettext2 (NULL, "probability", words[i].word), -1);

      if (strcmp (text, word) != 0 && strcmp (text, words[i].word) != 0)
        continue;
      *probability = words[i].best;
      return TRUE;
    }
  return FALSE;
}

/**
 * liaison_probability_parse:
 * @text: what was typed
 * @probability: (out): the probability, from 0 to 1
 *
 * Understands percent ("38", "37,5 %"), odds for it ("3:1"), shares ("1 in 4", "2/3") and the words of estimative probability,
 * in English and in the reader's language. A number of more than 100 % is none.
 *
 * Returns: whether it is a probability
 */
gboolean
liaison_probability_parse (const char *text,
                           double     *probability)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  const char *rest = g_strstrip (lower);
  double number;

  if (read_word (rest, probability))
    return TRUE;
  if (!read_number (&rest, &number))
    return FALSE;
  if (*rest != '\0' && strcmp (rest, "%") != 0)
    return read_pair (rest, number, probability);
  if (number > 100.0)
    return FALSE;
  *probability = number / 100.0;
  return TRUE;
}

/* With one decimal where that is a tenth or more of it. */
static char *
write_odds (double odds)
{
  double rounded = odds < 10.0 ? round (odds * 10.0) / 10.0 : round (odds);

  return g_strdup_printf ("%.*f", fabs (rounded - round (rounded)) < TOLERANCE ? 0 : 1, rounded);
}

/**
 * liaison_probability_to_odds:
 * @probability: a probability from 0 to 1
 *
 * Writes the odds for something: 75 % are 3:1. The smaller number is always 1. liaison_probability_parse() reads them.
 *
 * Returns: (transfer full): text in the reader's language
 */
char *
liaison_probability_to_odds (double probability)
{
  g_autofree char *odds = NULL;

  if (probability <= 0.0 || probability >= 1.0)
    return g_strdup (probability <= 0.0 ? "0:1" : "1:0");
  odds = write_odds (probability < 0.5 ? 1.0 / probability - 1.0 : probability / (1.0 - probability));
  return g_strdup_printf (probability < 0.5 ? "1:%s" : "%s:1", odds);
}

/* The fraction with the smallest denominator that is not half a point off, or else the nearest. */
static void
find_fraction (double  probability,
               guint  *cases,
               guint  *of)
{
  double best = 1.0;

  for (guint q = 2; q <= MOST_CASES && best > 0.005; q++)
    {
      double p = round (probability * q);
      double off = fabs (probability - p / q);

      if (p < 1.0 || p > q - 1.0 || off >= best)
        continue;
      best = off;
      *cases = (guint) p;
      *of = q;
    }
}

/**
 * liaison_probability_to_chance:
 * @probability: a probability from 0 to 1
 *
 * Says in how many of how many like cases something would happen, in small numbers.
 *
 * Returns: (transfer full): text in the reader's language: "1 in 4", "about 2 in 3", "about 29 in 30"
 */
char *
liaison_probability_to_chance (double probability)
{
  double small = CLAMP (MIN (probability, 1.0 - probability), LIAISON_PROBABILITY_LEAST, 0.5);
  guint cases = 1, of = 2;

  if (small < 1.0 / MOST_CASES)
    {
      of = (guint) lround (1.0 / small);
      cases = probability < 0.5 ? 1 : of - 1;
    }
  else
    find_fraction (probability, &cases, &of);
  if (fabs (probability - (double) cases / of) < 0.005 * small)
    /* Translators: in how many of how many cases: "1 in 4". */
    return g_strdup_printf (_("%1$u in %2$u"), cases, of);
  return g_strdup_printf (_("about %1$u in %2$u"), cases, of);
}
