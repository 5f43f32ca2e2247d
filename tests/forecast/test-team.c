/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder with people's files, which changes while it is watched. */

#include "forecast/team.h"

#include <glib/gstdio.h>
#include <string.h>

#include "forecast/aggregate.h"

typedef struct
{
  char *folder;
  LiaisonTeam *team;
  guint n_changed;
} Fixture;

static void
on_changed (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);

  fixture->folder = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);
  g_ptr_array_add (places, g_file_new_for_path (fixture->folder));
  fixture->team = liaison_team_new (places);
  g_signal_connect_swapped (fixture->team, "changed", G_CALLBACK (on_changed), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  /* A thread that has just read the files may still hold it. */
  g_object_add_weak_pointer (G_OBJECT (fixture->team), (gpointer *) &fixture->team);
  g_object_unref (fixture->team);
  while (fixture->team != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
}

/* ESTIMATES: "q1 2024-01-01 0.4, q2 2024-01-02 0.5"; a question of each id. AUTHOR may be NULL. */
static char *
print_file (const char *author,
            const char *estimates)
{
  g_auto (GStrv) parts = g_strsplit (estimates, ", ", -1);
  GString *text = g_string_new ("{\"format\":\"liaison-forecast\",\"version\":1,");

  if (author != NULL)
    g_string_append_printf (text, "\"author\":{\"name\":\"%s\"},", author);
  g_string_append (text, "\"forecasts\":[");
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", 3);

      g_string_append_printf (text, "%s{\"id\":\"%s\",\"question\":\"Will %s?\",\"opened\":\"2024-01-01T00:00:00Z\",\"estimates\":"
                              "[{\"at\":\"%sT10:00:00Z\",\"probability\":%s}]}", i > 0 ? "," : "", words[0], words[0], words[1],
                              words[2]);
    }
  g_string_append (text, "]}\n");
  return g_string_free (text, FALSE);
}

static void
write_text (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
write_file (Fixture    *fixture,
            const char *name,
            const char *author,
            const char *estimates)
{
  g_autofree char *text = print_file (author, estimates);

  write_text (fixture, name, text);
}

static void
remove_file (Fixture    *fixture,
             const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_no_errno (g_remove (path));
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static gboolean
load (Fixture   *fixture,
      gboolean   cancel,
      GError   **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  liaison_team_load_async (fixture->team, on_loaded, &result);
  if (cancel)
    liaison_team_cancel (fixture->team);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return liaison_team_load_finish (fixture->team, result, error);
}

/* "Ada 2, Bo 1 (2 files)" */
static char *
dup_people (Fixture *fixture)
{
  GListModel *people = liaison_team_get_people (fixture->team);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (LiaisonPerson) person = g_list_model_get_item (people, i);

      g_string_append_printf (text, "%s%s %u", i > 0 ? ", " : "", liaison_person_get_name (person),
                              liaison_person_get_n_forecasts (person));
      if (liaison_person_get_n_files (person) > 1)
        g_string_append_printf (text, " (%u files)", liaison_person_get_n_files (person));
      if (liaison_person_get_problem (person) != NULL)
        g_string_append_c (text, '!');
    }
  return g_string_free (text, FALSE);
}

static void
assert_people (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *people = dup_people (fixture);

  g_assert_cmpstr (people, ==, expected);
}

static void
wait_for_people (Fixture    *fixture,
                 const char *expected)
{
  for (;;)
    {
      g_autofree char *people = dup_people (fixture);

      if (strcmp (people, expected) == 0)
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

/* "Ada 0.40, Bo 0.60" */
static char *
dup_words (Fixture    *fixture,
           const char *id)
{
  g_autoptr (LiaisonForecast) question = liaison_team_dup_question (fixture->team, NULL, id);
  g_autoptr (GPtrArray) latest = NULL;
  GString *text = g_string_new (NULL);

  if (question == NULL)
    return g_string_free (text, FALSE);
  latest = liaison_aggregate_latest (question, G_MAXINT64, NULL);
  for (guint i = 0; i < latest->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (latest, i);

      g_string_append_printf (text, "%s%s %.2f", i > 0 ? ", " : "", liaison_estimate_get_by (estimate),
                              liaison_estimate_get_probability (estimate));
    }
  return g_string_free (text, FALSE);
}

static void
assert_words (Fixture    *fixture,
              const char *id,
              const char *expected)
{
  g_autofree char *words = dup_words (fixture, id);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_load (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GPtrArray) files = NULL;

  write_file (fixture, "bo.forecast.json", "Bo", "q1 2024-01-02 0.6, q2 2024-01-02 0.5");
  write_file (fixture, "ada.forecast.json", "Ada", "q1 2024-01-01 0.4");
  write_file (fixture, "nameless.forecast.json", NULL, "q1 2024-01-01 0.9");
  write_text (fixture, "notes.txt", "no forecasts");
  write_text (fixture, "ada.forecast.json~", "a backup");
  load (fixture, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  assert_people (fixture, "Ada 1, Bo 2, nameless 1");
  assert_words (fixture, "q1", "Ada 0.40, Bo 0.60, nameless 0.90");
  assert_words (fixture, "q2", "Bo 0.50");
  assert_words (fixture, "q3", "");
  g_assert_cmpuint (liaison_team_count_people (fixture->team, "q1"), ==, 3);

  questions = liaison_team_list_questions (fixture->team, NULL);
  g_assert_cmpuint (questions->len, ==, 2);
  g_assert_cmpstr (liaison_forecast_get_id (g_ptr_array_index (questions, 0)), ==, "q1");
  files = liaison_team_list_files_of (fixture->team, "Bo");
  g_assert_cmpuint (files->len, ==, 1);
}

/* The reader's own words come from the document, and the file that is theirs is left out. */
static void
test_own (Fixture       *fixture,
          gconstpointer  unused)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "me.forecast.json", NULL);
  g_autofree char *text = print_file ("Me", "q1 2024-01-05 0.1");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (LiaisonForecastFile) own = liaison_forecast_file_from_bytes (bytes, NULL);
  g_autoptr (LiaisonForecast) question = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  write_file (fixture, "me.forecast.json", "Me", "q1 2024-01-01 0.9");
  write_file (fixture, "bo.forecast.json", "Bo", "q1 2024-01-02 0.6, q2 2024-01-02 0.5");
  liaison_team_set_own (fixture->team, file);
  load (fixture, FALSE, NULL);
  assert_people (fixture, "Bo 2");
  question = liaison_team_dup_question (fixture->team, own, "q1");
  g_assert_cmpuint (liaison_forecast_get_estimates (question)->len, ==, 2);
  questions = liaison_team_list_questions (fixture->team, own);
  g_assert_cmpuint (questions->len, ==, 1);
  g_assert_cmpstr (liaison_forecast_get_id (g_ptr_array_index (questions, 0)), ==, "q2");

  liaison_team_set_own (fixture->team, NULL);
  wait_for_people (fixture, "Bo 2, Me 1");
}

static void
test_watched (Fixture       *fixture,
              gconstpointer  unused)
{
  write_file (fixture, "ada.forecast.json", "Ada", "q1 2024-01-01 0.4");
  load (fixture, FALSE, NULL);
  assert_people (fixture, "Ada 1");

  write_file (fixture, "bo.forecast.json", "Bo", "q1 2024-01-02 0.6");
  wait_for_people (fixture, "Ada 1, Bo 1");
  write_file (fixture, "ada.forecast.json", "Ada", "q1 2024-01-03 0.2, q2 2024-01-03 0.2");
  wait_for_people (fixture, "Ada 2, Bo 1");
  assert_words (fixture, "q1", "Ada 0.20, Bo 0.60");
  remove_file (fixture, "bo.forecast.json");
  wait_for_people (fixture, "Ada 2");
}

/* Both copies of a conflict are one person's, and nothing of either is lost. */
static void
test_conflict (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autoptr (LiaisonForecast) question = NULL;

  write_file (fixture, "ada.forecast.json", NULL, "q1 2024-01-01 0.4");
  write_file (fixture, "ada.forecast.sync-conflict-20240103-101112-ABCDEF7.json", NULL, "q1 2024-01-03 0.7, q2 2024-01-03 0.5");
  load (fixture, FALSE, NULL);
  assert_people (fixture, "ada 2 (2 files)");
  assert_words (fixture, "q1", "ada 0.70");
  question = liaison_team_dup_question (fixture->team, NULL, "q1");
  g_assert_cmpuint (liaison_forecast_get_estimates (question)->len, ==, 2);
}

/* What a sync tool has written by half keeps showing what it was, until all of it is there. */
static void
test_half_written (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autofree char *whole = print_file ("Ada", "q1 2024-01-03 0.8");
  g_autofree char *half = g_strndup (whole, strlen (whole) / 2);

  write_file (fixture, "ada.forecast.json", "Ada", "q1 2024-01-01 0.4");
  load (fixture, FALSE, NULL);
  write_text (fixture, "ada.forecast.json", half);
  wait_for_people (fixture, "Ada 1!");
  assert_words (fixture, "q1", "Ada 0.40");
  write_text (fixture, "ada.forecast.json", whole);
  wait_for_people (fixture, "Ada 1");
  assert_words (fixture, "q1", "Ada 0.80");
}

/* One file that is no forecast file is said to be one, and the others are there. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  unused)
{
  write_text (fixture, "carl.forecast.json", "{\"format\":\"something\"}");
  write_file (fixture, "ada.forecast.json", "Ada", "q1 2024-01-01 0.4");
  load (fixture, FALSE, NULL);
  assert_people (fixture, "Ada 1, carl 0!");
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  write_file (fixture, "ada.forecast.json", "Ada", "q1 2024-01-01 0.4");
  g_assert_false (load (fixture, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_people (fixture, "");
  g_assert_cmpfloat (liaison_team_get_progress (fixture->team), ==, -1.0);
}

static void
on_progress (LiaisonTeam *team,
             GParamSpec  *pspec,
             gpointer     user_data)
{
  GArray *heard = user_data;
  double progress = liaison_team_get_progress (team);

  g_array_append_val (heard, progress);
}

static void
count_items (GListModel *model,
             guint       position,
             guint       removed,
             guint       added,
             gpointer    user_data)
{
  *(guint *) user_data += removed + added;
}

/* A thousand people: progress rises, and one that changes is read alone and changes one row. */
static void
test_many (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr (GArray) heard = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (LiaisonForecast) question = NULL;
  g_autoptr (GPtrArray) latest = NULL;
  GListModel *people = liaison_team_get_people (fixture->team);
  guint n_items = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("p%03u.forecast.json", i);

      write_file (fixture, name, NULL, "q1 2024-01-01 0.4, q2 2024-01-01 0.5");
    }
  g_signal_connect (fixture->team, "notify::progress", G_CALLBACK (on_progress), heard);
  load (fixture, FALSE, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, 1000);
  g_assert_cmpuint (heard->len, >, 2);
  for (guint i = 1; i + 1 < heard->len; i++)
    g_assert_cmpfloat (g_array_index (heard, double, i), >=, g_array_index (heard, double, i - 1));
  g_assert_cmpfloat (g_array_index (heard, double, heard->len - 1), ==, -1.0);
  question = liaison_team_dup_question (fixture->team, NULL, "q1");
  latest = liaison_aggregate_latest (question, G_MAXINT64, NULL);
  g_assert_cmpuint (latest->len, ==, 1000);

  g_signal_connect (people, "items-changed", G_CALLBACK (count_items), &n_items);
  write_file (fixture, "p500.forecast.json", NULL, "q1 2024-01-03 0.4, q2 2024-01-01 0.5, q3 2024-01-03 0.5");
  while (n_items == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_items, ==, 2);
}

static void
test_places (void)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonTeam) team = NULL;
  g_autofree char *title = NULL;

  g_ptr_array_add (places, g_file_new_for_path ("/nonexistent/a.forecast.json"));
  g_ptr_array_add (places, g_file_new_for_path ("/nonexistent/b.forecast.json"));
  team = liaison_team_new (places);
  title = liaison_team_dup_title (team);
  g_assert_cmpstr (title, ==, "2 files");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/forecast/team/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("load", test_load);
  ADD ("own", test_own);
  ADD ("watched", test_watched);
  ADD ("conflict", test_conflict);
  ADD ("half-written", test_half_written);
  ADD ("damaged", test_damaged);
  ADD ("cancelled", test_cancelled);
  ADD ("many", test_many);
#undef ADD
  g_test_add_func ("/forecast/team/places", test_places);
  return g_test_run ();
}
