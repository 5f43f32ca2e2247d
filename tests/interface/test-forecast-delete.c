/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A deletion and what the button of its toast does: undoes it, or adds the forecast again when other things were done since. */

#include "interface/forecast/forecast-delete.h"

#include <adwaita.h>

#include "interface/document-changes.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *label;
  LiaisonDocument *document;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->document = liaison_document_new ();
  fixture->label = gtk_label_new ("Forecasts");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->label);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), overlay);
  gtk_window_present (GTK_WINDOW (fixture->window));
  liaison_document_add_forecast (fixture->document, "One?");
  liaison_document_add_forecast (fixture->document, "Two?");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (fixture->document);
}

static LiaisonForecast *
get (Fixture *fixture,
     guint    index)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document));
  LiaisonForecast *forecast = g_list_model_get_item (forecasts, index);

  g_assert_nonnull (forecast);
  g_object_unref (forecast); /* the list holds it */
  return forecast;
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document)));
}

static GtkWidget *
find_undo (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "_Undo") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_undo (child);
  return found;
}

static void
press_undo (Fixture *fixture)
{
  GtkWidget *button = find_undo (fixture->window);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_take_back (Fixture       *fixture,
                gconstpointer  data)
{
  liaison_forecast_delete (fixture->document, get (fixture, 0), fixture->label);
  g_assert_cmpuint (count (fixture), ==, 1);
  press_undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture, 0)), ==, "One?"); /* in its old place */
  g_assert_true (liaison_history_get_can_redo (liaison_document_get_history (fixture->document)));
}

/* What was done since stays. */
static void
test_take_back_late (Fixture       *fixture,
                     gconstpointer  data)
{
  liaison_forecast_delete (fixture->document, get (fixture, 0), fixture->label);
  liaison_document_add_forecast (fixture->document, "Three?");
  press_undo (fixture);
  g_assert_cmpuint (count (fixture), ==, 3);
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture, 1)), ==, "Three?");
  g_assert_cmpstr (liaison_forecast_get_question (get (fixture, 2)), ==, "One?");
}

static void
test_without_overlay (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));

  liaison_forecast_delete (fixture->document, get (fixture, 1), label);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_finalize_object (label);
}

#define ADD(name, func) g_test_add ("/forecast/delete/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();

  ADD ("take-back", test_take_back);
  ADD ("take-back-late", test_take_back_late);
  ADD ("without-overlay", test_without_overlay);

  return g_test_run ();
}
