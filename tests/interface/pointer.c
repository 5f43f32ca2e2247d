/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pointer.h"

#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>

static Display *
display (void)
{
  return gdk_x11_display_get_xdisplay (gdk_display_get_default ());
}

static gboolean
on_done (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  return on_done (user_data);
}

/* What the server has sent by now comes before this, which is of the least priority. Twice: answering may ask again. */
void
pointer_settle (void)
{
  for (guint i = 0; i < 2; i++)
    {
      gboolean done = FALSE;

      XSync (display (), False);
      g_idle_add_full (G_PRIORITY_LOW, on_done, &done, NULL);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
    }
}

/* Movements are told with the next frame. */
static void
wait_for_frame (GtkWidget *widget)
{
  gboolean done = FALSE;

  gtk_widget_add_tick_callback (widget, on_frame, &done, NULL);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  pointer_settle ();
}

void
pointer_move (GtkWidget *widget,
              double     x,
              double     y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);
  double offset_x, offset_y, window_x, window_y;
  int root_x, root_y;
  Window child;

  gtk_native_get_surface_transform (native, &offset_x, &offset_y);
  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &window_x, &window_y));
  XTranslateCoordinates (display (), gdk_x11_surface_get_xid (surface), DefaultRootWindow (display ()),
                         (int) (window_x + offset_x), (int) (window_y + offset_y), &root_x, &root_y, &child);
  XTestFakeMotionEvent (display (), -1, root_x, root_y, CurrentTime);
  pointer_settle ();
  wait_for_frame (widget);
}

void
pointer_press (PointerButton button)
{
  XTestFakeButtonEvent (display (), button, True, CurrentTime);
  pointer_settle ();
}

void
pointer_release (PointerButton button)
{
  XTestFakeButtonEvent (display (), button, False, CurrentTime);
  pointer_settle ();
}

void
pointer_click (PointerButton button)
{
  pointer_press (button);
  pointer_release (button);
}

static void
key (guint   keyval,
     gboolean down)
{
  XTestFakeKeyEvent (display (), XKeysymToKeycode (display (), keyval), down, CurrentTime);
  pointer_settle ();
}

void
key_press (guint keyval)
{
  key (keyval, TRUE);
}

void
key_release (guint keyval)
{
  key (keyval, FALSE);
}
