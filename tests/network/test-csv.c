/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "network/csv.h"

static void
test_cells (void)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  liaison_csv_append (csv, TRUE, "plain");
  liaison_csv_append (csv, FALSE, "one, two");
  liaison_csv_append (csv, FALSE, "say \"so\"");
  liaison_csv_append (csv, FALSE, NULL);
  liaison_csv_append (csv, FALSE, "two\nlines");
  g_assert_cmpstr (csv->str, ==, "plain,\"one, two\",\"say \"\"so\"\"\",,\"two\nlines\"");
}

/* Words of an article are not run as a formula; numbers stay numbers. */
static void
test_formulas (void)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  liaison_csv_append (csv, TRUE, "=1+1");
  liaison_csv_append (csv, FALSE, "-cmd");
  liaison_csv_append_number (csv, FALSE, "-2");
  g_assert_cmpstr (csv->str, ==, "'=1+1,'-cmd,-2");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/cells", test_cells);
  g_test_add_func ("/csv/formulas", test_formulas);
  return g_test_run ();
}
