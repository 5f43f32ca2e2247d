/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The analysis off the main thread. What a thread has to say about its progress is kept, and the
 * main context of the caller is woken once for it, however often it changes. */

#include "analysis/analysis.h"

typedef struct
{
  gatomicrefcount ref_count;
  LiaisonArticle *article;
  LiaisonModel *model;
  GCancellable *cancellable;
  GMainContext *context;
  LiaisonProgressFunc progress;
  gpointer progress_data;
  GDestroyNotify progress_destroy;
  GMutex lock;
  double fraction;   /* guarded by the lock */
  gboolean waking;   /* guarded by the lock: the context was woken and has not called yet */
  gboolean refused;  /* guarded by the lock: the caller's function said to stop */
  gboolean finished; /* guarded by the lock: nothing is called any more */
} Job;

static Job *
ref_job (Job *job)
{
  g_atomic_ref_count_inc (&job->ref_count);
  return job;
}

static void
unref_job (Job *job)
{
  if (!g_atomic_ref_count_dec (&job->ref_count))
    return;
  g_object_unref (job->article);
  liaison_model_unref (job->model);
  g_clear_object (&job->cancellable);
  g_main_context_unref (job->context);
  g_mutex_clear (&job->lock);
  g_free (job);
}

static gboolean
on_woken (gpointer user_data)
{
  Job *job = user_data;
  double fraction;
  gboolean finished;

  g_mutex_lock (&job->lock);
  fraction = job->fraction;
  finished = job->finished;
  job->waking = FALSE;
  g_mutex_unlock (&job->lock);
  if (!finished && !job->progress (fraction, job->progress_data))
    {
      g_mutex_lock (&job->lock);
      job->refused = TRUE;
      g_mutex_unlock (&job->lock);
    }
  return G_SOURCE_REMOVE;
}

static void
wake (Job *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_woken, ref_job (job), (GDestroyNotify)unref_job);
  g_source_attach (source, job->context);
}

static gboolean
on_progress (double   fraction,
             gpointer user_data)
{
  Job *job = user_data;
  gboolean waking, refused;

  if (g_cancellable_is_cancelled (job->cancellable))
    return FALSE;
  g_mutex_lock (&job->lock);
  job->fraction = fraction;
  waking = job->waking;
  refused = job->refused;
  job->waking = job->progress != NULL;
  g_mutex_unlock (&job->lock);
  if (job->progress != NULL && !waking && !refused)
    wake (job);
  return !refused;
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      task_data,
     GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonAnalysis) analysis =
      liaison_analysis_new (job->article, job->model, on_progress, job, &error);

  if (analysis != NULL)
    g_task_return_pointer (task, g_steal_pointer (&analysis),
                           (GDestroyNotify)liaison_analysis_unref);
  else if (g_error_matches (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_CANCELLED))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The analysis was cancelled.");
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The progress data belong to the caller's thread: they are let go there, when the result is. */
static void
on_completed (GTask      *task,
              GParamSpec *property,
              gpointer    user_data)
{
  Job *job = g_task_get_task_data (task);
  GDestroyNotify destroy = g_steal_pointer (&job->progress_destroy);

  g_mutex_lock (&job->lock);
  job->finished = TRUE;
  g_mutex_unlock (&job->lock);
  if (destroy != NULL)
    destroy (job->progress_data);
}

/**
 * liaison_analysis_new_async:
 * @article: the article
 * @model: the model to read it with
 * @cancellable: (nullable): to stop the work
 * @progress: (scope notified) (nullable) (closure progress_data) (destroy progress_destroy): called
 * in the main context of the caller with the fraction done, at most once per turn of it and never
 * after @callback; returning %FALSE cancels
 * @progress_data: for @progress
 * @progress_destroy: (nullable): frees @progress_data when @progress is called no more
 * @callback: called when the analysis is done
 * @user_data: for @callback
 */
void
liaison_analysis_new_async (LiaisonArticle     *article,
                            LiaisonModel       *model,
                            GCancellable       *cancellable,
                            LiaisonProgressFunc progress,
                            gpointer            progress_data,
                            GDestroyNotify      progress_destroy,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (LIAISON_IS_ARTICLE (article));
  g_return_if_fail (model != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_analysis_new_async);
  job = g_new0 (Job, 1);
  g_atomic_ref_count_init (&job->ref_count);
  job->article = g_object_ref (article);
  job->model = liaison_model_ref (model);
  job->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  job->context = g_main_context_ref_thread_default ();
  job->progress = progress;
  job->progress_data = progress_data;
  job->progress_destroy = progress_destroy;
  g_mutex_init (&job->lock);
  g_task_set_task_data (task, job, (GDestroyNotify)unref_job);
  g_signal_connect (task, "notify::completed", G_CALLBACK (on_completed), NULL);
  g_task_run_in_thread (task, run);
}

/**
 * liaison_analysis_new_finish:
 * @result: what the callback was given
 * @error: return location for an error: %G_IO_ERROR_CANCELLED, or of %LIAISON_MODEL_ERROR
 *
 * Returns: (transfer full): the analysis, or %NULL with @error set
 */
LiaisonAnalysis *
liaison_analysis_new_finish (GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
