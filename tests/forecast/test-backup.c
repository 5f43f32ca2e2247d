/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/backup.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "forecast/forecast-store.h"

typedef struct
{
  char *folder;
  char *path;
  char *backup;
  GFile *file;
} Place;

static void
set_up (Place         *place,
        gconstpointer  unused)
{
  place->folder = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "mine.forecast.json", NULL);
  place->backup = g_build_filename (place->folder, "mine.forecast.json~", NULL);
  place->file = g_file_new_for_path (place->path);
}

/* Nothing else was left behind. */
static void
tear_down (Place         *place,
           gconstpointer  unused)
{
  g_remove (place->path);
  g_remove (place->backup);
  g_assert_no_errno (g_rmdir (place->folder));
  g_object_unref (place->file);
  g_free (place->folder);
  g_free (place->path);
  g_free (place->backup);
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_place (Place         *place,
            gconstpointer  unused)
{
  g_autoptr (GFile) backup = liaison_backup_get_file (place->file);
  g_autoptr (GFile) remote = g_file_new_for_uri ("sftp://host/folder/a%20b.forecast.json");
  g_autoptr (GFile) there = liaison_backup_get_file (remote);
  g_autofree char *path = g_file_get_path (backup);
  g_autofree char *uri = g_file_get_uri (there);

  g_assert_cmpstr (path, ==, place->backup);
  g_assert_cmpstr (uri, ==, "sftp://host/folder/a%20b.forecast.json~");
}

static void
test_keep (Place         *place,
           gconstpointer  unused)
{
  g_assert_false (liaison_backup_keep (place->path));
  g_assert_false (g_file_test (place->backup, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (place->path, "one", -1, NULL));
  g_assert_no_errno (g_chmod (place->path, 0640));
  g_assert_true (liaison_backup_keep (place->path));
  assert_content (place->path, "one");
  assert_content (place->backup, "one");
  /* Twice the same leaves no third name behind. */
  g_assert_true (liaison_backup_keep (place->path));
  assert_content (place->backup, "one");

  /* As a save does it: another file gets the name. */
  g_assert_true (g_file_set_contents (place->path, "two", -1, NULL));
  assert_content (place->backup, "one");
  g_assert_true (liaison_backup_keep (place->path));
  assert_content (place->backup, "two");
}

static void
test_permissions (Place         *place,
                  gconstpointer  unused)
{
  struct stat status;

  g_assert_true (g_file_set_contents (place->path, "one", -1, NULL));
  g_assert_no_errno (g_chmod (place->path, 0600));
  g_assert_true (liaison_backup_keep (place->path));
  g_assert_no_errno (stat (place->backup, &status));
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

static void
save (LiaisonForecastFile *forecasts,
      Place               *place,
      char               **etag)
{
  g_autofree char *before = g_steal_pointer (etag);
  g_autoptr (GError) error = NULL;

  liaison_forecast_store_save (forecasts, place->file, before, etag, NULL, &error);
  g_assert_no_error (error);
}

static char *
dup_backed_up_title (Place *place)
{
  g_autoptr (GFile) backup = g_file_new_for_path (place->backup);
  g_autoptr (LiaisonForecastFile) forecasts = liaison_forecast_store_load (backup, NULL, NULL, NULL);

  return forecasts != NULL ? g_strdup (liaison_forecast_file_get_title (forecasts)) : NULL;
}

static void
assert_backed_up (Place      *place,
                  const char *title)
{
  g_autofree char *present = dup_backed_up_title (place);

  g_assert_cmpstr (present, ==, title);
}

/* A save keeps what it replaces; one that changes nothing keeps what was kept. */
static void
test_save (Place         *place,
           gconstpointer  unused)
{
  g_autoptr (LiaisonForecastFile) forecasts = liaison_forecast_file_new ();
  g_autofree char *etag = NULL;

  liaison_forecast_file_set_title (forecasts, "First");
  save (forecasts, place, &etag);
  assert_backed_up (place, NULL);
  liaison_forecast_file_set_title (forecasts, "Second");
  save (forecasts, place, &etag);
  assert_backed_up (place, "First");
  save (forecasts, place, &etag);
  assert_backed_up (place, "First");
  liaison_forecast_file_set_title (forecasts, "Third");
  save (forecasts, place, &etag);
  assert_backed_up (place, "Second");
}

/* Also what is overwritten on purpose. */
static void
test_overwrite (Place         *place,
                gconstpointer  unused)
{
  g_autoptr (LiaisonForecastFile) forecasts = liaison_forecast_file_new ();
  g_autofree char *none = NULL;

  g_assert_true (g_file_set_contents (place->path, "somebody's", -1, NULL));
  save (forecasts, place, &none);
  assert_content (place->backup, "somebody's");
}

/* What is not saved leaves the backup as it was. */
static void
test_failure (Place         *place,
              gconstpointer  unused)
{
  g_autoptr (LiaisonForecastFile) forecasts = liaison_forecast_file_new ();
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  liaison_forecast_file_set_title (forecasts, "First");
  save (forecasts, place, &etag);
  liaison_forecast_file_set_title (forecasts, "Second");
  save (forecasts, place, &etag);
  g_assert_true (g_file_set_contents (place->path, "somebody's", -1, NULL));
  g_assert_false (liaison_forecast_store_save (forecasts, place->file, etag, NULL, NULL, &error));
  g_assert_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_CHANGED);
  assert_backed_up (place, "First");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/forecast/backup/" name, Place, NULL, set_up, func, tear_down)
  ADD ("place", test_place);
  ADD ("keep", test_keep);
  ADD ("permissions", test_permissions);
  ADD ("save", test_save);
  ADD ("overwrite", test_overwrite);
  ADD ("failure", test_failure);
#undef ADD
  return g_test_run ();
}
