/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window says, asks and does when its file is not as it was left. */

#include "interface/window/window.h"

#include <glib/gstdio.h>
#include <string.h>

#include "interface/document-changes.h"
#include "interface/window/application.h"
#include "interface/window/banner.h"

/* One for the program, as it is in life. */
static LiaisonApplication *application;

typedef struct
{
  char *folder;
  char *path;
  char *backup;
  GFile *file;
  LiaisonWindow *window;
} Fixture;

static void
write_file (Fixture    *fixture,
            const char *questions,
            guint       version)
{
  g_auto (GStrv) words = g_strsplit (questions, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_string_printf (text, "{\"format\":\"liaison-forecast\",\"version\":%u,\"forecasts\":[", version);
  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (text, "%s{\"id\":\"%s\",\"question\":\"%s\",\"opened\":\"2024-01-01T00:00:00Z\"}", i > 0 ? "," : "",
                            words[i], words[i]);
  g_string_append (text, "]}");
  g_file_set_contents (fixture->path, text->str, -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "mine.forecast.json", NULL);
  fixture->backup = g_strconcat (fixture->path, "~", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->window = liaison_window_new (ADW_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (application)));

  g_list_free_full (windows, (GDestroyNotify) gtk_window_destroy);
  g_unlink (fixture->path);
  g_unlink (fixture->backup);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->backup);
  g_free (fixture->folder);
}

static LiaisonDocument *
document_of (Fixture *fixture)
{
  return liaison_window_get_document (fixture->window);
}

static void
open (Fixture *fixture)
{
  liaison_window_open (fixture->window, fixture->file);
  while (liaison_document_get_file (document_of (fixture)) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static char *
dup_questions (Fixture *fixture)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (document_of (fixture)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", liaison_forecast_get_question (forecast));
    }
  return g_string_free (text, FALSE);
}

static void
wait_for_questions (Fixture    *fixture,
                    const char *expected)
{
  for (;;)
    {
      g_autofree char *questions = dup_questions (fixture);

      if (strcmp (questions, expected) == 0)
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

/* Whether it is a label that can be seen, with these WORDS in it. */
static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL;
}

/* Whether it is a button that can be seen, with just this LABEL. */
static gboolean
is_button (GtkWidget  *widget,
           const char *label)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static GtkWidget *
find_below (GtkWidget  *widget,
            gboolean  (*match) (GtkWidget *, const char *),
            const char *words)
{
  if (match (widget, words))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, match, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
wait_for_words (GtkWidget  *widget,
                const char *words)
{
  GtkWidget *found;

  while ((found = find_below (widget, says, words)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return found;
}

/* In all windows: an alert may have its own. */
static GtkWidget *
find_anywhere (gboolean  (*match) (GtkWidget *, const char *),
               const char *words)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GtkWidget *found = NULL;

  for (GList *l = windows; l != NULL && found == NULL; l = l->next)
    found = find_below (l->data, match, words);
  return found;
}

static void
wait_for_alert (const char *words)
{
  while (find_anywhere (says, words) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Presses the button of an alert that has just this LABEL, and waits until it is gone. */
static void
answer (const char *label)
{
  GtkWidget *button;

  while ((button = find_anywhere (is_button, label)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (button, "clicked");
  while (find_anywhere (is_button, label) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static char *
read_file (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
wait_for_content (const char *path,
                  const char *words)
{
  for (;;)
    {
      g_autofree char *text = read_file (path);

      if (strstr (text, words) != NULL)
        return;
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
test_taken (Fixture       *fixture,
            gconstpointer  data)
{
  write_file (fixture, "One", 1);
  open (fixture);
  write_file (fixture, "One Two", 1);
  wait_for_questions (fixture, "One Two");
  wait_for_words (GTK_WIDGET (fixture->window), "“mine.forecast.json” was changed by another program");
  g_assert_false (liaison_document_get_modified (document_of (fixture)));
}

/* The banner leads to a question that says what will change; Cancel leaves everything as it is. */
static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  write_file (fixture, "One", 1);
  open (fixture);
  liaison_document_add_forecast (document_of (fixture), "Mine");
  write_file (fixture, "One Theirs", 1);
  wait_for_words (GTK_WIDGET (fixture->window), "here are changes that are not saved");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.merge", NULL);
  wait_for_alert ("Added: “Theirs”");
  answer ("_Cancel");
  wait_for_questions (fixture, "One Mine");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.merge", NULL);
  answer ("_Merge");
  wait_for_questions (fixture, "One Mine Theirs");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_for_questions (fixture, "One Mine");
}

/* A save that finds another's changes asks, and then saves both. */
static void
test_merge_and_save (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *text = NULL;

  write_file (fixture, "One", 1);
  open (fixture);
  liaison_document_add_forecast (document_of (fixture), "Mine");
  write_file (fixture, "One Theirs", 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  answer ("_Merge and Save");
  wait_for_content (fixture->path, "Mine");
  text = read_file (fixture->path);
  g_assert_nonnull (strstr (text, "Theirs"));
  while (liaison_document_get_modified (document_of (fixture)))
    g_main_context_iteration (NULL, TRUE);
}

/* As a button would have it. */
static gboolean
is_enabled (Fixture    *fixture,
            const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (fixture->window));
  enabled = gtk_widget_is_sensitive (button);
  gtk_widget_unparent (button);
  return enabled;
}

static void
test_later (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const editing[] = { "win.save", "win.save-as", "win.save-copy", "win.new-forecast", "win.restore-backup" };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  write_file (fixture, "One", 3);
  before = read_file (fixture->path);
  open (fixture);
  wait_for_words (GTK_WIDGET (fixture->window), "was written by a later version of Liaison");
  wait_for_words (GTK_WIDGET (fixture->window), "mine.forecast.json · read-only");
  for (guint i = 0; i < G_N_ELEMENTS (editing); i++)
    g_assert_false (is_enabled (fixture, editing[i]));
  g_assert_true (is_enabled (fixture, "win.copy-markdown"));

  liaison_document_add_forecast (document_of (fixture), "Two");
  wait_for_words (GTK_WIDGET (fixture->window), "Nothing was changed");
  wait_for_questions (fixture, "One");
  after = read_file (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

/* The same file once more is the same window. */
static void
test_same_file (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) again = g_file_new_for_path (fixture->path);

  write_file (fixture, "One", 1);
  open (fixture);
  liaison_window_open (fixture->window, again);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==, 1);
  g_assert_true (liaison_window_find (GTK_APPLICATION (application), again) == fixture->window);
}

static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *damaged = NULL;

  write_file (fixture, "Kept", 1);
  g_assert_no_errno (g_rename (fixture->path, fixture->backup));
  g_assert_true (g_file_set_contents (fixture->path, "{ \"format\": \"liaison-f", -1, NULL));
  liaison_window_open (fixture->window, fixture->file);
  wait_for_words (GTK_WIDGET (fixture->window), "Open _Backup");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-backup", NULL);
  wait_for_questions (fixture, "Kept");
  wait_for_words (GTK_WIDGET (fixture->window), "The damaged file stays as it is");
  g_assert_null (liaison_document_get_file (document_of (fixture)));
  damaged = read_file (fixture->path);
  g_assert_cmpstr (damaged, ==, "{ \"format\": \"liaison-f");
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  write_file (fixture, "Old", 1);
  g_assert_no_errno (g_rename (fixture->path, fixture->backup));
  write_file (fixture, "New", 1);
  open (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.restore-backup", NULL);
  wait_for_alert ("Removed: “New”");
  answer ("_Restore");
  wait_for_questions (fixture, "Old");
  g_assert_true (liaison_document_get_modified (document_of (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_for_questions (fixture, "New");
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  write_file (fixture, "One", 1);
  open (fixture);
  g_assert_no_errno (g_unlink (fixture->path));
  wait_for_words (GTK_WIDGET (fixture->window), "was deleted or moved by another program");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  while (liaison_document_get_modified (document_of (fixture)))
    g_main_context_iteration (NULL, TRUE);
  wait_for_content (fixture->path, "One");
}

/* Closing asks, once; only what the reader says then loses anything. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonWindow *window = fixture->window;

  write_file (fixture, "One", 1);
  open (fixture);
  liaison_document_add_forecast (document_of (fixture), "Mine");
  gtk_window_close (GTK_WINDOW (window));
  wait_for_alert ("There are forecasts that have not been saved");
  gtk_window_close (GTK_WINDOW (window));
  answer ("_Cancel");
  wait_for_questions (fixture, "One Mine");

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  answer ("_Discard");
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* What is saved before closing is in the file. */
static void
test_close_and_save (Fixture       *fixture,
                     gconstpointer  data)
{
  LiaisonWindow *window = fixture->window;

  write_file (fixture, "One", 1);
  open (fixture);
  liaison_document_add_forecast (document_of (fixture), "Mine");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  answer ("_Save");
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for_content (fixture->path, "Mine");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  application = liaison_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
#define ADD(name, func) g_test_add ("/window-disk/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("taken", test_taken);
  ADD ("merge", test_merge);
  ADD ("merge-and-save", test_merge_and_save);
  ADD ("later", test_later);
  ADD ("same-file", test_same_file);
  ADD ("damaged", test_damaged);
  ADD ("restore", test_restore);
  ADD ("gone", test_gone);
  ADD ("close", test_close);
  ADD ("close-and-save", test_close_and_save);
#undef ADD
  return g_test_run ();
}
