/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The statements of an article: what is said of each, and forecasts of one and of several. */

#include "interface/forecast/evidence/statement-list.h"

#include <adwaita.h>
#include <string.h>

#include "analysis/analysis-private.h"
#include "interface/document-private.h"

typedef struct
{
  GtkWidget *window;
  LiaisonStatementList *list;
  LiaisonDocument *document;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (LiaisonArticle) article =
    liaison_article_new_plain ("The minister is unlikely to resign. The talks may resume in June.");
  g_autoptr (LiaisonAnalysis) analysis = _liaison_analysis_new_take (article, g_ptr_array_new (), g_ptr_array_new (), NULL);
  g_autoptr (GArray) statements = g_array_new (FALSE, TRUE, sizeof (LiaisonStatement));
  LiaisonStatement first = { .span = { 0, 35 }, .cue_span = { 16, 24 }, .cue = (char *) "unlikely", .low = 0.1, .high = 0.3, .best = 0.2 };
  LiaisonStatement second = { .span = { 36, 65 }, .cue_span = { 46, 49 }, .cue = (char *) "may", .low = 0.3, .high = 0.6, .best = 0.45,
                              .horizon = (char *) "in June", .horizon_to = (char *) "2021-06-30" };

  g_array_append_val (statements, first);
  g_array_append_val (statements, second);
  _liaison_analysis_set_statements (analysis, statements);
  fixture->document = liaison_document_new ();
  g_set_object (&fixture->document->article, article);
  fixture->document->network = liaison_network_new (analysis);
  fixture->list = g_object_new (LIAISON_TYPE_STATEMENT_LIST, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->list));
  gtk_window_present (GTK_WINDOW (fixture->window));
  liaison_statement_list_set_document (fixture->list, fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->list), (gpointer *) &fixture->list);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (fixture->list);
  g_assert_finalize_object (fixture->document);
}

/* The first label or button below WIDGET that says TEXT. */
static GtkWidget *
find_text (GtkWidget  *widget,
           const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);
  return found;
}

static GtkWidget *
find_in (Fixture    *fixture,
         const char *text,
         GType       type)
{
  GtkWidget *widget = find_text (GTK_WIDGET (fixture->list), text);

  g_assert_nonnull (widget);
  return type == G_TYPE_INVALID ? widget : gtk_widget_get_ancestor (widget, type);
}

static LiaisonForecast *
get (Fixture *fixture,
     guint    index)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document));
  LiaisonForecast *forecast = g_list_model_get_item (forecasts, index);

  if (forecast != NULL)
    g_object_unref (forecast); /* the list holds it */
  return forecast;
}

static void
test_says (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *sentence = find_in (fixture, "The minister is unlikely to resign.", G_TYPE_INVALID);

  g_assert_cmpuint (liaison_statement_list_get_n_statements (fixture->list), ==, 2);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (sentence)), "underline=\"single\">unlikely</span>"));
  find_in (fixture, "Will the minister resign?", G_TYPE_INVALID);
  find_in (fixture, "Starts at 45\302\240%, closes 30 June 2021 (“in June”)", G_TYPE_INVALID);
}

static void
test_one (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *row = find_in (fixture, "The talks may resume", GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *button = gtk_widget_get_ancestor (find_text (row, "Make a Forecast"), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (liaison_forecast_get_closes (get (fixture, 0)), ==, "2021-06-30");
  g_assert_null (get (fixture, 1));
  liaison_statement_list_update (fixture->list);
  g_assert_cmpuint (liaison_statement_list_get_n_statements (fixture->list), ==, 1);
}

/* As one step. */
static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *button = find_in (fixture, "Make Forecasts", GTK_TYPE_BUTTON);
  GtkWidget *all = find_in (fixture, "All", GTK_TYPE_CHECK_BUTTON);
  GtkWidget *row = find_in (fixture, "The talks may resume", GTK_TYPE_LIST_BOX_ROW);

  g_assert_false (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  find_in (fixture, "Make 1 Forecast", G_TYPE_INVALID);
  g_assert_true (gtk_check_button_get_inconsistent (GTK_CHECK_BUTTON (all)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (all), TRUE);
  find_in (fixture, "Make 2 Forecasts", G_TYPE_INVALID);
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "statements.make", NULL);
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture, 0)), ==, "Will the minister resign?");
  g_assert_nonnull (get (fixture, 1));
  liaison_statement_list_update (fixture->list);
  g_assert_cmpuint (liaison_statement_list_get_n_statements (fixture->list), ==, 0);
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_null (get (fixture, 0));
  liaison_history_redo (liaison_document_get_history (fixture->document));
  g_assert_nonnull (get (fixture, 1));
}

#define ADD(name, func) g_test_add ("/forecast/statements/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("says", test_says);
  ADD ("one", test_one);
  ADD ("several", test_several);
  return g_test_run ();
}
