/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/forecast-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Place;

static void
set_up (Place         *place,
        gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("liaison-test-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "mine.forecast.json", NULL);
  place->file = g_file_new_for_path (place->path);
}

static void
tear_down (Place         *place,
           gconstpointer  unused)
{
  g_autofree char *backup = g_strconcat (place->path, "~", NULL);

  g_remove (backup);
  g_remove (place->path);
  g_assert_no_errno (g_rmdir (place->folder));
  g_object_unref (place->file);
  g_free (place->folder);
  g_free (place->path);
}

static LiaisonForecastFile *
make_file (const char *title)
{
  LiaisonForecastFile *file = liaison_forecast_file_new ();

  liaison_forecast_file_set_title (file, title);
  return file;
}

static void
assert_title (GFile      *file,
              const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonForecastFile) loaded = liaison_forecast_store_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (liaison_forecast_file_get_title (loaded), ==, title);
}

static void
test_there_and_back (Place         *place,
                     gconstpointer  unused)
{
  g_autoptr (LiaisonForecastFile) mine = make_file ("One");
  g_autoptr (LiaisonForecastFile) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *same = NULL;
  g_autofree char *second = NULL;

  g_assert_true (liaison_forecast_store_save (mine, place->file, NULL, &first, NULL, &error));
  g_assert_no_error (error);
  loaded = liaison_forecast_store_load (place->file, &same, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, same);
  liaison_forecast_file_set_title (loaded, "Two");
  g_assert_true (liaison_forecast_store_save (loaded, place->file, same, &second, NULL, &error));
  g_assert_cmpstr (second, !=, first);
  assert_title (place->file, "Two");
}

static void
test_conflict (Place         *place,
               gconstpointer  unused)
{
  g_autoptr (LiaisonForecastFile) mine = make_file ("Mine");
  g_autoptr (LiaisonForecastFile) theirs = make_file ("Theirs");
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;
  g_autofree char *unset = NULL;

  g_assert_true (liaison_forecast_store_save (mine, place->file, NULL, &etag, NULL, NULL));
  g_assert_true (liaison_forecast_store_save (theirs, place->file, NULL, NULL, NULL, NULL));
  liaison_forecast_file_set_title (mine, "Mine again");
  g_assert_false (liaison_forecast_store_save (mine, place->file, etag, &unset, NULL, &error));
  g_assert_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "mine.forecast.json"));
  g_assert_null (unset);
  assert_title (place->file, "Theirs");

  /* What was removed meanwhile cannot be overwritten. */
  g_assert_no_errno (g_remove (place->path));
  g_assert_true (liaison_forecast_store_save (mine, place->file, etag, NULL, NULL, NULL));
  assert_title (place->file, "Mine again");
}

/* A file that became something else counts as changed, and stays. */
static void
test_conflict_with_damage (Place         *place,
                           gconstpointer  unused)
{
  g_autoptr (LiaisonForecastFile) mine = make_file ("Mine");
  g_autoptr (GError) load_error = NULL;
  g_autoptr (GError) save_error = NULL;
  g_autofree char *etag = NULL;
  g_autofree char *text = NULL;

  g_assert_true (liaison_forecast_store_save (mine, place->file, NULL, &etag, NULL, NULL));
  g_assert_true (g_file_set_contents (place->path, "{\"half\":", -1, NULL));
  g_assert_null (liaison_forecast_store_load (place->file, NULL, NULL, &load_error));
  g_assert_error (load_error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (load_error->message, "mine.forecast.json"));
  g_assert_false (liaison_forecast_store_save (mine, place->file, etag, NULL, NULL, &save_error));
  g_assert_error (save_error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_CHANGED);
  g_assert_true (g_file_get_contents (place->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "{\"half\":");
}

static void
test_not_there (Place         *place,
                gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_forecast_store_load (place->file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "mine.forecast.json"));
  g_assert_null (liaison_forecast_store_load (place->file, NULL, NULL, NULL));
}

/* Neither is opened: reading a pipe would never end. */
static void
test_not_ordinary (Place         *place,
                   gconstpointer  unused)
{
  g_autoptr (LiaisonForecastFile) mine = make_file ("Mine");
  g_autoptr (GFile) folder = g_file_new_for_path (place->folder);
  g_autoptr (GError) folder_error = NULL;
  g_autoptr (GError) load_error = NULL;
  g_autoptr (GError) save_error = NULL;

  g_assert_null (liaison_forecast_store_load (folder, NULL, NULL, &folder_error));
  g_assert_error (folder_error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_no_errno (mkfifo (place->path, 0600));
  g_assert_null (liaison_forecast_store_load (place->file, NULL, NULL, &load_error));
  g_assert_error (load_error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_false (liaison_forecast_store_save (mine, place->file, "etag", NULL, NULL, &save_error));
  g_assert_error (save_error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

/* The file has holes: it takes no room on the disk, and must take none in memory. */
static void
test_too_large (Place         *place,
                gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "{", 1, NULL));
  g_assert_no_errno (truncate (place->path, 200 * 1000 * 1000));
  g_assert_null (liaison_forecast_store_load (place->file, NULL, NULL, &error));
  g_assert_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_TOO_LARGE);
}

static void
test_cancelled (Place         *place,
                gconstpointer  unused)
{
  g_autoptr (LiaisonForecastFile) mine = make_file ("Mine");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) load_error = NULL;
  g_autoptr (GError) save_error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (liaison_forecast_store_save (mine, place->file, NULL, NULL, cancellable, &save_error));
  g_assert_error (save_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));
  g_assert_null (liaison_forecast_store_load (place->file, NULL, cancellable, &load_error));
  g_assert_error (load_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

/* The content is that of the moment of the call. */
static void
test_in_the_background (Place         *place,
                        gconstpointer  unused)
{
  g_autoptr (LiaisonForecastFile) mine = make_file ("Before");
  g_autoptr (LiaisonForecastFile) loaded = NULL;
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GAsyncResult) conflict = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  liaison_forecast_store_save_async (mine, place->file, NULL, NULL, keep_result, &saved);
  liaison_forecast_file_set_title (mine, "After");
  g_assert_true (liaison_forecast_store_save_finish (wait_for (&saved), &first, &error));
  liaison_forecast_store_load_async (place->file, NULL, keep_result, &read);
  loaded = liaison_forecast_store_load_finish (wait_for (&read), &second, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (liaison_forecast_file_get_title (loaded), ==, "Before");
  g_assert_cmpstr (first, ==, second);

  liaison_forecast_store_save_async (mine, place->file, "another", NULL, keep_result, &conflict);
  g_assert_false (liaison_forecast_store_save_finish (wait_for (&conflict), NULL, &error));
  g_assert_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_CHANGED);
}

#define ADD(name, func) g_test_add ("/forecast/store/" name, Place, NULL, set_up, func, tear_down)

/* What a later version wrote can be read, but not be saved over what is not known here. */
static void
test_later (Place         *place,
            gconstpointer  unused)
{
  static const char text[] = "{\"format\":\"liaison-forecast\",\"version\":2,\"title\":\"Later\",\"forecasts\":[]}";
  g_autoptr (LiaisonForecastFile) loaded = NULL;
  g_autoptr (LiaisonForecastFile) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (place->path, text, -1, NULL));
  loaded = liaison_forecast_store_load (place->file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (liaison_forecast_file_get_later (loaded));
  snapshot = liaison_forecast_file_snapshot (loaded);
  g_assert_true (liaison_forecast_file_get_later (snapshot));
  g_assert_cmpstr (liaison_forecast_file_get_title (loaded), ==, "Later");
  g_assert_false (liaison_forecast_store_save (loaded, place->file, NULL, NULL, NULL, &error));
  g_assert_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_VERSION);
  g_assert_nonnull (strstr (error->message, "mine.forecast.json"));
  g_assert_true (g_file_get_contents (place->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("there-and-back", test_there_and_back);
  ADD ("conflict", test_conflict);
  ADD ("conflict-with-damage", test_conflict_with_damage);
  ADD ("later", test_later);
  ADD ("not-there", test_not_there);
  ADD ("not-ordinary", test_not_ordinary);
  ADD ("too-large", test_too_large);
  ADD ("cancelled", test_cancelled);
  ADD ("background", test_in_the_background);
  return g_test_run ();
}
