/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"
#include "article/cache.h"

G_BEGIN_DECLS

/* Many articles at once: read and analysed on all processors. What cannot be read stops nothing. What was done before it was cancelled
 * is in the cache, so that the same call goes on where it stopped. */

/* What became of one file. */
typedef struct
{
  GFile *file;
  LiaisonAnalysis *analysis;    /* NULL if there is none */
  char *error;                  /* why, in a sentence for the reader; otherwise NULL */
} LiaisonBatchItem;

/* How far the work is: N_DONE of N_TOTAL files; NAME is of one that is being read. */
typedef void (*LiaisonBatchProgressFunc) (guint       n_done,
                                          guint       n_total,
                                          const char *name,
                                          gpointer    user_data);

/* The articles in FILES, of GFile *, in this order: a file itself, whatever it is; of a folder, all in it and in folders in it that are
 * called as articles are, by name. What is hidden, and links to folders, are left out. (transfer full) (element-type GFile) */
GPtrArray *liaison_batch_list         (GPtrArray                 *files,
                                       GCancellable              *cancellable,
                                       GError                   **error);

/* Of LiaisonBatchItem *, in the order of FILES. CACHE may be NULL. PROGRESS, which may be NULL, is called from the threads that work, by one
 * at a time. Returns NULL, with an error, only if it was cancelled. */
GPtrArray *liaison_batch_read         (GPtrArray                 *files,
                                       LiaisonModel              *model,
                                       LiaisonCache              *cache,
                                       GCancellable              *cancellable,
                                       LiaisonBatchProgressFunc   progress,
                                       gpointer                   user_data,
                                       GError                   **error);
/* The same off the main thread, of files and folders. PROGRESS is called in the main context of the caller, and no more once CALLBACK is
 * called. */
void       liaison_batch_read_async   (GPtrArray                 *files,
                                       LiaisonModel              *model,
                                       LiaisonCache              *cache,
                                       GCancellable              *cancellable,
                                       LiaisonBatchProgressFunc   progress,
                                       gpointer                   progress_data,
                                       GDestroyNotify             progress_destroy,
                                       GAsyncReadyCallback        callback,
                                       gpointer                   user_data);
GPtrArray *liaison_batch_read_finish  (GAsyncResult              *result,
                                       GError                   **error);

G_END_DECLS
