/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files, texts and pieces of pages that are dropped on the window are opened. */

#include "interface/window/window-private.h"

static gboolean
on_accept (GtkDropTargetAsync *target,
           GdkDrop            *drop,
           gpointer            user_data)
{
  /* What is dragged in this program is on its way to a forecast, and is no new article. */
  return gdk_drop_get_drag (drop) == NULL &&
         gdk_content_formats_match (gdk_drop_get_formats (drop),
                                    gtk_drop_target_async_get_formats (target));
}

/* Articles that are dropped on others join them. Folders and forecasts are opened as ever. */
static gboolean
add_articles (LiaisonWindow *self,
              GListModel    *files)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);

  if (liaison_document_get_article (self->document) == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      GFile *file = g_list_model_get_item (files, i);
      g_autofree char *name = g_file_get_basename (file);

      g_ptr_array_add (articles, file);
      if (name == NULL || g_str_has_suffix (name, ".forecast.json") ||
          (g_file_is_native (file) && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY))
        return FALSE;
    }
  if (articles->len > 0)
    _liaison_window_add_articles (self, articles);
  return articles->len > 0;
}

static gboolean
on_drop (GtkDropTargetAsync *target,
         GdkDrop            *drop,
         double              x,
         double              y,
         gpointer            user_data)
{
<<<<<<< HEAD
  _liaison_window_take_drop (user_data, drop);
  return TRUE;
=======
  LiaisonWindow *self = user_data;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

      for (const GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
        g_list_store_append (files, l->data);
      if (!add_articles (self, G_LIST_MODEL (files)))
        liaison_window_open_files (self, G_LIST_MODEL (files));
      return TRUE;
    }
  if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) != NULL && !is_own (target))
    {
      const char *text = g_value_get_string (value);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

      _liaison_window_open_bytes (self, bytes);
      return TRUE;
    }
  return FALSE;
>>>>>>> f499651 (WIP ui)
}

void
_liaison_window_add_drop_target (LiaisonWindow *self)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();
  GtkDropTargetAsync *target;

  gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);
  gdk_content_formats_builder_add_gtype (builder, G_TYPE_STRING);
  gdk_content_formats_builder_add_mime_type (builder, "text/html");
  gdk_content_formats_builder_add_mime_type (builder, "text/x-moz-url");
  target = gtk_drop_target_async_new (
      gdk_content_formats_union_deserialize_mime_types (
          gdk_content_formats_builder_free_to_formats (builder)),
      GDK_ACTION_COPY);
  g_signal_connect_object (target, "accept", G_CALLBACK (on_accept), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
