/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs a fuzz target as an ordinary test, where there is no libFuzzer: over each file of the
 * folders it is given, over that file cut off at several places, and over some copies of it with
 * bytes changed. The changes depend on nothing but the file, so that what fails here fails each
 * time. Speaks TAP: one case for each file. */

#include "fuzz/fuzz.h"

#include <string.h>

#define CUTS 16
#define CHANGED_COPIES 32
#define CHANGES 8

/* Each input is a block of memory of exactly its size, so that AddressSanitizer sees what is read
 * beyond it. */
static void
run_copy (const guint8 *data,
          gsize         size)
{
  g_autofree guint8 *copy = size > 0 ? g_memdup2 (data, size) : g_malloc (1);

  LLVMFuzzerTestOneInput (copy, size);
}

static void
run_cut (const guint8 *data,
         gsize         size)
{
  for (gsize i = 0; i < CUTS; i++)
    run_copy (data, size * i / CUTS);
  if (size > 0)
    run_copy (data, size - 1);
}

static void
run_changed (const guint8 *data,
             gsize         size)
{
  static const guint8 nasty[] = { 0, 0xff, 0x80, 0x7f, '<', '&', '"', '\n' };
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) size);
  g_autofree guint8 *copy = NULL;

  if (size == 0)
    return;
  copy = g_malloc (size);
  for (guint i = 0; i < CHANGED_COPIES; i++)
    {
      memcpy (copy, data, size);
      for (guint k = 0; k < CHANGES; k++)
        {
          gsize where = (gsize) (g_rand_double (rand) * size);

          copy[where] = g_rand_boolean (rand) ? nasty[g_rand_int_range (rand, 0, sizeof nasty)]
                                              : (guint8) g_rand_int (rand);
        }
      run_copy (copy, size);
    }
}

static void
test_file (gconstpointer path)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);

  run_copy ((const guint8 *) data, size);
  run_cut ((const guint8 *) data, size);
  run_changed ((const guint8 *) data, size);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The paths of the files in FOLDER, in order. */
static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  return paths;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    {
      GPtrArray *paths = list_folder (argv[i]);

      g_ptr_array_add (all, paths);
      for (guint k = 0; k < paths->len; k++)
        {
          const char *path = g_ptr_array_index (paths, k);
          g_autofree char *name = g_path_get_basename (path);
          g_autofree char *folder = g_path_get_basename (argv[i]);
          g_autofree char *test = g_strdup_printf ("/fuzz/%s/%s", folder, name);

          g_test_add_data_func (test, path, test_file);
        }
      g_assert_cmpuint (paths->len, >, 0);
    }
  return g_test_run ();
}
