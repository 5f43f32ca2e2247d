/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/plot-axis.h"

#define MARGIN 10.0

static GtkWidget *
new_widget (int              width,
            GtkTextDirection direction)
{
  GtkWidget *widget = g_object_ref_sink (gtk_drawing_area_new ());

  gtk_widget_set_direction (widget, direction);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (widget, width, 40, -1, NULL);
  return widget;
}

static void
test_places (void)
{
  static const struct
  {
    GtkTextDirection direction;
    double share;
    double x;
  } cases[] = {
    { GTK_TEXT_DIR_LTR, 0.0, 10 },  { GTK_TEXT_DIR_LTR, 0.25, 60 },  { GTK_TEXT_DIR_LTR, 1.0, 210 },
    { GTK_TEXT_DIR_RTL, 0.0, 210 }, { GTK_TEXT_DIR_RTL, 0.25, 160 }, { GTK_TEXT_DIR_RTL, 1.0, 10 },
    { GTK_TEXT_DIR_LTR, -0.1, -10 }, { GTK_TEXT_DIR_RTL, 1.1, -10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) widget = new_widget (220, cases[i].direction);

      g_assert_cmpfloat_with_epsilon (liaison_plot_axis_x (widget, MARGIN, cases[i].share), cases[i].x, 1e-9);
      g_assert_cmpfloat_with_epsilon (liaison_plot_axis_share (widget, MARGIN, cases[i].x), cases[i].share, 1e-9);
      g_assert_cmpfloat_with_epsilon (liaison_plot_axis_get_length (widget, MARGIN), 200, 1e-9);
    }
}

/* What is narrower than its margins still has an axis. */
static void
test_narrow (void)
{
  g_autoptr (GtkWidget) widget = new_widget (12, GTK_TEXT_DIR_LTR);

  g_assert_cmpfloat_with_epsilon (liaison_plot_axis_get_length (widget, MARGIN), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_plot_axis_x (widget, MARGIN, 0.5), 10.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_plot_axis_share (widget, MARGIN, 11), 1, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plot-axis/places", test_places);
  g_test_add_func ("/plot-axis/narrow", test_narrow);
  return g_test_run ();
}
