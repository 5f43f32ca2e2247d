/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves that cannot be: no room on the disk, a folder that may not be written to, a program that is killed. Nothing is lost, and the
 * reader is told in a sentence. The disks are made here, in a view of the file system that nobody else has. */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "interface/document-changes.h"
#include "interface/document-storage.h"

#define KILLS 60
#define LONGEST_LIFE 80000 /* microseconds */
#define ROOM "size=256k"

static gboolean can_mount;

static gboolean
write_text (const char *path,
            const char *text)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && write (fd, text, strlen (text)) == (gssize) strlen (text);

  if (fd >= 0)
    close (fd);
  return done;
}

/* Before there are threads. */
static gboolean
enter_own_view (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", (guint) getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", (guint) getgid ());

  if (unshare (CLONE_NEWNS) != 0)
    {
      if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return FALSE;
      write_text ("/proc/self/setgroups", "deny");
      if (!write_text ("/proc/self/uid_map", users) || !write_text ("/proc/self/gid_map", groups))
        return FALSE;
    }
  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  LiaisonDocument *document;
  GError *error;
  gboolean done;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "mine.forecast.json", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->document = liaison_document_new ();
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_unlink (path));
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->document);
  g_clear_error (&fixture->error);
  while (umount2 (fixture->folder, MNT_DETACH) == 0)
    ;
  empty_folder (fixture->folder);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
mount_small_disk (Fixture *fixture)
{
  if (can_mount && mount ("tmpfs", fixture->folder, "tmpfs", 0, ROOM) == 0)
    return TRUE;
  g_test_skip ("No disk can be mounted here: that needs user namespaces, or root");
  return FALSE;
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  liaison_document_save_finish (LIAISON_DOCUMENT (source), result, &fixture->error);
  fixture->done = TRUE;
}

static void
save (Fixture *fixture)
{
  fixture->done = FALSE;
  liaison_document_save_async (fixture->document, fixture->file, FALSE, on_done, fixture);
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_on_disk (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonForecastFile) loaded = liaison_forecast_store_load (fixture->file, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_list_model_get_n_items (liaison_forecast_file_get_forecasts (loaded));
}

static guint
count_names (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* One sentence, with the file's name and what to do. */
static void
assert_said (Fixture    *fixture,
             const char *words)
{
  g_assert_nonnull (fixture->error);
  g_assert_nonnull (strstr (fixture->error->message, "mine.forecast.json"));
  g_assert_nonnull (strstr (fixture->error->message, words));
  g_assert_nonnull (strstr (fixture->error->message, "elsewhere"));
  g_assert_null (strchr (fixture->error->message, '\n'));
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  static const char question[] = "Will there be room for one more of these questions, each of which is as long as this one?";
  guint n;

  if (!mount_small_disk (fixture))
    return;
  liaison_document_add_forecast (fixture->document, "One");
  save (fixture);
  g_assert_no_error (fixture->error);
  for (n = 1; n < 3000; n++)
    liaison_document_add_forecast (fixture->document, question);
  save (fixture);
  assert_said (fixture, "no room left");
  g_assert_cmpuint (count_on_disk (fixture), ==, 1);
  g_assert_cmpuint (count_names (fixture), ==, 1);
  g_assert_true (liaison_document_get_modified (fixture->document));
  g_assert_cmpuint (
    g_list_model_get_n_items (liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document))), ==, n);

  /* Room is made, and the same document can be saved. */
  g_assert_no_errno (mount ("tmpfs", fixture->folder, "tmpfs", MS_REMOUNT, "size=16m"));
  save (fixture);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (count_on_disk (fixture), ==, n);
  g_assert_false (liaison_document_get_modified (fixture->document));
}

static void
test_read_only_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  if (!mount_small_disk (fixture))
    return;
  liaison_document_add_forecast (fixture->document, "One");
  save (fixture);
  g_assert_no_error (fixture->error);
  g_assert_no_errno (mount ("tmpfs", fixture->folder, "tmpfs", MS_REMOUNT | MS_RDONLY, ROOM));
  liaison_document_add_forecast (fixture->document, "Two");
  save (fixture);
  assert_said (fixture, "read-only");
  g_assert_cmpuint (count_on_disk (fixture), ==, 1);
  g_assert_cmpuint (count_names (fixture), ==, 1);
  g_assert_true (liaison_document_get_modified (fixture->document));

  g_assert_no_errno (mount ("tmpfs", fixture->folder, "tmpfs", MS_REMOUNT, ROOM));
  save (fixture);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (count_on_disk (fixture), ==, 2);
}

static void
test_folder_gone (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "mine.forecast.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  liaison_document_add_forecast (fixture->document, "One");
  g_set_object (&fixture->file, file);
  save (fixture);
  assert_said (fixture, "does not exist");
  g_assert_true (liaison_document_get_modified (fixture->document));
  g_assert_null (liaison_document_get_file (fixture->document));
}

static void
kill_once (Fixture *fixture)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "tests", "interface", "save-document-forever", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, fixture->path, NULL);

  g_assert_no_error (error);
  while (!g_file_query_exists (fixture->file, NULL))
    g_usleep (1000);
  g_usleep ((gulong) g_test_rand_int_range (0, LONGEST_LIFE));
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);
}

/* At every moment the one content or the other stands there, whole, and so does the backup. */
static void
test_kill (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *backup = g_strconcat (fixture->path, "~", NULL);
  guint n_small = 0;

  for (guint i = 0; i < KILLS; i++)
    {
      guint n;

      kill_once (fixture);
      n = count_on_disk (fixture);
      g_assert_true (n == 0 || n == 300);
      n_small += n == 0;
      if (g_file_test (backup, G_FILE_TEST_EXISTS))
        {
          g_autoptr (GFile) file = g_file_new_for_path (backup);
          g_autoptr (LiaisonForecastFile) kept = liaison_forecast_store_load (file, NULL, NULL, NULL);

          g_assert_nonnull (kept);
        }
      /* A killed writer may leave a name behind that nobody knows; the next one is not in its way. */
    }
  g_test_message ("%u times the small content, %u times the large one", n_small, KILLS - n_small);
}

int
main (int    argc,
      char **argv)
{
  can_mount = enter_own_view ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/document-trouble/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("full-disk", test_full_disk);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("folder-gone", test_folder_gone);
  ADD ("kill", test_kill);
#undef ADD
  return g_test_run ();
}
