/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of Bayes' rule beside the reader's own number: an aid, which says what it leaves out, and never an answer. */

#include "interface/forecast/evidence/bayes-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "forecast/probability-word.h"
#include "forecast/strength.h"

/* Points of a hundred: less is the same number. */
#define SAME 5.0

/**
 * liaison_bayes_step_to_text:
 * @step: a step of Bayes' rule
 *
 * Returns: (transfer full): what it does to the odds
 */
char *
liaison_bayes_step_to_text (const LiaisonBayesStep *step)
{
  double strength = MAX (liaison_evidence_get_strength (step->evidence), 1.0);
  g_autofree char *factor = liaison_strength_to_factor (strength);

  if (liaison_evidence_get_bearing (step->evidence) == LIAISON_BEARING_CONTEXT)
    return g_strdup (C_("evidence", "Context"));
  if (!step->stated)
    return g_strdup (_("no strength"));
  if (liaison_evidence_get_bearing (step->evidence) == LIAISON_BEARING_FOR)
    return g_steal_pointer (&factor);
  /* The number alone follows the sign. */
  return g_strconcat ("÷", g_utf8_next_char (factor), NULL);
}

static char *
name_probability (double probability)
{
  g_autofree char *number = liaison_probability_to_text (probability);
  const char *word = g_dpgettext2 (NULL, "probability", liaison_probability_word_for (probability)->word);

  /* Translators: a probability in percent, and in a word: "70 %, likely". */
  return g_strdup_printf (_("%s, %s"), number, word);
}

/**
 * liaison_bayes_describe_result:
 * @bayes: what follows from base rate and evidence
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL while no piece has a strength
 */
char *
liaison_bayes_describe_result (const LiaisonBayes *bayes)
{
  g_autofree char *text = name_probability (bayes->posterior);

  /* Translators: %s is a probability: "70 %, likely". */
  return bayes->n_used > 0 ? g_strdup_printf (_("From these figures the rule comes to %s."), text) : NULL;
}

/**
 * liaison_bayes_describe_own:
 * @bayes: what follows from base rate and evidence
 * @forecast: the forecast
 *
 * Returns: (transfer full): sentences on the reader's own number, beside what the rule comes to
 */
char *
liaison_bayes_describe_own (const LiaisonBayes *bayes,
                            LiaisonForecast    *forecast)
{
  LiaisonEstimate *current = liaison_forecast_get_current (forecast);
  g_autofree char *text = NULL;
  double own, points;

  if (current == NULL)
    return g_strdup (_("You have not given a number of your own yet. Give it before you look at what any rule makes of it."));
  own = liaison_estimate_get_probability (current);
  text = name_probability (own);
  points = fabs (own - bayes->posterior) * 100.0;
  if (bayes->n_used == 0)
    /* Translators: %s is a probability: "70 %, likely". */
    return g_strdup_printf (_("Your own number is %s."), text);
  if (points < SAME)
    return g_strdup_printf (_("Your own number is %s, about the same. That both agree does not make the figures right."), text);
  /* Translators: %1$s is a probability: "70 %, likely"; %2$d is a number of percentage points. */
  return g_strdup_printf (_("Your own number is %1$s, %2$d points away. Ask which of them knows something the other does not: a "
                            "strength stated too high, a base rate of other cases, or evidence that stands in no list."),
                          text, (int) lround (points));
}

/**
 * liaison_bayes_describe_gaps:
 * @bayes: what follows from base rate and evidence
 *
 * Returns: (transfer full) (nullable): a sentence on what was left out
 */
char *
liaison_bayes_describe_gaps (const LiaisonBayes *bayes)
{
  if (bayes->n_unstated == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u piece of evidence has no strength yet and is left out.",
                                    "%u pieces of evidence have no strength yet and are left out.", bayes->n_unstated),
                          bayes->n_unstated);
}

/* The most pieces for or against, with a strength, that come from one source. */
static guint
count_of_one_source (LiaisonForecast *forecast)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint most = 0;

  for (guint i = 0; i < evidence->len; i++)
    {
      LiaisonEvidence *one = g_ptr_array_index (evidence, i);
      const char *source = liaison_evidence_get_source (one);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, source)) + 1;

      if (liaison_evidence_get_bearing (one) == LIAISON_BEARING_CONTEXT || liaison_evidence_get_strength (one) <= 1.0)
        continue;
      g_hash_table_insert (counts, (gpointer) source, GUINT_TO_POINTER (n));
      most = MAX (most, n);
    }
  return most;
}

/**
 * liaison_bayes_describe_doubt:
 * @forecast: a forecast
 *
 * Returns: (transfer full): sentences on what the rule takes for granted
 */
char *
liaison_bayes_describe_doubt (LiaisonForecast *forecast)
{
  const char *rule = _("The rule takes the pieces to be independent of each other. Two reports of one event are one piece: leave "
                       "all but one without weight.");
  guint n = count_of_one_source (forecast);
  g_autofree char *same = NULL;

  if (n < 2)
    return g_strdup (rule);
  same = g_strdup_printf (ngettext ("%u piece here is from the same article.", "%u pieces here are from the same article.", n), n);
  return g_strdup_printf ("%s %s", rule, same);
}
