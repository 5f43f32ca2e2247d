/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/node-drawing.h"

#include <stdio.h>
#include <string.h>

#include "corrections-fixture.h"
#include "written-ink.h"

typedef struct
{
  LiaisonAnalysis *analysis;
  PangoContext *context;
  LiaisonPalette palette;
  WrittenInk written;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  fixture->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  liaison_palette_init (&fixture->palette, LIAISON_PALETTE_LIGHT);
  written_ink_init (&fixture->written);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  liaison_analysis_unref (fixture->analysis);
  g_object_unref (fixture->context);
  written_ink_clear (&fixture->written);
}

/* The look of entity ID after COMMAND, a correction in words, if that is given. */
static LiaisonNodeDrawing *
make (Fixture    *fixture,
      const char *id,
      const char *command)
{
  g_autoptr (LiaisonNetwork) plain = liaison_network_new (fixture->analysis);
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);
  g_autoptr (LiaisonNetwork) network = NULL;

  if (command != NULL)
    g_ptr_array_add (corrections, corrections_make (plain, command));
  network = liaison_network_new_corrected (fixture->analysis, corrections);
  return liaison_node_drawing_new (liaison_network_find_entity (network, id), fixture->context);
}

static const char *
paint (Fixture             *fixture,
       LiaisonNodeDrawing  *node,
       double               zoom,
       LiaisonDrawingState  state)
{
  g_string_truncate (fixture->written.lines, 0);
  liaison_node_drawing_paint (node, &fixture->written.ink, &fixture->palette, 100, 100, zoom, state);
  return fixture->written.lines->str;
}

static void
get_size (Fixture    *fixture,
          const char *id,
          const char *command,
          int        *width,
          int        *height)
{
  g_autoptr (LiaisonNodeDrawing) node = make (fixture, id, command);

  liaison_node_drawing_get_size (node, width, height);
}

/* The same name is larger where it is more important; a summary takes a line of its own. */
static void
test_size (Fixture       *fixture,
           gconstpointer  data)
{
  int width, height, small_width, small_height, two_width, two_height;

  get_size (fixture, "mara-voss", NULL, &width, &height);
  get_size (fixture, "lee", "rename lee|Mara Voss", &small_width, &small_height);
  get_size (fixture, "lee-adair", NULL, &two_width, &two_height);
  g_assert_cmpint (width, >, small_width);
  g_assert_cmpint (height, >, small_height);
  g_assert_cmpint (two_height, >, small_height);
}

/* Long names wrap, and longer ones are cut. */
static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  int width, height, long_width, long_height, longer_width, longer_height;

  get_size (fixture, "lee", "rename lee|Secretary of the Board", &width, &height);
  get_size (fixture, "lee", "rename lee|Secretary of the Permanent Board of Orrin", &long_width, &long_height);
  get_size (fixture, "lee",
            "rename lee|Secretary of the Permanent Board of Orrin and of a great many other places that have not been told",
            &longer_width, &longer_height);
  g_assert_cmpint (long_height, >, height);
  g_assert_cmpint (longer_height, ==, long_height);
  g_assert_cmpint (long_width, <, 2 * width);
  g_assert_cmpint (longer_width, <, 2 * width);
}

/* What is new has a star on the corner where its text ends, and nothing else is different; it stays within the node. */
static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  const PangoDirection directions[] = { PANGO_DIRECTION_LTR, PANGO_DIRECTION_RTL };
  const double zooms[] = { 1, 0.5, 0.1 };

  for (guint i = 0; i < G_N_ELEMENTS (directions) * G_N_ELEMENTS (zooms); i++)
    {
      gboolean mirrored = directions[i / G_N_ELEMENTS (zooms)] == PANGO_DIRECTION_RTL;
      double zoom = zooms[i % G_N_ELEMENTS (zooms)];
      g_autoptr (LiaisonNodeDrawing) node = NULL;
      g_autofree char *plain = NULL;
      const char *marked;
      int width, height, left, top, right, bottom;

      pango_context_set_base_dir (fixture->context, directions[i / G_N_ELEMENTS (zooms)]);
      node = make (fixture, "lee-adair", NULL);
      liaison_node_drawing_get_size (node, &width, &height);
      plain = g_strdup (paint (fixture, node, zoom, LIAISON_DRAWING_PLAIN));
      marked = paint (fixture, node, zoom, LIAISON_DRAWING_NEW);
      g_assert_true (g_str_has_prefix (marked, plain));
      g_assert_cmpint (sscanf (marked + strlen (plain), "fill #%*s %d %d %d %d", &left, &top, &right, &bottom), ==, 4);
      g_assert_cmpint (left, >=, 100 - width / 2 - 1);
      g_assert_cmpint (right, <=, 100 + width / 2 + 1);
      g_assert_cmpint (top, >=, 100 - height / 2 - 1);
      g_assert_cmpint (bottom, <, 100 + height / 2);
      g_assert_true (mirrored ? right < 100 : left > 100);
    }
}

static void
test_shape (Fixture       *fixture,
            gconstpointer  data)
{
  const char *const kinds[] = { "person", "organization", "place", "operation", "agreement", "event" };
  const gboolean round[] = { TRUE, FALSE, TRUE, FALSE, FALSE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *command = g_strconcat ("kind lee|", kinds[i], NULL);
      g_autoptr (LiaisonNodeDrawing) node = make (fixture, "lee", command);
      cairo_t *cr = fixture->written.ink.cr;
      int width, height;
      double left, top, right, bottom;

      g_assert_cmpint (liaison_node_drawing_is_round (node), ==, round[i]);
      liaison_node_drawing_get_size (node, &width, &height);
      liaison_node_drawing_trace (node, cr, 0, 0, 0);
      cairo_path_extents (cr, &left, &top, &right, &bottom);
      g_assert_cmpfloat_with_epsilon (right - left, width, 2.1);
      g_assert_cmpfloat_with_epsilon (bottom - top, height, 0.1);
      g_assert_true (cairo_in_fill (cr, 0, 0));
      g_assert_cmpint (cairo_in_fill (cr, -width / 2.0 + 3, -height / 2.0 + 3), ==, !round[i] && i != 3);
      cairo_new_path (cr);
    }
}

static void
test_paint (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (LiaisonNodeDrawing) node = make (fixture, "lee-adair", NULL);

  paint (fixture, node, 1, LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (written_ink_count (&fixture->written, "stroke #1c71d8 1.5"), ==, 1);
  g_assert_cmpuint (written_ink_count (&fixture->written, "fill #1c71d8"), ==, 1);
  g_assert_cmpuint (written_ink_count (&fixture->written, "text #000000/80 Lee Adair "), ==, 1);
  g_assert_cmpuint (written_ink_count (&fixture->written, "text #000000/60 envoy"), ==, 1);
}

static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (LiaisonNodeDrawing) node = make (fixture, "lee-adair", NULL);
  g_autofree char *plain = g_strdup (paint (fixture, node, 1, LIAISON_DRAWING_PLAIN));

  paint (fixture, node, 1, LIAISON_DRAWING_SELECTED);
  g_assert_cmpuint (written_ink_count (&fixture->written, "stroke #1c71d8 3.0"), ==, 1);
  paint (fixture, node, 1, LIAISON_DRAWING_DIMMED);
  g_assert_cmpuint (written_ink_count (&fixture->written, "stroke #1c71d8"), ==, 0);
  g_assert_cmpuint (written_ink_count (&fixture->written, "text #000000/36 Lee Adair"), ==, 1);
  g_assert_cmpstr (paint (fixture, node, 1, LIAISON_DRAWING_PLAIN), ==, plain);
}

/* What could not be read is not there; the outline gets no thinner than can be seen. */
static void
test_detail (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (LiaisonNodeDrawing) node = make (fixture, "lee-adair", NULL);

  paint (fixture, node, 0.5, LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (written_ink_count (&fixture->written, "text"), ==, 2);
  g_assert_cmpuint (written_ink_count (&fixture->written, "stroke #1c71d8 3.0"), ==, 1);
  paint (fixture, node, 0.3, LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (written_ink_count (&fixture->written, "text"), ==, 1);
  paint (fixture, node, 0.1, LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (written_ink_count (&fixture->written, "text"), ==, 0);
  g_assert_cmpuint (written_ink_count (&fixture->written, "fill"), ==, 2);
}

/* Where the symbol is, from the line that fills it. */
static double
symbol_left (Fixture *fixture)
{
  const char *place = strstr (fixture->written.lines->str, "fill #1c71d8 ");

  g_assert_nonnull (place);
  return g_ascii_strtod (place + strlen ("fill #1c71d8 "), NULL);
}

static void
test_mirrored (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (LiaisonNodeDrawing) node = make (fixture, "lee-adair", NULL);
  g_autoptr (LiaisonNodeDrawing) mirrored = NULL;

  pango_context_set_base_dir (fixture->context, PANGO_DIRECTION_RTL);
  mirrored = make (fixture, "lee-adair", NULL);
  paint (fixture, node, 1, LIAISON_DRAWING_PLAIN);
  g_assert_cmpfloat (symbol_left (fixture), <, 100);
  paint (fixture, mirrored, 1, LIAISON_DRAWING_PLAIN);
  g_assert_cmpfloat (symbol_left (fixture), >, 100);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/node-drawing/size", test_size },   { "/node-drawing/long", test_long },
    { "/node-drawing/shape", test_shape }, { "/node-drawing/new", test_new }, { "/node-drawing/paint", test_paint },
    { "/node-drawing/states", test_states }, { "/node-drawing/detail", test_detail },
    { "/node-drawing/mirrored", test_mirrored },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
