/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "written-ink.h"

#include <math.h>

static void
write_colour (GString             *lines,
              const char          *word,
              const LiaisonColour *colour)
{
  g_string_append_printf (lines, "%s #%02x%02x%02x", word, (guint) lrint (colour->red * 255), (guint) lrint (colour->green * 255),
                          (guint) lrint (colour->blue * 255));
  if (colour->alpha < 0.995)
    g_string_append_printf (lines, "/%ld", lrint (colour->alpha * 100));
}

static void
fill (LiaisonInk          *ink,
      const LiaisonColour *colour)
{
  WrittenInk *self = (WrittenInk *) ink;
  double left, top, right, bottom;

  cairo_path_extents (ink->cr, &left, &top, &right, &bottom);
  write_colour (self->lines, "fill", colour);
  g_string_append_printf (self->lines, " %.0f %.0f %.0f %.0f\n", left, top, right, bottom);
  cairo_new_path (ink->cr);
}

static void
stroke (LiaisonInk          *ink,
        const LiaisonColour *colour,
        double               width,
        const double        *dashes,
        guint                n_dashes)
{
  WrittenInk *self = (WrittenInk *) ink;

  write_colour (self->lines, "stroke", colour);
  g_string_append_printf (self->lines, " %.1f", width);
  for (guint i = 0; i < n_dashes; i++)
    g_string_append_printf (self->lines, " %.1f", dashes[i]);
  g_string_append_c (self->lines, '\n');
  cairo_new_path (ink->cr);
}

static void
text (LiaisonInk          *ink,
      const LiaisonColour *colour,
      PangoLayout         *layout,
      double               x,
      double               y)
{
  WrittenInk *self = (WrittenInk *) ink;

  write_colour (self->lines, "text", colour);
  g_string_append_printf (self->lines, " %s %.0f %.0f\n", pango_layout_get_text (layout), x, y);
}

void
written_ink_init (WrittenInk *self)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);

  self->ink = (LiaisonInk) { cairo_create (surface), fill, stroke, text };
  self->lines = g_string_new (NULL);
  cairo_surface_destroy (surface);
}

void
written_ink_clear (WrittenInk *self)
{
  cairo_destroy (self->ink.cr);
  g_string_free (self->lines, TRUE);
}

guint
written_ink_count (WrittenInk *self,
                   const char *start)
{
  g_auto (GStrv) lines = g_strsplit (self->lines->str, "\n", -1);
  guint count = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    count += g_str_has_prefix (lines[i], start);
  return count;
}
