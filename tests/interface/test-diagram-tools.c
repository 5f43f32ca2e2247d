/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "interface/diagram/diagram-tools.h"

#define SPACING 6
#define HEIGHT 30

/* Tools of 100, 80, 60 and, at the end, 50 pixels. */
static const int widths[] = { 100, 80, 60, 50 };

static GtkWidget *
new_tools (GtkWidget *children[4])
{
  GtkWidget *tools = g_object_ref_sink (liaison_diagram_tools_new ());

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      children[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_set_size_request (children[i], widths[i], HEIGHT);
      gtk_widget_set_parent (children[i], tools);
    }
  return tools;
}

static int
allocate (GtkWidget *tools,
          int        width)
{
  int least, height;

  gtk_widget_measure (tools, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, width);
  gtk_widget_measure (tools, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_allocate (tools, width, height, -1, NULL);
  return height;
}

static void
assert_at (GtkWidget *child,
           int        x,
           int        y)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, gtk_widget_get_parent (child), &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, x);
  g_assert_cmpfloat (bounds.origin.y, ==, y);
}

/* All in one row as long as they fit; then one after the other goes below. */
static void
test_rows (void)
{
  GtkWidget *children[4];
  GtkWidget *tools = new_tools (children);
  int all = 100 + 80 + 60 + 50 + 3 * SPACING;
  int natural;

  gtk_widget_measure (tools, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, all);
  g_assert_cmpint (allocate (tools, all), ==, HEIGHT);
  assert_at (children[1], 100 + SPACING, 0);
  assert_at (children[2], 100 + 80 + 2 * SPACING, 0);
  assert_at (children[3], all - 50, 0);
  g_assert_cmpint (allocate (tools, all - 1), ==, 2 * HEIGHT + SPACING);
  assert_at (children[1], 100 + SPACING, 0);
  assert_at (children[2], 0, HEIGHT + SPACING);
  assert_at (children[3], all - 1 - 50, 0);
  g_assert_cmpint (allocate (tools, 100 + 50 + SPACING), ==, 2 * HEIGHT + SPACING);
  assert_at (children[1], 0, HEIGHT + SPACING);
  assert_at (children[2], 80 + SPACING, HEIGHT + SPACING);
  assert_at (children[3], 100 + SPACING, 0);
  g_assert_finalize_object (tools);
}

/* What is hidden takes no room. */
static void
test_hidden (void)
{
  GtkWidget *children[4];
  GtkWidget *tools = new_tools (children);

  gtk_widget_set_visible (children[1], FALSE);
  gtk_widget_set_visible (children[3], FALSE);
  g_assert_cmpint (allocate (tools, 100 + 60 + SPACING), ==, HEIGHT);
  assert_at (children[2], 100 + SPACING, 0);
  g_assert_finalize_object (tools);
}

static void
test_right_to_left (void)
{
  GtkWidget *children[4];
  GtkWidget *tools = new_tools (children);

  gtk_widget_set_direction (tools, GTK_TEXT_DIR_RTL);
  allocate (tools, 400);
  assert_at (children[0], 300, 0);
  assert_at (children[1], 300 - SPACING - 80, 0);
  assert_at (children[3], 0, 0);
  g_assert_finalize_object (tools);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }

  g_test_add_func ("/diagram-tools/rows", test_rows);
  g_test_add_func ("/diagram-tools/hidden", test_hidden);
  g_test_add_func ("/diagram-tools/right-to-left", test_right_to_left);

  return g_test_run ();
}
