/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window saves the forecasts, and what it asks before it closes over unsaved ones. */

#include "interface/window/window-private.h"

#include <glib/gi18n.h>

#include "interface/compat.h"
#include "interface/document-storage.h"
#include "interface/window/file-dialogs.h"
#include "interface/window/recent.h"

/* Longer names are cut, at a word if possible. */
#define MAX_NAME 48

/* A save under way: the window stays alive until it is done. */
typedef struct
{
  LiaisonWindow *window;
  GFile *file;
  gboolean close_after;
} Saving;

static void
free_saving (Saving *saving)
{
  g_clear_object (&saving->window);
  g_clear_object (&saving->file);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

static Saving *
new_saving (LiaisonWindow *self,
            GFile         *file,
            gboolean       close_after)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (self);
  g_set_object (&saving->file, file);
  saving->close_after = close_after;
  return saving;
}

static void
close_now (LiaisonWindow *self)
{
  self->close_anyway = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* What someone else wrote meanwhile can be merged, and is otherwise left to the reader. */
static void
say_failure (Saving       *saving,
             const GError *error)
{
  LiaisonWindow *self = saving->window;

  if (!g_error_matches (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_CHANGED))
    {
      liaison_banner_say (self->banner, error->message, _("Save _As…"), "win.save-as");
      return;
    }
  liaison_banner_say (self->banner, error->message, _("_Merge…"), "win.merge");
  _liaison_window_merge (self, TRUE, saving->close_after);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  LiaisonWindow *self = saving->window;
  g_autoptr (GError) error = NULL;

  if (!liaison_document_save_finish (LIAISON_DOCUMENT (source), result, &error))
    {
      say_failure (saving, error);
      return;
    }
  liaison_banner_close (self->banner);
  liaison_recent_add (saving->file);
  _liaison_window_update_recent (self);
  if (saving->close_after)
    close_now (self);
  else
    _liaison_window_say (self, _("Forecasts saved"));
}

char *
_liaison_window_suggest_name (LiaisonWindow *self,
                              const char    *fallback)
{
  const char *title = liaison_document_get_title (self->document);
  g_autofree char *ascii = g_str_to_ascii (title, "C");
  GString *name = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && name->len < MAX_NAME; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (name, g_ascii_tolower (*p));
    else if (name->len > 0 && name->str[name->len - 1] != '-')
      g_string_append_c (name, '-');
  while (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  if (name->len == 0)
    g_string_append (name, fallback);
  return g_string_free (name, FALSE);
}

/* "What will be the future of…" gives "what-will-be-the-future-of.forecast.json". */
static char *
suggest_file_name (LiaisonWindow *self)
{
  g_autofree char *stem = _liaison_window_suggest_name (self, "forecasts");

  return g_strconcat (stem, ".forecast.json", NULL);
}

static void
on_place_chosen (GListModel *files,
                 gpointer    user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  LiaisonDocument *document = saving->window->document;

  if (file == NULL || document == NULL)
    return;
  g_set_object (&saving->file, file);
  liaison_document_save_async (document, file, TRUE, on_saved, g_steal_pointer (&saving));
}

static void
choose_place (LiaisonWindow *self,
              gboolean       close_after)
{
  GFile *present = liaison_document_get_file (self->document);
  g_autofree char *name =
      present != NULL ? g_file_get_basename (present) : suggest_file_name (self);

  liaison_file_dialog_save (GTK_WINDOW (self), _("Save Forecasts"), present, name, on_place_chosen,
                            new_saving (self, NULL, close_after));
}

void
_liaison_window_save (LiaisonWindow *self,
                      gboolean       close_after)
{
  GFile *file = liaison_document_get_file (self->document);

  if (file == NULL)
    choose_place (self, close_after);
  else
    liaison_document_save_async (self->document, file, FALSE, on_saved,
                                 new_saving (self, file, close_after));
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  _liaison_window_save (LIAISON_WINDOW (widget), FALSE);
}

static void
on_save_as (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  choose_place (LIAISON_WINDOW (widget), FALSE);
}

static void
on_close_response (LiaisonWindow *self,
                   const char    *response)
{
  /* An alert that has been answered may still be seen going away. */
  g_clear_weak_pointer (&self->close_alert);
  if (g_strcmp0 (response, "save") == 0)
    _liaison_window_save (self, TRUE);
  else if (g_strcmp0 (response, "discard") == 0)
    close_now (self);
}

gboolean
_liaison_window_may_close (LiaisonWindow *self)
{
  GtkWidget *alert;

  if (self->close_anyway || !liaison_document_get_modified (self->document))
    return TRUE;
  if (self->close_alert != NULL)
    return FALSE;

  alert = liaison_alert_new (_("Save Forecasts?"),
                             _("There are forecasts that have not been saved. They are lost "
                               "if you discard them."));
  liaison_alert_add_response (alert, "cancel", _("_Cancel"), ADW_RESPONSE_DEFAULT);
  liaison_alert_add_response (alert, "discard", _("_Discard"), ADW_RESPONSE_DESTRUCTIVE);
  liaison_alert_add_response (alert, "save", _("_Save"), ADW_RESPONSE_SUGGESTED);
  liaison_alert_set_responses (alert, "save", "cancel");
  g_signal_connect_object (alert, "response", G_CALLBACK (on_close_response), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->close_alert, alert);
  liaison_alert_present (alert, GTK_WIDGET (self));
  return FALSE;
}

void
_liaison_window_install_save (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.save", NULL, on_save);
  gtk_widget_class_install_action (klass, "win.save-as", NULL, on_save_as);
  gtk_widget_class_install_property_action (klass, "win.show-forecasts", "show-forecasts");
}
