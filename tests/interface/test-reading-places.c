/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/article/reading-places.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "liaison", "reading-places", NULL);
}

static void
test_keep (void)
{
  g_autofree char *path = get_path ();
  GStatBuf info;
  guint offset = 0;

  g_assert_false (liaison_reading_places_get ("aa", &offset));
  liaison_reading_places_set ("aa", 1234);
  liaison_reading_places_set ("bb", 5);
  g_assert_true (liaison_reading_places_get ("aa", &offset));
  g_assert_cmpuint (offset, ==, 1234);
  liaison_reading_places_set ("aa", 99);
  g_assert_true (liaison_reading_places_get ("aa", &offset));
  g_assert_cmpuint (offset, ==, 99);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  liaison_reading_places_forget ("aa");
  g_assert_false (liaison_reading_places_get ("aa", &offset));
  g_assert_true (liaison_reading_places_get ("bb", &offset));

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_false (liaison_reading_places_get ("bb", &offset));
  liaison_reading_places_set ("bb", 6);
  g_assert_true (liaison_reading_places_get ("bb", &offset));
}

/* The oldest go. */
static void
test_bounded (void)
{
  guint offset = 0;

  for (guint i = 0; i < LIAISON_READING_PLACES_MAX + 20; i++)
    {
      g_autofree char *key = g_strdup_printf ("k%u", i);

      liaison_reading_places_set (key, i);
    }
  g_assert_false (liaison_reading_places_get ("k0", &offset));
  g_assert_false (liaison_reading_places_get ("k19", &offset));
  g_assert_true (liaison_reading_places_get ("k20", &offset));
  g_assert_true (liaison_reading_places_get ("k319", &offset));
  g_assert_cmpuint (offset, ==, 319);
}

/* A damaged file is as none. */
static void
test_damaged (void)
{
  g_autofree char *path = get_path ();
  guint offset = 0;
  const char *const contents[] = { "", "[Places", "\x01\xff\xfe", "[Places]\naa=\n", "[Places]\naa=x 5\n", "[Places]\naa=99999999999 5\n" };

  liaison_reading_places_set ("bb", 1);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
      g_assert_false (liaison_reading_places_get ("aa", &offset));
      liaison_reading_places_set ("aa", 7);
      g_assert_true (liaison_reading_places_get ("aa", &offset));
      g_assert_cmpuint (offset, ==, 7);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/reading-places/keep", test_keep);
  g_test_add_func ("/reading-places/bounded", test_bounded);
  g_test_add_func ("/reading-places/damaged", test_damaged);
  return g_test_run ();
}
