/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window gives its forecasts to others: saved, copied, sent, printed; with the article's text and with names, or without. The
 * copy is made in another thread, one at a time; what takes long can be stopped from the banner. */

#include "interface/window/window-paper.h"

#include <glib/gi18n.h>

#include "drawing/picture-render.h"
#include "forecast/exchange.h"
#include "forecast/moment.h"
#include "interface/window/file-dialogs.h"
#include "interface/window/file-write.h"
#include "interface/window/mail-portal.h"
#include "interface/window/report-pages.h"
#include "interface/window/share-dialog.h"

/* One copy under way. */
typedef struct
{
  LiaisonWindowJob *job;      /* which printing takes over */
  LiaisonShareWay way;
  LiaisonShareForm form;
  LiaisonShareWish wish;
  guint n_left_out;           /* questions that the form has no place for */
  LiaisonPicture *picture;    /* the diagram; nullable */
  GFile *file;                /* where it is to be saved; nullable */
} Sharing;

static void
free_sharing (Sharing *sharing)
{
  g_clear_pointer (&sharing->picture, liaison_picture_free);
  g_clear_object (&sharing->file);
  g_clear_pointer (&sharing->job, _liaison_window_job_free);
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

  sharing->job = _liaison_window_job_new (self);
  sharing->way = way;
  sharing->form = form;
  sharing->wish = *wish;
  return sharing;
}

static void
fail (Sharing      *sharing,
      const GError *error)
{
  _liaison_window_job_fail (sharing->job, error, _("S_hare…"), "win.share");
}

static char *
suggest_name (Sharing *sharing)
{
  g_autofree char *stem = _liaison_window_suggest_name (sharing->job->window, "forecasts");

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
  _liaison_window_say (sharing->job->window, sentence);
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
  LiaisonWindow *self = sharing->job->window;
  g_autofree char *name = suggest_name (sharing);

  /* The e-mail program may take as long as it likes. */
  _liaison_window_job_stop_waiting (sharing->job);
  liaison_mail_portal_compose_async (liaison_document_get_title (self->document), name, bytes, sharing->job->cancellable, on_composed,
                                     sharing);
}

static void
copy (Sharing *sharing,
      GBytes  *bytes)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (sharing->job->window)), text);
  _liaison_window_say (sharing->job->window, _("Forecasts copied"));
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

      liaison_file_write_async (going->file, bytes, going->job->cancellable, on_written, going);
    }
  else if (sharing->way == LIAISON_SHARE_SEND)
    send (g_steal_pointer (&sharing), bytes);
  else
    copy (sharing, bytes);
}

/* --- paper --- */

static void
begin_pages (gpointer      pages,
             PangoContext *context,
             double        width,
             double        height)
{
  liaison_report_pages_begin (pages, context, width, height);
}

static gboolean
place_pages (gpointer pages)
{
  return liaison_report_pages_continue (pages);
}

static guint
count_pages (gpointer pages)
{
  return liaison_report_pages_get_n (pages);
}

static void
draw_page (gpointer  pages,
           guint     page,
           cairo_t  *cr)
{
  liaison_report_pages_draw (pages, page, cr);
}

static const LiaisonPaper report_paper = {
  .begin = begin_pages,
  .place = place_pages,
  .count = count_pages,
  .draw = draw_page,
  .free = (GDestroyNotify) liaison_report_pages_free,
  .button = N_("S_hare…"),
  .action = "win.share",
};

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
  LiaisonDocument *document = sharing->job->window->document;
  g_autoptr (LiaisonReportPages) pages = g_task_propagate_pointer (G_TASK (result), NULL);

  /* What is not made was given up. */
  if (pages != NULL && document != NULL)
    _liaison_window_print (g_steal_pointer (&sharing->job), &report_paper, g_steal_pointer (&pages),
                           liaison_document_get_title (document), NULL);
}

static void
print (Sharing *sharing)
{
  const LiaisonShareWish all = { TRUE, TRUE };
  g_autoptr (GTask) task = g_task_new (NULL, sharing->job->cancellable, on_pages_made, sharing);
  Paper *paper = g_new0 (Paper, 1);

  paper->file = liaison_forecast_file_share (liaison_document_get_forecasts (sharing->job->window->document), &all, NULL);
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
  LiaisonDocument *document = sharing->job->window->document;

  if (sharing->form == LIAISON_SHARE_FATEBOOK)
    sharing->n_left_out = liaison_fatebook_count_left_out (liaison_document_get_forecasts (document));
  liaison_share_form_make_async (liaison_document_get_forecasts (document), sharing->form, &sharing->wish,
                                 liaison_document_get_article (document), diagram, sharing->job->cancellable, on_made, sharing);
}

static void
on_rendered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Sharing) sharing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = liaison_picture_render_finish (result, &error);

  if (files == NULL || sharing->job->window->document == NULL)
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
  LiaisonWindow *self = sharing->job->window;
  gboolean paper = sharing->way == LIAISON_SHARE_PRINT;

  _liaison_window_job_begin (sharing->job, _("The copy is being made."));
  if (sharing->form == LIAISON_SHARE_REPORT && liaison_document_get_network (self->document) != NULL)
    sharing->picture = liaison_diagram_view_make_picture (liaison_diagram_get_view (self->diagram));
  if (sharing->picture != NULL)
    liaison_picture_render_async (sharing->picture, svg, paper ? 0 : 1, LIAISON_PALETTE_LIGHT, 1, sharing->job->cancellable,
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
  if (sharing->file != NULL && sharing->job->window->document != NULL)
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
    _liaison_window_say (self, _("A file of a later version would lose something: copy the file itself"));
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
