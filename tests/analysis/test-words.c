/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/words.h"

#include <string.h>

static void
on_line (const char        *section,
         const char *const *fields,
         gpointer           user_data)
{
  guint *n_lines = user_data;

  g_assert_cmpstr (section, ==, "countries");
  g_assert_cmpuint (g_strv_length ((char **)fields), ==, 4);
  g_assert_cmpint (fields[0][0], !=, ' ');
  (*n_lines)++;
}

static void
test_lines (void)
{
  guint n_lines = 0;

  liaison_words_read_lines ("countries", on_line, &n_lines);
  g_assert_cmpuint (n_lines, >, 200);
}

static void
test_lookup (void)
{
  g_assert_true (liaison_words_has ("titles", "leads", "prime minister"));
  g_assert_false (liaison_words_has ("titles", "leads", "prime"));
  g_assert_cmpstr (liaison_words_get ("titles", "short", "sen."), ==, "senator");
  g_assert_cmpstr (liaison_words_get ("nouns", "operation", "assassination"), ==, "of");
  g_assert_null (liaison_words_get ("nouns", "no such section", "word"));
  g_assert_cmpstr (liaison_words_section_of ("nouns", "name-", "agency"), ==, "agency");
  g_assert_null (liaison_words_section_of ("nouns", "name-", "banana"));
}

static void
test_gender (void)
{
  g_assert_cmpuint (liaison_words_gender ("Mary"), ==, LIAISON_GENDER_FEMALE);
  g_assert_cmpuint (liaison_words_gender ("Vladimir"), ==, LIAISON_GENDER_MALE);
  g_assert_cmpuint (liaison_words_gender ("Kim"), ==, LIAISON_GENDER_UNKNOWN);
  g_assert_cmpuint (liaison_words_gender ("mary"), ==, LIAISON_GENDER_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/words/lines", test_lines);
  g_test_add_func ("/analysis/words/lookup", test_lookup);
  g_test_add_func ("/analysis/words/gender", test_gender);
  return g_test_run ();
}
