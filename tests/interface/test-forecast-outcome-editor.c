/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/answer/outcome-editor.h"

#include <string.h>

#include "interface/forecast/answer/answer-percent.h"
#include "interface/forecast/answer/outcome-row.h"
#include "widget-fixture.h"

static const char * const ids[] = { "o1", "o2", "o3" };
static const char * const names[] = { "Left", "Centre", "Right" };

typedef struct
{
  GtkWidget *window;
  LiaisonOutcomeEditor *editor;
  char *last;                  /* what was edited last */
  guint n_edits;
} Fixture;

static void
on_edited (Fixture    *fixture,
           const char *what)
{
  g_free (fixture->last);
  fixture->last = g_strdup (what);
  fixture->n_edits++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const double probabilities[] = { 0.2, 0.6, 0.2 };

  fixture->editor = LIAISON_OUTCOME_EDITOR (liaison_outcome_editor_new ());
  liaison_outcome_editor_set (fixture->editor, ids, names, probabilities, 3);
  g_signal_connect_swapped (fixture->editor, "edited", G_CALLBACK (on_edited), fixture);
  fixture->window = widget_present (GTK_WIDGET (fixture->editor));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  widget_close (fixture->window, fixture->editor);
  g_free (fixture->last);
}

/* "Left 20 Centre 60 Right 20" */
static void
assert_shows (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < liaison_outcome_editor_get_n_outcomes (fixture->editor); i++)
    {
      g_assert_cmpstr (liaison_outcome_row_get_name (widget_nth (fixture->editor, LIAISON_TYPE_OUTCOME_ROW, i)), ==,
                       liaison_outcome_editor_get_name (fixture->editor, i));
      g_string_append_printf (text, "%s%s %g", i > 0 ? " " : "", liaison_outcome_editor_get_name (fixture->editor, i),
                              liaison_outcome_editor_get_probability (fixture->editor, i) * 100.0);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
move_slider (Fixture *fixture,
             guint    index,
             double   percent)
{
  gtk_range_set_value (widget_nth (fixture->editor, GTK_TYPE_SCALE, index), percent);
}

static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  assert_shows (fixture, "Left 20 Centre 60 Right 20");
  liaison_outcome_editor_set (fixture->editor, ids, names, NULL, 2);
  assert_shows (fixture, "Left 50 Centre 50");
  g_assert_cmpuint (fixture->n_edits, ==, 0);
}

static void
test_share (Fixture       *fixture,
            gconstpointer  data)
{
  move_slider (fixture, 0, 40);
  assert_shows (fixture, "Left 40 Centre 45 Right 15");
  move_slider (fixture, 0, 100);
  assert_shows (fixture, "Left 99.8 Centre 0.1 Right 0.1");
  move_slider (fixture, 0, 20);
  assert_shows (fixture, "Left 20 Centre 60 Right 20");
  g_assert_cmpstr (fixture->last, ==, "probability");
  g_assert_cmpuint (fixture->n_edits, ==, 3);
}

static void
test_lock (Fixture       *fixture,
           gconstpointer  data)
{
  /* The first is the menu's. */
  GtkToggleButton *lock = widget_nth (widget_nth (fixture->editor, LIAISON_TYPE_OUTCOME_ROW, 1), GTK_TYPE_TOGGLE_BUTTON, 1);

  gtk_toggle_button_set_active (lock, TRUE);
  move_slider (fixture, 0, 30);
  assert_shows (fixture, "Left 30 Centre 60 Right 10");
  move_slider (fixture, 0, 90);
  assert_shows (fixture, "Left 39.9 Centre 60 Right 0.1");
  /* The reader may move what is locked. */
  move_slider (fixture, 1, 50);
  assert_shows (fixture, "Left 49.9 Centre 50 Right 0.1");
}

static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  GtkSpinButton *number = widget_nth (fixture->editor, GTK_TYPE_SPIN_BUTTON, 2);

  gtk_editable_set_text (GTK_EDITABLE (number), "60 %");
  gtk_spin_button_update (number);
  assert_shows (fixture, "Left 10 Centre 30 Right 60");
}

static void
test_name (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_editable_set_text (widget_nth (fixture->editor, GTK_TYPE_ENTRY, 1), "Middle");
  assert_shows (fixture, "Left 20 Middle 60 Right 20");
  g_assert_cmpstr (fixture->last, ==, "name");
  gtk_test_accessible_assert_property (widget_nth (fixture->editor, GTK_TYPE_SCALE, 1), GTK_ACCESSIBLE_PROPERTY_LABEL, "Middle");
  gtk_editable_set_text (widget_nth (fixture->editor, GTK_TYPE_ENTRY, 1), "");
  gtk_test_accessible_assert_property (widget_nth (fixture->editor, LIAISON_TYPE_OUTCOME_ROW, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Outcome 2");
}

static void
test_add_and_remove (Fixture       *fixture,
                     gconstpointer  data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->editor), "outcomes.add", NULL);
  assert_shows (fixture, "Left 15 Centre 45 Right 15  25");
  g_assert_cmpstr (fixture->last, ==, "add");
  g_assert_cmpstr (liaison_outcome_editor_get_id (fixture->editor, 3), !=, "o3");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                         widget_nth (fixture->editor, LIAISON_TYPE_OUTCOME_ROW, 3)));
  gtk_widget_activate_action (widget_nth (fixture->editor, LIAISON_TYPE_OUTCOME_ROW, 1), "outcome.remove", NULL);
  g_assert_cmpstr (fixture->last, ==, "remove");
  g_assert_cmpstr (liaison_outcome_editor_get_id (fixture->editor, 1), ==, "o3");
  gtk_widget_activate_action (widget_nth (fixture->editor, LIAISON_TYPE_OUTCOME_ROW, 2), "outcome.remove", NULL);
  assert_shows (fixture, "Left 50 Right 50");
  /* One outcome would be no question. */
  gtk_widget_activate_action (widget_nth (fixture->editor, LIAISON_TYPE_OUTCOME_ROW, 0), "outcome.remove", NULL);
  assert_shows (fixture, "Left 50 Right 50");
}

/* Enter goes from name to name, and past the last named one to a new outcome. */
static void
test_enter (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < 5; i++)
    g_signal_emit_by_name (widget_nth (fixture->editor, GTK_TYPE_ENTRY, MIN (i, 3)), "activate");
  g_assert_cmpuint (liaison_outcome_editor_get_n_outcomes (fixture->editor), ==, 4);
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *right = widget_nth (fixture->editor, LIAISON_TYPE_OUTCOME_ROW, 2);

  move_slider (fixture, 2, 40);
  gtk_widget_activate_action (right, "outcome.move", "i", -1);
  assert_shows (fixture, "Left 15 Right 40 Centre 45");
  gtk_widget_activate_action (right, "outcome.move", "i", -1);
  assert_shows (fixture, "Right 40 Left 15 Centre 45");
  g_assert_cmpuint (fixture->n_edits, ==, 3);
  gtk_widget_activate_action (right, "outcome.move", "i", -1);
  g_assert_cmpuint (fixture->n_edits, ==, 3);
  gtk_widget_activate_action (right, "outcome.move", "i", 1);
  assert_shows (fixture, "Left 15 Right 40 Centre 45");
  g_assert_cmpstr (fixture->last, ==, "move");
}

/* What comes back from the document as it was entered leaves the rows alone, and the proportion that a move began with. */
static void
test_set_again (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *row = widget_nth (fixture->editor, LIAISON_TYPE_OUTCOME_ROW, 0);

  for (int percent = 20; percent <= 99; percent++)
    {
      double shares[3];

      move_slider (fixture, 0, percent);
      for (guint i = 0; i < 3; i++)
        shares[i] = liaison_outcome_editor_get_probability (fixture->editor, i);
      liaison_outcome_editor_set (fixture->editor, ids, names, shares, 3);
    }
  move_slider (fixture, 0, 20);
  assert_shows (fixture, "Left 20 Centre 60 Right 20");
  g_assert_true (widget_nth (fixture->editor, LIAISON_TYPE_OUTCOME_ROW, 0) == row);
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  gtk_test_accessible_assert_role (fixture->editor, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (fixture->editor, GTK_ACCESSIBLE_PROPERTY_LABEL, "Outcomes");
  gtk_test_accessible_assert_property (widget_nth (fixture->editor, GTK_TYPE_SPIN_BUTTON, 2), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Right, in percent");
}

#define ADD(name, func) g_test_add ("/forecast/outcome-editor/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("set", test_set);
  ADD ("share", test_share);
  ADD ("lock", test_lock);
  ADD ("number", test_number);
  ADD ("name", test_name);
  ADD ("add-and-remove", test_add_and_remove);
  ADD ("enter", test_enter);
  ADD ("move", test_move);
  ADD ("set-again", test_set_again);
  ADD ("accessible", test_accessible);
  return g_test_run ();
}
