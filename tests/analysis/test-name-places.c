/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

#define JORDAN "Mary/_/PROPN/3/nsubj Jordan/_/PROPN/1/flat spoke/speak/VERB/0/root || "

/* Goes there: the kingdom. Speaks: the woman. */
static void
test_where (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      JORDAN "She/she/PRON/2/nsubj flew/fly/VERB/0/root to/_/ADP/4/case Jordan/_/PROPN/2/obl || "
             "Jordan/_/PROPN/2/nsubj smiled/smile/VERB/0/root",
      "1-2:person 7:person 8:person");

  g_assert_cmpint (sentences_entity_at (draft, 6), ==, sentences_find (draft, "Jordan"));
  g_assert_cmpint (sentences_entity_at (draft, 7), ==, sentences_find (draft, "Mary Jordan"));
}

static void
test_states (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      JORDAN "Jordan/_/PROPN/4/nsubj and/_/CCONJ/3/cc Egypt/_/PROPN/1/conj agreed/agree/VERB/0/root || "
             "Jordan/_/PROPN/2/nsubj attacked/attack/VERB/0/root Egypt/_/PROPN/2/obj",
      "1-2:person 4:person 8:person");

  g_assert_cmpint (sentences_entity_at (draft, 3), ==, sentences_find (draft, "Jordan"));
  g_assert_cmpint (sentences_entity_at (draft, 7), ==, sentences_find (draft, "Jordan"));
}

/* "Austin, Texas" lies in Texas. */
static void
test_city (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Lloyd/_/PROPN/3/nsubj Austin/_/PROPN/1/flat spoke/speak/VERB/0/root || "
      "Austin/_/PROPN/4/nsubj ,/_/PUNCT/3/punct Texas/_/PROPN/1/appos grew/grow/VERB/0/root",
      "1-2:person 4:person 6:place");

  g_assert_cmpint (sentences_entity_at (draft, 3), !=, sentences_find (draft, "Lloyd Austin"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/name-places/where", test_where);
  g_test_add_func ("/analysis/name-places/states", test_states);
  g_test_add_func ("/analysis/name-places/city", test_city);
  return g_test_run ();
}
