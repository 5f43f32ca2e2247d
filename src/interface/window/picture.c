/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture of the window and a forecast file without a hand on the mouse: for scripts, for the README, for a first look on a
 * machine without a display. What goes wrong is printed, and leaves no file behind. */

#include "interface/window/picture.h"

#include <glib/gi18n.h>

#include "forecast/forecast-store.h"
#include "interface/document-changes.h"

/* Frames that are drawn before the picture is taken: the diagram moves into place and popovers and bars settle. */
#define FRAMES 60
/* How long an article may take to open and be analysed. */
#define PATIENCE_SECONDS 120

typedef struct
{
  LiaisonWindow *window; /* owned */
  char *picture;         /* nullable */
  char *forecast;        /* nullable */
  gint64 start;
  guint frames;          /* drawn since the analysis was complete */
} Sitting;

static void
free_sitting (gpointer data)
{
  Sitting *sitting = data;

  g_object_unref (sitting->window);
  g_free (sitting->picture);
  g_free (sitting->forecast);
  g_free (sitting);
}

/* What is drawn: the window without its frame and shadow. */
static GtkWidget *
content_of (Sitting *sitting)
{
  return adw_application_window_get_content (ADW_APPLICATION_WINDOW (sitting->window));
}

/* What the window shows, or NULL while its parts have yet to find their places. */
static GskRenderNode *
draw_window (Sitting *sitting)
{
  GtkWidget *widget = content_of (sitting);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) content = NULL;
  GdkRGBA ground = { 1.0, 1.0, 1.0, 1.0 };

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  content = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (content == NULL)
    return NULL;
  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "window_bg_color", &ground);
  snapshot = gtk_snapshot_new ();
  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_append_node (snapshot, content);
  return gtk_snapshot_to_node (snapshot);
}

static gboolean
write_picture (Sitting       *sitting,
               GskRenderNode *node)
{
  GtkWidget *widget = content_of (sitting);
  g_autoptr (GdkTexture) texture = gsk_renderer_render_texture (
      gtk_native_get_renderer (GTK_NATIVE (sitting->window)), node,
      &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));

  return gdk_texture_save_to_png (texture, sitting->picture);
}

static gboolean
write_forecast (Sitting *sitting)
{
  LiaisonDocument *document = liaison_window_get_document (sitting->window);
  g_autoptr (GFile) file = g_file_new_for_path (sitting->forecast);
  g_autoptr (GError) error = NULL;

  liaison_forecast_file_set_title (liaison_document_get_forecasts (document),
                                   liaison_document_get_title (document));
  if (!liaison_forecast_store_save (liaison_document_get_forecasts (document), file, NULL, NULL,
                                    NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  return TRUE;
}

static void
add_first_statement (LiaisonDocument *document)
{
  LiaisonAnalysis *analysis = liaison_network_get_analysis (liaison_document_get_network (document));

  if (liaison_analysis_get_n_statements (analysis) > 0)
    liaison_document_add_forecast_from_statement (document,
                                                  liaison_analysis_get_statement (analysis, 0));
}

static void
finish (Sitting       *sitting,
        GskRenderNode *node)
{
  gboolean done = TRUE;

  if (sitting->picture != NULL && (done = write_picture (sitting, node)))
    g_print ("%s\n", sitting->picture);
  if (done && sitting->forecast != NULL && (done = write_forecast (sitting)))
    g_print ("%s\n", sitting->forecast);
  if (!done)
    g_printerr (_("The picture or the forecast file could not be written.\n"));
  /* Nothing of this is work that closing should ask about. */
  gtk_window_destroy (GTK_WINDOW (sitting->window));
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Sitting *sitting = user_data;
  LiaisonDocument *document = liaison_window_get_document (sitting->window);
  GskRenderNode *node;

  if (g_get_monotonic_time () - sitting->start > PATIENCE_SECONDS * G_USEC_PER_SEC)
    {
      g_printerr (_("The article could not be shown in time.\n"));
      gtk_window_destroy (GTK_WINDOW (sitting->window));
      return G_SOURCE_REMOVE;
    }
  if (liaison_document_get_network (document) == NULL)
    return G_SOURCE_CONTINUE;
  if (sitting->frames == 0 && sitting->forecast != NULL)
    add_first_statement (document);
  gtk_widget_queue_draw (widget);
  if (++sitting->frames < FRAMES || (node = draw_window (sitting)) == NULL)
    return G_SOURCE_CONTINUE;
  finish (sitting, node);
  gsk_render_node_unref (node);
  return G_SOURCE_REMOVE;
}

void
liaison_picture_take (LiaisonWindow *window,
                      const char    *picture,
                      const char    *forecast)
{
  Sitting *sitting;

  g_return_if_fail (LIAISON_IS_WINDOW (window));

  sitting = g_new0 (Sitting, 1);
  sitting->window = g_object_ref (window);
  sitting->picture = g_strdup (picture);
  sitting->forecast = g_strdup (forecast);
  sitting->start = g_get_monotonic_time ();
  gtk_widget_add_tick_callback (GTK_WIDGET (window), on_tick, sitting, free_sitting);
}
