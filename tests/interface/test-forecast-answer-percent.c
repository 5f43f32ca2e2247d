/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/answer/answer-percent.h"

#include "widget-fixture.h"

typedef struct
{
  LiaisonAnswerPercent *percent;
  guint n_edits;
} Fixture;

static void
on_edited (Fixture *fixture)
{
  fixture->n_edits++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->percent = LIAISON_ANSWER_PERCENT (g_object_ref_sink (liaison_answer_percent_new ()));
  g_signal_connect_swapped (fixture->percent, "edited", G_CALLBACK (on_edited), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->percent);
}

/* What is set is no edit, and is shown by both parts; nothing is quite certain. */
static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  static const double cases[][2] = { { 0.375, 0.375 }, { 0.0, 0.001 }, { 1.0, 0.999 }, { 0.5, 0.5 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      liaison_answer_percent_set_probability (fixture->percent, cases[i][0]);
      g_assert_cmpfloat_with_epsilon (liaison_answer_percent_get_probability (fixture->percent), cases[i][1], 1e-9);
      g_assert_cmpfloat_with_epsilon (gtk_range_get_value (widget_find (GTK_WIDGET (fixture->percent), GTK_TYPE_SCALE)),
                                      cases[i][1] * 100.0, 1e-6);
    }
  g_assert_cmpuint (fixture->n_edits, ==, 0);
}

static void
test_typed (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *text;
    double probability;
  } cases[] = {
    { "12", 0.12 }, { "37,5 %", 0.375 }, { "3:1", 0.75 }, { "1 in 4", 0.25 }, { "perhaps", 0.25 }, { "0", 0.001 },
  };
  GtkSpinButton *number = widget_find (GTK_WIDGET (fixture->percent), GTK_TYPE_SPIN_BUTTON);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (number), cases[i].text);
      gtk_spin_button_update (number);
      g_assert_cmpfloat_with_epsilon (liaison_answer_percent_get_probability (fixture->percent), cases[i].probability, 1e-9);
    }
  g_assert_cmpuint (fixture->n_edits, ==, G_N_ELEMENTS (cases) - 1);
}

static void
test_label (Fixture       *fixture,
            gconstpointer  data)
{
  liaison_answer_percent_set_label (fixture->percent, "Elm");
  gtk_test_accessible_assert_role (fixture->percent, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (widget_find (GTK_WIDGET (fixture->percent), GTK_TYPE_SCALE), GTK_ACCESSIBLE_PROPERTY_LABEL, "Elm");
  gtk_test_accessible_assert_property (widget_find (GTK_WIDGET (fixture->percent), GTK_TYPE_SPIN_BUTTON),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Elm, in percent");
}

/* No controller of the slider listens to the wheel any more. */
static void
test_wheel (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (widget_find (GTK_WIDGET (fixture->percent), GTK_TYPE_SCALE));
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        continue;
      n_found++;
      g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==, GTK_PHASE_NONE);
    }
  g_assert_cmpuint (n_found, >, 0);
}

#define ADD(name, func) g_test_add ("/forecast/answer-percent/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("set", test_set);
  ADD ("typed", test_typed);
  ADD ("label", test_label);
  ADD ("wheel", test_wheel);
  return g_test_run ();
}
