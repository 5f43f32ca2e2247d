/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/aliases.h"

static void
test_persons (void)
{
  g_assert_true (liaison_aliases_same_person ("anna maria lindholm", "anna lindholm"));
  g_assert_true (liaison_aliases_same_person ("a lindholm", "anna lindholm"));
  g_assert_true (liaison_aliases_same_person ("otto weber jr", "otto weber"));
  g_assert_false (liaison_aliases_same_person ("eva lindholm", "anna lindholm"));
  g_assert_false (liaison_aliases_same_person ("lindholm", "anna lindholm"));
}

static void
test_surnames (void)
{
  g_assert_true (liaison_aliases_is_surname ("lindholm", "anna lindholm"));
  g_assert_true (liaison_aliases_is_surname ("van der berg", "jan van der berg"));
  g_assert_true (liaison_aliases_is_surname ("weber", "otto weber jr"));
  g_assert_false (liaison_aliases_is_surname ("holm", "anna lindholm"));
  g_assert_false (liaison_aliases_is_surname ("anna", "anna lindholm"));
  g_assert_false (liaison_aliases_is_surname ("anna lindholm", "anna lindholm"));
  g_assert_true (liaison_aliases_is_first_name ("anna", "anna lindholm"));
  g_assert_false (liaison_aliases_is_first_name ("ann", "anna lindholm"));
}

static void
test_acronyms (void)
{
  g_assert_true (liaison_aliases_is_acronym ("CIA", "Central Intelligence Agency"));
  g_assert_true (liaison_aliases_is_acronym ("DNI", "Director of National Intelligence"));
  g_assert_true (liaison_aliases_is_acronym ("B.I.S.", "Bureau of Island Security"));
  g_assert_false (liaison_aliases_is_acronym ("Cia", "Central Intelligence Agency"));
  g_assert_false (liaison_aliases_is_acronym ("CI", "Central Intelligence Agency"));
  g_assert_false (liaison_aliases_is_acronym ("C", "Central"));
}

static void
test_short_names (void)
{
  g_assert_true (liaison_aliases_is_short ("volta", "volta motors"));
  g_assert_true (liaison_aliases_is_short ("supreme court", "israeli supreme court"));
  g_assert_true (liaison_aliases_is_short ("state department", "us state department"));
  g_assert_false (liaison_aliases_is_short ("volta", "volta island museum keepers"));
  g_assert_false (liaison_aliases_is_short ("court", "israeli supreme court"));
  g_assert_false (liaison_aliases_is_short ("volta motors", "volta"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/aliases/persons", test_persons);
  g_test_add_func ("/analysis/aliases/surnames", test_surnames);
  g_test_add_func ("/analysis/aliases/acronyms", test_acronyms);
  g_test_add_func ("/analysis/aliases/short-names", test_short_names);
  return g_test_run ();
}
