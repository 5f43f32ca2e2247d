/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window takes in forecasts from forecasting sites. What is there already gets what is new of it; all of it can be undone as one
 * step. Files are read and merged in another thread; if the reader changes a forecast meanwhile, they are merged once more. */

#include "interface/window/window-private.h"

#include <glib/gi18n.h>

#include "forecast/difference.h"
#include "forecast/exchange.h"
#include "forecast/merge.h"
#include "forecast/share.h"
#include "interface/document-disk.h"
#include "interface/window/file-dialogs.h"

/* An import under way: the window stays alive until it is done. */
typedef struct
{
  LiaisonWindow *window;
  GPtrArray *files;               /* of GFile */
  LiaisonForecastFile *forecasts; /* which is watched; nullable */
  gulong changed;                 /* the handler that tells of changes */
  gboolean stale;                 /* the forecasts changed meanwhile */
} Import;

static void
stop_watching (Import *import)
{
  if (import->forecasts != NULL)
    g_signal_handler_disconnect (import->forecasts, import->changed);
  g_clear_object (&import->forecasts);
}

static void
free_import (Import *import)
{
  stop_watching (import);
  g_ptr_array_unref (import->files);
  g_object_unref (import->window);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, free_import)

/* What the thread is given, and what it makes of it. */
typedef struct
{
  LiaisonForecastFile *ours;      /* nobody else has it */
  GPtrArray *files;
  LiaisonForecastFile *merged;
  guint n_added;
  guint n_changed;
  guint n_skipped;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->ours);
  g_clear_object (&work->merged);
  g_ptr_array_unref (work->files);
  g_free (work);
}

/* --- in the thread --- */

static GPtrArray *
load (const GPtrArray  *files,
      GCancellable     *cancellable,
      GError          **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, error);
      GBytes *bytes;

      if (info == NULL)
        return NULL;
      if (g_file_info_get_size (info) > LIAISON_FORECAST_FILE_MAX_BYTES)
        {
          g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_TOO_LARGE,
                               _("The file is too large to be a table of forecasts."));
          return NULL;
        }
      bytes = g_file_load_bytes (file, cancellable, NULL, error);
      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (contents, bytes);
    }
  return g_steal_pointer (&contents);
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) contents = load (work->files, cancellable, &error);
  g_autoptr (LiaisonForecastFile) imported = NULL;
  g_autoptr (LiaisonForecastFile) nothing = liaison_forecast_file_new ();
  g_autoptr (LiaisonDifference) difference = NULL;

  if (contents != NULL)
    imported = liaison_exchange_import (contents, &work->n_skipped, &error);
  if (imported == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work->merged = liaison_forecast_merge_changes (nothing, work->ours, imported);
  difference = liaison_difference_new (work->ours, work->merged);
  work->n_added = difference->added->len;
  work->n_changed = difference->changed->len;
  g_task_return_boolean (task, TRUE);
}

/* --- in the window --- */

static void start (Import *import);

static void
say_outcome (LiaisonWindow *self,
             const Work    *work)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (work->n_added + work->n_changed == 0)
    g_string_append (text, _("Nothing new to import"));
  else
    {
      g_string_append_printf (text, ngettext ("%u forecast imported", "%u forecasts imported", work->n_added), work->n_added);
      if (work->n_changed > 0)
        g_string_append_printf (text, ngettext (", %u brought up to date", ", %u brought up to date", work->n_changed),
                                work->n_changed);
    }
  if (work->n_skipped > 0)
    g_string_append_printf (text, ngettext (", %u question of another type left out", ", %u questions of other types left out",
                                            work->n_skipped), work->n_skipped);
  _liaison_window_say (self, text->str);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Import) import = user_data;
  LiaisonWindow *self = import->window;
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  stop_watching (import);
  if (self->document == NULL || liaison_document_get_read_only (self->document))
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    liaison_banner_say (self->banner, error->message, _("_Import…"), "win.import-forecasts");
  else if (import->stale || liaison_document_get_forecasts (self->document) != LIAISON_FORECAST_FILE (source))
    start (g_steal_pointer (&import));
  else
    {
      if (work->n_added + work->n_changed > 0)
        liaison_document_take_import (self->document, work->merged);
      say_outcome (self, work);
    }
}

static void
on_changed (Import *import)
{
  import->stale = TRUE;
}

static void
start (Import *import)
{
  const LiaisonShareWish all = { TRUE, TRUE };
  LiaisonForecastFile *forecasts = liaison_document_get_forecasts (import->window->document);
  g_autoptr (GTask) task = g_task_new (forecasts, NULL, on_done, import);
  Work *work = g_new0 (Work, 1);

  import->stale = FALSE;
  import->forecasts = g_object_ref (forecasts);
  import->changed = g_signal_connect_swapped (forecasts, "changed", G_CALLBACK (on_changed), import);
  work->ours = liaison_forecast_file_share (forecasts, &all, NULL);
  work->files = g_ptr_array_ref (import->files);
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, run);
}

void
_liaison_window_import (LiaisonWindow *self,
                        GListModel    *files)
{
  Import *import;

  if (g_list_model_get_n_items (files) == 0 || self->document == NULL || liaison_document_get_read_only (self->document))
    return;
  import = g_new0 (Import, 1);
  import->window = g_object_ref (self);
  import->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (import->files, g_list_model_get_item (files, i));
  start (import);
}

static void
on_files_chosen (GListModel *files,
                 gpointer    user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;

  _liaison_window_import (self, files);
}

static void
on_import (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  liaison_file_dialog_open (GTK_WINDOW (widget), LIAISON_FILES_TABLES, on_files_chosen, g_object_ref (widget));
}

void
_liaison_window_install_import (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.import-forecasts", NULL, on_import);
}
