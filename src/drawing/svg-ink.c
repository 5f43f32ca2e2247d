/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An ink that writes SVG 1.1: the paths as they would be drawn, in pixels, and text as text, each line of it told how long it
 * is, so that another font does not make it leave its box. The same drawing gives the same bytes, whatever the locale. */

#include "drawing/svg-ink.h"

#include <math.h>
#include <string.h>

#define FALLBACK_FAMILY "sans-serif"

static void
indent (LiaisonSvgInk *self)
{
  for (guint i = 0; i <= self->depth; i++)
    g_string_append (self->body, "  ");
}

/* With two places at most, and none that say nothing. */
static void
write_number (GString *text,
              double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  number = round (number * 100) / 100;
  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, number == (double) (long) number ? "%.0f" : "%.2f",
                                          number == 0 ? 0 : number));
  if (strchr (buffer, '.') != NULL && g_str_has_suffix (buffer, "0"))
    g_string_truncate (text, text->len - 1);
}

static void
write_attribute (GString    *text,
                 const char *name,
                 double      number)
{
  g_string_append_printf (text, " %s=\"", name);
  write_number (text, number);
  g_string_append_c (text, '"');
}

/* What XML cannot hold is left out. */
static void
write_text (GString    *body,
            const char *text,
            gssize      length)
{
  const char *end = length < 0 ? text + strlen (text) : text + length;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (body, "&amp;");
      else if (c == '<')
        g_string_append (body, "&lt;");
      else if (c == '>')
        g_string_append (body, "&gt;");
      else if (c == '"')
        g_string_append (body, "&quot;");
      else if (g_ascii_isspace ((char) (c < 0x80 ? c : 'x')))
        g_string_append_c (body, ' ');
      else if (c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff)
        g_string_append_unichar (body, c);
    }
}

static void
write_colour (GString             *text,
              const char          *name,
              const LiaisonColour *colour)
{
  g_string_append_printf (text, " %s=\"#%02x%02x%02x\"", name, (guint) lrint (colour->red * 255),
                          (guint) lrint (colour->green * 255), (guint) lrint (colour->blue * 255));
  if (colour->alpha < 1)
    {
      g_autofree char *opacity = g_strconcat (name, "-opacity", NULL);

      write_attribute (text, opacity, colour->alpha);
    }
}

static void
write_points (GString                 *text,
              char                     command,
              const cairo_path_data_t *points,
              int                      n_points)
{
  g_string_append_c (text, command);
  for (int i = 0; i < n_points; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      write_number (text, points[i].point.x);
      g_string_append_c (text, ' ');
      write_number (text, points[i].point.y);
    }
}

/* Takes the path from CR, in the units of the picture. */
static void
write_path (GString *text,
            cairo_t *cr)
{
  cairo_path_t *path;

  cairo_save (cr);
  cairo_identity_matrix (cr);
  path = cairo_copy_path (cr);
  cairo_restore (cr);
  cairo_new_path (cr);
  g_string_append (text, " d=\"");
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];
      /* Closing a path leaves a place behind to which nothing runs. */
      gboolean last = i + data->header.length >= path->num_data;

      switch (data->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          if (!last)
            write_points (text, 'M', data + 1, 1);
          break;
        case CAIRO_PATH_LINE_TO:
          write_points (text, 'L', data + 1, 1);
          break;
        case CAIRO_PATH_CURVE_TO:
          write_points (text, 'C', data + 1, 3);
          break;
        case CAIRO_PATH_CLOSE_PATH:
        default:
          g_string_append_c (text, 'Z');
          break;
        }
    }
  g_string_append_c (text, '"');
  cairo_path_destroy (path);
}

static void
fill (LiaisonInk          *ink,
      const LiaisonColour *colour)
{
  LiaisonSvgInk *self = (LiaisonSvgInk *) ink;

  indent (self);
  g_string_append (self->body, "<path");
  write_colour (self->body, "fill", colour);
  write_path (self->body, ink->cr);
  g_string_append (self->body, "/>\n");
}

static void
stroke (LiaisonInk          *ink,
        const LiaisonColour *colour,
        double               width,
        const double        *dashes,
        guint                n_dashes)
{
  LiaisonSvgInk *self = (LiaisonSvgInk *) ink;

  indent (self);
  g_string_append (self->body, "<path fill=\"none\"");
  write_colour (self->body, "stroke", colour);
  write_attribute (self->body, "stroke-width", width);
  for (guint i = 0; i < n_dashes; i++)
    {
      g_string_append (self->body, i == 0 ? " stroke-dasharray=\"" : " ");
      write_number (self->body, dashes[i]);
    }
  if (n_dashes > 0)
    g_string_append_c (self->body, '"');
  write_path (self->body, ink->cr);
  g_string_append (self->body, "/>\n");
}

/* What can be seen of a line: what did not find room is "…". */
static char *
dup_seen (PangoLayout     *layout,
          PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (layout);
  GString *seen = g_string_new (NULL);

  if (!pango_layout_is_ellipsized (layout))
    g_string_append_len (seen, text + line->start_index, line->length);
  else
    for (GSList *l = line->runs; l != NULL; l = l->next)
      {
        const PangoItem *item = ((const PangoGlyphItem *) l->data)->item;

        if ((item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0)
          g_string_append (seen, "…");
        else
          g_string_append_len (seen, text + item->offset, item->length);
      }
  return g_strstrip (g_string_free (seen, FALSE));
}

static void
write_font (GString         *body,
            PangoLayoutLine *line)
{
  const PangoItem *item = ((const PangoGlyphItem *) line->runs->data)->item;
  PangoFontDescription *font = pango_font_describe_with_absolute_size (item->analysis.font);

  g_string_append (body, " font-family=\"'");
  write_text (body, pango_font_description_get_family (font), -1);
  g_string_append (body, "', " FALLBACK_FAMILY "\"");
  write_attribute (body, "font-size", pango_font_description_get_size (font) / (double) PANGO_SCALE);
  if (pango_font_description_get_weight (font) != PANGO_WEIGHT_NORMAL)
    g_string_append_printf (body, " font-weight=\"%d\"", (int) pango_font_description_get_weight (font));
  pango_font_description_free (font);
}

/* X, Y: of the layout, in the units of the picture. */
static void
write_line (GString         *body,
            PangoLayoutIter *iter,
            const char      *element,
            double           x,
            double           y)
{
  g_autofree char *seen = dup_seen (pango_layout_iter_get_layout (iter), pango_layout_iter_get_line_readonly (iter));
  PangoRectangle extents;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  write_attribute (body, "x", x + extents.x / (double) PANGO_SCALE);
  write_attribute (body, "y", y + pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE);
  if (extents.width > 0)
    {
      write_attribute (body, "textLength", extents.width / (double) PANGO_SCALE);
      g_string_append (body, " lengthAdjust=\"spacingAndGlyphs\"");
    }
  g_string_append_c (body, '>');
  write_text (body, seen, -1);
  g_string_append_printf (body, "</%s>", element);
}

static void
text (LiaisonInk          *ink,
      const LiaisonColour *colour,
      PangoLayout         *layout,
      double               x,
      double               y)
{
  LiaisonSvgInk *self = (LiaisonSvgInk *) ink;
  PangoLayoutIter *iter;
  gboolean one = pango_layout_get_line_count (layout) == 1;

  if (pango_layout_get_line_readonly (layout, 0)->runs == NULL)
    return;
  cairo_user_to_device (ink->cr, &x, &y);
  indent (self);
  g_string_append (self->body, "<text");
  write_colour (self->body, "fill", colour);
  write_font (self->body, pango_layout_get_line_readonly (layout, 0));
  iter = pango_layout_get_iter (layout);
  if (one)
    write_line (self->body, iter, "text", x, y);
  else
    {
      const char *between = ">";

      do
        {
          g_string_append_printf (self->body, "%s<tspan", between);
          write_line (self->body, iter, "tspan", x, y);
          between = " ";
        }
      while (pango_layout_iter_next_line (iter));
      g_string_append (self->body, "</text>");
    }
  g_string_append_c (self->body, '\n');
  pango_layout_iter_free (iter);
}

static void
begin (LiaisonInk *ink,
       const char *title)
{
  LiaisonSvgInk *self = (LiaisonSvgInk *) ink;

  indent (self);
  g_string_append (self->body, "<g role=\"graphics-symbol\">\n");
  self->depth++;
  indent (self);
  g_string_append (self->body, "<title>");
  write_text (self->body, title, -1);
  g_string_append (self->body, "</title>\n");
}

static void
end (LiaisonInk *ink)
{
  LiaisonSvgInk *self = (LiaisonSvgInk *) ink;

  self->depth--;
  indent (self);
  g_string_append (self->body, "</g>\n");
}

/**
 * liaison_svg_ink_init:
 * @self: (out caller-allocates): an ink
 */
void
liaison_svg_ink_init (LiaisonSvgInk *self)
{
  /* Paths are traced on it, and nothing is drawn. */
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);

  self->ink = (LiaisonInk) { cairo_create (surface), fill, stroke, text, begin, end };
  self->body = g_string_new (NULL);
  self->depth = 1;
  cairo_surface_destroy (surface);
}

/**
 * liaison_svg_ink_clear:
 * @self: an ink
 */
void
liaison_svg_ink_clear (LiaisonSvgInk *self)
{
  g_clear_pointer (&self->ink.cr, cairo_destroy);
  if (self->body != NULL)
    g_string_free (g_steal_pointer (&self->body), TRUE);
}

/**
 * liaison_svg_ink_finish:
 * @self: an ink
 * @width: of the picture, in pixels
 * @height: of the picture, in pixels
 * @ground: what everything stands on
 * @title: what the picture is called
 * @description: what it shows, for who cannot see it
 *
 * Returns: (transfer full): the picture as a document, with all that was drawn
 */
char *
liaison_svg_ink_finish (LiaisonSvgInk       *self,
                        double               width,
                        double               height,
                        const LiaisonColour *ground,
                        const char          *title,
                        const char          *description)
{
  GString *svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" "
                               "role=\"graphics-document document\" aria-labelledby=\"title\" aria-describedby=\"description\"");

  g_return_val_if_fail (self->depth == 1, NULL);

  write_attribute (svg, "width", width);
  write_attribute (svg, "height", height);
  g_string_append (svg, " viewBox=\"0 0 ");
  write_number (svg, width);
  g_string_append_c (svg, ' ');
  write_number (svg, height);
  g_string_append (svg, "\">\n  <title id=\"title\">");
  write_text (svg, title, -1);
  g_string_append (svg, "</title>\n  <desc id=\"description\">");
  write_text (svg, description, -1);
  g_string_append (svg, "</desc>\n  <rect width=\"100%\" height=\"100%\"");
  write_colour (svg, "fill", ground);
  g_string_append (svg, "/>\n  <g fill-rule=\"evenodd\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n");
  g_string_append_len (svg, self->body->str, (gssize) self->body->len);
  g_string_append (svg, "  </g>\n</svg>\n");
  return g_string_free (svg, FALSE);
}
