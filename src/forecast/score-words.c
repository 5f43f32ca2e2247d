/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the figures of a track record are called, what each number means, and where it comes from: the window and the report say
 * the same. Differences of probabilities are told in points: from 30 % to 40 % it is 10. */

#include "forecast/score-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/probability-word.h"

/* Differences that are less than half of the last decimal do not count. */
#define SMALL 0.0005

static const struct
{
  const char *title;
  const char *formula;
  const char *source;
} figures[LIAISON_N_FIGURES] = {
  [LIAISON_FIGURE_BRIER] = {
    N_("Brier score"),
    N_("The mean of (p − o)², where p is the probability that stood when the question was decided, and o is 1 for yes and 0 for "
       "no. 0 is perfect; saying 50 % to everything gives 0.25; 1 is the worst. Of several outcomes it is half the sum over all."),
    "G. W. Brier, “Verification of forecasts expressed in terms of probability”, Monthly Weather Review 78 (1950), 1–3" },
  [LIAISON_FIGURE_RELIABILITY] = {
    N_("Reliability"),
    N_("The mean of (p̄ − ō)² over bins of ten points, each weighted by its number of forecasts: p̄ is the mean probability in the "
       "bin, ō the share that came out yes. Less is better. The Brier score is reliability − resolution + uncertainty, and a rest "
       "that comes from differences inside the bins. Each of several outcomes counts as a question of its own here."),
    "A. H. Murphy, “A new vector partition of the probability score”, Journal of Applied Meteorology 12 (1973), 595–600; "
    "D. B. Stephenson, C. A. S. Coelho and I. T. Jolliffe, “Two extra components in the Brier score decomposition”, Weather and "
    "Forecasting 23 (2008), 752–757" },
  [LIAISON_FIGURE_RESOLUTION] = {
    N_("Resolution"),
    N_("The mean of (ō − b)² over the same bins, where b is the share of all questions that came out yes. More is better; it is at "
       "most the uncertainty."),
    "A. H. Murphy, “A new vector partition of the probability score”, Journal of Applied Meteorology 12 (1973), 595–600" },
  [LIAISON_FIGURE_UNCERTAINTY] = {
    N_("Uncertainty"),
    N_("b (1 − b), where b is the share of all questions that came out yes: the score of somebody who says b to everything. It "
       "belongs to the questions, not to the forecaster, and is at most 0.25."),
    "A. H. Murphy, “A new vector partition of the probability score”, Journal of Applied Meteorology 12 (1973), 595–600" },
  [LIAISON_FIGURE_TIMED] = {
    N_("Brier score over time"),
    N_("For each question the mean of (p − o)² over the time in which it was open and an estimate stood, each estimate counting for "
       "as long as it stood; then the mean over the questions."),
    "B. Mellers et al., “Psychological strategies for winning a geopolitical forecasting tournament”, Psychological Science 25 "
    "(2014), 1106–1115" },
  [LIAISON_FIGURE_LOG] = {
    N_("Logarithmic score"),
    N_("The mean natural logarithm of the probability that was given to what came to be. 0 is perfect; saying 50 % to everything "
       "gives −0.693. 0 % and 100 % count as 0.01 % and 99.99 %, since a wrong certainty would outweigh everything."),
    "I. J. Good, “Rational decisions”, Journal of the Royal Statistical Society B 14 (1952), 107–114" },
  [LIAISON_FIGURE_SKILL] = {
    N_("Skill against 50 %"),
    N_("1 − B / R, where B is the Brier score and R that of giving each outcome the same, which is 0.25 for yes and no. 1 is "
       "perfect, 0 is no better than that, less is worse."),
    "A. H. Murphy, “Skill scores based on the mean square error and their relationships to the correlation coefficient”, Monthly "
    "Weather Review 116 (1988), 2417–2424" },
  [LIAISON_FIGURE_GROUP] = {
    N_("Against the group"),
    N_("Over the questions to which others gave estimates too: one’s Brier score over time less that of the median of the others "
       "in the same time. Below 0 is better than they."),
    "B. Mellers et al., “Psychological strategies for winning a geopolitical forecasting tournament”, Psychological Science 25 "
    "(2014), 1106–1115" },
  [LIAISON_FIGURE_DISCRIMINATION] = {
    N_("Discrimination"),
    N_("The area under the ROC curve: the share of all pairs of a question that came out yes and one that came out no in which the "
       "first had been given more; equal ones count half. 1 is perfect, 0.5 is chance. Calibration does not enter."),
    "J. A. Hanley and B. J. McNeil, “The meaning and use of the area under a receiver operating characteristic (ROC) curve”, "
    "Radiology 143 (1982), 29–36" },
  [LIAISON_FIGURE_WITHIN_50] = {
    N_("Inside the middle half"),
    N_("The share of quantities and dates that came to be between the quantiles of 25 % and 75 %. 0.5 is best: more says that "
       "the distributions are too wide, less that they are too narrow. Each answer has its weighted interval score beside it, "
       "which has a unit and so is not summed up."),
    "J. Bracher, E. L. Ray, T. Gneiting and N. G. Reich, “Evaluating epidemic forecasts in an interval format”, PLOS Computational "
    "Biology 17 (2021), e1008618" },
  [LIAISON_FIGURE_WITHIN_90] = {
    N_("Inside 5 to 95 %"),
    N_("The share of quantities and dates that came to be between the quantiles of 5 % and 95 %. 0.9 is best."),
    "J. Bracher, E. L. Ray, T. Gneiting and N. G. Reich, “Evaluating epidemic forecasts in an interval format”, PLOS Computational "
    "Biology 17 (2021), e1008618" },
};

static double
get_value (LiaisonFigure              figure,
           const LiaisonTrackSummary *summary)
{
  switch (figure)
    {
    case LIAISON_FIGURE_BRIER:
      return summary->brier;
    case LIAISON_FIGURE_RELIABILITY:
      return summary->parts.reliability;
    case LIAISON_FIGURE_RESOLUTION:
      return summary->parts.resolution;
    case LIAISON_FIGURE_UNCERTAINTY:
      return summary->parts.uncertainty;
    case LIAISON_FIGURE_TIMED:
      return summary->timed;
    case LIAISON_FIGURE_LOG:
      return summary->log;
    case LIAISON_FIGURE_SKILL:
      return summary->skill;
    case LIAISON_FIGURE_GROUP:
      return summary->group_difference;
    case LIAISON_FIGURE_DISCRIMINATION:
      return summary->discrimination;
    case LIAISON_FIGURE_WITHIN_50:
      return summary->n_quantities > 0 ? summary->within_50 : NAN;
    case LIAISON_FIGURE_WITHIN_90:
      return summary->n_quantities > 0 ? summary->within_90 : NAN;
    case LIAISON_N_FIGURES:
    default:
      g_return_val_if_reached (NAN);
    }
}

/**
 * liaison_figure_to_title:
 * @figure: a figure
 *
 * Returns: (transfer none): what it is called, in the reader's language
 */
const char *
liaison_figure_to_title (LiaisonFigure figure)
{
  g_return_val_if_fail (figure < LIAISON_N_FIGURES, NULL);

  return _(figures[figure].title);
}

/**
 * liaison_figure_to_formula:
 * @figure: a figure
 *
 * Returns: (transfer none): how it is computed, in the reader's language
 */
const char *
liaison_figure_to_formula (LiaisonFigure figure)
{
  g_return_val_if_fail (figure < LIAISON_N_FIGURES, NULL);

  return _(figures[figure].formula);
}

/**
 * liaison_figure_to_source:
 * @figure: a figure
 *
 * Returns: (transfer none): where it was published, which is the same in all languages
 */
const char *
liaison_figure_to_source (LiaisonFigure figure)
{
  g_return_val_if_fail (figure < LIAISON_N_FIGURES, NULL);

  return figures[figure].source;
}

/**
 * liaison_figure_is_known:
 * @figure: a figure
 * @summary: a summary of a track record
 *
 * Returns: whether the figure says anything: there are forecasts, and others to compare with, or some of each outcome
 */
gboolean
liaison_figure_is_known (LiaisonFigure              figure,
                         const LiaisonTrackSummary *summary)
{
  return !isnan (get_value (figure, summary));
}

/**
 * liaison_figure_to_number:
 * @figure: a figure
 * @summary: a summary of a track record
 *
 * Returns: (transfer full): the figure with three decimals, with a sign where it is a difference; "–" where it is not known
 */
char *
liaison_figure_to_number (LiaisonFigure              figure,
                          const LiaisonTrackSummary *summary)
{
  double value = get_value (figure, summary);
  g_autofree char *digits = NULL;
  const char *sign = "";

  if (isnan (value))
    return g_strdup ("–");
  if (fabs (value) < SMALL)
    value = 0.0;
  if (value < 0.0)
    sign = "−";
  else if (value > 0.0 && figure == LIAISON_FIGURE_GROUP)
    sign = "+";
  digits = g_strdup_printf ("%.3f", fabs (value));
  return g_strconcat (sign, digits, NULL);
}

/* Whole points of what is squared in a score. */
static guint
points_of (double square)
{
  return (guint) lround (100.0 * sqrt (MAX (square, 0.0)));
}

static char *
explain_brier (double brier)
{
  guint points = points_of (brier);

  if (brier < 0.25 - SMALL)
    /* Translators: %u is a difference between percentages; the next sentences, too. */
    return g_strdup_printf (g_dngettext (NULL, "As if each forecast had missed by %u point; always saying 50 %% misses by 50.",
                                         "As if each forecast had missed by %u points; always saying 50 %% misses by 50.", points),
                            points);
  return g_strdup_printf (g_dngettext (NULL, "As if each forecast had missed by %u point: no better than always saying 50 %%.",
                                       "As if each forecast had missed by %u points: no better than always saying 50 %%.", points),
                          points);
}

static char *
explain_timed (double timed)
{
  guint points = points_of (timed);

  return g_strdup_printf (g_dngettext (NULL, "As if you had been off by %u point all the while that the questions were open.",
                                       "As if you had been off by %u points all the while that the questions were open.", points),
                          points);
}

static char *
explain_reliability (double reliability)
{
  guint points = points_of (reliability);

  return g_strdup_printf (g_dngettext (NULL, "What you say and how often it happens are about %u point apart; less is better.",
                                       "What you say and how often it happens are about %u points apart; less is better.", points),
                          points);
}

static char *
explain_resolution (double resolution)
{
  guint points = points_of (resolution);

  return g_strdup_printf (g_dngettext (NULL, "You set the questions about %u point apart from what is usual; more is better.",
                                       "You set the questions about %u points apart from what is usual; more is better.", points),
                          points);
}

/* From b (1 - b) follows b, or 1 - b. */
static char *
explain_uncertainty (double uncertainty)
{
  double share = 0.5 - sqrt (MAX (0.25 - uncertainty, 0.0));
  g_autofree char *less = liaison_probability_to_text (share);

  /* Translators: %s is a percentage of questions. */
  return g_strdup_printf (_("The rarer of the two outcomes came in %s of the questions; the nearer to half, the harder they were."),
                          less);
}

static char *
explain_log (double log_score)
{
  g_autofree char *mean = liaison_probability_to_text (exp (log_score));

  /* Translators: %s is a percentage. */
  return g_strdup_printf (_("To what came to be you had given %s in the geometric mean; 50 %% is the baseline."), mean);
}

static char *
explain_skill (double skill)
{
  g_autofree char *share = liaison_probability_to_text (fabs (skill));

  if (fabs (skill) < SMALL)
    return g_strdup (_("Your squared error is that of giving each outcome the same."));
  /* Translators: %s is a percentage. */
  return g_strdup_printf (skill > 0.0 ? _("Your squared error is %s less than that of giving each outcome the same.")
                                      : _("Your squared error is %s more than that of giving each outcome the same."),
                          share);
}

static char *
explain_group (double difference,
               guint  n)
{
  if (fabs (difference) < SMALL)
    return g_strdup_printf (g_dngettext (NULL, "On %u question that others judged too, you are as good as their median.",
                                         "On %u questions that others judged too, you are as good as their median.", n), n);
  if (difference < 0.0)
    return g_strdup_printf (g_dngettext (NULL, "On %u question that others judged too, you are better than their median.",
                                         "On %u questions that others judged too, you are better than their median.", n), n);
  return g_strdup_printf (g_dngettext (NULL, "On %u question that others judged too, their median is better than you.",
                                       "On %u questions that others judged too, their median is better than you.", n), n);
}

static char *
explain_discrimination (double discrimination)
{
  g_autofree char *share = liaison_probability_to_text (discrimination);

  /* Translators: %s is a percentage. */
  return g_strdup_printf (_("Of a question that came out yes and one that came out no, you gave the first more in %s of all pairs; "
                            "50 %% is chance."), share);
}

static char *
explain_within (double share,
                double best,
                guint  n)
{
  g_autofree char *got = liaison_probability_to_text (share);
  g_autofree char *wanted = liaison_probability_to_text (best);

  /* Translators: two percentages. */
  return g_strdup_printf (g_dngettext (NULL, "Of %1$u quantity or date %2$s; %3$s is best.",
                                       "Of %1$u quantities and dates %2$s; %3$s is best.", n), n, got, wanted);
}

static char *
explain_unknown (LiaisonFigure              figure,
                 const LiaisonTrackSummary *summary)
{
  if (figure == LIAISON_FIGURE_WITHIN_50 || figure == LIAISON_FIGURE_WITHIN_90)
    return g_strdup (_("No quantity and no date is scored yet."));
  if (summary->n == 0)
    return g_strdup (_("Nothing is scored yet."));
  if (figure == LIAISON_FIGURE_GROUP)
    return g_strdup (_("Nobody else gave estimates to these questions."));
  return g_strdup (_("This needs questions that came out yes and questions that came out no."));
}

/**
 * liaison_figure_to_sentence:
 * @figure: a figure
 * @summary: a summary of a track record
 *
 * Returns: (transfer full): one sentence that says what the number means, or why there is none, in the reader's language
 */
char *
liaison_figure_to_sentence (LiaisonFigure              figure,
                            const LiaisonTrackSummary *summary)
{
  double value = get_value (figure, summary);

  if (isnan (value))
    return explain_unknown (figure, summary);
  switch (figure)
    {
    case LIAISON_FIGURE_BRIER:
      return explain_brier (value);
    case LIAISON_FIGURE_RELIABILITY:
      return explain_reliability (value);
    case LIAISON_FIGURE_RESOLUTION:
      return explain_resolution (value);
    case LIAISON_FIGURE_UNCERTAINTY:
      return explain_uncertainty (value);
    case LIAISON_FIGURE_TIMED:
      return explain_timed (value);
    case LIAISON_FIGURE_LOG:
      return explain_log (value);
    case LIAISON_FIGURE_SKILL:
      return explain_skill (value);
    case LIAISON_FIGURE_GROUP:
      return explain_group (value, summary->n_group);
    case LIAISON_FIGURE_DISCRIMINATION:
      return explain_discrimination (value);
    case LIAISON_FIGURE_WITHIN_50:
      return explain_within (value, 0.5, summary->n_quantities);
    case LIAISON_FIGURE_WITHIN_90:
      return explain_within (value, 0.9, summary->n_quantities);
    case LIAISON_N_FIGURES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * liaison_score_count_to_sentence:
 * @summary: a summary of a track record
 *
 * Says how many forecasts are counted, which are, and what to think of few.
 *
 * Returns: (transfer full): one or two sentences in the reader's language
 */
char *
liaison_score_count_to_sentence (const LiaisonTrackSummary *summary)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = summary->n + summary->n_quantities;

  if (n == 0)
    g_string_append (text, _("No forecast is scored yet: one counts when it is resolved and its close date is past."));
  else
    g_string_append_printf (text, g_dngettext (NULL, "%u forecast is scored: resolved, and past its close date.",
                                               "%u forecasts are scored: resolved, and past their close dates.", n), n);
  if (n > 0 && n < LIAISON_SCORE_FEW)
    {
      g_string_append_c (text, ' ');
      /* Translators: %u is 30. */
      g_string_append_printf (text, _("These are too few to tell skill from luck; from %u on, the figures begin to hold."),
                              LIAISON_SCORE_FEW);
    }
  if (summary->n_early > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, g_dngettext (NULL, "%u more is resolved, and waits for its close date.",
                                                 "%u more are resolved, and wait for their close dates.", summary->n_early),
                              summary->n_early);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
