/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window comes to have several articles: opened together, added, dropped, out of a folder; and the way among them. */

#include "interface/window/window-private.h"

#include <glib/gi18n.h>

#include "analysis/batch.h"
#include "interface/document-sources.h"
#include "interface/document-storage.h"
#include "interface/window/file-dialogs.h"
#include "interface/window/recent.h"

/* More chosen at once do not go into the list of recent files. */
#define FEW 5
/* Names that are looked at to tell a folder of forecasts from one of articles. */
#define MOST_NAMES 20000

gboolean
_liaison_window_holds_forecasts (GFile *folder)
{
  g_autofree char *path = g_file_get_path (folder);
  g_autoptr (GDir) dir = path != NULL ? g_dir_open (path, 0, NULL) : NULL;
  const char *name;

  for (guint i = 0; dir != NULL && i < MOST_NAMES && (name = g_dir_read_name (dir)) != NULL; i++)
    if (g_str_has_suffix (name, ".forecast.json"))
      return TRUE;
  return dir == NULL;
}

static void
tell_added (LiaisonWindow *self,
            guint          n)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (NULL, "%u article added", "%u articles added", n), n);

  _liaison_window_say_done (self, text);
}

void
_liaison_window_add_articles (LiaisonWindow *self,
                              GPtrArray     *files)
{
  gboolean first = liaison_document_get_article (self->document) == NULL;
  guint n = liaison_document_add_files (self->document, files, !first);

  for (guint i = 0; i < files->len && files->len <= FEW; i++)
    liaison_recent_add (g_ptr_array_index (files, i));
  if (files->len <= FEW)
    _liaison_window_update_recent (self);
  if (n == 0)
    _liaison_window_say (self, g_dngettext (NULL, "This article is open here already", "These articles are open here already",
                                            files->len));
  else if (!first)
    tell_added (self, n);
}

/* Articles on their way into a window together. */
typedef struct
{
  LiaisonWindow *window;
  GPtrArray *files;
  guint next;
} Together;

static void
free_together (Together *together)
{
  g_object_unref (together->window);
  g_ptr_array_unref (together->files);
  g_free (together);
}

static void open_next (Together *together);

/* The first that can be read is opened; the others are added to it. */
static void
on_first_opened (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Together *together = user_data;
  LiaisonWindow *self = together->window;
  g_autoptr (GError) error = NULL;
  gboolean opened = liaison_document_open_finish (LIAISON_DOCUMENT (source), result, &error);

  if (self->document == NULL)
    {
      free_together (together);
      return;
    }
  if (!opened)
    liaison_banner_say (self->banner, error->message, _("_Open Another…"), "win.open");
  else
    liaison_recent_add (g_ptr_array_index (together->files, together->next));
  together->next++;
  if (!opened)
    {
      open_next (together);
      return;
    }
  g_ptr_array_remove_range (together->files, 0, together->next);
  if (together->files->len > 0)
    liaison_document_add_files (self->document, together->files, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->article_view));
  _liaison_window_update_recent (self);
  free_together (together);
}

static void
open_next (Together *together)
{
  if (together->next >= together->files->len)
    {
      free_together (together);
      return;
    }
  liaison_document_open_async (together->window->document, g_ptr_array_index (together->files, together->next), NULL,
                               on_first_opened, together);
}

void
_liaison_window_open_together (LiaisonWindow *self,
                               GPtrArray     *files)
{
  Together *together = g_new0 (Together, 1);

  together->window = g_object_ref (_liaison_window_to_open_in (self));
  together->files = g_ptr_array_copy (files, (GCopyFunc) (void *) g_object_ref, NULL);
  g_ptr_array_set_free_func (together->files, g_object_unref);
  open_next (together);
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *files = liaison_batch_list (task_data, cancellable, &error);

  if (files != NULL)
    g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GPtrArray) files = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->document == NULL || files == NULL)
    return;
  if (files->len > 0)
    _liaison_window_add_articles (self, files);
  else
    liaison_banner_say (self->banner, _("There is no article in this folder. Choose a folder that holds text, web pages, PDF or office "
                                        "documents."),
                        _("Choose _Another…"), "win.add-folder");
}

void
_liaison_window_add_folders (LiaisonWindow *self,
                             GPtrArray     *folders)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_listed, g_object_ref (self));

  g_task_set_task_data (task, g_ptr_array_ref (folders), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, list_in_thread);
}

static GPtrArray *
list_files (GListModel *files)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (list, g_list_model_get_item (files, i));
  return list;
}

/* Whether FILE is no single article: a folder, or forecasts. */
static gboolean
is_other (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name == NULL || g_str_has_suffix (name, ".forecast.json") ||
         (g_file_is_native (file) && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY);
}

void
_liaison_window_drop_files (LiaisonWindow *self,
                            GListModel    *files)
{
  g_autoptr (GPtrArray) articles = list_files (files);
  gboolean joins = liaison_document_get_article (self->document) != NULL && articles->len > 0;

  for (guint i = 0; joins && i < articles->len; i++)
    joins = !is_other (g_ptr_array_index (articles, i));
  if (joins)
    _liaison_window_add_articles (self, articles);
  else
    liaison_window_open_files (self, files);
}

static void
on_files_chosen (GListModel *files,
                 gpointer    user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GPtrArray) list = list_files (files);

  if (self->document != NULL && list->len > 0)
    _liaison_window_add_articles (self, list);
}

static void
on_folder_chosen (GListModel *files,
                  gpointer    user_data)
{
  g_autoptr (LiaisonWindow) self = user_data;
  g_autoptr (GPtrArray) list = list_files (files);

  if (self->document != NULL && list->len > 0)
    _liaison_window_add_folders (self, list);
}

static void
on_add_article (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  liaison_file_dialog_open (GTK_WINDOW (widget), LIAISON_FILES_MORE, on_files_chosen, g_object_ref (widget));
}

static void
on_add_folder (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  liaison_file_dialog_folder (GTK_WINDOW (widget), _("Add a Folder of Articles"), on_folder_chosen, g_object_ref (widget));
}

static void
on_show_sources (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  LiaisonWindow *self = LIAISON_WINDOW (widget);

  liaison_panes_show (self->panes, LIAISON_PANE_ARTICLE);
  liaison_article_view_show_sources (self->article_view);
}

static void
on_step (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  if (!liaison_document_step_source (LIAISON_WINDOW (widget)->document, g_str_equal (action, "win.next-source") ? 1 : -1))
    gtk_widget_error_bell (widget);
}

static void
on_arrange (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  LiaisonDocument *document = LIAISON_WINDOW (widget)->document;

  if (g_str_equal (action, "win.sort-sources"))
    liaison_document_sort_sources (document);
  else if (g_str_equal (action, "win.remove-failed-sources"))
    liaison_document_remove_failed (document);
  else if (g_str_equal (action, "win.retry-failed-sources"))
    liaison_document_retry_failed (document);
  else
    liaison_document_show_sources (document, g_str_equal (action, "win.show-only-source") ? liaison_document_get_source (document)
                                                                                         : NULL);
}

static gboolean
has_several (LiaisonWindow *self)
{
  return self->document != NULL && liaison_sources_get_n (liaison_document_get_sources (self->document)) > 1;
}

void
_liaison_window_update_sources (LiaisonWindow *self)
{
  static const char *const actions[] = { "win.show-sources",     "win.next-source",      "win.previous-source", "win.sort-sources",
                                         "win.show-all-sources", "win.show-only-source", NULL };
  guint n_failed;

  if (self->document == NULL)
    return;
  n_failed = liaison_document_count_failed (self->document);
  for (guint i = 0; actions[i] != NULL; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], has_several (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.retry-failed-sources", n_failed > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.remove-failed-sources", n_failed > 0 && has_several (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-article", liaison_document_get_article (self->document) != NULL);
}

/* Before the text takes them: Ctrl and Page Up or Page Down for the article before or after. In the list of the diagram they lead
 * among its tables. */
static gboolean
on_step_key (GtkWidget *widget,
             GVariant  *parameter,
             gpointer   user_data)
{
  return has_several (LIAISON_WINDOW (gtk_widget_get_root (widget))) &&
         gtk_widget_activate_action (widget, g_variant_get_int32 (parameter) > 0 ? "win.next-source" : "win.previous-source", NULL);
}

static void
add_key (GtkEventController *keys,
         guint               key,
         int                 step)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                                            gtk_callback_action_new (on_step_key, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (step));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

/* One that failed says so itself; of several the list tells. */
static void
on_settled (LiaisonWindow *self,
            LiaisonSource *source)
{
  if (liaison_source_get_state (source) != LIAISON_SOURCE_FAILED || liaison_source_get_article (source) != NULL)
    return;
  self->n_failed++;
  g_set_object (&self->failed, source);
}

static void
on_left_changed (LiaisonWindow  *self,
                 GParamSpec     *property,
                 LiaisonSources *sources)
{
  g_autofree char *text = NULL;

  if (self->document == NULL)
    return;
  /* What is tried again may fail no more. */
  if (liaison_banner_offers (self->banner, "win.retry-failed-sources") && liaison_document_count_failed (self->document) == 0)
    liaison_banner_close (self->banner);
  if (liaison_sources_get_n_left (sources) > 0)
    return;
  _liaison_window_update_sources (self);
  if (self->n_failed == 0)
    return;
  if (self->n_failed == 1)
    liaison_banner_say (self->banner, liaison_source_get_remark (self->failed), _("_Try Again"), "win.retry-failed-sources");
  else
    {
      text = g_strdup_printf (g_dngettext (NULL, "%u article could not be read", "%u articles could not be read", self->n_failed),
                              self->n_failed);
      _liaison_window_say_with (self, text, _("_Show Articles"), "win.show-sources");
    }
  self->n_failed = 0;
  g_clear_object (&self->failed);
}

void
_liaison_window_follow_sources (LiaisonWindow *self)
{
  LiaisonSources *sources = liaison_document_get_sources (self->document);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_signal_connect_object (sources, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sources, "notify::n-left", G_CALLBACK (on_left_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_sources_get_model (sources), "items-changed", G_CALLBACK (_liaison_window_update_sources), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::article", G_CALLBACK (_liaison_window_update_sources), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, GDK_KEY_Page_Down, 1);
  add_key (keys, GDK_KEY_Page_Up, -1);
  gtk_widget_add_controller (GTK_WIDGET (self->article_view), keys);
  _liaison_window_update_sources (self);
}

void
_liaison_window_install_sources (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.add-article", NULL, on_add_article);
  gtk_widget_class_install_action (klass, "win.add-folder", NULL, on_add_folder);
  gtk_widget_class_install_action (klass, "win.show-sources", NULL, on_show_sources);
  gtk_widget_class_install_action (klass, "win.next-source", NULL, on_step);
  gtk_widget_class_install_action (klass, "win.previous-source", NULL, on_step);
  gtk_widget_class_install_action (klass, "win.sort-sources", NULL, on_arrange);
  gtk_widget_class_install_action (klass, "win.show-all-sources", NULL, on_arrange);
  gtk_widget_class_install_action (klass, "win.show-only-source", NULL, on_arrange);
  gtk_widget_class_install_action (klass, "win.remove-failed-sources", NULL, on_arrange);
  gtk_widget_class_install_action (klass, "win.retry-failed-sources", NULL, on_arrange);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_j, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.retry-failed-sources", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_o, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.add-article", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_j, GDK_CONTROL_MASK, "win.show-sources", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "win.next-source", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "win.previous-source", NULL);
}
