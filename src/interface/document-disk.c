/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a document gets on with others who write into its file: another window or program, a tool that carries files between computers.
 * What they wrote is taken in at once where nothing here is unsaved, and otherwise offered to be merged. Both can be undone. */

#include "interface/document-disk.h"

#include <glib/gi18n.h>

#include "forecast/backup.h"
#include "forecast/merge.h"
#include "interface/document-private.h"
#include "interface/document-step.h"
#include "interface/document-storage.h"

/* Whoever writes a file tells of it several times, and often before all is written. In milliseconds. */
#define CHECK_SOON 300
#define CHECK_AGAIN 1000
#define MAX_CHECKS 5

static void check_later (LiaisonDocument *self,
                         guint            milliseconds);

/* --- one step of the history that replaces everything --- */

static void
put_forecasts (LiaisonDocument *self,
               gpointer         forecasts)
{
  g_auto (GStrv) before = liaison_forecast_file_dup_corrections (self->forecasts);
  g_auto (GStrv) after = NULL;

  liaison_forecast_file_take (self->forecasts, forecasts);
  after = liaison_forecast_file_dup_corrections (self->forecasts);
  if (!g_strv_equal ((const char * const *) before, (const char * const *) after))
    _liaison_document_correct_network (self);
}

static void
replace (LiaisonDocument     *self,
         const char          *label,
         LiaisonForecastFile *after)
{
  _liaison_document_do_step (self, label, put_forecasts, liaison_forecast_file_snapshot (self->forecasts), g_object_ref (after),
                             g_object_unref);
}

static void
take_from_disk (LiaisonDocument     *self,
                LiaisonForecastFile *theirs,
                const char          *etag)
{
  g_set_object (&self->base, theirs);
  _liaison_document_set_file (self, self->file, etag);
}

/* --- watching --- */

static void
on_gone (LiaisonDocument *self)
{
  if (self->recovered)
    return;
  self->recovered = TRUE;
  _liaison_document_notify (self, LIAISON_DOCUMENT_MODIFIED);
  _liaison_document_keep_soon (self);
  _liaison_document_emit_disk (self, LIAISON_DOCUMENT_DISK_GONE);
}

static void
on_others (LiaisonDocument     *self,
           LiaisonForecastFile *theirs,
           const char          *etag)
{
  if (liaison_document_get_modified (self))
    {
      _liaison_document_emit_disk (self, LIAISON_DOCUMENT_DISK_CONFLICT);
      return;
    }
  if (liaison_document_get_read_only (self) || liaison_forecast_file_get_later (theirs))
    _liaison_document_replace_forecasts (self, theirs, self->file, etag);
  else
    {
      replace (self, _("Changes on Disk"), theirs);
      take_from_disk (self, theirs, etag);
      liaison_history_mark_saved (self->history);
      _liaison_document_keep_soon (self);
    }
  _liaison_document_emit_disk (self, LIAISON_DOCUMENT_DISK_TAKEN);
}

static void
on_checked (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LiaisonDocument) self = user_data;
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonForecastFile) theirs = liaison_forecast_store_load_finish (result, &etag, &error);

  if (self->saving || self->file == NULL || self->monitor == NULL)
    return;
  if (theirs != NULL && g_strcmp0 (etag, self->etag) != 0)
    on_others (self, theirs, etag);
  else if (theirs == NULL && ++self->checks < MAX_CHECKS)
    check_later (self, CHECK_AGAIN);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    on_gone (self);
}

static gboolean
on_check (gpointer user_data)
{
  LiaisonDocument *self = user_data;

  self->check_id = 0;
  if (!self->saving && self->file != NULL)
    liaison_forecast_store_load_async (self->file, NULL, on_checked, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
check_later (LiaisonDocument *self,
             guint            milliseconds)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  self->check_id = g_timeout_add (milliseconds, on_check, self);
}

static void
on_file_event (LiaisonDocument   *self,
               GFile             *file,
               GFile             *other,
               GFileMonitorEvent  event)
{
  if (event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED || event == G_FILE_MONITOR_EVENT_PRE_UNMOUNT)
    return;
  self->checks = 0;
  check_later (self, CHECK_SOON);
}

void
_liaison_document_watch_file (LiaisonDocument *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_object (&self->monitor);
  if (self->file == NULL)
    return;
  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_file_event), self, G_CONNECT_SWAPPED);
}

void
_liaison_document_stop_watching (LiaisonDocument *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_object (&self->monitor);
}

/* --- merging --- */

typedef struct
{
  GFile *file;
  LiaisonForecastFile *base;       /* nobody else changes these */
  LiaisonForecastFile *ours;
} Comparison;

static void
free_comparison (gpointer data)
{
  Comparison *comparison = data;

  g_object_unref (comparison->file);
  g_object_unref (comparison->base);
  g_object_unref (comparison->ours);
  g_free (comparison);
}

void
liaison_document_merge_free (LiaisonDocumentMerge *self)
{
  g_clear_object (&self->theirs);
  g_clear_object (&self->ours);
  g_clear_object (&self->merged);
  g_clear_pointer (&self->difference, liaison_difference_free);
  g_clear_pointer (&self->disputed, g_ptr_array_unref);
  g_free (self->etag);
  g_free (self);
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Comparison *comparison = task_data;
  g_autoptr (LiaisonDocumentMerge) merge = g_new0 (LiaisonDocumentMerge, 1);
  g_autoptr (GError) error = NULL;

  merge->theirs = liaison_forecast_store_load (comparison->file, &merge->etag, cancellable, &error);
  if (merge->theirs == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  merge->ours = g_object_ref (comparison->ours);
  merge->merged = liaison_forecast_merge_changes (comparison->base, merge->ours, merge->theirs);
  merge->difference = liaison_difference_new (merge->ours, merge->merged);
  merge->disputed = liaison_difference_disputed (comparison->base, merge->ours, merge->theirs);
  g_task_return_pointer (task, g_steal_pointer (&merge), (GDestroyNotify) liaison_document_merge_free);
}

/**
 * liaison_document_compare_async:
 * @self: a document with a file
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Merges what stands on disk with what is in the document, and changes neither. What was loaded or saved last tells what was
 * removed from what was never there; for work that was recovered nobody knows it, and nothing counts as removed.
 */
void
liaison_document_compare_async (LiaisonDocument     *self,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Comparison *comparison;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (self->file != NULL);

  comparison = g_new0 (Comparison, 1);
  comparison->file = g_object_ref (self->file);
  comparison->base = self->base != NULL ? g_object_ref (self->base) : liaison_forecast_file_new ();
  comparison->ours = liaison_forecast_file_snapshot (self->forecasts);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, liaison_document_compare_async);
  g_task_set_task_data (task, comparison, free_comparison);
  g_task_run_in_thread (task, compare_in_thread);
}

/**
 * liaison_document_compare_finish:
 * @self: a document
 * @result: as given to the callback
 * @error: a sentence for the reader: what stands on disk cannot be read
 *
 * Returns: (transfer full): what merging comes to
 */
LiaisonDocumentMerge *
liaison_document_compare_finish (LiaisonDocument  *self,
                                 GAsyncResult     *result,
                                 GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * liaison_document_take_merge:
 * @self: a document
 * @merge: what liaison_document_compare_finish() gave
 *
 * Takes in what another program wrote. What was changed in the document since the two were compared stays too.
 */
void
liaison_document_take_merge (LiaisonDocument      *self,
                             LiaisonDocumentMerge *merge)
{
  g_autoptr (LiaisonForecastFile) merged = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (!liaison_document_get_read_only (self));

  merged = liaison_forecast_merge_changes (merge->ours, self->forecasts, merge->merged);
  replace (self, _("Merge Changes"), merged);
  take_from_disk (self, merge->theirs, merge->etag);
  _liaison_document_keep_soon (self);
}

/* --- the backup --- */

/**
 * liaison_document_load_backup_async:
 * @self: a document
 * @file: (nullable): a forecast file; %NULL for the document's
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what a file held before it was saved last.
 */
void
liaison_document_load_backup_async (LiaisonDocument     *self,
                                    GFile               *file,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (GFile) backup = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (file != NULL || self->file != NULL);

  backup = liaison_backup_get_file (file != NULL ? file : self->file);
  liaison_forecast_store_load_async (backup, NULL, callback, user_data);
}

/**
 * liaison_document_load_backup_finish:
 * @self: a document
 * @result: as given to the callback
 * @error: a sentence for the reader; %G_IO_ERROR_NOT_FOUND if there is no backup
 *
 * Returns: (transfer full): the forecasts that were kept
 */
LiaisonForecastFile *
liaison_document_load_backup_finish (LiaisonDocument  *self,
                                     GAsyncResult     *result,
                                     GError          **error)
{
  g_autoptr (GError) local = NULL;
  LiaisonForecastFile *backup = liaison_forecast_store_load_finish (result, NULL, &local);

  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         _("There is no backup yet: the file was saved here only once, or never."));
  else if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return backup;
}

/**
 * liaison_document_take_backup:
 * @self: a document
 * @backup: what it is to hold
 *
 * Puts a backup in the place of the forecasts, undoably.
 */
void
liaison_document_take_backup (LiaisonDocument     *self,
                              LiaisonForecastFile *backup)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (!liaison_document_get_read_only (self));

  replace (self, _("Restore Backup"), backup);
}

/**
 * liaison_document_take_import:
 * @self: a document
 * @merged: its forecasts, and what came from elsewhere
 *
 * Takes in forecasts from elsewhere, undoably.
 */
void
liaison_document_take_import (LiaisonDocument     *self,
                              LiaisonForecastFile *merged)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));
  g_return_if_fail (!liaison_document_get_read_only (self));

  replace (self, _("Import Forecasts"), merged);
}

/**
 * liaison_document_show_backup:
 * @self: a document in which nothing is open
 * @backup: the forecasts that were kept
 *
 * Shows forecasts as such that were never saved.
 */
void
liaison_document_show_backup (LiaisonDocument     *self,
                              LiaisonForecastFile *backup)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  _liaison_document_replace_forecasts (self, backup, NULL, NULL);
  self->recovered = TRUE;
  _liaison_document_notify (self, LIAISON_DOCUMENT_MODIFIED);
  _liaison_document_keep_soon (self);
}
