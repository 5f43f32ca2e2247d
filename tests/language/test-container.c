/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of a model, whole and damaged in every way. */

#include "language/container.h"

#include "language/model.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static const guint8 first[] = { 1, 2, 3, 4, 5 };
static const guint8 second[1000] = { 7 };

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const LiaisonSection sections[] = { { "a/first", first, sizeof first },
                                      { "b/second", second, sizeof second },
                                      { "c/empty", first, 0 } };
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("liaison-container-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.model", NULL);
  liaison_container_write (fixture->path, sections, G_N_ELEMENTS (sections), &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonContainer) container = liaison_container_open (fixture->path, &error);
  gsize length;
  const guint8 *bytes;

  g_assert_no_error (error);
  bytes = liaison_container_find (container, "a/first", &length);
  g_assert_cmpmem (bytes, length, first, sizeof first);
  bytes = liaison_container_find (container, "b/second", &length);
  g_assert_cmpmem (bytes, length, second, sizeof second);
  g_assert_cmpuint ((gsize) bytes % 64, ==, 0);
  g_assert_nonnull (liaison_container_find (container, "c/empty", &length));
  g_assert_cmpuint (length, ==, 0);
  g_assert_null (liaison_container_find (container, "a/f", &length));
  g_assert_null (liaison_container_find (container, "d", &length));
}

/* Opens the file with these contents and says which error came. */
static int
open_bytes (Fixture    *fixture,
            const char *bytes,
            gsize       length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonContainer) container = NULL;

  /* Anew each time, and without waiting for the disk. */
  g_unlink (fixture->path);
  g_assert_true (g_file_set_contents_full (fixture->path, bytes, length, G_FILE_SET_CONTENTS_NONE,
                                           0600, NULL));
  container = liaison_container_open (fixture->path, &error);
  if (container != NULL)
    return -1;
  g_assert_nonnull (error);
  g_assert_true (error->domain == LIAISON_MODEL_ERROR);
  g_assert_cmpuint (strlen (error->message), >, 20);
  return error->code;
}

static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (gsize i = 0; i < length; i += i < 300 ? 1 : 37)
    {
      char was = bytes[i];

      bytes[i] ^= 0x40;
      if (i >= 8 && i < 12)
        g_assert_cmpint (open_bytes (fixture, bytes, length), ==, LIAISON_MODEL_ERROR_VERSION);
      else if (i < 32 || i >= 64)
        g_assert_cmpint (open_bytes (fixture, bytes, length), ==, LIAISON_MODEL_ERROR_DAMAGED);
      bytes[i] = was;
    }
  g_assert_cmpint (open_bytes (fixture, bytes, length), ==, -1);
}

static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (gsize i = 0; i < length; i += i < 80 ? 1 : 61)
    g_assert_cmpint (open_bytes (fixture, bytes, i), ==, LIAISON_MODEL_ERROR_DAMAGED);
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_container_open ("/nowhere/at/all.model", &error));
  g_assert_error (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_MISSING);
}

/* A container without an engine is no model, and a folder is none either. */
static void
test_no_engine (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_model_load (fixture->path, &error));
  g_assert_error (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_VERSION);
  g_clear_error (&error);
  g_assert_null (liaison_model_load (fixture->folder, &error));
  g_assert_true (error->domain == LIAISON_MODEL_ERROR);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/language/container/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("whole", test_whole);
  ADD ("damaged", test_damaged);
  ADD ("truncated", test_truncated);
  ADD ("no engine", test_no_engine);
  g_test_add_func ("/language/container/missing", test_missing);
  return g_test_run ();
}
