/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

static void
test_quoted (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "“/_/PUNCT/3/punct I/i/PRON/3/nsubj agree/_/VERB/6/ccomp ”/_/PUNCT/3/punct ,/_/PUNCT/6/punct "
      "said/say/VERB/0/root Mary/_/PROPN/6/nsubj Reed/_/PROPN/7/flat",
      "7-8:person");

  g_assert_cmpint (sentences_entity_at (draft, 1), ==, sentences_find (draft, "Mary Reed"));
}

static void
test_announced (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Mary/_/PROPN/3/nsubj Reed/_/PROPN/1/flat said/say/VERB/0/root :/_/PUNCT/3/punct || "
      "I/i/PRON/2/nsubj agree/_/VERB/0/root",
      "1-2:person");

  g_assert_cmpint (sentences_entity_at (draft, 4), ==, sentences_find (draft, "Mary Reed"));
}

static void
test_label (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Mary/_/PROPN/5/parataxis Reed/_/PROPN/1/flat :/_/PUNCT/5/punct I/i/PRON/5/nsubj "
      "agree/_/VERB/0/root || My/my/PRON/2/nmod:poss friend/_/NOUN/3/nsubj wept/weep/VERB/0/root",
      "1-2:person");

  g_assert_cmpint (sentences_entity_at (draft, 3), ==, sentences_find (draft, "Mary Reed"));
  g_assert_cmpint (sentences_entity_at (draft, 5), ==, sentences_find (draft, "Mary Reed"));
}

static void
test_introduced (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "My/my/PRON/2/nmod:poss name/_/NOUN/4/nsubj is/be/AUX/4/cop Mary/_/PROPN/0/root "
      "Reed/_/PROPN/4/flat || I/i/PRON/2/nsubj agree/_/VERB/0/root",
      "4-5:person");

  g_assert_cmpint (sentences_entity_at (draft, 0), ==, sentences_find (draft, "Mary Reed"));
  g_assert_cmpint (sentences_entity_at (draft, 5), ==, sentences_find (draft, "Mary Reed"));
}

static void
test_author (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "I/i/PRON/2/nsubj met/meet/VERB/0/root Mary/_/PROPN/2/obj Reed/_/PROPN/3/flat",
      "3-4:person");

  g_assert_cmpint (sentences_entity_at (draft, 0), ==, sentences_find (draft, "The author"));
}

static void
test_nation (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Our/our/PRON/2/nmod:poss nation/_/NOUN/4/nsubj ,/_/PUNCT/2/punct stands/stand/VERB/0/root "
      "|| Norway/_/PROPN/2/nsubj wins/win/VERB/0/root || We/we/PRON/2/nsubj love/_/VERB/0/root "
      "our/_/PRON/4/nmod:poss country/_/NOUN/2/obj",
      "5:place");

  g_assert_cmpint (sentences_entity_at (draft, 6), ==, sentences_find (draft, "Norway"));
  g_assert_cmpint (sentences_entity_at (draft, 8), ==, sentences_find (draft, "Norway"));
}

static void
test_spoken_for (void)
{
  /* A spokesman's "we" is who he speaks for. */
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "“/_/PUNCT/3/punct We/we/PRON/3/nsubj agree/_/VERB/6/ccomp ”/_/PUNCT/3/punct ,/_/PUNCT/6/punct "
      "said/say/VERB/0/root Hamas/_/PROPN/8/compound spokesman/_/NOUN/6/nsubj Otto/_/PROPN/8/appos "
      "Weber/_/PROPN/9/flat",
      "7:organization 9-10:person");

  g_assert_cmpint (sentences_entity_at (draft, 1), ==, sentences_find (draft, "Hamas"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/speakers/quoted", test_quoted);
  g_test_add_func ("/analysis/speakers/announced", test_announced);
  g_test_add_func ("/analysis/speakers/label", test_label);
  g_test_add_func ("/analysis/speakers/introduced", test_introduced);
  g_test_add_func ("/analysis/speakers/author", test_author);
  g_test_add_func ("/analysis/speakers/nation", test_nation);
  g_test_add_func ("/analysis/speakers/spoken-for", test_spoken_for);
  return g_test_run ();
}
