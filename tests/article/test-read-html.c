/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads every page in pages/ and compares with what stands beside it. Set LIAISON_TEST_SHOW to
 * see what is found. */

#include "article/reader.h"

#include "article-description.h"

#include <string.h>

static void
test_page (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = liaison_reader_read_file (file, NULL, &error);
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".html"));
  g_autofree char *expected_path = g_strconcat (stem, ".txt", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = describe (article);
  if (g_getenv ("LIAISON_TEST_SHOW") != NULL)
    g_printerr ("%s\n%s", path, found);
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, &error));
  g_assert_cmpstr (found, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  g_test_init (&argc, &argv, NULL);

  folder = g_test_build_filename (G_TEST_DIST, "tests", "article", "pages", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".html"))
      {
        g_autofree char *test = g_strconcat ("/read-html/", name, NULL);

        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_page, g_free);
        n++;
      }
  g_assert_cmpuint (n, >=, 7);

  return g_test_run ();
}
