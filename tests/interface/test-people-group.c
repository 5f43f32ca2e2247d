/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What other people say, beside the reader's own forecast: hidden first, then shown, and following the folder. */

#include "interface/forecast/people/people-group.h"

#include <glib/gstdio.h>
#include <string.h>

#include "interface/document-changes.h"
#include "interface/forecast/people/people-list.h"
#include "interface/forecast/people/people-page.h"
#include "interface/forecast/people/people-row.h"
#include "widget-fixture.h"

typedef struct
{
  char *folder;
  LiaisonDocument *document;
  GtkWidget *window;
  GtkWidget *group;
} Fixture;

/* WORDS: "q1 0.4"; the question with that id, and an estimate of two days ago, or none. */
static void
write_person (Fixture    *fixture,
              const char *name,
              const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 2);
  g_autofree char *file = g_strconcat (name, ".forecast.json", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);
  g_autofree char *text = g_strdup_printf (
    "{\"format\":\"liaison-forecast\",\"version\":1,\"author\":{\"name\":\"%s\"},\"forecasts\":[{\"id\":\"%s\","
    "\"question\":\"Will %s?\",\"opened\":\"2024-01-01T00:00:00Z\",\"estimates\":[{\"at\":\"2024-01-02T00:00:00Z\","
    "\"probability\":%s}]}]}", name, parts[0], parts[0], parts[1]);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_assert_true (liaison_team_load_finish (LIAISON_TEAM (source), result, NULL));
  *(gboolean *) user_data = TRUE;
}

static void
open_folder (Fixture *fixture)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonTeam) team = NULL;
  gboolean loaded = FALSE;

  g_ptr_array_add (places, g_file_new_for_path (fixture->folder));
  team = liaison_team_new (places);
  liaison_document_set_team (fixture->document, team);
  liaison_team_load_async (team, on_loaded, &loaded);
  while (!loaded)
    g_main_context_iteration (NULL, TRUE);
}

static LiaisonForecast *
find (Fixture    *fixture,
      const char *id)
{
  return liaison_forecast_file_find (liaison_document_get_forecasts (fixture->document), id, NULL);
}

static void
show (Fixture *fixture)
{
  liaison_people_group_set (LIAISON_PEOPLE_GROUP (fixture->group), fixture->document, find (fixture, "q1"));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (LiaisonForecast) theirs = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  fixture->document = liaison_document_new ();
  liaison_forecast_file_set_author (liaison_document_get_forecasts (fixture->document), "Me");
  write_person (fixture, "Ada", "q1 0.4");
  write_person (fixture, "Bo", "q1 0.8");
  open_folder (fixture);
  questions = liaison_team_list_questions (liaison_document_get_team (fixture->document), NULL);
  g_assert_cmpuint (questions->len, ==, 1);
  g_assert_nonnull (liaison_document_take_question (fixture->document, g_ptr_array_index (questions, 0)));

  fixture->window = gtk_window_new ();
  fixture->group = g_object_new (LIAISON_TYPE_PEOPLE_GROUP, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->group);
  gtk_window_present (GTK_WINDOW (fixture->window));
  show (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->document);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
}

static void
collect_rows (GtkWidget *widget,
              GString   *text)
{
  if (LIAISON_IS_PEOPLE_ROW (widget))
    {
      g_autofree char *words = liaison_people_row_dup_text (LIAISON_PEOPLE_ROW (widget));

      /* Without what it says of the time. */
      *strchr (words, '(') = '\0';
      g_string_append (text, words);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_rows (child, text);
}

static char *
dup_rows (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  collect_rows (fixture->group, text);
  return g_string_free (text, FALSE);
}

static void
assert_rows (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *rows = dup_rows (fixture);

  g_assert_cmpstr (rows, ==, expected);
}

static void
wait_for_rows (Fixture    *fixture,
               const char *expected)
{
  for (;;)
    {
      g_autofree char *rows = dup_rows (fixture);

      if (strcmp (rows, expected) == 0)
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
wait_for_label (Fixture    *fixture,
                const char *words)
{
  while (widget_find_label (fixture->window, words) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Gives an estimate under the reader's name. */
static void
estimate (Fixture *fixture,
          double   probability)
{
  LiaisonForecast *before = find (fixture, "q1");
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (before);
  g_autoptr (LiaisonEstimate) own =
    liaison_estimate_new (probability, LIAISON_CONFIDENCE_MODERATE, NULL, "Me", "2024-01-05T00:00:00Z");
  g_autoptr (LiaisonForecast) after = NULL;

  liaison_forecast_builder_add_estimate (builder, own);
  after = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (fixture->document, "Estimate", NULL, before, after);
  show (fixture);
}

/* Whoever has not said anything sees nobody's number; their own estimate brings the others'. */
static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  assert_rows (fixture, "");
  wait_for_label (fixture, "2 other people ask this");
  wait_for_label (fixture, "Hidden until you have given an estimate of your own");
  g_assert_null (widget_find_label (fixture->window, "Median"));
  estimate (fixture, 0.2);
  assert_rows (fixture, "You: 20\u00a0%, unlikely Ada: 40\u00a0%, unlikely Bo: 80\u00a0%, likely ");
  wait_for_label (fixture, "Geometric mean of odds");
  wait_for_label (fixture, "20\u00a0% to 80\u00a0%, standard deviation 25 points");
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "_Show Them Anyway") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_revealed (Fixture       *fixture,
               gconstpointer  data)
{
  g_signal_emit_by_name (find_button (fixture->group), "clicked");
  assert_rows (fixture, "Ada: 40\u00a0%, unlikely Bo: 80\u00a0%, likely ");
  /* For this question, and until another is shown. */
  liaison_people_group_set (LIAISON_PEOPLE_GROUP (fixture->group), fixture->document, NULL);
  show (fixture);
  assert_rows (fixture, "");
}

/* What arrives in the folder appears, and rows that are there stay the same widgets. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  estimate (fixture, 0.2);
  write_person (fixture, "Carl", "q1 0.1");
  wait_for_rows (fixture, "You: 20\u00a0%, unlikely Ada: 40\u00a0%, unlikely Bo: 80\u00a0%, likely Carl: 10\u00a0%, very unlikely ");
  write_person (fixture, "Ada", "q1 0.7");
  wait_for_rows (fixture, "You: 20\u00a0%, unlikely Ada: 70\u00a0%, likely Bo: 80\u00a0%, likely Carl: 10\u00a0%, very unlikely ");
}

/* Nobody else asks it: nothing is said. */
static void
test_alone (Fixture       *fixture,
            gconstpointer  data)
{
  liaison_document_set_team (fixture->document, NULL);
  g_assert_false (gtk_widget_get_visible (fixture->group));
}

static void
on_added (guint *n)
{
  (*n)++;
}

/* The page lists what others ask, and takes it over with one button. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *page = g_object_new (LIAISON_TYPE_PEOPLE_PAGE, NULL);
  guint n_added = 0;
  LiaisonForecast *taken;

  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
  fixture->group = page;
  liaison_people_page_set_document (LIAISON_PEOPLE_PAGE (page), fixture->document);
  wait_for_label (fixture, "2 People");
  wait_for_label (fixture, "You have all the questions that others ask.");
  write_person (fixture, "Dora", "q9 0.3");
  wait_for_label (fixture, "3 People");
  wait_for_label (fixture, "Will q9?");

  g_signal_connect_swapped (fixture->document, "forecast-added", G_CALLBACK (on_added), &n_added);
  gtk_widget_activate_action (page, "people.take", "s", "q9");
  taken = find (fixture, "q9");
  g_assert_nonnull (taken);
  g_assert_cmpuint (liaison_forecast_get_estimates (taken)->len, ==, 0);
  g_assert_cmpuint (n_added, ==, 1);
  wait_for_label (fixture, "You have all the questions that others ask.");
  liaison_history_undo (liaison_document_get_history (fixture->document));
  wait_for_label (fixture, "Will q9?");
}

static GtkWidget *
make_label (void)
{
  return gtk_label_new (NULL);
}

static void
show_label (GtkWidget *label,
            gpointer   item)
{
  gtk_label_set_label (GTK_LABEL (label), item != NULL ? gtk_string_object_get_string (item) : "");
}

/* Few rows are all there; of many, those that can be seen. */
static void
test_list (void)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = g_object_new (LIAISON_TYPE_PEOPLE_LIST, NULL);

  liaison_people_list_set_up (LIAISON_PEOPLE_LIST (list), "People", make_label, show_label);
  liaison_people_list_set_model (LIAISON_PEOPLE_LIST (list), G_LIST_MODEL (strings));
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  gtk_string_list_append (strings, "one");
  while (widget_find_label (window, "one") == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 1000; i++)
    gtk_string_list_append (strings, "more");
  while (widget_find_label (window, "more") == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_string_list_splice (strings, 1, 1000, NULL);
  while (widget_find_label (window, "more") != NULL || widget_find_label (window, "one") == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) g_test_add ("/people/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("hidden", test_hidden);
  ADD ("revealed", test_revealed);
  ADD ("follows", test_follows);
  ADD ("alone", test_alone);
  ADD ("page", test_page);
#undef ADD
  g_test_add_func ("/people/list", test_list);
  return g_test_run ();
}
