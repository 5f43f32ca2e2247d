/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"

#include <adwaita.h>

#include "interface/diagram/diagram-filter-popover.h"

static GtkWidget *
part (Fixture    *fixture,
      const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (child (fixture, "filter_popover"), LIAISON_TYPE_DIAGRAM_FILTER_POPOVER, name));
}

static GtkCheckButton *
choice (Fixture    *fixture,
        const char *grid,
        int         value)
{
  return GTK_CHECK_BUTTON (gtk_grid_get_child_at (GTK_GRID (part (fixture, grid)), value % 2, value / 2));
}

static LiaisonFilter *
filter (Fixture *fixture)
{
  return liaison_document_get_filter (fixture->document);
}

/* Each choice says how many it is about. */
static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *grid;
    int value;
    const char *spoken;
  } cases[] = {
    { "kinds", LIAISON_ENTITY_PERSON, "People, 2" },      { "kinds", LIAISON_ENTITY_EVENT, "Events, 1" },
    { "valences", LIAISON_VALENCE_POSITIVE, "Friendly, 2" }, { "modalities", LIAISON_MODALITY_ACTUAL, "Actual, 2" },
    { "modalities", LIAISON_MODALITY_POSSIBLE, "Possible, 1" }, { "families", 0, "Standing ties, 2" },
    { "families", 1, "Actions, 4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (choice (fixture, cases[i].grid, cases[i].value)),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL, cases[i].spoken);
      g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (choice (fixture, cases[i].grid, cases[i].value))));
    }
}

/* The popover and the filter say the same, whoever of the two is asked. */
static void
test_choices (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *grid;
    LiaisonFilterAspect aspect;
    guint value;
  } cases[] = {
    { "kinds", LIAISON_FILTER_KIND, LIAISON_ENTITY_PLACE },
    { "valences", LIAISON_FILTER_VALENCE, LIAISON_VALENCE_NEGATIVE },
    { "modalities", LIAISON_FILTER_MODALITY, LIAISON_MODALITY_EXPECTED },
    { "families", LIAISON_FILTER_FAMILY, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkCheckButton *check = choice (fixture, cases[i].grid, (int) cases[i].value);

      gtk_check_button_set_active (check, FALSE);
      g_assert_false (liaison_filter_get_chosen (filter (fixture), cases[i].aspect, cases[i].value));
      liaison_filter_set_chosen (filter (fixture), cases[i].aspect, cases[i].value, TRUE);
      g_assert_true (gtk_check_button_get_active (check));
      g_assert_false (gtk_widget_get_sensitive (part (fixture, "clear")));
    }
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (part (fixture, "evidence")), 2);
  g_assert_cmpuint (liaison_filter_get_min_evidence (filter (fixture)), ==, 2);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (child (fixture, "filter_popover")), "accent"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (child (fixture, "filter_popover"))), GTK_ACCESSIBLE_PROPERTY_LABEL, "Filter, in use");
  g_assert_true (gtk_widget_get_sensitive (part (fixture, "clear")));
  g_signal_emit_by_name (part (fixture, "clear"), "clicked");
  g_assert_false (liaison_filter_get_active (filter (fixture)));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (part (fixture, "evidence"))), ==, 1);
  g_assert_false (gtk_widget_has_css_class (gtk_widget_get_parent (child (fixture, "filter_popover")), "accent"));
}

/* There is as much to ask for as the network has. */
static void
test_most (Fixture       *fixture,
           gconstpointer  data)
{
  GtkAdjustment *adjustment = gtk_spin_button_get_adjustment (GTK_SPIN_BUTTON (part (fixture, "evidence")));

  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, 2);
  liaison_filter_set_min_evidence (filter (fixture), 2);
  set_network (fixture->document, g_ptr_array_new (), g_ptr_array_new (), NULL);
  g_assert_cmpuint (liaison_filter_get_min_evidence (filter (fixture)), ==, 2);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (choice (fixture, "kinds", LIAISON_ENTITY_PLACE))));
}

#define ADD(name, function) g_test_add ("/diagram-filter-popover/" name, Fixture, NULL, set_up, function, tear_down)

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
  adw_init ();

  ADD ("counts", test_counts);
  ADD ("choices", test_choices);
  ADD ("most", test_most);

  return g_test_run ();
}
