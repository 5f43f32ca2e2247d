/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads forecast files from where they are and saves them there, so that no moment leaves half a file and nobody's work is
 * overwritten unseen. An etag is the SHA-256 of the content: unlike a time or a size it cannot be the same by chance. */

#include "forecast/forecast-store.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/atomic-write.h"
#include "forecast/backup.h"
#include "forecast/forecast-private.h"

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE

/* The name of a file for messages. */
static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (file);
}

static gboolean
fail_too_large (GFile   *file,
                GError **error)
{
  g_autofree char *name = dup_name (file);

  g_set_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_TOO_LARGE,
               /* Translators: %s is the name of a file, %u a number of megabytes. */
               _("“%s” is too large: a forecast file has at most %u MB."), name,
               LIAISON_FORECAST_FILE_MAX_BYTES / (1024 * 1024));
  return FALSE;
}

/* Puts the file's name before what GIO says, unless the work was cancelled. */
static void
explain (GFile   *file,
         GError **error)
{
  g_autofree char *name = dup_name (file);

  if (error != NULL && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    /* Translators: %s is the name of a file; a sentence follows. */
    g_prefix_error (error, _("“%s” could not be opened: "), name);
}

/* An ordinary file of a size that can be a forecast file. Anything else may never end, or never begin. */
static gboolean
check_type (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autofree char *name = dup_name (file);
  GFileType type;

  if (info == NULL)
    {
      explain (file, error);
      return FALSE;
    }
  type = g_file_info_get_file_type (info);
  if (type == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _("“%s” could not be opened: it is a folder."), name);
      return FALSE;
    }
  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   _("“%s” could not be opened: it is not an ordinary file."), name);
      return FALSE;
    }
  return g_file_info_get_size (info) <= LIAISON_FORECAST_FILE_MAX_BYTES || fail_too_large (file, error);
}

static GBytes *
read_bytes (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autofree char *buffer = g_malloc (65536);
  gsize total = 0;
  gssize n;

  if (!check_type (file, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    {
      explain (file, error);
      return NULL;
    }
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, 65536, cancellable, error)) > 0)
    {
      total += (gsize) n;
      if (total > LIAISON_FORECAST_FILE_MAX_BYTES)
        {
          fail_too_large (file, error);
          return NULL;
        }
      if (!g_output_stream_write_all (memory, buffer, (gsize) n, NULL, cancellable, error))
        return NULL;
    }
  if (n < 0)
    {
      explain (file, error);
      return NULL;
    }
  if (!g_output_stream_close (memory, cancellable, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static char *
make_etag (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* Whether what stands on disk is what the etag stands for. Where nothing stands, nothing can be lost. */
static gboolean
check_etag (GFile         *file,
            const char    *etag,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *current = NULL;
  g_autofree char *name = dup_name (file);

  if (etag == NULL)
    return TRUE;
  bytes = read_bytes (file, cancellable, &local);
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  current = bytes != NULL ? make_etag (bytes) : NULL;
  if (g_strcmp0 (current, etag) == 0)
    return TRUE;
  g_set_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_CHANGED,
               /* Translators: %s is the name of a file. */
               _("“%s” was changed on disk by someone else. Nothing was saved: open it again, or save yours under "
                 "another name."), name);
  return FALSE;
}

/* --- loading --- */

typedef struct
{
  LiaisonForecastFile *forecasts;
  char *etag;
} Loaded;

static void
free_loaded (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->forecasts);
  g_free (loaded->etag);
  g_free (loaded);
}

/**
 * liaison_forecast_store_load:
 * @file: where the forecast file is
 * @etag: (out) (optional): what stands for the content that was read
 * @cancellable: (nullable): to give up
 * @error: a sentence for the reader with the file's name; of the domain %LIAISON_FORECAST_FILE_ERROR or %G_IO_ERROR
 *
 * Loads a forecast file. Blocks; safe to call from any thread.
 *
 * Returns: (transfer full): the forecast file, or %NULL with @error
 */
LiaisonForecastFile *
liaison_forecast_store_load (GFile         *file,
                             char         **etag,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  LiaisonForecastFile *forecasts;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = read_bytes (file, cancellable, error);
  if (bytes == NULL)
    return NULL;
  forecasts = liaison_forecast_file_from_bytes (bytes, error);
  if (forecasts == NULL)
    explain (file, error);
  else if (etag != NULL)
    *etag = make_etag (bytes);
  return forecasts;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      file,
                GCancellable *cancellable)
{
  Loaded *loaded = g_new0 (Loaded, 1);
  GError *error = NULL;

  loaded->forecasts = liaison_forecast_store_load (file, &loaded->etag, cancellable, &error);
  if (loaded->forecasts != NULL)
    {
      g_task_return_pointer (task, loaded, free_loaded);
      return;
    }
  free_loaded (loaded);
  g_task_return_error (task, error);
}

/**
 * liaison_forecast_store_load_async:
 * @file: where the forecast file is
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a forecast file in the background.
 */
void
liaison_forecast_store_load_async (GFile               *file,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, liaison_forecast_store_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * liaison_forecast_store_load_finish:
 * @result: what the callback was given
 * @etag: (out) (optional): what stands for the content that was read
 * @error: a sentence for the reader with the file's name
 *
 * Returns: (transfer full): the forecast file, or %NULL with @error
 */
LiaisonForecastFile *
liaison_forecast_store_load_finish (GAsyncResult  *result,
                                    char         **etag,
                                    GError       **error)
{
  Loaded *loaded = g_task_propagate_pointer (G_TASK (result), error);
  LiaisonForecastFile *forecasts;

  if (loaded == NULL)
    return NULL;
  forecasts = g_steal_pointer (&loaded->forecasts);
  if (etag != NULL)
    *etag = g_steal_pointer (&loaded->etag);
  free_loaded (loaded);
  return forecasts;
}

/* --- saving --- */

/* A save whose content is settled. */
typedef struct
{
  GFile *file;
  LiaisonForecastFile *forecasts; /* nobody else changes it */
  GBytes *bytes;                  /* what it is written as; made by the thread that saves */
  char *etag;
  GCancellable *cancellable;
} Save;

static void
free_save (gpointer data)
{
  Save *save = data;

  g_object_unref (save->file);
  g_object_unref (save->forecasts);
  g_clear_pointer (&save->bytes, g_bytes_unref);
  g_free (save->etag);
  g_free (save);
}

static Save *
prepare_save (LiaisonForecastFile *forecasts,
              GFile               *file,
              const char          *etag)
{
  Save *save = g_new0 (Save, 1);

  save->file = g_object_ref (file);
  save->forecasts = liaison_forecast_file_snapshot (forecasts);
  save->etag = g_strdup (etag);
  return save;
}

/* What is saved twice is no older state. */
static gboolean
is_new (Save *save)
{
  g_autofree char *etag = save->etag != NULL ? make_etag (save->bytes) : NULL;

  return etag == NULL || strcmp (etag, save->etag) != 0;
}

/* PATH is NULL where the place itself has to keep backups. */
static gboolean
allow_save (const char  *path,
            gpointer     data,
            GError     **error)
{
  Save *save = data;

  if (g_cancellable_set_error_if_cancelled (save->cancellable, error) ||
      !check_etag (save->file, save->etag, save->cancellable, error))
    return FALSE;
  if (path != NULL && is_new (save))
    liaison_backup_keep (path);
  return TRUE;
}

/* Whoever does not know all of a file must not write it. */
static gboolean
check_version (Save    *save,
               GError **error)
{
  g_autofree char *name = dup_name (save->file);

  if (!liaison_forecast_file_get_later (save->forecasts))
    return TRUE;
  g_set_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_VERSION,
               /* Translators: %s is the name of a file. */
               _("“%s” was not saved: a later Liaison wrote these forecasts, and what this one does not know of would be lost. "
                 "Update Liaison."), name);
  return FALSE;
}

/* For places that only GIO can reach; the place itself has to see to it that the replacement is whole. */
static gboolean
save_by_gio (Save    *save,
             GError **error)
{
  g_autofree char *name = dup_name (save->file);
  gsize length;
  const char *text = g_bytes_get_data (save->bytes, &length);

  if (!allow_save (NULL, save, error))
    return FALSE;
  if (g_file_replace_contents (save->file, text, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, save->cancellable, error))
    return TRUE;
  if (!g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    /* Translators: %s is the name of a file; a sentence follows. */
    g_prefix_error (error, _("“%s” could not be saved: "), name);
  return FALSE;
}

/* Returns the new etag. */
static char *
run_save (Save          *save,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autofree char *path = g_file_is_native (save->file) ? g_file_get_path (save->file) : NULL;
  GError *local = NULL;
  gboolean saved;

  save->cancellable = cancellable;
  if (!check_version (save, error))
    return NULL;
  save->bytes = liaison_forecast_file_to_bytes (save->forecasts);
  if (g_bytes_get_size (save->bytes) > LIAISON_FORECAST_FILE_MAX_BYTES)
    saved = fail_too_large (save->file, &local);
  else if (path != NULL)
    saved = liaison_atomic_write (path, save->bytes, LIAISON_ATOMIC_WRITE_SHARED, allow_save, save, NULL, &local);
  else
    saved = save_by_gio (save, &local);
  if (!saved)
    g_propagate_error (error, local);
  return saved ? make_etag (save->bytes) : NULL;
}

/**
 * liaison_forecast_store_save:
 * @forecasts: what to save
 * @file: where to
 * @etag: (nullable): what was loaded from there or saved there last; %NULL overwrites
 * @new_etag: (out) (optional): what stands for the content now
 * @cancellable: (nullable): to give up
 * @error: a sentence for the reader with the file's name; of the domain %LIAISON_FORECAST_FILE_ERROR or %G_IO_ERROR
 *
 * Saves a forecast file: at every moment the old or the new content stands there, whole. Blocks.
 *
 * Returns: whether it succeeded; otherwise the old content stands there
 */
gboolean
liaison_forecast_store_save (LiaisonForecastFile  *forecasts,
                             GFile                *file,
                             const char           *etag,
                             char                **new_etag,
                             GCancellable         *cancellable,
                             GError              **error)
{
  Save *save;
  g_autofree char *saved = NULL;
  gboolean done;

  g_return_val_if_fail (LIAISON_IS_FORECAST_FILE (forecasts), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  save = prepare_save (forecasts, file, etag);
  saved = run_save (save, cancellable, error);
  free_save (save);
  done = saved != NULL;
  if (done && new_etag != NULL)
    *new_etag = g_steal_pointer (&saved);
  return done;
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      save,
                GCancellable *cancellable)
{
  GError *error = NULL;
  char *etag = run_save (save, cancellable, &error);

  if (etag != NULL)
    g_task_return_pointer (task, etag, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_forecast_store_save_async:
 * @forecasts: what to save, as it is now
 * @file: where to
 * @etag: (nullable): what was loaded from there or saved there last; %NULL overwrites
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves a forecast file in the background. Changes made after the call are not in it. Wait for one save to finish before
 * the next begins: two at once with the same etag are a conflict.
 */
void
liaison_forecast_store_save_async (LiaisonForecastFile *forecasts,
                                   GFile               *file,
                                   const char          *etag,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LIAISON_IS_FORECAST_FILE (forecasts));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, liaison_forecast_store_save_async);
  /* Once the new content has its name, the save has happened, whatever became of the cancellable. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, prepare_save (forecasts, file, etag), free_save);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * liaison_forecast_store_save_finish:
 * @result: what the callback was given
 * @new_etag: (out) (optional): what stands for the content now
 * @error: a sentence for the reader with the file's name
 *
 * Returns: whether it succeeded; otherwise the old content stands there
 */
gboolean
liaison_forecast_store_save_finish (GAsyncResult  *result,
                                    char         **new_etag,
                                    GError       **error)
{
  g_autofree char *etag = g_task_propagate_pointer (G_TASK (result), error);
  gboolean done = etag != NULL;

  if (done && new_etag != NULL)
    *new_etag = g_steal_pointer (&etag);
  return done;
}
