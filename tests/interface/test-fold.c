/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/fold.h"

static void
test_fold (void)
{
  static const char *const same[][2] = {
    { "Šešelj São ﬁne", "seselj sao FINE" },
    { "Élysée", "ELYSEE" },
    { "ΣΊΣΥΦΟΣ", "σισυφος" },
    { "Plain", "plain" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *first = liaison_fold (same[i][0]);
      g_autofree char *second = liaison_fold (same[i][1]);

      g_assert_cmpstr (first, ==, second);
    }
}

static void
test_apart (void)
{
  g_autofree char *first = liaison_fold ("Talks resume");
  g_autofree char *second = liaison_fold ("Talks résumés");

  g_assert_cmpstr (first, !=, second);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interface/fold/same", test_fold);
  g_test_add_func ("/interface/fold/apart", test_apart);
  return g_test_run ();
}
