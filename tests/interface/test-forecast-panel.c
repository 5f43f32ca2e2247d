/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The panel with its list and its editor on a document: what is entered is in the document, and what happens there is shown. */

#include "interface/forecast/forecast-panel.h"

#include <adwaita.h>
#include <string.h>

#include "interface/document-changes.h"
#include "interface/forecast/answer/probability-control.h"
#include "interface/forecast/date-entry.h"
#include "interface/forecast/details-group.h"
#include "interface/forecast/estimate/estimate-editor.h"
#include "interface/forecast/evidence/evidence-group.h"
#include "interface/forecast/forecast-editor.h"
#include "interface/forecast/list/forecast-list.h"
#include "interface/forecast/question-group.h"
#include "interface/forecast/text-row.h"

typedef struct
{
  GtkWidget *window;
  LiaisonForecastPanel *panel;
  LiaisonDocument *document;
  LiaisonForecastList *list;
  GtkStack *stack;
  LiaisonForecastEditor *editor;
  LiaisonEstimateEditor *estimate;
} Fixture;

static gpointer
child_of (gpointer    widget,
          GType       type,
          const char *name)
{
  gpointer child = gtk_widget_get_template_child (widget, type, name);

  g_assert_nonnull (child);
  return child;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  /* Without a model the article is shown and nothing else: these tests need no analysis. */
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->document = liaison_document_new ();
  fixture->panel = LIAISON_FORECAST_PANEL (liaison_forecast_panel_new ());
  liaison_forecast_panel_set_document (fixture->panel, fixture->document);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panel));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->list = child_of (fixture->panel, LIAISON_TYPE_FORECAST_PANEL, "list");
  fixture->stack = child_of (fixture->panel, LIAISON_TYPE_FORECAST_PANEL, "stack");
  fixture->editor = child_of (fixture->panel, LIAISON_TYPE_FORECAST_PANEL, "editor");
  fixture->estimate = child_of (fixture->editor, LIAISON_TYPE_FORECAST_EDITOR, "estimate");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->panel), (gpointer *) &fixture->panel);
  g_object_add_weak_pointer (G_OBJECT (fixture->editor), (gpointer *) &fixture->editor);
  g_object_add_weak_pointer (G_OBJECT (fixture->estimate), (gpointer *) &fixture->estimate);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (fixture->panel);
  g_assert_null (fixture->editor);
  g_assert_null (fixture->estimate);
  g_assert_finalize_object (fixture->document);
}

static LiaisonForecast *
get (Fixture *fixture,
     guint    index)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document));
  g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, index);

  g_assert_nonnull (forecast);
  return forecast; /* the list holds it */
}

static void
assert_page (Fixture    *fixture,
             const char *name)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->stack), ==, name);
}

/* A part of the editor. */
static gpointer
group (Fixture    *fixture,
       const char *name)
{
  return child_of (fixture->editor, LIAISON_TYPE_FORECAST_EDITOR, name);
}

static LiaisonTextRow *
text_row (Fixture    *fixture,
          const char *name)
{
  if (strcmp (name, "reason") == 0)
    return child_of (fixture->estimate, LIAISON_TYPE_ESTIMATE_EDITOR, name);
  if (strcmp (name, "background") == 0)
    return child_of (group (fixture, "details"), LIAISON_TYPE_DETAILS_GROUP, name);
  return child_of (group (fixture, "question"), LIAISON_TYPE_QUESTION_GROUP, name);
}

static GtkTextBuffer *
find_buffer (GtkWidget *widget)
{
  GtkTextBuffer *buffer = NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && buffer == NULL;
       child = gtk_widget_get_next_sibling (child))
    buffer = find_buffer (child);
  return buffer;
}

/* As the reader would. */
static void
type (Fixture    *fixture,
      const char *name,
      const char *text)
{
  gtk_text_buffer_insert_at_cursor (find_buffer (GTK_WIDGET (text_row (fixture, name))), text, -1);
}

static void
assert_text (Fixture    *fixture,
             const char *name,
             const char *expected)
{
  g_autofree char *text = liaison_text_row_dup_text (text_row (fixture, name));

  g_assert_cmpstr (text, ==, expected);
}

static LiaisonProbabilityControl *
probability (Fixture *fixture)
{
  return LIAISON_PROBABILITY_CONTROL (liaison_estimate_editor_get_answer (fixture->estimate));
}

static void
move_slider (Fixture *fixture,
             double   percent)
{
  GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (probability (fixture))));

  while (!GTK_IS_SCALE (child))
    child = gtk_widget_get_next_sibling (child);
  gtk_range_set_value (GTK_RANGE (child), percent);
}

static void
undo (Fixture *fixture)
{
  liaison_history_undo (liaison_document_get_history (fixture->document));
}

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

/* --- the list --- */

static guint
count_cards (Fixture *fixture)
{
  return g_list_model_get_n_items (liaison_forecast_list_get_model (fixture->list));
}

static void
test_list_follows (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkStack *stack = child_of (fixture->list, LIAISON_TYPE_FORECAST_LIST, "stack");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  liaison_document_add_forecast (fixture->document, "One?");
  liaison_document_add_forecast (fixture->document, "Two?");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "cards");
  g_assert_cmpuint (count_cards (fixture), ==, 2);
  liaison_document_change_forecast (fixture->document, "Delete", NULL, get (fixture, 0), NULL);
  g_assert_cmpuint (count_cards (fixture), ==, 1);
  undo (fixture);
  g_assert_cmpuint (count_cards (fixture), ==, 2);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  assert_page (fixture, "list");
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "forecasts.new", NULL);
  assert_page (fixture, "editor");
  g_assert_true (liaison_forecast_panel_get_current (fixture->panel) == get (fixture, 0));
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "forecasts.back", NULL);
  assert_page (fixture, "list");
  g_assert_null (liaison_forecast_panel_get_current (fixture->panel));
  gtk_widget_activate_action (child_of (fixture->list, LIAISON_TYPE_FORECAST_LIST, "view"), "list.activate-item", "u", 0);
  assert_page (fixture, "editor");
  undo (fixture); /* there is no forecast any more */
  assert_page (fixture, "list");
  g_assert_null (liaison_forecast_panel_get_current (fixture->panel));
}

/* Pages of other parts open by their name. */
static void
test_page_by_name (Fixture       *fixture,
                   gconstpointer  data)
{
  gtk_stack_add_named (fixture->stack, gtk_button_new_with_label ("A page"), "other");
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "forecasts.page", "s", "none");
  assert_page (fixture, "list");
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "forecasts.page", "s", "other");
  assert_page (fixture, "other");
  g_assert_true (gtk_widget_is_focus (gtk_stack_get_child_by_name (fixture->stack, "other")));
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "forecasts.back", NULL);
  assert_page (fixture, "list");
}

static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  liaison_document_add_forecast (fixture->document, "One?");
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "forecasts.delete", NULL);
  assert_page (fixture, "list");
  g_assert_cmpuint (count_cards (fixture), ==, 0);
  undo (fixture);
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture, 0)), ==, "One?");
}

/* One key on a card: the same again, and nothing where there is no estimate. */
static void
test_reaffirm (Fixture       *fixture,
               gconstpointer  data)
{
  liaison_document_add_forecast (fixture->document, "One?");
  move_slider (fixture, 60.0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "forecasts.back", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "forecasts.reaffirm", NULL);
  g_assert_cmpuint (liaison_forecast_get_estimates (get (fixture, 0))->len, ==, 2);
  g_assert_cmpfloat (liaison_estimate_get_probability (liaison_forecast_get_current (get (fixture, 0))), ==, 0.6);
  assert_page (fixture, "list");
  undo (fixture);
  undo (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "forecasts.reaffirm", NULL);
  g_assert_cmpuint (liaison_forecast_get_estimates (get (fixture, 0))->len, ==, 0);
}

/* --- the editor --- */

static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  liaison_document_add_forecast (fixture->document, NULL);
  type (fixture, "question", "Will it\nrain?");
  type (fixture, "criteria", "One drop\nis enough.");
  type (fixture, "background", "It is dry.");
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture, 0)), ==, "Will it rain?");
  g_assert_cmpstr (liaison_forecast_get_criteria (get (fixture, 0)), ==, "One drop\nis enough.");
  g_assert_cmpstr (liaison_forecast_get_background (get (fixture, 0)), ==, "It is dry.");
  undo (fixture);
  g_assert_null (liaison_forecast_get_background (get (fixture, 0)));
  assert_text (fixture, "background", NULL);
  undo (fixture);
  undo (fixture);
  assert_text (fixture, "criteria", NULL);
  assert_text (fixture, "question", NULL);
  liaison_history_redo (liaison_document_get_history (fixture->document));
  assert_text (fixture, "question", "Will it rain?");
}

static void
test_closes (Fixture       *fixture,
             gconstpointer  data)
{
  LiaisonDateEntry *closes = child_of (group (fixture, "question"), LIAISON_TYPE_QUESTION_GROUP, "closes");

  liaison_document_add_forecast (fixture->document, "One?");
  g_object_set (closes, "date", "2022-01-20", NULL);
  g_signal_emit_by_name (closes, "edited");
  g_assert_cmpstr (liaison_forecast_get_closes (get (fixture, 0)), ==, "2022-01-20");
  undo (fixture);
  g_assert_null (liaison_forecast_get_closes (get (fixture, 0)));
  g_assert_null (liaison_date_entry_get_date (closes));
}

/* All that is changed before "Record Estimate" is one estimate; what comes after is the next. */
static void
test_estimates (Fixture       *fixture,
                gconstpointer  data)
{
  const GPtrArray *estimates;

  liaison_document_add_forecast (fixture->document, "One?");
  g_assert_null (liaison_forecast_get_current (get (fixture, 0)));
  move_slider (fixture, 60.0);
  move_slider (fixture, 70.0);
  type (fixture, "reason", "Clouds.");
  estimates = liaison_forecast_get_estimates (get (fixture, 0));
  g_assert_cmpuint (estimates->len, ==, 1);
  g_assert_cmpfloat (liaison_estimate_get_probability (g_ptr_array_index (estimates, 0)), ==, 0.7);
  g_assert_cmpstr (liaison_estimate_get_reason (g_ptr_array_index (estimates, 0)), ==, "Clouds.");
  g_assert_nonnull (liaison_estimate_editor_get_pending (fixture->estimate));

  gtk_widget_activate_action (GTK_WIDGET (fixture->estimate), "estimate.record", NULL);
  g_assert_null (liaison_estimate_editor_get_pending (fixture->estimate));
  assert_text (fixture, "reason", NULL);
  move_slider (fixture, 20.0);
  estimates = liaison_forecast_get_estimates (get (fixture, 0));
  g_assert_cmpuint (estimates->len, ==, 2);
  g_assert_cmpstr (liaison_estimate_get_reason (g_ptr_array_index (estimates, 0)), ==, "Clouds.");
  g_assert_cmpfloat (liaison_estimate_get_probability (g_ptr_array_index (estimates, 1)), ==, 0.2);
  g_assert_null (liaison_estimate_get_reason (g_ptr_array_index (estimates, 1)));
}

/* Where there is no estimate, what is shown can be recorded as it is. */
static void
test_first_estimate (Fixture       *fixture,
                     gconstpointer  data)
{
  liaison_document_add_forecast (fixture->document, "One?");
  gtk_widget_activate_action (GTK_WIDGET (fixture->estimate), "estimate.record", NULL);
  g_assert_cmpfloat (liaison_estimate_get_probability (liaison_forecast_get_current (get (fixture, 0))), ==, 0.5);
  gtk_widget_activate_action (GTK_WIDGET (fixture->estimate), "estimate.record", NULL);
  g_assert_cmpuint (liaison_forecast_get_estimates (get (fixture, 0))->len, ==, 1);
}

static void
test_switching_keeps_input (Fixture       *fixture,
                            gconstpointer  data)
{
  LiaisonForecast *one = liaison_document_add_forecast (fixture->document, "One?");
  g_autofree char *id = g_strdup (liaison_forecast_get_id (one));

  move_slider (fixture, 60.0);
  type (fixture, "reason", "Clou");
  liaison_document_add_forecast (fixture->document, "Two?");
  g_assert_cmpfloat (liaison_probability_control_get_probability (probability (fixture)), ==, 0.5);
  assert_text (fixture, "reason", NULL);
  move_slider (fixture, 10.0);
  liaison_forecast_panel_open (fixture->panel, id);
  g_assert_cmpfloat (liaison_probability_control_get_probability (probability (fixture)), ==, 0.6);
  g_assert_cmpstr (liaison_estimate_get_reason (liaison_forecast_get_current (get (fixture, 0))), ==, "Clou");
  g_assert_cmpuint (liaison_forecast_get_estimates (get (fixture, 0))->len, ==, 1);
  g_assert_cmpuint (liaison_forecast_get_estimates (get (fixture, 1))->len, ==, 1);
}

static void
on_reveal (LiaisonSelection *selection,
           guint             start,
           guint             end,
           LiaisonSpan      *span)
{
  *span = (LiaisonSpan) { start, end };
}

static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain ("Talks resume in May. The minister is unlikely to resign.");
  GtkListBox *list = child_of (group (fixture, "evidence"), LIAISON_TYPE_EVIDENCE_GROUP, "list");
  LiaisonSpan revealed = { 0, 0 };
  GtkDropDown *bearing;
  GtkEditable *note;
  LiaisonEvidence *evidence;
  GtkListBoxRow *row;

  liaison_document_set_article (fixture->document, article);
  liaison_document_add_forecast (fixture->document, "One?");
  liaison_document_add_evidence (fixture->document, get (fixture, 0), (LiaisonSpan) { 21, 56 }, NULL);
  g_assert_cmpuint (count_rows (list), ==, 1);
  row = gtk_list_box_get_row_at_index (list, 0);
  bearing = child_of (row, G_OBJECT_TYPE (row), "bearing");
  note = child_of (row, G_OBJECT_TYPE (row), "note");

  gtk_drop_down_set_selected (bearing, LIAISON_BEARING_AGAINST);
  gtk_editable_set_text (note, "He said so.");
  evidence = g_ptr_array_index (liaison_forecast_get_evidence (get (fixture, 0)), 0);
  g_assert_cmpint (liaison_evidence_get_bearing (evidence), ==, LIAISON_BEARING_AGAINST);
  g_assert_cmpstr (liaison_evidence_get_note (evidence), ==, "He said so.");
  g_assert_true (gtk_list_box_get_row_at_index (list, 0) == row);

  g_signal_connect (liaison_document_get_selection (fixture->document), "reveal", G_CALLBACK (on_reveal), &revealed);
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpuint (revealed.start, ==, 21);
  g_assert_cmpuint (revealed.end, ==, 56);
  undo (fixture);
  undo (fixture);
  undo (fixture);
  g_assert_cmpuint (count_rows (list), ==, 0);
}

#define ADD(name, func) g_test_add ("/forecast/panel/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("list-follows", test_list_follows);
  ADD ("pages", test_pages);
  ADD ("page-by-name", test_page_by_name);
  ADD ("delete", test_delete);
  ADD ("reaffirm", test_reaffirm);
  ADD ("texts", test_texts);
  ADD ("closes", test_closes);
  ADD ("estimates", test_estimates);
  ADD ("first-estimate", test_first_estimate);
  ADD ("switching", test_switching_keeps_input);
  ADD ("evidence", test_evidence);
  return g_test_run ();
}
