/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a post-mortem says, in sentences. */

#include "interface/forecast/scoring/post-mortem-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/answer-text.h"
#include "forecast/moment.h"

/* Adds PART, if there is one, after a line end. */
static void
append_line (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", part);
}

/**
 * liaison_post_mortem_dup_outcome:
 * @forecast: a forecast that was decided
 *
 * Returns: (transfer full): how, and on which day
 */
char *
liaison_post_mortem_dup_outcome (LiaisonForecast *forecast)
{
  const char *at = liaison_forecast_get_resolved (forecast);
  g_autofree char *day = at != NULL ? liaison_moment_to_text (at) : NULL;
  g_autofree char *outcome = liaison_forecast_dup_outcome_text (forecast);

  return day != NULL ? g_strdup_printf ("%s · %s", outcome, day) : g_steal_pointer (&outcome);
}

/**
 * liaison_post_mortem_dup_summary:
 * @self: a post-mortem
 *
 * Returns: (transfer full): the scores of the forecast, beside that of saying the same to each outcome
 */
char *
liaison_post_mortem_dup_summary (LiaisonPostMortem *self)
{
  double score = liaison_post_mortem_get_score (self);
  double timed = liaison_post_mortem_get_timed (self);
  double baseline = liaison_post_mortem_get_baseline (self);

  if (isnan (score))
    return g_strdup (_("No estimate stood when it was decided, so there is no score."));
  if (isnan (baseline))
    /* Translators: scores in the unit of a quantity, or in days. */
    return g_strdup_printf (_("Interval score %1$.3g at the end and %2$.3g over time, in its unit or in days; 0 is perfect."), score,
                            timed);
  return g_strdup_printf (_("Brier score %1$.3f at the end and %2$.3f over time; giving each outcome the same gets %3$.3f."), score,
                          timed, baseline);
}

static char *
describe_estimate (LiaisonEstimate *estimate,
                   LiaisonForecast *forecast)
{
  const char *by = liaison_estimate_get_by (estimate);
  g_autofree char *answer = liaison_answer_to_text (liaison_estimate_get_answer (estimate), forecast);
  g_autoptr (GString) text = g_string_new (NULL);

  if (by != NULL)
    /* Translators: a name, and what was said: "Ada: 38 %, unlikely". */
    g_string_append_printf (text, _("%1$s: %2$s"), by, answer);
  else
    g_string_append (text, answer);
  append_line (text, liaison_estimate_get_reason (estimate));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_resolution (LiaisonForecast *forecast)
{
  g_autofree char *outcome = liaison_forecast_dup_outcome_text (forecast);
  g_autoptr (GString) text = g_string_new (outcome);

  append_line (text, liaison_forecast_get_verdict (forecast));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * liaison_post_mortem_event_dup_text:
 * @event: an event
 * @forecast: the forecast that it is of
 *
 * Returns: (transfer full): what came to be known
 */
char *
liaison_post_mortem_event_dup_text (const LiaisonPostMortemEvent *event,
                                    LiaisonForecast              *forecast)
{
  switch (event->kind)
    {
    case LIAISON_EVENT_OPENED:
      return g_strdup (_("The question was asked."));
    case LIAISON_EVENT_PUBLISHED:
      /* Translators: %s is a quotation. */
      return g_strdup_printf (_("Published: “%s”"),
                              liaison_passage_get_exact (liaison_evidence_get_passage (event->evidence)));
    case LIAISON_EVENT_ESTIMATE:
      return describe_estimate (event->estimate, forecast);
    case LIAISON_EVENT_CLOSED:
      return g_strdup (_("The close date was over."));
    case LIAISON_EVENT_RESOLVED:
      return describe_resolution (forecast);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * liaison_post_mortem_evidence_dup_text:
 * @evidence: a piece of evidence
 *
 * Returns: (transfer full): where it pointed, how strongly, and what was noted on it
 */
char *
liaison_post_mortem_evidence_dup_text (const LiaisonPostMortemEvidence *evidence)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean right = evidence->pointed == LIAISON_POINTED_RIGHT;

  if (evidence->pointed == LIAISON_POINTED_NOWHERE)
    g_string_append (text, _("Context: it pointed nowhere."));
  else if (isnan (evidence->factor))
    g_string_append (text, right ? _("Pointed the right way; nobody said how strongly.")
                                 : _("Pointed the wrong way; nobody said how strongly."));
  else
    /* Translators: %g is how many times as likely something became: 2.5. */
    g_string_append_printf (text, right ? _("Pointed the right way: made the outcome %g times as likely.")
                                          : _("Pointed the wrong way: made the other outcome %g times as likely."),
                            evidence->factor);
  append_line (text, liaison_evidence_get_note (evidence->evidence));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * liaison_post_mortem_move_dup_title:
 * @move: a change of mind
 * @forecast: the forecast that it is of
 *
 * Returns: (transfer full): from what to what
 */
char *
liaison_post_mortem_move_dup_title (const LiaisonPostMortemMove *move,
                                    LiaisonForecast             *forecast)
{
  g_autofree char *from = liaison_answer_to_short_text (liaison_estimate_get_answer (move->before), forecast);
  g_autofree char *to = liaison_answer_to_short_text (liaison_estimate_get_answer (move->estimate), forecast);

  /* Translators: what was said before, and then: two percentages, for instance. */
  return g_strdup_printf (_("From %1$s to %2$s"), from, to);
}

/**
 * liaison_post_mortem_move_dup_text:
 * @move: a change of mind
 *
 * Returns: (transfer full): when, by whom and why, and what it did to the score
 */
char *
liaison_post_mortem_move_dup_text (const LiaisonPostMortemMove *move)
{
  const char *by = liaison_estimate_get_by (move->estimate);
  const char *reason = liaison_estimate_get_reason (move->estimate);
  g_autofree char *day = liaison_moment_to_text (liaison_estimate_get_at (move->estimate));
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, move->gain > 0.0 ? _("To the better: the score fell by %.3g.")
                                                 : _("To the worse: the score rose by %.3g."),
                          fabs (move->gain));
  g_string_append_printf (text, "\n%s", day);
  if (by != NULL)
    g_string_append_printf (text, " · %s", by);
  append_line (text, reason != NULL ? reason : _("No reason was given."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
