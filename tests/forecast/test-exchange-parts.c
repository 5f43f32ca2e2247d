/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/exchange-parts.h"

#include <string.h>

/* What the one field of a table is read as; NULL is an error. */
static void
check_time (const char *field,
            const char *expected)
{
  g_autofree char *text = g_strdup_printf ("n,t\n1,\"%s\"\n", field);
  g_autoptr (LiaisonCsvTable) table = liaison_csv_table_new (text, strlen (text), NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *time = NULL;

  g_assert_true (liaison_exchange_need_time (table, 0, "t", &time, &error) == (expected != NULL));
  g_assert_cmpstr (time, ==, expected);
  g_assert_true ((error != NULL) == (expected == NULL));
}

static void
test_times (void)
{
  check_time ("2022-01-20", "2022-01-20T00:00:00Z");
  check_time ("2022-1-2", "2022-01-02T00:00:00Z");
  check_time ("2022-01-20 9:05:7", "2022-01-20T09:05:07Z");
  check_time ("2022-01-20T09:05:07.123Z", "2022-01-20T09:05:07Z");
  check_time ("2022-01-20 09:05", "2022-01-20T09:05:00Z");
  check_time ("2022-01-20 09:05:07.5-05:30", "2022-01-20T09:05:07-05:30");
  check_time ("2022-01-20 soon", NULL);
  check_time ("2022-02-30", NULL);
  check_time ("20/1/2022", NULL);
  check_time ("2022-01-20 25:00:00", NULL);
  check_time ("", NULL);
}

static void
check_number (const char *field,
              double      unit,
              double      expected)
{
  g_autofree char *text = g_strdup_printf ("p\n%s\n", field);
  g_autoptr (LiaisonCsvTable) table = liaison_csv_table_new (text, strlen (text), NULL);
  g_autoptr (GError) error = NULL;
  double probability = -1.0;

  g_assert_true (liaison_exchange_read_number (table, 0, "p", unit, &probability, &error) == (expected >= 0.0));
  g_assert_cmpfloat_with_epsilon (probability, expected, 1e-12);
}

static void
test_numbers (void)
{
  check_number ("0.7", 1.0, 0.7);
  check_number ("70", 100.0, 0.7);
  check_number ("70 %", 1.0, 0.7);
  check_number ("70%", 100.0, 0.7);
  check_number ("1", 1.0, 1.0);
  check_number ("70", 1.0, -1.0);
  check_number ("-0.1", 1.0, -1.0);
  check_number ("0.7x", 1.0, -1.0);
  check_number ("nan", 1.0, -1.0);
}

static void
test_outcomes (void)
{
  LiaisonOutcome outcome = LIAISON_OUTCOME_OPEN;

  g_assert_true (liaison_exchange_read_outcome ("YES", &outcome));
  g_assert_cmpint (outcome, ==, LIAISON_OUTCOME_YES);
  g_assert_true (liaison_exchange_read_outcome ("annulled", &outcome));
  g_assert_cmpint (outcome, ==, LIAISON_OUTCOME_VOID);
  g_assert_false (liaison_exchange_read_outcome ("", &outcome));
}

static void
test_ids (void)
{
  g_autofree char *one = liaison_exchange_make_id ("site", "a", "bc", NULL);
  g_autofree char *same = liaison_exchange_make_id ("site", "a", "bc", NULL);
  g_autofree char *other = liaison_exchange_make_id ("site", "ab", "c", NULL);

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
  g_assert_true (g_str_has_prefix (one, "site-"));
}

static void
test_lists (void)
{
  static const struct
  {
    const char *list;
    const char *words;
  } cases[] = {
    { "", "" }, { "[]", "" }, { "['A', \"B's\", 0.5,None ]", "A|B's|0.5|None" }, { "['it\\'s', 'a, b]']", "it's|a, b]" },
    { "A", NULL }, { "['A'", NULL }, { "['A", NULL }, { "['A' 'B']", NULL }, { "[1]x", NULL }, { "[,]", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = liaison_exchange_split_list (cases[i].list);
      g_autofree char *joined = words != NULL ? g_strjoinv ("|", words) : NULL;

      g_assert_cmpstr (joined, ==, cases[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/exchange-parts/lists", test_lists);
  g_test_add_func ("/forecast/exchange-parts/times", test_times);
  g_test_add_func ("/forecast/exchange-parts/numbers", test_numbers);
  g_test_add_func ("/forecast/exchange-parts/outcomes", test_outcomes);
  g_test_add_func ("/forecast/exchange-parts/ids", test_ids);
  return g_test_run ();
}
