/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/clean.h"

static void
test_line (void)
{
  static const struct
  {
    const char *text;
    const char *line;
  } cases[] = {
    { "  a \n\t b\u00a0c  ", "a b c" },
    { "so\u00adft \u200bhyphen\ufeff", "soft hyphen" },
    { "bell\x07 and\x01more", "bell andmore" },
    { "bad \xff byte", "bad \ufffd byte" },
    { " \n ", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = liaison_clean_line (cases[i].text);

      g_assert_cmpstr (line, ==, cases[i].line);
    }
  g_assert_null (liaison_clean_line (NULL));
}

static void
test_markup (void)
{
  static const struct
  {
    const char *text;
    const char *line;
  } cases[] = {
    { "Fish &amp; chips &#8212; &quot;good&quot; &#x2014; &eacute;",
      "Fish & chips — \"good\" — é" },
    { "<p>One</p><p>two</p>", "One two" },
    { "a < b and c > d", "a < b and c > d" },
    { "AT&T; R&D &; &#0; &#x110000; &nosuch; & ", "AT&T; R&D &; &#0; &#x110000; &nosuch; &" },
    { "an <unclosed", "an <unclosed" },
    { "<br>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = liaison_clean_markup (cases[i].text);

      g_assert_cmpstr (line, ==, cases[i].line);
    }
  g_assert_null (liaison_clean_markup (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clean/line", test_line);
  g_test_add_func ("/clean/markup", test_markup);

  return g_test_run ();
}
