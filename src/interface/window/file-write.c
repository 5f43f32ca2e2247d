/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing what was made for others: on this machine atomically, elsewhere as well as it can be done there. */

#include "interface/window/file-write.h"

#include "forecast/atomic-write.h"

static void
write_file (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  GFile *file = source;
  GBytes *bytes = data;
  g_autofree char *path = g_file_get_path (file);
  GError *error = NULL;
  gboolean done;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (path != NULL)
    done = liaison_atomic_write (path, bytes, LIAISON_ATOMIC_WRITE_SHARED, NULL, NULL, NULL, &error);
  else
    done = g_file_replace_contents (file, text, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, &error);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_file_write_async:
 * @file: where to write
 * @bytes: what to write
 * @cancellable: (nullable): when it is no longer wanted
 * @callback: called in this thread when it is written
 * @user_data: for @callback
 *
 * Writes a file that others may read.
 */
void
liaison_file_write_async (GFile               *file,
                          GBytes              *bytes,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_file);
}

/**
 * liaison_file_write_finish:
 * @result: what @callback got
 * @error: a sentence for the reader
 *
 * Returns: whether the file was written
 */
gboolean
liaison_file_write_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
