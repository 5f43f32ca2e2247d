/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonTextArea: a text view that is as high as its text, wrapped, needs. A plain text view asks for the height that its text has
 * at the width it happens to have, and learns of another width too late, so that the last lines are cut off. */

#include "interface/forecast/text-area.h"

struct _LiaisonTextArea
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonTextArea, liaison_text_area, GTK_TYPE_TEXT_VIEW)

static int
height_at (LiaisonTextArea *self,
           int              width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  g_object_get (buffer, "text", &text, NULL);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static GtkSizeRequestMode
liaison_text_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
liaison_text_area_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 0;
  else
    *minimum = *natural = height_at (LIAISON_TEXT_AREA (widget), for_size >= 0 ? for_size : -1);
}

static void
liaison_text_area_class_init (LiaisonTextAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = liaison_text_area_get_request_mode;
  widget_class->measure = liaison_text_area_measure;
}

static void
liaison_text_area_init (LiaisonTextArea *self)
{
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
}
