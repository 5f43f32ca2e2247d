/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list in a window: its order and titles, what narrows it, and that the focus and the selection stay where they are. */

#include "interface/forecast/list/forecast-list.h"

#include <adwaita.h>

#include "list-fixture.h"

#define TODAY "2024-03-15"
#define LATELY "2024-03-10T10:00:00Z"

typedef struct
{
  GtkWidget *window;
  LiaisonForecastList *list;
  LiaisonDocument *document;
  GtkWidget *bar;
  GtkStack *stack;
} Fixture;

static gpointer
child_of (gpointer    widget,
          const char *name)
{
  gpointer child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = liaison_document_new ();
  fixture->list = g_object_new (LIAISON_TYPE_FORECAST_LIST, NULL);
  fixture->bar = child_of (fixture->list, "bar");
  fixture->stack = child_of (fixture->list, "stack");
  liaison_forecast_list_set_today (fixture->list, TODAY);
  liaison_forecast_list_set_file (fixture->list, liaison_document_get_forecasts (fixture->document));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 900);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->list));
  gtk_window_present (GTK_WINDOW (fixture->window));
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

static void
settle (Fixture *fixture)
{
  list_fixture_settle (fixture->window);
}

static const char *
question_at (Fixture *fixture,
             guint    position)
{
  g_autoptr (LiaisonForecastItem) item = g_list_model_get_item (liaison_forecast_list_get_model (fixture->list), position);

  g_assert_nonnull (item);
  return liaison_forecast_get_question (liaison_forecast_item_get_forecast (item));
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (liaison_forecast_list_get_model (fixture->list));
}

static void
assert_title (Fixture    *fixture,
              const char *question,
              const char *title)
{
  LiaisonForecastRow *row = list_fixture_find_row (GTK_WIDGET (fixture->list), question);

  g_assert_nonnull (row);
  g_assert_cmpstr (list_fixture_get_title (row), ==, title);
}

static void
assert_page (Fixture    *fixture,
             const char *name)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->stack), ==, name);
}

static void
add_four (Fixture *fixture)
{
  list_fixture_add (fixture->document, "Open?", "2024-09-01", LATELY);
  list_fixture_add (fixture->document, "Past?", "2024-03-01", LATELY);
  list_fixture_add (fixture->document, "Due?", "2024-03-16", LATELY);
  list_fixture_add (fixture->document, "Stale?", NULL, "2024-01-01T10:00:00Z");
  settle (fixture);
}

static void
edit (Fixture    *fixture,
      const char *question,
      const char *new_question,
      const char *closes)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document));
  g_autoptr (LiaisonForecast) after = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (forecasts) && after == NULL; i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      if (g_str_equal (liaison_forecast_get_question (forecast), question))
        {
          LiaisonForecastBuilder *builder = liaison_forecast_builder_new (forecast);

          liaison_forecast_builder_set_question (builder, new_question);
          liaison_forecast_builder_set_closes (builder, closes);
          after = liaison_forecast_builder_end (builder);
          liaison_document_change_forecast (fixture->document, "Edit", NULL, forecast, after);
        }
    }
  g_assert_nonnull (after);
  settle (fixture);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  add_four (fixture);
  list_fixture_add (fixture->document, "Open too?", "2024-10-01", LATELY);
  list_fixture_add (fixture->document, "Draft?", NULL, NULL);
  settle (fixture);
  g_assert_cmpuint (count (fixture), ==, 6);
  g_assert_cmpstr (question_at (fixture, 0), ==, "Past?");
  g_assert_cmpstr (question_at (fixture, 1), ==, "Due?");
  g_assert_cmpstr (question_at (fixture, 2), ==, "Stale?");
  g_assert_cmpstr (question_at (fixture, 3), ==, "Open?");
  g_assert_cmpstr (question_at (fixture, 4), ==, "Open too?");
  g_assert_cmpstr (question_at (fixture, 5), ==, "Draft?");
  assert_title (fixture, "Past?", "Past due");
  assert_title (fixture, "Stale?", "Stale");
  assert_title (fixture, "Open?", "Open");
  assert_title (fixture, "Open too?", NULL);
  assert_title (fixture, "Draft?", "Draft");
}

/* A card that moves takes its title along, and leaves one to the next. */
static void
test_titles_follow (Fixture       *fixture,
                    gconstpointer  data)
{
  add_four (fixture);
  list_fixture_add (fixture->document, "Open too?", "2024-10-01", LATELY);
  settle (fixture);
  edit (fixture, "Open?", "Open?", "2024-03-14");
  assert_title (fixture, "Past?", "Past due");
  assert_title (fixture, "Open?", NULL); /* the second that is past due */
  assert_title (fixture, "Open too?", "Open");
  liaison_forecast_list_set_today (fixture->list, "2024-03-17");
  settle (fixture);
  g_assert_cmpstr (question_at (fixture, 2), ==, "Due?");
  assert_title (fixture, "Due?", NULL);
}

static void
test_says_all (Fixture       *fixture,
               gconstpointer  data)
{
  const char *snow = "Will it snow? 38\302\240%, unlikely, closes 31 January 2025";
  const char *rain = "Open: Will it rain? 38\302\240%, unlikely, closes 31 December 2024";
  LiaisonForecastRow *row;

  list_fixture_add (fixture->document, "Will it rain?", "2024-12-31", LATELY);
  list_fixture_add (fixture->document, "Will it snow?", "2025-01-31", LATELY);
  settle (fixture);
  row = list_fixture_find_row (GTK_WIDGET (fixture->list), "Will it snow?");
  gtk_test_accessible_assert_property (gtk_widget_get_parent (GTK_WIDGET (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, snow);
  row = list_fixture_find_row (GTK_WIDGET (fixture->list), "Will it rain?");
  gtk_test_accessible_assert_property (gtk_widget_get_parent (GTK_WIDGET (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, rain);
}

/* What is edited goes elsewhere in the list, and the focus and the selection with it. */
static void
test_focus_stays (Fixture       *fixture,
                  gconstpointer  data)
{
  const char *id;
  GtkWidget *focus;
  LiaisonForecastRow *row;

  add_four (fixture);
  id = list_fixture_add (fixture->document, "Last?", "2025-03-16", LATELY);
  settle (fixture);
  g_assert_cmpstr (question_at (fixture, 4), ==, "Last?");
  g_assert_true (liaison_forecast_list_select (fixture->list, id, TRUE));
  settle (fixture);
  row = list_fixture_find_row (GTK_WIDGET (fixture->list), "Last?");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_cmpstr (liaison_forecast_get_question (liaison_forecast_list_get_current (fixture->list)), ==, "Last?");
  g_assert_true (gtk_widget_is_ancestor (GTK_WIDGET (row), focus));

  edit (fixture, "Last?", "First?", "2024-02-01");
  g_assert_cmpstr (question_at (fixture, 0), ==, "First?");
  g_assert_cmpstr (liaison_forecast_get_question (liaison_forecast_list_get_current (fixture->list)), ==, "First?");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  row = list_fixture_find_row (GTK_WIDGET (fixture->list), "First?");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_is_ancestor (GTK_WIDGET (row), focus));
  g_assert_true (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_SELECTED);

  liaison_history_undo (liaison_document_get_history (fixture->document));
  settle (fixture);
  g_assert_cmpstr (question_at (fixture, 4), ==, "Last?");
  g_assert_cmpstr (liaison_forecast_get_question (liaison_forecast_list_get_current (fixture->list)), ==, "Last?");
}

static void
search (Fixture    *fixture,
        const char *text)
{
  GtkEditable *entry = child_of (fixture->bar, "entry");

  liaison_forecast_list_set_searching (fixture->list, TRUE);
  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "search-changed");
  settle (fixture);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkLabel *label = child_of (fixture->bar, "count");

  assert_page (fixture, "empty");
  add_four (fixture);
  assert_page (fixture, "cards");
  list_fixture_add (fixture->document, "Will the Élysée answer?", NULL, LATELY);
  search (fixture, "elys");
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (gtk_label_get_label (label), ==, "1 of 5 shown");
  assert_page (fixture, "cards");
  search (fixture, "kremlin");
  g_assert_cmpstr (gtk_label_get_label (label), ==, "0 of 5 shown");
  assert_page (fixture, "none");
  /* What is asked for may come later. */
  edit (fixture, "Due?", "Will the Kremlin answer?", "2024-03-16");
  g_assert_cmpuint (count (fixture), ==, 1);
  assert_page (fixture, "cards");
  search (fixture, "nowhere");
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "forecast-list.show-all", NULL);
  settle (fixture);
  g_assert_cmpuint (count (fixture), ==, 5);
  g_assert_false (liaison_forecast_list_get_searching (fixture->list));
  assert_page (fixture, "cards");
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const tags[] = { "ports", NULL };
  GtkDropDown *sections = child_of (fixture->bar, "sections");
  GtkDropDown *tag = child_of (fixture->bar, "tags");
  g_autoptr (LiaisonForecast) forecast = list_fixture_forecast ("Tagged?", NULL, LATELY, tags);

  add_four (fixture);
  liaison_forecast_list_set_searching (fixture->list, TRUE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (tag)));
  liaison_document_change_forecast (fixture->document, "Add", NULL, NULL, forecast);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (tag)));
  g_assert_false (gtk_widget_get_visible (child_of (fixture->bar, "sources")));
  gtk_drop_down_set_selected (sections, 1 + LIAISON_FORECAST_SECTION_DUE);
  settle (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (question_at (fixture, 0), ==, "Due?");
  gtk_drop_down_set_selected (sections, 0);
  gtk_drop_down_set_selected (tag, 1);
  settle (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (question_at (fixture, 0), ==, "Tagged?");
  /* With the last forecast that has it, the tag goes. */
  liaison_history_undo (liaison_document_get_history (fixture->document));
  settle (fixture);
  g_assert_cmpuint (count (fixture), ==, 4);
  liaison_forecast_list_set_searching (fixture->list, FALSE);
  g_assert_cmpuint (gtk_drop_down_get_selected (sections), ==, 0);
}

/* From one article there is nothing to choose. */
static void
test_sources (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const texts[] = { "Talks resume in May.", "The ports are closed." };
  GtkDropDown *sources = child_of (fixture->bar, "sources");

  /* Without a model the articles are shown and nothing else. */
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  liaison_forecast_list_set_searching (fixture->list, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LiaisonArticle) article = liaison_article_new_plain (texts[i]);
      LiaisonForecast *forecast;

      liaison_document_set_article (fixture->document, article);
      forecast = liaison_document_add_forecast (fixture->document, i == 0 ? "Talks?" : "Ports?");
      liaison_document_add_evidence (fixture->document, forecast, (LiaisonSpan) { 0, 5 }, NULL);
    }
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (sources)));
  gtk_drop_down_set_selected (sources, 2);
  settle (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (question_at (fixture, 0), ==, "Ports?");
}

static void
on_activate (LiaisonForecastList *list,
             LiaisonForecast     *forecast,
             char               **question)
{
  g_free (*question);
  *question = g_strdup (liaison_forecast_get_question (forecast));
}

static void
test_activate (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *question = NULL;

  add_four (fixture);
  g_signal_connect (fixture->list, "activate", G_CALLBACK (on_activate), &question);
  gtk_widget_activate_action (child_of (fixture->list, "view"), "list.activate-item", "u", 1);
  g_assert_cmpstr (question, ==, "Due?");
}

#define ADD(name, func) g_test_add ("/forecast/list/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("order", test_order);
  ADD ("titles", test_titles_follow);
  ADD ("says-all", test_says_all);
  ADD ("focus", test_focus_stays);
  ADD ("search", test_search);
  ADD ("narrow", test_narrow);
  ADD ("sources", test_sources);
  ADD ("activate", test_activate);
  return g_test_run ();
}
