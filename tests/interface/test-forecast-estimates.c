/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Estimates in the editor of a forecast: a large change asks for its reason, a look without a change is kept, an old one can be
 * edited and removed, and the chart walks over all of them. */

#include <adwaita.h>

#include "editor-fixture.h"
#include "widget-fixture.h"
#include "interface/document-changes.h"
#include "interface/forecast/answer/probability-control.h"
#include "interface/forecast/estimate/estimate-chart.h"
#include "interface/forecast/estimate/estimate-editor.h"
#include "interface/forecast/estimate/estimate-history.h"
#include "interface/forecast/estimate/estimate-row.h"
#include "interface/forecast/estimate/reason-prompt.h"
#include "interface/forecast/text-row.h"

typedef struct
{
  EditorFixture base;
  LiaisonEstimateEditor *estimate;
  LiaisonEstimateHistory *history;
  LiaisonEstimateChart *chart;
} Fixture;

static LiaisonForecast *
get (Fixture *fixture)
{
  return editor_fixture_get (&fixture->base);
}

static void
add (LiaisonForecastBuilder *builder,
     double                  probability,
     const char             *by,
     const char             *at,
     const char             *reason)
{
  g_autoptr (LiaisonEstimate) estimate = liaison_estimate_new (probability, LIAISON_CONFIDENCE_LOW, reason, by, at);

  liaison_forecast_builder_add_estimate (builder, estimate);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);

  liaison_forecast_builder_set_question (builder, "Will it rain?");
  add (builder, 0.3, "Ann", "2021-01-01T10:00:00Z", "Clouds.");
  add (builder, 0.9, "Ben", "2021-01-05T10:00:00Z", "The frogs say so.");
  add (builder, 0.4, "Ann", "2021-01-09T10:00:00Z", NULL);
  editor_fixture_set_up (&fixture->base, liaison_forecast_builder_end (builder));
  fixture->estimate = editor_fixture_part (fixture->base.editor, "estimate");
  fixture->history = editor_fixture_part (fixture->base.editor, "history");
  fixture->chart = editor_fixture_part (fixture->history, "chart");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->chart), (gpointer *) &fixture->chart);
  editor_fixture_tear_down (&fixture->base);
  g_assert_null (fixture->chart);
}

static guint
count (Fixture *fixture)
{
  return liaison_forecast_get_estimates (get (fixture))->len;
}

static LiaisonEstimate *
nth (Fixture *fixture,
     guint    index)
{
  return g_ptr_array_index (liaison_forecast_get_estimates (get (fixture)), index);
}

static void
undo (Fixture *fixture)
{
  editor_fixture_undo (&fixture->base);
}

static void
move_slider (Fixture *fixture,
             double   percent)
{
  GtkWidget *answer = GTK_WIDGET (liaison_estimate_editor_get_answer (fixture->estimate));

  gtk_range_set_value (GTK_RANGE (widget_find (answer, GTK_TYPE_SCALE)), percent);
}

static void
type_reason (Fixture    *fixture,
             const char *text)
{
  GtkWidget *view = widget_find (editor_fixture_part (fixture->estimate, "reason"), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
act (gpointer    widget,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
}

/* --- the editor --- */

/* The editor begins from the reader's own estimate, not from the newest of all. */
static void
test_begins_from_own (Fixture       *fixture,
                      gconstpointer  data)
{
  LiaisonProbabilityControl *control = LIAISON_PROBABILITY_CONTROL (liaison_estimate_editor_get_answer (fixture->estimate));

  g_assert_cmpfloat (liaison_probability_control_get_probability (control), ==, 0.4);
  move_slider (fixture, 45.0);
  g_assert_cmpuint (count (fixture), ==, 4);
  g_assert_cmpstr (liaison_estimate_get_by (nth (fixture, 3)), ==, "Ann");
  g_assert_cmpfloat (liaison_estimate_get_probability (nth (fixture, 2)), ==, 0.4);
}

static void
test_large_change_asks (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *prompt = editor_fixture_part (fixture->estimate, "prompt");

  g_assert_false (gtk_widget_get_visible (prompt));
  move_slider (fixture, 54.0);
  g_assert_false (gtk_widget_get_visible (prompt));
  move_slider (fixture, 55.0);
  g_assert_true (gtk_widget_get_visible (prompt));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (prompt)), ==,
                   "A change of 15 points. What changed your mind?");
  type_reason (fixture, "It thunders.");
  g_assert_false (gtk_widget_get_visible (prompt));
  undo (fixture);
  g_assert_true (gtk_widget_get_visible (prompt));
}

static void
test_question_can_be_skipped (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWidget *prompt = editor_fixture_part (fixture->estimate, "prompt");

  move_slider (fixture, 80.0);
  g_assert_true (gtk_widget_get_visible (prompt));
  g_signal_emit_by_name (prompt, "skipped");
  g_assert_false (gtk_widget_get_visible (prompt));
  move_slider (fixture, 90.0);
  g_assert_false (gtk_widget_get_visible (prompt));
  act (fixture->estimate, "estimate.record");
  g_assert_cmpuint (count (fixture), ==, 4);
  move_slider (fixture, 20.0); /* the next change is another matter */
  g_assert_true (gtk_widget_get_visible (prompt));
}

static void
test_reaffirm (Fixture       *fixture,
               gconstpointer  data)
{
  act (fixture->base.editor, "forecast.reaffirm");
  g_assert_cmpuint (count (fixture), ==, 4);
  g_assert_cmpfloat (liaison_estimate_get_probability (nth (fixture, 3)), ==, 0.4);
  g_assert_cmpint (liaison_estimate_get_confidence (nth (fixture, 3)), ==, LIAISON_CONFIDENCE_LOW);
  g_assert_cmpstr (liaison_estimate_get_by (nth (fixture, 3)), ==, "Ann");
  g_assert_null (liaison_estimate_get_reason (nth (fixture, 3)));
  g_assert_cmpint (liaison_estimate_get_instant (nth (fixture, 3)), >, liaison_estimate_get_instant (nth (fixture, 2)));
  g_assert_null (liaison_estimate_editor_get_pending (fixture->estimate));
  undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 3);
}

/* What is given this moment needs no second time. */
static void
test_reaffirm_records (Fixture       *fixture,
                       gconstpointer  data)
{
  move_slider (fixture, 45.0);
  act (fixture->base.editor, "forecast.reaffirm");
  g_assert_cmpuint (count (fixture), ==, 4);
  g_assert_null (liaison_estimate_editor_get_pending (fixture->estimate));
}

/* Estimates that follow each other closely are undone one by one. */
static void
test_undo_one_by_one (Fixture       *fixture,
                      gconstpointer  data)
{
  move_slider (fixture, 45.0);
  act (fixture->estimate, "estimate.record");
  move_slider (fixture, 50.0);
  g_assert_cmpuint (count (fixture), ==, 5);
  undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 4);
  undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 3);
}

static void
test_edit_old (Fixture       *fixture,
               gconstpointer  data)
{
  liaison_estimate_editor_edit (fixture->estimate, nth (fixture, 0));
  g_assert_cmpstr (adw_preferences_group_get_title (editor_fixture_part (fixture->estimate, "group")), ==, "Estimate of 1 January 2021");
  move_slider (fixture, 35.0);
  g_assert_cmpuint (count (fixture), ==, 3);
  g_assert_cmpfloat (liaison_estimate_get_probability (nth (fixture, 0)), ==, 0.35);
  g_assert_cmpstr (liaison_estimate_get_at (nth (fixture, 0)), ==, "2021-01-01T10:00:00Z");
  g_assert_cmpstr (liaison_estimate_get_reason (nth (fixture, 0)), ==, "Clouds.");
  act (fixture->estimate, "estimate.record");
  g_assert_cmpstr (adw_preferences_group_get_title (editor_fixture_part (fixture->estimate, "group")), ==, "Estimate");
  move_slider (fixture, 60.0);
  g_assert_cmpuint (count (fixture), ==, 4);
  undo (fixture);
  undo (fixture);
  g_assert_cmpfloat (liaison_estimate_get_probability (nth (fixture, 0)), ==, 0.3);
}

/* --- the history --- */

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  GtkListBox *list = editor_fixture_part (fixture->history, "list");
  GtkListBoxRow *row;

  g_assert_null (gtk_list_box_get_row_at_index (list, 0));
  gtk_expander_set_expanded (editor_fixture_part (fixture->history, "expander"), TRUE);
  row = gtk_list_box_get_row_at_index (list, 0);
  g_assert_true (liaison_estimate_row_get_estimate (LIAISON_ESTIMATE_ROW (row)) == nth (fixture, 2));
  g_assert_nonnull (widget_find (GTK_WIDGET (row), GTK_TYPE_BUTTON));
  row = gtk_list_box_get_row_at_index (list, 1);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "90\302\240%, very likely · 5 January 2021 · Ben");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Held with low confidence.\nThe frogs say so.");
  g_assert_null (widget_find (GTK_WIDGET (row), GTK_TYPE_BUTTON)); /* another person's */

  g_signal_emit_by_name (gtk_list_box_get_row_at_index (list, 2), "edited");
  g_assert_true (liaison_estimate_editor_get_pending (fixture->estimate) == nth (fixture, 0));
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (list, 2), "removed");
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_null (gtk_list_box_get_row_at_index (list, 2));
  undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 3);
}

/* As keys do. */
static void
press (Fixture *fixture,
       guint    key)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (fixture->chart);
  g_autoptr (GListModel) shortcuts = NULL;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->chart));

  g_assert_nonnull (klass);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            {
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (fixture->chart),
                                            gtk_shortcut_get_arguments (shortcut));
              return;
            }
        }
    }
  g_assert_not_reached ();
}

static void
assert_said (Fixture    *fixture,
             const char *text)
{
  gtk_test_accessible_assert_property (fixture->chart, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
}

static void
test_chart_by_keyboard (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkLabel *title = editor_fixture_part (fixture->history, "title");
  GtkLabel *reason = editor_fixture_part (fixture->history, "reason");

  gtk_test_accessible_assert_role (fixture->chart, GTK_ACCESSIBLE_ROLE_SLIDER);
  assert_said (fixture, "No estimate selected");
  press (fixture, GDK_KEY_Right);
  assert_said (fixture, "30\302\240%, unlikely · 1 January 2021 · Ann\nHeld with low confidence.\nClouds.");
  g_assert_cmpstr (gtk_label_get_label (title), ==, "30\302\240%, unlikely · 1 January 2021 · Ann");
  g_assert_cmpstr (gtk_label_get_label (reason), ==, "Held with low confidence.\nClouds.");
  press (fixture, GDK_KEY_Right);
  g_assert_cmpint (liaison_estimate_chart_get_current (fixture->chart), ==, 1);
  press (fixture, GDK_KEY_Return); /* another's: nothing to edit */
  g_assert_null (liaison_estimate_editor_get_pending (fixture->estimate));
  press (fixture, GDK_KEY_Delete);
  g_assert_cmpuint (count (fixture), ==, 3);
  press (fixture, GDK_KEY_End);
  press (fixture, GDK_KEY_Right);
  g_assert_cmpint (liaison_estimate_chart_get_current (fixture->chart), ==, 2);
  press (fixture, GDK_KEY_Home);
  press (fixture, GDK_KEY_Return);
  g_assert_true (liaison_estimate_editor_get_pending (fixture->estimate) == nth (fixture, 0));
  press (fixture, GDK_KEY_Delete);
  g_assert_cmpuint (count (fixture), ==, 2);
  undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 3);
}

/* A quantity is drawn by its median, and said with its width. */
static void
test_chart_of_a_quantity (Fixture       *fixture,
                          gconstpointer  data)
{
  static const double quantiles[] = { 2, 4, 5, 7, 9 };
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (get (fixture));
  g_autoptr (LiaisonEstimate) estimate = liaison_estimate_new_quantiles (
    LIAISON_QUESTION_QUANTITY, quantiles, LIAISON_CONFIDENCE_HIGH, "Seen.", "Ann", "2021-01-20T10:00:00Z");
  g_autoptr (LiaisonForecast) after = NULL;

  liaison_forecast_builder_set_question_type (builder, LIAISON_QUESTION_QUANTITY);
  liaison_forecast_builder_set_unit (builder, "drops");
  liaison_forecast_builder_add_estimate (builder, estimate);
  after = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (fixture->base.document, "Change", NULL, get (fixture), after);
  g_assert_cmpuint (count (fixture), ==, 1); /* those of the other type are kept, but not seen */
  press (fixture, GDK_KEY_End);
  assert_said (fixture, "5\302\240drops (90\302\240%: 2 to 9) · 20 January 2021 · Ann\nHeld with high confidence.\nSeen.");
}

/* Others do not sway the reader, who has said nothing yet, unless the reader asks for it. */
static void
test_others_are_hidden (Fixture       *fixture,
                        gconstpointer  data)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (get (fixture));
  GtkWidget *hidden = editor_fixture_part (fixture->history, "hidden");
  GtkWidget *shown = editor_fixture_part (fixture->history, "shown");
  g_autoptr (LiaisonForecast) after = NULL;

  g_assert_false (gtk_widget_get_visible (hidden));
  liaison_forecast_builder_remove_estimate (builder, nth (fixture, 2));
  liaison_forecast_builder_remove_estimate (builder, nth (fixture, 0));
  after = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (fixture->base.document, "Change", NULL, get (fixture), after);
  g_assert_true (gtk_widget_get_visible (hidden));
  g_assert_false (gtk_widget_get_visible (shown));
  g_signal_emit_by_name (widget_find (hidden, GTK_TYPE_BUTTON), "clicked");
  g_assert_false (gtk_widget_get_visible (hidden));
  g_assert_true (gtk_widget_get_visible (shown));
}

/* Giving one's own shows the others. */
static void
test_own_reveals_others (Fixture       *fixture,
                         gconstpointer  data)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (get (fixture));
  g_autoptr (LiaisonForecast) after = NULL;

  liaison_forecast_builder_remove_estimate (builder, nth (fixture, 2));
  liaison_forecast_builder_remove_estimate (builder, nth (fixture, 0));
  after = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (fixture->base.document, "Change", NULL, get (fixture), after);
  move_slider (fixture, 30.0);
  g_assert_false (gtk_widget_get_visible (editor_fixture_part (fixture->history, "hidden")));
  g_assert_true (gtk_widget_get_visible (editor_fixture_part (fixture->history, "shown")));
}

#define ADD(name, func) g_test_add ("/forecast/estimates/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("begins-from-own", test_begins_from_own);
  ADD ("large-change-asks", test_large_change_asks);
  ADD ("skipped", test_question_can_be_skipped);
  ADD ("reaffirm", test_reaffirm);
  ADD ("reaffirm-records", test_reaffirm_records);
  ADD ("undo-one-by-one", test_undo_one_by_one);
  ADD ("edit-old", test_edit_old);
  ADD ("rows", test_rows);
  ADD ("chart-by-keyboard", test_chart_by_keyboard);
  ADD ("chart-of-a-quantity", test_chart_of_a_quantity);
  ADD ("others-are-hidden", test_others_are_hidden);
  ADD ("own-reveals-others", test_own_reveals_others);
  return g_test_run ();
}
