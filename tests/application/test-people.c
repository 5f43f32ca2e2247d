/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application on a folder of several people's files, which change while it is open. */

#include "person.h"

#include <glib/gstdio.h>
#include <string.h>

#define QUESTION "Will the ferry line reopen this winter?"

static const char *program;

static void
write_file (const char *folder,
            const char *name,
            double      probability)
{
  g_autofree char *file = g_strconcat (name, ".forecast.json", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *text = g_strdup_printf (
    "{\"format\":\"liaison-forecast\",\"version\":1,\"author\":{\"name\":\"%s\"},\"forecasts\":[{\"id\":\"ferry\","
    "\"question\":\"" QUESTION "\",\"opened\":\"2024-01-01T00:00:00Z\",\"estimates\":[{\"at\":\"2024-01-02T00:00:00Z\","
    "\"probability\":%.2f}]}]}", name, probability);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static gboolean
is_focused_row (AtspiAccessible *accessible,
                gpointer         user_data)
{
  return atspi_accessible_get_role (accessible, NULL) == ATSPI_ROLE_LIST_ITEM &&
         person_has_state (accessible, ATSPI_STATE_FOCUSED);
}

/* A number of somebody else's is on the screen only when it was asked for, follows the file, and takes the focus from nobody. */
static void
test_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("liaison-people-XXXXXX", NULL);
  g_autofree char *picture = g_test_build_filename (G_TEST_BUILT, "tests", "people.png", NULL);
  g_autoptr (Person) person = NULL;
  g_autoptr (AtspiAccessible) row = NULL;

  write_file (folder, "Ada", 0.3);
  write_file (folder, "Bo", 0.6);
  person = person_open (program, folder);
  person_wait_to_read (person, "2 People");
  person_wait_to_read (person, QUESTION);
  person_press (person, "Forecast this too: " QUESTION);
  person_wait_to_read (person, "2 other people ask this");
  g_assert_false (person_reads (person, "60\u00a0%"));

  person_press (person, "Show Them Anyway");
  person_wait_to_read (person, "60\u00a0%, likely");
  person_wait_to_read (person, "Geometric mean of odds");

  /* Somebody is at a row while files arrive. */
  row = person_find_matching (person, "the row in focus", is_focused_row, NULL);
  write_file (folder, "Ada", 0.9);
  write_file (folder, "Carl", 0.8);
  person_wait_to_read (person, "90\u00a0%, very likely");
  person_wait_to_read (person, "Carl");
  g_assert_true (person_has_state (row, ATSPI_STATE_FOCUSED));
  person_take_picture (picture);
  g_test_message ("Picture: %s", picture);
  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add_func ("/people/folder", test_folder);
  return g_test_run ();
}
