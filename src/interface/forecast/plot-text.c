/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/plot-text.h"

#define SCALE 0.82                               /* of the text, to that around it */

void
liaison_plot_set_colour (cairo_t       *cr,
                         const GdkRGBA *colour,
                         double         opacity)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * opacity);
}

void
liaison_plot_draw_text (cairo_t       *cr,
                        PangoContext  *context,
                        const GdkRGBA *colour,
                        const char    *text,
                        double         x,
                        double         y,
                        double         align,
                        gboolean       mirrored)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  liaison_plot_set_colour (cr, colour, 1.0);
  cairo_move_to (cr, x - width * (mirrored ? 1.0 - align : align), y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}
