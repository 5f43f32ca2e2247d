/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question in the editor of a forecast, with its suggestions, its base rate and its tags. */

#include <adwaita.h>
#include <math.h>

#include "editor-fixture.h"
#include "widget-fixture.h"
#include "interface/document-changes.h"
#include "interface/forecast/text-row.h"

typedef struct
{
  EditorFixture base;
  GtkWidget *question; /* the group */
  GtkWidget *details;  /* the group */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  question)
{
  static const char * const tags[] = { "ports", "strikes", NULL };
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);

  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_tags (builder, tags);
  editor_fixture_set_up (&fixture->base, liaison_forecast_builder_end (builder));
  fixture->question = editor_fixture_part (fixture->base.editor, "question");
  fixture->details = editor_fixture_part (fixture->base.editor, "details");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  editor_fixture_tear_down (&fixture->base);
}

static LiaisonForecast *
get (Fixture *fixture)
{
  return editor_fixture_get (&fixture->base);
}

static GtkWidget *
help (Fixture *fixture)
{
  return editor_fixture_part (fixture->question, "help");
}

/* The button with that label among the suggestions, or NULL. */
static GtkWidget *
find_remedy (Fixture    *fixture,
             const char *label)
{
  GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_first_child (help (fixture)));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *last = gtk_widget_get_last_child (row);

      if (GTK_IS_BUTTON (last) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (last)), label) == 0)
        return last;
    }
  return NULL;
}

static void
mend (Fixture    *fixture,
      const char *label)
{
  GtkWidget *button = find_remedy (fixture, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static char *
dup_selection (gpointer row)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget_find (row, GTK_TYPE_TEXT_VIEW)));
  GtkTextIter start, end;

  return gtk_text_buffer_get_selection_bounds (buffer, &start, &end) ? gtk_text_buffer_get_text (buffer, &start, &end, FALSE)
                                                                     : NULL;
}

static gboolean
has_focus_inside (Fixture   *fixture,
                  GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->base.window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* --- suggestions --- */

static void
test_quiet_before_it_begins (Fixture       *fixture,
                             gconstpointer  data)
{
  g_assert_false (gtk_widget_get_visible (help (fixture)));
}

static void
test_mark (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (gtk_widget_get_visible (help (fixture)));
  mend (fixture, "Add “?”");
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture)), ==, "Will both ports sign?");
  g_assert_null (find_remedy (fixture, "Add “?”"));
  editor_fixture_undo (&fixture->base);
  g_assert_nonnull (find_remedy (fixture, "Add “?”"));
}

static void
test_date (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *closes = editor_fixture_part (fixture->question, "closes");

  mend (fixture, "Set Date");
  g_assert_true (has_focus_inside (fixture, closes));
  g_object_set (closes, "date", "2099-01-20", NULL);
  g_signal_emit_by_name (closes, "edited");
  g_assert_null (find_remedy (fixture, "Set Date"));
}

static void
test_criteria (Fixture       *fixture,
               gconstpointer  data)
{
  gpointer criteria = editor_fixture_part (fixture->question, "criteria");
  g_autofree char *selection = NULL;

  mend (fixture, "Write Criteria");
  g_assert_true (g_str_has_prefix (liaison_forecast_get_criteria (get (fixture)), "Yes, if …"));
  selection = dup_selection (criteria);
  g_assert_cmpstr (selection, ==, "…");
  g_assert_true (has_focus_inside (fixture, criteria));
  g_assert_null (find_remedy (fixture, "Write Criteria"));
  editor_fixture_undo (&fixture->base);
  g_assert_null (liaison_forecast_get_criteria (get (fixture)));
}

/* The word itself, and not where it is part of another. */
static void
test_vague_word (Fixture       *fixture,
                 gconstpointer  data)
{
  gpointer question = editor_fixture_part (fixture->question, "question");
  g_autofree char *selection = NULL;
  GtkTextIter start, end;

  mend (fixture, "Show Word");
  selection = dup_selection (question);
  g_assert_cmpstr (selection, ==, "some");
  gtk_text_buffer_get_selection_bounds (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget_find (question, GTK_TYPE_TEXT_VIEW))), &start, &end);
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 25);
}

/* One step back for both halves. */
static void
test_compound (Fixture       *fixture,
               gconstpointer  data)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->base.document));
  g_autoptr (LiaisonForecast) second = NULL;

  mend (fixture, "Split");
  g_assert_cmpuint (g_list_model_get_n_items (forecasts), ==, 2);
  second = g_list_model_get_item (forecasts, 1);
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture)), ==, "Will one port sign?");
  g_assert_cmpstr (liaison_forecast_get_question (second), ==, "Will the other follow?");
  g_assert_cmpstr (liaison_forecast_get_tags (second)[1], ==, "strikes");
  editor_fixture_undo (&fixture->base);
  g_assert_cmpuint (g_list_model_get_n_items (forecasts), ==, 1);
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture)), ==, "Will one port sign and will the other follow?");
}

/* What is beside the answer is reached from the question. */
static void
test_unit (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (get (fixture));
  g_autoptr (LiaisonForecast) after = NULL;

  liaison_forecast_builder_set_question_type (builder, LIAISON_QUESTION_QUANTITY);
  after = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (fixture->base.document, "Change", NULL, get (fixture), after);
  g_assert_true (liaison_forecast_get_question_type (get (fixture)) == LIAISON_QUESTION_QUANTITY);
  mend (fixture, "Set Unit");
  g_assert_true (has_focus_inside (fixture, editor_fixture_part (editor_fixture_part (fixture->base.editor, "answer"), "unit")));
}

/* --- base rate --- */

static void
enter (gpointer    entry,
       const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_base_rate (Fixture       *fixture,
                gconstpointer  data)
{
  gpointer entry = editor_fixture_part (editor_fixture_part (fixture->details, "base_rate"), "entry");

  g_assert_true (isnan (liaison_forecast_get_base_rate (get (fixture))));
  enter (entry, "1 in 20");
  g_assert_cmpfloat_with_epsilon (liaison_forecast_get_base_rate (get (fixture)), 0.05, 1e-9);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "5\302\240%");
  enter (entry, "often");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpfloat_with_epsilon (liaison_forecast_get_base_rate (get (fixture)), 0.05, 1e-9);
  enter (entry, "");
  g_assert_true (isnan (liaison_forecast_get_base_rate (get (fixture))));
  editor_fixture_undo (&fixture->base);
  editor_fixture_undo (&fixture->base);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
}

/* --- tags --- */

static void
assert_tags (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *tags = g_strjoinv ("|", (char **) liaison_forecast_get_tags (get (fixture)));

  g_assert_cmpstr (tags, ==, expected);
}

static void
test_tags (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer row = editor_fixture_part (fixture->details, "tags");
  gpointer entry = editor_fixture_part (row, "entry");
  GtkWidget *chips = editor_fixture_part (row, "chips");

  enter (entry, "talks");
  assert_tags (fixture, "ports|strikes|talks");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  gtk_editable_set_text (entry, "wages,");
  assert_tags (fixture, "ports|strikes|talks|wages");
  enter (entry, "TALKS");
  assert_tags (fixture, "ports|strikes|talks|wages");
  g_signal_emit_by_name (gtk_widget_get_first_child (chips), "clicked");
  assert_tags (fixture, "strikes|talks|wages");
  g_assert_true (has_focus_inside (fixture, entry));
  for (guint i = 0; i < 3; i++)
    editor_fixture_undo (&fixture->base);
  assert_tags (fixture, "ports|strikes");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (chips)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the Tag “ports”");
}

#define ADD(name, question, func) g_test_add ("/forecast/question/" name, Fixture, question, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("quiet", "", test_quiet_before_it_begins);
  ADD ("mark", "Will both ports sign.", test_mark);
  ADD ("date", "Will both ports sign?", test_date);
  ADD ("criteria", "Will both ports sign?", test_criteria);
  ADD ("vague-word", "Will somebody handsomely some give?", test_vague_word);
  ADD ("compound", "Will one port sign and will the other follow?", test_compound);
  ADD ("unit", "Will both ports sign?", test_unit);
  ADD ("base-rate", "Will both ports sign?", test_base_rate);
  ADD ("tags", "Will both ports sign?", test_tags);
  return g_test_run ();
}
