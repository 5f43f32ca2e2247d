/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window gives its diagram away: as a file, on the clipboard, on paper. Pictures are drawn in another thread, one at a time;
 * what takes long can be stopped from the banner. */

#include "interface/window/window-paper.h"

#include <glib/gi18n.h>

#include "drawing/picture-render.h"
#include "interface/window/export-dialog.h"
#include "interface/window/file-dialogs.h"
#include "interface/window/file-write.h"

#define CLIPBOARD_SCALE 2

/* One way of giving away, under way: the picture stays alive until it is done. */
typedef struct
{
  LiaisonWindowJob *job;      /* which printing takes over, as it does the picture */
  LiaisonPicture *picture;    /* nullable */
  LiaisonExportWish wish;
  GFile *file;                /* nullable */
} Work;

static Work *
new_work (LiaisonWindow *self)
{
  Work *work = g_new0 (Work, 1);

  work->job = _liaison_window_job_new (self);
  return work;
}

static void
free_work (Work *work)
{
  g_clear_pointer (&work->picture, liaison_picture_free);
  g_clear_object (&work->file);
  g_clear_pointer (&work->job, _liaison_window_job_free);
  g_free (work);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, free_work)

static void
begin (Work *work)
{
  _liaison_window_job_begin (work->job, _("The diagram is being drawn."));
}

static LiaisonDiagramView *
view_of (LiaisonWindow *self)
{
  return liaison_diagram_get_view (self->diagram);
}

/* --- a file --- */

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Work) work = user_data;
  g_autofree char *name = g_file_get_basename (work->file);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (!liaison_file_write_finish (result, &error))
    {
      _liaison_window_job_fail (work->job, error, _("_Export…"), "win.export");
      return;
    }
  /* Translators: %s is the name of a file. */
  sentence = g_strdup_printf (_("“%s” exported"), name);
  _liaison_window_say (work->job->window, sentence);
}

static void
write_to (Work   *work,
          GBytes *bytes)
{
  liaison_file_write_async (work->file, bytes, work->job->cancellable, on_written, work);
}

static void
on_rendered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Work) work = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = liaison_picture_render_finish (result, &error);

  if (files == NULL)
    _liaison_window_job_fail (work->job, error, _("_Export…"), "win.export");
  else
    write_to (g_steal_pointer (&work), g_ptr_array_index (files, 0));
}

static void
export (Work *work)
{
  LiaisonNetwork *network = liaison_document_get_network (work->job->window->document);
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  begin (work);
  if (work->wish.is_picture)
    {
      liaison_picture_render_async (work->picture, &work->wish.picture, 1, work->wish.style, work->wish.scale,
                                    work->job->cancellable, on_rendered, work);
      return;
    }
  text = liaison_network_export (network, work->wish.network);
  bytes = g_bytes_new_take (text, strlen (text));
  write_to (work, bytes);
}

/* Writes the diagram as it is now. */
void
_liaison_window_export (LiaisonWindow           *self,
                        const LiaisonExportWish *wish,
                        GFile                   *file)
{
  g_autoptr (Work) work = new_work (self);

  if (liaison_document_get_network (self->document) == NULL)
    return;
  work->wish = *wish;
  work->file = g_object_ref (file);
  work->picture = liaison_diagram_view_make_picture (view_of (self));
  if (work->picture != NULL || !wish->is_picture)
    export (g_steal_pointer (&work));
}

/* A file that is yet to be chosen. */
typedef struct
{
  LiaisonWindow *window;
  LiaisonExportWish wish;
} Choice;

static void
on_place_chosen (GListModel *files,
                 gpointer    user_data)
{
  g_autofree Choice *choice = user_data;
  g_autoptr (LiaisonWindow) self = choice->window;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  if (file != NULL)
    _liaison_window_export (self, &choice->wish, file);
}

static void
on_wish (LiaisonExportDialog *dialog,
         LiaisonWindow       *self)
{
  Choice *choice = g_new0 (Choice, 1);
  g_autofree char *stem = _liaison_window_suggest_name (self, "diagram");
  g_autofree char *name = NULL;

  choice->window = g_object_ref (self);
  choice->wish = liaison_export_dialog_get_wish (dialog);
  name = g_strconcat (stem, ".", liaison_export_wish_extension (&choice->wish), NULL);
  liaison_file_dialog_save (GTK_WINDOW (self), _("Export Diagram"), liaison_document_get_file (self->document), name,
                            on_place_chosen, choice);
}

static void
on_export (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  GtkWidget *dialog = liaison_export_dialog_new (GTK_WINDOW (widget));

  g_signal_connect_object (dialog, "export", G_CALLBACK (on_wish), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_cancel_export (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_cancellable_cancel (LIAISON_WINDOW (widget)->exporting);
}

/* --- the clipboard --- */

/* A picture that every program can take, and one that those that can draw need not trace. */
static GdkContentProvider *
make_content (GBytes  *svg,
              GBytes  *png,
              GError **error)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, error);
  GdkContentProvider *forms[2];

  if (texture == NULL)
    return NULL;
  forms[0] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  forms[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);
  return gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
}

static void
on_rendered_for_clipboard (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (Work) work = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = liaison_picture_render_finish (result, &error);
  g_autoptr (GdkContentProvider) content =
    files != NULL ? make_content (g_ptr_array_index (files, 0), g_ptr_array_index (files, 1), &error) : NULL;

  if (content == NULL)
    {
      _liaison_window_job_fail (work->job, error, _("_Export…"), "win.export");
      return;
    }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (work->job->window)), content);
  _liaison_window_say (work->job->window, _("Diagram copied"));
}

/* What is to be drawn, or NULL where there is nothing. */
static Work *
begin_picture (LiaisonWindow *self)
{
  LiaisonPicture *picture = liaison_diagram_view_make_picture (view_of (self));
  Work *work;

  if (picture == NULL)
    return NULL;
  work = new_work (self);
  work->picture = picture;
  begin (work);
  return work;
}

static void
on_copy (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  static const LiaisonPictureFormat forms[] = { LIAISON_PICTURE_SVG, LIAISON_PICTURE_PNG };
  Work *work = begin_picture (LIAISON_WINDOW (widget));

  if (work != NULL)
    liaison_picture_render_async (work->picture, forms, G_N_ELEMENTS (forms), LIAISON_PALETTE_LIGHT, CLIPBOARD_SCALE,
                                  work->job->cancellable, on_rendered_for_clipboard, work);
}

/* --- paper --- */

static void
fill (gpointer  picture,
      cairo_t  *cr,
      double    width,
      double    height)
{
  liaison_picture_paint_page (picture, cr, width, height);
}

static const LiaisonPaper diagram_paper = {
  .fill = fill,
  .free = (GDestroyNotify) liaison_picture_free,
  .button = N_("_Print…"),
  .action = "win.print-diagram",
};

/* The paper lies as the picture does. */
static GtkPageSetup *
new_page_setup (LiaisonPicture *picture)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  double width, height;

  liaison_picture_get_size (picture, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  return setup;
}

static void
on_set_for_paper (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Work) work = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = liaison_picture_render_finish (result, &error);
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autofree char *title = NULL;

  if (files == NULL)
    {
      _liaison_window_job_fail (work->job, error, _("_Print…"), "win.print-diagram");
      return;
    }
  setup = new_page_setup (work->picture);
  title = liaison_picture_dup_title (work->picture);
  _liaison_window_print (g_steal_pointer (&work->job), &diagram_paper, g_steal_pointer (&work->picture), title, setup);
}

static void
on_print (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  Work *work = begin_picture (LIAISON_WINDOW (widget));

  if (work != NULL)
    liaison_picture_render_async (work->picture, NULL, 0, LIAISON_PALETTE_LIGHT, 1, work->job->cancellable, on_set_for_paper,
                                  work);
}

void
_liaison_window_install_export (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.export", NULL, on_export);
  gtk_widget_class_install_action (klass, "win.cancel-export", NULL, on_cancel_export);
  gtk_widget_class_install_action (klass, "win.copy-diagram", NULL, on_copy);
  gtk_widget_class_install_action (klass, "win.print-diagram", NULL, on_print);
}

/* There is something to give away while a network is shown. */
void
_liaison_window_update_export (LiaisonWindow *self)
{
  LiaisonNetwork *network = liaison_document_get_network (self->document);
  gboolean any = network != NULL && g_list_model_get_n_items (liaison_network_get_entities (network)) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.copy-diagram", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print-diagram", any);
}
