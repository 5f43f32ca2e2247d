/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two documents on one file, as two windows or two computers have them, and what else may become of a file. */

#include "interface/document-disk.h"

#include <glib/gstdio.h>
#include <string.h>

#include "interface/document-changes.h"
#include "interface/document-storage.h"

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  LiaisonDocument *mine;
  LiaisonDocument *theirs;
  GString *heard;
  GAsyncResult *result;
} Fixture;

static void
on_changed_on_disk (LiaisonDocument *document,
                    int              event,
                    gpointer         user_data)
{
  static const char *const names[] = { "taken ", "conflict ", "gone " };

  g_string_append (user_data, names[event]);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "mine.forecast.json", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->mine = liaison_document_new ();
  fixture->theirs = liaison_document_new ();
  fixture->heard = g_string_new (NULL);
  g_signal_connect (fixture->mine, "changed-on-disk", G_CALLBACK (on_changed_on_disk), fixture->heard);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *backup = g_strconcat (fixture->path, "~", NULL);

  g_clear_object (&fixture->mine);
  g_clear_object (&fixture->theirs);
  g_clear_object (&fixture->result);
  g_unlink (backup);
  g_unlink (fixture->path);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_string_free (fixture->heard, TRUE);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_set_object (&((Fixture *) user_data)->result, result);
}

static GAsyncResult *
wait_for_result (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return fixture->result;
}

static void
save (Fixture         *fixture,
      LiaisonDocument *document,
      GError         **error)
{
  g_clear_object (&fixture->result);
  liaison_document_save_async (document, fixture->file, FALSE, on_done, fixture);
  liaison_document_save_finish (document, wait_for_result (fixture), error);
}

static void
open (Fixture         *fixture,
      LiaisonDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->result);
  liaison_document_open_async (document, fixture->file, NULL, on_done, fixture);
  liaison_document_open_finish (document, wait_for_result (fixture), &error);
  g_assert_no_error (error);
}

/* The questions of a document: "One, Two". */
static char *
dup_questions (LiaisonDocument *document)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (document));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", liaison_forecast_get_question (forecast));
    }
  return g_string_free (text, FALSE);
}

static void
assert_questions (LiaisonDocument *document,
                  const char      *expected)
{
  g_autofree char *questions = dup_questions (document);

  g_assert_cmpstr (questions, ==, expected);
}

/* Both documents have the file open, with one forecast in it. */
static void
begin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  liaison_document_add_forecast (fixture->theirs, "One");
  save (fixture, fixture->theirs, &error);
  g_assert_no_error (error);
  open (fixture, fixture->mine);
  assert_questions (fixture->mine, "One");
}

static void
wait_to_hear (Fixture    *fixture,
              const char *events)
{
  while (strcmp (fixture->heard->str, events) != 0)
    g_main_context_iteration (NULL, TRUE);
}

/* What nothing here stands against is shown at once, and can be undone. */
static void
test_taken (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  begin (fixture);
  liaison_document_add_forecast (fixture->theirs, "Two");
  save (fixture, fixture->theirs, &error);
  wait_to_hear (fixture, "taken ");
  assert_questions (fixture->mine, "One, Two");
  g_assert_false (liaison_document_get_modified (fixture->mine));

  liaison_history_undo (liaison_document_get_history (fixture->mine));
  assert_questions (fixture->mine, "One");
  g_assert_true (liaison_document_get_modified (fixture->mine));
  liaison_history_redo (liaison_document_get_history (fixture->mine));
  g_assert_false (liaison_document_get_modified (fixture->mine));

  /* It counts as read: saving is no conflict. */
  liaison_document_add_forecast (fixture->mine, "Three");
  save (fixture, fixture->mine, &error);
  g_assert_no_error (error);
}

static LiaisonDocumentMerge *
compare (Fixture  *fixture,
         GError  **error)
{
  g_clear_object (&fixture->result);
  liaison_document_compare_async (fixture->mine, on_done, fixture);
  return liaison_document_compare_finish (fixture->mine, wait_for_result (fixture), error);
}

/* The second save sees the first one's change, and nothing of either is lost. */
static void
test_merged (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (LiaisonDocumentMerge) merge = NULL;
  g_autoptr (GError) error = NULL;

  begin (fixture);
  liaison_document_add_forecast (fixture->mine, "Mine");
  liaison_document_add_forecast (fixture->theirs, "Theirs");
  save (fixture, fixture->theirs, &error);
  g_assert_no_error (error);
  wait_to_hear (fixture, "conflict ");
  assert_questions (fixture->mine, "One, Mine");
  save (fixture, fixture->mine, &error);
  g_assert_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_CHANGED);
  g_clear_error (&error);

  merge = compare (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (merge->difference->added->len, ==, 1);
  g_assert_cmpuint (merge->difference->changed->len + merge->difference->removed->len, ==, 0);
  g_assert_cmpuint (merge->disputed->len, ==, 0);
  /* Comparing changes nothing. */
  assert_questions (fixture->mine, "One, Mine");

  /* What is written between the comparison and the answer stays too. */
  liaison_document_add_forecast (fixture->mine, "Late");
  liaison_document_take_merge (fixture->mine, merge);
  assert_questions (fixture->mine, "One, Mine, Late, Theirs");
  g_assert_true (liaison_document_get_modified (fixture->mine));
  liaison_history_undo (liaison_document_get_history (fixture->mine));
  assert_questions (fixture->mine, "One, Mine, Late");
  liaison_history_redo (liaison_document_get_history (fixture->mine));
  save (fixture, fixture->mine, &error);
  g_assert_no_error (error);
  open (fixture, fixture->theirs);
  assert_questions (fixture->theirs, "One, Mine, Late, Theirs");
}

/* A removal is told from what was never there. */
static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (LiaisonDocumentMerge) merge = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonForecastFile *file;
  g_autoptr (LiaisonForecast) one = NULL;

  begin (fixture);
  file = liaison_document_get_forecasts (fixture->theirs);
  one = g_list_model_get_item (liaison_forecast_file_get_forecasts (file), 0);
  liaison_document_change_forecast (fixture->theirs, "Delete", NULL, one, NULL);
  save (fixture, fixture->theirs, &error);
  liaison_document_add_forecast (fixture->mine, "Mine");
  merge = compare (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (merge->difference->removed->len, ==, 1);
  liaison_document_take_merge (fixture->mine, merge);
  assert_questions (fixture->mine, "Mine");
}

/* A sync tool may write in pieces: what is half there is waited for. */
static void
test_in_pieces (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *half = NULL;
  g_autofree char *whole = NULL;
  gsize length;

  begin (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));
  half = g_strndup (whole, length / 2);
  g_assert_true (g_file_set_contents_full (fixture->path, half, -1, G_FILE_SET_CONTENTS_NONE, 0666, NULL));
  for (guint i = 0; i < 20; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (30000);
    }
  g_assert_cmpstr (fixture->heard->str, ==, "");
  assert_questions (fixture->mine, "One");
  whole[length - 1] = ' ';
  g_assert_true (g_file_set_contents_full (fixture->path, whole, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0666, NULL));
  wait_to_hear (fixture, "taken ");
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  begin (fixture);
  g_assert_no_errno (g_unlink (fixture->path));
  wait_to_hear (fixture, "gone ");
  g_assert_true (liaison_document_get_modified (fixture->mine));
  assert_questions (fixture->mine, "One");
  save (fixture, fixture->mine, &error);
  g_assert_no_error (error);
  g_assert_false (liaison_document_get_modified (fixture->mine));
}

static void
count (guint *n)
{
  (*n)++;
}

/* What a later version wrote is read as far as it goes, and nothing is changed or saved. */
static void
test_later (Fixture       *fixture,
            gconstpointer  data)
{
  static const char text[] = "{\"format\":\"liaison-forecast\",\"version\":7,\"forecasts\":[{\"id\":\"a\",\"question\":\"One\","
                             "\"opened\":\"2031-01-01T00:00:00Z\",\"mood\":[1]}]}\n";
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autoptr (LiaisonForecast) one = NULL;
  guint n_refused = 0;

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  g_assert_false (liaison_document_get_read_only (fixture->mine));
  open (fixture, fixture->mine);
  g_assert_true (liaison_document_get_read_only (fixture->mine));
  assert_questions (fixture->mine, "One");

  g_signal_connect_swapped (fixture->mine, "refused", G_CALLBACK (count), &n_refused);
  one = g_list_model_get_item (liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->mine)), 0);
  liaison_document_change_forecast (fixture->mine, "Delete", NULL, one, NULL);
  g_assert_null (liaison_document_add_forecast (fixture->mine, "Two"));
  liaison_document_move_node (fixture->mine, "ada", 1.0, 2.0);
  g_assert_cmpuint (n_refused, ==, 3);
  assert_questions (fixture->mine, "One");
  g_assert_false (liaison_document_get_modified (fixture->mine));

  save (fixture, fixture->mine, &error);
  g_assert_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_VERSION);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, text);
}

static LiaisonForecastFile *
load_backup (Fixture  *fixture,
             GError  **error)
{
  g_clear_object (&fixture->result);
  liaison_document_load_backup_async (fixture->mine, NULL, on_done, fixture);
  return liaison_document_load_backup_finish (fixture->mine, wait_for_result (fixture), error);
}

static void
test_backup (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (LiaisonForecastFile) backup = NULL;
  g_autoptr (GError) error = NULL;

  begin (fixture);
  g_assert_null (load_backup (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  liaison_document_add_forecast (fixture->mine, "Two");
  save (fixture, fixture->mine, &error);
  g_assert_no_error (error);

  backup = load_backup (fixture, &error);
  g_assert_no_error (error);
  liaison_document_take_backup (fixture->mine, backup);
  assert_questions (fixture->mine, "One");
  g_assert_true (liaison_document_get_modified (fixture->mine));
  liaison_history_undo (liaison_document_get_history (fixture->mine));
  assert_questions (fixture->mine, "One, Two");
  g_assert_false (liaison_document_get_modified (fixture->mine));

  liaison_document_show_backup (fixture->theirs, backup);
  g_assert_null (liaison_document_get_file (fixture->theirs));
  g_assert_true (liaison_document_get_modified (fixture->theirs));
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  liaison_document_save_finish (LIAISON_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
  count (user_data);
}

/* Whoever saves while a save is under way is in nobody's way. */
static void
test_saves_wait (Fixture       *fixture,
                 gconstpointer  data)
{
  guint n_saved = 0;

  begin (fixture);
  for (guint i = 0; i < 5; i++)
    {
      liaison_document_add_forecast (fixture->mine, "More");
      liaison_document_save_async (fixture->mine, fixture->file, FALSE, on_saved, &n_saved);
    }
  while (n_saved < 5)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (liaison_document_get_modified (fixture->mine));
  open (fixture, fixture->theirs);
  assert_questions (fixture->theirs, "One, More, More, More, More, More");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/document-disk/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("taken", test_taken);
  ADD ("merged", test_merged);
  ADD ("removed", test_removed);
  ADD ("in-pieces", test_in_pieces);
  ADD ("gone", test_gone);
  ADD ("later", test_later);
  ADD ("backup", test_backup);
  ADD ("saves-wait", test_saves_wait);
#undef ADD
  return g_test_run ();
}
