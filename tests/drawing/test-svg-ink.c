/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/svg-ink.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  LiaisonSvgInk svg;
  PangoContext *context;
} Fixture;

static const LiaisonColour red = { 1, 0, 0, 1 };
static const LiaisonColour half = { 0, 0, 1, 0.5 };

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  liaison_svg_ink_init (&fixture->svg);
  fixture->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  liaison_svg_ink_clear (&fixture->svg);
  g_object_unref (fixture->context);
}

static void
assert_holds (Fixture    *fixture,
              const char *wanted)
{
  if (strstr (fixture->svg.body->str, wanted) == NULL)
    g_error ("%s\nis not in\n%s", wanted, fixture->svg.body->str);
}

/* In the units of the picture, wherever the context is. */
static void
test_path (Fixture       *fixture,
           gconstpointer  data)
{
  cairo_t *cr = fixture->svg.ink.cr;

  cairo_translate (cr, 10, 20);
  cairo_scale (cr, 2, 2);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, 5.25, 0);
  cairo_curve_to (cr, 6, 0, 6, 1, 6, 2);
  cairo_close_path (cr);
  liaison_ink_fill (&fixture->svg.ink, &red);
  g_assert_cmpstr (fixture->svg.body->str, ==, "    <path fill=\"#ff0000\" d=\"M10 20L20.5 20C22 20 22 22 22 24Z\"/>\n");
  g_assert_false (cairo_has_current_point (cr));
}

static void
test_stroke (Fixture       *fixture,
             gconstpointer  data)
{
  const double dashes[] = { 7, 5.5 };

  cairo_move_to (fixture->svg.ink.cr, 0, 0);
  cairo_line_to (fixture->svg.ink.cr, 9, 0);
  liaison_ink_dash (&fixture->svg.ink, &half, 1.4, dashes, G_N_ELEMENTS (dashes));
  g_assert_cmpstr (fixture->svg.body->str, ==,
                   "    <path fill=\"none\" stroke=\"#0000ff\" stroke-opacity=\"0.5\" stroke-width=\"1.4\" "
                   "stroke-dasharray=\"7 5.5\" d=\"M0 0L9 0\"/>\n");
}

static void
write_text (Fixture    *fixture,
            const char *text,
            int         width,
            int         n_lines)
{
  PangoLayout *layout = pango_layout_new (fixture->context);

  pango_layout_set_text (layout, text, -1);
  if (width > 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_height (layout, -n_lines);
  pango_layout_set_ellipsize (layout, n_lines > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  liaison_ink_text (&fixture->svg.ink, &red, layout, 10, 20);
  g_object_unref (layout);
}

/* Marks that XML has its own use for, and those that it has none for. */
static void
test_escapes (Fixture       *fixture,
              gconstpointer  data)
{
  write_text (fixture, "Smith & Sons <\"Öl\">\x01\tCo", 0, 0);
  assert_holds (fixture, ">Smith &amp; Sons &lt;&quot;Öl&quot;&gt; Co</text>");
  assert_holds (fixture, " textLength=\"");
  assert_holds (fixture, ", sans-serif\"");
}

/* Words that are wrapped are still words. */
static void
test_wrapped (Fixture       *fixture,
              gconstpointer  data)
{
  write_text (fixture, "Comprehensive agreement", 100, 0);
  assert_holds (fixture, ">Comprehensive</tspan> <tspan ");
  assert_holds (fixture, ">agreement</tspan></text>");
}

static void
test_ellipsized (Fixture       *fixture,
                 gconstpointer  data)
{
  write_text (fixture, "Comprehensive agreement of all the world", 100, 1);
  assert_holds (fixture, "…</text>");
  g_assert_null (strstr (fixture->svg.body->str, "world"));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  write_text (fixture, "", 0, 0);
  g_assert_cmpstr (fixture->svg.body->str, ==, "");
}

static void
test_document (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *svg = NULL;

  liaison_ink_begin (&fixture->svg.ink, "One & <two>");
  cairo_rectangle (fixture->svg.ink.cr, 1, 2, 3, 4);
  liaison_ink_fill (&fixture->svg.ink, &red);
  liaison_ink_end (&fixture->svg.ink);
  svg = liaison_svg_ink_finish (&fixture->svg, 300, 200.5, &half, "What & who", "2 things");
  g_assert_nonnull (strstr (svg, " width=\"300\" height=\"200.5\" viewBox=\"0 0 300 200.5\">"));
  g_assert_nonnull (strstr (svg, "<title id=\"title\">What &amp; who</title>"));
  g_assert_nonnull (strstr (svg, "<desc id=\"description\">2 things</desc>"));
  g_assert_nonnull (strstr (svg, "<g role=\"graphics-symbol\">\n      <title>One &amp; &lt;two&gt;</title>\n      <path "));
  g_assert_true (g_str_has_suffix (svg, "    </g>\n  </g>\n</svg>\n"));
}

/* Numbers are no words of a language. */
static void
test_locale (Fixture       *fixture,
             gconstpointer  data)
{
  const char *const locales[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "de_DE.utf8" };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (locales) && !found; i++)
    found = setlocale (LC_NUMERIC, locales[i]) != NULL;
  if (!found)
    {
      g_test_skip ("no locale with decimal commas here");
      return;
    }
  test_path (fixture, data);
  setlocale (LC_NUMERIC, "C");
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
    { "/svg-ink/path", test_path },         { "/svg-ink/stroke", test_stroke },
    { "/svg-ink/escapes", test_escapes },   { "/svg-ink/wrapped", test_wrapped },
    { "/svg-ink/ellipsized", test_ellipsized }, { "/svg-ink/empty", test_empty },
    { "/svg-ink/document", test_document }, { "/svg-ink/locale", test_locale },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
