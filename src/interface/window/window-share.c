/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window gives its forecasts to others: saved, copied, sent, printed; with the article's text and with names, or without. The
 * copy is made in another thread, one at a time; what takes long can be stopped from the banner. */

#include "interface/window/window-private.h"

#include <glib/gi18n.h>

#include "drawing/picture-render.h"
#include "forecast/exchange.h"
#include "forecast/moment.h"
#include "interface/window/file-dialogs.h"
#include "interface/window/file-write.h"
#include "interface/window/mail-portal.h"
#include "interface/window/report-pages.h"
#include "interface/window/share-dialog.h"

#define PATIENCE_SECONDS 1

/* One copy under way: the window stays alive until it is done. */
typedef struct
{
  LiaisonWindow *window;
  LiaisonShareWay way;
  LiaisonShareForm form;
  LiaisonShareWish wish;
  guint n_left_out;           /* questions that the form has no place for */
  LiaisonPicture *picture;    /* the diagram; nullable */
  GFile *file;                /* where it is to be saved; nullable */
  LiaisonReportPages *pages;  /* of what is printed; nullable */
  GCancellable *cancellable;
  gboolean begun;
  guint patience;             /* source of the banner, or 0 */
  gboolean told;              /* the banner speaks of it */
} Sharing;

static void
free_sharing (Sharing *sharing)
{
  LiaisonWindow *self = sharing->window;

  g_clear_handle_id (&sharing->patience, g_source_remove);
  if (sharing->begun)
    g_application_release (g_application_get_default ());
  if (sharing->told)
    liaison_banner_close (self->banner);
  if (self->exporting == sharing->cancellable)
    g_clear_object (&self->exporting);
  g_clear_pointer (&sharing->picture, liaison_picture_free);
  g_clear_pointer (&sharing->pages, liaison_report_pages_free);
  g_clear_object (&sharing->file);
  g_clear_object (&sharing->cancellable);
  g_object_unref (self);
  g_free (sharing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sharing, free_sharing)

static Sharing *
new_sharing (LiaisonWindow          *self,
             LiaisonShareForm        form,
             const LiaisonShareWish *wish,
             LiaisonShareWay         way)
{
  Sharing *sharing = g_new0 (Sharing, 1);

  sharing->window = g_object_ref (self);
  sharing->way = way;
  sharing->form = form;
  sharing->wish = *wish;
  sharing->cancellable = g_cancellable_new ();
  return sharing;
}

static gboolean
on_patience (gpointer data)
{
  Sharing *sharing = data;

  sharing->patience = 0;
  sharing->told = TRUE;
  liaison_banner_say (sharing->window->banner, _("The copy is being made."), _("_Cancel"), "win.cancel-export");
  return G_SOURCE_REMOVE;
}

/* What was begun before is not wanted any more. The program does not end before the work does. */
static void
begin (Sharing *sharing)
{
  LiaisonWindow *self = sharing->window;

  g_cancellable_cancel (self->exporting);
  g_application_hold (g_application_get_default ());
  sharing->begun = TRUE;
  g_set_object (&self->exporting, sharing->cancellable);
  sharing->patience = g_timeout_add_seconds (PATIENCE_SECONDS, on_patience, sharing);
}

static void
say (LiaisonWindow *self,
     const char    *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

/* A failure stands in the banner until it is read; being stopped is none. */
static void
fail (Sharing      *sharing,
      const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  sharing->told = FALSE;
  liaison_banner_say (sharing->window->banner, error->message, _("S_hare…"), "win.share");
}

static char *
suggest_name (Sharing *sharing)
{
  g_autofree char *stem = _liaison_window_suggest_name (sharing->window, "forecasts");

  return g_strconcat (stem, ".", liaison_share_form_extension (sharing->form), NULL);
}

/* --- where it goes --- */

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Sharing) sharing = user_data;
  g_autofree char *name = g_file_get_basename (sharing->file);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (!liaison_file_write_finish (result, &error))
    {
      fail (sharing, error);
      return;
    }
  if (sharing->n_left_out > 0)
    /* Translators: %1$s is the name of a file, %2$u a number of questions of other types than yes or no. */
    sentence = g_strdup_printf (ngettext ("“%1$s” saved without %2$u question, which has no place there",
                                          "“%1$s” saved without %2$u questions, which have no place there",
                                          sharing->n_left_out), name, sharing->n_left_out);
  else
    /* Translators: %s is the name of a file. */
    sentence = g_strdup_printf (_("“%s” saved"), name);
  say (sharing->window, sentence);
}

static void
on_composed (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Sharing) sharing = user_data;
  g_autoptr (GError) error = NULL;

  if (!liaison_mail_portal_compose_finish (result, &error))
    fail (sharing, error);
}

static void
send (Sharing *sharing,
      GBytes  *bytes)
{
  LiaisonWindow *self = sharing->window;
  g_autofree char *name = suggest_name (sharing);

  /* The e-mail program may take as long as it likes. */
  g_clear_handle_id (&sharing->patience, g_source_remove);
  liaison_mail_portal_compose_async (liaison_document_get_title (self->document), name, bytes, sharing->cancellable, on_composed,
                                     sharing);
}

static void
copy (Sharing *sharing,
      GBytes  *bytes)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (sharing->window)), text);
  say (sharing->window, _("Forecasts copied"));
}

static void
on_made (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Sharing) sharing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = liaison_share_form_make_finish (result, &error);

  if (bytes == NULL)
    fail (sharing, error);
  else if (sharing->way == LIAISON_SHARE_SAVE)
    {
      Sharing *going = g_steal_pointer (&sharing);

      liaison_file_write_async (going->file, bytes, going->cancellable, on_written, going);
    }
  else if (sharing->way == LIAISON_SHARE_SEND)
    send (g_steal_pointer (&sharing), bytes);
  else
    copy (sharing, bytes);
}

/* --- paper --- */

static void
on_begin_print (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  Sharing *sharing = user_data;
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  liaison_report_pages_begin (sharing->pages, pango, gtk_print_context_get_width (context),
                              gtk_print_context_get_height (context));
  g_object_unref (pango);
}

static gboolean
on_paginate (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             gpointer           user_data)
{
  Sharing *sharing = user_data;

  if (!liaison_report_pages_continue (sharing->pages))
    return FALSE;
  gtk_print_operation_set_n_pages (operation, (int) liaison_report_pages_get_n (sharing->pages));
  return TRUE;
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  Sharing *sharing = user_data;

  liaison_report_pages_draw (sharing->pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
on_printed (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            gpointer                 user_data)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  fail (user_data, error);
}

static void
end_printing (gpointer  data,
              GClosure *closure)
{
  free_sharing (data);
}

/* The sharing ends with the operation. */
static void
run_operation (Sharing *sharing)
{
  LiaisonWindow *self = sharing->window;
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();

  g_clear_handle_id (&sharing->patience, g_source_remove);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, liaison_document_get_title (self->document));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), sharing);
  g_signal_connect (operation, "paginate", G_CALLBACK (on_paginate), sharing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), sharing);
  g_signal_connect_data (operation, "done", G_CALLBACK (on_printed), sharing, end_printing, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

/* What the thread is given. */
typedef struct
{
  LiaisonForecastFile *file;  /* nobody else has it */
  LiaisonShareWish wish;
  LiaisonPicture *picture;    /* nullable */
} Paper;

static void
free_paper (gpointer data)
{
  Paper *paper = data;

  g_object_unref (paper->file);
  g_clear_pointer (&paper->picture, liaison_picture_free);
  g_free (paper);
}

static void
make_pages (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Paper *paper = data;
  g_autoptr (LiaisonForecastFile) shared = liaison_forecast_file_share (paper->file, &paper->wish, NULL);
  g_autofree char *today = liaison_moment_today ();

  g_task_return_pointer (task, liaison_report_pages_new (shared, today, g_steal_pointer (&paper->picture)),
                         (GDestroyNotify) liaison_report_pages_free);
}

static void
on_pages_made (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Sharing) sharing = user_data;

  /* What is not made was given up. */
  sharing->pages = g_task_propagate_pointer (G_TASK (result), NULL);
  if (sharing->pages != NULL && sharing->window->document != NULL)
    run_operation (g_steal_pointer (&sharing));
}

static void
print (Sharing *sharing)
{
  const LiaisonShareWish all = { TRUE, TRUE };
  g_autoptr (GTask) task = g_task_new (NULL, sharing->cancellable, on_pages_made, sharing);
  Paper *paper = g_new0 (Paper, 1);

  paper->file = liaison_forecast_file_share (liaison_document_get_forecasts (sharing->window->document), &all, NULL);
  paper->wish = sharing->wish;
  paper->picture = g_steal_pointer (&sharing->picture);
  g_task_set_task_data (task, paper, free_paper);
  g_task_run_in_thread (task, make_pages);
}

/* --- making it --- */

static void
make (Sharing *sharing,
      GBytes  *diagram)
{
  LiaisonDocument *document = sharing->window->document;

  if (sharing->form == LIAISON_SHARE_FATEBOOK)
    sharing->n_left_out = liaison_fatebook_count_left_out (liaison_document_get_forecasts (document));
  liaison_share_form_make_async (liaison_document_get_forecasts (document), sharing->form, &sharing->wish,
                                 liaison_document_get_article (document), diagram, sharing->cancellable, on_made, sharing);
}

static void
on_rendered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Sharing) sharing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = liaison_picture_render_finish (result, &error);

  if (files == NULL || sharing->window->document == NULL)
    {
      if (error != NULL)
        fail (sharing, error);
      return;
    }
  if (sharing->way == LIAISON_SHARE_PRINT)
    print (g_steal_pointer (&sharing));
  else
    make (g_steal_pointer (&sharing), g_ptr_array_index (files, 0));
}

/* A report has the diagram in it, if there is one. */
static void
start (Sharing *sharing)
{
  static const LiaisonPictureFormat svg[] = { LIAISON_PICTURE_SVG };
  LiaisonWindow *self = sharing->window;
  gboolean paper = sharing->way == LIAISON_SHARE_PRINT;

  begin (sharing);
  if (sharing->form == LIAISON_SHARE_REPORT && liaison_document_get_network (self->document) != NULL)
    sharing->picture = liaison_diagram_view_make_picture (liaison_diagram_get_view (self->diagram));
  if (sharing->picture != NULL)
    liaison_picture_render_async (sharing->picture, svg, paper ? 0 : 1, LIAISON_PALETTE_LIGHT, 1, sharing->cancellable,
                                  on_rendered, sharing);
  else if (paper)
    print (sharing);
  else
    make (sharing, NULL);
}

static void
on_place_chosen (GListModel *files,
                 gpointer    user_data)
{
  g_autoptr (Sharing) sharing = user_data;

  sharing->file = g_list_model_get_item (files, 0);
  if (sharing->file != NULL && sharing->window->document != NULL)
    start (g_steal_pointer (&sharing));
}

void
_liaison_window_share (LiaisonWindow          *self,
                       LiaisonShareForm        form,
                       const LiaisonShareWish *wish,
                       LiaisonShareWay         way,
                       GFile                  *file)
{
  g_autoptr (Sharing) sharing = new_sharing (self, form, wish, way);
  g_autofree char *name = suggest_name (sharing);

  if (sharing->form == LIAISON_SHARE_FILE && liaison_document_get_read_only (self->document))
    say (self, _("A file of a later version would lose something: copy the file itself"));
  else if (way == LIAISON_SHARE_SAVE && file == NULL)
    liaison_file_dialog_save (GTK_WINDOW (self), _("Save a Copy"), liaison_document_get_file (self->document), name,
                              on_place_chosen, g_steal_pointer (&sharing));
  else
    {
      g_set_object (&sharing->file, file);
      start (g_steal_pointer (&sharing));
    }
}

static void
on_share (LiaisonShareDialog *dialog,
          guint               way,
          LiaisonWindow      *self)
{
  LiaisonShareWish wish = liaison_share_dialog_get_wish (dialog);

  _liaison_window_share (self, liaison_share_dialog_get_form (dialog), &wish, (LiaisonShareWay) way, NULL);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LiaisonShareDialog) dialog = user_data;

  liaison_share_dialog_set_can_send (dialog, liaison_mail_portal_find_finish (result));
}

static void
open_dialog (LiaisonWindow    *self,
             LiaisonShareForm  form)
{
  GtkWidget *dialog = liaison_share_dialog_new (GTK_WINDOW (self), form);

  g_signal_connect_object (dialog, "share", G_CALLBACK (on_share), self, 0);
  liaison_mail_portal_find_async (NULL, on_found, g_object_ref (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_open (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  open_dialog (LIAISON_WINDOW (widget), LIAISON_SHARE_FILE);
}

static void
on_save_report (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  open_dialog (LIAISON_WINDOW (widget), LIAISON_SHARE_REPORT);
}

static void
on_export_forecasts (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  open_dialog (LIAISON_WINDOW (widget), LIAISON_SHARE_TABLE);
}

static void
on_copy_markdown (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  open_dialog (LIAISON_WINDOW (widget), LIAISON_SHARE_MARKDOWN);
}

void
_liaison_window_install_share (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.share", NULL, on_open);
  gtk_widget_class_install_action (klass, "win.save-report", NULL, on_save_report);
  gtk_widget_class_install_action (klass, "win.export-forecasts", NULL, on_export_forecasts);
  gtk_widget_class_install_action (klass, "win.copy-markdown", NULL, on_copy_markdown);
}

/* There is something to share when something is open. */
void
_liaison_window_update_share (LiaisonWindow *self,
                              gboolean       open)
{
  static const char *const actions[] = { "win.share", "win.save-report", "win.export-forecasts", "win.copy-markdown" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], open);
}
