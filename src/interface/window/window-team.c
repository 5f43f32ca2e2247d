/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window shows the forecasts of several people: of a folder, or of files that are opened together. The reader's own file, which
 * the author's name tells, is the only one that is ever written. */

#include "interface/window/window-private.h"

#include <glib/gi18n.h>

#include "interface/document-storage.h"
#include "interface/settings.h"
#include "interface/window/file-dialogs.h"
#include "interface/window/recent.h"

static void
on_own_opened (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!liaison_document_open_finish (LIAISON_DOCUMENT (source), result, &error))
    liaison_banner_say (self->banner, error->message, NULL, NULL);
  else if (self->document != NULL)
    {
      liaison_recent_add (liaison_document_get_file (self->document));
      _liaison_window_update_recent (self);
      liaison_forecast_panel_show_page (self->forecast_panel, "people");
    }
}

/* Where nothing of the reader's is open yet, their file in the folder is. */
static void
open_own (LiaisonWindow *self,
          LiaisonTeam   *team)
{
  g_autofree char *author = liaison_settings_dup_author ();
  g_autoptr (GPtrArray) files = liaison_team_list_files_of (team, author);

  if (files->len > 0 && liaison_document_is_empty (self->document))
    liaison_document_open_async (self->document, g_ptr_array_index (files, 0), NULL, on_own_opened, g_object_ref (self));
}

static void
on_team_loaded (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  LiaisonTeam *team = LIAISON_TEAM (source);
  g_autoptr (GError) error = NULL;
  gboolean loaded = liaison_team_load_finish (team, result, &error);

  if (self->document == NULL || liaison_document_get_team (self->document) != team)
    return;
  if (loaded)
    {
      open_own (self, team);
      return;
    }
  liaison_document_set_team (self->document, NULL);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    liaison_banner_say (self->banner, error->message, _("Open _Folder…"), "win.open-folder");
}

static gboolean
is_folder (GFile *file)
{
  /* What only GIO reaches may be slow to answer, and is not asked. */
  return g_file_is_native (file) && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY;
}

static gboolean
is_forecast_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".forecast.json");
}

/* Folders, and forecast files if there is more than one. */
static GPtrArray *
find_places (GListModel *files)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) forecasts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (is_folder (file))
        g_ptr_array_add (places, g_object_ref (file));
      else if (is_forecast_name (file))
        g_ptr_array_add (forecasts, g_object_ref (file));
    }
  if (forecasts->len + places->len > 1)
    g_ptr_array_extend (places, forecasts, (GCopyFunc) (void *) g_object_ref, NULL);
  return places;
}

static gboolean
contains (GPtrArray *places,
          GFile     *file)
{
  return g_ptr_array_find_with_equal_func (places, file, (GEqualFunc) g_file_equal, NULL);
}

/* Takes those folders out of PLACES that hold no forecasts, and so are of articles. */
static GPtrArray *
take_article_folders (GPtrArray *places)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < places->len;)
    if (is_folder (g_ptr_array_index (places, i)) && !_liaison_window_holds_forecasts (g_ptr_array_index (places, i)))
      g_ptr_array_add (folders, g_ptr_array_steal_index (places, i));
    else
      i++;
  return folders;
}

static LiaisonWindow *
new_window_like (LiaisonWindow *self)
{
  LiaisonWindow *window = liaison_window_new (ADW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

void
_liaison_window_open_team (LiaisonWindow *self,
                           GPtrArray     *places)
{
  g_autoptr (LiaisonTeam) team = liaison_team_new (places);

  if (liaison_document_get_team (self->document) != NULL)
    liaison_team_cancel (liaison_document_get_team (self->document));
  liaison_document_set_team (self->document, team);
  liaison_team_load_async (team, on_team_loaded, g_object_ref (self));
  liaison_panes_show (self->panes, LIAISON_PANE_FORECASTS);
  liaison_forecast_panel_show_page (self->forecast_panel, "people");
}

/**
 * liaison_window_open_files:
 * @self: a window
 * @files: a list of #GFile
 *
 * Opens several files. Folders of forecasts, and forecast files of which there are several, are people's, and are shown beside the
 * forecasts of this window. Articles, and those in other folders, are opened together in one window.
 */
void
liaison_window_open_files (LiaisonWindow *self,
                           GListModel    *files)
{
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GPtrArray) folders = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  LiaisonWindow *window = self;

  g_return_if_fail (LIAISON_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  places = find_places (files);
  folders = take_article_folders (places);
  articles = g_ptr_array_new_with_free_func (g_object_unref);
  if (places->len > 0)
    _liaison_window_open_team (self, places);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (contains (places, file) || contains (folders, file))
        continue;
      if (!is_forecast_name (file))
        {
          g_ptr_array_add (articles, g_steal_pointer (&file));
          continue;
        }
      /* This window may take one; while that is read, it looks as if it could take another. */
      liaison_window_open (window != NULL ? window : new_window_like (self), file);
      window = NULL;
    }
  if (articles->len == 1)
    liaison_window_open (window != NULL ? window : new_window_like (self), g_ptr_array_index (articles, 0));
  else if (articles->len > 1)
    _liaison_window_open_together (window != NULL ? window : new_window_like (self), articles);
  if (articles->len > 0)
    window = NULL;
  if (folders->len > 0)
    _liaison_window_add_folders (_liaison_window_to_open_in (window != NULL ? window : new_window_like (self)), folders);
}

static void
on_folder_chosen (GListModel *files,
                  gpointer    user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GFile) folder = g_list_model_get_item (files, 0);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);

  if (folder == NULL || self->document == NULL)
    return;
  g_ptr_array_add (places, g_object_ref (folder));
  _liaison_window_open_team (self, places);
}

static void
on_open_folder (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  liaison_file_dialog_folder (GTK_WINDOW (widget), _("Open a Folder of Forecasts"), on_folder_chosen, g_object_ref (widget));
}

void
_liaison_window_install_team (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.open-folder", NULL, on_open_folder);
}
