/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of a forecasting site in a window: taken in once, undone at once, and refused with a sentence. */

#include "interface/window/window-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "interface/document-changes.h"
#include "interface/window/application.h"
#include "score-fixture.h"

#define TABLE "Question title,Multiple choice option,Forecast created by,Forecast (scale = 0-1),Forecast created at,"         \
              "Question created by,Question created at,Question resolve by,Resolution,Resolved at,"                          \
              "Your Brier score for this question,Your relative Brier score for this question,Question notes,"               \
              "Question shared with,Question shared publicly,Question comments\n"                                            \
              "Will it snow?,,Ada,0.25,2023-04-05 12:34:56,Ada,2023-04-05 12:34:50,,,,,,,,true,\n"                           \
              "Will it rain?,,Ada,0.75,2023-04-05 12:34:56,Ada,2023-04-05 12:34:50,,,,,,,,true,\n"

static LiaisonApplication *application;

typedef struct
{
  LiaisonWindow *window;
  LiaisonDocument *document;
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  fixture->window = liaison_window_new (ADW_APPLICATION (application));
  fixture->document = liaison_window_get_document (fixture->window);
  liaison_document_add_forecast (fixture->document, "One's own?");
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "table.csv", NULL);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_unlink (path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document)));
}

/* Waits until a label of the window begins with SENTENCE. */
static void
import (Fixture    *fixture,
        const char *text,
        const char *sentence)
{
  g_autofree char *path = g_build_filename (fixture->folder, "table.csv", NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_list_store_append (files, file);
  _liaison_window_import (fixture->window, G_LIST_MODEL (files));
  while (score_fixture_find_label (GTK_WIDGET (fixture->window), sentence) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  import (fixture, TABLE, "2 forecasts imported");
  g_assert_cmpuint (count (fixture), ==, 3);
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_cmpuint (count (fixture), ==, 1);
  liaison_history_redo (liaison_document_get_history (fixture->document));
  g_assert_cmpuint (count (fixture), ==, 3);
}

/* The same again changes nothing, and so is no step to undo. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *label = NULL;

  import (fixture, TABLE, "2 forecasts imported");
  liaison_document_add_forecast (fixture->document, "Later?");
  import (fixture, TABLE, "Nothing new to import");
  g_assert_cmpuint (count (fixture), ==, 4);
  g_object_get (liaison_document_get_history (fixture->document), "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "New Forecast");
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  import (fixture, "Colour\nred\n", "The table has no column");
  g_assert_cmpuint (count (fixture), ==, 1);
}

#define ADD(name, func) g_test_add ("/window/import/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  application = liaison_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  ADD ("import", test_import);
  ADD ("again", test_again);
  ADD ("refused", test_refused);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
