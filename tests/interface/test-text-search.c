/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/article/text-search.h"

static char *
describe (GArray *found)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (text, "%u-%u ", g_array_index (found, LiaisonSpan, i).start, g_array_index (found, LiaisonSpan, i).end);
  return g_string_free (text, FALSE);
}

static void
test_places (void)
{
  static const struct
  {
    const char *text;
    const char *wanted;
    const char *places;
  } cases[] = {
    { "The minister, the Minister, THE MINISTER", "minister", "4-12 18-26 32-40 " },
    { "Šešelj met seselj", "seselj", "0-6 11-17 " },
    { "Šešelj met seselj", "ŠEŠELJ", "0-6 11-17 " },
    { "cafe\xcc\x81s and cafes", "café", "0-5 11-15 " }, /* an accent of its own */
    { "cafe\xcc\x81s", "cafes", "0-6 " },
    { "Straße, STRASSE", "strasse", "0-6 8-15 " },
    { "Straße", "s", "0-1 4-5 " },                         /* both halves of one letter */
    { "Øystein Łódź", "oystein lodz", "0-12 " },
    { "the people’s choice", "people's", "4-12 " },
    { "one\ntwo", "one two", "0-7 " },
    { "a\xef\xbf\xbc" "b", "ab", "0-3 " },                 /* around a small widget */
    { "aaaa", "aa", "0-2 2-4 " },
    { "aabaabaaab", "aabaaab", "3-10 " },
    { "واجتمع الوزير", "الوزير", "7-13 " },
    { "text", "", "" },
    { "", "text", "" },
    { "text", "\xcc\x81", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) found = liaison_text_search (cases[i].text, cases[i].wanted, NULL);
      g_autofree char *places = describe (found);

      g_test_message ("%s in %s", cases[i].wanted, cases[i].text);
      g_assert_cmpstr (places, ==, cases[i].places);
    }
}

/* The same as a search that tries every place. */
static void
test_against_simple (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) wanted = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (GArray) found = NULL;
      g_autofree char *places = NULL;

      for (int i = 0; i < 60; i++)
        g_string_append_c (text, (char) ('a' + g_test_rand_int_range (0, 2)));
      for (int i = g_test_rand_int_range (1, 6); i > 0; i--)
        g_string_append_c (wanted, (char) ('a' + g_test_rand_int_range (0, 2)));
      for (gsize at = 0; at + wanted->len <= text->len;)
        if (g_str_has_prefix (text->str + at, wanted->str))
          {
            g_string_append_printf (expected, "%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT " ", at, at + wanted->len);
            at += wanted->len;
          }
        else
          at++;
      found = liaison_text_search (text->str, wanted->str, NULL);
      places = describe (found);
      g_assert_cmpstr (places, ==, expected->str);
    }
}

typedef struct
{
  GMainLoop *loop;
  GArray *found;
  GError *error;
} Waiting;

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Waiting *waiting = user_data;

  waiting->found = liaison_text_search_finish (result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
test_async (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { loop, NULL, NULL };

  liaison_text_search_async (g_strdup ("one two one"), "one", cancellable, on_found, &waiting);
  g_main_loop_run (loop);
  g_assert_no_error (waiting.error);
  g_assert_cmpuint (waiting.found->len, ==, 2);
  g_clear_pointer (&waiting.found, g_array_unref);

  g_cancellable_cancel (cancellable);
  liaison_text_search_async (g_strdup ("one two one"), "one", cancellable, on_found, &waiting);
  g_main_loop_run (loop);
  g_assert_error (waiting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (waiting.found);
  g_clear_error (&waiting.error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-search/places", test_places);
  g_test_add_func ("/text-search/against-simple", test_against_simple);
  g_test_add_func ("/text-search/async", test_async);
  return g_test_run ();
}
