/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

static void
test_acts_for (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Israeli/_/ADJ/2/amod officials/official/NOUN/3/nsubj spoke/speak/VERB/0/root || "
      "Former/former/ADJ/3/amod Israeli/_/ADJ/3/amod officials/official/NOUN/4/nsubj "
      "wept/weep/VERB/0/root",
      "");

  g_assert_cmpint (sentences_entity_at (draft, 1), ==, sentences_find (draft, "Israel"));
  g_assert_cmpint (sentences_entity_at (draft, 5), !=, sentences_find (draft, "Israel"));
}

static void
test_office_holder (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("CIA/_/PROPN/2/compound director/_/NOUN/5/nsubj Mary/_/PROPN/2/appos "
                       "Reed/_/PROPN/3/flat spoke/speak/VERB/0/root || "
                       "The/the/DET/2/det director/_/NOUN/3/nsubj left/leave/VERB/0/root",
                       "1:organization 3-4:person");

  g_assert_cmpint (sentences_entity_at (draft, 6), ==, sentences_find (draft, "Mary Reed"));
}

static void
test_described (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("The/the/DET/2/det killing/_/NOUN/6/nsubj of/_/ADP/4/case "
                       "Karim/_/PROPN/2/nmod Haddad/_/PROPN/4/flat failed/fail/VERB/0/root || "
                       "The/the/DET/2/det operation/_/NOUN/3/nsubj ended/end/VERB/0/root",
                       "4-5:person");

  g_assert_cmpint (sentences_entity_at (draft, 7), ==, sentences_find (draft, "Killing of Karim Haddad"));
}

/* "the Swedish city of Bergum" is the city. */
static void
test_place (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "The/the/DET/3/det Swedish/_/ADJ/3/amod city/_/NOUN/6/nsubj of/_/ADP/5/case "
      "Bergum/_/PROPN/3/nmod fell/fall/VERB/0/root || The/the/DET/2/det cities/city/NOUN/5/nsubj "
      "of/_/ADP/4/case Sweden/_/PROPN/2/nmod fell/fall/VERB/0/root",
      "5:place");

  g_assert_cmpint (sentences_entity_at (draft, 2), ==, sentences_find (draft, "Bergum"));
  g_assert_cmpint (sentences_entity_at (draft, 7), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/coreference/acts-for", test_acts_for);
  g_test_add_func ("/analysis/coreference/office-holder", test_office_holder);
  g_test_add_func ("/analysis/coreference/described", test_described);
  g_test_add_func ("/analysis/coreference/place", test_place);
  return g_test_run ();
}
