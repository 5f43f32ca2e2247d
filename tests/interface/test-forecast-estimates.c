/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Estimates in the editor of a forecast: a large change asks for its reason, a look without a change is kept, an old one can be
 * edited and removed, and the chart walks over all of them. */

#include "interface/forecast/forecast-editor.h"

#include <adwaita.h>
#include <string.h>

#include "interface/document-changes.h"
#include "interface/forecast/estimate-chart.h"
#include "interface/forecast/estimate-editor.h"
#include "interface/forecast/estimate-history.h"
#include "interface/forecast/estimate-row.h"
#include "interface/forecast/probability-control.h"
#include "interface/forecast/reason-prompt.h"
#include "interface/forecast/text-row.h"

typedef struct
{
  GtkWidget *window;
  LiaisonDocument *document;
  LiaisonForecastEditor *editor;
  LiaisonEstimateEditor *estimate;
  LiaisonEstimateHistory *history;
  LiaisonEstimateChart *chart;
} Fixture;

static gpointer
child_of (gpointer    widget,
          const char *name)
{
  gpointer child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

static LiaisonForecast *
get (Fixture *fixture)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document));
  g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, 0);

  return forecast; /* the list holds it */
}

/* As the panel does. */
static void
follow (Fixture *fixture)
{
  if (get (fixture) != liaison_forecast_editor_get_forecast (fixture->editor))
    liaison_forecast_editor_set (fixture->editor, fixture->document, get (fixture));
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
  g_autoptr (LiaisonForecast) forecast = NULL;
  LiaisonForecastFile *file;

  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->document = liaison_document_new ();
  file = liaison_document_get_forecasts (fixture->document);
  liaison_forecast_file_set_author (file, "Ann");
  liaison_forecast_builder_set_question (builder, "Will it rain?");
  add (builder, 0.3, "Ann", "2021-01-01T10:00:00Z", "Clouds.");
  add (builder, 0.9, "Ben", "2021-01-05T10:00:00Z", "The frogs say so.");
  add (builder, 0.4, "Ann", "2021-01-09T10:00:00Z", NULL);
  forecast = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (fixture->document, "Add", NULL, NULL, forecast);

  fixture->editor = g_object_new (LIAISON_TYPE_FORECAST_EDITOR, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->editor));
  g_signal_connect_swapped (file, "changed", G_CALLBACK (follow), fixture);
  follow (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->estimate = child_of (fixture->editor, "estimate");
  fixture->history = child_of (fixture->editor, "history");
  fixture->chart = child_of (fixture->history, "chart");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_func (liaison_document_get_forecasts (fixture->document), follow, fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->editor), (gpointer *) &fixture->editor);
  g_object_add_weak_pointer (G_OBJECT (fixture->chart), (gpointer *) &fixture->chart);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (fixture->editor);
  g_assert_null (fixture->chart);
  g_assert_finalize_object (fixture->document);
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
  liaison_history_undo (liaison_document_get_history (fixture->document));
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
move_slider (Fixture *fixture,
             double   percent)
{
  GtkWidget *answer = GTK_WIDGET (liaison_estimate_editor_get_answer (fixture->estimate));

  gtk_range_set_value (GTK_RANGE (find (answer, GTK_TYPE_SCALE)), percent);
}

static void
type_reason (Fixture    *fixture,
             const char *text)
{
  GtkWidget *view = find (child_of (fixture->estimate, "reason"), GTK_TYPE_TEXT_VIEW);

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
  GtkWidget *prompt = child_of (fixture->estimate, "prompt");

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
  GtkWidget *prompt = child_of (fixture->estimate, "prompt");

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
  act (fixture->editor, "forecast.reaffirm");
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
  act (fixture->editor, "forecast.reaffirm");
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
  g_assert_cmpstr (adw_preferences_group_get_title (child_of (fixture->estimate, "group")), ==, "Estimate of 1 January 2021");
  move_slider (fixture, 35.0);
  g_assert_cmpuint (count (fixture), ==, 3);
  g_assert_cmpfloat (liaison_estimate_get_probability (nth (fixture, 0)), ==, 0.35);
  g_assert_cmpstr (liaison_estimate_get_at (nth (fixture, 0)), ==, "2021-01-01T10:00:00Z");
  g_assert_cmpstr (liaison_estimate_get_reason (nth (fixture, 0)), ==, "Clouds.");
  act (fixture->estimate, "estimate.record");
  g_assert_cmpstr (adw_preferences_group_get_title (child_of (fixture->estimate, "group")), ==, "Estimate");
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
  GtkListBox *list = child_of (fixture->history, "list");
  GtkListBoxRow *row;

  g_assert_null (gtk_list_box_get_row_at_index (list, 0));
  gtk_expander_set_expanded (child_of (fixture->history, "expander"), TRUE);
  row = gtk_list_box_get_row_at_index (list, 0);
  g_assert_true (liaison_estimate_row_get_estimate (LIAISON_ESTIMATE_ROW (row)) == nth (fixture, 2));
  g_assert_nonnull (find (GTK_WIDGET (row), GTK_TYPE_BUTTON));
  row = gtk_list_box_get_row_at_index (list, 1);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "90\302\240%, very likely · 5 January 2021 · Ben");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Held with low confidence.\nThe frogs say so.");
  g_assert_null (find (GTK_WIDGET (row), GTK_TYPE_BUTTON)); /* another person's */

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
  GtkLabel *title = child_of (fixture->history, "title");
  GtkLabel *reason = child_of (fixture->history, "reason");

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
  return g_test_run ();
}
