/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a diagram is drawn with, and the one that draws on cairo. Ends and corners of lines are round. */

#include "drawing/ink.h"

#include <math.h>

static void
set_colour (cairo_t             *cr,
            const LiaisonColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

static void
fill (LiaisonInk          *self,
      const LiaisonColour *colour)
{
  set_colour (self->cr, colour);
  cairo_fill (self->cr);
}

static void
stroke (LiaisonInk          *self,
        const LiaisonColour *colour,
        double               width,
        const double        *dashes,
        guint                n_dashes)
{
  set_colour (self->cr, colour);
  cairo_set_line_width (self->cr, width);
  cairo_set_dash (self->cr, dashes, (int) n_dashes, 0);
  cairo_stroke (self->cr);
}

/* Whether cairo would set glyphs to whole pixels, and so letters of small text unevenly: it does so on images, before its version
 * 1.17.4, which shows where a pixel of the text is not one of the image. */
static gboolean
sets_unevenly (cairo_t *cr)
{
  double scale = 1;
  double aside = 0;

  if (cairo_version () >= CAIRO_VERSION_ENCODE (1, 17, 4) ||
      cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;
  cairo_user_to_device_distance (cr, &scale, &aside);
  return fabs (scale - round (scale)) > 1e-3;
}

static void
text (LiaisonInk          *self,
      const LiaisonColour *colour,
      PangoLayout         *layout,
      double               x,
      double               y)
{
  set_colour (self->cr, colour);
  cairo_move_to (self->cr, x, y);
  if (sets_unevenly (self->cr))
    {
      pango_cairo_layout_path (self->cr, layout);
      cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_WINDING);
      cairo_fill (self->cr);
      cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_EVEN_ODD);
    }
  else
    pango_cairo_show_layout (self->cr, layout);
  cairo_new_path (self->cr);
}

/**
 * liaison_ink_init_cairo:
 * @self: (out caller-allocates): an ink
 * @cr: what it draws on; must outlive the ink
 */
void
liaison_ink_init_cairo (LiaisonInk *self,
                        cairo_t    *cr)
{
  *self = (LiaisonInk) { cr, fill, stroke, text, NULL, NULL };
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
}

void
liaison_ink_fill (LiaisonInk          *self,
                  const LiaisonColour *colour)
{
  self->fill (self, colour);
}

void
liaison_ink_paint (LiaisonInk          *self,
                   const LiaisonColour *colour,
                   const LiaisonColour *outline,
                   double               width)
{
  cairo_path_t *path = cairo_copy_path (self->cr);

  self->fill (self, colour);
  cairo_append_path (self->cr, path);
  self->stroke (self, outline, width, NULL, 0);
  cairo_path_destroy (path);
}

void
liaison_ink_stroke (LiaisonInk          *self,
                    const LiaisonColour *colour,
                    double               width)
{
  self->stroke (self, colour, width, NULL, 0);
}

void
liaison_ink_dash (LiaisonInk          *self,
                  const LiaisonColour *colour,
                  double               width,
                  const double        *dashes,
                  guint                n_dashes)
{
  self->stroke (self, colour, width, dashes, n_dashes);
}

void
liaison_ink_text (LiaisonInk          *self,
                  const LiaisonColour *colour,
                  PangoLayout         *layout,
                  double               x,
                  double               y)
{
  self->text (self, colour, layout, x, y);
}

void
liaison_ink_begin (LiaisonInk *self,
                   const char *title)
{
  if (self->begin != NULL)
    self->begin (self, title);
}

void
liaison_ink_end (LiaisonInk *self)
{
  if (self->end != NULL)
    self->end (self);
}
