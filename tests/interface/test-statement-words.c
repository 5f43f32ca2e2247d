/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/statement-words.h"

static void
test_words (void)
{
  LiaisonStatement unlikely = { .cue = (char *) "unlikely", .low = 0.05, .best = 0.2, .high = 0.3 };
  LiaisonStatement will = { .cue = (char *) "will", .low = 0.8, .best = 0.95, .high = 0.99 };
  g_autofree char *range = liaison_statement_dup_range (&unlikely);
  g_autofree char *cue = liaison_statement_dup_cue (&unlikely);
  g_autofree char *standard = liaison_statement_dup_standard (&unlikely);
  g_autofree char *other = liaison_statement_dup_standard (&will);

  g_assert_cmpstr (range, ==, "5–30 %");
  g_assert_cmpstr (cue, ==, "“unlikely”: 5–30 %");
  g_assert_cmpstr (standard, ==, "ICD 203: unlikely (20–45 %)");
  g_assert_cmpstr (other, ==, "ICD 203: very likely (80–95 %)");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interface/statement-words", test_words);
  return g_test_run ();
}
