/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Kills a program that saves, 200 times at random moments: what stands on disk is always the one content or the other. */

#include "forecast/forecast-store.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#define KILLS 200
#define LONGEST_LIFE 60000 /* microseconds */

static void
assert_whole (GFile *file,
              guint *n_small,
              guint *n_large)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonForecastFile) loaded = liaison_forecast_store_load (file, NULL, NULL, &error);
  const char *title;
  guint n_forecasts;

  g_assert_no_error (error);
  title = liaison_forecast_file_get_title (loaded);
  n_forecasts = g_list_model_get_n_items (liaison_forecast_file_get_forecasts (loaded));
  if (strcmp (title, "small") == 0)
    {
      g_assert_cmpuint (n_forecasts, ==, 3);
      (*n_small)++;
    }
  else
    {
      g_assert_cmpstr (title, ==, "large");
      g_assert_cmpuint (n_forecasts, ==, 300);
      (*n_large)++;
    }
}

static GSubprocess *
start (const char *program,
       const char *path)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, path, NULL);

  g_assert_no_error (error);
  return process;
}

/* Also removes what killed savers left behind, which are whole files or none. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_kill (void)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "tests", "forecast", "save-forever", NULL);
  g_autofree char *folder = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.forecast.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint n_small = 0, n_large = 0;

  for (guint i = 0; i < KILLS; i++)
    {
      g_autoptr (GSubprocess) process = start (program, path);

      /* The first time, until there is a file at all. */
      while (i == 0 && !g_file_query_exists (file, NULL))
        g_usleep (1000);
      g_usleep ((gulong) g_test_rand_int_range (0, LONGEST_LIFE));
      g_subprocess_force_exit (process);
      g_subprocess_wait (process, NULL, NULL);
      g_assert_true (g_subprocess_get_if_signaled (process));
      g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);
      assert_whole (file, &n_small, &n_large);
    }
  g_test_message ("%u times the one content, %u times the other", n_small, n_large);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/kill-while-saving", test_kill);
  return g_test_run ();
}
