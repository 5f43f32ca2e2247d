/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A batch off the main thread. What the threads have to say about their progress is kept, and the main context of the caller is woken
 * once for it, however often it changes. */

#include "analysis/batch.h"

typedef struct
{
  gatomicrefcount ref_count;
  GPtrArray *files;
  LiaisonModel *model;
  LiaisonCache *cache;          /* nullable */
  GMainContext *context;
  LiaisonBatchProgressFunc progress;
  gpointer progress_data;
  GDestroyNotify progress_destroy;
  GMutex lock;
  guint n_done, n_total;        /* guarded by the lock */
  char *name;                   /* guarded by the lock */
  gboolean waking;              /* guarded by the lock: the context was woken and has not called yet */
  gboolean finished;            /* of the caller's thread */
} Job;

static void
unref_job (gpointer data)
{
  Job *job = data;

  if (!g_atomic_ref_count_dec (&job->ref_count))
    return;
  g_ptr_array_unref (job->files);
  liaison_model_unref (job->model);
  g_clear_pointer (&job->cache, liaison_cache_unref);
  g_main_context_unref (job->context);
  g_free (job->name);
  g_mutex_clear (&job->lock);
  g_free (job);
}

static Job *
ref_job (Job *job)
{
  g_atomic_ref_count_inc (&job->ref_count);
  return job;
}

static gboolean
on_woken (gpointer user_data)
{
  Job *job = user_data;
  guint n_done, n_total;
  g_autofree char *name = NULL;

  g_mutex_lock (&job->lock);
  n_done = job->n_done;
  n_total = job->n_total;
  name = g_strdup (job->name);
  job->waking = FALSE;
  g_mutex_unlock (&job->lock);
  if (!job->finished)
    job->progress (n_done, n_total, name, job->progress_data);
  return G_SOURCE_REMOVE;
}

static void
on_progress (guint       n_done,
             guint       n_total,
             const char *name,
             gpointer    user_data)
{
  Job *job = user_data;
  gboolean wake;

  g_mutex_lock (&job->lock);
  job->n_done = n_done;
  job->n_total = n_total;
  g_free (job->name);
  job->name = g_strdup (name);
  wake = !job->waking;
  job->waking = TRUE;
  g_mutex_unlock (&job->lock);
  if (wake)
    {
      g_autoptr (GSource) source = g_idle_source_new ();

      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_callback (source, on_woken, ref_job (job), unref_job);
      g_source_attach (source, job->context);
    }
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) list = liaison_batch_list (job->files, cancellable, &error);
  GPtrArray *items = list == NULL ? NULL
                                  : liaison_batch_read (list, job->model, job->cache, cancellable,
                                                        job->progress != NULL ? on_progress : NULL, job, &error);

  if (items != NULL)
    g_task_return_pointer (task, items, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_batch_read_async:
 * @files: (element-type GFile): files and folders; they must not change any more
 * @model: the model to read them with
 * @cache: (nullable): where to look first, and to keep what is found
 * @cancellable: (nullable): to stop; what was done until then is in @cache
 * @progress: (nullable): told how far the work is, in the thread-default main context of the caller
 * @progress_data: for @progress
 * @progress_destroy: (nullable): for @progress_data, called in the same context
 * @callback: called when all is done
 * @user_data: for @callback
 */
void
liaison_batch_read_async (GPtrArray                *files,
                          LiaisonModel             *model,
                          LiaisonCache             *cache,
                          GCancellable             *cancellable,
                          LiaisonBatchProgressFunc  progress,
                          gpointer                  progress_data,
                          GDestroyNotify            progress_destroy,
                          GAsyncReadyCallback       callback,
                          gpointer                  user_data)
{
  Job *job;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (files != NULL);
  g_return_if_fail (model != NULL);

  job = g_new0 (Job, 1);
  g_atomic_ref_count_init (&job->ref_count);
  job->files = g_ptr_array_ref (files);
  job->model = liaison_model_ref (model);
  job->cache = cache != NULL ? liaison_cache_ref (cache) : NULL;
  job->context = g_main_context_ref_thread_default ();
  job->progress = progress;
  job->progress_data = progress_data;
  job->progress_destroy = progress_destroy;
  g_mutex_init (&job->lock);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_batch_read_async);
  g_task_set_task_data (task, job, unref_job);
  g_task_run_in_thread (task, run);
}

/**
 * liaison_batch_read_finish:
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type LiaisonBatchItem): what became of each article, or %NULL with @error set
 */
GPtrArray *
liaison_batch_read_finish (GAsyncResult *result,
                           GError      **error)
{
  Job *job;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  job = g_task_get_task_data (G_TASK (result));
  job->finished = TRUE;
  if (job->progress_destroy != NULL)
    g_steal_pointer (&job->progress_destroy) (job->progress_data);
  return g_task_propagate_pointer (G_TASK (result), error);
}
