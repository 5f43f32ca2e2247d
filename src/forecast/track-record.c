/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonTrackRecord: how good one's forecasts were. It counts what was decided and whose close date is over: what happens is
 * known earlier than what does not, and scoring it at once would make every record look bolder than it is. */

#include "forecast/track-record.h"

#include <math.h>

#include "forecast/answer-score.h"
#include "forecast/calibration.h"
#include "forecast/moment.h"
#include "forecast/steps.h"

struct _LiaisonTrackRecord
{
  GObject parent_instance;

  GArray *entries;             /* of LiaisonTrackEntry */
  GArray *quantities;          /* of LiaisonQuantityEntry */
  GArray *judgements;          /* of LiaisonTrackJudgement, whose forecasts the entries own */
  GArray *calibration;         /* of LiaisonCalibrationBin */
  LiaisonTrackSummary summary;
};

G_DEFINE_FINAL_TYPE (LiaisonTrackRecord, liaison_track_record, G_TYPE_OBJECT)

static void
liaison_track_record_finalize (GObject *object)
{
  LiaisonTrackRecord *self = LIAISON_TRACK_RECORD (object);

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->quantities, g_array_unref);
  g_clear_pointer (&self->judgements, g_array_unref);
  g_clear_pointer (&self->calibration, g_array_unref);

  G_OBJECT_CLASS (liaison_track_record_parent_class)->finalize (object);
}

static void
liaison_track_record_class_init (LiaisonTrackRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_track_record_finalize;
}

static void
clear_entry (gpointer data)
{
  g_clear_object (&((LiaisonTrackEntry *) data)->forecast);
}

static void
clear_quantity (gpointer data)
{
  g_clear_object (&((LiaisonQuantityEntry *) data)->forecast);
}

static void
liaison_track_record_init (LiaisonTrackRecord *self)
{
  self->entries = g_array_new (FALSE, TRUE, sizeof (LiaisonTrackEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->quantities = g_array_new (FALSE, TRUE, sizeof (LiaisonQuantityEntry));
  g_array_set_clear_func (self->quantities, clear_quantity);
  self->judgements = g_array_new (FALSE, FALSE, sizeof (LiaisonTrackJudgement));
}

/* The day in UTC on which the question was decided: the earlier of what its resolution and its close date say. */
static gboolean
decided_within (LiaisonForecast         *forecast,
                const LiaisonScoreScope *scope)
{
  const gint64 day = G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC;
  gint64 end = liaison_steps_get_period (forecast).end - 1;

  return (scope->from == NULL || end >= liaison_moment_to_instant (scope->from)) &&
         (scope->until == NULL || end < liaison_moment_to_instant (scope->until) + day);
}

static gboolean
is_past (LiaisonForecast         *forecast,
         const LiaisonScoreScope *scope)
{
  const char *closes = liaison_forecast_get_closes (forecast);

  return closes == NULL || liaison_moment_days (scope->today, closes) < 0;
}

static gboolean
counts (LiaisonForecast         *forecast,
        const LiaisonScoreScope *scope)
{
  LiaisonOutcome outcome = liaison_forecast_get_outcome (forecast);

  if (outcome == LIAISON_OUTCOME_OPEN || outcome == LIAISON_OUTCOME_VOID)
    return FALSE;
  if (scope->tag != NULL && !g_strv_contains (liaison_forecast_get_tags (forecast), scope->tag))
    return FALSE;
  return decided_within (forecast, scope);
}

/* What somebody said last before a question was decided. */
static const LiaisonAnswer *
find_last (LiaisonForecast *forecast,
           const char      *by,
           gint64           end)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

  for (guint i = estimates->len; i > 0; i--)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i - 1);

      if (liaison_estimate_get_instant (estimate) < end &&
          (by == NULL || g_strcmp0 (liaison_estimate_get_by (estimate), by) == 0))
        return liaison_estimate_get_answer (estimate);
    }
  return NULL;
}

/* How an answer did while a question was open. */
typedef struct
{
  const LiaisonAnswer *answer; /* the last */
  double timed;
  double coverage;
  double group;
} Course;

/* FALSE: no estimate stood when the question was decided. */
static gboolean
follow (LiaisonForecast *forecast,
        const char      *by,
        Course          *course)
{
  LiaisonPeriod period = liaison_steps_get_period (forecast);
  g_autoptr (GArray) losses = liaison_answer_loss_steps (forecast, by);

  course->answer = find_last (forecast, by, period.end);
  if (course->answer == NULL)
    return FALSE;
  /* Neither a close date nor a time of resolution: the last estimate is all there is. */
  if (period.end == G_MAXINT64)
    period.end = g_array_index (losses, LiaisonStep, losses->len - 1).instant;
  course->coverage = liaison_steps_get_coverage (losses, &period);
  course->timed = liaison_steps_get_mean (losses, &period);
  if (isnan (course->timed))
    course->timed = liaison_answer_get_loss (course->answer, forecast);
  course->group = NAN;
  if (by != NULL)
    {
      g_autoptr (GArray) others = liaison_answer_group_loss_steps (forecast, by);

      course->group = liaison_steps_get_mean (others, &period);
    }
  return TRUE;
}

static void
add_judgement (LiaisonTrackRecord *self,
               LiaisonForecast    *forecast,
               const char         *what,
               LiaisonJudgement    given)
{
  LiaisonTrackJudgement judgement = { forecast, what, given };

  g_array_append_val (self->judgements, judgement);
}

/* Each probability that was given for something that did or did not happen. */
static void
add_judgements (LiaisonTrackRecord  *self,
                LiaisonForecast     *forecast,
                const LiaisonAnswer *answer)
{
  const char *chosen = liaison_forecast_get_chosen (forecast);
  const LiaisonConditional *pair = liaison_answer_get_conditional (answer);
  LiaisonOutcome condition = liaison_forecast_get_condition_outcome (forecast);
  LiaisonJudgement judgement;
  guint n;
  const LiaisonShare *shares = liaison_answer_get_shares (answer, &n);

  if (liaison_answer_judge (answer, forecast, &judgement))
    add_judgement (self, forecast, NULL, judgement);
  if (pair != NULL && condition != LIAISON_OUTCOME_OPEN)
    add_judgement (self, forecast, liaison_forecast_get_condition (forecast),
                   (LiaisonJudgement) { pair->condition, condition == LIAISON_OUTCOME_YES });
  for (guint i = 0; i < n; i++)
    add_judgement (self, forecast, liaison_forecast_get_outcome_name (forecast, shares[i].outcome),
                   (LiaisonJudgement) { shares[i].probability, g_strcmp0 (shares[i].outcome, chosen) == 0 });
}

static void
add_entry (LiaisonTrackRecord *self,
           LiaisonForecast    *forecast,
           const Course       *course)
{
  LiaisonTrackEntry entry = {
    .forecast = g_object_ref (forecast),
    .brier = liaison_answer_get_brier (course->answer, forecast),
    .baseline = liaison_answer_get_brier_baseline (forecast),
    .log = liaison_answer_get_log (course->answer, forecast),
    .timed = course->timed,
    .coverage = course->coverage,
    .group = course->group,
  };

  if (!liaison_answer_judge (course->answer, forecast, &entry.judgement))
    entry.judgement =
      (LiaisonJudgement) { liaison_answer_get_share (course->answer, liaison_forecast_get_chosen (forecast)), TRUE };
  add_judgements (self, forecast, course->answer);
  g_array_append_val (self->entries, entry);
}

static void
add_quantity (LiaisonTrackRecord *self,
              LiaisonForecast    *forecast,
              const Course       *course)
{
  const double *quantiles = liaison_answer_get_quantiles (course->answer);
  double value = liaison_forecast_get_value (forecast);
  LiaisonQuantityEntry entry = {
    .forecast = g_object_ref (forecast),
    .answer = course->answer,
    .value = value,
    .score = liaison_quantiles_get_interval_score (quantiles, value),
    .timed = course->timed,
    .coverage = course->coverage,
    .group = course->group,
    .within_50 = value >= quantiles[1] && value <= quantiles[3],
    .within_90 = value >= quantiles[0] && value <= quantiles[4],
  };

  g_array_append_val (self->quantities, entry);
}

static void
summarize_entries (const GArray        *entries,
                   LiaisonTrackSummary *summary)
{
  double brier = 0.0, baseline = 0.0, log = 0.0, timed = 0.0, difference = 0.0;
  guint n = entries->len;

  for (guint i = 0; i < n; i++)
    {
      const LiaisonTrackEntry *entry = &g_array_index (entries, LiaisonTrackEntry, i);

      brier += entry->brier;
      baseline += entry->baseline;
      log += entry->log;
      timed += entry->timed;
      if (isnan (entry->group))
        continue;
      summary->n_group++;
      difference += entry->timed - entry->group;
    }
  summary->n = n;
  summary->brier = n > 0 ? brier / n : NAN;
  summary->skill = n > 0 ? 1.0 - brier / baseline : NAN;
  summary->log = n > 0 ? log / n : NAN;
  summary->timed = n > 0 ? timed / n : NAN;
  summary->group_difference = summary->n_group > 0 ? difference / summary->n_group : NAN;
}

static void
summarize_quantities (const GArray        *quantities,
                      LiaisonTrackSummary *summary)
{
  guint n = quantities->len, n_50 = 0, n_90 = 0;

  for (guint i = 0; i < n; i++)
    {
      const LiaisonQuantityEntry *entry = &g_array_index (quantities, LiaisonQuantityEntry, i);

      n_50 += entry->within_50 ? 1 : 0;
      n_90 += entry->within_90 ? 1 : 0;
    }
  summary->n_quantities = n;
  summary->within_50 = n > 0 ? (double) n_50 / n : NAN;
  summary->within_90 = n > 0 ? (double) n_90 / n : NAN;
}

static void
summarize (LiaisonTrackRecord *self)
{
  guint n = self->judgements->len;
  g_autofree LiaisonJudgement *judgements = g_new (LiaisonJudgement, n);
  LiaisonTrackSummary *summary = &self->summary;

  for (guint i = 0; i < n; i++)
    judgements[i] = g_array_index (self->judgements, LiaisonTrackJudgement, i).judgement;
  summarize_entries (self->entries, summary);
  summarize_quantities (self->quantities, summary);
  summary->n_judgements = n;
  summary->judged = liaison_score_brier (judgements, n);
  summary->parts = liaison_score_split (judgements, n, LIAISON_CALIBRATION_BINS);
  summary->discrimination = liaison_score_discrimination (judgements, n);
  self->calibration = liaison_calibration_new (judgements, n, LIAISON_CALIBRATION_BINS);
}

/**
 * liaison_track_record_new:
 * @forecasts: a list of #LiaisonForecast
 * @scope: which of them are scored, and whose estimates; nothing of it is kept
 *
 * Scores forecasts that were decided, whose close date is over, and to which an estimate stood when they were decided.
 * Resolutions and close dates are taken as times in UTC. Quantities and dates are apart from the others: their scores have units,
 * and do not add up.
 *
 * Returns: (transfer full): the record
 */
LiaisonTrackRecord *
liaison_track_record_new (GListModel              *forecasts,
                          const LiaisonScoreScope *scope)
{
  LiaisonTrackRecord *self = g_object_new (LIAISON_TYPE_TRACK_RECORD, NULL);
  guint n = g_list_model_get_n_items (forecasts);

  g_return_val_if_fail (scope->today != NULL && liaison_moment_is_date (scope->today), self);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);
      Course course;

      if (!counts (forecast, scope) || !follow (forecast, scope->by, &course))
        continue;
      if (!is_past (forecast, scope))
        {
          self->summary.n_early++;
          continue;
        }
      if (liaison_answer_get_quantiles (course.answer) != NULL)
        add_quantity (self, forecast, &course);
      else
        add_entry (self, forecast, &course);
    }
  summarize (self);
  return self;
}

/**
 * liaison_track_record_get_entries:
 * @self: a track record
 *
 * Returns: (transfer none) (element-type LiaisonTrackEntry): what was scored, in the order of the list
 */
const GArray *
liaison_track_record_get_entries (LiaisonTrackRecord *self)
{
  g_return_val_if_fail (LIAISON_IS_TRACK_RECORD (self), NULL);

  return self->entries;
}

/**
 * liaison_track_record_get_judgements:
 * @self: a track record
 *
 * Returns: (transfer none) (element-type LiaisonTrackJudgement): each probability that was given for something, in the order of
 *   the list
 */
const GArray *
liaison_track_record_get_judgements (LiaisonTrackRecord *self)
{
  g_return_val_if_fail (LIAISON_IS_TRACK_RECORD (self), NULL);

  return self->judgements;
}

/**
 * liaison_track_record_get_quantities:
 * @self: a track record
 *
 * Returns: (transfer none) (element-type LiaisonQuantityEntry): quantities and dates that were scored, in the order of the list
 */
const GArray *
liaison_track_record_get_quantities (LiaisonTrackRecord *self)
{
  g_return_val_if_fail (LIAISON_IS_TRACK_RECORD (self), NULL);

  return self->quantities;
}

/**
 * liaison_track_record_get_summary:
 * @self: a track record
 *
 * Returns: the means over all that was scored
 */
LiaisonTrackSummary
liaison_track_record_get_summary (LiaisonTrackRecord *self)
{
  g_return_val_if_fail (LIAISON_IS_TRACK_RECORD (self), (LiaisonTrackSummary) { 0 });

  return self->summary;
}

/**
 * liaison_track_record_get_calibration:
 * @self: a track record
 *
 * Returns: (transfer none) (element-type LiaisonCalibrationBin): probabilities and observed shares, bin by bin
 */
const GArray *
liaison_track_record_get_calibration (LiaisonTrackRecord *self)
{
  g_return_val_if_fail (LIAISON_IS_TRACK_RECORD (self), NULL);

  return self->calibration;
}
