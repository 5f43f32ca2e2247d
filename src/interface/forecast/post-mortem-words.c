/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a post-mortem says, in sentences. */

#include "interface/forecast/post-mortem-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/moment.h"
#include "forecast/probability-word.h"

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
 * @forecast: a forecast that was decided yes or no
 *
 * Returns: (transfer full): how, and on which day
 */
char *
liaison_post_mortem_dup_outcome (LiaisonForecast *forecast)
{
  gboolean yes = liaison_forecast_get_outcome (forecast) == LIAISON_OUTCOME_YES;
  const char *at = liaison_forecast_get_resolved (forecast);
  g_autofree char *day = at != NULL ? liaison_moment_to_text (at) : NULL;

  if (day == NULL)
    return g_strdup (yes ? _("It came out yes.") : _("It came out no."));
  /* Translators: %s is a day. */
  return g_strdup_printf (yes ? _("It came out yes on %s.") : _("It came out no on %s."), day);
}

/**
 * liaison_post_mortem_dup_summary:
 * @self: a post-mortem
 *
 * Returns: (transfer full): the scores of the forecast, beside that of saying 50 %
 */
char *
liaison_post_mortem_dup_summary (LiaisonPostMortem *self)
{
  double brier = liaison_post_mortem_get_brier (self);

  if (isnan (brier))
    return g_strdup (_("No estimate stood when it was decided, so there is no score."));
  return g_strdup_printf (_("Brier score %1$.3f at the end and %2$.3f over time; saying 50 %% gets 0.250."), brier,
                          liaison_post_mortem_get_timed (self));
}

static char *
describe_estimate (LiaisonEstimate *estimate)
{
  const char *by = liaison_estimate_get_by (estimate);
  double probability = liaison_estimate_get_probability (estimate);
  g_autofree char *number = liaison_probability_to_text (probability);
  const char *word = g_dpgettext2 (NULL, "probability", liaison_probability_word_for (probability)->word);
  g_autoptr (GString) text = g_string_new (NULL);

  if (by != NULL)
    /* Translators: a name, a percentage and its word: "Ada: 38 %, unlikely". */
    g_string_append_printf (text, _("%1$s: %2$s, %3$s"), by, number, word);
  else
    g_string_append_printf (text, _("%s, %s"), number, word);
  append_line (text, liaison_estimate_get_reason (estimate));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_resolution (LiaisonForecast *forecast)
{
  g_autoptr (GString) text = g_string_new (liaison_forecast_get_outcome (forecast) == LIAISON_OUTCOME_YES
                                             ? _("Decided: yes.")
                                             : _("Decided: no."));

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
      return describe_estimate (event->estimate);
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
 *
 * Returns: (transfer full): from what to what
 */
char *
liaison_post_mortem_move_dup_title (const LiaisonPostMortemMove *move)
{
  g_autofree char *from = liaison_probability_to_text (move->from);
  g_autofree char *to = liaison_probability_to_text (liaison_estimate_get_probability (move->estimate));

  /* Translators: two percentages. */
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

  g_string_append_printf (text, move->gain > 0.0 ? _("To the better: the Brier score fell by %.3f.")
                                                 : _("To the worse: the Brier score rose by %.3f."),
                          fabs (move->gain));
  g_string_append_printf (text, "\n%s", day);
  if (by != NULL)
    g_string_append_printf (text, " · %s", by);
  append_line (text, reason != NULL ? reason : _("No reason was given."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
