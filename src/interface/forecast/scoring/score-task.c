/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scoring in another thread: ten thousand forecasts take longer than a frame. Forecasts do not change, so the thread may read those
 * that the window shows. */

#include "interface/forecast/scoring/score-task.h"

typedef struct
{
  GListStore *forecasts;
  char *today, *by, *tag, *from, *until;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_object_unref (work->forecasts);
  g_free (work->today);
  g_free (work->by);
  g_free (work->tag);
  g_free (work->from);
  g_free (work->until);
  g_free (work);
}

static Work *
new_work (LiaisonForecastFile     *file,
          const LiaisonScoreScope *scope)
{
  Work *work = g_new0 (Work, 1);
  GListModel *forecasts = liaison_forecast_file_get_forecasts (file);
  guint n = g_list_model_get_n_items (forecasts);
  g_autoptr (GPtrArray) all = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, g_list_model_get_item (forecasts, i));
  work->forecasts = g_list_store_new (LIAISON_TYPE_FORECAST);
  g_list_store_splice (work->forecasts, 0, 0, all->pdata, all->len);
  work->today = g_strdup (scope->today);
  work->by = g_strdup (scope->by);
  work->tag = g_strdup (scope->tag);
  work->from = g_strdup (scope->from);
  work->until = g_strdup (scope->until);
  return work;
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  Work *work = data;
  LiaisonScoreScope scope = { .today = work->today, .by = work->by, .tag = work->tag, .from = work->from, .until = work->until };

  g_task_return_pointer (task, liaison_track_record_new (G_LIST_MODEL (work->forecasts), &scope), g_object_unref);
}

/**
 * liaison_score_task_run_async:
 * @file: a forecast file
 * @scope: which forecasts are scored, and whose estimates
 * @cancellable: (nullable): when the outcome is no longer wanted
 * @callback: called in this thread when it is there
 * @user_data: for @callback
 *
 * Scores the forecasts that a file has now.
 */
void
liaison_score_task_run_async (LiaisonForecastFile     *file,
                              const LiaisonScoreScope *scope,
                              GCancellable            *cancellable,
                              GAsyncReadyCallback      callback,
                              gpointer                 user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_task_data (task, new_work (file, scope), free_work);
  g_task_run_in_thread (task, run);
}

/**
 * liaison_score_task_run_finish:
 * @result: what @callback got
 * @error: set if it was cancelled
 *
 * Returns: (transfer full): the track record, or %NULL with @error
 */
LiaisonTrackRecord *
liaison_score_task_run_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
