/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window while a file is read that takes its time: the process that reads it does nothing. */

#include "interface/window/window-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "interface/window/application.h"
#include "widget-fixture.h"

static LiaisonApplication *application;

typedef struct
{
  LiaisonWindow *window;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  g_setenv ("LIAISON_IMPORT", g_getenv ("LIAISON_MISBEHAVING_IMPORT"), TRUE);
  fixture->folder = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, data, NULL);
  g_assert_true (g_file_set_contents (fixture->path, "<p>Text.</p>", -1, NULL));
  fixture->window = liaison_window_new (ADW_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
open_file (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  liaison_window_open (fixture->window, file);
}

static GtkWidget *
wait_for_label (Fixture    *fixture,
                const char *text)
{
  GtkWidget *label;

  while ((label = widget_find_label (GTK_WIDGET (fixture->window), text)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return label;
}

static void
cancel (Fixture *fixture)
{
  gtk_widget_activate (gtk_widget_get_ancestor (wait_for_label (fixture, "Cancel"), GTK_TYPE_BUTTON));
  while (widget_find_label (GTK_WIDGET (fixture->window), "Reading “sleep”") != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (liaison_document_get_article (liaison_window_get_document (fixture->window)));
  g_assert_null (widget_find_label (GTK_WIDGET (fixture->window), "could not be read"));
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  open_file (fixture);
  wait_for_label (fixture, "Reading “sleep”");
  wait_for_label (fixture, "of 10 s");
  cancel (fixture);
  g_assert_true (liaison_document_is_empty (liaison_window_get_document (fixture->window)));
}

/* What was pasted may take as long as a file. */
static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GBytes) page = g_bytes_new_static ("<p>Text.</p>", strlen ("<p>Text.</p>"));

  _liaison_window_open_bytes (fixture->window, page, data, NULL);
  wait_for_label (fixture, "Reading “sleep”");
  cancel (fixture);
}

static void
test_locate (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  _liaison_window_locate (fixture->window, file);
  wait_for_label (fixture, "Reading “sleep”");
  cancel (fixture);
}

/* The window closes at once; nothing goes on. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  open_file (fixture);
  wait_for_label (fixture, "Reading “sleep”");
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_crash (Fixture       *fixture,
            gconstpointer  data)
{
  open_file (fixture);
  wait_for_label (fixture, "“segfault” could not be read");
  g_assert_null (widget_find_label (GTK_WIDGET (fixture->window), "Reading “segfault”"));
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
  g_test_add ("/window-reading/cancel", Fixture, "sleep", set_up, test_cancel, tear_down);
  g_test_add ("/window-reading/paste", Fixture, "sleep", set_up, test_paste, tear_down);
  g_test_add ("/window-reading/locate", Fixture, "sleep", set_up, test_locate, tear_down);
  g_test_add ("/window-reading/close", Fixture, "sleep", set_up, test_close, tear_down);
  g_test_add ("/window-reading/crash", Fixture, "segfault", set_up, test_crash, tear_down);
  return g_test_run ();
}
