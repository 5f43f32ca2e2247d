/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the drawings of scores have in common: colours, and small text beside them. */

/* OPACITY is from 0 to 1, of that of the colour. */
void liaison_plot_set_colour (cairo_t       *cr,
                              const GdkRGBA *colour,
                              double         opacity);
/* Y is its middle. ALIGN is the part of the text that is before X, from 0 to 1, in the direction of reading, which is from right
 * to left if MIRRORED. CONTEXT has the font of the text around the drawing. */
void liaison_plot_draw_text  (cairo_t       *cr,
                              PangoContext  *context,
                              const GdkRGBA *colour,
                              const char    *text,
                              double         x,
                              double         y,
                              double         align,
                              gboolean       mirrored);

G_END_DECLS
