/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Many articles at once, each by one thread of a pool. */

#include "analysis/batch.h"

#include "analysis/analysis-cached.h"

typedef struct
{
  GPtrArray *items;     /* of LiaisonBatchItem * */
  LiaisonModel *model;
  LiaisonCache *cache;  /* nullable */
  GCancellable *cancellable;
  LiaisonBatchProgressFunc progress;
  gpointer user_data;
  GMutex lock;
  guint n_done;         /* guarded by the lock */
} Batch;

static void
free_item (gpointer data)
{
  LiaisonBatchItem *item = data;

  g_clear_object (&item->file);
  g_clear_pointer (&item->analysis, liaison_analysis_unref);
  g_free (item->error);
  g_free (item);
}

static gboolean
is_cancelled (Batch *batch)
{
  return batch->cancellable != NULL && g_cancellable_is_cancelled (batch->cancellable);
}

static gboolean
on_progress (double   fraction,
             gpointer user_data)
{
  return !is_cancelled (user_data);
}

static void
tell (Batch            *batch,
      LiaisonBatchItem *item,
      guint             n_more)
{
  g_mutex_lock (&batch->lock);
  batch->n_done += n_more;
  if (batch->progress != NULL)
    {
      g_autofree char *base = g_file_get_basename (item->file);
      g_autofree char *name = g_filename_display_name (base != NULL ? base : "");

      batch->progress (batch->n_done, batch->items->len, name, batch->user_data);
    }
  g_mutex_unlock (&batch->lock);
}

static void
read_item (gpointer data,
           gpointer user_data)
{
  LiaisonBatchItem *item = data;
  Batch *batch = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = NULL;

  if (is_cancelled (batch))
    return;
  tell (batch, item, 0);
  article = liaison_article_read_cached (item->file, batch->cache, batch->cancellable, &error);
  if (article != NULL)
    item->analysis = liaison_analysis_new_cached (article, batch->model, batch->cache, on_progress, batch, &error);
  if (item->analysis == NULL)
    item->error = g_strdup (error->message);
  tell (batch, item, 1);
}

static void
run (Batch *batch)
{
  GThreadPool *pool = g_thread_pool_new (read_item, batch, (int)MIN (g_get_num_processors (), MAX (batch->items->len, 1)), TRUE, NULL);

  for (guint i = 0; i < batch->items->len; i++)
    g_thread_pool_push (pool, g_ptr_array_index (batch->items, i), NULL);
  /* Waits for all. */
  g_thread_pool_free (pool, FALSE, TRUE);
}

/**
 * liaison_batch_read:
 * @files: (element-type GFile): files, not folders: see liaison_batch_list()
 * @model: the model to read them with
 * @cache: (nullable): where to look first, and to keep what is found
 * @cancellable: (nullable): to stop
 * @progress: (scope call) (nullable): told before and after each file, from the threads that work
 * @user_data: for @progress
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type LiaisonBatchItem): what became of each, or %NULL with @error set
 */
GPtrArray *
liaison_batch_read (GPtrArray                *files,
                    LiaisonModel             *model,
                    LiaisonCache             *cache,
                    GCancellable             *cancellable,
                    LiaisonBatchProgressFunc  progress,
                    gpointer                  user_data,
                    GError                  **error)
{
  Batch batch = { NULL, model, cache, cancellable, progress, user_data, { 0 }, 0 };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (free_item);

  g_return_val_if_fail (files != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);

  for (guint i = 0; i < files->len; i++)
    {
      LiaisonBatchItem *item = g_new0 (LiaisonBatchItem, 1);

      item->file = g_object_ref (g_ptr_array_index (files, i));
      g_ptr_array_add (items, item);
    }
  batch.items = items;
  g_mutex_init (&batch.lock);
  run (&batch);
  g_mutex_clear (&batch.lock);
  if (cancellable != NULL && g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&items);
}
