/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/name-filter.h"
#include "sentences.h"

static void
test_title (void)
{
  g_assert_true (liaison_name_filter_is_title ("secretary"));
  g_assert_true (liaison_name_filter_is_title ("former"));
  g_assert_false (liaison_name_filter_is_title ("house"));
}

/* What an office is for belongs to it, and not to the name before. */
static void
test_cut_office (void)
{
  g_autoptr (LiaisonText) text = sentences_parse (
      "White/_/PROPN/2/compound House/_/PROPN/4/compound Press/_/PROPN/4/compound "
      "Secretary/_/PROPN/6/nmod:desc Mary/_/PROPN/6/compound Reed/_/PROPN/7/nsubj "
      "left/leave/VERB/0/root || "
      "Acme/_/PROPN/2/compound Press/_/PROPN/3/nsubj closed/close/VERB/0/root",
      "1-3:organization 5-6:person 8-9:organization");

  g_assert_cmpuint (liaison_name_filter_cut_office (text, 0, 3), ==, 2);
  g_assert_cmpuint (liaison_name_filter_cut_office (text, 7, 9), ==, 9);
}

/* An office is no name. */
static void
test_refusal (void)
{
  g_autoptr (LiaisonText) text = sentences_parse (
      "The/_/DET/2/det COO/_/PROPN/3/nsubj met/meet/VERB/0/root the/_/DET/5/det "
      "president/_/NOUN/3/obj of/_/ADP/7/case Sales/_/PROPN/5/nmod for/_/ADP/9/case "
      "Acme/_/PROPN/7/nmod",
      "2:organization 7:organization 9:organization");

  g_assert_true (liaison_name_filter_refuses (text, 1, 2));
  g_assert_true (liaison_name_filter_refuses (text, 6, 7));
  g_assert_false (liaison_name_filter_refuses (text, 8, 9));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/name-filter/title", test_title);
  g_test_add_func ("/analysis/name-filter/cut-office", test_cut_office);
  g_test_add_func ("/analysis/name-filter/refusal", test_refusal);
  return g_test_run ();
}
