/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window opens things: by dialog, from memory, again, from elsewhere. What fails says so in the banner and leaves
 * the window as it was. */

#include "interface/window/window-private.h"

#include <glib/gi18n.h>

#include "interface/document-storage.h"
#include "interface/window/file-dialogs.h"
#include "interface/window/recent.h"

LiaisonWindow *
_liaison_window_to_open_in (LiaisonWindow *self)
{
  LiaisonWindow *window;

  if (liaison_document_is_empty (self->document))
    return self;
  window = liaison_window_new (ADW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
say_failure (LiaisonWindow *self,
             const GError  *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    liaison_banner_say (self->banner, error->message, _("_Open Another…"), "win.open");
}

static void
show_opened (LiaisonWindow *self)
{
  if (self->document == NULL)
    return;
  if (!liaison_document_get_read_only (self->document))
    liaison_banner_close (self->banner);
  _liaison_window_update_recent (self);
  if (liaison_document_get_article (self->document) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->article_view));
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (liaison_document_open_finish (LIAISON_DOCUMENT (source), result, &error))
    show_opened (self);
  else
    say_failure (self, error);
}

/* What is on its way into a window. */
typedef struct
{
  LiaisonWindow *window;
  GFile *file;           /* nullable: it is in memory */
  LiaisonReadingBar *bar;
  GCancellable *reading; /* of the bar */
} Opening;

static char *
dup_shown_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_uri (file);
}

/* NAME is what the reading bar calls it; NULL: as the file. */
static Opening *
begin (LiaisonWindow *window,
       GFile         *file,
       const char    *name)
{
  Opening *opening = g_new0 (Opening, 1);
  g_autofree char *own = name == NULL ? dup_shown_name (file) : NULL;

  opening->window = g_object_ref (window);
  opening->bar = g_object_ref (window->reading_bar);
  if (file != NULL)
    opening->file = g_object_ref (file);
  opening->reading = liaison_reading_bar_begin (opening->bar, name != NULL ? name : own);
  return opening;
}

static void
end (Opening *opening)
{
  liaison_reading_bar_end (opening->bar, opening->reading);
  g_object_unref (opening->window);
  g_object_unref (opening->bar);
  g_clear_object (&opening->file);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, end)

static gboolean
is_forecast_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".forecast.json");
}

/* A folder that could not be asked before whether it is one. */
static void
open_folder (LiaisonWindow *self,
             GFile         *folder)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (places, g_object_ref (folder));
  _liaison_window_open_team (self, places);
}

static void
on_opened_file (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  LiaisonWindow *self = opening->window;
  g_autoptr (GError) error = NULL;

  if (liaison_document_open_finish (LIAISON_DOCUMENT (source), result, &error))
    {
      liaison_recent_add (opening->file);
      show_opened (self);
    }
  else if (self->document != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    open_folder (self, opening->file);
  else
    {
      say_failure (self, error);
      if (self->document != NULL && is_forecast_name (opening->file))
        _liaison_window_seek_backup (self, opening->file);
    }
}

static void
on_opened_bytes (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;

  if (!liaison_document_open_bytes_finish (LIAISON_DOCUMENT (source), result, &error))
    say_failure (opening->window, error);
  else
    liaison_banner_close (opening->window->banner);
}

static void
on_files_chosen (GListModel *files,
                 gpointer    user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;

  if (self->document != NULL)
    liaison_window_open_files (self, files);
}

static void
on_open (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  liaison_file_dialog_open (GTK_WINDOW (widget), LIAISON_FILES_ALL, on_files_chosen,
                            g_object_ref (widget));
}

static void
on_open_uri (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  liaison_window_open (LIAISON_WINDOW (widget), file);
}

static void
on_paste_article (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  _liaison_window_take_clipboard (LIAISON_WINDOW (widget));
}

static void
on_located (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  gboolean fits = FALSE;

  if (!liaison_document_locate_finish (LIAISON_DOCUMENT (source), result, &fits, &error))
    say_failure (opening->window, error);
  else if (!fits)
    liaison_banner_say (opening->window->banner,
                        _("This is not, or not quite, the text that the forecasts rest on. Quotes are "
                          "found again where their words stand."),
                        NULL, NULL);
}

void
_liaison_window_locate (LiaisonWindow *self,
                        GFile         *file)
{
  Opening *opening = begin (self, file, NULL);

  liaison_document_locate_async (self->document, file, opening->reading, on_located, opening);
}

static void
on_article_chosen (GListModel *files,
                   gpointer    user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  if (file != NULL && self->document != NULL)
    _liaison_window_locate (self, file);
}

static void
on_locate_article (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  liaison_file_dialog_open (GTK_WINDOW (widget), LIAISON_FILES_ARTICLES, on_article_chosen,
                            g_object_ref (widget));
}

/* Gives up recovered work: what is in the file, if there is one, or nothing. */
static void
on_discard (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  LiaisonWindow *self = LIAISON_WINDOW (widget);

  if (liaison_document_get_file (self->document) != NULL)
    liaison_document_reload_async (self->document, on_opened, g_object_ref (self));
  else
    liaison_document_reset_forecasts (self->document);
}

void
_liaison_window_install_open (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.open", NULL, on_open);
  gtk_widget_class_install_action (klass, "win.open-uri", "s", on_open_uri);
  gtk_widget_class_install_action (klass, "win.paste-article", NULL, on_paste_article);
  gtk_widget_class_install_action (klass, "win.locate-article", NULL, on_locate_article);
  gtk_widget_class_install_action (klass, "win.discard", NULL, on_discard);
}

void
_liaison_window_open_bytes (LiaisonWindow *self,
                            GBytes        *bytes,
                            const char    *name,
                            const char    *uri)
{
  LiaisonWindow *window = _liaison_window_to_open_in (self);
  Opening *opening = begin (window, NULL, name != NULL ? name : _("the pasted text"));

  liaison_document_open_bytes_async (window->document, bytes, name, uri, opening->reading, on_opened_bytes, opening);
}

/**
 * liaison_window_find:
 * @application: the application
 * @file: a file
 *
 * Returns: (transfer none) (nullable): the window that has the forecast file @file open
 */
LiaisonWindow *
liaison_window_find (GtkApplication *application,
                     GFile          *file)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (GList *l = application != NULL ? gtk_application_get_windows (application) : NULL; l != NULL; l = l->next)
    {
      LiaisonDocument *document = LIAISON_IS_WINDOW (l->data) ? LIAISON_WINDOW (l->data)->document : NULL;
      GFile *own = document != NULL ? liaison_document_get_file (document) : NULL;

      if (own != NULL && g_file_equal (own, file))
        return l->data;
    }
  return NULL;
}

/**
 * liaison_window_open:
 * @self: a window
 * @file: an article or a forecast file
 *
 * Opens @file in @self if nothing is open in it yet, otherwise in a new window. A forecast file that is open in some window
 * already is shown there: two windows would only be in each other's way.
 */
void
liaison_window_open (LiaisonWindow *self,
                     GFile         *file)
{
  LiaisonWindow *present;
  Opening *opening;

  g_return_if_fail (LIAISON_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  present = liaison_window_find (gtk_window_get_application (GTK_WINDOW (self)), file);
  if (present != NULL)
    {
      gtk_window_present (GTK_WINDOW (present));
      return;
    }
  opening = begin (_liaison_window_to_open_in (self), file, NULL);
  liaison_document_open_async (opening->window->document, file, opening->reading, on_opened_file, opening);
}

/**
 * liaison_window_restore:
 * @self: a window in which nothing is open
 * @entry: work that a program left behind when it died
 *
 * Takes over the work, and says so with a way to discard it.
 */
void
liaison_window_restore (LiaisonWindow        *self,
                        LiaisonRecoveryEntry *entry)
{
  g_return_if_fail (LIAISON_IS_WINDOW (self));

  liaison_document_restore (self->document, entry);
  liaison_banner_say (self->banner,
                      _("These forecasts were not saved when Liaison ended last time. Save them to keep them."),
                      _("_Discard"), "win.discard");
}
