/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/ink.h"

#define SIZE 40

typedef struct
{
  cairo_surface_t *surface;
  LiaisonInk ink;
} Fixture;

static const LiaisonColour red = { 1, 0, 0, 1 };
static const LiaisonColour blue = { 0, 0, 1, 1 };

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  liaison_ink_init_cairo (&fixture->ink, cairo_create (fixture->surface));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  cairo_destroy (fixture->ink.cr);
  cairo_surface_destroy (fixture->surface);
}

static guint32
pixel (Fixture *fixture,
       guint    x,
       guint    y)
{
  cairo_surface_flush (fixture->surface);
  return ((guint32 *) (void *) (cairo_image_surface_get_data (fixture->surface) +
                                y * (guint) cairo_image_surface_get_stride (fixture->surface)))[x];
}

static void
test_fill (Fixture       *fixture,
           gconstpointer  data)
{
  cairo_rectangle (fixture->ink.cr, 10, 10, 20, 20);
  cairo_rectangle (fixture->ink.cr, 15, 15, 10, 10);
  liaison_ink_fill (&fixture->ink, &red);
  g_assert_cmphex (pixel (fixture, 12, 12), ==, 0xffff0000);
  g_assert_cmphex (pixel (fixture, 20, 20), ==, 0);
  g_assert_cmphex (pixel (fixture, 5, 5), ==, 0);
  g_assert_false (cairo_has_current_point (fixture->ink.cr));
}

static void
test_paint (Fixture       *fixture,
            gconstpointer  data)
{
  cairo_rectangle (fixture->ink.cr, 10, 10, 20, 20);
  liaison_ink_paint (&fixture->ink, &red, &blue, 4);
  g_assert_cmphex (pixel (fixture, 20, 20), ==, 0xffff0000);
  g_assert_cmphex (pixel (fixture, 10, 20), ==, 0xff0000ff);
  g_assert_false (cairo_has_current_point (fixture->ink.cr));
}

/* A line after one with gaps has none. */
static void
test_dashes (Fixture       *fixture,
             gconstpointer  data)
{
  const double dashes[] = { 1, 12 };

  cairo_move_to (fixture->ink.cr, 0, 10);
  cairo_line_to (fixture->ink.cr, SIZE, 10);
  liaison_ink_dash (&fixture->ink, &red, 4, dashes, G_N_ELEMENTS (dashes));
  cairo_move_to (fixture->ink.cr, 0, 20);
  cairo_line_to (fixture->ink.cr, SIZE, 20);
  liaison_ink_stroke (&fixture->ink, &red, 4);
  g_assert_cmphex (pixel (fixture, 0, 10), ==, 0xffff0000);
  g_assert_cmphex (pixel (fixture, 7, 10), ==, 0);
  g_assert_cmphex (pixel (fixture, 7, 20), ==, 0xffff0000);
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  PangoLayout *layout = pango_cairo_create_layout (fixture->ink.cr);
  gboolean any = FALSE;

  pango_layout_set_text (layout, "WW", -1);
  liaison_ink_text (&fixture->ink, &blue, layout, 10, 10);
  for (guint y = 0; y < SIZE; y++)
    for (guint x = 0; x < SIZE; x++)
      if (pixel (fixture, x, y) != 0)
        {
          any = TRUE;
          g_assert_cmpuint (x, >=, 9);
          g_assert_cmpuint (y, >=, 10);
        }
  g_assert_true (any);
  g_assert_false (cairo_has_current_point (fixture->ink.cr));
  g_object_unref (layout);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/ink/fill", Fixture, NULL, set_up, test_fill, tear_down);
  g_test_add ("/ink/paint", Fixture, NULL, set_up, test_paint, tear_down);
  g_test_add ("/ink/dashes", Fixture, NULL, set_up, test_dashes, tear_down);
  g_test_add ("/ink/text", Fixture, NULL, set_up, test_text, tear_down);

  return g_test_run ();
}
