/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/side-drawing.h"

#include "corrections-fixture.h"
#include "written-ink.h"

typedef struct
{
  LiaisonAnalysis *analysis;
  LiaisonNetwork *network;
  LiaisonEntity *first;
  PangoContext *context;
  LiaisonPalette palette;
  WrittenInk written;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  fixture->network = liaison_network_new (fixture->analysis);
  fixture->first = g_list_model_get_item (liaison_network_get_entities (fixture->network), 0);
  fixture->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  liaison_palette_init (&fixture->palette, LIAISON_PALETTE_LIGHT);
  written_ink_init (&fixture->written);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->first);
  g_object_unref (fixture->network);
  g_object_unref (fixture->context);
  liaison_analysis_unref (fixture->analysis);
  written_ink_clear (&fixture->written);
}

static void
test_title (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *two = liaison_side_drawing_dup_title (fixture->first, 2);
  g_autofree char *five = liaison_side_drawing_dup_title (fixture->first, 5);
  g_autofree char *expected_two = g_strdup_printf ("%s and 1 other", liaison_entity_get_name (fixture->first));
  g_autofree char *expected_five = g_strdup_printf ("%s and 4 others", liaison_entity_get_name (fixture->first));

  g_assert_cmpstr (two, ==, expected_two);
  g_assert_cmpstr (five, ==, expected_five);
}

/* The title stands within the ground, above the boxes, and a long one is cut rather than standing out. */
static void
test_title_within (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (PangoLayout) title = liaison_side_drawing_new_title (fixture->first, 3, fixture->context);

  for (double width = 50; width < 500; width += 90)
    {
      LiaisonLayoutSide side = { .x = 10, .y = -20, .width = width, .height = 200 };
      double x, y;
      int text_width, text_height;

      liaison_side_drawing_place_title (&side, title, &x, &y);
      pango_layout_get_pixel_size (title, &text_width, &text_height);
      g_assert_cmpfloat (x, >, side.x);
      g_assert_cmpfloat (x + text_width, <=, side.x + side.width);
      g_assert_cmpfloat (y, >, side.y);
    }
}

static void
test_paint (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (PangoLayout) title = liaison_side_drawing_new_title (fixture->first, 3, fixture->context);
  LiaisonLayoutSide side = { .x = 0, .y = 0, .width = 300, .height = 200 };

  liaison_side_drawing_paint (&side, title, &fixture->written.ink, &fixture->palette);
  g_assert_cmpuint (written_ink_count (&fixture->written, "fill "), ==, 1);
  g_assert_cmpuint (written_ink_count (&fixture->written, "text "), ==, 1);
  g_assert_nonnull (strstr (fixture->written.lines->str, " 0 0 300 200"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/side-drawing/title", Fixture, NULL, set_up, test_title, tear_down);
  g_test_add ("/side-drawing/title-within", Fixture, NULL, set_up, test_title_within, tear_down);
  g_test_add ("/side-drawing/paint", Fixture, NULL, set_up, test_paint, tear_down);

  return g_test_run ();
}
