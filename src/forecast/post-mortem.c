/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonPostMortem: what can be learned from one forecast once it is decided: what was known when, how the score went, which
 * evidence pointed to what came to be, and which changes of mind mattered.
 *
 * That an outcome was unlikely does not make the forecast wrong, nor does a good score make its evidence good: the figures say
 * where to look, and no more. */

#include "forecast/post-mortem.h"

#include <math.h>
#include <string.h>

#include "forecast/answer-score.h"
#include "forecast/moment.h"

struct _LiaisonPostMortem
{
  GObject parent_instance;

  LiaisonForecast *forecast;
  GPtrArray *days;             /* texts that events point into */
  GArray *events;
  GArray *evidence;
  GArray *moves;
  GArray *scores;
  LiaisonPeriod period;
  double score;
  double timed;
  double baseline;
};

G_DEFINE_FINAL_TYPE (LiaisonPostMortem, liaison_post_mortem, G_TYPE_OBJECT)

static void
liaison_post_mortem_finalize (GObject *object)
{
  LiaisonPostMortem *self = LIAISON_POST_MORTEM (object);

  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_array_unref);
  g_clear_pointer (&self->evidence, g_array_unref);
  g_clear_pointer (&self->moves, g_array_unref);
  g_clear_pointer (&self->scores, g_array_unref);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_post_mortem_parent_class)->finalize (object);
}

static void
liaison_post_mortem_class_init (LiaisonPostMortemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_post_mortem_finalize;
}

static void
liaison_post_mortem_init (LiaisonPostMortem *self)
{
  self->days = g_ptr_array_new_with_free_func (g_free);
  self->events = g_array_new (FALSE, TRUE, sizeof (LiaisonPostMortemEvent));
  self->evidence = g_array_new (FALSE, TRUE, sizeof (LiaisonPostMortemEvidence));
  self->moves = g_array_new (FALSE, TRUE, sizeof (LiaisonPostMortemMove));
  self->scores = g_array_new (FALSE, TRUE, sizeof (LiaisonStep));
}

/* --- what was known when --- */

static void
add_event (LiaisonPostMortem     *self,
           LiaisonPostMortemKind  kind,
           const char            *at,
           LiaisonEstimate       *estimate,
           LiaisonEvidence       *evidence)
{
  LiaisonPostMortemEvent event = { .kind = kind, .estimate = estimate, .evidence = evidence };

  if (at == NULL)
    return;
  event.at = g_strdup (at);
  event.instant = liaison_moment_to_instant (at);
  /* A question is open until its close date is over. */
  if (kind == LIAISON_EVENT_CLOSED)
    event.instant += G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC;
  g_ptr_array_add (self->days, (char *) event.at);
  g_array_append_val (self->events, event);
}

static const char *
find_published (LiaisonForecastFile *file,
                const char          *id)
{
  const GPtrArray *sources = liaison_forecast_file_get_sources (file);

  for (guint i = 0; i < sources->len; i++)
    {
      const LiaisonForecastSource *source = g_ptr_array_index (sources, i);

      if (strcmp (source->id, id) == 0)
        return source->published;
    }
  return NULL;
}

/* Of the same moment, in the order of their kinds. */
static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const LiaisonPostMortemEvent *first = a, *second = b;

  if (first->instant != second->instant)
    return first->instant < second->instant ? -1 : 1;
  return (first->kind > second->kind) - (first->kind < second->kind);
}

static void
collect_events (LiaisonPostMortem   *self,
                LiaisonForecastFile *file)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (self->forecast);
  const GPtrArray *evidence = liaison_forecast_get_evidence (self->forecast);

  add_event (self, LIAISON_EVENT_OPENED, liaison_forecast_get_opened (self->forecast), NULL, NULL);
  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);

      add_event (self, LIAISON_EVENT_ESTIMATE, liaison_estimate_get_at (estimate), estimate, NULL);
    }
  for (guint i = 0; i < evidence->len; i++)
    {
      LiaisonEvidence *one = g_ptr_array_index (evidence, i);

      add_event (self, LIAISON_EVENT_PUBLISHED, find_published (file, liaison_evidence_get_source (one)), NULL, one);
    }
  add_event (self, LIAISON_EVENT_CLOSED, liaison_forecast_get_closes (self->forecast), NULL, NULL);
  add_event (self, LIAISON_EVENT_RESOLVED, liaison_forecast_get_resolved (self->forecast), NULL, NULL);
  g_array_sort (self->events, compare_events);
}

/* --- evidence --- */

static double
factor_of (LiaisonEvidence *evidence)
{
  double strength = liaison_evidence_get_strength (evidence);

  return strength < 0.0 ? NAN : MAX (strength, 1.0);
}

/* What nobody gave a strength stands behind what somebody did. */
static int
compare_evidence (gconstpointer a,
                  gconstpointer b)
{
  const LiaisonPostMortemEvidence *first = a, *second = b;
  double strength = isnan (first->factor) ? 0.0 : first->factor;
  double other = isnan (second->factor) ? 0.0 : second->factor;

  if (first->pointed != second->pointed)
    return first->pointed < second->pointed ? -1 : 1;
  return (strength < other) - (strength > other);
}

/* What came to be, as evidence is rated against it; NULL where it is no outcome. */
static const char *
outcome_of (LiaisonForecast *forecast)
{
  switch (liaison_forecast_get_outcome (forecast))
    {
    case LIAISON_OUTCOME_YES:
      return "yes";
    case LIAISON_OUTCOME_NO:
      return "no";
    case LIAISON_OUTCOME_CHOSEN:
      return liaison_forecast_get_chosen (forecast);
    case LIAISON_OUTCOME_OPEN:
    case LIAISON_OUTCOME_VOID:
    case LIAISON_OUTCOME_VALUE:
    default:
      return NULL;
    }
}

/* By its bearing; where that says nothing, by how it was rated against what came to be. */
static LiaisonPointed
point (LiaisonForecast *forecast,
       LiaisonEvidence *evidence)
{
  LiaisonBearing bearing = liaison_evidence_get_bearing (evidence);
  LiaisonOutcome outcome = liaison_forecast_get_outcome (forecast);
  const char *rated = outcome_of (forecast);
  int rating = rated != NULL ? liaison_evidence_get_rating (evidence, rated) : LIAISON_RATING_NONE;

  if (bearing != LIAISON_BEARING_CONTEXT && (outcome == LIAISON_OUTCOME_YES || outcome == LIAISON_OUTCOME_NO))
    return (bearing == LIAISON_BEARING_FOR) == (outcome == LIAISON_OUTCOME_YES) ? LIAISON_POINTED_RIGHT : LIAISON_POINTED_WRONG;
  if (rating == LIAISON_RATING_NONE || rating == 0)
    return LIAISON_POINTED_NOWHERE;
  return rating > 0 ? LIAISON_POINTED_RIGHT : LIAISON_POINTED_WRONG;
}

static void
judge_evidence (LiaisonPostMortem *self)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (self->forecast);

  for (guint i = 0; i < evidence->len; i++)
    {
      LiaisonPostMortemEvidence one = { .evidence = g_ptr_array_index (evidence, i) };

      one.pointed = point (self->forecast, one.evidence);
      one.factor = one.pointed == LIAISON_POINTED_NOWHERE ? NAN : factor_of (one.evidence);
      g_array_append_val (self->evidence, one);
    }
  g_array_sort (self->evidence, compare_evidence);
}

/* --- changes of mind --- */

/* Of a probability, by how much it changed; of anything else, by what that did to the score. */
static double
size_of (const LiaisonPostMortemMove *move)
{
  double from = liaison_answer_get_probability (liaison_estimate_get_answer (move->before));
  double to = liaison_answer_get_probability (liaison_estimate_get_answer (move->estimate));

  return fabs (isnan (from) || isnan (to) ? move->gain : to - from);
}

static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  double size = size_of (a), other = size_of (b);

  return (size < other) - (size > other);
}

/* From each person's estimate to the next one that says something else. */
static void
collect_moves (LiaisonPostMortem *self)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (self->forecast);
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);
      const char *by = liaison_estimate_get_by (estimate) != NULL ? liaison_estimate_get_by (estimate) : "";
      const LiaisonAnswer *answer = liaison_estimate_get_answer (estimate);
      LiaisonPostMortemMove move = { .before = g_hash_table_lookup (last, by), .estimate = estimate };

      g_hash_table_insert (last, (gpointer) by, estimate);
      if (move.before == NULL || liaison_answer_compare (liaison_estimate_get_answer (move.before), answer) == 0 ||
          liaison_estimate_get_instant (estimate) >= self->period.end)
        continue;
      move.gain = liaison_answer_get_loss (liaison_estimate_get_answer (move.before), self->forecast) -
                  liaison_answer_get_loss (answer, self->forecast);
      g_array_append_val (self->moves, move);
    }
  g_array_sort (self->moves, compare_moves);
}

/* --- the score over time --- */

static void
score_steps (LiaisonPostMortem *self)
{
  g_autoptr (GArray) losses = liaison_answer_loss_steps (self->forecast, NULL);

  self->period = liaison_steps_get_period (self->forecast);
  if (!liaison_steps_get_last (losses, self->period.end, &self->score))
    self->score = NAN;
  /* Neither a close date nor a time of resolution: it ends with the last estimate. */
  if (self->period.end == G_MAXINT64 && losses->len > 0)
    self->period.end = g_array_index (losses, LiaisonStep, losses->len - 1).instant;
  for (guint i = 0; i < losses->len; i++)
    {
      LiaisonStep step = g_array_index (losses, LiaisonStep, i);

      if (step.instant > self->period.end)
        break;
      g_array_append_val (self->scores, step);
    }
  self->timed = liaison_steps_get_mean (losses, &self->period);
  if (isnan (self->timed))
    self->timed = self->score;
  self->baseline = liaison_forecast_get_outcome (self->forecast) == LIAISON_OUTCOME_VALUE
                     ? NAN
                     : liaison_answer_get_brier_baseline (self->forecast);
}

/**
 * liaison_post_mortem_is_possible:
 * @forecast: a forecast
 *
 * Returns: whether it was decided, and not annulled
 */
gboolean
liaison_post_mortem_is_possible (LiaisonForecast *forecast)
{
  LiaisonOutcome outcome = liaison_forecast_get_outcome (forecast);

  return outcome != LIAISON_OUTCOME_OPEN && outcome != LIAISON_OUTCOME_VOID;
}

/**
 * liaison_post_mortem_new:
 * @forecast: a forecast that was decided
 * @file: the file that it is in
 *
 * Looks back at a forecast. Evidence for what is asked pointed the right way if the outcome is yes, evidence against if it is no; what
 * has no such bearing, by its rating against what came to be. How strongly is its factor, the likelihood ratio that was stated, of which less than 1 counts as 1 as in
 * liaison_bayes_update(). Evidence is taken to have been known from the day on which its article was published; what has no such
 * day is in no event. Moves are those made while the question was open.
 *
 * Source of the factor: I. J. Good, "Probability and the Weighing of Evidence", Griffin (1950), chapter 6. The scores are those of
 * liaison_answer_get_loss(), over time by liaison_steps_get_mean().
 *
 * Returns: (transfer full): what can be learned
 */
LiaisonPostMortem *
liaison_post_mortem_new (LiaisonForecast     *forecast,
                         LiaisonForecastFile *file)
{
  LiaisonPostMortem *self = g_object_new (LIAISON_TYPE_POST_MORTEM, NULL);

  g_return_val_if_fail (liaison_post_mortem_is_possible (forecast), self);

  self->forecast = g_object_ref (forecast);
  collect_events (self, file);
  judge_evidence (self);
  score_steps (self);
  collect_moves (self);
  return self;
}

/**
 * liaison_post_mortem_get_events:
 * @self: a post-mortem
 *
 * Returns: (transfer none) (element-type LiaisonPostMortemEvent): what was known when, oldest first
 */
const GArray *
liaison_post_mortem_get_events (LiaisonPostMortem *self)
{
  g_return_val_if_fail (LIAISON_IS_POST_MORTEM (self), NULL);

  return self->events;
}

/**
 * liaison_post_mortem_get_evidence:
 * @self: a post-mortem
 *
 * Returns: (transfer none) (element-type LiaisonPostMortemEvidence): the evidence, the best first
 */
const GArray *
liaison_post_mortem_get_evidence (LiaisonPostMortem *self)
{
  g_return_val_if_fail (LIAISON_IS_POST_MORTEM (self), NULL);

  return self->evidence;
}

/**
 * liaison_post_mortem_get_moves:
 * @self: a post-mortem
 *
 * Returns: (transfer none) (element-type LiaisonPostMortemMove): the changes of mind, the largest first
 */
const GArray *
liaison_post_mortem_get_moves (LiaisonPostMortem *self)
{
  g_return_val_if_fail (LIAISON_IS_POST_MORTEM (self), NULL);

  return self->moves;
}

/**
 * liaison_post_mortem_get_scores:
 * @self: a post-mortem
 *
 * Returns: (transfer none) (element-type LiaisonStep): the score as it stood, oldest first
 */
const GArray *
liaison_post_mortem_get_scores (LiaisonPostMortem *self)
{
  g_return_val_if_fail (LIAISON_IS_POST_MORTEM (self), NULL);

  return self->scores;
}

/**
 * liaison_post_mortem_get_period:
 * @self: a post-mortem
 *
 * Returns: while the question was open
 */
LiaisonPeriod
liaison_post_mortem_get_period (LiaisonPostMortem *self)
{
  g_return_val_if_fail (LIAISON_IS_POST_MORTEM (self), (LiaisonPeriod) { 0 });

  return self->period;
}

/**
 * liaison_post_mortem_get_score:
 * @self: a post-mortem
 *
 * Returns: the score of what stood at the end; NAN when nothing did
 */
double
liaison_post_mortem_get_score (LiaisonPostMortem *self)
{
  g_return_val_if_fail (LIAISON_IS_POST_MORTEM (self), NAN);

  return self->score;
}

/**
 * liaison_post_mortem_get_timed:
 * @self: a post-mortem
 *
 * Returns: the score over the time in which the question was open; NAN when nothing stood
 */
double
liaison_post_mortem_get_timed (LiaisonPostMortem *self)
{
  g_return_val_if_fail (LIAISON_IS_POST_MORTEM (self), NAN);

  return self->timed;
}

/**
 * liaison_post_mortem_get_baseline:
 * @self: a post-mortem
 *
 * Returns: the Brier score of saying the same to each outcome: 0.25 for two; NAN of quantities and dates
 */
double
liaison_post_mortem_get_baseline (LiaisonPostMortem *self)
{
  g_return_val_if_fail (LIAISON_IS_POST_MORTEM (self), NAN);

  return self->baseline;
}
