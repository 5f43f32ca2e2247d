/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Articles that a window could not read: it says so with a way on, and no more once they are tried again. */

#include "interface/window/window-private.h"

#include <glib/gstdio.h>

#include "interface/document-sources.h"
#include "interface/window/application.h"
#include "network/parts.h"

#define RETRY "win.retry-failed-sources"

static LiaisonApplication *application;

typedef struct
{
  LiaisonWindow *window;
  LiaisonDocument *document;
  GFile *talks;
  GFile *strike;
  GFile *late;              /* a file that is not there yet */
} Fixture;

static GFile *
get_article (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "interface", "articles", name, NULL);

  return g_file_new_for_path (path);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "late.md", NULL);

  g_assert_no_errno (g_mkdir_with_parents (g_get_user_state_dir (), 0700));
  fixture->talks = get_article ("talks.md");
  fixture->strike = get_article ("strike.md");
  fixture->late = g_file_new_for_path (path);
  fixture->window = liaison_window_new (ADW_APPLICATION (application));
  fixture->document = liaison_window_get_document (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_file_delete (fixture->late, NULL, NULL);
  g_object_unref (fixture->talks);
  g_object_unref (fixture->strike);
  g_object_unref (fixture->late);
}

static void
wait_for (Fixture *fixture,
          guint    n)
{
  LiaisonDocument *document = fixture->document;

  while (liaison_sources_get_n_left (liaison_document_get_sources (document)) > 0 || liaison_document_get_network (document) == NULL ||
         liaison_network_get_n_parts (liaison_document_get_network (document)) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_retry (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, fixture->talks);
  g_list_store_append (files, fixture->late);
  g_assert_false (liaison_banner_offers (fixture->window->banner, RETRY));
  liaison_window_open_files (fixture->window, G_LIST_MODEL (files));
  wait_for (fixture, 1);
  g_assert_true (liaison_banner_offers (fixture->window->banner, RETRY));
  /* In vain: it says so again. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), RETRY, NULL));
  g_assert_false (liaison_banner_offers (fixture->window->banner, RETRY));
  wait_for (fixture, 1);
  g_assert_true (liaison_banner_offers (fixture->window->banner, RETRY));

  g_assert_true (g_file_copy (fixture->strike, fixture->late, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), RETRY, NULL));
  wait_for (fixture, 2);
  g_assert_false (liaison_banner_offers (fixture->window->banner, RETRY));
  g_assert_cmpuint (liaison_document_count_failed (fixture->document), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = liaison_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add ("/window-sources/retry", Fixture, NULL, set_up, test_retry, tear_down);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
