/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The editor of a forecast with questions of each type: what is entered is in the document, and nothing is lost on the way. */

#include "editor-fixture.h"

#include <string.h>

#include "forecast/answer-text.h"
#include "interface/document-changes.h"
#include "interface/forecast/answer/answer-control.h"
#include "interface/forecast/answer/conditional-bar.h"
#include "interface/forecast/answer/outcome-editor.h"
#include "interface/forecast/answer/outcome-row.h"
#include "interface/forecast/estimate/estimate-editor.h"
#include "widget-fixture.h"

static void
set_up (EditorFixture *fixture,
        gconstpointer  data)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);

  liaison_forecast_builder_set_question (builder, "Who wins?");
  editor_fixture_set_up (fixture, liaison_forecast_builder_end (builder));
}

static void
tear_down (EditorFixture *fixture,
           gconstpointer  data)
{
  editor_fixture_tear_down (fixture);
}

static LiaisonAnswerControl *
get_control (EditorFixture *fixture)
{
  return liaison_estimate_editor_get_answer (editor_fixture_part (fixture->editor, "estimate"));
}

static void
choose_type (EditorFixture       *fixture,
             LiaisonQuestionType  type)
{
  adw_combo_row_set_selected (editor_fixture_part (editor_fixture_part (fixture->editor, "answer"), "type"), type);
  g_assert_cmpint (liaison_forecast_get_question_type (editor_fixture_get (fixture)), ==, type);
}

/* The widget of a type at a place among its like in what the question is answered with. */
static gpointer
get (EditorFixture *fixture,
     GType          type,
     guint          index)
{
  return widget_nth (get_control (fixture), type, index);
}

/* What the newest estimate says, or "none". */
static void
assert_answer (EditorFixture *fixture,
               const char    *expected)
{
  LiaisonForecast *forecast = editor_fixture_get (fixture);
  LiaisonEstimate *estimate = liaison_forecast_get_current (forecast);
  g_autofree char *text = estimate != NULL ? liaison_answer_to_text (liaison_estimate_get_answer (estimate), forecast)
                                           : g_strdup ("none");
  g_auto (GStrv) parts = g_strsplit (text, "\302\240", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  g_assert_cmpstr (plain, ==, expected);
}

static void
name (EditorFixture *fixture,
      guint          index,
      const char    *text)
{
  gtk_editable_set_text (get (fixture, GTK_TYPE_ENTRY, index), text);
}

/* A name is no estimate; a share is one, and has the outcomes with it. */
static void
test_choice (EditorFixture *fixture,
             gconstpointer  data)
{
  const GPtrArray *outcomes;

  choose_type (fixture, LIAISON_QUESTION_CHOICE);
  g_assert_cmpuint (liaison_forecast_get_outcomes (editor_fixture_get (fixture))->len, ==, 0);
  name (fixture, 0, "Elm");
  name (fixture, 1, "Ash");
  assert_answer (fixture, "none");
  outcomes = liaison_forecast_get_outcomes (editor_fixture_get (fixture));
  g_assert_cmpuint (outcomes->len, ==, 2);
  g_assert_cmpstr (((const LiaisonChoiceOutcome *) g_ptr_array_index (outcomes, 1))->name, ==, "Ash");
  gtk_range_set_value (get (fixture, GTK_TYPE_SCALE, 0), 70.0);
  assert_answer (fixture, "Elm 70 %, Ash 30 %");
  gtk_widget_activate_action (get (fixture, LIAISON_TYPE_OUTCOME_EDITOR, 0), "outcomes.add", NULL);
  name (fixture, 2, "Oak");
  assert_answer (fixture, "Elm 46.7 %, Ash 20 %, Oak 33.3 %");
  g_assert_cmpuint (liaison_forecast_get_estimates (editor_fixture_get (fixture))->len, ==, 1);
  gtk_widget_activate_action (get (fixture, LIAISON_TYPE_OUTCOME_ROW, 2), "outcome.move", "i", -1);
  assert_answer (fixture, "Elm 46.7 %, Oak 33.3 %, Ash 20 %");
  gtk_widget_activate_action (get (fixture, LIAISON_TYPE_OUTCOME_ROW, 0), "outcome.remove", NULL);
  assert_answer (fixture, "Oak 62.5 %, Ash 37.5 %");
}

static void
test_choice_undo (EditorFixture *fixture,
                  gconstpointer  data)
{
  choose_type (fixture, LIAISON_QUESTION_CHOICE);
  name (fixture, 0, "Elm");
  gtk_range_set_value (get (fixture, GTK_TYPE_SCALE, 0), 70.0);
  /* However soon after it, an outcome that comes is a step of its own. */
  gtk_widget_activate_action (get (fixture, LIAISON_TYPE_OUTCOME_EDITOR, 0), "outcomes.add", NULL);
  editor_fixture_undo (fixture);
  assert_answer (fixture, "Elm 70 %,  30 %");
  editor_fixture_undo (fixture);
  assert_answer (fixture, "none");
  g_assert_cmpstr (liaison_outcome_row_get_name (get (fixture, LIAISON_TYPE_OUTCOME_ROW, 0)), ==, "Elm");
  g_assert_cmpfloat_with_epsilon (liaison_outcome_row_get_probability (get (fixture, LIAISON_TYPE_OUTCOME_ROW, 0)), 0.5, 1e-9);
  editor_fixture_undo (fixture);
  g_assert_cmpstr (liaison_outcome_row_get_name (get (fixture, LIAISON_TYPE_OUTCOME_ROW, 0)), ==, "");
  editor_fixture_undo (fixture);
  g_assert_cmpint (liaison_forecast_get_question_type (editor_fixture_get (fixture)), ==, LIAISON_QUESTION_BINARY);
}

/* A file may have more outcomes than anybody would type; they are kept as they are. */
static void
test_too_many (EditorFixture *fixture,
               gconstpointer  data)
{
  LiaisonForecast *forecast = editor_fixture_get (fixture);
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (forecast);
  g_autoptr (LiaisonForecast) after = NULL;

  liaison_forecast_builder_set_question_type (builder, LIAISON_QUESTION_CHOICE);
  for (guint i = 0; i < 3000; i++)
    liaison_forecast_builder_add_outcome (builder, "Somebody");
  after = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (fixture->document, "Add", NULL, forecast, after);
  g_assert_false (gtk_widget_get_visible (get (fixture, LIAISON_TYPE_OUTCOME_EDITOR, 0)));
  liaison_estimate_editor_record (editor_fixture_part (fixture->editor, "estimate"));
  assert_answer (fixture, "none");
  g_assert_cmpuint (liaison_forecast_get_outcomes (editor_fixture_get (fixture))->len, ==, 3000);
  editor_fixture_undo (fixture);
  choose_type (fixture, LIAISON_QUESTION_CHOICE);
  g_assert_true (gtk_widget_get_visible (get (fixture, LIAISON_TYPE_OUTCOME_EDITOR, 0)));
}

static void
type_in (EditorFixture *fixture,
         guint          index,
         const char    *text)
{
  name (fixture, index, text);
  g_signal_emit_by_name (get (fixture, GTK_TYPE_ENTRY, index), "activate");
}

/* Until there are values, there is nothing to be confident of, and nothing to record. */
static void
test_quantity (EditorFixture *fixture,
               gconstpointer  data)
{
  gpointer estimate = editor_fixture_part (fixture->editor, "estimate");

  choose_type (fixture, LIAISON_QUESTION_QUANTITY);
  g_assert_false (gtk_widget_get_sensitive (editor_fixture_part (estimate, "confidence")));
  liaison_estimate_editor_record (estimate);
  assert_answer (fixture, "none");
  type_in (fixture, 0, "8");
  assert_answer (fixture, "none");
  type_in (fixture, 4, "20");
  assert_answer (fixture, "14 (90 %: 8 to 20)");
  g_assert_true (gtk_widget_get_sensitive (editor_fixture_part (estimate, "confidence")));
  editor_fixture_undo (fixture);
  assert_answer (fixture, "none");
  g_assert_cmpstr (gtk_editable_get_text (get (fixture, GTK_TYPE_ENTRY, 2)), ==, "");
}

/* A change of type hides what was said, and takes nothing away. */
static void
test_types_keep (EditorFixture *fixture,
                 gconstpointer  data)
{
  LiaisonEstimateEditor *estimate = editor_fixture_part (fixture->editor, "estimate");

  liaison_estimate_editor_record (estimate);
  assert_answer (fixture, "50 %, roughly even chance");
  choose_type (fixture, LIAISON_QUESTION_DATE);
  assert_answer (fixture, "none");
  type_in (fixture, 0, "2024-01-01");
  type_in (fixture, 4, "2024-01-31");
  assert_answer (fixture, "16 January 2024 (90 %: 1 January 2024 to 31 January 2024)");
  choose_type (fixture, LIAISON_QUESTION_QUANTITY);
  g_assert_cmpstr (gtk_editable_get_text (get (fixture, GTK_TYPE_ENTRY, 0)), ==, "");
  choose_type (fixture, LIAISON_QUESTION_BINARY);
  assert_answer (fixture, "50 %, roughly even chance");
  choose_type (fixture, LIAISON_QUESTION_DATE);
  assert_answer (fixture, "16 January 2024 (90 %: 1 January 2024 to 31 January 2024)");
}

static void
test_conditional (EditorFixture *fixture,
                  gconstpointer  data)
{
  choose_type (fixture, LIAISON_QUESTION_CONDITIONAL);
  g_assert_true (gtk_widget_get_visible (editor_fixture_part (editor_fixture_part (fixture->editor, "answer"), "condition")));
  gtk_range_set_value (get (fixture, GTK_TYPE_SCALE, 1), 80.0);
  gtk_range_set_value (get (fixture, GTK_TYPE_SCALE, 2), 10.0);
  /* 0.5 × 0.8 + 0.5 × 0.1 */
  assert_answer (fixture, "45 %, roughly even chance (80 % if the condition comes true, which has 50 %; otherwise 10 %)");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get (fixture, LIAISON_TYPE_CONDITIONAL_BAR, 0)), ==,
                   "The condition comes true with 50\302\240%: then 80\302\240%, otherwise 10\302\240%. Together 45\302\240%");
  gtk_test_accessible_assert_property (get (fixture, GTK_TYPE_SCALE, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The condition comes true");
}

static GtkTextBuffer *
get_buffer (EditorFixture *fixture,
            const char    *part)
{
  GtkWidget *row = editor_fixture_part (editor_fixture_part (fixture->editor, "answer"), part);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget_find (row, GTK_TYPE_TEXT_VIEW)));
}

/* What a type needs is shown with it, and kept without it. */
static void
test_unit_and_condition (EditorFixture *fixture,
                         gconstpointer  data)
{
  gpointer group = editor_fixture_part (fixture->editor, "answer");

  g_assert_false (gtk_widget_get_visible (editor_fixture_part (group, "unit")));
  choose_type (fixture, LIAISON_QUESTION_QUANTITY);
  gtk_text_buffer_set_text (get_buffer (fixture, "unit"), "ships", -1);
  g_assert_cmpstr (liaison_forecast_get_unit (editor_fixture_get (fixture)), ==, "ships");
  choose_type (fixture, LIAISON_QUESTION_CONDITIONAL);
  g_assert_false (gtk_widget_get_visible (editor_fixture_part (group, "unit")));
  gtk_text_buffer_set_text (get_buffer (fixture, "condition"), "Will it rain?", -1);
  g_assert_cmpstr (liaison_forecast_get_condition (editor_fixture_get (fixture)), ==, "Will it rain?");
  g_assert_cmpstr (liaison_forecast_get_unit (editor_fixture_get (fixture)), ==, "ships");
  editor_fixture_undo (fixture);
  g_assert_cmpstr (liaison_forecast_get_condition (editor_fixture_get (fixture)), ==, NULL);
}

/* How much belief moved, in each type. */
static void
test_shift (EditorFixture *fixture,
            gconstpointer  data)
{
  const double before[] = { 0, 10, 20, 30, 40 };
  const double after[] = { 20, 30, 40, 50, 60 };
  const LiaisonConditional pairs[] = { { 0.5, 0.5, 0.5 }, { 0.6, 0.8, 0.5 } };
  const LiaisonShare shares[][2] = { { { "a", 0.5 }, { "b", 0.5 } }, { { "a", 0.7 }, { "b", 0.3 } } };
  LiaisonEstimate *estimates[2];

  for (guint type = LIAISON_QUESTION_CHOICE; type < LIAISON_N_QUESTION_TYPES; type++)
    {
      double shift;

      if (type == LIAISON_QUESTION_DATE)
        continue;
      choose_type (fixture, (LiaisonQuestionType) type);
      for (guint i = 0; i < 2; i++)
        estimates[i] = type == LIAISON_QUESTION_CHOICE
                         ? liaison_estimate_new_choice (shares[i], 2, LIAISON_CONFIDENCE_LOW, NULL, NULL, NULL)
                       : type == LIAISON_QUESTION_QUANTITY
                         ? liaison_estimate_new_quantiles (LIAISON_QUESTION_QUANTITY, i == 0 ? before : after,
                                                           LIAISON_CONFIDENCE_LOW, NULL, NULL, NULL)
                         : liaison_estimate_new_conditional (&pairs[i], LIAISON_CONFIDENCE_LOW, NULL, NULL, NULL);
      shift = liaison_answer_control_get_shift (get_control (fixture), estimates[0], estimates[1]);
      if (type == LIAISON_QUESTION_CHOICE)
        g_assert_cmpfloat_with_epsilon (shift, 0.2, 1e-9);
      else if (type == LIAISON_QUESTION_CONDITIONAL)
        g_assert_cmpfloat_with_epsilon (shift, 0.3, 1e-9);
      else
        /* The median of the one is the 5 % of the other less a little: 50 % - 5 % at least. */
        g_assert_true (shift > 0.45 && shift < 0.75);
      g_object_unref (estimates[0]);
      g_object_unref (estimates[1]);
    }
}

#define ADD(name, func) g_test_add ("/forecast/answers/" name, EditorFixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("choice", test_choice);
  ADD ("choice-undo", test_choice_undo);
  ADD ("too-many", test_too_many);
  ADD ("quantity", test_quantity);
  ADD ("types-keep", test_types_keep);
  ADD ("conditional", test_conditional);
  ADD ("unit-and-condition", test_unit_and_condition);
  ADD ("shift", test_shift);
  return g_test_run ();
}
