/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/office/numbering.h"

#include <string.h>

/* A list as in a statute: "§ 1", "(1)", "a)", and "2.1" at the fourth level. */
static LiaisonNumbering *
statute (void)
{
  LiaisonNumbering *list = liaison_numbering_new ();

  list->levels[0].format = LIAISON_NUMBER_UPPER_ROMAN;
  list->levels[1].format = LIAISON_NUMBER_DECIMAL;
  list->levels[2].format = LIAISON_NUMBER_LOWER_LETTER;
  list->levels[3].format = LIAISON_NUMBER_DECIMAL;
  list->levels[3].legal = TRUE;
  liaison_numbering_set_pattern (list, 0, "§ %1");
  liaison_numbering_set_pattern (list, 1, "(%2)");
  liaison_numbering_set_pattern (list, 2, " %3)\t");
  liaison_numbering_set_pattern (list, 3, "%1.%2.%4");
  return list;
}

static void
assert_next (const LiaisonNumbering *list,
             LiaisonNumberingCount  *count,
             guint                   level,
             const char             *expected)
{
  g_autofree char *label = NULL;

  liaison_numbering_count (list, count, level);
  label = liaison_numbering_dup_label (list, count, level);
  g_assert_cmpstr (label, ==, expected);
}

static void
test_count (void)
{
  g_autoptr (LiaisonNumbering) list = statute ();
  LiaisonNumberingCount count = { 0 };

  assert_next (list, &count, 0, "§ I");
  assert_next (list, &count, 1, "(1)");
  assert_next (list, &count, 2, "a)");
  assert_next (list, &count, 2, "b)");
  assert_next (list, &count, 1, "(2)");
  assert_next (list, &count, 2, "a)");
  assert_next (list, &count, 3, "1.2.1");
  assert_next (list, &count, 0, "§ II");
  assert_next (list, &count, 1, "(1)");
  /* A level that was passed over has no number yet. */
  assert_next (list, &count, 0, "§ III");
  assert_next (list, &count, 3, "3.0.1");
}

static void
test_restart (void)
{
  g_autoptr (LiaisonNumbering) list = statute ();
  g_autoptr (LiaisonNumbering) copy = NULL;
  LiaisonNumberingCount count = { 0 };

  list->levels[1].restart = 0; /* runs through */
  list->levels[2].restart = 1; /* begins anew after the first level alone */
  liaison_numbering_set_start (list, 1, "5");
  copy = liaison_numbering_copy (list);
  assert_next (copy, &count, 0, "§ I");
  assert_next (copy, &count, 1, "(5)");
  assert_next (copy, &count, 2, "a)");
  assert_next (copy, &count, 1, "(6)");
  assert_next (copy, &count, 2, "b)");
  assert_next (copy, &count, 0, "§ II");
  assert_next (copy, &count, 1, "(7)");
  assert_next (copy, &count, 2, "a)");
  liaison_numbering_set_value (&count, 1, G_MAXINT);
  assert_next (copy, &count, 1, "(2147483647)");
}

/* What is a mark, says nothing or is beyond all measure is no label. */
static void
test_no_label (void)
{
  g_autoptr (LiaisonNumbering) list = liaison_numbering_new ();
  g_autofree char *endless = g_strnfill (100000, 'x');
  LiaisonNumberingCount count = { 0 };

  assert_next (list, &count, 0, NULL);
  liaison_numbering_set_pattern (list, 0, "Article");
  assert_next (list, &count, 0, "Article");
  liaison_numbering_set_pattern (list, 0, "–%1");
  assert_next (list, &count, 0, NULL);
  list->levels[0].format = LIAISON_NUMBER_BULLET;
  liaison_numbering_set_pattern (list, 0, "o");
  assert_next (list, &count, 0, NULL);
  list->levels[0].format = LIAISON_NUMBER_DECIMAL;
  liaison_numbering_set_pattern (list, 0, endless);
  assert_next (list, &count, 0, NULL);
  liaison_numbering_set_pattern (list, 0, NULL);
  assert_next (list, &count, 0, NULL);
  g_assert_true (liaison_numbering_says ("§"));
  g_assert_true (liaison_numbering_says ("(a)"));
  g_assert_false (liaison_numbering_says ("•"));
  g_assert_false (liaison_numbering_says (""));
  g_assert_false (liaison_numbering_says (NULL));
}

static void
test_parse (void)
{
  g_assert_cmpint (liaison_numbering_parse ("17", 3), ==, 17);
  g_assert_cmpint (liaison_numbering_parse ("-17", 3), ==, 0);
  g_assert_cmpint (liaison_numbering_parse ("99999999999999999999", 3), ==, 1000000);
  g_assert_cmpint (liaison_numbering_parse ("x", 3), ==, 3);
  g_assert_cmpint (liaison_numbering_parse (NULL, 3), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/numbering/count", test_count);
  g_test_add_func ("/article/numbering/restart", test_restart);
  g_test_add_func ("/article/numbering/no-label", test_no_label);
  g_test_add_func ("/article/numbering/parse", test_parse);
  return g_test_run ();
}
