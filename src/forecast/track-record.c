/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonTrackRecord: how good one's forecasts were. It counts what was decided yes or no and whose close date is over: what
 * happens is known earlier than what does not, and scoring it at once would make every record look bolder than it is. */

#include "forecast/track-record.h"

#include <math.h>

#include "forecast/aggregate.h"
#include "forecast/calibration.h"
#include "forecast/steps.h"
#include "forecast/moment.h"

struct _LiaisonTrackRecord
{
  GObject parent_instance;

  GArray *entries;             /* of LiaisonTrackEntry */
  GArray *calibration;         /* of LiaisonCalibrationBin */
  LiaisonTrackSummary summary;
};

G_DEFINE_FINAL_TYPE (LiaisonTrackRecord, liaison_track_record, G_TYPE_OBJECT)

static void
liaison_track_record_finalize (GObject *object)
{
  LiaisonTrackRecord *self = LIAISON_TRACK_RECORD (object);

  g_clear_pointer (&self->entries, g_array_unref);
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
liaison_track_record_init (LiaisonTrackRecord *self)
{
  self->entries = g_array_new (FALSE, TRUE, sizeof (LiaisonTrackEntry));
  g_array_set_clear_func (self->entries, clear_entry);
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

  if (outcome != LIAISON_OUTCOME_YES && outcome != LIAISON_OUTCOME_NO)
    return FALSE;
  if (scope->tag != NULL && !g_strv_contains (liaison_forecast_get_tags (forecast), scope->tag))
    return FALSE;
  return decided_within (forecast, scope);
}

/* FALSE: no estimate stood when the question was decided. */
static gboolean
fill_entry (LiaisonTrackEntry *entry,
            LiaisonForecast   *forecast,
            const char        *by)
{
  LiaisonPeriod period = liaison_steps_get_period (forecast);
  g_autoptr (GArray) steps = liaison_steps_new (forecast, by);
  gboolean happened = liaison_forecast_get_outcome (forecast) == LIAISON_OUTCOME_YES;

  if (!liaison_steps_get_last (steps, period.end, &entry->judgement.probability))
    return FALSE;
  /* Neither a close date nor a time of resolution: the last estimate is all there is. */
  if (period.end == G_MAXINT64)
    period.end = g_array_index (steps, LiaisonStep, steps->len - 1).instant;
  entry->judgement.happened = happened;
  entry->brier = liaison_score_brier (&entry->judgement, 1);
  entry->log = liaison_score_log (&entry->judgement, 1);
  entry->coverage = liaison_steps_get_coverage (steps, &period);
  entry->timed = liaison_steps_get_brier (steps, &period, happened);
  if (isnan (entry->timed))
    entry->timed = entry->brier;
  entry->group = NAN;
  if (by != NULL)
    {
      g_autoptr (GArray) others = liaison_aggregate_steps (forecast, by);

      entry->group = liaison_steps_get_brier (others, &period, happened);
    }
  return TRUE;
}

static void
summarize (LiaisonTrackRecord *self)
{
  LiaisonTrackSummary *summary = &self->summary;
  guint n = self->entries->len;
  g_autofree LiaisonJudgement *judgements = g_new (LiaisonJudgement, n);
  double timed = 0.0, difference = 0.0;

  for (guint i = 0; i < n; i++)
    {
      const LiaisonTrackEntry *entry = &g_array_index (self->entries, LiaisonTrackEntry, i);

      judgements[i] = entry->judgement;
      timed += entry->timed;
      if (isnan (entry->group))
        continue;
      summary->n_group++;
      difference += entry->timed - entry->group;
    }
  summary->n = n;
  summary->brier = liaison_score_brier (judgements, n);
  summary->parts = liaison_score_split (judgements, n, LIAISON_CALIBRATION_BINS);
  summary->skill = liaison_score_skill (summary->brier);
  summary->log = liaison_score_log (judgements, n);
  summary->timed = n > 0 ? timed / n : NAN;
  summary->discrimination = liaison_score_discrimination (judgements, n);
  summary->group_difference = summary->n_group > 0 ? difference / summary->n_group : NAN;
  self->calibration = liaison_calibration_new (judgements, n, LIAISON_CALIBRATION_BINS);
}

/**
 * liaison_track_record_new:
 * @forecasts: a list of #LiaisonForecast
 * @scope: which of them are scored, and whose estimates; nothing of it is kept
 *
 * Scores forecasts that were decided yes or no, whose close date is over, and to which an estimate stood when they were decided.
 * Resolutions and close dates are taken as times in UTC.
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
      LiaisonTrackEntry entry = { 0 };

      if (!counts (forecast, scope) || !fill_entry (&entry, forecast, scope->by))
        continue;
      if (!is_past (forecast, scope))
        {
          self->summary.n_early++;
          continue;
        }
      entry.forecast = g_steal_pointer (&forecast);
      g_array_append_val (self->entries, entry);
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
