/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/symbols.h"

#include <glib.h>
#include <string.h>

/* The lists show icons, the diagram paths: they are the same. */
static void
test_same_as_icons (void)
{
  for (guint kind = 0; kind < LIAISON_N_ENTITY_KINDS; kind++)
    {
      g_autofree char *name = g_strdup_printf ("liaison-%s-symbolic.svg", liaison_entity_kind_to_string (kind));
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "ui", "diagram", "icons", name, NULL);
      g_autofree char *svg = NULL;
      g_autofree char *wanted = g_strdup_printf (" d=\"%s\"", liaison_symbol_get_path (kind));
      g_autoptr (GError) error = NULL;

      g_file_get_contents (path, &svg, NULL, &error);
      g_assert_no_error (error);
      if (strstr (svg, wanted) == NULL)
        g_error ("%s does not hold %s", name, wanted);
    }
}

static void
assert_extents (LiaisonEntityKind kind,
                double            left,
                double            top,
                double            right,
                double            bottom)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  double x1, y1, x2, y2;

  liaison_symbol_trace (kind, cr, 100, 200, 2 * LIAISON_SYMBOL_SIZE);
  cairo_fill_extents (cr, &x1, &y1, &x2, &y2);
  g_assert_cmpfloat_with_epsilon (x1, 100 + 2 * left, 0.1);
  g_assert_cmpfloat_with_epsilon (y1, 200 + 2 * top, 0.1);
  g_assert_cmpfloat_with_epsilon (x2, 100 + 2 * right, 0.1);
  g_assert_cmpfloat_with_epsilon (y2, 200 + 2 * bottom, 0.1);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_extents (void)
{
  assert_extents (LIAISON_ENTITY_PERSON, 2, 1.2, 14, 15);
  assert_extents (LIAISON_ENTITY_ORGANIZATION, 1, 1, 15, 15);
  assert_extents (LIAISON_ENTITY_PLACE, 3, 1, 13, 15);
  assert_extents (LIAISON_ENTITY_OPERATION, 0.4, 1.2, 15.6, 14.5);
  assert_extents (LIAISON_ENTITY_AGREEMENT, 3, 1, 13.5, 15);
  assert_extents (LIAISON_ENTITY_EVENT, 1.5, 1, 14.5, 15);
}

static gboolean
is_inside (LiaisonEntityKind kind,
           double            x,
           double            y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  gboolean inside;

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  liaison_symbol_trace (kind, cr, 0, 0, LIAISON_SYMBOL_SIZE);
  inside = cairo_in_fill (cr, x, y);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return inside;
}

/* Arcs turn the right way, curves bulge, and holes are holes. */
static void
test_forms (void)
{
  g_assert_true (is_inside (LIAISON_ENTITY_PERSON, 8, 2));
  g_assert_true (is_inside (LIAISON_ENTITY_PERSON, 10.8, 4.6));
  g_assert_false (is_inside (LIAISON_ENTITY_PERSON, 12, 4.6));
  g_assert_false (is_inside (LIAISON_ENTITY_PERSON, 3, 9.8));
  g_assert_true (is_inside (LIAISON_ENTITY_PERSON, 12, 11));
  g_assert_true (is_inside (LIAISON_ENTITY_PLACE, 4, 6));
  g_assert_true (is_inside (LIAISON_ENTITY_PLACE, 12, 6));
  g_assert_false (is_inside (LIAISON_ENTITY_PLACE, 8, 6));
  g_assert_false (is_inside (LIAISON_ENTITY_PLACE, 4, 13));
  g_assert_false (is_inside (LIAISON_ENTITY_OPERATION, 8, 8));
  g_assert_true (is_inside (LIAISON_ENTITY_OPERATION, 8, 11));
  g_assert_false (is_inside (LIAISON_ENTITY_AGREEMENT, 8, 7.5));
  g_assert_false (is_inside (LIAISON_ENTITY_AGREEMENT, 13, 1.5));
  g_assert_false (is_inside (LIAISON_ENTITY_EVENT, 5, 8));
  g_assert_true (is_inside (LIAISON_ENTITY_EVENT, 9, 10));
  g_assert_true (is_inside (LIAISON_ENTITY_ORGANIZATION, 12, 10));
  g_assert_false (is_inside (LIAISON_ENTITY_ORGANIZATION, 10, 10));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/symbols/same-as-icons", test_same_as_icons);
  g_test_add_func ("/symbols/extents", test_extents);
  g_test_add_func ("/symbols/forms", test_forms);

  return g_test_run ();
}
