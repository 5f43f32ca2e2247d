/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/window/window.h"

#include <glib/gstdio.h>
#include <string.h>

#include "interface/document-changes.h"
#include "interface/window/application.h"

/* One for the program, as it is in life. */
static LiaisonApplication *application;

typedef struct
{
  LiaisonWindow *window;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char text[] = "The harbour vote\n\nThe minister may sign the treaty in June, two officials "
                             "said on Monday. Opponents have called for a new vote in the harbour towns.\n";
  int fd;

  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->window = liaison_window_new (ADW_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (fixture->window));

  fd = g_file_open_tmp ("liaison-XXXXXX.txt", &fixture->path, NULL);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (application)));

  g_list_free_full (windows, (GDestroyNotify) gtk_window_destroy);
  g_assert_cmpuint (count_windows (), ==, 0);
  g_unlink (fixture->path);
  g_free (fixture->path);
}

static void
open_article (Fixture *fixture)
{
  LiaisonDocument *document = liaison_window_get_document (fixture->window);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  liaison_window_open (fixture->window, file);
  while (liaison_document_get_article (document) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_opens_in_empty_window (Fixture       *fixture,
                            gconstpointer  data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Liaison");
  open_article (fixture);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "The harbour vote");
}

static void
test_second_file_has_own_window (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  open_article (fixture);
  liaison_window_open (fixture->window, file);
  g_assert_cmpuint (count_windows (), ==, 2);
  /* Let it arrive before the windows go. */
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = l->next)
    while (liaison_document_get_article (liaison_window_get_document (l->data)) == NULL)
      g_main_context_iteration (NULL, TRUE);
}

static void
test_close_asks (Fixture       *fixture,
                 gconstpointer  data)
{
  open_article (fixture);
  liaison_document_add_forecast (liaison_window_get_document (fixture->window), "Will it?");
  gtk_window_close (GTK_WINDOW (fixture->window));
  /* The window is still there, and a dialog with it. */
  g_assert_cmpuint (g_list_length (gtk_window_list_toplevels ()), >=, 2);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
}

static void
test_close_without_changes (Fixture       *fixture,
                            gconstpointer  data)
{
  open_article (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  while (count_windows () > 0)
    g_main_context_iteration (NULL, TRUE);
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
#define ADD(name, func) g_test_add ("/window/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("opens-in-empty-window", test_opens_in_empty_window);
  ADD ("second-file-has-own-window", test_second_file_has_own_window);
  ADD ("close-asks", test_close_asks);
  ADD ("close-without-changes", test_close_without_changes);
#undef ADD
  return g_test_run ();
}
