/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/cache.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>

#define LIMIT (4u * 1024 * 1024)

typedef struct
{
  char *folder;
  LiaisonCache *cache;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *top = g_dir_make_tmp ("liaison-cache-XXXXXX", NULL);

  g_assert_nonnull (top);
  fixture->folder = g_build_filename (top, "below", "readings", NULL);
  fixture->cache = liaison_cache_new (fixture->folder, "one", LIMIT);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *below = g_path_get_dirname (fixture->folder);
  g_autofree char *top = g_path_get_dirname (below);
  GDir *dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (fixture->folder);
  g_rmdir (below);
  g_rmdir (top);
  liaison_cache_unref (fixture->cache);
  g_free (fixture->folder);
}

static void
put (LiaisonCache *cache,
     const char   *key,
     const char   *text)
{
  liaison_cache_put (cache, key, g_variant_new_string (text));
}

static char *
get (LiaisonCache *cache,
     const char   *key)
{
  g_autoptr (GVariant) value = liaison_cache_get (cache, key, G_VARIANT_TYPE_STRING);

  return value != NULL ? g_variant_dup_string (value, NULL) : NULL;
}

#define assert_has(cache, key, text) \
  G_STMT_START \
  { \
    g_autofree char *found = get (cache, key); \
    g_assert_cmpstr (found, ==, text); \
  } \
  G_STMT_END

/* The paths of the files of the cache. */
static GPtrArray *
list (Fixture *fixture)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  GDir *dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (paths, g_build_filename (fixture->folder, name, NULL));
  g_clear_pointer (&dir, g_dir_close);
  return paths;
}

static void
test_put_and_get (Fixture      *fixture,
                  gconstpointer data)
{
  assert_has (fixture->cache, "a", NULL);
  put (fixture->cache, "a", "first");
  put (fixture->cache, "b", "second");
  assert_has (fixture->cache, "a", "first");
  assert_has (fixture->cache, "b", "second");
  put (fixture->cache, "a", "third");
  assert_has (fixture->cache, "a", "third");
  g_assert_null (liaison_cache_get (fixture->cache, "c", G_VARIANT_TYPE_STRING));
}

static void
test_version (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (LiaisonCache) other = liaison_cache_new (fixture->folder, "two", LIMIT);

  put (fixture->cache, "a", "of one");
  assert_has (other, "a", NULL);
  put (other, "a", "of two");
  assert_has (fixture->cache, "a", "of one");
  assert_has (other, "a", "of two");
}

static void
test_deleted (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) paths = NULL;

  put (fixture->cache, "a", "first");
  paths = list (fixture);
  for (guint i = 0; i < paths->len; i++)
    g_assert_cmpint (g_remove (g_ptr_array_index (paths, i)), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  assert_has (fixture->cache, "a", NULL);
  put (fixture->cache, "a", "again");
  assert_has (fixture->cache, "a", "again");
}

/* Whatever one byte of a file becomes and wherever it is cut off, it counts as not there, and is replaced. */
static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *contents = NULL;
  const char *path;
  gsize length;

  put (fixture->cache, "a", "a value of some length, so that there is something to damage");
  paths = list (fixture);
  g_assert_cmpuint (paths->len, ==, 1);
  path = g_ptr_array_index (paths, 0);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (gsize i = 0; i < length; i++)
    {
      contents[i] ^= 0x41;
      g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
      contents[i] ^= 0x41;
      assert_has (fixture->cache, "a", NULL);
      g_assert_true (g_file_set_contents (path, contents, (gssize) i, NULL));
      assert_has (fixture->cache, "a", NULL);
    }
  put (fixture->cache, "a", "mended");
  assert_has (fixture->cache, "a", "mended");
}

/* A file under the name of another is not taken for it. */
static void
test_foreign (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *strange = g_build_filename (fixture->folder, "notes.txt", NULL);
  g_autofree char *kept = NULL;
  gsize length;

  put (fixture->cache, "a", "first");
  put (fixture->cache, "b", "second");
  paths = list (fixture);
  g_assert_cmpuint (paths->len, ==, 2);
  g_assert_true (g_file_get_contents (g_ptr_array_index (paths, 0), &contents, &length, NULL));
  g_assert_true (g_file_set_contents (g_ptr_array_index (paths, 1), contents, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (strange, "mine", -1, NULL));
  {
    g_autofree char *a = get (fixture->cache, "a");
    g_autofree char *b = get (fixture->cache, "b");

    g_assert_true ((a == NULL) != (b == NULL));
    g_assert_true (a == NULL || g_str_equal (a, "first"));
    g_assert_true (b == NULL || g_str_equal (b, "second"));
  }
  g_assert_true (g_file_get_contents (strange, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "mine");
}

/* A value of another type than was asked for does no harm. */
static void
test_type (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GVariant) value = NULL;

  put (fixture->cache, "a", "text");
  value = liaison_cache_get (fixture->cache, "a", G_VARIANT_TYPE ("a(uu)"));
  g_assert_true (value == NULL || g_variant_is_of_type (value, G_VARIANT_TYPE ("a(uu)")));
}

static guint64
count_bytes (Fixture *fixture)
{
  g_autoptr (GPtrArray) paths = list (fixture);
  guint64 total = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      GStatBuf status;

      if (g_stat (g_ptr_array_index (paths, i), &status) == 0)
        total += (guint64) status.st_size;
    }
  return total;
}

static void
test_limit (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *large = g_strnfill (300 * 1024, 'x');
  g_autofree char *too_large = g_strnfill (2 * 1024 * 1024, 'x');
  g_autoptr (GPtrArray) paths = NULL;
  struct utimbuf long_ago = { 1000000000, 1000000000 };

  put (fixture->cache, "old", large);
  paths = list (fixture);
  g_assert_cmpint (utime (g_ptr_array_index (paths, 0), &long_ago), ==, 0);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      put (fixture->cache, key, large);
      g_assert_cmpuint (count_bytes (fixture), <=, LIMIT);
    }
  /* The last is there, the first is not. */
  assert_has (fixture->cache, "old", NULL);
  assert_has (fixture->cache, "39", large);
  put (fixture->cache, "huge", too_large);
  assert_has (fixture->cache, "huge", NULL);
}

/* Where nothing can be written, nothing is kept and nothing fails. */
static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *below = g_path_get_dirname (fixture->folder);
  g_autofree char *top = g_path_get_dirname (below);

  g_assert_true (g_file_set_contents (below, "a file", -1, NULL));
  put (fixture->cache, "a", "first");
  assert_has (fixture->cache, "a", NULL);
  g_assert_cmpint (g_remove (below), ==, 0);
  g_assert_true (g_file_test (top, G_FILE_TEST_IS_DIR));
}

static gpointer
write_and_read (gpointer data)
{
  LiaisonCache *cache = data;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i % 7);
      g_autofree char *text = g_strnfill (1000 + i % 7 * 1000, (char) ('a' + i % 7));
      g_autofree char *found = NULL;

      put (cache, key, text);
      found = get (cache, key);
      /* Another may be writing the same, or making room; half of it is never seen. */
      g_assert_true (found == NULL || g_str_equal (found, text));
    }
  return NULL;
}

/* Several caches in one folder, as of several processes, each with several threads. */
static void
test_at_once (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (LiaisonCache) other = liaison_cache_new (fixture->folder, "one", 20000);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("cache", write_and_read, i % 2 == 0 ? fixture->cache : other);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* The program's own cache knows which build it is. */
static void
test_default (void)
{
  LiaisonCache *cache = liaison_cache_get_default ();

  g_assert_nonnull (cache);
  g_assert_true (cache == liaison_cache_get_default ());
  g_assert_true (g_str_has_prefix (liaison_cache_get_folder (cache), g_get_user_cache_dir ()));
}

#define add(name, func) g_test_add ("/article/cache/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("put-and-get", test_put_and_get);
  add ("version", test_version);
  add ("deleted", test_deleted);
  add ("damaged", test_damaged);
  add ("foreign", test_foreign);
  add ("type", test_type);
  add ("limit", test_limit);
  add ("no-folder", test_no_folder);
  add ("at-once", test_at_once);
  g_test_add_func ("/article/cache/default", test_default);
  return g_test_run ();
}
