/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures as files: SVG with real text, PNG, PDF. */

#include "drawing/picture-write.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

#include "drawing/svg-ink.h"

#define POINTS 0.75        /* in a pixel: 96 pixels and 72 points are an inch */
#define MAX_PIXELS 32000.0 /* each way; cairo has no larger pictures */
#define MAX_AREA 4e8       /* pixels; each takes 4 bytes */

G_DEFINE_QUARK (liaison-picture-error-quark, liaison_picture_error)

static const char *const extensions[LIAISON_N_PICTURE_FORMATS] = {
  [LIAISON_PICTURE_SVG] = "svg", [LIAISON_PICTURE_PNG] = "png", [LIAISON_PICTURE_PDF] = "pdf",
};

/**
 * liaison_picture_format_extension:
 * @format: a format
 *
 * Returns: (transfer none): what the names of its files end in, without the dot
 */
const char *
liaison_picture_format_extension (LiaisonPictureFormat format)
{
  g_return_val_if_fail (format < LIAISON_N_PICTURE_FORMATS, NULL);

  return extensions[format];
}

/**
 * liaison_picture_format_from_name:
 * @name: the name of a file
 * @format: (out): the format that it ends in
 *
 * Returns: whether it ends in one
 */
gboolean
liaison_picture_format_from_name (const char           *name,
                                  LiaisonPictureFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < LIAISON_N_PICTURE_FORMATS; i++)
    {
      g_autofree char *end = g_strconcat (".", extensions[i], NULL);

      if (g_str_has_suffix (lower, end))
        {
          *format = i;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
check_cairo (cairo_status_t   status,
             GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  if (error == NULL || *error == NULL)
    g_set_error (error, LIAISON_PICTURE_ERROR, LIAISON_PICTURE_ERROR_FAILED, _("The picture could not be drawn: %s."),
                 cairo_status_to_string (status));
  return FALSE;
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The whole of it on SURFACE, SCALE units for each pixel. */
static gboolean
paint_on (LiaisonPicture       *self,
          cairo_surface_t      *surface,
          double                scale,
          const LiaisonPalette *palette,
          GCancellable         *cancellable,
          GError              **error)
{
  cairo_t *cr = cairo_create (surface);
  LiaisonInk ink;
  gboolean done;

  liaison_ink_init_cairo (&ink, cr);
  cairo_set_source_rgb (cr, palette->ground.red, palette->ground.green, palette->ground.blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  done = liaison_picture_paint (self, &ink, palette, cancellable, error) && check_cairo (cairo_status (cr), error);
  cairo_destroy (cr);
  return done;
}

static GBytes *
to_png (LiaisonPicture       *self,
        const LiaisonPalette *palette,
        guint                 scale,
        GCancellable         *cancellable,
        GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  double width, height;
  gboolean done;

  liaison_picture_get_size (self, &width, &height);
  if (MAX (width, height) * scale > MAX_PIXELS || width * height * scale * scale > MAX_AREA)
    {
      g_set_error (error, LIAISON_PICTURE_ERROR, LIAISON_PICTURE_ERROR_TOO_LARGE,
                   /* Translators: %u is how many times its size. */
                   _("The picture is too large for PNG at %u×: make it smaller, or choose SVG or PDF."), scale);
      return NULL;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale), (int) (height * scale));
  done = paint_on (self, surface, scale, palette, cancellable, error) &&
         check_cairo (cairo_surface_write_to_png_stream (surface, append, bytes), error) &&
         !g_cancellable_set_error_if_cancelled (cancellable, error);
  cairo_surface_destroy (surface);
  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static GBytes *
to_pdf (LiaisonPicture       *self,
        const LiaisonPalette *palette,
        GCancellable         *cancellable,
        GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *title = liaison_picture_dup_title (self);
  cairo_surface_t *surface;
  double width, height;
  gboolean done;

  liaison_picture_get_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append, bytes, width * POINTS, height * POINTS);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Liaison");
  done = paint_on (self, surface, POINTS, palette, cancellable, error);
  cairo_surface_finish (surface);
  done = done && check_cairo (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static GBytes *
to_svg (LiaisonPicture       *self,
        const LiaisonPalette *palette,
        GCancellable         *cancellable,
        GError              **error)
{
  g_autofree char *title = liaison_picture_dup_title (self);
  g_autofree char *description = liaison_picture_dup_description (self);
  char *svg = NULL;
  double width, height;
  LiaisonSvgInk ink;

  liaison_svg_ink_init (&ink);
  liaison_picture_get_size (self, &width, &height);
  if (liaison_picture_paint (self, &ink.ink, palette, cancellable, error))
    svg = liaison_svg_ink_finish (&ink, width, height, &palette->ground, title, description);
  liaison_svg_ink_clear (&ink);
  return svg != NULL ? g_bytes_new_take (svg, strlen (svg)) : NULL;
}

/**
 * liaison_picture_to_bytes:
 * @self: a picture that is set
 * @format: how to write it
 * @palette: the colours
 * @scale: of PNG: pixels for each pixel, from 1 to %LIAISON_PICTURE_MAX_SCALE
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what a file of it holds, or %NULL with @error set. SVG is the same for the same picture.
 */
GBytes *
liaison_picture_to_bytes (LiaisonPicture        *self,
                          LiaisonPictureFormat   format,
                          const LiaisonPalette  *palette,
                          guint                  scale,
                          GCancellable          *cancellable,
                          GError               **error)
{
  switch (format)
    {
    case LIAISON_PICTURE_SVG:
      return to_svg (self, palette, cancellable, error);
    case LIAISON_PICTURE_PNG:
      return to_png (self, palette, scale, cancellable, error);
    case LIAISON_PICTURE_PDF:
      return to_pdf (self, palette, cancellable, error);
    case LIAISON_N_PICTURE_FORMATS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * liaison_picture_paint_page:
 * @self: a picture that is set
 * @cr: a page, in points
 * @width: how wide it is
 * @height: how high it is
 *
 * Paints the whole of it on paper, as large as fits but no larger than it is on the screen.
 */
void
liaison_picture_paint_page (LiaisonPicture *self,
                            cairo_t        *cr,
                            double          width,
                            double          height)
{
  double own_width, own_height, scale;
  LiaisonPalette palette;
  LiaisonInk ink;

  liaison_picture_get_size (self, &own_width, &own_height);
  scale = MIN (POINTS, MIN (width / own_width, height / own_height));
  liaison_palette_init (&palette, LIAISON_PALETTE_LIGHT);
  cairo_save (cr);
  cairo_translate (cr, (width - own_width * scale) / 2, 0);
  cairo_scale (cr, scale, scale);
  liaison_ink_init_cairo (&ink, cr);
  liaison_picture_paint (self, &ink, &palette, NULL, NULL);
  cairo_restore (cr);
}
