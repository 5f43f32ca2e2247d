/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/atomic-write.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place         *place,
        gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("liaison-test-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "file", NULL);
}

static void
tear_down (Place         *place,
           gconstpointer  unused)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (place->folder));
  g_free (place->folder);
  g_free (place->path);
}

static gboolean
put (const char              *path,
     const char              *text,
     LiaisonAtomicWriteMode   mode,
     GError                 **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return liaison_atomic_write (path, bytes, mode, NULL, NULL, NULL, error);
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static mode_t
bits_of (const char *path)
{
  struct stat status;

  g_assert_no_errno (g_stat (path, &status));
  return status.st_mode & 07777;
}

static void
test_new_and_again (Place         *place,
                    gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);

  g_assert_true (put (place->path, "one", LIAISON_ATOMIC_WRITE_SHARED, &error));
  g_assert_cmpuint (bits_of (place->path), ==, 0640);
  umask (mask);
  assert_content (place->path, "one");
  g_assert_true (put (place->path, "", LIAISON_ATOMIC_WRITE_SHARED, &error));
  assert_content (place->path, "");
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static void
test_permissions_stay (Place         *place,
                       gconstpointer  unused)
{
  static const mode_t modes[] = { 0600, 0644, 0664, 0755, 0640 };
  g_autoptr (GError) error = NULL;

  g_assert_true (put (place->path, "one", LIAISON_ATOMIC_WRITE_PRIVATE, &error));
  g_assert_cmpuint (bits_of (place->path), ==, 0600);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_no_errno (g_chmod (place->path, (int) modes[i]));
      g_assert_true (put (place->path, "two", LIAISON_ATOMIC_WRITE_SHARED, &error));
      g_assert_cmpuint (bits_of (place->path), ==, modes[i]);
    }
}

static void
test_links_are_followed (Place         *place,
                         gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *link = g_build_filename (place->folder, "link", NULL);
  g_autofree char *second = g_build_filename (place->folder, "second", NULL);
  g_autofree char *circle = g_build_filename (place->folder, "circle", NULL);

  g_assert_no_errno (symlink ("file", link));
  g_assert_no_errno (symlink (link, second));
  g_assert_no_errno (symlink ("circle", circle));
  g_assert_true (put (second, "one", LIAISON_ATOMIC_WRITE_SHARED, &error));
  g_assert_true (put (second, "two", LIAISON_ATOMIC_WRITE_SHARED, &error));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (place->path, G_FILE_TEST_IS_SYMLINK));
  assert_content (place->path, "two");
  g_assert_false (put (circle, "one", LIAISON_ATOMIC_WRITE_SHARED, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS);
}

static void
test_not_ordinary (Place         *place,
                   gconstpointer  unused)
{
  g_autoptr (GError) folder_error = NULL;
  g_autoptr (GError) fifo_error = NULL;
  g_autoptr (GError) nowhere_error = NULL;
  g_autoptr (GError) below_error = NULL;
  g_autofree char *nowhere = g_build_filename (place->folder, "no", "such", NULL);
  g_autofree char *below = g_build_filename (place->path, "file", NULL);

  g_assert_false (put (place->folder, "one", LIAISON_ATOMIC_WRITE_SHARED, &folder_error));
  g_assert_error (folder_error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_no_errno (mkfifo (place->path, 0600));
  g_assert_false (put (place->path, "one", LIAISON_ATOMIC_WRITE_SHARED, &fifo_error));
  g_assert_error (fifo_error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_false (put (nowhere, "one", LIAISON_ATOMIC_WRITE_SHARED, &nowhere_error));
  g_assert_error (nowhere_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (put (below, "one", LIAISON_ATOMIC_WRITE_SHARED, &below_error));
  g_assert_nonnull (below_error);
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static void
test_read_only (Place         *place,
                gconstpointer  unused)
{
  g_autoptr (GError) file_error = NULL;
  g_autoptr (GError) folder_error = NULL;

  g_assert_true (put (place->path, "one", LIAISON_ATOMIC_WRITE_SHARED, NULL));
  if (geteuid () == 0)
    {
      g_test_skip ("to root nothing is read-only");
      return;
    }
  g_assert_no_errno (g_chmod (place->path, 0444));
  g_assert_false (put (place->path, "two", LIAISON_ATOMIC_WRITE_SHARED, &file_error));
  g_assert_error (file_error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_no_errno (g_chmod (place->path, 0644));
  g_assert_no_errno (g_chmod (place->folder, 0555));
  g_assert_false (put (place->path, "two", LIAISON_ATOMIC_WRITE_SHARED, &folder_error));
  g_assert_error (folder_error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_no_errno (g_chmod (place->folder, 0755));
  assert_content (place->path, "one");
}

/* A limit on the size of files stands in for a disk that is full: both make write() stop half way. */
static void
test_disk_full (Place         *place,
                gconstpointer  unused)
{
  const gsize length = 1024 * 1024;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (length), length);
  g_autoptr (GError) error = NULL;
  struct rlimit before, limit;

  g_assert_true (put (place->path, "old", LIAISON_ATOMIC_WRITE_SHARED, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &before));
  limit = before;
  limit.rlim_cur = 64 * 1024;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
  g_assert_false (liaison_atomic_write (place->path, bytes, LIAISON_ATOMIC_WRITE_SHARED, NULL, NULL, NULL, &error));
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &before));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "no room left"));
  assert_content (place->path, "old");
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static gboolean
refuse (const char  *path,
        gpointer     data,
        GError     **error)
{
  assert_content (path, "old");
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, "no");
  return FALSE;
}

static void
test_refused (Place         *place,
              gconstpointer  unused)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;

  g_assert_true (put (place->path, "old", LIAISON_ATOMIC_WRITE_SHARED, NULL));
  g_assert_false (liaison_atomic_write (place->path, bytes, LIAISON_ATOMIC_WRITE_SHARED, refuse, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  assert_content (place->path, "old");
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static void
test_locked (Place         *place,
             gconstpointer  unused)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  int fd = -1, other;

  g_assert_true (liaison_atomic_write (place->path, bytes, LIAISON_ATOMIC_WRITE_PRIVATE, NULL, NULL, &fd, NULL));
  g_assert_cmpint (fd, >=, 0);
  other = g_open (place->path, O_RDONLY | O_CLOEXEC, 0);
  g_assert_cmpint (flock (other, LOCK_EX | LOCK_NB), ==, -1);
  close (fd);
  g_assert_no_errno (flock (other, LOCK_EX | LOCK_NB));
  close (other);
}

#define ADD(name, func) g_test_add ("/forecast/atomic-write/" name, Place, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new-and-again", test_new_and_again);
  ADD ("permissions", test_permissions_stay);
  ADD ("links", test_links_are_followed);
  ADD ("not-ordinary", test_not_ordinary);
  ADD ("read-only", test_read_only);
  ADD ("disk-full", test_disk_full);
  ADD ("refused", test_refused);
  ADD ("locked", test_locked);
  return g_test_run ();
}
