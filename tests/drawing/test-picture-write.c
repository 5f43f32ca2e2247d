/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/picture-write.h"

#include <string.h>

#include "corrections-fixture.h"

static LiaisonPicture *
make (void)
{
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  g_autoptr (LiaisonNetwork) network = liaison_network_new (analysis);
  LiaisonPicture *picture = liaison_picture_new (network, NULL, 0);

  liaison_picture_add_network (picture, G_MAXUINT);
  g_assert_true (liaison_picture_set (picture, NULL, NULL));
  return picture;
}

static GBytes *
write_out (LiaisonPicture       *picture,
           LiaisonPictureFormat  format,
           LiaisonPaletteStyle   style,
           guint                 scale)
{
  LiaisonPalette palette;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  liaison_palette_init (&palette, style);
  bytes = liaison_picture_to_bytes (picture, format, &palette, scale, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

static guint
read_number (const guchar *bytes)
{
  return (guint) bytes[0] << 24 | (guint) bytes[1] << 16 | (guint) bytes[2] << 8 | bytes[3];
}

static void
test_png (void)
{
  g_autoptr (LiaisonPicture) picture = make ();
  double width, height;

  liaison_picture_get_size (picture, &width, &height);
  for (guint scale = 1; scale <= LIAISON_PICTURE_MAX_SCALE; scale++)
    {
      g_autoptr (GBytes) bytes = write_out (picture, LIAISON_PICTURE_PNG, LIAISON_PALETTE_LIGHT, scale);
      const guchar *png = g_bytes_get_data (bytes, NULL);

      g_assert_cmpmem (png, 8, "\x89PNG\r\n\x1a\n", 8);
      g_assert_cmpuint (read_number (png + 16), ==, (guint) width * scale);
      g_assert_cmpuint (read_number (png + 20), ==, (guint) height * scale);
    }
}

static void
test_pdf (void)
{
  g_autoptr (LiaisonPicture) picture = make ();
  g_autoptr (GBytes) bytes = write_out (picture, LIAISON_PICTURE_PDF, LIAISON_PALETTE_LIGHT, 1);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 5, "%PDF-", 5);
}

/* The same network gives the same bytes. */
static void
test_svg (void)
{
  g_autoptr (LiaisonPicture) picture = make ();
  g_autoptr (LiaisonPicture) again = make ();
  g_autoptr (GBytes) bytes = write_out (picture, LIAISON_PICTURE_SVG, LIAISON_PALETTE_LIGHT, 1);
  g_autoptr (GBytes) same = write_out (again, LIAISON_PICTURE_SVG, LIAISON_PALETTE_LIGHT, 1);
  g_autoptr (GBytes) dark = write_out (picture, LIAISON_PICTURE_SVG, LIAISON_PALETTE_DARK, 1);

  g_assert_true (g_bytes_equal (bytes, same));
  g_assert_false (g_bytes_equal (bytes, dark));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (dark, NULL), (gssize) g_bytes_get_size (dark), "#1e1e1e"));
}

static void
test_format (void)
{
  LiaisonPictureFormat format = LIAISON_N_PICTURE_FORMATS;

  g_assert_false (liaison_picture_format_from_name ("svg", &format));
  g_assert_false (liaison_picture_format_from_name ("a.svg.txt", &format));
  g_assert_cmpuint (format, ==, LIAISON_N_PICTURE_FORMATS);
  g_assert_true (liaison_picture_format_from_name ("a.b.SVG", &format));
  g_assert_cmpuint (format, ==, LIAISON_PICTURE_SVG);
  for (guint i = 0; i < LIAISON_N_PICTURE_FORMATS; i++)
    {
      g_autofree char *name = g_strconcat ("/tmp/x.", liaison_picture_format_extension (i), NULL);

      g_assert_true (liaison_picture_format_from_name (name, &format));
      g_assert_cmpuint (format, ==, i);
    }
}

/* On paper it is whole, and in the middle. */
static void
test_page (void)
{
  g_autoptr (LiaisonPicture) picture = make ();
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  liaison_picture_paint_page (picture, cr, 200, 300);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >, 0);
  g_assert_cmpfloat (y, >, 0);
  g_assert_cmpfloat (x + width, <=, 200);
  g_assert_cmpfloat (y + height, <=, 300);
  g_assert_cmpfloat (width, >, 150);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A picture that cairo could not hold is told before it is tried. */
static void
test_too_large (void)
{
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  g_autoptr (LiaisonNetwork) network = liaison_network_new (analysis);
  g_autoptr (LiaisonPicture) picture = liaison_picture_new (network, NULL, 0);
  g_autoptr (GError) error = NULL;
  LiaisonPalette palette;

  liaison_picture_add_network (picture, G_MAXUINT);
  liaison_picture_place (picture, liaison_network_find_entity (network, "lee"), 20000, 0);
  liaison_picture_place (picture, liaison_network_find_entity (network, "orrin"), -20000, 0);
  liaison_picture_set (picture, NULL, NULL);
  liaison_palette_init (&palette, LIAISON_PALETTE_LIGHT);
  g_assert_null (liaison_picture_to_bytes (picture, LIAISON_PICTURE_PNG, &palette, 1, NULL, &error));
  g_assert_error (error, LIAISON_PICTURE_ERROR, LIAISON_PICTURE_ERROR_TOO_LARGE);
}

static void
test_stopped (void)
{
  g_autoptr (LiaisonPicture) picture = make ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  LiaisonPalette palette;

  liaison_palette_init (&palette, LIAISON_PALETTE_LIGHT);
  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < LIAISON_N_PICTURE_FORMATS; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (liaison_picture_to_bytes (picture, i, &palette, 1, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-write/png", test_png);
  g_test_add_func ("/picture-write/pdf", test_pdf);
  g_test_add_func ("/picture-write/svg", test_svg);
  g_test_add_func ("/picture-write/format", test_format);
  g_test_add_func ("/picture-write/page", test_page);
  g_test_add_func ("/picture-write/too-large", test_too_large);
  g_test_add_func ("/picture-write/stopped", test_stopped);

  return g_test_run ();
}
