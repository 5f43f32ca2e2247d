/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Resolving: what the dialog asks for is in the document and can be undone, and a question that is decided takes no estimates. */

#include "interface/forecast/resolve-dialog.h"

#include <math.h>
#include <string.h>

#include "interface/document-changes.h"
#include "interface/forecast/date-entry.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/resolution-bar.h"
#include "interface/forecast/resolve-outcome.h"
#include "interface/forecast/text-row.h"
#include "widget-fixture.h"

typedef struct
{
  GtkWidget *window;
  LiaisonDocument *document;
  const char *id;
  GtkWindow *dialog;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonEstimate) estimate = liaison_estimate_new (0.7, LIAISON_CONFIDENCE_LOW, NULL, NULL, "2024-01-10T00:00:00Z");
  g_autoptr (LiaisonForecast) forecast = NULL;

  fixture->document = liaison_document_new ();
  fixture->window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->window));
  liaison_forecast_builder_set_question (builder, "Will it rain?");
  liaison_forecast_builder_set_closes (builder, "2024-02-01");
  liaison_forecast_builder_add_estimate (builder, estimate);
  forecast = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (fixture->document, "Add", NULL, NULL, forecast);
  fixture->id = liaison_forecast_get_id (forecast);
}

static LiaisonForecast *
get (Fixture *fixture)
{
  return liaison_forecast_file_find (liaison_document_get_forecasts (fixture->document), fixture->id, NULL);
}

static void
settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_finalize_object (fixture->document);
}

static gpointer
child_of (gpointer    widget,
          const char *name)
{
  gpointer child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = liaison_resolve_dialog_open (fixture->window, fixture->document, get (fixture));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
}

/* The button of the row with that title. */
static GtkCheckButton *
find_choice (GtkWidget  *widget,
             const char *title)
{
  GtkCheckButton *found = NULL;

  if (ADW_IS_ACTION_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_choice (child, title);
  return found;
}

static void
choose (Fixture    *fixture,
        const char *title)
{
  GtkCheckButton *button = find_choice (GTK_WIDGET (fixture->dialog), title);

  g_assert_nonnull (button);
  gtk_check_button_set_active (button, TRUE);
}

static gboolean
can_finish (Fixture *fixture)
{
  return gtk_widget_get_sensitive (child_of (fixture->dialog, "resolve_button"));
}

static void
finish (Fixture *fixture)
{
  g_assert_true (can_finish (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "resolve.done", NULL);
  settle ();
  g_assert_null (fixture->dialog);
}

static void
set_date (Fixture    *fixture,
          const char *date)
{
  LiaisonDateEntry *entry = child_of (fixture->dialog, "date");

  liaison_date_entry_set_date (entry, date);
  g_signal_emit_by_name (entry, "edited");
}

static void
test_yes (Fixture       *fixture,
          gconstpointer  data)
{
  open_dialog (fixture);
  g_assert_false (can_finish (fixture));
  choose (fixture, "Yes");
  g_assert_true (can_finish (fixture));
  set_date (fixture, "2999-01-01");
  g_assert_false (can_finish (fixture));
  g_assert_true (gtk_widget_get_visible (child_of (fixture->dialog, "problem")));
  set_date (fixture, "2024-01-20");
  gtk_editable_set_text (child_of (fixture->dialog, "link"), "not a page");
  g_assert_false (can_finish (fixture));
  gtk_editable_set_text (child_of (fixture->dialog, "link"), " https://example.org/rain ");
  liaison_text_row_set_text (child_of (fixture->dialog, "note"), "It poured.");
  finish (fixture);

  g_assert_cmpint (liaison_forecast_get_outcome (get (fixture)), ==, LIAISON_OUTCOME_YES);
  g_assert_cmpstr (liaison_forecast_get_verdict (get (fixture)), ==, "It poured.");
  g_assert_cmpstr (liaison_forecast_get_link (get (fixture)), ==, "https://example.org/rain");
  g_assert_true (g_str_has_prefix (liaison_forecast_get_resolved (get (fixture)), "2024-01-"));
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_cmpint (liaison_forecast_get_outcome (get (fixture)), ==, LIAISON_OUTCOME_OPEN);
  g_assert_null (liaison_forecast_get_link (get (fixture)));
  liaison_history_redo (liaison_document_get_history (fixture->document));
  g_assert_cmpstr (liaison_forecast_get_link (get (fixture)), ==, "https://example.org/rain");
}

/* What is resolved can be changed, and taken back. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *resolved = NULL;

  open_dialog (fixture);
  g_assert_false (gtk_widget_get_visible (child_of (fixture->dialog, "reopen_button")));
  choose (fixture, "No");
  set_date (fixture, "2024-01-20");
  finish (fixture);
  resolved = g_strdup (liaison_forecast_get_resolved (get (fixture)));

  open_dialog (fixture);
  g_assert_true (gtk_check_button_get_active (find_choice (GTK_WIDGET (fixture->dialog), "No")));
  choose (fixture, "Annulled");
  finish (fixture);
  g_assert_cmpint (liaison_forecast_get_outcome (get (fixture)), ==, LIAISON_OUTCOME_VOID);
  g_assert_cmpstr (liaison_forecast_get_resolved (get (fixture)), ==, resolved);

  open_dialog (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "resolve.reopen", NULL);
  settle ();
  g_assert_null (fixture->dialog);
  g_assert_cmpint (liaison_forecast_get_outcome (get (fixture)), ==, LIAISON_OUTCOME_OPEN);
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_cmpint (liaison_forecast_get_outcome (get (fixture)), ==, LIAISON_OUTCOME_VOID);
}

/* What was edited while the dialog was open stays. */
static void
test_edited_meanwhile (Fixture       *fixture,
                       gconstpointer  data)
{
  open_dialog (fixture);
  liaison_forecast_edit_text (fixture->document, get (fixture), liaison_forecast_builder_set_question, "Will it snow?", "Edit", NULL);
  choose (fixture, "Yes");
  finish (fixture);
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture)), ==, "Will it snow?");
  g_assert_cmpint (liaison_forecast_get_outcome (get (fixture)), ==, LIAISON_OUTCOME_YES);

  open_dialog (fixture);
  choose (fixture, "No");
  liaison_document_change_forecast (fixture->document, "Delete", NULL, get (fixture), NULL);
  finish (fixture);
  g_assert_null (get (fixture));
}

static void
change_type (Fixture             *fixture,
             LiaisonQuestionType  type)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (get (fixture));
  g_autoptr (LiaisonForecast) after = NULL;

  liaison_forecast_builder_set_question_type (builder, type);
  if (type == LIAISON_QUESTION_CHOICE)
    {
      liaison_forecast_builder_add_outcome (builder, "Rain");
      liaison_forecast_builder_add_outcome (builder, "Snow");
    }
  if (type == LIAISON_QUESTION_CONDITIONAL)
    liaison_forecast_builder_set_condition (builder, "Will the wind turn?");
  after = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (fixture->document, "Edit", NULL, get (fixture), after);
}

static void
test_choice (Fixture       *fixture,
             gconstpointer  data)
{
  const char *chosen;

  change_type (fixture, LIAISON_QUESTION_CHOICE);
  open_dialog (fixture);
  choose (fixture, "Snow");
  finish (fixture);
  chosen = liaison_forecast_get_chosen (get (fixture));
  g_assert_nonnull (chosen);
  g_assert_cmpstr (liaison_forecast_get_outcome_name (get (fixture), chosen), ==, "Snow");
  open_dialog (fixture);
  g_assert_true (gtk_check_button_get_active (find_choice (GTK_WIDGET (fixture->dialog), "Snow")));
  gtk_window_destroy (fixture->dialog);
}

static void
test_quantity (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *entry;

  change_type (fixture, LIAISON_QUESTION_QUANTITY);
  open_dialog (fixture);
  entry = widget_find (child_of (fixture->dialog, "outcome"), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "twelve");
  g_assert_false (can_finish (fixture));
  gtk_editable_set_text (GTK_EDITABLE (entry), "-12.5");
  finish (fixture); /* entering a number chooses it */
  g_assert_cmpfloat (liaison_forecast_get_value (get (fixture)), ==, -12.5);
}

/* Read as in an estimate, and shown again with nothing lost, however many digits there are. */
static void
test_quantity_digits (Fixture       *fixture,
                      gconstpointer  data)
{
  static const struct
  {
    const char *text;
    double value;
  } cases[] = { { "12,500", 12500 }, { "1 200.5", 1200.5 }, { "123456789.0123456", 123456789.0123456 } };

  change_type (fixture, LIAISON_QUESTION_QUANTITY);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *entry;

      open_dialog (fixture);
      entry = widget_find (child_of (fixture->dialog, "outcome"), GTK_TYPE_ENTRY);
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].text);
      finish (fixture);
      g_assert_cmpfloat (liaison_forecast_get_value (get (fixture)), ==, cases[i].value);
      open_dialog (fixture);
      finish (fixture);
      g_assert_cmpfloat (liaison_forecast_get_value (get (fixture)), ==, cases[i].value);
    }
}

static void
test_date (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *entry;

  change_type (fixture, LIAISON_QUESTION_DATE);
  open_dialog (fixture);
  entry = widget_find (child_of (fixture->dialog, "outcome"), LIAISON_TYPE_DATE_ENTRY);
  liaison_date_entry_set_date (LIAISON_DATE_ENTRY (entry), "1970-01-11");
  g_signal_emit_by_name (entry, "edited");
  finish (fixture);
  g_assert_cmpfloat (liaison_forecast_get_value (get (fixture)), ==, 10.0);
}

static void
test_conditional (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *condition;

  change_type (fixture, LIAISON_QUESTION_CONDITIONAL);
  open_dialog (fixture);
  condition = widget_find (child_of (fixture->dialog, "outcome"), GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (condition), 2);
  choose (fixture, "Yes");
  finish (fixture);
  g_assert_cmpint (liaison_forecast_get_outcome (get (fixture)), ==, LIAISON_OUTCOME_YES);
  g_assert_cmpint (liaison_forecast_get_condition_outcome (get (fixture)), ==, LIAISON_OUTCOME_NO);
}

static void
test_refusal (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_null (liaison_forecast_edit_get_refusal (get (fixture)));
  open_dialog (fixture);
  choose (fixture, "Yes");
  finish (fixture);
  g_assert_nonnull (liaison_forecast_edit_get_refusal (get (fixture)));
  g_assert_false (liaison_forecast_edit_reaffirm (fixture->document, get (fixture)));
  g_assert_cmpuint (liaison_forecast_get_estimates (get (fixture))->len, ==, 1);
}

/* The bar is there when there is something to do or to say. */
static void
test_bar (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *bar = g_object_ref_sink (g_object_new (LIAISON_TYPE_RESOLUTION_BAR, NULL));
  GtkWidget *label;

  liaison_resolution_bar_set (LIAISON_RESOLUTION_BAR (bar), get (fixture), "2024-01-11");
  g_assert_false (gtk_widget_get_visible (bar));
  liaison_resolution_bar_set (LIAISON_RESOLUTION_BAR (bar), get (fixture), "2024-02-02");
  g_assert_true (gtk_widget_get_visible (bar));
  label = widget_find (bar, GTK_TYPE_LABEL);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (label)), "past its date"));
  open_dialog (fixture);
  choose (fixture, "Yes");
  set_date (fixture, "2024-01-20");
  finish (fixture);
  liaison_resolution_bar_set (LIAISON_RESOLUTION_BAR (bar), get (fixture), "2024-01-21");
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "Decided: yes. (20 January 2024)");
  g_assert_finalize_object (bar);
}

#define ADD(name, func) g_test_add ("/forecast/resolve/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("yes", test_yes);
  ADD ("change", test_change);
  ADD ("edited-meanwhile", test_edited_meanwhile);
  ADD ("choice", test_choice);
  ADD ("quantity", test_quantity);
  ADD ("quantity-digits", test_quantity_digits);
  ADD ("date", test_date);
  ADD ("conditional", test_conditional);
  ADD ("refusal", test_refusal);
  ADD ("bar", test_bar);
  return g_test_run ();
}
