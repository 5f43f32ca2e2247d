/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/token.h"

static void
test_upos (void)
{
  for (guint i = 0; i < LIAISON_N_UPOS; i++)
    g_assert_cmpint (liaison_upos_from_string (liaison_upos_to_string (i)), ==, i);
  g_assert_cmpint (liaison_upos_from_string ("nonsense"), ==, LIAISON_UPOS_X);
}

static void
test_deprel (void)
{
  for (guint i = 0; i < LIAISON_N_DEPRELS; i++)
    g_assert_cmpint (liaison_deprel_from_string (liaison_deprel_to_string (i)), ==, i);
  g_assert_cmpint (liaison_deprel_from_string ("obl:tmod"), ==, LIAISON_DEPREL_OBL);
  g_assert_cmpint (liaison_deprel_from_string ("nonsense"), ==, LIAISON_DEPREL_DEP);
  g_assert_cmpint (liaison_deprel_from_string (""), ==, LIAISON_DEPREL_DEP);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/token/upos", test_upos);
  g_test_add_func ("/language/token/deprel", test_deprel);
  return g_test_run ();
}
