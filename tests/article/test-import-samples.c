/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens each of the sample files that lie beside the source tree, as the program does: it is read,
 * to the same article as without confinement, or gives one sentence. Skipped where there are none:
 * they are not part of Liaison. */

#include "article/reader.h"

#include <string.h>

#include "article-description.h"
#include "left-behind.h"

static void
compare_with_here (const char     *path,
                   LiaisonArticle *article)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *data = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LiaisonArticle) here = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = describe (article);

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&data), length);
  here = liaison_reader_read_bytes (bytes, name, NULL, NULL);
  g_assert_nonnull (here);
  expected = describe (here);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_sample (gconstpointer data)
{
  const char *path = data;
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  guint before = count_descriptors ();
  g_autoptr (LiaisonArticle) article = liaison_reader_read_file (file, NULL, &error);

  assert_no_child ();
  g_assert_cmpuint (count_descriptors (), ==, before);
  if (article != NULL)
    {
      g_assert_cmpuint (liaison_article_get_length (article), >, 0);
      compare_with_here (path, article);
      return;
    }
  g_test_message ("%s", error->message);
  g_assert_true (error->domain == LIAISON_READER_ERROR);
  /* Neither crashed nor beyond its limits. */
  g_assert_null (strstr (error->message, "was made to do harm"));
  g_assert_cmpint (error->code, !=, LIAISON_READER_ERROR_TOO_SLOW);
  g_assert_cmpint (error->code, !=, LIAISON_READER_ERROR_TOO_LARGE);
  g_assert_cmpint (error->code, !=, LIAISON_READER_ERROR_UNAVAILABLE);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
skip (void)
{
  g_test_skip ("There are no samples beside the source tree.");
}

/* Adds a test for each file below FOLDER. Returns how many. */
static guint
add_folder (const char *folder,
            const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);
      g_autofree char *test = g_strconcat (prefix, "/", name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          n += add_folder (path, test);
          g_free (path);
        }
      else
        {
          g_test_add_data_func_full (test, path, test_sample, g_free);
          n++;
        }
    }
  return n;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "..", "shared", "samples", NULL);
  if (add_folder (folder, "/samples") == 0)
    g_test_add_func ("/samples/none", skip);
  return g_test_run ();
}
