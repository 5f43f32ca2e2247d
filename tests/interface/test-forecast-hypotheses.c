/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The matrix of evidence against outcomes: what is judged is in the document, and everything can be done by keyboard. */

#include "interface/forecast/hypotheses/hypotheses-window.h"

#include "interface/document-changes.h"
#include "interface/forecast/hypotheses/hypotheses-cell.h"
#include "interface/forecast/hypotheses/hypotheses-piece.h"
#include "interface/forecast/hypotheses/hypotheses-words.h"

#define TEXT "The envoy left. The port is closed. The minister stays."

typedef struct
{
  LiaisonDocument *document;
  GtkWidget *window;
} Fixture;

static LiaisonForecast *
get (Fixture *fixture)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document));
  g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, 0);

  return forecast; /* the list holds it */
}

static LiaisonEvidence *
evidence (Fixture *fixture,
          guint    index)
{
  return g_ptr_array_index (liaison_forecast_get_evidence (get (fixture)), index);
}

static void
settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const LiaisonSpan spans[] = { { 0, 15 }, { 16, 35 }, { 36, 55 } };
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (TEXT);

  /* Without a model the article is shown and nothing else: these tests need no analysis. */
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->document = liaison_document_new ();
  liaison_document_set_article (fixture->document, article);
  liaison_document_add_forecast (fixture->document, "Will the port open?");
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    liaison_document_add_evidence (fixture->document, get (fixture), spans[i], NULL);
  fixture->window = liaison_hypotheses_window_new (fixture->document, get (fixture));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_null (fixture->window);
  g_assert_finalize_object (fixture->document);
}

static LiaisonHypothesesPiece *
piece (Fixture *fixture,
       guint    row)
{
  GtkWidget *rows = GTK_WIDGET (gtk_widget_get_template_child (fixture->window, LIAISON_TYPE_HYPOTHESES_WINDOW, "rows"));
  GtkWidget *child = gtk_widget_get_first_child (rows);

  while (row-- > 0)
    child = gtk_widget_get_next_sibling (child);
  g_assert_nonnull (child);
  return LIAISON_HYPOTHESES_PIECE (child);
}

static GtkWidget *
cell (Fixture *fixture,
      guint    row,
      guint    column)
{
  return liaison_hypotheses_piece_get_cell (piece (fixture, row), column);
}

/* As if KEY were pressed in the cell. */
static gboolean
press (GtkWidget *widget,
       guint      key)
{
  GListModel *controllers = gtk_widget_observe_controllers (widget);
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !done; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint s = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && s < g_list_model_get_n_items (G_LIST_MODEL (controller)) && !done;
           s++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), s);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0)
            done = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_object_unref (controllers);
  return done;
}

static void
test_judge (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonHistory *history = liaison_document_get_history (fixture->document);
  GtkWidget *button = gtk_widget_get_first_child (cell (fixture, 1, 1));

  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Evidence 2 against No: not judged");
  g_assert_true (press (cell (fixture, 1, 1), GDK_KEY_minus));
  g_assert_cmpint (liaison_evidence_get_rating (evidence (fixture, 1), "no"), ==, -1);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Evidence 2 against No: inconsistent");
  g_assert_true (gtk_widget_has_css_class (cell (fixture, 1, 1), "inconsistent"));

  press (cell (fixture, 1, 1), GDK_KEY_minus);
  press (cell (fixture, 1, 1), GDK_KEY_minus);
  g_assert_cmpint (liaison_evidence_get_rating (evidence (fixture, 1), "no"), ==, -2);
  press (cell (fixture, 1, 0), GDK_KEY_plus);
  g_assert_cmpint (liaison_evidence_get_rating (evidence (fixture, 1), "yes"), ==, 1);
  press (cell (fixture, 1, 0), GDK_KEY_0);
  g_assert_cmpint (liaison_evidence_get_rating (evidence (fixture, 1), "yes"), ==, 0);
  press (cell (fixture, 1, 0), GDK_KEY_Delete);
  g_assert_cmpint (liaison_evidence_get_rating (evidence (fixture, 1), "yes"), ==, LIAISON_RATING_NONE);

  /* What follows closely in one cell is one step. */
  liaison_history_undo (history);
  g_assert_cmpint (liaison_evidence_get_rating (evidence (fixture, 1), "yes"), ==, LIAISON_RATING_NONE);
  g_assert_cmpint (liaison_evidence_get_rating (evidence (fixture, 1), "no"), ==, -2);
  gtk_widget_activate_action (fixture->window, "hypotheses.undo", NULL);
  g_assert_cmpint (liaison_evidence_get_rating (evidence (fixture, 1), "no"), ==, LIAISON_RATING_NONE);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Evidence 2 against No: not judged");
  gtk_widget_activate_action (fixture->window, "hypotheses.redo", NULL);
  g_assert_cmpint (liaison_evidence_get_rating (evidence (fixture, 1), "no"), ==, -2);
}

static gboolean
has_focus (GtkWidget *cell)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (cell));

  return focus != NULL && gtk_widget_is_ancestor (focus, cell);
}

static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  gtk_widget_grab_focus (cell (fixture, 0, 0));
  g_assert_true (has_focus (cell (fixture, 0, 0)));
  g_assert_true (press (cell (fixture, 0, 0), GDK_KEY_Right));
  g_assert_true (has_focus (cell (fixture, 0, 1)));
  g_assert_true (press (cell (fixture, 0, 1), GDK_KEY_Down));
  g_assert_true (has_focus (cell (fixture, 1, 1)));
  g_assert_true (press (cell (fixture, 1, 1), GDK_KEY_Left));
  g_assert_true (press (cell (fixture, 1, 0), GDK_KEY_Up));
  g_assert_true (has_focus (cell (fixture, 0, 0)));
  g_assert_false (press (cell (fixture, 0, 0), GDK_KEY_Up));
  g_assert_false (press (cell (fixture, 0, 0), GDK_KEY_Left));

  /* The focus stays where the reader judges. */
  press (cell (fixture, 0, 0), GDK_KEY_plus);
  g_assert_true (has_focus (cell (fixture, 0, 0)));
}

/* From right to left, the next column is on the left. */
static void
test_rtl (Fixture       *fixture,
          gconstpointer  data)
{
  gtk_widget_set_direction (cell (fixture, 0, 0), GTK_TEXT_DIR_RTL);
  gtk_widget_grab_focus (cell (fixture, 0, 0));
  g_assert_true (press (cell (fixture, 0, 0), GDK_KEY_Left));
  g_assert_true (has_focus (cell (fixture, 0, 1)));
}

static void
test_sort (Fixture       *fixture,
           gconstpointer  data)
{
  press (cell (fixture, 2, 0), GDK_KEY_plus);
  press (cell (fixture, 2, 1), GDK_KEY_minus);
  g_assert_true (liaison_hypotheses_piece_get_evidence (piece (fixture, 2)) == evidence (fixture, 2));
  gtk_widget_activate_action (fixture->window, "hypotheses.sort", NULL);
  g_assert_true (liaison_hypotheses_piece_get_evidence (piece (fixture, 0)) == evidence (fixture, 2));
  g_assert_true (liaison_hypotheses_piece_get_evidence (piece (fixture, 1)) == evidence (fixture, 0));
  gtk_widget_activate_action (fixture->window, "hypotheses.unsort", NULL);
  g_assert_true (liaison_hypotheses_piece_get_evidence (piece (fixture, 2)) == evidence (fixture, 2));
}

/* Cards at the width of a telephone: the cells stand one beneath the other, and the arrow keys go on to the next card. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkAllocation yes, no;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  settle ();
  gtk_widget_size_allocate (fixture->window, &(GtkAllocation) { 0, 0, 360, 640 }, -1);
  settle ();
  gtk_widget_size_allocate (fixture->window, &(GtkAllocation) { 0, 0, 360, 640 }, -1);
  gtk_widget_get_allocation (gtk_widget_get_parent (cell (fixture, 0, 0)), &yes);
  gtk_widget_get_allocation (gtk_widget_get_parent (cell (fixture, 0, 1)), &no);
  g_assert_cmpint (yes.x, ==, no.x);
  g_assert_cmpint (no.y, >, yes.y);
  gtk_widget_grab_focus (cell (fixture, 0, 0));
  g_assert_true (press (cell (fixture, 0, 0), GDK_KEY_Down));
  g_assert_true (has_focus (cell (fixture, 0, 1)));
  g_assert_true (press (cell (fixture, 0, 1), GDK_KEY_Down));
  g_assert_true (has_focus (cell (fixture, 1, 0)));
}

/* The window follows the forecast, and goes with it. */
static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  LiaisonHistory *history = liaison_document_get_history (fixture->document);

  liaison_history_undo (history);
  g_assert_null (gtk_widget_get_next_sibling (GTK_WIDGET (piece (fixture, 1))));
  liaison_document_change_forecast (fixture->document, "Delete", NULL, get (fixture), NULL);
  settle ();
  g_assert_null (fixture->window);
}

static void
test_words (void)
{
  g_autofree char *cell = liaison_rating_describe (2, "No", -1);
  g_autofree char *apart = liaison_diagnosticity_to_text (0.75);
  g_autofree char *alike = liaison_diagnosticity_to_text (0.0);
  LiaisonHypothesis outcome = { .inconsistency = 3.44, .n_rated = 2 };
  g_autofree char *score = liaison_inconsistency_to_text (&outcome);

  g_assert_cmpstr (cell, ==, "Evidence 2 against No: inconsistent");
  g_assert_cmpstr (apart, ==, "Tells the outcomes apart: 75 %");
  g_assert_cmpstr (alike, ==, "Fits all outcomes alike: tells nothing apart");
  g_assert_cmpstr (score, ==, "3.4 against it");
  g_assert_cmpstr (liaison_rating_sign (2), ==, "++");
  g_assert_cmpstr (liaison_rating_sign (LIAISON_RATING_NONE), ==, "·");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/forecast/hypotheses/judge", Fixture, NULL, set_up, test_judge, tear_down);
  g_test_add ("/forecast/hypotheses/arrows", Fixture, NULL, set_up, test_arrows, tear_down);
  g_test_add ("/forecast/hypotheses/rtl", Fixture, NULL, set_up, test_rtl, tear_down);
  g_test_add ("/forecast/hypotheses/sort", Fixture, NULL, set_up, test_sort, tear_down);
  g_test_add ("/forecast/hypotheses/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/forecast/hypotheses/follow", Fixture, NULL, set_up, test_follow, tear_down);
  g_test_add_func ("/forecast/hypotheses/words", test_words);
  return g_test_run ();
}
