/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window says when its file is not as it was left: changed by others, gone, written by a later version, or damaged with a
 * backup beside it. Whatever would change the forecasts is said before, and can be undone after. */

#include "interface/window/window-private.h"

#include <glib/gi18n.h>

#include "interface/compat.h"
#include "interface/document-disk.h"
#include "interface/window/difference-words.h"

/* A merge or a backup that waits for the reader's answer. */
typedef struct
{
  LiaisonWindow *window;
  LiaisonDocumentMerge *merge;  /* nullable */
  LiaisonForecastFile *backup;  /* nullable */
  GFile *file;                  /* nullable */
  gboolean save;                /* save what comes of it */
  gboolean close;               /* and close the window then */
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_clear_object (&question->window);
  g_clear_pointer (&question->merge, liaison_document_merge_free);
  g_clear_object (&question->backup);
  g_clear_object (&question->file);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, free_question)

static void
free_with_alert (gpointer  data,
                  GClosure *closure)
{
  free_question (data);
}

static Question *
new_question (LiaisonWindow *self)
{
  Question *question = g_new0 (Question, 1);

  question->window = g_object_ref (self);
  return question;
}

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static GtkWidget *
new_alert (const char *heading,
           const char *body,
           const char *response,
           const char *label)
{
  GtkWidget *alert = liaison_alert_new (heading, body);

  liaison_alert_add_response (alert, "cancel", _("_Cancel"), ADW_RESPONSE_DEFAULT);
  liaison_alert_add_response (alert, response, label, ADW_RESPONSE_SUGGESTED);
  liaison_alert_set_responses (alert, response, "cancel");
  return alert;
}

/* --- merging --- */

static void
on_merge_response (GtkWidget  *alert,
                   const char *response,
                   gpointer    user_data)
{
  Question *question = user_data;
  LiaisonWindow *self = question->window;

  if (self->document == NULL || g_strcmp0 (response, "merge") != 0)
    return;
  liaison_document_take_merge (self->document, question->merge);
  liaison_banner_close (self->banner);
  if (question->save)
    _liaison_window_save (self, question->close);
  else
    _liaison_window_say_done (self, _("Changes merged. Save to keep them."));
}

static void
on_compared (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  LiaisonWindow *self = question->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *name = NULL;
  g_autofree char *body = NULL;
  GtkWidget *alert;

  question->merge = liaison_document_compare_finish (LIAISON_DOCUMENT (source), result, &error);
  if (question->merge == NULL)
    {
      liaison_banner_say (self->banner, error->message, _("Save _As…"), "win.save-as");
      return;
    }
  if (self->document == NULL)
    return;
  if (liaison_forecast_file_get_later (question->merge->theirs))
    {
      liaison_banner_say (self->banner,
                          _("A later version of Liaison has written the file meanwhile. Save your forecasts under another name."),
                          _("Save _As…"), "win.save-as");
      return;
    }
  name = dup_name (liaison_document_get_file (self->document));
  summary = liaison_difference_to_text (question->merge->difference, question->merge->disputed);
  /* Translators: %1$s is the name of a file, %2$s are lines that say what changes. */
  body = g_strdup_printf (_("“%1$s” was changed by another program, and you have changed it here. Merging keeps both. In this "
                            "window:\n\n%2$s\n\nYou can undo this."),
                          name, summary);
  alert = new_alert (_("Merge Changes?"), body, "merge", question->save ? _("_Merge and Save") : _("_Merge"));
  g_signal_connect_data (alert, "response", G_CALLBACK (on_merge_response), g_steal_pointer (&question), free_with_alert, 0);
  liaison_alert_present (alert, GTK_WIDGET (self));
}

void
_liaison_window_merge (LiaisonWindow *self,
                       gboolean       save,
                       gboolean       close)
{
  Question *question;

  if (liaison_document_get_file (self->document) == NULL || liaison_document_get_read_only (self->document))
    return;
  question = new_question (self);
  question->save = save;
  question->close = close;
  liaison_document_compare_async (self->document, on_compared, question);
}

static void
on_merge (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  _liaison_window_merge (LIAISON_WINDOW (widget), FALSE, FALSE);
}

/* --- the backup --- */

static void
on_restore_response (GtkWidget  *alert,
                     const char *response,
                     gpointer    user_data)
{
  Question *question = user_data;
  LiaisonWindow *self = question->window;

  if (self->document == NULL || g_strcmp0 (response, "restore") != 0)
    return;
  liaison_document_take_backup (self->document, question->backup);
  _liaison_window_say_done (self, _("Backup restored. Save to keep it."));
}

static void
on_backup_loaded (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  LiaisonWindow *self = question->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonDifference) difference = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *body = NULL;
  GtkWidget *alert;

  if (self->document == NULL)
    return;
  question->backup = liaison_document_load_backup_finish (self->document, result, &error);
  if (question->backup == NULL)
    {
      _liaison_window_say (self, error->message);
      return;
    }
  difference = liaison_difference_new (liaison_document_get_forecasts (self->document), question->backup);
  summary = liaison_difference_to_text (difference, NULL);
  /* Translators: %s are lines that say what changes. */
  body = g_strdup_printf (_("The backup holds what was in the file before it was saved last. In this window:\n\n%s\n\nYou can undo "
                            "this."),
                          summary);
  alert = new_alert (_("Restore Backup?"), body, "restore", _("_Restore"));
  g_signal_connect_data (alert, "response", G_CALLBACK (on_restore_response), g_steal_pointer (&question), free_with_alert, 0);
  liaison_alert_present (alert, GTK_WIDGET (self));
}

static void
on_restore_backup (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  LiaisonWindow *self = LIAISON_WINDOW (widget);

  liaison_document_load_backup_async (self->document, NULL, on_backup_loaded, new_question (self));
}

static void
on_damaged_backup_loaded (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  LiaisonWindow *self = question->window;
  g_autoptr (LiaisonForecastFile) backup =
      self->document != NULL ? liaison_document_load_backup_finish (self->document, result, NULL) : NULL;

  if (backup == NULL)
    return;
  g_set_object (&self->backup, backup);
  liaison_banner_offer (self->banner, _("Open _Backup"), "win.open-backup");
}

void
_liaison_window_seek_backup (LiaisonWindow *self,
                             GFile         *file)
{
  liaison_document_load_backup_async (self->document, file, on_damaged_backup_loaded, new_question (self));
}

static void
on_open_backup (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  LiaisonWindow *self = LIAISON_WINDOW (widget);
  g_autoptr (LiaisonForecastFile) backup = g_steal_pointer (&self->backup);

  if (backup == NULL || liaison_document_get_modified (self->document))
    return;
  liaison_document_show_backup (self->document, backup);
  liaison_banner_say (self->banner, _("This is the backup. The damaged file stays as it is: save these forecasts under another name."),
                      _("Save _As…"), "win.save-as");
}

/* --- what the document tells --- */

static void
on_changed_on_disk (LiaisonWindow *self,
                    int            event)
{
  g_autofree char *name = dup_name (liaison_document_get_file (self->document));
  g_autofree char *sentence = NULL;

  switch ((LiaisonDocumentDisk) event)
    {
    case LIAISON_DOCUMENT_DISK_TAKEN:
      /* Translators: in these, %s is the name of a file. */
      sentence = g_strdup_printf (_("“%s” was changed by another program"), name);
      if (liaison_document_get_read_only (self->document))
        _liaison_window_say (self, sentence);
      else
        _liaison_window_say_done (self, sentence);
      break;
    case LIAISON_DOCUMENT_DISK_CONFLICT:
      sentence = g_strdup_printf (_("“%s” was changed by another program, and here are changes that are not saved."), name);
      liaison_banner_say (self->banner, sentence, _("_Merge…"), "win.merge");
      break;
    case LIAISON_DOCUMENT_DISK_GONE:
    default:
      sentence = g_strdup_printf (_("“%s” was deleted or moved by another program. Your forecasts are still here."), name);
      liaison_banner_say (self->banner, sentence, _("_Save"), "win.save");
    }
}

static void
on_refused (LiaisonWindow *self)
{
  _liaison_window_say (self, _("Nothing was changed: these forecasts are read-only"));
}

static void
on_read_only_changed (LiaisonWindow *self)
{
  GFile *file = liaison_document_get_file (self->document);
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (!liaison_document_get_read_only (self->document) || file == NULL)
    return;
  name = dup_name (file);
  /* Translators: %s is the name of a file. */
  sentence = g_strdup_printf (_("“%s” was written by a later version of Liaison, and is shown read-only: saving it here would lose "
                                "what this version does not know."),
                              name);
  liaison_banner_say (self->banner, sentence, NULL, NULL);
}

void
_liaison_window_follow_disk (LiaisonWindow *self)
{
  g_signal_connect_object (self->document, "changed-on-disk", G_CALLBACK (on_changed_on_disk), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "refused", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::read-only", G_CALLBACK (on_read_only_changed), self, G_CONNECT_SWAPPED);
}

void
_liaison_window_install_disk (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.merge", NULL, on_merge);
  gtk_widget_class_install_action (klass, "win.restore-backup", NULL, on_restore_backup);
  gtk_widget_class_install_action (klass, "win.open-backup", NULL, on_open_backup);
}
