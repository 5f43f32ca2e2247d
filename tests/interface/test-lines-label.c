/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/lines-label.h"

static int
height_for (LiaisonLinesLabel *label,
            int                width)
{
  int minimum, natural;

  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);
  return natural;
}

/* It asks for no width, grows as it becomes narrower, and has no more lines than it may. */
static void
test_measure (void)
{
  LiaisonLinesLabel *label = g_object_ref_sink (g_object_new (LIAISON_TYPE_LINES_LABEL, NULL));
  int minimum, natural, one, many;

  liaison_lines_label_set_text (label, "word");
  one = height_for (label, 400);
  g_assert_cmpint (one, >, 0);
  liaison_lines_label_set_text (label, "Will the three harbours sign the treaty on shared pilots before the spring tide, or will they not?");
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 0);
  many = height_for (label, 120);
  g_assert_cmpint (many, >, 4 * one);
  g_assert_cmpint (height_for (label, 4000), ==, one);
  g_assert_cmpint (height_for (label, -1), ==, one);
  g_assert_cmpint (height_for (label, 120), ==, many);

  g_object_set (label, "lines", 2, NULL);
  g_assert_cmpint (height_for (label, 120), >, one);
  g_assert_cmpint (height_for (label, 120), <=, 2 * one + 2);
  g_assert_cmpint (height_for (label, 4000), ==, one);
  g_assert_finalize_object (label);
}

static void
test_text (void)
{
  LiaisonLinesLabel *label = g_object_ref_sink (g_object_new (LIAISON_TYPE_LINES_LABEL, NULL));

  g_assert_cmpstr (liaison_lines_label_get_text (label), ==, "");
  liaison_lines_label_set_text (label, "Will it rain?");
  g_assert_cmpstr (liaison_lines_label_get_text (label), ==, "Will it rain?");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, "Will it rain?");
  g_assert_finalize_object (label);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/lines-label/measure", test_measure);
  g_test_add_func ("/lines-label/text", test_text);
  return g_test_run ();
}
