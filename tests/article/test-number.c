/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/office/number.h"

static const struct
{
  LiaisonNumberFormat format;
  int value;
  const char *text;
} numbers[] = {
  { LIAISON_NUMBER_NONE, 7, "" },
  { LIAISON_NUMBER_BULLET, 7, "" },
  { LIAISON_NUMBER_DECIMAL, 12, "12" },
  { LIAISON_NUMBER_DECIMAL, 0, "0" },
  { LIAISON_NUMBER_DECIMAL_ZERO, 7, "07" },
  { LIAISON_NUMBER_DECIMAL_ZERO, 110, "110" },
  { LIAISON_NUMBER_LOWER_LETTER, 1, "a" },
  { LIAISON_NUMBER_LOWER_LETTER, 26, "z" },
  { LIAISON_NUMBER_LOWER_LETTER, 28, "ab" },
  { LIAISON_NUMBER_UPPER_LETTER, 703, "AAA" },
  { LIAISON_NUMBER_LOWER_REPEATED, 28, "bb" },
  { LIAISON_NUMBER_UPPER_REPEATED, 53, "AAA" },
  { LIAISON_NUMBER_UPPER_REPEATED, 781, "781" },
  { LIAISON_NUMBER_LOWER_ROMAN, 1994, "mcmxciv" },
  { LIAISON_NUMBER_UPPER_ROMAN, 48, "XLVIII" },
  { LIAISON_NUMBER_UPPER_ROMAN, 4000, "4000" },
  { LIAISON_NUMBER_LOWER_ROMAN, 0, "0" },
  { LIAISON_NUMBER_LOWER_LETTER, -3, "-3" },
  { LIAISON_NUMBER_UPPER_LETTER, G_MAXINT, "FXSHRXW" },
};

static void
test_append (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) text = g_string_new ("(");

      liaison_number_append (text, numbers[i].format, numbers[i].value);
      g_assert_cmpstr (text->str + 1, ==, numbers[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/number/append", test_append);
  return g_test_run ();
}
