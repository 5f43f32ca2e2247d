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

static gboolean
on_drop (GtkDropTargetAsync *target,
         GdkDrop            *drop,
         double              x,
         double              y,
         gpointer            user_data)
{
  _liaison_window_take_drop (user_data, drop);
  return TRUE;
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
