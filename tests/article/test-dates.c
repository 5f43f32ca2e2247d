/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/dates.h"

static const struct
{
  const char *text;
  const char *day; /* NULL when there is none */
} cases[] = {
  /* ISO 8601 and what programs write */
  { "2021-01-24", "2021-01-24" },
  { "2021-01-24T23:59:59+14:00", "2021-01-24" },
  { "2021-01-24 08:00:00", "2021-01-24" },
  { "20210124T080000Z", "2021-01-24" },
  { "20210124", "2021-01-24" },
  { "2021/01/24", "2021-01-24" },
  { "Sun, 24 Jan 2021 10:00:00 GMT", "2021-01-24" },
  { "Sun Jan 24, 2021", "2021-01-24" },
  { "1611489600", "2021-01-24" },
  { "1611489600000", "2021-01-24" },
  /* what people write */
  { "January 24, 2021", "2021-01-24" },
  { "JANUARY 24, 2021 10:43", "2021-01-24" },
  { "Jan. 24, 2021, 3:04 p.m. EST", "2021-01-24" },
  { "Sept. 3rd, 2020", "2020-09-03" },
  { "Sunday, January 24, 2021", "2021-01-24" },
  { "24 January 2021", "2021-01-24" },
  { "24th of January, 2021", "2021-01-24" },
  { "1st May 2019", "2019-05-01" },
  { "24-Jan-2021", "2021-01-24" },
  { "Published: 24 Jan 2021 at noon", "2021-01-24" },
  { "Last updated on February 29, 2020 by staff", "2020-02-29" },
  { "Jane DoeNovember 15, 2019", "2019-11-15" },
  { "January\u00a024,\u00a02021", "2021-01-24" },
  /* numbers: the month first with slashes, where both can be */
  { "01/24/2021", "2021-01-24" },
  { "24/01/2021", "2021-01-24" },
  { "03/04/2021", "2021-03-04" },
  { "24.01.2021", "2021-01-24" },
  { "03.04.2021", "2021-04-03" },
  /* none */
  { "", NULL },
  { "yesterday", NULL },
  { "31 February 2021", NULL },
  { "February 29, 2021", NULL },
  { "2021-13-01", NULL },
  { "January 2021", NULL },
  { "May 12", NULL },
  { "Version 1.2.2021.7", NULL },
  { "Call 555-01-2021x", NULL },
  { "12345678901", NULL },
  { "Mayor 12, 2020", NULL },
  { "9999-12-31", NULL },
  { "0001-01-01", NULL },
  { "\xff\xfe 24 January 2021", "2021-01-24" },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = liaison_dates_parse (cases[i].text);

      g_test_message ("case %u", i);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
  g_assert_null (liaison_dates_parse (NULL));
}

static void
test_find (void)
{
  const char *text =
      "In 2019 they met twice; on 3 May 2020 they signed, and on 4 May 2020 they did not.";
  const char *start = NULL;
  const char *end = NULL;
  g_autofree char *day = liaison_dates_find (text, &start, &end);
  g_autofree char *found = NULL;

  g_assert_cmpstr (day, ==, "2020-05-03");
  found = g_strndup (start, end - start);
  g_assert_cmpstr (found, ==, "3 May 2020");
}

static void
test_to_words (void)
{
  g_autofree char *words = liaison_dates_to_words ("2021-01-04");
  g_autofree char *none = liaison_dates_to_words ("2021-13-04");
  g_autofree char *short_of_it = liaison_dates_to_words ("2021");

  g_assert_cmpstr (words, ==, "4 January 2021");
  g_assert_cmpstr (none, ==, "2021-13-04");
  g_assert_cmpstr (short_of_it, ==, "2021");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dates/parse", test_parse);
  g_test_add_func ("/dates/find", test_find);
  g_test_add_func ("/dates/to-words", test_to_words);

  return g_test_run ();
}
