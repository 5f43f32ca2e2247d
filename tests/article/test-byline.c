/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/byline.h"

static void
test_is (void)
{
  g_assert_true (liaison_byline_is ("By Jane Doe"));
  g_assert_true (liaison_byline_is ("BY JANE DOE AND JOHN ROE"));
  g_assert_true (liaison_byline_is ("Written by Jane Doe"));
  g_assert_true (liaison_byline_is ("by: Jane Doe"));
  g_assert_false (liaison_byline_is ("By noon the bridge had fallen"));
  g_assert_false (liaison_byline_is ("By Tuesday the bridge had fallen."));
  g_assert_false (liaison_byline_is ("Jane Doe"));
  g_assert_false (liaison_byline_is ("By "));
  g_assert_false (liaison_byline_is (""));
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *names;
  } cases[] = {
    { "By Jane Doe", "Jane Doe" },
    { "  by   Jane Doe  and John Roe ", "Jane Doe and John Roe" },
    { "Jane Doe | The Paper", "Jane Doe" },
    { "By Jane Doe, January 24, 2021", "Jane Doe" },
    { "By Jane DoeNovember 15, 2019", "Jane Doe" },
    { "Jane Doe Published 3 hours ago", "Jane Doe" },
    { "Jane Doe (@jane)", "Jane Doe" },
    { "<a href=\"/jane\">Jane&nbsp;Doe</a>", "Jane Doe" },
    { "O&#8217;Brien", "O’Brien" },
    { "https://example.org/people/jane", NULL },
    { "www.example.org", NULL },
    { "admin", NULL },
    { "", NULL },
    { "  ", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *names = liaison_byline_clean (cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (names, ==, cases[i].names);
    }
  g_assert_null (liaison_byline_clean (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/byline/is", test_is);
  g_test_add_func ("/byline/clean", test_clean);

  return g_test_run ();
}
