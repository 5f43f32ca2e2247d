/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Evidence in the editor: its strength, where it stands, and how a passage that is lost is found again. */

#include "interface/forecast/evidence/evidence-row.h"

#include "interface/document-changes.h"
#include "interface/forecast/evidence/evidence-again.h"
#include "interface/forecast/evidence/evidence-place.h"
#include "interface/forecast/evidence/evidence-strength.h"
#include "widget-fixture.h"

#define BEFORE "Talks resume in May. The minister is unlikely to resign before the summer recess begins."
#define SENTENCE "The minister is unlikely to resign before the summer recess begins."

typedef struct
{
  GtkWidget *window;
  LiaisonDocument *document;
  GtkWidget *row;
  guint revealed;
  LiaisonSpan span;
} Fixture;

static void
on_reveal (LiaisonSelection *selection,
           guint             start,
           guint             end,
           Fixture          *fixture)
{
  fixture->revealed++;
  fixture->span = (LiaisonSpan) { start, end };
}

static LiaisonForecast *
get (Fixture *fixture)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document));
  g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, 0);

  return forecast; /* the list holds it */
}

static LiaisonEvidence *
evidence (Fixture *fixture)
{
  return g_ptr_array_index (liaison_forecast_get_evidence (get (fixture)), 0);
}

static void
show_row (Fixture *fixture)
{
  liaison_evidence_row_set (LIAISON_EVIDENCE_ROW (fixture->row), get (fixture), evidence (fixture));
}

static void
open_text (Fixture    *fixture,
           const char *text)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (text);

  liaison_document_set_article (fixture->document, article);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  LiaisonForecast *forecast;

  /* Without a model the article is shown and nothing else: these tests need no analysis. */
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->document = liaison_document_new ();
  open_text (fixture, BEFORE);
  forecast = liaison_document_add_forecast (fixture->document, "Will the minister resign?");
  liaison_document_add_evidence (fixture->document, forecast, (LiaisonSpan) { 21, sizeof BEFORE - 1 }, NULL);
  fixture->row = g_object_ref_sink (liaison_evidence_row_new (fixture->document));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->row);
  show_row (fixture);
  g_signal_connect (liaison_document_get_selection (fixture->document), "reveal", G_CALLBACK (on_reveal), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->row);
  g_assert_finalize_object (fixture->document);
}

static gpointer
child (Fixture    *fixture,
       const char *name)
{
  gpointer found = gtk_widget_get_template_child (fixture->row, LIAISON_TYPE_EVIDENCE_ROW, name);

  g_assert_nonnull (found);
  return found;
}

static void
test_strength (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *strength = child (fixture, "strength");
  GtkWidget *button = widget_nth (strength, GTK_TYPE_MENU_BUTTON, 0);
  LiaisonHistory *history = liaison_document_get_history (fixture->document);

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (widget_nth (button, GTK_TYPE_LABEL, 0))), ==, "Strength");
  /* Not stated, no weight, weak, moderate. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget_nth (strength, GTK_TYPE_CHECK_BUTTON, 3)), TRUE);
  g_assert_cmpfloat (liaison_evidence_get_strength (evidence (fixture)), ==, 3.0);
  show_row (fixture);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (widget_nth (button, GTK_TYPE_LABEL, 0))), ==, "×3 moderate");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Strength: moderate ×3");

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (widget_nth (strength, GTK_TYPE_SPIN_BUTTON, 0)), 12.0);
  g_assert_cmpfloat (liaison_evidence_get_strength (evidence (fixture)), ==, 12.0);
  show_row (fixture);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (widget_nth (button, GTK_TYPE_LABEL, 0))), ==, "×12 strong");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget_nth (strength, GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  g_assert_cmpfloat (liaison_evidence_get_strength (evidence (fixture)), <, 0.0);

  liaison_history_undo (history);
  g_assert_cmpfloat (liaison_evidence_get_strength (evidence (fixture)), <, 0.0);
}

/* What speaks neither way has no strength to state. */
static void
test_context (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *button = widget_nth (child (fixture, "strength"), GTK_TYPE_MENU_BUTTON, 0);

  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_drop_down_set_selected (child (fixture, "bearing"), LIAISON_BEARING_CONTEXT);
  g_assert_cmpint (liaison_evidence_get_bearing (evidence (fixture)), ==, LIAISON_BEARING_CONTEXT);
  show_row (fixture);
  g_assert_false (gtk_widget_get_sensitive (button));
}

static void
test_found (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonSpan span;

  g_assert_cmpint (liaison_evidence_find_place (fixture->document, evidence (fixture), &span), ==, LIAISON_EVIDENCE_FOUND);
  g_assert_false (gtk_widget_get_visible (child (fixture, "state_box")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "again")));
  g_assert_true (liaison_evidence_row_reveal (LIAISON_EVIDENCE_ROW (fixture->row)));
  g_assert_cmpuint (fixture->revealed, ==, 1);
  g_assert_cmpuint (fixture->span.start, ==, 21);
}

static void
test_reworded (Fixture       *fixture,
               gconstpointer  data)
{
  open_text (fixture, "News. Talks resume in May. The minister is unlikely to resign before this summer recess begins.");
  g_assert_true (gtk_widget_get_visible (child (fixture, "state_box")));
  g_assert_cmpstr (gtk_label_get_label (child (fixture, "state")), ==, "The article words it otherwise now");
  g_assert_true (liaison_evidence_row_reveal (LIAISON_EVIDENCE_ROW (fixture->row)));
  g_assert_cmpuint (fixture->span.start, ==, 27);
}

/* The same sentence twice: the row says that it is lost, and the reader says which it is. */
static void
test_lost (Fixture       *fixture,
           gconstpointer  data)
{
  static const char twice[] = "In short: " SENTENCE " At length: one thing and another. In short: " SENTENCE " At length: no.";
  g_autofree char *state = NULL;
  GtkWidget *again;

  open_text (fixture, twice);
  again = child (fixture, "again");
  g_assert_cmpstr (gtk_label_get_label (child (fixture, "state")), ==, "Lost: the article no longer has this passage");
  g_assert_cmpstr (gtk_image_get_icon_name (child (fixture, "sign")), ==, "dialog-warning-symbolic");
  g_assert_true (gtk_widget_has_css_class (fixture->row, "lost"));
  g_assert_false (liaison_evidence_row_reveal (LIAISON_EVIDENCE_ROW (fixture->row)));
  g_assert_cmpuint (fixture->revealed, ==, 0);

  g_assert_true (gtk_widget_get_visible (again));
  g_signal_emit_by_name (widget_nth (widget_nth (again, GTK_TYPE_POPOVER, 0), GTK_TYPE_BUTTON, 1), "clicked");
  show_row (fixture);
  g_assert_false (gtk_widget_has_css_class (fixture->row, "lost"));
  g_assert_cmpuint (liaison_passage_get_span (liaison_evidence_get_passage (evidence (fixture))).start, >, 10);
  g_assert_true (liaison_evidence_row_reveal (LIAISON_EVIDENCE_ROW (fixture->row)));

  liaison_history_undo (liaison_document_get_history (fixture->document));
  show_row (fixture);
  g_assert_true (gtk_widget_has_css_class (fixture->row, "lost"));
}

/* A text that has nothing of it is another article, and offers nothing. */
static void
test_elsewhere (Fixture       *fixture,
                gconstpointer  data)
{
  LiaisonSpan span;

  open_text (fixture, "Rain is expected over the northern coast tomorrow.");
  g_assert_cmpint (liaison_evidence_find_place (fixture->document, evidence (fixture), &span), ==,
                   LIAISON_EVIDENCE_ELSEWHERE);
  g_assert_true (gtk_widget_get_visible (child (fixture, "state_box")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "again")));
  g_assert_false (liaison_evidence_row_reveal (LIAISON_EVIDENCE_ROW (fixture->row)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/forecast/evidence/strength", Fixture, NULL, set_up, test_strength, tear_down);
  g_test_add ("/forecast/evidence/context", Fixture, NULL, set_up, test_context, tear_down);
  g_test_add ("/forecast/evidence/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/forecast/evidence/reworded", Fixture, NULL, set_up, test_reworded, tear_down);
  g_test_add ("/forecast/evidence/lost", Fixture, NULL, set_up, test_lost, tear_down);
  g_test_add ("/forecast/evidence/elsewhere", Fixture, NULL, set_up, test_elsewhere, tear_down);
  return g_test_run ();
}
