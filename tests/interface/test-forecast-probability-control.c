/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/answer/probability-control.h"

#include <adwaita.h>
#include <string.h>

#include "forecast/probability-scale.h"
#include "forecast/probability-word.h"
#include "widget-fixture.h"

typedef struct
{
  LiaisonProbabilityControl *control;
  GtkSpinButton *number;
  GtkDropDown *word;
  GtkScale *slider;
  GtkEntry *odds;
  guint n_edits;
  guint n_notifies;
} Fixture;

static void
on_edited (Fixture *fixture)
{
  fixture->n_edits++;
}

static void
on_notify (Fixture *fixture)
{
  fixture->n_notifies++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->control = g_object_ref_sink (g_object_new (LIAISON_TYPE_PROBABILITY_CONTROL, NULL));
  fixture->number = widget_find (GTK_WIDGET (fixture->control), GTK_TYPE_SPIN_BUTTON);
  fixture->word = widget_find (GTK_WIDGET (fixture->control), GTK_TYPE_DROP_DOWN);
  fixture->slider = widget_find (GTK_WIDGET (fixture->control), GTK_TYPE_SCALE);
  fixture->odds = widget_find (GTK_WIDGET (fixture->control), GTK_TYPE_ENTRY);
  g_signal_connect_swapped (fixture->control, "edited", G_CALLBACK (on_edited), fixture);
  g_signal_connect_swapped (fixture->control, "notify::probability", G_CALLBACK (on_notify), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->control);
}

/* That all of them show the same. */
static void
assert_shows (Fixture    *fixture,
              double      probability,
              const char *word)
{
  g_autofree char *text = liaison_probability_to_text (probability);
  g_autofree char *odds = liaison_probability_to_odds (probability);
  GtkStringObject *selected = gtk_drop_down_get_selected_item (fixture->word);

  g_assert_cmpfloat_with_epsilon (liaison_probability_control_get_probability (fixture->control), probability, 1e-9);
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (fixture->number), probability * 100.0, 1e-6);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->number)), ==, text);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (GTK_RANGE (fixture->slider)), probability * 100.0, 1e-6);
  g_assert_cmpstr (gtk_string_object_get_string (selected), ==, word);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->odds)), ==, odds);
}

static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  assert_shows (fixture, 0.5, "roughly even chance");
  liaison_probability_control_set_probability (fixture->control, 0.38);
  assert_shows (fixture, 0.38, "unlikely");
  liaison_probability_control_set_probability (fixture->control, 0.0);
  assert_shows (fixture, 0.0, "almost no chance");
  liaison_probability_control_set_probability (fixture->control, 1.0);
  assert_shows (fixture, 1.0, "almost certain");
  liaison_probability_control_set_probability (fixture->control, 0.375);
  assert_shows (fixture, 0.375, "unlikely");
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  g_assert_cmpuint (fixture->n_notifies, ==, 4);
}

static void
test_slider (Fixture       *fixture,
             gconstpointer  data)
{
  gtk_range_set_value (GTK_RANGE (fixture->slider), 88.0);
  assert_shows (fixture, 0.88, "very likely");
  g_assert_cmpuint (fixture->n_edits, ==, 1);
}

static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *typed;
    double probability;
    const char *word;
  } cases[] = {
    { "12", 0.12, "very unlikely" },
    { "96 %", 0.96, "almost certain" },
    { " 37,5%", 0.375, "unlikely" },
    { "37.5", 0.375, "unlikely" },
    { "100", 0.999, "almost certain" },
    { "0", 0.001, "almost no chance" },
    { "0.1", 0.001, "almost no chance" },
    { "3:1", 0.75, "likely" },
    { "1 in 4", 0.25, "unlikely" },
    { "Very likely", 0.88, "very likely" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (fixture->number), cases[i].typed);
      gtk_spin_button_update (fixture->number);
      assert_shows (fixture, cases[i].probability, cases[i].word);
    }
  gtk_editable_set_text (GTK_EDITABLE (fixture->number), "perhaps");
  gtk_spin_button_update (fixture->number);
  assert_shows (fixture, 0.88, "very likely");
  gtk_editable_set_text (GTK_EDITABLE (fixture->number), "250");
  gtk_spin_button_update (fixture->number);
  assert_shows (fixture, 0.88, "very likely");
}

static void
type_odds (Fixture    *fixture,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->odds), text);
  g_signal_emit_by_name (fixture->odds, "activate");
}

static void
test_odds (Fixture       *fixture,
           gconstpointer  data)
{
  type_odds (fixture, "1:4");
  assert_shows (fixture, 0.2, "unlikely");
  type_odds (fixture, "3 in 4");
  assert_shows (fixture, 0.75, "likely");
  type_odds (fixture, "1:0");
  assert_shows (fixture, 0.999, "almost certain");
  g_assert_cmpuint (fixture->n_edits, ==, 3);
  type_odds (fixture, "none");
  assert_shows (fixture, 0.999, "almost certain");
  type_odds (fixture, "999:1");
  g_assert_cmpuint (fixture->n_edits, ==, 3);
}

/* One step of each, as keys make it. */
static void
step (Fixture *fixture,
      gboolean up)
{
  gboolean handled;

  g_signal_emit_by_name (fixture->slider, "change-value", up ? GTK_SCROLL_STEP_FORWARD : GTK_SCROLL_STEP_BACKWARD, 0.0, &handled);
  g_assert_true (handled);
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  gboolean handled;

  liaison_probability_control_set_probability (fixture->control, 0.05);
  step (fixture, TRUE);
  assert_shows (fixture, 0.06, "very unlikely");
  step (fixture, FALSE);
  step (fixture, FALSE);
  assert_shows (fixture, 0.045, "almost no chance");
  g_signal_emit_by_name (fixture->number, "change-value", GTK_SCROLL_STEP_DOWN);
  assert_shows (fixture, 0.04, "almost no chance");
  liaison_probability_control_set_probability (fixture->control, 0.99);
  g_signal_emit_by_name (fixture->number, "change-value", GTK_SCROLL_STEP_UP);
  assert_shows (fixture, 0.991, "almost certain");
  g_signal_emit_by_name (fixture->slider, "change-value", GTK_SCROLL_JUMP, 100.0, &handled);
  assert_shows (fixture, 0.999, "almost certain");
  g_signal_emit_by_name (fixture->slider, "change-value", GTK_SCROLL_JUMP, 37.41, &handled);
  assert_shows (fixture, 0.37, "unlikely");
}

/* A word sets its best value, but not when the number is in its range already. */
static void
test_word (Fixture       *fixture,
           gconstpointer  data)
{
  guint n;
  const LiaisonProbabilityWord *words = liaison_probability_words (&n);

  for (guint i = 0; i < n; i++)
    {
      gtk_drop_down_set_selected (fixture->word, i);
      if (i != 3)
        assert_shows (fixture, words[i].best, words[i].word);
    }
  liaison_probability_control_set_probability (fixture->control, 0.38);
  fixture->n_edits = 0;
  gtk_drop_down_set_selected (fixture->word, 2);
  assert_shows (fixture, 0.38, "unlikely");
  g_assert_cmpuint (fixture->n_edits, ==, 0);
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  gtk_test_accessible_assert_role (fixture->control, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (fixture->number, GTK_ACCESSIBLE_PROPERTY_LABEL, "Probability in percent");
  gtk_test_accessible_assert_property (fixture->word, GTK_ACCESSIBLE_PROPERTY_LABEL, "Probability in words");
  gtk_test_accessible_assert_property (fixture->slider, GTK_ACCESSIBLE_PROPERTY_LABEL, "Probability");
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (fixture->odds), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_test_accessible_assert_property (fixture->odds, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 in 2");
}

#define ADD(name, func) g_test_add ("/forecast/probability-control/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("set", test_set);
  ADD ("slider", test_slider);
  ADD ("number", test_number);
  ADD ("odds", test_odds);
  ADD ("steps", test_steps);
  ADD ("word", test_word);
  ADD ("accessible", test_accessible);
  return g_test_run ();
}
